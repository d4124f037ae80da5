"""Every rule of the contract's section 1, from the supervisor's facts alone."""

from __future__ import annotations

import signal as signals
import sys
from dataclasses import replace
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.settings import DEFAULTS, check_settings
from foundation.toml_file import read_toml
from foundation.units import MIB
from languages import Language, Limits, load
from languages.definition import ROOM, OutOfMemory, read_language
from runner.failure import Failure
from runner.measurement import Measurement
from runner.result import Phase, Result, Verdict
from runner.signals import signal_name
from runner.verdict import NEAR, PROOFS, internal_error, judge, stopped_early

CONTRACT_VERDICTS = {
    "ok",
    "runtime_error",
    "time_limit",
    "memory_limit",
    "output_limit",
    "compile_error",
    "internal_error",
}
CONTRACT_LIMITS = {"time", "cpu", "memory", "processes", "output", "disk", "network"}
UNITS = {
    "time": "ms",
    "cpu": "ms",
    "memory": "bytes",
    "processes": "processes",
    "output": "bytes",
    "disk": "bytes",
    "network": "attempts",
}
SIGKILL, SIGSEGV = 9, 11
LIMIT = 64 * MIB
HEAP = LIMIT // 2

# Not `load`: at collection the developer's own settings are still in reach.
C = read_language("c", (ROOM / "c",), check_settings(read_toml(DEFAULTS), ROOM))


def saying(pattern: str, heap_share: float = 0.0) -> Language:
    """A language whose own out-of-memory error is so."""
    return replace(C, file=msgspec.structs.replace(C.file, memory_error=OutOfMemory(pattern, heap_share)))


OOM = saying("^OutOfMemory")
CAPPED = saying("^OutOfMemory", 0.5)
LIMITS = Limits(
    memory_bytes=LIMIT,
    cpus=1.0,
    processes=16,
    disk_bytes=8 * MIB,
    output_bytes=1000,
    compile_ms=20_000,
    run_ms=2_000,
    cpu_ms=1_000,
)
COMPILE_LIMITS = replace(LIMITS, memory_bytes=512 * MIB, processes=99)


def ended(phase: Phase = "run", *, stdout: bytes = b"", stderr: bytes = b"", **told: Any) -> Measurement:
    """An ending as the supervisor tells it: all is well but for what is `told`; None: not told."""
    facts: dict[str, Any] = {
        "status": 0,
        "wall_us": 143_200,
        "cpu_us": 120_400,
        "memory_bytes": 10 * MIB,
        "oom_kills": 0,
        "forks_refused": 0,
        "unrouted": 0,
        "processes": 1,
        "disk_bytes": 0,
        "disk_part": 0,
        "stdout_bytes": len(stdout),
        "stderr_bytes": len(stderr),
    } | told
    plain = {name: str(value) for name, value in facts.items() if value is not None}
    return Measurement.from_facts(phase, plain, stdout, stderr)


def exit_status(number: int) -> int:
    """As wait(2) has it."""
    return number << 8


def run_of(ending: Measurement, language: Language = C) -> Result:
    return judge(language, LIMITS, COMPILE_LIMITS, None, ending, cached=False)


def hit(result: Result) -> set[str]:
    return {breach.limit for breach in result.breaches}


# ------------------------------------------------------------------------- how a program ended


@pytest.mark.parametrize(
    ("status", "verdict", "exit_code", "signal"),
    [
        (exit_status(0), "ok", 0, None),
        (exit_status(1), "runtime_error", 1, None),
        (exit_status(124), "runtime_error", 124, None),
        (exit_status(137), "runtime_error", 137, None),
        (exit_status(255), "runtime_error", 255, None),
        (SIGKILL, "runtime_error", None, "SIGKILL"),
        (SIGSEGV, "runtime_error", None, "SIGSEGV"),
        (SIGSEGV | 0x80, "runtime_error", None, "SIGSEGV"),
        (25, "runtime_error", None, "SIGXFSZ"),
    ],
)
def test_an_exit_status_or_signal_alone_is_ok_or_a_runtime_error(
    status: int, verdict: str, exit_code: int | None, signal: str | None
) -> None:
    result = run_of(ended(status=status))

    assert (result.verdict, result.exit_code, result.signal) == (verdict, exit_code, signal)
    assert result.breaches == ()


@pytest.mark.parametrize("status", [exit_status(137), SIGKILL])
@pytest.mark.parametrize("counter", [0, None])
def test_137_is_no_proof_of_anything_however_much_memory_was_used(status: int, counter: int | None) -> None:
    result = run_of(ended(status=status, memory_bytes=LIMIT, oom_kills=counter), OOM)

    assert result.verdict == "runtime_error"
    assert result.breaches == ()


# ------------------------------------------------------------------------- limits and verdicts


@pytest.mark.parametrize(
    ("told", "verdict", "breaches"),
    [
        # Stopped by a clock or by the output limit.
        ({"status": SIGKILL, "stopped": "time"}, "time_limit", {"time"}),
        ({"status": SIGKILL, "stopped": "cpu"}, "time_limit", {"cpu"}),
        ({"status": SIGKILL, "stopped": "output", "stdout_truncated": 1}, "output_limit", {"output"}),
        ({"status": SIGKILL, "stopped": "output", "stderr_truncated": 1}, "output_limit", {"output"}),
        # What it wrote beyond the limit was thrown away while it went on: it ended as it ended.
        ({"status": 0, "went_on": 1, "stdout_truncated": 1}, "ok", {"output"}),
        ({"status": exit_status(1), "went_on": 1, "stderr_truncated": 1}, "runtime_error", {"output"}),
        ({"status": SIGKILL, "stopped": "time", "went_on": 1, "stdout_truncated": 1}, "time_limit", {"time", "output"}),
        # It ended by itself before the supervisor's signal came: the limit was hit all the same.
        ({"status": 0, "stopped": "output", "stdout_truncated": 1}, "output_limit", {"output"}),
        ({"status": 0, "stopped": "time"}, "time_limit", {"time"}),
        # Killed by the kernel for memory.
        ({"status": SIGKILL, "oom_kills": 1}, "memory_limit", {"memory"}),
        ({"status": SIGKILL, "oom_kills": 3}, "memory_limit", {"memory"}),
        ({"status": SIGKILL, "oom_kills": 1, "memory_bytes": None}, "memory_limit", {"memory"}),
        # Stopped by the supervisor for what waits in its sockets.
        ({"status": SIGKILL, "stopped": "memory", "sockets_bytes": LIMIT}, "memory_limit", {"memory"}),
        # Stopped by it because the kernel reads the program's own code again and again instead of killing.
        ({"status": SIGKILL, "stopped": "thrash", "reread_bytes": 4 * LIMIT}, "memory_limit", {"memory"}),
        ({"status": SIGKILL, "stopped": "time", "reread_bytes": 4 * LIMIT}, "time_limit", {"time", "memory"}),
        ({"status": 0, "reread_bytes": 4 * LIMIT}, "ok", set()),
        # A child was; what the parent makes of it is the parent's own ending.
        ({"status": 0, "oom_kills": 1}, "ok", {"memory"}),
        ({"status": exit_status(1), "oom_kills": 1}, "runtime_error", {"memory"}),
        ({"status": SIGSEGV, "oom_kills": 1}, "runtime_error", {"memory"}),
        # Breaches that are no verdicts.
        ({"status": 0, "forks_refused": 1}, "ok", {"processes"}),
        ({"status": exit_status(1), "forks_refused": 7}, "runtime_error", {"processes"}),
        ({"status": 0, "disk_part": 1}, "ok", {"disk"}),
        ({"status": exit_status(1), "disk_part": 1}, "runtime_error", {"disk"}),
        ({"status": 0, "unrouted": 1}, "ok", {"network"}),
        ({"status": exit_status(1), "unrouted": 2}, "runtime_error", {"network"}),
        # Several at once, by precedence.
        ({"status": SIGKILL, "stopped": "time", "oom_kills": 1}, "time_limit", {"time", "memory"}),
        (
            {"status": SIGKILL, "stopped": "cpu", "oom_kills": 1, "disk_part": 1},
            "time_limit",
            {"cpu", "memory", "disk"},
        ),
        ({"status": SIGKILL, "stopped": "time", "stdout_truncated": 1}, "time_limit", {"time", "output"}),
        ({"status": SIGKILL, "oom_kills": 1, "stdout_truncated": 1}, "memory_limit", {"memory", "output"}),
        ({"status": SIGKILL, "oom_kills": 1, "forks_refused": 1}, "memory_limit", {"memory", "processes"}),
        (
            {"status": SIGKILL, "stopped": "output", "stdout_truncated": 1, "disk_part": 1, "unrouted": 1},
            "output_limit",
            {"output", "disk", "network"},
        ),
        (
            {"status": 0, "forks_refused": 1, "disk_part": 1, "unrouted": 1, "oom_kills": 1},
            "ok",
            {"processes", "disk", "network", "memory"},
        ),
    ],
)
def test_a_limit_that_was_hit_gives_its_verdict_and_its_breach(
    told: dict[str, Any], verdict: str, breaches: set[str]
) -> None:
    result = run_of(ended(**told))

    assert result.verdict == verdict
    assert hit(result) == breaches
    assert len(result.breaches) == len(breaches)


def test_a_program_that_the_caller_stopped_hit_no_limit() -> None:
    result = run_of(ended(status=SIGKILL, stopped="stop"))

    assert (result.verdict, result.stopped, result.breaches) == ("runtime_error", True, ())
    assert result.message == "Stopped after 143 ms"


def test_a_program_that_ended_well_was_not_stopped() -> None:
    assert not run_of(ended()).stopped


@pytest.mark.parametrize(
    ("told", "limit", "allowed", "used", "evidence"),
    [
        ({"stopped": "time", "wall_us": 2_000_400}, "time", 2000, 2000.4, "wall clock after 2 s of 2 s"),
        ({"stopped": "cpu", "cpu_us": 1_010_000}, "cpu", 1000, 1010.0, "counted 1 s of CPU time of 1 s"),
        ({"oom_kills": 1, "memory_bytes": LIMIT}, "memory", LIMIT, LIMIT, "killed 1 process of the sandbox for memory"),
        (
            {"stopped": "memory", "memory_bytes": 70 * MIB, "sockets_bytes": 61 * MIB},
            "memory",
            LIMIT,
            70 * MIB,
            "stopped with 70 MiB in use, 61 MiB of it unread in its own sockets",
        ),
        (
            {"stopped": "thrash", "memory_bytes": 60 * MIB, "reread_bytes": 256 * MIB},
            "memory",
            LIMIT,
            LIMIT,
            "the kernel threw out and read again 256 MiB of files and code while memory was full",
        ),
        ({"oom_kills": 2, "memory_bytes": None}, "memory", LIMIT, LIMIT, "killed 2 processes"),
        ({"forks_refused": 1}, "processes", 16, 16, "refused to start another process or thread once"),
        ({"forks_refused": 5}, "processes", 16, 16, "thread 5 times"),
        (
            {"stopped": "output", "stdout_truncated": 1, "stdout_bytes": 900, "stderr_bytes": 200},
            "output",
            1000,
            1100,
            "wrote to stdout: 1.1 KiB read, the first 1000 B kept",
        ),
        ({"stopped": "output", "stderr_truncated": 1, "stderr_bytes": 2048}, "output", 1000, 2048, "wrote to stderr"),
        (
            {"went_on": 1, "stdout_truncated": 1, "stdout_bytes": 4 * MIB, "stderr_bytes": 0},
            "output",
            1000,
            4 * MIB,
            "4 MiB written, the first 1000 B kept and 4 MiB thrown away while it went on",
        ),
        ({"disk_part": 1, "disk_bytes": 8 * MIB}, "disk", 8 * MIB, 8 * MIB, "no block or no file entry left"),
        ({"unrouted": 3}, "network", 0, 3, "no route out of the sandbox 3 times"),
    ],
)
def test_a_breach_says_what_was_allowed_and_used_and_how_it_is_known(
    told: dict[str, Any], limit: str, allowed: float, used: float, evidence: str
) -> None:
    result = run_of(ended(**({"status": SIGKILL} | told)))

    (breach,) = result.breaches
    assert (breach.limit, breach.phase, breach.unit) == (limit, "run", UNITS[limit])
    assert (breach.allowed, breach.used) == (allowed, used)
    assert evidence in breach.evidence


@pytest.mark.parametrize(
    ("part", "words", "breached"),
    [
        (1.0, b"", True),
        (0.999, b"", False),
        (0.9, b"OSError: [Errno 28] No space left on device\n", True),
        (NEAR - 0.01, b"OSError: [Errno 28] No space left on device\n", False),
        (0.0, b"No space left on device\n", False),
    ],
)
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_disk_that_was_emptied_again_is_proved_by_words_and_a_disk_seen_nearly_full(
    part: float, words: bytes, breached: bool, stream: str
) -> None:
    told: dict[str, Any] = {stream: words}

    assert hit(run_of(ended(disk_part=part, **told))) == ({"disk"} if breached else set())


def test_a_sandbox_that_went_down_for_memory_with_its_program_is_the_memory_limit() -> None:
    result = run_of(Measurement.without_supervisor("run", 120.0, b"so far", b""))

    assert (result.verdict, hit(result), result.signal, result.stdout) == (
        "memory_limit",
        {"memory"},
        "SIGKILL",
        "so far",
    )
    assert (result.wall_ms, result.memory_bytes) == (120.0, None)


def test_the_proofs_cover_exactly_the_contracts_limits() -> None:
    assert set(PROOFS) == CONTRACT_LIMITS


def test_the_verdicts_are_exactly_the_contracts() -> None:
    assert set(get_args(Verdict)) == CONTRACT_VERDICTS


# ------------------------------------------------------------- the language's own memory error


@pytest.mark.parametrize(
    ("language", "peak", "verdict"),
    [
        (OOM, LIMIT, "memory_limit"),
        (OOM, int(LIMIT * NEAR) + 1, "memory_limit"),
        (OOM, int(LIMIT * NEAR) - 1, "runtime_error"),
        (OOM, 10 * MIB, "runtime_error"),
        (OOM, None, "runtime_error"),
        (CAPPED, int(HEAP * NEAR) + 1, "memory_limit"),
        (CAPPED, int(HEAP * NEAR) - 1, "runtime_error"),
        (CAPPED, None, "runtime_error"),
        (C, LIMIT, "runtime_error"),
    ],
)
def test_a_languages_own_error_counts_only_with_a_peak_near_the_limit_or_its_heap_cap(
    language: Language, peak: int | None, verdict: str
) -> None:
    ending = ended(status=exit_status(1), memory_bytes=peak, stderr=b"trace\nOutOfMemory: no heap\n")

    result = run_of(ending, language)

    assert result.verdict == verdict
    assert hit(result) == ({"memory"} if verdict == "memory_limit" else set())


@pytest.mark.parametrize(("language", "bound"), [(OOM, "the limit 64 MiB"), (CAPPED, "its own heap cap 32 MiB")])
def test_the_proof_of_an_own_error_names_the_words_the_peak_and_the_bound(language: Language, bound: str) -> None:
    said = b"trace\nOutOfMemory: no \x1b[2Jheap\n  at main\n"

    result = run_of(ended(status=exit_status(1), memory_bytes=60 * MIB, stderr=said), language)

    (breach,) = result.breaches
    assert (breach.allowed, breach.used) == (LIMIT, 60 * MIB)
    assert breach.evidence == f'C itself said "OutOfMemory: no [2Jheap"; the measured peak is 60 MiB, {bound}'


def test_the_words_that_a_proof_quotes_are_few() -> None:
    result = run_of(ended(status=exit_status(1), memory_bytes=60 * MIB, stderr=b"OutOfMemory" + b"!" * 9999), OOM)

    assert len(result.breaches[0].evidence) < 200


@pytest.mark.parametrize(
    ("stdout", "stderr", "status", "verdict"),
    [
        # stdout counts only where the program failed: PHP reports errors there.
        (b"OutOfMemory\n", b"", exit_status(255), "memory_limit"),
        (b"OutOfMemory\n", b"", 0, "ok"),
        # `^` is the start of a line.
        (b"", b"no OutOfMemory here\n", exit_status(1), "runtime_error"),
        (b"", b"first\nOutOfMemory\n", exit_status(1), "memory_limit"),
        (b"", b"\xff\xfe\nOutOfMemory\n", exit_status(1), "memory_limit"),
        # Node and the JVM may end by a signal after it.
        (b"", b"OutOfMemory\n", 6, "memory_limit"),
        (b"", b"nothing of the kind\n", exit_status(1), "runtime_error"),
    ],
)
def test_an_own_error_is_looked_for_line_by_line_in_stderr_and_where_it_failed_in_stdout(
    stdout: bytes, stderr: bytes, status: int, verdict: str
) -> None:
    result = run_of(ended(status=status, memory_bytes=LIMIT, stdout=stdout, stderr=stderr), OOM)

    assert result.verdict == verdict
    assert hit(result) == ({"memory"} if verdict == "memory_limit" else set())


def test_an_own_error_that_the_program_survives_is_ok_with_a_breach() -> None:
    result = run_of(ended(status=0, memory_bytes=LIMIT, stderr=b"OutOfMemory\n"), OOM)

    assert (result.verdict, hit(result)) == ("ok", {"memory"})


@pytest.mark.parametrize("stopped", ["time", "cpu", "output", "stop"])
def test_an_own_error_of_a_program_that_was_stopped_is_only_text(stopped: str) -> None:
    ending = ended(status=SIGKILL, stopped=stopped, memory_bytes=LIMIT, stderr=b"OutOfMemory\n")

    assert "memory" not in hit(run_of(ending, OOM))


def test_an_own_error_after_the_kernel_killed_a_child_is_the_memory_limit_even_far_from_it() -> None:
    result = run_of(ended(status=exit_status(1), oom_kills=1, memory_bytes=10 * MIB, stderr=b"OutOfMemory\n"), OOM)

    assert (result.verdict, hit(result)) == ("memory_limit", {"memory"})


@pytest.mark.parametrize(
    ("identifier", "words", "depth"),
    [
        ("c", b"stack overflow: recursion about 1398101 frames deep filled the stack of 56.0 MiB\n", 1_398_101),
        ("rust", b"\nthread 'main' has overflowed its stack\nfatal runtime error: stack overflow\n", None),
        (
            "go",
            b"runtime: goroutine stack exceeds %d-byte limit\nfatal error: stack overflow\n\nruntime stack:\n",
            None,
        ),
        ("go", b"fatal error: stack overflow\n\nmain.f(1)\n...7654321 frames elided...\nmain.main()\n", 7_654_321),
        ("java", b'Exception in thread "main" java.lang.StackOverflowError\n\tat Main.deeper(Main.java:4)\n', None),
        ("javascript", b"/app/main.js:1\n\nRangeError: Maximum call stack size exceeded\n    at f\n", None),
        ("python", b"RecursionError: maximum recursion depth exceeded\n", None),
        (
            "php",
            b"PHP Fatal error:  Uncaught Error: Maximum call stack size of %d bytes (less the rest) reached. Infinite\n",
            None,
        ),
    ],
)
def test_a_stack_overflow_is_told_in_every_language(identifier: str, words: bytes, depth: int | None) -> None:
    language = load().find(identifier)
    words = words.replace(b"%d", b"%d" % language.stack_bytes(LIMIT))
    failed = run_of(ended(status=exit_status(1), stderr=words), language)
    ended_well = run_of(ended(status=exit_status(0), stderr=words), language)

    assert failed.stack_overflow
    assert failed.stack_overflow.depth == depth
    assert failed.stack_overflow.stack_bytes == language.stack_bytes(LIMIT)
    assert failed.message.startswith("Runtime error: stack overflow after ")
    assert failed.message.endswith(failed.stack_overflow.remedy)
    assert (f"recursion about {depth or 0:,} frames deep" in failed.message) is (depth is not None)
    assert ended_well.stack_overflow is None
    assert ended_well.message.startswith("OK")


def test_a_stack_that_a_program_gave_its_thread_has_nothing_to_do_with_the_memory_limit() -> None:
    words = b"stack overflow: recursion about 7800 frames deep filled the stack of 0.9 MiB\n"
    failed = run_of(ended(status=SIGSEGV, stderr=words), load().find("c"))

    assert failed.stack_overflow
    assert failed.stack_overflow.stack_bytes == int(0.9 * MIB)
    assert failed.message.endswith("7,800 frames deep; the program made this thread with a stack of 0.9 MiB")


@pytest.mark.parametrize(
    ("identifier", "words", "size", "remedy"),
    [
        (
            "go",
            b"runtime: goroutine stack exceeds 1048576-byte limit\nfatal error: stack overflow\n",
            MIB,
            "1 MiB with debug",
        ),
        (
            "go",
            b"runtime: goroutine stack exceeds 99999999-byte limit\nfatal error: stack overflow\n",
            99_999_999,
            "SetMax",
        ),
        (
            "php",
            b"Maximum call stack size of 2048000 bytes (zend.max) reached.\n",
            2_048_000,
            "this fiber has a stack of",
        ),
        ("rust", b"thread '<unknown>' has overflowed its stack\n", None, "main thread's stack has 56 MiB"),
        (
            "csharp",
            b"Stack overflow.\nRepeat 1234 times:\n",
            None,
            "1,234 frames deep; the main thread's stack has 32 MiB",
        ),
        ("java", b'Exception in thread "solve" java.lang.StackOverflowError\n', None, "main thread's stack has"),
        ("javascript", b"RangeError [Error]: Maximum call stack size exceeded\n", None, "stackSizeMb gives it more"),
    ],
)
def test_a_size_is_named_only_if_it_is_known_which_stack_overflowed(
    identifier: str, words: bytes, size: int | None, remedy: str
) -> None:
    language = load().find(identifier)
    failed = run_of(ended(status=exit_status(1), stderr=words, memory_bytes=LIMIT), language)
    shallow = run_of(ended(status=exit_status(1), stderr=words, memory_bytes=MIB), language)

    assert failed.stack_overflow
    assert failed.stack_overflow.stack_bytes == size
    assert remedy in failed.message
    # What never was in memory cannot have overflowed.
    assert "the main thread's stack has" not in shallow.message


@pytest.mark.parametrize("size", ["1.2.3", "...", "9" * 5000])
def test_a_size_that_a_program_made_up_is_none(size: str) -> None:
    words = f"stack overflow: recursion about {'7' * 5000} frames deep filled the stack of {size} MiB\n".encode()

    made_up = run_of(ended(status=SIGSEGV, stderr=words), load().find("c")).stack_overflow

    assert made_up
    assert (made_up.stack_bytes, made_up.depth) == (load().find("c").stack_bytes(LIMIT), None)


def test_a_crash_is_not_called_a_stack_overflow() -> None:
    assert run_of(ended(status=SIGSEGV)).stack_overflow is None


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("python", b"Traceback (most recent call last):\n  File ...\nMemoryError\n"),
        ("java", b'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space\n\tat Main.main\n'),
        ("javascript", b"FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n"),
    ],
)
def test_the_words_of_a_real_runtime_are_known(identifier: str, words: bytes) -> None:
    result = run_of(ended(status=exit_status(1), memory_bytes=LIMIT, stderr=words), load().find(identifier))

    assert (result.verdict, hit(result)) == ("memory_limit", {"memory"})


def test_an_out_of_memory_error_far_below_the_limit_is_explained_and_proves_nothing() -> None:
    result, other = (
        run_of(ended(status=exit_status(1), memory_bytes=LIMIT // 4, stderr=b"trace\n" + words), OOM)
        for words in (b"OutOfMemory: no heap\n", b"ValueError\n")
    )

    assert (result.verdict, hit(result)) == ("runtime_error", set())
    assert result.meaning.startswith('"OutOfMemory: no heap", with ')
    assert "one request" not in other.meaning


@pytest.mark.parametrize(
    ("identifier", "words", "module"),
    [
        ("python", "Traceback (most recent call last):\nModuleNotFoundError: No module named 'numpy'\n", "numpy"),
        ("python", "ModuleNotFoundError: No module named 'scipy.linalg'; 'scipy' is not a package\n", "scipy"),
        ("python", "ModuleNotFoundError: No module named 'numpy'\nKeyError: 1\n", ""),
        ("python", "ImportError: cannot import name 'x' from 'math' (unknown location)\n", ""),
        ("javascript", "Error: Cannot find module 'lodash/fp'\nRequire stack:\n- /app/main.js\n", "lodash"),
        ("javascript", "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@a/b' imported from /app/main.js\n", "@a/b"),
        ("javascript", "Error: Cannot find module './helper'\nRequire stack:\n- /app/main.js\n", ""),
        ("cpp", "Cannot find module 'x'\n", ""),
    ],
)
def test_a_module_that_the_image_lacks_is_named_with_the_line_that_adds_it(
    identifier: str, words: str, module: str
) -> None:
    result = run_of(ended(status=exit_status(1), stderr=words.encode()), load().find(identifier))

    tool = {"python": "pip", "javascript": "npm"}.get(identifier)
    assert (f'the image has no module {module}; the line {tool} = ["{module}"]' in result.meaning) is bool(module)
    assert ("config folder" in result.meaning) is bool(module)


def test_a_runtime_that_cannot_start_a_thread_hit_processes_and_not_memory() -> None:
    words = (
        b'Exception in thread "main" java.lang.OutOfMemoryError: unable to create native thread:'
        b" possibly out of memory or process/resource limits reached\n"
    )

    result = run_of(
        ended(status=exit_status(1), memory_bytes=LIMIT, forks_refused=1, stderr=words), load().find("java")
    )

    assert (result.verdict, hit(result)) == ("runtime_error", {"processes"})


# ------------------------------------------------------------------------------- compile phase


@pytest.mark.parametrize(
    ("told", "breaches", "allowed"),
    [
        ({"status": exit_status(1)}, set(), None),
        ({"status": SIGSEGV}, set(), None),
        ({"status": SIGKILL, "stopped": "time"}, {"time"}, 20_000),
        ({"status": SIGKILL, "oom_kills": 1}, {"memory"}, 512 * MIB),
        ({"status": exit_status(1), "oom_kills": 1}, {"memory"}, 512 * MIB),
        ({"status": exit_status(1), "forks_refused": 1}, {"processes"}, 99),
        ({"status": SIGKILL, "stopped": "output", "stderr_truncated": 1}, {"output"}, 1000),
        ({"status": exit_status(1), "disk_part": 1}, {"disk"}, 8 * MIB),
        ({"status": exit_status(1), "unrouted": 1}, {"network"}, 0),
    ],
)
def test_a_failed_compile_phase_is_a_compile_error_with_its_own_limits(
    told: dict[str, Any], breaches: set[str], allowed: int | None
) -> None:
    result = judge(C, LIMITS, COMPILE_LIMITS, ended("compile", stderr=b"no!", **told), None, cached=False)

    assert (result.verdict, result.exit_code, result.signal) == ("compile_error", None, None)
    assert (result.stdout, result.stderr) == ("", "")
    assert result.compile is not None
    assert result.compile.stderr_bytes == b"no!"
    assert hit(result) == breaches
    assert [(breach.phase, breach.allowed) for breach in result.breaches] == [("compile", allowed)] * len(breaches)


def test_a_compiler_that_the_caller_stopped_hit_no_limit() -> None:
    compiled = ended("compile", status=SIGKILL, stopped="stop")

    result = judge(C, LIMITS, COMPILE_LIMITS, compiled, None, cached=False)

    assert (result.verdict, result.stopped, result.breaches) == ("compile_error", True, ())


def test_a_compiler_that_hit_a_limit_and_went_on_leaves_a_breach_of_its_phase() -> None:
    compiled = ended("compile", disk_part=1)

    result = judge(C, LIMITS, COMPILE_LIMITS, compiled, ended(status=0, disk_part=1), cached=False)

    assert result.verdict == "ok"
    assert [(breach.limit, breach.phase) for breach in result.breaches] == [("disk", "compile"), ("disk", "run")]


def test_a_cached_compilation_cost_nothing_and_its_breaches_are_not_told_again() -> None:
    compiled = ended("compile", disk_part=1, stderr=b"a warning", wall_us=900_000, cpu_us=800_000)

    first = judge(C, LIMITS, COMPILE_LIMITS, compiled, ended(), cached=False)
    second = judge(C, LIMITS, COMPILE_LIMITS, compiled, ended(), cached=True)

    assert first.compile is not None
    assert (first.compile.cached, first.compile.wall_ms, hit(first)) == (False, 900.0, {"disk"})
    assert second.compile is not None
    assert (second.compile.cached, second.compile.wall_ms, second.compile.cpu_ms, hit(second)) == (True, 0, 0, set())
    assert second.compile.stderr_bytes == b"a warning"


def test_a_language_without_a_compile_phase_has_no_compilation() -> None:
    assert run_of(ended()).compile is None


# ------------------------------------------------------------------------------------ messages


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({}, "OK after 143 ms"),
        ({"disk_part": 1, "unrouted": 1}, "OK after 143 ms; it hit the limit of: disk, network"),
        ({"status": exit_status(3)}, "Runtime error: exit status 3 after 143 ms"),
        ({"status": SIGSEGV}, "Runtime error: ended by SIGSEGV after 143 ms"),
        ({"status": SIGKILL, "stopped": "time"}, "Time limit: stopped after 143 ms"),
        ({"status": SIGKILL, "stopped": "cpu"}, "Time limit: 1 s of CPU time used after 143 ms"),
        ({"status": SIGKILL, "oom_kills": 1}, "Memory limit: 64 MiB reached after 143 ms"),
        (
            {"status": SIGKILL, "stopped": "output", "stdout_truncated": 1},
            "Output limit: more than 1000 B written after 143 ms",
        ),
    ],
)
def test_the_message_says_the_verdict_and_the_time(told: dict[str, Any], message: str) -> None:
    assert run_of(ended(**told)).message == message


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"status": exit_status(1)}, "exit status 1"),
        ({"status": SIGSEGV}, "ended by SIGSEGV"),
        (
            {"status": SIGKILL, "oom_kills": 1, "disk_part": 1},
            "hit its limit of memory, disk",
        ),
        ({"status": SIGKILL, "stopped": "stop"}, "while compiling, after 143 ms"),
    ],
)
def test_the_message_of_a_compile_error_says_what_the_compiler_did(told: dict[str, Any], message: str) -> None:
    result = judge(C, LIMITS, COMPILE_LIMITS, ended("compile", **told), None, cached=False)

    assert message in result.message
    assert result.message.startswith("Stopped " if told.get("stopped") else "Compile error: ")


@pytest.mark.parametrize(
    ("language", "compiled", "message"),
    [
        ("python", None, "Stopped before the program started"),
        ("c", None, "Stopped before the program started"),
        ("c", ended("compile"), "Stopped before the program started"),
    ],
)
def test_a_run_that_was_stopped_before_its_program_ran_says_so(
    language: str, compiled: Measurement | None, message: str
) -> None:
    result = stopped_early(load().find(language), LIMITS, compiled)

    assert (result.message, result.stopped, result.breaches) == (message, True, ())
    assert (result.compile is None) == (compiled is None)


def test_an_internal_error_carries_the_sentence_and_no_ending() -> None:
    failure = Failure("sandbox_failed", {"reason": "no perl"})
    result = internal_error("python", LIMITS, failure)

    assert (result.verdict, result.message) == ("internal_error", "the sandbox failed: no perl")
    assert result.failure == failure
    assert (result.exit_code, result.signal, result.breaches, result.compile) == (None, None, (), None)


# -------------------------------------------------------------------------------- whatever comes

COUNTERS = st.none() | st.integers(0, 3)
ANYTHING = st.fixed_dictionaries(
    {
        "status": st.sampled_from([0, exit_status(1), exit_status(137), SIGKILL, SIGSEGV, 6]),
        "stopped": st.sampled_from([None, None, "time", "cpu", "output", "stop"]),
        "cpu_us": st.none() | st.integers(0, 10**7),
        "memory_bytes": st.none() | st.integers(0, 2 * LIMIT),
        "oom_kills": COUNTERS,
        "forks_refused": COUNTERS,
        "unrouted": COUNTERS,
        "disk_part": st.floats(0, 1),
        "stdout_truncated": st.sampled_from([None, 1]),
        "stderr": st.sampled_from([b"", b"OutOfMemory\n", b"No space left on device\n"]),
    }
)


@given(ANYTHING, st.sampled_from([C, OOM, CAPPED]))
def test_whatever_was_measured_the_verdict_has_its_proof(told: dict[str, Any], language: Language) -> None:
    result = run_of(ended(**told), language)

    assert result.verdict in CONTRACT_VERDICTS - {"internal_error", "compile_error"}
    proofs = {"time_limit": {"time", "cpu"}, "memory_limit": {"memory"}, "output_limit": {"output"}}
    assert result.verdict not in proofs or proofs[result.verdict] & hit(result)
    assert (result.verdict == "ok") <= (result.exit_code == 0 and not told["stopped"])
    assert (result.exit_code is None) != (result.signal is None)
    assert result.message
    assert "\n" not in result.message
    for breach in result.breaches:
        assert breach.unit == UNITS[breach.limit]
        assert breach.evidence
        assert breach.used >= 0


# ------------------------------------------------------------------------------------ endings


def test_a_figure_that_nobody_measured_is_none() -> None:
    ending = Measurement.from_facts("run", {"status": "0", "wall_us": "1500"}, b"", b"")

    assert (ending.wall_ms, ending.cpu_ms, ending.memory_bytes, ending.processes) == (1.5, None, None, None)
    assert (ending.oom_kills, ending.forks_refused, ending.unrouted, ending.stopped) == (None, None, None, None)
    assert (ending.disk_bytes, ending.disk_part, ending.written_bytes) == (None, 0, 0)


def test_the_figures_of_the_run_are_the_results() -> None:
    result = run_of(ended(stdout=b"out", stderr=b"err", processes=3, disk_bytes=4096))

    assert (result.wall_ms, result.cpu_ms, result.memory_bytes) == (143.2, 120.4, 10 * MIB)
    assert (result.processes, result.disk_bytes) == (3, 4096)
    assert (result.stdout, result.stderr, result.limits, result.language) == ("out", "err", LIMITS, "c")


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (1, "SIGHUP"),
        (6, "SIGABRT"),
        (9, "SIGKILL"),
        (11, "SIGSEGV"),
        (31, "SIGSYS"),
        (34, "SIGRTMIN+0"),
        (64, "SIGRTMIN+30"),
        pytest.param(32, "SIG32"),
    ],
)
def test_a_signal_has_its_linux_name(number: int, name: str) -> None:
    assert signal_name(number) == name


@pytest.mark.skipif(sys.platform != "linux", reason="the sandbox's signals are Linux's")
@pytest.mark.parametrize("number", range(1, 32))
def test_a_signals_name_is_what_python_calls_it_too(number: int) -> None:
    assert getattr(signals, signal_name(number)) == number
