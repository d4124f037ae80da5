"""The output pane's own keys: which view, copy, save, wrap, where messages point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.command import command

if TYPE_CHECKING:
    from tui.app import CodeRunner


@command("output.jump", "Go to line", keys="enter", scope="output")
def jump(app: CodeRunner) -> None:
    """Go to the line of the source that the chosen row of output names."""
    app.workbench.output.jump()


@command("output.next_error", "Next message", keys="n", scope="output")
def next_error(app: CodeRunner) -> None:
    """Choose the next row of output that names a line of the source."""
    app.workbench.output.go_to_error(1)


@command("output.previous_error", "Previous message", keys="N,shift+n", scope="output")
def previous_error(app: CodeRunner) -> None:
    """Choose the row of output before that names a line of the source."""
    app.workbench.output.go_to_error(-1)


@command("output.copy", "Copy all", keys="c,y", scope="output", footer=True)
def copy(app: CodeRunner) -> None:
    """Copy the whole output, as the view shows it. Ctrl+C copies what is selected with the mouse."""
    app.workbench.output.copy()


@command("output.save", "Save", keys="s", scope="output")
def save(app: CodeRunner) -> None:
    """Save the output to a file, byte for byte."""
    app.questions.output_file()


@command("output.wrap", "Wrap", keys="w", scope="output")
def wrap(app: CodeRunner) -> None:
    """Wrap long lines of output, or scroll sideways."""
    app.workbench.output.toggle_wrap()


def _step(app: CodeRunner, step: int) -> None:
    # The views' names come with the transcript, which a command line does not need.
    from tui.state.transcript import VIEWS

    app.show_output(VIEWS[(VIEWS.index(app.workbench.output.view) + step) % len(VIEWS)])


@command("output.next_view", "Next view", keys="right_square_bracket", scope="output")
def next_view(app: CodeRunner) -> None:
    """Show the next of both, stdout, stderr and compile."""
    _step(app, 1)


@command("output.previous_view", "Previous view", keys="left_square_bracket", scope="output")
def previous_view(app: CodeRunner) -> None:
    """Show the view before."""
    _step(app, -1)


@command("output.both", "Both streams", keys="1", scope="output")
def both(app: CodeRunner) -> None:
    """Show stdout and stderr together, in the order in which they came."""
    app.show_output("both")


@command("output.stdout", "Only stdout", keys="2", scope="output")
def stdout(app: CodeRunner) -> None:
    """Show stdout alone."""
    app.show_output("stdout")


@command("output.stderr", "Only stderr", keys="3", scope="output")
def stderr(app: CodeRunner) -> None:
    """Show stderr alone."""
    app.show_output("stderr")


@command("output.compile", "Compiler output", keys="4", scope="output")
def compiler(app: CodeRunner) -> None:
    """Show what the compiler said."""
    app.show_output("compile")
