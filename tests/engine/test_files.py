"""The files of a program on the real engine: what it wrote comes back, its input and output may be files, data goes in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from foundation.units import MIB
from runner import Collect, DefinitionError, LeftOut, Runner
from runner.container import remove
from runner.engine import Engine
from runner.pool import Pool
from runner.written import Collection
from tests.engine.test_cli import code_runner
from tests.problems.conftest import YAML
from tests.support.judging import CATALOGUE, JudgeIt, verdicts

pytestmark = pytest.mark.engine
WROTE = {
    "python": "open('out.txt', 'w').write('hi')",
    "javascript": "require('fs').writeFileSync('out.txt', 'hi')",
    "c": '#include <stdio.h>\nint main(void) { FILE *f = fopen("out.txt", "w"); fputs("hi", f); return fclose(f); }',
}
HOSTILE = """
import os, socket, subprocess, sys
os.symlink('/etc/passwd', 'passwd')
os.symlink('/run/code-runner', 'control')
os.symlink('/', 'root')
os.symlink('.', 'circle')
os.mkfifo('pipe')
kept = socket.socket(socket.AF_UNIX)
kept.bind('socket')
with open('sparse', 'wb') as sparse:
    sparse.truncate(1 << 40)
open(b'new\\nline', 'w').close()
open(b'\\xff', 'w').close()
open('shut', 'w').close()
os.chmod('shut', 0)
os.mkdir('closed')
open('closed/inside', 'w').close()
os.chmod('closed', 0)
os.makedirs('/'.join('d' * 20))
open('/tmp/elsewhere', 'w').write('x')
open('one', 'w').write('x' * 100)
os.link('one', 'two')
for source in ('main.py', '/etc/passwd'):
    try:
        os.link(source, 'linked')
    except OSError:
        pass
print(os.stat('main.py').st_uid)
# It goes on after the main process, and swaps a file for a link as fast as it can.
swap = '''
import os
os.setsid()
while True:
    open('new', 'w').write('mine')
    os.replace('new', 'swapped')
    os.symlink('/etc/passwd', 'new')
    os.replace('new', 'swapped')
'''
subprocess.Popen([sys.executable, '-c', swap])
while not os.path.lexists('swapped'):
    pass
"""


@pytest.mark.parametrize("language", list(WROTE))
def test_what_a_program_wrote_comes_back_and_what_it_consists_of_does_not(
    runner_of: Callable[[str], Runner], language: str
) -> None:
    runner = runner_of(language)
    result = runner.run(WROTE[language], collect=Collect())
    again = runner.run(WROTE[language])

    assert (result.verdict, {file.name: file.content for file in result.files}) == ("ok", {"out.txt": b"hi"})
    assert result.files_left_out == ()
    assert again.files == ()


def test_nothing_that_a_hostile_program_leaves_leads_out_of_its_folder(python: Runner) -> None:
    result = python.run(HOSTILE, collect=Collect())

    found = {file.name: file.content for file in result.files}
    found.pop("new", None)
    assert found.pop("swapped", b"mine") in (b"mine", b"")
    assert found == {"one": b"x" * 100, "two": b"x" * 100}
    left = {each.reason: each.count for each in result.files_left_out}
    links = left.pop("link", 0)
    assert 4 <= (links or 0) <= 6
    assert left == {"special": 2, "large": 1, "name": 2, "unreadable": 2, "deep": 1}
    after = python.run("import os; print(os.listdir('.'), os.listdir('/tmp'))", collect=Collect())
    assert (after.stdout, after.files) == ("['main.py'] []\n", ())


def test_files_are_bounded_and_come_whole(python: Runner) -> None:
    many = python.run("for n in range(5000): open(f'{n}', 'w').close()", collect=Collect())
    large = python.run(
        "for n in range(3): open(f'{n}', 'wb').write(bytes([n]) * (20 << 20))", collect=Collect(bytes=45 * MIB)
    )

    assert (len(many.files), many.files_left_out) == (1000, (LeftOut("many", 4000),))
    assert (
        sorted((file.content[:1] * file.size_bytes == file.content, file.size_bytes) for file in large.files)
        == [(True, 20 * MIB)] * 2
    )
    assert large.files_left_out == (LeftOut("large", 1),)


@pytest.mark.parametrize(
    ("end", "verdict"),
    [
        ("while True: pass", "time_limit"),
        ("x = [bytearray(1 << 20) for _ in range(1 << 12)]", "memory_limit"),
        ("import os; os.abort()", "runtime_error"),
        ("while True: print('x' * 9999)", "output_limit"),
    ],
)
def test_files_come_back_however_the_program_ended(python: Runner, end: str, verdict: str) -> None:
    result = python.run(f"open('a', 'w').write('b')\n{end}", collect=Collect(), timeouts={"run_ms": 2000})

    assert result.verdict == verdict
    assert [(file.name, file.content) for file in result.files] == [("a", b"b")]


def test_data_goes_in_and_comes_back_only_if_it_was_changed(python: Runner) -> None:
    data = bytes(range(256)) * 40_000  # more than the supervisor keeps at once
    source = (
        "import os, hashlib\nprint(hashlib.md5(open('in/data', 'rb').read()).hexdigest())\nopen('more', 'a').write('!')"
    )
    run = python.start(source, beside={"in/data": data, "more": b"x"}, collect=Collect(), samples=False)
    result = run.result()

    assert len(result.stdout) == 33
    assert [(file.name, file.content) for file in result.files] == [("more", b"x!")]


def test_memory_of_a_run_is_not_what_its_files_took_to_be_sent(python: Runner) -> None:
    plain = python.start("print(1)", beside={"data": b"x"}, samples=False).result()
    long = python.start("print(1)", beside={"data": bytes(8 * MIB)}, samples=False).result()

    assert plain.memory_bytes is not None
    assert long.memory_bytes is not None
    assert long.memory_bytes - plain.memory_bytes < 10 * MIB, "the file itself, which is in memory, and no copy of it"


def test_an_input_file_is_neither_the_program_s_memory_nor_its_disk(python: Runner) -> None:
    source = "import time; time.sleep(0.1)"
    plain, named = python.run(source), python.run(source, bytes(4 * MIB), stdin_as="input.txt")

    assert named.disk_bytes == plain.disk_bytes
    assert named.memory_bytes is not None
    assert plain.memory_bytes is not None
    assert abs(named.memory_bytes - plain.memory_bytes) < 2 * MIB
    with pytest.raises(DefinitionError, match=r"disk: 1 MiB is less than the files' 4 MiB"):
        python.run(source, bytes(4 * MIB), stdin_as="input.txt", limits={"disk": "1m"})


READS = "with open('input.txt') as file: n = int(file.read())\n"


def test_the_input_may_be_a_file(python: Runner) -> None:
    source = "import os, sys\nprint(open('input.txt').read() * 2, repr(sys.stdin.read()), os.path.getsize('input.txt'))\ntry:\n open('input.txt', 'a')\nexcept OSError as e: print(e.strerror)\ntry:\n os.remove('input.txt')\nexcept OSError as e: print(e.strerror)"
    result = python.run(source, "7", stdin_as="input.txt", collect=Collect())

    assert result.stdout == "77 '' 1\nPermission denied\nOperation not permitted\n"
    assert (result.files, result.files_left_out) == ((), ())
    assert python.run("import os; print(os.listdir('.'))").stdout == "['main.py']\n"
    with pytest.raises(DefinitionError, match=r'the input file: "main.py" is a file of the program too'):
        python.run("", "", stdin_as="main.py")
    with pytest.raises(DefinitionError, match=r"main.py: lies where the program's own files do"):
        python.start("", beside={"main.py": b""})


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("c", '#include <stdio.h>\nint main(void) { int n; freopen("in.txt", "r", stdin); scanf("%d", &n); printf("%d\\n", n); }'),
        ("java", 'class Main { public static void main(String[] a) throws Exception { System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of("in.txt")).trim()); } }'),
        ("javascript", "console.log(require('fs').readFileSync('in.txt', 'utf8').trim())"),
        ("go", 'package main\nimport ("fmt"; "os")\nfunc main() { b, _ := os.ReadFile("in.txt"); fmt.Print(string(b)) }'),
        ("php", "<?php echo trim(file_get_contents('in.txt')), PHP_EOL;"),
        ("rust", 'fn main() { print!("{}", std::fs::read_to_string("in.txt").unwrap()); }'),
        ("csharp", 'class P { static void Main() { System.Console.WriteLine(System.IO.File.ReadAllText("in.txt").Trim()); } }'),
    ],
)  # fmt: skip  # a row has a line
def test_every_language_reads_the_file(runner_of: Callable[[str], Runner], language: str, source: str) -> None:
    result = runner_of(language).run(source, "42\n", stdin_as="in.txt")

    assert (result.verdict, result.stdout) == ("ok", "42\n"), result.stderr


NAMED = {"problem.yaml": YAML + "input_file: input.txt\noutput_file: output.txt\nlimits: {output: 1}\n"}


@pytest.mark.parametrize(
    ("source", "verdict", "said"),
    [
        (READS + "open('output.txt', 'w').write(str(2 * n)); print('noise')", "accepted", ""),
        (READS + "open('output.txt', 'w').write(str(3 * n))", "wrong_answer", "expected 2, got 3"),
        (READS + "print(2 * n)", "wrong_answer", "wrote no output.txt"),
        ("print(2 * int(input()))", "runtime_error", "EOFError"),
        (READS + "import os; os.symlink('/etc/passwd', 'output.txt')", "wrong_answer", "wrote no output.txt: it is a link"),
        (READS + "import os; os.mkdir('output.txt')", "wrong_answer", "made a folder output.txt"),
        (READS + "open('output.txt', 'w').write('x' * (2 << 20))", "output_limit", "wrote more than 1 MiB to output.txt"),
        (READS + "open('output.txt', 'w').write(str(2 * n)); raise SystemExit(1)", "runtime_error", "exit status 1"),
    ],
)  # fmt: skip  # a row has a line
def test_a_problem_with_named_files(judged: JudgeIt, source: str, verdict: str, said: str) -> None:
    report = judged(source, NAMED)

    assert set(verdicts(report)) == {verdict}
    assert said in report.cases[0].said


def test_output_beyond_the_limit_may_be_thrown_away(python: Runner) -> None:
    source = "import sys\nfor _ in range(300): sys.stdout.write('x' * 100_000)\nsys.stderr.write('end')\nopen('a', 'w').write('b')"
    result = python.run(source, limits={"output": "1m"}, overflow="truncate", collect=Collect())

    assert (result.verdict, result.exit_code, len(result.stdout_bytes)) == ("ok", 0, MIB)
    assert (result.stdout_dropped_bytes, result.stderr_dropped_bytes) == (30_000_000 - MIB, 3)
    assert (result.stdout_truncated, result.stderr_truncated) == (True, True)
    assert [breach.limit for breach in result.breaches] == ["output"]
    assert result.breaches[0].stopped_by is None
    assert "it hit the limit of: output" in result.message
    assert result.files[0].name == "a"


def test_a_flood_that_is_thrown_away_ends_at_its_clock_and_costs_nothing_here(python: Runner) -> None:
    import time

    began = time.process_time()
    result = python.run("while True: print('x' * 99_999)", timeouts={"run_ms": 3000}, overflow="truncate")
    used = time.process_time() - began

    assert result.verdict == "time_limit"
    assert {breach.limit for breach in result.breaches} >= {"output"}
    assert result.stdout_dropped_bytes > 10 * MIB
    assert used < 1.0, "what is thrown away never leaves the sandbox"


def test_a_pool_and_a_stop_leave_no_file_behind(engine: Engine) -> None:
    with Pool(engine) as pool:
        python = CATALOGUE.find("python")
        run = pool.start(python, "open('a', 'w').write('b'); print(1, flush=True)\nwhile True: pass", collect=Collect())
        for event in run:
            if type(event).__name__ == "Output":
                run.stop()
        result = run.result()

    assert result.was_stopped
    assert [file.name for file in result.files] == ["a"]


def test_a_sandbox_that_goes_away_while_files_arrive_costs_no_verdict(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = Collection.begin
    with Runner("python", engine=engine) as runner:

        def begin_and_remove(self: Collection, payload: bytes) -> None:
            begin(self, payload)
            remove(engine, runner.id)

        monkeypatch.setattr(Collection, "begin", begin_and_remove)
        # More than there is room for on the way.
        result = runner.run("for n in range(40): open(f'{n}', 'wb').write(bytes(1 << 20))", collect=Collect())
        monkeypatch.undo()
        after = runner.run("open('a', 'w').write('b')", collect=Collect())

    assert result.verdict == "ok"
    assert LeftOut("lost", None) in result.files_left_out
    assert [file.name for file in after.files] == ["a"]


def test_the_command_line_saves_files_and_says_what_it_left_out(tmp_path: Path) -> None:
    program, data, out = tmp_path / "main.py", tmp_path / "measured", tmp_path / "out"
    program.write_text(
        "import os\nopen('sum', 'w').write(open('in.csv').read() * 2)\nos.symlink('sum', 'link')\nprint('done')"
    )
    data.write_text("12")
    arguments = ["run", str(program), "--file", f"in.csv={data}", "--files-out", str(out)]
    first = code_runner(*arguments)
    second = code_runner(*arguments)
    forced = code_runner(*arguments, "--force", "--json", "--output-file", "sum")

    assert (first.returncode, first.stdout, (out / "sum").read_text()) == (0, b"done\n", "1212")
    assert b"code-runner: not among the program's files: a link, which is not followed" in first.stderr
    assert f"code-runner: saved 1 file (4 B) in {out}".encode() in first.stderr
    assert second.returncode == 2
    assert f"{out}/sum: is already there; name another folder".encode() in second.stderr
    told = json.loads(forced.stdout)
    assert told["files"] == [{"name": "sum", "size_bytes": 4}]
    assert told["files_left_out"] == [{"reason": "link", "count": 1}]
    assert told["output_file"] == "1212"


def test_the_command_line_uses_named_files_and_cuts_output(tmp_path: Path) -> None:
    program = tmp_path / "main.py"
    program.write_text("open('o.txt', 'w').write(open('i.txt').read()[::-1])\nprint('x' * 99)")
    named = code_runner(
        *("run", str(program), "--input-file", "i.txt", "--output-file", "o.txt"),
        *("--output-overflow", "truncate", "--output", "10"),
        stdin=b"abc",
    )
    program.write_text("")
    missing = code_runner("run", str(program), "--output-file", "o.txt")

    assert (named.returncode, named.stdout) == (0, b"xxxxxxxxxxcba")
    assert b"100 B written, the first 10 B kept and 90 B thrown away while it went on" in named.stderr
    assert b"code-runner: the program wrote no o.txt" in missing.stderr
