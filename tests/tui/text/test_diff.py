"""Texts are compared exactly, and never for long."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.clock import Clock
from tui.text.diff import MATCHED_LINES, MOST_LINES, compare, drawings_below, drawings_beside, first_difference


def kinds(left: str, right: str) -> list[str]:
    return [row.kind for row in compare(left, right).rows]


def test_lines_stand_beside_their_counterparts() -> None:
    found = compare("a\nb\nc\nd\n", "a\nB\nc\nx\nd\n")

    assert [(row.kind, row.left, row.right) for row in found.rows] == [
        ("same", "a", "a"),
        ("changed", "b", "B"),
        ("same", "c", "c"),
        ("right", None, "x"),
        ("same", "d", "d"),
    ]
    assert (found.starts, found.lines, found.same) == ((1, 3), 2, False)
    assert [(row.left_number, row.right_number) for row in found.rows] == [(1, 1), (2, 2), (3, 3), (3, 4), (4, 5)]


def test_the_same_texts_are_the_same() -> None:
    for text in ("", "a", "a\n", "\n\n"):
        assert compare(text, text).same


def test_a_carriage_return_and_a_missing_last_newline_make_a_difference() -> None:
    assert kinds("a\r\nb\n", "a\nb\n") == ["changed", "same"]
    assert not compare("a\n", "a").same
    assert compare("a\n", "a").notices == ("Only the left ends with a newline.",)


@given(
    left=st.lists(st.sampled_from(["a", "b", "", "c\r"]), max_size=12),
    right=st.lists(st.sampled_from(["a", "b", "", "d"]), max_size=12),
)
def test_no_line_is_lost_or_made_up(left: list[str], right: list[str]) -> None:
    found = compare("".join(f"{line}\n" for line in left), "".join(f"{line}\n" for line in right))

    assert [row.left for row in found.rows if row.left is not None] == left
    assert [row.right for row in found.rows if row.right is not None] == right
    assert found.same == (left == right)
    assert all((row.left == row.right) == (row.kind == "same") for row in found.rows)


@given(left=st.text("ab", max_size=8), right=st.text("ab", max_size=8))
def test_what_lies_between_a_common_begin_and_a_common_end_differs(left: str, right: str) -> None:
    start, left_end, right_end = first_difference(left, right)

    assert left[:start] == right[:start]
    assert left[left_end:] == right[right_end:]
    assert start <= min(left_end, right_end)
    assert (left == right) == (left[start:left_end] == right[start:right_end] == "")


N = MATCHED_LINES
chance = random.Random(0)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["a", "b"] * (N // 2), ["b", "c"] * (N // 2)),
        ([str(i % 100) for i in range(N)], [str(i % 101) for i in range(N)]),
        ([str(i % 120) for i in range(N)], [str((i * 7) % 120) for i in range(N)]),
        ([str(i % 110) for i in range(N)], [str(i % 110 if i % 2 else -i) for i in range(N)]),
        ([str(i) for i in range(N)], [str(N - i) for i in range(N)]),
        ([str(chance.randrange(150)) for _ in range(N)], [str(chance.randrange(150)) for _ in range(N)]),
        ([str(i) for i in range(500_000)], [str(-i) for i in range(500_000)]),
        (["x" * (1 << 22)], ["x" * (1 << 22) + "y"]),
    ],
    ids=range(8),
)
def test_no_two_texts_take_long(left: list[str], right: list[str]) -> None:
    with Clock() as clock:
        compare("\n".join(left), "\n".join(right))

    clock.check(3)  # measured: 0.3 s at the most


def test_a_long_text_is_compared_in_part_and_that_is_said() -> None:
    long = "a\n" * (MOST_LINES + 1)
    assert compare(long, long).same
    found = compare(long, long + "b\n")

    assert len(found.rows) == MOST_LINES
    assert not found.same
    assert "only the first 20,000 lines" in found.notices[0]


def test_texts_that_differ_everywhere_are_compared_in_their_order() -> None:
    left = "".join(f"{number}\n" for number in range(N + 1))
    found = compare(left, left.replace("\n", "!\n") + "more\n")

    assert [row.kind for row in found.rows] == ["changed"] * (N + 1) + ["right"]
    assert "in order" in found.notices[0]


def test_long_texts_that_differ_at_one_place_only_are_matched_there() -> None:
    common = "".join(f"{number}\n" for number in range(3 * N))
    found = compare(f"{common}a\n{common}", f"{common}b\nc\n{common}")

    assert found.notices == ()
    assert (found.starts, found.lines) == ((3 * N,), 2)


def drawn_kinds(left: str, right: str) -> list[str]:
    """Return how the lines of two drawings compare, without the empty line above them."""
    return [row.kind for row in drawings_beside(left, right)[1:]]


def test_of_two_drawings_the_lines_are_marked_that_have_other_nodes_or_branches() -> None:
    one = "      30\n╭─────┴────╮\n12         40\n╰──╮     ╭─╯\n   25    8"
    other = "     30\n╭────┴─────╮\n40         12\n╰──╮    ╭──╯\n   8    25"

    assert drawn_kinds(one, other) == ["same", "same", "changed", "same", "changed"]
    assert drawn_kinds("  5\n╭─╯\n3", "5\n╰─╮\n  3") == ["same", "changed", "same"]
    # The same branch below another node.
    assert drawn_kinds("    1\n  ╭─┴─╮\n  2   3\n╭─╯\n4", "  1\n╭─┴───╮\n2     3\n    ╭─╯\n    4") == [
        "same",
        "same",
        "same",
        "changed",
        "same",
    ]


def test_drawings_of_different_heights_stay_whole() -> None:
    rows = drawings_beside("  1\n╭─╯\n2", "    1\n  ╭─╯\n  2\n╭─╯\n3")

    assert [row.left for row in rows] == ["", "  1", "╭─╯", "2", None, None]
    assert [row.right for row in rows] == ["", "    1", "  ╭─╯", "  2", "╭─╯", "3"]
    assert [row.kind for row in rows] == ["same", "same", "same", "same", "right", "right"]
    assert drawn_kinds("1 → 2 → 3", "1 → 3 → 2") == ["changed"]


def test_drawings_that_do_not_fit_side_by_side_stand_one_below_the_other() -> None:
    rows = drawings_below("  5\n╭─╯\n3", "5\n╰─╮\n  3\n╭─╯\n1", ("expected:", "got:"))

    assert [(row.kind, row.left, row.right) for row in rows] == [
        ("same", "", ""),
        ("same", "expected:", "expected:"),
        ("same", "  5", "  5"),
        ("left", "╭─╯", None),
        ("same", "3", "3"),
        ("same", "", ""),
        ("same", "got:", "got:"),
        ("same", "5", "5"),
        ("right", None, "╰─╮"),
        ("same", "  3", "  3"),
        ("right", None, "╭─╯"),
        ("right", None, "1"),
    ]
