"""What the app asks the user: limits, a line, files for stdin and output. For sources see `files.py`."""

from __future__ import annotations

from pathlib import Path
from stat import S_IFREG
from typing import TYPE_CHECKING

from foundation.units import size_text
from tui.screens.shared.dialogs import Ask, Save, kind_of, path_of
from tui.screens.workbench.overrides import OverridesForm
from tui.state.overrides import Overrides

if TYPE_CHECKING:
    from tui.app import CodeRunner


class Questions:
    """Each asks, and does what is answered."""

    def __init__(self, app: CodeRunner) -> None:
        self._app = app

    def overrides(self) -> None:
        """Let the user change limits and clocks."""

        def take(chosen: Overrides | None) -> None:
            if chosen is not None:
                self._app.overrides = chosen
                self._app.workbench.title_bar.show_overrides(chosen.summary())
                self._app.changed()

        self._app.push_screen(OverridesForm(self._app.overrides, self._app.language), take)

    def line(self) -> None:
        """Ask for a line of the editor and go there."""
        last = self._app.editor.document.line_count

        def check(typed: str) -> str | None:
            good = typed.strip().isdecimal() and 1 <= int(typed) <= last
            return None if good else f"Type a line from 1 to {last}."

        def go(typed: str | None) -> None:
            if typed:
                self._app.editor.go_to(int(typed))

        self._app.push_screen(Ask("Go to line", check=check, verb="go"), go)

    def stdin_file(self) -> None:
        """Ask for a file that becomes stdin."""

        def check(typed: str) -> str | None:
            return None if kind_of(path_of(typed)) == S_IFREG else "There is no such file."

        def take(typed: str | None) -> None:
            if typed:
                self._app.workbench.stdin.use_file(path_of(typed).absolute())
                self._app.workbench.go_to_pane("stdin")
                self._app.changed()

        self._app.push_screen(Ask("Take stdin from a file", check=check, paths=True, verb="take"), take)

    def output_file(self) -> None:
        """Ask for a file and write there what the output pane's view holds, byte for byte."""
        bench = self._app.workbench
        view, transcript = bench.output.view, bench.transcript

        size = size_text(transcript.size_bytes(view))

        def write(path: Path) -> None:
            path.write_bytes(transcript.raw(view))

        def tell(saved: str | None) -> None:
            if saved:
                self._app.say(f"saved {size_text(Path(saved).stat().st_size)} to {saved}")

        self._app.push_screen(Save(f"Save {size} of output", f"{view}.txt", write), tell)
