"""`code-runner clean`: remove leftover sandboxes, and images with libraries that nobody asks for any more."""

from __future__ import annotations

import sys
from collections import Counter

import click

from foundation.paths import config_file
from languages import Catalogue
from runner import EngineError, images
from runner.container import Use, remove, sandboxes
from runner.engine import Engine
from tui.cli import options, output


@click.command(epilog="\b\nExamples:\n  code-runner clean\n  code-runner clean --all --yes")
@click.option("--all", "every", is_flag=True, help="Remove sandboxes that are in use, too.")
@click.option("--yes", is_flag=True, help="Do not ask before removing sandboxes that are in use.")
@options.as_json
def clean(*, every: bool, yes: bool, as_json: bool) -> None:
    """Remove the sandboxes on the engine that nobody uses.

    A sandbox is in use while the process that made it lives. If that process runs on another machine or in another
    container, nobody here can tell: the sandbox is left alone. With --all, every sandbox is removed, and whoever
    uses one gets an internal error; on a terminal, you are asked first.

    Images with libraries that your language.toml asks for no more are removed as well, unless they are in use.
    """
    loaded = options.catalogue()
    engine = options.engine(loaded)
    found = sandboxes(engine)
    used: Counter[Use] = Counter(each.use for each in found if each.use != "unused")
    if every and used and not yes and sys.stdin.isatty():
        click.confirm(f"{_in_use(used)}. Remove all?", err=True, abort=True)
    removed = [each.id for each in found if every or each.use == "unused"]
    for identifier in removed:
        remove(engine, identifier)
    layers = remove_layers(engine, loaded)
    if as_json:
        left = [each.id for each in found if each.id not in removed]
        output.say_json({"removed": removed, "left": left, "images": [image.tag for image in layers]})
    elif removed:
        output.say(f"removed {_counted(len(removed))}")
    if not as_json:
        for image in layers:
            output.say(f"removed {image.tag}, with {image.libraries}")
    if used and not every:
        output.tell(f"code-runner: {_in_use(used)}: left alone; --all removes all sandboxes")


def remove_layers(engine: Engine, loaded: Catalogue) -> list[images.Image]:
    """Remove the images with libraries that the user's files asked for once and do no more; return them."""
    gone = []
    own = config_file().parent.absolute() / "languages"
    for image in images.ours(engine, loaded.languages):
        if image.asked == str(own / image.language) and not image.current:
            try:
                images.remove(engine, image)
            except EngineError as error:
                if error.kind != "refused":
                    raise
            else:
                gone.append(image)
    return gone


def _in_use(used: Counter[Use]) -> str:
    """Return how many sandboxes are in use, or may be."""
    parts = [f"{_counted(used['in_use'])} in use"] * bool(used["in_use"])
    parts += [f"{_counted(used['unknown'])} from another machine or container"] * bool(used["unknown"])
    return " and ".join(parts)


def _counted(number: int) -> str:
    return f"{number} sandbox{'es' if number != 1 else ''}"
