"""Why a submission breaks its promise, in a sentence that ends in words."""

from __future__ import annotations

import pytest

from problems.problem import Case
from problems.promises import PROMISES
from problems.report import CaseReport, Report, Verdict
from runner import Compilation


def report(verdict: Verdict, *, said: str = "", compiler: bytes | None = None) -> Report:
    case = CaseReport(
        case=Case(name="secret/1", input_from=b"", answer_from=b""),
        verdict=verdict,
        wall_ms=1.0,
        cpu_ms=None,
        memory_bytes=None,
        said=said,
    )
    compiled = Compilation(
        exit_code=None,
        signal="SIGKILL",
        stdout_bytes=b"",
        stderr_bytes=compiler or b"",
        wall_ms=1.0,
        cpu_ms=None,
        memory_bytes=None,
        cached=False,
    )
    return Report(
        problem="p",
        language="cpp",
        verdict=verdict,
        total=1,
        cases=() if compiler is not None else (case,),
        compile=compiled if compiler is not None else None,
        message="Compile error: the compiler hit its limit of time",
    )


@pytest.mark.parametrize(
    ("folder", "came", "sentence"),
    [
        (
            "accepted",
            report("compile_error", compiler=b""),
            "expected accepted, came: Compile error: the compiler hit its limit of time",
        ),
        (
            "accepted",
            report("compile_error", compiler=b"a.cpp:1: error: no"),
            "expected accepted, came: Compile error: the compiler hit its limit of time: a.cpp:1: error: no",
        ),
        ("compiler_error", report("accepted"), "expected compile error, came on secret/1: accepted"),
        ("accepted", report("wrong_answer"), "expected accepted, came on secret/1: wrong answer"),
        (
            "accepted",
            report("wrong_answer", said="line 1\nline 2"),
            "expected accepted, came on secret/1: wrong answer: line 1; line 2",
        ),
    ],
)
def test_a_broken_promise_says_why_only_if_something_does(folder: str, came: Report, sentence: str) -> None:
    assert PROMISES[folder].broken(came) == sentence
