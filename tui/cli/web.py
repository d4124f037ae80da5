"""`code-runner web`: the app in a browser."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from foundation.paths import config_file, state_folder
from languages import DefinitionError
from tui.cli import options, output

PORT = 2359
NEEDED = ("litestar", "uvicorn", "textual_serve")


@click.command(
    epilog="\b\nExamples:\n  code-runner web\n  code-runner web --port 8000 --sessions 20\n"
    "  code-runner web --host 0.0.0.0 --token-file token.txt"
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; any other host needs a token.")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0: any free port.")
@click.option(
    "--token-file",
    metavar="FILE",
    help="Let in only who knows one of these tokens, one a line; also in the variable CODE_RUNNER_TOKEN.",
)
@click.option(
    "--origin", "origins", multiple=True, metavar="URL", help="The address in the browser, if a proxy changes it."
)
@click.option(
    "--sessions", default=8, show_default=True, type=click.IntRange(1, 1000), help="How many may use it at a time."
)
@click.option("--idle", default=60.0, show_default=True, type=click.FloatRange(1), help="Minutes without a key.")
@click.option(
    "--visitors", default=100, show_default=True, type=click.IntRange(1), help="How many visitors are remembered."
)
@click.option(
    "--keep-days", default=30.0, show_default=True, type=click.FloatRange(0.01), help="How long after their last visit."
)
@options.as_json
def web(
    *,
    host: str,
    port: int,
    token_file: str | None,
    origins: tuple[str, ...],
    sessions: int,
    idle: float,
    visitors: int,
    keep_days: float,
    as_json: bool,
) -> None:
    """Let people use the app in a browser.

    Each visitor has texts, history and progress of their own, and nothing of this machine but sandboxes. A cookie leads
    back to them. Ctrl+C or SIGTERM ends all sessions. --json prints {"url": …} on stdout once it listens.
    """
    try:
        from serve.web.server import serve
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in NEEDED:
            raise
        raise DefinitionError(
            "code-runner web", f"needs {error.name}, which is not installed", "`pip install 'code-runner[web]'`"
        ) from None
    from serve.settings import ServeSettings, read_tokens
    from serve.web.settings import WebSettings

    settings = WebSettings(
        access=ServeSettings(host=host, port=port, tokens=read_tokens(token_file, os.environ), origins=origins),
        command=[sys.executable, "-P", "-m", "tui.cli"],
        folder=state_folder().absolute() / "web",
        environment=_environment(),
        sessions=sessions,
        visitors=visitors,
        keep_days=keep_days,
        idle_s=60 * idle,
    )

    def ready(url: str) -> None:
        if as_json:
            output.say_json({"schema": 1, "url": url})
        asks = ", which asks for the token" if settings.access.tokens else ""
        output.tell(f"code-runner web: the app is at {url}{asks}")

    serve(settings, ready)


def _environment() -> dict[str, str]:
    """Return what the apps need to find the same code and settings from another folder."""
    ours = str(Path(__file__).absolute().parents[2])
    path = os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH", ""))))
    return {"PYTHONPATH": path, "CODE_RUNNER_CONFIG": str(config_file().absolute())}
