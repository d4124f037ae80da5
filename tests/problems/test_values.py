"""Test values as people read and type them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from problems.compare import Rules
from problems.notation import Misread, Value, write
from problems.signature import Parameter, Signature
from problems.types import Type, type_of
from problems.values import (
    answer_text,
    arguments_text,
    difference,
    example_text,
    items_text,
    stdin_of,
    stdout_of,
    try_example,
)
from tests.support.typed_values import TYPES, values

ROOMS = Signature("booked_hours", (Parameter("bookings", type_of("list[list[int]]")),), type_of("list[list[int]]"))
PAIR = Signature(
    "pair", (Parameter("prices", type_of("list[int]")), Parameter("balance", type_of("int"))), type_of("list[int]")
)
TREE = Signature("mirrored", (Parameter("root", type_of("TreeNode")),), type_of("TreeNode"))
COUNTS = Signature("counted", (Parameter("words", type_of("list[str]")),), type_of("map[str, int]"))
LOOKUP = Signature("lookup", (Parameter("prices", type_of("map[str, optional[int]]")),), type_of("bool"))
SIGN = Signature("sign", (Parameter("sign", type_of("str")), Parameter("loud", type_of("bool"))), type_of("list[str]"))


@st.composite
def calls(draw: st.DrawFn) -> tuple[Signature, list[Value]]:
    """A signature and arguments for it."""
    kinds = draw(st.lists(st.sampled_from(TYPES), min_size=1, max_size=3))
    parameters = tuple(Parameter(f"p{number}", kind) for number, kind in enumerate(kinds))
    return Signature("f", parameters, type_of("int")), [draw(values(kind)) for kind in kinds]


@given(calls(), st.integers(10, 100))
def test_arguments_that_are_shown_are_read_again(call: tuple[Signature, list[Value]], width: int) -> None:
    signature, arguments = call
    stdin = signature.stdin(*arguments)

    assert stdin_of(signature, arguments_text(signature, stdin, width)) == stdin


@given(st.data(), st.sampled_from(TYPES))
def test_an_answer_that_is_shown_is_read_again(data: st.DataObject, of: Type) -> None:
    signature = Signature("f", (Parameter("p", type_of("int")),), of)
    value = data.draw(values(of))
    stdout = write(value, of)

    assert stdout_of(signature, "", answer_text(signature, "", stdout)) == stdout
    assert stdout_of(signature, "", items_text(value)) == stdout


@given(st.text(), st.sampled_from([ROOMS, PAIR, SIGN]))
def test_any_text_is_read_or_refused(text: str, signature: Signature) -> None:
    with suppress(Misread):
        stdin_of(signature, text)
    with suppress(Misread):
        stdout_of(signature, "", text)


def test_an_example_reads_as_a_call_and_its_result() -> None:
    assert example_text(ROOMS, "2\n2\n1 9\n2\n3 4\n", "1\n2\n1 9\n") == "bookings = [[1, 9], [3, 4]] → [[1, 9]]"
    assert example_text(PAIR, "2\n4 6\n10\n", "2\n0 1\n", 30) == "prices = [4, 6], balance = 10\n→ [0, 1]"
    assert (
        try_example(PAIR, b"nonsense", b"")
        == try_example(None, b"1\n", b"1\n")
        == try_example(PAIR, b"\xff", b"")
        == ""
    )


def test_a_long_list_is_filled_up_to_the_width() -> None:
    text = arguments_text(PAIR, "30\n" + " ".join(["10"] * 30) + "\n5\n", 40)

    assert text.split("\n") == [
        "prices = [", *["  " + "10, " * 6 + "10,"] * 4, "  10, 10,", "]", "balance = 5"
    ]  # fmt: skip  # a line of the text, a line here
    assert max(map(len, text.split("\n"))) <= 40


@pytest.mark.parametrize(
    "typed",
    [
        "prices = [4, 6], balance = 10",
        "[4, 6]\n10",
        "[4,6],10",
        "balance: 10\nprices: (4, 6,)",
        '{"prices": [4, 6], "balance": 10}',
        "  prices=[ 4 , 6 ]balance=10 , ",
    ],
)
def test_arguments_are_typed_in_any_usual_form(typed: str) -> None:
    assert stdin_of(PAIR, typed) == "2\n4 6\n10\n"


def test_trees_maps_and_null_are_typed_as_they_are_shown() -> None:
    assert stdin_of(TREE, "root = [5, 3, None, 8]") == stdin_of(TREE, "[5,3,null,8,null]") == "4\n5 3 null 8\n"
    assert stdin_of(TREE, "null") == stdin_of(TREE, "[]") == "0\n\n"
    assert stdin_of(LOOKUP, '{"b": null, "a": 1}') == "2\na\n1\nb\nnull\n"
    assert stdin_of(LOOKUP, '{"prices": {"b": 1}}') == stdin_of(LOOKUP, "prices = {'b': 1}") == "1\nb\n1\n"
    assert arguments_text(LOOKUP, "2\na\n1\nb\nnull\n") == 'prices = {"a": 1, "b": null}'


def test_texts_and_booleans_are_typed_as_in_json_or_python() -> None:
    assert stdin_of(SIGN, '"to \\"be\\"", true') == 'to "be"\ntrue\n'
    assert stdin_of(SIGN, "loud = False, sign = 'it\\'s \"it\"'") == 'it\'s "it"\nfalse\n'


@pytest.mark.parametrize(
    ("signature", "typed", "says"),
    [
        (PAIR, "", "prices is missing"),
        (PAIR, "[1]", "balance is missing"),
        (PAIR, "[1], 2, 3", 'expected the end, found "3"'),
        (PAIR, "prices = [1], price = 2", "there is no parameter price; there are prices and balance"),
        (PAIR, "prices = [1], prices = [2]", "prices is there twice"),
        (PAIR, "5, [1]", 'prices: a list[int] begins with [, found "5"'),
        (PAIR, "[1, x], 2", 'prices[1]: "x" is not an integer'),
        (PAIR, "[1 2], 2", 'prices[0]: expected , or ] after it, found "2"'),
        (PAIR, "[1, 2", "prices[1]: expected , or ] after it, found the end"),
        (PAIR, f"[{2**63}], 2", "has more than 64 bits"),
        (ROOMS, "[[1, 2], 3]", 'bookings[1]: a list[int] begins with [, found "3"'),
        (TREE, "[null, 1]", "root: value 2 of the tree, 1, has no parent"),
        (TREE, "5", 'root: a TreeNode begins with [, found "5"'),
        (LOOKUP, "[1]", "prices: a map[str, optional[int]] begins with {, found"),
        (LOOKUP, '{"a": 1, "a": 2}', "the key is there twice"),
        (LOOKUP, '{"a" 1}', 'expected : after the key, found "1"'),
        (SIGN, "rotor, true", 'sign: put the text in quotes: "rotor"'),
        (SIGN, '"é", true', "must be printable ASCII"),
        (SIGN, '"a", yes', 'loud: "yes" is not true or false'),
    ],
)
def test_what_is_wrong_with_typed_arguments_is_said_with_its_place(signature: Signature, typed: str, says: str) -> None:
    with pytest.raises(Misread) as caught:
        stdin_of(signature, typed)

    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("signature", "output", "answer", "says"),
    [
        (PAIR, "2\n1 3\n", "2\n0 3\n", "expected [0, 3], got [1, 3]"),
        (PAIR, "0\n\n", "2\n0 3\n", "expected [0, 3], got []"),
        (ROOMS, "60\n" + "2\n1 9\n" * 60, "1\n2\n1 9\n", "expected 1 item, got 60; [1] is too many: [1, 9]"),
        (ROOMS, "1\n2\n1 9\n", "9\n" + "2\n1 9\n" * 9, "expected 9 items, got 1; [1] is missing: [1, 9]"),
        (ROOMS, "9\n" + "2\n1 9\n" * 9, "9\n" + "2\n1 9\n" * 8 + "2\n1 8\n", "at [8][1]: expected 8, got 9"),
        (PAIR, "\n", "2\n0 3\n", "the output is empty, expected [0, 3]"),
        (PAIR, "debug\n2\n1 3\n", "2\n0 3\n", 'the output is not a list[int]: line 1: "debug" is not an integer'),
        (PAIR, "2\n0 3\n", "2\n0 3\n", ""),
        (
            TREE,
            "4\n5 3 null 7\n",
            "4\n5 3 null 4\n",
            "expected [5, 3, null, 4], got [5, 3, null, 7]; the 3rd node differs: expected 4, got 7",
        ),
        (TREE, "20\n" + "1 " * 20, "21\n" + "1 " * 21, "the 21st node differs: expected 1, got none"),
        (TREE, "3\n1 null null\n", "1\n1\n", ""),
        (
            TREE,
            "3\nnull 1 2\n",
            "1\n1\n",
            "the output is not a TreeNode: line 2: value 2 of the tree, 1, has no parent",
        ),
        (COUNTS, "1\na\n1\n", "2\na\n1\nb\n2\n", 'expected {"a": 1, "b": 2}, got {"a": 1}'),
        (COUNTS, f"1\n{'b' * 50}\n1\n", "1\na\n2\n", 'the key ["a"] is missing: 2'),
        (PAIR, "2\n0 3\n", "nonsense", ""),
        (SIGN, "1\nTo  Be\n", "1\nto be\n", ""),
    ],
)
def test_a_difference_is_said_of_the_values(signature: Signature, output: str, answer: str, says: str) -> None:
    assert difference(signature, "", output, answer, Rules()) == says


def test_numbers_that_are_near_enough_do_not_differ() -> None:
    mean = Signature("mean", (Parameter("n", type_of("int")),), type_of("list[float]"))

    assert difference(mean, "", "2\n0.3333 2\n", "2\n0.33333333 1\n", Rules(absolute=0.01)) == (
        "expected [0.33333333, 1.0], got [0.3333, 2.0]"
    )
    assert not difference(mean, "", "1\n0.3333\n", "1\n0.33333333\n", Rules(absolute=0.01))
