"""The history's list of runs, and the preview of one run.

Text from programs and users is made safe by `shown` and never parsed as markup.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.highlight import highlight
from textual.widgets.option_list import Option

from foundation.limits import BY_NAME
from foundation.units import duration_text, size_text
from tui.state.record import Record, Summary
from tui.text.explain import STOPPED, VERDICTS, breach_sentence, detail, ending, verdict_words
from tui.text.status import Status
from tui.text.times import moment_text
from tui.text.visible import MOST_CHARACTERS, fitted, shown
from tui.widgets.pane import QUIET
from tui.widgets.rows import RowList

MOST_LINES = 120
"""Lines of source shown in the preview."""
MOST_OUTPUT_LINES = 40
"""Lines of stdin and of each output shown in the preview."""
MARK = "◆"
_NAME_CELLS = 12


class RunList(RowList):
    """A list of runs, newest first."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.runs: list[Summary] = []
        self._marked: Sequence[int] = ()
        self._name_cells = 0

    @property
    def chosen(self) -> Summary | None:
        """The run under the cursor."""
        return None if self.highlighted is None or not self.runs else self.runs[self.highlighted]

    def show_runs(self, runs: list[Summary], marked: Sequence[int], index: int) -> None:
        """Replace the runs and move the cursor to `index`, or to the last run."""
        self.runs, self._marked = runs, marked
        self._name_cells = min(_NAME_CELLS, max((cell_len(shown(run.name)) for run in runs), default=0))
        self.set_options([Option(self._line(run)) for run in runs])
        self.highlighted = min(index, len(runs) - 1) if runs else None

    def show_marks(self, marked: Sequence[int]) -> None:
        """Update the marks."""
        changed, self._marked = {*self._marked} ^ {*marked}, marked
        for index, run in enumerate(self.runs):
            if run.id in changed:
                self.replace_option_prompt_at_index(index, self._line(run))

    def _line(self, run: Summary) -> Content:
        status, words = VERDICTS.get(run.verdict, (Status.TROUBLE, run.verdict))
        if run.stopped and run.verdict in ("runtime_error", "compile_error"):
            status, words = STOPPED
        return Content.assemble(
            (f"{MARK} " if run.id in self._marked else "  ", "$text-accent"),
            (f"{moment_text(run.when)}  ", QUIET),
            f"{fitted(shown(run.name), self._name_cells)}  ",
            (status.sign, status.style),
            f" {shown(words).lower():<14}",
            (f"{duration_text(run.wall_ms):>8}  ", QUIET),
            (f"{shown(run.file)}  " if run.file else "", "$text-accent"),
            shown(run.line),
        )


def preview(record: Record, lexer: str) -> Content:
    """Return a run in full, with long texts shortened. Slow (some ms): call it in a worker thread.

    Args:
        record: the run to show.
        lexer: the Pygments lexer for the language.

    Raises:
        HistoryError: the stored result is damaged.
    """
    result = record.result()
    status, words = verdict_words(result)
    parts: list[Content | str | tuple[str, str]] = [
        (f"{status.sign} {words}", f"bold {status.style}"),
        f"  {shown(detail(result))}\n",
    ]
    used = [f"{duration_text(result.wall_ms)} wall"]
    used += [f"{duration_text(result.cpu_ms)} cpu"] if result.cpu_ms is not None else []
    used += [size_text(result.memory_bytes)] if result.memory_bytes is not None else []
    parts.append((f"{' · '.join(used)}\n", QUIET))
    said = [breach_sentence(breach) for breach in result.breaches]
    said += [f"{result.message.rstrip('.')}."] if result.verdict == "internal_error" else []
    how = ending(result) if result.verdict not in ("ok", "internal_error") else ""
    said += [f"{how[0].upper()}{how[1:]}."] if how else []
    parts += [f"{shown(sentence)}\n" for sentence in said]
    if record.file:
        parts.append(("File  ", QUIET))
        parts.append(f"{shown(record.file)}\n")
    if limits := limits_text(record):
        parts.append(("Limits  ", QUIET))
        parts.append(f"{shown(limits)}\n")
    compiled = (record.compile_stdout + record.compile_stderr).decode("utf-8", "replace")
    parts += _section("source", record.source, MOST_LINES, lexer=lexer)
    if compiled:
        parts += _section("compiler", compiled, MOST_OUTPUT_LINES, cut="compile_stderr" in record.cut)
    if record.stdin:
        stdin = record.stdin.decode("utf-8", "replace")
        parts += _section("stdin", stdin, MOST_OUTPUT_LINES, cut="stdin" in record.cut)
    for name, text in (("stdout", result.stdout), ("stderr", result.stderr)):
        if text or name == "stdout":
            parts += _section(name, text, MOST_OUTPUT_LINES, cut=name in record.cut)
    return Content.assemble(*parts)


def limits_text(record: Record) -> str:
    """Return the run's overrides, such as `tier patient · memory 64m · run 500 ms`; empty if there are none."""
    parts = [f"tier {record.tier}"] if record.tier not in ("", "standard") else []
    for name, value in record.overrides.items():
        unit = " ms" if name in BY_NAME and BY_NAME[name].unit == "ms" else ""
        parts.append(f"{name.removesuffix('_ms').replace('_', ' ')} {value}{unit}")
    return " · ".join(parts)


def _section(
    name: str, text: str, most: int, *, lexer: str = "", cut: bool = False
) -> list[Content | str | tuple[str, str]]:
    # Texts may have huge lines or very many lines, so only the shown part is processed.
    lines = text[: most * MOST_CHARACTERS].split("\n", most)[:most]
    if lines[-1] == "" and len(lines) > 1:
        lines.pop()
    count = text.count("\n") + (not text.endswith("\n"))
    size = "nothing" if not text else f"{count:,} line{'s' if count != 1 else ''}"
    body = "\n".join(map(shown, lines))
    more = count - len(lines)
    note = f"… {more:,} more line{'s' if more != 1 else ''}\n" if more > 0 else ""
    if cut:
        note += "… the history keeps the first MiB only\n"
    return [
        (f"\n{name}", "bold $text-accent"),
        (f" · {size}\n", QUIET),
        highlight(body, language=lexer) if lexer and body else body,
        "\n" if body else "",
        (note, QUIET),
    ]
