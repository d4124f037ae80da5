"""Hold the output of one run: the run's thread appends while the screen reads.

The bytes are stored once, in the order they arrived. A view is a list of spans of those bytes, cut into
pages of a few KB that end at the end of a row; one that a carriage return writes over has no row. Only the start
of each page is indexed as data arrives; rows are split and decoded when they are read. So 100 MB take some
thousand index entries, whether they are one line or fifty million.

There is no lock: the arrays only grow, and a view's `_state` says how much of them is valid. It is written
last, and reading it is atomic.
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
"""The name of a stream, and a piece of a row's text."""
VIEWS: tuple[ViewName, ...] = ("both", "stdout", "stderr", "compile")
ROW_BYTES = 4096
"""A longer line is folded into several rows."""
_WINDOW = ROW_BYTES + 2
"""A line of `ROW_BYTES` with its `\\r\\n`: a line with no newline within it is folded."""
_SEARCH = 1 << 20
_STREAMS = ("stdout", "stderr")


class Transcript:
    """The output of one run, in several views.

    `both` has the program's stdout and stderr in the order they arrived, `stdout` and `stderr` each
    alone, and `compile` everything from the compiler.
    """

    def __init__(self, *, rewritten: bool = True) -> None:
        """Make an empty transcript; `rewritten`: what carriage returns write over in a long line gets no rows."""
        self._data = bytearray()
        self._literal: Transcript | None = None
        self._held: dict[tuple[Phase, str], bytes] = {}
        """The first bytes of an incomplete character, held back so that no other stream splits it."""
        self._views: dict[ViewName, _View] = {name: _View(self._data, rewritten) for name in VIEWS}

    @classmethod
    def from_result(cls, result: Result) -> Transcript:
        """Return the transcript of a stored result: stdout, then stderr, since their order is not stored."""
        transcript = cls()
        if result.compile:
            transcript.add("compile", "stdout", result.compile.stdout_bytes)
            transcript.add("compile", "stderr", result.compile.stderr_bytes)
        transcript.add("run", "stdout", result.stdout_bytes)
        transcript.add("run", "stderr", result.stderr_bytes)
        transcript.close()
        return transcript

    def literal(self) -> Transcript:
        """Return this output as far as it is known now, with rows for everything, also what was written over.

        Call it from the thread that reads, again when there is more.
        """
        if self._literal is None:
            self._literal = Transcript(rewritten=False)
            self._literal._views = {name: _View(self._data, rewritten=False) for name in VIEWS}
        for name, view in self._literal._views.items():
            view.follow(self._views[name])
        return self._literal

    # ----------------------------------------------------------------------------- writing

    def add(self, phase: Phase, stream: str, data: bytes) -> None:
        """Append data from a stream. Call from one thread at a time."""
        data = self._held.pop((phase, stream), b"") + data
        if begun := _unfinished(data):
            self._held[phase, stream] = data[-begun:]
            data = data[:-begun]
        self._append(phase, stream, data)

    def close(self) -> None:
        """End the transcript: append incomplete characters as they are."""
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
            self._views[name].escapes |= b"\x1b" in data
            self._views[name].grow(source, len(data), stream)

    # ----------------------------------------------------------------------------- reading

    def line_count(self, view: ViewName) -> int:
        """Return the number of rows: lines, or pieces of long lines; the last may lack a newline."""
        return self._views[view].row_count()

    def line(self, view: ViewName, index: int) -> list[Piece]:
        """Return the pieces of a row, without its newline and with invalid UTF-8 replaced.

        Raises:
            IndexError: if there is no such row.
        """
        return self._views[view].row(index)

    def has_escapes(self, view: ViewName) -> bool:
        """Return whether there is any escape character."""
        return self._views[view].escapes

    def size_bytes(self, view: ViewName) -> int:
        """Return the number of bytes."""
        return self._views[view].size

    def raw(self, view: ViewName) -> bytes:
        """Return all bytes of a view; 100 MB take some 150 ms."""
        known = self._views[view]
        return known.read(0, known.size)

    def find(
        self, view: ViewName, needle: bytes, index: int, *, backwards: bool = False, any_case: bool = False
    ) -> int | None:
        """Return the nearest row from `index` on (backwards: up to `index`) where `needle` begins, or None.

        With `any_case`, ASCII letters match in either case.
        """
        return self._views[view].find(needle, index, backwards, any_case)


class _View:
    """A view of the transcript as rows; offsets count the bytes of the view."""

    def __init__(self, data: bytearray, rewritten: bool) -> None:
        self._data = data
        self._rewritten = rewritten
        # Spans: the start of each, in the view and in the data, and its stream.
        self._starts, self._sources, self._streams = array("Q"), array("Q"), bytearray()
        # Pages: the start of each, and the number of rows before it. The last page is still growing.
        self._pages, self._before = array("Q", [0]), array("Q", [0])
        self.escapes = False
        """Whether there is any escape character."""
        self._state = (0, 1)
        """How many bytes and pages are valid."""
        self._split: tuple[int, int, list[int]] = (-1, -1, [])
        """The page read last, see `_page`. Used only by the thread that reads rows."""

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
            self._starts.append(size)  # last: readers look here first
        size += length
        page, rows = self._pages[-1], self._before[-1]
        while size - page >= _WINDOW:
            window = self.read(page, page + _WINDOW)
            if cut := window.rfind(b"\n") + 1:
                rows += window.count(b"\n", 0, cut)
            elif self._rewritten and (over := _written_over(window)):
                cut = over
            else:
                cut, rows = _fold(window), rows + 1
            page += cut
            self._before.append(rows)
            self._pages.append(page)
        self._state = (size, len(self._pages))

    def follow(self, other: _View) -> None:
        """Take in what another view of the same data has more."""
        size, _ = other._state
        self.escapes = other.escapes
        start = self.size
        span = bisect_right(other._starts, start) - 1
        while start < size:
            until = min(size, other._starts[span + 1]) if span + 1 < len(other._starts) else size
            source = other._sources[span] + start - other._starts[span]
            self.grow(source, until - start, _STREAMS[other._streams[span]])
            start, span = until, span + 1

    def read(self, start: int, end: int) -> bytes:
        return b"".join(piece for _, piece in self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> list[tuple[str, bytes]]:
        """Return the bytes from `start` to `end`, with the stream of each piece."""
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

    def find(self, needle: bytes, index: int, backwards: bool, any_case: bool) -> int | None:
        if not 0 <= index < self.row_count():
            return None
        needle = needle.lower() if any_case else needle
        overlap = len(needle) - 1
        begin, end = self._range(index)
        if backwards:
            begin = 0
        else:
            end = self.size
        for at in _windows(begin, end, backwards):
            window = self.read(at, min(at + _SEARCH + overlap, end))
            window = window.lower() if any_case else window
            found = window.rfind(needle) if backwards else window.find(needle)
            if found >= 0:
                return self._row_at(at + found)
        return None

    def _range(self, index: int) -> tuple[int, int]:
        """Return the start and end of a row, including its newline."""
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
        """Return a page's start and end, and the starts of its rows relative to the page."""
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
    """Return the offsets at which to read `_SEARCH` bytes."""
    forwards = range(begin, end, _SEARCH)
    return forwards[::-1] if backwards else forwards


def _unfinished(data: bytes) -> int:
    """Return the length of an incomplete UTF-8 character at the end."""
    for back in range(1, min(3, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 != 0x80:
            length = 4 if 0xF0 <= byte <= 0xF4 else 3 if byte >= 0xE0 else 2
            return back if 0xC2 <= byte <= 0xF4 and back < length else 0
    return 0


def _written_over(window: bytes) -> int:
    """Return how much of a long line carriage returns write over; the last piece that one ends may still be seen."""
    last = window.rfind(b"\r", 0, ROW_BYTES)
    return window.rfind(b"\r", 0, last) + 1 if last > 0 else 0


def _fold(window: bytes) -> int:
    """Return how much of a long line is one row, without splitting a character."""
    for cut in range(ROW_BYTES, ROW_BYTES - 4, -1):
        if window[cut] & 0xC0 != 0x80:
            return cut
    return ROW_BYTES
