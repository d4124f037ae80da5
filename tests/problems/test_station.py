"""Runs side by side, and one alone."""

from __future__ import annotations

import threading

from problems.station import Quiet
from tests.support.clock import LONG_S


def test_runs_go_side_by_side_but_for_one_that_is_alone() -> None:
    quiet = Quiet()
    both = threading.Barrier(2, timeout=LONG_S)
    running: set[str] = set()
    beside_the_one_alone: list[set[str]] = []
    wants = threading.Event()

    def together(name: str) -> None:
        with quiet.together():
            running.add(name)
            both.wait()  # passes only if both are in there at once
            wants.wait(LONG_S)
            running.discard(name)

    def alone() -> None:
        wants.set()
        with quiet.alone():
            beside_the_one_alone.append(set(running))

    def later() -> None:
        with quiet.together():
            running.add("later")

    first = [threading.Thread(target=together, args=(name,)) for name in "ab"]
    for thread in first:
        thread.start()
    one, last = threading.Thread(target=alone), threading.Thread(target=later)
    for thread in (one, last):
        thread.start()
    for thread in (*first, one, last):
        thread.join(LONG_S)

    assert beside_the_one_alone in ([set()], [{"later"}])
    assert "later" in running
