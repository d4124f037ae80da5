"""How a submission went, in Judge0's fields."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from runner import Result
from runner.signals import signal_number
from serve.job import Event, Job
from serve.judge0 import tables
from serve.judge0.tables import status
from serve.refusals import Refused, refusal_of
from serve.running import Ran

LINE = 60
"""Ruby's encode64 breaks lines after so many characters."""
NOT_UTF8 = "some attributes for this submission cannot be converted to UTF-8, use base64_encoded=true query parameter"


def begun(asked: Mapping[str, Any], job: Job[Any]) -> dict[str, Any]:
    """Return the record of a submission that waits: all fields by name, with bytes as they are."""
    empty = dict.fromkeys(tables.FIELDS)
    number = asked["language_id"]
    name = next((name for there, _, name in tables.LANGUAGES if there == number), "")
    return {
        **empty,
        **asked,
        "token": job.id,
        "created_at": moment(job.created),
        "status": status(tables.IN_QUEUE),
        "language": {"id": number, "name": name},
    }


def ended(record: Mapping[str, Any], job: Job[Ran]) -> dict[str, Any]:
    """Return the record of a submission that is over."""
    done = {**record, "finished_at": moment(job.finished) if job.finished else None}
    if job.error or job.value is None:
        why = refusal_of(job.error).sentence if job.error else "the server was stopped"
        return {**done, "status": status(tables.INTERNAL), "message": why.encode()}
    result = job.value.results[-1]
    done |= {
        "status": status(status_of(result, record["expected_output"])),
        "message": _message(result),
        tables.OWN_FIELD: result.to_dict(),
    }
    if result.compile:
        said = result.compile.stdout_bytes + result.compile.stderr_bytes
        done["compile_output"] = said or None
    if result.verdict == "compile_error":
        return done | {"message": None, "compile_output": done["compile_output"] or result.message.encode()}
    return done | _figures(job.value.results) | _output(result, job.told, together=record["redirect_stderr_to_stdout"])


def status_of(result: Result, expected: bytes | None) -> int:
    """Return the id of the status."""
    if result.verdict == "runtime_error":
        return tables.OF_SIGNAL.get(result.signal, tables.OTHER) if result.signal else tables.NZEC
    if result.verdict == "ok" and expected is not None and _stripped(result.stdout_bytes) != _stripped(expected):
        return tables.WRONG
    return tables.OF_VERDICT[result.verdict]


def _message(result: Result) -> bytes | None:
    if result.verdict in tables.MESSAGES:
        return tables.MESSAGES[result.verdict].encode()
    if result.verdict == "internal_error":
        return result.message.encode()
    if result.signal:
        return b"Caught fatal signal %d" % signal_number(result.signal)
    return b"Exited with error status %d" % result.exit_code if result.exit_code else None


def _figures(results: tuple[Result, ...]) -> dict[str, Any]:
    last = results[-1]
    cpu = [result.cpu_ms for result in results if result.cpu_ms is not None]
    memory = [result.memory_bytes for result in results if result.memory_bytes is not None]
    killed = last.verdict in tables.KILLED
    signal = tables.KILLED[last.verdict] if killed else signal_number(last.signal) if last.signal else None
    return {
        "time": sum(cpu) / len(cpu) / 1000 if cpu else None,
        "wall_time": sum(result.wall_ms for result in results) / len(results) / 1000,
        "memory": round(sum(memory) / len(memory) / 1024) if memory else None,
        "exit_code": None if signal else last.exit_code,
        "exit_signal": signal,
    }


def _output(result: Result, events: Iterable[Event], *, together: bool) -> dict[str, Any]:
    if not together:
        return {"stdout": result.stdout_bytes or None, "stderr": result.stderr_bytes or None}
    told = [data["data"] for name, data in events if name == "output" and data["phase"] == "run"]
    return {"stdout": "".join(told).encode() or None, "stderr": None}


def _stripped(raw: bytes) -> list[bytes]:
    lines = [line.rstrip() for line in raw.split(b"\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def moment(when: datetime) -> str:
    """Return a time as Judge0 writes it."""
    return f"{when:%Y-%m-%dT%H:%M:%S}.{when.microsecond // 1000:03}Z"


def chosen(record: Mapping[str, Any], fields: Iterable[str], *, encoded: bool) -> dict[str, Any]:
    """Return these fields of a record.

    Raises:
        Refused: one is not UTF-8, and base64 was not asked for.
    """
    found: dict[str, Any] = {}
    for name in fields:
        value = record["status"]["id"] if name == "status_id" else record.get(name)
        if name in tables.AS_TEXT and value is not None:
            value = str(float(value)) if name.endswith(("limit", "extra_time")) else f"{value:.3f}"
        found[name] = _encoded(value) if encoded and isinstance(value, bytes) else _decoded(value)
    return found


def _encoded(raw: bytes) -> str:
    text = base64.b64encode(raw).decode()
    return "".join(f"{text[start : start + LINE]}\n" for start in range(0, len(text), LINE))


def _decoded(value: Any) -> Any:
    try:
        return value.decode() if isinstance(value, bytes) else value
    except UnicodeDecodeError:
        raise Refused(400, NOT_UTF8) from None


def packed(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record as it is stored, with bytes as base64."""
    return {
        name: base64.b64encode(value).decode() if isinstance(value, bytes) else value for name, value in record.items()
    }


def unpacked(stored: Mapping[str, Any]) -> dict[str, Any]:
    """Return a stored record."""
    return {
        name: base64.b64decode(value) if name in tables.ENCODED and isinstance(value, str) else value
        for name, value in stored.items()
    }
