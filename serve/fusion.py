"""SandboxFusion's `/run_code`, which trainers of language models call."""

from __future__ import annotations

import base64
import binascii
from typing import Any

import msgspec
from litestar import Request, Response, post

from foundation.errors import DefinitionError
from foundation.limits import Value
from foundation.units import MIB
from runner import Compilation, Result
from runner.result import text
from runner.signals import signal_number
from serve.job import Job
from serve.order import Input, Wish, order_of
from serve.refusals import Refused
from serve.running import Ran
from serve.services import Shared
from serve.settings import Bounds
from serve.waiting import result_for

LANGUAGES: dict[str, str] = {
    "python": "python",
    "cpp": "cpp",
    "nodejs": "javascript",
    "go": "go",
    "java": "java",
    "php": "php",
    "csharp": "csharp",
    "rust": "rust",
    "c": "c",
}
"""Its names of languages, and ours; C is ours alone."""
MESSAGES: dict[str, str] = {
    "memory_limit": "Memory limit exceeded",
    "output_limit": "Output limit exceeded",
}
"""What its own statuses do not say."""
KILLED = -9
"""The return code of a program that a limit killed."""


class RunCode(msgspec.Struct, frozen=True):
    """A request; fields of other languages are ignored."""

    code: str
    language: str
    stdin: str | None = None
    compile_timeout: float = 10.0
    run_timeout: float = 10.0
    memory_limit_MB: float = -1  # noqa: N815  # its name
    files: dict[str, str | None] = {}
    fetch_files: list[str] = []


@post("/run_code", status_code=200, include_in_schema=False)
async def run_code(request: Request[Any, Any, Any], services: Shared) -> dict[str, Any]:
    """Run a program."""
    asked = msgspec.json.decode(await request.body(), type=RunCode)
    order = order_of(services.catalogue, services.settings.bounds, wish_of(asked, services.settings.bounds))
    job: Job[Ran] = Job(lambda job: services.place.run(order, job), keep=services.metrics.count)
    services.desk.take(job)
    return answer((await result_for(request, job)).result)


def wish_of(asked: RunCode, bounds: Bounds) -> Wish:
    """Return what is asked for; clocks above the server's are lowered, as its trainers send generous ones.

    Raises:
        DefinitionError: something is wrong with it.
    """
    language = LANGUAGES.get(asked.language)
    if language is None:
        raise DefinitionError(
            "language", f'there is no language "{asked.language}"', f"known are {', '.join(LANGUAGES)}"
        )
    if asked.fetch_files:
        raise DefinitionError("fetch_files", "files of a run are not kept here", "print what you need")
    limits: dict[str, Value | None] = {}
    if asked.memory_limit_MB > 0:
        limits["memory"] = int(min(asked.memory_limit_MB * MIB, bounds.limits["memory_bytes"]))
    timeouts: dict[str, Value | None] = {
        key: int(min(max(1, seconds * 1000), bounds.limits[key]))
        for key, seconds in (("run_ms", asked.run_timeout), ("compile_ms", asked.compile_timeout))
        if 0 < seconds < float("inf")
    }
    return Wish(
        language=language,
        source=asked.code,
        files={name: _decoded(name, content) for name, content in asked.files.items() if content is not None},
        inputs=[Input((asked.stdin or "").encode())],
        limits=limits,
        timeouts=timeouts,
    )


def _decoded(name: str, content: str) -> bytes:
    try:
        return base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise DefinitionError(f"files, {name[:40]}", "is not valid base64", "encode its content") from None


def answer(result: Result) -> dict[str, Any]:
    """Return how a run went, in its words."""
    failed = result.verdict != "ok"
    told: dict[str, Any] = {
        "status": "SandboxError" if result.verdict == "internal_error" else "Failed" if failed else "Success",
        "message": MESSAGES.get(result.verdict, result.message if result.verdict == "internal_error" else ""),
        "compile_result": _compiled(result, result.compile) if result.compile else None,
        "run_result": None,
        "executor_pod_name": None,
        "files": {},
    }
    if result.verdict not in ("compile_error", "internal_error"):
        told["run_result"] = _ran(result)
    return told


def _compiled(result: Result, compiled: Compilation) -> dict[str, Any]:
    late = any(breach.phase == "compile" and breach.limit == "time" for breach in result.breaches)
    return {
        "status": "TimeLimitExceeded" if late else "Finished",
        "execution_time": compiled.wall_ms / 1000,
        "return_code": None if late else _code(compiled.exit_code, compiled.signal),
        "stdout": text(compiled.stdout_bytes),
        "stderr": text(compiled.stderr_bytes),
    }


def _ran(result: Result) -> dict[str, Any]:
    late = result.verdict == "time_limit"
    killed = result.verdict in MESSAGES
    return {
        "status": "TimeLimitExceeded" if late else "Finished",
        "execution_time": result.wall_ms / 1000,
        "return_code": None if late else KILLED if killed else _code(result.exit_code, result.signal),
        "stdout": result.stdout,
        "stderr": result.stderr,
    }


def _code(code: int | None, signal: str | None) -> int | None:
    return -signal_number(signal) if signal else code


def shape(refused: Refused) -> Response[Any]:
    """Return a refusal: what is wrong with the request as FastAPI says it, the rest as the sandbox's error."""
    if refused.status >= 500 and refused.kind != "queue_full":
        told: dict[str, Any] = {"status": "SandboxError", "message": refused.sentence, "files": {}}
        return Response(told, status_code=200, headers=refused.headers)
    status = 422 if refused.status == 400 else refused.status
    return Response({"detail": refused.sentence}, status_code=status, headers=refused.headers)
