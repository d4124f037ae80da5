"""List all attempts at a problem: put one back, compare two, name or delete one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.cells import cell_len
from textual import on, work
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.highlight import highlight
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from foundation.units import duration_text
from problems.handed_in import ANSWERS
from problems.problem import Problem
from problems.progress import ProgressError
from problems.records import Attempt, KeptAttempts, KeptGrowth
from tui.commands import bindings
from tui.screens.shared.dialogs import Ask
from tui.screens.shared.listing import ListScreen
from tui.screens.shared.text_difference import TextDifference
from tui.services.context import Services
from tui.text.attempts import called, growth_words, memory_of, time_of, unreadable_words, verdict_of
from tui.text.diff import compare
from tui.text.times import moment_text
from tui.text.visible import MOST_CHARACTERS, fitted, shown
from tui.widgets.pane import DOT, QUIET, Pane
from tui.widgets.rows import RowList

MARK = "◆"
MOST_NAME = 40
"""Characters of a name."""
MOST_LINES = 300
"""Lines of source shown beside the list."""
EMPTY = """No attempts yet.

Each judging of this problem is kept here with its source: {key} judges what is in the editor.

Then you can put an attempt back, compare two, and give the good ones a name."""
_NAME_CELLS = 12
"""The widest language's name."""
_FIGURES = (("passed", 6, ""), ("slowest", 8, QUIET), ("memory", 8, QUIET))
"""Columns with width and style; the last ones give way to names. The detail beside the list has them all."""
_OTHER_CELLS = 2 + 18 + 1 + 15 + 2
"""Mark, time, a space, verdict, and two spaces before the name."""


@dataclass
class AttemptsRead(Message):
    """The attempts have been read."""

    kept: KeptAttempts
    chosen: str = ""
    """The id of the attempt to select."""
    trouble: str = ""
    """Why they could not be read; "" if they were."""


@dataclass
class AttemptsCompared(Message):
    """Two attempts have been compared."""

    screen: TextDifference


class AttemptList(RowList):
    """The table of attempts, newest first."""

    def __init__(self, head: Static) -> None:
        """Make the table; `head` shows the column names."""
        super().__init__(markup=False)
        self._head = head
        self.attempts: list[Attempt] = []
        self._marked: Sequence[str] = ()
        self._languages: Callable[[str], str] = str
        self._language_cells = self._name_cells = 0

    @property
    def chosen(self) -> Attempt | None:
        """The attempt under the cursor."""
        return None if self.highlighted is None or not self.attempts else self.attempts[self.highlighted]

    def show_attempts(
        self, attempts: Sequence[Attempt], marked: Sequence[str], languages: Callable[[str], str], index: int
    ) -> None:
        """Replace the attempts and move the cursor to `index`, or to the last one; `languages` maps ids to names."""
        self.attempts, self._marked, self._languages = list(attempts), marked, languages
        widest = max((cell_len(shown(languages(one.language))) for one in attempts), default=0)
        self._language_cells = min(_NAME_CELLS, max(len("language"), widest))
        self._name_cells = max((cell_len(shown(one.name)) for one in attempts), default=0)
        self._head.update(self._columns())
        self.set_options([Option(self._line(one)) for one in attempts])
        self.highlighted = min(index, len(attempts) - 1) if attempts else None

    def on_resize(self) -> None:
        """Show as many figures as fit beside the names."""
        self._head.update(self._columns())
        for index, one in enumerate(self.attempts):
            self.replace_option_prompt_at_index(index, self._line(one))

    def show_marks(self, marked: Sequence[str]) -> None:
        """Update the marks."""
        changed, self._marked = {*self._marked} ^ {*marked}, marked
        for index, one in enumerate(self.attempts):
            if one.id in changed:
                self.replace_option_prompt_at_index(index, self._line(one))

    def _columns(self) -> Content:
        words = f"  {'when':<16}  {'language':<{self._language_cells}} {'verdict':<15}"
        figures = "".join(f"{title:>{cells}}" for title, cells, _ in self._figures())
        return Content.styled(f"{words}{figures}  name", QUIET)

    def _figures(self) -> Sequence[tuple[str, int, str]]:
        """Return the columns of figures: as many as leave room for the longest name."""
        room = self.scrollable_content_region.width - self._language_cells - self._name_cells - _OTHER_CELLS
        figures = [*_FIGURES]
        while figures and sum(cells for _, cells, _ in figures) > room:
            del figures[-1]
        return figures

    def _line(self, one: Attempt) -> Content:
        status, verdict = verdict_of(one)
        language = shown(self._languages(one.language))
        figures = {"passed": f"{one.passed}/{one.total}", "slowest": time_of(one), "memory": memory_of(one)}
        return Content.assemble(
            (f"{MARK} " if one.id in self._marked else "  ", "$text-accent"),
            (f"{moment_text(one.when)}  ", QUIET),
            f"{fitted(language, self._language_cells)} ",
            (status.sign, status.style),
            f" {fitted(shown(verdict), 13)}",
            *((f"{figures[title]:>{cells}}", style) for title, cells, style in self._figures()),
            "  ",
            (shown(one.name), "$text-accent"),
        )


class AttemptsScreen(ListScreen):
    """All attempts at one problem, with the source of the selected one.

    Args:
        services: the app's services.
        problem: the problem.
        restore: puts an attempt back into the problem's editor.
    """

    TITLE = "Attempts"
    SEARCH = "/ search: words in source, name, verdict or language"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("attempts")]
    DEFAULT_CSS = """
    AttemptsScreen {
        #list-pane { width: 64%; }
        #attempts-head { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        &.-narrow {
            #list-body { layout: vertical; }
            #list-pane { width: 100%; height: 45%; }
        }
        &.-empty #attempts-head { display: none; }
    }
    """

    def __init__(self, services: Services, problem: Problem, restore: Callable[[Attempt], object]) -> None:
        head = Static(id="attempts-head", markup=False)
        self.list = AttemptList(head)
        super().__init__(services, self.list, heads=[head])
        self.problem = problem
        self._restore = restore
        self._kept = KeptAttempts(attempts=())
        self._marked: list[str] = []
        self._undo: list[Attempt] = []
        """Attempts as they were before they were deleted or named, the last change last."""
        self._told = False
        """Whether the user knows that some attempts cannot be read."""

    @property
    def chosen(self) -> Attempt | None:
        """The attempt under the cursor."""
        return self.list.chosen

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now: most need a chosen attempt, undo a change."""
        del parameters
        if action in ("restore", "mark", "compare", "name", "delete"):
            return self.chosen is not None
        return action != "undo" or bool(self._undo)

    def on_mount(self) -> None:
        """Focus the list and read the attempts."""
        self._empty.update("Reading the attempts …")
        self.list.focus()
        self._read()

    # ------------------------------------------------------------------------ actions

    def action_restore(self) -> None:
        """Put the chosen attempt back into the problem's editor."""
        if self.chosen:
            chosen = self.chosen
            answers = chosen.language == ANSWERS and self.problem.takes_answers
            if not answers and chosen.language not in self.services.catalogue.languages:
                self._say(f"The language {shown(chosen.language)} no longer exists, so this attempt can only be read.")
                return
            self.dismiss()
            self.call_later(self._restore, chosen)

    def action_mark(self) -> None:
        """Mark or unmark the chosen attempt; a third mark replaces the oldest."""
        if self.chosen:
            marked = [one for one in self._marked if one != self.chosen.id]
            self._show_marks(marked if len(marked) < len(self._marked) else [*marked[-1:], self.chosen.id])

    def action_compare(self) -> None:
        """Compare two marked attempts, the marked and the chosen one, or the chosen one and its predecessor."""
        chosen = self.chosen
        if not chosen:
            return
        known = {one.id: one for one in self._kept.attempts}
        marked = [known[one] for one in self._marked if one in known]
        if len(marked) < 2:
            marked = [one for one in marked if one.id != chosen.id] + [chosen]
        if len(marked) < 2:
            later = self._kept.attempts.index(chosen) + 1
            earlier = [one for one in self._kept.attempts[later:] if one.language == chosen.language]
            marked = [*earlier[:1], chosen]
        if len(marked) < 2:
            self._say(f"There is no earlier attempt in {self._language(chosen.language)} to compare this one with.")
            return
        older, newer = sorted(marked, key=lambda one: one.when)
        self._compare(older, newer)

    def action_name(self) -> None:
        """Ask for the chosen attempt's name."""
        chosen = self.chosen
        if not chosen:
            return

        def check(typed: str) -> str | None:
            return None if len(typed.strip()) <= MOST_NAME else f"A name has at most {MOST_NAME} characters."

        def take(typed: str | None) -> None:
            if typed is not None and typed.strip() != chosen.name:
                self._change(chosen, replace(chosen, name=typed.strip()))

        ask = Ask("Name this attempt", chosen.name, placeholder="heap, brute force, …", check=check, verb="name it")
        self.app.push_screen(ask, take)

    def action_delete(self) -> None:
        """Delete the chosen attempt."""
        if self.chosen:
            self._change(self.chosen, None)

    def action_undo(self) -> None:
        """Bring back the attempt that was deleted or named last, as it was."""
        if self._undo:
            self._change(None, self._undo.pop())

    def action_close(self) -> None:
        """Clear the search, or go back to the problem if there is none."""
        if self._words.value or (self._words.has_focus and self.list.display):
            self._words.value = ""
            self._show()
            self.call_after_refresh(self.list.focus)
        else:
            self.dismiss()

    # ---------------------------------------------------------------------------- events

    @on(Input.Changed)
    def _on_words(self) -> None:
        self._show()

    @on(OptionList.OptionHighlighted)
    def _on_moved(self) -> None:
        if self.chosen:
            self._show_source(self.chosen)

    @on(OptionList.OptionSelected)
    def _on_clicked(self) -> None:
        self.list.focus()

    @on(AttemptsRead)
    def _on_read(self, read: AttemptsRead) -> None:
        if read.trouble:
            self._say(read.trouble)
        if read.trouble and self._kept.attempts:
            return  # what was read before is still true
        self._kept = read.kept
        if (words := unreadable_words(read.kept.unreadable)) and not self._told:
            self._told = True
            self._say(words)
        key = self.services.keys["problem.judge"]
        self._empty.update(read.trouble or EMPTY.format(key=key))
        self._show(read.chosen)

    @on(AttemptsCompared)
    def _on_compared(self, event: AttemptsCompared) -> None:
        self.app.push_screen(event.screen)

    # -------------------------------------------------------------------------------- workers

    @work(thread=True, group="attempts")
    def _read(self, chosen: str = "") -> None:
        practice = self.services.practice
        try:
            practice.save()  # what was judged a moment ago
            self.post_message(AttemptsRead(practice.progress.kept_attempts(self.problem.id), chosen))
        except ProgressError as error:
            self.post_message(AttemptsRead(KeptAttempts(attempts=()), trouble=str(error)))

    @work(thread=True, group="attempts")
    def _change(self, before: Attempt | None, after: Attempt | None) -> None:
        """Delete, name or bring back an attempt; one of the two is None if it is not there before or after."""
        progress = self.services.practice.progress
        try:
            if after is None and before is not None:
                progress.delete_attempt(before.id)
            elif after is not None:
                progress.add(after)
                progress.name_attempt(after.id, after.name)
            kept = progress.kept_attempts(self.problem.id)
        except ProgressError as error:
            self._undo += [after] if before is None and after else []
            self.post_message(AttemptsRead(self._kept, trouble=str(error)))
            return
        self._undo += [before] if before else []
        self.post_message(AttemptsRead(kept, after.id if after else ""))

    @work(thread=True, exclusive=True, group="compare")
    def _compare(self, older: Attempt, newer: Attempt) -> None:
        title = " ".join(f"{self._in_short(one)} {sign}" for one, sign in ((older, "<"), (newer, ">")))
        found = compare(older.source, newer.source)
        self.post_message(AttemptsCompared(TextDifference(title, found, back="the attempts")))

    # ---------------------------------------------------------------------------------- words

    def _language(self, name: str) -> str:
        languages = self.services.catalogue.languages
        return languages[name].name if name in languages else name

    def _in_short(self, one: Attempt) -> str:
        return DOT.join(filter(None, [called(one), verdict_of(one)[1], time_of(one)]))

    def _matching(self) -> list[Attempt]:
        words = self._words.value.casefold().split()

        def text(one: Attempt) -> str:
            said = (one.source, one.name, verdict_of(one)[1], self._language(one.language))
            return " ".join(said).casefold()

        return [one for one in self._kept.attempts if not words or all(word in text(one) for word in words)]

    def _show(self, chosen: str = "") -> None:
        attempts = self._matching()
        ids = [one.id for one in attempts]
        wanted = chosen or (self.chosen.id if self.chosen else "")
        index = ids.index(wanted) if wanted in ids else self.list.highlighted or 0
        self.set_class(not attempts, "-empty")
        if not attempts and self._kept.attempts:
            said = shown(self._words.value.strip())
            self._empty.update(f"No attempt has “{said}” in its source, name, verdict or language.")
        self.list.show_attempts(attempts, self._marked, self._language, index)
        count, total = len(attempts), len(self._kept.attempts)
        some = f"{count:,}" if count == total else f"{count:,} of {total:,}"
        title = f"{shown(self.problem.name)}: {some} attempt{'' if total == 1 else 's'}"
        self.query_one("#list-pane", Pane).border_title = Content(title)
        self._show_marks([one for one in self._marked if one in {kept.id for kept in self._kept.attempts}])
        self.refresh_bindings()

    def _show_marks(self, marked: list[str]) -> None:
        self._marked = marked
        self.list.show_marks(marked)
        self.query_one("#list-pane", Pane).border_subtitle = f"{MARK} {len(marked)} marked" if marked else ""

    def _show_source(self, one: Attempt) -> None:
        language = self.services.catalogue.languages.get(one.language)
        self._detail.update(preview(one, language.file.lexer if language else "text", self._kept.growth_of(one)))
        self.query_one("#detail-scroll", VerticalScroll).scroll_home(animate=False)
        title = DOT.join(filter(None, [shown(one.name), moment_text(one.when)]))
        self.query_one("#detail-pane", Pane).border_title = Content(title)

    def _say(self, sentence: str) -> None:
        self.services.say(sentence, severity="warning")


def preview(one: Attempt, lexer: str, growth: KeptGrowth | None = None) -> Content:
    """Return what an attempt came to, and the beginning of its source."""
    status, verdict = verdict_of(one)
    facts = [f"{one.passed} of {one.total} cases"]
    facts += [f"slowest {time_of(one)}"] if one.wall_ms is not None else []
    facts += [f"most CPU time {duration_text(one.cpu_ms)}"] if one.cpu_ms is not None else []
    facts += [memory_of(one)] if one.memory_bytes is not None else []
    facts += [growth_words(growth)] if growth else []
    if one.interview:
        used = duration_text(1000 * one.interview.used_s)
        facts.append(f"interview, {'in time' if one.interview.in_time else 'too late'}, {used}")
    lines = one.source[: MOST_LINES * MOST_CHARACTERS].split("\n", MOST_LINES)[:MOST_LINES]
    more = one.source.count("\n") + 1 - len(lines)
    return Content.assemble(
        (f"{status.sign} {verdict.upper()}", f"bold {status.style}"),
        (f"\n{DOT.join(facts)}\n\n", QUIET),
        highlight("\n".join(map(shown, lines)), language=lexer),
        (f"\n… {more:,} more line{'' if more == 1 else 's'}" if more > 0 else "", QUIET),
    )
