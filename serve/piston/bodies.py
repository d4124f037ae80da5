"""What Piston's clients send, checked with Piston's own sentences."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from foundation.limits import Value
from serve.order import Input, Wish
from serve.refusals import Refused
from serve.settings import Bounds

ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf8": str.encode,
    "base64": lambda text: base64.b64decode(text, validate=True),
    "hex": bytes.fromhex,
}
CLOCKS = {
    "compile_timeout": "compile_ms",
    "run_timeout": "run_ms",
    "run_cpu_time": "cpu_ms",
    "compile_cpu_time": "",
}
"""Piston's clocks, in milliseconds, and ours; a compiler is stopped by its wall clock alone."""
MEMORY = {"run_memory_limit": "memory", "compile_memory_limit": ""}
"""Piston's memory limits, in bytes with -1 for none, and ours; a compiler has bounds of its own."""


def decoded(raw: bytes | str) -> dict[str, Any]:
    """Return a message's object.

    Raises:
        Refused, msgspec.DecodeError, RecursionError: it is none.
    """
    found = msgspec.json.decode(raw)
    if not isinstance(found, dict):
        raise Refused(400, "the body: expected an object")
    return found


def checked(body: Mapping[str, Any]) -> None:
    """Check what Piston checks first.

    Raises:
        Refused: it is missing.
    """
    for key in ("language", "version"):
        if not isinstance(body.get(key), str) or not body[key]:
            raise Refused(400, f"{key} is required as a string")
    files = body.get("files")
    if not isinstance(files, list):
        raise Refused(400, "files is required as an array")
    for number, file in enumerate(files):
        if not isinstance(file, dict) or not isinstance(file.get("content"), str):
            raise Refused(400, f"files[{number}].content is required as a string")
    args = body.get("args") or []
    if not isinstance(args, list) or not all(isinstance(one, str) for one in args):
        raise Refused(400, "args must be an array of strings")
    if not isinstance(body.get("stdin") or "", str):
        raise Refused(400, "stdin must be a string")


def wish_of(body: Mapping[str, Any], language: str, source: str, bounds: Bounds) -> Wish:
    """Return what a checked body asks for.

    Args:
        body: the body.
        language: our id of its language.
        source: the name that the language gives a main file.
        bounds: the server's.

    Raises:
        Refused: a file or limit is wrong.
    """
    files, main = _files(body["files"], source)
    return Wish(
        language=language,
        files=files,
        main=main if len(files) > 1 else "",
        inputs=[Input((body.get("stdin") or "").encode())],
        arguments=body.get("args") or [],
        limits=_limits(body, MEMORY, "memory_bytes", bounds, least=-1),
        timeouts={
            ours: value
            for name, ours in CLOCKS.items()
            for value in _limits(body, {name: ours}, ours or "compile_ms", bounds, least=0).values()
        },
    )


def _files(files: list[dict[str, Any]], source: str) -> tuple[dict[str, bytes], str]:
    found: dict[str, bytes] = {}
    main = ""
    for number, file in enumerate(files):
        encoding = file.get("encoding") if file.get("encoding") in ENCODINGS else "utf8"
        try:
            raw = ENCODINGS[str(encoding)](file["content"])
        except (binascii.Error, ValueError):
            raise Refused(400, f"files[{number}].content is not valid {encoding}") from None
        first = not main and encoding == "utf8"
        name = file.get("name")
        if not isinstance(name, str) or not name:
            name = source if first else f"file{number}.code"
        found[name] = raw
        main = name if first else main
    if not main:
        raise Refused(400, "files must include at least one utf8 encoded file")
    return found, main


def _limits(
    body: Mapping[str, Any], names: Mapping[str, str], key: str, bounds: Bounds, *, least: int
) -> dict[str, Value | None]:
    found: dict[str, Value | None] = {}
    for name, ours in names.items():
        value = body.get(name)
        if value is None:
            continue
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise Refused(400, f"If specified, {name} must be a number")
        if value < least:
            raise Refused(400, f"{name} must be non-negative")
        if not ours or value == -1:
            continue
        if value > bounds.limits[key]:
            raise Refused(400, f"{name} cannot exceed the configured limit of {bounds.limits[key]:.0f}")
        found[ours] = int(value)
    return found
