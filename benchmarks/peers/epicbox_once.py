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
def epicbox(_: Settings) -> Iterator[Once]:
    """A profile on our image."""
    import epicbox  # type: ignore[import-not-found]  # installed in the peers' environment alone

    logging.disable()  # it logs each step; stdout and stderr are spoken for
    docker_url = os.environ["DOCKER_HOST"]

    def once(asked: Settings) -> str:
        epicbox.configure([epicbox.Profile("ours", asked["image"], read_only=False)], docker_url=docker_url)
        result = epicbox.run(
            "ours",
            asked["command"],
            files=[{"name": asked["name"], "content": asked["source"].encode()}],
            stdin=asked["stdin"],
            # A new dict each time: it writes into it.
            limits={
                "cputime": asked["seconds"],
                "realtime": asked["seconds"],
                "memory": asked["memory_bytes"] >> 20,
                "processes": asked["processes"],
            },
        )
        if result["exit_code"] != 0:
            raise RuntimeError(str(result))
        return str(result["stdout"].decode())

    yield once


if __name__ == "__main__":
    serve(epicbox)
