"""The same bad requests in every API: each answers with the status and in the shape that its clients expect."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from serve.refusals import refusal_of
from serve.shapes import interface_of
from tests.support.clock import LONG_S
from tests.support.serving import Served

TOKEN = "a-token-of-the-tests"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("serve"), "--judge0", engine=False, token=TOKEN) as server:
        yield server


Sentence = Callable[[Any], str]
APIS: list[tuple[str, Sentence, int]] = [
    ("/v1/runs", lambda told: str(told["error"]["message"]), 400),
    ("/v1/judge", lambda told: str(told["error"]["message"]), 400),
    ("/api/v2/execute", lambda told: str(told["message"]), 400),
    ("/api/v2/piston/execute", lambda told: str(told["message"]), 400),
    ("/judge0/submissions", lambda told: str(told["error"]), 400),
    ("/submissions/batch", lambda told: str(told["error"]), 400),
    ("/run_code", lambda told: str(told["detail"]), 422),
]
"""An address, where its sentence is, and the status of a body that is none."""
DEEP = ("the body: its JSON is nested too deeply", "the body: expected an object", "files[...]: expected text")
"""One that knows its fields may find the first wrong one before it is in the depths."""
BODIES: list[tuple[bytes, str | tuple[str, ...]]] = [
    (b"", "the body: is "),
    (b'{"language"', "the body: is not JSON: Input data was truncated"),
    (b"[" * 100_000, DEEP),
    (b'{"files":' * 50_000, DEEP),
    (b'{"language": "\xff\xfe"}', "the body: is not "),
    (b"[]", "the body: expected an object"),
    (b"\x1f\x8b\x08\x00", "the body: is not "),
]


@pytest.mark.parametrize(("path", "sentence", "status"), APIS, ids=[path for path, _, _ in APIS])
def test_a_body_that_is_none_gets_one_sentence(served: Served, path: str, sentence: Sentence, status: int) -> None:
    for body, begins in BODIES:
        answer = served.client.post(path, content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code == status, (body[:40], answer.text)
        assert sentence(answer.json()).startswith(begins), (body[:40], answer.text)


WRONG: list[tuple[str, int, dict[str, Any], str]] = [
    ("/run_code", 422, {"code": 3, "language": "python"}, "code: expected text, got a whole number"),
    ("/run_code", 422, {"code": "", "language": "R"}, 'language: there is no language "R"'),
    ("/run_code", 422, {"code": "", "language": "python", "files": {"a": "%"}}, "files, a: is not valid base64"),
    ("/run_code", 422, {"code": "", "language": "python", "files": {"../a": ""}}, "../a: is not a path inside"),
    ("/run_code", 422, {"code": "", "language": "python", "fetch_files": ["a"]}, "fetch_files: files of a run are not"),
    ("/run_code", 422, {"code": "", "language": "python", "memory_limit_MB": 1e-9}, "memory: 0 is not between"),
    ("/run_code", 422, {"code": "x" * 1_100_000, "language": "python"}, "the source: is longer than 1 MiB"),
    ("/api/v2/execute", 400, {"language": "R", "version": "*", "files": [{"content": ""}]}, "R-* runtime is unknown"),
    ("/v1/runs", 422, {"language": "x" * 100_000, "source": ""}, 'language: there is no language "xxxx'),
]


@pytest.mark.parametrize(("path", "status", "body", "begins"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_field_is_named(served: Served, path: str, status: int, body: dict[str, Any], begins: str) -> None:
    answer = served.client.post(path, json=body)
    said = next(sentence for place, sentence, _ in APIS if place == path)(answer.json())
    assert (answer.status_code, said.startswith(begins)) == (status, True), answer.text
    assert len(answer.content) < 2000, "what a client wrote is not sent back at any length"


def test_numbers_that_no_float_holds_when_multiplied_are_only_large(served: Served) -> None:
    asked = {
        "code": "",
        "language": "python",
        "memory_limit_MB": 1e308,
        "run_timeout": 1e308,
        "compile_timeout": 1e-300,
    }
    answer = served.client.post("/run_code", json=asked)
    assert (answer.status_code, answer.json()["status"]) == (200, "SandboxError"), "no engine answers"


@pytest.mark.parametrize(("path", "sentence", "_"), APIS, ids=[path for path, _, _ in APIS])
def test_a_gigabyte_and_an_unknown_token_are_told_before_anything_is_read(
    served: Served, path: str, sentence: Sentence, _: int
) -> None:
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {1 << 30}\r\n"
    for token, status in ((TOKEN, 413), ("a-wrong-token-of-the-tests", 401)):
        with socket.create_connection(("127.0.0.1", served.port), timeout=LONG_S) as raw:
            raw.sendall(f"{head}Authorization: Bearer {token}\r\n\r\n{{".encode())
            assert raw.recv(65536).startswith(f"HTTP/1.1 {status} ".encode())
    unknown = served.client.post(path, json={}, headers={"Authorization": "Bearer x"})
    assert unknown.status_code == 401
    if "submissions" in path:
        assert unknown.content == b"", "Judge0 says nothing"
    else:
        assert sentence(unknown.json()).startswith("this server needs a token")


@pytest.mark.parametrize(("path", "sentence", "_"), APIS, ids=[path for path, _, _ in APIS])
def test_a_bug_of_ours_shows_no_traceback_to_anybody(path: str, sentence: Sentence, _: int) -> None:
    answer = interface_of(path)[1](refusal_of(ValueError("a secret of the server")))
    assert "secret" not in str(answer.content)
    if path == "/run_code":
        assert (answer.status_code, answer.content["status"]) == (200, "SandboxError"), "its clients try that again"
    else:
        assert answer.status_code == 500
        assert sentence(answer.content) == "this is a bug in code-runner; the server's log has more"
