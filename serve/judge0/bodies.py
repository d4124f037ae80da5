"""What Judge0's clients send, checked with Judge0's own words."""

from __future__ import annotations

import base64
import binascii
import io
import re
import shlex
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from foundation.errors import DefinitionError
from foundation.limits import Value
from languages import Catalogue
from runner.source import MOST_PROGRAM_BYTES
from serve.judge0 import tables
from serve.order import Input, Order, Wish, order_of
from serve.settings import ServeSettings

Errors = dict[str, list[str]]
"""What is wrong, by field."""
_SPACE = re.compile(r"\s+")


class InvalidError(Exception):
    """A submission that is not taken."""

    def __init__(self, errors: Errors) -> None:
        self.errors = errors
        super().__init__(errors)


def asked(body: object, settings: ServeSettings, *, encoded: bool) -> dict[str, Any]:
    """Return a submission with its defaults; texts of programs and their input become bytes.

    Raises:
        InvalidError: a field is wrong.
    """
    if not isinstance(body, Mapping):
        raise InvalidError({"submission": ["is not an object"]})
    errors: Errors = {}
    found: dict[str, Any] = {}
    for name in tables.ENCODED_IN:
        found[name] = _text(body.get(name), name, errors, encoded=encoded)
    found["language_id"] = _language(body.get("language_id"), errors)
    if not found["source_code"] and "source_code" not in errors:
        errors["source_code"] = ["can't be blank"]
    for name, bound in tables.NUMBERS.items():
        found[name] = _number(body.get(name), name, bound, errors)
    for name in tables.SWITCHES:
        found[name] = str(body.get(name)).lower() in ("true", "1")
    for name in tables.TEXTS:
        text = body.get(name)
        if text is not None and (not isinstance(text, str) or len(text) > tables.MOST_TEXT):
            errors[name] = [f"is too long (maximum is {tables.MOST_TEXT} characters)"]
        found[name] = text
    if found["enable_network"]:
        errors["enable_network"] = ["enabling network is not allowed"]
    found["callback_url"] = _callback(body.get("callback_url"), settings, errors)
    found["additional_files"] = body.get("additional_files")
    if errors:
        raise InvalidError(errors)
    return found


def order_from(
    found: Mapping[str, Any], given: Mapping[str, Any], catalogue: Catalogue, settings: ServeSettings
) -> Order:
    """Return the order of a checked submission; what it does not give has the language's own default.

    Raises:
        InvalidError: the sandbox does not take it.
    """
    limits: dict[str, Value | None] = {}
    timeouts: dict[str, Value | None] = {}
    for name, bound in tables.NUMBERS.items():
        if bound.limit and (given.get(name) is not None or bound.limit.endswith("_ms")):
            row = timeouts if bound.limit.endswith("_ms") else limits
            row[bound.limit] = max(1, int(found[name] * bound.factor))
    try:
        language = catalogue.find(tables.our_language(found["language_id"]) or "")
        wish = Wish(
            language=language.id,
            source=found["source_code"],
            files=_unzipped(found["additional_files"]),
            inputs=[Input(found["stdin"] or b"")] * int(found["number_of_runs"]),
            arguments=_words(found["command_line_arguments"], "command_line_arguments"),
            limits=limits,
            timeouts=timeouts,
            stop_at_first_failure=True,
        )
        order = order_of(catalogue, settings.bounds, wish)
        if options := _words(found["compiler_options"], "compiler_options"):
            order = replace(order, source=replace(order.source, options=(*order.source.options, *options)))
    except DefinitionError as error:
        raise InvalidError({_FIELDS.get(error.where, "source_code"): [f"{error.problem}; {error.expected}"]}) from None
    return order


def in_force(order: Order) -> dict[str, float]:
    """Return the limits of an order by Judge0's fields."""
    named = {**order.asked_limits, **order.asked_timeouts}
    told = {
        name: float(named[bound.limit] or 0) / bound.factor for name, bound in tables.NUMBERS.items() if bound.limit
    }
    return {name: value if name.endswith("time_limit") else int(value) for name, value in told.items()}


_FIELDS = {
    "memory": "memory_limit",
    "processes": "max_processes_and_or_threads",
    "output": "max_file_size",
    "run_ms": "wall_time_limit",
    "cpu_ms": "cpu_time_limit",
    "stdin": "stdin",
    "additional_files": "additional_files",
    "compiler_options": "compiler_options",
    "command_line_arguments": "command_line_arguments",
    "arguments": "command_line_arguments",
    "an argument": "command_line_arguments",
    "language": "language_id",
}
"""Judge0's field of what our sentences name."""


def _text(value: object, name: str, errors: Errors, *, encoded: bool) -> bytes | None:
    if value is None:
        return None
    if not isinstance(value, str):
        errors[name] = ["is not a text"]
        return None
    if not encoded:
        return value.encode()
    try:
        return base64.b64decode(_SPACE.sub("", value), validate=True)
    except (binascii.Error, ValueError):
        errors[name] = ["is not valid base64"]
        return None


def _language(value: object, errors: Errors) -> int:
    if value is None or value == "":
        errors["language_id"] = ["can't be blank"]
        return 0
    try:
        number = int(value) if isinstance(value, int | str) and not isinstance(value, bool) else -1
    except ValueError:
        number = -1
    if tables.our_language(number) is None:
        errors["language_id"] = [f"language with id {str(value)[:20]} doesn't exist"]
    return number


def _number(value: object, name: str, bound: tables.Bound, errors: Errors) -> float:
    if value is None:
        return bound.default
    try:
        number = float(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else None
    except (ValueError, OverflowError):
        number = None
    if number is None or number != number:  # noqa: PLR0124  # NaN
        errors[name] = ["is not a number"]
    elif number < bound.least:
        errors[name] = [f"must be greater than or equal to {bound.least:g}"]
    elif number > bound.most:
        errors[name] = [f"must be less than or equal to {bound.most:g}"]
    else:
        return int(number) if bound.whole else number
    return bound.default


def _callback(value: object, settings: ServeSettings, errors: Errors) -> str | None:
    if value is None or value == "":
        return None
    try:
        parts = urlsplit(value) if isinstance(value, str) else None
        host = parts.hostname if parts else None
    except ValueError:
        parts, host = None, None
    if not parts or parts.scheme not in ("http", "https") or not host:
        errors["callback_url"] = ["is invalid"]
    elif host not in settings.callback_hosts:
        errors["callback_url"] = ["is not on a host that this server may call"]
    else:
        return str(value)
    return None


def _words(text: str | None, where: str) -> list[str]:
    try:
        return shlex.split(text or "")
    except ValueError as error:
        raise DefinitionError(where, f"cannot be split into words: {error}", "close the quotation") from None


def _unzipped(text: object) -> dict[str, bytes]:
    """Return the files of a zip in base64."""
    if not text:
        return {}
    where = "additional_files"
    try:
        raw = base64.b64decode(_SPACE.sub("", text), validate=True) if isinstance(text, str) else b""
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > MOST_PROGRAM_BYTES:
                raise DefinitionError(where, "are too large", f"{MOST_PROGRAM_BYTES >> 20} MiB are the most")
            return {entry.filename: archive.read(entry) for entry in entries}
    except (binascii.Error, ValueError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise DefinitionError(where, "is not a zip in base64", "zip the files, then encode the zip") from None
