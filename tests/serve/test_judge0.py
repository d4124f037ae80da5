"""Judge0's refusals, numbers and words; there is no engine."""

from __future__ import annotations

import base64
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

import languages
from runner import Result
from serve.judge0 import submissions, tables
from serve.judge0.answers import chosen, packed, status_of, unpacked
from serve.judge0.bodies import InvalidError, asked, order_from
from serve.refusals import Refused
from serve.settings import ServeSettings
from tests.support.serving import Served

CATALOGUE = languages.load()
LIMITS = CATALOGUE.find("python").limits
SETTINGS = ServeSettings(callback_hosts=("hooks.example.org",))
WHOLE = {"source_code": "print(1)", "language_id": 71}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("serve"), "--judge0", engine=False) as server:
        yield server


BODIES: list[tuple[dict[str, Any], dict[str, list[str]]]] = [
    ({}, {"language_id": ["can't be blank"], "source_code": ["can't be blank"]}),
    ({**WHOLE, "language_id": 150000}, {"language_id": ["language with id 150000 doesn't exist"]}),
    ({**WHOLE, "language_id": "python"}, {"language_id": ["language with id python doesn't exist"]}),
    ({**WHOLE, "wall_time_limit": 21}, {"wall_time_limit": ["must be less than or equal to 20"]}),
    ({**WHOLE, "memory_limit": 1000}, {"memory_limit": ["must be greater than or equal to 2048"]}),
    ({**WHOLE, "memory_limit": 2048}, {"memory_limit": ["2097152 is not between 6 MiB"]}),
    ({**WHOLE, "number_of_runs": "x"}, {"number_of_runs": ["is not a number"]}),
    ({**WHOLE, "cpu_time_limit": float("nan")}, {"cpu_time_limit": ["is not a number"]}),
    ({**WHOLE, "command_line_arguments": "x" * 513}, {"command_line_arguments": ["is too long (maximum is 512 characters)"]}),
    ({**WHOLE, "command_line_arguments": "'a"}, {"command_line_arguments": ["cannot be split into words: No closing"]}),
    ({**WHOLE, "enable_network": True}, {"enable_network": ["enabling network is not allowed"]}),
    ({**WHOLE, "callback_url": "http://127.0.0.1/x"}, {"callback_url": ["is not on a host that this server may call"]}),
    ({**WHOLE, "callback_url": "file:///etc/passwd"}, {"callback_url": ["is invalid"]}),
    ({**WHOLE, "additional_files": "%"}, {"additional_files": ["is not a zip in base64"]}),
    ({**WHOLE, "stdin": 3}, {"stdin": ["is not a text"]}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "errors"), BODIES, ids=range(len(BODIES)))
def test_a_wrong_field_is_named(body: dict[str, Any], errors: dict[str, list[str]]) -> None:
    def take() -> None:
        order_from(asked(body, SETTINGS, encoded=False), body, CATALOGUE, SETTINGS)

    with pytest.raises(InvalidError) as caught:
        take()
    told = caught.value.errors
    assert set(told) == set(errors)
    assert all(told[name][0].startswith(errors[name][0]) for name in errors)


def test_a_submission_becomes_an_order() -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("data/in.txt", "hi")
    body = {
        "source_code": base64.b64encode(b"int main;").decode(),
        "language_id": "103",
        "stdin": "YQ==\n",
        "compiler_options": "-O0 -DX='a b'",
        "command_line_arguments": "one 'two three'",
        "memory_limit": 65536,
        "cpu_time_limit": "0.5",
        "number_of_runs": 2,
        "callback_url": "https://hooks.example.org/done",
        "additional_files": base64.encodebytes(raw.getvalue()).decode(),
    }
    found = asked(body, SETTINGS, encoded=True)
    order = order_from(found, body, CATALOGUE, SETTINGS)
    assert order.language.id == "c"
    assert order.source.files("main.c") == {"main.c": b"int main;", "data/in.txt": b"hi"}
    assert order.source.options == ("-O0", "-DX=a b")
    assert order.arguments == ("one", "two three")
    assert [one.stdin for one in order.inputs] == [b"a", b"a"]
    assert (order.limits.memory_bytes, order.limits.cpu_ms, order.limits.run_ms) == (64 << 20, 500, 10_000)
    plain = order_from(asked(WHOLE, SETTINGS, encoded=False), WHOLE, CATALOGUE, SETTINGS)
    assert plain.limits.memory_bytes == LIMITS.memory_bytes  # never less than the language needs


def result(verdict: str, **more: Any) -> Result:
    return Result(language="python", verdict=verdict, limits=LIMITS, **more)  # type: ignore[arg-type]  # from a table


@pytest.mark.parametrize(
    ("one", "expected", "number"),
    [
        (result("ok", stdout_bytes=b"1\n"), None, 3),
        (result("ok", stdout_bytes=b"1 \n\n"), b"1", 3),
        (result("ok", stdout_bytes=b"1"), b"2\n", 4),
        (result("time_limit"), b"1", 5),
        (result("compile_error"), None, 6),
        (result("runtime_error", signal="SIGSEGV"), None, 7),
        (result("output_limit"), None, 8),
        (result("runtime_error", signal="SIGFPE"), None, 9),
        (result("runtime_error", signal="SIGABRT"), None, 10),
        (result("runtime_error", exit_code=1), None, 11),
        (result("runtime_error", signal="SIGKILL"), None, 12),
        (result("memory_limit"), None, 12),
        (result("internal_error"), None, 13),
    ],
)
def test_every_verdict_has_a_status(one: Result, expected: bytes | None, number: int) -> None:
    assert status_of(one, expected) == number


def test_the_tables_agree() -> None:
    assert {ours for _, ours, _ in tables.LANGUAGES} == set(CATALOGUE.languages)
    assert set(tables.NEWER_IDS).isdisjoint(number for number, _, _ in tables.LANGUAGES)
    assert set(tables.DEFAULT_FIELDS) <= set(tables.FIELDS)
    assert len(tables.FIELDS) == len(set(tables.FIELDS)) == 35
    assert len(tables.config(1, callbacks=False)) == 39


def test_a_record_survives_the_store_and_bytes_are_told_as_asked() -> None:
    record = {
        **dict.fromkeys(tables.FIELDS),
        "status": tables.status(3),
        "stdout": b"\xff" * 50,
        "time": 0.15234,
        "stdin": b"",
    }
    assert unpacked(packed(record)) == record
    told = chosen(record, ("stdout", "time", "status_id", "stderr"), encoded=True)
    assert (told["time"], told["status_id"], told["stderr"]) == ("0.152", 3, None)
    assert base64.b64decode(told["stdout"]) == b"\xff" * 50
    assert told["stdout"].index("\n") == 60
    with pytest.raises(Refused, match="cannot be converted to UTF-8"):
        chosen(record, ("stdout",), encoded=False)


def test_the_server_says_what_judge0_says(served: Served) -> None:
    for prefix in ("/judge0", ""):
        assert served.client.get(f"{prefix}/about").json()["version"] == "1.13.1"
        assert served.client.get(f"{prefix}/languages/71").json()["source_file"] == "main.py"
        assert len(served.client.get(f"{prefix}/statuses").json()) == 14
        assert served.client.get(f"{prefix}/workers").json()[0]["working"] == 0
        assert served.client.post(f"{prefix}/authenticate").status_code == 200
        missing = served.client.get(f"{prefix}/submissions/00000000-0000-4000-8000-000000000000")
        assert (missing.status_code, "error" in missing.json()) == (404, True)
        wrong = served.client.post(f"{prefix}/submissions/?wait=true", json={})
        assert (wrong.status_code, set(wrong.json())) == (422, {"source_code", "language_id"})
        deep = served.client.post(f"{prefix}/submissions", content=b"[" * 100_000)
        assert (deep.status_code, deep.json()) == (400, {"error": "the body: its JSON is nested too deeply"})
        fields = served.client.get(f"{prefix}/submissions/x?fields=stdout,x")
        assert (fields.status_code, fields.json()) == (400, {"error": "invalid fields: [x]"})


def test_a_stopped_engine_is_an_internal_error(served: Served) -> None:
    answer = served.client.post("/submissions?wait=true", json=WHOLE)
    assert answer.status_code == 201
    assert answer.json()["status"] == {"id": 13, "description": "Internal Error"}
    assert "/nowhere/engine.sock" in answer.json()["message"]
    fusion = served.client.post("/run_code", json={"code": "print(1)", "language": "python"})
    assert (fusion.status_code, fusion.json()["status"]) == (200, "SandboxError")
    unknown = served.client.post("/run_code", json={"code": "", "language": "R"})
    assert (unknown.status_code, "detail" in unknown.json()) == (422, True)


def test_a_callback_follows_no_redirect(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[tuple[str, Any]] = []

    class Hook(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            told = json.loads(self.rfile.read(int(self.headers["content-length"])))
            called.append((self.path, told))
            self.send_response(307)
            self.send_header("Location", "/elsewhere")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    monkeypatch.setattr(submissions, "CALLBACK_TRIES", 1)
    with HTTPServer(("127.0.0.1", 0), Hook) as hook:
        threading.Thread(target=hook.serve_forever, daemon=True).start()
        record = {**dict.fromkeys(tables.FIELDS), "status": tables.status(3), "stdout": b"1\n", "token": "t"}
        submissions.call_back({**record, "callback_url": f"http://127.0.0.1:{hook.server_port}/done"})
        hook.shutdown()
    assert [(path, told["stdout"], told["token"]) for path, told in called] == [("/done", "MQo=\n", "t")]


def test_tokens_are_taken_where_judge0_s_clients_put_them(tmp_path: Path) -> None:
    with Served(tmp_path, "--judge0", engine=False, token="a-token-of-the-tests") as server:
        server.client.headers.clear()
        for place in ("/languages", "/judge0/languages", "/judge0/authenticate"):
            method = "POST" if place.endswith("authenticate") else "GET"
            refused = server.client.request(method, place)
            assert (refused.status_code, refused.content) == (401, b"")
            for headers in ({"X-Auth-Token": "a-token-of-the-tests"}, {"X-Auth-User": "a-token-of-the-tests"}):
                assert server.client.request(method, place, headers=headers).status_code == 200
            assert server.client.request(method, f"{place}?X-Auth-Token=a-token-of-the-tests").status_code == 200
        assert server.client.post("/authorize").status_code == 403
