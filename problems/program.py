"""Programs of more than one file, as the sandbox runs them: one source, one language.

The sandbox takes one source. A program of several files becomes a shell script that writes them all
and then starts the compiler: the compile phase runs it, so it works in every language, and what it
wrote lies beside the source when the program runs.
"""

from __future__ import annotations

import base64
import re
import shlex
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import msgspec

from languages import Catalogue, DefinitionError, Language

UNPACK = "unpack.sh"
_HEADERS = (".h", ".hpp", ".hh")
_OTHER_ENDINGS = {".C": "cpp", ".c++": "cpp", ".cp": "cpp", ".py3": "python", ".mjs": "javascript"}
"""Endings of the field's that our languages do not list. Source: the format's table of languages."""
_INCLUDE_NAMES = {"python3": "python"}
"""The format's codes for languages where they are not our ids."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What a runner takes: a language and a source."""

    language: Language
    """Its commands may be changed so that they build several files."""
    source: bytes


def language_of(catalogue: Catalogue, files: Mapping[str, bytes], name: str) -> Language:
    """The language of a program by its files' endings; headers and data have none.

    Raises:
        DefinitionError: none of them says it, or they say different things.
    """
    found = {}
    for path in files:
        try:
            language = for_file(catalogue, Path(path))
        except DefinitionError:
            continue
        found[language.id] = language
    if set(found) == {"c", "cpp"}:
        found.pop("c")
    if not found:
        raise DefinitionError(name, "its ending does not say which language it is", "name one with --lang")
    if len(found) > 1:
        raise DefinitionError(name, f"is in several languages: {', '.join(found)}", "name one with --lang")
    language = next(iter(found.values()))
    if language.id == "python" and any(re.match(rb"#!.*python2", text) for text in files.values()):
        raise DefinitionError(name, "is Python 2, which no image of ours runs", "write it in Python 3")
    return language


def for_file(catalogue: Catalogue, path: Path) -> Language:
    """The language that a file's ending says, endings of the field's included.

    Raises:
        DefinitionError: it says none.
    """
    other = _OTHER_ENDINGS.get(path.suffix)
    return catalogue.find(other) if other else catalogue.for_file(path)


def ready(language: Language, files: Mapping[str, bytes], name: str) -> Ready:
    """A program of these files, as a runner takes it.

    Raises:
        DefinitionError: which of them is to be started cannot be told.
    """
    if len(files) == 1:
        return Ready(language, next(iter(files.values())))
    main, others = _parts(language, files, name)
    compile_words = list(language.file.compile)
    if language.id in ("c", "cpp") and language.file.source in compile_words:
        more = [path for path in others if PurePosixPath(path).suffix not in _HEADERS and _compiled(language, path)]
        place = compile_words.index(language.file.source) + 1
        compile_words[place:place] = more
    if language.id == "java":
        # javac looks for other classes where the JVM that runs it looks for its own: in the jar, and now here too.
        compile_words = [f"{word}:." if word.endswith(".jar") else word for word in compile_words]
    return _bundle(language, {language.file.source: files[main], **others}, compile_words, language.file.run)


def scripted(language: Language, files: Mapping[str, bytes]) -> Ready:
    """A program with `build` and `run` scripts of its own, in the image of `language`."""
    build = ["./build"] if "build" in files else ["true"]
    return _bundle(language, dict(files), build, ["./run"])


def with_files(program: Ready, files: Mapping[str, bytes]) -> Ready:
    """A program of one file with more files beside it, which win over its own of the same name."""
    if not files:
        return program
    own = {program.language.file.source: program.source}
    return _bundle(program.language, {**own, **files}, program.language.file.compile, program.language.file.run)


def included(folder: Path, language: Language) -> dict[str, bytes]:
    """The files of `include/` for this language: its own folder, else `default`."""
    named = (path for path in sorted(folder.iterdir()) if _INCLUDE_NAMES.get(path.name, path.name) == language.id)
    chosen = next(named, folder / "default")
    return {
        path.relative_to(chosen).as_posix(): path.read_bytes() for path in sorted(chosen.rglob("*")) if path.is_file()
    }


def with_commands(language: Language, *, compile_words: Iterable[str], run: Iterable[str], source: str) -> Language:
    """The language with other commands, in the same image."""
    file = msgspec.structs.replace(language.file, compile=list(compile_words), run=list(run), source=source)
    return replace(language, file=file)


def _bundle(language: Language, files: Mapping[str, bytes], compile_words: Iterable[str], run: Iterable[str]) -> Ready:
    folders = {parent.as_posix() for path in files for parent in PurePosixPath(path).parents} - {"."}
    lines = ["set -e", *(f"mkdir -p {shlex.quote(folder)}" for folder in sorted(folders))]
    for path, content in files.items():
        quoted = shlex.quote(path)
        # A here-document rather than an argument: no limit to its length.
        lines += [f"base64 -d >{quoted} <<'.'", base64.encodebytes(content).decode().strip(), "."]
        if content.startswith(b"#!") or path in ("build", "run"):
            lines.append(f"chmod +x {quoted}")
    lines.append('exec "$@"')
    words = ["sh", UNPACK, *(compile_words or ["true"])]
    changed = with_commands(language, compile_words=words, run=run, source=UNPACK)
    return Ready(changed, "\n".join(lines).encode() + b"\n")


def _parts(language: Language, files: Mapping[str, bytes], name: str) -> tuple[str, dict[str, bytes]]:
    """The file that is started, and the others."""
    own = [path for path in files if _compiled(language, path)]
    stem = PurePosixPath(name).stem
    rules: tuple[Callable[[PurePosixPath], bool], ...] = (
        lambda path: path.name == language.file.source,
        lambda path: path.stem in ("__main__", "main", "Main"),
        lambda path: path.stem == stem,
        lambda path: b"main(" in files[str(path)] or b"__main__" in files[str(path)],
    )
    mains = (path for rule in rules for path in own if rule(PurePosixPath(path)))
    main = next(mains, own[0] if own and (len(own) == 1 or language.id in ("c", "cpp")) else None)
    if main is not None:
        return main, {path: content for path, content in files.items() if path != main}
    raise DefinitionError(name, f"has several {language.name} files and none is called main", "rename one")


def _compiled(language: Language, path: str) -> bool:
    suffix = PurePosixPath(path).suffix
    endings = [ending.lower() for ending in language.file.endings]
    if language.id == "cpp":
        endings.append(".c")
    return suffix.lower() in endings or _OTHER_ENDINGS.get(suffix) == language.id
