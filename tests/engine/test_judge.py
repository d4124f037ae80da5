"""The judge on the real engine: verdicts, events, cases side by side, stopping and going on."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from problems import JudgeError, pace, package
from problems import judge as judge_module
from problems.journal import Journal
from problems.judge import (
    MOST_SLOW,
    CaseJudged,
    CaseStarted,
    Compiling,
    Judged,
    Judging,
    at_first_failure,
    judge,
)
from problems.station import Quiet
from runner import Runner
from runner.engine import Engine
from runner.pool import Pool
from runner.reaper import watch
from tests.engine.conftest import containers
from tests.problems.conftest import YAML, Write
from tests.support.clock import Clock, wait_until
from tests.support.judging import CATALOGUE, PYTHON, RIGHT, JudgeIt, verdicts

pytestmark = pytest.mark.engine
MANY = {
    f"data/secret/{number:02}.{ending}": f"{number * factor}\n"
    for number in range(10, 22)
    for ending, factor in (("in", 1), ("ans", 2))
}


def test_a_right_submission_is_accepted_case_by_case(judged: JudgeIt) -> None:
    report = judged(RIGHT)

    said = report.to_dict()
    assert (report.verdict, said["passed"], said["total"], said["compile"]) == ("accepted", 3, 3, None)
    assert [case["name"] for case in said["cases"]] == ["sample/1", "secret/1", "secret/2"]
    measured = [(case["wall_ms"], case["cpu_ms"], case["memory_bytes"]) for case in said["cases"]]
    assert all(wall > 0 and cpu > 0 and memory > 1 << 20 for wall, cpu, memory in measured), measured


@pytest.mark.parametrize(
    ("source", "came", "words"),
    [
        ("print(14)", "wrong_answer", "line 1, token 1: expected 2, got 14"),
        ("while True: pass", "time_limit", "of CPU time"),
        ("import time; time.sleep(9)", "time_limit", "wall clock"),
        ("print(2 * int(input())); raise ValueError('oh')", "runtime_error", "ValueError: oh"),
        ("print(2 * int(input())); import os; os._exit(3)", "runtime_error", "exit status 3"),
        ("a = [bytearray(1 << 20) for _ in range(99)]", "memory_limit", "the kernel killed"),
        ("print('x' * (1 << 21))", "output_limit", "1 MiB"),
    ],
)
def test_a_wrong_submission_gets_its_verdict_and_says_why(judged: JudgeIt, source: str, came: str, words: str) -> None:
    limits = {"problem.yaml": YAML + "limits: {time_limit: 1.0, memory: 64, output: 1}\n"}

    report = judged(source, limits, enough=at_first_failure)

    assert report.verdict == came
    assert verdicts(report)[-1] == came
    assert words in report.cases[-1].feedback
    assert report.passed < report.total == 3
    assert report.message.casefold().count(came.replace("_", " ")) == 1


def test_the_first_case_that_is_not_accepted_decides_and_all_are_run(judged: JudgeIt) -> None:
    report = judged("n = int(input())\nprint([0, 2, 0, 0, 0, 1 // (n - 5) if n == 5 else 9, 0, 9][n])")

    assert verdicts(report) == ["accepted", "runtime_error", "wrong_answer"]
    assert report.verdict == "runtime_error"
    assert (report.passed, report.total) == (1, 3)


def test_judging_ends_after_some_cases_that_were_too_slow(judged: JudgeIt) -> None:
    more = {f"data/secret/{n}.{end}": "1\n" for n in range(3, 9) for end in ("in", "ans")}

    report = judged("while True: pass", {"problem.yaml": YAML + "limits: {time_limit: 0.1}\n"} | more)

    assert verdicts(report) == ["time_limit"] * MOST_SLOW
    assert (report.verdict, report.total) == ("time_limit", 9)
    assert report.notes == ("3 cases ran into the time limit; the 6 behind them were not run",)


def test_a_source_that_does_not_compile_runs_no_case(judged: JudgeIt) -> None:
    report = judged("int main( {", language="c")

    assert (report.verdict, report.cases, report.passed, report.total) == ("compile_error", (), 0, 3)
    assert report.compile is not None
    assert "error" in report.to_dict()["compile"]["stderr"]


def test_a_source_longer_than_the_problem_allows_is_not_even_compiled(judged: JudgeIt) -> None:
    report = judged(RIGHT + "#" * 2000, {"problem.yaml": YAML + "limits: {code: 1}\n"})

    assert report.verdict == "compile_error"
    assert "the problem allows 1 KiB" in report.message


def test_a_compiled_submission_is_compiled_once(judged: JudgeIt) -> None:
    source = '#include <stdio.h>\nint main(void) { int x; scanf("%d", &x); printf("%d\\n", 2 * x); return 0; }'

    report = judged(source, language="c")

    assert report.verdict == "accepted"
    assert report.compile is not None
    assert (report.compile.cached, report.compile.exit_code) == (False, 0)


def test_a_case_has_arguments_and_files_beside_it(judged: JudgeIt) -> None:
    changes = {
        "data/secret/1.yaml": "args: [hello, two words]\n",
        "data/secret/1.files/note.txt": "5 more\n",
        "data/secret/1.ans": "5 5 more hello two words\n",
    }

    source = "import sys, os\nn = input()\nif n == '5': print(n, open('note.txt').read(), *sys.argv[1:])\n"
    report = judged(source + "else: print(2 * int(n) if os.listdir() == ['main.py'] else 'left over')", changes)

    assert verdicts(report) == ["accepted"] * 3


def test_the_events_come_in_their_order_and_from_a_pool_too(write: Write, engine: Engine) -> None:
    problem = package.read(write())
    language = CATALOGUE.find("c")
    source = '#include <stdio.h>\nint main(void) { int x; scanf("%d", &x); printf("%d\\n", 2 * x); return 0; }'
    with Pool(engine) as pool:
        judging = Judging(problem, source, language, engine=engine, start=partial(pool.start, language))
        events = list(judging)

    assert [type(event) for event in events] == [Compiling, *[CaseStarted, CaseJudged] * 3, Judged]
    assert [event.number for event in events if isinstance(event, CaseJudged)] == [0, 1, 2]
    assert judging.report is not None
    assert judging.report.verdict == "accepted"


def test_cases_run_side_by_side_and_are_reported_in_their_order(
    write: Write, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first cases are the slowest, so that the later ones end before them."""
    monkeypatch.setattr(pace, "LONG_S", 0)
    monkeypatch.setattr(judge_module, "_most_stations", lambda *_: 3)
    problem = package.read(write(MANY | {"output_validators/v.py": "import sys; sys.exit(42)"}))
    slow = "import time; number = int(input()); time.sleep(0.3 if number == 1 else 0); print(2 * number)"
    judging = Judging(problem, slow, PYTHON, engine=engine, spread=True)
    numbers = [event.number for event in judging if isinstance(event, CaseJudged)]

    assert judging.report
    assert judging.report.verdict == "accepted"
    assert numbers == list(range(15))
    assert [case.case.name for case in judging.report.cases] == [case.name for case in problem.cases]
    assert not [thread for thread in threading.enumerate() if thread.name == "judge"]

    plain = replace(problem, validators=())
    wrong = Judging(plain, "print(2)", PYTHON, engine=engine, spread=True, enough=at_first_failure)
    list(wrong)
    assert wrong.report
    assert [case.verdict for case in wrong.report.cases] == ["accepted", "wrong_answer"]

    broken = Judging(problem, "int main() { return x; }", CATALOGUE.find("c"), engine=engine, spread=True)
    list(broken)
    assert broken.report
    assert (broken.report.verdict, broken.report.cases) == ("compile_error", ())


def test_a_case_near_its_time_limit_beside_others_is_run_again_alone(judged: JudgeIt) -> None:
    burn = "import time\nnumber = int(input())\nwhile time.process_time() < {}: pass\nprint(2 * number)"
    limit = {"problem.yaml": YAML + "limits: {time_limit: 0.8}\n"}

    quick = judged(burn.format("(0.86 if number == 1 else 0.1)"), limit, quiet=Quiet())
    with Clock() as clock:
        slow = judged(burn.format("9"), limit, quiet=Quiet(), enough=at_first_failure)

    assert verdicts(quick) == ["time_limit", "accepted", "accepted"]
    assert [case.repeated for case in quick.cases] == [True, False, False]
    assert quick.notes == ("near the time limit with other runs beside it, so run again alone: sample/1",)
    assert slow.cases[0].verdict == "time_limit"
    if clock.busy and slow.cases[0].repeated:
        return  # the wall clock ran out before the CPU time: run again, rightly
    assert (slow.cases[0].repeated, slow.notes) == (False, ())
    assert "the limit is 0.8 s" in slow.cases[0].said or "the limit is 800 ms" in slow.cases[0].said


def test_an_interrupted_judging_goes_on_where_it_was(write: Write, engine: Engine, tmp_path: Path) -> None:
    problem, path = package.read(write(MANY)), tmp_path / "judging.jsonl"
    first = iter(Judging(problem, RIGHT, PYTHON, engine=engine, journal=Journal(path)))
    for event in first:
        if isinstance(event, CaseJudged) and event.number == 6:
            break
    first.close()  # type: ignore[attr-defined]  # a generator, as after Ctrl+C

    second = Judging(problem, RIGHT, PYTHON, engine=engine, spread=True, journal=Journal(path, resume=True))
    started = [event.number for event in second if isinstance(event, CaseStarted)]
    third = Judging(problem, RIGHT, PYTHON, engine=engine, journal=Journal(path, resume=True))

    assert sorted(started) == list(range(7, 15))  # in two sandboxes one may overtake the other
    assert second.report
    assert (second.report.verdict, second.report.passed) == ("accepted", 15)
    assert not [event for event in third if isinstance(event, CaseStarted)]
    assert third.report
    assert [case.to_dict() for case in third.report.cases] == [case.to_dict() for case in second.report.cases]


def test_it_can_be_stopped_from_another_thread(judged: JudgeIt, write: Write, engine: Engine, python: Runner) -> None:
    problem = package.read(write({"problem.yaml": YAML + "limits: {time_limit: 60}\n"}))
    judging = Judging(problem, "n = input()\nwhile n != '1': pass\nprint(2)", PYTHON, engine=engine, start=python.start)

    events = []
    for event in judging:
        events.append(event)
        if isinstance(event, CaseStarted) and event.number == 1:
            threading.Timer(0.2, judging.stop).start()

    assert isinstance(events[-1], Judged)
    report = events[-1].report
    assert (report.verdict, report.message) == (None, "Stopped after 1 of 3 cases")


def test_a_sandbox_that_cannot_be_had_is_no_verdict(write: Write) -> None:
    problem = package.read(write())
    engine = SimpleNamespace(info=SimpleNamespace(memory_bytes=1 << 34, cpus=2))

    def start(source: bytes, stdin: bytes, **_: object) -> object:
        from runner.failure import Failure
        from runner.verdict import internal_error

        gone = Failure("unexpected", {"why": "the engine has gone"})
        run = {"result": lambda: internal_error("python", PYTHON.limits, gone), "stop": int}
        return SimpleNamespace(**run, followed_by=id, withdraw=int)

    report = judge(problem, RIGHT, PYTHON, engine=engine, start=start)  # type: ignore[arg-type]  # a start that fails

    assert (report.verdict, report.message, len(report.cases)) == ("internal_error", "the engine has gone", 1)


def test_a_wrong_answer_is_said_of_the_values(engine: Engine) -> None:
    problem = package.read(package.find("gift-card-pair"))
    wrong = problem.folder / "submissions/wrong_answer/first_pair_by_first_item.py"

    report = judge(problem, wrong.read_text(), PYTHON, enough=at_first_failure, engine=engine)

    assert report.message == "Wrong answer on secret/08-smallest-second: expected [2, 3], got [0, 5]"
    assert report.cases[-1].feedback == "expected [2, 3], got [0, 5]"


def test_judging_leaves_no_sandbox(write: Write, engine: Engine) -> None:
    before = set(containers(engine, owner=watch.owner))

    with pytest.raises(JudgeError):
        judge(package.read(write({"output_validator/v.py": "assert 0"})), RIGHT, PYTHON, engine=engine)

    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)
