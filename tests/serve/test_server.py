"""Slow and silent clients, and the end of the server; it runs in a thread of the test, without an engine."""

from __future__ import annotations

import contextlib
import json
import logging
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from foundation.errors import DefinitionError
from serve import listening, server
from serve.places import Here
from serve.refusals import forget_said
from serve.services import make_services
from serve.settings import Bounds, ServeSettings, read_tokens
from tests.support.clock import LONG_S, wait_until
from tests.support.interfaces import EVERYWHERE
from tests.support.serving import NO_ENGINE, everything_from

SOON_S = 0.5
BODY_BYTES = 100_000


Running = tuple[listening.Server, int]


@pytest.fixture
def _soon(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (config / "config.toml").write_text(NO_ENGINE)
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))
    monkeypatch.setattr(listening, "HEAD_S", SOON_S)
    monkeypatch.setattr(listening, "UNREAD_S", SOON_S)


@pytest.fixture
def running(_soon: None) -> Iterator[Running]:
    """A server and its port; it waits for half a second at most."""
    with started(SOON_S) as server_and_port:
        yield server_and_port


@pytest.fixture
def patient(_soon: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """The same, but it waits long for a body or a first message: what is looked at is not how late that is."""
    monkeypatch.setattr("serve.piston.connect.FIRST_S", LONG_S)
    with started(LONG_S) as server_and_port:
        yield server_and_port


@contextlib.contextmanager
def started(body_s: float) -> Iterator[Running]:
    begun = threading.Event()
    settings = ServeSettings(bounds=Bounds(body_s=body_s, body_bytes=BODY_BYTES), drain_s=0, judge0_at_root=True)
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
        return everything_from(raw)


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


def complaints(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What stands in the log, which has no room for the mistakes of clients."""
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


def head(path: str, length: str) -> bytes:
    """The head of a request whose body is to follow."""
    more = f"Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\n{length}"
    return f"POST {path} HTTP/1.1\r\nHost: localhost\r\n{more}\r\n\r\n".encode()


def check_everywhere(port: int, length: str, body: bytes, status: int, sentence: str) -> None:
    """Send a body to each interface, all at once, and look at status and sentence before the connection is closed."""
    with contextlib.ExitStack() as open_ones:
        sockets = []
        for path, _, _ in EVERYWHERE:
            sockets.append(open_ones.enter_context(socket.create_connection(("127.0.0.1", port), timeout=LONG_S)))
            sockets[-1].sendall(head(path, length) + body)
        for (path, sentence_of, _), one in zip(EVERYWHERE, sockets, strict=True):
            answer = everything_from(one)
            top, _, said = answer.partition(b"\r\n\r\n")
            told: Any = json.loads(said)
            assert top.startswith(b"HTTP/1.1 %d " % status), (path, answer)
            assert b"connection: close" in top.lower(), (path, answer)
            assert sentence_of(told) == sentence, path


def test_in_every_interface_a_slow_body_is_408(port: int, caplog: pytest.LogCaptureFixture) -> None:
    check_everywhere(port, "Content-Length: 100", b"{", 408, f"the body: did not arrive within {SOON_S:g} s")
    assert complaints(caplog) == []


def test_in_every_interface_a_body_that_never_ends_is_413(patient: Running, caplog: pytest.LogCaptureFixture) -> None:
    piece = b"%x\r\n%b\r\n" % (BODY_BYTES // 2, b" " * (BODY_BYTES // 2))
    large = "the body: is larger than this server takes"
    check_everywhere(patient[1], "Transfer-Encoding: chunked", 2 * piece + b"1\r\n \r\n", 413, large)
    assert complaints(caplog) == []


def test_in_every_interface_a_client_that_leaves_within_its_request_leaves_nothing(
    patient: Running, caplog: pytest.LogCaptureFixture
) -> None:
    connections, port = patient[0].server_state.connections, patient[1]
    for path, _, _ in EVERYWHERE:
        for body in (b"", b"{", b'{"jsonrpc"' * 100):
            with socket.create_connection(("127.0.0.1", port), timeout=LONG_S) as raw:
                raw.sendall(head(path, "Content-Length: 10000") + body)
                raw.shutdown(socket.SHUT_WR)  # half of the connection stays open
                with contextlib.suppress(ConnectionResetError):
                    assert raw.recv(65536) == b"", "there is nobody to tell"
    assert wait_until(lambda: not connections)
    counted = everything(port, b"GET /v1/metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert b'kind="bad_request"' in counted
    assert b'kind="bug"' not in counted
    assert complaints(caplog) == []


def test_the_body_of_a_get_is_not_waited_for(patient: Running, caplog: pytest.LogCaptureFixture) -> None:
    for path, status in (("/v1/languages", 200), ("/v1/runs/0/events", 404), ("/judge0/statuses", 200), ("/mcp", 400)):
        asked = head(path, "Content-Length: 100").replace(b"POST", b"GET") + b"{"
        assert everything(patient[1], asked).startswith(b"HTTP/1.1 %d " % status), path
    assert complaints(caplog) == []


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


def test_what_breaks_the_protocol_is_in_the_log_once(patient: Running, caplog: pytest.LogCaptureFixture) -> None:
    forget_said()
    upgrade = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade, close\r\nUpgrade: telnet\r\n\r\n"
    for _ in range(2):
        assert everything(patient[1], b"\x16\x03\x01 no HTTP\r\n\r\n").startswith(b"HTTP/1.1 400 ")
        assert everything(patient[1], upgrade).startswith(b"HTTP/1.1 200 ")
        for path in ("/v1/connect", "/api/v2/connect"):
            with connect(f"ws://127.0.0.1:{patient[1]}{path}") as web_socket:
                web_socket.send(b"\xff", text=True)
                with pytest.raises(ConnectionClosed):
                    web_socket.recv(LONG_S)
                assert web_socket.close_code == 1007
    assert sorted(complaints(caplog)) == sorted(listening.MISTAKES.values())
    assert not [record for record in caplog.records if record.exc_info]


def test_a_web_socket_takes_no_bytes_and_no_endless_message(patient: Running, caplog: pytest.LogCaptureFixture) -> None:
    for path in ("/v1/connect", "/api/v2/connect"):
        with connect(f"ws://127.0.0.1:{patient[1]}{path}") as web_socket:
            web_socket.send(b"{}")
            assert "the body: is not JSON" in str(web_socket.recv(LONG_S))
        with connect(f"ws://127.0.0.1:{patient[1]}{path}") as web_socket:
            with contextlib.suppress(ConnectionClosed):
                web_socket.send(" " * (listening.MOST_MESSAGE + 1))
            with pytest.raises(ConnectionClosed):
                web_socket.recv(LONG_S)
            assert web_socket.close_code == 1009
    assert complaints(caplog) == []


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
