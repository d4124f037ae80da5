"""Run the bank's own Python programs in this process: a thousand times faster than in a sandbox, and they are ours."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from unittest.mock import patch


@dataclass(frozen=True)
class Ended:
    """How a program ended."""

    stdout: str
    stderr: str
    status: int
    """Its exit status; 1 for an exception."""


@dataclass(frozen=True)
class BankProgram:
    """A Python program of a package in the bank."""

    code: CodeType

    @classmethod
    def read(cls, path: Path) -> BankProgram:
        """Compile a file."""
        return cls(compile(path.read_text(), str(path), "exec"))

    def run(self, stdin: str = "", arguments: Sequence[str] = ()) -> Ended:
        """Run it to its end."""
        stdout, stderr = io.StringIO(), io.StringIO()
        given = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8", newline="\n")
        status = 0
        with (
            patch.object(sys, "argv", ["program", *arguments]),
            patch.object(sys, "stdin", given),
            redirect_stdout(stdout),
            redirect_stderr(stderr),
        ):
            try:
                exec(self.code, {"__name__": "__main__"})  # a program of our own bank
            except SystemExit as ended:
                status = int(ended.code or 0)
            except Exception as error:
                status = 1
                stderr.write(repr(error))
        return Ended(stdout.getvalue(), stderr.getvalue(), status)
