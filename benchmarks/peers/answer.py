"""The peers' side of the conversation with `benchmarks.latency`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

Settings = dict[str, Any]
"""What a peer is told on its command line, as JSON: see `latency.peer`."""
Once = Callable[[str], str]
"""Runs the program once with a line of stdin; returns its stdout, or raises."""


def serve(open_peer: Callable[[Settings], AbstractContextManager[Once]]) -> None:
    """Open the peer, then measure one run for each "go", until stdin ends."""
    try:
        with open_peer(json.loads(sys.argv[1])) as once:
            print("ready", flush=True)
            for number, _ in enumerate(sys.stdin):
                line = f"hello {number}"
                began = time.perf_counter()
                stdout = once(line)
                ms = (time.perf_counter() - began) * 1000
                if stdout != f"{line}\n":
                    raise RuntimeError(f"expected {line!r} and got {stdout!r}")  # noqa: TRY301  # reported below
                print(ms, flush=True)
    except Exception as error:
        print(f"error {type(error).__name__}:", " ".join(str(error).split()), flush=True)
        sys.exit(1)
