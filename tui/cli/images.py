"""`code-runner images`: list, pull, build and remove the languages' images."""

from __future__ import annotations

import time

import click

from foundation.units import size_text
from languages import Catalogue
from runner import images as rooms
from runner.engine import Engine
from tui.cli import options, output


@click.command(
    epilog="\b\nExamples:\n  code-runner images\n  code-runner images pull rust go\n"
    "  code-runner images build java       rebuild it\n"
    "  code-runner images prune            remove images no longer in use"
)
@click.argument("action", type=click.Choice(["list", "pull", "build", "prune"]), default="list")
@options.names
@options.as_json
def images(action: str, languages: tuple[str, ...], as_json: bool) -> None:
    """List, pull, build or remove the languages' images.

    pull gets missing images and build rebuilds them, with the newest libraries that your language.toml
    allows. prune removes images that no language definition uses any more or, if you name languages, all of
    their images.
    """
    loaded = options.catalogue()
    found = options.chosen(loaded, languages)
    engine = options.engine(loaded)
    if action == "prune":
        _prune(engine, loaded, {language.id for language in found} if languages else set(), as_json)
        return
    if action in ("pull", "build"):
        for language in found:
            began = time.monotonic()
            tag = rooms.ensure(engine, language, options.show_progress, again=action == "build")
            if not as_json and time.monotonic() - began > 1:
                output.tell(f"{language.name}: {tag} in {time.monotonic() - began:.0f} s")
    output.end_progress()
    _list(engine, loaded, {language.id for language in found}, as_json)


def _list(engine: Engine, loaded: Catalogue, wanted: set[str], as_json: bool) -> None:
    here = [image for image in rooms.ours(engine, loaded.languages) if image.language in wanted]
    if as_json:
        output.say_json([_facts(image) for image in here])
        return
    rows = []
    for language in loaded.languages.values():
        if language.id not in wanted:
            continue
        mine = [image for image in here if image.language == language.id]
        rows += [
            [language.name, image.tag, size_text(image.size_bytes), _state(image), image.contents] for image in mine
        ]
        if not any(image.current for image in mine):
            rows.append([language.name, rooms.tag(language), "", "missing", ""])
    output.say(output.table(["language", "image", "size", "state", "made from"], rows))


def _state(image: rooms.Image) -> str:
    return "ready" if image.current else "base" if image.is_base else "outdated"


def _facts(image: rooms.Image) -> dict[str, object]:
    return {
        "language": image.language,
        "image": image.tag,
        "id": image.id,
        "size_bytes": image.size_bytes,
        "made_from": image.made_from,
        "current": image.current,
        "libraries": image.libraries,
        "is_base": image.is_base,
    }


def _prune(engine: Engine, loaded: Catalogue, wanted: set[str], as_json: bool) -> None:
    gone = []
    for image in [*rooms.ours(engine, loaded.languages), *rooms.stages(engine)]:
        if image.language in wanted or not (wanted or image.current or image.is_base):
            rooms.remove(engine, image)
            gone.append(image)
    if as_json:
        output.say_json([_facts(image) for image in gone])
    elif gone:
        for image in gone:
            name = image.tag if image.tag != "<none>" else f"what was left of building libraries of {image.language}"
            output.say(f"removed {name} ({size_text(image.size_bytes)})")
    else:
        output.say("nothing to remove")
