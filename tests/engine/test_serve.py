"""`code-runner serve` on the real engine: what runs, what is told, and that nothing is left running."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

import languages
from runner import Case, Runner, owner
from runner.engine import Engine
from tests.support.clock import LONG_S, Clock, wait_until
from tests.support.serving import Served

FOREVER = "import time\nprint('begun', flush=True)\nwhile True: time.sleep(0.05)"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("serve"), "--jobs", "2", "--queue", "1") as server:
        yield server


def idle(served: Served) -> bool:
    told = served.client.get("/v1/health").json()
    return bool(told["running"] == told["waiting"] == 0)


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
    with served.client.stream(
        "POST", "/v1/runs", json={"language": "python", "source": FOREVER}, headers={"Accept": "text/event-stream"}
    ) as answer:
        lines = answer.iter_lines()
        assert any("begun" in line for line in lines)  # long before its end
    # The client has gone, so its run ends: the time limit would be 5 s.
    assert wait_until(lambda: idle(served))


def test_a_client_that_goes_away_ends_its_run(served: Served) -> None:
    asked = {"language": "python", "source": FOREVER, "timeouts": {"run_ms": 60_000}}
    with pytest.raises(Exception, match="timed out"):
        served.client.post("/v1/runs", json=asked, timeout=2)
    assert wait_until(lambda: idle(served))


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
    for answer in taken[:3]:
        served.client.delete(answer.headers["location"])
    assert wait_until(lambda: idle(served))
    assert served.run("print(1)")["result"]["stdout"] == "1\n"


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
    assert wait_until(lambda: idle(served))


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
