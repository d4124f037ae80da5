"""Lay out a problem's panes: statement beside editor and stdin, cases below.

Below 110 columns there is one column: statement or editor, and below it cases, stdin or output.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.dom import DOMNode
from textual.widget import Widget
from textual.widgets import Static

from languages import Language
from problems.problem import Problem
from tui.screens.practice.answers import answer_sheets
from tui.screens.practice.cases import CasesPane
from tui.screens.practice.interview import InterviewClock
from tui.screens.practice.note import NotePane
from tui.screens.practice.run_output import RunOutputPane
from tui.screens.practice.solution import SolutionPane
from tui.screens.practice.statement import StatementPane
from tui.screens.shared.paned import J, PanedScreen
from tui.services.context import Services
from tui.state.mock import Mock
from tui.text.visible import shown
from tui.widgets.bars import StatusBar
from tui.widgets.pane import DOT, Pane, choice
from tui.widgets.result import VerdictStrip
from tui.widgets.stdin import StdinText

TABS = ("cases", "stdin", "output")
WIDTHS = (42, 33)
"""Widths of the statement to cycle through, in percent."""


class StdinEditor(StdinText):
    """Stdin of the next run; Alt plus a letter is a command, Escape goes back to the list."""

    # Escape in the editor leads here, so a second Escape must leave, not return to the editor.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "screen.back", "Back", show=False),
    ]


class ProblemPanes(PanedScreen[J]):
    """Layout of and navigation between the panes; ProblemScreen fills them."""

    editor_pane: SolutionPane
    PANES = ("statement", "note", "editor", "stdin", "output", "cases")
    COLUMNS = "#problem-left, #problem-right, #problem-io, #problem-upper"
    DEFAULT_CSS = """
    ProblemPanes {
        background: $background;
        #problem-title { height: 1; background: $panel; }
        #problem-name { width: auto; padding: 0 1; text-style: bold; }
        #problem-facts { width: 1fr; height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        #problem-language { width: auto; padding: 0 1; &:hover { background: $accent 30%; } }
        #problem-upper { height: 1fr; }
        #problem-right { width: 1fr; height: 1fr; }
        #problem-left { height: 1fr; }
        #editor-pane, #statement-pane { height: 1fr; }
        #note-pane { height: 40%; display: none; }
        &.-noted #note-pane { display: block; }
        #problem-io { height: 9; }
        #stdin-pane, #output-pane { width: 1fr; height: 100%; }
        #cases-pane { height: 32%; }
        StdinEditor, StdinEditor:focus { border: none; padding: 0 1; background: transparent; }
        &.-narrow {
            #problem-upper { layout: vertical; }
            #problem-left, #problem-right { width: 100% !important; height: 1fr; }
            #problem-io, #cases-pane { height: 9; display: none; }
            #problem-left { display: none; }
            #note-pane { height: 1fr; display: none !important; }
            #stdin-pane, #output-pane { width: 100%; display: none; }
            &.-tab-cases #cases-pane { display: block; }
            &.-tab-stdin #problem-io, &.-tab-output #problem-io { display: block; }
            &.-tab-stdin #stdin-pane, &.-tab-output #output-pane { display: block; }
            &.-reading { #problem-left { display: block; } #problem-right { display: none; } }
            &.-noting { #statement-pane { display: none; } #note-pane { display: block !important; } }
        }
        &.-full {
            Pane, #problem-left, #problem-right, #problem-io, #problem-upper { display: none !important; }
            Pane.-alone, #problem-left.-alone, #problem-right.-alone, #problem-io.-alone, #problem-upper.-alone {
                display: block !important; height: 1fr !important; width: 100% !important;
            }
        }
    }
    """

    def __init__(self, services: Services, problem: Problem) -> None:
        super().__init__(services)
        keys = services.keys
        self.problem = problem
        self.answers = answer_sheets(problem, services.catalogue.settings)
        """What stands for the language of each answer, where a problem takes answers in place of a program."""
        self.languages: Mapping[str, Language] = {**self.answers, **services.catalogue.languages}
        """What the editor may hold."""
        self.editor_pane = SolutionPane(problem, keys)
        practice = services.catalogue.settings.practice
        self.statement = StatementPane(problem, practice.language, keys["problem.open_pdf"], practice.pictures)
        self.note = NotePane(problem.id)
        self.stdin = StdinEditor(id="problem-stdin", placeholder="What the program reads from stdin.")
        if problem.interactive:
            self.stdin.placeholder = "Not used: the judge writes what the program reads."
        self.output = RunOutputPane(
            f"{keys['problem.run']} lets the program talk with the judge of the selected case. Both appear here."
            if problem.interactive
            else f"{keys['problem.run']} runs the program with this stdin. What it prints appears here."
        )
        self.cases = CasesPane(services, problem)
        self.clock = InterviewClock(services, problem)
        self.strip = VerdictStrip(id="strip")
        self.tab = "cases"
        """The pane shown at the bottom in the one-column layout."""
        self.add_class("-tab-cases")  # before there is a widget whose style would be computed again
        self.loaded = False
        """Whether the saved draft and cases are in the panes."""
        self._width = 0

    def compose(self) -> ComposeResult:
        """Lay out the title, the panes, the verdict strip and the status bar."""
        with Horizontal(id="problem-title"):
            yield Static(shown(self.problem.name), id="problem-name", markup=False)
            yield Static(self._facts(), id="problem-facts", markup=False)
            yield self.clock
            yield Static("", id="problem-language")
        with Horizontal(id="problem-upper"):
            with Vertical(id="problem-left"):
                yield self.statement
                yield self.note
            with Vertical(id="problem-right"):
                yield self.editor_pane
                with Horizontal(id="problem-io"):
                    with Pane(id="stdin-pane"):
                        yield self.stdin
                    yield self.output
        yield self.cases
        yield self.strip
        yield StatusBar()

    @property
    def panes(self) -> tuple[str, ...]:
        """Names of the panes in use: without a note, F6 goes past its pane."""
        return tuple(name for name in self.PANES if name != "note" or self.has_class("-noted"))

    @property
    def scopes(self) -> Mapping[str, DOMNode]:
        """The scopes offered in the palette: the cases' too, wherever the focus is."""
        return {**super().scopes, "cases": self.cases}

    def _facts(self) -> str:
        practice = self.problem.practice
        if mock := self.mock:
            return f"mock interview{DOT}problem {(mock.place_of(self.problem.id) or 0) + 1} of {len(mock.problems)}"
        # In an interview the topics would give the trick away.
        topics = "" if self.clock.interview else ", ".join(practice.topics or self.problem.keywords)
        return DOT.join(shown(fact) for fact in (practice.difficulty or "", topics) if fact)

    @property
    def mock(self) -> Mock | None:
        """The mock interview that this problem belongs to, or None."""
        return self.services.practice.mock_of(self.problem.id)

    def show_facts(self) -> None:
        """Show the difficulty, and the topics unless an interview is under way."""
        self.query_one("#problem-facts", Static).update(self._facts())

    def lay_out(self) -> None:
        """Put the panes in their initial state."""
        self.stdin.cursor_blink = False
        self.show_tab(self.tab)
        self._set_width()

    def on_resize(self) -> None:
        """Adapt titles and widths to the new size."""
        self.call_after_refresh(self.filled)
        self.call_after_refresh(self.show_tab, self.tab)

    def action_go_to_pane(self, name: str) -> None:
        """Focus a pane, revealing it in the one-column layout."""
        self.fill_with(None)
        if name == "note":
            self.add_class("-noted")
        if self.narrow:
            left = name in ("statement", "note")
            self.set_class(left or (name == "cases" and self.has_class("-reading")), "-reading")
            self.set_class(name == "note" or (not left and self.has_class("-noting")), "-noting")
            self.show_tab(self.tab)
        if name in TABS:
            self.show_tab(name)
        self._inside(name).focus()
        if name == "editor" and self.loaded:
            self.editor_pane.go_to_body()

    def _inside(self, name: str) -> Widget:
        if name == "editor" and self.editor_pane.sheets:
            return self.editor_pane.sheet.editor
        inside: dict[str, Widget] = {
            "stdin": self.stdin,
            "cases": self.cases.list,
            "note": self.note.area,
            "statement": self.statement.scroll,
        }
        return inside.get(name, self.output.scroll)

    def action_show_statement(self) -> None:
        """Go to the statement; pressed again, cycle through its widths and full screen."""
        if not self.statement.has_focus_within:
            self.action_go_to_pane("statement")
        elif self.full_screen:
            self._width = 0
            self.action_go_to_pane("statement")
        elif self.narrow or self._width == len(WIDTHS) - 1:
            self.fill_with(self.statement)
        else:
            self._width += 1
        self._set_width()

    def _set_width(self) -> None:
        alone = self.narrow or self.full_screen
        self.query_one("#problem-left").styles.width = "100%" if alone else f"{WIDTHS[self._width]}%"

    def filled(self) -> None:
        """Update the statement's width and the status bar after full screen changed."""
        key = self.services.keys["problem.full_screen"]
        back = f"{key} back" if self.narrow else f"{key} shows all panes"
        self.query_one(StatusBar).show(back if self.full_screen else "")
        self._set_width()

    def show_tab(self, name: str) -> None:
        """Choose the bottom pane of the one-column layout, and update all titles."""
        self.tab = name
        for tab in TABS:
            self.set_class(tab == name, f"-tab-{tab}")
            title = choice([(f"screen.go_to_pane('{each}')", each.capitalize()) for each in TABS], name.capitalize())
            self.query_one(f"#{tab}-pane", Pane).border_title = title if self.narrow else tab.capitalize()
        self.statement.border_title = self._upper_tabs("Statement") if self.narrow else "Statement"
        self.note.border_title = self._upper_tabs("Note") if self.narrow else self.note.word
        self.editor_pane.tabs = self._upper_tabs("Editor") if self.narrow else Content()
        self.show_statement_title()
        self.editor_pane.show_place()
        self.cases.show_title()

    def _upper_tabs(self, shown: str) -> Content:
        """Return the tabs of the one-column layout's upper half; the hidden one is shown with its key."""
        keys = self.services.keys
        names = ("Statement", "Editor", *(["Note"] if self.has_class("-noted") else []))
        words = {name: self.note.word if name == "Note" else name for name in names}
        tabs = {name: f"{word} ({keys[f'problem.{name.lower()}']})" for name, word in words.items()}
        tabs[shown] = words.get(shown, shown)
        links = [(f"screen.go_to_pane('{name.lower()}')", word) for name, word in tabs.items()]
        return choice(links, tabs[shown])

    def reveal_output(self) -> None:
        """Make the output visible; in one column, switch from the statement to the editor."""
        if self.narrow:
            if self.has_class("-reading"):
                self.action_go_to_pane("editor")
            self.show_tab("output")

    def show_statement_title(self) -> None:
        """Show the statement's keys in its border."""
        keys, statement = self.services.keys, self.statement
        hint = f"{keys['problem.hint']} hint {statement.hints + 1} of {len(self.problem.practice.hints)}"
        said = [hint] if self.loaded and statement.more_hints else []
        statement.border_subtitle = DOT.join([*said, f"{keys['problem.statement']} resizes"])

    def read_statement(self) -> None:
        """Make the statement visible, moving the focus there only if both do not fit."""
        if self.narrow or (self.full_screen and not self.statement.has_focus_within):
            self.action_go_to_pane("statement")
