"""Running: start, stop, with which language, limits and input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.command import command

if TYPE_CHECKING:
    from tui.app import CodeRunner


def _typing(app: CodeRunner) -> bool:
    return app.workbench.stdin.mode == "interactive"


@command(
    "run.start", "Run", keys="ctrl+r,f5,ctrl+j,ctrl+enter", footer=True, when=lambda app: app.workbench.running is None
)
def start(app: CodeRunner) -> None:
    """Run the program in a fresh sandbox; get the language's image first where it is missing."""
    app.workbench.start_run()


@command("view.copy", "Copy", keys="ctrl+c,super+c", priority=False, when=lambda app: bool(app.screen.selections))
def copy_selection(app: CodeRunner) -> None:
    """Copy what is selected with the mouse."""
    app.screen.action_copy_text()


@command(
    "run.stop",
    "Stop",
    keys="ctrl+c,shift+f5",
    footer=True,
    priority=False,
    when=lambda app: app.workbench.running is not None,
)
def stop(app: CodeRunner) -> None:
    """Stop what is under way: the program, its compiler, or the fetching of an image. Output so far stays."""
    app.workbench.stop_run()


@command("language.pick", "Language", keys="ctrl+l", footer=True)
def pick_language(app: CodeRunner) -> None:
    """Choose the language; each keeps its own text. One whose image is not here is fetched."""
    app.pick_language()


@command("run.limits", "Limits", keys="ctrl+t", footer=True)
def set_limits(app: CodeRunner) -> None:
    """Set limits, timeouts and tier for the next runs."""
    app.questions.overrides()


@command("language.fetch", "Get the image", when=lambda app: app.workbench.running is None)
def fetch_image(app: CodeRunner) -> None:
    """Get the language's image now, without a run."""
    app.workbench.fetch_image()


@command("engine.setup", "Set up the engine", when=lambda app: app.engine is None)
def set_up_engine(app: CodeRunner) -> None:
    """Install a container engine where none is found, and start it (Debian and Ubuntu, as root)."""
    app.set_up_engine()


@command("stdin.mode", "Stdin mode", keys="alt+m")
def next_stdin_mode(app: CodeRunner) -> None:
    """Change what stdin is: the text of the pane, a file, or lines typed while the program runs."""
    app.workbench.next_stdin_mode()


@command("stdin.load", "Stdin from a file", keys="alt+l")
def load_stdin(app: CodeRunner) -> None:
    """Take a file as the program's stdin."""
    app.questions.stdin_file()


@command("stdin.eof", "End of file", keys="ctrl+d", scope="stdin", footer=True, when=_typing)
def end_of_file(app: CodeRunner) -> None:
    """Send end-of-file to the program, after what was typed."""
    app.workbench.stdin.end_input()


@command("stdin.edit", "Edit stdin file as text", keys="alt+t", when=lambda app: app.workbench.stdin.mode == "file")
def edit_stdin(app: CodeRunner) -> None:
    """Take the stdin file's content over as text, to change it."""
    app.workbench.edit_stdin_file()
