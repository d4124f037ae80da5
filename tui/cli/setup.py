"""`code-runner setup`: get an engine and the images."""

from __future__ import annotations

import sys
import time

import click

from languages import Catalogue
from runner import images, provision
from runner.engine import Engine
from runner.errors import EngineError
from tui.cli import options, output


@click.command(
    epilog="\b\nExamples:\n  code-runner setup --yes           the engine and all languages\n"
    "  code-runner setup --yes python    the engine and one language"
)
@options.names
@click.option("--yes", is_flag=True, help="Do not ask before installing anything.")
@options.as_json
def setup(languages: tuple[str, ...], yes: bool, as_json: bool) -> None:
    """Find or install an engine and get the languages' images, reporting each step.

    If no engine is found, install docker.io on Debian and Ubuntu (as root), and elsewhere say what
    to install. Nothing that is already installed is changed.
    """
    loaded = options.catalogue()
    found = options.chosen(loaded, languages)
    say = output.silent if as_json else output.say
    engine = _engine(loaded, yes)
    info = engine.info
    facts = f"cgroup v{info.cgroup or '?'}, {info.storage}"
    say(f"engine: {info.name} {info.version} at {info.host} ({engine.endpoint.source}), {facts}")
    made = []
    for number, language in enumerate(found, start=1):
        began = time.monotonic()
        tag = images.tag(language)
        added = f" with {language.libraries}" if language.libraries else ""
        if images.find(engine, tag):
            say(f"image {number}/{len(found)}: {language.name}{added} is here")
        else:
            say(f"image {number}/{len(found)}: {language.name}{added} is missing, getting it")
            images.ensure(engine, language, options.show_progress)
            output.end_progress()
            made.append(language.id)
            say(f"image {number}/{len(found)}: {language.name} ready after {time.monotonic() - began:.0f} s")
    if as_json:
        output.say_json({"engine": {"name": info.name, "version": info.version, "host": info.host}, "made": made})
    else:
        say(f"Ready: {len(found)} language{'s' if len(found) > 1 else ''}.")


def _engine(loaded: Catalogue, yes: bool) -> Engine:
    try:
        return options.engine(loaded)
    except EngineError as error:
        if not provision.can_replace(error, loaded.settings.engine.host):
            raise
        if not yes:
            if not sys.stdin.isatty():
                raise error.advised("`code-runner setup --yes` installs and starts one") from None
            output.tell(f"no engine yet: {error}")
            click.confirm("Install and start one now?", default=True, err=True, abort=True)
    return provision.engine(output.tell, loaded.settings.engine.host)
