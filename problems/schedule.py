"""When a problem is to be repeated: FSRS, from the user's ratings.

A card is never stored: it is made anew from all reviews, so that those of two machines add up.
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
    """The card of one problem; None where there is no review."""
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
    """In how long the problem would be due again after each rating given at this time."""
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

    # A problem is not done again within minutes: no learning steps, a day at the least. And no chance in it, so
    # that what the keys promise is what comes.
    return fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
