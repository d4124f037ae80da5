"""What must be equal on both sides, and what a worker's announcement may be."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from problems.cluster.announcement import Announcement, Offer, difference, offer_difference, own, tools_difference
from tests.support.scripted import CATALOGUE

OURS = own(CATALOGUE.languages)


def test_an_announcement_comes_through_as_json_and_equals_itself() -> None:
    theirs = Announcement.of(json.loads(json.dumps(OURS.to_dict())))

    assert theirs == OURS
    assert difference(OURS, theirs) == tools_difference(OURS, theirs.python, theirs.dask) == ""
    assert set(theirs.languages) == set(CATALOGUE.languages)
    assert not any(offer_difference(OURS, theirs, name) for name in theirs.languages)
    assert not theirs.languages["python"].ready, "it says no version yet"


@pytest.mark.parametrize("told", [None, 3, "x", [], {}, {"version": "1"}, OURS.to_dict() | {"more": 1}])
def test_what_others_announce_is_none_of_ours(told: object) -> None:
    assert Announcement.of(told) is None


def test_a_difference_is_told_by_its_values() -> None:
    assert difference(OURS, replace(OURS, version="9.0")) == f"has code-runner 9.0, not {OURS.version}"
    assert difference(OURS, replace(OURS, code="0")) == f"has another build of code-runner {OURS.version}"
    assert difference(OURS, replace(OURS, architecture="other", host="other", sandboxes=9)) == ""
    assert tools_difference(OURS, OURS.python, "1.0") == f"has Dask 1.0, not {OURS.dask}"
    assert tools_difference(OURS, "3.1", OURS.dask) == f"runs on Python 3.1, not {OURS.python}"


def test_a_language_with_another_image_or_other_limits_is_not_the_same() -> None:
    image, definition = OURS.languages["c"].image, OURS.languages["c"].definition

    def other(offer: Offer) -> str:
        return offer_difference(OURS, replace(OURS, languages={"c": offer}), "c")

    assert other(Offer(image, definition, "gcc 14")) == ""
    assert other(Offer("code-runner/c:0", definition)) == f"has another image: code-runner/c:0, not {image}"
    assert other(Offer(image, "0")) == "has other commands or limits in its language.toml or config.toml"
