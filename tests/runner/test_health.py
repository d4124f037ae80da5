"""What health checks say: what was expected, how it differs, what to do. No engine."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from languages import load
from languages.programs import Expectation, program
from runner import Breach, Result
from runner.checks import CHECKS, PROGRAMS, Check, LanguageHealth
from runner.conformance import differences, expected, given
from runner.engine import Engine
from runner.errors import EngineError
from runner.failure import ErrorKind, Failure
from runner.health import examine
from runner.remedies import REMEDIES, remedy
from runner.result import Verdict

CATALOGUE = load()
C = CATALOGUE.find("c")
MIB = 1 << 20


def result(verdict: Verdict = "ok", **fields: object) -> Result:
    made = Result(language="c", verdict=verdict, message="OK after 1 ms", limits=C.limits, exit_code=0)
    return replace(made, **fields)  # type: ignore[arg-type]  # the fields' names are Result's


def breach(limit: str, phase: str = "run") -> Breach:
    return Breach(limit, phase, 1, 1, "", "seen")  # type: ignore[arg-type]  # a phase


def failed(name: str, kind: ErrorKind | None = None, came: Result | None = None, **facts: str) -> Check:
    found = program(C, name) if name in PROGRAMS and came else None
    failure = Failure(kind, facts) if kind else None
    return Check("c", name, "fail", result=came, program=found, failure=failure)


# ------------------------------------------------------------------------------------------ words


def test_what_is_expected_is_said_a_fact_each() -> None:
    expects = Expectation(
        title="t", verdict="runtime_error", exit_code=7, breaches=["disk"], stdout="a\n", stderr="", stderr_has="x"
    )

    assert expected(expects) == [
        "verdict runtime_error",
        "breaches disk",
        "exit status 7",
        "stdout 'a\\n'",
        "stderr nothing",
        "stderr has 'x'",
    ]


def test_what_a_program_is_given_is_said_with_units() -> None:
    expects = Expectation(
        title="t", verdict="ok", stdin="1\n", limits={"memory": "64m"}, timeouts={"run_ms": 1000}, after="background"
    )

    assert given(expects) == ["memory 64 MiB", "run 1 s", "stdin '1\\n'", "after the program background"]


def test_a_sandbox_that_failed_differs_by_its_reason_alone() -> None:
    reason = "cannot start gcc: No such file or directory"
    failure = Failure("cannot_start", {"phase": "compile", "command": "gcc", "reason": reason, "file": "/x"})

    said = differences(result("internal_error", failure=failure), Expectation(title="t", verdict="ok", stdout="x"))

    assert said == "compile: cannot start gcc: No such file or directory"


def test_every_difference_is_said() -> None:
    said = differences(
        result("runtime_error", exit_code=1, stderr_bytes=b"first\nlast words\n", message="Runtime error"),
        Expectation(title="t", verdict="ok", stdout="hi\n", breaches=["disk"]),
    )

    assert "verdict: expected 'ok', came 'runtime_error'" in said
    assert "breaches: expected ['disk'], came []" in said
    assert "stdout: expected 'hi\\n', came ''" in said
    assert said.endswith("(Runtime error: 'last words')")


def test_what_is_as_expected_differs_in_nothing() -> None:
    assert differences(result(stdout_bytes=b"hi\n"), Expectation(title="t", verdict="ok", stdout="hi\n")) == ""


def test_a_language_is_healthy_only_if_something_passed_and_nothing_failed() -> None:
    def ok(*statuses: str) -> bool:
        checks = [Check("c", name, status) for name, status in zip(CHECKS, statuses, strict=False)]  # type: ignore[arg-type]  # of the texts that a status can be
        return LanguageHealth("c", checks=checks).ok

    assert ok("pass", "skip")
    assert not ok("pass", "fail")
    assert not ok("skip", "skip")
    assert not ok()


def test_the_json_has_the_contracts_fields_and_the_remedies() -> None:
    checks = [Check("c", "image", "pass"), Check("c", "hello", "fail", "why", remedy="do that")]

    assert LanguageHealth("c", "code-runner/c:1", "gcc 14", checks).to_dict() == {
        "language": "c",
        "image": "code-runner/c:1",
        "libraries": {},
        "version": "gcc 14",
        "ok": False,
        "checks": {"image": "pass", "hello": "fail"},
        "detail": {"hello": "why"},
        "remedy": {"hello": "do that"},
    }


# --------------------------------------------------------------------------------------- remedies

SLOW = result("time_limit", breaches=(breach("time"),), memory_bytes=20 * MIB)
COMPILER_SLOW = result("compile_error", breaches=(breach("time", "compile"),))
PAST = result("time_limit", breaches=(breach("time"),), memory_bytes=C.limits.memory_bytes)
SURVIVED = result(memory_bytes=2 * C.limits.memory_bytes)


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (failed("hello", "not_allowed"), "not allowed"),
        (failed("hello", "gone"), "engine gone"),
        (failed("image", "not_there"), "engine gone"),
        (failed("hello", "sandbox_gone"), "sandbox removed"),
        (failed("hello", "sandbox_silent"), "sandbox silent"),
        (failed("image", "no_space"), "engine's disk full"),
        (failed("image", "no_perl"), "perl missing"),
        (failed("image", "no_image"), "image cannot be had"),
        (failed("image", "no_mmdebstrap"), "image cannot be had"),
        (failed("image", "build_failed"), "image cannot be built"),
        (failed("image", "no_library"), "libraries not installed"),
        (failed("image", "no_mirror"), "libraries out of reach"),
        (failed("image", "above_machine"), "limit above the machine"),
        (failed("hello", "bad_definition"), "definition wrong"),
        (failed("image", "refused"), "sandbox cannot start"),
        (failed("version", "cannot_start", phase="run", command="gcc"), "version command missing"),
        (failed("hello", "cannot_start", result("internal_error"), phase="compile"), "compiler missing"),
        (failed("memory", "cannot_start", result("internal_error"), phase="compile"), "compiler missing"),
        (failed("hello", "cannot_start", result("internal_error"), phase="run"), "interpreter missing"),
        (failed("version"), "no such version"),
        (failed("memory", None, PAST), "memory limit does not hold"),
        (failed("memory", None, SURVIVED), "memory limit does not hold"),
        (failed("memory", None, SLOW), "machine too slow"),
        (failed("hello", None, COMPILER_SLOW), "machine too slow"),
        (failed("hello", None, result("time_limit", breaches=(breach("cpu"),))), "too little CPU time"),
        (failed("hello", None, result("memory_limit", breaches=(breach("memory"),))), "too little memory"),
        (failed("hello", None, result("runtime_error", breaches=(breach("processes"),))), "too few processes"),
        (failed("hello", None, result("runtime_error", breaches=(breach("disk"),))), "too small a disk"),
        (failed("hello", None, result("compile_error")), "does not compile"),
        (failed("memory", None, result("compile_error")), "does not compile"),
        (failed("syntax", None, result("compile_error")), "other output"),
        (failed("memory", None, result("internal_error")), "sandbox failed"),
        (failed("memory", None, result("runtime_error", memory_bytes=None)), "memory not counted"),
        (failed("memory", None, result("runtime_error", memory_bytes=MIB)), "program failed"),
        (failed("memory", None, result("runtime_error", memory_bytes=240 * MIB)), "memory refused"),
        (failed("memory", None, result("ok", memory_bytes=MIB)), "memory unproved"),
        (failed("processes", None, result()), "refusals not counted"),
        (failed("disk", None, result()), "disk without a size"),
        (failed("network", None, result()), "network not counted"),
        (failed("time", None, result()), "clock does not hold"),
        (failed("output", None, result()), "output not stopped"),
        (failed("clean", None, result(stdout_bytes=b"processes 1 files 0\n")), "not clean"),
        (failed("gone"), "container left"),
        (failed("hello", None, result("runtime_error")), "program failed"),
        (failed("hello", None, result(stdout_bytes=b"Goodbye\n")), "other output"),
        (Check("perl", "hello", "skip", "Perl brings no programs/hello.pl"), "no program"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_each_kind_of_failure_has_its_own_remedy(check: Check, told: str) -> None:
    assert remedy(check, C).kind == told


def test_every_remedy_is_reached_by_a_test() -> None:
    cases = test_each_kind_of_failure_has_its_own_remedy.pytestmark[0].args[1]  # type: ignore[attr-defined]  # pytest's

    assert {told for _, told in cases} == {row.kind for row in REMEDIES}


@pytest.mark.parametrize("row", REMEDIES, ids=lambda row: row.kind)
def test_every_remedy_can_be_told(row: object) -> None:
    for check in (failed("hello", "cannot_start", phase="compile", command="gcc"), failed("image")):
        said = remedy(check, C).todo
        assert said
        assert "{" not in said


def test_a_remedy_names_the_users_own_files_and_what_is_missing() -> None:
    said = remedy(failed("hello", "cannot_start", phase="compile", command="/opt/cc"), C).todo

    assert said.startswith("/opt/cc is not in the image: correct `compile` in ")
    assert str(C.folders[0] / "language.toml") in said


# -------------------------------------------------------------------------------- without an engine


def test_without_an_engine_nothing_is_examined() -> None:
    class Nobody:
        def check(self) -> None:
            raise EngineError("not_there", engine="the engine", start="start it")

    news: list[object] = []

    with pytest.raises(EngineError, match="is not there"):
        examine(cast(Engine, Nobody()), [C], news.append)

    assert news == []
