"""Values as people read and type them: `prices = [1, 2], balance = 5`.

`problems.signature` has the notation that programs read. Here are the two ways between both, and what differs between
an answer and an output, said of the values.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from problems.compare import FOLD, Rules
from problems.signature import Misread, Parameter, Signature, Type, Value, shown, write

WIDTH = 72
"""The longest line of a value, unless asked otherwise."""
_TOKEN = re.compile(
    r"""\s+ | (?P<string>"(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*') | (?P<sign>[\[\],=:()])
      | (?P<word>[^\s\[\],=:()"']+) | (?P<wrong>.)""",
    re.VERBOSE,
)
_BOOLS = {"true": True, "false": False}
_NOUNS = {"int": "an integer", "float": "a number", "bool": "true or false", "str": "a text in quotes"}
_INT64 = range(-(2**63), 2**63)


# -------------------------------------------------------------------------------------- to read


def arguments_text(signature: Signature, stdin: str, width: int = WIDTH) -> str:
    """Return an input as assignments, `prices = [1, 2], balance = 5`, each on lines of its own if they are long.

    Raises:
        Misread: the input is not in the notation.
    """
    parts = [f"{name} = {shown(value)}" for name, value in signature.arguments(stdin).items()]
    line = ", ".join(parts)
    if len(line) <= width:
        return line
    values = signature.arguments(stdin)
    return "\n".join(f"{name} = {value_text(value, width - len(name) - 3)}" for name, value in values.items())


def answer_text(signature: Signature, stdout: str, width: int = WIDTH) -> str:
    """Return an answer as a value.

    Raises:
        Misread: the answer is not in the notation.
    """
    return value_text(signature.answer(stdout), width)


def example_text(signature: Signature, stdin: str, stdout: str, width: int = WIDTH) -> str:
    """Return an input and its answer: `number = 1 → 2`, on two lines if they are long.

    Raises:
        Misread: one of them is not in the notation.
    """
    given, answer = arguments_text(signature, stdin, width), answer_text(signature, stdout, width)
    joint = " " if len(given) + len(answer) + 3 <= width and "\n" not in given + answer else "\n"
    return f"{given}{joint}→ {answer}"


def try_example(signature: Signature | None, stdin: bytes, stdout: bytes, width: int = WIDTH) -> str:
    """Return an input and its answer as values; "" without a signature, or if they are not in the notation."""
    try:
        return example_text(signature, stdin.decode(), stdout.decode(), width) if signature else ""
    except (Misread, UnicodeDecodeError):
        return ""


def try_arguments(signature: Signature | None, stdin: bytes, width: int = WIDTH) -> str:
    """Return an input as assignments; "" without a signature, or if it is not in the notation."""
    try:
        return arguments_text(signature, stdin.decode(), width) if signature else ""
    except (Misread, UnicodeDecodeError):
        return ""


def try_answer(signature: Signature | None, stdout: bytes, width: int = WIDTH) -> str:
    """Return an output as a value; "" without a signature, or if it is not in the notation."""
    try:
        return answer_text(signature, stdout.decode(), width) if signature else ""
    except (Misread, UnicodeDecodeError):
        return ""


def value_text(value: Value, width: int = WIDTH) -> str:
    """Return a value on one line, or on several with its items filled up to the width."""
    line = shown(value)
    if len(line) <= width or not isinstance(value, list):
        return line
    return "\n".join(["[", *(f"  {each}" for each in _filled(value, width - 2)), "]"])


def items_text(value: Value) -> str:
    """Return a list with each item on a line of its own, so that two can be compared line by line."""
    if not isinstance(value, list) or not value:
        return shown(value)
    return "\n".join(["[", *(f"  {shown(item)}," for item in value), "]"])


def _filled(items: Sequence[Value], width: int) -> Iterator[str]:
    line = ""
    for item in items:
        word = f"{shown(item)},"
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
    yield line


# -------------------------------------------------------------------------------------- to type


def stdin_of(signature: Signature, text: str) -> str:
    """Return the input that a text of arguments stands for.

    Args:
        signature: the function's.
        text: JSON or Python values: in the order of the parameters, or with their names in front, or a JSON object.

    Raises:
        Misread: the text has other arguments; the message names the one.
    """
    text = text.strip()
    typed = _Typed(text[1:-1] if text[:1] + text[-1:] == "{}" else text)
    values: dict[str, Value] = {}
    for parameter in signature.parameters:
        typed.skip_comma()
        named = typed.name()
        wanted = next((one for one in signature.parameters if one.name == named), None) if named else parameter
        if wanted is None:
            raise Misread(f"there is no parameter {named}; there {_are(signature.parameters)}")
        if typed.ended:
            raise Misread(f"{wanted.name} is missing")
        if wanted.name in values:
            raise Misread(f"{wanted.name} is there twice")
        values[wanted.name] = typed.value(wanted.type, wanted.name)
    typed.end()
    return signature.stdin(*(values[one.name] for one in signature.parameters))


def stdout_of(signature: Signature, text: str) -> str:
    """Return the answer that a typed value stands for.

    Raises:
        Misread: the value is not of the function's type.
    """
    typed = _Typed(text)
    value = typed.value(signature.returns, "")
    typed.end()
    return write(value, signature.returns)


class _Typed:
    """Parses typed values."""

    def __init__(self, text: str) -> None:
        self._tokens = [(str(one.lastgroup), one[0]) for one in _TOKEN.finditer(text) if one.lastgroup]
        self._at = 0

    @property
    def ended(self) -> bool:
        return self._at >= len(self._tokens)

    def _peek(self, ahead: int = 0) -> str:
        at = self._at + ahead
        return self._tokens[at][1] if at < len(self._tokens) else ""

    def skip_comma(self) -> None:
        if self._at and self._peek() == ",":
            self._at += 1

    def name(self) -> str:
        """Return the name in front of a value and go behind it; "" if there is none."""
        if self._peek(1) not in ("=", ":") or self._tokens[self._at][0] == "sign":
            return ""
        name = self._peek().strip("\"'")
        self._at += 2
        return name

    def value(self, wanted: Type, where: str) -> Value:
        if wanted.depth:
            return self._list(wanted, where)
        kind, text = self._tokens[self._at] if not self.ended else ("", "")
        self._at += 1
        if wanted.scalar == "str":
            return _string(kind, text, where)
        return _scalar(wanted.scalar, text if kind == "word" else "", text, where)

    def _list(self, wanted: Type, where: str) -> Value:
        if self._peek() not in ("[", "("):
            raise Misread(f"{_at(where)}a {wanted} begins with [, found {_quoted(self._peek())}")
        closing = "]" if self._peek() == "[" else ")"
        self._at += 1
        items: list[Value] = []
        while self._peek() != closing:
            items.append(self.value(wanted.item, f"{where}[{len(items)}]"))
            if self._peek() == ",":
                self._at += 1
            elif self._peek() != closing:
                raise Misread(
                    f"{_at(f'{where}[{len(items) - 1}]')}expected , or {closing} after it, "
                    f"found {_quoted(self._peek())}"
                )
        self._at += 1
        return items

    def end(self) -> None:
        self.skip_comma()
        if not self.ended:
            raise Misread(f"expected the end, found {_quoted(self._peek())}")


def _string(kind: str, text: str, where: str) -> str:
    if kind != "string":
        example = f': "{text}"' if kind == "word" else f", found {_quoted(text)}"
        raise Misread(f"{_at(where)}put the text in quotes{example}")
    # Escapes as in JSON; a text in single quotes has its double quotes free.
    inside = text[1:-1] if text[0] == '"' else text[1:-1].replace("\\'", "'").replace('"', '\\"')
    try:
        value = str(json.loads(f'"{inside}"'))
    except ValueError:
        raise Misread(f"{_at(where)}{_quoted(text)} has an escape that does not exist") from None
    if not (value.isascii() and value.isprintable()):
        raise Misread(f"{_at(where)}{_quoted(text)} must be printable ASCII on one line")
    return value


def _scalar(scalar: str, word: str, found: str, where: str) -> Value:
    try:
        if scalar == "bool":
            return _BOOLS[word.lower()]
        number = float(word) if scalar == "float" else int(word)
    except (KeyError, ValueError):
        raise Misread(f"{_at(where)}{_quoted(found)} is not {_NOUNS[scalar]}") from None
    if isinstance(number, int) and number not in _INT64:
        raise Misread(f"{_at(where)}{_quoted(found)} has more than 64 bits")
    return number


def _at(where: str) -> str:
    return f"{where}: " if where else ""


def _quoted(text: str) -> str:
    if not text:
        return "the end"
    return text if text[0] in "\"'" else f'"{fold(text)}"'


def _are(parameters: Sequence[Parameter]) -> str:
    names = [one.name for one in parameters]
    return f"is {names[0]}" if len(names) == 1 else f"are {', '.join(names[:-1])} and {names[-1]}"


# ------------------------------------------------------------------------------------ to compare


def difference(signature: Signature, output: str, answer: str, rules: Rules) -> str:
    """Return what differs between an output and the answer, said of the values.

    Returns:
        A sentence without a period, such as `expected [0, 3], got [1, 3]` or `at [2]: expected 7, got 8`; "" if the
        answer is not in the notation, or the values do not differ.
    """
    try:
        expected = signature.answer(answer)
    except Misread:
        return ""
    if not output.strip() and answer.strip():
        return f"the output is empty, expected {fold(shown(expected))}"
    try:
        got = signature.answer(output)
    except Misread as error:
        return f"the output is not {_a(signature.returns)}: {error}"
    place = _first(expected, got, rules)
    if place is None:
        return ""
    if max(len(shown(expected)), len(shown(got))) <= FOLD:
        return f"expected {shown(expected)}, got {shown(got)}"
    return _said(expected, got, place)


def _a(kind: Type) -> str:
    return f"an {kind}" if str(kind) == "int" else f"a {kind}"


def _said(expected: Value, got: Value, place: Sequence[int]) -> str:
    where = ""
    for index in place:
        assert isinstance(expected, list)
        assert isinstance(got, list)
        if index >= min(len(expected), len(got)):
            break
        expected, got, where = expected[index], got[index], f"{where}[{index}]"
    at = f"at {where}: " if where else ""
    if isinstance(expected, list) and isinstance(got, list) and len(expected) != len(got):
        items = f"{at}expected {len(expected):,} item{'' if len(expected) == 1 else 's'}, got {len(got):,}"
        shorter = min(len(expected), len(got))
        more, word = (expected, "missing") if len(expected) > len(got) else (got, "too many")
        return f"{items}; {where}[{shorter}] is {word}: {fold(shown(more[shorter]))}"
    return f"{at}expected {fold(shown(expected))}, got {fold(shown(got))}"


def _first(expected: Value, got: Value, rules: Rules) -> tuple[int, ...] | None:
    """Return the indices of the first item that differs, behind the end of a list that is too short; None: no item."""
    if not isinstance(expected, list) or not isinstance(got, list):
        return None if _equal(expected, got, rules) else ()
    for index, (one, other) in enumerate(zip(expected, got, strict=False)):
        if (place := _first(one, other, rules)) is not None:
            return index, *place
    return None if len(expected) == len(got) else (min(len(expected), len(got)),)


def _equal(expected: Value, got: Value, rules: Rules) -> bool:
    one, other = (write(value, Type("str")).encode() for value in (got, expected))
    if rules.space_sensitive:
        return rules.equal(one, other)
    tokens = one.split(), other.split()
    return len(tokens[0]) == len(tokens[1]) and all(map(rules.equal, *tokens))


def fold(text: str) -> str:
    """Return a text, cut if it is long."""
    return text if len(text) <= FOLD else f"{text[: FOLD - 1]}…"
