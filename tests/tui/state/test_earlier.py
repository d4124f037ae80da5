"""Test which earlier texts of a solution there are, and which one comes next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from problems.records import Attempt, Card, Draft
from tui.screens.practice.lines import earlier_words
from tui.state.earlier import earlier_texts, next_text, starts_over
from tui.text.times import moment_text

NOW = datetime(2026, 12, 3, 12, tzinfo=UTC)


def draft(source: str, days: int, language: str = "python") -> Draft:
    return Draft(problem="p", language=language, source=source, when=NOW + timedelta(days))


def attempt(source: str, days: int, verdict: str = "accepted") -> Attempt:
    when = NOW + timedelta(days)
    return Attempt(problem="p", language="python", source=source, verdict=verdict, passed=1, total=1, when=when)


def test_texts_are_drafts_and_the_last_accepted_solution_of_the_language_newest_first() -> None:
    drafts = [draft("mine", -1), draft("theirs", -2), draft("fn main", 0, "rust"), draft("solved", -9)]
    attempts = [attempt("wrong", 0, "wrong_answer"), attempt("solved", -10), attempt("clumsy", -20)]

    texts = earlier_texts("python", drafts, attempts)

    assert [(text.source, text.accepted) for text in texts] == [("mine", False), ("theirs", False), ("solved", True)]
    assert earlier_words(texts[2]) == f"your accepted solution of {moment_text(texts[2].when)}"
    assert earlier_words(texts[1]) == f"your text of {moment_text(texts[1].when)}"


def test_pressing_again_goes_round_all_texts_but_the_current_one() -> None:
    texts = earlier_texts("python", [draft("a", -1), draft("b", -2)], [attempt("c", -3)])
    seen = [current := "typed"]
    for _ in range(4):
        found = next_text(texts, current)
        assert found is not None
        seen.append(current := found.source)

    assert seen == ["typed", "a", "b", "c", "a"]
    assert next_text(texts[:1], "a") is None
    assert next_text([], "a") is None


def test_a_draft_starts_over_when_its_problem_is_due_and_it_was_not_changed_since() -> None:
    card = Card(problem="p", due=NOW - timedelta(1), reviewed=NOW - timedelta(8), reviews=1)
    old, changed_after_rating, of_today = draft("old", -9), draft("tidied", -7), draft("again", 0)

    assert [starts_over(one, card, NOW) for one in (old, changed_after_rating, of_today)] == [True, True, False]
    assert not starts_over(old, Card(problem="p", due=NOW + timedelta(2), reviewed=NOW, reviews=1), NOW)
    assert not starts_over(old, None, NOW)
