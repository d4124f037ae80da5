"""What is kept of a case's report for a judging that goes on later."""

from __future__ import annotations

import json
from dataclasses import replace

from problems.problem import Case
from problems.report import CaseReport, Points
from problems.transcript import Said

CASE = Case(name="secret/1", input_from=b"", answer_from=b"")
REPORT = CaseReport(
    case=CASE,
    verdict="wrong_answer",
    wall_ms=12.5,
    cpu_ms=None,
    memory_bytes=1 << 20,
    said="no number",
    head="Wrong",
    transcript=(Said("program", b"50\n\xff\x00", 3.25), Said("validator", "höher\n".encode(), 4.0, 2)),
    transcript_cut=True,
    repeated=True,
    points=Points(score=1.5),
)


def test_a_report_comes_back_from_a_file_with_its_conversation_byte_by_byte_and_its_points() -> None:
    kept = json.loads(json.dumps(REPORT.to_keep()))

    assert CaseReport.of_kept(CASE, kept) == REPORT
    assert CaseReport.of_kept(CASE, kept).to_dict() == REPORT.to_dict()


def test_a_report_without_a_conversation_or_of_an_older_file_comes_back_too() -> None:
    plain = replace(REPORT, transcript=(), transcript_cut=False, points=None)
    kept = plain.to_keep()
    assert CaseReport.of_kept(CASE, kept) == plain

    for name in ("transcript", "transcript_cut", "points"):
        del kept[name]
    assert CaseReport.of_kept(CASE, kept) == plain
