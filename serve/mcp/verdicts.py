"""Runs and judgings in words that a model can act on: the verdict, the proof of each limit, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from foundation.limits import LIMITS, TIMEOUTS
from foundation.units import duration_text, size_text
from problems.report import CaseReport, Report
from runner import Compilation, Result
from runner.result import Breach
from serve.mcp.told import Excerpt, Told

MOST_CASES = 5
"""How many cases that are not accepted are told one by one."""
MOST_FEEDBACK = 2_000
"""Characters of what is said of one case."""
RUN_ADVICE: Mapping[str, str] = {
    "runtime_error": "The program itself failed; stderr says where.",
    "time_limit": "Make it faster, see that it does not wait for input that never comes, or ask for a larger run_ms.",
    "memory_limit": "Make it use less memory, or ask for more with the argument memory.",
    "output_limit": "Make it print less, or ask for more with the argument output.",
    "compile_error": "Correct what the compiler says; nothing was run.",
    "internal_error": "The sandbox failed, not the program: run it once more, and tell the user if that fails too.",
}
JUDGE_ADVICE: Mapping[str, str] = {
    "wrong_answer": "It runs but prints something else: compare the feedback with the statement, then think of edges.",
    "time_limit": "It is too slow for larger input: use an algorithm of lower complexity. This limit is the problem's.",
    "memory_limit": "It needs too much memory for larger input: store less. This limit is the problem's.",
    "output_limit": "It prints far too much: print only what the statement asks for.",
    "runtime_error": "It crashes on a case: the feedback says how.",
    "compile_error": "Correct what the compiler says; no case was run.",
    "internal_error": "The judge failed, not the solution: judge it once more, and tell the user if that fails too.",
}
_TEXTS = {"bytes": lambda value: size_text(int(value)), "ms": duration_text}


def run_told(result: Result) -> Told:
    """Return what a model is told of a run."""
    compiler = _compiler(result.compile)
    excerpts = [
        *compiler,
        Excerpt.of("stdout", result.stdout),
        # A traceback's last lines say most.
        Excerpt.of("stderr", result.stderr, end=True),
    ]
    if result.verdict == "compile_error":
        excerpts = compiler
    advice = RUN_ADVICE.get(result.verdict, "")
    words = [
        f"Verdict: {result.verdict}. {_sentence(result.message)}",
        *(_breach(breach) for breach in result.breaches),
        *_cut(result),
        _used(result),
        f"Limits in force: {_limits(result)}.",
    ]
    data = result.to_dict() | {"stdout": "", "stderr": "", "advice": advice}
    data |= {one.name: one.shown for one in excerpts if one.name in ("stdout", "stderr")}
    data["compile"] = _compilation(result.compile)
    data["characters_left_out"] = {one.name: one.left_out for one in excerpts if one.left_out}
    return Told("\n".join([*words, advice] if advice else words), data, tuple(excerpts))


def _breach(breach: Breach) -> str:
    text = _TEXTS.get(breach.unit, lambda value: f"{value:g} {breach.unit}")
    what = "compiling" if breach.phase == "compile" else "running"
    return (
        f"Limit hit while {what}: {breach.limit}, {text(breach.used)} of {text(breach.allowed)}."
        f" Proof: {_sentence(breach.evidence)}"
    )


def _cut(result: Result) -> list[str]:
    names = [name for name in ("stdout", "stderr") if getattr(result, f"{name}_truncated")]
    return [f"The output limit cut {' and '.join(names)}; what came after is lost."] if names else []


def _used(result: Result) -> str:
    parts = [f"{duration_text(result.wall_ms)} of time"]
    if result.cpu_ms is not None:
        parts.append(f"{duration_text(result.cpu_ms)} of CPU time")
    if result.memory_bytes is not None:
        parts.append(f"{size_text(result.memory_bytes)} of memory")
    return f"Used: {', '.join(parts)}."


def _limits(result: Result) -> str:
    found = result.limits.to_dict()
    return ", ".join(f"{row.name} {row.text(found[row.key])}" for row in (*LIMITS, *TIMEOUTS))


def judging_told(report: Report, advice: Mapping[str, str] = JUDGE_ADVICE) -> Told:
    """Return what a model is told of a judging."""
    failed = [case for case in report.cases if case.verdict != "accepted"]
    told, rest = failed[:MOST_CASES], failed[MOST_CASES:]
    excerpts = [
        *(_compiler(report.compile) if report.verdict == "compile_error" else ()),
        *(Excerpt.of(f"feedback on {case.case.name}", case.feedback, most=MOST_FEEDBACK) for case in told),
    ]
    verdict = report.verdict or "stopped"
    words = [
        f"Verdict: {verdict}. {report.passed} of {report.total} cases are accepted.",
        # The summary of failed cases quotes what the program printed, which belongs into the fences.
        *([_sentence(report.message)] if verdict in ("compile_error", "internal_error", "stopped") else ()),
        *(f"Not accepted: {_case(case)}." for case in told),
        *([f"Not accepted either, and not shown: {_counted(rest)}."] if rest else ()),
        *_slowest(report),
        *(f"Note: {_sentence(note)}" for note in report.notes),
        *([advice[verdict]] if verdict in advice else ()),
    ]
    data = report.to_dict()
    data["cases"] = [_case_data(case) for case in told]
    data["compile"] = _compilation(report.compile)
    data |= {"cases_judged": len(report.cases), "cases_failed": len(failed), "advice": advice.get(verdict, "")}
    data["characters_left_out"] = {one.name: one.left_out for one in excerpts if one.left_out}
    return Told("\n".join(words), data, tuple(excerpts))


def _case(case: CaseReport) -> str:
    parts = [f"{case.verdict} after {duration_text(case.wall_ms)}"]
    if case.memory_bytes is not None:
        parts.append(f"with {size_text(case.memory_bytes)} of memory")
    kind = "sample" if case.case.sample else "secret"
    return f"{kind} case {case.case.name}, {' '.join(parts)}"


def _case_data(case: CaseReport) -> dict[str, Any]:
    names = ("name", "verdict", "wall_ms", "cpu_ms", "memory_bytes", "score")
    told = case.to_dict()
    return {name: told[name] for name in names if name in told} | {"feedback": case.feedback[:MOST_FEEDBACK]}


def _counted(cases: list[CaseReport]) -> str:
    return ", ".join(f"{number} {verdict}" for verdict, number in Counter(case.verdict for case in cases).items())


def _slowest(report: Report) -> list[str]:
    if not report.cases:
        return []
    slowest = max(report.cases, key=lambda case: case.cpu_ms or case.wall_ms)
    peak = max((case.memory_bytes or 0 for case in report.cases), default=0)
    memory = f", the most memory {size_text(peak)}" if peak else ""
    return [f"The slowest case took {duration_text(slowest.cpu_ms or slowest.wall_ms)} of CPU time{memory}."]


def _compiler(compilation: Compilation | None) -> list[Excerpt]:
    if compilation is None:
        return []
    told = compilation.to_dict()
    said = Excerpt.of("compiler", f"{told['stdout']}{told['stderr']}")
    return [said] if said.total else []


def _compilation(compilation: Compilation | None) -> dict[str, Any] | None:
    if compilation is None:
        return None
    told = compilation.to_dict()
    return told | {name: Excerpt.of(name, told[name]).shown for name in ("stdout", "stderr")}


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
