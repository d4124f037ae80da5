"""Languages: one folder each, with `language.toml` and the files that it names.

The built-in folders are beside this module. The user's, in `languages/` of the config folder, are
read the same way; one with the id of a built-in language overrides it field by field, file by file.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from foundation.errors import DefinitionError
from foundation.limits import Limits, Value
from foundation.paths import config_file
from foundation.settings import Settings, check_compile_limits, load_settings
from foundation.toml_file import Table, convert, merged, read_toml
from foundation.units import GIB, KIB, MIB
from languages.libraries import Libraries, check_libraries

ROOM = Path(__file__).parent
"""The folder of the built-in languages."""
WORDS = 200
"""Characters of a line that is quoted: a program's own last words, a source's telling line."""
_SEARCHED = 1 << 16
"""Characters of a source in which a telling line is looked for."""
_MEANT = re.compile(r"\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5]|SIG[A-Z]+[A-Z0-9]*")
"""An exit status, or a signal's name."""
_VARIABLE = re.compile(r"\{([A-Z][A-Z_]*):([^{}]*)\}")
_ID = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
"""Also a valid part of an image's name."""


class OutOfMemory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the language itself reports that memory ran out."""

    pattern: str = ""
    """Searched in stderr and stdout, with `^` and `$` at lines; empty: it never reports it."""
    heap_share: float = 0.0
    """The runtime's own heap cap as a part of the memory limit; 0: it has none."""


class Stack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The stack of its programs, and how the language itself says that it overflowed."""

    share: float = 0.875
    """The part of the memory limit that the main thread's stack may take. Less than all, so that a program that calls
    itself for ever overflows its stack, and is told so, before it runs into the memory limit."""
    pattern: str = ""
    """Searched in stderr, `^` and `$` at lines. A group named `depth` counts the calls; one named `mib` or `bytes` is
    the size of the stack, which may be a thread's; one named `main` matches if it was the main thread's. Empty: it
    never says so."""
    threads: bool = False
    """Its programs can give a thread a stack of any size, so that the size is not known unless the pattern tells."""
    remedy: str = "the stack has {stack}, a larger memory limit gives it more"
    """What the user can do, for a sentence; `{stack}` is the stack's size."""
    own_remedy: str = "the program made this thread with a stack of {stack}"
    """The same about a thread's stack that is far from the main thread's, so that the memory limit does not matter."""
    smaller_remedy: str = "the program made this thread with a stack smaller than the main thread's"
    """The same, if no more is known of the size."""
    unknown_remedy: str = (
        "the main thread's stack has {stack}, a larger memory limit gives it more;"
        " a thread made with its own size keeps that"
    )
    """The same, if it is not known which thread's stack it was."""


class ProgramRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a program of several files is put together; see `runner.program`."""

    endings: list[str] = []
    """More endings of source files, which other systems use for this language."""
    compile_all: bool = False
    """The compile command gets every source file, not only the main one."""
    ignored: str = ""
    """Searched in file names: these source files are never compiled."""
    main: list[str] = []
    """Names of the main file, the most specific first; `source` is always one."""
    manifest: list[str] = []
    """A JSON file and the key in it that names the main file."""
    entry: str = ""
    """Searched in source files: only a file with a match can be the main one."""
    by_folder: bool = False
    """The files in one folder belong together, so that any of them stands for the others; the top folder's go first."""
    main_option: str = ""
    """What the compile command also gets if the user names the main file: `{type}` is the type in it that has the main
    function."""
    main_type: str = ""
    """Finds this type in the main file, in a group named `type`, or the namespace of the types after it, in one named
    `namespace`."""
    guard: str = ""
    """Searched in source files: a match hints at the main one."""
    uses: str = ""
    """Finds the names of other source files in one: files that are used by others are not the main one."""


class LanguageFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The content of `language.toml`."""

    name: str
    aliases: list[str] = []
    endings: list[str]
    image: str
    packages: list[str] = []
    """Debian packages that stand in for the image if no registry answers. In a folder that overrides a built-in
    language and keeps its image: Debian packages on top of the image."""
    pip: list[str] = []
    """Packages from PyPI on top of the image, with or without a version."""
    npm: list[str] = []
    """Packages from npm's registry on top of the image, with or without a version."""
    installs: list[str] = msgspec.field(default_factory=lambda: ["pip", "npm"])
    """The tools, in addition to Debian's, whose packages its programs can use."""
    source: str
    lexer: str = "text"
    comment: str = "#"
    order: int = 100
    """Its place in lists; equals are sorted by id."""
    quotes: str = "\"'"
    """Quotes that the editor closes."""
    ends_block: str = ""
    """Matches a statement after which the editor indents less; empty: braces say it."""
    dedents: str = ""
    """Matches the start of a line up to a colon, such as `case 1:` or `else:`, that belongs one level further out."""
    opens: str = ""
    """Matches a line beside which such a line may stand although its body is on it, such as `if x: f()`."""
    one_line: str = ""
    """Matches a line that takes one statement as its body if no brace follows, such as `if (x)`."""
    preamble: str = ""
    """Matches lines that say nothing of what a program does: comments, imports."""
    lenient: list[str] = []
    """Added to the compile command for submissions to packages in the legacy format, written for older compilers."""
    compile: list[str] = []
    flags: list[str] = []
    """Added to the compile command: at its end, where a linker wants libraries, or before the source that ends it."""
    takes_flags: bool = True
    """Whether its compile command takes flags; false: it takes files alone."""
    run: list[str]
    version: list[str]
    compiler_fits: bool = False
    """Whether its compiler usually needs no more than its programs may use, and no more than one core."""
    compiler_waits: str = ""
    """The word that, in place of the source, which is last in the compile command, makes the compiler get warm, write
    "ready" and read the words that belong there from its stdin; empty: it cannot."""
    program_waits: bool = False
    """Whether its image brings what lets a program's interpreter wait before it looks for the program, where descriptor
    `GATE` is open: it writes "ready" and a newline to stdout, reads one byte from there, which is 1 where
    CODE_RUNNER_LIVE would be set, and closes it."""
    # Any: each limit's row parses its own value and says what to write instead of a wrong one.
    limits: dict[str, Any] = {}
    timeouts: dict[str, Any] = {}
    compile_limits: dict[str, Any] = {}
    memory_error: OutOfMemory = OutOfMemory()
    program: ProgramRules = ProgramRules()
    stack: Stack = Stack()
    line_buffered: bool = False
    """Whether its image brings what makes stdout line-buffered where CODE_RUNNER_LIVE is set: somebody watches."""
    warms_up: bool = False
    """Whether its runtime compiles a program while it runs, so that short runs cost more than their share."""
    crash: str = ""
    """Searched in the stderr of a failed program, with `^` and `$` at lines; its group names the error.
    If it is empty or not found, the last line that is not blank does."""
    meanings: dict[str, str] = {}
    """What an exit status ("101") or signal ("SIGABRT") means where its own runtime ends a program."""
    no_module: str = ""
    """Searched in the stderr of a failed program, with `^` and `$` at lines; its group names a module that neither the
    program nor the image has. Empty: its runtime does not say so, or nothing can be done."""
    env: dict[str, str] = {}
    library_env: dict[str, str] = {}
    """The same, only where libraries are added to the image; `env` goes before it."""


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language in which programs can be run."""

    id: str
    file: LanguageFile
    """As it is in force: libraries' flags and variables are in `compile` and `env`."""
    libraries: Libraries = field(default_factory=Libraries)
    """What is installed on top of its image."""
    folders: tuple[Path, ...]
    """Searched in this order for its files."""
    settings: Settings = field(repr=False)

    @property
    def name(self) -> str:
        """Its name for people: `C++`."""
        return self.file.name

    @cached_property
    def limits(self) -> Limits:
        """What its programs may use by default."""
        base = self.settings.base_limits().with_values(self.file.limits, where="limits.")
        return base.with_values(timeouts=self.file.timeouts, where="timeouts.")

    @cached_property
    def compile_limits(self) -> Limits:
        """`limits` with the memory, cpus and processes of its compiler."""
        values = check_compile_limits({**self.settings.compile_limits, **self.file.compile_limits})
        return replace(self.limits, **values)  # type: ignore[arg-type]  # the rows' keys are the fields' names (tested)

    def limits_for(
        self,
        *,
        tier: str = "standard",
        limits: Mapping[str, Value | None] | None = None,
        timeouts: Mapping[str, Value | None] | None = None,
    ) -> Limits:
        """Return the limits of one run: the language's own, scaled by the tier, then the caller's.

        Raises:
            DefinitionError: an unknown tier or limit, or an invalid value.
        """
        factor = self.settings.tiers.get(tier)
        if factor is None:
            raise DefinitionError("tier", f'there is no tier "{tier}"', f"known are {', '.join(self.settings.tiers)}")
        return self.limits.scaled(factor).with_values(limits, timeouts)

    def command(self, argv: list[str], memory_bytes: int) -> list[str]:
        """Return `argv` with the runtime's own heap cap filled in for this memory limit."""
        return [self.fill(argument, memory_bytes) for argument in argv]

    def environment(self, memory_bytes: int) -> dict[str, str]:
        """Return the environment of its compiler and programs, in addition to the image's own."""
        return {name: self.fill(value, memory_bytes) for name, value in self.file.env.items()}

    def heap_bytes(self, memory_bytes: int) -> int | None:
        """Return the runtime's own heap cap under this memory limit, or None if it has none."""
        share = self.file.memory_error.heap_share
        return int(memory_bytes * share) if share else None

    def stack_bytes(self, memory_bytes: int) -> int:
        """Return the size of the main thread's stack under this memory limit."""
        return int(memory_bytes * self.file.stack.share)

    def fill(self, text: str, memory_bytes: int) -> str:
        """Return `text` with `{heap_mb}`, `{heap_hex}`, `{stack_bytes}` and `{stack_kb}` replaced.

        `{NAME:value}` is what `env` says of a variable, or that value.
        """
        heap = self.heap_bytes(memory_bytes) or memory_bytes
        # What a runtime may count on: it also runs native code on the same stack. No runtime takes more than 1 GiB.
        stack = min(self.stack_bytes(memory_bytes) * 15 // 16, GIB)
        filled = {
            "{heap_mb}": str(max(1, heap // MIB)),
            "{heap_hex}": f"{heap:X}",
            "{stack_bytes}": str(stack),
            "{stack_kb}": str(stack // KIB),
        }
        for word, value in filled.items():
            text = text.replace(word, value)
        return _VARIABLE.sub(lambda found: self.file.env.get(found[1], found[2]), text) if "{" in text else text

    def last_words(self, stderr: str) -> str:
        """Return the line in which a failed program names its error, or "" if it wrote nothing.

        Most languages write a stack trace, advice or a version below it.
        """
        found = re.search(self.file.crash, stderr, re.MULTILINE) if self.file.crash else None
        words = found[found.lastindex or 0] if found else stderr.rstrip().rpartition("\n")[2]
        return words.strip()[:WORDS]

    def meaning(self, exit_code: int | None, signal: str | None) -> str:
        """Return what it means that a program ended so, or "" if the language gives it no meaning of its own."""
        return self.file.meanings.get(signal or str(exit_code), "")

    def missing_module(self, stderr: str) -> str:
        """Return the name of the module that a failed program did not find, or "" if it does not say so."""
        found = re.search(self.file.no_module, stderr, re.MULTILINE) if self.file.no_module else None
        return found[1] if found else ""

    def telling_line(self, source: str) -> str:
        """Return the first line that is neither blank nor preamble, or the first that is not blank."""
        lines = [line.strip() for line in source[:_SEARCHED].splitlines() if line.strip()]
        nothing = re.compile(rf"(?:{self.file.preamble})|[\W_]*$" if self.file.preamble else r"[\W_]*$")
        line = next((line for line in lines if not nothing.match(line)), lines[0] if lines else "")
        return line[:WORDS].encode("utf-8", "replace").decode("utf-8")

    def path(self, name: str) -> Path | None:
        """Return a file of its folders, the user's first, or None if there is none."""
        return next((folder / name for folder in self.folders if (folder / name).exists()), None)

    @property
    def starter(self) -> str:
        """The program that a new user sees; empty if the language has none."""
        path = self.path(f"starter{self.file.endings[0]}")
        return path.read_text(encoding="utf-8") if path else ""

    @property
    def starter_stdin(self) -> str:
        """Sample input for the starter."""
        path = self.path("starter.in")
        return path.read_text(encoding="utf-8") if path else ""


@dataclass(frozen=True)
class Catalogue:
    """The languages that were loaded, and what is wrong with files that were left out."""

    languages: dict[str, Language]
    problems: list[DefinitionError]
    settings: Settings

    def find(self, name: str) -> Language:
        """Return a language by id, alias or file ending, in any case.

        Raises:
            DefinitionError: there is none of that name; the sentence lists those that exist.
        """
        wanted = name.lower()
        for language in self.languages.values():
            if wanted in _names(language):
                return language
        known = f"known are {', '.join(self.languages)}"
        raise DefinitionError("language", f'there is no language "{name}"', self._nearest(wanted) + known)

    def _nearest(self, wanted: str) -> str:
        from difflib import get_close_matches  # needed for a slip only

        of = {name: language.id for language in self.languages.values() for name in _names(language)}
        near = get_close_matches(wanted[:40], of, n=1, cutoff=0.7)
        return f"did you mean {of[near[0]]}? " if near else ""

    def for_file(self, path: Path) -> Language:
        """The language whose programs are in files named like `path`.

        Raises:
            DefinitionError: no language has that ending.
        """
        for language in self.languages.values():
            if path.suffix and path.suffix.lower() in (ending.lower() for ending in language.file.endings):
                return language
        raise DefinitionError(path.name, "its ending does not say which language it is", "name one with --lang")


def load() -> Catalogue:
    """Read the settings and all language folders, built-in and the user's.

    A broken folder of the user's is left out (or the built-in one used without it) and named in `problems`.
    """
    settings, problems = load_settings()
    own_room = config_file().parent / "languages"
    languages: dict[str, Language] = {}
    for identifier in sorted(_folders(ROOM) | _folders(own_room)):
        folders = tuple(room / identifier for room in (own_room, ROOM) if (room / identifier).is_dir())
        for candidate in (folders, folders[1:]):
            if not any((folder / "language.toml").exists() for folder in candidate):
                continue
            try:
                languages[identifier] = read_language(identifier, candidate, settings)
                break
            except DefinitionError as problem:
                problems.append(problem)
    return Catalogue(_sorted(languages), problems, settings)


def read_language(identifier: str, folders: tuple[Path, ...], settings: Settings) -> Language:
    """Read one language from its folders, the first overriding the next.

    Raises:
        DefinitionError: file, key, what was found and what was expected.
    """
    files = [folder / "language.toml" for folder in folders if (folder / "language.toml").exists()]
    path = files[0]
    if not _ID.fullmatch(identifier):
        raise DefinitionError(
            folders[0], "is not a name for a language", "use small letters and digits, - and _ between them"
        )
    tables = [read_toml(file) for file in files]
    raw: Table = {}
    for table in reversed(tables):
        raw = merged(raw, table)
    file, libraries = _with_libraries(convert(raw, LanguageFile, path), tables, path)
    language = Language(id=identifier, file=file, libraries=libraries, folders=folders, settings=settings)
    _check(language, path)
    return language


def _with_libraries(file: LanguageFile, tables: list[Table], path: Path) -> tuple[LanguageFile, Libraries]:
    """Return the definition with what its libraries need, and the libraries."""
    own, *below = tables
    added: list[str] = []
    # A file that names an image of its own also says what stands in for it, as that of a new language does.
    if below and "packages" in own and "image" not in own:
        added, stand_in = file.packages, below[0].get("packages", [])
        file = msgspec.structs.replace(file, packages=stand_in)
    libraries = Libraries(tuple(added), tuple(file.pip), tuple(file.npm))
    check_libraries(libraries, file.installs, file.name, path)
    if file.flags and not (file.compile and file.takes_flags):
        raise DefinitionError(f"{path}, flags", f"{file.name} has no compile command that takes flags", "remove them")
    if file.flags:
        before, last = (file.compile[:-1], file.compile[-1:]) if file.compile[-1] == file.source else (file.compile, [])
        file = msgspec.structs.replace(file, compile=[*before, *file.flags, *last])
    if libraries and file.library_env:
        file = msgspec.structs.replace(file, env={**file.library_env, **file.env})
    return file, libraries


def _check(language: Language, path: Path) -> None:
    file = language.file
    for key, value in (("name", file.name), ("image", file.image), ("source", file.source)):
        if not value:
            raise DefinitionError(f"{path}, {key}", "is empty", "give it a value")
    for key, argv in (("run", file.run), ("version", file.version), ("endings", file.endings)):
        if not argv:
            raise DefinitionError(f"{path}, {key}", "is empty", "write a list of words")
    if not re.fullmatch(r"[\w+-][\w.+-]*", file.source):
        raise DefinitionError(f"{path}, source", f'"{file.source}" is not a plain file name', "e.g. main.py")
    for ending in file.endings:
        if not re.fullmatch(r"\..+", ending):
            raise DefinitionError(
                f"{path}, endings", f'"{ending}" is not an ending: it starts with a dot', 'e.g. ".py"'
            )
    if path.parent.parent != ROOM:  # a test checks ours: to compile every pattern costs each command 10 ms
        _check_words(file, path)
    if not 0 <= file.memory_error.heap_share < 1:
        raise DefinitionError(
            f"{path}, memory_error.heap_share", f"{file.memory_error.heap_share} is not between 0 and 1", "e.g. 0.7"
        )
    if not 0 < file.stack.share <= 1:
        raise DefinitionError(f"{path}, stack.share", f"{file.stack.share} is not between 0 and 1", "e.g. 0.5")
    _check_commands(file, path)
    try:
        _ = language.limits, language.compile_limits
    except DefinitionError as problem:
        raise DefinitionError(f"{path}, {problem.where}", problem.problem, problem.expected) from None


def _check_words(file: LanguageFile, path: Path) -> None:
    # The first is searched in bytes, which not every pattern can be.
    patterns: list[tuple[str, str | bytes]] = [
        ("memory_error.pattern", file.memory_error.pattern.encode()),
        ("stack.pattern", file.stack.pattern),
        *(
            (key, getattr(file, key))
            for key in ("crash", "no_module", "preamble", "ends_block", "dedents", "opens", "one_line")
        ),
        *((f"program.{key}", getattr(file.program, key)) for key in ("ignored", "entry", "main_type", "guard", "uses")),
    ]
    for key, pattern in patterns:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", FutureWarning)  # "[[" may mean something else one day
                re.compile(pattern)
        except re.error as error:
            raise DefinitionError(f"{path}, {key}", f"is not a regular expression: {error}") from None
    for key in file.meanings:
        if not _MEANT.fullmatch(key):
            raise DefinitionError(
                f"{path}, meanings", f'"{key}" is neither an exit status nor a signal', 'e.g. "101" or "SIGABRT"'
            )


def _check_commands(file: LanguageFile, path: Path) -> None:
    for key, argv in (("run", file.run), ("version", file.version), ("compile", file.compile)):
        if any("\0" in word for word in argv):
            raise DefinitionError(f"{path}, {key}", "holds a NUL, which no command line can", "remove it")
    if file.compiler_waits and file.compile[-1:] != [file.source]:
        raise DefinitionError(
            f"{path}, compiler_waits", f"needs a compile command that ends with {file.source}", "or leave it out"
        )
    if file.program_waits and file.compile:
        raise DefinitionError(f"{path}, program_waits", "is for languages without a compile command", "leave it out")
    for name, value in file.env.items():
        if not name or "=" in name or "\0" in name + value:
            raise DefinitionError(f"{path}, env", f"{name!r} is not a name for a variable, or holds a NUL", "e.g. HOME")


def _names(language: Language) -> set[str]:
    endings = {ending.lower() for ending in language.file.endings}
    return {language.id, *map(str.lower, language.file.aliases), *endings, *(e.lstrip(".") for e in endings)}


def _folders(room: Path) -> set[str]:
    return {path.parent.name for path in room.glob("*/language.toml")}


def _sorted(languages: dict[str, Language]) -> dict[str, Language]:
    return dict(sorted(languages.items(), key=lambda item: (item[1].file.order, item[0])))
