"""How many submissions a second are judged on this machine, against the number of sandboxes.

    python -m benchmarks.many [--rounds 3] [--count 48] [--sandboxes 1 2 4 8] [--cases 3 30] [--language c] [--keep]

A small problem; each submission is another text, so that each is compiled. First with few cases against the number of
sandboxes, which are used again, and once with one for each submission (`--fresh`); then with more cases and as many
sandboxes as processors. The first submissions of each sandbox are not counted: they start it. Rows are medians of the
rounds. The load before each row is in the table: other programs share the processors.

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
from benchmarks.chart import Row, add_keep, keep, p95
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
CASES = 3
YAML = "problem_format_version: 2025-09\nname: Sum\nuuid: 5ca1e\nlimits: {time_limit: 2}\n"
GOALS = {"python": 40, "c": 12}


def written(folder: Path, cases: int = CASES) -> Problem:
    """Write a problem with so many small cases."""
    (folder / "data/secret").mkdir(parents=True)
    (folder / "statement").mkdir()
    (folder / "problem.yaml").write_text(YAML)
    (folder / "statement/problem.en.md").write_text("Add two numbers.\n")
    for number in range(cases):
        (folder / f"data/secret/{number:03}.in").write_text(f"{number} {1000 * number}\n")
        (folder / f"data/secret/{number:03}.ans").write_text(f"{1001 * number}\n")
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
    parser.add_argument("--cases", type=int, nargs="+", default=[CASES, 10 * CASES])
    add_keep(parser)
    parser.add_argument("--language", action="append", choices=PROGRAMS)
    given = parser.parse_args()
    catalogue, engine, missed = languages.load(), connect(), 0
    rows: list[Row] = []
    cpus = os.cpu_count() or 1
    print("| language | cases | sandboxes | submissions a second, median | p95 | lowest | highest | load before |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    with TemporaryDirectory() as folder:
        problems = {cases: written(Path(folder, str(cases)), cases) for cases in given.cases}
        first = given.cases[0]
        ways = [(first, each, False) for each in given.sandboxes] + [(first, cpus, True)]
        ways += [(cases, cpus, False) for cases in given.cases[1:]]
        for language in given.language or PROGRAMS:
            images.ensure(engine, catalogue.find(language))
            best = 0.0
            for cases, sandboxes, fresh in ways:
                tell(f"{language}, {cases} cases, {sandboxes} sandboxes")
                load = os.getloadavg()[0]
                count = given.count // 3 if fresh else given.count
                rates = sorted(
                    rate(problems[cases], language, sandboxes, count, fresh=fresh) for _ in range(given.rounds)
                )
                middle = statistics.median(rates)
                best = max(best, middle)
                name = f"{sandboxes}, `--fresh`" if fresh else str(sandboxes)
                figures = (middle, p95(rates), rates[0], rates[-1], load)
                print(f"| {language} | {cases} | {name} | {' | '.join(f'{figure:.1f}' for figure in figures)} |")
                label = f"{cases} cases, {sandboxes} sandbox{'es' if sandboxes > 1 else ''}{', fresh' if fresh else ''}"
                rows.append(Row(label, language, rates))
            missed |= best < GOALS[language]
    if given.keep:
        keep("many", f"Submissions judged a second, {cpus} processors", rows)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
