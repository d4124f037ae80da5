"""Find the user's earlier texts of a solution, so that the editor can bring them back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from problems.records import Attempt, Card, Draft


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier text of a solution."""

    source: str
    when: datetime
    accepted: bool
    """Whether it was judged and accepted."""


def earlier_texts(language: str, drafts: Iterable[Draft], attempts: Iterable[Attempt]) -> list[Earlier]:
    """Return the user's different texts in a language, newest first: drafts, and the last accepted solution."""
    accepted = [one for one in attempts if one.language == language and one.accepted]
    last = max(accepted, key=lambda one: one.when, default=None)
    known = {one.source for one in accepted}
    texts = [Earlier(last.source, last.when, accepted=True)] if last else []
    for draft in sorted((one for one in drafts if one.language == language), key=lambda one: one.when, reverse=True):
        if draft.source not in [text.source for text in texts]:
            texts.append(Earlier(draft.source, draft.when, accepted=draft.source in known))
    return sorted(texts, key=lambda text: text.when, reverse=True)


def next_text(texts: Sequence[Earlier], current: str) -> Earlier | None:
    """Return the text to show after `current`, the first one after the last; None if there is no other."""
    sources = [text.source for text in texts]
    at = sources.index(current) + 1 if current in sources else 0
    found = texts[at % len(texts)] if texts else None
    return None if found is None or found.source == current else found


def starts_over(draft: Draft, card: Card | None, now: datetime) -> bool:
    """Return whether a draft belongs to an earlier round: its problem is due again, and it was not changed since."""
    return card is not None and draft.when < card.due_day <= now
