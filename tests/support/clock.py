"""Bounds on time that hold on a busy machine.

A bound grows with the number of programs that share the processors, and by the time that a thread beside the test waited
for one. A test that misses its bound all the same raises `TooLate`, and only then pytest runs it again before it counts as failed: see `tests/conftest.py`.
The exact times are measured by `benchmarks/`.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

PAUSE_S = 0.02
BURN_S = 0.0002
"""Less than the millisecond in fifty below which Textual's Pilot takes the process for idle."""
LONG_S = 120.0
"""Patience for what only takes so long when it hangs."""


class TooLate(AssertionError):
    """Something took longer than its bound."""


class Clock:
    """Measure a block of code, and how long this machine kept others waiting meanwhile.

    with Clock() as clock:
        result = runner.run("while True: pass", timeouts={"run_ms": 500})
    clock.check(0.8, took=result.wall_ms / 1000)
    """

    def __init__(self) -> None:
        self.waited = 0.0
        """Seconds for which a thread that wanted a processor did not get one."""
        self._crowds = [1.0]
        """How many wanted each processor, as sampled."""
        self.elapsed = 0.0
        """Seconds from the last `start` to the end of the block."""
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._compete, name="clock", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.elapsed = time.monotonic() - self._began
        self._over.set()
        self._thread.join()

    def start(self) -> None:
        """Count from now instead of from the beginning of the block."""
        self._began = time.monotonic()
        self.waited = 0.0
        self._crowds = [crowd()]

    @property
    def crowd(self) -> float:
        """How many programs shared each processor on average, this block's own included; at least 1."""
        return sum(self._crowds) / len(self._crowds)

    @property
    def busy(self) -> bool:
        """Whether others took the processors for a good part of the time."""
        return self.waited > 0.1 * self.elapsed or self.crowd > 1.1

    def late(self, at_most: float, took: float | None = None) -> str:
        """Return by how much the block, or something in it that took so many seconds, missed its bound; empty if it did not."""
        took = self.elapsed if took is None else took
        if took <= at_most * self.crowd + self.waited:
            return ""
        return (
            f"took {took:.3f} s of {at_most:.3f} s; {self.crowd:.1f} programs shared each processor, "
            f"and others waited {self.waited:.3f} s for one"
        )

    def check(self, at_most: float, took: float | None = None) -> None:
        """Require the block, or something in it that took so many seconds, to be within the bound.

        Raises:
            TooLate: it was not.
        """
        if late := self.late(at_most, took):
            raise TooLate(late)

    def _compete(self) -> None:
        """Sleep and compute in turns; what is left of the wall time was spent waiting."""
        while True:
            began, used = time.monotonic(), time.thread_time()
            if self._over.wait(PAUSE_S):
                return
            self._crowds.append(crowd())
            while time.thread_time() - used < BURN_S:
                pass
            computed = time.thread_time() - used
            self.waited += max(0.0, time.monotonic() - began - PAUSE_S - computed)


def crowd() -> float:
    """Return how many programs want each processor now; at least 1, and 1 where the system does not say."""
    try:
        wanting = Path("/proc/loadavg").read_text().split()[3].partition("/")[0]
    except OSError:
        return 1.0
    return max(1.0, (int(wanting) - 1) / (os.cpu_count() or 1))  # not counting this thread


def wait_until(condition: Callable[[], bool], seconds: float = LONG_S) -> bool:
    """Return whether the condition came true in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return condition()
