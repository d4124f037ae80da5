"""The starters on the engine: in every language they compile, and read and print every type by the one rule.

Two languages at a time: compiling is most of it, and nothing here depends on the clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

import languages
from problems.package import built_in, find, read
from problems.problem import Problem
from problems.signature import Misread, Parameter, Signature, Type
from problems.starter import starter
from runner import Runner

CATALOGUE = languages.load()
EDGES: dict[str, list[Any]] = {
    "int": [0, 2**53 - 1, -(2**53) + 1],
    "float": [0.1, -1.5e300, 5e-324],
    "bool": [True, False],
    "str": ["", " two  words ", "true"],
}
LONG: dict[str, list[Any]] = {"int": [2**63 - 1, -(2**63)], "float": [], "bool": [], "str": []}
"""What JavaScript's numbers cannot hold."""
RETURNS = {
    "c": "return value;",
    "python": "return value",
    "go": "return value",
    "rust": "value",
    "php": "return $value;",
}
LENGTHS = ("*returned_len = value_len;\n", "*returned_lens = value_lens;\n")


@pytest.fixture(scope="module")
def examined() -> Iterator[dict[str, Future[tuple[list[str], list[str]]]]]:
    with ThreadPoolExecutor(2) as threads:
        yield {identifier: threads.submit(examine, identifier) for identifier in CATALOGUE.languages}
        threads.shutdown(cancel_futures=True)


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_a_starter_that_returns_its_argument_prints_what_it_read(
    examined: dict[str, Future[tuple[list[str], list[str]]]], identifier: str
) -> None:
    assert examined[identifier].result()[0] == []


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_the_untouched_starter_of_every_problem_compiles_and_reads_the_samples(
    examined: dict[str, Future[tuple[list[str], list[str]]]], identifier: str
) -> None:
    assert examined[identifier].result()[1] == []


def examine(identifier: str) -> tuple[list[str], list[str]]:
    """What is wrong with this language's starters: with those of all types, and with those of the bank."""
    with Runner(identifier) as runner:
        types = [Type(scalar, depth) for scalar in EDGES for depth in (0, 1, 2)]
        echoes = [fault for one in types for fault in echo(runner, one)]
        return echoes, [fault for problem in bank() for fault in untouched(runner, problem)]


def echo(runner: Runner, of: Type) -> list[str]:
    identifier = runner.language.id
    signature = Signature("give_back", (Parameter("value", of),), of)
    body = RETURNS.get(identifier, "return value;")
    if identifier == "c":
        body = "".join(LENGTHS[: of.depth]) + body
    values = edges(of, identifier)

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


def edges(of: Type, identifier: str) -> list[Any]:
    """Values at the edges of a type: of a scalar each, of a list the empty one and one of all."""
    if of.depth == 0:
        return EDGES[of.scalar] + (LONG[of.scalar] if identifier != "javascript" else [])
    return [[], edges(of.item, identifier)]


def bank() -> list[Problem]:
    """One problem of each shape: with the same types the starters differ in names only."""
    problems = [read(find(name)) for name in built_in()]
    return list({one.practice.signature.shape: one for one in problems if one.practice.signature}.values())


def untouched(runner: Runner, problem: Problem) -> list[str]:
    assert problem.practice.signature
    source = starter(problem.practice.signature, runner.language.id)

    report = runner.run_cases(source, [case.input for case in problem.samples])

    return [
        f"{problem.id}: {result.verdict} {result.stderr or result.message}"
        for result in report.results
        if (result.verdict, result.stderr) != ("ok", "")
    ]
