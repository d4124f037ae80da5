"""The engine's API over a real socket, with a test at its other end; `test_engine` has what goes wrong."""

from __future__ import annotations

import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from runner.wire import Refusal, Wire
from tests.support.clock import LONG_S

Answer = Callable[..., tuple[Wire, list[bytes]]]
FOUND = b"HTTP/1.0 200 OK\r\nApi-Version: 1.41\r\n\r\n"


@pytest.fixture
def answering() -> Iterator[Answer]:
    """Make a wire whose engine gives one answer, in these pieces; the list has what it was asked."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        path = Path(folder) / "socket"  # a test's own folder may have too long a name
        server.bind(str(path))
        server.listen()
        threads: list[threading.Thread] = []

        def make(*pieces: bytes, version: str = "1.41") -> tuple[Wire, list[bytes]]:
            asked: list[bytes] = []

            def answer() -> None:
                with server.accept()[0] as client:
                    asked.append(client.recv(1 << 16))
                    with suppress(BrokenPipeError):  # nobody reads the end of an answer to a ping
                        for piece in pieces:
                            client.sendall(piece)

            threads.append(threading.Thread(target=answer))
            threads[-1].start()
            return Wire(path, version), asked

        yield make
        for thread in threads:
            thread.join(LONG_S)


def test_an_engine_says_its_version_when_it_is_pinged(answering: Answer) -> None:
    wire, asked = answering(FOUND[:20], FOUND[20:], b"OK", version="")

    assert wire.version == "1.41"
    assert asked[0].startswith(b"GET /_ping HTTP/1.0\r\n")


def test_a_call_sends_and_returns_json(answering: Answer) -> None:
    wire, asked = answering(b"HTTP/1.0 201 Created\r", b"\n\r", b'\n{"Id": ', b'"\xc3\xa9"}')

    assert wire.call("POST", "/containers/create", {"Image": "x"}) == {"Id": "é"}
    head, _, body = asked[0].partition(b"\r\n\r\n")
    assert head.splitlines()[0] == b"POST /v1.41/containers/create HTTP/1.0"
    assert b"Content-Length: 14" in head
    assert body == b'{"Image": "x"}'


def test_another_base_takes_the_place_of_the_version(answering: Answer) -> None:
    wire, asked = answering(b"HTTP/1.0 204 No Content\r\n\r\n")

    assert wire.call("POST", "/containers/x/update", {}, base="/v4.3.0/libpod") is None
    assert asked[0].startswith(b"POST /v4.3.0/libpod/containers/x/update ")


ASKED: dict[str, Callable[[Wire], object]] = {
    "call": lambda wire: wire.call("GET", "/containers/x/json"),
    "upgrade": lambda wire: wire.upgrade("/containers/x/attach"),
}


@pytest.mark.parametrize("way", ASKED)
@pytest.mark.parametrize(
    ("body", "words"), [(b'{"message": "no such container: x"}', "no such container: x"), (b"page not found\n", "page")]
)
def test_a_refusal_has_the_engines_status_and_words(answering: Answer, way: str, body: bytes, words: str) -> None:
    wire, _ = answering(b"HTTP/1.0 404 Not Found\r\n\r\n" + body)

    with pytest.raises(Refusal, match=words) as caught:
        ASKED[way](wire)

    assert caught.value.status_code == 404


def test_what_follows_an_upgrade_belongs_to_who_asked(answering: Answer) -> None:
    wire, asked = answering(b"HTTP/1.1 101 UPGRADED\r\nUpgrade: tcp\r\n\r\nfirst", b" bytes")

    with wire.upgrade("/containers/x/attach?stream=1") as connection:
        received = b""
        while piece := connection.recv(99):
            received += piece

    assert received == b"first bytes"
    assert b"Upgrade: tcp" in asked[0]
