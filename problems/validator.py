"""Custom validators: programs of the package that say whether an output, or an input, is right.

They run in a sandbox of their own, as any program: exit status 42 means right, 43 wrong, and
everything else (a crash, a loop, a file that does not compile) is the package's fault, a
`JudgeError`.

An output validator gets three paths. What stands in them goes before the submission's output on the
sandbox's stdin, with a line of their lengths in front; a small shell script puts them there, starts
the validator, and prints what it left in the feedback folder.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import languages
from foundation.units import MIB, duration_text
from languages import Catalogue, DefinitionError
from problems import program
from problems.errors import JudgeError
from problems.problem import Case, ProblemLimits, Program
from runner import Cancelled, Result, Run, Runner, SandboxError
from runner.engine import Engine, connect
from runner.images import Listener

RIGHT, WRONG = 42, 43
"""Exit statuses. Source: the format."""
TIME_S = 20
"""How much CPU time a validator may use where the package does not say."""
MEMORY_MIB = 1024
"""What it may use where the package does not say."""
FEEDBACK_BYTES = 16384
"""What is read of each file of its feedback."""
_PLACES = ("/tmp/judge/input.in", "/tmp/judge/answer.ans", "/tmp/judge/feedback/")  # noqa: S108  # the sandbox's own
_CHECK = f"""
mkdir -p /tmp/judge/feedback && cd /tmp/judge && read -r input answer || exit 1
head -c "$input" >input.in && head -c "$answer" >answer.ans || exit 1
cd /app
"$@" >/dev/null
status=$?
for file in teammessage.txt judgemessage.txt; do
  [ -f /tmp/judge/feedback/$file ] && head -c {FEEDBACK_BYTES} /tmp/judge/feedback/$file && echo
done
exit $status
"""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a validator says."""

    right: bool
    feedback: str
    """In its own words; "" where it gave none."""


class Tool:
    """A program of the package in a sandbox: compiled once, run as often as wanted. Close it.

    Raises:
        JudgeError: no language of ours runs it.
        EngineError, ImageError, SandboxError: the sandbox cannot be had.
    """

    def __init__(
        self,
        tool: Program,
        role: str,
        *,
        limits: ProblemLimits | None = None,
        room_bytes: int = 0,
        wrap: str = "",
        catalogue: Catalogue | None = None,
        engine: Engine | None = None,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        self.role = role
        """What errors call it: `output validator validate.py`."""
        self._stopped = False
        self._now: Run | None = None
        limits = limits or ProblemLimits()
        catalogue = catalogue or languages.load()
        try:
            prepared = _prepared(tool, catalogue)
        except DefinitionError as error:
            raise JudgeError(f"the {role} cannot be run: {error}") from None
        self._language = language = prepared.language
        if wrap:
            run = ["sh", "-c", wrap, "sh", *language.file.run]
            language = program.with_commands(
                language, compile_words=language.file.compile, run=run, source=language.file.source
            )
        self._source = prepared.source
        time_ms = 1000 * (limits.validation_time_s or TIME_S)
        engine = engine or connect(catalogue.settings.engine.host)
        memory = min((limits.validation_memory_mib or MEMORY_MIB) * MIB, engine.info.memory_bytes or MEMORY_MIB * MIB)
        self._runner = Runner(
            language,
            limits={"memory": memory, "output": 8 * MIB, "disk": language.limits.disk_bytes + room_bytes},
            # CPU time, so that a busy machine fails nobody; the wall clock is for those that wait.
            timeouts={"cpu_ms": time_ms, "run_ms": time_ms * 3 // 2 + 2000},
            engine=engine,
            listen=listen,
            cancelled=cancelled,
        )

    def run(self, stdin: bytes, arguments: tuple[str, ...] = (), what: str = "") -> Result:
        """Run it once, to an exit status of its own.

        Raises:
            JudgeError: it does not compile, or a limit or signal ended it; `what` names the case.
            SandboxError: the sandbox failed.
            Cancelled: `stop` was called.
        """
        self._now = run = self._runner.start(self._source, stdin, arguments=arguments, samples=False)
        if self._stopped:
            run.stop()
        result = run.result()
        self._now = None
        on = f" on {what}" if what else ""
        if result.stopped:
            raise Cancelled("cancelled", what="judging")
        if result.verdict == "internal_error" and result.failure:
            raise SandboxError.of(result.failure)
        if result.verdict == "compile_error":
            said = result.compile.to_dict()["stderr"] if result.compile else ""
            raise JudgeError(f"the {self.role} does not compile: {_first_error(said) or result.message}")
        if result.verdict == "time_limit":
            raise JudgeError(f"the {self.role} did not end{on}: it was stopped after {duration_text(result.wall_ms)}")
        if result.exit_code is None or result.verdict in ("memory_limit", "output_limit"):
            raise JudgeError(f"the {self.role} failed{on}: {result.message}{self.last_words(result)}")
        return result

    def last_words(self, result: Result) -> str:
        """What it said of its own end, quoted behind a colon; "" where it said nothing."""
        return _quoted(self._language.last_words(result.stderr))

    def stop(self) -> None:
        """End what it does now, and all that would follow; from any thread."""
        self._stopped = True
        if run := self._now:
            run.stop()

    def close(self) -> None:
        """End the sandbox. Safe to call twice."""
        self._runner.close()


class OutputValidator:
    """One custom output validator of a package, for these cases. Close it.

    Raises:
        JudgeError, EngineError, ImageError, SandboxError: as `Tool`.
    """

    def __init__(
        self,
        tool: Program,
        *,
        cases: tuple[Case, ...],
        limits: ProblemLimits | None = None,
        engine: Engine | None = None,
        listen: Listener | None = None,
    ) -> None:
        room = max((case.input_bytes + case.answer_bytes for case in cases), default=0)
        self._tool = Tool(
            tool,
            f"output validator {tool.name}",
            limits=limits,
            room_bytes=room,
            wrap=_CHECK,
            engine=engine,
            listen=listen,
        )

    def check(self, case: Case, output: bytes) -> Opinion:
        """What it says of an output.

        Raises:
            JudgeError: it says neither 42 nor 43.
            SandboxError: the sandbox failed.
        """
        given, answer = case.input, case.answer
        stdin = f"{len(given)} {len(answer)}\n".encode() + given + answer + output
        result = self._tool.run(stdin, (*_PLACES, *case.output_validator_args), case.name)
        feedback = result.stdout.strip()
        if result.exit_code not in (RIGHT, WRONG):
            raise JudgeError(
                f"the {self._tool.role} ended with exit status {result.exit_code} on {case.name}, which is neither"
                f" {RIGHT} (right) nor {WRONG} (wrong){self._tool.last_words(result) or _quoted(feedback)}"
            )
        return Opinion(result.exit_code == RIGHT, feedback)

    def stop(self) -> None:
        """End what it does now; from any thread."""
        self._tool.stop()

    def close(self) -> None:
        """End its sandbox. Safe to call twice."""
        self._tool.close()


class InputValidator:
    """One input validator of a package. Close it.

    Raises:
        JudgeError, EngineError, ImageError, SandboxError: as `Tool`.
    """

    def __init__(self, tool: Program, *, engine: Engine | None = None, listen: Listener | None = None) -> None:
        self._name = tool.name
        self._tool = Tool(tool, f"input validator {tool.name}", engine=engine, listen=listen)

    def check(self, case: Case) -> Opinion:
        """What it says of a case's input; every exit status but 42 means wrong.

        Raises:
            JudgeError: it does not compile, or did not end.
            SandboxError: the sandbox failed.
        """
        named = case.input_validator_args
        stem = self._name.partition(".")[0]
        own = named.get(self._name, named.get(stem, named.get("", ())))
        result = self._tool.run(case.input, (*own, *case.args), case.name)
        said = (result.stderr.strip() or result.stdout.strip()).splitlines()
        return Opinion(result.exit_code == RIGHT, said[-1] if said else f"exit status {result.exit_code}")

    def close(self) -> None:
        """End its sandbox. Safe to call twice."""
        self._tool.close()


def _prepared(tool: Program, catalogue: Catalogue) -> program.Ready:
    files = tool.files()
    if len(files) == 1 and tool.name.endswith((".sh", ".bash")):
        files = {"run": next(iter(files.values()))}
    if {"build", "run"} & set(files):
        python = any(path.endswith(".py") for path in files)
        return program.scripted(catalogue.find("python" if python else "cpp"), files)
    return program.ready(program.language_of(catalogue, files, tool.name), files, tool.name)


def _first_error(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next((line for line in lines if "error" in line.lower()), lines[0] if lines else "")[:300]


def _quoted(text: str) -> str:
    return f': "{" ".join(text.split())[:200]}"' if text else ""
