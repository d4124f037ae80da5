"""The sandbox: run untrusted programs and report truthfully what happened.

from runner import create_runner, run_code, stop_runner

runner_id = create_runner("python")
result = run_code(runner_id, "python", "print(input())", "hello")
stop_runner(runner_id)
"""

from languages import DefinitionError, Limits
from runner.errors import (
    Cancelled,
    EngineError,
    ImageError,
    RunnerBusy,
    RunnerError,
    SandboxError,
    UnknownRunner,
)
from runner.program_files import read_files
from runner.result import Breach, Compilation, LeftOut, Result, WrittenFile
from runner.run import Event, Finished, Output, Run, Started, Usage
from runner.runner import Case, CasesReport, Runner, create_runner, run_code, stop_runner
from runner.written import Collect

__all__ = [
    "Breach",
    "Cancelled",
    "Case",
    "CasesReport",
    "Collect",
    "Compilation",
    "DefinitionError",
    "EngineError",
    "Event",
    "Finished",
    "ImageError",
    "LeftOut",
    "Limits",
    "Output",
    "Result",
    "Run",
    "Runner",
    "RunnerBusy",
    "RunnerError",
    "SandboxError",
    "Started",
    "UnknownRunner",
    "Usage",
    "WrittenFile",
    "create_runner",
    "read_files",
    "run_code",
    "stop_runner",
]
