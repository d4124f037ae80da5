"""`code-runner mcp`: tools for language models."""

from __future__ import annotations

import os
import shutil
import sys

import click

from languages import DefinitionError
from tui.cli import options, output


@click.command(
    epilog="\b\nExamples:\n  code-runner mcp --json > .mcp.json    # the settings of a client that starts it\n"
    "  claude mcp add code-runner -- code-runner mcp"
)
@click.option("--jobs", type=click.IntRange(1), help="How many programs run at a time; default: one a processor.")
@options.as_json
def mcp(*, jobs: int | None, as_json: bool) -> None:
    """Run and judge programs for language models: an MCP server on stdin and stdout.

    A client such as an editor or a desktop app starts it and talks with it. It has four tools: run_code,
    judge_solution, list_languages and read_problem. It ends when stdin closes. --json prints the block for the
    client's settings, and starts nothing. `code-runner serve` has the same tools over HTTP, at /mcp.
    """
    if as_json:
        command = shutil.which("code-runner") or "code-runner"
        words = ["mcp", *(["--jobs", str(jobs)] if jobs else [])]
        output.say_json({"mcpServers": {"code-runner": {"command": command, "args": words}}})
        return
    try:
        from serve.mcp.door import serve_stdio
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("mcp", "litestar", "prometheus_client"):
            raise
        raise DefinitionError(
            "code-runner mcp", f"needs {error.name}, which is not installed", "`pip install 'code-runner[mcp]'`"
        ) from None
    import asyncio

    from serve.services import make_services
    from serve.settings import ServeSettings

    if sys.stdin.isatty():
        output.tell("code-runner mcp: waits for an MCP client on stdin; see --help; Ctrl+C ends it")
    services = make_services(ServeSettings(workers=jobs or os.cpu_count() or 1))
    asyncio.run(serve_stdio(services))
