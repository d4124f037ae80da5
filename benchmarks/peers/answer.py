"""The peers' side of the conversation with `benchmarks.peer`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

Settings = dict[str, Any]
"""What a peer is told on its command line, as JSON; each run's `stdin`, `stdout` and what differs come with the run."""
Once = Callable[[Settings], str]
"""Runs a program once; returns its stdout, or raises."""


def serve(open_peer: Callable[[Settings], AbstractContextManager[Once]]) -> None:
    """Open the peer, then measure one run for each line, until stdin ends; a run that fails is told as an error."""
    try:
        settings = json.loads(sys.argv[1])
        with open_peer(settings) as once:
            print("ready", flush=True)
            for line in sys.stdin:
                print(_measured(once, settings | json.loads(line)), flush=True)
    except Exception as error:
        print(_told(error), flush=True)
        sys.exit(1)


def _measured(once: Once, asked: Settings) -> str:
    began = time.perf_counter()
    try:
        stdout = once(asked)
    except Exception as error:
        return _told(error)
    ms = (time.perf_counter() - began) * 1000
    return str(ms) if stdout == asked["stdout"] else f"error expected {asked['stdout']!r} and got {stdout!r}"


def _told(error: Exception) -> str:
    return f"error {type(error).__name__}: {' '.join(str(error).split())}"
