"""The result object: the contract's fields, as JSON that everybody can read."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import Limits
from runner import Breach, Compilation, Result

FIELDS = {
    "schema",
    "language",
    "verdict",
    "exit_code",
    "signal",
    "stdout",
    "stderr",
    "stdout_truncated",
    "stderr_truncated",
    "wall_ms",
    "cpu_ms",
    "memory_bytes",
    "breaches",
    "compile",
    "limits",
    "overhead_ms",
    "message",
}
BREACH_FIELDS = {"limit", "phase", "allowed", "used", "unit", "evidence"}
COMPILE_FIELDS = {"exit_code", "stdout", "stderr", "wall_ms", "cached"}
LIMIT_FIELDS = {
    "memory_bytes",
    "cpus",
    "processes",
    "disk_bytes",
    "output_bytes",
    "compile_ms",
    "run_ms",
}
LIMITS = Limits(
    memory_bytes=64 << 20,
    cpus=1.0,
    processes=64,
    disk_bytes=64 << 20,
    output_bytes=1 << 20,
    compile_ms=20_000,
    run_ms=5_000,
    cpu_ms=5_000,
)
COMPILED = Compilation(
    exit_code=0,
    signal=None,
    stdout_bytes=b"",
    stderr_bytes=b"warning: \xff\n",
    wall_ms=950.1,
    cpu_ms=900.0,
    memory_bytes=1 << 20,
    cached=False,
)


def result(stdout: bytes = b"", stderr: bytes = b"") -> Result:
    """The contract's example."""
    evidence = "the kernel killed 1 process of the sandbox for memory"
    return Result(
        language="cpp",
        verdict="memory_limit",
        message="Memory limit: 64 MiB reached after 143 ms",
        limits=LIMITS,
        signal="SIGKILL",
        stdout_bytes=stdout,
        stderr_bytes=stderr,
        wall_ms=143.2,
        cpu_ms=120.4,
        memory_bytes=64 << 20,
        breaches=(Breach("memory", "run", 64 << 20, 64 << 20, "bytes", evidence, "kernel"),),
        compile=COMPILED,
        overhead_ms=4.1,
    )


def test_the_dictionary_has_at_least_the_contracts_fields() -> None:
    shown = result().to_dict()

    assert shown.keys() >= FIELDS
    assert shown["breaches"][0].keys() >= BREACH_FIELDS
    assert shown["compile"].keys() >= COMPILE_FIELDS
    assert shown["limits"].keys() >= LIMIT_FIELDS


def test_the_dictionary_shows_the_contracts_example() -> None:
    shown = result().to_dict()

    expected = {
        "schema": 1,
        "language": "cpp",
        "verdict": "memory_limit",
        "exit_code": None,
        "signal": "SIGKILL",
        "stdout": "",
        "stderr": "",
        "stdout_truncated": False,
        "stderr_truncated": False,
        "stdout_dropped_bytes": 0,
        "stderr_dropped_bytes": 0,
        "files": [],
        "files_left_out": [],
        "wall_ms": 143.2,
        "cpu_ms": 120.4,
        "memory_bytes": 67108864,
        "overhead_ms": 4.1,
        "message": "Memory limit: 64 MiB reached after 143 ms",
    }
    assert {name: shown[name] for name in expected} == expected
    assert shown["breaches"] == [
        {
            "limit": "memory",
            "phase": "run",
            "allowed": 67108864,
            "used": 67108864,
            "unit": "bytes",
            "evidence": "the kernel killed 1 process of the sandbox for memory",
            "stopped_by": "kernel",
        }
    ]
    assert shown["compile"]["stderr"] == "warning: \N{REPLACEMENT CHARACTER}\n"


def test_a_language_without_a_compile_phase_shows_null() -> None:
    assert Result(language="python", verdict="ok", message="OK", limits=LIMITS).to_dict()["compile"] is None


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        (b"plain\n", "plain\n"),
        ("héllo 你好 🚀".encode(), "héllo 你好 🚀"),
        (b"a\xffb", "a\N{REPLACEMENT CHARACTER}b"),
        (b"cut \xe4\xbd", "cut \N{REPLACEMENT CHARACTER}"),
        (b"\xed\xa0\x80", "\N{REPLACEMENT CHARACTER}" * 3),
        (b"nul \0 and \r\n", "nul \0 and \r\n"),
    ],
)
def test_bytes_that_are_not_utf8_are_replaced_and_the_raw_bytes_are_kept(raw: bytes, text: str) -> None:
    made = result(stdout=raw, stderr=raw)

    assert (made.stdout, made.stderr) == (text, text)
    assert (made.stdout_bytes, made.stderr_bytes) == (raw, raw)
    assert made.output_bytes == 2 * len(raw)


@given(st.binary(), st.binary())
def test_the_json_is_one_line_of_valid_utf8_whatever_was_printed(stdout: bytes, stderr: bytes) -> None:
    made = result(stdout, stderr)

    written = made.to_json().encode("utf-8")

    assert b"\n" not in written
    assert json.loads(written) == made.to_dict()


def test_the_overhead_changes_nothing_else() -> None:
    made = result().with_overhead(9.5)

    assert made.overhead_ms == 9.5
    assert made.to_dict() == {**result().to_dict(), "overhead_ms": 9.5}
