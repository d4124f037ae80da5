"""Judge a folder of submissions and write a page for the class.

python examples/classroom.py gift-card-pair handed-in/ report.html
"""

import sys
from collections import Counter
from pathlib import Path

from problems import package
from problems.many import judge_many
from problems.submissions import Submissions
from tui.text.judge_page import html
from tui.text.judge_table import Row


def main(problem: str, handed_in: str, page: str) -> None:
    """Judge the submissions; print a line for each as it ends."""
    lines = []
    for outcome in judge_many(package.read(package.find(problem)), Submissions(Path(handed_in))):
        print(outcome.submission, outcome.verdict or f"not judged: {outcome.error}")
        lines.append(outcome.to_dict())
    counts = Counter(Row.of(line).verdict for line in lines)
    with Path(page).open("w", encoding="utf-8") as file:
        file.writelines(html(lambda: lines, counts, problem))


if __name__ == "__main__":
    main(*sys.argv[1:])
