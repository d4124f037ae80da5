"""Compilers that are tried within the program's limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest

import languages
from foundation.units import MIB
from runner import Result, Runner
from runner.engine import Engine
from runner.run import Event, Finished, Output, Started

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def tight(engine: Engine) -> Iterator[Runner]:
    """A runner for C++ whose programs have less memory by default than their compiler needs."""
    cpp = languages.load().find("cpp")
    assert cpp.file.compiler_fits
    with Runner(replace(cpp, file=msgspec.structs.replace(cpp.file, limits={"memory": "24m"})), engine=engine) as made:
        yield made


def events_and_result(runner: Runner, source: str) -> tuple[list[Event], Result]:
    events = list(runner.stream(source))
    finished = events[-1]
    assert isinstance(finished, Finished)
    return events, finished.result


def test_a_compiler_that_needs_more_than_its_program_may_use_gets_it(tight: Runner) -> None:
    events, result = events_and_result(tight, "#include <bits/stdc++.h>\nint main() { std::cout << 7; }")

    assert (result.verdict, result.stdout, result.breaches) == ("ok", "7", ())
    assert result.limits.memory_bytes == 24 * MIB
    assert result.compile
    assert (result.compile.memory_bytes or 0) > result.limits.memory_bytes
    assert [event.phase for event in events if isinstance(event, Started)] == ["compile", "run"]


def test_a_compiler_s_messages_come_once_where_it_ran_twice(tight: Runner) -> None:
    source = "#include <bits/stdc++.h>\n#warning told once\nint main() { return nothing; }"
    events, result = events_and_result(tight, source)
    told = b"".join(event.data for event in events if isinstance(event, Output)).decode()

    assert (result.verdict, result.breaches) == ("compile_error", ())
    assert result.compile
    assert told.encode() == result.compile.stderr_bytes
    assert told.count("error:") == 1
