"""Practising: the list of problems, one problem, its cases, the statistics; each with its own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from tui.commands.command import command

if TYPE_CHECKING:
    from tui.app import CodeRunner
    from tui.screens.practice.case import CaseScreen
    from tui.screens.practice.listing import PracticeScreen
    from tui.screens.practice.problem import ProblemScreen


# The screens' own bindings are made of these commands, so they are imported where they are asked for.
def _list(app: CodeRunner) -> PracticeScreen | None:
    from tui.screens.practice.listing import PracticeScreen

    return next((screen for screen in app.screen_stack if isinstance(screen, PracticeScreen)), None)


def _problem(app: CodeRunner) -> ProblemScreen | None:
    from tui.screens.practice.problem import ProblemScreen

    return next((screen for screen in app.screen_stack if isinstance(screen, ProblemScreen)), None)


def _case(app: CodeRunner) -> CaseScreen | None:
    from tui.screens.practice.case import CaseScreen

    return next((screen for screen in app.screen_stack if isinstance(screen, CaseScreen)), None)


def _chosen(app: CodeRunner) -> bool:
    screen = _list(app)
    return screen is not None and screen.chosen is not None


def _idle(app: CodeRunner) -> bool:
    screen = _problem(app)
    return screen is not None and not screen.busy


def _busy(app: CodeRunner) -> bool:
    screen = _problem(app)
    return screen is not None and screen.busy


def _on_case(app: CodeRunner) -> bool:
    screen = _problem(app)
    return screen is not None and screen.cases.list.chosen is not None


def _on_own(app: CodeRunner) -> bool:
    screen = _problem(app)
    return screen is not None and screen.cases.list.chosen is not None and screen.cases.list.chosen.own is not None


def _can_rate(app: CodeRunner) -> bool:
    screen = _problem(app)
    return screen is not None and screen.solved


def _can_stress(app: CodeRunner) -> bool:
    screen = _problem(app)
    return screen is not None and not screen.busy and screen.problem.generator is not None


def _more_hints(app: CodeRunner) -> bool:
    screen = _problem(app)
    return screen is not None and screen.loaded and screen.statement.more_hints


def _has_editorial(app: CodeRunner) -> bool:
    screen = _problem(app)
    return screen is not None and bool(screen.statement.editorial)


def _interviewed(app: CodeRunner) -> bool:
    screen = _problem(app)
    return screen is not None and screen.clock.interview is not None


# -------------------------------------------------------------------------------------- the list


@command("practice.open", "Practice", keys="f2", scope="app", when=lambda app: not isinstance(app.screen, ModalScreen))
def open_practice(app: CodeRunner) -> None:
    """Practise interview problems: choose one, solve it, have it judged. Again goes back."""
    app.open_practice()


@command("practice.solve", "Open", keys="enter", scope="practice", footer=True, when=_chosen)
def solve(app: CodeRunner) -> None:
    """Open the chosen problem, with the text that you left there."""
    if screen := _list(app):
        screen.open_chosen()


@command("practice.search", "Filter", keys="slash,ctrl+f", scope="practice", footer=True)
def search(app: CodeRunner) -> None:
    """Show only problems in which each word occurs: in title, difficulty, topics or status."""
    if screen := _list(app):
        screen.search()


@command("practice.difficulty", "Difficulty", keys="d", scope="practice")
def difficulty(app: CodeRunner) -> None:
    """Show easy, medium or hard problems only, or all again."""
    if screen := _list(app):
        screen.next_filter("difficulty", 1)


@command("practice.topic", "Topic", keys="t", scope="practice")
def topic(app: CodeRunner) -> None:
    """Show problems of the next topic only; after the last, all again."""
    if screen := _list(app):
        screen.next_filter("topic", 1)


@command("practice.topic_before", "Topic before", keys="T,shift+t", scope="practice")
def topic_before(app: CodeRunner) -> None:
    """Show problems of the topic before only."""
    if screen := _list(app):
        screen.next_filter("topic", -1)


@command("practice.status", "Status", keys="s", scope="practice")
def status(app: CodeRunner) -> None:
    """Show problems that are due, new, tried or solved only, or all again."""
    if screen := _list(app):
        screen.next_filter("status", 1)


@command("practice.statistics", "Statistics", keys="i", scope="practice", footer=True)
def statistics(app: CodeRunner) -> None:
    """Show on which days you practised, and how far you are in each topic and language."""
    if screen := _list(app):
        screen.open_statistics()


@command("practice.close", "Close", keys="escape", scope="practice", footer=True)
def close(app: CodeRunner) -> None:
    """End the filter, or leave the problems."""
    if screen := _list(app):
        screen.close()


# ------------------------------------------------------------------------------------ one problem


@command("problem.judge", "Judge", keys="f5,ctrl+j,ctrl+enter", scope="problem", footer=True, when=_idle)
def judge(app: CodeRunner) -> None:
    """Judge the solution: compile it once, run every case, compare what it prints."""
    if screen := _problem(app):
        screen.start_judging()


@command("problem.run", "Run", keys="ctrl+r", scope="problem", footer=True, when=_idle)
def run(app: CodeRunner) -> None:
    """Run the program with what is in the stdin pane, within the problem's limits; nothing is judged."""
    if screen := _problem(app):
        screen.start_run()


@command("problem.stress", "Stress test", keys="alt+x,x", scope="problem", when=_can_stress)
def stress(app: CodeRunner) -> None:
    """Compare the solution with the package's slow one on random inputs; the smallest that fails becomes your case."""
    if screen := _problem(app):
        screen.start_stress()


@command("problem.copy", "Copy", keys="ctrl+c,super+c", scope="problem", when=lambda app: bool(app.screen.selections))
def copy_selection(app: CodeRunner) -> None:
    """Copy what is selected with the mouse."""
    app.screen.action_copy_text()


@command("problem.stop", "Stop", keys="ctrl+c,shift+f5", scope="problem", footer=True, when=_busy)
def stop(app: CodeRunner) -> None:
    """Stop what is under way: judging, a run, a stress test, or the fetching of an image."""
    if screen := _problem(app):
        screen.stop_run()


@command("problem.language", "Language", keys="ctrl+l", scope="problem")
def pick_language(app: CodeRunner) -> None:
    """Choose the language; each keeps its own solution of this problem."""
    if screen := _problem(app):
        screen.pick_language()


@command("problem.hint", "Hint", keys="alt+h,h", scope="problem", when=_more_hints)
def hint(app: CodeRunner) -> None:
    """Open the next hint; that is remembered with the problem."""
    if screen := _problem(app):
        screen.open_hint()


@command("problem.rate", "Rate", keys="alt+g,g", scope="problem", when=_can_rate)
def rate(app: CodeRunner) -> None:
    """Say how hard it was: that decides when the problem comes again."""
    if screen := _problem(app):
        screen.rate()


@command("problem.editorial", "Editorial", keys="alt+d,e", scope="problem", when=_has_editorial)
def editorial(app: CodeRunner) -> None:
    """Show how the problem is solved; asks first where you have not solved it."""
    if screen := _problem(app):
        screen.open_editorial()


@command("problem.interview", "Interview", keys="alt+t", scope="problem")
def interview(app: CodeRunner) -> None:
    """Begin an interview: a countdown by difficulty, until a solution is accepted. Again pauses it until you work."""
    if screen := _problem(app):
        screen.clock.toggle()


@command("problem.end_interview", "End the interview", scope="problem", when=_interviewed)
def end_interview(app: CodeRunner) -> None:
    """Give the interview up; nothing is recorded."""
    if screen := _problem(app):
        screen.clock.end()


@command("problem.stop_first", "First failure", keys="alt+a,f", scope="problem")
def stop_first(app: CodeRunner) -> None:
    """Judge up to the first case that fails only, or all cases."""
    if screen := _problem(app):
        app.practising.stop_first = not app.practising.stop_first
        screen.cases.show_title()


@command("problem.starter", "Begin anew", scope="problem")
def begin_anew(app: CodeRunner) -> None:
    """Put the starter back into the editor; undo brings your text back."""
    if (screen := _problem(app)) and screen.loaded:
        screen.editor_pane.begin_anew()


@command("problem.statement", "Statement", keys="alt+s", scope="problem")
def statement(app: CodeRunner) -> None:
    """Go to the statement; there it takes a half, a third or all of the screen in turn."""
    if screen := _problem(app):
        screen.show_statement()


@command("problem.editor", "Editor", keys="alt+e", scope="problem")
def editor(app: CodeRunner) -> None:
    """Go to the editor."""
    if screen := _problem(app):
        screen.go_to_pane("editor")


@command("problem.stdin", "Stdin", keys="alt+i", scope="problem")
def stdin(app: CodeRunner) -> None:
    """Go to the stdin pane."""
    if screen := _problem(app):
        screen.go_to_pane("stdin")


@command("problem.output", "Output", keys="alt+o", scope="problem")
def output(app: CodeRunner) -> None:
    """Go to what the last run printed."""
    if screen := _problem(app):
        screen.go_to_pane("output")


@command("problem.cases", "Cases", keys="alt+r", scope="problem")
def cases(app: CodeRunner) -> None:
    """Go to the cases."""
    if screen := _problem(app):
        screen.go_to_pane("cases")


@command("problem.next_pane", "Next pane", keys="f6", scope="problem")
def next_pane(app: CodeRunner) -> None:
    """Go to the next pane."""
    if screen := _problem(app):
        screen.go_to_next_pane(1)


@command("problem.previous_pane", "Previous pane", keys="shift+f6", scope="problem")
def previous_pane(app: CodeRunner) -> None:
    """Go to the pane before."""
    if screen := _problem(app):
        screen.go_to_next_pane(-1)


@command("problem.full_screen", "Full screen", keys="f10", scope="problem")
def full_screen(app: CodeRunner) -> None:
    """Give the whole screen to the focused pane, or give it back."""
    if screen := _problem(app):
        screen.toggle_full_screen()


@command("problem.back", "Back", keys="escape", scope="problem")
def back(app: CodeRunner) -> None:
    """Go back to the list; your text is kept with the problem. In the editor Escape goes to the next pane."""
    if screen := _problem(app):
        screen.back()


# ---------------------------------------------------------------------------------------- its cases


@command("cases.difference", "Diff", keys="enter", scope="cases", footer=True, when=_on_case)
def difference(app: CodeRunner) -> None:
    """Show the case: its input, what was expected and what came, with the first difference marked."""
    if screen := _problem(app):
        screen.cases.show_case()


@command("cases.input", "To stdin", keys="i", scope="cases", footer=True, when=_on_case)
def to_stdin(app: CodeRunner) -> None:
    """Put the case's input into the stdin pane; undo there brings back what it replaces."""
    if screen := _problem(app):
        screen.input_to_stdin()


@command("cases.add", "Add", keys="a", scope="cases", footer=True)
def add(app: CodeRunner) -> None:
    """Add a case of your own: an input and what should be printed. It is kept with the problem."""
    if (screen := _problem(app)) and not screen.busy:
        screen.cases.add(screen.stdin.text)


@command("cases.delete", "Delete", keys="delete", scope="cases", when=_on_own)
def delete(app: CodeRunner) -> None:
    """Delete a case of your own."""
    if (screen := _problem(app)) and not screen.busy:
        screen.cases.delete()


@command("cases.failure", "Next ✗", keys="n", scope="cases")
def next_failure(app: CodeRunner) -> None:
    """Go to the next case that failed."""
    if screen := _problem(app):
        screen.cases.next_failure()


@command("case.next", "Next", keys="n", scope="case", footer=True)
def next_difference(app: CodeRunner) -> None:
    """Go to the next lines that differ."""
    if screen := _case(app):
        screen.step(1)


@command("case.previous", "Previous", keys="N,shift+n", scope="case")
def previous_difference(app: CodeRunner) -> None:
    """Go to the lines before that differ."""
    if screen := _case(app):
        screen.step(-1)


@command("case.part", "Part", keys="tab", scope="case", footer=True)
def next_part(app: CodeRunner) -> None:
    """Show the output beside the answer, the input, or what was written to stderr."""
    if screen := _case(app):
        screen.next_part(1)


@command("case.part_before", "Part before", keys="shift+tab", scope="case")
def part_before(app: CodeRunner) -> None:
    """Show the part before."""
    if screen := _case(app):
        screen.next_part(-1)


@command("case.tokens", "Tokens", keys="t", scope="case", footer=True)
def tokens(app: CodeRunner) -> None:
    """Compare token by token, each on a line of its own, or line by line."""
    if screen := _case(app):
        screen.toggle_tokens()


@command("case.spaces", "Spaces", keys="w", scope="case", footer=True)
def spaces(app: CodeRunner) -> None:
    """Show white space as signs, or as it is."""
    if screen := _case(app):
        screen.toggle_spaces()


@command("case.input", "To stdin", keys="i", scope="case", footer=True)
def case_to_stdin(app: CodeRunner) -> None:
    """Put the case's input into the stdin pane, and go there."""
    if (shown := _case(app)) and (screen := _problem(app)):
        shown.close()
        screen.input_to_stdin()


@command("case.close", "Close", keys="escape", scope="case", footer=True)
def close_case(app: CodeRunner) -> None:
    """Go back to the problem."""
    if screen := _case(app):
        screen.close()


@command("statistics.close", "Close", keys="escape", scope="statistics", footer=True)
def close_statistics(app: CodeRunner) -> None:
    """Go back to the problems."""
    app.screen.dismiss()
