"""Programs of several files: their language, and which file is the main one.

A language's own rules are data, `[program]` in its `language.toml`. If they leave a choice, that is an
error: a guess could start the wrong program, and its verdict would be wrong too.
"""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from languages import Catalogue, DefinitionError, Language
from runner.source import MOST_SOURCE_BYTES, Source, check_files

_SPOKEN = {
    "//": re.compile(r'("""[\s\S]*?"""|"(?:\\.|[^"\\\n])*")|//[^\n]*|/\*[\s\S]*?\*/'),
    "#": re.compile(r'("""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')|#[^\n]*'),
}
"""Texts (the group) and comments, by the language's comment sign."""
_PYTHON_2 = re.compile(rb"#!.*python2")


@dataclass(frozen=True, slots=True)
class ProgramFiles:
    """The files of a program whose main file is not decided yet: a package's included files may be that."""

    files: Mapping[str, bytes]
    name: str
    """What errors call the program."""
    main: str = ""
    """The main file, if the user names it; see `assemble`."""

    @property
    def size_bytes(self) -> int:
        """The size of all files together."""
        return sum(map(len, self.files.values()))

    def assemble(self, language: Language, included: Mapping[str, bytes] | None = None) -> Source:
        """Return the program, with included files that win over its own of the same name.

        Raises:
            DefinitionError: see `assemble`.
        """
        files = dict(self.files)
        if included and len(files) == 1 and (only := next(iter(files))) in included:
            # The driver has the name that an unnamed solution would have got.
            files = {f"solution{PurePosixPath(only).suffix}": files[only]}
        return assemble(language, {**files, **(included or {})}, self.name, main=self.main)


def for_file(catalogue: Catalogue, path: Path) -> Language:
    """Return the language of a file's ending, endings of other systems included.

    Raises:
        DefinitionError: no language has that ending.
    """
    for language in catalogue.languages.values():
        if path.suffix and path.suffix in (*language.file.endings, *language.file.program.endings):
            return language
    return catalogue.for_file(path)


def language_of(catalogue: Catalogue, files: Mapping[str, bytes], name: str) -> Language:
    """Return the language of a program by its files' endings; files with other endings are data.

    Raises:
        DefinitionError: no file names a language, or they name several.
    """
    found: dict[str, Language] = {}
    for path in files:
        try:
            language = for_file(catalogue, Path(path))
        except DefinitionError:
            continue
        found[language.id] = language
    if len(found) > 1:
        # A language that compiles another one's files as well (C++ and C) stands for both.
        for language in list(found.values()):
            if all(_is_source(language, path) or not _named(found.values(), path) for path in files):
                return language
        raise DefinitionError(name, f"has files in several languages: {', '.join(found)}", "name one with --lang")
    if not found:
        raise DefinitionError(name, "its ending does not say which language it is", "name one with --lang")
    language = next(iter(found.values()))
    if language.id == "python" and any(_PYTHON_2.match(text) for text in files.values()):
        raise DefinitionError(name, "is Python 2, which no image here runs", "write it in Python 3")
    return language


def assemble(language: Language, files: Mapping[str, bytes], name: str, *, main: str = "") -> Source:
    """Return the program that these files make up.

    Args:
        language: its language.
        files: all files by their paths.
        name: what errors call the program, and perhaps its main file.
        main: the main file's path, or the class or module that it defines; by default the language's rules decide.

    Raises:
        DefinitionError: the main file cannot be told, or the sandbox does not take the files.
    """
    files = {path: raw.removeprefix(BOM_UTF8) for path, raw in files.items()}
    check_files(files, name)
    chosen = _main(language, files, name, main)
    if len(files[chosen]) > MOST_SOURCE_BYTES:
        raise DefinitionError(chosen, f"is longer than {MOST_SOURCE_BYTES >> 20} MiB", "read large data from stdin")
    if len(files) == 1 and not main:
        return Source(files[chosen])  # under the language's own name
    others = tuple(sorted((path, raw) for path, raw in files.items() if path != chosen))
    rules = language.file.program
    more = tuple(path for path, _ in others if _is_source(language, path)) if rules.compile_all else ()
    options = _main_options(language, files[chosen].decode(errors="replace"), main) if main else ()
    return Source(files[chosen], chosen, others, more, options)


def included(folder: Path, language: Language) -> dict[str, Path]:
    """Return the files of a package's `include/` for a language: those of its own folder, else of `default`."""
    names = (language.id, *language.file.aliases)
    named = (path for path in sorted(folder.iterdir()) if path.name in names and path.is_dir())
    chosen = next(named, folder / "default")
    return {path.relative_to(chosen).as_posix(): path for path in sorted(chosen.rglob("*")) if path.is_file()}


def _main(language: Language, files: Mapping[str, bytes], name: str, asked: str) -> str:
    own = [path for path in files if _is_source(language, path)]
    if len(files) == 1:
        own = list(files)  # named or not: there is no other
    if asked:
        return _asked(language, files, own, name, asked)
    if not own:
        raise DefinitionError(name, f"has no {language.name} file", "name the language with --lang")
    rules = language.file.program
    texts = {path: files[path].decode(errors="replace") for path in own}
    if named := _in_manifest(rules.manifest, files):
        return named
    if rules.entry:
        entry = re.compile(rules.entry, re.MULTILINE)
        own = [path for path in own if entry.search(_without_comments(language, texts[path], texts_too=True))] or own
    if alone := _without_choice(language, own):
        return alone
    top = min(path.count("/") for path in own)
    for wanted in (*rules.main, language.file.source):
        found = [path for path in own if PurePosixPath(path).name == wanted and path.count("/") == top]
        if len(found) == 1:
            return found[0]
    if rules.uses:
        own = [path for path in own if not _is_used(language, path, texts)] or own
    if rules.guard and len(own) > 1:
        guard = re.compile(rules.guard, re.MULTILINE)
        own = [path for path in own if guard.search(texts[path])] or own
    if len(own) == 1:
        return own[0]
    same = [path for path in own if PurePosixPath(path).stem == PurePosixPath(name).stem and path.count("/") == top]
    if len(same) == 1:
        return same[0]
    raise DefinitionError(
        name,
        f"has several {language.name} files that could be the main one: {', '.join(own[:5])}",
        f"call one {(*rules.main, language.file.source)[0]}, or name it with --main",
    )


def _without_choice(language: Language, own: list[str]) -> str:
    """Return the main file if any of these would do, or ""."""
    rules = language.file.program
    if rules.by_folder:
        own = [path for path in own if "/" not in path] or own
        any_would_do = len({path.rpartition("/")[0] for path in own}) == 1
    else:
        any_would_do = len(own) == 1 or (rules.compile_all and not rules.entry)
    return own[0] if any_would_do else ""


def _asked(language: Language, files: Mapping[str, bytes], own: list[str], name: str, asked: str) -> str:
    """Return the file that has this path, or defines this class or module."""
    stem = asked.rpartition(".")[2]
    definition = re.compile(rf"\b(?:class|interface|enum|record|struct)\s+{re.escape(stem)}\b")
    for found in (
        [path for path in own if path == asked],
        [path for path in own if stem in (PurePosixPath(path).stem, path.rpartition(".")[0])],
        [path for path in own if definition.search(_without_comments(language, files[path].decode(errors="replace")))],
    ):
        if len(found) == 1:
            return found[0]
    raise DefinitionError(name, f'has no {language.name} file "{asked}"', f"it has {', '.join(own[:5]) or 'none'}")


def _main_options(language: Language, text: str, asked: str) -> tuple[str, ...]:
    """Return how the compiler is told which of several main functions starts the program."""
    rules = language.file.program
    if not rules.main_option:
        return ()
    namespace, types = "", []
    for found in re.finditer(rules.main_type, _without_comments(language, text, texts_too=True)):
        if found["type"]:
            types.append((found["type"], f"{namespace}{found['type']}"))
        else:
            namespace = f"{found['namespace']}."
    named = [full for name, full in types if name == asked.rpartition(".")[2]] or [full for _, full in types]
    return (rules.main_option.replace("{type}", named[0]),) if named else ()


def _in_manifest(manifest: list[str], files: Mapping[str, bytes]) -> str:
    """Return the main file that a manifest such as package.json names, or ""."""
    if not manifest or manifest[0] not in files:
        return ""
    try:
        named = json.loads(files[manifest[0]]).get(manifest[1])
    except (ValueError, AttributeError, RecursionError):
        return ""
    path = str(PurePosixPath(named)) if isinstance(named, str) else ""
    return next((each for each in (path, f"{path}.js", f"{path}/index.js") if each in files), "")


def _is_used(language: Language, path: str, texts: Mapping[str, str]) -> bool:
    """Return whether another file names this one: by its stem, or by its folder if it is a package."""
    where = PurePosixPath(path)
    names = {where.stem, where.parent.name if where.stem in ("__init__", "index", "mod") else where.stem}
    uses = re.compile(language.file.program.uses, re.MULTILINE)
    for other, text in texts.items():
        found = (part for match in uses.finditer(_without_comments(language, text)) for part in match.groups() if part)
        if other != path and names & {word for part in found for word in re.split(r"[./\\,\s]+", part)}:
            return True
    return False


def _without_comments(language: Language, text: str, *, texts_too: bool = False) -> str:
    spoken = _SPOKEN.get(language.file.comment)
    if spoken is None:
        return text
    return spoken.sub(lambda found: '""' if found[1] and texts_too else found[1] or " ", text)


def _is_source(language: Language, path: str) -> bool:
    suffix, rules = PurePosixPath(path).suffix, language.file.program
    if rules.ignored and re.search(rules.ignored, path):
        return False
    known = (*language.file.endings, *rules.endings)
    return suffix in known or suffix.lower() in known


def _named(languages: Iterable[Language], path: str) -> bool:
    return any(_is_source(language, path) for language in languages)
