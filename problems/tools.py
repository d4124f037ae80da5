"""The package's own programs (validators, generators) as the sandbox runs them: a language and a source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

import msgspec

from foundation.settings import Settings
from languages import Catalogue, Language
from languages.definition import read_language
from problems.endings import GRAMMAR
from problems.problem import Program
from runner.program import assemble, language_of
from runner.source import Source

_IMAGE = Path(__file__).parent / "tool_image"
_BOOST = re.compile(rb"^\s*#\s*include\s*[<\"]boost/", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Ready:
    """What a runner takes: a language, whose commands may be changed, and a source."""

    language: Language
    source: Source
    valid_status: int = 42
    """The exit status by which a validator accepts. Source: the format; checktestdata has another one."""
    broken_status: int | None = None
    """The exit status by which checktestdata says that the grammar is wrong, not the input."""


def prepare(tool: Program, catalogue: Catalogue) -> Ready:
    """Return how a program of the package is run.

    Raises:
        DefinitionError: no language here runs it, or its main file cannot be told.
    """
    files = tool.files()
    if len(files) == 1 and tool.name.endswith((".sh", ".bash")):
        files = {"run": next(iter(files.values()))}
    if {"build", "run"} & set(files):
        return _scripted(files, catalogue.settings)
    if len(files) == 1 and tool.name.endswith(GRAMMAR):
        return _grammar(next(iter(files.values())), catalogue)
    language = language_of(catalogue, files, tool.name)
    source = assemble(language, files, tool.name)
    if language.id in ("c", "cpp") and any(_BOOST.search(raw) for raw in files.values()):
        compiler = ["c++", "-O2", "-std=gnu++20", "-o", "main", language.file.source]
        language = with_commands(
            _image(catalogue.settings), compile_words=compiler, run=["./main"], source=language.file.source
        )
    return Ready(language, source)


def with_commands(
    language: Language, *, run: Iterable[str], compile_words: Iterable[str] = (), source: str = ""
) -> Language:
    """Return the language with other commands, in the same image."""
    file = msgspec.structs.replace(
        language.file, compile=list(compile_words), run=list(run), source=source or language.file.source
    )
    return replace(language, file=file)


def _scripted(files: dict[str, bytes], settings: Settings) -> Ready:
    """A program with `build` and `run` scripts of its own."""
    main = "build" if "build" in files else "run"
    build, run = (
        [f"./{script}"] if files.get(script, b"#!").startswith((b"#!", b"\x7fELF")) else ["sh", script]
        for script in ("build", "run")
    )
    language = with_commands(_image(settings), compile_words=build if main == "build" else (), run=run, source=main)
    others = tuple(sorted((path, raw) for path, raw in files.items() if path != main))
    return Ready(language, Source(files[main], main, others))


def _grammar(grammar: bytes, catalogue: Catalogue) -> Ready:
    """A checktestdata script: the tool goes into the sandbox with it."""
    tool = resources.files("checktestdata")
    beside = {f"checktestdata/{path.name}": path.read_bytes() for path in tool.iterdir() if path.name.endswith(".py")}
    beside["grammar.ctd"] = grammar
    main = b"from checktestdata.pyctd import main\nmain()\n"
    python = catalogue.find("python")
    language = with_commands(python, run=[*python.file.run, "grammar.ctd"])
    return Ready(language, Source(main, "check.py", tuple(sorted(beside.items()))), valid_status=0, broken_status=2)


def _image(settings: Settings) -> Language:
    return read_language("tools", (_IMAGE,), settings)
