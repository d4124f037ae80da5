"""`code-runner serve`: run and judge for other programs, over HTTP."""

from __future__ import annotations

import os
from pathlib import Path

import click

from languages import DefinitionError
from tui.cli import cluster, options, output

SCHEDULED_JOBS = 64
"""How many requests are with a scheduler at a time: more than most have sandboxes, for it shares them out."""


@click.command(
    epilog="\b\nExamples:\n  code-runner serve\n  code-runner serve --port 8000 --jobs 4\n"
    "  code-runner serve --host 0.0.0.0 --token-file token.txt\n"
    "  code-runner serve --origin https://judge.example.org\n"
    "  code-runner serve --scheduler tcp://127.0.0.1:8786   (see `code-runner worker --help`)"
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; any other host needs a token.")
@click.option("--port", default=2358, show_default=True, type=click.IntRange(0, 65535), help="0: any free port.")
@click.option(
    "--token-file",
    metavar="FILE",
    help="Let in only who sends one of these tokens, one a line; also in the variable CODE_RUNNER_TOKEN.",
)
@click.option("--origin", "origins", multiple=True, metavar="URL", help="Let web pages of this origin call.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    help=f"How many requests run at a time; default: one a processor, with --scheduler {SCHEDULED_JOBS}.",
)
@click.option(
    "--parked",
    default=1,
    show_default=True,
    type=click.IntRange(1),
    help="How many fresh sandboxes of each language in use wait for requests.",
)
@click.option("--queue", default=64, show_default=True, type=click.IntRange(0), help="How many more may wait.")
@click.option(
    "--requests-per-minute",
    "requests_a_minute",
    type=click.IntRange(1),
    metavar="N",
    help="Take no more from each token, or without tokens from each address.",
)
@click.option(
    "--runs-per-minute",
    "runs_a_minute",
    type=click.IntRange(1),
    metavar="N",
    help="The same for programs that are run: each case is one.",
)
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
@click.option("--scheduler", default="", metavar="ADDRESS", help="Run everything on the workers of `dask scheduler`.")
@cluster.options
@options.as_json
def serve(
    *,
    host: str,
    port: int,
    token_file: str | None,
    origins: tuple[str, ...],
    jobs: int | None,
    parked: int,
    queue: int,
    requests_a_minute: int | None,
    runs_a_minute: int | None,
    keep_hours: float,
    keep_results: int,
    drain: float,
    judge0: bool,
    callback_hosts: tuple[str, ...],
    scheduler: str,
    patience: float,
    insecure: bool,
    tls_ca: Path | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    as_json: bool,
) -> None:
    """Run and judge programs for other programs, over HTTP.

    The address /v1/docs has a page with everything that can be asked. Ctrl+C or SIGTERM: take nothing new, let what
    runs finish, and end. --json prints {"url": …} on stdout once it listens. With --scheduler, a program whose stdin
    is written while it runs is refused: that needs a sandbox beside the server.
    """
    try:
        from serve.server import serve as run
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("litestar", "uvicorn", "prometheus_client"):
            raise
        raise DefinitionError(
            "code-runner serve", f"needs {error.name}, which is not installed", "`pip install 'code-runner[serve]'`"
        ) from None
    from problems.cluster.address import Tls, checked
    from serve.settings import Scheduler, ServeSettings, read_tokens

    if not scheduler and (insecure or tls_ca or tls_cert or tls_key):
        raise click.UsageError("this option goes with --scheduler only")
    settings = ServeSettings(
        host=host,
        port=port,
        tokens=read_tokens(token_file, os.environ),
        origins=origins,
        workers=jobs or (SCHEDULED_JOBS if scheduler else os.cpu_count() or 1),
        parked=parked,
        waiting=queue,
        requests_a_minute=requests_a_minute,
        runs_a_minute=runs_a_minute,
        keep_hours=keep_hours,
        keep_results=keep_results,
        drain_s=drain,
        judge0_at_root=judge0,
        callback_hosts=callback_hosts,
        scheduler=Scheduler(
            address=checked(scheduler, insecure=insecure), tls=Tls(tls_ca, tls_cert, tls_key), patience_s=patience
        )
        if scheduler
        else None,
    )

    def ready(url: str, lines: list[str]) -> None:
        if as_json:
            output.say_json({"schema": 1, "url": url})
        for line in lines:
            output.tell(line)

    run(settings, ready)
