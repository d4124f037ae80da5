"""Lay out the workbench: editor and stdin on the left, output and result on the right.

Below 110 columns there is one column: the editor, with one of the other panes below it.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.widget import Widget
from textual.widgets import Static, TextArea

from tui.screens.shared.paned import J, PanedScreen
from tui.screens.workbench.output import OutputView
from tui.screens.workbench.output_search import OutputSearch
from tui.services.context import Services
from tui.state.transcript import VIEWS, Transcript, ViewName
from tui.widgets.bars import StatusBar, TitleBar
from tui.widgets.editors import EditorPane
from tui.widgets.pane import QUIET, Pane, choice
from tui.widgets.result import ResultPanel, VerdictStrip
from tui.widgets.stdin import StdinPane

LEAST = (80, 24)
"""The smallest usable terminal: columns and rows."""


class WorkbenchPanes(PanedScreen[J]):
    """The panes of the workbench, with focus and sizes."""

    PANES = ("editor", "stdin", "output", "result")
    COLUMNS = "#left, #right"
    AUTO_FOCUS = "CodeEditor"  # not the first focusable widget, which is hidden

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.add_class("-tab-output", update=False)  # before mounting: later it would restyle every widget
        keys = services.keys
        self.editor_pane = EditorPane(keys)
        self.stdin: StdinPane = StdinPane(keys)
        self.output = OutputView(id="output")
        self.output_search = OutputSearch(self.output)
        self.strip = VerdictStrip(id="strip")
        self.result = ResultPanel(
            self.strip, stop_key=keys["run.stop"], files_key=keys["output.files"], id="result-pane"
        )
        self.title_bar = TitleBar()
        self.status_bar = StatusBar()
        self.transcript = Transcript()
        self._view: ViewName = "both"
        self.tab = "output"
        """The pane below the editor in one column."""
        self.sizes = {"columns": 55, "stdin": 9, "result": 24, "tab": 9}
        """Pane sizes: `columns` in percent of the width, the rest in rows; `tab` is for one column."""

    def compose(self) -> ComposeResult:
        """Build the panes between title bar and status bar."""
        yield self.title_bar
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield self.editor_pane
                yield self.stdin
            with Vertical(id="right"):
                with Pane(id="output-pane"):
                    yield self.output
                    yield self.output_search
                yield self.result
        yield self.strip
        yield self.status_bar
        yield Static(id="too-small", markup=False)

    @property
    def scopes(self) -> Mapping[str, DOMNode]:
        """Scopes whose commands the palette offers regardless of focus, including the output's."""
        return {**super().scopes, "output": self.output}

    # ------------------------------------------------------------------------------ reaching

    def action_go_to_pane(self, name: str) -> None:
        """Focus a pane, and show it if only one fits."""
        self.fill_with(None)
        if name != "editor":
            self.show_tab(name)
        if name == "stdin":
            self.stdin.take_focus()
        else:
            self._inside(name).focus()

    def _inside(self, name: str) -> Widget:
        """Return the widget that takes the focus in a pane."""
        if name == "editor":
            return self.editor_pane.sheet.editor
        return self.output if name == "output" else self.result.query_one(VerticalScroll)

    def filled(self) -> None:
        """Update sizes and the status bar."""
        self._apply_sizes()
        self.show_status()

    def show_tab(self, name: str) -> None:
        """Choose the pane below the editor in one column."""
        self.tab = name
        for tab in self.PANES[1:]:
            self.set_class(tab == name, f"-tab-{tab}")
        self._show_titles()

    def _show_titles(self) -> None:
        links = [(f"screen.go_to_pane('{name}')", name.capitalize()) for name in self.PANES[1:]]
        tabs = choice(links, self.tab.capitalize())
        for name in self.PANES[1:]:
            title = tabs if self.narrow else Content(name.capitalize())
            if name == "output" and self.ended_with_lines:
                keys = self.services.keys
                way = "" if self.output.has_focus else f"{keys['view.output']}, then "
                hint = f" ─ {way}{keys['output.next_error']} next line, {keys['output.jump']} goes there"
                title = Content.assemble(title, (hint, QUIET))
            self.query_one(f"#{name}-pane", Pane).border_title = title

    def action_show_output(self, view: ViewName) -> None:
        """Show one of the output's views."""
        self._view = view
        self.output.show(self.transcript, view)
        self.show_views()

    def show_views(self) -> None:
        """Show the output's views in its border, and the keys that go to the lines it names, if it names any."""
        views = choice([(f"screen.show_output('{name}')", name) for name in VIEWS], self._view)
        self.query_one("#output-pane", Pane).border_subtitle = views
        self._show_titles()

    @property
    def ended_with_lines(self) -> bool:
        """Whether the shown output is of a run that has ended, and names lines of its source."""
        return False

    def action_search_output(self) -> None:
        """Open the search line of the output."""
        self.output_search.open()

    def action_step_view(self, step: int) -> None:
        """Show the next view of the output, or the previous one."""
        self.action_show_output(VIEWS[(VIEWS.index(self.output.view) + step) % len(VIEWS)])

    # --------------------------------------------------------------------------------- sizes

    def on_resize(self) -> None:
        """Fit the panes, or say that the terminal is too small."""
        width, height = self.size
        small = width < LEAST[0] or height < LEAST[1]
        message = self.query_one("#too-small", Static)
        message.display = small
        message.update(f"code-runner needs {LEAST[0]} by {LEAST[1]}.\nThis terminal has {width} by {height}.")
        self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """Adapt titles and sizes to the terminal."""
        self._show_titles()
        self._resize({})
        if self.editor_pane.sheets:
            self.show_status()

    def action_resize_panes(self, columns: int, rows: int) -> None:
        """Move the borders by percent of the width, and by rows in the focused column."""
        right = self.query_one("#right").has_focus_within
        self._resize({"columns": columns, "tab" if self.narrow else "result" if right else "stdin": -rows})

    @on(Pane.Dragged)
    def _on_dragged(self, dragged: Pane.Dragged) -> None:
        """Let the border between two panes follow the mouse."""
        pane = dragged.pane
        steps = {}
        if dragged.column is not None and not self.narrow and pane.region.x:
            steps["columns"] = round(100 * dragged.column / self.size.width) - self.sizes["columns"]
        if dragged.row is not None and pane.region.bottom == self.query_one("#body").region.bottom:
            name = "tab" if self.narrow else (pane.id or "").removesuffix("-pane")
            if name in self.sizes:  # a pane on full screen has no border to move
                steps[name] = pane.region.bottom - dragged.row - self.sizes[name]
        self._resize(steps)

    def _resize(self, steps: Mapping[str, int]) -> None:
        rows = self.size.height - 10
        for name, step in steps.items():
            if step:
                least, most = (25, 80) if name == "columns" else (4, max(4, rows))
                self.sizes[name] = min(most, max(least, self.sizes[name] + step))
        self._apply_sizes()
        if any(steps.values()):
            self.services.autosave.changed()

    def _apply_sizes(self) -> None:
        one = self.narrow or self.full_screen
        self.query_one("#left").styles.width = "100%" if one else f"{self.sizes['columns']}%"
        for name in self.PANES[1:]:
            pane = self.query_one(f"#{name}-pane")
            fills = self.full_screen or (name == "output" and not self.narrow)
            pane.styles.height = "1fr" if fills else self.sizes["tab" if self.narrow else name]

    # -------------------------------------------------------------------------------- status

    def show_status(self) -> None:
        """Show cursor position, selection size, and whether a sandbox is parked."""
        services, sheet = self.services, self.editor_pane.sheet
        place, (words, characters) = self._place(), sheet.editor.counts if self._in_editor else (0, 0)
        selected = f" · {_count(words, 'word')}" if characters else ""
        selected += f", {_count(characters, 'character')}" if characters and not self.narrow else ""
        waits = services.engine.info is not None and services.machine.parked(sheet.language)
        parked = " · sandbox parked" if waits and not self.narrow else ""
        message = sheet.editor.mark_at(sheet.editor.cursor_location[0] + 1)
        self.editor_pane.border_subtitle = Content(f"✗ {message}") if message else Content("")
        status = f"{place}{selected}{parked}".removeprefix(" · ")
        if self.full_screen:
            back = services.keys["view.full_screen"]
            status = (
                f"{back} back" if self.narrow else f"{place}{selected} · {back} shows all panes".removeprefix(" · ")
            )
        self.status_bar.show(status)
        self.editor_pane.show_title()

    @property
    def _in_editor(self) -> bool:
        """Whether keys go to the editor; a dialog above leaves it at that."""
        return self.focused in (None, self.editor_pane.sheet.editor)

    def _place(self) -> str:
        """Return the cursor's place in the text that is typed into; empty if that has none."""
        area = self.editor_pane.sheet.editor if self._in_editor else self.focused
        if not isinstance(area, TextArea):
            return ""
        row, column = area.cursor_location
        place = f"{row + 1}:{column + 1}" if self.narrow else f"Ln {row + 1}, Col {column + 1}"
        return place if self._in_editor else f"stdin {place}"

    @on(events.DescendantFocus)
    def _on_focus_moved(self) -> None:
        if self.editor_pane.sheets:
            self.show_status()
        if self.ended_with_lines:
            self._show_titles()


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
