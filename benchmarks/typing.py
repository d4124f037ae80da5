"""What a key costs in the editor: Textual's TextArea as it comes, and ours, in long files.

    python -m benchmarks.typing [--keys 60] [--lines 2000 8000] [--languages python c java php] [--keep]

Both are shown in the same app without a terminal, 120x40, and get the same keys in the middle of
the same file: letters, brackets, quotes, new lines, backspace. For each key the time counts that
this process computed within 40 ms, in which the screen is drawn again: so long the event loop was
blocked, and what else the machine does is not in it. A quote that is opened or closed can recolour
the rest of the file; that comes in slices of 8 ms, of which up to two are in the key's time. The
column "later" has what came after the last key, divided by the number of keys.

Opening: from the text to the first screen. Ours has colours, TextArea has none.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from dataclasses import dataclass

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import TextArea

from benchmarks import chart
from languages import Language, load
from tui.widgets.editor import CodeEditor

KEYS = (
    *"total",
    "space",
    "=",
    "space",
    *"f(x",
    ")",
    "enter",
    *'s("a b"',
    "backspace",
    "enter",
    *"// x",
    "left",
    "enter",
)
DRAWN_S = 0.04
"""Until then the screen has been drawn: Textual does so 60 times a second."""

IDLE_S = 0.05
"""Less than that in a second is idle."""


@dataclass(frozen=True)
class Row:
    """One editor with one file."""

    what: str
    opening_ms: float
    keys_ms: list[float]
    later_ms: float

    def markdown(self) -> str:
        """Its line of the table."""
        numbers = (
            statistics.median(self.keys_ms),
            chart.p95(self.keys_ms),
            max(self.keys_ms),
            self.later_ms,
            self.opening_ms,
        )
        return f"| {self.what} | " + " | ".join(f"{number:.1f}" for number in numbers) + " |"


class Bench(App[None]):
    """An app with nothing but an editor."""

    def __init__(self, editor: TextArea) -> None:
        super().__init__()
        self.editor = editor

    def compose(self) -> ComposeResult:
        """The editor."""
        yield self.editor


def source(language: Language, lines: int) -> str:
    """A file of so many lines: the language's own example programs, again and again."""
    folder = language.path("programs")
    assert folder is not None
    text = "\n".join(path.read_text() for path in sorted(folder.iterdir())).splitlines()
    return "\n".join((text * (lines // len(text) + 1))[:lines])


def pressed(key: str) -> events.Key:
    """The event of a key; not by way of Pilot, which waits until all slices are done."""
    return events.Key(key, " " if key == "space" else key if len(key) == 1 else None)


async def idle() -> None:
    """Wait until this process has nothing to do but to let the cursor blink."""
    busy_s = 1.0
    while busy_s > IDLE_S:
        began = time.process_time()
        await asyncio.sleep(1)
        busy_s = time.process_time() - began


async def measure(what: str, editor: TextArea, keys: int) -> Row:
    """Open, go to the middle, type."""
    samples, later = [], 0.0
    began = time.process_time()
    async with Bench(editor).run_test(size=(120, 40)) as pilot:
        await asyncio.sleep(DRAWN_S)
        opening_ms = (time.process_time() - began) * 1000
        editor.focus()
        editor.move_cursor((editor.document.line_count // 2, 0), center=True)
        await idle()
        for number in range(keys):
            began = time.process_time()
            pilot.app.post_message(pressed(KEYS[number % len(KEYS)]))
            await asyncio.sleep(DRAWN_S)
            samples.append((time.process_time() - began) * 1000)
        began = time.process_time()
        await idle()
        later = (time.process_time() - began) * 1000 / keys
    return Row(what, opening_ms, samples, later)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.typing", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keys", type=int, default=60, help="keys for each row (default 60)")
    parser.add_argument("--lines", type=int, nargs="+", default=[2000, 8000], help="lengths of the files")
    parser.add_argument("--languages", nargs="+", default=["python", "c", "java", "php"], help="languages by id")
    chart.add_keep(parser)
    options = parser.parse_args()
    rows = []
    known = load()
    print("| what | median ms | p95 ms | most ms | later ms | opening ms |", "|---|--:|--:|--:|--:|--:|", sep="\n")
    for lines in options.lines:
        for name in options.languages:
            language = known.find(name)
            text = source(language, lines)
            stock = TextArea.code_editor(text)
            ours = CodeEditor(text, lexer=language.file.lexer, comment=language.file.comment)
            for what, editor in (("TextArea", stock), ("ours", ours)):
                row = asyncio.run(measure(f"{name}, {lines} lines: {what}", editor, options.keys))
                print(row.markdown(), flush=True)
                rows.append(chart.Row(row.what, "", row.keys_ms))
    if options.keep:
        chart.keep("typing", "A key in the middle of a long file, ms of CPU time", rows)


if __name__ == "__main__":
    main()
