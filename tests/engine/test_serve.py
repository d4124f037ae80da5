"""`code-runner serve` on the real engine: what runs, what is told, and that nothing is left running."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

import languages
from runner import Case, Runner, owner
from runner.engine import Engine
from tests.support.clock import LONG_S, Clock, wait_until
from tests.support.mcp import OldSession
from tests.support.serving import Served

FOREVER = "import time\nprint('begun', flush=True)\nwhile True: time.sleep(0.05)"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("serve"), "--jobs", "2", "--queue", "1") as server:
        yield server


@contextmanager
def ended_early(served: Served) -> Iterator[None]:
    """What runs in the block is over soon after it, and was not ended by its time limit."""
    late = served.counted("time_limit")
    yield
    assert wait_until(served.idle)
    assert served.counted("time_limit") == late


def events(served: Served, path: str, body: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The server-sent events of an answer."""
    headers = {"Accept": "text/event-stream"}
    with served.client.stream("POST", path, json=body, headers=headers) as answer:
        text = answer.read().decode()
    blocks = [block.split("\n", 1) for block in text.split("\n\n") if block and not block.startswith(":")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in blocks]


def test_a_run_has_the_contract_s_result_and_is_kept(served: Served) -> None:
    answer = served.run("import sys\nprint(input(), sys.argv[1:])", stdin="42", arguments=["a b"])
    result = answer["result"]
    assert (result["verdict"], result["stdout"]) == ("ok", "42 ['a b']\n")
    assert result["limits"]["memory_bytes"] == languages.load().find("python").limits.memory_bytes
    assert served.client.get(f"/v1/runs/{answer['id']}").json() == answer
    [(name, told)] = [
        (name.removeprefix("event: "), json.loads(data.removeprefix("data: ")))
        for name, data in [served.client.get(f"/v1/runs/{answer['id']}/events").text.strip().split("\n")]
    ]
    assert (name, told) == ("finished", answer)
    assert served.client.delete(f"/v1/runs/{answer['id']}").status_code == 204
    assert served.client.get(f"/v1/runs/{answer['id']}").status_code == 404


def test_limits_are_held_and_files_make_one_program(served: Served) -> None:
    files = {
        "main.py": "from helper import f\nf()",
        "helper.py": "def f():\n    x = [bytearray(1 << 20) for _ in range(500)]",
    }
    asked = {"files": files, "limits": {"memory": "32m"}, "timeouts": {"run_ms": "20s"}}
    result = served.client.post("/v1/runs", json=asked).json()["result"]
    assert result["verdict"] == "memory_limit"
    assert result["breaches"][0]["limit"] == "memory"


def test_many_cases_are_compiled_once_and_told_as_they_end(served: Served) -> None:
    source = '#include <stdio.h>\nint main(void) { int n; scanf("%d", &n); printf("%d\\n", 2 * n); return n == 3; }'
    cases = [{"stdin": str(number), "name": f"n={number}"} for number in range(5)]
    told = events(served, "/v1/runs", {"language": "c", "source": source, "cases": cases})
    assert [data["phase"] for name, data in told if name == "started"] == ["compile", *["run"] * 5]
    assert [data["name"] for name, data in told if name == "case"] == [f"n={number}" for number in range(5)]
    name, answer = told[-1]
    assert (name, answer["compile"]["cached"]) == ("finished", False)
    assert [one["result"]["stdout"] for one in answer["cases"]] == ["0\n", "2\n", "4\n", "6\n", "8\n"]
    assert [one["result"]["verdict"] for one in answer["cases"]] == ["ok", "ok", "ok", "runtime_error", "ok"]
    asked = {"language": "c", "source": source, "cases": cases, "stop_at_first_failure": True}
    assert len(served.client.post("/v1/runs", json=asked).json()["cases"]) == 4


def test_many_cases_take_little_more_than_with_the_library(served: Served, engine: Engine) -> None:
    source = "print(int(input()) ** 2)"
    with Clock() as own, Runner("python", engine=engine) as runner:
        runner.run_cases(source, [Case(str(number)) for number in range(40)])
    asked = {"language": "python", "source": source, "cases": [{"stdin": str(number)} for number in range(40)]}
    with Clock() as clock:
        told = events(served, "/v1/runs", asked)
    assert [one["result"]["stdout"] for one in told[-1][1]["cases"]] == [f"{number**2}\n" for number in range(40)]
    clock.check(1.5 * own.elapsed)


def test_output_is_told_while_the_program_runs(served: Served) -> None:
    asked = {"language": "python", "source": FOREVER, "timeouts": {"run_ms": 60_000}}
    with (
        ended_early(served),  # for then the client has gone
        served.client.stream("POST", "/v1/runs", json=asked, headers={"Accept": "text/event-stream"}) as answer,
    ):
        assert any("begun" in line for line in answer.iter_lines())  # long before its end


def test_a_client_that_goes_away_ends_its_run(served: Served) -> None:
    asked = {"language": "python", "source": FOREVER, "timeouts": {"run_ms": 60_000}}
    with ended_early(served), pytest.raises(Exception, match="timed out"):
        served.client.post("/v1/runs", json=asked, timeout=2)


def test_in_the_other_apis_too(served: Served) -> None:
    judge = {"problem": "gift-card-pair", "language": "python", "source": FOREVER}  # its cases have 1 s and more
    piston = {"language": "python", "version": "*", "files": [{"content": FOREVER}], "run_timeout": 60_000}
    judge0 = {"language_id": 71, "source_code": FOREVER, "wall_time_limit": 20, "cpu_time_limit": 15}
    fusion = {"language": "python", "code": FOREVER, "run_timeout": 60}
    for path, asked, patience_s in (
        ("/v1/judge", judge, 0.3),
        ("/api/v2/execute", piston, 1),
        ("/judge0/submissions?wait=true", judge0, 1),
        ("/run_code", fusion, 1),
    ):
        with ended_early(served), pytest.raises(Exception, match="timed out"):
            served.client.post(path, json=asked, timeout=patience_s)


def test_what_is_asked_for_later_goes_on_and_can_be_stopped(served: Served) -> None:
    asked = {"language": "python", "source": FOREVER, "timeouts": {"run_ms": 60_000}}
    taken = served.client.post("/v1/runs?wait=false", json=asked)
    assert taken.status_code == 202
    place = taken.headers["location"]
    with served.client.stream("GET", f"{place}/events") as answer:
        assert any("begun" in line for line in answer.iter_lines())
    assert served.client.get(place).json()["state"] == "running"
    assert served.client.delete(place).status_code == 204
    assert wait_until(lambda: served.client.get(place).json()["state"] == "finished")
    result = served.client.get(place).json()["result"]
    assert (result["stopped"], result["stdout"]) == (True, "begun\n")


def test_a_full_queue_is_503_until_there_is_room(served: Served) -> None:
    asked = {"language": "python", "source": FOREVER, "timeouts": {"run_ms": 60_000}}
    taken = [served.client.post("/v1/runs?wait=false", json=asked) for _ in range(4)]
    assert [answer.status_code for answer in taken] == [202, 202, 202, 503]
    assert taken[3].json()["error"]["kind"] == "queue_full"
    assert int(taken[3].headers["retry-after"]) >= 1
    check_full_everywhere(served)
    for answer in taken[:3]:
        served.client.delete(answer.headers["location"])
    assert wait_until(served.idle)
    assert served.run("print(1)")["result"]["stdout"] == "1\n"
    assert not [line for line in served.said if "is full" in line], "a full queue is no trouble of the server's"


def check_full_everywhere(served: Served) -> None:
    """A full queue, in each interface's words."""
    program: dict[str, Any] = {"language": "python", "source": "print(1)"}
    piston = {"language": "python", "version": "*", "files": [{"content": "print(1)"}]}
    judge0 = {"language_id": 71, "source_code": "print(1)"}
    sentence = "the queue of 1 is full; ask again later"
    ours = {"error": {"kind": "queue_full", "message": sentence}}
    for path, asked, told in (
        ("/v1/runs", program, ours),
        ("/v1/judge", {**program, "problem": "gift-card-pair"}, ours),
        ("/api/v2/execute", piston, {"message": sentence}),
        ("/judge0/submissions?wait=true", judge0, {"error": "queue is full"}),
        ("/judge0/submissions", judge0, {"error": "queue is full"}),
        ("/judge0/submissions/batch", {"submissions": [judge0]}, {"error": "queue is full"}),
        ("/run_code", {"language": "python", "code": "print(1)"}, {"detail": sentence}),
    ):
        answer = served.client.post(path, json=asked)
        assert (answer.status_code, answer.json()) == (503, told), path
        assert int(answer.headers["retry-after"]) >= 1, path
    called = OldSession(served.client).call("run_code", **program)["result"]
    assert (called["isError"], called["content"]) == (True, [{"type": "text", "text": sentence}])
    talks: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
        ("/v1/connect", {"type": "run", "submission": program}, {"type": "error", **ours}),
        ("/api/v2/connect", {"type": "init", **piston}, {"type": "error", "message": sentence}),
    )
    for path, begin, error in talks:
        with connect(f"ws://127.0.0.1:{served.port}{path}") as socket:
            socket.send(json.dumps(begin))
            assert json.loads(socket.recv(LONG_S)) == error, path
            with pytest.raises(ConnectionClosed):
                socket.recv(LONG_S)


def of_process(engine: Engine, pid: int) -> list[str]:
    """The labels of this process's containers."""
    found = engine.api.containers(all=True, filters={"label": [owner.LABEL]})
    labels = [container["Labels"][owner.LABEL] for container in found]
    return [label for label in labels if json.loads(label)["pid"] == pid]


def receive(socket: ClientConnection, wanted: str) -> dict[str, Any]:
    """The next message of this type."""
    while True:
        told: dict[str, Any] = json.loads(socket.recv(LONG_S))
        if told["type"] == wanted:
            return told


def test_a_web_socket_talks_with_the_program(served: Served) -> None:
    source = "while True:\n    try: print(int(input()) * 2)\n    except EOFError: break\nprint('end')"
    begin = json.dumps({"type": "run", "submission": {"language": "python", "source": source}})
    with connect(f"ws://127.0.0.1:{served.port}/v1/connect") as socket:
        socket.send(begin)
        for number in (4, 5):
            socket.send(json.dumps({"type": "stdin", "data": f"{number}\n"}))
            assert receive(socket, "output")["data"] == f"{2 * number}\n"
        socket.send(json.dumps({"type": "stdin", "end": True}))
        assert receive(socket, "finished")["result"]["stdout"] == "8\n10\nend\n"
    with connect(f"ws://127.0.0.1:{served.port}/v1/connect") as socket:
        socket.send(begin)
        receive(socket, "started")
        socket.send(json.dumps({"type": "stop"}))
        assert receive(socket, "finished")["result"]["stopped"]
    with connect(f"ws://127.0.0.1:{served.port}/v1/connect") as socket:
        socket.send(begin)
        receive(socket, "started")
    assert wait_until(served.idle)


def test_a_solution_is_judged(served: Served) -> None:
    problem = served.client.get("/v1/problems/gift-card-pair").json()
    bank = Path(__file__).parents[2] / "problems/bank/gift-card-pair/submissions/accepted"
    accepted = next(path for path in sorted(bank.iterdir()) if path.suffix == ".py").read_text()
    asked = {"problem": problem["id"], "language": "python", "source": accepted, "samples": True}
    report = served.client.post("/v1/judge", json=asked).json()["report"]
    assert (report["verdict"], report["passed"]) == ("accepted", len(problem["samples"]))
    told = events(served, "/v1/judge", {**asked, "source": "print()", "first_failure": True})
    assert [data["verdict"] for name, data in told if name == "case"] == [told[-1][1]["report"]["verdict"]]
    assert told[-1][1]["report"]["verdict"] != "accepted"


def test_sigterm_lets_what_runs_finish_and_leaves_nothing(tmp_path: Path, engine: Engine) -> None:
    with Served(tmp_path, "--jobs", "1") as server, closing(server.client):
        answers: list[Any] = []
        source = "import time\nprint('begun', flush=True)\ntime.sleep(2)\nprint('done')"
        taken = server.client.post("/v1/runs?wait=false", json={"language": "python", "source": source}).json()["id"]
        with server.client.stream("GET", f"/v1/runs/{taken}/events") as answer:
            assert any("begun" in line for line in answer.iter_lines())
        waiting = threading.Thread(target=lambda: answers.append(server.run("print('waited')")))
        waiting.start()
        assert wait_until(lambda: server.client.get("/v1/health").json()["waiting"] == 1)
        assert of_process(engine, server.process.pid)
        pid, status = server.process.pid, server.end()
        waiting.join(LONG_S)
    assert status == 0
    assert answers[0]["result"]["stdout"] == "waited\n"
    assert not of_process(engine, pid)
    with Served(tmp_path) as again:  # results outlive the server
        assert again.client.get(f"/v1/runs/{taken}").json()["result"]["stdout"] == "begun\ndone\n"


# ------------------------------------------------------------------------------------------ Piston


def execute(served: Served, source: str, **more: Any) -> dict[str, Any]:
    """Piston's answer for a Python program."""
    asked = {"language": "python", "version": "*", "files": [{"content": source}], **more}
    answer = served.client.post("/api/v2/piston/execute", json=asked)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_piston_s_clients_get_its_words_for_every_verdict(served: Served) -> None:
    told = execute(served, "import sys\nprint(input(), *sys.argv[1:])", stdin="in", args=["a"])
    run = told["run"]
    assert (run["stdout"], run["output"], run["code"], run["signal"], run["status"]) == (
        "in a\n",
        "in a\n",
        0,
        None,
        None,
    )
    ends = [
        ("exit(3)", (3, None, "RE", "Exited with error status 3")),
        ("import os; os.kill(os.getpid(), 11)", (None, "SIGSEGV", "SG", "Caught fatal signal 11")),
        ("import time; time.sleep(60)", (None, "SIGKILL", "TO", "Time limit exceeded (wall clock)")),
        ("x = [bytearray(1 << 20) for _ in range(10**6)]", (None, "SIGKILL", "SG", "Memory limit exceeded")),
        ("while True: print('x' * 1000)", (None, "SIGKILL", "OL", "stdout length exceeded")),
    ]
    for source, end in ends:
        run = execute(served, source, run_timeout=3000, run_memory_limit=64 << 20)["run"]
        assert (run["code"], run["signal"], run["status"], run["message"]) == end
    failed = execute(served, "int main(", language="c")
    assert failed["run"] == failed["compile"]
    assert failed["run"]["code"] != 0
    assert "error" in failed["run"]["stderr"]


def test_piston_s_web_socket_talks_with_the_program(served: Served) -> None:
    begin = {
        "type": "init",
        "language": "py",
        "version": "3.x",
        "files": [{"content": "print(int(input()) * 2)\ninput()"}],
    }
    with connect(f"ws://127.0.0.1:{served.port}/api/v2/connect") as socket:
        socket.send(json.dumps(begin))
        assert receive(socket, "runtime")["language"] == "python"
        assert receive(socket, "stage")["stage"] == "run"
        socket.send(json.dumps({"type": "data", "stream": "stdin", "data": "21\n"}))
        assert receive(socket, "data") == {"type": "data", "stream": "stdout", "data": "42\n"}
        socket.send(json.dumps({"type": "signal", "signal": "SIGINT"}))
        assert receive(socket, "exit")["signal"] == "SIGKILL"
        with pytest.raises(ConnectionClosed) as caught:
            socket.recv(LONG_S)
        assert caught.value.rcvd
        assert (caught.value.rcvd.code, caught.value.rcvd.reason) == (4999, "Job Completed")


# ------------------------------------------------------------------------- Judge0 and SandboxFusion


def submit(served: Served, query: str = "", **body: Any) -> dict[str, Any]:
    """Judge0's answer to a waiting submission of a Python program."""
    answer = served.client.post(f"/judge0/submissions?wait=true{query}", json={"language_id": 71, **body})
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_judge0_s_clients_get_its_words_for_every_verdict(served: Served) -> None:
    told = submit(served, source_code="print(input())", stdin="7", expected_output="7 \n")
    assert (told["status"]["id"], told["stdout"], told["stderr"], told["message"]) == (3, "7\n", None, None)
    assert float(told["time"]) >= 0
    ends = [
        ("print(1)", 4, None),
        ("exit(3)", 11, "Exited with error status 3"),
        ("import os; os.kill(os.getpid(), 11)", 7, "Caught fatal signal 11"),
        ("import time; time.sleep(60)", 5, "Time limit exceeded"),
        ("x = [bytearray(1 << 20) for _ in range(10**6)]", 12, "Memory limit exceeded"),
        ("while True: print('x' * 1000)", 8, "Output limit exceeded"),
    ]
    for source, status, message in ends:
        limits: dict[str, Any] = {"wall_time_limit": 3, "memory_limit": 65536}
        told = submit(served, source_code=source, expected_output="2", **limits)
        assert (told["status"]["id"], told["message"]) == (status, message)
    failed = submit(served, language_id=50, source_code="int main(")
    assert failed["status"]["id"] == 6
    assert "error" in failed["compile_output"]
    assert [failed[name] for name in ("stdout", "time", "memory", "message")] == [None] * 4
    own = submit(served, "&fields=code_runner,status_id", source_code="print(1)")
    assert (own["code_runner"]["verdict"], own["status_id"]) == ("ok", 3)
    raw = submit(served, source_code="import sys; sys.stdout.buffer.write(b'\\xff')")
    assert set(raw) == {"error", "token"}
    told = submit(served, "&base64_encoded=false&fields=stdout", source_code="print('b')\nimport sys\nsys.exit('a')", redirect_stderr_to_stdout=True)  # fmt: skip
    assert sorted(str(told["stdout"]).split()) == ["a", "b"]


def test_judge0_s_batches_pages_and_callbacks(tmp_path: Path) -> None:
    from http.server import BaseHTTPRequestHandler, HTTPServer

    called: list[dict[str, Any]] = []

    class Hook(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            called.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Hook) as hook, Served(tmp_path, "--callback-host", "127.0.0.1") as server:
        threading.Thread(target=hook.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{hook.server_port}/done"
        batch = [{"language_id": 71, "source_code": f"print({number})", "callback_url": address} for number in range(2)]
        told = server.client.post("/judge0/submissions/batch", json={"submissions": [*batch, {}]})
        assert told.status_code == 201
        first, second, wrong = told.json()
        assert set(wrong) == {"language_id", "source_code"}
        assert wait_until(lambda: len(called) == 2)
        tokens = f"{first['token']},{second['token']},{first['token'][::-1]}"
        assert wait_until(lambda: not server.client.get("/v1/health").json()["running"])
        found = server.client.get(f"/judge0/submissions/batch?tokens={tokens}&fields=stdout,status").json()[
            "submissions"
        ]
        assert [one and one["stdout"] for one in found] == ["0\n", "1\n", None]
        page = server.client.get("/judge0/submissions?per_page=1").json()
        assert (len(page["submissions"]), page["meta"]["total_count"], page["meta"]["next_page"]) == (1, 2, 2)
        assert server.client.delete(f"/judge0/submissions/{first['token']}").json()["stdout"] == "0\n"
        assert server.client.get(f"/judge0/submissions/{first['token']}").status_code == 404
        hook.shutdown()
    assert {one["status"]["id"] for one in called} == {3}


def test_sandbox_fusion_s_words_for_every_verdict(served: Served) -> None:
    ends = [
        ("python", "print(input())", "Success", "Finished", 0),
        ("python", "exit(3)", "Failed", "Finished", 3),
        ("python", "import os; os.kill(os.getpid(), 11)", "Failed", "Finished", -11),
        ("python", "import time; time.sleep(60)", "Failed", "TimeLimitExceeded", None),
        ("cpp", "int main(", "Failed", None, None),
    ]
    for language, code, status, run_status, return_code in ends:
        asked = {"language": language, "code": code, "stdin": "in", "run_timeout": 3}
        told = served.client.post("/run_code", json=asked).json()
        run = told["run_result"] or {"status": None, "return_code": None}
        assert (told["status"], run["status"], run["return_code"]) == (status, run_status, return_code)
        assert (told["compile_result"] is None) == (language == "python")
