"""A run over a WebSocket: events come as JSON, stdin goes in while the program runs."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import msgspec
from litestar import WebSocket, websocket
from litestar.exceptions import WebSocketDisconnect

from foundation.errors import DefinitionError
from serve.interactive import Interactive
from serve.job import Job
from serve.order import order_of
from serve.refusals import Refused, refusal_of
from serve.running import Ran
from serve.services import Services, Shared
from serve.v1.answers import answer_of, keep
from serve.v1.bodies import AnyCommand, RunCommand, StdinCommand

FIRST_S = 10.0
"""How long a client may take to send its first message."""
NORMAL, REFUSED = 1000, 4002
Socket = WebSocket[Any, Any, Any]


@websocket("/connect")
async def connect(socket: Socket, services: Shared) -> None:
    """Run the program of the first message; send its events, take its stdin, stop it when asked or left."""
    await socket.accept()
    try:
        job, interactive = await _begun(socket, services)
    except WebSocketDisconnect:
        return
    except Exception as error:
        refused = refusal_of(error)
        await _say(socket, {"type": "error", "error": {"kind": refused.kind, "message": refused.sentence}})
        with suppress(Exception):
            await socket.close(REFUSED, "refused")
        return
    reading = asyncio.create_task(_read(socket, job, interactive))
    try:
        async for event in job.events():
            if event:
                await _say(socket, {"type": event[0], **event[1]})
        await _say(socket, {"type": "finished", **msgspec.to_builtins(answer_of(job))})
        with suppress(Exception):
            await socket.close(NORMAL)
    finally:
        reading.cancel()
        interactive.give_up()
        if not job.over:
            job.stop()


async def _begun(socket: Socket, services: Services) -> tuple[Job[Ran], Interactive]:
    try:
        first = decoded(await asyncio.wait_for(socket.receive_data("text"), FIRST_S))
    except TimeoutError:
        raise Refused(408, f"the first message did not come within {FIRST_S:g} s") from None
    if not isinstance(first, RunCommand):
        raise Refused(400, 'the first message: send {"type": "run", "submission": …}')
    submission = first.submission
    if submission.cases is not None or submission.stdin or submission.stdin_base64 is not None:
        raise DefinitionError("submission", "has stdin or cases", "send stdin in messages, or use POST /v1/runs")
    order = order_of(services.catalogue, services.settings.bounds, submission.wish())
    interactive = Interactive()
    job: Job[Ran] = Job(
        lambda job: services.place.interact(order, job, interactive.started),
        keep=lambda job: keep(services, job, answer_of(job)),
    )
    services.desk.take(job)
    await _say(socket, {"type": "queued", "id": job.id})
    return job, interactive


async def _read(socket: Socket, job: Job[Ran], interactive: Interactive) -> None:
    """Take messages one after the other, so that stdin waits while the program does not read."""
    try:
        while True:
            command = decoded(await socket.receive_data("text"))
            if isinstance(command, StdinCommand):
                data = command.data.encode() if command.data_base64 is None else command.data_base64
                await interactive.write(data, end=command.end)
            else:  # to stop; or to run another program, for which there are other connections
                job.stop()
    except WebSocketDisconnect:
        job.stop()
    except Exception as error:
        job.stop()
        refused = refusal_of(error)
        await _say(socket, {"type": "error", "error": {"kind": refused.kind, "message": refused.sentence}})


def decoded(text: str | bytes) -> AnyCommand:
    """Return a client's message.

    Raises:
        msgspec.DecodeError, RecursionError: it is none.
    """
    command: AnyCommand = msgspec.json.decode(text, type=AnyCommand)
    return command


async def _say(socket: Socket, message: dict[str, Any]) -> None:
    with suppress(Exception):  # the client may be gone; its run is stopped where that is read
        await socket.send_text(msgspec.json.encode(message).decode())
