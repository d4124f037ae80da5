"""Only so many requests are open at a time; more are refused in the shape of their API before anything of them is read."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from serve.access import Crowd


@pytest.mark.parametrize(
    ("kind", "path", "prefix", "sentence"),
    [
        ("http", "/v1/runs", "http.response", lambda told: told["error"]["message"]),
        ("http", "/api/v2/execute", "http.response", lambda told: told["message"]),
        ("http", "/run_code", "http.response", lambda told: told["detail"]),
        ("websocket", "/v1/connect", "websocket.http.response", lambda told: told["error"]["message"]),
    ],
)
def test_one_too_many_is_503_until_another_is_over(kind: str, path: str, prefix: str, sentence: Any) -> None:
    async def refused() -> list[Any]:
        over, sent, answered = asyncio.Event(), list[Any](), list[str]()

        async def app(scope: Any, _receive: Any, _send: Any) -> None:
            await over.wait()
            answered.append(scope["path"])

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            raise AssertionError("nothing is read")

        crowd = Crowd(app, 2)
        scope: Any = {"type": kind, "path": path}
        first = [asyncio.create_task(crowd(scope, receive, send)) for _ in range(2)]
        await asyncio.sleep(0)
        await crowd(scope, receive, send)
        over.set()
        await asyncio.gather(*first)
        await crowd(scope, receive, send)
        assert answered == [path] * 3
        return sent

    start, body = asyncio.run(refused())
    assert (start["type"], start["status"], body["type"]) == (f"{prefix}.start", 503, f"{prefix}.body")
    assert (b"retry-after", b"1") in start["headers"]
    assert sentence(json.loads(body["body"])) in ("2 requests are open already; ask again later", "queue is full")
