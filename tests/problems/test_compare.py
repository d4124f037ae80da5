"""The default output validator, against the format's own words and the reference implementation's."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from problems.compare import FOLD, Difference, Rules, compare

SPACE = "space_change_sensitive"
CASE = "case_sensitive"


def differ(output: bytes | str, answer: bytes | str, flags: str = "") -> Difference | None:
    raw = [text.encode() if isinstance(text, str) else text for text in (output, answer)]
    return compare(raw[0], raw[1], Rules.parse(flags.split()))


@pytest.mark.parametrize(
    ("output", "answer", "flags"),
    [
        ("1 2\n", "1 2\n", ""),
        ("1  2", "1 2\n", ""),
        ("\n\t1\r\n2\x0b\x0c", "1 2", ""),
        ("", " \n", ""),
        ("YES", "yes", ""),
        ("Yes", "Yes", CASE),
        ("1 2\n", "1 2\n", SPACE),
        ("A b\n", "a B\n", SPACE),
        ("3.14000000e-2", "0.0314", "float_tolerance 1e-9"),
        ("1.0009", "1", "float_absolute_tolerance 1e-3"),
        ("1001", "1000", "float_relative_tolerance 1e-3"),
        ("1000.5", "1000", "float_absolute_tolerance 1e-3 float_relative_tolerance 1e-3"),
        ("+.5", "0.5", "float_tolerance 1e-9"),
        ("5.", "5", "float_tolerance 0"),
        ("inf", "inf", "float_tolerance 1e-9"),
        ("IMPOSSIBLE", "impossible", "float_tolerance 1e-9"),
        ("9007199254740993", "9007199254740992", "float_tolerance 1e-9"),
        (b"\xff\xfe", b"\xff\xfe", CASE),
    ],
)
def test_an_output_that_is_right(output: bytes | str, answer: bytes | str, flags: str) -> None:
    assert differ(output, answer, flags) is None


@pytest.mark.parametrize(
    ("output", "answer", "flags", "words"),
    [
        ("1 3", "1 2", "", "line 1, token 2: expected 2, got 3"),
        ("1\n2 3\n5 6", "1 2 3 5 7", "", "line 3, token 2: expected 7, got 6"),
        ("1 2", "1 2 3", "", "line 1, token 3: the output ends here, expected 3"),
        ("", "1", "", "line 1, token 1: the output ends here, expected 1"),
        ("1 2 3", "1 2", "", "line 1, token 3: got 3, expected nothing more"),
        ("yes", "Yes", CASE, "line 1, token 1: expected Yes, got yes"),
        ("1  2", "1 2", SPACE, "line 1, white space: expected ·, got ··"),
        ("1\t2", "1 2", SPACE, "line 1, white space: expected ·, got →"),
        ("1 2", "1 2\n", SPACE, "line 1, white space: the output ends here, expected ↵"),
        ("1 2\n\n", "1 2\n", SPACE, "line 2, white space: expected ↵, got ↵↵"),
        ("1\n2 4\n", "1\n2 3\n", SPACE, "line 2, token 2: expected 3, got 4"),
        ("1.1", "1", "float_absolute_tolerance 1e-3", "expected 1, got 1.1"),
        ("0.1", "0", "float_relative_tolerance 1", "expected 0, got 0.1"),
        ("nan", "1", "float_tolerance 1e9", "expected 1, got nan"),
        ("0x1", "1", "float_tolerance 1e-9", "expected 1, got 0x1"),
        ("1e999", "1", "float_tolerance 1e-9", "expected 1, got 1e999"),
        ("1.0", "1", "", "expected 1, got 1.0"),
        ("é", "É", "", "expected É, got é"),
        ("\x1b[2J", "1", "", r"expected 1, got \x1b[2J"),
    ],
)
def test_the_first_difference_is_named(output: str, answer: str, flags: str, words: str) -> None:
    assert words in str(differ(output, answer, flags))


def test_a_long_value_is_folded_around_the_difference() -> None:
    found = differ("a" * 5000 + "x" + "b" * 5000, "a" * 5000 + "y" + "b" * 5000)

    assert found is not None
    assert found.got is not None
    assert found.expected is not None
    assert found.got.startswith("…aaa")
    assert "xbbb" in found.got
    assert "ybbb" in found.expected
    assert len(found.got) <= FOLD + 2


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ("float_tolerance", 'float_tolerance needs a number such as 1e-6, not ""'),
        ("float_tolerance x", 'not "x"'),
        ("float_tolerance -1", 'not "-1"'),
        ("float_tolerance nan", 'not "nan"'),
        ("float_tolerance 1 float_tolerance 1", "is given twice"),
        ("float_tolerance 1 float_absolute_tolerance 1", "cannot be combined"),
        ("banana", 'no flag "banana"'),
    ],
)
def test_flags_that_are_none_are_a_sentence(flags: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Rules.parse(flags.split(), strict=True)


WORDS = st.lists(st.sampled_from([b"1", b"2", b"1.0", b"a", b"A", b"aa"]), max_size=6)
GAPS = st.sampled_from([b" ", b"\n", b"  ", b"\t\n"])


@given(WORDS, st.lists(GAPS, min_size=7, max_size=7), st.lists(GAPS, min_size=7, max_size=7))
def test_white_space_never_matters_unless_it_is_asked_for(
    words: list[bytes], some: list[bytes], others: list[bytes]
) -> None:
    one = b"".join(gap + word for gap, word in zip(some, words, strict=False)) + some[6]
    other = b"".join(gap + word for gap, word in zip(others, words, strict=False)) + others[6]

    assert compare(one, other, Rules()) is None
    assert (compare(one, other, Rules(space_sensitive=True)) is None) == (one == other)


@given(WORDS, WORDS, st.booleans())
def test_both_ways_of_comparing_agree_on_one_layout(got: list[bytes], expected: list[bytes], case: bool) -> None:
    """With a space between all tokens, white space differs only where their number does."""
    one, other = b" ".join(got), b" ".join(expected)

    by_token = compare(one, other, Rules(case_sensitive=case))
    exactly = compare(one, other, Rules(case_sensitive=case, space_sensitive=True))
    assert (by_token is None) == (exactly is None)


def test_of_two_tolerances_in_a_legacy_package_the_last_counts() -> None:
    flags = ["float_tolerance", "1e-6", "float_absolute_tolerance", "0.1", "float_tolerance", "1e-2"]

    assert Rules.parse(flags) == Rules(absolute=0.01, relative=0.01)
    assert compare(b"1.005", b"1", Rules.parse(flags)) is None
    assert compare(b"1.05", b"1", Rules.parse(flags)) is not None


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ("float_absolute_tolerance 1e-6", "expected 1, got 1.01 (off by 0.01, allowed 1e-06)"),
        ("float_relative_tolerance 1e-3", "(off by 0.01 relative to the answer, allowed 0.001)"),
        ("float_tolerance 1e-3", "(off by 0.01, allowed 0.001 and off by 0.01 relative to the answer, allowed 0.001)"),
        ("", "expected 1, got 1.01"),
    ],
)
def test_under_a_tolerance_the_difference_and_the_tolerance_are_named(flags: str, words: str) -> None:
    assert str(compare(b"1.01", b"1", Rules.parse(flags.split()))).endswith(words)


def test_what_looks_the_same_is_shown_by_its_code_points() -> None:
    assert str(compare("caf\u00e9".encode(), "cafe\u0301".encode(), Rules())) == (
        "line 1, token 1: expected cafe\\u0301, got caf\\xe9"
    )


@pytest.mark.parametrize("character", ["é", "漢", "😀", "e\u0301"])
def test_a_fold_never_splits_a_character(character: str) -> None:
    for before in range(8):
        answer = "x" * before + character * 60
        for same in range(1, 60, 7):
            output = "x" * before + character * same + "!" + character * (59 - same)
            told = compare(output.encode(), answer.encode(), Rules())
            assert told
            for part in (told.expected, told.got):
                assert part
                assert "\ufffd" not in part
                assert not unicodedata.combining(part.lstrip("…")[0])
                assert "…" not in part[1:-1]
