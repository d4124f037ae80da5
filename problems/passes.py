"""The output validator of an interactive or a multi-pass problem, which may be called several times for a case.

It gets all that it needs on its stdin: a line with three lengths; input, answer and the feedback folder of the pass
before (a tar file); then what the submission writes. The shell script that starts it writes the files first, and sends
the feedback folder on stderr when it has ended: stdout belongs to the submission.

Source: https://www.kattis.com/problem-package-format/spec/2025-09, "Output Validator" and "Multi-pass validation".
"""

from __future__ import annotations

import io
from dataclasses import replace

from foundation.limits import BY_NAME
from foundation.units import MIB
from problems.errors import JudgeError
from problems.problem import Case, ProblemLimits, Program
from problems.validator import FEEDBACK_BYTES, OUTPUT_BYTES, Opinion, Tool, points_of, room_of, says_right
from runner import Result, Run
from runner.engine import Engine
from runner.images import Listener

NEXT = "nextpass.in"
"""The file of the feedback folder that asks for another pass. Source: the format."""
_MESSAGES = ("teammessage.txt", "judgemessage.txt")
_KEPT_BYTES = 8 * MIB
"""Room for the feedback folder and the input of a further pass."""
_TALK_BYTES = 32 * MIB
"""How much a validator may say to the submission; BAPCtools' own tests have one that says 10 MiB."""
_WORDS_BYTES = 8192
WAIT_MS = 1_000_000
"""How much longer both sides of a conversation may run than their clocks say: `conversation` ends it long before."""
_HOME = "/tmp/judge/"  # noqa: S108  # the sandbox's own
_PLACES = tuple(f"{_HOME}{name}" for name in ("input.in", "answer.ans", "feedback/"))


def _script(silent: str) -> str:
    return f"""
exec 3>&2
mkdir -p {_HOME}feedback && cd {_HOME} && exec 2>stderr && read -r input answer kept || exit 1
head -c "$input" >input.in && head -c "$answer" >answer.ans && head -c "$kept" >kept.tar || exit 1
[ ! -s kept.tar ] || tar -xf kept.tar || exit 1
rm -f kept.tar feedback/{NEXT}
cd /app
exec 4<&0
"$@" <&4 {silent} 3>&- 4<&- &
exec <&- >&- 4<&-
wait $!
status=$?
cd {_HOME} && tail -c {_WORDS_BYTES} stderr >words
tar -cf - words feedback >&3
exit $status
"""


class PassValidator:
    """The output validator of an interactive or a multi-pass problem, for these cases. Close it.

    Raises:
        JudgeError, EngineError, ImageError, SandboxError: see `Tool`.
    """

    def __init__(
        self,
        tool: Program,
        *,
        cases: tuple[Case, ...],
        interactive: bool,
        multi_pass: bool,
        limits: ProblemLimits | None = None,
        engine: Engine | None = None,
        listen: Listener | None = None,
    ) -> None:
        self.role = f"output validator {tool.name}"
        """Its name in errors."""
        self._multi_pass = multi_pass
        self._tool = Tool(
            tool,
            self.role,
            limits=limits,
            room_bytes=2 * room_of(cases) + _KEPT_BYTES,
            output_bytes=max(
                _TALK_BYTES if interactive else OUTPUT_BYTES,
                min(((limits and limits.validation_output_mib) or 0) * MIB, int(BY_NAME["output"].maximum)),
            ),
            wait_ms=WAIT_MS if interactive else 0,
            wrap=_script("" if interactive else ">/dev/null"),
            engine=engine,
            listen=listen,
        )

    def begin(self, case: Case, given: bytes, kept: bytes) -> Run:
        """Start it for a conversation; what the submission writes is for `Run.write`, and `opinion` says how it ended.

        Args:
            case: the case.
            given: the input of this pass.
            kept: the feedback folder of the pass before.
        """
        run = self._tool.start(None, (*_PLACES, *case.output_validator_args), talks=True)
        run.write(_opening(case, given, kept))
        return run

    def check(self, case: Case, given: bytes, kept: bytes, output: bytes) -> Opinion:
        """Check the output of one pass; see `begin`.

        Raises:
            JudgeError, SandboxError: see `opinion`.
        """
        opening = _opening(case, given, kept)
        run = self._tool.start(opening + output, (*_PLACES, *case.output_validator_args))
        return self.opinion(run.result(), case)

    def opinion(self, result: Result, case: Case) -> Opinion:
        """Return what it decided.

        Raises:
            JudgeError: it exits with neither 42 nor 43, or with 43 and another pass; a limit or a signal ended it.
            SandboxError: the sandbox failed.
        """
        files = _unpacked(result.stderr_bytes)
        result = self._tool.checked(replace(result, stderr_bytes=files.get("words", b"")), case.name)
        said = (files.get(f"feedback/{name}", b"")[:FEEDBACK_BYTES].decode(errors="replace") for name in _MESSAGES)
        feedback = "\n".join(text.strip() for text in said if text.strip())
        right = says_right(self._tool, result, case, feedback)
        after = files.get(f"feedback/{NEXT}") if self._multi_pass else None
        if after is not None and not right:
            raise JudgeError(
                f"the {self.role} wrote {NEXT} on {case.name}, but ended with 43; only 42 may ask for another pass",
                kind="bad_status",
            )
        inner = {name.removeprefix("feedback/"): raw for name, raw in files.items()}
        points = points_of(self.role, case, inner) if after is None else None
        return Opinion(right, feedback, after, b"" if after is None else _packed(files), points)

    def stop(self) -> None:
        """Stop it now and from now on, from any thread."""
        self._tool.stop()

    def close(self) -> None:
        """Close its sandbox. Safe to call twice."""
        self._tool.close()


def _opening(case: Case, given: bytes, kept: bytes) -> bytes:
    answer = case.answer
    return f"{len(given)} {len(answer)} {len(kept)}\n".encode() + given + answer + kept


def _unpacked(raw: bytes) -> dict[str, bytes]:
    """Return the regular files of a tar file, as many as are whole."""
    import tarfile

    found: dict[str, bytes] = {}
    try:
        with tarfile.open(fileobj=io.BytesIO(raw), mode="r:") as archive:
            for member in archive:
                if member.isreg() and (file := archive.extractfile(member)):
                    found[member.name] = file.read(len(raw))
    except tarfile.TarError:
        return found  # it was stopped before it was written
    return found


def _packed(files: dict[str, bytes]) -> bytes:
    """Return a tar file of the feedback folder, less what asks for another pass."""
    import tarfile

    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, raw in files.items():
            if name.startswith("feedback/") and name != f"feedback/{NEXT}":
                member = tarfile.TarInfo(name)
                member.size = len(raw)
                archive.addfile(member, io.BytesIO(raw))
    return made.getvalue()
