"""Piston's refusals, word for word, and its ranges of versions; there is no engine."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from serve.piston.bodies import checked, wish_of
from serve.refusals import Refused
from serve.settings import Bounds
from serve.versions import fits
from tests.support.clock import LONG_S
from tests.support.serving import Served

FILE = [{"content": "print(1)"}]
WHOLE = {"language": "python", "version": "*", "files": FILE}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("serve"), engine=False) as server:
        yield server


BODIES: list[tuple[dict[str, Any], str]] = [
    ({"version": "*", "files": FILE}, "language is required as a string"),
    ({"language": 3, "version": "*", "files": FILE}, "language is required as a string"),
    ({"language": "python", "files": FILE}, "version is required as a string"),
    ({"language": "python", "version": "*"}, "files is required as an array"),
    ({"language": "python", "version": "*", "files": [{}]}, "files[0].content is required as a string"),
    ({**WHOLE, "files": []}, "files must include at least one utf8 encoded file"),
    ({**WHOLE, "files": [{"content": "%", "encoding": "base64"}]}, "files[0].content is not valid base64"),
    (
        {**WHOLE, "files": [{"content": "YQ==", "encoding": "base64"}]},
        "files must include at least one utf8 encoded file",
    ),
    ({**WHOLE, "args": [1]}, "args must be an array of strings"),
    ({**WHOLE, "run_timeout": "1"}, "If specified, run_timeout must be a number"),
    ({**WHOLE, "run_timeout": -1}, "run_timeout must be non-negative"),
    ({**WHOLE, "run_timeout": 90_000}, "run_timeout cannot exceed the configured limit of 60000"),
    ({**WHOLE, "run_memory_limit": 1 << 40}, "run_memory_limit cannot exceed the configured limit of 1073741824"),
]


@pytest.mark.parametrize(("body", "sentence"), BODIES, ids=range(len(BODIES)))
def test_a_bad_body_gets_piston_s_sentence(body: dict[str, Any], sentence: str) -> None:
    def take() -> None:
        checked(body)
        wish_of(body, "python", "main.py", Bounds())

    with pytest.raises(Refused) as caught:
        take()
    assert (caught.value.status, caught.value.sentence) == (400, sentence)


def test_files_limits_and_names_are_taken_over() -> None:
    hexed = {"content": "6869", "encoding": "hex", "name": "data.txt"}
    body = {**WHOLE, "files": [hexed, *FILE], "run_timeout": 1500, "run_memory_limit": -1, "compile_memory_limit": 5}
    wish = wish_of(body, "python", "main.py", Bounds())
    assert (wish.files, wish.main) == ({"data.txt": b"hi", "main.py": b"print(1)"}, "main.py")
    assert (wish.limits, wish.timeouts) == ({}, {"run_ms": 1500})


@pytest.mark.parametrize("prefix", ["/api/v2", "/api/v2/piston"])
def test_refusals_have_piston_s_shape(served: Served, prefix: str) -> None:
    asked: list[tuple[str, str, dict[str, Any], int, str]] = [
        ("POST", "/execute", {"content": b"{"}, 400, "the body: is not JSON: Input data was truncated"),
        ("POST", "/execute", {"content": b"[" * 100_000}, 400, "the body: its JSON is nested too deeply"),
        ("POST", "/execute", {"json": {"language": "x", "version": "9", "files": FILE}}, 400, "x-9 runtime is unknown"),
        ("POST", "/execute", {"data": {"a": "b"}}, 415, "requests must be of type application/json"),
        ("GET", "/nothing", {}, 404, "Not Found"),
        ("GET", "/execute", {}, 404, "Not Found"),
    ]
    for method, path, more, status, sentence in asked:
        answer = served.client.request(method, prefix + path, **more)
        assert (answer.status_code, answer.json()) == (status, {"message": sentence})
    assert served.client.get(prefix).json() == {"message": "Piston v3.1.1"}
    assert served.client.post(f"{prefix}/execute", json=WHOLE).status_code == 503


@pytest.mark.parametrize(
    ("wanted", "fitting"),
    [
        ("*", True), ("", True), ("3", True), ("3.x", True), ("3.11", True), ("3.11.4", True), ("^3.2.0", True),
        ("~3.11.1", True), (">=3 <4", True), ("2.7 || 3.11", True), (">3.11.3", True), ("=3.11.4", True),
        ("3.10.0", False), ("^2.0.0", False), ("~3.10", False), ("<3.11", False), (">3.11", False), ("4 || 2", False),
        ("latest", False), ("^3.11.5", False), ("3.11.4.5", False),
    ],
)  # fmt: skip
def test_a_range_of_versions(wanted: str, fitting: bool) -> None:
    assert fits("3.11.4", wanted) is fitting


def test_a_web_socket_is_closed_with_piston_s_codes(served: Served) -> None:
    for message, code in (('{"type": "data"}', 4003), ('{"type": "init"}', 4002), ("[]", 4002), (None, 4001)):
        with connect(f"ws://127.0.0.1:{served.port}/api/v2/connect") as socket:
            if message:
                socket.send(message)
            with contextlib.suppress(ConnectionClosed):
                assert '"type":"error"' in str(socket.recv(LONG_S))
                socket.recv(LONG_S)
            assert socket.close_code == code
