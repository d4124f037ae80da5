"""Values as people read and type them: `prices = [1, 2], balance = 5`.

`problems.notation` has what programs read, `problems.calls` the calls of a class. Here are the ways between values and
notation, and what differs between an answer and an output, said of the values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from problems.calls import asking, call_text, calls_text, results_text, stdin_of_calls, stdout_of_results
from problems.compare import FOLD, Rules
from problems.notation import Misread, Value, shown, write
from problems.signature import AnySignature, ClassSignature, Parameter, Signature
from problems.typed import Typed, fold
from problems.types import Map, Node, Scalar, Type

WIDTH = 72
"""The longest line of a value, unless asked otherwise."""

Place = tuple[int | str, ...]
"""The way to an item: the index in each list, the key in each map."""


# -------------------------------------------------------------------------------------- to read


def arguments_text(signature: AnySignature, stdin: str, width: int = WIDTH) -> str:
    """Return an input as assignments, `prices = [1, 2], balance = 5`, each on lines of its own if they are long.

    The input of a class is its calls, a line each.

    Raises:
        Misread: the input is not in the notation.
    """
    if isinstance(signature, ClassSignature):
        return calls_text(signature, stdin)
    values = signature.arguments(stdin)
    line = ", ".join(f"{name} = {shown(value)}" for name, value in values.items())
    if len(line) <= width:
        return line
    return "\n".join(f"{name} = {value_text(value, width - len(name) - 3)}" for name, value in values.items())


def answer_text(signature: AnySignature, stdin: str, stdout: str, width: int = WIDTH) -> str:
    """Return an answer as a value, that of a class as the calls that return something: `get(1) → 10`.

    Raises:
        Misread: the answer is not in the notation, or for a class the input.
    """
    if isinstance(signature, ClassSignature):
        return results_text(signature, stdin, stdout)
    return value_text(signature.answer(stdout), width)


def example_text(signature: AnySignature, stdin: str, stdout: str, width: int = WIDTH) -> str:
    """Return an input and its answer: `number = 1 → 2`, on two lines if they are long.

    Raises:
        Misread: one of them is not in the notation.
    """
    if isinstance(signature, ClassSignature):
        return calls_text(signature, stdin, stdout)
    given, answer = arguments_text(signature, stdin, width), answer_text(signature, stdin, stdout, width)
    joint = " " if len(given) + len(answer) + 3 <= width and "\n" not in given + answer else "\n"
    return f"{given}{joint}→ {answer}"


def try_example(signature: AnySignature | None, stdin: bytes, stdout: bytes, width: int = WIDTH) -> str:
    """Return an input and its answer as values; "" without a signature, or if they are not in the notation."""
    try:
        return example_text(signature, stdin.decode(), stdout.decode(), width) if signature else ""
    except (Misread, UnicodeDecodeError):
        return ""


def try_arguments(signature: AnySignature | None, stdin: bytes, width: int = WIDTH) -> str:
    """Return an input as assignments; "" without a signature, or if it is not in the notation."""
    try:
        return arguments_text(signature, stdin.decode(), width) if signature else ""
    except (Misread, UnicodeDecodeError):
        return ""


def try_answer(signature: AnySignature | None, stdin: bytes, stdout: bytes, width: int = WIDTH) -> str:
    """Return the output for an input as a value; "" without a signature, or if it is not in the notation."""
    try:
        return answer_text(signature, stdin.decode(), stdout.decode(), width) if signature else ""
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


def stdin_of(signature: AnySignature, text: str) -> str:
    """Return the input that a text of arguments, or of calls, stands for.

    Args:
        signature: the function's, or the class's.
        text: JSON or Python values: in the order of the parameters, or with their names in front, or a JSON object. For
            a class: `ShelfLog(2) put(1, 10) get(1)`.

    Raises:
        Misread: the text has other arguments; the message names the one.
    """
    if isinstance(signature, ClassSignature):
        return stdin_of_calls(signature, text)
    typed = Typed(_without_braces(text.strip(), signature))
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


def _without_braces(text: str, signature: Signature) -> str:
    """Return what is in a JSON object of the arguments, or the text, which may begin and end with a map."""
    inside = text[1:-1] if text[:1] + text[-1:] == "{}" else text
    maps = isinstance(signature.parameters[0].type, Map)
    return text if maps and Typed(inside).name() not in {one.name for one in signature.parameters} else inside


def stdout_of(signature: AnySignature, stdin: str, text: str) -> str:
    """Return the answer that a typed value stands for; for a class a list, `[10, null]`, or the calls with results.

    Raises:
        Misread: the value is not of the function's type.
    """
    if isinstance(signature, ClassSignature):
        return stdout_of_results(signature, stdin, text)
    typed = Typed(text)
    value = typed.value(signature.returns, "")
    typed.end()
    return write(value, signature.returns)


def _are(parameters: Sequence[Parameter]) -> str:
    names = [one.name for one in parameters]
    return f"is {names[0]}" if len(names) == 1 else f"are {', '.join(names[:-1])} and {names[-1]}"


# ------------------------------------------------------------------------------------ to compare


def difference(signature: AnySignature, stdin: str, output: str, answer: str, rules: Rules) -> str:
    """Return what differs between an output and the answer, said of the values.

    Returns:
        A sentence without a period, such as `expected [0, 3], got [1, 3]`, `at [2]: expected 7, got 8` or
        `call 4, get(2): expected 1, got -1`; "" if the answer is not in the notation, or the values do not differ.
    """
    if isinstance(signature, ClassSignature):
        return _calls_differ(signature, stdin, output, answer, rules)
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
    return "" if place is None else _differs(signature.returns, expected, got, place)


def _calls_differ(signature: ClassSignature, stdin: str, output: str, answer: str, rules: Rules) -> str:
    try:
        calls = signature.calls(stdin)
        expected = signature.results(answer, calls)
    except Misread:
        return ""
    got = signature.results_until_misread(output, calls)
    for (number, call), one, other in zip(asking(calls), expected, got, strict=False):
        if (place := _first(one, other, rules)) is not None:
            assert call.method.returns
            return f"call {number:,}, {fold(call_text(call))}: {_differs(call.method.returns, one, other, place)}"
    try:
        signature.results(output, calls)
    except Misread as error:
        return f"the output is not what the calls return: {error}"
    return ""


def _differs(of: Type, expected: Value, got: Value, place: Place) -> str:
    if isinstance(of, Node):
        return _nodes_differ(expected, got, place[0])
    if max(len(shown(expected)), len(shown(got))) <= FOLD:
        return f"expected {shown(expected)}, got {shown(got)}"
    return _said(expected, got, place)


def _a(kind: Type) -> str:
    return f"an {kind}" if str(kind)[0] in "io" else f"a {kind}"


def _nodes_differ(expected: Value, got: Value, at: int | str) -> str:
    """Return what differs between two linked lists, or two trees level by level."""
    assert isinstance(expected, list)
    assert isinstance(got, list)
    assert isinstance(at, int)
    shorter = min(expected, got, key=len)
    which = sum(value is not None for value in shorter[:at]) + 1
    one, other = (shown(values[at]) if at < len(values) else "none" for values in (expected, got))
    said = f"the {_ordinal(which)} node differs: expected {one}, got {other}"
    if max(len(shown(expected)), len(shown(got))) <= FOLD:
        return f"expected {shown(expected)}, got {shown(got)}; {said}"
    return said


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def _said(expected: Value, got: Value, place: Place) -> str:
    where = ""
    for index in place:
        if isinstance(expected, dict):
            assert isinstance(got, dict)
            where += f"[{shown(index)}]"
            if index not in expected:
                return f"the key {where} is too many: {fold(shown(got[index]))}"
            if index not in got:
                return f"the key {where} is missing: {fold(shown(expected[index]))}"
            expected, got = expected[index], got[index]
            continue
        assert isinstance(index, int)
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


def _first(expected: Value, got: Value, rules: Rules) -> Place | None:
    """Return the way to the first item that differs, behind the end of a list that is too short; None: no item."""
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in sorted({*expected, *got}):
            if key not in expected or key not in got:
                return (key,)
            if (place := _first(expected[key], got[key], rules)) is not None:
                return key, *place
        return None
    if not isinstance(expected, list) or not isinstance(got, list):
        return None if _equal(expected, got, rules) else ()
    for index, (one, other) in enumerate(zip(expected, got, strict=False)):
        if (place := _first(one, other, rules)) is not None:
            return index, *place
    return None if len(expected) == len(got) else (min(len(expected), len(got)),)


def _equal(expected: Value, got: Value, rules: Rules) -> bool:
    if expected is None or got is None or isinstance(expected, list | dict) or isinstance(got, list | dict):
        return expected is got
    one, other = (write(value, Scalar("str")).encode() for value in (got, expected))
    if rules.space_sensitive:
        return rules.equal(one, other)
    tokens = one.split(), other.split()
    return len(tokens[0]) == len(tokens[1]) and all(map(rules.equal, *tokens))
