"""`code-runner languages`: list the languages and their settings."""

from __future__ import annotations

import click

from foundation.limits import BY_NAME, PHASE_LIMITS
from languages import LIMITS, TIMEOUTS, Language
from runner import images
from tui.cli import options, output


@click.command(epilog="\b\nExamples:\n  code-runner languages\n  code-runner languages java --json")
@options.names
@options.as_json
def languages(languages: tuple[str, ...], as_json: bool) -> None:
    """List the languages with their images, libraries, limits, timeouts and definition files."""
    loaded = options.catalogue()
    found = options.chosen(loaded, languages)
    if as_json:
        output.say_json([_facts(language) for language in found])
        return
    for language in found:
        output.say(_paragraph(language))


def _facts(language: Language) -> dict[str, object]:
    file = language.file
    bounds = language.compile_limits.to_dict()
    return {
        "id": language.id,
        "name": language.name,
        "aliases": file.aliases,
        "endings": file.endings,
        "image": file.image,
        "tag": images.tag(language),
        "libraries": {tool: list(names) for tool, names in language.libraries},
        "source": file.source,
        "compile": file.compile or None,
        "run": file.run,
        "limits": language.limits.to_dict(),
        "compile_limits": {BY_NAME[name].key: bounds[BY_NAME[name].key] for name in PHASE_LIMITS},
        "defined_in": [str(folder / "language.toml") for folder in language.folders],
    }


def _paragraph(language: Language) -> str:
    file = language.file
    limits = language.limits
    clocks = ", ".join(f"{row.key.removesuffix('_ms')} {row.text(getattr(limits, row.key))}" for row in TIMEOUTS)
    bounds = ", ".join(f"{row.name} {row.text(getattr(limits, row.key))}" for row in LIMITS)
    lines = [
        f"{language.name}  ({', '.join([language.id, *file.aliases, *file.endings])})",
        f"  image    {file.image} as {images.tag(language)}",
        *(f"  with     {tool}: {', '.join(names)}" for tool, names in language.libraries if names),
        f"  limits   {bounds}",
        f"  clocks   {clocks}",
    ]
    if file.compile:
        compiler = language.compile_limits
        lines.append(
            "  compiler " + ", ".join(f"{n} {BY_NAME[n].text(getattr(compiler, BY_NAME[n].key))}" for n in PHASE_LIMITS)
        )
    lines += [f"  defined  {folder / 'language.toml'}" for folder in language.folders]
    return "\n".join(lines)
