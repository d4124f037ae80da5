"""Output validators of all kinds on the real engine, those that fail too."""

from __future__ import annotations

import pytest

from problems import JudgeError, validator
from tests.problems.conftest import YAML
from tests.support.judging import RIGHT, JudgeIt, verdicts

pytestmark = pytest.mark.engine
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


def test_a_compiler_that_hits_its_limit_is_told_by_the_limit_and_not_by_a_warning(
    judged: JudgeIt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validator, "COMPILE_MS", 250)
    long = (
        '#warning "an error it is not"\n#include <bits/stdc++.h>\n#include <regex>\nint main() { std::regex r("a"); }\n'
    )

    with pytest.raises(JudgeError, match=r"v\.cpp does not compile: Compile error: the compiler hit its limit of time"):
        judged(RIGHT, {"output_validator/v.cpp": long})


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
