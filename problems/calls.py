"""The calls of a class as people read and type them, a line each: `put(1, 10)`, `get(1) → 10`."""

from __future__ import annotations

from collections.abc import Sequence

from problems.notation import Misread, Value, shown, write
from problems.signature import Call, ClassSignature, Method, pascal
from problems.typed import Typed, fold, quoted

ARROW = "→"
_ARROWS = (ARROW, "->")


def call_text(call: Call) -> str:
    """Return a call: `put(1, 10)`; the constructor with the class's name, `ShelfLog(2)`."""
    name = call.method.name
    return f"{pascal(name) if call.method.constructs else name}({', '.join(map(shown, call.arguments))})"


def calls_text(signature: ClassSignature, stdin: str, stdout: str | None = None) -> str:
    """Return the calls of an input, a line each, with what they return if there is an output.

    Raises:
        Misread: one of them is not in the notation.
    """
    calls = signature.calls(stdin)
    results = iter(signature.results(stdout, calls)) if stdout is not None else None
    return "\n".join(
        f"{call_text(call)} {ARROW} {shown(next(results))}" if results and call.method.returns else call_text(call)
        for call in calls
    )


def calls_text_so_far(signature: ClassSignature, stdin: str, stdout: str) -> str:
    """Return the calls with what an output says of them; `?` from where it is not in the notation, or ends.

    Raises:
        Misread: the input is not in the notation, or nothing in the output is.
    """
    calls = signature.calls(stdin)
    results = signature.results_until_misread(stdout, calls)
    if not results:
        return calls_text(signature, stdin, stdout)
    said = iter([*map(shown, results), *"?" * (len(asking(calls)) - len(results))])
    return "\n".join(
        f"{call_text(call)} {ARROW} {next(said)}" if call.method.returns else call_text(call) for call in calls
    )


def results_text(signature: ClassSignature, stdin: str, stdout: str) -> str:
    """Return what the calls of an input return, a line for each that returns something: `get(1) → 10`.

    Raises:
        Misread: one of them is not in the notation.
    """
    calls = signature.calls(stdin)
    results = signature.results(stdout, calls)
    return "\n".join(
        f"{call_text(call)} {ARROW} {shown(value)}" for (_, call), value in zip(asking(calls), results, strict=True)
    )


def stdin_of_calls(signature: ClassSignature, text: str) -> str:
    """Return the input that typed calls stand for; results behind an arrow are read over.

    Raises:
        Misread: the text is not calls of the class; the message names the one.
    """
    typed = Typed(text)
    by_name = {one.name: one for one in signature.methods}
    arguments = _typed_call(typed, signature.constructor, pascal(signature.name))
    calls: list[tuple[str, Sequence[Value]]] = []
    while True:
        typed.skip_comma()
        if typed.ended:
            return signature.stdin(arguments, calls)
        name = typed.peek()
        if name not in by_name:
            raise Misread(f"call {len(calls) + 1}: there is no method {name}; there are {', '.join(by_name)}")
        calls.append((name, _typed_call(typed, by_name[name], name)))


def stdout_of_results(signature: ClassSignature, stdin: str, text: str) -> str:
    """Return the answer that typed results stand for: a list of them, `[10, null]`, or the calls with their arrows.

    Raises:
        Misread: the text is not what the calls of the input return; the message names the call.
    """
    due = [call for _, call in asking(signature.calls(stdin))]
    typed = Typed(text)
    made = []
    listed = typed.peek() == "["
    if listed:
        typed.take()
    for number, call in enumerate(due, 1):
        if typed.ended or (listed and typed.peek() == "]"):
            raise Misread(f"the result of {call_text(call)} is missing: {len(due)} calls return something")
        if not listed:
            _skip_to_arrow(typed, number)
        assert call.method.returns
        made.append(write(typed.value(call.method.returns, fold(call_text(call))), call.method.returns))
        typed.skip_comma()
    if listed and typed.take() != "]":
        raise Misread(f"only {len(due)} calls return something, expected ], found {quoted(typed.peek(-1))}")
    if listed:
        typed.end()
    return "".join(made)


def asking(calls: Sequence[Call]) -> list[tuple[int, Call]]:
    """Return the calls that return something, with their numbers; the constructor is number 0."""
    return [(number, call) for number, call in enumerate(calls) if call.method.returns]


def _typed_call(typed: Typed, method: Method, name: str) -> list[Value]:
    """Read one call and what stands behind an arrow."""
    if typed.take() != name:
        raise Misread(f"expected {name}(…), found {quoted(typed.peek(-1))}")
    if typed.take() != "(":
        raise Misread(f"{name}: expected ( after it, found {quoted(typed.peek(-1))}")
    values = []
    for parameter in method.parameters:
        typed.skip_comma()
        if typed.peek() in (")", ""):
            raise Misread(f"{name}: {parameter.name} is missing")
        if typed.name() not in ("", parameter.name):
            raise Misread(f"{name}: {parameter.name} is due, in the order of the parameters")
        values.append(typed.value(parameter.type, f"{name}, {parameter.name}"))
    if typed.peek() == ",":
        typed.take()
    if typed.take() != ")":
        raise Misread(f"{name}: expected ) after it, found {quoted(typed.peek(-1))}")
    if typed.peek() in _ARROWS:
        typed.take()
        if method.returns:
            typed.value(method.returns, name)
    return values


def _skip_to_arrow(typed: Typed, number: int) -> None:
    while typed.peek() not in _ARROWS:
        if typed.ended:
            raise Misread(f"result {number} is missing: write [10, 5], or each call with its result, get(1) {ARROW} 10")
        typed.take()
    typed.take()
