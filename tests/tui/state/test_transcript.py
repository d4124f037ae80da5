"""What a run wrote comes out as the lines it wrote, however it arrived."""

from __future__ import annotations

import re
import sys
import threading
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from languages import Limits
from runner.result import Compilation, Result
from tui.state import transcript as module
from tui.state.transcript import ROW_BYTES, Transcript, ViewName


def lines(transcript: Transcript, view: ViewName) -> list[str]:
    """All rows of a view as text."""
    return ["".join(text for _, text in transcript.line(view, index)) for index in range(transcript.line_count(view))]


def expected(whole: bytes) -> list[str]:
    """The rows of `whole`, by the plainest means: split, then cut what is too long."""
    ends = [found.end() for found in re.finditer(b"\n", whole)]
    rows = []
    for start, end in pairwise([0, *ends, len(whole)]):
        line = whole[start:end]
        while len(line.removesuffix(b"\n")) > ROW_BYTES + 1:
            cut = next(
                (cut for cut in range(ROW_BYTES, ROW_BYTES - 4, -1) if line[cut] & 0xC0 != 0x80),
                ROW_BYTES,
            )
            rows.append(line[:cut])
            line = line[cut:]
        if line:
            rows.append(line)
    return [re.sub(b"\r?\n$", b"", row).decode(errors="replace") for row in rows]


def filled(*chunks: tuple[str, bytes]) -> Transcript:
    transcript = Transcript()
    for stream, data in chunks:
        transcript.add("run", stream, data)
    transcript.close()
    return transcript


SOME = st.one_of(
    st.binary(max_size=20),
    st.text(max_size=20).map(lambda text: text.encode(errors="surrogatepass")),
    st.sampled_from([b"\n", b"\r\n", b"\r", b"\n\n", "€".encode(), "€".encode()[:1], "€".encode()[1:], "𝄞".encode()]),
    st.builds(
        lambda unit, times: unit * times, st.sampled_from([b"x", b"\r", b"\x80", "€".encode()]), st.integers(1, 40)
    ),
)
CHUNKS = st.lists(st.tuples(st.sampled_from(["stdout", "stderr"]), SOME), max_size=40)


@given(CHUNKS, st.sampled_from([8, 9, 30, 4096]))
@settings(max_examples=300, deadline=None)
def test_any_bytes_in_any_chunks_are_the_lines_of_the_whole(chunks: list[tuple[str, bytes]], row_bytes: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("ROW_BYTES", row_bytes), ("_WINDOW", row_bytes + 2)):
            patch.setattr(module, name, value)
        patch.setattr(sys.modules[__name__], "ROW_BYTES", row_bytes)
        transcript = filled(*chunks)
        for stream in ("stdout", "stderr"):
            whole = b"".join(data for name, data in chunks if name == stream)
            assert transcript.raw(stream) == whole
            assert transcript.size_bytes(stream) == len(whole)
            literal = transcript.literal()
            assert lines(literal, stream) == expected(whole)
            assert {name for i in range(literal.line_count(stream)) for name, _ in literal.line(stream, i)} <= {stream}
            if b"\r" not in whole:
                assert lines(transcript, stream) == expected(whole)
            assert lines(transcript, stream)[-1:] == [] or whole
        both = transcript.raw("both")
        assert len(both) == len(b"".join(data for _, data in chunks))
        assert len(lines(transcript.literal(), "both")) == len(expected(both))
        rows, every = lines(transcript, "both"), "\n".join(lines(transcript.literal(), "both"))
        assert len(rows) <= len(expected(both))
        assert bool(rows) == bool(both)
        assert rows == [] or every.replace("\n", "").endswith(rows[-1][-1:])


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffd\n"), max_size=200), st.data())
@settings(deadline=None)
def test_text_cut_anywhere_is_whole_beside_another_stream(text: str, data: st.DataObject) -> None:
    raw = text.encode()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    transcript = Transcript()
    for start, end in pairwise([0, *cuts, len(raw)]):
        transcript.add("run", "stdout", raw[start:end])
        transcript.add("run", "stderr", b"#")

    runs = transcript.line("both", 0)

    assert "".join(run for stream, run in runs if stream == "stdout") == text
    assert "".join(run for stream, run in runs if stream == "stderr") == "#" * (len(cuts) + 1)


def test_both_keeps_the_order_and_says_which_stream() -> None:
    transcript = filled(("stdout", b"in"), ("stderr", b"oh no\n"), ("stdout", b"side\n"))

    assert transcript.line("both", 0) == [("stdout", "in"), ("stderr", "oh no")]
    assert transcript.line("both", 1) == [("stdout", "side")]
    assert transcript.line("stdout", 0) == [("stdout", "inside")]
    assert transcript.line_count("stderr") == 1


def test_a_character_cut_by_another_stream_is_whole() -> None:
    euro = "€".encode()

    transcript = filled(("stdout", euro[:1]), ("stderr", b"x\n"), ("stdout", euro[1:]))

    assert lines(transcript, "both") == ["x", "€"]


def test_half_a_character_at_the_end_is_shown_once_the_transcript_is_closed() -> None:
    transcript = Transcript()
    transcript.add("run", "stdout", b"a\xe2\x82")
    assert lines(transcript, "stdout") == ["a"]

    transcript.close()

    assert lines(transcript, "stdout") == ["a�"]
    assert transcript.raw("both") == b"a\xe2\x82"


@pytest.mark.parametrize(
    ("whole", "rows"),
    [
        (b"", []),
        (b"\n", [""]),
        (b"a", ["a"]),
        (b"a\n", ["a"]),
        (b"a\r\nb\r\n", ["a", "b"]),
        (b"a\r", ["a\r"]),
        (b"a\rb\n\n", ["a\rb", ""]),
        (b"\xff\xfea", ["��a"]),
        (b"x" * ROW_BYTES + b"\r\n", ["x" * ROW_BYTES]),
        (b"x" * (ROW_BYTES + 2), ["x" * ROW_BYTES, "xx"]),
        (b"ab\n" + b"x" * (ROW_BYTES - 1) + "€\n".encode(), ["ab", "x" * (ROW_BYTES - 1), "€"]),
    ],
    ids=range(11),
)
def test_lines(whole: bytes, rows: list[str]) -> None:
    assert lines(filled(("stdout", whole)), "stdout") == rows
    assert lines(filled(*(("stdout", bytes([byte])) for byte in whole)), "stdout") == rows


def test_no_row_is_longer_than_some_kilobytes() -> None:
    transcript = filled(("stdout", b"x" * 10_000_000))

    assert max(len(row) for row in lines(transcript, "stdout")) == ROW_BYTES
    assert sum(len(row) for row in lines(transcript, "stdout")) == 10_000_000


@pytest.mark.parametrize("index", [-1, 2, 10**9])
def test_there_is_no_row_beyond_the_last(index: int) -> None:
    with pytest.raises(IndexError):
        filled(("stdout", b"a\nb\n")).line("both", index)
    with pytest.raises(IndexError):
        Transcript().line("both", 0)


def test_the_compiler_writes_into_its_own_view() -> None:
    transcript = Transcript()
    transcript.add("compile", "stderr", b"warning\n")
    transcript.add("compile", "stdout", b"note\n")
    transcript.add("run", "stdout", b"3\n")

    assert transcript.line("compile", 0) == [("stderr", "warning")]
    assert lines(transcript, "compile") == ["warning", "note"]
    assert lines(transcript, "both") == ["3"]


def test_a_stored_result_becomes_a_transcript() -> None:
    compiled = Compilation(
        exit_code=0,
        signal=None,
        stdout_bytes=b"",
        stderr_bytes=b"warning\n",
        wall_ms=1,
        cpu_ms=1,
        memory_bytes=1,
        cached=False,
    )
    limits = Limits(memory_bytes=1, cpus=1, processes=1, disk_bytes=1, output_bytes=1, compile_ms=1, run_ms=1, cpu_ms=1)
    result = Result(
        language="c",
        verdict="ok",
        message="",
        limits=limits,
        stdout_bytes=b"3\n",
        stderr_bytes=b"oh\xe2",
        compile=compiled,
    )

    transcript = Transcript.from_result(result)

    assert lines(transcript, "both") == ["3", "oh�"]
    assert transcript.line("both", 1) == [("stderr", "oh�")]
    assert lines(transcript, "compile") == ["warning"]


def test_rows_are_found_in_both_directions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SEARCH", 100)
    hits = {3, 500, 501, 999}
    transcript = filled(("stdout", b"".join(b"%d main.py\n" % i if i in hits else b"%d\n" % i for i in range(1000))))

    def found(index: int, *, backwards: bool = False) -> int | None:
        return transcript.find("stdout", b"main.py", index, backwards=backwards)

    for index in range(1000):
        assert found(index) == min(hit for hit in hits if hit >= index)
        assert found(index, backwards=True) == max((hit for hit in hits if hit <= index), default=None)
    assert found(1000) is None
    assert found(-1, backwards=True) is None


def test_a_reader_beside_the_writer_sees_only_whole_rows() -> None:
    transcript = Transcript()
    unit = b"".join(b"%07d\n" % number for number in range(20_000))
    wrong: list[str] = []

    def write() -> None:
        for start in range(0, len(unit), 64):
            transcript.add("run", "stdout" if start % 192 else "stderr", unit[start : start + 64])

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        writer = threading.Thread(target=write)
        writer.start()
        while writer.is_alive():
            count = transcript.line_count("both")
            for index in range(max(0, count - 5), count):
                row = "".join(text for _, text in transcript.line("both", index))
                if row != f"{index:07d}":
                    wrong.append(row)
        writer.join()
    finally:
        sys.setswitchinterval(interval)

    assert wrong == []
    assert transcript.line_count("both") == 20_000


def test_a_long_line_that_is_rewritten_is_one_row_and_many_literally() -> None:
    transcript = Transcript()
    transcript.add("run", "stdout", b"before\n")
    for percent in range(1001):
        transcript.add("run", "stdout", f"\r{percent / 10:5.1f} % {'#' * 40}".encode())
        assert transcript.line_count("stdout") == 2
    transcript.add("run", "stdout", b"\nafter\n")

    assert transcript.line_count("both") == 3
    assert lines(transcript, "both")[1].endswith("\r100.0 % " + "#" * 40)
    literal = transcript.literal()
    assert literal.line_count("both") > 3
    assert "".join(lines(literal, "both")).count("#") == 1001 * 40
    transcript.add("run", "stdout", b"more\n")
    assert lines(transcript.literal(), "both")[-1] == "more"


@pytest.mark.parametrize("end", [b"", b"\r", b"\r\n"])
def test_the_last_state_of_a_rewritten_line_stays(end: bytes) -> None:
    whole = b"".join(b"%d%%\r" % (number % 100) for number in range(3000)) + b"done" + end

    assert "done" in lines(filled(("stdout", whole)), "stdout")[-1]
    assert "99%" in lines(filled(("stdout", whole.removesuffix(b"done" + end))), "stdout")[-1]
