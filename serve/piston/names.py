"""Piston's names of our languages: the id there, and other names that it takes."""

from __future__ import annotations

from languages import Catalogue, Language

NAMES: dict[str, tuple[str, tuple[str, ...]]] = {
    "javascript": ("javascript", ("node-javascript", "node-js", "js")),
    "python": ("python", ("py", "py3", "python3")),
    "c": ("c", ("gcc",)),
    "cpp": ("c++", ("cpp", "g++")),
    "java": ("java", ()),
    "go": ("go", ("golang",)),
    "php": ("php", ()),
    "rust": ("rust", ("rs",)),
    "csharp": ("csharp", ("c#", "cs", "csharp.net", "c#.net", "cs.net", "dotnet")),
}
"""By our id: the name of the language, and its aliases."""


def name_of(language: Language) -> str:
    """Return Piston's name of a language; the user's own keep theirs."""
    return NAMES[language.id][0] if language.id in NAMES else language.id


def aliases_of(language: Language) -> list[str]:
    """Return the other names."""
    return list(NAMES[language.id][1] if language.id in NAMES else language.file.aliases)


def find(catalogue: Catalogue, name: str) -> Language | None:
    """Return the language of a name or alias, or None."""
    for language in catalogue.languages.values():
        if name == name_of(language) or name in aliases_of(language):
            return language
    return None
