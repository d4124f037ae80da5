"""What is kept of a conversation, and how it is written down."""

from __future__ import annotations

from problems.transcript import MOST_BYTES, Said, Transcript, as_interaction, lines_of


def test_what_one_side_says_in_pieces_is_one_entry_until_the_other_speaks_or_a_pass_begins() -> None:
    transcript = Transcript()
    transcript.begin_pass(1)
    for speaker, text in (("program", b"1"), ("program", b"2\n3"), ("validator", b"no\nyes\n")):
        transcript.add(speaker, text)  # type: ignore[arg-type]  # a table
    transcript.begin_pass(2)
    transcript.add("validator", b"again")

    assert [(one.speaker, one.text, one.number) for one in transcript.said] == [
        ("program", b"12\n3", 1),
        ("validator", b"no\nyes\n", 1),
        ("validator", b"again", 2),
    ]
    assert as_interaction(transcript.said) == ">12\n>3\n<no\n<yes\n---\n<again"
    assert transcript.last == ("validator", b"again")


def test_the_beginning_is_kept_and_the_last_line_is_known_all_the_same() -> None:
    transcript = Transcript()
    transcript.add("program", b"x" * (MOST_BYTES - 1))
    assert not transcript.cut
    transcript.add("validator", b"ab\n" + b"y" * 100 + b"\x07end\n")

    assert sum(len(one.text) for one in transcript.said) == MOST_BYTES
    assert transcript.said[-1].text == b"a"
    assert transcript.cut
    assert transcript.last_line == "…" + "y" * 56 + "·end"


def test_bytes_that_are_no_text_are_replaced_and_empty_lines_stay() -> None:
    said = (Said("program", b"\xff\n\n1\n", 1.25),)

    assert lines_of(said) == [
        ("program", "\N{REPLACEMENT CHARACTER}", 1.25),
        ("program", "", 1.25),
        ("program", "1", 1.25),
    ]
    assert said[0].to_dict() == {"from": "program", "text": "\N{REPLACEMENT CHARACTER}\n\n1\n", "ms": 1.2, "pass": 1}
