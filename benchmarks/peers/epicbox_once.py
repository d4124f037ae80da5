"""epicbox: `epicbox.run`, which makes a container, uploads the source, runs and removes it.

It has no limit on cpus, and a shell of its own stands before the program.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.peers.answer import Once, Settings, serve


@contextmanager
def epicbox(settings: Settings) -> Iterator[Once]:
    """A profile on our image."""
    import epicbox  # type: ignore[import-not-found]  # installed in the peers' environment alone

    logging.disable()  # it logs each step; stdout and stderr are spoken for
    profile = epicbox.Profile("python", settings["image"], read_only=False)
    epicbox.configure([profile], docker_url=os.environ["DOCKER_HOST"])

    def once(line: str) -> str:
        result = epicbox.run(
            "python",
            " ".join(settings["command"]),
            files=[{"name": settings["name"], "content": settings["source"].encode()}],
            stdin=f"{line}\n",
            # A new dict each time: it writes into it.
            limits={
                "cputime": settings["seconds"],
                "realtime": settings["seconds"],
                "memory": settings["memory_bytes"] >> 20,
                "processes": settings["processes"],
            },
        )
        if result["exit_code"] != 0:
            raise RuntimeError(str(result))
        return str(result["stdout"].decode())

    yield once


if __name__ == "__main__":
    serve(epicbox)
