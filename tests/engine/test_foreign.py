"""Packages of Polygon and CMS on the real engine: testlib's checker and validator, named files, subtasks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from problems import JudgeError, package
from problems.judge import judge
from problems.verify import Proof, Verifying
from runner.engine import Engine
from tests.engine.test_cli import code_runner
from tests.problems.test_foreign import CMS, POLYGON, TASK, XML
from tests.problems.test_importers import put
from tests.support.judging import CATALOGUE, PYTHON

pytestmark = pytest.mark.engine
TESTLIB = """
#ifndef _TESTLIB_H_
#define _TESTLIB_H_
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>
#ifndef OK_EXIT_CODE
#define OK_EXIT_CODE 0
#endif
#ifndef WA_EXIT_CODE
#define WA_EXIT_CODE 1
#endif
#ifndef FAIL_EXIT_CODE
#define FAIL_EXIT_CODE 3
#endif
typedef uint64_t seed;
enum TResult { _ok, _wa, _fail };
static std::string said;
[[noreturn]] inline void quitf(TResult result, const char *format, ...) {
    char text[1000];
    va_list values;
    va_start(values, format);
    std::vsnprintf(text, sizeof text, format, values);
    va_end(values);
    if (!said.empty()) std::ofstream(said) << text;
    std::cerr << text << std::endl;
    std::exit(result == _ok ? OK_EXIT_CODE : result == _wa ? WA_EXIT_CODE : FAIL_EXIT_CODE);
}
struct InStream {
    std::ifstream file;
    std::istream *from = &std::cin;
    void open(const char *name) { file.open(name); from = &file; }
    long long readLong() {
        long long value;
        if (!(*from >> value)) quitf(from == &std::cin ? _fail : _wa, "a number is missing");
        return value;
    }
};
static InStream inf, ouf, ans;
inline void registerTestlibCmd(int argc, char *argv[]) {
    if (argc != 5) quitf(_fail, "expected 4 arguments, got %d", argc - 1);
    inf.open(argv[1]);
    ouf.open(argv[2]);
    ans.open(argv[3]);
    said = argv[4];
}
inline void registerValidation(int, char *[]) {}
#endif
"""
"""What the programs below use of testlib, with its interface: arguments, exit statuses that macros change, messages.

As older ones, it uses `uint64_t` without including what declares it.
"""
CHECK = """
#include "testlib.h"
#define int long long
signed main(signed argc, char *argv[]) {
    registerTestlibCmd(argc, argv);
    int a = inf.readLong(), b = inf.readLong(), sum = ouf.readLong();
    if (a == 5) quitf(_fail, "the jury is wrong");
    if (sum != ans.readLong() || sum != a + b) quitf(_wa, "expected %lld, found %lld", a + b, sum);
    quitf(_ok, "the sum is %lld", sum);
}
"""
VALIDATE = """
#include "testlib.h"
int main(int argc, char *argv[]) {
    registerValidation(argc, argv);
    if (inf.readLong() > 9) quitf(_fail, "a is too large");
}
"""
FILES: dict[str, str | bytes] = {
    "problem.xml": XML.replace(' name="std::wcmp.cpp"', ""),
    "files/testlib.h": TESTLIB,
    "files/val.cpp": VALIDATE,
}


def test_a_package_of_polygon_is_verified_with_its_own_programs(tmp_path: Path, engine: Engine) -> None:
    folder = put(tmp_path / "polygon", POLYGON | FILES | {"files/check.cpp": CHECK.replace("a == 5", "false")})

    proof = list(Verifying([folder], CATALOGUE, engine))[-1]

    assert isinstance(proof, Proof)
    assert {check.name: check.ok for check in proof.checks} == {
        "statement": True,
        "inputs": True,
        "accepted/old.py2": None,
        "accepted/right.py": True,
        "brute_force/slow.py": True,
        "rejected/big.py": True,
        "wrong_answer/minus.py": True,
    }
    put(folder, {"tests/02": "11 2\n"})
    proof = list(Verifying([folder], CATALOGUE, engine))[-1]
    assert isinstance(proof, Proof)
    said = {check.name: check.detail for check in proof.checks}
    assert said["inputs"] == "secret/2: validator-1 says: a is too large"


def test_a_checker_of_testlib_says_why_and_its_own_failure_is_nobody_elses(tmp_path: Path, engine: Engine) -> None:
    folder = put(tmp_path / "polygon", POLYGON | FILES | {"files/check.cpp": CHECK})

    with package.opened(folder) as problem:
        wrong = judge(problem, POLYGON["solutions/minus.py"], PYTHON, engine=engine, cases=problem.cases[:2])
        silent = judge(problem, "open('sum.out', 'w')", PYTHON, engine=engine, cases=problem.cases[:1])
        with pytest.raises(
            JudgeError, match=r"exit status 3 on secret/3.* nor 43 \(wrong\): .*the jury is wrong"
        ) as failed:
            judge(problem, POLYGON["solutions/right.py"], PYTHON, engine=engine)

    assert [(case.verdict, case.said) for case in wrong.cases] == [
        ("wrong_answer", "expected 3, found -1"),
        ("wrong_answer", "expected -3, found 1"),
    ]
    assert (silent.cases[0].verdict, silent.cases[0].said) == ("wrong_answer", "a number is missing")
    assert failed.value.kind == "bad_status"


def test_a_task_of_cms_is_judged_by_files_and_subtasks(tmp_path: Path, engine: Engine) -> None:
    del engine
    told = (
        TASK.replace("infile: ''\noutfile: ''\n", "")
        + "score_type: GroupMin\nscore_type_parameters: [[30, 2], [70, 1]]\n"
    )
    folder = put(tmp_path / "rooms", CMS | {"task.yaml": told})
    source = tmp_path / "mine.py"
    source.write_text("n = int(open('input.txt').read())\nopen('output.txt', 'w').write(str(2 * n if n < 2 else 0))\n")

    ran = code_runner("judge", str(folder), str(source), "--json")

    report = json.loads(ran.stdout)
    assert (ran.returncode, report["problem"], report["score"], report["max_score"]) == (1, "rooms", 30, 100)
    assert [(case["name"], case["verdict"]) for case in report["cases"]] == [
        ("secret/group01/000", "accepted"),
        ("secret/group01/001", "accepted"),
        ("secret/group02/002", "wrong_answer"),
    ]
    assert b"sol: nothing says what slow.cpp must get; left out" in ran.stderr
