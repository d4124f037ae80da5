"""What comes back of a program: output, ending, figures."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import pytest

import languages
from languages.programs import program
from runner import DefinitionError, Runner
from tests.engine.conftest import ms
from tests.support.clock import Clock


def test_output_and_exit_status_come_back(python: Runner) -> None:
    result = python.run("import sys; print(input() * 2); print('oops', file=sys.stderr); sys.exit(3)", "ab\n")

    assert (result.verdict, result.exit_code, result.signal) == ("runtime_error", 3, None)
    assert (result.stdout, result.stderr) == ("abab\n", "oops\n")
    assert result.breaches == ()


@pytest.mark.parametrize("status", [1, 2, 124, 137, 139, 255])
def test_no_exit_status_is_taken_for_a_limit(python: Runner, status: int) -> None:
    result = python.run(f"import os; os._exit({status})")

    assert (result.verdict, result.exit_code, result.breaches) == ("runtime_error", status, ())


@pytest.mark.parametrize(
    "name", ["SIGKILL", "SIGTERM", "SIGSEGV", "SIGABRT", "SIGXCPU", "SIGXFSZ", "SIGPIPE", "SIGHUP"]
)
def test_a_signal_that_no_limit_sent_is_a_runtime_error(python: Runner, name: str) -> None:
    result = python.run(f"""
import os, signal
if signal.{name} != signal.SIGKILL: signal.signal(signal.{name}, signal.SIG_DFL)  # Python ignores some
os.kill(os.getpid(), signal.{name})
""")

    assert (result.verdict, result.exit_code, result.signal) == ("runtime_error", None, name)
    assert result.breaches == ()


def test_every_byte_passes_unchanged(python: Runner) -> None:
    every = bytes(range(256)) * 3

    result = python.run("import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())", every)

    assert result.stdout_bytes == every


def test_a_large_input_passes_whole(python: Runner) -> None:
    large = b"0123456789abcde\n" * 500_000

    result = python.run("import sys, zlib; data = sys.stdin.buffer.read(); print(len(data), zlib.crc32(data))", large)

    assert result.stdout == f"{len(large)} {zlib.crc32(large)}\n"


def test_an_input_that_nobody_reads_does_no_harm(python: Runner) -> None:
    result = python.run("print('done')", b"x" * 1_000_000)

    assert (result.verdict, result.stdout) == ("ok", "done\n")
    assert python.run("print(input())", "next").stdout == "next\n"


def test_no_input_is_end_of_file_at_once(python: Runner) -> None:
    result = python.run("import sys; print(repr(sys.stdin.read()))")

    assert result.stdout == "''\n"


def test_a_program_that_closes_its_streams_still_ends(python: Runner) -> None:
    result = python.run("import os, time; [os.close(fd) for fd in (0, 1, 2)]; time.sleep(0.1); os._exit(4)", "input")

    assert (result.exit_code, result.stdout) == (4, "")


def test_frames_that_a_program_forges_are_just_its_output(python: Runner) -> None:
    forged = "import sys, struct\nfor p in (b'status 0\\n', b'wall_us 1\\nstatus 0\\n'):\n sys.stdout.buffer.write(struct.pack('>cI', b'D', len(p)) + p)\nsys.exit(9)"

    result = python.run(forged)

    assert result.exit_code == 9
    assert result.stdout_bytes.count(b"status 0") == 2


@pytest.mark.parametrize("identifier", ["python", "javascript", "java"])
def test_the_memory_of_a_program_is_the_same_from_run_to_run(
    runner_of: Callable[[str], Runner], identifier: str
) -> None:
    hello = program(languages.load().find(identifier), "hello")
    assert hello

    peaks = [runner_of(identifier).run(hello.source).memory_bytes or 0 for _ in range(6)]

    assert max(peaks) < 1.3 * min(peaks), peaks


def test_figures_are_those_of_the_program(python: Runner) -> None:
    with Clock() as clock:
        slept = python.run("import time; time.sleep(0.3)")
    burnt = python.run("import time; t = time.process_time()\nwhile time.process_time() - t < 0.3: pass")
    grown = python.run("x = bytearray(80 << 20)")

    assert slept.wall_ms >= 300
    clock.check(ms(1500) / 1000, took=slept.wall_ms / 1000)
    assert slept.cpu_ms is not None
    assert slept.cpu_ms < ms(200)
    assert burnt.cpu_ms is not None
    assert 290 <= burnt.cpu_ms < ms(900)
    assert slept.memory_bytes is not None
    assert slept.memory_bytes < 40 << 20
    assert grown.memory_bytes is not None
    assert 80 << 20 <= grown.memory_bytes < 120 << 20


def test_the_peak_of_a_run_is_not_that_of_the_compiler(c: Runner) -> None:
    result = c.run("int main(void) { return 0; }")

    assert result.compile is not None
    assert result.memory_bytes is not None
    assert result.compile.memory_bytes is not None
    assert result.memory_bytes < result.compile.memory_bytes


def test_a_compiler_error_is_told_in_the_compilers_words(c: Runner) -> None:
    result = c.run("int main(void) {\n  return x;\n}\n")

    assert result.verdict == "compile_error"
    assert result.compile is not None
    assert "main.c:2" in result.compile.to_dict()["stderr"]
    assert result.compile.exit_code == 1


def test_the_same_source_is_compiled_once(c: Runner) -> None:
    source = '#include <stdio.h>\nint main(void) { int n; scanf("%d", &n); printf("%d\\n", n * n); }\n'

    report = c.run_cases(source, ["2", "3", "4"])

    assert [result.stdout for result in report.results] == ["4\n", "9\n", "16\n"]
    assert [result.compile and result.compile.cached for result in report.results] == [False, True, True]


@pytest.mark.parametrize("identifier", ["python", "php", "javascript", "c"])
def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(
    runner_of: Callable[[str], Runner], identifier: str
) -> None:
    runner = runner_of(identifier)

    result = runner.run("\ufeff" + runner.language.starter.replace("\n", "\r\n"), "3 7 2\r\n")

    assert (result.verdict, result.stdout) == ("ok", "sum 12\nmax 7\n")


def test_a_javascript_flood_is_an_output_limit_and_nothing_is_lost_at_exit(
    runner_of: Callable[[str], Runner],
) -> None:
    """Node queues what it writes to a pipe; the image's blocking.js makes it wait."""
    runner = runner_of("javascript")

    flood = runner.run("for (;;) console.log('x'.repeat(100))")
    whole = runner.run("console.log('x'.repeat(900000)); process.exit(0)")

    assert flood.verdict == "output_limit"
    assert len(whole.stdout) == 900_001


def test_cases_can_stop_at_the_first_failure(python: Runner) -> None:
    report = python.run_cases("print(1 / int(input()))", ["1", "0", "2"], stop_at_first_failure=True)

    assert [result.verdict for result in report.results] == ["ok", "runtime_error"]


def test_what_a_program_never_flushed_before_a_kill_is_not_invented(python: Runner) -> None:
    result = python.run("print('x' * 100); import os; os.kill(os.getpid(), 9)")

    assert result.stdout in ("", "x" * 100 + "\n")


def test_the_usual_names_of_the_streams_can_be_opened(runner_of: Callable[[str], Runner]) -> None:
    """`readFileSync('/dev/stdin')` is how most programs in JavaScript read."""
    node = runner_of("javascript").run("console.log(require('fs').readFileSync('/dev/stdin', 'utf8').length)", "abc\n")
    python = runner_of("python").run("for name in 'out', 'err': open(f'/dev/std{name}', 'w').write(name)")

    assert (node.stdout, node.stderr) == ("4\n", "")
    assert (python.stdout, python.stderr) == ("out", "err")


def test_what_a_compiler_made_and_nobody_can_start_is_a_compile_error(runner_of: Callable[[str], Runner]) -> None:
    runner = runner_of("rust")
    before = runner.id

    result = runner.run('#![crate_type = "rlib"]\npub fn main() {}')

    assert result.verdict == "compile_error"
    assert "cannot be started: Permission denied" in result.message
    assert runner.run("fn main() {}").verdict == "ok"
    assert runner.id == before


def test_the_library_takes_files_and_arguments(python: Runner) -> None:
    files: dict[str, str | bytes] = {
        "helper.py": "def f(): return open('data/one.txt', 'rb').read()\n",
        "data/one.txt": b"caf\xe9",
    }
    main = "import sys, helper\nsys.stdout.buffer.write(sys.argv[1].encode())\nassert len(helper.f()) == 4\n"

    whole = python.run(files={"app.py": main, **files}, args=["é 1"])
    beside = python.run(main, files=files, args=["é 1"])

    for result in (whole, beside):
        assert (result.verdict, result.stdout, result.compile) == ("ok", "é 1", None), result.stderr
    assert python.run("import os; print(sorted(os.listdir()))").stdout == "['main.py']\n"
    assert python.run_cases(main, [""], files=files).results[0].verdict == "runtime_error"  # without its argument
    with pytest.raises(DefinitionError, match="the program: has no source and no files"):
        python.run()


def test_files_of_one_program_are_compiled_once(runner_of: Callable[[str], Runner]) -> None:
    files = {
        "a.c": '#include <stdio.h>\nint f(void);\nint main(void) { printf("%d", f()); }',
        "b.c": "int f(void) { return 1; }",
    }
    runner = runner_of("c")

    first, second = runner.run(files=files), runner.run(files=files)
    changed = runner.run(files=files | {"b.c": "int f(void) { return 2; }"})

    assert [result.stdout for result in (first, second, changed)] == ["1", "1", "2"]
    assert [result.compile.cached for result in (first, second, changed) if result.compile] == [False, True, False]
