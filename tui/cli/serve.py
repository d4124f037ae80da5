"""`code-runner serve`: run and judge for other programs, over HTTP."""

from __future__ import annotations

import os

import click

from languages import DefinitionError
from tui.cli import options, output


@click.command(
    epilog="\b\nExamples:\n  code-runner serve\n  code-runner serve --port 8000 --jobs 4\n"
    "  code-runner serve --host 0.0.0.0 --token-file token.txt\n"
    "  code-runner serve --origin https://judge.example.org"
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; any other host needs a token.")
@click.option("--port", default=2358, show_default=True, type=click.IntRange(0, 65535), help="0: any free port.")
@click.option(
    "--token-file",
    metavar="FILE",
    help="Let in only who sends one of these tokens, one a line; also in the variable CODE_RUNNER_TOKEN.",
)
@click.option("--origin", "origins", multiple=True, metavar="URL", help="Let web pages of this origin call.")
@click.option("--jobs", type=click.IntRange(1), help="How many programs run at a time; default: one a processor.")
@click.option("--queue", default=64, show_default=True, type=click.IntRange(0), help="How many more may wait.")
@click.option(
    "--keep-hours", default=24.0, show_default=True, type=click.FloatRange(0), help="How long results can be asked for."
)
@click.option("--keep-results", default=10_000, show_default=True, type=click.IntRange(0), help="How many results.")
@click.option(
    "--drain", default=60.0, show_default=True, type=click.FloatRange(0), help="Seconds for what runs after SIGTERM."
)
@click.option("--judge0", is_flag=True, help="Have Judge0's addresses at the root too, beside those under /judge0.")
@click.option(
    "--callback-host", "callback_hosts", multiple=True, metavar="HOST", help="Let Judge0's callbacks go to this host."
)
@options.as_json
def serve(
    *,
    host: str,
    port: int,
    token_file: str | None,
    origins: tuple[str, ...],
    jobs: int | None,
    queue: int,
    keep_hours: float,
    keep_results: int,
    drain: float,
    judge0: bool,
    callback_hosts: tuple[str, ...],
    as_json: bool,
) -> None:
    """Run and judge programs for other programs, over HTTP.

    The address /v1/docs has a page with everything that can be asked. Ctrl+C or SIGTERM: take nothing new, let what
    runs finish, and end. --json prints {"url": …} on stdout once it listens.
    """
    try:
        from serve.server import serve as run
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("litestar", "uvicorn", "prometheus_client"):
            raise
        raise DefinitionError(
            "code-runner serve", f"needs {error.name}, which is not installed", "`pip install 'code-runner[serve]'`"
        ) from None
    from serve.settings import ServeSettings, read_tokens

    settings = ServeSettings(
        host=host,
        port=port,
        tokens=read_tokens(token_file, os.environ),
        origins=origins,
        workers=jobs or os.cpu_count() or 1,
        waiting=queue,
        keep_hours=keep_hours,
        keep_results=keep_results,
        drain_s=drain,
        judge0_at_root=judge0,
        callback_hosts=callback_hosts,
    )

    def ready(url: str, lines: list[str]) -> None:
        if as_json:
            output.say_json({"schema": 1, "url": url})
        for line in lines:
            output.tell(line)

    run(settings, ready)
