"""`code-runner serve --scheduler`: a server without an engine, whose work is done by a real worker with one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import connect

from tests.support.clock import wait_until
from tests.support.cluster import WORKER, Machines
from tests.support.serving import Served

FOREVER = "import time\nwhile True: time.sleep(0.05)"
BANK = Path(__file__).parents[2] / "problems/bank/gift-card-pair"
OPTIONS = ("--jobs", "2", "python", "c")


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    with Machines(tmp_path_factory.mktemp("machines")) as started:
        started.start_worker(*OPTIONS, start=WORKER)
        yield started


@pytest.fixture(scope="module")
def served(machines: Machines, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    options = ("--scheduler", machines.address, "--patience", "1")
    with Served(tmp_path_factory.mktemp("serve"), *options, engine=False) as server:
        yield server


def post(served: Served, path: str, body: dict[str, Any]) -> Any:
    answer = served.client.post(path, json=body)
    assert answer.status_code in (200, 201), answer.text
    return answer.json()


def test_runs_come_from_the_worker_in_every_api(served: Served, machines: Machines) -> None:
    assert served.said[0].count(machines.address) == 1
    assert served.client.get("/v1/health").json()["ok"]
    assert served.run("print(input())", stdin="42")["result"]["stdout"] == "42\n"

    source = '#include <stdio.h>\nint main(void) { int n; scanf("%d", &n); printf("%d\\n", 2 * n); return n == 3; }'
    cases = [{"stdin": str(number), "name": f"n={number}"} for number in range(5)]
    told = post(served, "/v1/runs", {"language": "c", "source": source, "cases": cases})
    assert (told["compile"]["exit_code"], told["compile"]["cached"]) == (0, False)
    assert [one["result"]["stdout"] for one in told["cases"]] == ["0\n", "2\n", "4\n", "6\n", "8\n"]
    assert told["cases"][3]["result"]["verdict"] == "runtime_error"

    streamed = served.client.post("/v1/runs", json={"language": "python", "source": "print('out')"}, headers={"Accept": "text/event-stream"}).text  # fmt: skip
    assert [line for line in streamed.splitlines() if line.startswith("event")] == [f"event: {name}" for name in ("queued", "started", "output", "finished")]  # fmt: skip

    [runtime] = [one for one in served.client.get("/api/v2/runtimes").json() if one["language"] == "python"]
    piston = {"language": "python", "version": runtime["version"], "files": [{"content": "import sys\nprint(1, file=sys.stderr)"}]}  # fmt: skip
    assert post(served, "/api/v2/execute", piston)["run"]["output"] == "1\n"
    judge0 = {"language_id": 71, "source_code": "print(2)", "expected_output": "2", "redirect_stderr_to_stdout": True}
    told = post(served, "/judge0/submissions?wait=true", judge0)
    assert (told["status"]["id"], told["stdout"]) == (3, "2\n")
    fusion = {"language": "python", "code": "exit(3)"}
    assert post(served, "/run_code", fusion)["run_result"]["return_code"] == 3


def test_solutions_are_judged_by_the_worker(served: Served) -> None:
    accepted = next(path for path in sorted((BANK / "submissions/accepted").iterdir()) if path.suffix == ".py")
    asked = {"problem": BANK.name, "language": "python", "source": accepted.read_text()}
    report = post(served, "/v1/judge", asked)["report"]
    assert (report["verdict"], report["passed"]) == ("accepted", report["total"])
    samples = post(served, "/v1/judge", {**asked, "source": "print()", "samples": True, "first_failure": True})[
        "report"
    ]
    assert samples["total"] < report["total"]
    assert [case["verdict"] for case in samples["cases"]] == [samples["verdict"]] != ["accepted"]


def test_a_client_that_goes_away_ends_its_run_on_the_worker(served: Served) -> None:
    asked = {"language": "python", "source": FOREVER, "timeouts": {"run_ms": 60_000}}
    with pytest.raises(Exception, match="timed out"):
        served.client.post("/v1/runs", json=asked, timeout=2)
    assert wait_until(lambda: served.client.get("/v1/health").json()["running"] == 0)
    taken = [served.client.post("/v1/runs?wait=false", json=asked).headers["location"] for _ in range(5)]
    assert wait_until(lambda: served.client.get("/v1/health").json()["running"] == 5)
    for place in taken:  # those in sandboxes, the one that waits on the worker, and those that wait here
        served.client.delete(place)
    assert wait_until(lambda: served.client.get("/v1/health").json()["running"] == 0)
    ended = [served.client.get(place).json() for place in taken]
    assert all(one["result"]["stopped"] if "result" in one else one["error"]["kind"] == "stopped" for one in ended)


def test_what_needs_a_sandbox_beside_the_server_is_refused_with_a_sentence(served: Served) -> None:
    with connect(f"ws://127.0.0.1:{served.port}/v1/connect") as socket:
        socket.send('{"type": "run", "submission": {"language": "python", "source": ""}}')
        said = [str(message) for message in socket]
    assert "a program that is talked to needs a sandbox beside this server" in said[-1]
    answer = served.client.post("/v1/runs", json={"language": "go", "source": ""})
    assert (answer.status_code, answer.json()["error"]["kind"]) == (503, "scheduler")
    assert "has Go now; ask again later" in answer.json()["error"]["message"]


def test_a_scheduler_that_went_away_is_found_again(served: Served, machines: Machines) -> None:
    """Last: it ends the worker of the module."""
    machines.kill_scheduler()
    machines.workers[0].kill()
    asked = {"language": "python", "source": "print(1)"}

    def refused() -> bool:
        answer = served.client.post("/v1/runs", json=asked)
        return answer.status_code == 503 and answer.headers["retry-after"] == "5"

    assert wait_until(refused)
    assert served.client.get("/v1/health").status_code == 503
    machines.start_scheduler()
    machines.start_worker(*OPTIONS, start=WORKER)
    assert wait_until(lambda: served.client.get("/v1/health").status_code == 200)
    assert served.run("print(1)")["result"]["stdout"] == "1\n"
    assert not [line for line in served.said if "Traceback" in line]
