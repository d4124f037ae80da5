"""The library's own sentences, made last and of facts alone: no code looks anything up in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foundation.units import duration_text, size_text
from languages import Language
from runner.failure import ErrorKind, Failure
from runner.result import LeftOut, LeftOutReason, Phase, Result, Verdict

_REFUSED = "{who}: {reason}{output}"
FAILURES: Mapping[ErrorKind, str] = {
    "no_engine": "no container engine was found; {start}",
    "not_allowed": "you may not use {engine}; join the group that owns its socket (often `docker`) or run as root",
    "not_there": "{engine} is not there; {start}",
    "not_running": "{engine} does not run; {start}",
    "gone": "{engine} went away; {start}",
    "silent": "{engine} does not answer; restart it and try again",
    "refused": _REFUSED,
    "no_space": _REFUSED,
    "no_perl": _REFUSED,
    "bad_dockerfile": _REFUSED,
    "removing": _REFUSED,
    "build_failed": _REFUSED,
    "unbounded": "the engine cannot hold a sandbox to its limits: {reason} Its machine's kernel needs the cpu, memory"
    " and pids controllers (`cgroup_enable=memory`), and a rootless engine needs cgroup v2 and them delegated",
    "not_installed": "apt-get could not install {packages}: {reason}",
    "not_started": "the engine did not start: {reason}; its log is {log}",
    "image_gone": "the image {image} is gone; run `code-runner images build {language}`",
    "no_image": "the image {image} cannot be had: {reason}; check the network or the name",
    "no_packages": "the image {image} cannot be had: {reason}, and its language.toml names no `packages` to stand in"
    " for it",
    "no_base": "no Debian base could be made: {reason}; check the network and apt's sources",
    "no_mmdebstrap": "{why}, and {reason}",
    "no_library": "{library} cannot be installed for {language}: {command} says: {reason}; see `{key}` in {file}",
    "no_mirror": "the libraries of {language} cannot be had: {mirror} does not answer {command}: {reason};"
    " check {check}",
    "bad_seccomp": "the seccomp profile {path} cannot be used: {reason}; see `[sandbox]` in config.toml",
    "no_runtime": "Podman takes no runtime from its clients, so {runtime} would not be used; start its service with"
    " `podman --runtime {runtime} system service`, or remove sandbox.runtime from config.toml",
    "no_apparmor": "the engine's machine has no AppArmor, so the profile {profile} would not be applied; remove"
    " sandbox.apparmor from config.toml",
    "sandbox_gone": "the sandbox went away: its container was removed or the engine stopped{reason}",
    "sandbox_silent": "the sandbox does not answer; the engine may be overloaded or stopped, try again",
    "sandbox_failed": "the sandbox failed: {reason}",
    "sandbox_dirty": "the sandbox could not be cleaned; it is thrown away",
    "cannot_start": "the sandbox could not do its part of the {phase} phase: {reason};"
    " check `{phase}` in {file} and the image",
    "phase_failed": "the sandbox could not do its part of the {phase} phase: {reason};"
    " check `{phase}` in {file} and the image",
    "unknown_runner": 'there is no runner "{runner}"; create one with create_runner',
    "fixed": "this runner's {what} cannot change; create one with the limits that are needed",
    "busy": "another program runs in this sandbox now; wait for it, or create another runner",
    "cancelled": "{what} was stopped",
    "bad_definition": "{why}",
    "above_machine": "{why}",
    "unexpected": "{why}",
}
"""A sentence for each kind of failure; the words in braces are its facts."""
STARTABLE = frozenset(kind for kind, words in FAILURES.items() if "{start}" in words)
"""The failures whose sentence says how to start an engine."""
GET = "run `code-runner setup` to get one"
START = "start it, or run `code-runner setup`"
START_OR_UNSET = "start it, or unset DOCKER_HOST and run `code-runner setup`"
START_OR_REMOVE = "start it, or remove engine.host from config.toml and run `code-runner setup`"
NO_PULL = "no image can be pulled ({reason})"
DEBIAN_ASKED = "the settings ask for images from Debian packages"
NEEDS_MMDEBSTRAP = "building one needs mmdebstrap: install it (Debian, Ubuntu: as root)"

HEADS: Mapping[Verdict, str] = {
    "ok": "OK",
    "runtime_error": "Runtime error",
    "time_limit": "Time limit",
    "memory_limit": "Memory limit",
    "output_limit": "Output limit",
    "compile_error": "Compile error",
    "internal_error": "",
}
"""What the message of each verdict begins with."""
STOPPED = "Stopped"
LEFT_OUT: Mapping[LeftOutReason, tuple[str, str]] = {
    "link": ("a link, which is not followed", "links, which are not followed"),
    "special": ("a device, pipe or socket", "devices, pipes or sockets"),
    "many": ("one file more than are kept", "files more than are kept"),
    "large": ("a file larger than what may still be kept", "files larger than what may still be kept"),
    "deep": ("a folder too deep in others", "folders too deep in others"),
    "unreadable": (
        "a file or folder that the program's own user may not read",
        "that the program's own user may not read",
    ),
    "changed": ("a file that changed as it was read", "files that changed as they were read"),
    "name": ("a file whose name is not plain text", "files whose names are not plain text"),
    "lost": ("the rest, as the sandbox ended first", "the rest, as the sandbox ended first"),
}
"""What files were left out, for each reason: one, and several after their number."""


def failure(failed: Failure) -> str:
    """Return the sentence of a failure: what failed, and what to do."""
    facts = failed.facts
    if failed.kind == "no_engine" and "start" not in facts:
        facts = {"start": GET}
    return FAILURES[failed.kind].format_map(facts)


def left_out(entries: Sequence[LeftOut]) -> str:
    """Return which files of a program are not there: `3 links, which are not followed; …`; "" if all are."""
    return "; ".join(
        LEFT_OUT[each.reason][0] if each.count in (1, None) else f"{each.count} {LEFT_OUT[each.reason][1]}"
        for each in entries
    )


def no_module(module: str, language: Language) -> str:
    """Return what to do about a module that the image lacks; its package often has the same name."""
    tool = next(iter(language.file.installs), "packages")
    return (
        f'the image has no module {module}; the line {tool} = ["{module}"], in languages/{language.id}/language.toml'
        " of the config folder, adds it"
    )


def reason(failed: Failure, *, named: bool = False) -> str:
    """Return why a phase failed: `compile: cannot start gcc: …`, `named` without the phase; else the whole sentence."""
    if failed.kind in ("cannot_start", "phase_failed"):
        return ("" if named else f"{failed.facts['phase']}: ") + failed.facts["reason"]
    return failure(failed)


def message(result: Result) -> str:
    """Return a result in one sentence: `Time limit: stopped after 1 s`."""
    head, how_it_ended = head_of(result), how(result)
    if not head:
        return how_it_ended
    if head == HEADS["ok"] or (head == STOPPED and not result.failure):
        return f"{head} {how_it_ended}"
    return f"{head}{';' if head == STOPPED else ':'} {how_it_ended}"


def head_of(result: Result) -> str:
    """Return what the message begins with: the verdict in words; "" of an internal error."""
    if result.was_stopped:
        return STOPPED
    return HEADS[result.verdict]


def how(result: Result) -> str:
    """Return how a run ended, for a place where the verdict is shown already: `stopped after 1 s`."""
    if result.verdict == "internal_error":
        return failure(result.failure) if result.failure else result.message
    if result.verdict == "compile_error":
        return _how_compiled(result)
    if result.verdict == "runtime_error" and result.stopped and result.signal is None and result.exit_code is None:
        return "its sandbox did not say how the program ended" if result.failure else "before the program started"
    return (
        f"{_what_happened(result)} after {duration_text(result.wall_ms)}".lstrip()
        + _also_hit(result)
        + _overflow(result)
    )


def _what_happened(result: Result) -> str:
    match result.verdict:
        case "time_limit" if "cpu" in _hit(result, "run"):
            return f"{duration_text(result.limits.cpu_ms)} of CPU time used"
        case "time_limit":
            return "stopped"
        case "memory_limit":
            return f"{size_text(result.limits.memory_bytes)} reached"
        case "output_limit":
            return f"more than {size_text(result.limits.output_bytes)} written"
        case "runtime_error" if not result.stopped:
            return "stack overflow" if result.stack_overflow else _ended(result.exit_code, result.signal)
        case _:
            return ""


def _overflow(result: Result) -> str:
    overflow = result.stack_overflow if result.verdict == "runtime_error" else None
    if not overflow:
        return ""
    return (f": recursion about {overflow.depth:,} frames deep; " if overflow.depth else ": ") + overflow.remedy


def _also_hit(result: Result) -> str:
    hit = _hit(result, "run") if result.verdict == "ok" else []
    return f"; it hit the limit of: {', '.join(hit)}" if hit else ""


def _hit(result: Result, phase: Phase) -> list[str]:
    return [breach.limit for breach in result.breaches if breach.phase == phase]


def _how_compiled(result: Result) -> str:
    compiled = result.compile
    if result.failure:
        return f"what was compiled cannot be started: {result.failure.facts['reason']}"
    if compiled is None:
        return ""
    if result.stopped:
        return f"while compiling, after {duration_text(compiled.wall_ms)}"
    if hit := _hit(result, "compile"):
        return f"the compiler hit its limit of {', '.join(hit)}"
    ended = _ended(compiled.exit_code, compiled.signal)
    return f"the compiler {ended if compiled.signal else f'ended with {ended}'}"


def _ended(exit_code: int | None, signal: str | None) -> str:
    return f"ended by {signal}" if signal else f"exit status {exit_code}"
