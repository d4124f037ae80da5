"""Values of every type of a signature: random ones, and those at the edges."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from problems.notation import trimmed
from problems.types import List, Map, Node, Optional, Scalar, Type, type_of

PRINTABLE = st.characters(min_codepoint=32, max_codepoint=126)
INT64 = st.integers(-(2**63), 2**63 - 1)
SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "int": INT64,
    "long": INT64,
    "float": st.floats(allow_nan=False, allow_infinity=False),
    "bool": st.booleans(),
    "char": PRINTABLE,
    "str": st.text(PRINTABLE),
}
FIRST_TYPES = [
    type_of("list[" * depth + scalar + "]" * depth) for scalar in ("int", "float", "bool", "str") for depth in range(3)
]
LATER_TYPES = [
    type_of(text)
    for text in (
        "TreeNode", "ListNode", "list[ListNode]", "list[list[TreeNode]]", "optional[int]", "optional[str]", "optional[char]",
        "optional[list[int]]", "list[optional[int]]", "list[list[optional[bool]]]", "list[optional[str]]",
        "list[optional[list[float]]]", "list[list[list[int]]]", "list[list[list[list[str]]]]", "char", "list[char]",
        "list[list[char]]", "list[list[list[char]]]", "list[optional[char]]", "long", "list[long]", "optional[long]",
        "list[optional[long]]", "map[str, int]", "map[int, str]", "map[str, list[int]]", "map[int, list[list[char]]]",
        "list[map[str, float]]", "map[str, map[int, bool]]", "optional[map[str, long]]", "map[str, optional[int]]",
        "map[int, optional[str]]", "map[str, TreeNode]", "optional[float]", "list[list[map[int, ListNode]]]",
    )
]  # fmt: skip  # by subject
TYPES = FIRST_TYPES + LATER_TYPES
EDGES: dict[str, list[Any]] = {
    "int": [0, 2**53 - 1, -(2**53) + 1],
    "long": [0, 2**63 - 1, -(2**63)],
    "float": [0.1, -1.5e300, 5e-324],
    "bool": [True, False],
    "char": ["a", " ", '"'],
    "str": ["", " two  words ", "true", "null"],
    "TreeNode": [[], [5], [5, 3, None, 8], [1, None, 2, None, 3], [0, -1, 2, None, 3, 4, None]],
    "ListNode": [[], [7], [3, 1, 2**53 - 1]],
}


def values(of: Type) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of a type."""
    match of:
        case Scalar(name):
            return SCALARS[name]
        case List(item):
            return st.lists(values(item), max_size=4)
        case Optional(item):
            return st.none() | values(item)
        case Map(key, item):
            return st.dictionaries(values(key), values(item), max_size=4)
        case Node("ListNode"):
            return st.lists(INT64, max_size=6)
    return trees()


@st.composite
def trees(draw: st.DrawFn) -> list[Any]:
    """Return a tree's values level by level."""
    levels: list[Any] = []
    places = draw(st.integers(0, 1))
    while places and len(levels) < 12:
        levels.append(draw(st.none() | INT64))
        places += -1 if levels[-1] is None else 1
    return trimmed(levels)


def edges(of: Type) -> list[Any]:
    """Return values at the edges of a type: of a list the empty one and one of all the items' edges."""
    match of:
        case Scalar(name) | Node(name):
            return [trimmed(one) if isinstance(one, list) else one for one in EDGES[name]]
        case List(item):
            return [[], edges(item)]
        case Optional(item):
            return [None, *edges(item)]
        case Map(key, item):
            return [{}, dict(zip(EDGES[key.name], edges(item), strict=False))]
