"""Memory: the kernel's proof, the languages' own errors, and what is neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import languages
from foundation.units import MIB
from languages.programs import program
from runner import Finished, Output, Runner, Usage
from runner.engine import Engine
from tests.engine.conftest import ms

CATALOGUE = languages.load()
CAPPED = [name for name, one in CATALOGUE.languages.items() if one.file.memory_error.heap_share]


OTHER_LIMITS = [pytest.param(limit, marks=pytest.mark.thorough) for limit in ("96m", "512m")]


@pytest.mark.parametrize("limit", ["200m", *OTHER_LIMITS])
@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_growing_without_end_is_a_memory_limit_at_any_limit(
    runner_of: Callable[[str], Runner], identifier: str, limit: str
) -> None:
    runner = runner_of(identifier)
    grow = program(runner.language, "memory")
    assert grow is not None

    result = runner.run(grow.source, limits={"memory": limit}, timeouts={"run_ms": ms(20_000)})

    assert result.verdict == "memory_limit", result.to_json()
    (breach,) = (breach for breach in result.breaches if breach.limit == "memory")
    assert breach.evidence
    assert breach.allowed == int(limit[:-1]) << 20


FORGERIES = {
    "java": """public class Main { public static void main(String[] a) { throw new OutOfMemoryError("Java heap space"); } }""",
    "javascript": """console.error("FATAL ERROR: JavaScript heap out of memory"); process.abort()""",
    "csharp": """class Program { static void Main() { throw new System.OutOfMemoryException(); } }""",
    "python": """raise MemoryError""",
    "php": """<?php fwrite(STDERR, "PHP Fatal error:  Allowed memory size of 1 bytes exhausted\\n"); exit(255);""",
    "go": """package main\nimport "os"\nfunc main() { os.Stderr.WriteString("fatal error: runtime: out of memory\\n"); os.Exit(2) }""",
    "cpp": """#include <new>\nint main() { throw std::bad_alloc(); }""",
    "rust": """fn main() { eprintln!("memory allocation of 9 bytes failed"); std::process::abort() }""",
    "c": """#include <stdio.h>\nint main(void) { fputs("Out of memory\\n", stderr); return 137; }""",
}


@pytest.mark.parametrize("identifier", FORGERIES)
def test_the_words_alone_prove_nothing(runner_of: Callable[[str], Runner], identifier: str) -> None:
    result = runner_of(identifier).run(FORGERIES[identifier])

    assert result.verdict == "runtime_error", result.to_json()
    assert result.breaches == ()


def test_a_thread_that_cannot_be_started_is_processes_and_not_memory(runner_of: Callable[[str], Runner]) -> None:
    source = """
public class Main {
    public static void main(String[] args) {
        while (true) new Thread(() -> { try { Thread.sleep(60_000); } catch (InterruptedException e) { } }).start();
    }
}"""
    result = runner_of("java").run(source, timeouts={"run_ms": 4_000})

    assert "unable to create native thread" in result.stderr
    assert {breach.limit for breach in result.breaches} <= {"processes", "time"}
    assert "processes" in {breach.limit for breach in result.breaches}
    assert result.verdict in ("runtime_error", "time_limit")


@pytest.mark.parametrize("identifier", CAPPED)
def test_a_heap_of_half_the_limit_passes(runner_of: Callable[[str], Runner], identifier: str) -> None:
    half = {
        "java": "public class Main { public static void main(String[] a) { byte[][] b = new byte[100][]; for (int i = 0; i < 100; i++) b[i] = new byte[1 << 20]; System.out.println(b.length); } }",
        "javascript": "const b = []; for (let i = 0; i < 100; i++) b.push(Array(1 << 17).fill(i + 0.5)); console.log(b.length)",
        "csharp": "class Program { static void Main() { var b = new byte[100][]; for (int i = 0; i < 100; i++) { b[i] = new byte[1 << 20]; System.Array.Fill(b[i], (byte)1); } System.Console.WriteLine(b.Length); } }",
    }

    result = runner_of(identifier).run(half[identifier], limits={"memory": "256m"})

    assert (result.verdict, result.stdout) == ("ok", "100\n"), result.to_json()


def test_no_more_memory_is_reported_than_the_limit_in_force(runner_of: Callable[[str], Runner]) -> None:
    """A runtime's libraries are charged to the sandbox that read them first; to the program they are resident too."""
    hello = "class Program { static void Main() { System.Console.WriteLine(1); } }"
    csharp = runner_of("csharp")
    csharp.run(hello)

    for size in (6, 8, 12):
        result = csharp.run(hello, limits={"memory": f"{size}m"})

        assert result.memory_bytes
        assert result.memory_bytes <= size * MIB
        assert all(breach.used <= size * MIB for breach in result.breaches if breach.limit == "memory")


@pytest.mark.parametrize("identifier", ["python", "cpp"])
def test_no_figure_is_above_its_limit_while_the_limit_moves(
    runner_of: Callable[[str], Runner], identifier: str
) -> None:
    """Check samples, peak and breach alike, as the lab and the workbench show them, in one sandbox."""
    grow = program(CATALOGUE.find(identifier), "memory")
    assert grow is not None
    for size in (128, 64, 32, 64):
        figures: list[int | None] = []
        for event in runner_of(identifier).stream(grow.source, limits={"memory": f"{size}m"}):
            if isinstance(event, Usage) and event.phase == "run":
                figures.append(event.memory_bytes)
            elif isinstance(event, Finished):
                breaches = [breach for breach in event.result.breaches if breach.limit == "memory"]
                figures += [event.result.memory_bytes, *(int(breach.used) for breach in breaches)]
                assert [breach.allowed for breach in breaches] == [size * MIB]

        assert max(figure or 0 for figure in figures) <= size * MIB


def test_a_sandbox_that_dies_for_memory_with_its_supervisor_is_a_memory_limit(engine: Engine) -> None:
    """The kernel's choice cannot be forced, so its second half is played by the engine: killing process 1."""
    program = "import os, time\nif os.fork():\n os.wait(); print('now', flush=True); time.sleep(20)\nelse:\n x = bytearray(1 << 30)"
    with Runner("python", engine=engine) as runner:
        run = runner.start(program, timeouts={"run_ms": ms(30_000)})
        for event in run:
            if isinstance(event, Output):
                engine.api.kill(runner.id)
        result = run.result()

        assert (result.verdict, result.signal, result.stdout) == ("memory_limit", "SIGKILL", "now\n")
        assert runner.run("print('anew')").stdout == "anew\n"
