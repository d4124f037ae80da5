"""Interactive and multi-pass problems on the real engine, with both sides hostile."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from problems import JudgeError, conversation, package
from problems.journal import Journal
from problems.judge import CaseStarted, Judging, at_first_failure
from problems.station import open_validators
from problems.transcript import as_interaction
from problems.verify import Proof, Verifying
from runner import Runner
from runner.engine import Engine
from tests.problems.conftest import Write
from tests.support.judging import CATALOGUE, PYTHON, JudgeIt, verdicts
from tests.support.talking import EXAMPLES, GUESS, TWO, YAML, judge_of

pytestmark = pytest.mark.engine
HALVES = str(GUESS["submissions/accepted/halves.py"])
SLEEP = {"problem.yaml": YAML.replace("0.5", "0.2")}
"""Less time for what waits: a wall clock of 2.6 s."""


def test_program_and_judge_talk_and_the_transcript_has_it_in_order(judged: JudgeIt) -> None:
    report = judged(HALVES, GUESS)

    assert verdicts(report) == ["accepted", "accepted"], report.message
    first = report.cases[0]
    assert as_interaction(first.transcript) == ">50\n<lower\n>25\n<higher\n>37\n<right"
    assert [one.ms for one in first.transcript] == sorted(one.ms for one in first.transcript)
    assert first.said == "found"
    told = first.to_dict()
    assert told["transcript"][0] | {"ms": 0} == {"from": "program", "text": "50\n", "ms": 0, "pass": 1}
    assert told["transcript_truncated"] is False


def test_a_judging_that_goes_on_later_still_has_the_conversations(write: Write, engine: Engine, tmp_path: Path) -> None:
    problem, path = package.read(write(GUESS)), tmp_path / "judging.jsonl"
    first = Judging(problem, HALVES, PYTHON, engine=engine, journal=Journal(path))
    list(first)
    again = Judging(problem, HALVES, PYTHON, engine=engine, journal=Journal(path, resume=True))
    later = list(again)

    assert not [event for event in later if isinstance(event, CaseStarted)]
    assert first.report
    assert again.report
    assert as_interaction(again.report.cases[0].transcript) == ">50\n<lower\n>25\n<higher\n>37\n<right"
    assert [one.to_dict() for one in again.report.cases] == [one.to_dict() for one in first.report.cases]


@pytest.mark.parametrize(
    ("source", "verdict", "words"),
    [
        (GUESS["submissions/wrong_answer/one_by_one.py"], "wrong_answer", "too many questions"),
        # The judge has decided; that the program crashes because of its last word, or goes on for ever, is nothing.
        ("print('x', flush=True)\nassert input() != 'what?'", "wrong_answer", "no number: 'x\\n'"),
        ("print('x', flush=True)\nwhile True: pass", "wrong_answer", "no number: 'x\\n'"),
        pytest.param(
            "import time\nprint('x', flush=True)\ntime.sleep(900)",
            "wrong_answer",
            "no number",
            marks=pytest.mark.thorough,
        ),
        # The program crashes; that the judge then finds too little is nothing.
        (GUESS["submissions/run_time_error/crash.py"], "runtime_error", "AssertionError"),
        ("import sys\nprint(37, flush=True)\ninput()\nsys.exit(3)", "runtime_error", "exit status 3"),
        ("print(50, flush=True)", "wrong_answer", "no number: ''"),
        ("print(37)\nprint(37)", "wrong_answer", "found"),
        ("while True: print(50)", "wrong_answer", "too many questions"),
        pytest.param(
            "import sys\nsys.stderr.write('x' * (9 << 20))",
            "output_limit",
            "more than 8 MiB written",
            marks=pytest.mark.thorough,
        ),
        ("while True: pass", "time_limit", "of CPU time used"),
        ("b'x' * (1 << 30)", "memory_limit", ""),
    ],
)
def test_the_side_that_ended_it_decides(judged: JudgeIt, source: str, verdict: str, words: str) -> None:
    limits = {"problem.yaml": YAML.replace("0.5", "0.5, memory: 64")}

    report = judged(source, GUESS | limits, enough=at_first_failure)

    assert report.cases[0].verdict == verdict, report.message
    assert words in report.cases[0].said


@pytest.mark.parametrize(
    ("source", "words"),
    [
        # In the example below, too, but without a look at the words.
        pytest.param("import sys\nprint(50)\nsys.stdin.readline()", "neither side had said a word after ", marks=pytest.mark.thorough),
        pytest.param("print(50, flush=True)\ninput()\ninput()", 'the program had not answered the judge\'s last line, "lower", after ', marks=pytest.mark.thorough),
        pytest.param("print(5, end='', flush=True)\ninput()", 'the program had not ended its last line, "5", after ', marks=pytest.mark.thorough),
    ],
)  # fmt: skip  # a table: a row has a line
def test_a_dead_lock_is_ended_at_the_limit_and_the_side_that_owes_a_word_is_named(
    judged: JudgeIt, source: str, words: str
) -> None:
    report = judged(source, GUESS | SLEEP, enough=at_first_failure)

    assert verdicts(report) == ["time_limit"], report.message
    assert words in report.cases[0].said


@pytest.mark.thorough
def test_a_program_that_floods_waits_until_it_is_read_and_one_that_does_not_read_is_named(judged: JudgeIt) -> None:
    reader = "sum = 0\nfor line in sys.stdin: sum += len(line)\nsys.exit(42 if sum == 6 << 20 else 43)"
    flood = "import sys\nfor _ in range(6): sys.stdout.write('x' * ((1 << 20) - 1) + '\\n')"
    assert verdicts(judged(flood, judge_of(reader), enough=at_first_failure))[0] == "accepted"

    writer = judge_of("print('x' * (6 << 20), flush=True)\nsys.stdin.read()")
    report = judged("import time\ntime.sleep(900)", writer | SLEEP, enough=at_first_failure)

    assert verdicts(report) == ["time_limit"]
    assert "the program had not read " in report.cases[0].said


@pytest.mark.thorough
def test_a_judge_that_reads_on_slowly_when_time_is_over_is_not_at_fault(judged: JudgeIt) -> None:
    slow = "for line in sys.stdin.buffer.raw: time.sleep(0.001)\nsys.exit(43)"
    flood = "while True: print('x' * 1000)"

    report = judged(flood, judge_of(slow) | SLEEP, enough=at_first_failure)

    assert verdicts(report) == ["time_limit"], report.message


@pytest.mark.thorough
def test_two_that_flood_each_other_and_never_read_are_ended(judged: JudgeIt) -> None:
    flood = "sys.stdout.write('x' * (7 << 20))\nsys.stdout.flush()\nsys.stdin.read()\nsys.exit(43)"

    report = judged(f"import sys\n{flood}", judge_of(flood) | SLEEP, enough=at_first_failure)

    assert verdicts(report) == ["time_limit"], report.message
    assert report.cases[0].transcript_cut


@pytest.mark.parametrize(
    ("judge", "words"),
    [
        ("raise ValueError('oh')", 'ended with exit status 1 on sample/1, which is neither 42 (right) nor 43 (wrong): "ValueError: oh"'),
        pytest.param("os.kill(os.getpid(), 11)", "failed on sample/1: ended by SIGSEGV", marks=pytest.mark.thorough),
        pytest.param("while True: pass", "did not end on sample/1: it was stopped after ", marks=pytest.mark.thorough),
        pytest.param("while True: print('x' * 4096)", " on sample/1", marks=pytest.mark.thorough),
        ("sys.stdin.readline()\ntime.sleep(900)", "did not end on sample/1: it went on waiting for "),
        ("open(sys.argv[3] + 'big', 'wb').write(bytes(33 << 20))\nsys.exit(42)", "failed on sample/1: Output limit: more than 32 MiB written"),
        pytest.param("import nothing_of_this_name", 'exit status 1 on sample/1, which is neither 42 (right) nor 43 (wrong): "ModuleNotFoundError', marks=pytest.mark.thorough),
    ],
)  # fmt: skip  # a table: a row has a line
def test_a_judge_that_fails_is_never_the_programs_fault(
    judged: JudgeIt, monkeypatch: pytest.MonkeyPatch, judge: str, words: str
) -> None:
    monkeypatch.setattr(conversation, "WAIT_S", 0.5)
    limits = {"problem.yaml": YAML.replace("0.5", "0.2, validation_time: 1")}

    with pytest.raises(JudgeError) as caught:
        judged("print(50, flush=True)\ninput()", judge_of(judge) | limits)

    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_judge_may_answer_after_the_program_has_ended(judged: JudgeIt) -> None:
    late = "rest = sys.stdin.read()\nprint('thanks')\nsys.exit(42 if rest == '50\\n' else 43)"

    assert verdicts(judged("print(50)", judge_of(late))) == ["accepted", "accepted"]


def test_a_judge_that_closes_its_output_ends_what_the_program_reads(judged: JudgeIt) -> None:
    judge = "print(5)\nprint(6, flush=True)\nos.close(1)\nsys.exit(42 if sys.stdin.readline() == '11\\n' else 43)"

    assert verdicts(judged("import sys\nprint(sum(map(int, sys.stdin)))", judge_of(judge))) == ["accepted", "accepted"]


def test_a_program_that_does_not_compile_is_told_and_the_judge_is_sent_home(judged: JudgeIt) -> None:
    report = judged("int main( {", GUESS, language="c")

    assert (report.verdict, report.cases) == ("compile_error", ())


def test_a_conversation_can_be_stopped_from_outside(write: Write, python: Runner, engine: Engine) -> None:
    problem = package.read(write(judge_of("print('hello', flush=True)\ntime.sleep(900)")))
    with open_validators(problem, problem.cases, engine) as validators:
        source = "import time\nprint(input(), flush=True)\ntime.sleep(900)"
        judging = Judging(problem, source, PYTHON, engine=engine, start=python.start, validators=validators)
        stopper = threading.Timer(0.5, judging.stop)
        stopper.start()
        for _ in judging:
            pass

        assert judging.report
        assert (judging.report.verdict, judging.report.cases) == (None, ())
        assert python.run("print(1)").verdict == "ok"


def test_each_pass_has_the_input_that_the_judge_made_and_the_judge_keeps_its_folder(judged: JudgeIt) -> None:
    report = judged(str(TWO["submissions/accepted/shift.py"]), TWO)

    assert verdicts(report) == ["accepted", "accepted"], report.message
    assert as_interaction(report.cases[0].transcript) == "<write abc\n>bcd\n---\n<read bcd\n>abc"
    assert report.cases[0].said == "write abc gave bcd\nread bcd gave abc"


def test_a_later_pass_decides_and_nothing_of_the_program_is_kept_between_two(judged: JudgeIt) -> None:
    wrong = judged(str(TWO["submissions/wrong_answer/forth.py"]), TWO, enough=at_first_failure)
    assert verdicts(wrong) == ["wrong_answer"]
    assert wrong.cases[0].said == "pass 2: write abc gave bcd\nread bcd gave cde"

    crash = judged(str(TWO["submissions/run_time_error/forgetful.py"]), TWO, enough=at_first_failure)
    assert verdicts(crash) == ["runtime_error"]
    assert crash.cases[0].said.startswith("pass 2: FileNotFoundError")


@pytest.mark.parametrize(
    ("judge", "words"),
    [
        ("open(sys.argv[3] + 'nextpass.in', 'w').write('write abc')\nsys.exit(42)", "asks for pass 4 on sample/1; limits.validation_passes in problem.yaml allows 3"),
        ("open(sys.argv[3] + 'nextpass.in', 'w')\nsys.exit(43)", "wrote nextpass.in on sample/1, but ended with 43"),
        ("sys.exit(1)", "ended with exit status 1 on sample/1"),
    ],
)  # fmt: skip  # a table: a row has a line
def test_a_judge_that_asks_for_too_much_is_at_fault(judged: JudgeIt, judge: str, words: str) -> None:
    with pytest.raises(JudgeError) as caught:
        judged("print(input())", TWO | {"output_validator/judge.py": f"import sys\n{judge}\n"})

    assert words in str(caught.value)


def test_a_problem_may_be_both(judged: JudgeIt) -> None:
    judge = (
        "word = open(sys.argv[1]).read()\nprint(word, flush=True)\ngot = sys.stdin.readline()\n"
        "if len(word) < 3: open(sys.argv[3] + 'nextpass.in', 'w').write(word + 'x')\n"
        "sys.exit(42 if got.strip() == word[::-1] else 43)"
    )
    yaml = YAML.replace("type: interactive", "type: [interactive, multi-pass]").replace(
        "0.5", "0.5, validation_passes: 4"
    )
    changes = judge_of(judge) | {"problem.yaml": yaml, "data/sample/1.in": "ab", "data/secret/1.in": "abc"}

    report = judged("print(input()[::-1])", changes)

    assert verdicts(report) == ["accepted", "accepted"], report.message
    assert as_interaction(report.cases[0].transcript) == "<ab\n>ba\n---\n<abx\n>xba"


@pytest.mark.parametrize("name", ["guess-the-number", "shift-cipher"])
def test_our_examples_keep_their_promises(engine: Engine, name: str) -> None:
    [*_, proof] = Verifying([EXAMPLES / name], CATALOGUE, engine, workers=1)

    assert isinstance(proof, Proof)
    assert [check for check in proof.checks if not check.ok] == []
    assert len(proof.checks) >= 5
