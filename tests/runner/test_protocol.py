"""Frames: whatever is sent arrives, however it is cut on its way."""

from __future__ import annotations

import struct
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runner.protocol import Decoder, facts, frame, job

FRAMES = st.lists(st.tuples(st.sampled_from([b"R", b"S", b"O", b"E", b"C", b"U", b"D"]), st.binary(max_size=80)))
CUTS = st.lists(st.integers(0, 1 << 16), max_size=30)
COMPLAINTS = st.lists(st.tuples(st.integers(0, 1 << 16), st.binary(max_size=40)), max_size=4)
WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
NAMES = st.text(st.characters(exclude_characters="\0=", exclude_categories=["Cs"]))


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    """`data` cut at those places, each taken within its length; two equal cuts make an empty piece."""
    places = [0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]
    return [data[start:end] for start, end in pairwise(places)]


def wrapped(stream: int, data: bytes) -> bytes:
    """As Docker sends it. Source: Engine API, ContainerAttach, "stream format"."""
    return struct.pack(">BBBBL", stream, 0, 0, 0, len(data)) + data


@given(FRAMES, CUTS, CUTS, COMPLAINTS)
@example([(b"O", b"x" * 70_000), (b"D", b"")], [65_536], [3, 9, 32_768], [(1, b"died at line 3\n")])
def test_frames_arrive_whole_and_in_order_however_they_are_cut(
    frames: list[tuple[bytes, bytes]],
    engine_cuts: list[int],
    socket_cuts: list[int],
    complaints: list[tuple[int, bytes]],
) -> None:
    sent = b"".join(frame(letter, payload) for letter, payload in frames)
    engine_frames = [wrapped(1, piece) for piece in pieces(sent, engine_cuts)]
    for place, words in reversed(complaints):
        engine_frames.insert(place % (len(engine_frames) + 1), wrapped(2, words))
    complained = b"".join(piece[8:] for piece in engine_frames if piece[0] == 2)
    decoder = Decoder()

    arrived = [received for piece in pieces(b"".join(engine_frames), socket_cuts) for received in decoder.feed(piece)]

    assert arrived == frames
    assert bytes(decoder.complaints) == complained


def test_a_frame_arrives_with_its_last_byte_and_not_before() -> None:
    decoder = Decoder()
    wire = wrapped(1, frame(b"O", b"hello"))

    early = list(decoder.feed(wire[:-1]))
    late = list(decoder.feed(wire[-1:]))

    assert early == []
    assert late == [(b"O", b"hello")]


def test_what_a_program_prints_is_never_taken_for_a_frame() -> None:
    forged = frame(b"D", b"status 0\n") + wrapped(1, frame(b"D", b"status 0\n"))
    decoder = Decoder()

    arrived = list(decoder.feed(wrapped(1, frame(b"O", forged) + frame(b"D", b"status 256\n"))))

    assert arrived == [(b"O", forged), (b"D", b"status 256\n")]


@pytest.mark.parametrize(
    ("letter", "payload", "wire"),
    [
        (b"H", b"", b"H\0\0\0\0"),
        (b"I", b"abc", b"I\0\0\0\x03abc"),
        (b"F", b"x" * 0x10203, b"F\0\x01\x02\x03" + b"x" * 0x10203),
    ],
)
def test_a_frame_is_a_letter_a_length_and_the_payload(letter: bytes, payload: bytes, wire: bytes) -> None:
    assert frame(letter, payload) == wire


@given(
    st.dictionaries(st.sampled_from(["phase", "wall_us", "key"]), st.integers(0) | st.just("run")),
    st.lists(WORDS, min_size=1),
    st.dictionaries(NAMES, WORDS),
)
def test_a_job_carries_every_word_and_variable_unchanged(
    settings: dict[str, object], argv: list[str], environment: dict[str, str]
) -> None:
    payload = job(settings, argv, environment).decode()

    head, _, command = payload.partition("\0\0")
    words = command.split("\0")
    assert head == "\0".join(f"{name}={value}" for name, value in settings.items())
    assert [word[1:] for word in words if word[0] == "a"] == argv
    assert dict(word[1:].split("=", 1) for word in words if word[0] == "e") == environment


@pytest.mark.parametrize(
    ("argv", "environment"),
    [(["run", "a\0b"], {}), (["\0"], {}), (["run"], {"NAME": "a\0b"}), (["run"], {"NA\0ME": "a"})],
)
def test_a_job_refuses_a_nul(argv: list[str], environment: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="NUL"):
        job({"phase": "run"}, argv, environment)


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        (b"", {}),
        (b"status 0\nwall_us 1200\n", {"status": "0", "wall_us": "1200"}),
        (b"error cannot start main: No such file\n", {"error": "cannot start main: No such file"}),
        (b"error \xff!\n", {"error": "\N{REPLACEMENT CHARACTER}!"}),
        (b"nameless\nclean 1", {"clean": "1"}),
        (b"measures \n", {"measures": ""}),
    ],
)
def test_facts_are_lines_of_name_and_value(payload: bytes, expected: dict[str, str]) -> None:
    assert facts(payload) == expected
