"""Requests that no server should do: status, shape and sentence, on a real server that has no engine."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clock import LONG_S
from tests.support.serving import Served

TOKEN = "a-token-of-the-tests"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("serve"), engine=False) as server:
        yield server


BODIES = [
    (b"", 400, "the body: is missing"),
    (b"{", 400, "the body: is not JSON: Input data was truncated"),
    (b"[" * 100_000, 400, "the body: its JSON is nested too deeply"),
    (b'{"files":' + b'{"a":' * 100_000, 400, "the body: its JSON is nested too deeply"),
    (b'{"language": "\xff\xfe"}', 400, "the body: is not UTF-8"),
    (b'{"source": "\\ud800, and more"}', 400, "the body: is not JSON: "),
    (b"[]", 400, "the body: expected an object, got a list"),
    (b'{"language": 3}', 400, "language: expected text, got a whole number"),
    (b'{"source_base64": "%%"}', 400, "source_base64: invalid base64 encoded string"),
    (b'{"languag": "c"}', 400, 'the body: object contains unknown field "languag"'),
    (b'{"language": "klingon", "source": ""}', 422, 'language: there is no language "klingon"'),
    (b'{"language": "python"}', 422, "source: is missing"),
    (b'{"language": "python", "source": "", "source_base64": ""}', 422, "source: is given twice"),
    (b'{"language": "python", "source": "", "cases": []}', 422, "cases: are 0"),
    (b'{"language": "python", "source": "", "cases": [{}], "stdin": "x"}', 422, "stdin: is given beside cases"),
    (b'{"language": "python", "source": "", "limits": {"memory": "9t"}}', 422, 'memory: "9t" is not a size'),
    (b'{"language": "python", "source": "", "limits": {"memory": "2g"}}', 422, "memory: 2 GiB is more than this"),
    (b'{"language": "python", "source": "", "limits": {"memroy": 1}}', 422, "memroy: there is no such limit"),
    (b'{"language": "python", "source": "", "timeouts": {"run_ms": 90000}}', 422, "run_ms: 1 min 30 s is more"),
    (b'{"language": "python", "source": "", "tier": "lazy"}', 422, 'tier: there is no tier "lazy"'),
    (b'{"language": "python", "source": "", "arguments": ["a\\u0000"]}', 422, "an argument: holds a NUL"),
    (b'{"language": "python", "files": {"../x.py": ""}}', 422, "../x.py: is not a path inside the work folder"),
    (b'{"language": "python", "source": "%s"}' % (b"x" * 1_100_000), 422, "the source: is longer than 1 MiB"),
]


@pytest.mark.parametrize(("body", "status", "sentence"), BODIES, ids=range(len(BODIES)))
def test_a_bad_body_gets_one_sentence(served: Served, body: bytes, status: int, sentence: str) -> None:
    answer = served.client.post("/v1/runs", content=body)
    told = answer.json()["error"]
    assert answer.status_code == status
    assert told["message"].startswith(sentence)
    assert told["kind"] == ("invalid" if status == 422 else "bad_request")


PLACES = [
    ("GET", "/nowhere", 404, "not_found"),
    ("GET", "/v1/runs", 405, "wrong_method"),
    ("GET", "/v1/runs/none", 404, "not_found"),
    ("GET", "/v1/runs/00000000-0000-4000-8000-000000000000", 404, "not_found"),
    ("GET", "/v1/runs/00000000-0000-4000-8000-000000000000/events", 404, "not_found"),
    ("DELETE", "/v1/runs/00000000-0000-4000-8000-000000000000", 404, "not_found"),
    ("GET", "/v1/problems/..%2F..%2Fetc", 404, "not_found"),
    ("GET", "/v1/languages/klingon", 422, "invalid"),
    ("POST", "/v1/runs?wait=perhaps", 400, "bad_request"),
]


@pytest.mark.parametrize(("method", "path", "status", "kind"), PLACES)
def test_an_address_without_an_answer_says_so(served: Served, method: str, path: str, status: int, kind: str) -> None:
    answer = served.client.request(
        method, path, json={"language": "python", "source": ""} if method == "POST" else None
    )
    assert (answer.status_code, answer.json()["error"]["kind"]) == (status, kind)


def test_a_wrong_method_is_told_the_right_ones(served: Served) -> None:
    allowed = served.client.request("PATCH", "/v1/runs/0").headers["allow"].split(", ")
    assert sorted(allowed) == ["DELETE", "GET", "OPTIONS"]


def test_a_path_is_no_problem(served: Served) -> None:
    answer = served.client.post("/v1/judge", json={"problem": "/etc", "language": "python", "source": ""})
    assert answer.status_code == 404
    assert answer.json()["error"]["message"] == "/etc: there is no such problem; GET /v1/problems lists them"


def test_a_body_that_is_too_large_is_not_read(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.port), timeout=LONG_S) as raw:
        raw.sendall(b"POST /v1/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n{")
        answer = raw.recv(4096)
        assert answer.startswith(b"HTTP/1.1 413 ")
        assert b"connection: close" in answer.lower()
        while raw.recv(4096):
            pass  # until the server closes it


def test_an_engine_that_does_not_answer_is_503_and_logged_once(served: Served) -> None:
    for _ in range(2):
        answer = served.client.post("/v1/runs", json={"language": "python", "source": "print(1)"})
        assert answer.status_code == 503
        assert answer.headers["retry-after"] == "5"
        assert "/nowhere/engine.sock" in answer.json()["error"]["message"]
    assert served.client.get("/v1/health").status_code == 503
    assert served.client.get("/v1/health").json()["engine"] == "does not answer"
    assert not [line for line in served.said if "Traceback" in line]
    assert len([line for line in served.said if "/nowhere/engine.sock" in line]) == 1


def test_what_runs_nothing_needs_no_engine(served: Served) -> None:
    ids = {language["id"] for language in served.client.get("/v1/languages").json()}
    assert {"python", "cpp", "csharp"} <= ids
    assert served.client.get("/v1/languages/c++").json()["id"] == "cpp"
    listed = {problem["id"]: problem for problem in served.client.get("/v1/problems").json()}
    problem = served.client.get("/v1/problems/two-lighthouses").json()
    assert problem["name"] == listed["two-lighthouses"]["name"]
    assert problem["statement"]
    assert problem["samples"][0]["input"]
    assert "code_runner_requests_total" in served.client.get("/v1/metrics").text
    page = served.client.get("/v1/docs").text
    assert all(path in page for path in served.client.get("/v1/openapi.json").json()["paths"])
    assert "<script" not in page


def test_foreign_pages_and_names_stay_out(served: Served) -> None:
    foreign = served.client.get("/v1/languages", headers={"Origin": "https://evil.example"})
    renamed = served.client.get("/v1/languages", headers={"Host": "evil.example"})
    own = served.client.get("/v1/languages", headers={"Origin": served.url})
    assert (foreign.status_code, renamed.status_code, own.status_code) == (403, 403, 200)


def test_a_token_is_needed_where_one_is_set(tmp_path: Path) -> None:
    origin = "https://judge.example.org"
    with Served(tmp_path, "--host", "0.0.0.0", "--origin", origin, engine=False, token=TOKEN) as server:
        assert TOKEN not in "".join(server.said)
        assert server.client.get("/v1/languages").status_code == 200
        for header in ("Bearer wrong", "Bearer", TOKEN[:-1], ""):
            answer = server.client.get("/v1/languages", headers={"Authorization": header})
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"] == "Bearer"
        assert server.client.get("/v1/health", headers={"Authorization": ""}).status_code == 503
        asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
        allowed = server.client.options("/v1/runs", headers=asked)
        assert allowed.headers["access-control-allow-origin"] == origin
        asked["Origin"] = "https://evil.example"
        assert "access-control-allow-origin" not in server.client.options("/v1/runs", headers=asked).headers


def test_a_web_socket_says_what_is_wrong(served: Served) -> None:
    from websockets.sync.client import connect

    for message, kind in (("{", "bad_request"), ('{"type": "stop"}', "bad_request"), ("[" * 100_000, "bad_request")):
        with connect(f"ws://127.0.0.1:{served.port}/v1/connect") as web_socket:
            web_socket.send(message)
            assert f'"kind":"{kind}"' in str(web_socket.recv(LONG_S))
            with pytest.raises(Exception, match="4002"):
                web_socket.recv(LONG_S)
