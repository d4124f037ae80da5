"""What an example submission must get: by its folder, `submissions.yaml`, or DOMjudge's mark in its source.

Source: the package format, "Example submissions"; DOMjudge's manual, "Verifying jury submissions".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from problems import demands, package
from problems.problem import Problem, Submission
from problems.report import CaseReport, Report, Verdict

_OK: Verdict = "accepted"
_CRASH: tuple[Verdict, ...] = ("runtime_error", "memory_limit", "output_limit")
_ANY: tuple[Verdict, ...] = (_OK, "wrong_answer", "time_limit", *_CRASH)


@dataclass(frozen=True, slots=True)
class Promise:
    """The verdicts that a submission may get on a case, and of which it must get one on some case."""

    permitted: tuple[Verdict, ...]
    required: tuple[Verdict, ...]
    words: str
    uncompiled: bool = False
    """Whether it may, or must if nothing else is permitted, fail to compile."""
    cases: str = ""
    """The pattern of the cases that it is about; "" for all."""

    def permits(self, case: CaseReport) -> bool:
        """Return whether the case, if the promise is about it, may have this verdict."""
        return case.verdict in self.permitted or not demands.about(self.cases, case.case.name)

    def met_by(self, cases: Iterable[CaseReport]) -> bool:
        """Return whether one of these cases has a required verdict."""
        return any(case.verdict in self.required and demands.about(self.cases, case.case.name) for case in cases)

    def broken(self, report: Report) -> str:
        """Return why the report breaks the promise, or ""."""
        # A language without a compiler finds out when it starts the program.
        if self.uncompiled and (
            report.verdict == "compile_error" or (report.compile is None and report.verdict == "runtime_error")
        ):
            return ""
        if report.verdict == "compile_error":
            return f"expected {self.words}, came: {_said(report.message, report.first_error)}"
        for case in report.cases:
            if not self.permits(case):
                came = case.verdict.replace("_", " ")
                return (
                    f"expected {self.words}, came on {case.case.name}: {_said(came, '; '.join(case.said.splitlines()))}"
                )
        return "" if self.met_by(report.cases) else f"expected {self.words}, came: {report.message}"


PROMISES = {
    "accepted": Promise((_OK,), _ANY, "accepted"),
    # One that prints without end is stopped by whichever limit comes first.
    "wrong_answer": Promise((_OK, "wrong_answer", "output_limit"), ("wrong_answer", "output_limit"), "wrong answer"),
    "time_limit_exceeded": Promise((_OK, "time_limit", "output_limit"), ("time_limit", "output_limit"), "time limit"),
    "run_time_error": Promise((_OK, *_CRASH), _CRASH, "runtime error"),
    "rejected": Promise(_ANY, _ANY[1:], "not accepted"),
    "brute_force": Promise((_OK, "time_limit", *_CRASH), (_OK, "time_limit", *_CRASH), "right, but slow"),
    # DOMjudge's.
    "compiler_error": Promise((), (), "compile error", uncompiled=True),
    "no_output": Promise((_OK, "wrong_answer"), ("wrong_answer",), "no output"),
    "output_limit": Promise((_OK, "output_limit", "time_limit"), ("output_limit", "time_limit"), "output limit"),
}
"""By folder; `brute_force` may be fast enough here."""
_LEGACY = {
    # "May also give wrong answer"; "crashes for some test case".
    "time_limit_exceeded": Promise(
        (_OK, "time_limit", "wrong_answer", "output_limit"), ("time_limit", "output_limit"), "time limit"
    ),
    "run_time_error": Promise((_OK, "time_limit", "wrong_answer", *_CRASH), _CRASH, "runtime error"),
}
_MEANT: dict[str, tuple[Verdict, ...]] = {
    "AC": (_OK,),
    "WA": PROMISES["wrong_answer"].required,
    "TLE": PROMISES["time_limit_exceeded"].required,
    "RTE": _CRASH,
}
"""The verdicts of `submissions.yaml`. The output limit is in three: the format has none of that name."""
_EXPECTED = re.compile(rb"@EXPECTED_RESULTS@:([ \t\w,-]+)")
_DOMJUDGE: dict[str, tuple[Verdict, ...]] = {
    "CORRECT": (_OK,),
    "ACCEPTED": (_OK,),
    "WRONG-ANSWER": ("wrong_answer",),
    "NO-OUTPUT": ("wrong_answer",),
    "TIMELIMIT": ("time_limit", "output_limit"),
    "TIME-LIMIT-EXCEEDED": ("time_limit", "output_limit"),
    "OUTPUT-LIMIT": ("output_limit", "time_limit"),
    "MEMORY-LIMIT": ("memory_limit", "runtime_error"),
    "RUN-ERROR": _CRASH,
    "RUN-TIME-ERROR": _CRASH,
    "COMPILER-ERROR": (),
}
"""The results of `@EXPECTED_RESULTS@`."""


def promises(problem: Problem, submission: Submission, sources: Iterable[bytes]) -> list[Promise]:
    """Return everything that the submission has to keep; empty if nothing is known of it."""
    marks = [mark[1].decode() for source in sources if (mark := _EXPECTED.search(source))]
    if marks:
        marked = _marked(marks[0])
        return [marked] if marked else []
    promise = PROMISES.get(submission.folder)
    if problem.version in package.LEGACY:
        promise = _LEGACY.get(submission.folder, promise)
    found = {(submission.folder, ""): promise} if promise else {}
    for demand in submission.demands:
        key = (demand.pattern, demand.cases)
        before = found.get(key, Promise(_ANY, _ANY, ""))
        permitted, required = (
            tuple(verdict for word in asked for verdict in _MEANT[word])
            for asked in (demand.permitted, demand.required)
        )
        words = [f"only {' or '.join(demand.permitted)}"] if permitted else []
        words += [f"{' or '.join(demand.required)} at least once"] if required else []
        words[-1] += f" in {demand.cases}" if demand.cases else ""
        found[key] = Promise(
            permitted or before.permitted, required or before.required, ", ".join(words), cases=demand.cases
        )
    return list(found.values())


def _said(what: str, why: str) -> str:
    return f"{what}: {why}" if why else what


def _marked(said: str) -> Promise | None:
    """Return the promise of a DOMjudge mark; None if it names no result of judging, such as a refused upload."""
    names = [name for name in re.split(r"[\s,]+", said.upper().replace("_", "-")) if name in _DOMJUDGE]
    if not names:
        return None
    verdicts = tuple(verdict for name in names for verdict in _DOMJUDGE[name])
    failing = tuple(verdict for verdict in verdicts if verdict != _OK)
    # One of the results comes for the submission as a whole: other cases may be accepted.
    required = verdicts if _OK in verdicts else failing
    return Promise((_OK, *failing), required, " or ".join(names).lower(), "COMPILER-ERROR" in names)
