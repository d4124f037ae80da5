"""llm-sandbox: a session opened once, and `session.run`, which uploads the source and runs it.

It cannot give a program stdin, so the line stands in the source. The session is not one of its
pool's, whose runs take as long and whose containers pass from one user to the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.peers.answer import Once, Settings, serve


@contextmanager
def llm_sandbox(settings: Settings) -> Iterator[Once]:
    """An open session on our image."""
    from llm_sandbox import SandboxSession  # type: ignore[import-not-found]  # in the peers' environment alone

    session = SandboxSession(
        lang="python",
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
    # It calls `python`, which Debian's own packages do not have.
    session.language_handler.config.execution_commands = [f"{settings['command'][0]} {{file}}"]

    def once(line: str) -> str:
        result = session.run(f"print({line!r})")
        if result.exit_code != 0:
            raise RuntimeError(result.stderr)
        return str(result.stdout)

    with session:
        yield once


if __name__ == "__main__":
    serve(llm_sandbox)
