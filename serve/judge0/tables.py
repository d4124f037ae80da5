"""Judge0's numbers: its languages, its statuses, and its fields."""

from __future__ import annotations

from typing import Any, NamedTuple

VERSION = "1.13.1"

LANGUAGES: tuple[tuple[int, str, str], ...] = (
    (50, "c", "C"),
    (51, "csharp", "C#"),
    (52, "cpp", "C++"),
    (54, "cpp", "C++"),
    (60, "go", "Go"),
    (62, "java", "Java"),
    (63, "javascript", "JavaScript"),
    (68, "php", "PHP"),
    (71, "python", "Python"),
    (73, "rust", "Rust"),
)
"""The ids of 1.13.1, ours, and the name."""
NEWER_IDS: dict[int, str] = {
    48: "c", 49: "c", 75: "c", 103: "c", 104: "c", 110: "c",
    53: "cpp", 76: "cpp", 105: "cpp",
    95: "go", 106: "go", 107: "go",
    91: "java",
    93: "javascript", 97: "javascript", 102: "javascript",
    98: "php",
    92: "python", 100: "python", 109: "python", 113: "python",
    108: "rust",
}  # fmt: skip
"""Ids of other compilers and versions, which clients may send too; not listed."""

STATUSES: dict[int, str] = {
    1: "In Queue",
    2: "Processing",
    3: "Accepted",
    4: "Wrong Answer",
    5: "Time Limit Exceeded",
    6: "Compilation Error",
    7: "Runtime Error (SIGSEGV)",
    8: "Runtime Error (SIGXFSZ)",
    9: "Runtime Error (SIGFPE)",
    10: "Runtime Error (SIGABRT)",
    11: "Runtime Error (NZEC)",
    12: "Runtime Error (Other)",
    13: "Internal Error",
    14: "Exec Format Error",
}
IN_QUEUE, PROCESSING, ACCEPTED, WRONG, COMPILATION, NZEC, OTHER, INTERNAL = 1, 2, 3, 4, 6, 11, 12, 13
OF_VERDICT: dict[str, int] = {
    "ok": ACCEPTED,
    "time_limit": 5,
    "compile_error": COMPILATION,
    "output_limit": 8,  # as isolate's limit on the size of a file gives
    "memory_limit": OTHER,  # Judge0 has no status for it
    "internal_error": INTERNAL,
}
"""By our verdict, but for runtime errors."""
OF_SIGNAL: dict[str, int] = {"SIGSEGV": 7, "SIGXFSZ": 8, "SIGFPE": 9, "SIGABRT": 10}
"""Runtime errors by their signal; of another one: Other."""
MESSAGES: dict[str, str] = {
    "time_limit": "Time limit exceeded",
    "memory_limit": "Memory limit exceeded",
    "output_limit": "Output limit exceeded",
}
KILLED: dict[str, int] = {"time_limit": 9, "memory_limit": 9, "output_limit": 25}
"""The signal that Judge0's clients expect where a limit ended the program."""


class Bound(NamedTuple):
    """A number that a submission may set."""

    default: float
    least: float
    most: float
    whole: bool
    """It has no decimals."""
    limit: str
    """The limit or timeout of ours that it sets; "": none."""
    factor: float
    """From its unit to ours."""


NUMBERS: dict[str, Bound] = {
    "number_of_runs": Bound(1, 1, 20, True, "", 1),
    "cpu_time_limit": Bound(5, 0, 15, False, "cpu_ms", 1000),
    "cpu_extra_time": Bound(1, 0, 5, False, "", 1000),
    "wall_time_limit": Bound(10, 1, 20, False, "run_ms", 1000),
    "memory_limit": Bound(128_000, 2048, 512_000, False, "memory", 1024),
    "stack_limit": Bound(64_000, 0, 128_000, True, "", 1024),
    "max_processes_and_or_threads": Bound(60, 1, 120, True, "processes", 1),
    "max_file_size": Bound(1024, 0, 4096, True, "output", 1024),
}
"""The defaults and maxima of 1.13.1: seconds, kilobytes, counts."""
SWITCHES = (
    "enable_per_process_and_thread_time_limit",
    "enable_per_process_and_thread_memory_limit",
    "redirect_stderr_to_stdout",
    "enable_network",
)
TEXTS = ("compiler_options", "command_line_arguments")
MOST_TEXT = 512
ENCODED_IN = ("source_code", "stdin", "expected_output")
"""Fields of a request that `base64_encoded` is about."""
ENCODED = (*ENCODED_IN, "stdout", "stderr", "compile_output", "message")
FIELDS = (
    "source_code",
    "language_id",
    "stdin",
    "expected_output",
    "stdout",
    "status_id",
    "created_at",
    "finished_at",
    "time",
    "memory",
    "stderr",
    "token",
    "number_of_runs",
    "cpu_time_limit",
    "cpu_extra_time",
    "wall_time_limit",
    "memory_limit",
    "stack_limit",
    "max_processes_and_or_threads",
    "enable_per_process_and_thread_time_limit",
    "enable_per_process_and_thread_memory_limit",
    "max_file_size",
    "compile_output",
    "exit_code",
    "exit_signal",
    "message",
    "wall_time",
    "compiler_options",
    "command_line_arguments",
    "redirect_stderr_to_stdout",
    "callback_url",
    "additional_files",
    "enable_network",
    "status",
    "language",
)
"""All fields of 1.13.1: what `*` means. One more would break the official client."""
OWN_FIELD = "code_runner"
"""Our result, for who asks for it by name."""
DEFAULT_FIELDS = ("stdout", "time", "memory", "stderr", "token", "compile_output", "message", "status")
AS_TEXT = ("time", "wall_time", "cpu_time_limit", "cpu_extra_time", "wall_time_limit")
"""Numbers that Judge0 writes as text."""
MOST_BATCH = 20


def our_language(number: int) -> str | None:
    """Return our id of a language, or None."""
    known = {there: ours for there, ours, _ in LANGUAGES}
    return known.get(number) or NEWER_IDS.get(number)


def status(number: int) -> dict[str, Any]:
    """Return a status's object."""
    return {"id": number, "description": STATUSES[number]}


def config(queue: int, *, callbacks: bool) -> dict[str, Any]:
    """Return `config_info`: exactly the 39 keys of 1.13.1, which its official client wants."""
    numbers = {name: int(one.default) if one.whole else float(one.default) for name, one in NUMBERS.items()}
    numbers["memory_limit"] = int(numbers["memory_limit"])
    return {
        "maintenance_mode": False,
        "enable_wait_result": True,
        "enable_compiler_options": True,
        "allowed_languages_for_compile_options": [],
        "enable_command_line_arguments": True,
        "enable_submission_delete": True,
        "enable_callbacks": callbacks,
        "callbacks_max_tries": 3,
        "callbacks_timeout": 5.0,
        "enable_additional_files": True,
        "max_queue_size": queue,
        "enable_batched_submissions": True,
        "max_submission_batch_size": MOST_BATCH,
        "submission_cache_duration": 0.0,
        "use_docs_as_homepage": False,
        "allow_enable_network": False,
        "allow_enable_per_process_and_thread_time_limit": True,
        "allow_enable_per_process_and_thread_memory_limit": True,
        "enable_network": False,
        "enable_per_process_and_thread_time_limit": False,
        "enable_per_process_and_thread_memory_limit": False,
        "redirect_stderr_to_stdout": False,
        "max_extract_size": 8 * 1024,
        **numbers,
        "max_cpu_time_limit": NUMBERS["cpu_time_limit"].most,
        "max_cpu_extra_time": NUMBERS["cpu_extra_time"].most,
        "max_wall_time_limit": NUMBERS["wall_time_limit"].most,
        "max_memory_limit": int(NUMBERS["memory_limit"].most),
        "max_stack_limit": int(NUMBERS["stack_limit"].most),
        "max_max_processes_and_or_threads": int(NUMBERS["max_processes_and_or_threads"].most),
        "max_max_file_size": int(NUMBERS["max_file_size"].most),
        "max_number_of_runs": int(NUMBERS["number_of_runs"].most),
    }
