"""What the tools take, as types: their JSON schemas are made from them, and each call is checked against them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from serve.order import Wish
from serve.refusals import Refused, decode_sentence
from serve.v1.bodies import Solution, Submission

Arguments = TypeVar("Arguments", bound=msgspec.Struct)
Language = Annotated[str, Meta(description="An id, alias or file ending, e.g. python, cpp, rust.")]
Program = Annotated[str, Meta(description="The whole text of the program, or of its main file.")]
Files = Annotated[
    dict[str, str], Meta(description="Further files of the program, by their paths beside the main file.")
]


class RunArguments(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A program, its input, and limits other than the language's own."""

    language: Language
    source: Program
    files: Files = {}
    stdin: Annotated[str, Meta(description="What the program reads from stdin. There is no more: it cannot ask.")] = ""
    arguments: Annotated[list[str], Meta(description="The program's command line arguments.")] = []
    run_ms: Annotated[int, Meta(description="Time limit of the run, in milliseconds.")] | UnsetType = UNSET
    memory: Annotated[str, Meta(description="Memory limit, e.g. 64m or 1g.")] | UnsetType = UNSET
    processes: Annotated[int, Meta(description="Limit of processes and threads.")] | UnsetType = UNSET
    output: Annotated[str, Meta(description="Limit of stdout and stderr together, e.g. 1m.")] | UnsetType = UNSET
    disk: Annotated[str, Meta(description="Limit of the files that it writes, e.g. 64m.")] | UnsetType = UNSET

    def wish(self) -> Wish:
        """Return what is asked for."""
        limits = {"memory": self.memory, "processes": self.processes, "output": self.output, "disk": self.disk}
        return Submission(
            language=self.language,
            source=self.source,
            files=self.files,
            stdin=self.stdin,
            arguments=self.arguments,
            limits={name: value for name, value in limits.items() if value is not UNSET},
            timeouts={} if self.run_ms is UNSET else {"run_ms": self.run_ms},
        ).wish()


class JudgeArguments(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A solution of a problem."""

    problem: Annotated[str, Meta(description="The problem's id; read_problem lists them.")]
    language: Language
    source: Program
    files: Files = {}
    samples_only: Annotated[bool, Meta(description="Judge only the cases that the statement shows.")] = False
    stop_at_first_failure: Annotated[bool, Meta(description="Stop at the first case that is not accepted.")] = False

    def solution(self) -> Solution:
        """Return what is to be judged."""
        return Solution(
            problem=self.problem,
            language=self.language,
            source=self.source,
            files=self.files,
            samples=self.samples_only,
            first_failure=self.stop_at_first_failure,
        )


class LanguagesArguments(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nothing."""


class ProblemArguments(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A problem, or words to find some by."""

    problem: Annotated[str, Meta(description="The problem's id; without it, the problems are listed.")] = ""
    language: Annotated[str, Meta(description="Also return the starter program in this language, if it has one.")] = ""
    search: Annotated[str, Meta(description="List only problems with this word in id, name, difficulty or topics.")] = (
        ""
    )


def schema(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the JSON schema of a tool's arguments."""
    found: dict[str, Any] = msgspec.json.schema(kind)["$defs"][kind.__name__]
    return {key: value for key, value in found.items() if key not in ("title", "description")}


def checked(given: Mapping[str, Any] | None, kind: type[Arguments]) -> Arguments:
    """Return the arguments of a call; null is taken for an argument that is left out.

    Raises:
        Refused: they are not as the schema says.
    """
    try:
        return msgspec.convert({name: value for name, value in (given or {}).items() if value is not None}, kind)
    except msgspec.ValidationError as error:
        sentence = decode_sentence(str(error)).removeprefix("the body: ")
        raise Refused(422, f"the arguments: {sentence}; the tool's schema says what it takes") from None
