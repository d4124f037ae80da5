"""Answers and outputs as the case screen compares them: values, with pictures, and the calls of a class."""

from __future__ import annotations

from problems.signature import ClassSignature, Method, Parameter, Signature
from problems.types import type_of
from tui.screens.practice.case import both_as_values, both_drawn, with_picture
from tui.screens.practice.lines import answer_words
from tui.screens.practice.new_case import Typed, as_programs_read

TREE = type_of("TreeNode")
MIRRORED = Signature("mirrored", (Parameter("root", TREE),), TREE)
COUNTER = ClassSignature("click_count", (), (Method("add", (), None), Method("total", (), type_of("int"))))
CALLS = "3\nadd\ntotal\ntotal\n"


def test_two_trees_are_compared_with_their_pictures() -> None:
    assert both_as_values(MIRRORED, "1\n5\n", "2\n5 3\n", "3\n5 null 3\n") == ("[5, 3]", "[5, null, 3]")
    assert both_drawn(MIRRORED, "2\n5 3\n", "3\n5 null 3\n") == ("  5\n╭─╯\n3", "5\n╰─╮\n  3")
    assert both_drawn(MIRRORED, "2\n5 3\n", "0\n\n") is both_drawn(COUNTER, "1\n1\n", "1\n2\n") is None
    assert with_picture(MIRRORED, b"2\n5 3\n", "[5, 3]") == "[5, 3]\n\n  5\n╭─╯\n3"
    assert both_as_values(MIRRORED, "1\n5\n", "0\n\n", "1\n5\n") == ("[]", "[5]")
    assert both_as_values(MIRRORED, "1\n5\n", "1\n5\n", "debug\n") is None


def test_calls_are_compared_a_line_each() -> None:
    assert both_as_values(COUNTER, CALLS, "1\n1\n", "1\n2\n") == (
        "ClickCount()\nadd()\ntotal() → 1\ntotal() → 1",
        "ClickCount()\nadd()\ntotal() → 1\ntotal() → 2",
    )
    assert both_as_values(COUNTER, CALLS, "1\n1\n", "1\n") == (
        "ClickCount()\nadd()\ntotal() → 1\ntotal() → 1",
        "ClickCount()\nadd()\ntotal() → 1\ntotal() → ?",
    )


def test_an_answer_is_said_on_one_line() -> None:
    assert answer_words(COUNTER, CALLS.encode(), b"1\n2\n") == "total() → 1, total() → 2"
    assert answer_words(MIRRORED, b"1\n5\n", b"3\n5 null 3\n") == "[5, null, 3]"
    long = [*range(1000, 1040)]
    answer = f"{len(long)}\n{' '.join(map(str, long))}\n"
    assert answer_words(MIRRORED, b"1\n5\n", answer.encode()) == str(long)
    assert answer_words(None, b"1\n", b"1  2\n\n3\n") == "1 2 3"


def test_an_own_case_is_typed_as_a_tree_or_as_calls_or_as_programs_read_it() -> None:
    assert as_programs_read("[5, null, 3]", "[5, 3]", MIRRORED) == Typed("3\n5 null 3\n", "2\n5 3\n")
    typed = as_programs_read("ClickCount() add() total() total()", "[1, 1]", COUNTER)
    assert typed == as_programs_read(CALLS, "1\n1\n", COUNTER) == Typed(CALLS, "1\n1\n")
