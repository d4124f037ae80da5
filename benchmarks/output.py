"""How long a key press takes while a program floods the output pane.

    python -m benchmarks.output [--presses 200] [--keep]

A small app has an editor above the output pane. Another process writes 100 MB as fast as it can
(lines of 60 bytes, of one byte, and without an end) into a pipe that a thread reads, as a run's
thread reads its socket; then 100,000 lines with a write for each. The thread tells the pane 20 times
a second. Meanwhile another thread presses a key every 20 ms. A press counts from the moment when it
was due, until the editor has the letter, and until the screen shows it. Pouring starts anew until
there are enough presses.

Expected: handled in 10 ms at the median and 50 ms at 95 %; the exit status is 1 where it is not so.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from textual import events, on
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widgets import TextArea

from benchmarks import chart
from tui.screens.workbench.output import OutputView
from tui.state.transcript import Transcript

MOST_MEDIAN_MS, MOST_P95_MS = 10.0, 50.0
TICK_S = 0.05
PRESS_S = 0.02
CHUNK = 1 << 18
"""What a run's thread takes at once."""
FLOOD = """
import os, sys
unit = sys.argv[1].encode().decode("unicode_escape").encode()
chunk = (unit * (262144 // len(unit) + 1))[:262144]
for _ in range(382): os.write(1, chunk)  # blocks until all is taken
"""
LINES = """
import os
for number in range(100_000): os.write(1, b"line %d\\n" % number)
"""


def _written(program: str, *arguments: str) -> Iterator[bytes]:
    """What another process writes."""
    command = [sys.executable, "-c", program, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, bufsize=0) as process:
        assert process.stdout
        while chunk := process.stdout.read(CHUNK):
            yield chunk


POURS: dict[str, Callable[[], Iterator[bytes]]] = {
    "nothing": lambda: iter(()),
    "100 MB, lines of 60 bytes": lambda: _written(
        FLOOD, r"the quick brown fox jumps over the lazy dog, again and agai\n"
    ),
    "100 MB, empty lines": lambda: _written(FLOOD, r"\n"),
    "100 MB, one line": lambda: _written(FLOOD, "x"),
    "100,000 lines, one by one": lambda: _written(LINES),
}


@dataclass
class Grew(Message):
    """The transcript has more."""

    def can_replace(self, message: Message) -> bool:
        """The newest alone matters."""
        return isinstance(message, Grew)


@dataclass
class Times:
    """What was measured, in milliseconds."""

    handled: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    first_paint: list[float] = field(default_factory=list)


class Bench(App[None]):
    """The pane and an editor."""

    CSS = "TextArea, OutputView { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.due: list[float] = []
        self.times = Times()

    def compose(self) -> ComposeResult:
        """One above the other."""
        yield TextArea()
        yield OutputView()

    @on(TextArea.Changed)
    def _on_changed(self) -> None:
        due = self.due.pop(0)
        self.times.handled.append((time.perf_counter() - due) * 1000)
        self.call_after_refresh(lambda: self.times.painted.append((time.perf_counter() - due) * 1000))

    @on(Grew)
    def _on_grew(self) -> None:
        self.query_one(OutputView).grew()


def _pour(app: Bench, transcript: Transcript, chunks: Iterator[bytes]) -> None:
    told = 0.0
    for chunk in chunks:
        transcript.add("run", "stdout", chunk)
        if time.monotonic() - told > TICK_S:
            told = time.monotonic()
            app.post_message(Grew())
    app.post_message(Grew())


def _press(app: Bench, loop: asyncio.AbstractEventLoop, count: int) -> None:
    start = time.perf_counter()
    for number in range(count):
        due = start + number * PRESS_S
        time.sleep(max(0.0, due - time.perf_counter()))
        app.due.append(due)
        loop.call_soon_threadsafe(app.post_message, events.Key("x", "x"))


async def measure(pour: Callable[[], Iterator[bytes]], presses: int) -> Times:
    """Press keys while `pour` is poured."""
    app = Bench()
    async with app.run_test(size=(140, 45)) as pilot:
        editor, output = app.query_one(TextArea), app.query_one(OutputView)
        editor.focus()
        await pilot.pause()
        keys = threading.Thread(target=_press, args=(app, asyncio.get_running_loop(), presses))
        keys.start()
        while keys.is_alive():
            transcript = Transcript()
            output.show(transcript, "both")
            worker = threading.Thread(target=_pour, args=(app, transcript, pour()))
            began = time.perf_counter()
            worker.start()
            shown = False
            while worker.is_alive():
                await asyncio.sleep(0.002)
                if not shown and output.row_count:
                    shown = True
                    app.call_after_refresh(
                        lambda began=began: app.times.first_paint.append((time.perf_counter() - began) * 1000)
                    )
            await asyncio.sleep(0.01)
        while len(app.times.painted) < presses:
            await asyncio.sleep(0.01)
    return app.times


def _figures(times_ms: list[float]) -> tuple[float, float]:
    return statistics.median(times_ms), chart.p95(times_ms)


def main() -> int:
    """Measure and print; 1 where a key press is slower than expected."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--presses", type=int, default=200)
    chart.add_keep(parser)
    given = parser.parse_args()
    slow, rows = 0, []
    print(f"{'':28}{'handled':>16}{'painted':>16}{'first paint':>14}")
    print(f"{'ms':28}{'median':>8}{'95 %':>8}{'median':>8}{'95 %':>8}{'median':>14}")
    for name, pour in POURS.items():
        times = asyncio.run(measure(pour, given.presses))
        median, p95 = _figures(times.handled)
        first = f"{statistics.median(times.first_paint):14.1f}" if times.first_paint else ""
        print(
            f"{name:28}{median:8.1f}{p95:8.1f}{_figures(times.painted)[0]:8.1f}{_figures(times.painted)[1]:8.1f}{first}"
        )
        rows.append(chart.Row(name, "", times.handled))
        slow |= median > MOST_MEDIAN_MS or p95 > MOST_P95_MS
    if given.keep:
        chart.keep("output", "A key while a program floods the output, until the editor has it, ms", rows)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
