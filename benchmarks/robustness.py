"""Hostile programs in our sandbox and in those of epicbox and llm-sandbox, with the same image and limits.

    python -m benchmarks.robustness

The programs are Python's of the catalogue (`tests/hostile`, `languages/python/programs`). Of each run the table says:

- whether the verdict is the catalogue's. epicbox says `timeout` and `oom_killed`, llm-sandbox raises for a time-out and
  has an exit status otherwise: neither knows an output limit, so whatever they say of a flood counts as wrong;
- whether the output that came before the end was kept, where the catalogue says what must have come;
- by how many seconds the answer came after the limit, where the clock was hit (a container's start and end are in it);
- what was still there two seconds after the answer: containers, or processes of the program.

A peer that has not answered after `PATIENCE_S` is ended, and that is the answer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import languages
from benchmarks.peer import last_line, peers_python, version
from benchmarks.ways import NotRun, tell
from languages.programs import Program
from runner import Runner, images
from runner.engine import Engine, connect
from runner.reaper import OWNER_LABEL, watch
from tests.hostile import catalogue

PROGRAMS = (
    *("time", "sleep", "memory", "memory_child", "fork_bomb", "output", "output_bytes", "exit_137", "signal_kill"),
    *("spin_grandchild", "fork_setsid", "holds_stdout", "output_closed", "ignore_signals", "background"),
)
SECONDS = 2
"""Of wall and CPU time: the peers know whole seconds only."""
MEMORY_BYTES = 128 << 20
PROCESSES = 64
PATIENCE_S = 45.0
AFTER_S = 2.0
LABEL = "code-runner.robustness"
COLUMNS = ("verdict", "output", "s over", "left")


@dataclass(frozen=True)
class Said:
    """What came of a program: a verdict (or why there is none), its output."""

    verdict: str
    stdout: str


Sandbox = Callable[[Program], Said]


def ours(engine: Engine) -> Sandbox:
    """A fresh runner for each program."""

    def run(program: Program) -> Said:
        limits = {"memory": MEMORY_BYTES, "processes": PROCESSES}
        with Runner("python", engine=engine, limits=limits, timeouts={"run_ms": SECONDS * 1000}) as runner:
            result = runner.run(program.raw, program.expects.stdin)
        return Said(result.verdict, result.stdout)

    return run


def peer(module: str, engine: Engine) -> Sandbox:
    """A process in the peers' environment for each program."""
    python = peers_python()

    def run(program: Program) -> Said:
        asked = {
            "image": images.tag(languages.load().find("python")),
            "source": program.source,
            "stdin": program.expects.stdin,
            "seconds": SECONDS,
            "memory_bytes": MEMORY_BYTES,
            "cpus": 1.0,
            "processes": PROCESSES,
            "labels": {LABEL: ""},
        }
        try:
            ran = subprocess.run(
                [python, "-m", f"benchmarks.peers.{module}", json.dumps(asked)],
                capture_output=True,
                timeout=PATIENCE_S,
                check=False,
                cwd=Path(__file__).parent.parent,
                env=os.environ | {"DOCKER_HOST": engine.endpoint.host},
            )
        except subprocess.TimeoutExpired:
            return Said(f"none in {PATIENCE_S:g} s", "")
        if ran.returncode:
            return Said(last_line(ran.stderr)[:40], "")
        return Said(**json.loads(ran.stdout))

    return run


def containers(engine: Engine) -> set[str]:
    """Those that this benchmark made; epicbox gives its own a name and no label."""
    return {
        one["Id"]
        for one in engine.api.containers(all=True)
        if LABEL in one["Labels"]
        or one["Labels"].get(OWNER_LABEL) == watch.owner
        or any(name.startswith("/epicbox-") for name in one["Names"])
    }


def left_behind(engine: Engine) -> str:
    """Containers that are still there, and their processes; they are removed."""
    found = containers(engine)
    processes = 0
    for identifier in found:
        state = engine.api.inspect_container(identifier)["State"]
        # The peers' own first process is not the program's.
        processes += max(0, len(engine.api.top(identifier)["Processes"]) - 1) if state["Running"] else 0
        engine.api.remove_container(identifier, force=True)
    return f"{len(found)} containers, {processes} processes" if found else "nothing"


def row(program: Program, sandbox: Sandbox, engine: Engine) -> list[str]:
    """The cells of one program in one sandbox."""
    expects = program.expects
    began = time.monotonic()
    said = sandbox(program)
    seconds = time.monotonic() - began
    time.sleep(AFTER_S)
    wanted = expects.stdout or expects.stdout_starts
    return [
        "right" if said.verdict == expects.verdict else f"wrong: {said.verdict}",
        ("kept" if said.stdout.startswith(wanted[:500]) else "lost") if wanted else "",
        f"{seconds - SECONDS:.1f}" if "time" in expects.breaches or "cpu" in expects.breaches else "",
        left_behind(engine),
    ]


def table(programs: list[Program], sandboxes: dict[str, Sandbox], engine: Engine) -> Iterator[str]:
    """The lines of the table, in Markdown."""
    yield "| program | sandbox | " + " | ".join(COLUMNS) + " |"
    yield "|---|---|---|---|--:|---|"
    for program in programs:
        for name, sandbox in sandboxes.items():
            tell(f"{program.name} in {name}")
            yield f"| {program.expects.title} | {name} | " + " | ".join(row(program, sandbox, engine)) + " |"


def main() -> int:
    """Print the table; returns an exit status: 1 if one of our own verdicts is wrong or something was left."""
    engine = connect()
    language = languages.load().find("python")
    images.ensure(engine, language)
    found = {program.name: program for program in catalogue(language)}
    sandboxes: dict[str, Sandbox] = {"code-runner": ours(engine)}
    others: dict[str, Any] = {
        f"epicbox {version('epicbox')}": "one_epicbox",
        f"llm-sandbox {version('llm-sandbox')}": "one_llm_sandbox",
    }
    for name, module in others.items():
        try:
            sandboxes[name] = peer(module, engine)
        except NotRun as reason:
            tell(f"{name} is not measured: {reason}")
    wrong = 0
    for line in table([found[name] for name in PROGRAMS], sandboxes, engine):
        print(line, flush=True)
        wrong += "| code-runner |" in line and ("wrong" in line or "lost" in line or "nothing" not in line)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
