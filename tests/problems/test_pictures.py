"""Pictures of trees and linked lists."""

from __future__ import annotations

import pytest
from hypothesis import given

from problems.pictures import MOST_LEVELS, MOST_NODES, picture
from problems.types import type_of
from tests.support.typed_values import trees

TREE, LINKED = type_of("TreeNode"), type_of("ListNode")


@pytest.mark.parametrize(
    ("levels", "lines"),
    [
        ([5], ["5"]),
        ([5, 3, 8, None, 4], ["    5", "╭───┴─╮", "3     8", "╰─╮", "  4"]),
        ([10, -20, 300, 1], ["      10", "   ╭──┴───╮", "  -20    300", "╭──╯", "1"]),
        ([1, None, 2, None, 3], ["1", "╰─╮", "  2", "  ╰─╮", "    3"]),
    ],
)
def test_a_tree_is_drawn_with_its_branches(levels: list[int | None], lines: list[str]) -> None:
    assert picture(levels, TREE, 72).split("\n") == lines


@given(trees())
def test_every_node_is_drawn_once_on_its_level(levels: list[int | None]) -> None:
    drawn = picture(levels, TREE, 10_000)
    depth = [0]
    children: list[int] = []
    for value, level in zip(levels, depth, strict=False):
        if value is not None:
            depth += [level + 1] * 2
            children.append(level)
    rows = [line.split() for line in drawn.split("\n")[::2]] if drawn else []

    assert sorted(word for row in rows for word in row) == sorted(str(value) for value in levels if value is not None)
    assert [len(row) for row in rows] == [children.count(level) for level in range(len(rows))]


def test_a_linked_list_is_drawn_with_arrows_and_folded() -> None:
    assert picture([3, 1, 2], LINKED, 72) == "3 → 1 → 2"
    assert picture([100, 200, 300, 400], LINKED, 12) == "100 → 200 →\n  300 → 400"
    assert picture([[1, 2], [], [3]], type_of("list[ListNode]"), 72) == "1 → 2\n\nnull\n\n3"


def test_what_is_too_large_or_no_node_is_not_drawn() -> None:
    assert picture([], TREE, 72) == picture([1, 2], type_of("list[int]"), 72) == ""
    assert picture([1] * (MOST_NODES + 1), TREE, 1000) == picture([1] * (MOST_NODES + 1), LINKED, 1000) == ""
    assert picture([1, *[None, 1] * MOST_LEVELS], TREE, 1000) == ""
    assert picture([*range(40)], TREE, 30) == ""
