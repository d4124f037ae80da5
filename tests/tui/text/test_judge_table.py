"""What many submissions got, as text, CSV and JUnit XML."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import Any
from xml.etree import ElementTree as ET

from tui.text import judge_table
from tui.text.judge_table import HEADS, NOT_JUDGED, Row


def line(name: str, verdict: str | None, *, feedback: str = "", author: str = "") -> dict[str, Any]:
    case = {"name": "secret/1", "verdict": verdict, "wall_ms": 21.0, "cpu_ms": 13.5, "memory_bytes": 9 << 20}
    cases = [case | {"feedback": feedback}] if verdict else []
    return {
        "submission": name,
        "author": author,
        "problem": "p",
        "language": "python" if verdict else None,
        "verdict": verdict,
        "passed": int(verdict == "accepted"),
        "total": len(cases),
        "cases": cases,
        "message": "its ending does not say which language it is",
    }


LINES = [
    line("b.py", "accepted"),
    line("<b>&\x00.py", "wrong_answer", feedback="expected 1,\ngot <script>2", author="=cmd()"),
    line("README", None),
]
COUNTS = Counter(Row.of(one).verdict for one in LINES)


def test_a_row_says_what_went_wrong_first() -> None:
    assert [Row.of(one).verdict for one in LINES] == ["accepted", "wrong answer", NOT_JUDGED]
    assert judge_table.text_row(Row.of(LINES[0]), 6) == "✓ accepted        b.py        1/1    14 ms      9 MiB"
    assert judge_table.text_row(Row.of(LINES[1]), 6).endswith("secret/1: expected 1,")
    assert judge_table.text_row(Row.of(LINES[2]), 6) == (
        "- not judged      README                               its ending does not say which language it is"
    )
    assert judge_table.summary(COUNTS) == "1 accepted, 1 wrong answer, 1 not judged"


def test_csv_is_read_back_and_no_cell_is_a_formula() -> None:
    text = judge_table.csv_line(HEADS) + "".join(map(judge_table.csv_row, LINES))
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["verdict"] for row in rows] == ["accepted", "wrong answer", "not judged"]
    assert rows[1]["author"] == "'=cmd()"
    assert rows[0]["cpu_ms"] == "13.5"


def test_junit_is_xml_whatever_the_names() -> None:
    root = ET.fromstring("".join(judge_table.junit(LINES, COUNTS)))
    assert root.attrib == {"name": "code-runner judge", "tests": "3", "failures": "1", "errors": "1"}
    cases = root.findall("testsuite/testcase")
    assert [case.get("name") for case in cases] == ["b.py", "<b>&\ufffd.py", "README"]
    assert [child.tag for case in cases for child in case] == ["failure", "error"]
