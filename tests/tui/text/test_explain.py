"""Endings in words: true for every signal and status, and never more than the evidence says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from languages import load
from runner import Breach, Compilation, LeftOut, Result, WrittenFile
from runner.result import Stopper
from runner.signals import SIGNALS, signal_number
from tui.commands import COMMANDS
from tui.text import explain
from tui.text.status import Status

LIMITS = load().find("python").limits


def result(**given: Any) -> Result:
    """A result; what is not given is of a program that ended well."""
    usual: dict[str, Any] = {"language": "python", "verdict": "ok", "message": "OK after 12 ms", "wall_ms": 12.0}
    return Result(limits=LIMITS, **usual | given)


def breach(limit: str, evidence: str = "the proof", phase: Any = "run", *, by: Stopper | None = None) -> Breach:
    return Breach(limit, phase, 1, 1, "bytes", evidence, by)


def compilation(**given: Any) -> Compilation:
    usual = Compilation(
        exit_code=0,
        signal=None,
        stdout_bytes=b"",
        stderr_bytes=b"",
        wall_ms=900.0,
        cpu_ms=800.0,
        memory_bytes=1 << 24,
        cached=False,
    )
    return replace(usual, **given)


@pytest.mark.parametrize("name", [*SIGNALS.values(), "SIGRTMIN+3"])
def test_every_signal_comes_with_the_number_that_a_shell_shows(name: str) -> None:
    said = explain.ending(result(verdict="runtime_error", signal=name))

    assert said.startswith(f"{name} (128 + {signal_number(name)} = {128 + signal_number(name)} in a shell): ")
    assert len(said.partition("): ")[2]) > 10


def test_a_segmentation_fault_is_explained() -> None:
    said = explain.ending(result(verdict="runtime_error", signal="SIGSEGV"))

    assert said.startswith("SIGSEGV (128 + 11 = 139 in a shell): it accessed memory that is not its own")


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (
            {"verdict": "time_limit", "breaches": (breach("time", by="supervisor"),)},
            "code-runner stopped it at its wall time limit",
        ),
        (
            {"verdict": "time_limit", "breaches": (breach("cpu", by="supervisor"),)},
            "code-runner stopped it at its CPU time limit",
        ),
        (
            {"verdict": "output_limit", "breaches": (breach("output", by="supervisor"),)},
            "code-runner stopped it at its output limit",
        ),
        (
            {"verdict": "memory_limit", "breaches": (breach("memory", by="kernel"),)},
            "the kernel killed it for memory",
        ),
        (
            {"verdict": "memory_limit", "breaches": (breach("memory", by="supervisor"),)},
            "code-runner stopped it at its memory limit",
        ),
        ({"verdict": "memory_limit", "breaches": (breach("memory"),)}, "no limit sent it"),
        ({"verdict": "runtime_error", "stopped": True}, "you stopped it"),
        ({"verdict": "runtime_error"}, "no limit sent it"),
        ({"verdict": "runtime_error", "breaches": (breach("processes"),)}, "no limit sent it"),
        ({"verdict": "runtime_error", "breaches": (breach("memory", phase="compile"),)}, "no limit sent it"),
    ],
)
def test_sigkill_names_its_sender_only_where_there_is_evidence(given: dict[str, Any], why: str) -> None:
    assert why in explain.ending(result(signal="SIGKILL", **given))


@pytest.mark.parametrize("status", [134, 137, 139, 143])
def test_a_status_above_128_proves_nothing_by_itself(status: int) -> None:
    said = explain.ending(result(verdict="runtime_error", exit_code=status))

    assert said.startswith(f"exit status {status}: the program chose this status; no limit caused it")
    assert f"{SIGNALS[status - 128]} ended (128 + {status - 128})" in said
    assert f"{status} by itself proves nothing" in said


@pytest.mark.parametrize("status", range(256))
def test_every_exit_status_means_something(status: int) -> None:
    said = explain.ending(result(exit_code=status))

    assert len(said.removeprefix(f"exit status {status}: ")) > 10


def test_what_a_language_means_by_its_own_status_comes_first() -> None:
    said = explain.ending(result(verdict="runtime_error", exit_code=101, meaning="a panic; stderr says where"))

    assert said == "exit status 101: a panic; stderr says where"


def test_the_table_names_only_statuses_and_signals_that_there_are() -> None:
    assert {key for key in explain.MEANINGS if isinstance(key, str)} <= set(SIGNALS.values())
    assert all(0 <= key < 256 for key in explain.MEANINGS if isinstance(key, int))


def test_a_compile_error_explains_how_the_compiler_ended() -> None:
    failed = result(verdict="compile_error", message="", wall_ms=0.0, compile=compilation(exit_code=1))
    killed = result(
        verdict="compile_error",
        message="",
        compile=compilation(exit_code=None, signal="SIGKILL"),
        breaches=(breach("time", phase="compile", by="supervisor"),),
    )

    assert explain.ending(failed) == "the compiler's exit status 1: its messages say what is wrong"
    assert explain.ending(killed).startswith("the compiler was ended by SIGKILL")
    assert explain.ending(killed).endswith("code-runner stopped it at its wall time limit")


def test_every_verdict_has_a_status_and_words() -> None:
    assert explain.verdict_words(result()) == (Status.OK, "OK")
    assert explain.verdict_words(result(verdict="memory_limit")) == (Status.FAILED, "MEMORY LIMIT")
    assert explain.verdict_words(result(verdict="internal_error")) == (Status.TROUBLE, "SANDBOX FAILED")


def test_stopped_is_said_unless_a_limit_is_proved() -> None:
    assert explain.verdict_words(result(verdict="runtime_error", stopped=True)) == (Status.STOPPED, "STOPPED")
    assert explain.verdict_words(result(verdict="compile_error", stopped=True)) == (Status.STOPPED, "STOPPED")
    assert explain.verdict_words(result(verdict="output_limit", stopped=True)) == (Status.FAILED, "OUTPUT LIMIT")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "after 12 ms"),
        ({"verdict": "time_limit"}, "stopped after 12 ms"),
        ({"verdict": "runtime_error", "exit_code": 3}, "exit status 3 after 12 ms"),
        ({"verdict": "runtime_error", "signal": "SIGKILL", "stopped": True}, "after 12 ms"),
        (
            {"verdict": "compile_error", "compile": compilation(wall_ms=1000.0), "stopped": True},
            "while compiling, after 1 s",
        ),
        ({"verdict": "output_limit"}, "more than 1 MiB written after 12 ms"),
    ],
)
def test_the_detail_does_not_repeat_the_verdict(given: dict[str, Any], expected: str) -> None:
    assert explain.detail(result(**given)) == expected


def test_breaches_come_first_each_with_its_evidence() -> None:
    said = explain.sentences(
        result(
            verdict="runtime_error",
            exit_code=3,
            breaches=(breach("memory", "one died"), breach("time", "too slow", "compile")),
        )
    )

    assert said[:2] == ["Memory: one died.", "Wall time of the compiler: too slow."]
    assert said[2].startswith("Exit status 3: ")


def test_output_that_was_cut_is_told() -> None:
    assert "stdout cut at 1 MiB" in " ".join(explain.sentences(result(exit_code=0, stdout_truncated=True)))
    assert "stdout and stderr cut" in " ".join(
        explain.sentences(result(exit_code=0, stdout_truncated=True, stderr_truncated=True))
    )
    assert "cut" not in " ".join(explain.sentences(result(exit_code=0)))


def test_the_key_that_saves_output_is_the_commands_own() -> None:
    (said,) = [each for each in explain.sentences(result(exit_code=0, stdout_truncated=True)) if "cut at" in each]

    assert f": {COMMANDS['output.save'].keys} in the output pane" in said


def test_files_are_told_by_name_and_what_is_left_out_by_reason() -> None:
    files = tuple(WrittenFile(name, b"12345") for name in "abcde")

    assert explain.written(result(), "f") == ""
    assert explain.written(result(files=files[:1]), "f") == (
        "Files: it wrote 1 file (5 B): a. f in the output pane lists and saves them."
    )
    assert "it wrote 5 files (25 B): a, b, c and 2 more." in explain.written(result(files=files), "f")
    assert explain.written(result(files_left_out=(LeftOut("special", 3),)), "f").endswith(
        " Left out: 3 devices, pipes or sockets."
    )


def test_a_sandbox_that_failed_is_said_once_and_blames_nobody() -> None:
    failed = result(verdict="internal_error", message="The engine went away", wall_ms=0.0)

    assert explain.sentences(failed) == ["The engine went away."]
    assert "engine" not in explain.detail(failed)


def test_costs_tell_of_compiling_and_of_the_sandbox() -> None:
    assert explain.costs(result(overhead_ms=4.2)) == "sandbox 4 ms"
    assert explain.costs(result(compile=compilation(), overhead_ms=4.2)) == "compiled in 900 ms · sandbox 4 ms"
    assert explain.costs(result(compile=compilation(cached=True))) == "compiled before (cached)"
