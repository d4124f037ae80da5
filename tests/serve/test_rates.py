"""How often one caller may ask: a bucket alone, and a server that refuses in the shape of each API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.http11 import Response
from websockets.sync.client import connect

from serve import rates
from serve.rates import Rate, caller_at
from serve.refusals import Refused
from tests.support.clock import wait_until
from tests.support.serving import Served

TOKEN, SECOND = "a-token-of-the-tests", "another-token-of-the-tests"
REQUESTS = 6


class Bucket:
    """A rate by a clock of its own."""

    def __init__(self, a_minute: int | None) -> None:
        self.now = 0.0
        self.rate = Rate(a_minute, "runs", lambda: self.now)

    def wait(self, caller: str = "a", cost: int = 1) -> int:
        """After how many seconds to ask again; 0: it was taken."""
        try:
            self.rate.take(caller, cost)
        except Refused as refused:
            return refused.retry_s or 0 if refused.kind == "too_often" else -1
        return 0


def test_a_minute_s_worth_is_there_at_once_and_comes_back_with_time() -> None:
    bucket = Bucket(6)
    assert [bucket.wait() for _ in range(8)] == [0] * 6 + [10, 10]
    assert bucket.wait("b") == 0, "everybody has a bucket"
    bucket.now = 9.9
    assert bucket.wait() == 1
    bucket.now = 10
    assert [bucket.wait(), bucket.wait()] == [0, 10]
    bucket.now = 10_000
    assert [bucket.wait() for _ in range(7)] == [0] * 6 + [10], "it never holds more than a minute's"


def test_what_costs_more_than_a_minute_s_is_paid_off() -> None:
    bucket = Bucket(6)
    assert bucket.wait() == 0
    assert bucket.wait(cost=20) == 10, "the bucket must be full"
    bucket.now = 10
    assert bucket.wait(cost=20) == 0
    assert bucket.wait() == 150
    bucket.now = 160
    assert [bucket.wait(), bucket.wait()] == [0, 10]


def test_without_a_rate_nothing_is_refused_or_remembered() -> None:
    bucket = Bucket(None)
    assert not any(bucket.wait(cost=1000) for _ in range(100))
    assert bucket.rate.callers == 0


def test_only_so_many_callers_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "MOST_CALLERS", 3)
    bucket = Bucket(1)
    assert not any(bucket.wait(caller) for caller in "abc")
    assert bucket.wait("a") == 60, "it has asked again, so it is not the first to be forgotten"
    assert bucket.wait("d") == 0
    assert bucket.rate.callers == 3
    assert [bucket.wait("a"), bucket.wait("b")] == [60, 0]


def test_a_network_of_ipv6_is_one_caller() -> None:
    assert caller_at("2001:db8::1") == caller_at("2001:db8::ffff:1") != caller_at("2001:db8:0:1::1")
    assert caller_at("::ffff:10.0.0.1") == caller_at("10.0.0.1") != caller_at("10.0.0.2")
    assert caller_at("") == ""


# ----------------------------------------------------------------------------------------- a server


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("serve")
    tokens = folder / "tokens"
    tokens.write_text(SECOND)
    options = (
        "--requests-per-minute",
        str(REQUESTS),
        "--runs-per-minute",
        "1",
        "--judge0",
        "--token-file",
        str(tokens),
    )
    with Served(folder, *options, engine=False, token=TOKEN) as server:
        yield server


def refused(served: Served, path: str, token: str, method: str = "GET", body: Any = None) -> httpx.Response:
    """Ask until that is too often: on a slow machine, the bucket fills meanwhile."""
    found: list[httpx.Response] = []

    def asked() -> bool:
        found.append(served.client.request(method, path, json=body, headers={"Authorization": f"Bearer {token}"}))
        return found[-1].status_code == 429

    assert wait_until(asked)
    return found[-1]


def test_each_case_is_a_run(served: Served) -> None:
    asked = {"language": "python", "source": "", "cases": [{}] * 20}
    first, second = (served.client.post("/v1/runs", json=asked) for _ in range(2))
    assert first.status_code == 503, "no engine answers, but the runs are spent"
    assert (second.status_code, second.json()["error"]["kind"]) == (429, "too_often")
    assert second.json()["error"]["message"].startswith("more than 1 runs a minute are not taken; ask again in ")
    assert 1000 < int(second.headers["retry-after"]) <= 20 * 60


SHAPES = [
    ("/v1/languages", "GET", lambda told: told["error"]["message"]),
    ("/api/v2/piston/runtimes", "GET", lambda told: told["message"]),
    ("/judge0/submissions", "POST", lambda told: told["error"]),
    ("/submissions/batch", "POST", lambda told: told["error"]),
    ("/run_code", "POST", lambda told: told["detail"]),
]


@pytest.mark.parametrize(("path", "method", "sentence"), SHAPES, ids=[path for path, _, _ in SHAPES])
def test_too_often_is_429_as_each_api_says_it(served: Served, path: str, method: str, sentence: Any) -> None:
    answer = refused(served, path, SECOND, method, {})
    assert sentence(answer.json()).startswith(f"more than {REQUESTS} requests a minute are not taken; ask again in ")
    assert 1 <= int(answer.headers["retry-after"]) <= 60 / REQUESTS


def test_a_web_socket_is_refused_as_a_request_is(served: Served) -> None:
    refused(served, "/v1/languages", SECOND)

    found: list[Response] = []

    def too_often() -> bool:
        headers = {"Authorization": f"Bearer {SECOND}"}
        try:
            with connect(f"ws://127.0.0.1:{served.port}/v1/connect", additional_headers=headers):
                return False
        except InvalidStatus as error:
            found.append(error.response)
            return True

    assert wait_until(too_often)
    assert found[0].status_code == 429
    assert json.loads(found[0].body or b"")["error"]["kind"] == "too_often"
    assert "retry-after" in found[0].headers


def test_whoever_guesses_tokens_has_few_guesses_and_nobody_else_pays(served: Served) -> None:
    answer = refused(served, "/v1/languages", "a-wrong-token-of-the-tests")
    assert answer.json()["error"]["kind"] == "too_often"
    assert served.client.get("/v1/languages").status_code == 200, "the first token has a bucket of its own"
    assert served.client.get("/v1/health").json()["ok"] is False, "monitors are never too often"


def test_refusals_and_callers_are_counted_and_no_token_is_told(served: Served) -> None:
    refused(served, "/v1/languages", SECOND)
    assert wait_until(lambda: served.client.get("/v1/metrics").status_code == 200)
    assert wait_until(lambda: (told := served.client.get("/v1/metrics")).status_code == 200 and shows(told.text))
    assert not [line for line in served.said if "token-of-the-tests" in line]


def shows(text: str) -> bool:
    """Whether the counters are there."""
    assert "token-of-the-tests" not in text
    assert 'code_runner_refusals_total{interface="v1",kind="too_often"}' in text
    assert 'code_runner_requests_total{interface="v1",status="429"}' in text
    return "code_runner_callers" in text


def test_a_client_of_piston_knows_what_it_means(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    from ultra_piston import PistonClient
    from ultra_piston.errors import TooManyRequestsError, UnexpectedStatusError

    with Served(tmp_path, "--requests-per-minute", "1", engine=False) as server:
        client = PistonClient(base_url=f"{server.url}/api/v2/piston/", rate_limit=0.001)
        with pytest.raises(UnexpectedStatusError, match="503"):
            client.get_runtimes()

        def too_often() -> bool:
            with pytest.raises((TooManyRequestsError, UnexpectedStatusError)) as caught:
                client.get_runtimes()
            return caught.type is TooManyRequestsError

        assert wait_until(too_often)
