"""A judge of one's own, on the library: it scores a program by how many answers are right.

python examples/judge.py solution.py
"""

import sys
from pathlib import Path

from runner import Case, Runner

CASES = [("2 3\n", "5"), ("-1 1\n", "0"), ("1000000000000 1\n", "1000000000001")]
"""Inputs, and what a program that adds two numbers prints."""
LANGUAGES = {".py": "python", ".js": "javascript", ".c": "c", ".cpp": "cpp", ".rs": "rust", ".go": "go"}


def score(path: Path) -> float:
    """Return the share of cases that are right; say what went wrong with the others."""
    right = 0
    with Runner(LANGUAGES[path.suffix], limits={"memory": "64m"}, timeouts={"run_ms": 5000}) as runner:
        report = runner.run_cases(path.read_bytes(), [Case(given) for given, _ in CASES])
    if report.compile and report.compile.exit_code != 0:
        print(report.compile.to_dict()["stderr"])
        return 0.0
    for (given, answer), result in zip(CASES, report.results, strict=True):
        if result.verdict != "ok":
            print(f"{given.strip()}: {result.message}")
        elif result.stdout.split() != answer.split():
            print(f"{given.strip()}: expected {answer}, got {result.stdout.strip()[:40]}")
        else:
            right += 1
    return right / len(CASES)


if __name__ == "__main__":
    print(f"{score(Path(sys.argv[1])):.0%}")
