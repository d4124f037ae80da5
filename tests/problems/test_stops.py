"""Work is stopped by its name: while it runs, or when it begins."""

from __future__ import annotations

import threading

import pytest

from problems import stops
from problems.stops import Stops
from tests.support.clock import LONG_S


def test_work_is_stopped_while_it_runs_and_no_other_is() -> None:
    found, mine, other = Stops(), threading.Event(), threading.Event()
    with found.under("mine", mine.set), found.under("other", other.set):
        found.stop("mine")
        assert mine.wait(LONG_S)
        assert not other.is_set()


def test_work_that_was_stopped_before_it_began_is_stopped_at_once_however_often_it_is_tried() -> None:
    found = Stops()
    found.stop("mine")
    for _ in range(2):
        stopped = threading.Event()
        with found.under("mine", stopped.set):
            assert stopped.is_set()


def test_work_without_a_name_and_work_that_is_over_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stops, "MOST_REMEMBERED", 2)
    found, stopped = Stops(), threading.Event()
    with found.under("", stopped.set):
        pass
    with found.under("mine", stopped.set):
        pass
    for name in ("", "mine", "b", "c"):
        found.stop(name)
    with found.under("", stopped.set), found.under("mine", stopped.set):
        assert not stopped.is_set(), "names are forgotten after some time, and nothing has none"
