"""The pictures: one row each. They are taken in this order; the history has what came before."""

from __future__ import annotations

from dataclasses import dataclass

from screenshots.stage import (
    Step,
    checked,
    climbed,
    judged,
    keys,
    limits,
    own,
    run,
    screen,
    shown,
    source,
    start,
    submission,
    used,
    versions,
    words,
)
from tui.screens.health.screen import HealthScreen
from tui.screens.history.compare import CompareScreen
from tui.screens.history.screen import HistoryScreen
from tui.screens.lab.screen import LabScreen
from tui.screens.practice.case import CaseScreen
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen
from tui.screens.shared.help import HelpScreen
from tui.screens.shared.picker import LanguagePicker
from tui.screens.workbench.overrides import OverridesForm

INTERVALS = '''\
import sys

Interval = tuple[int, int]


def merge(intervals: list[Interval]) -> list[Interval]:
    """Intervals that touch become one."""
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            begin, reach = merged.pop()
            start, end = begin, max(reach, end)
        merged.append((start, end))
    return merged


lines = [line.split() for line in sys.stdin]
given = [(int(a), int(b)) for a, b in lines]
for start, end in merge(given):
    print(f"[{start}, {end}]")
'''
INTERVALS_IN = "8 10\n1 3\n2 6\n15 18\n10 12\n"
UNSORTED = INTERVALS.replace("sorted(intervals)", "intervals")
SIEVE = '''\
"""Counts primes, a process for each slice."""
import time
from multiprocessing import Process

SLICE = 6_000_000


def count(part: int) -> None:
    low = 2 + part * SLICE
    prime = [True] * SLICE
    for factor in range(2, int((low + SLICE) ** 0.5) + 1):
        square = factor * factor - low
        first = square if square > 0 else -low % factor
        for multiple in range(first, SLICE, factor):
            prime[multiple] = False
    print(f"from {low:,}: {sum(prime):,} primes")


for part in range(8):
    print("slice", part, flush=True)
    Process(target=count, args=(part,)).start()
    time.sleep(0.5)
'''
MEAN = """\
#include <iostream>
#include <vector>

double mean(const std::vector<int>& numbers) {
    if (numbers.empty()) {
        return 0;
    }
    double sum = 0;
    for (int number : numbers) sum += number;
    return sum / numbers.length();
}

int main() {
    std::vector<int> numbers;
    for (int number; std::cin >> number;) {
        numbers.push_back(number)
    }
    std::cout << "mean " << mean(numbers) << '\\n';
}
"""


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One picture: what was done before it was taken, and in what terminal."""

    name: str
    """Of the file, without its ending."""
    steps: tuple[Step, ...]
    size: tuple[int, int] = (120, 36)
    """Columns and rows."""
    theme: str = "textual-dark"


_today = (keys("f2"), screen(PracticeScreen), words("Gift Card Pair"))
_problem = (
    *_today,
    keys("slash", *"gift", "enter", "enter"),
    screen(ProblemScreen),
    submission("gift-card-pair", "wrong_answer"),
    keys("ctrl+j"),
    judged,
)
_memory = (keys("f7"), screen(LabScreen), keys("right", "right"))
"""The lab, at Python's memory."""
_intervals = source("python", INTERVALS, INTERVALS_IN)

SCENES = (
    Scene(name="compile-error", steps=(source("cpp", MEAN, "3 4 8\n"), run, keys("alt+o", "n", "enter"))),
    Scene(name="breach-time", steps=(own("go", "time"), limits(run_ms="1000"), run)),
    Scene(name="breach-cpu", steps=(own("javascript", "cpu"), limits(cpus="2", cpu_ms="1000"), run)),
    Scene(name="breach-memory", steps=(own("python", "memory"), run)),
    Scene(name="breach-processes", steps=(own("c", "processes"), run)),
    Scene(name="breach-output", steps=(own("php", "output"), run)),
    Scene(name="breach-disk", steps=(own("rust", "disk"), run)),
    Scene(name="breach-network", steps=(own("java", "network"), run)),
    Scene(name="live", steps=(source("python", SIEVE), start, used(wall_ms=2900))),
    Scene(
        name="compare",
        steps=(
            source("python", UNSORTED, INTERVALS_IN),
            run,
            _intervals,
            run,
            keys("f8"),
            screen(HistoryScreen),
            words("line"),
            keys("c"),
            screen(CompareScreen),
        ),
    ),
    Scene(name="workbench", steps=(_intervals, run)),
    Scene(name="light", steps=(_intervals, run), theme="textual-light"),
    Scene(name="light-latte", steps=(own("python", "memory"), run), theme="catppuccin-latte"),
    Scene(name="narrow", steps=(_intervals, run), size=(80, 24)),
    Scene(name="find", steps=(_intervals, keys("ctrl+f", *"merge"), words("1 of 8"))),
    Scene(name="limits", steps=(_intervals, limits(memory="64m", run_ms="500"), keys("ctrl+t"), screen(OverridesForm))),
    Scene(name="picker", steps=(keys("ctrl+l"), screen(LanguagePicker), versions), size=(140, 36)),
    Scene(name="history", steps=(keys("f8"), screen(HistoryScreen), words("line"), keys("down", "down", "down"))),
    Scene(name="help", steps=(keys("f1"), screen(HelpScreen))),
    Scene(name="lab", steps=(*_memory, keys("enter"), shown), size=(120, 40)),
    Scene(name="lab-live", steps=(*_memory, keys("enter"), climbed(0.7)), size=(120, 40)),
    Scene(
        name="lab-beside",
        steps=(
            *_memory,
            keys("c", "down", "down", "down", "c", "down", "c", "down", "c", "enter"),
            shown,
        ),
        size=(140, 40),
    ),
    Scene(name="lab-narrow", steps=(*_memory, keys("enter"), shown), size=(80, 24)),
    Scene(
        name="lab-presenter", steps=(*_memory, keys("p", "right", "right"), words("MEMORY LIMIT 256")), size=(120, 40)
    ),
    Scene(name="practice-today", steps=_today, size=(120, 36)),
    Scene(name="practice-list", steps=(*_today, keys("right"), words("Honey Label")), size=(120, 36)),
    Scene(name="practice-problem", steps=_problem),
    Scene(name="practice-case", steps=(*_problem, keys("alt+r", "n", "enter"), screen(CaseScreen)), size=(120, 36)),
    Scene(
        name="health",
        steps=(
            keys("f9"),
            screen(HealthScreen),
            words("cgroup"),
            keys("R"),
            checked,
            keys("down", *["right"] * 9),
            words("Grows"),
        ),
        size=(140, 40),
    ),
)
