"""The app: for now one screen that runs the Python starter, until the workbench takes its place."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.highlight import highlight
from textual.message import Message
from textual.widgets import Footer, Static

from languages import DefinitionError, Language, load
from runner import Finished, Output, Run, RunnerError
from runner.images import Progress
from runner.pool import Pool
from tui.cli.options import progress_text
from tui.cli.run import verdict_line


class Parked(Message):
    """A sandbox waits: a run starts at once."""


class Told(Message):
    """Something to show in the line of the verdict."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__()


class Ran(Message):
    """News of the run: output, or its end."""

    def __init__(self, event: Output | Finished) -> None:
        self.event = event
        super().__init__()


class CodeRunner(App[None]):
    """Shows the starter, runs it on Ctrl+R, shows what came."""

    TITLE = "code-runner"
    CSS = """
    Horizontal { height: 1fr; }
    #source, #output { border: round $primary; border-title-color: $text; padding: 0 1; width: 1fr; height: 1fr; }
    #verdict { padding: 0 2; text-style: bold; }
    #verdict.ok { color: $text-success; }
    #verdict.failed { color: $text-error; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r,f5", "run_starter", "Run", id="run"),
        Binding("ctrl+x", "stop", "Stop", id="stop"),
    ]

    def __init__(self, language: Language | None = None, pool: Pool | None = None) -> None:
        super().__init__()
        self.language = language or load().find("python")
        self.pool = pool or Pool()
        self.current: Run | None = None
        self.shown = ""

    def compose(self) -> ComposeResult:
        """The starter on the left, its output on the right, the verdict below."""
        source = Static(highlight(self.language.starter, language=self.language.file.lexer), id="source")
        source.border_title = f"{self.language.name} starter, stdin: {self.language.starter_stdin.strip()}"
        output = Static("", id="output", markup=False)
        output.border_title = "Output"
        with Vertical():
            with Horizontal():
                yield source
                yield output
            yield Static("getting a sandbox ready …", id="verdict", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Have a sandbox ready before it is asked for."""
        self.park()

    def on_unmount(self) -> None:
        """Leave no sandbox behind."""
        self.pool.close()

    @work(thread=True, exclusive=True, exit_on_error=False, group="images")
    def park(self) -> None:
        """Fetch the image if it is missing, and park a sandbox."""

        def listen(progress: Progress) -> None:
            self.post_message(Told(progress_text(progress)))

        try:
            self.pool.park(self.language, listen)
            self.post_message(Parked())
        except (RunnerError, DefinitionError) as error:
            self.post_message(Told(f"✗ {error}"))

    def action_run_starter(self) -> None:
        """Run the starter on its sample input."""
        if self.current is None:
            self.shown = ""
            self.query_one("#output", Static).update("")
            self.show("● RUNNING")
            self.run_starter()

    def action_stop(self) -> None:
        """Stop the run."""
        if self.current is not None:
            self.current.stop()

    @work(thread=True, exclusive=True, exit_on_error=False, group="run")
    def run_starter(self) -> None:
        """Take the run's events."""
        try:
            self.current = self.pool.start(self.language, self.language.starter, self.language.starter_stdin)
            for event in self.current:
                if isinstance(event, Output | Finished):
                    self.post_message(Ran(event))
        except (RunnerError, DefinitionError) as error:
            self.post_message(Told(f"✗ {error}"))
        finally:
            self.current = None

    def on_parked(self) -> None:
        """Say how to go on."""
        self.show("ready: press Ctrl+R to run")

    def on_told(self, message: Told) -> None:
        """Show it."""
        self.show(message.text)

    def on_ran(self, message: Ran) -> None:
        """Show output as it comes, the verdict at the end."""
        if isinstance(message.event, Output):
            self.shown += message.event.data.decode(errors="replace")
            self.query_one("#output", Static).update(self.shown)
        else:
            self.show(verdict_line(message.event.result))

    def show(self, text: str) -> None:
        """Show the line of the verdict; its sign says what its colour says."""
        verdict = self.query_one("#verdict", Static)
        verdict.set_class(text.startswith("✓"), "ok").set_class(text.startswith("✗"), "failed")
        verdict.update(text)
