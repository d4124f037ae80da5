"""Practice lists: problems in an order worth following, from `lists/*.toml` here and in the user's config folder."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import msgspec

from foundation.errors import DefinitionError
from foundation.paths import config_file
from foundation.toml_file import convert, read_toml

BUILT_IN = Path(__file__).parent / "lists"
DEFAULT = "first-week"
"""The list that a new user follows."""
PATTERNS = "75-patterns"
"""The list that has every built-in problem, by pattern."""


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a list."""

    title: str
    problems: tuple[str, ...]
    """Ids, in order."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The content of a list's file."""

    title: str
    purpose: str = ""
    license: str = ""
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeList:
    """Problems in sections, in the order in which they are to be solved."""

    name: str
    """The file's name without its ending; the name by which the command line knows the list."""
    title: str
    purpose: str
    """Whom the list is for, in a sentence or two."""
    license: str
    sections: tuple[Section, ...]
    path: Path

    @property
    def problems(self) -> tuple[str, ...]:
        """The ids of all its problems, in order and each once."""
        return tuple(dict.fromkeys(problem for section in self.sections for problem in section.problems))

    @property
    def built_in(self) -> bool:
        """Whether it came with the program."""
        return self.path.parent == BUILT_IN


def own_folder() -> Path:
    """Return the folder of the user's own lists, which need not exist."""
    return config_file().parent / "lists"


def read_lists(known: Collection[str]) -> tuple[list[PracticeList], list[DefinitionError]]:
    """Return the built-in lists, then the user's own, and what is wrong in them.

    A user's list replaces a built-in one of the same name. A bad file, and a problem that does not exist, is left
    out; the rest counts. Nothing is said of the built-in lists, which tests prove right.

    Args:
        known: the ids of all existing problems.
    """
    found: dict[str, PracticeList] = {}
    wrong: list[DefinitionError] = []
    for folder, faults in ((BUILT_IN, []), (own_folder(), wrong)):
        for path in sorted(folder.glob("*.toml")):
            try:
                found[path.stem] = _read(path, known, faults)
            except DefinitionError as error:
                faults.append(error)
    first = [PATTERNS, DEFAULT]  # the others by name
    names = sorted(found, key=lambda name: (not found[name].built_in, name not in first, name))
    return [found[name] for name in names], wrong


def find_list(lists: Sequence[PracticeList], name: str) -> PracticeList:
    """Return the list of this name.

    Raises:
        DefinitionError: there is none.
    """
    for one in lists:
        if one.name == name:
            return one
    names = [one.name for one in lists]
    near = get_close_matches(name, names, cutoff=0.5) or names
    raise DefinitionError(name, "there is no such list", f"write {' or '.join(near[:3])}")


def _read(path: Path, known: Collection[str], wrong: list[DefinitionError]) -> PracticeList:
    content = convert(read_toml(path), _File, path)
    if not content.title.strip():
        raise DefinitionError(f"{path}, title", "is empty", "write the list's name as people say it")
    sections = []
    for number, section in enumerate(content.sections):
        kept = []
        for place, problem in enumerate(section.problems):
            if problem in known:
                kept.append(problem)
            else:
                wrong.append(_unknown(problem, f"{path}, sections[{number}].problems[{place}]", known))
        if kept:
            sections.append(Section(section.title, tuple(kept)))
    if not sections:
        raise DefinitionError(f"{path}, sections", "has no problem", "write ids that `code-runner problems` lists")
    return PracticeList(
        name=path.stem,
        title=content.title.strip(),
        purpose=content.purpose.strip(),
        license=content.license,
        sections=tuple(sections),
        path=path,
    )


def _unknown(problem: str, where: str, known: Collection[str]) -> DefinitionError:
    near = get_close_matches(problem, known, n=1)
    remedy = f'write "{near[0]}"' if near else "remove it, or import it with `code-runner problems import`"
    return DefinitionError(where, f'there is no problem "{problem}"', remedy)
