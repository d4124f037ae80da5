"""A class is read from practice.yaml; its calls are written, shown, typed and compared by one rule."""

from __future__ import annotations

from typing import Any

import pytest

from problems import PackageError
from problems.calls import calls_text_so_far
from problems.compare import Rules
from problems.notation import Misread
from problems.signature import ClassSignature
from problems.values import answer_text, arguments_text, difference, example_text, stdin_of, stdout_of

SHELF: dict[str, Any] = {
    "name": "shelf_log",
    "parameters": [{"name": "capacity", "type": "int"}],
    "methods": [
        {"name": "put", "parameters": [{"name": "key", "type": "str"}, {"name": "prices", "type": "list[int]"}]},
        {"name": "get", "parameters": [{"name": "key", "type": "str"}], "returns": "list[int]"},
        {"name": "size", "returns": "int"},
    ],
}
LOG = ClassSignature.of(SHELF)
STDIN = "2\n4\nput\na b\n2\n1 2\nget\na b\nsize\nget\nc\n"
STDOUT = "2\n1 2\n1\n0\n\n"
SHOWN = 'ShelfLog(2)\nput("a b", [1, 2])\nget("a b") → [1, 2]\nsize() → 1\nget("c") → []'


def test_the_input_of_a_class_is_its_calls() -> None:
    calls: list[tuple[str, list[Any]]] = [("put", ["a b", [1, 2]]), ("get", ["a b"]), ("size", []), ("get", ["c"])]

    assert LOG.stdin([2], calls) == STDIN
    assert [(one.method.name, list(one.arguments)) for one in LOG.calls(STDIN)] == [("shelf_log", [2]), *calls]
    assert LOG.results(STDOUT, LOG.calls(STDIN)) == [[1, 2], 1, []]
    assert LOG.shape == "(int): (str, list[int]) -> nothing, (str) -> list[int], () -> int"


def test_calls_read_a_line_each_and_are_typed_so() -> None:
    assert example_text(LOG, STDIN, STDOUT) == SHOWN
    assert arguments_text(LOG, STDIN).split("\n")[2:4] == ['get("a b")', "size()"]
    assert answer_text(LOG, STDIN, STDOUT) == 'get("a b") → [1, 2]\nsize() → 1\nget("c") → []'
    for typed in (SHOWN, arguments_text(LOG, STDIN), SHOWN.replace("\n", ", ").replace("2, put", "capacity=2, put")):
        assert stdin_of(LOG, typed) == STDIN
    for typed in (SHOWN, answer_text(LOG, STDIN, STDOUT), "[[1, 2], 1, []]"):
        assert stdout_of(LOG, STDIN, typed) == STDOUT


def test_an_output_that_ends_early_is_shown_as_far_as_it_goes() -> None:
    assert calls_text_so_far(LOG, STDIN, "2\n1 2\n1\nx\n").split("\n")[2:] == [
        'get("a b") → [1, 2]', "size() → 1", 'get("c") → ?'
    ]  # fmt: skip
    with pytest.raises(Misread):
        calls_text_so_far(LOG, STDIN, "debug\n2\n1 2\n1\n")


@pytest.mark.parametrize(
    ("output", "says"),
    [
        (STDOUT, ""),
        ("2\n1 2\n2\n0\n\n", "call 3, size(): expected 1, got 2"),
        ("2\n1 2\n1\n1\n7\n", 'call 4, get("c"): expected [], got [7]'),
        (
            "2\n1 2\n",
            "the output is not what the calls return: call 3, size: it ends here",
        ),
        ("2\n1 3\nx\n", 'call 2, get("a b"): expected [1, 2], got [1, 3]'),
        (STDOUT + "5\n", 'the output is not what the calls return: line 6: expected the end, found "5"'),
    ],
)
def test_the_first_call_that_differs_is_said(output: str, says: str) -> None:
    assert difference(LOG, STDIN, output, STDOUT, Rules()).startswith(says)
    assert bool(difference(LOG, STDIN, output, STDOUT, Rules())) == bool(says)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "expected ShelfLog(…), found the end"),
        ("put(1)", 'expected ShelfLog(…), found "put"'),
        ("ShelfLog(2) push(1)", "call 1: there is no method push; there are put, get, size"),
        ("ShelfLog()", "ShelfLog: capacity is missing"),
        ('ShelfLog(2) put("a")', "put: prices is missing"),
        ("ShelfLog(2) size(1)", 'size: expected ) after it, found "1"'),
        ("ShelfLog(2) get(1)", "get, key: put the text in quotes"),
        ("ShelfLog 2", 'ShelfLog: expected ( after it, found "2"'),
    ],
)
def test_what_is_wrong_with_typed_calls_is_said(typed: str, says: str) -> None:
    with pytest.raises(Misread) as caught:
        stdin_of(LOG, typed)

    assert str(caught.value).startswith(says)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("[[1]]", "the result of size() is missing: 3 calls return something"),
        ("[[1], 1, [], 4]", 'only 3 calls return something, expected ], found "4"'),
        ("[1]", 'get("a b"): a list[int] begins with [, found "1"'),
        ("get", "result 1 is missing: write [10, 5], or each call with its result"),
    ],
)
def test_what_is_wrong_with_typed_results_is_said(typed: str, says: str) -> None:
    with pytest.raises(Misread) as caught:
        stdout_of(LOG, STDIN, typed)

    assert str(caught.value).startswith(says)


@pytest.mark.parametrize(
    ("stdin", "says"),
    [
        ("2\n1\npush\n", "line 3: there is no method push; there are put, get, size"),
        ("2\n-1\n", "line 2: a class cannot have -1 calls"),
        ("2\n0\n1\n", 'line 3: expected the end, found "1"'),
    ],
)
def test_an_input_that_does_not_keep_the_rule_is_told_with_its_line(stdin: str, says: str) -> None:
    with pytest.raises(Misread) as caught:
        LOG.calls(stdin)

    assert str(caught.value) == says


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"name": "ShelfLog"}, 'class.name: "ShelfLog" is not a name'),
        ({"name": "hash_map"}, '"hash_map" is reserved in one of the languages'),
        ({"methods": []}, "class.methods: is not a list"),
        ({"methods": [{"name": "put"}]}, "no method returns something"),
        ({"methods": [{"name": "wait", "returns": "int"}]}, '"wait" is reserved'),
        ({"methods": [{"name": "size", "returns": "int"}] * 2}, '"size" is used twice'),
        (
            {"methods": [{"returns": "int"}]},
            "it has the keys returns; it needs name, and may have parameters and returns",
        ),
        ({"methods": [{"name": "size", "returns": "integer"}]}, '"integer" is not a type'),
        (
            {"parameters": [{"name": "read_ints", "type": "list[int]"}]},
            '"read_ints" is the name of a generated function',
        ),
    ],
)
def test_a_wrong_class_is_told_in_a_sentence_with_its_place(changed: dict[str, object], says: str) -> None:
    with pytest.raises(PackageError) as caught:
        ClassSignature.of({**SHELF, **changed})

    assert says in str(caught.value)
    assert str(caught.value).startswith("practice.yaml, class")
