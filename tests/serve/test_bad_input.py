"""The same bad requests in every API: each answers with the status and in the shape that its clients expect."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from serve.refusals import refusal_of
from serve.shapes import interface_of
from tests.support.clock import LONG_S
from tests.support.interfaces import APIS, EVERYWHERE, Sentence
from tests.support.mcp import CALL, ERAS, OldSession
from tests.support.serving import Served, everything_from

TOKEN = "a-token-of-the-tests"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("serve"), "--judge0", engine=False, token=TOKEN) as server:
        yield server
        told = server.client.get("/v1/health").json()
        assert (told["running"], told["waiting"]) == (0, 0)
    assert [line for line in server.said if not line.startswith(("code-runner serve: listening", "try: "))] == [
        line for line in server.said if "/nowhere/engine.sock" in line
    ], "the mistakes of clients are not in the log"
    assert len([line for line in server.said if "/nowhere/engine.sock" in line]) == 1


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


RAW_FORM = b"source_code=print(%22\xff%ff%22)&language_id=71"


def test_a_form_of_judge0_that_is_not_utf8_is_taken_or_told(served: Served) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = served.client.post("/judge0/submissions?wait=true", content=RAW_FORM, headers=headers)
    assert (answer.status_code, answer.json()["status"]["id"]) == (201, 13), "it is text with replaced bytes; no engine"


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
    (
        "/v1/judge",
        422,
        {"problem": "two-lighthouses", "language": "R", "source": ""},
        'language: there is no language "R"',
    ),
    ("/v1/judge", 400, {"problem": 3, "language": "c", "source": ""}, "problem: expected text, got a whole number"),
    ("/api/v2/execute", 400, {"language": [], "version": "*", "files": []}, "language is required as a string"),
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


def test_judge0_names_every_wrong_field(served: Served) -> None:
    asked = {"source_code": "%", "stdin": "\u00ff", "language_id": 150_000, "cpu_time_limit": [], "callback_url": {}}
    answer = served.client.post("/judge0/submissions?base64_encoded=true", json=asked)
    assert (answer.status_code, answer.json()) == (
        422,
        {
            "source_code": ["is not valid base64"],
            "stdin": ["is not valid base64"],
            "language_id": ["language with id 150000 doesn't exist"],
            "cpu_time_limit": ["is not a number"],
            "callback_url": ["is invalid"],
        },
    )


MESSAGES: list[tuple[bytes, int]] = [
    (b"", -32700),
    (b'{"jsonrpc"', -32700),
    (b"[" * 100_000, -32700),
    (b'{"a":' * 50_000, -32700),
    (b'{"jsonrpc": "2.0", "id": 1, "method": "\xff"}', -32700),
    (b"[]", 0),
    (b'{"jsonrpc": "2.0", "id": 1, "method": 3}', 0),
]
"""A message of MCP and its code; 0: either of those for a message that is none."""


@pytest.mark.parametrize("era", ERAS)
def test_a_message_of_mcp_that_is_none_gets_the_protocol_s_error(served: Served, era: dict[str, str]) -> None:
    for body, code in MESSAGES:
        answer = served.client.post("/mcp", content=body, headers=era)
        told = answer.json()
        assert (answer.status_code, told["jsonrpc"], told["id"]) == (400, "2.0", None), (body[:40], answer.text)
        assert told["error"]["code"] in ([code] if code else [-32600, -32602]), (body[:40], answer.text)


def test_an_older_client_of_mcp_is_told_what_is_wrong_with_its_call(served: Served) -> None:
    session = OldSession(served.client)
    refused = session.call("run_code", language="klingon", source="")
    assert refused["result"]["isError"]
    assert refused["result"]["content"][0]["text"].startswith('language: there is no language "klingon"')
    stopped = session.call("run_code", language="python", source="")
    assert "/nowhere/engine.sock" in stopped["result"]["content"][0]["text"]
    assert session.ask("tools/call", {"name": 3})["error"]["code"] == -32602
    assert session.ask("tools/call", {"name": "rm"})["error"]["code"] == -32602
    assert session.ask("no/such", {})["error"]["code"] == -32601
    unknown = served.client.post("/mcp", json=CALL, headers=session.headers | {"mcp-session-id": "0" * 32})
    assert (unknown.status_code, unknown.json()["error"]["message"]) == (404, "Session not found")
    missing = served.client.post("/mcp", json=CALL, headers=ERAS[0])
    assert (missing.status_code, missing.json()["error"]["message"]) == (400, "Bad Request: Missing session ID")


def test_a_stopped_engine_is_told_everywhere(served: Served) -> None:
    program: dict[str, Any] = {"language": "python", "source": "print(1)"}
    piston = {"language": "python", "version": "*", "files": [{"content": "print(1)"}]}
    judge0 = {"language_id": 71, "source_code": "print(1)"}
    rows: list[tuple[str, dict[str, Any], int, Sentence]] = [
        ("/v1/runs", program, 503, lambda told: told["error"]["message"]),
        ("/v1/judge", {**program, "problem": "two-lighthouses"}, 503, lambda told: told["error"]["message"]),
        ("/api/v2/execute", piston, 503, lambda told: told["message"]),
        ("/judge0/submissions?wait=true", judge0, 201, lambda told: told["message"]),
        ("/run_code", {"language": "python", "code": "print(1)"}, 200, lambda told: told["message"]),
    ]
    for path, asked, status, sentence_of in rows:
        answer = served.client.post(path, json=asked)
        assert answer.status_code == status, answer.text
        sentence = sentence_of(answer.json())
        assert "/nowhere/engine.sock" in sentence
        assert "\n" not in sentence


@pytest.mark.parametrize(("path", "sentence", "_"), EVERYWHERE, ids=[path for path, _, _ in EVERYWHERE])
def test_a_gigabyte_and_an_unknown_token_are_told_before_anything_is_read(
    served: Served, path: str, sentence: Sentence, _: int
) -> None:
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {1 << 30}\r\n"
    for token, status in ((TOKEN, 413), ("a-wrong-token-of-the-tests", 401)):
        with socket.create_connection(("127.0.0.1", served.port), timeout=LONG_S) as raw:
            raw.sendall(f"{head}Authorization: Bearer {token}\r\n\r\n{{".encode())
            answer = raw.recv(65536)
            assert answer.startswith(f"HTTP/1.1 {status} ".encode())
            if status == 413:
                answer += everything_from(raw)
                said = sentence(json.loads(answer.partition(b"\r\n\r\n")[2]))
                assert said == "the body: is larger than this server takes"
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
