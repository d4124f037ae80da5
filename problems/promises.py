"""What an example submission must get: by its folder, `submissions.yaml`, or DOMjudge's mark in its source.

Source: the package format, "Example submissions"; DOMjudge's manual, "Verifying jury submissions".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from problems import package
from problems.judge import Report, Verdict
from problems.problem import Problem, Submission

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

    def broken(self, report: Report) -> str:
        """Return why the report breaks the promise, or ""."""
        # A language without a compiler finds out when it starts the program.
        if self.uncompiled and (
            report.verdict == "compile_error" or (report.compile is None and report.verdict == "runtime_error")
        ):
            return ""
        if report.verdict == "compile_error":
            return f"expected {self.words}, came: {report.message}"
        for case in report.cases:
            if case.verdict not in self.permitted:
                came = case.verdict.replace("_", " ")
                return f"expected {self.words}, came on {case.case.name}: {came}: {case.said}"
        if not any(case.verdict in self.required for case in report.cases):
            return f"expected {self.words}, came: {report.message}"
        return ""


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
    if marked := _marked(sources):
        return [marked]
    promise = PROMISES.get(submission.folder)
    if problem.version in package.LEGACY:
        promise = _LEGACY.get(submission.folder, promise)
    found = {submission.folder: promise} if promise else {}
    for demand in submission.demands:
        before = found.get(demand.pattern, Promise(_ANY, _ANY, ""))
        permitted, required = (
            tuple(verdict for word in asked for verdict in _MEANT[word])
            for asked in (demand.permitted, demand.required)
        )
        words = [f"only {' or '.join(demand.permitted)}"] if permitted else []
        words += [f"{' or '.join(demand.required)} at least once"] if required else []
        found[demand.pattern] = Promise(permitted or before.permitted, required or before.required, ", ".join(words))
    return list(found.values())


def _marked(sources: Iterable[bytes]) -> Promise | None:
    """Return the promise of a DOMjudge mark in a source; None if there is none that can be understood."""
    for source in sources:
        if found := _EXPECTED.search(source):
            names = [word.upper().replace("_", "-") for word in re.split(r"[\s,]+", found[1].decode().strip())]
            known = [name for name in names if name in _DOMJUDGE]
            verdicts = tuple(verdict for name in known for verdict in _DOMJUDGE[name])
            if known:
                failing = tuple(verdict for verdict in verdicts if verdict != _OK)
                # One of the results comes for the submission as a whole: other cases may be accepted.
                required = verdicts if _OK in verdicts else failing
                return Promise((_OK, *failing), required, " or ".join(known).lower(), "COMPILER-ERROR" in known)
    return None
