"""How many submissions a second are judged on this machine, against the number of sandboxes.

    python -m benchmarks.many [--rounds 3] [--count 48] [--sandboxes 1 2 4 8] [--language python --language c]

A small problem with three cases; each submission is another text, so that each is compiled. Sandboxes are used again,
and, in the last rows, each submission gets its own (`--fresh`). The first submissions of each sandbox are not counted:
they start it. Rows are medians of the rounds. The load before each row is in the table: other programs share the
processors.

Expected on two processors with nothing else to do: at least 40 Python and 12 C submissions a second.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import languages
from benchmarks.ways import tell
from problems import package
from problems.many import judge_many
from problems.problem import Problem
from problems.submissions import Submission
from runner import images
from runner.engine import connect

PROGRAMS = {
    "python": "a, b = map(int, input().split())\nprint(a + b)\n# {}\n",
    "c": '#include <stdio.h>\nint main(void) {{ int a, b; scanf("%d%d", &a, &b); printf("%d\\n", a + b); }}\n// {}\n',
}
CASES = {"1 2\n": "3\n", "-5 5\n": "0\n", "1000 1\n": "1001\n"}
YAML = "problem_format_version: 2025-09\nname: Sum\nuuid: 5ca1e\nlimits: {time_limit: 2}\n"
GOALS = {"python": 40, "c": 12}


def written(folder: Path) -> Problem:
    """Write a problem with three small cases."""
    (folder / "data/secret").mkdir(parents=True)
    (folder / "statement").mkdir()
    (folder / "problem.yaml").write_text(YAML)
    (folder / "statement/problem.en.md").write_text("Add two numbers.\n")
    for number, (given, answer) in enumerate(CASES.items()):
        (folder / f"data/secret/{number}.in").write_text(given)
        (folder / f"data/secret/{number}.ans").write_text(answer)
    return package.read(folder)


def submissions(language: str, count: int) -> Iterator[Submission]:
    """Yield so many different programs."""
    for number in range(count):
        source = PROGRAMS[language].format(f"{number} {time.time_ns()}")
        yield Submission(name=str(number), files={"": source.encode()}, language=language)


def rate(problem: Problem, language: str, sandboxes: int, count: int, *, fresh: bool) -> float:
    """Judge `count` submissions; return how many a second, from when every sandbox has judged one."""
    ahead = 0 if fresh else 2 * sandboxes
    began = 0.0
    many = judge_many(problem, submissions(language, ahead + count), workers=sandboxes, fresh=fresh)
    if fresh:
        began = time.monotonic()
    for number, outcome in enumerate(many, 1):
        assert outcome.verdict == "accepted", outcome.to_dict()
        if number == ahead:
            began = time.monotonic()
        if number == ahead + count:
            took = time.monotonic() - began
    return count / took


def main() -> int:
    """Print the table; return an exit status: 1 if the best row of a language is below its goal."""
    parser = argparse.ArgumentParser(description="How many submissions a second are judged.")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=48)
    parser.add_argument("--sandboxes", type=int, nargs="+", default=[1, 2, 4, 8])
    parser.add_argument("--language", action="append", choices=PROGRAMS)
    given = parser.parse_args()
    catalogue, engine, missed = languages.load(), connect(), 0
    print("| language | sandboxes | submissions a second, median | lowest | highest | load before |")
    print("|---|--:|--:|--:|--:|--:|")
    with TemporaryDirectory() as folder:
        problem = written(Path(folder))
        for language in given.language or PROGRAMS:
            images.ensure(engine, catalogue.find(language))
            best = 0.0
            for sandboxes, fresh in [*((each, False) for each in given.sandboxes), (2, True)]:
                tell(f"{language}, {sandboxes} sandboxes")
                load = os.getloadavg()[0]
                count = given.count // 3 if fresh else given.count
                rates = sorted(rate(problem, language, sandboxes, count, fresh=fresh) for _ in range(given.rounds))
                middle = statistics.median(rates)
                best = max(best, middle)
                name = f"{sandboxes}, `--fresh`" if fresh else str(sandboxes)
                print(f"| {language} | {name} | {middle:.1f} | {rates[0]:.1f} | {rates[-1]:.1f} | {load:.1f} |")
            missed |= best < GOALS[language]
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
