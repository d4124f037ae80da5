"""Custom validators: programs of the package that decide whether an output, or an input, is correct.

They run in a sandbox of their own, like any program. Exit status 42 accepts, 43 rejects, and everything
else (a crash, a timeout, a compile error) is the package's fault, a `JudgeError`.

An output validator takes three paths; see `passes` for one that talks with the submission, or asks for several passes.
Small files are put into its work folder. The contents of large ones arrive on
the sandbox's stdin ahead of the submission's output, preceded by a line with their lengths, and the shell script that
starts the validator and prints its feedback files writes them first.
"""

from __future__ import annotations

import math
import re
import signal
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import languages
from foundation.limits import BY_NAME
from foundation.units import KIB, MIB, duration_text, size_text
from languages import Catalogue, DefinitionError, Language
from problems import tools
from problems.errors import JudgeError
from problems.problem import Case, ProblemLimits, Program
from problems.report import Points
from runner import Cancelled, Result, Run, Runner, SandboxError
from runner.engine import Engine, connect
from runner.images import Listener
from runner.source import Source

RIGHT, WRONG = 42, 43
"""Exit statuses. Source: the format."""
COMPILE_MS = 300_000
"""The wall time for compiling a validator: the package's fault only if it is far too long on a busy machine, too."""
TIME_S = 20
"""Default CPU time of a validator."""
MEMORY_MIB = 1024
"""Default memory of a validator."""
OUTPUT_BYTES = 8 * MIB
MORE_MEMORY = "limits.validation_memory in problem.yaml gives it more"
"""What to do about a validator that needs more memory."""
_BY_SIGNAL = {128 + number: signal.Signals(number).name for number in (signal.SIGABRT, signal.SIGFPE, signal.SIGSEGV)}
"""Exit statuses by which the shell that starts a validator reports the signal that ended it."""
FEEDBACK_BYTES = 16384
"""How much of each feedback file is read."""
SMALL_BYTES = 32 * KIB
"""Input and answer of this size go into the work folder: they pass through the supervisor's memory."""
_FILES = ("input.in", "answer.ans", "feedback/")
_MESSAGES = ("teammessage.txt", "judgemessage.txt")
_SCORE, _SHARE = "score.txt", "score_multiplier.txt"
_SAY = f"""
for file in {_SCORE} {_SHARE} {" ".join(_MESSAGES)}; do
  if [ -f $feedback/$file ]; then
    echo $file $(head -c {FEEDBACK_BYTES} $feedback/$file | wc -c)
    head -c {FEEDBACK_BYTES} $feedback/$file
  fi
done
exit $status
"""
"""The end of a shell script: print the feedback files, each after a line with its name and length."""
_SMALL, _LARGE = ".judge/", "/tmp/judge/"  # noqa: S108  # the sandbox's own
_CHECK = f"""
feedback=/app/{_SMALL}feedback
if [ ! -d $feedback ]; then
  feedback={_LARGE}feedback
  mkdir -p $feedback && cd {_LARGE} && read -r input answer || exit 1
  head -c "$input" >input.in && head -c "$answer" >answer.ans || exit 1
  cd /app
fi
"$@" >/dev/null
status=$?
{_SAY}"""
_SUBMISSION, _ARGUMENTS = "submission", "--arguments-of-the-judge"
_LOOK = f"""
feedback=/app/{_SMALL}feedback
program=yes
for word in "$@"; do
  shift
  if [ "$word" = {_ARGUMENTS} ]; then program=; continue; fi
  [ "$program" ] && [ -e "/app/$word" ] && word="/app/$word"
  set -- "$@" "$word"
done
cd /app/{_SMALL}{_SUBMISSION} || exit 1
"$@" >/dev/null
status=$?
{_SAY}"""
"""Runs a static validator in the submission's folder: the words of its own command become absolute paths."""
_CODES = {"python": "python3"}
"""The format's codes of languages, where ours are others."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A validator's decision."""

    right: bool
    feedback: str
    """The validator's message; "" if it gave none."""
    next_input: bytes | None = None
    """The input of the pass that it asks for; None: of none."""
    kept: bytes = b""
    """Its feedback folder in a tar file, for the next pass."""
    points: Points | None = None
    """What it says of the score; None if nothing."""


def opinion_of(tool: Tool, case: Case, result: Result, said: bytes) -> Opinion:
    """Return an output or static validator's decision.

    Args:
        tool: the validator.
        case: the case.
        result: how it ended.
        said: its feedback files, as the shell script prints them.

    Raises:
        JudgeError: it ended with neither 42 nor 43, or with a score that is no number.
    """
    files = read_feedback(said)
    texts = (files.get(name, b"").decode(errors="replace").strip() for name in _MESSAGES)
    feedback = "\n".join(text for text in texts if text)
    right = says_right(tool, result, case, feedback)
    return Opinion(right, feedback, points=points_of(tool.role, case, files))


def read_feedback(said: bytes) -> dict[str, bytes]:
    """Return the feedback files that a validator's script has printed, by their names."""
    found: dict[str, bytes] = {}
    while said:
        head, _, rest = said.partition(b"\n")
        name, _, length = head.decode(errors="replace").partition(" ")
        if not length.strip().isdecimal():
            break
        found[name], said = rest[: int(length)], rest[int(length) :]
    return found


def points_of(role: str, case: Case, files: Mapping[str, bytes]) -> Points | None:
    """Return what a validator's feedback files say of the score; None if nothing.

    Raises:
        JudgeError: it is no number.
    """
    if not {_SCORE, _SHARE} & set(files):
        return None
    return Points(*(_number(role, case, name, files.get(name)) for name in (_SCORE, _SHARE)))


def _number(role: str, case: Case, name: str, raw: bytes | None) -> float | None:
    if raw is None:
        return None
    text = raw.decode(errors="replace").strip()
    try:
        number = math.nan if "_" in text else float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise JudgeError(
            f'the {role} wrote "{text[:40]}" into {name} on {case.name}, which is no number', kind="bad_output"
        )
    return number


class Tool:
    """A program of the package in its own sandbox: compiled once, run any number of times. Close it.

    Raises:
        JudgeError: no language here runs it.
        EngineError, ImageError, SandboxError: no sandbox is available.
    """

    def __init__(
        self,
        tool: Program,
        role: str,
        *,
        limits: ProblemLimits | None = None,
        room_bytes: int = 0,
        output_bytes: int = OUTPUT_BYTES,
        wait_ms: int = 0,
        wrap: str = "",
        catalogue: Catalogue | None = None,
        engine: Engine | None = None,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        self.role = role
        """Its name in errors: `output validator validate.py`."""
        self._stopped = False
        self._now: Run | None = None
        limits = limits or ProblemLimits()
        catalogue = catalogue or languages.load()
        try:
            prepared = tools.prepare(tool, catalogue)
        except DefinitionError as error:
            raise JudgeError(f"the {role} cannot be run: {error}", kind="cannot_run") from None
        self._language = language = prepared.language
        if wrap:
            run = ["sh", "-c", wrap, "sh", *language.file.run]
            language = tools.with_commands(language, run=run, compile_words=language.file.compile)
        self.valid_status, self.broken_status = prepared.valid_status, prepared.broken_status
        self._source = prepared.source
        time_ms = 1000 * (limits.validation_time_s or TIME_S)
        engine = engine or connect(catalogue.settings.engine.host)
        memory = min((limits.validation_memory_mib or MEMORY_MIB) * MIB, engine.info.memory_bytes or MEMORY_MIB * MIB)
        self._runner = Runner(
            language,
            limits={"memory": memory, "output": output_bytes, "disk": language.limits.disk_bytes + room_bytes},
            # CPU time, so that a busy machine fails no validator; the wall clock catches sleepers.
            timeouts={
                "cpu_ms": time_ms,
                "run_ms": min(time_ms * 3 + 2000 + wait_ms, int(BY_NAME["run_ms"].maximum)),
                "compile_ms": COMPILE_MS,
            },
            engine=engine,
            listen=listen,
            cancelled=cancelled,
        )

    def run(
        self,
        stdin: bytes,
        arguments: tuple[str, ...] = (),
        what: str = "",
        *,
        beside: Mapping[str, bytes] | None = None,
    ) -> Result:
        """Run it once, to an exit status of its own.

        Args:
            stdin: its input.
            arguments: its command-line arguments.
            what: the name of the case, for errors.
            beside: files to put into its work folder.

        Raises:
            JudgeError: it does not compile, or a limit or signal ended it.
            SandboxError: the sandbox failed.
            Cancelled: `stop` was called.
        """
        return self.checked(self.start(stdin, arguments, beside=beside).result(), what)

    def start(
        self,
        stdin: bytes | None,
        arguments: tuple[str, ...] = (),
        *,
        beside: Mapping[str, bytes] | None = None,
        talks: bool = False,
    ) -> Run:
        """Start it once, for `checked`; see `Runner.start`.

        Args:
            stdin: its input; None: it stays open.
            arguments: its command-line arguments.
            beside: files to put into its work folder.
            talks: whether another program is at the other end.
        """
        self._now = run = self._runner.start(
            self._source, stdin, arguments=arguments, beside=beside, samples=talks, talks=talks
        )
        if self._stopped:
            run.stop()
        return run

    def checked(self, result: Result, what: str = "") -> Result:
        """Return the result of a run that came to an exit status of its own.

        Raises:
            JudgeError, SandboxError, Cancelled: see `run`.
        """
        self._now = None
        on = f" on {what}" if what else ""
        if result.stopped:
            raise Cancelled("cancelled", what="judging")
        if result.verdict == "internal_error" and result.failure:
            raise SandboxError.of(result.failure)
        if result.verdict == "compile_error":
            # A compiler that hit a limit may have printed warnings, which are not the reason.
            said = result.compile.to_dict()["stderr"] if result.compile and not result.breaches else ""
            raise JudgeError(
                f"the {self.role} does not compile: {_first_error(said) or result.message}", kind="does_not_compile"
            )
        if result.verdict == "time_limit":
            raise JudgeError(
                f"the {self.role} did not end{on}: it was stopped after {duration_text(result.wall_ms)}",
                kind="too_slow",
            )
        if result.verdict != "ok" and any(breach.limit == "memory" for breach in result.breaches):
            limit = size_text(result.limits.memory_bytes)
            raise JudgeError(f"the {self.role} failed{on}: its {limit} of memory are full; {MORE_MEMORY}")
        if result.verdict == "output_limit":
            raise JudgeError(f"the {self.role} failed{on}: {result.message}{self.last_words(result)}")
        if ended := result.signal or _BY_SIGNAL.get(result.exit_code or 0):
            raise JudgeError(f"the {self.role} failed{on}: {self._ended(ended, result)}")
        if result.exit_code is None:
            raise JudgeError(f"the {self.role} failed{on}: {result.message}{self.last_words(result)}")
        return result

    def _ended(self, signal: str, result: Result) -> str:
        """Return how a signal ended it, and what to do."""
        overflow = self._language.file.stack.pattern
        if overflow and re.search(overflow, result.stderr, re.MULTILINE):
            return f"its stack is full, by a recursion too deep; {MORE_MEMORY}, and more stack with it"
        if signal == "SIGSEGV":
            return "ended by SIGSEGV: it used memory that it does not have; correct it"
        return f"ended by {signal}{self.last_words(result)}"

    def last_words(self, result: Result) -> str:
        """Return its own words about its end, quoted after a colon; "" if it said nothing."""
        return _quoted(self._language.last_words(result.stderr))

    def stop(self) -> None:
        """Stop the current and any later run, from any thread."""
        self._stopped = True
        if run := self._now:
            run.stop()

    def close(self) -> None:
        """Close the sandbox. Safe to call twice."""
        self._runner.close()


class OutputValidator:
    """One custom output validator of a package, for these cases. Close it.

    Raises:
        JudgeError, EngineError, ImageError, SandboxError: see `Tool`.
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
        said = max(OUTPUT_BYTES, ((limits and limits.validation_output_mib) or 0) * MIB)
        self._tool = Tool(
            tool,
            f"output validator {tool.name}",
            limits=limits,
            room_bytes=room_of(cases) + said,
            output_bytes=said,
            wrap=_CHECK,
            engine=engine,
            listen=listen,
        )

    def check(self, case: Case, output: bytes) -> Opinion:
        """Check an output.

        Raises:
            JudgeError: it exits with neither 42 nor 43, or with a score that is no number.
            SandboxError: the sandbox failed.
        """
        given, answer = case.input, case.answer
        if len(given) + len(answer) <= SMALL_BYTES:
            folder, stdin = f"/app/{_SMALL}", output
            beside = {f"{_SMALL}{name}": raw for name, raw in zip(_FILES, (given, answer, b""), strict=True)}
        else:
            folder, stdin = _LARGE, f"{len(given)} {len(answer)}\n".encode() + given + answer + output
            beside = {}
        places = (f"{folder}{name}" for name in _FILES)
        result = self._tool.run(stdin, (*places, *case.output_validator_args), case.name, beside=beside)
        return opinion_of(self._tool, case, result, result.stdout_bytes)

    def stop(self) -> None:
        """Stop the current check, from any thread."""
        self._tool.stop()

    def close(self) -> None:
        """Close its sandbox. Safe to call twice."""
        self._tool.close()


class StaticValidator:
    """The package's validator of sources. Close it.

    Raises:
        JudgeError, EngineError, ImageError, SandboxError: see `Tool`.
    """

    def __init__(
        self,
        tool: Program,
        *,
        limits: ProblemLimits | None = None,
        engine: Engine | None = None,
        listen: Listener | None = None,
    ) -> None:
        role = f"static validator {tool.name}"
        self._tool = Tool(tool, role, limits=limits, wrap=_LOOK, engine=engine, listen=listen)

    def check(self, case: Case, source: Source, language: Language) -> tuple[Opinion, Result]:
        """Check a submission's source; also return how the validator ran.

        Raises:
            JudgeError: it exits with neither 42 nor 43, or with a score that is no number.
            SandboxError: the sandbox failed.
        """
        main = source.name or language.file.source
        entry = main.rpartition(".")[0] if language.id == "java" else main
        beside = {f"{_SMALL}{_SUBMISSION}/{path}": raw for path, raw in source.files(main).items()}
        words = (_ARGUMENTS, _CODES.get(language.id, language.id), entry, f"/app/{_SMALL}feedback/")
        beside[f"{_SMALL}feedback/"] = b""
        result = self._tool.run(b"", (*words, *(case.static or ())), case.name, beside=beside)
        return opinion_of(self._tool, case, result, result.stdout_bytes), result

    def stop(self) -> None:
        """Stop the current check, from any thread."""
        self._tool.stop()

    def close(self) -> None:
        """Close its sandbox. Safe to call twice."""
        self._tool.close()


def room_of(cases: Iterable[Case]) -> int:
    """Return how much disk the files of any of these cases need."""
    return max((case.input_bytes + case.answer_bytes for case in cases), default=0)


def says_right(tool: Tool, result: Result, case: Case, feedback: str) -> bool:
    """Return whether an output validator's exit status accepts.

    Raises:
        JudgeError: it is neither 42 nor 43.
    """
    if result.exit_code not in (RIGHT, WRONG):
        raise JudgeError(
            f"the {tool.role} ended with exit status {result.exit_code} on {case.name}, which is neither"
            f" {RIGHT} (right) nor {WRONG} (wrong){tool.last_words(result) or _quoted(feedback)}",
            kind="bad_status",
        )
    return result.exit_code == RIGHT


class InputValidator:
    """One input validator of a package. Close it.

    Raises:
        JudgeError, EngineError, ImageError, SandboxError: see `Tool`.
    """

    def __init__(self, tool: Program, *, engine: Engine | None = None, listen: Listener | None = None) -> None:
        self._name = tool.name
        self._tool = Tool(tool, f"input validator {tool.name}", engine=engine, listen=listen)

    def check(self, case: Case) -> Opinion:
        """Check a case's input; every exit status but 42 rejects it.

        Raises:
            JudgeError: it does not compile, crashed, or is a wrong grammar.
            SandboxError: the sandbox failed.
        """
        named = case.input_validator_args
        stem = self._name.partition(".")[0]
        own = named.get(self._name, named.get(stem, named.get("", ())))
        result = self._tool.run(case.input, (*own, *case.args), case.name, beside=case.read_files())
        said = (result.stderr.strip() or result.stdout.strip()).splitlines()
        words = said[-1] if said else f"exit status {result.exit_code}"
        if result.exit_code == self._tool.broken_status:
            raise JudgeError(f"the {self._tool.role} is no valid grammar: {words}; correct it")
        return Opinion(result.exit_code == self._tool.valid_status, words)

    def close(self) -> None:
        """Close its sandbox. Safe to call twice."""
        self._tool.close()


def _first_error(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next((line for line in lines if "error" in line.lower()), lines[0] if lines else "")[:300]


def _quoted(text: str) -> str:
    return f': "{" ".join(text.split())[:200]}"' if text else ""
