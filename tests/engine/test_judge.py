"""The judge, the validators, verifying and the stress test on the real engine."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from docker.errors import APIError

import languages
from problems import JudgeError, PackageError, package
from problems import judge as judge_module
from problems import stress as stress_module
from problems.answer import Answering, NoAnswerError
from problems.journal import Journal
from problems.judge import (
    MOST_SLOW,
    CaseJudged,
    CaseStarted,
    Compiling,
    Judged,
    Judging,
    Report,
    at_first_failure,
    judge,
)
from problems.station import Quiet
from problems.stress import Stress
from problems.timing import with_known_limit, with_time_limit
from problems.verify import Checking, Proof, Verifying
from runner import Cancelled, Runner, SandboxError
from runner.engine import Engine
from runner.pool import Pool
from runner.program import ProgramFiles, language_of
from runner.reaper import watch
from tests.engine.conftest import containers
from tests.problems.conftest import YAML, Write
from tests.support.clock import Clock, wait_until

pytestmark = pytest.mark.engine
CATALOGUE = languages.load()
PYTHON = CATALOGUE.find("python")
RIGHT = "print(2 * int(input()))\n"
VALIDATE = """
#include "validate.h"
int main(int, char** argv) {
    std::ifstream in(argv[1]), ans(argv[2]);
    int x, y, z;
    in >> x;
    ans >> y;
    if (!(std::cin >> z) || z != 2 * x || y != z) {
        std::ofstream(std::string(argv[3]) + "judgemessage.txt") << "twice " << x << " is " << y << ", " << argv[4];
        return 43;
    }
    return 42;
}
"""
CUSTOM = {
    "output_validator/validate.cc": VALIDATE,
    "output_validator/validate.h": "#include <fstream>\n#include <iostream>\n#include <string>\n",
    "data/secret/test_group.yaml": "output_validator_args: ['no more', x]\n",
    "data/sample/test_group.yaml": "output_validator_args: [sample]\n",
}
JudgeIt = Callable[..., Report]


@pytest.fixture
def judged(write: Write, runner_of: Callable[[str], Runner], engine: Engine) -> JudgeIt:
    """Judge a source against the package `twice` with changed files, in the session's sandbox."""

    def run(
        source: str, changes: dict[str, str | bytes | None] | None = None, language: str = "python", **more: object
    ) -> Report:
        problem = package.read(write(changes))
        start = runner_of(language).start
        return judge(problem, source, CATALOGUE.find(language), engine=engine, start=start, **more)  # type: ignore[arg-type]  # judge's own options

    return run


def verdicts(report: Report) -> list[str]:
    return [case.verdict for case in report.cases]


# ------------------------------------------------------------------------------------- submissions


def test_a_right_submission_is_accepted_case_by_case(judged: JudgeIt) -> None:
    report = judged(RIGHT)

    said = report.to_dict()
    assert (report.verdict, said["passed"], said["total"], said["compile"]) == ("accepted", 3, 3, None)
    assert [case["name"] for case in said["cases"]] == ["sample/1", "secret/1", "secret/2"]
    assert all(case["wall_ms"] > 0 and case["cpu_ms"] > 0 and case["memory_bytes"] > 1 << 20 for case in said["cases"])


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


PROGRAMS: dict[str, dict[str, str]] = {
    "python": {
        "go.py": "from lib.help import twice\nprint(twice(int(input())))",
        "lib/help.py": "def twice(x): return 2 * x\nif __name__ == '__main__': print('not me')",
    },
    "javascript": {
        "package.json": '{"type": "module", "main": "go"}',
        "go.js": "import { readFileSync } from 'node:fs'; import { twice } from './a.js'; console.log(twice(+readFileSync(0)));",
        "a.js": "export const twice = (x) => 2 * x;",
    },
    "php": {
        "go.php": "<?php require 'a.php'; echo twice((int) fgets(STDIN));",
        "a.php": "<?php function twice($x) { return 2 * $x; }",
    },
    "c": {
        "b.c": '#include <stdio.h>\n#include "a.h"\nint main(void) { int x; scanf("%d", &x); printf("%d", twice(x)); }',
        "a.c": "int twice(int x) { return 2 * x; }",
        "a.h": "int twice(int);",
    },
    "cpp": {
        "a.cc": '#include <iostream>\n#include "b.h"\nint main() { int x; std::cin >> x; std::cout << twice(x); }',
        "b.cpp": "int twice(int x) { return 2 * x; }",
        "b.h": "int twice(int);",
    },
    "java": {
        "src/a/Go.java": "package a; import b.*; public class Go { public static void main(String... a) { System.out.println("
        "Help.twice(new java.util.Scanner(System.in).nextInt())); } static class Main {"
        "public static void main(String[] a) { System.out.println(1); } } }",
        "src/b/Types.java": "package b; interface Twice { int of(int x); } class Two implements Twice {"
        "public int of(int x) { return 2 * x; } }",
        "src/b/Help.java": "package b; public class Help { /* public static void main(String[] a) {} */"
        "public static int twice(int x) { return new Two().of(x); } }",
    },
    "go": {
        "b.go": 'package main\nimport "fmt"\nfunc main() { var x int; fmt.Scan(&x); fmt.Println(twice(x)) }',
        "a.go": "package main\nfunc twice(x int) int { return 2 * x }",
        "a_test.go": "package main\nfunc main() {}",
    },
    "rust": {
        "src/go.rs": "mod a; fn main() { let mut s = String::new(); std::io::stdin().read_line(&mut s).unwrap();"
        'println!("{}", a::twice(s.trim().parse().unwrap())); }',
        "src/a.rs": "pub fn twice(x: i64) -> i64 { 2 * x }",
    },
    "csharp": {
        "B.cs": "using System; class B { static void Main() { Console.WriteLine(A.Twice(int.Parse(Console.ReadLine()))); } }",
        "lib/A.cs": "static class A { public static int Twice(int x) { return 2 * x; } }",
    },
}


@pytest.mark.parametrize("language", PROGRAMS)
def test_a_submission_of_several_files_is_one_program(write: Write, engine: Engine, language: str) -> None:
    raw = {name: text.encode() for name, text in PROGRAMS[language].items()}
    found = language_of(CATALOGUE, raw, "twice")

    report = judge(package.read(write()), ProgramFiles(raw, "twice"), found, engine=engine)

    assert (found.id, report.verdict) == (language, "accepted"), report.compiler_said or report.message


@pytest.mark.parametrize("tag", ["", "ignore"])
def test_gos_files_are_chosen_by_names_and_build_tags_if_that_leaves_any(
    write: Write, engine: Engine, tag: str
) -> None:
    head = f"//go:build {tag}\n\npackage main\n" if tag else "package main\n"
    files = {
        "b.go": f'{head}import "fmt"\nfunc main() {{ var x int; fmt.Scan(&x); fmt.Println(twice(x)) }}',
        "twice it.go": f"{head}func twice(x int) int {{ return 2 * x }}",
    }
    others = {
        "a_windows.go": "package main\nfunc twice(x int) int { return 3 * x }",
        "a_test.go": "package main\nfunc main() {}",
        "gen.go": "//go:build ignore\n\npackage main\nfunc main() {}",
    }
    raw = {name: text.encode() for name, text in (files if tag else files | others).items()}

    report = judge(package.read(write()), ProgramFiles(raw, "go"), CATALOGUE.find("go"), engine=engine)

    assert report.verdict == "accepted", report.compiler_said


@pytest.mark.parametrize("module", ["example.com/twice", ""])
def test_a_go_program_may_have_packages_of_its_own(write: Write, engine: Engine, module: str) -> None:
    name = module or "main"
    files = {
        "twice/twice.go": f'package twice\nimport "{name}/twice/deep"\nfunc Of(n int) int {{ return deep.Times(n, 2) }}',
        "twice/deep/deep.go": "package deep\nfunc Times(a, b int) int { return a * b }",
        "twice/twice_test.go": "package twice\nthis is no Go",
        "zz.go": f'package main\nimport ("fmt"; "{name}/twice")\nfunc main() {{ fmt.Println(twice.Of(number())) }}',
        "input.go": 'package main\nimport "fmt"\nfunc number() (n int) { fmt.Scan(&n); return }',
    } | ({"go.mod": f"module {module}\n\ngo 1.15\n"} if module else {})
    broken = files | {"twice/deep/deep.go": "package deep\nfunc Times(a, b int) int { return c }"}
    go, problem = CATALOGUE.find("go"), package.read(write())

    right, wrong = (
        judge(problem, ProgramFiles({path: text.encode() for path, text in one.items()}, "go"), go, engine=engine)
        for one in (files, broken)
    )

    assert right.verdict == "accepted", right.compiler_said
    assert (wrong.verdict, wrong.first_error) == ("compile_error", "twice/deep/deep.go:2:35: undefined: c")


def test_a_driver_in_include_is_the_main_file(write: Write, engine: Engine) -> None:
    driver = "#include <iostream>\nint twice(int);\nint main() { int x; std::cin >> x; std::cout << twice(x); }"
    problem = package.read(
        write(
            {
                "problem.yaml": YAML + "constants: {factor: 2}\n",
                "include/cpp/grader.cpp": driver,
                "include/python3/__main__.py": "from solution import twice\nprint(twice(int(input())))",
                "include/default/table.txt": "{{factor}}",
                "include/php/main.php": "<?php require 'solution.php'; echo {{factor}} * one((int) fgets(STDIN));",
            }
        )
    )
    sources = {
        "cpp": "int twice(int x) { return 2 * x; }",
        "c": '#include <stdio.h>\nint main(void) { int x, f; scanf("%d", &x); FILE *t = fopen("table.txt", "r");'
        'fscanf(t, "%d", &f); printf("%d", f * x); }',
        "php": "<?php function one($x) { return $x; }",
    }
    for name, source in sources.items():
        report = judge(problem, source, CATALOGUE.find(name), engine=engine)
        assert report.verdict == "accepted", report.compiler_said or report.message
    python = ProgramFiles({"solution.py": b"def twice(x): return 2 * x", "more.py": b""}, "it")
    assert judge(problem, python, PYTHON, engine=engine).verdict == "accepted"


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("c", b'#include <stdio.h>\nint main(void) { int x; scanf("%d", &x); printf("%d", 2 * x); } // caf\xe9'),
        ("cpp", b'#include <iostream>\nint main() { int x; std::cin >> x; std::cout << 2 * x; } // \xd6\xd0\xce\xc4'),
        ("python", b"# -*- coding: latin-1 -*-\nprint(2 * int(input()) if len('\xe9') == 1 else 'no')"),
        ("php", b"<?php echo strlen('\xe9') == 1 ? 2 * (int) fgets(STDIN) : 'no';"),
        ("javascript", b"console.log(2 * +require('fs').readFileSync(0)); // \xe9"),
        ("csharp", b"using System; class A { static void Main() { Console.WriteLine(2 * int.Parse(Console.ReadLine())); } } // \xe9"),
    ],
)  # fmt: skip  # a table: a row has a line
def test_a_source_that_is_not_utf_8_goes_to_the_compiler_as_it_is(
    write: Write, engine: Engine, language: str, source: bytes
) -> None:
    report = judge(package.read(write()), source, CATALOGUE.find(language), engine=engine)

    assert report.verdict == "accepted", report.compiler_said or report.message


@pytest.mark.parametrize(
    ("language", "source", "said"),
    [
        ("go", b"package main\nfunc main() {} // \xe9", "UTF-8"),
        ("rust", b"fn main() {} // \xe9", "UTF-8"),
        ("java", b"class A { public static void main(String[] a) {} } // \xe9", "UTF-8"),
        ("c", b"int main(void) { return 0; }\0}", ""),
    ],
)
def test_a_source_that_its_compiler_refuses_gets_the_compilers_verdict(
    write: Write, engine: Engine, language: str, source: bytes, said: str
) -> None:
    report = judge(package.read(write()), source, CATALOGUE.find(language), engine=engine)

    assert report.verdict == "compile_error"
    assert said in report.compiler_said


def test_included_files_go_with_every_submission(write: Write, engine: Engine) -> None:
    problem = package.read(write({"include/default/help.py": "def twice(x): return 2 * x\n"}))

    report = judge(problem, "from help import twice\nprint(twice(int(input())))", PYTHON, engine=engine)

    assert report.verdict == "accepted", report.cases


# ---------------------------------------------------------------------------------------- the events


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


MANY = {
    f"data/secret/{number:02}.{ending}": f"{number * factor}\n"
    for number in range(10, 22)
    for ending, factor in (("in", 1), ("ans", 2))
}


def test_cases_run_side_by_side_and_are_reported_in_their_order(
    write: Write, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first cases are the slowest, so that the later ones end before them."""
    monkeypatch.setattr(judge_module, "LONG_S", 0)
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

    assert started == list(range(7, 15))
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
        return SimpleNamespace(result=lambda: internal_error("python", PYTHON.limits, gone), stop=int)

    report = judge(problem, RIGHT, PYTHON, engine=engine, start=start)  # type: ignore[arg-type]  # a start that fails

    assert (report.verdict, report.message, len(report.cases)) == ("internal_error", "the engine has gone", 1)


# -------------------------------------------------------------------------------------- validators


def test_a_custom_validator_with_a_header_beside_it_decides_and_its_words_are_the_feedback(judged: JudgeIt) -> None:
    report = judged("print(10)", CUSTOM)

    assert verdicts(report) == ["wrong_answer", "accepted", "wrong_answer"]
    assert [case.feedback for case in report.cases] == ["twice 1 is 2, sample", "", "twice 7 is 14, no more"]


def test_a_validator_that_ignores_its_stdin_and_one_with_large_files_get_along(judged: JudgeIt) -> None:
    large = "1 " * 3_000_000
    changes = {
        "problem.yaml": YAML + "limits: {output: 16}\n",
        "data/secret/1.in": large,
        "data/secret/1.ans": large,
        "output_validator/check.py": "import sys\n"
        "same = open(sys.argv[1]).read() == open(sys.argv[2]).read()\nsys.exit(42 if same else 43)\n",
    }

    report = judged("import sys; sys.stdout.write(sys.stdin.read())", changes)

    assert verdicts(report) == ["wrong_answer", "accepted", "wrong_answer"]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("v.cpp", "int main() { *(volatile int*)0 = 1; }", "v.cpp failed on sample/1: ended by SIGSEGV: it used memory that it does not have; correct it"),
        ("v.py", "import sys; sys.exit(0)", "exit status 0 on sample/1, which is neither 42 (right) nor 43 (wrong)"),
        ("v.py", "raise ValueError('oh')", 'exit status 1 on sample/1, which is neither 42 (right) nor 43 (wrong): "ValueError: oh"'),
        ("v.py", "while True: pass", "the output validator v.py did not end on sample/1: it was stopped after "),
        ("v.py", "b'x' * (1 << 30)", "v.py failed on sample/1: its 128 MiB of memory are full; limits.validation_memory"),
        ("v.cpp", "int deep(volatile int n) { return deep(n + 1) + n; } int main() { return deep(0); }",
         "the output validator v.cpp failed on sample/1: its stack is full, by a recursion too deep; limits.validation_memory"),
        ("v.py", "import os; os.kill(os.getppid(), 9)", "the output validator v.py failed on sample/1"),
        ("v.cpp", "int main( {", "the output validator v.cpp does not compile: main.cpp:1:"),
        ("v.cpp", '#include "testlib.h"\nint main() {}', "does not compile: main.cpp:1:10: fatal error: testlib.h"),
        ("v.kt", "fun main() {}", "the output validator v.kt cannot be run"),
    ],
)  # fmt: skip  # a table: a row has a line
def test_a_validator_that_fails_is_a_judge_error_and_never_a_verdict(
    judged: JudgeIt, name: str, text: str, words: str
) -> None:
    limits = {"problem.yaml": YAML + "limits: {validation_time: 1, validation_memory: 128}\n"}

    with pytest.raises(JudgeError) as caught:
        judged("print('whatever')", limits | {f"output_validator/{name}": text})

    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_validator_with_a_build_script_is_built_by_it(judged: JudgeIt) -> None:
    changes = {
        f"output_validators/v/{path.partition('/')[2]}": text for path, text in CUSTOM.items() if "validator/" in path
    }
    build = "#!/bin/sh\nset -e\ng++ -o run validate.cc\n"

    report = judged(
        RIGHT,
        {"problem.yaml": "validation: custom\nvalidator_flags: x\n", "output_validators/v/build": build} | changes,
    )

    assert report.verdict == "accepted", report.message


# ------------------------------------------------------------------------------- verify and stress


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stress_module, "BATCH", 4)
    monkeypatch.setattr(stress_module, "SAME", 6)


BANK_LIKE = {
    "problem.yaml": YAML + "limits: {time_limit: 0.5}\n",
    "input_validators/check.py": "import sys\nn = int(input())\nif n > 99: sys.exit('n is too large')\nsys.exit(42)\n",
    "generators/generate.py": "import random, sys\nrandom.seed(int(sys.argv[1]))\nprint(random.randint(0, 99))\n",
    "submissions/accepted/right.py": RIGHT,
    "submissions/wrong_answer/plus.py": "print(int(input()) + 1)\n",
    "submissions/time_limit_exceeded/slow.py": "n = int(input())\nwhile n == 7: pass\nprint(2 * n)\n",
    "submissions/run_time_error/crash.py": "n = int(input())\nprint(2 * n)\nassert n != 7\n",
    "submissions/rejected/any.py": "assert False\n",
    "submissions/brute_force/brute.py": RIGHT,
    "submissions/accepted/other.kt": "fun main() {}",
}  # fmt: skip  # a table: a row has a line


def prove(folder: Path, engine: Engine) -> Proof:
    news = list(Verifying([folder], CATALOGUE, engine))
    assert any(isinstance(one, Checking) for one in news)
    proof = news[-1]
    assert isinstance(proof, Proof)
    return proof


def test_a_package_that_keeps_its_promises_is_proved(write: Write, engine: Engine) -> None:
    proof = prove(write(BANK_LIKE), engine)

    assert [(check.name, check.ok) for check in proof.checks] == [
        ("statement", True),
        ("inputs", True),
        ("accepted/other.kt", None),
        ("accepted/right.py", True),
        ("brute_force/brute.py", True),
        ("rejected/any.py", True),
        ("run_time_error/crash.py", True),
        ("time_limit_exceeded/slow.py", True),
        ("wrong_answer/plus.py", True),
    ]
    assert proof.ok
    said = next(check.detail for check in proof.checks if check.name == "accepted/other.kt")
    assert said == "Kotlin is not here"
    assert (proof.not_tried, proof.to_dict()["not_tried"]) == (1, 1)


def test_every_broken_promise_is_named(write: Write, engine: Engine) -> None:
    broken = {
        "data/secret/3.in": "100\n",
        "data/secret/3.ans": "200\n",
        "submissions/accepted/right.py": "print(2)\n",
        "submissions/wrong_answer/plus.py": RIGHT,
        "submissions/time_limit_exceeded/slow.py": "assert False\n",
        "submissions/run_time_error/crash.py": "print(0)\n",
        "submissions/rejected/any.py": RIGHT,
        "submissions/brute_force/brute.py": "print(3)\n",
    }

    proof = prove(write(BANK_LIKE | broken), engine)

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert not proof.ok
    assert said["inputs"] == "secret/3: check.py says: n is too large"
    assert (
        said["accepted/right.py"]
        == "expected accepted, came on secret/1: wrong answer: line 1, token 1: expected 10, got 2"
    )
    assert said["wrong_answer/plus.py"] == "expected wrong answer, came: Accepted: 4 of 4 cases"
    assert said["rejected/any.py"].startswith("expected not accepted, came: Accepted")
    assert said["time_limit_exceeded/slow.py"].startswith("expected time limit, came on secret/3: runtime error")
    assert set(said) >= {"run_time_error/crash.py", "brute_force/brute.py"}


def test_submissions_yaml_takes_the_place_of_a_folders_promise_and_adds_to_it(write: Write, engine: Engine) -> None:
    asked = {
        "submissions/submissions.yaml": "accepted: {permitted: [AC, WA]}\n"
        "mixed: {permitted: [AC, RTE]}\n"
        "mixed/*.py: {required: [RTE]}\n"
        "run_time_error/*: {required: [AC]}\n",
        "submissions/accepted/right.py": "print(2)\n",
        "submissions/mixed/crash.py": "n = int(input())\nprint(2 * n)\nassert n != 7\n",
        "submissions/mixed/never.py": RIGHT,
        "submissions/mixed/wrong.py": "print(3)\n",
        "submissions/run_time_error/crash.py": "assert False\n",
    }

    proof = prove(write(BANK_LIKE | asked), engine)

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert said.pop("mixed/never.py") == "expected RTE at least once, came: Accepted: 3 of 3 cases"
    assert said.pop("mixed/wrong.py").startswith("expected only AC or RTE, came on sample/1: wrong answer")
    assert said.pop("run_time_error/crash.py").startswith("expected AC at least once, came: Runtime error")
    assert not said
    assert {check.name for check in proof.checks if check.ok} >= {"accepted/right.py", "mixed/crash.py"}


def test_submissions_yaml_may_speak_of_some_cases_alone(write: Write, engine: Engine) -> None:
    """The last group comes after more slow cases than judging waits for elsewhere."""
    hard = {"data/secret/hard/1": ("7", "14"), "data/secret/hard/2": ("7", "14"), "data/secret/last/1": ("9", "0")}
    asked = {
        **{f"{case}.in": given for case, (given, _) in hard.items()},
        **{f"{case}.ans": answer for case, (_, answer) in hard.items()},
        "submissions/submissions.yaml": "mixed/*.py:\n  '{sample,secret/1}': {permitted: [AC]}\n"
        "  secret/hard: {permitted: [TLE], required: [TLE]}\n  secret/last/1: {required: [WA]}\n",
        "submissions/mixed/kept.py": "n = int(input())\nwhile n == 7: pass\nprint(2 * n)\n",
        "submissions/mixed/fast.py": RIGHT,
        "submissions/mixed/wrong.py": "print(0)\n",
        "submissions/mixed/zero.py": "n = int(input())\nwhile n == 7: pass\nprint(2 * n if n < 9 else 0)\n",
    }
    proof = prove(write(BANK_LIKE | asked), engine)

    said = {check.name: check.detail for check in proof.checks if check.name.startswith("mixed") and not check.ok}
    assert said.pop("mixed/fast.py") == (
        "expected only TLE, TLE at least once in secret/hard, came on secret/hard/1: accepted"
    )
    assert said.pop("mixed/wrong.py").startswith(
        "expected only AC in {sample,secret/1}, came on sample/1: wrong answer"
    )
    assert said.pop("mixed/zero.py").startswith("expected WA at least once in secret/last/1, came: Time limit")
    assert not said
    assert not [note for note in proof.notes if "submissions.yaml" in note]


def test_old_c_compiles_in_a_package_of_the_legacy_format_alone(judged: JudgeIt, write: Write, engine: Engine) -> None:
    """GCC 14 refuses a call of an undeclared function."""
    old = '#include <stdio.h>\nint main() { int n; scanf("%d", &n); printf("%d\\n", 2 * n + abs(0) * alarm(0)); }'
    legacy = {"problem.yaml": "name: Twice\nlimits: {time_limit: 9}\n"}

    assert judged(old, language="c").verdict == "compile_error"
    assert judge(package.read(write(legacy)), old, CATALOGUE.find("c"), engine=engine).verdict == "accepted"
    proof = prove(
        write(legacy | {"submissions/accepted/old.c": old, "submissions/accepted/bad.c": "int main("}), engine
    )
    said = {check.name: check for check in proof.checks}
    assert said["accepted/old.c"].ok
    assert "bad.c" in said["accepted/bad.c"].name
    assert "error: expected declaration specifiers" in said["accepted/bad.c"].detail


def test_a_broken_package_and_a_broken_validator_are_failed_checks(write: Write, engine: Engine) -> None:
    broken = write({"data/secret/1.ans": None}, name="broken")
    loops = write({"output_validator/v.py": "assert 0", "submissions/accepted/a.py": RIGHT}, name="loops")

    proofs = {one.problem: one for one in Verifying([broken, loops], CATALOGUE, engine) if isinstance(one, Proof)}

    assert [check.detail for check in proofs["broken"].checks] == [
        "data/secret/1.in: there is no answer to it; write data/secret/1.ans"
    ]
    assert [check.ok for check in proofs["loops"].checks] == [True, None, False]
    assert "neither 42 (right) nor 43 (wrong)" in proofs["loops"].checks[-1].detail


def test_the_folders_and_marks_of_domjudge_are_understood(write: Write, engine: Engine) -> None:
    marked = {
        "multiple/crash.py": "# @EXPECTED_RESULTS@: WRONG-ANSWER, RUN-ERROR\nassert False\n",
        "multiple/right.py": "# @EXPECTED_RESULTS@: CORRECT, TIMELIMIT\n" + RIGHT,
        "multiple/not.py": "# @EXPECTED_RESULTS@: RUN-ERROR\n" + RIGHT,
        "compiler_error/no.c": "int main(void) { return }\n",
        "compiler_error/yes.c": "int main(void) { return 0; }\n",
        "no_output/empty.py": "",
        "output_limit/more.py": "while True: print('x' * 9999)\n",
        "accepted/right.py": RIGHT,
        "accepted/old.py.bak": "no program",
        "accepted/README": "no program",
    }
    limits = {"problem.yaml": YAML + "limits: {time_limit: 2, output: 1}\n"}
    folder = write(limits | {f"submissions/{name}": text for name, text in marked.items()})

    proof = prove(folder, engine)

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert said.pop("multiple/not.py") == "expected run-error, came: Accepted: 3 of 3 cases"
    assert said.pop("compiler_error/yes.c").startswith("expected compile error, came on sample/1: wrong answer")
    assert not said
    assert {check.name for check in proof.checks if check.ok is not False} == {
        *("statement", "inputs", "multiple/crash.py", "multiple/right.py", "compiler_error/no.c"),
        *("no_output/empty.py", "output_limit/more.py", "accepted/right.py"),
    }
    assert "submissions/accepted/README: is not a program by its ending, passed over" in proof.notes
    assert "submissions/accepted/old.py.bak: is not a program by its ending, passed over" in proof.notes


GRAMMAR = "INT(1, 99)\nNEWLINE\n"
TESTS_OF_VALIDATORS = {
    "input_validators/grammar.ctd": GRAMMAR,
    "data/invalid_input/text.in": "seven\n",
    "data/invalid_output/close.in": "1\n",
    "data/invalid_output/close.ans": "2\n",
    "data/invalid_output/close.out": "3\n",
    "data/valid_output/spaced.in": "1\n",
    "data/valid_output/spaced.ans": "2\n",
    "data/valid_output/spaced.out": " 2 \n",
    "submissions/accepted/right.py": RIGHT,
}


def test_the_validators_are_tested_by_the_cases_for_them(write: Write, engine: Engine) -> None:
    proof = prove(write(TESTS_OF_VALIDATORS), engine)

    assert [(check.name, check.ok, check.detail) for check in proof.checks[1:5]] == [
        ("inputs", True, "3 are valid"),
        ("invalid_input", True, "1 is refused"),
        ("invalid_output", True, "1 is refused"),
        ("valid_output", True, "1 is accepted"),
    ]


def test_validators_that_decide_wrongly_on_the_cases_for_them_are_named(write: Write, engine: Engine) -> None:
    wrong = {
        "data/invalid_input/text.in": "7\n",
        "data/invalid_output/close.out": "2\n",
        "data/valid_output/spaced.in": "0\n",
    }

    proof = prove(write(TESTS_OF_VALIDATORS | wrong), engine)

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert said["invalid_input"] == "invalid_input/text: expected to be refused, came: the input validators accept it"
    assert said["invalid_output"].endswith("expected to be refused, came: the output validator accepts it")
    assert said["valid_output"].startswith("valid_output/spaced: its input must be valid, but grammar.ctd says: ")


def test_a_grammar_that_is_none_is_not_the_inputs_fault(write: Write, engine: Engine) -> None:
    proof = prove(
        write({"input_validators/grammar.ctd": "INT(1, 99\n", "submissions/accepted/right.py": RIGHT}), engine
    )

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert list(said) == ["inputs"]
    assert said["inputs"].startswith("the input validator grammar.ctd is no valid grammar: ")


def test_an_input_validator_finds_the_files_of_the_case(write: Write, engine: Engine) -> None:
    check = "import sys\nsys.exit(42 if input() in open('lists/table.txt').read().split() else 'not in the table')\n"
    changes = {f"data/{case}.files/lists/table.txt": "1 5 7" for case in ("sample/1", "secret/1")}

    good = prove(write({"input_validators/v.py": check, "data/secret/2.files/lists/table.txt": "7"} | changes), engine)
    bad = prove(write({"input_validators/v.py": check} | changes, name="bad"), engine)

    assert next(one for one in good.checks if one.name == "inputs").ok
    assert "secret/2" in next(one for one in bad.checks if one.name == "inputs").detail


def test_scripts_find_python_and_both_compilers_and_validators_find_boost(judged: JudgeIt) -> None:
    build = (
        "#!/bin/sh\nset -e\npython3 -c 'print(\"#define RIGHT 42\")' >right.h\n"
        "echo 'int one(void) { return 1; }' >one.c\ncc -c one.c\nc++ -o run validate.cc one.o\n"
    )
    validate = '#include "right.h"\nextern "C" int one(void);\nint main() { return one() * RIGHT; }\n'
    boost = '#include <boost/algorithm/string.hpp>\nint main() { return boost::iequals("A", "a") ? 42 : 43; }\n'

    scripted = judged(RIGHT, {"output_validator/build": build, "output_validator/validate.cc": validate})
    with_boost = judged(RIGHT, {"output_validator/build": None, "output_validator/validate.cc": boost})

    assert scripted.verdict == "accepted", scripted.message
    assert with_boost.verdict == "accepted", with_boost.message


def test_a_legacy_package_gets_its_time_limit_from_its_accepted_submissions_once(
    write: Write, engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))
    slow = "import time\nwhile time.process_time() < 0.4: pass\n"
    folder = write(
        {
            "problem.yaml": "limits: {time_multiplier: 4}\n",
            "submissions/accepted/slow.py": slow + RIGHT,
            "submissions/accepted/right.py": RIGHT,
        }
    )
    measured: list[str] = []
    assert with_known_limit(package.read(folder)).limits.time_s is None

    first = with_time_limit(package.read(folder), CATALOGUE, engine, measured.append)
    second = with_time_limit(package.read(folder), CATALOGUE, engine, measured.append)

    assert measured == ["accepted/right.py", "accepted/slow.py"]
    assert first.limits.time_s == second.limits.time_s
    assert first.limits.time_s is not None
    assert first.limits.time_s >= 2
    assert "4 times the 0." in first.notes[-1]
    assert with_known_limit(package.read(folder)).limits == first.limits
    assert with_known_limit(first) is first
    (folder / "submissions/accepted/slow.py").write_text(RIGHT)
    assert with_time_limit(package.read(folder), CATALOGUE, engine, measured.append).limits.time_s == 1
    assert len(measured) == 4


@pytest.mark.parametrize("often", [1, 2])
def test_a_sandbox_that_goes_away_is_not_the_submissions_fault(write: Write, engine: Engine, often: int) -> None:
    slow = "import time\ntime.sleep(3)\n" + RIGHT
    folder = write({"problem.yaml": YAML + "limits: {time_limit: 5}\n", "submissions/accepted/right.py": slow})
    before = set(containers(engine, owner=watch.owner))

    def under_way() -> set[str]:
        """The sandboxes in which the submission runs now."""
        found = set(containers(engine, owner=watch.owner)) - before
        with suppress(APIError):  # one that is not started yet, or gone already
            return {one for one in found if "main.py" in str(engine.api.top(one)["Processes"])}
        return set()

    def remove_what_comes() -> None:
        for _ in range(often):
            wait_until(lambda: bool(under_way()))
            for one in under_way():
                before.add(one)
                engine.api.remove_container(one, force=True)

    thread = threading.Thread(target=remove_what_comes)
    verifying = iter(Verifying([folder], CATALOGUE, engine, workers=1))
    for news in verifying:
        if isinstance(news, Checking) and news.what == "accepted/right.py":
            thread.start()
            break
    if often == 1:
        proof = list(verifying)[-1]
        assert isinstance(proof, Proof)
        assert proof.ok, proof.checks
    else:
        with pytest.raises(SandboxError):
            list(verifying)
    thread.join()


def test_an_interrupted_verify_goes_on_where_it_was(write: Write, engine: Engine, tmp_path: Path) -> None:
    folder, path = write(BANK_LIKE), tmp_path / "verify.jsonl"
    began = []
    for news in Verifying([folder], CATALOGUE, engine, workers=1, journal=Journal(path)):
        if isinstance(news, Checking) and news.done == 3:
            break
    assert wait_until(lambda: not any(thread.name == "verify" for thread in threading.enumerate()))
    done = {json.loads(line)["key"][1] for line in path.read_text().splitlines()}
    path.write_text(path.read_text() + '{"package": "half')
    for news in Verifying([folder], CATALOGUE, engine, journal=Journal(path, resume=True)):
        if isinstance(news, Checking):
            began.append(news.what)
        else:
            proof = news

    assert proof.ok
    assert len(proof.checks) == 9
    assert len(done) >= 3
    assert not done & set(began)


@pytest.mark.usefixtures("small_batches")
def test_stress_finds_a_small_input_on_which_the_solution_is_wrong(write: Write, engine: Engine) -> None:
    problem = package.read(write(BANK_LIKE))
    stress = Stress(problem, "n = int(input())\nprint(2 * n if n % 3 else -1)", PYTHON, seeds=200, engine=engine)

    tried = [news.seeds for news in stress]

    assert stress.failure is not None
    number = int(stress.failure.input)
    assert number % 3 == 0
    assert int(stress.failure.expected) == 2 * number
    assert stress.failure.report.feedback == f"line 1, token 1: expected {2 * number}, got -1"
    assert tried[-1] < 200


def test_the_packages_solution_answers_a_valid_input_and_no_other(engine: Engine) -> None:
    problem = package.read(package.find("gift-card-pair"))

    def answer(given: bytes) -> bytes:
        return Answering(problem, given, catalogue=CATALOGUE, engine=engine).result()

    assert answer(b"3\n5 5 5\n10\n") == b"2\n0 1\n"
    with pytest.raises(NoAnswerError, match="the input is not valid: a number in prices: 9000000 is not between"):
        answer(b"1\n9000000\n10\n")
    stopped = Answering(problem, b"1\n5\n10\n", catalogue=CATALOGUE, engine=engine)
    stopped.stop()
    with pytest.raises(Cancelled):
        stopped.result()


def test_a_wrong_answer_is_said_of_the_values(engine: Engine) -> None:
    problem = package.read(package.find("gift-card-pair"))
    wrong = problem.folder / "submissions/wrong_answer/first_pair_by_first_item.py"

    report = judge(problem, wrong.read_text(), PYTHON, enough=at_first_failure, engine=engine)

    assert report.message == "Wrong answer on secret/08-smallest-second: expected [2, 3], got [0, 5]"
    assert report.cases[-1].feedback == "expected [2, 3], got [0, 5]"


def test_each_stress_test_has_new_seeds_unless_one_is_repeated(write: Write) -> None:
    problem = package.read(write(BANK_LIKE))

    firsts = {Stress(problem, RIGHT, PYTHON).seeds[0] for _ in range(20)}

    assert len(firsts) > 15
    assert Stress(problem, RIGHT, PYTHON, first_seed=7, seeds=3).seeds == range(7, 10)


def test_stress_finds_the_natural_mistake_in_a_problem_of_the_bank(engine: Engine) -> None:
    problem = package.read(package.find("gift-card-pair"))
    wrong = problem.folder / "submissions/wrong_answer/first_pair_by_first_item.py"
    stress = Stress(problem, wrong.read_text(), PYTHON, engine=engine)

    for _ in stress:
        pass

    assert stress.failure is not None, stress.seeds
    assert stress.failure.report.verdict == "wrong_answer"


@pytest.mark.usefixtures("small_batches")
def test_stress_of_a_right_solution_finds_nothing(write: Write, engine: Engine) -> None:
    stress = Stress(package.read(write(BANK_LIKE)), RIGHT, PYTHON, seeds=6, engine=engine)

    assert [news.seeds for news in stress] == [4, 6]
    assert stress.failure is None


@pytest.mark.usefixtures("small_batches")
def test_stress_of_a_solution_that_does_not_compile_says_so_and_tries_nothing(write: Write, engine: Engine) -> None:
    cpp = CATALOGUE.find("cpp")
    stress = Stress(package.read(write(BANK_LIKE)), "int main() { return x; }", cpp, seeds=6, engine=engine)

    assert not list(stress)
    assert stress.failure is None
    assert stress.uncompiled is not None
    assert stress.uncompiled.verdict == "compile_error"
    assert stress.uncompiled.compile is not None
    assert b"main.cpp:1" in stress.uncompiled.compile.stderr_bytes


@pytest.mark.parametrize(
    ("changes", "source"),
    [
        ({}, "while True: pass"),
        ({"submissions/brute_force/brute.py": "while True: pass"}, RIGHT),
        ({"generators/generate.py": "while True: pass"}, RIGHT),
    ],
    ids=["the solution", "the brute force", "the generator"],
)
def test_a_stress_test_is_stopped_whatever_it_is_doing(
    write: Write, engine: Engine, changes: dict[str, str], source: str
) -> None:
    limit = {"problem.yaml": "problem_format_version: 2025-09\nname: Twice\nuuid: 1\nlimits: {time_limit: 60}\n"}
    stress = Stress(package.read(write(BANK_LIKE | limit | changes)), source, PYTHON, engine=engine)
    threading.Timer(3, stress.stop).start()
    with Clock() as clock:
        tried = [news.seeds for news in stress]

    clock.check(8)
    assert tried in ([], [0])
    assert stress.failure is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"generators/generate.py": "print(4)"}, "the generator generate.py prints the same input for the seeds 1 to 8"),
        ({"generators/generate.py": "assert 0, 'oh'"}, "the generator generate.py failed on seed 1: AssertionError: oh"),
        ({"generators/generate.py": "import random\nprint(random.random())"}, "the brute force failed on seed 1"),
    ],
)  # fmt: skip  # a table: a row has a line
@pytest.mark.usefixtures("small_batches")
def test_a_generator_or_brute_force_that_fails_is_a_sentence(
    write: Write, engine: Engine, changes: dict[str, str], words: str
) -> None:
    stress = Stress(package.read(write(BANK_LIKE | changes)), RIGHT, PYTHON, engine=engine, first_seed=1)

    with pytest.raises(JudgeError, match=words):
        list(stress)


def test_without_a_generator_there_is_no_stress_test(write: Write) -> None:
    with pytest.raises(PackageError, match="has no generator"):
        Stress(package.read(write()), RIGHT, PYTHON)


def test_judging_leaves_no_sandbox(write: Write, engine: Engine) -> None:
    before = set(containers(engine, owner=watch.owner))

    with pytest.raises(JudgeError):
        judge(package.read(write({"output_validator/v.py": "assert 0"})), RIGHT, PYTHON, engine=engine)

    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)
