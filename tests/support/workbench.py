"""The workbench on a scripted machine, and what its panes hold."""

from __future__ import annotations

from pathlib import Path

from tests.support.scripted import ScriptedMachine, scripted
from tui.app import CodeRunner
from tui.widgets.result import VerdictStrip

WIDE, NARROW = (140, 45), (80, 24)
HELLO = "print('hello')\n"


def app_on(*scripts: object, path: Path | None = None) -> tuple[CodeRunner, ScriptedMachine]:
    machine, script = scripted(*scripts)  # type: ignore[arg-type]  # object: what a script may hold is scripted()'s to say
    return CodeRunner(path, machine=machine), script


def shown(app: CodeRunner) -> str:
    """What the output pane holds."""
    transcript, view = app.workbench.transcript, app.workbench.output.view
    return transcript.raw(view).decode()


def strip(app: CodeRunner) -> str:
    line = app.workbench.query_one("#strip", VerdictStrip).line
    return f"{line.sign} {line.words} {line.detail}"
