"""What an example submission must get: by its folder, `submissions.yaml`, or DOMjudge's mark in its source.

Source: the package format, "Example submissions"; DOMjudge's manual, "Verifying jury submissions".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from problems import demands, package
from problems.problem import Problem, Submission
from problems.report import CaseReport, Report, Verdict, points_text

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
    score: tuple[float, float] | None = None
    """The range of the score, of the groups that `cases` matches or of the submission."""
    message: str = ""
    """What must be among the validator's words on some case."""
    partial: bool = False
    """Its score must not be the best one."""
    groups: tuple[tuple[str, Verdict], ...] = ()
    """What groups must get as a whole, by their names."""

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
        if not self.met_by(report.cases):
            return f"expected {self.words}, came: {report.message}"
        return self._broken_score(report) or self._broken_message(report) or self._broken_groups(report)

    def _broken_score(self, report: Report) -> str:
        if not self.partial and self.score is None:
            return ""
        if self.cases:
            scored = [group for group in report.groups if demands.matches(self.cases, group.name)]
        else:
            scored = list(report.groups[:1])
        if not scored:
            return f"expected {self.words}, but {self.cases or 'the problem'} has no score"
        for group in scored:
            where = f" for {group.name}" if group.name and self.cases else ""
            if self.score is not None and not self.score[0] - SLACK <= group.score <= self.score[1] + SLACK:
                return f"expected {_range_words(self.score)}{where}, came: {group.points}"
            best = group.max_score
            if self.partial and best is not None and abs(group.score - best) < SLACK:
                return f"expected a part of the points, came: {group.points}"
        return ""

    def _broken_message(self, report: Report) -> str:
        about = [case for case in report.cases if demands.about(self.cases, case.case.name)]
        if not self.message or any(self.message in case.said for case in about):
            return ""
        return f'expected "{self.message}" among the words of the validator, which it said on no case'

    def _broken_groups(self, report: Report) -> str:
        came = {group.name: group.verdict for group in report.groups}
        for name, verdict in self.groups:
            got = came.get(name)
            if got != verdict and not (verdict in _CRASH and got in _CRASH):
                said = "not judged" if got is None else got.replace("_", " ")
                return f"expected {verdict.replace('_', ' ')} for {name}, came: {said}"
        return ""


SLACK = 1e-4
"""By so much a score may differ from the expected one, which is written with few digits."""
PROMISES = {
    "accepted": Promise((_OK,), _ANY, "accepted"),
    # One that prints without end is stopped by whichever limit comes first.
    "wrong_answer": Promise((_OK, "wrong_answer", "output_limit"), ("wrong_answer", "output_limit"), "wrong answer"),
    "time_limit_exceeded": Promise((_OK, "time_limit", "output_limit"), ("time_limit", "output_limit"), "time limit"),
    "run_time_error": Promise((_OK, *_CRASH), _CRASH, "runtime error"),
    "partially_accepted": Promise(_ANY, _ANY, "a part of the points", partial=True),
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
_SCORE = re.compile(rb"@EXPECTED_SCORE@:?[ \t]*(-?\d+(?:\.\d+)?)")
_GRADES = re.compile(rb"@EXPECTED_GRADES@:?[ \t]*([A-Za-z \t,]+)")
_BY_CODE: dict[str, Verdict] = {
    "AC": _OK,
    "WA": "wrong_answer",
    "TLE": "time_limit",
    "RTE": "runtime_error",
    "MLE": "memory_limit",
    "OLE": "output_limit",
}
"""The verdicts of `@EXPECTED_GRADES@`, which has one for each group of the secret cases."""
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
    sources = list(sources)
    scored = _scored(problem, sources)
    marks = [mark[1].decode() for source in sources if (mark := _EXPECTED.search(source))]
    if marks:
        marked = _marked(marks[0])
        return [*([marked] if marked else []), *scored]
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
        words += [_range_words(demand.score)] if demand.score else []
        words += [f'"{demand.message}" at least once'] if demand.message else []
        words[-1] += f" in {demand.cases}" if demand.cases else ""
        found[key] = replace(
            before,
            permitted=permitted or before.permitted,
            required=required or before.required,
            words=", ".join(words),
            cases=demand.cases,
            score=demand.score,
            message=demand.message,
        )
    return [*found.values(), *scored]


def _scored(problem: Problem, sources: Iterable[bytes]) -> list[Promise]:
    """Return what marks in a source say of its score and of the verdicts of groups."""
    found = []
    for source in sources:
        if mark := _SCORE.search(source):
            score = float(mark[1])
            found.append(Promise(_ANY, _ANY, _range_words((score, score)), score=(score, score)))
        codes = re.split(r"[\s,]+", mark[1].decode().strip().upper()) if (mark := _GRADES.search(source)) else []
        names = _secret_groups(problem)
        if codes and names and len(codes) >= len(names) and all(code in _BY_CODE for code in codes[: len(names)]):
            verdicts = tuple((name, _BY_CODE[code]) for name, code in zip(names, codes, strict=False))
            found.append(Promise(_ANY, _ANY, f"groups with {' '.join(codes[: len(names)])}", groups=verdicts))
    return found


def _secret_groups(problem: Problem) -> list[str]:
    """Return the names of the groups right below `secret`."""
    found = problem.groups.groups() if problem.groups else ()
    return [group.name for group in found if group.name.startswith("secret/") and group.name.count("/") == 1]


def _range_words(score: tuple[float, float]) -> str:
    least, most = map(points_text, score)
    return f"a score of {least}" if least == most else f"a score of {least} to {most}"


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
