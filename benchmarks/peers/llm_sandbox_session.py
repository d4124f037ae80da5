"""llm-sandbox: sessions on our images, and `session.run`, which uploads the source and runs it.

A session is opened once, or, if the settings say `fresh`, for each run. It cannot give a program stdin, so the line
stands in the source, or comes from the command that is run. The session is not one of its pool's, whose runs take as
long and whose containers pass from one user to the next.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.peers.answer import Once, Settings, serve


def session(settings: Settings) -> Any:
    """A session that is not open yet."""
    from llm_sandbox import SandboxSession  # type: ignore[import-not-found]  # in the peers' environment alone

    return SandboxSession(
        lang=settings["language"],
        image=settings["image"],
        skip_environment_setup=True,  # or it makes a virtual environment and upgrades pip, from the network
        execution_timeout=settings["seconds"],
        runtime_configs={
            "command": ["sleep", "infinity"],
            "stop_signal": "SIGKILL",  # `sleep` as process 1 takes no other: closing would wait for 10 s
            "mem_limit": settings["memory_bytes"],
            "memswap_limit": settings["memory_bytes"],
            "nano_cpus": int(settings["cpus"] * 1e9),
            "pids_limit": settings["processes"],
            "network_mode": "none",
            "labels": settings["labels"],
        },
    )


def ran(opened: Any, source: str) -> str:
    """Run a source in an open session; return its stdout."""
    result = opened.run(source)
    if result.exit_code != 0:
        raise RuntimeError(result.stderr)
    return str(result.stdout)


@contextmanager
def llm_sandbox(settings: Settings) -> Iterator[Once]:
    """Our image, and commands of ours: it calls `python`, which Debian's own packages do not have."""
    if settings.get("fresh"):
        yield fresh
        return
    one = session(settings)
    one.language_handler.config.execution_commands = [f"{settings['command'].split()[0]} {{file}}"]
    with one:
        yield lambda asked: ran(one, f"print({asked['stdin'][:-1]!r})")


def fresh(asked: Settings) -> str:
    """Open a session, run a source with its own language's commands, close the session."""
    one = session(asked)

    def commands(file: str, *_: object, **__: object) -> list[str]:
        stdin = f"printf %s {shlex.quote(asked['stdin'])} >in"
        script = f"cd /tmp && cp {file} {asked['name']} && {stdin} && {asked['command']} <in"
        return [f"sh -c {shlex.quote(script)}"]

    one.language_handler.get_execution_commands = commands
    with one:
        return ran(one, asked["source"])


if __name__ == "__main__":
    serve(llm_sandbox)
