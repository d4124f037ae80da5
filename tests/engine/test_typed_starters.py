"""Trees, lists, maps, optional values and classes on the engine, in every language.

Compiling takes most of the time, so each language compiles two classes: one whose methods give back what they take, a
method for every type, and one whose methods return what a starter must refuse.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

import languages
from problems.notation import Misread
from problems.signature import ClassSignature, Method, Parameter
from problems.starter import starter
from problems.types import Type, type_of
from runner import Runner
from runner.result import Result
from runner.run import Given
from tests.engine.conftest import ms
from tests.support.typed_values import LATER_TYPES, edges

CATALOGUE = languages.load()
DEEP = 100_000
LARGE: Given = {"compile_ms": ms(180_000), "run_ms": ms(60_000)}
"""Fifty methods take rustc six seconds, and many times that on a busy machine."""
GIVE_BACK = {"python": "return value", "go": "return value", "rust": "value", "php": "return $value;"}
ZERO = {"python": "return 0", "go": "return 0", "rust": "let _ = &value; 0"}
LENGTHS = ("*returned_len = value_len; ", "*returned_lens = value_lens; ")
PLACE = "// the body of a method"

ECHOED = [
    *LATER_TYPES,
    *(type_of(text) for text in ("str", "bool", "float", "list[list[int]]", "list[bool]", "list[str]")),
]
"""A class checks what it prints also of the first types."""
NODES = [type_of("TreeNode"), type_of("ListNode")]
ECHO = ClassSignature(
    "echo_wall",
    (),
    (
        *(Method(f"give_{at}", (Parameter("value", of),), of) for at, of in enumerate(ECHOED)),
        *(Method(f"leave_{at}", (Parameter("value", of),), type_of("int")) for at, of in enumerate(NODES)),
    ),
)
WRONG = ClassSignature(
    "wrong_wall",
    (),
    tuple(
        Method(f"give_{name}", (), type_of(of))
        for name, of in (
            ("cycle", "ListNode"), ("twice", "TreeNode"), ("round", "TreeNode"), ("number", "int"), ("numbers", "list[int]"),
            ("text", "str"), ("counts", "map[str, int]"), ("node", "ListNode"), ("cell", "list[list[char]]"), ("flag", "bool"),
        )
    ),
)  # fmt: skip
CYCLE = "The returned list has a cycle: it comes back to the node with the value 7"
TWICE = "The returned tree has the node with the value 7 in two places"
WRONG_TYPE = "The returned value has a wrong type: expected"
FAULTS: dict[str, dict[str, tuple[str, str]]] = {
    "python": {
        "cycle": ("node = ListNode(7); node.next = ListNode(8, node); return node", CYCLE),
        "twice": ("node = TreeNode(7); return TreeNode(1, node, node)", TWICE),
        "round": ("node = TreeNode(7); node.left = TreeNode(8, node); return node", TWICE),
        "number": ("return '5'", f"{WRONG_TYPE} int, got str '5'"),
        "numbers": ("return None", f"{WRONG_TYPE} list[int], got NoneType"),
        "text": ("return 5", f"{WRONG_TYPE} str, got int 5"),
        "counts": ("return {'a': True}", f"{WRONG_TYPE} int, got bool True"),
        "node": ("return [1, 2]", f"{WRONG_TYPE} ListNode, got list"),
        "cell": ("return [['a', 'bc']]", f"{WRONG_TYPE} char, got str 'bc'"),
        "flag": ("return 0", f"{WRONG_TYPE} bool, got int 0"),
    },
    "javascript": {
        "cycle": ("const node = new ListNode(7); node.next = new ListNode(8, node); return node;", CYCLE),
        "twice": ("const node = new TreeNode(7); return new TreeNode(1, node, node);", TWICE),
        "round": ("const node = new TreeNode(7); node.left = new TreeNode(8, node); return node;", TWICE),
        "number": ('return "5";', f'{WRONG_TYPE} int, got String "5"'),
        "numbers": ("return null;", f"{WRONG_TYPE} list[int], got null"),
        "text": ("return;", f"{WRONG_TYPE} str, got undefined"),
        "counts": ("return { a: 1 };", f"{WRONG_TYPE} map[str, int] (a Map), got Object"),
        "node": ("return [1, 2];", f"{WRONG_TYPE} ListNode, got Array"),
        "cell": ('return [["a", "bc"]];', f'{WRONG_TYPE} char, got String "bc"'),
        "flag": ("return 0;", f'{WRONG_TYPE} bool, got Number "0"'),
    },
    "php": {
        "cycle": ("$node = new ListNode(7); $node->next = new ListNode(8, $node); return $node;", CYCLE),
        "twice": ("$node = new TreeNode(7); return new TreeNode(1, $node, $node);", TWICE),
        "round": ("$node = new TreeNode(7); $node->left = new TreeNode(8, $node); return $node;", TWICE),
        "number": ("return '5';", "must be of type int, string returned"),
        "numbers": ("return [1, '5'];", f'{WRONG_TYPE} int, got string "5"'),
        "text": ("return null;", "must be of type string, null returned"),
        "counts": ("return ['a' => 1.5];", f"{WRONG_TYPE} int, got float 1.5"),
        "node": ("return [1, 2];", "must be of type ?ListNode, array returned"),
        "cell": ("return [['a', 'bc']];", f'{WRONG_TYPE} char, got string "bc"'),
        "flag": ("return 0;", "must be of type bool, int returned"),
    },
    "java": {
        "cycle": ("ListNode node = new ListNode(7); node.next = new ListNode(8, node); return node;", CYCLE),
        "twice": ("TreeNode node = new TreeNode(7); return new TreeNode(1, node, node);", TWICE),
        "round": ("TreeNode node = new TreeNode(7); node.left = new TreeNode(8, node, null); return node;", TWICE),
        "numbers": ("return null;", f"{WRONG_TYPE} list[int], got null"),
        "text": ("return null;", f"{WRONG_TYPE} str, got null"),
        "counts": ("return null;", f"{WRONG_TYPE} map[str, int], got null"),
        "cell": ("return new char[1][];", f"{WRONG_TYPE} list[char], got null"),
    },
    "csharp": {
        "cycle": ("var node = new ListNode(7); node.next = new ListNode(8, node); return node;", CYCLE),
        "twice": ("var node = new TreeNode(7); return new TreeNode(1, node, node);", TWICE),
        "round": ("var node = new TreeNode(7); node.left = new TreeNode(8, node); return node;", TWICE),
        "numbers": ("return null;", f"{WRONG_TYPE} list[int], got null"),
        "text": ("return null;", f"{WRONG_TYPE} str, got null"),
        "counts": ("return null;", f"{WRONG_TYPE} map[str, int], got null"),
        "cell": ("return new char[1][];", f"{WRONG_TYPE} list[char], got null"),
    },
    "go": {
        "cycle": ("node := &ListNode{Val: 7}; node.Next = &ListNode{8, node}; return node", CYCLE),
        "twice": ("node := &TreeNode{Val: 7}; return &TreeNode{1, node, node}", TWICE),
        "round": ("node := &TreeNode{Val: 7}; node.Left = &TreeNode{8, node, nil}; return node", TWICE),
    },
    "cpp": {
        "cycle": ("auto node = new ListNode(7); node->next = new ListNode(8, node); return node;", CYCLE),
        "twice": ("auto node = new TreeNode(7); return new TreeNode(1, node, node);", TWICE),
        "round": ("auto node = new TreeNode(7); node->left = new TreeNode(8, node); return node;", TWICE),
    },
    "c": {
        "cycle": ("static struct ListNode node = {7, &node}; return &node;", CYCLE),
        "twice": ("static struct TreeNode node = {7}, root = {1, &node, &node}; return &root;", TWICE),
        "round": ("static struct TreeNode node = {7, NULL, &node}; return &node;", TWICE),
        "numbers": ("*returned_len = 1; return NULL;", f"{WRONG_TYPE} list[int], got NULL"),
        "text": ("return NULL;", f"{WRONG_TYPE} str, got NULL"),
        "counts": ("return (StringToIntMap){1};", f"{WRONG_TYPE} map[str, int], got NULL"),
        "cell": ("*returned_len = 1; return NULL;", f"{WRONG_TYPE} list[list[char]], got NULL"),
    },
}
"""For each language what its methods return, and what is said of it. Rust's types rule all of it out."""


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_what_a_method_gives_back_is_printed_as_it_was_read_also_when_it_is_deep(identifier: str) -> None:
    bodies = [give_back(identifier, of) for of in ECHOED] + [ZERO.get(identifier, "return 0;")] * len(NODES)
    calls = [(f"give_{at}", [value]) for at, of in enumerate(ECHOED) for value in edges(of)]
    deep = [[1, *([None, 1] * DEEP)], list(range(DEEP))]
    deep_calls: list[Sequence[tuple[str, list[Any]]]] = [
        [(f"{verb}_{at}", [value])] for verb in ("give", "leave") for at, value in enumerate(deep)
    ]
    stdin = [ECHO.stdin([], each) for each in (calls, *deep_calls)]

    with Runner(identifier) as runner:
        source = program(ECHO, identifier, bodies)
        report = runner.run_cases(source, stdin, limits={"output": "4m"}, timeouts=LARGE)

    assert not (report.compile and report.compile.stderr_bytes), report.compile
    due = [[value for _, (value,) in calls], [deep[0]], [deep[1]], [0], [0]]
    assert [fault for one in zip(report.results, stdin, due, strict=True) for fault in faults(*one)] == []


@pytest.mark.parametrize("identifier", FAULTS)
def test_what_no_answer_can_be_is_said_in_words_and_is_the_programs_fault(identifier: str) -> None:
    wrong = FAULTS[identifier]
    whole = {one.name.removeprefix("give_"): one for one in WRONG.methods}
    signature = ClassSignature(WRONG.name, (), tuple(whole[name] for name in wrong))
    bodies = [body for body, _ in wrong.values()]

    with Runner(identifier) as runner:
        stdin = [signature.stdin([], [(f"give_{name}", [])]) for name in wrong]
        report = runner.run_cases(program(signature, identifier, bodies), stdin, timeouts=LARGE)

    said = [
        (result.verdict, says in result.stderr or result.stderr)
        for result, (_, says) in zip(report.results, wrong.values(), strict=True)
    ]
    assert said == [("runtime_error", True)] * len(wrong)


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_an_untouched_class_compiles_and_answers_wrongly(identifier: str) -> None:
    stdin = ECHO.stdin([], [(f"give_{at}", [edges(of)[-1]]) for at, of in enumerate(ECHOED)])

    with Runner(identifier) as runner:
        result = runner.run_cases(starter(ECHO, identifier), [stdin], timeouts=LARGE).results[0]

    assert (result.verdict, result.stderr) == ("ok", "")
    assert len(ECHO.results(result.stdout, ECHO.calls(stdin))) == len(ECHOED)


def give_back(identifier: str, of: Type) -> str:
    body = GIVE_BACK.get(identifier, "return value;")
    return "".join(LENGTHS[: of.depth]) + body if identifier == "c" and of.depth <= 2 else body


def program(signature: ClassSignature, identifier: str, bodies: Sequence[str]) -> str:
    """Return the starter with a body in each method."""
    head, *rest = starter(signature, identifier, PLACE).split(PLACE)
    assert len(rest) == len(bodies)
    return head + "".join(body + text for body, text in zip(bodies, rest, strict=True))


def faults(result: Result, stdin: str, due: Sequence[Any]) -> list[str]:
    if (result.verdict, result.stderr) != ("ok", ""):
        return [f"{result.verdict} {result.stderr[:400]}"]
    try:
        calls = ECHO.calls(stdin)
        got = ECHO.results(result.stdout, calls)
    except Misread as error:
        return [str(error)]
    return [
        f"{call.method.parameters[0].type}: {str(one)[:200]} came back as {str(other)[:200]}"
        for call, one, other in zip(calls[1:], due, got, strict=True)
        if one != other
    ]
