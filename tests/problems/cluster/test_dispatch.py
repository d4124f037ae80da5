"""Submissions on the workers of a real scheduler, in real processes; what they do is said by themselves: no engine."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, wait
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import trustme

from problems import package, timing
from problems.cluster.address import ClusterError, Tls
from problems.cluster.dispatch import Cluster
from problems.submissions import Submission
from problems.tasks import Task
from tests.support.clock import LONG_S, wait_until
from tests.support.cluster import Machines
from tests.support.null_worker import Bare, judge, who
from tests.support.scripted import CATALOGUE

PROBLEM = package.read(package.find("gift-card-pair"))
DIGEST = timing.digest(PROBLEM.folder, package.JUDGED_WITH)
Report = Future[dict[str, Any]]


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    with Machines(tmp_path) as started:
        yield started


def task(name: str, does: str, ending: str = "py") -> Task:
    submission = Submission(name=name, files={f"{name}.{ending}": does.encode()})
    return Task(problem=str(PROBLEM.folder), digest=DIGEST, name=PROBLEM.id, submission=submission)


def connected(machines: Machines, said: list[str] | None = None, **more: Any) -> Cluster:
    told = [] if said is None else said
    return Cluster(machines.address, CATALOGUE, tell=told.append, patience_s=LONG_S, **more)


def told(reports: list[Report]) -> list[str]:
    """What each got: its worker's words, or why it could not be judged."""
    _, left = wait(reports, LONG_S)
    assert not left
    return [one.result().get("error") or one.result()["message"] for one in reports]


def test_a_package_is_sent_once_to_each_worker_and_stays_on_its_disk(machines: Machines) -> None:
    for _ in range(2):
        machines.start_worker()
    with connected(machines) as cluster:
        reports = [cluster.submit(judge, task(f"s{number}", f"{number}")) for number in range(12)]
        assert told(reports) == [str(number) for number in range(12)]
        results = [one.result() for one in reports]
        assert {one["worker"] for one in results} == {one.process.pid for one in machines.workers}
        assert {one["problem"] for one in results} == {PROBLEM.id}
        expected = sorted(path.relative_to(PROBLEM.folder).as_posix() for path in PROBLEM.folder.rglob("*"))
        assert all(one["files"] == expected for one in results)

    kept = [one.state / "packages" / DIGEST for one in machines.workers]
    before = [folder.stat().st_ino for folder in kept]
    with connected(machines) as cluster:
        assert told([cluster.submit(judge, task(f"s{number}", "again")) for number in range(4)]) == ["again"] * 4
        assert [folder.stat().st_ino for folder in kept] == before, "it was there already"
    assert [one.end() for one in machines.workers] == [0, 0]


def test_who_kills_workers_is_given_up_after_three_and_innocents_are_judged(machines: Machines) -> None:
    for _ in range(4):
        machines.start_worker()
    with connected(machines) as cluster:
        innocent = [cluster.submit(judge, task(f"s{number}", f"{number}")) for number in range(8)]
        guilty = cluster.submit(judge, task("guilty", "die"))
        innocent += [cluster.submit(judge, task(f"t{number}", f"{number}")) for number in range(8)]

        assert told([guilty]) == ["could not be judged on 3 workers: the worker went away"]
        assert told(innocent) == [str(number) for number in (*range(8), *range(8))]
    dead = [one for one in machines.workers if one.process.poll() is not None]
    assert len(dead) == 3


def test_a_worker_with_two_errors_of_its_own_in_a_row_leaves(machines: Machines) -> None:
    worker = machines.start_worker("--jobs", "1")
    said: list[str] = []
    with connected(machines, said) as cluster:
        reports = [cluster.submit(judge, task("a", "fail"))]
        assert worker.process.wait(LONG_S) == 1
        assert "2 submissions in a row could not be judged here: no container engine was found" in worker.said
        for _ in range(2):
            machines.start_worker("--jobs", "1")
        reports += [cluster.submit(judge, task("b", "fine"))]
        assert told(reports)[0].startswith("could not be judged on 3 workers: no container engine was found")
        assert told(reports)[1] == "fine"


def test_a_scheduler_that_comes_back_loses_nothing(machines: Machines, tmp_path: Path) -> None:
    machines.start_worker()
    said: list[str] = []
    go = tmp_path / "go"
    with connected(machines, said) as cluster:
        early = [cluster.submit(judge, task(f"s{number}", f"{number}")) for number in range(3)]
        assert told(early) == ["0", "1", "2"]
        reports = [cluster.submit(judge, task(f"t{number}", f"wait {go}")) for number in range(6)]
        assert wait_until(lambda: go.with_suffix(".t0").exists())

        machines.kill_scheduler()
        assert wait_until(lambda: any("went away" in one for one in said), LONG_S)
        go.touch()
        machines.start_scheduler()

        assert told(reports) == [f"wait {go}"] * 6
    assert sum("went away" in one for one in said) == 1


def test_a_scheduler_that_stays_away_ends_it_with_a_sentence(machines: Machines, tmp_path: Path) -> None:
    worker = machines.start_worker("--patience", "1")
    with Cluster(machines.address, CATALOGUE, tell=list[str]().append, patience_s=1) as cluster:
        report = cluster.submit(judge, task("s", f"wait {tmp_path / 'go'}"))
        assert wait_until((tmp_path / "go.s").exists)
        machines.kill_scheduler()
        with pytest.raises(ClusterError, match="did not come back in 1 s; what was judged is kept"):
            report.result(LONG_S)
        with pytest.raises(ClusterError, match="did not come back"):
            cluster.submit(judge, task("t", "late")).result(LONG_S)
        (tmp_path / "go").touch()
    assert worker.process.wait(LONG_S) == 1
    assert worker.said.rstrip().endswith("went away and did not come back in 1 s")


def test_what_does_not_match_is_left_out_with_one_sentence(machines: Machines) -> None:
    old = machines.start_worker("--version", "0.0.1")
    refused = machines.start_worker(ready=False)
    assert refused.process.wait(LONG_S) == 1
    assert "has code-runner 0.0.1, not " in refused.said
    assert refused.said.rstrip().endswith(f"all workers of {machines.address} must have the same")

    said: list[str] = []
    with connected(machines, said) as cluster:
        report = cluster.submit(judge, task("s", "fine"))
        assert wait_until(lambda: any("no worker is at" in one for one in said), LONG_S)
        assert not report.done()
        old.end()
        machines.start_worker("--offers", "c")
        machines.start_worker("--offers", "python,c")
        assert told([report, cluster.submit(judge, task("t", "in C", "c"))]) == ["fine", "in C"]
    assert [one.partition(" has ")[2] for one in said if "left out" in one] == ["code-runner 0.0.1, not 0.1.0"]


def test_closing_lets_end_what_runs_and_forgets_the_rest(machines: Machines, tmp_path: Path) -> None:
    machines.start_worker("--jobs", "1")
    go = tmp_path / "go"
    with connected(machines) as cluster:
        reports = [cluster.submit(judge, task(f"s{number}", f"wait {go}")) for number in range(5)]
        assert wait_until(go.with_suffix(".s0").exists)
        cluster._loop.call_soon_threadsafe(cluster._stop)
        assert wait_until(lambda: all(one.cancelled() for one in reports[2:]))
        go.touch()
    assert told(reports[:2]) == [f"wait {go}"] * 2, "what was given to the worker"


def test_work_is_stopped_by_its_name_wherever_it_is(machines: Machines, tmp_path: Path) -> None:
    machines.start_worker("--jobs", "1")
    mark = tmp_path / "mark"
    with connected(machines) as cluster:
        runs, next_one, waits, other = (
            cluster.submit(judge, replace(task(name, does), id=name))
            for name, does in (*((name, f"until-stopped {mark}") for name in "abc"), ("d", "fine"))
        )
        assert wait_until(mark.with_suffix(".a").exists)
        cluster.stop("c")
        assert wait_until(waits.cancelled), "it waited here"
        cluster.stop("b")
        cluster.stop("a")
        assert told([runs, next_one, other]) == [f"until-stopped {mark}"] * 2 + ["fine"]


def test_other_work_needs_no_package(machines: Machines) -> None:
    worker = machines.start_worker()
    with connected(machines) as cluster:
        assert cluster.versions() == {"python": "python of the test"}
        assert cluster.run(who, Bare(), "python").result(LONG_S) == worker.process.pid
        assert not (worker.state / "packages").exists()
        worker.end()
        assert wait_until(lambda: cluster.versions() == {})


def test_certificates_are_asked_for_and_checked(tmp_path: Path) -> None:
    mine, other = trustme.CA(), trustme.CA()
    files = {}
    for name, authority in (("mine", mine), ("other", other)):
        authority.cert_pem.write_to_path(tmp_path / f"{name}-ca.pem")
        authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(tmp_path / f"{name}.pem")
        files[name] = Tls(tmp_path / f"{name}-ca.pem", tmp_path / f"{name}.pem")
    options = ["--tls-ca-file", str(files["mine"].ca), "--tls-cert", str(files["mine"].cert)]
    with Machines(tmp_path, tls=["--protocol", "tls", *options]) as machines:
        assert machines.address.startswith("tls://127.0.0.1:")
        machines.start_worker("--tls-ca", str(files["mine"].ca), "--tls-cert", str(files["mine"].cert))
        with connected(machines, tls=files["mine"]) as cluster:
            assert told([cluster.submit(judge, task("s", "secret"))]) == ["secret"]
        with pytest.raises(ClusterError, match="do not trust each other"), connected(machines, tls=files["other"]):
            pass


def test_nobody_listens_where_others_could_reach_it(machines: Machines) -> None:
    """Whoever reaches a worker may run anything on it: for a scheduler on this machine, all its ports are this machine's."""
    worker = machines.start_worker()
    inodes = {
        str(path.readlink()).removeprefix("socket:[").rstrip("]")
        for path in Path(f"/proc/{worker.process.pid}/fd").iterdir()
        if str(path.readlink()).startswith("socket:")
    }
    rows = [line.split() for name in ("tcp", "tcp6") for line in Path(f"/proc/net/{name}").read_text().splitlines()[1:]]
    listening = {row[1].partition(":")[0] for row in rows if row[3] == "0A" and row[9] in inodes}
    assert listening == {"0100007F"}
