"""Spaced repetition: FSRS cards computed from the user's ratings.

Cards are never stored: they are recomputed from all reviews, so that reviews from two machines merge.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, get_args

from problems.records import Card, Rating, Review

if TYPE_CHECKING:
    import fsrs

RATINGS: tuple[Rating, ...] = get_args(Rating)


def card(reviews: Iterable[Review]) -> Card | None:
    """Return the card of one problem, or None without reviews."""
    in_order = _in_order(reviews)
    if not in_order:
        return None
    last = in_order[-1]
    return Card(
        problem=last.problem,
        due=_replayed(in_order).due,
        reviewed=last.when.astimezone(UTC),
        reviews=len(in_order),
    )


def choices(reviews: Iterable[Review], when: datetime) -> dict[Rating, timedelta]:
    """Return the interval until the next repetition for each rating given at this time."""
    when = when.astimezone(UTC)
    now = _replayed(_in_order(reviews))
    return {rating: _reviewed(now, rating, when).due - when for rating in RATINGS}


def _in_order(reviews: Iterable[Review]) -> list[Review]:
    return sorted(reviews, key=lambda review: (review.when, review.id))


def _replayed(in_order: list[Review]) -> fsrs.Card:
    import fsrs

    replayed = fsrs.Card(card_id=1)
    for review in in_order:
        replayed = _reviewed(replayed, review.rating, review.when.astimezone(UTC))
    return replayed


def _reviewed(before: fsrs.Card, rating: Rating, when: datetime) -> fsrs.Card:
    import fsrs

    return _scheduler().review_card(before, fsrs.Rating(RATINGS.index(rating) + 1), when)[0]


@cache
def _scheduler() -> fsrs.Scheduler:
    import fsrs

    # No learning steps: problems are repeated after a day at the earliest, not within minutes. No fuzzing: the
    # intervals shown beside the keys must hold.
    return fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
