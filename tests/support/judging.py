"""What the tests of judging share: packages with submissions, and ways to judge and prove them."""

from __future__ import annotations

from collections.abc import Callable

import languages
from problems.judge import (
    Report,
)
from tests.problems.conftest import YAML

CATALOGUE = languages.load()
PYTHON = CATALOGUE.find("python")
RIGHT = "print(2 * int(input()))\n"
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
JudgeIt = Callable[..., Report]


def verdicts(report: Report) -> list[str]:
    """The verdict of each case."""
    return [case.verdict for case in report.cases]
