"""Types are read from their text; the page on writing a problem tells of all of them, and its examples are right."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from problems import PackageError
from problems.notation import Lines, shown
from problems.signature import ClassSignature, Signature
from problems.types import List, Map, Node, NodeName, Optional, Scalar, ScalarName, Type, type_of
from problems.values import example_text
from tests.support.typed_values import TYPES

PAGE = (Path(__file__).parents[2] / "docs" / "problems.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("of", TYPES, ids=str)
def test_a_type_is_read_from_its_text(of: Type) -> None:
    assert type_of(str(of)) == of


def test_a_type_is_a_small_tree() -> None:
    assert type_of(" map[str,list[ optional[int] ]]") == Map(Scalar("str"), List(Optional(Scalar("int"))))
    assert type_of("list[TreeNode]") == List(Node("TreeNode"))


@pytest.mark.parametrize(
    "text",
    ["", "list", "list[]", "list[int", "list[int]]", "map[str]", "map[int int]", "Int", "list[int, int]", "int int"],
)
def test_what_is_no_type_is_refused(text: str) -> None:
    with pytest.raises(PackageError, match="is not a type; write int, long"):
        type_of(text)


def test_each_type_has_its_own_names_so_that_no_two_functions_of_a_starter_are_alike() -> None:
    parts = {part for of in TYPES for part in of.parts}

    assert len({part.noun for part in parts}) == len({part.called for part in parts}) == len(parts)


def test_the_page_on_writing_a_problem_has_every_type_and_examples_that_are_right() -> None:
    for name in (*get_args(ScalarName), *get_args(NodeName), "list[T]", "optional[T]", "map[K, V]"):
        assert f"\n| `{name}` |" in PAGE
    function, shelf = (yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
    assert Signature.of(function["function"]).shape == "(TreeNode) -> int"
    signature = ClassSignature.of({**shelf["class"], "methods": [*shelf["class"]["methods"], LEND]})
    values, calls = ("".join(f"{line[:16].rstrip()}\n" for line in text.splitlines()) for text in EXAMPLES)
    lines = Lines(values)
    assert shown(lines.value(type_of("TreeNode"))) == "[5, 3, null, 8]"
    assert shown(lines.value(type_of("map[str, list[int]]"))) == '{"a": [1], "b": []}'
    lines.end()
    assert example_text(signature, calls, "null\ntrue\n").split("\n") == [
        "HandShelf(2)", "fetch(7) → null", "lend(7) → true", "clear()"
    ]  # fmt: skip


LEND = {"name": "lend", "parameters": [{"name": "book", "type": "int"}], "returns": "bool"}
NOTATION = PAGE.partition("\n## Notation\n")[2].partition("\n## ")[0]
EXAMPLES = re.findall(r"```text\n(.*?)```", NOTATION, re.DOTALL)
