"""No module searches in the program's own sentences: it decides by kinds, and words are made last.

The scan knows a sentence by where it comes from: `str(error)`, an attribute that holds one, a call that makes one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from runner import sentences
from runner.errors import RunnerError
from runner.failure import ErrorKind, Failure
from runner.result import Verdict

ROOT = Path(__file__).parents[1]
PACKAGES = ("foundation", "languages", "runner", "problems", "tui")
HOLDS = {"message", "evidence", "detail", "sentence", "feedback", "said", "remedy", "reason"}
"""Attributes that hold a sentence of ours."""
MAKES = {"str", "summary", "how", "head_of", "failure", "reason"}
"""Calls that make one; `str` of an error only."""
KEEPS = {"casefold", "lower", "strip", "rstrip", "lstrip", "removesuffix", "splitlines"}
"""Methods after which it is still the sentence."""
SEARCHES = {"startswith", "endswith", "removeprefix", "partition", "rpartition", "find", "index", "count", "split"}
PATTERNS = {"search", "match", "fullmatch", "findall", "finditer", "sub"}
FOREIGN = {
    "foundation/toml_file.py": "msgspec's and tomllib's words",
    "problems/yaml_file.py": "the YAML library's words",
    "problems/progress_file.py": "msgspec's words",
    "problems/importers/companion.py": "msgspec's words",
    "runner/health.py": "an error's text from the engine may have colours: they are taken out",
}
"""Modules at a border: the error whose text they read is not one of ours."""


def is_sentence(node: ast.expr, names: set[str]) -> bool:
    match node:
        case ast.Name(name):
            return name in names
        case ast.Attribute(attr=name):
            return name in HOLDS
        case ast.Call(ast.Name("str"), [ast.Name(name)]):
            return name in {"error", "problem", "refusal", "missing", "failure", "trouble"}
        case ast.Call(ast.Attribute(inner, method)):
            return method in MAKES - {"str"} or (method in KEEPS and is_sentence(inner, names))
        case ast.Subscript(inner):
            return is_sentence(inner, names)
    return False


def has_words(node: ast.expr) -> bool:
    """Whether it is text that somebody typed."""
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > 1
    )


def searches(code: str) -> Iterator[int]:
    """Yield the lines in which something is looked up in a sentence."""
    tree = ast.parse(code)
    for scope in [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))]:
        names: set[str] = set()
        for node in ast.walk(scope) if scope is not tree else ():
            match node:
                case ast.Assign([ast.Name(name)], value) if is_sentence(value, names):
                    names.add(name)
        for node in ast.walk(scope):
            match node:
                case ast.Call(ast.Attribute(inner, method), [first, *_]) if method in SEARCHES:
                    if is_sentence(inner, names) and has_words(first):
                        yield node.lineno
                case ast.Call(ast.Attribute(_, method), arguments) if method in PATTERNS:
                    if any(is_sentence(argument, names) for argument in arguments):
                        yield node.lineno
                case ast.Compare(left, [ast.In() | ast.NotIn()], [right]):
                    if has_words(left) and is_sentence(right, names):
                        yield node.lineno
                case ast.Compare(left, [ast.Eq() | ast.NotEq()], [right]):
                    if (has_words(left) and is_sentence(right, names)) or (
                        has_words(right) and is_sentence(left, names)
                    ):
                        yield node.lineno


def modules() -> list[str]:
    found = (path.relative_to(ROOT) for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    data = ("bank", "starters", "programs")
    return sorted(str(path) for path in found if not {*path.parts} & {*data} and path.stem != "starter")


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_searches_in_our_own_sentences(package: str) -> None:
    found = [
        f"{name}:{line}"
        for name in modules()
        if name.startswith(f"{package}/") and name not in FOREIGN
        for line in searches((ROOT / name).read_text())
    ]

    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "if 'may not use' in str(error): pass",
        "result.message.removeprefix('Compile error: ')",
        "result.message.casefold().startswith('ok')",
        "re.search(r'cannot start', check.detail)",
        "PATTERN.fullmatch(str(error))",
        "check.detail == 'cancelled'",
        "breach.evidence.startswith('the kernel killed')",
        "def f():\n    words = report.summary()\n    return words.startswith('Ready')",
        "kind, _, how = result.message.partition(': ')",
    ],
)
def test_the_scan_finds_a_search(code: str) -> None:
    assert [*searches(code)]


@pytest.mark.parametrize(
    "code",
    ["error.kind == 'not_allowed'", "told.add(result.message)", "result.message.rstrip('.')", "name.startswith('x')"],
)
def test_the_scan_lets_kinds_and_words_pass(code: str) -> None:
    assert not [*searches(code)]


def test_every_kind_of_failure_has_a_sentence_and_every_verdict_a_head() -> None:
    assert set(sentences.FAILURES) == set(get_args(ErrorKind))
    assert set(sentences.HEADS) == set(get_args(Verdict))


class AnyFacts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return f"<{name}>"


@pytest.mark.parametrize("kind", get_args(ErrorKind))
def test_every_failure_is_one_sentence_with_its_facts(kind: ErrorKind) -> None:
    said = sentences.failure(Failure(kind, AnyFacts()))

    assert said
    assert "{" not in said
    assert not said.endswith(".")


def test_an_error_survives_the_way_to_another_process() -> None:
    import pickle

    error = RunnerError("image_gone", image="x", language="c").advised("try again")

    again = pickle.loads(pickle.dumps(error))

    assert (again.kind, str(again), again.failure) == ("image_gone", str(error), error.failure)
