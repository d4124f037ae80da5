"""What one run wrote: filled by the run's thread, read by the screen at the same time.

The bytes lie once, in the order in which they arrived. A view is a list of spans of them, cut into
pages of some KB that end where a row ends. Only where pages begin is indexed as data arrives; rows
are found and decoded when they are looked at. So 100 MB cost some thousand index entries, whether
they are one line or fifty million.

There is no lock: arrays only grow, and a view's `_state` names how much of them is good. It is set
last, and reading it is one step of the interpreter.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Literal

from runner.result import Phase, Result, text

ViewName = Literal["both", "stdout", "stderr", "compile"]
Piece = tuple[str, str]
"""A stream's name and a piece of a row's text."""
VIEWS: tuple[ViewName, ...] = ("both", "stdout", "stderr", "compile")
ROW_BYTES = 4096
"""A longer line is folded: it becomes several rows."""
_WINDOW = ROW_BYTES + 2
"""A line of `ROW_BYTES` with its `\\r\\n`: what has no newline within is folded."""
_SEARCH = 1 << 20
_STREAMS = ("stdout", "stderr")


class Transcript:
    """What one run wrote, in views.

    `both` has the program's stdout and stderr in the order in which they arrived, `stdout` and
    `stderr` each alone, `compile` all that its compiler wrote.
    """

    def __init__(self) -> None:
        self._data = bytearray()
        self._held: dict[tuple[Phase, str], bytes] = {}
        """The beginning of a character whose rest has not arrived: no other stream may cut it."""
        self._views: dict[ViewName, _View] = {name: _View(self._data) for name in VIEWS}

    @classmethod
    def from_result(cls, result: Result) -> Transcript:
        """The transcript of a stored result, which does not know the streams' order: stdout, then stderr."""
        transcript = cls()
        if result.compile:
            transcript.add("compile", "stdout", result.compile.stdout_bytes)
            transcript.add("compile", "stderr", result.compile.stderr_bytes)
        transcript.add("run", "stdout", result.stdout_bytes)
        transcript.add("run", "stderr", result.stderr_bytes)
        transcript.close()
        return transcript

    # ----------------------------------------------------------------------------- writing

    def add(self, phase: Phase, stream: str, data: bytes) -> None:
        """Append what was written to a stream; one thread at a time."""
        data = self._held.pop((phase, stream), b"") + data
        if begun := _unfinished(data):
            self._held[phase, stream] = data[-begun:]
            data = data[:-begun]
        self._append(phase, stream, data)

    def close(self) -> None:
        """No more will come: a character that was begun stays half."""
        for (phase, stream), data in self._held.items():
            self._append(phase, stream, data)
        self._held = {}

    def _append(self, phase: Phase, stream: str, data: bytes) -> None:
        if not data:
            return
        source = len(self._data)
        self._data += data
        views: tuple[ViewName, ...] = ("compile",)
        if phase == "run":
            views = ("both", "stdout" if stream == "stdout" else "stderr")
        for name in views:
            self._views[name].grow(source, len(data), stream)

    # ----------------------------------------------------------------------------- reading

    def line_count(self, view: ViewName) -> int:
        """How many rows there are: lines, the last one without a newline too, long ones in pieces."""
        return self._views[view].row_count()

    def line(self, view: ViewName, index: int) -> list[Piece]:
        """A row's text without its newline, with the stream of each piece; bytes not UTF-8 are replaced.

        Raises:
            IndexError: there is no such row.
        """
        return self._views[view].row(index)

    def size_bytes(self, view: ViewName) -> int:
        """How many bytes there are."""
        return self._views[view].size

    def raw(self, view: ViewName) -> bytes:
        """All bytes of a view; 100 MB take some 150 ms."""
        known = self._views[view]
        return known.read(0, known.size)

    def find(self, view: ViewName, needle: bytes, index: int, *, backwards: bool = False) -> int | None:
        """The nearest row from `index` on (backwards: up to `index`) in which `needle` begins, or None."""
        return self._views[view].find(needle, index, backwards)


class _View:
    """Some of the transcript's bytes as rows; offsets count the view's own bytes."""

    def __init__(self, data: bytearray) -> None:
        self._data = data
        # Spans: where each begins here and in the data, and its stream.
        self._starts, self._sources, self._streams = array("Q"), array("Q"), bytearray()
        # Pages: where each begins, and how many rows are before it. The last is still growing.
        self._pages, self._before = array("Q", [0]), array("Q", [0])
        self._state = (0, 1)
        """Bytes and pages that may be read."""
        self._split: tuple[int, int, list[int]] = (-1, -1, [])
        """The page last looked at, see `_page`. Only the thread that reads rows uses it."""

    @property
    def size(self) -> int:
        return self._state[0]

    def grow(self, source: int, length: int, stream: str) -> None:
        size = self._state[0]
        number = _STREAMS.index(stream)
        joined = self._starts and self._streams[-1] == number
        if not (joined and self._sources[-1] + size - self._starts[-1] == source):
            self._sources.append(source)
            self._streams.append(number)
            self._starts.append(size)  # last: it is what readers look for
        size += length
        page, rows = self._pages[-1], self._before[-1]
        while size - page >= _WINDOW:
            window = self.read(page, page + _WINDOW)
            if cut := window.rfind(b"\n") + 1:
                rows += window.count(b"\n", 0, cut)
            else:
                cut, rows = _fold(window), rows + 1
            page += cut
            self._before.append(rows)
            self._pages.append(page)
        self._state = (size, len(self._pages))

    def read(self, start: int, end: int) -> bytes:
        return b"".join(piece for _, piece in self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> list[tuple[str, bytes]]:
        """The bytes from `start` to `end`, with the stream of each piece."""
        pieces: list[tuple[str, bytes]] = []
        span = bisect_right(self._starts, start) - 1
        while start < end:
            until = min(end, self._starts[span + 1]) if span + 1 < len(self._starts) else end
            source = self._sources[span] + start - self._starts[span]
            pieces.append((_STREAMS[self._streams[span]], bytes(self._data[source : source + until - start])))
            start, span = until, span + 1
        return pieces

    def row_count(self) -> int:
        size, pages = self._state
        growing = self.read(self._pages[pages - 1], size)
        return self._before[pages - 1] + growing.count(b"\n") + (growing[-1:] not in (b"", b"\n"))

    def row(self, index: int) -> list[Piece]:
        start, end = self._range(index)
        ending = self.read(max(start, end - 2), end)
        end -= 2 if ending == b"\r\n" else ending.endswith(b"\n")
        by_stream = groupby(self._pieces(start, end), key=itemgetter(0))
        return [(stream, text(b"".join(piece for _, piece in pieces))) for stream, pieces in by_stream]

    def find(self, needle: bytes, index: int, backwards: bool) -> int | None:
        if not 0 <= index < self.row_count():
            return None
        overlap = len(needle) - 1
        begin, end = self._range(index)
        if backwards:
            begin = 0
        else:
            end = self.size
        for at in _windows(begin, end, backwards):
            window = self.read(at, min(at + _SEARCH + overlap, end))
            found = window.rfind(needle) if backwards else window.find(needle)
            if found >= 0:
                return self._row_at(at + found)
        return None

    def _range(self, index: int) -> tuple[int, int]:
        """Where a row begins and ends, its newline included."""
        _, pages = self._state
        page = bisect_right(self._before, index, 0, pages) - 1
        start, end, rows = self._page(page)
        at = index - self._before[page] if index >= 0 else len(rows)
        if at >= len(rows):
            raise IndexError(f"there is no row {index}")
        return start + rows[at], start + rows[at + 1] if at + 1 < len(rows) else end

    def _row_at(self, offset: int) -> int:
        _, pages = self._state
        page = bisect_right(self._pages, offset, 0, pages) - 1
        start, _, rows = self._page(page)
        return self._before[page] + bisect_right(rows, offset - start) - 1

    def _page(self, page: int) -> tuple[int, int, list[int]]:
        """A page's start and end, and where its rows begin, counted from its start."""
        size, pages = self._state
        start = self._pages[page]
        end = self._pages[page + 1] if page + 1 < pages else size
        if self._split[:2] != (start, end):
            data = self.read(start, end)
            rows = list(accumulate((len(line) + 1 for line in data.split(b"\n")[:-1]), initial=0))
            if data[-1:] in (b"", b"\n"):
                rows.pop()
            self._split = (start, end, rows)
        return self._split


def _windows(begin: int, end: int, backwards: bool) -> range:
    """Where to read `_SEARCH` bytes at a time."""
    forwards = range(begin, end, _SEARCH)
    return forwards[::-1] if backwards else forwards


def _unfinished(data: bytes) -> int:
    """How many bytes at the end begin a UTF-8 character and do not complete it."""
    for back in range(1, min(3, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 != 0x80:
            length = 4 if 0xF0 <= byte <= 0xF4 else 3 if byte >= 0xE0 else 2
            return back if 0xC2 <= byte <= 0xF4 and back < length else 0
    return 0


def _fold(window: bytes) -> int:
    """How much of a long line is one row: not a character's first half."""
    for cut in range(ROW_BYTES, ROW_BYTES - 4, -1):
        if window[cut] & 0xC0 != 0x80:
            return cut
    return ROW_BYTES
