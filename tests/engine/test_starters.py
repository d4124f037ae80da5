"""The starters on the engine: in every language they compile, and read and print every type by the one rule.

Compiling takes most of the time. So `make test` takes as many types as read and print each kind of value once, and the
two problems with the most types; `make test-thorough` takes all.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

import languages
from problems.judge import judge
from problems.notation import Misread
from problems.package import find, read
from problems.problem import Problem
from problems.signature import Parameter, Signature
from problems.starter import starter, starter_of
from problems.transcript import as_interaction
from problems.types import Type, type_of
from runner import Runner
from runner.engine import Engine
from tests.engine.conftest import patient
from tests.support.bank import interactive, with_output
from tests.support.typed_values import FIRST_TYPES, edges

CATALOGUE = languages.load()
RETURNS = {
    "c": "return value;",
    "python": "return value",
    "go": "return value",
    "rust": "value",
    "php": "return $value;",
}
LENGTHS = ("*returned_len = value_len;\n", "*returned_lens = value_lens;\n")


LONG = [2**63 - 1, -(2**63)]
"""What JavaScript's numbers cannot hold."""
WRONG_TYPE = "The returned value has a wrong type: expected"
FAULTS = [
    ("python", "int", "return None", f"{WRONG_TYPE} int, got NoneType"),
    ("python", "int", "return True", f"{WRONG_TYPE} int, got bool True"),
    ("python", "float", "return '0.5'", f"{WRONG_TYPE} float, got str '0.5'"),
    ("python", "bool", "return 0", f"{WRONG_TYPE} bool, got int 0"),
    ("python", "str", "return ['a']", f"{WRONG_TYPE} str, got list"),
    ("python", "list[int]", "return [1, 2.0]", f"{WRONG_TYPE} int, got float 2.0"),
    ("python", "list[str]", "return 'abc'", f"{WRONG_TYPE} list[str], got str 'abc'"),
    ("python", "list[list[bool]]", "return [[True], None]", f"{WRONG_TYPE} list[bool], got NoneType"),
    ("javascript", "int", "return 1 / 2;", f'{WRONG_TYPE} int, got Number "0.5"'),
    ("javascript", "float", "return;", f"{WRONG_TYPE} float, got undefined"),
    ("javascript", "bool", "return null;", f"{WRONG_TYPE} bool, got null"),
    ("javascript", "str", "return ['a'];", f"{WRONG_TYPE} str, got Array"),
    ("javascript", "list[int]", "return new Array(3);", f"{WRONG_TYPE} int, got undefined"),
    ("javascript", "list[str]", "return 'abc';", f'{WRONG_TYPE} list[str], got String "abc"'),
    ("javascript", "list[list[int]]", "return [[1], 2];", f'{WRONG_TYPE} list[int], got Number "2"'),
    ("php", "int", "return null;", "must be of type int, null returned"),
    ("php", "list[int]", "return [1, 2.5];", f"{WRONG_TYPE} int, got float 2.5"),
    ("php", "list[float]", "return [1, 2.5, true];", f"{WRONG_TYPE} float, got bool true"),
    ("php", "list[bool]", "return [0];", f"{WRONG_TYPE} bool, got int 0"),
    ("php", "list[str]", "return ['a', 5];", f"{WRONG_TYPE} str, got int 5"),
    ("php", "list[list[int]]", "return [[1], 2];", f"{WRONG_TYPE} list[int], got int 2"),
]
"""Of a language without a compiler: a return type, a body, what is said of it."""
ASKS = {"dry-fountain": "is_dry(9)", "winners-in-a-row": "has_beaten(2, 3)"}
"""A question to the judge of each interactive problem."""
SNAKE = ("python", "c", "cpp", "rust")
FEW_TYPES = [type_of(text) for text in ("list[list[int]]", "list[float]", "bool", "list[list[str]]")]


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_a_starter_that_returns_its_argument_prints_what_it_read(identifier: str) -> None:
    with Runner(identifier, timeouts=patient(CATALOGUE.find(identifier))) as runner:
        assert [fault for one in FEW_TYPES for fault in echo(runner, one)] == []


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_the_untouched_starters_of_the_bank_compile_and_read_the_samples(identifier: str) -> None:
    with Runner(identifier, timeouts=patient(CATALOGUE.find(identifier))) as runner:
        assert [fault for problem in richest(bank()) for fault in untouched(runner, problem)] == []


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_the_starters_that_talk_with_the_judge_compile_and_are_heard(engine: Engine, identifier: str) -> None:
    """Where the body is to be written, they ask once; what they return without one is wrong."""
    language = CATALOGUE.find(identifier)
    heard = {}
    for name in interactive():
        problem = read(find(name))
        first, asks = starter_of(problem, language), ASKS[name]
        called = asks if identifier in SNAKE else re.sub(r"_(.)", lambda found: found[1].upper(), asks)
        called = called[0].upper() + called[1:] if identifier == "csharp" else called
        source = re.sub(r"(//|#) Write the body\..*", called + ("" if identifier == "python" else ";"), first)
        report = judge(problem, source, language, cases=problem.samples[:1], engine=engine)
        assert report.compiler_said == ""
        heard[name] = report.verdict, as_interaction(report.cases[0].transcript).split("\n")[1:3]

    assert heard == {
        "dry-fountain": ("wrong_answer", [">? 9", "<dry"]),
        "winners-in-a-row": ("wrong_answer", [">? 2 3", "<yes"]),
    }


@pytest.mark.thorough
@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_every_type_comes_back_and_every_starter_of_the_bank_reads_its_samples(identifier: str) -> None:
    with Runner(identifier, timeouts=patient(CATALOGUE.find(identifier))) as runner:
        assert [fault for one in FIRST_TYPES for fault in echo(runner, one)] == []
        assert [fault for problem in bank() for fault in untouched(runner, problem)] == []


@pytest.mark.parametrize("identifier", dict.fromkeys(fault[0] for fault in FAULTS))
def test_a_returned_value_of_a_wrong_type_is_said_in_words(identifier: str) -> None:
    due = [fault[1:] for fault in FAULTS if fault[0] == identifier]
    with Runner(identifier, timeouts=patient(CATALOGUE.find(identifier))) as runner:
        came = [runner.run(starter(returning(of), identifier, body), "0\n") for of, body, _ in due]

    said = [(one.verdict, says in one.stderr or one.stderr) for one, (_, _, says) in zip(came, due, strict=True)]
    assert said == [("runtime_error", True)] * len(due)


def returning(of: str) -> Signature:
    return Signature("give", (Parameter("value", type_of("int")),), type_of(of))


def echo(runner: Runner, of: Type) -> list[str]:
    identifier = runner.language.id
    signature = Signature("give_back", (Parameter("value", of),), of)
    body = RETURNS.get(identifier, "return value;")
    if identifier == "c":
        body = "".join(LENGTHS[: of.depth]) + body
    values = edges(of) + (LONG if of == type_of("int") and identifier != "javascript" else [])

    report = runner.run_cases(starter(signature, identifier, body), [signature.stdin(value) for value in values])

    faults = [f"{of}: {report.compile.stderr_bytes.decode()}"] if report.compile and report.compile.stderr_bytes else []
    for value, result in zip(values, report.results, strict=True):
        try:
            printed: Any = signature.answer(result.stdout)
        except Misread as error:
            printed = error
        if (result.verdict, result.stderr, printed) != ("ok", "", value):
            faults.append(f"{of}: {value!r} came back as {printed!r}: {result.verdict} {result.stderr}")
    return faults


def bank() -> list[Problem]:
    """The built-in problems that have a signature: all but those whose judge answers."""
    return [problem for name in with_output() if (problem := read(find(name))).practice.signature]


def richest(problems: list[Problem]) -> list[Problem]:
    """Return the two problems whose parameters and answers have the most types between them."""
    first = max(problems, key=lambda problem: len(kinds(problem)))
    return [first, max(problems, key=lambda problem: len(kinds(problem) - kinds(first)))]


def kinds(problem: Problem) -> set[tuple[str, Type]]:
    signature = problem.practice.signature
    assert signature
    return {*(("answer", one) for one in signature.given), *(("parameter", one) for one in signature.taken)}


def untouched(runner: Runner, problem: Problem) -> list[str]:
    assert problem.practice.signature
    source = starter(problem.practice.signature, runner.language.id)

    report = runner.run_cases(source, [case.input for case in problem.samples])

    return [
        f"{problem.id}: {result.verdict} {result.stderr or result.message}"
        for result in report.results
        if (result.verdict, result.stderr) != ("ok", "")
    ]
