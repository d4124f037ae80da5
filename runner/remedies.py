"""Remedies for checks that did not pass, one row for each kind of failure.

A row matches by the kind of failure and by measurements. The first match counts, so specific rows come first.
In the texts `{id}`, `{name}`, `{toml}`, `{folder}` and `{image}` are the language's; `{command}` is the command
that could not be started.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from foundation.units import duration_text, size_text
from languages import Language
from runner.checks import Check
from runner.failure import ErrorKind
from runner.verdict import NEAR

Test = Callable[[Check], bool]


@dataclass(frozen=True, slots=True)
class Remedy:
    """A kind of failure and its remedy."""

    kind: str
    fits: Test
    todo: str


def _failed(*kinds: ErrorKind, name: str = "") -> Test:
    """Match these failures, only in the check `name` if one is given."""
    return lambda check: bool(check.failure and check.failure.kind in kinds and name in ("", check.name))


def _cannot_start(phase: str) -> Test:
    """Match a command of that phase that cannot be started."""
    in_phase = _failed("cannot_start")
    return lambda check: in_phase(check) and bool(check.failure and check.failure.facts["phase"] == phase)


def _named(name: str) -> Test:
    """Match the check of that name, whatever failed."""
    return lambda check: check.name == name


def _unproved(limit: str) -> Test:
    """Match a check whose program had to breach this limit but did not provably."""
    return lambda check: (
        bool(check.program and limit in check.program.expects.breaches)
        and check.result is not None
        and limit not in {breach.limit for breach in check.result.breaches}
    )


def _unwanted(limit: str) -> Test:
    """Match a check whose program or compiler breached this limit but must not."""
    return lambda check: (
        bool(check.program and limit not in check.program.expects.breaches)
        and check.result is not None
        and limit in {breach.limit for breach in check.result.breaches}
    )


def _came(verdict: str) -> Test:
    """Match an unexpected verdict."""
    return lambda check: (
        check.result is not None
        and check.result.verdict == verdict
        and not (check.program and check.program.expects.verdict == verdict)
    )


def _uncounted_memory(check: Check) -> bool:
    """Match a missing memory breach where the kernel does not report memory at all."""
    result = check.result
    return _unproved("memory")(check) and result is not None and result.memory_bytes is None


def _filled_memory(*verdicts: str) -> Test:
    """Match a program that filled its memory and got one of these verdicts without a memory breach."""

    def test(check: Check) -> bool:
        result = check.result
        if not _unproved("memory")(check) or result is None or result.memory_bytes is None:
            return False
        return result.memory_bytes >= NEAR * result.limits.memory_bytes and result.verdict in verdicts

    return test


def _any(_: Check) -> bool:
    return True


def _skipped(check: Check) -> bool:
    return check.status == "skip"


REMEDIES = (
    Remedy(
        "not allowed",
        _failed("not_allowed"),
        "Join the group that owns the engine's socket (often"
        " `docker`; log in again after that), or run code-runner as root.",
    ),
    Remedy(
        "engine gone",
        _failed("no_engine", "not_there", "not_running", "gone", "silent"),
        "Start the engine (`code-runner setup`, or `systemctl start docker`), then run the check again.",
    ),
    Remedy(
        "sandbox removed",
        _failed("sandbox_gone"),
        "The engine answers, but the sandbox was taken away:"
        " `code-runner clean` or `docker rm` of somebody else, or a machine without memory. Run the check again.",
    ),
    Remedy(
        "sandbox silent",
        _failed("sandbox_silent"),
        "The machine is overloaded, or the engine hangs:"
        " end what else runs, restart the engine if it stays so, and run the check again.",
    ),
    Remedy(
        "engine's disk full",
        _failed("no_space", name="image"),
        "The engine's disk is full: `code-runner images prune` and `docker system prune` make room.",
    ),
    # Before "image cannot be built": this build step is ours, in every image.
    Remedy(
        "perl missing",
        _failed("no_perl", name="image"),
        "The supervisor in every sandbox is a Perl program, and this"
        " image has no working perl, nor could one be installed. Keep it, or install it, in {folder}/Dockerfile"
        " (Debian: `RUN apt-get update && apt-get install -y perl-base`), then run the check again.",
    ),
    Remedy(
        "image cannot be had",
        _failed("no_image", "no_packages", "no_base", "no_mmdebstrap", name="image"),
        "Check the network and the name in `image` of {toml} (now {image}). Where no registry can be reached, name"
        " Debian packages in its `packages` to stand in. `code-runner images pull {id}` tries again.",
    ),
    Remedy(
        "image cannot be built",
        _failed("build_failed", "bad_dockerfile", name="image"),
        "The last lines above are the build's own: correct {folder}/Dockerfile, then `code-runner images build {id}`"
        " shows the whole build.",
    ),
    Remedy(
        "libraries not installed",
        _failed("no_library", name="image"),
        "Correct the name or version in {toml}, then `code-runner images pull {id}` tries again; docs/libraries.md says"
        " which packages work.",
    ),
    Remedy(
        "libraries out of reach",
        _failed("no_mirror", name="image"),
        "Check the network, the proxy's variables, and `pip_index` and `npm_registry` in `[images]` of config.toml;"
        " `code-runner images pull {id}` tries again.",
    ),
    Remedy(
        "limit above the machine",
        _failed("above_machine"),
        "This machine has less than the language asks for: write a smaller value into {toml}.",
    ),
    Remedy(
        "definition wrong",
        _failed("bad_definition"),
        "Correct the file that the message names, then run the check again.",
    ),
    Remedy(
        "sandbox cannot start",
        _named("image"),
        "The engine makes no sandbox from the image: see that it"
        " runs containers at all (`docker run --rm {image} true`), then its log (`journalctl -u docker`).",
    ),
    Remedy(
        "version command missing",
        _failed("cannot_start", name="version"),
        "{command} is not in the image: correct `version` in {toml}, or install it in {folder}/Dockerfile.",
    ),
    Remedy(
        "compiler missing",
        _cannot_start("compile"),
        "{command} is not in the image: correct `compile` in"
        " {toml}, or install the compiler (`packages` there, or {folder}/Dockerfile), then run the language again.",
    ),
    Remedy(
        "interpreter missing",
        _cannot_start("run"),
        "{command} is not in the sandbox: correct `run` in"
        " {toml} (a compiler must have written what it names), or install it in {folder}/Dockerfile.",
    ),
    Remedy(
        "no such version",
        _named("version"),
        "`version` in {toml} must be a command that ends with status 0 and prints a line.",
    ),
    Remedy(
        "no program",
        _skipped,
        "Put such a program into {folder} to have it checked; languages/programs.toml says what is expected of it.",
    ),
    Remedy(
        "memory limit does not hold",
        _filled_memory("time_limit", "ok"),
        "The program passed its memory limit unseen, as it does into"
        " swap where the kernel does not count that: boot with `swapaccount=1` (cgroup v1), or `swapoff -a`;"
        ' `docker info` warns of it ("No swap limit support").',
    ),
    Remedy(
        "machine too slow",
        _unwanted("time"),
        "The clock ran out before it was done: end what else runs and run the"
        " check again. If this machine is that slow, allow more under [timeouts] in {toml} ({clocks}).",
    ),
    Remedy(
        "too little CPU time",
        _unwanted("cpu"),
        "It used more CPU time than allowed: allow more under [timeouts] in {toml} (cpu_ms).",
    ),
    Remedy(
        "too little memory",
        _unwanted("memory"),
        "{name} needs more memory than it may use here ({memory}): raise"
        " `memory` under [limits] (its compiler: [compile_limits]) in {toml}.",
    ),
    Remedy(
        "too few processes",
        _unwanted("processes"),
        "{name} starts more threads than it may: raise `processes`"
        " under [limits] (its compiler: [compile_limits]) in {toml}.",
    ),
    Remedy(
        "too small a disk",
        _unwanted("disk"),
        "{name} writes more than its disk holds: raise `disk` under [limits] in {toml}.",
    ),
    # Before the missing proofs: a program that did not even run proves nothing.
    Remedy(
        "does not compile",
        _came("compile_error"),
        "The compiler refuses the program: its message says why."
        " Correct the options in `compile` of {toml}, or the program in {folder}/programs.",
    ),
    Remedy(
        "sandbox failed",
        _came("internal_error"),
        "The sandbox itself failed, not the program: run the check"
        " again; if it stays, restart the engine and report it with the JSON export.",
    ),
    Remedy(
        "memory not counted",
        _uncounted_memory,
        "The kernel does not count memory for containers: boot with"
        " `cgroup_enable=memory swapaccount=1`. A rootless engine needs the memory controller delegated"
        " (systemd: `Delegate=cpu cpuset io memory pids` for user@.service).",
    ),
    Remedy(
        "refusals not counted",
        _unproved("processes"),
        "The kernel did not count a refused process: it needs the"
        " pids controller (`docker info` names it where it is missing; a rootless engine needs it delegated). gVisor"
        " refuses processes and counts none.",
    ),
    Remedy(
        "disk without a size",
        _unproved("disk"),
        "The sandbox's disks have no limit: this engine or its runtime"
        " ignores the size of a tmpfs. Use runc or crun as its runtime.",
    ),
    Remedy(
        "network not counted",
        _unproved("network"),
        "Either the sandbox has a way out, or its runtime does not"
        " count packets without a route (/proc/net/snmp), as gVisor does not. Use runc or crun as the engine's"
        " runtime.",
    ),
    Remedy(
        "memory refused",
        _filled_memory("runtime_error"),
        "The program filled its memory and ended, and the kernel killed nothing. gVisor refuses memory by itself and"
        " counts nothing: use runc or crun as the engine's runtime to have it proved.",
    ),
    Remedy(
        "program failed",
        _came("runtime_error"),
        "The program failed: its stderr says why. See that `run` in {toml} starts what was compiled or written, and"
        " that the image has the libraries that it names.",
    ),
    Remedy(
        "memory unproved",
        _unproved("memory"),
        "The program ended, and nothing proves that memory was why: see its"
        " stderr. A runtime with a heap cap of its own needs `memory_error` in {toml} (pattern, heap_share).",
    ),
    Remedy(
        "clock does not hold",
        _unproved("time"),
        "The program ended before its clock ran out: see what it wrote."
        " It must loop for ever; {folder}/programs has it.",
    ),
    Remedy(
        "output not stopped",
        _unproved("output"),
        "The program ended before it had written more than it may: see"
        " what it wrote. It must print for ever; {folder}/programs has it.",
    ),
    Remedy(
        "not clean",
        _named("clean"),
        "Something of the run before was still there: a fault of code-runner or of"
        " the engine's runtime. Run `code-runner clean --all`, try again, and report it with the JSON export.",
    ),
    Remedy(
        "container left",
        _named("gone"),
        "Remove it with `code-runner clean --all`. If it comes back, the engine does"
        " not remove containers that ended: restart it.",
    ),
    Remedy(
        "other output",
        _any,
        "The program did something else than expected: compare the two above. A language of"
        " your own says in {folder}/programs.toml in what it differs from the rest.",
    ),
)


def remedy(check: Check, language: Language) -> Remedy:
    """Return the remedy for a check that did not pass, with the language's values filled in."""
    found = next(row for row in REMEDIES if row.fits(check))
    facts = check.failure.facts if check.failure else {}
    limits = language.limits
    values = {
        "id": language.id,
        "name": language.name,
        "toml": str(language.folders[0] / "language.toml"),
        "folder": str(language.folders[0]),
        "image": language.file.image,
        "command": facts.get("command", "the command"),
        "memory": size_text(limits.memory_bytes),
        "clocks": f"compile_ms, now {duration_text(limits.compile_ms)}; run_ms, now {duration_text(limits.run_ms)}",
    }
    # Not str.format: a text may hold braces of its own.
    return replace(found, todo=re.sub(r"\{(\w+)\}", lambda key: values[key[1]], found.todo))
