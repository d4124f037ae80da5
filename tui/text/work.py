"""Say what an export of the user's work did."""

from __future__ import annotations

from problems.work_folder import ExportSummary
from tui.text.visible import shown


def export_words(summary: ExportSummary, folder: str) -> str:
    """Return what was written, such as `2 problems in ./solutions: 5 files written, 3 up to date`."""
    if not summary.problems:
        return f"nothing to export yet; {shown(folder)} has a README that says so"
    said = [f"{_counted(len(summary.written))} written"] if summary.written else []
    said += [f"{len(summary.same)} up to date"] if summary.same else []
    said += [f"{len(summary.removed)} removed"] if summary.removed else []
    said += [f"{len(summary.left)} left as you changed them"] if summary.left else []
    problems = "1 problem" if summary.problems == 1 else f"{summary.problems} problems"
    return f"{problems} in {shown(folder)}: {', '.join(said)}"


def left_words(summary: ExportSummary) -> str:
    """Name the files that were left alone; "" if there are none."""
    names = [shown(name) for name in summary.left]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"Changed by you and left as they are: {', '.join(names[:3])}{more}." if names else ""


def _counted(files: int) -> str:
    return f"{files} file{'' if files == 1 else 's'}"
