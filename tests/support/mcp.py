"""`code-runner mcp` as a process, for clients."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import httpx
from mcp import StdioServerParameters

from tests.support.serving import NO_ENGINE, ROOT

COMMAND = [sys.executable, "-m", "tui.cli", "mcp"]


def environment(folder: Path, *, engine: bool = True) -> dict[str, str]:
    """The variables of a server with settings and state of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_text("[sandbox]\nlinger = false\n" if engine else NO_ENGINE)
    return {**os.environ, "CODE_RUNNER_CONFIG": str(folder), "CODE_RUNNER_STATE": str(folder / "state")}


def over_stdio(folder: Path, *options: str) -> StdioServerParameters:
    """What the SDK's client starts."""
    command, *words = COMMAND
    return StdioServerParameters(command=command, args=[*words, *options], env=environment(folder), cwd=ROOT)


OLD, NEW = "2025-06-18", "2026-07-28"
"""Protocols: one that begins with a handshake, and one whose requests stand alone."""
ERAS = [
    {"Accept": "application/json, text/event-stream", "Content-Type": "application/json", "MCP-Protocol-Version": era}
    for era in (OLD, NEW)
]
CALL = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "list_languages", "arguments": {}}}


class OldSession:
    """A client of the older protocol over HTTP that does nothing by itself: it never cancels and never resumes."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client
        self._numbers = count(1)
        self.headers = dict(ERAS[0])
        begin = {"protocolVersion": OLD, "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
        with self.asking("initialize", begin) as answer:
            answer.read()
            self.headers["mcp-session-id"] = answer.headers["mcp-session-id"]
        self._client.post("/mcp", json={"jsonrpc": "2.0", "method": "notifications/initialized"}, headers=self.headers)

    @contextmanager
    def asking(self, method: str, params: dict[str, Any]) -> Iterator[httpx.Response]:
        """Send a request; the connection is closed at the end of the block, whatever has come by then."""
        message = {"jsonrpc": "2.0", "id": next(self._numbers), "method": method, "params": params}
        with self._client.stream("POST", "/mcp", json=message, headers=self.headers) as answer:
            yield answer

    def ask(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """Return the answer to a request."""
        with self.asking(method, params) as answer:
            lines = [line.removeprefix("data: ") for line in answer.iter_lines() if line.startswith("data: ")]
        told: dict[str, Any] = json.loads(lines[-1])
        return told

    def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """Return the answer to a call."""
        return self.ask("tools/call", {"name": tool, "arguments": arguments})
