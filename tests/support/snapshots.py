"""The screens and states that have snapshots: how the app gets into each, on a scripted machine.

Nothing in them depends on the time, the machine or chance: clocks stand still, the cursor does not blink.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from textual._compositor import Compositor
from textual.pilot import Pilot
from textual.widgets import Input, Static

from languages import Language
from runner import Event, Finished, Output, Started
from runner.failure import Failure
from runner.images import Listener, Progress
from runner.measurement import Measurement
from runner.verdict import internal_error, judge
from tests.support.scripted import CATALOGUE, ScriptedMachine, printed, scripted, usage
from tests.tui.conftest import DRAW, ready, text_of, until
from tui.app import CodeRunner
from tui.screens.history.compare import CompareScreen
from tui.screens.history.screen import HistoryScreen
from tui.screens.shared.picker import LanguagePicker
from tui.screens.workbench.overrides import LimitLine, OverridesForm
from tui.state.history import Record

Size = tuple[int, int]
WIDE, NARROW = (140, 45), (80, 24)
BOTH = (WIDE, NARROW)
NOW = datetime(2026, 3, 5, 14, 30, tzinfo=UTC)
MIB = 1 << 20
PYTHON, CPP = CATALOGUE.find("python"), CATALOGUE.find("cpp")


@dataclass
class Stage:
    """An app, and what puts it into a state. Until `open` is called it looks for its engine."""

    view: View
    now: float = 0.0
    """The result panel's clock, in seconds."""
    app: CodeRunner = field(init=False)
    machine: ScriptedMachine = field(init=False)
    pilot: Pilot[None] = field(init=False)
    _shows_result: bool = False

    def __post_init__(self) -> None:
        """An app with an engine that has not answered yet."""
        as_machine, self.machine = scripted()
        self.machine.answers.clear()
        self.app = CodeRunner(machine=as_machine)
        self.app.workbench.result._clock = lambda: self.now
        self.app.theme = self.view.theme

    @property
    def narrow(self) -> bool:
        """One column."""
        return self.app.size.width < WIDE[0]

    async def open(self, source: str = "", stdin: str | None = None, language: Language = PYTHON) -> None:
        """Let the engine answer; then put these into the panes, the starter where nothing is given."""
        self.machine.answers.set()
        await ready(self.pilot)
        await self.app.workbench.use_language(language)
        if source:
            self.app.workbench.editor_pane.replace_text(source)
            self.app.workbench.editor_pane.sheet.editor.move_cursor((0, 0))
        if stdin is not None:
            self.app.workbench.stdin.text = stdin
        await self.settle()

    async def settle(self) -> None:
        """Until what was begun is done, but for runs and fetches."""
        app = self.app
        told = self.machine.engine is not None and app.workbench.language is PYTHON and "python" in self.machine.here
        title = app.workbench.title_bar.query_one("#title-language", Static)

        def settled() -> bool:
            busy = any(
                worker.group not in ("run", "images", "files", "lab", "health", "judge") for worker in app.workers
            )
            return (
                not busy
                and app.workbench.editor_pane.sheet.editor._slices is None
                and (not told or "3.13.5" in str(title.content))
            )

        await until(self.pilot, settled)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys, and wait for what they do."""
        await self.pilot.press(*keys)
        await self.settle()

    async def see(self, words: str) -> None:
        """Wait until these words are on the screen."""
        await until(self.pilot, lambda: words in text_of(self.app))
        await self.settle()

    async def run(self, *events: Event | threading.Event) -> None:
        """Run what is in the editor, to its end."""
        self.machine.scripts = [list(events)]
        await self.pilot.press("ctrl+r")
        await until(self.pilot, lambda: self.app.workbench.running is None and self.app.workbench.result.has_result)
        await self.settle()

    async def start(self, *events: Event, seconds: float = 0.0, sees: str) -> None:
        """Run what is in the editor until it shows these words; it goes on after these seconds."""
        self.machine.scripts = [[*events, threading.Event()]]
        await self.pilot.press("ctrl+r")
        await until(self.pilot, lambda: sees in text_of(self.app))
        self.now = seconds
        await self.see(f"{seconds:.1f} s")

    async def result_tab(self) -> None:
        """Where there is room for one pane below the editor: the result."""
        self._shows_result = True
        if self.narrow:
            await self.press("alt+r")
            await self.press("alt+e")

    async def look(self, view: View) -> None:
        """Give the app another size or other colours, and wait until it has drawn itself so."""
        self.app.theme = view.theme
        if self.app.size != view.size:
            await self.pilot.resize_terminal(*view.size)
            await self.pilot.pause()
            if self._shows_result:
                await self.result_tab()
        await self.pilot.pause()

    async def picture(self) -> str:
        """Return what is on the screen as SVG."""
        for _ in range(2):
            await self.pilot.pause()
            await self.pilot.wait_for_scheduled_animations()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Compositor, "render_update", DRAW)
            picture = self.app.export_screenshot(title=self.app.title, simplify=True)
        return re.sub(r"\bterminal-\d+-", "terminal-", picture)  # Rich numbers the classes by chance


Setup = Callable[[Stage], Awaitable[None]]


@dataclass(frozen=True)
class View:
    """How an app is looked at for one picture."""

    size: Size
    light: bool = False
    """In the light theme."""

    @property
    def theme(self) -> str:
        """The theme's name."""
        return "textual-light" if self.light else "textual-dark"

    @property
    def name(self) -> str:
        """The end of the picture's name."""
        return f"{self.size[0]}x{self.size[1]}{'-light' if self.light else ''}"


@dataclass(frozen=True)
class State:
    """What one start of the app shows, and from where it is pictured, one after the other."""

    name: str
    setup: Setup
    views: Sequence[View]
    thorough: bool = False
    """Its pictures say little more than those that `make test` takes."""


STATES: list[State] = []
LIGHT = {
    "opened",
    "runtime_error",
    "history",
    "compare_different",
    "help_editor",
    "health_failed",
    "lab_breached",
    "problem_failed",
    "statistics",
}
"""Of each screen the state whose light picture every `make test` takes."""
EVERY_TIME = LIGHT | {
    "no_engine",
    "running",
    "ok_with_curves",
    "compile_error",
    "breach_memory",
    "hostile_output",
    "tab_result",
    "stdin_interactive",
    "picker",
    "limits_set",
    "palette",
    "find",
    "open_file",
    "unsaved",
    "toast",
    "too_small",
    "health_running",
    "lab_beside_2",
    "lab_presenter",
    "practice",
    "problem",
    "problem_judging",
    "problem_accepted",
    "problem_case",
    "problem_compile_error",
    "problem_new_case",
}
"""The states that every `make test` takes pictures of; the others' say little more and are left to `make test-thorough`."""


def state(
    *, sizes: Sequence[Size] = BOTH, light: bool = False, name: str = "", apart: bool = False
) -> Callable[[Setup], Setup]:
    """Make a function that sets a stage a state, by its name.

    There is a picture in each size, and with `light` one more in the large size. All are taken of one app; `apart` gives
    each an app of its own, for what depends on how the app got there, such as how far a pane has scrolled.
    """

    def register(setup: Setup) -> Setup:
        called = name or setup.__name__
        views = [View(size) for size in sizes]
        if light and called in LIGHT and not apart:
            views.insert(1, View(WIDE, light=True))
        groups = [[view] for view in views] if apart else [views]
        STATES.extend(State(called, setup, group, thorough=called not in EVERY_TIME) for group in groups)
        if light and (apart or called not in LIGHT):
            STATES.append(State(called, setup, [View(WIDE, light=True)], thorough=called not in LIGHT))
        return setup

    return register


# --------------------------------------------------------------------------------- what runs say


def ended(language: Language = PYTHON, compiled: Measurement | None = None, **facts: Any) -> Finished:
    """The end of a run of which the supervisor measured this; judged by the runner itself."""
    limits = language.limits
    return Finished(judge(language, limits, limits, compiled, ending(**facts), cached=False))


def ending(**facts: Any) -> Measurement:
    """What the supervisor measures of a small program."""
    made = Measurement(
        phase="run",
        exit_code=0,
        signal=None,
        stopped=None,
        wall_ms=21.4,
        cpu_ms=18.2,
        memory_bytes=9 * MIB,
        sockets_bytes=0,
        reread_bytes=0,
        processes=1,
        disk_bytes=0,
        disk_part=0.0,
        oom_kills=0,
        forks_refused=0,
        unrouted=0,
        stdout=b"",
        stderr=b"",
        stdout_truncated=False,
        stderr_truncated=False,
        written_bytes=0,
    )
    return replace(made, **facts)


KILLED: dict[str, Any] = {"exit_code": None, "signal": "SIGKILL"}
FALL = """\
import sys

CACHE: dict[int, int] = {}


def mean(values: list[int]) -> float:
    \"\"\"The mean of some numbers; None of an empty list is none.\"\"\"
    return sum(values) / len(values)


for line in sys.stdin:
    print(mean([int(word) for word in line.split()]))
"""
TRACEBACK = """\
Traceback (most recent call last):
  File "main.py", line 12, in <module>
    print(mean([int(word) for word in line.split()]))
          ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "main.py", line 8, in mean
    return sum(values) / len(values)
           ~~~~~~~~~~~~^~~~~~~~~~~~~
ZeroDivisionError: division by zero"""
WRONG_CPP = """\
#include <iostream>
#include <vector>

int main() {
    std::vector<int> numbers;
    for (int number; std::cin >> number;) numbers.push_back(number)
    std::cout << "count " << number.size() << '\\n';
}
"""
COMPILER = """\
main.cpp: In function 'int main()':
main.cpp:6:68: error: expected ';' before 'std'
    6 |     for (int number; std::cin >> number;) numbers.push_back(number)
      |                                                                    ^
      |                                                                    ;
main.cpp:7:30: error: 'number' was not declared in this scope; did you mean 'numbers'?
    7 |     std::cout << "count " << number.size() << '\\n';
      |                              ^~~~~~
      |                              numbers
"""
SAMPLES = [usage(50.0 * i, 9 + 6.2 * i, 46.0 * i, 1 + (i > 8) + (i > 20) * 2) for i in range(1, 37)]


# ------------------------------------------------------------------------------------ the engine


@state(light=True)
async def opened(stage: Stage) -> None:
    """The first time."""
    await stage.open()


@state()
async def looking_for_an_engine(stage: Stage) -> None:
    """Before it answers."""
    await until(stage.pilot, lambda: bool(stage.app.workbench.editor_pane.sheets))
    await until(stage.pilot, lambda: stage.app.workbench.editor_pane.sheet.editor._slices is None)
    await until(stage.pilot, lambda: ("1:1" if stage.narrow else "Ln 1, Col 1") in text_of(stage.app))


@state(light=True)
async def no_engine(stage: Stage) -> None:
    """None answers."""
    stage.machine.engine = None
    await stage.open()
    await stage.see("no engine")
    await stage.result_tab()


@state()
async def image_missing(stage: Stage) -> None:
    """A language that was never used here."""
    stage.machine.here = set()
    await stage.open()
    await stage.result_tab()
    await stage.see("image is not here yet")


async def _fetch(stage: Stage, progress: Progress) -> None:
    def fetch(listen: Listener, cancelled: threading.Event) -> None:
        listen(progress)
        while not cancelled.is_set() and not stage.machine.closed.is_set():
            cancelled.wait(0.01)

    stage.machine.here.remove("python")
    stage.machine.fetching = fetch
    await stage.open()
    await stage.result_tab()
    await stage.press("ctrl+r")
    await stage.see("FETCHING")
    stage.now = 12.3
    await stage.see("12.3 s")


@state(light=True)
async def fetching(stage: Stage) -> None:
    """How much there is to come is known."""
    await _fetch(stage, Progress("python", "pull", "python:3.13-slim-bookworm", 31 * MIB, 47 * MIB, "bytes"))


@state()
async def fetching_for_a_time_unknown(stage: Stage) -> None:
    """How much there is to come is not known."""
    await _fetch(stage, Progress("python", "toolchain", "Setting up libpython3.13-stdlib:amd64 (3.13.5-2)"))


# --------------------------------------------------------------------------------------- running


@state(light=True)
async def running(stage: Stage) -> None:
    """With curves."""
    await stage.open(FALL, "1 2 3\n")
    await stage.result_tab()
    await stage.start(Started("run"), *printed("2.0"), *SAMPLES, seconds=1.8, sees="232 MiB")


@state(sizes=[NARROW])
async def running_output(stage: Stage) -> None:
    """The tab that a run opens."""
    await stage.open(FALL, "1 2 3\n")
    await stage.start(Started("run"), *printed("2.0"), *SAMPLES, seconds=1.8, sees="2.0")


@state()
async def compiling(stage: Stage) -> None:
    """The compiler runs."""
    await stage.open(language=CPP)
    await stage.result_tab()
    sample = replace(usage(700, 97, 640, 4), phase="compile")
    await stage.start(Started("compile"), sample, seconds=0.7, sees="97 MiB")


@state(light=True)
async def ok(stage: Stage) -> None:
    """Output on both streams."""
    await stage.open()
    await stage.run(
        Started("run"),
        *printed("sum 12"),
        *printed("debug: read 3 numbers", "debug: largest so far 7", stream="stderr"),
        *printed("max 7"),
        ended(),
    )


@state(light=True)
async def ok_with_curves(stage: Stage) -> None:
    """A longer run."""
    await stage.open(FALL, "1 2 3\n")
    await stage.run(
        Started("run"),
        *printed("2.0"),
        *SAMPLES,
        ended(wall_ms=1834.0, cpu_ms=1688.0, memory_bytes=233 * MIB, processes=4),
    )
    await stage.result_tab()


@state(light=True, apart=True)
async def runtime_error(stage: Stage) -> None:
    """With marks in the gutter; the cursor stands on one of them."""
    await stage.open(FALL, "1 2 3\n\n4 5\n")
    await stage.run(
        Started("run"), *printed("2.0"), *printed(*TRACEBACK.split("\n"), stream="stderr"), ended(exit_code=1)
    )
    stage.app.workbench.editor_pane.sheet.editor.go_to(8)
    await stage.settle()


@state(light=True, apart=True)
async def compile_error(stage: Stage) -> None:
    """With the compiler's words."""
    await stage.open(WRONG_CPP, "", CPP)
    words = Output("compile", "stderr", COMPILER.encode())
    compiled = ending(phase="compile", exit_code=1, wall_ms=412.0, cpu_ms=371.0, memory_bytes=97 * MIB)
    compiled = replace(compiled, stderr=COMPILER.encode())
    limits = CPP.limits
    await stage.run(Started("compile"), words, Finished(judge(CPP, limits, limits, compiled, None, cached=False)))
    await stage.see("main.cpp:6:68")  # the first error is brought into view


LIMITS = PYTHON.limits
LINES = "".join(f"{i:>6} {'abcdefghijklmnopqrstuvwxyz' * 2}\n" for i in range(20000)).encode()
BREACHES: dict[str, tuple[dict[str, Any], Sequence[Event]]] = {
    "time": (
        {**KILLED, "stopped": "time", "wall_ms": 5003.1, "cpu_ms": 14.0},
        [usage(200.0 * i, 9, 14.0) for i in range(1, 26)],
    ),
    "cpu": (
        {**KILLED, "stopped": "cpu", "wall_ms": 5061.0, "cpu_ms": 5000.4},
        [usage(200.0 * i, 9, 197.0 * i) for i in range(1, 26)],
    ),
    "memory": (
        {**KILLED, "oom_kills": 1, "wall_ms": 143.0, "cpu_ms": 121.0, "memory_bytes": LIMITS.memory_bytes},
        [usage(20.0 * i, min(256, 34 * i), 17.0 * i) for i in range(1, 8)],
    ),
    "processes": (
        {"exit_code": 1, "forks_refused": 12, "wall_ms": 320.0, "cpu_ms": 140.0, "processes": LIMITS.processes},
        [usage(20.0 * i, 9 + 2 * i, 10.0 * i, min(LIMITS.processes, 5 * i)) for i in range(1, 16)],
    ),
    "output": (
        {**KILLED, "stopped": "output", "stdout_truncated": True, "written_bytes": LIMITS.output_bytes + 4096},
        [Output("run", "stdout", LINES[: LIMITS.output_bytes])],
    ),
    "disk": (
        {"exit_code": 1, "disk_part": 1.0, "disk_bytes": LIMITS.disk_bytes, "wall_ms": 210.0, "cpu_ms": 66.0},
        printed("OSError: [Errno 28] No space left on device", stream="stderr"),
    ),
    "network": (
        {"unrouted": 3, "wall_ms": 41.0},
        printed("[Errno 101] Network is unreachable", stream="stderr"),
    ),
}


def _breach(limit: str) -> None:
    facts, events = BREACHES[limit]

    async def breached(stage: Stage) -> None:
        await stage.open()
        await stage.run(Started("run"), *events, ended(**facts))
        await stage.result_tab()

    state(name=f"breach_{limit}", light=limit == "memory")(breached)


for _limit in BREACHES:
    _breach(_limit)


@state()
async def two_breaches(stage: Stage) -> None:
    """More to say than there is room for."""
    await stage.open()
    facts: dict[str, Any] = {**KILLED, "oom_kills": 3, "forks_refused": 41, "disk_part": 1.0}
    facts |= {"memory_bytes": 256 * MIB, "disk_bytes": LIMITS.disk_bytes, "processes": LIMITS.processes}
    await stage.run(Started("run"), *SAMPLES[:8], ended(**facts, unrouted=1, wall_ms=410.0, cpu_ms=380.0))
    await stage.result_tab()


@state(light=True)
async def stopped(stage: Stage) -> None:
    """By the user."""
    await stage.open(FALL)
    await stage.run(
        Started("run"),
        *printed("2.0", "4.5"),
        *SAMPLES,
        ended(**KILLED, stopped="stop", wall_ms=1834.0, cpu_ms=1688.0, memory_bytes=233 * MIB, processes=4),
    )
    await stage.result_tab()


@state(light=True)
async def sandbox_failed(stage: Stage) -> None:
    """It is not the program's fault."""
    await stage.open()
    message = "Sandbox failed: the engine at unix:///var/run/docker.sock went away during the run; start it again"
    failure = Failure("unexpected", {"why": message})
    await stage.run(Started("run"), *printed("so far"), Finished(internal_error("python", LIMITS, failure)))
    await stage.result_tab()


@state()
async def segfault(stage: Stage) -> None:
    """A signal, explained; the compile was cached."""
    await stage.open(language=CPP)
    compiled = ending(phase="compile", wall_ms=912.0, cpu_ms=845.0)
    await stage.run(Started("run"), ended(CPP, compiled, exit_code=None, signal="SIGSEGV", wall_ms=3.2, cpu_ms=1.1))
    await stage.result_tab()


# ---------------------------------------------------------------------------------------- output


@state(apart=True)
async def truncated_output(stage: Stage) -> None:
    """Its end, in the output pane."""
    await stage.open()
    facts, events = BREACHES["output"]
    await stage.run(Started("run"), *events, ended(**facts))


HOSTILE = [
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b[2J\x1b[H cleared?",
    "controls: \x00 \x01 \x07 \x08 \x0b \x7f \x85 carriage\rreturn tab\there",
    "wide: 日本語 한국어 🎉 👩‍👩‍👧 ☕️ | combining: e\u0301 a\u0308\u0323\u0301 Z\u0351\u036b\u0343 |",
    "[bold red]not bold[/] [@click=app.quit]not a link[/] [/] [link=https://example.org]x[/link] \\[",
    "right to left: \u202eabc\u202c zero\u200bwidth bom\ufeff nbsp\u00a0| soft\u00adhyphen",
]


@state(light=True, apart=True)
async def hostile_output(stage: Stage) -> None:
    """Shown as text, and harmless."""
    await stage.open()
    events: list[Event] = [*printed(*HOSTILE), *printed(*HOSTILE[:2], stream="stderr")]
    events += [Output("run", "stdout", b"not utf-8: \xff\xfe \xc3( end\n"), *printed("long " + "0123456789" * 40)]
    await stage.run(Started("run"), *events, Output("run", "stdout", b"no newline at the end"), ended())


@state()
async def output_full_screen(stage: Stage) -> None:
    """One pane alone."""
    await stage.open(FALL, "1 2 3\n\n4 5\n")
    await stage.run(Started("run"), *printed(*TRACEBACK.split("\n"), stream="stderr"), ended(exit_code=1))
    await stage.press("alt+o", "f10")


@state()
async def editor_full_screen(stage: Stage) -> None:
    """One pane alone."""
    await stage.open(FALL)
    await stage.press("f10")


# ----------------------------------------------------------------------------------------- stdin


@state(sizes=[NARROW])
async def tab_stdin(stage: Stage) -> None:
    """Below the editor."""
    await stage.open()
    await stage.press("alt+i")


@state(sizes=[NARROW])
async def tab_output(stage: Stage) -> None:
    """Below the editor."""
    await stage.open()
    await stage.run(Started("run"), *printed("sum 12", "max 7"), ended())
    await stage.press("alt+o")


@state(sizes=[NARROW])
async def tab_result(stage: Stage) -> None:
    """Below the editor."""
    await stage.open()
    await stage.run(Started("run"), *printed("sum 12", "max 7"), ended())
    await stage.press("alt+r")


@state()
async def stdin_empty(stage: Stage) -> None:
    """It says what that means."""
    await stage.open(stdin="")
    await stage.press("alt+i")


@state()
async def stdin_file(stage: Stage) -> None:
    """Its beginning is shown."""
    path = Path("cases/large.txt")
    path.parent.mkdir()
    path.write_text("".join(f"{i} {i * i}\n" for i in range(20000)))
    await stage.open()
    stage.app.workbench.stdin.use_file(path)
    await stage.press("alt+i")


@state()
async def stdin_interactive(stage: Stage) -> None:
    """A program that waits for a line."""
    await stage.open('name = input("Your name: ")\nprint("Hello", name)\n')
    await stage.press("alt+i", "alt+m", "alt+m")
    prompt = Output("run", "stdout", b"Your name: ")
    await stage.start(
        Started("run"), *printed("one moment"), prompt, usage(4200.0, 9, 12.0), seconds=4.2, sees="RUNNING"
    )
    await until(stage.pilot, lambda: stage.app.workbench.stdin.open)
    await stage.press(*"Ada", "enter", *"Grace")


# --------------------------------------------------------------------------------------- screens


async def _pick(stage: Stage, *keys: str) -> None:
    await stage.open()
    await stage.press("ctrl+l")
    await until(stage.pilot, lambda: isinstance(stage.app.screen, LanguagePicker))
    await stage.press(*keys)


@state(light=True)
async def picker(stage: Stage) -> None:
    """All languages."""
    await _pick(stage)


@state()
async def picker_filtered(stage: Stage) -> None:
    """Some of them."""
    await _pick(stage, *"java")


@state()
async def picker_nothing_found(stage: Stage) -> None:
    """None of them."""
    await _pick(stage, *"cobol")


@state(apart=True)
async def picker_without_engine(stage: Stage) -> None:
    """Nothing is known of images."""
    stage.machine.engine = None
    await _pick(stage)


async def _limits(stage: Stage, **values: str) -> None:
    await stage.open()
    await stage.press("ctrl+t")
    await until(stage.pilot, lambda: isinstance(stage.app.screen, OverridesForm))
    for line in stage.app.screen.query(LimitLine):
        if line.row.name in values:
            line.query_one(Input).value = values[line.row.name]
            line.query_one(Input).focus()
    await stage.settle()


@state(light=True)
async def limits(stage: Stage) -> None:
    """Nothing set."""
    await _limits(stage)


@state()
async def limits_set(stage: Stage) -> None:
    """Some set."""
    await _limits(stage, run_ms="500", memory="64m", processes="8")


@state(light=True)
async def limits_refused(stage: Stage) -> None:
    """Some wrong."""
    await _limits(stage, memory="64 parsecs", cpus="-1")


@state()
async def limits_in_force(stage: Stage) -> None:
    """In the title bar."""
    await _limits(stage, run_ms="500", memory="64m", processes="8", output="10k")
    await stage.press("ctrl+s")


def _records() -> list[Record]:
    def record(minutes: float, source: str, ran: Finished, name: str = "Python", **given: object) -> Record:
        when = NOW - timedelta(minutes=minutes)
        line = CATALOGUE.find(ran.result.language).telling_line(source)
        usual: dict[str, object] = {"stdin": b"", "line": line}
        return Record.of(ran.result, name=name, source=source, when=when, **usual | given)  # type: ignore[arg-type]  # the fields of a Record

    def printing(text: str, ran: Finished, stream: str = "stdout") -> Finished:
        return Finished(replace(ran.result, **cast(Any, {f"{stream}_bytes": text.encode()})))

    memory, time = BREACHES["memory"][0], BREACHES["time"][0]
    starter = PYTHON.starter
    slow = ending(phase="compile", wall_ms=912.0, cpu_ms=845.0)
    crash = ended(CPP, slow, exit_code=None, signal="SIGSEGV", wall_ms=3.2, cpu_ms=1.1)
    stop = ended(**KILLED, stopped="stop", wall_ms=12_834.0, cpu_ms=1688.0)
    fell = printing(TRACEBACK, ended(exit_code=1, wall_ms=24), "stderr")
    return [
        record(60 * 24 * 90, "while True: pass\n", ended(**BREACHES["cpu"][0])),
        record(60 * 20, 'fn main() {\n    println!("Hello");\n}\n', printing("Hello\n", ended()), "Rust"),
        record(190, "int main() { *(int *)0 = 1; }\n", crash, "C++"),
        record(120, "import time\ntime.sleep(10)\n", ended(**time), tier="quick", overrides={"run_ms": "500"}),
        record(
            61, "data = []\nwhile True:\n    data.append('x' * 1000)\n", ended(**memory), overrides={"memory": "64m"}
        ),
        record(44, "import time\nfor i in range(1000): time.sleep(0.1)\n", stop),
        record(12, FALL, fell, stdin=b"1 2 3\n\n"),
        record(3, starter, printing("sum 12\nmax 7\n", ended(wall_ms=23.1)), stdin=b"3 7 2\n"),
        record(1, starter, printing("sum 10\nmax 7\n", ended()), stdin=b"3 7\n"),
    ]


async def _history(stage: Stage, records: Sequence[Record], *keys: str) -> None:
    for record in records:
        stage.app.services.autosave.history.add(record)
    await stage.open()
    await stage.press("f8")
    await until(stage.pilot, lambda: isinstance(stage.app.screen, HistoryScreen))
    screen = stage.app.screen
    assert isinstance(screen, HistoryScreen)
    await until(stage.pilot, lambda: len(screen.list.runs) == len(records))
    await stage.settle()
    await stage.press(*keys)


@state(light=True)
async def history(stage: Stage) -> None:
    """Some runs, two of them marked."""
    await _history(stage, _records(), "m", "down", "down", "m")


@state()
async def history_empty(stage: Stage) -> None:
    """It says what it will hold."""
    await _history(stage, [])


@state()
async def history_nothing_found(stage: Stage) -> None:
    """For the words that are searched."""
    await _history(stage, _records(), "slash", *"fortran")
    await stage.see("No run has")


async def _compare(stage: Stage, records: Sequence[Record]) -> None:
    await _history(stage, records, "c")
    await until(stage.pilot, lambda: isinstance(stage.app.screen, CompareScreen))
    await stage.settle()


@state(light=True)
async def compare_different(stage: Stage) -> None:
    """One line, and stdin."""
    await _compare(stage, _records())


@state()
async def compare_same(stage: Stage) -> None:
    """Twice the same."""
    again = _records()[-1]
    await _compare(stage, [again, replace(again, when=NOW)])


async def _help(stage: Stage, pane: str) -> None:
    await stage.open()
    await stage.press(pane)
    await stage.press("f1")


@state(light=True)
async def help_editor(stage: Stage) -> None:
    """Keys of the editor."""
    await _help(stage, "alt+e")


@state()
async def help_output(stage: Stage) -> None:
    """Keys of the output."""
    await _help(stage, "alt+o")


@state(light=True, apart=True)
async def palette(stage: Stage) -> None:
    """Every command that makes sense now."""
    await stage.open()
    await stage.press("ctrl+p")
    await stage.see("Undo the last change")


@state()
async def palette_searched(stage: Stage) -> None:
    """Some of them."""
    await stage.open()
    await stage.press("ctrl+p", *"theme")
    await stage.see("heme")


@state(light=True)
async def find(stage: Stage) -> None:
    """With matches."""
    await stage.open(FALL)
    await stage.press("ctrl+f", *"line")
    await until(stage.pilot, lambda: stage.app.workbench.editor_pane.find_bar._waiting is None)


@state()
async def find_regex_wrong(stage: Stage) -> None:
    """Not a regular expression."""
    await stage.open(FALL)
    await stage.press("ctrl+f", "alt+p", *"(l|")
    await until(stage.pilot, lambda: stage.app.workbench.editor_pane.find_bar._waiting is None)


@state()
async def go_to_line(stage: Stage) -> None:
    """A line that is not there."""
    await stage.open(FALL)
    await stage.press("ctrl+g", *"99")


@state(light=True)
async def open_file(stage: Stage) -> None:
    """With files that begin so."""
    for name in ("main.py", "maximum.cpp", "matrix.go", "other.rs"):
        Path(name).touch()
    await stage.open()
    await stage.press("ctrl+o", "o", *"ma")
    await stage.see("matrix.go")


@state(light=True)
async def unsaved(stage: Stage) -> None:
    """A question."""
    await stage.open(FALL)
    await stage.press("ctrl+n")


@state()
async def long_file_name(stage: Stage) -> None:
    """Of a file, with changes; and a toast that says so."""
    path = Path("a_rather_long_file_name_" * 6 + "[bold]日本.py")
    path.write_text(FALL)
    await stage.open()
    stage.app.workbench.run_worker(stage.app.workbench.files.open(path), group="files")
    await until(stage.pilot, lambda: stage.app.workbench.editor_pane.sheet.editor.text == FALL)
    await stage.press("x")


@state()
async def toast(stage: Stage) -> None:
    """A sentence in the corner."""
    await stage.open()
    await stage.press("alt+m", "ctrl+r")
    await stage.see("No stdin file chosen")


@state()
async def selection(stage: Stage) -> None:
    """Counted in the line at the bottom."""
    await stage.open(FALL)
    await stage.press("ctrl+a")


@state(sizes=[NARROW])
async def result_full_screen(stage: Stage) -> None:
    """With its own strip."""
    await stage.open()
    await stage.run(Started("run"), *printed("sum 12", "max 7"), ended())
    await stage.press("alt+r", "f10")


@state(sizes=[(79, 23)])
async def too_small(stage: Stage) -> None:
    """It says so."""
    await stage.open()
