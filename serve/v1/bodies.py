"""What goes in and comes out, as types: the OpenAPI page is made from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from foundation.errors import DefinitionError
from serve.job import State
from serve.order import Input, Wish

Value = str | int | float
Program = Annotated[str, Meta(description="The program, or its main file.")]
Raw = Annotated[bytes, Meta(description="The same, as base64.")]


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The input of one run."""

    stdin: str = ""
    stdin_base64: Raw | None = None
    name: Annotated[str, Meta(description="Given back with the result.", max_length=200)] = ""

    def input(self) -> Input:
        """Return it as a run takes it."""
        return Input(_either(self.stdin, self.stdin_base64, "stdin"), self.name)


class Submission(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A program and its input; with `cases`, it is compiled once and run with each."""

    language: Annotated[str, Meta(description="An id or alias; with files, their endings may tell it.")] = ""
    source: Program | None = None
    source_base64: Raw | None = None
    files: Annotated[dict[str, str], Meta(description="Files by their paths in the work folder.")] = {}
    files_base64: Annotated[dict[str, bytes], Meta(description="More files, as base64.")] = {}
    main: Annotated[str, Meta(description="The main file's path; default: by the language's rules.")] = ""
    stdin: str = ""
    stdin_base64: Raw | None = None
    cases: list[Case] | None = None
    stop_at_first_failure: Annotated[bool, Meta(description="Run no case after the first that is not ok.")] = False
    arguments: list[str] = []
    tier: Annotated[str, Meta(description="quick, standard or patient: scales the timeouts.")] = "standard"
    limits: Annotated[
        dict[str, Value | None], Meta(description='memory, cpus, processes, disk, output: {"memory": "64m"}.')
    ] = {}
    timeouts: Annotated[dict[str, Value | None], Meta(description='compile_ms, run_ms, cpu_ms: {"run_ms": 2000}.')] = {}

    def wish(self) -> Wish:
        """Return what is asked for.

        Raises:
            DefinitionError: the same thing is given twice.
        """
        if self.cases is not None and (self.stdin or self.stdin_base64):
            raise DefinitionError("stdin", "is given beside cases, which have their own", "leave one of them out")
        only = Case(stdin=self.stdin, stdin_base64=self.stdin_base64)
        return Wish(
            language=self.language,
            source=source_of(self.source, self.source_base64),
            files=files_of(self.files, self.files_base64),
            main=self.main,
            inputs=[case.input() for case in ([only] if self.cases is None else self.cases)],
            many=self.cases is not None,
            arguments=self.arguments,
            tier=self.tier,
            limits=self.limits,
            timeouts=self.timeouts,
            stop_at_first_failure=self.stop_at_first_failure,
        )


class Solution(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A solution of a problem, to be judged."""

    problem: Annotated[str, Meta(description="The id of a problem; GET /v1/problems lists them.")]
    language: str = ""
    source: Program | None = None
    source_base64: Raw | None = None
    files: dict[str, str] = {}
    files_base64: dict[str, bytes] = {}
    main: str = ""
    samples: Annotated[bool, Meta(description="Judge only the cases that the statement shows.")] = False
    first_failure: Annotated[bool, Meta(description="Stop at the first case that is not accepted.")] = False


class Trouble(msgspec.Struct, frozen=True):
    """What is wrong: a kind for programs, a sentence for people."""

    kind: str
    message: str


class Failed(msgspec.Struct, frozen=True):
    """The answer to a request that was not done."""

    error: Trouble


class Answer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A run: where it is, and how it ended."""

    id: str
    state: State
    created: str
    finished: str | None = None
    result: Annotated[dict[str, Any], Meta(description="As `code-runner run --json` prints it.")] | None = None
    compile: Annotated[dict[str, Any], Meta(description="Of several cases: the one compilation.")] | None = None
    cases: Annotated[list[dict[str, Any]], Meta(description="Of several cases: case, name, result.")] | None = None
    report: Annotated[dict[str, Any], Meta(description="As `code-runner judge --json` prints it.")] | None = None
    error: Trouble | None = None


class LanguageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A language."""

    id: str
    name: str
    aliases: list[str]
    endings: list[str]
    compiled: bool
    limits: dict[str, float]


class ProblemFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A problem in a list."""

    id: str
    name: str
    difficulty: str
    topics: list[str]
    statement: str | None = None
    samples: list[dict[str, str]] | None = None
    languages: list[str] | None = None


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """Whether programs can be run now."""

    ok: bool
    version: str
    engine: str
    running: int
    waiting: int


class RunCommand(msgspec.Struct, frozen=True, tag_field="type", tag="run", forbid_unknown_fields=True):
    """Start: the first message, and only that."""

    submission: Submission


class StdinCommand(msgspec.Struct, frozen=True, tag_field="type", tag="stdin"):
    """More input; or the end of it."""

    data: str = ""
    data_base64: bytes | None = None
    end: bool = False


class StopCommand(msgspec.Struct, frozen=True, tag_field="type", tag="stop"):
    """Stop the run."""


AnyCommand = RunCommand | StdinCommand | StopCommand


def source_of(text: str | None, raw: bytes | None) -> str | bytes | None:
    """Return the source of either field.

    Raises:
        DefinitionError: both are given.
    """
    if text is not None and raw is not None:
        raise DefinitionError("source", "is given twice, as text and as base64", "leave one of them out")
    return text if raw is None else raw


def files_of(texts: Mapping[str, str], raws: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of both fields.

    Raises:
        DefinitionError: a file is given in both.
    """
    for name in texts:
        if name in raws:
            raise DefinitionError(name, "is given twice, as text and as base64", "leave one of them out")
    return {name: text.encode() for name, text in texts.items()} | dict(raws)


def _either(text: str, raw: bytes | None, where: str) -> bytes:
    if text and raw is not None:
        raise DefinitionError(where, "is given twice, as text and as base64", "leave one of them out")
    return text.encode() if raw is None else raw
