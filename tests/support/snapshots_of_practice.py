"""The practice screens in each of their states, as `tests.support.snapshots` has the others."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

from problems.mock import Event, MockInterview
from problems.progress import Progress
from problems.records import Attempt, OwnCase
from runner import Compilation
from tests.support.snapshots import NOW, Stage, state
from tests.tui.conftest import until
from tests.tui.screens.practice.bank import PRACTICE, write_bank
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen

STATEMENT = """\
A hall has rows of seats, and `seats[i]` people sit in row *i*. Tonight every row is to be filled **twice**.

- Nobody stands.
- A row may be empty.

Return how many people sit in all rows together then.

## Constraints

- 0 ≤ number of rows ≤ 1,000
- 0 ≤ `seats[i]` ≤ 1,000,000
"""
HALL: dict[str, str | None] = {
    "problem.yaml": "problem_format_version: 2025-09\nname: Twice the Hall\nuuid: 1\nlimits: {time_limit: 2}\n",
    "statement/problem.en.md": STATEMENT,
    "practice.yaml": PRACTICE.replace("number, type: int", 'seats, type: "list[int]"').replace(
        "name: twice", "name: hall"
    ),
    "data/sample/1.in": "3\n1 2 3\n",
    "data/sample/1.ans": "12\n",
    "data/sample/1.yaml": "description: 6 people sit there, twice that is 12.\n",
    "data/secret/01-many-equal.in": "4\n5 5 5 5\n",
    "data/secret/01-many-equal.ans": "40\n",
    "data/secret/02-large.in": "2\n1000000 1000000\n",
    "data/secret/02-large.ans": "4000000\n",
    "data/secret/03-no-rows.in": "0\n\n",
    "data/secret/03-no-rows.ans": "0\n",
    "data/secret/03-no-rows.yaml": "description: the hall is empty\n",
}


def _other(name: str, difficulty: str, topics: str) -> dict[str, str | None]:
    words = PRACTICE.replace("easy", difficulty).replace("arrays, hashing", topics)
    return {"problem.yaml": f"problem_format_version: 2025-09\nname: {name}\nuuid: 1\n", "practice.yaml": words}


def _write() -> None:
    write_bank(
        Path("bank"),
        hall=HALL,
        bridge=_other("The Last Bridge", "medium", "graphs"),
        cave=_other("Ways Through the Cave", "hard", "trees"),
        card=_other("Gift Card Pair", "easy", "arrays, hashing"),
        ferry=_other("Next Ferry", "easy", "binary-search, arrays"),
        label=_other("A Label for the Honey of the Whole Valley", "medium", "sliding-window, hashing"),
        stack=_other("Parcel Wrapping", "easy", "stacks, strings"),
    )


def _practised() -> None:
    """What somebody has done so far."""
    progress = Progress(print)

    def attempt(days: float, problem: str, language: str, passed: int, wall_ms: float) -> None:
        verdict = "accepted" if passed == 4 else "wrong_answer"
        when = NOW - timedelta(days=days)
        progress.add(
            Attempt(
                problem=problem,
                language=language,
                source="",
                verdict=verdict,
                passed=passed,
                total=4,
                wall_ms=wall_ms,
                when=when,
            )
        )

    for days in (1, 2, 3, 3, 3, 9, 10, 12, 30, 31, 31, 45, 60, 61, 90, 120, 200):
        attempt(days, "ferry", "python", 1, 20)
    attempt(40, "card", "cpp", 4, 3.2)
    attempt(20, "stack", "python", 4, 21)
    attempt(1, "bridge", "go", 2, 8)
    progress.rate("card", "good", NOW - timedelta(days=40))
    progress.rate("stack", "easy", NOW - timedelta(days=1))
    progress.open_hints("bridge", 1)


async def _list(stage: Stage, *, today: bool = False) -> PracticeScreen:
    _write()
    await stage.open()
    await stage.press("f2")
    await until(stage.pilot, lambda: isinstance(stage.app.screen, PracticeScreen) and stage.app.screen._read)
    await stage.settle()
    screen = stage.app.screen
    assert isinstance(screen, PracticeScreen)
    if not today:
        await stage.press("right")
    return screen


async def _open(stage: Stage) -> ProblemScreen:
    await _list(stage)
    await stage.press("slash", *"hall", "enter", "enter")
    await until(stage.pilot, lambda: isinstance(stage.app.screen, ProblemScreen) and stage.app.screen.loaded)
    await stage.settle()
    screen = stage.app.screen
    assert isinstance(screen, ProblemScreen)
    return screen


async def _judge(stage: Stage, screen: ProblemScreen) -> None:
    await stage.press("alt+e", "ctrl+j")
    await until(stage.pilot, lambda: screen.report is not None and not screen.busy)
    await stage.settle()


@state(light=True)
async def practice(stage: Stage) -> None:
    """All problems: some solved, one to be repeated today."""
    _practised()
    await _list(stage)


@state()
async def practice_today(stage: Stage) -> None:
    """One to be repeated, new ones, and one that was repeated."""
    _practised()
    Progress(print).rate("stack", "good", NOW)
    await _list(stage, today=True)


@state()
async def practice_filtered(stage: Stage) -> None:
    """By words, and there is none."""
    await _list(stage)
    await stage.press("slash", *"arrays hard")


@state(light=True, apart=True)
async def problem(stage: Stage) -> None:
    """Just opened."""
    await _open(stage)


@state()
async def problem_judging(stage: Stage) -> None:
    """A case runs, one has failed; an interview is under way."""
    stage.app.services.practice.clock = lambda: stage.now
    screen = await _open(stage)
    stage.machine.outputs["secret/01-many-equal"] = b"20\n"
    stage.machine.waits["secret/02-large"] = threading.Event()
    await stage.press("alt+e", "alt+t", "enter")
    stage.now = 61.0
    await stage.pilot.press("ctrl+j")
    await stage.see("case 3 of 4")
    await stage.see("13:59 left")
    stage.app.clear_notifications()
    await stage.settle()
    assert screen.busy


@state(light=True)
async def problem_failed(stage: Stage) -> None:
    """Two cases; the cases have the focus."""
    Progress(print).add_case(OwnCase(problem="hall", name="1", input=b"1\n7\n"))
    screen = await _open(stage)
    stage.machine.outputs = {"secret/01-many-equal": b"20\n", "secret/02-large": b"2000000\n"}
    await _judge(stage, screen)
    await stage.press("alt+r")


@state()
async def problem_accepted(stage: Stage) -> None:
    """It says how to rate it."""
    screen = await _open(stage)
    await _judge(stage, screen)


@state()
async def problem_rating(stage: Stage) -> None:
    """The question."""
    screen = await _open(stage)
    await _judge(stage, screen)
    await stage.press("alt+g")
    await stage.see("It comes back after")


@state(apart=True)
async def problem_hints(stage: Stage) -> None:
    """Both hints, and the editorial below them."""
    await _open(stage)
    await stage.press("alt+h", "alt+h", "alt+d", "r", "alt+s")
    await stage.see("Editorial")


@state(apart=True)
async def problem_compile_error(stage: Stage) -> None:
    """The compiler's words, and a mark at the line."""
    screen = await _open(stage)
    said = b"main.py:5: error: expected something else here\n"
    stage.machine.compiled = Compilation(
        exit_code=1,
        signal=None,
        stdout_bytes=b"",
        stderr_bytes=said,
        wall_ms=912.0,
        cpu_ms=800.0,
        memory_bytes=None,
        cached=False,
    )
    await _judge(stage, screen)


@state(apart=True)
async def problem_no_engine(stage: Stage) -> None:
    """None answers."""
    await _open(stage)
    stage.machine.engine = None
    await stage.press("alt+e", "ctrl+j")
    await stage.see("NOT JUDGED")


@state(light=True)
async def problem_case(stage: Stage) -> None:
    """Expected beside got."""
    screen = await _open(stage)
    stage.machine.outputs = {"secret/01-many-equal": b"4 0\n"}
    await _judge(stage, screen)
    await stage.press("alt+r", "enter")
    await stage.see("1 of 1")


@state(apart=True)
async def problem_new_case(stage: Stage) -> None:
    """It begins with stdin."""
    await _open(stage)
    await stage.press("alt+r", "a")


@state(light=True)
async def statistics(stage: Stage) -> None:
    """Of some days."""
    _practised()
    await _list(stage)
    await stage.press("S")
    await stage.see("day streak")


@state()
async def attempts(stage: Stage) -> None:
    """Three attempts, one with a name."""
    _write()
    for number, (verdict, passed, name) in enumerate(
        [("wrong_answer", 2, ""), ("accepted", 4, "one pass"), ("time_limit", 3, "brute force")]
    ):
        Progress(print).add(
            Attempt(
                problem="hall",
                language="cpp" if number == 1 else "python",
                source=f"print({number})\n",
                verdict=verdict,
                passed=passed,
                total=4,
                wall_ms=12.0 * (number + 1),
                memory_bytes=8 << 20,
                when=NOW - timedelta(days=3 - number),
                name=name,
            )
        )
    await _open(stage)
    await stage.press("alt+w")
    await stage.see("3 attempts")


@state()
async def playback(stage: Stage) -> None:
    """A mock interview at its second judging."""
    events = (
        Event(at_s=0, problem=0, kind="edit", language="python", inserted="def hall(seats):\n    return 0\n"),
        Event(at_s=300, problem=0, kind="judge", language="python", verdict="wrong_answer", passed=1, total=4),
        Event(at_s=900, problem=0, kind="edit", language="python", at=28, removed=1, inserted="2 * sum(seats)"),
        Event(at_s=960, problem=0, kind="judge", language="python", verdict="accepted", passed=4, total=4),
        Event(at_s=2000, problem=1, kind="hint"),
    )
    mock = MockInterview(
        problems=("hall", "bridge"), level="medium", allowed_s=2700, used_s=2400, when=NOW, ended=NOW, events=events
    )
    Progress(print).save_mock(mock)
    await _list(stage)
    await stage.press("ctrl+o", "w")
    await stage.see("1 of 2 solved")
    await stage.press("enter", "n", "n")
    await stage.see("judged: accepted, 4 of 4")
