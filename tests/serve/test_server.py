"""Slow and silent clients, and the end of the server; it runs in a thread of the test, without an engine."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.sync.client import connect

from foundation.errors import DefinitionError
from serve import listening, server
from serve.places import Here
from serve.services import make_services
from serve.settings import Bounds, ServeSettings, read_tokens
from tests.support.clock import LONG_S, wait_until
from tests.support.serving import NO_ENGINE

SOON_S = 0.5
BODY_BYTES = 100_000


Running = tuple[listening.Server, int]


@pytest.fixture
def running(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """A server and its port; it waits for half a second at most."""
    (config / "config.toml").write_text(NO_ENGINE)
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))
    monkeypatch.setattr(listening, "HEAD_S", SOON_S)
    monkeypatch.setattr(listening, "UNREAD_S", SOON_S)
    begun = threading.Event()
    settings = ServeSettings(bounds=Bounds(body_s=SOON_S, body_bytes=BODY_BYTES), drain_s=0)
    running = server.make_server(make_services(settings), begun.set)
    there = listening.listen("127.0.0.1", 0)
    thread = threading.Thread(target=lambda: running.run(sockets=[there]))
    thread.start()
    assert begun.wait(LONG_S)
    yield running, there.getsockname()[1]
    running.should_exit = True
    thread.join(LONG_S)
    assert not thread.is_alive()


def test_as_many_sandboxes_wait_as_it_is_told(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))

    place = make_services(ServeSettings(parked=3)).place

    assert isinstance(place, Here)
    assert place._pool.size == 3


@pytest.fixture
def port(running: Running) -> int:
    return running[1]


def everything(port: int, sent: bytes) -> bytes:
    """What the server answers until it closes the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=LONG_S) as raw:
        raw.sendall(sent)
        answer = b""
        with contextlib.suppress(ConnectionResetError):
            while more := raw.recv(65536):
                answer += more
        return answer


def test_a_client_that_never_asks_is_dropped(port: int) -> None:
    assert everything(port, b"") == b""
    assert everything(port, b"GET /v1/languages HTTP/1.1\r\nHost: loc") == b""
    asked = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nHost"
    assert everything(port, asked).count(b"HTTP/1.1 200") == 1


def test_a_body_that_does_not_arrive_is_408(port: int) -> None:
    head = b"POST /v1/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"
    answer = everything(port, head)
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"the body: did not arrive within 0.5 s" in answer


def test_a_body_that_never_ends_is_413(port: int) -> None:
    head = b"POST /v1/runs HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    piece = b"%x\r\n%b\r\n" % (BODY_BYTES // 2, b" " * (BODY_BYTES // 2))
    assert everything(port, head + 3 * piece).startswith(b"HTTP/1.1 413 ")


def test_a_client_that_reads_nothing_is_dropped(running: Running) -> None:
    connections, port = running[0].server_state.connections, running[1]
    with socket.socket() as raw:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        raw.connect(("127.0.0.1", port))
        raw.sendall(500 * b"GET /v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert wait_until(lambda: len(connections) == 1)
        assert wait_until(lambda: not connections)
    assert everything(port, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").startswith(b"HTTP/1.1 200 ")


def test_a_web_socket_may_be_silent_for_longer(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with connect(f"ws://127.0.0.1:{port}/v1/connect") as web_socket:
        with pytest.raises(TimeoutError):
            web_socket.recv(4 * SOON_S)
        web_socket.send("{")
        assert "bad_request" in str(web_socket.recv(LONG_S))


def test_an_address_in_use_is_one_sentence(port: int) -> None:
    with pytest.raises(DefinitionError, match="cannot be listened on: Address already in use; try another --port"):
        listening.listen("127.0.0.1", port)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (ServeSettings(host="0.0.0.0"), "lets other machines in, so it needs a token"),
        (ServeSettings(host="judge.example.org"), "lets other machines in, so it needs a token"),
        (ServeSettings(tokens=("short",)), "a token: has fewer than 16 characters"),
        (ServeSettings(origins=("*",)), r"--origin \*: is not an origin"),
        (ServeSettings(origins=("https://x.org/",)), "is not an origin"),
    ],
)
def test_settings_that_let_strangers_in_are_refused(settings: ServeSettings, sentence: str) -> None:
    with pytest.raises(DefinitionError, match=sentence):
        settings.check()


def test_tokens_come_from_a_file_and_the_environment(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    file.write_text("first-token # of the web site\n\n# no token\nsecond-token\n")
    assert read_tokens(str(file), {"CODE_RUNNER_TOKEN": "third-token"}) == (
        "third-token",
        "first-token",
        "second-token",
    )
    assert read_tokens(None, {}) == ()
    file.write_text("# none\n")
    with pytest.raises(DefinitionError, match="has no token"):
        read_tokens(str(file), {})
    with pytest.raises(DefinitionError, match="cannot be read: No such file"):
        read_tokens(str(tmp_path / "none"), {})
