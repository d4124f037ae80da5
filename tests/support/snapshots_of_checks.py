"""The health screen and the limits lab in each of their states, as `tests.support.snapshots` has the others."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from languages import Language
from languages.programs import Program, program
from runner import Event, Finished, Started
from runner.checks import CHECKS, Check, Status
from runner.failure import Failure
from runner.verdict import internal_error, judge
from tests.support.scripted import CATALOGUE, NOBODY, Script, printed, result, usage
from tests.support.snapshots import KILLED, LIMITS, MIB, PYTHON, WIDE, Stage, ended, ending, state
from tests.tui.conftest import until
from tui.screens.health.screen import HealthScreen
from tui.screens.lab.screen import LabScreen

JAVA, C = CATALOGUE.find("java"), CATALOGUE.find("c")

# ---------------------------------------------------------------------------------------- health

VERSIONS = {"javascript": "v20.19.2", "python": "Python 3.13.5", "c": "gcc (Debian 14.2.0-19) 14.2.0"}
REMEDY = "Start the engine (`code-runner setup`, or `systemctl start docker`), then run the check again."


def _program(language: Language, name: str) -> tuple[Program, str]:
    """One of its programs, as if it lay in the folder in which one is; and its source."""
    found = program(language, name)
    assert found is not None
    return replace(found, path=Path("languages", language.id, "programs", found.path.name)), found.source


async def _health(stage: Stage) -> HealthScreen:
    await stage.open()
    for name, version in VERSIONS.items():
        found = Check(name, "version", "pass", result=result(), ran=version.split()[0], found=version, seconds=0.1)
        stage.machine.findings[name, "version"] = found
    await stage.press("f9")
    await until(stage.pilot, lambda: isinstance(stage.app.screen, HealthScreen))
    screen = stage.app.screen
    assert isinstance(screen, HealthScreen)
    screen._clock = lambda: stage.now
    await until(stage.pilot, lambda: screen.host is not None)
    await stage.settle()
    return screen


async def _checked(stage: Stage) -> HealthScreen:
    screen = await _health(stage)
    last = (list(CATALOGUE.languages)[-1], CHECKS[-1])
    hold = stage.machine.holding[last] = threading.Event()
    await stage.pilot.press("R")
    await until(stage.pilot, lambda: last in screen.table.running)
    stage.now = 41.0
    hold.set()
    await until(stage.pilot, lambda: not screen.running)
    await stage.settle()
    return screen


def _fails(stage: Stage) -> None:
    hello, source = _program(C, "hello")
    detail = "compile: cannot start gcc: No such file or directory"
    todo = (
        "gcc is not in the image: correct `compile` in languages/c/language.toml, or install the compiler"
        " (`packages` there, or languages/c/Dockerfile), then run the language again."
    )
    reason = "cannot start gcc: No such file or directory"
    failure = Failure("cannot_start", {"phase": "compile", "command": "gcc", "reason": reason, "file": "language.toml"})
    came = internal_error("c", C.limits, failure)
    stage.machine.findings["c", "hello"] = Check(
        "c", "hello", "fail", detail, came, hello, source, kind="compiler missing", remedy=todo, seconds=0.2
    )
    skipped = Check("csharp", "network", "skip", "C# brings no programs/network.cs", kind="no program")
    stage.machine.findings["csharp", "network"] = skipped


@state(light=True)
async def health_empty(stage: Stage) -> None:
    """Nothing was run yet; it says what a key would do."""
    await _health(stage)


@state()
async def health_without_engine(stage: Stage) -> None:
    """None answers."""
    stage.machine.engine = None
    await stage.open()
    await stage.press("f9")
    await stage.see("is not there")


@state()
async def health_running(stage: Stage) -> None:
    """Half of it; one check is under way."""
    screen = await _health(stage)
    _fails(stage)
    stage.machine.holding["java", "memory"] = threading.Event()
    await stage.pilot.press("R")
    await until(stage.pilot, lambda: ("java", "memory") in screen.table.running)
    stage.now = 12.0
    await stage.see("12 s")


@state(light=True)
async def health_ready(stage: Stage) -> None:
    """All passed; a cell with what was run and what came."""
    memory, source = _program(PYTHON, "memory")
    came = ended(**KILLED, oom_kills=1, wall_ms=843.0, cpu_ms=121.0, memory_bytes=LIMITS.memory_bytes).result
    stage.machine.findings["python", "memory"] = Check(
        "python", "memory", "pass", result=came, program=memory, ran=source, seconds=0.9
    )
    screen = await _checked(stage)
    screen.table.choose(("python", "memory"))
    await stage.settle()


@state(light=True)
async def health_failed(stage: Stage) -> None:
    """A failing cell is open: what was run, what came, what was expected, what to do."""
    _fails(stage)
    await _checked(stage)
    await stage.press("n")
    await stage.see("compiler missing")


@state()
async def health_engine_gone(stage: Stage) -> None:
    """Half way: what is left was skipped, with the reason."""
    for name in CATALOGUE.languages:
        for check in CHECKS[CHECKS.index("time") :]:
            status: Status = "fail" if check == "time" else "skip"
            gone = Check(name, check, status, f"the engine went away: {NOBODY}", kind="engine gone", remedy=REMEDY)
            stage.machine.findings[name, check] = gone
    screen = await _checked(stage)
    screen.table.choose(("python", "time"))
    await stage.see("engine gone")


@state()
async def health_exported(stage: Stage) -> None:
    """A report was saved."""
    await _checked(stage)
    await stage.press("o")
    await stage.see("Export as")
    await stage.press("enter")
    await stage.see("saved to health.txt")


# ------------------------------------------------------------------------------------------- lab


async def _lab(stage: Stage, *keys: str) -> LabScreen:
    """The lab at Python's memory; then these keys."""
    await stage.open()
    await stage.press("f7")
    await until(stage.pilot, lambda: isinstance(stage.app.screen, LabScreen))
    screen = stage.app.screen
    assert isinstance(screen, LabScreen)
    await stage.press("right", "right", *keys)
    return screen


async def _idle(stage: Stage, screen: LabScreen) -> None:
    await until(stage.pilot, lambda: not screen.busy)
    await stage.settle()


def _climbs(mib: int, milliseconds: float) -> list[Event]:
    return [Started("run"), *(usage(milliseconds * i / 20, 4 + (mib - 8) * i / 20) for i in range(1, 20))]


def _killed(language: Language = PYTHON, mib: int = 256, milliseconds: float = 840.0) -> list[Event]:
    """It climbs until the kernel kills it."""
    facts = {**KILLED, "oom_kills": 1, "wall_ms": milliseconds, "cpu_ms": 121.0, "memory_bytes": mib * MIB}
    limits = replace(language.limits, memory_bytes=mib * MIB)
    over = Finished(judge(language, limits, limits, None, ending(**facts), cached=False))
    return [*_climbs(mib, milliseconds), over]


def _throws() -> list[Event]:
    """Java, which gives up by itself."""
    words = ['Exception in thread "main" java.lang.OutOfMemoryError: Java heap space', "\tat Main.main(Main.java:8)"]
    stderr = "".join(f"{line}\n" for line in words).encode()
    compiled = ending(phase="compile", wall_ms=912.0, cpu_ms=845.0)
    over = ended(JAVA, compiled, exit_code=1, wall_ms=1290.0, cpu_ms=900.0, memory_bytes=356 * MIB, stderr=stderr)
    return [*_climbs(356, 1290.0), *printed(*words, stream="stderr"), over]


@state()
async def lab_idle(stage: Stage) -> None:
    """Nothing was run yet."""
    await _lab(stage)


@state(light=True)
async def lab_running(stage: Stage) -> None:
    """The curve climbs."""
    screen = await _lab(stage)
    stage.machine.scripts = [[*_climbs(256, 840.0)[:14], threading.Event()]]
    await stage.pilot.press("enter")
    await until(stage.pilot, lambda: len(screen._demos["python", "memory"].points) == 14)
    await stage.see("0.5 s")


@state(light=True)
async def lab_breached(stage: Stage) -> None:
    """The limit held: the moment, the proof, the reason."""
    stage.machine.scripts = [[*_killed()]]
    await _idle(stage, await _lab(stage, "enter"))


@state()
async def lab_not_held(stage: Stage) -> None:
    """The program ended as it liked."""
    over = ended(wall_ms=840.0, cpu_ms=700.0, memory_bytes=250 * MIB)
    stage.machine.scripts = [[*_climbs(256, 840.0), over]]
    await _idle(stage, await _lab(stage, "enter"))


@state()
async def lab_moved(stage: Stage) -> None:
    """A smaller limit, and again."""
    stage.machine.scripts = [[*_killed(mib=128, milliseconds=402.0)]]
    await _idle(stage, await _lab(stage, "minus"))


@state()
async def lab_network(stage: Stage) -> None:
    """Nothing to count: what the program says instead."""
    over = ended(unrouted=1, wall_ms=41.0)
    words = printed("no network: [Errno 101] Network is unreachable")
    stage.machine.scripts = [[Started("run"), *words, over]]
    await _idle(stage, await _lab(stage, *["right"] * 4, "enter"))


@state()
async def lab_without_engine(stage: Stage) -> None:
    """A sentence, and how to go on."""
    screen = await _lab(stage)
    stage.machine.engine = None
    await stage.press("enter")
    await _idle(stage, screen)


@state(light=True, apart=True)
async def lab_beside_2(stage: Stage) -> None:
    """Two languages at one scale."""
    screen = await _lab(stage, "c", *["down"] * 3, "c")
    await _each(stage, screen, {"python": _killed(), "java": _throws()})


@state()
async def lab_beside_4(stage: Stage) -> None:
    """Four languages at one scale."""
    screen = await _lab(stage, "c", *["down"] * 3, "c", "down", "c", "down", "c")
    go, php = CATALOGUE.find("go"), CATALOGUE.find("php")
    compiled = ending(phase="compile", wall_ms=212.0, cpu_ms=145.0)
    limits = go.limits
    facts = {**KILLED, "oom_kills": 1, "wall_ms": 1110.0, "memory_bytes": limits.memory_bytes}
    over = Finished(judge(go, limits, limits, compiled, ending(**facts), cached=False))
    runs: dict[str, Script] = {
        "python": _killed(),
        "java": _throws(),
        "go": [*_climbs(256, 1110.0), over],
        "php": _killed(php),
    }
    await _each(stage, screen, runs)


async def _each(stage: Stage, screen: LabScreen, runs: dict[str, Script]) -> None:
    """Run these side by side; the machine gives each language its own."""
    stage.machine.by_language = runs
    stage.app.clear_notifications()
    await stage.pilot.press("enter")
    await _idle(stage, screen)


@state(sizes=[WIDE])
async def lab_presenter_beside(stage: Stage) -> None:
    """For an audience, three languages beside each other."""
    screen = await _lab(stage, "c", "down", "c", *["down"] * 2, "c")
    stage.machine.by_language = {"python": _killed(), "c": _killed(C), "java": _throws()}
    await stage.pilot.press("p", "right", "right")
    await until(stage.pilot, lambda: not screen._under_way)
    await stage.see("3 of 8")


@state(apart=True)
async def lab_presenter(stage: Stage) -> None:
    """For an audience."""
    screen = await _lab(stage)
    stage.machine.by_language = {"python": _killed()}
    await stage.pilot.press("p", "right", "right")
    await until(stage.pilot, lambda: not screen._under_way)
    await stage.see("3 of 8")
