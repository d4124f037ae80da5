"""Piston's WebSocket: one run whose output comes as it is written and whose stdin goes in meanwhile."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import msgspec
from litestar import WebSocket, websocket
from litestar.exceptions import WebSocketDisconnect

from runner import Result
from runner.signals import signal_number
from serve.interactive import Interactive
from serve.job import Event, Job
from serve.piston.answers import run_stage
from serve.piston.bodies import decoded
from serve.piston.names import name_of
from serve.piston.orders import ordered
from serve.refusals import Refused, refusal_of
from serve.running import Ran
from serve.services import Services, Shared

FIRST_S = 1.0
"""How long a client may take to send its first message."""
INITIALIZED, TOO_SLOW, NOTIFIED, NOT_YET, ONLY_STDIN, BAD_SIGNAL, COMPLETED = 4000, 4001, 4002, 4003, 4004, 4005, 4999
REASONS = {
    INITIALIZED: "Already Initialized",
    TOO_SLOW: "Initialization Timeout",
    NOTIFIED: "Notified Error",
    NOT_YET: "Not yet initialized",
    ONLY_STDIN: "Can only write to stdin",
    BAD_SIGNAL: "Invalid signal",
    COMPLETED: "Job Completed",
}
Socket = WebSocket[Any, Any, Any]


class _CloseError(Exception):
    """The connection is to be closed with this code."""

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(REASONS[code])


@websocket("/connect")
async def connect(socket: Socket, services: Shared) -> None:
    """Run the program of the `init` message, and talk with it."""
    await socket.accept()
    try:
        code = await _talk(socket, services)
    except WebSocketDisconnect:
        return
    except _CloseError as error:
        code = error.code
    except Exception as error:
        await _say(socket, {"type": "error", "message": refusal_of(error).sentence})
        code = NOTIFIED
    with suppress(Exception):
        await socket.close(code, REASONS[code])


async def _talk(socket: Socket, services: Services) -> int:
    try:
        body = decoded(await asyncio.wait_for(socket.receive_data("text"), FIRST_S))
    except TimeoutError:
        raise _CloseError(TOO_SLOW) from None
    if body.get("type") != "init":
        raise _CloseError(NOT_YET)
    language, version, order = await ordered(services, body)
    interactive = Interactive()
    job: Job[Ran] = Job(
        lambda job: services.place.interact(order, job, interactive.started), keep=services.metrics.count
    )
    services.desk.take(job)
    await _say(socket, {"type": "runtime", "language": name_of(language), "version": version})
    reading = asyncio.create_task(_read(socket, job, interactive))
    telling = asyncio.create_task(_tell(socket, job))
    try:
        done, _ = await asyncio.wait({reading, telling}, return_when=asyncio.FIRST_COMPLETED)
        if telling not in done:
            raise reading.exception() or _CloseError(NOTIFIED)
        await telling
    finally:
        if not job.over:
            job.stop()
        interactive.give_up()
        reading.cancel()
        telling.cancel()
        await asyncio.gather(reading, telling, return_exceptions=True)
    return COMPLETED


async def _tell(socket: Socket, job: Job[Ran]) -> None:
    stage = ""
    async for event in job.events():
        if event is None:
            continue
        if event[0] == "started":
            if stage:
                await _say(socket, {"type": "exit", "stage": stage, "code": 0, "signal": None})
            stage = event[1]["phase"]
        for message in _messages(event):
            await _say(socket, message)
    ran = await job.wait()
    if ran.result.verdict == "internal_error":
        raise Refused(500, ran.result.message)
    await _say(socket, _exit(stage, ran.result))


def _messages(event: Event) -> list[dict[str, Any]]:
    name, data = event
    if name == "started":
        return [{"type": "stage", "stage": data["phase"]}]
    if name == "output":
        return [{"type": "data", "stream": data["stream"], "data": data["data"]}]
    return []


def _exit(stage: str, result: Result) -> dict[str, Any]:
    if result.verdict == "compile_error":
        compiled = result.compile
        code, signal = (compiled.exit_code, compiled.signal) if compiled else (1, None)
        return {"type": "exit", "stage": "compile", "code": code, "signal": signal}
    told = run_stage(result, "")
    return {"type": "exit", "stage": stage or "run", "code": told["code"], "signal": told["signal"]}


async def _read(socket: Socket, job: Job[Ran], interactive: Interactive) -> None:
    """Take messages until the client leaves or sends a wrong one."""
    while True:
        message = decoded(await socket.receive_data("text"))
        kind = message.get("type")
        if kind == "init":
            raise _CloseError(INITIALIZED)
        if kind == "data":
            if message.get("stream") != "stdin" or not isinstance(message.get("data"), str):
                raise _CloseError(ONLY_STDIN)
            await interactive.write(message["data"].encode())
        elif kind == "signal":
            if not _is_signal(message.get("signal")):
                raise _CloseError(BAD_SIGNAL)
            job.stop()  # a program cannot be sent another one


def _is_signal(name: object) -> bool:
    try:
        return isinstance(name, str) and signal_number(name) > 0
    except StopIteration:
        return False


async def _say(socket: Socket, message: dict[str, Any]) -> None:
    with suppress(Exception):  # the client may be gone; its run is stopped where that is read
        await socket.send_text(msgspec.json.encode(message).decode())
