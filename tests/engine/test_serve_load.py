"""Many more requests than the machine can do: each gets an answer, and nothing is left. Times are in `benchmarks/serving.py`."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

from tests.support.clock import LONG_S, wait_until
from tests.support.serving import Served

CONNECTIONS, EACH, QUEUE = 24, 4, 6


def test_each_of_too_many_requests_gets_a_result_or_is_asked_to_come_again(tmp_path: Path) -> None:
    with Served(tmp_path, "--jobs", "2", "--queue", str(QUEUE)) as server:
        assert server.run("print(0)")["result"]["stdout"] == "0\n"
        together = threading.Barrier(CONNECTIONS)

        def ask(connection: int) -> list[httpx.Response]:
            with httpx.Client(base_url=server.url, timeout=LONG_S, trust_env=False) as client:
                together.wait(LONG_S)
                return [
                    client.post(
                        "/v1/runs", json={"language": "python", "source": f"print({connection * EACH + number})"}
                    )
                    for number in range(EACH)
                ]

        with ThreadPoolExecutor(CONNECTIONS) as clients:
            answers = [one for several in clients.map(ask, range(CONNECTIONS)) for one in several]

        done = {number: one for number, one in enumerate(answers) if one.status_code == 200}
        refused = [one for one in answers if one.status_code == 503]
        assert len(done) + len(refused) == len(answers) == CONNECTIONS * EACH
        assert len(done) >= QUEUE, "the queue was full of work"
        assert refused
        assert {one.json()["error"]["kind"] for one in refused} == {"queue_full"}
        assert all(int(one.headers["retry-after"]) >= 1 for one in refused)
        assert all(one.json()["result"]["stdout"] == f"{number}\n" for number, one in done.items()), "each got its own"

        assert wait_until(lambda: (told := server.client.get("/v1/health").json())["running"] == told["waiting"] == 0)
        text = server.client.get("/v1/metrics").text
        rows = [line.rpartition(" ") for line in text.splitlines() if not line.startswith("#")]
        counted = {name: float(value) for name, _, value in rows}
        assert counted['code_runner_verdicts_total{language="python",verdict="ok"}'] == len(done) + 1
        assert counted['code_runner_refusals_total{interface="v1",kind="queue_full"}'] == len(refused)
