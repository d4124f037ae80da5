"""Problems whose programs read and write files of given names, such as input.txt, instead of stdin and stdout."""

from __future__ import annotations

from dataclasses import dataclass, replace

from foundation.units import size_text
from problems.problem import Problem
from problems.report import Verdict
from runner import Collect, Result, sentences
from runner.run import Options


@dataclass(frozen=True, slots=True)
class NoOutput:
    """Why there is no output to judge."""

    verdict: Verdict
    said: str


def options(problem: Problem, most_bytes: int) -> Options:
    """Return what a run of the problem's programs needs: nothing where they use stdin and stdout.

    `most_bytes` is the output limit.
    """
    found = Options()
    if problem.input_file:
        found["stdin_as"] = problem.input_file
    if problem.output_file:
        found["collect"] = Collect(only=problem.output_file, bytes=most_bytes)
    return found


def with_output(problem: Problem, result: Result) -> Result | NoOutput:
    """Return the result of a program that ended well with its output as stdout, wherever it wrote that."""
    name = problem.output_file
    if not name:
        return result
    if result.files:
        return replace(result, stdout_bytes=result.files[0].content)
    reasons = {each.reason for each in result.files_left_out}
    if "large" in reasons:
        return NoOutput("output_limit", f"wrote more than {size_text(result.limits.output_bytes)} to {name}")
    if "lost" in reasons:
        return NoOutput("internal_error", f"the sandbox went away before {name} could be read")
    if "deep" in reasons:
        return NoOutput("wrong_answer", f"made a folder {name} instead of a file")
    said = f": it is {sentences.left_out(result.files_left_out)}" if reasons else ""
    return NoOutput("wrong_answer", f"wrote no {name}{said}")
