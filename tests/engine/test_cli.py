"""The command line on the real engine."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from runner.engine import Engine
from tests.engine.conftest import ROOT, containers
from tests.support.clock import LONG_S, Clock, wait_until


def code_runner(*arguments: str, stdin: bytes | None = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tui.cli", *arguments],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=LONG_S,
        check=False,
    )


@pytest.fixture
def program(tmp_path: Path) -> Path:
    return tmp_path / "main.py"


@pytest.mark.parametrize(
    ("source", "options", "status"),
    [
        ("print(1)", [], 0),
        ("import sys; sys.exit(7)", [], 7),
        ("import os; os.abort()", [], 134),
        ("import os; os.kill(os.getpid(), 11)", [], 139),
        ("import os; os._exit(137)", [], 137),
        ("while True: pass", ["--run-timeout-ms", "300"], 124),
        ("x = bytearray(1 << 30)", ["--memory", "64m"], 137),
        ("while True: print('x' * 99)", ["--output", "10k"], 153),
    ],
)
def test_the_exit_status_says_what_happened(program: Path, source: str, options: list[str], status: int) -> None:
    program.write_text(source)

    assert code_runner("run", str(program), *options).returncode == status
    assert code_runner("run", str(program), *options, "--json").returncode == status


def test_a_compile_error_has_its_own_exit_status(tmp_path: Path) -> None:
    source = tmp_path / "main.c"
    source.write_text("int main(void) { return x; }")

    ran = code_runner("run", str(source))

    assert ran.returncode == 126
    assert b"main.c:1" in ran.stderr
    assert ran.stdout == b""


def test_streams_pass_through_and_the_verdict_is_one_line_on_stderr(program: Path) -> None:
    program.write_text("import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()); print('warn', file=sys.stderr)")
    every = bytes(range(256))

    ran = code_runner("run", str(program), stdin=every)

    assert ran.stdout == every
    assert ran.stderr.startswith(b"warn\n\xe2\x9c\x93 OK after ")
    assert ran.stderr.count(b"\n") == 2


def test_stdin_can_be_a_file(program: Path, tmp_path: Path) -> None:
    program.write_text("print(input())")
    given = tmp_path / "in.txt"
    given.write_text("from a file\n")

    assert code_runner("run", str(program), "-i", str(given), stdin=b"from a pipe").stdout == b"from a file\n"


def test_a_stdin_that_never_ends_does_not_hold_up_a_program_that_does_not_read_it(program: Path) -> None:
    program.write_text("print('done')")
    client = subprocess.Popen(
        [sys.executable, "-m", "tui.cli", "run", str(program), "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    try:
        assert client.wait(LONG_S) == 0
        assert client.stdout is not None
        assert json.loads(client.stdout.read())["stdout"] == "done\n"
    finally:
        client.communicate()


def test_several_files_a_folder_and_a_zip_are_one_program_with_arguments(tmp_path: Path) -> None:
    folder = tmp_path / "it"
    (folder / "lib").mkdir(parents=True)
    (folder / "app.py").write_text("import sys\nfrom lib.words import join\nprint(join(sys.argv[1:]))\n")
    (folder / "lib/words.py").write_text("def join(words): return '+'.join(words)\n")
    shutil.make_archive(str(folder), "zip", tmp_path, "it")
    ways = ([folder / "app.py", folder / "lib/words.py"], [folder], [folder.with_suffix(".zip")])

    for way in ways:
        ran = code_runner("run", *map(str, way), "--", "one", "--json", "two words")
        assert (ran.returncode, ran.stdout) == (0, b"one+--json+two words\n"), ran.stderr


def test_a_main_file_that_cannot_be_told_can_be_named(tmp_path: Path) -> None:
    for name in ("a.py", "b.py"):
        (tmp_path / name).write_text(f"print({name!r})\n")
    files = [str(tmp_path / "a.py"), str(tmp_path / "b.py")]

    ran = code_runner("run", *files)
    assert ran.returncode == 2
    assert b"has several Python files that could be the main one: a.py, b.py; call one __main__.py" in ran.stderr
    assert code_runner("run", *files, "--main", "b.py").stdout == b"b.py\n"


def test_json_is_the_contracts_object(program: Path) -> None:
    program.write_text("print('hi')")

    ran = code_runner("run", str(program), "--json", "--memory", "100m", "--cpus", "0.5", "--tier", "quick")
    result = json.loads(ran.stdout)

    assert ran.stderr == b""
    assert (result["verdict"], result["stdout"], result["compile"]) == ("ok", "hi\n", None)
    assert result["limits"]["memory_bytes"] == 100 << 20
    assert result["limits"]["cpus"] == 0.5
    assert result["limits"]["run_ms"] == 2000


@pytest.mark.alone
def test_a_reader_that_goes_away_ends_the_run(program: Path, engine: Engine) -> None:
    program.write_text("while True: print('x' * 50)")
    others = set(containers(engine))
    client = subprocess.Popen(
        [sys.executable, "-m", "tui.cli", "run", str(program), "--output", "1g", "--run-timeout-ms", "60000"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert client.stdout is not None
    client.stdout.read(100)
    client.stdout.close()

    assert client.wait(LONG_S) == 141
    client.communicate()
    assert wait_until(lambda: not set(containers(engine)) - others)


def test_ctrl_c_stops_the_program_and_the_verdict_line_says_so(program: Path) -> None:
    program.write_text("print('begun', flush=True)\nimport time\ntime.sleep(600)")
    client = subprocess.Popen(
        [sys.executable, "-m", "tui.cli", "run", str(program), "--run-timeout-ms", "600000"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert client.stdout is not None
    assert client.stdout.readline() == b"begun\n"
    client.send_signal(signal.SIGINT)
    _, stderr = client.communicate(timeout=LONG_S)

    assert client.returncode == 130
    assert stderr.decode().startswith("■ Stopped after ")


def test_a_limit_above_what_the_machine_has_is_wrong_usage(program: Path) -> None:
    program.write_text("print(1)")

    ran = code_runner("run", str(program), "--memory", "900g")

    assert ran.returncode == 2
    assert b"is more than the" in ran.stderr
    assert ran.stderr.count(b"\n") == 1


def test_languages_and_images_tell_all_nine(engine: Engine) -> None:
    languages = json.loads(code_runner("languages", "--json").stdout)
    images = json.loads(code_runner("images", "--json").stdout)

    assert [one["id"] for one in languages] == [
        "javascript",
        "python",
        "c",
        "cpp",
        "java",
        "go",
        "php",
        "rust",
        "csharp",
    ]
    assert all(one["limits"]["memory_bytes"] for one in languages)
    current = {image["language"] for image in images if image["current"]}
    assert current == {one["id"] for one in languages}


def test_setup_finds_everything_done_in_seconds() -> None:
    with Clock() as clock:
        ran = code_runner("setup", "--yes")

    assert ran.returncode == 0
    assert ran.stdout.endswith(b"Ready: 9 languages.\n")
    clock.check(5)  # measured: 1 s; getting one image takes ten
