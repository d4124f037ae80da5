"""The types of a signature, as a small tree: `list[optional[int]]` is a `List` of an `Optional` of a `Scalar`.

| written | is |
|---|---|
| `int` | 64 bits; JavaScript's number, exact up to 2^53 |
| `long` | 64 bits everywhere: BigInt in JavaScript, int64 in Go, elsewhere the same as `int` |
| `float`, `bool` | a double, a boolean |
| `char` | one printable ASCII character; a text of one letter where a language has no character |
| `str` | printable ASCII, no line break |
| `list[T]` | to any depth; a graph by adjacency is a `list[list[int]]` |
| `optional[T]` | a value or null; T is no node, which may be null anyway |
| `map[K, V]` | K is `int` or `str` |
| `TreeNode`, `ListNode` | the root of a binary tree, the head of a linked list, of `int`; null where it is empty |
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from problems.errors import PackageError

ScalarName = Literal["int", "long", "float", "bool", "char", "str"]
NodeName = Literal["TreeNode", "ListNode"]

EXAMPLES = (
    "write int, long, float, bool, char, str, list[…], optional[…], map[str, …], map[int, …], TreeNode or ListNode"
)
_WORD = re.compile(r"\s*([A-Za-z]+|[\[\],]|$|.)")
_WORDS_OF = {"str": "string"}


class _Common:
    """What the templates ask of every type."""

    @property
    def depth(self) -> int:
        """How many lists lie around the base."""
        return 0

    @property
    def parts(self) -> tuple[Type, ...]:
        """The types that need code of their own, innermost first and itself last; no scalars."""
        return ()

    @property
    def noun(self) -> str:
        """The name for use in names: int, string, int_list."""
        raise NotImplementedError

    @property
    def plural(self) -> str:
        """The name of several."""
        return f"{self.noun}s"

    @property
    def called(self) -> str:
        """The name of its functions: a list's says what is in it, `read_ints`."""
        return self.noun

    @property
    def inline(self) -> bool:
        """Whether it is one word without spaces, so that a list of it takes one line."""
        return False

    @property
    def first(self) -> bool:
        """Whether it is one of the first types, which typed languages print without checks: the compiler made them."""
        return False


@dataclass(frozen=True, slots=True)
class Scalar(_Common):
    """A number, boolean, character or text."""

    name: ScalarName
    kind = "scalar"

    def __str__(self) -> str:
        return self.name

    @property
    def base(self) -> Type:
        """The type in all the lists."""
        return self

    @property
    def noun(self) -> str:
        """The name for use in names."""
        return _WORDS_OF.get(self.name, self.name)

    @property
    def inline(self) -> bool:
        """Whether it is one word."""
        return self.name not in ("char", "str")

    @property
    def first(self) -> bool:
        """Whether it is one of the first types."""
        return self.name not in ("char", "long")


@dataclass(frozen=True, slots=True)
class List(_Common):
    """A list."""

    item: Type
    kind = "list"
    name = ""

    def __str__(self) -> str:
        return f"list[{self.item}]"

    @property
    def depth(self) -> int:
        """How many lists lie around the base."""
        return self.item.depth + 1

    @property
    def base(self) -> Type:
        """The type in all the lists."""
        return self.item.base

    @property
    def parts(self) -> tuple[Type, ...]:
        """The types that need code."""
        return (*self.item.parts, self)

    @property
    def noun(self) -> str:
        """The name for use in names."""
        return f"{self.item.noun}_list"

    @property
    def called(self) -> str:
        """The name of its functions."""
        return self.item.plural

    @property
    def first(self) -> bool:
        """Whether it is one of the first types."""
        return self.depth <= 2 and self.base.first


@dataclass(frozen=True, slots=True)
class Map(_Common):
    """A map with unique keys."""

    key: Scalar
    value: Type
    kind = "map"
    name = ""

    def __str__(self) -> str:
        return f"map[{self.key}, {self.value}]"

    @property
    def base(self) -> Type:
        """The type in all the lists."""
        return self

    @property
    def parts(self) -> tuple[Type, ...]:
        """The types that need code."""
        return (*self.value.parts, self)

    @property
    def noun(self) -> str:
        """The name for use in names."""
        return f"{self.key.noun}_to_{self.value.noun}_map"


@dataclass(frozen=True, slots=True)
class Optional(_Common):
    """A value or null."""

    of: Type
    kind = "optional"
    name = ""

    def __str__(self) -> str:
        return f"optional[{self.of}]"

    @property
    def base(self) -> Type:
        """The type in all the lists."""
        return self

    @property
    def parts(self) -> tuple[Type, ...]:
        """The types that need code."""
        return (*self.of.parts, self)

    @property
    def noun(self) -> str:
        """The name for use in names."""
        return f"{self.of.noun}_or_null"

    @property
    def plural(self) -> str:
        """The name of several."""
        return f"{self.of.plural}_or_null"

    @property
    def inline(self) -> bool:
        """Whether it is one word."""
        return self.of.inline


@dataclass(frozen=True, slots=True)
class Node(_Common):
    """A binary tree by its root, or a linked list by its head."""

    name: NodeName
    kind = "node"

    def __str__(self) -> str:
        return self.name

    @property
    def base(self) -> Type:
        """The type in all the lists."""
        return self

    @property
    def parts(self) -> tuple[Type, ...]:
        """The types that need code."""
        return (self,)

    @property
    def noun(self) -> str:
        """The name for use in names."""
        return "tree" if self.name == "TreeNode" else "linked_list"


Type = Scalar | List | Map | Optional | Node


def type_of(text: str, where: str = "type") -> Type:
    """Parse a type such as `map[str, list[int]]`.

    Raises:
        PackageError: it is not a type.
    """
    words = _WORD.findall(text)
    try:
        found = _parsed(words)
        _take(words, "")
    except (ValueError, IndexError) as error:
        raise PackageError(where, f'"{text}" is not a type{_because(error)}', EXAMPLES) from None
    return found


def _because(error: Exception) -> str:
    return f": {error}" if isinstance(error, ValueError) and str(error) else ""


def _parsed(words: list[str]) -> Type:
    """Take a type off the front of the words; ValueError if there is none."""
    word = words.pop(0)
    if word in get_args(ScalarName):
        return Scalar(word)  # type: ignore[arg-type]  # one of the names
    if word in get_args(NodeName):
        return Node(word)  # type: ignore[arg-type]  # one of the names
    if word not in ("list", "map", "optional"):
        raise ValueError
    _take(words, "[")
    inner = _parsed(words)
    made: Type
    if word == "map":
        if not isinstance(inner, Scalar) or inner.name not in ("int", "str"):
            raise ValueError("a map's keys are int or str")
        _take(words, ",")
        made = Map(inner, _parsed(words))
    elif word == "optional":
        if isinstance(inner, Node | Optional):
            raise ValueError(f"{inner} may be null already")
        made = Optional(inner)
    else:
        made = List(inner)
    _take(words, "]")
    return made


def _take(words: list[str], sign: str) -> None:
    if words.pop(0) != sign:
        raise ValueError
