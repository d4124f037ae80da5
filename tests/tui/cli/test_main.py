"""The command line as a person or script meets it: real processes, no engine."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from runner.result import Breach, Result, Verdict
from tests.languages.test_definition import NINE, PERL, define
from tests.runner.test_result import LIMITS
from tests.support.clock import LONG_S
from tests.tui.cli.conftest import NO_ENGINE
from tui.cli.commands import COMMANDS, load
from tui.cli.main import group, main
from tui.cli.run import exit_status, verdict_line

ROOT = Path(__file__).parents[3]
MAIN = "from tui.cli import main; main()"
NOT_THERE = (
    f"the engine at {NO_ENGINE} (DOCKER_HOST) is not there; start it, or unset DOCKER_HOST and run `code-runner setup`"
)
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder with programs, good and bad."""
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "hello.py").write_text("print('hello')\n")
    (folder / "hello.cob").write_text("DISPLAY 'hello'.\n")
    (folder / "large.py").write_bytes(b"#" * (5 << 20))
    (folder / "folder.py").mkdir()
    with (folder / "gigabyte.py").open("wb") as file:
        file.truncate(1 << 30)
    (folder / "device.py").symlink_to("/dev/zero")
    (folder / "nowhere.py").symlink_to("missing.py")
    return folder


@pytest.fixture
def run(work: Path) -> Run:
    """Run `code-runner` in that folder; there is no engine, no terminal and nothing on stdin."""

    def start(*arguments: str, code: str = MAIN, stdin: int = subprocess.DEVNULL, **variables: str) -> object:
        return subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=work,
            env={**os.environ, "PYTHONPATH": str(ROOT), "DOCKER_HOST": NO_ENGINE, **variables},
            stdin=stdin,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=LONG_S,
            check=False,
        )

    return start  # type: ignore[return-value]  # keyword arguments have no place in Callable


@pytest.fixture
def here(work: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Do the same in this process, which is faster; for what ends before an engine is asked."""
    monkeypatch.chdir(work)
    monkeypatch.setenv("DOCKER_HOST", NO_ENGINE)

    def start(*arguments: str) -> subprocess.CompletedProcess[str]:
        monkeypatch.setattr(sys, "argv", ["code-runner", *arguments])
        with pytest.raises(SystemExit) as caught:
            main()
        status = caught.value.code
        assert isinstance(status, int)
        out, err = capfd.readouterr()
        return subprocess.CompletedProcess(arguments, status, out, err)

    return start


def one_line(ran: subprocess.CompletedProcess[str]) -> str:
    """The one line on stderr."""
    assert "Traceback" not in ran.stderr
    assert ran.stderr.startswith("code-runner: ")
    assert ran.stderr.endswith("\n")
    assert ran.stderr.count("\n") == 1, ran.stderr
    return ran.stderr.removeprefix("code-runner: ").rstrip("\n")


# ----------------------------------------------------------------------------------- wrong usage


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("", "the app needs a terminal; to run a file without one, use `code-runner run FILE`"),
        ("frobnicate", "no such command 'frobnicate'"),
        ("--frobnicate", "no such option"),
        ("run", "missing argument 'FILE...'; see `code-runner run --help`"),
        ("run --memroy 64m hello.py", "no such option"),
        ("run hello.py other.py", "other.py: there is no such file"),
        ("run hello.py --memory", "requires an argument"),
        ("languages --frob", "no such option"),
        ("images frobnicate", "'frobnicate' is not one of 'list', 'pull', 'build', 'prune'"),
        ("run hello.py -l cobol", 'there is no language "cobol"; known are javascript, python, c, cpp'),
        ("languages python cobol", 'there is no language "cobol"'),
        ("health cobol", 'there is no language "cobol"'),
        ("images pull cobol", 'there is no language "cobol"'),
        ("setup cobol", 'there is no language "cobol"'),
        (
            "folder.py",
            "folder.py is not a source file; to import a problem package, use `code-runner problems import",
        ),
        ("missing.zip", "missing.zip is not a source file; to import a problem package, use"),
        ("run missing.py", "missing.py: there is no such file"),
        ("run missing/missing.py", "missing/missing.py: there is no such file"),
        ("run hello.py/x.py", "hello.py/x.py: cannot be read: Not a directory"),
        ("run folder.py", "folder.py: has no file in it"),
        ("run large.py", "large.py: is longer than 1 MiB"),
        ("run gigabyte.py", "gigabyte.py: has too many files for a program, or too large ones; 1000 files of together"),
        ("run device.py", "device.py: is a device; name a file"),
        ("run nowhere.py", "nowhere.py: there is no such file; check the name"),
        ("run hello.cob", "hello.cob: its ending does not say which language it is; name one with --lang"),
        ("run hello.py -i missing.in", "missing.in: there is no such file"),
        ("run hello.py -i folder.py", "folder.py: is a directory"),
        ("run hello.py --memory 0", "memory: 0 is not between 6 MiB and"),
        ("run hello.py --memory -1", 'memory: "-1" is not a size; write 64m, 1g or a number of bytes'),
        ("run hello.py --memory banana", 'memory: "banana" is not a size'),
        ("run hello.py --memory=", 'memory: "" is not a size'),
        ("run hello.py --cpus 0", "cpus: 0 is not between 0.01 cpus and"),
        ("run hello.py --cpus banana", 'cpus: "banana" is not a number; write a number such as 0.5 or 2'),
        ("run hello.py --processes 1.5", "processes: 1.5 is not whole"),
        ("run hello.py --disk 1k", "disk: 1k is not between 64 KiB and"),
        ("run hello.py --output 2g", "output: 2g is not between 1 B and 1 GiB"),
        ("run hello.py --run-timeout-ms 0", "run_ms: 0 is not between 1 ms and"),
        ("run hello.py --run-timeout-ms 5h", 'run_ms: "5h" is not a number; write 500, 500ms or 2s'),
        ("run hello.py --compile-timeout-ms -1", 'compile_ms: "-1" is not a number'),
        ("run hello.py --file data", '--file: "data" is not NAME=PATH; write one such as'),
        ("run hello.py --file data=missing", "missing: there is no such file"),
        ("run hello.py --file data=folder.py", "folder.py: is not a file; name a file"),
        ("run hello.py --file data=/dev/zero", "/dev/zero: is not a file; name a file"),
        ("run hello.py --file data=device.py", "device.py: is not a file; name a file"),
        ("run hello.py --file data=nowhere.py", "nowhere.py: there is no such file; name a file"),
        ("run hello.py --file data=gigabyte.py", "gigabyte.py: is larger than the 64 MiB of the disk; allow more"),
        ("run hello.py --file ../data=hello.py", "../data: is not a path inside the work folder"),
        ("run hello.py --file a=hello.py --file a=hello.py", '--file: "a" is there twice'),
        ("run hello.py --disk 64k --file a=large.py", "large.py: is larger than the 64 KiB of the disk; allow more"),
        ("run hello.py --files-out hello.py", "hello.py: is not a folder; name another one"),
        ("run hello.py --force", "--force goes with --files-out only"),
        ("run hello.py --output-file a/b", '--output-file: "a/b" is not the name of a file; write one such as'),
        ("run hello.py --output-overflow cut", "'cut' is not one of 'end', 'truncate'"),
        ("run hello.py --tier eternal", 'tier: there is no tier "eternal"; known are quick, standard, patient'),
        ("run hello.py --json --memory banana", 'memory: "banana" is not a size'),
    ],
)
def test_wrong_usage_is_one_sentence_and_status_2(here: Run, arguments: str, words: str) -> None:
    ran = here(*arguments.split())

    assert words in one_line(ran)
    assert ran.returncode == 2
    assert ran.stdout == ""


@pytest.mark.parametrize("arguments", ["", "frobnicate", "run missing.py", "run hello.py --memory banana"])
def test_a_process_of_its_own_says_the_same(run: Run, here: Run, arguments: str) -> None:
    ran, same = run(*arguments.split()), here(*arguments.split())

    assert (ran.returncode, ran.stdout, ran.stderr) == (same.returncode, same.stdout, same.stderr)


@pytest.mark.parametrize("arguments", [["run", "a\nb.py"], ["run", "hello.py", "-l", "a\nb"], ["run", "\x1b[2J.py"]])
def test_a_name_from_the_command_line_cannot_break_the_sentence(here: Run, arguments: list[str]) -> None:
    ran = here(*arguments)

    assert one_line(ran).isprintable()


# ------------------------------------------------------------------------------------- no engine


@pytest.mark.parametrize("arguments", ["run hello.py", "health", "health python --json", "images", "clean"])
def test_without_an_engine_there_is_one_sentence_and_status_125(run: Run, arguments: str) -> None:
    ran = run(*arguments.split())

    assert one_line(ran) == NOT_THERE
    assert ran.returncode == 125
    assert ran.stdout == ""


def test_without_an_engine_run_json_has_the_result_all_the_same(run: Run) -> None:
    ran = run("run", "hello.py", "--json", "--memory", "64m", "--tier", "quick")

    result = json.loads(ran.stdout)
    assert (result["verdict"], result["message"], result["language"]) == ("internal_error", NOT_THERE, "python")
    assert (result["limits"]["memory_bytes"], result["limits"]["run_ms"]) == (64 << 20, 2000)
    assert one_line(ran) == NOT_THERE
    assert ran.returncode == 125
    assert ran.stdout.count("\n") == 1


NOWHERE = "import runner.engine; runner.engine._sockets = lambda: iter(()); "


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ("setup", "`code-runner setup --yes` installs and starts one"),
        ("run hello.py", "run `code-runner setup` to get one"),
        ("judge two-lighthouses hello.py", "run `code-runner setup` to get one"),
        ("health", "run `code-runner setup` to get one"),
    ],
)
def test_without_an_engine_each_command_names_the_one_that_gets_one(run: Run, arguments: str, command: str) -> None:
    ran = run(*arguments.split(), code=NOWHERE + MAIN, DOCKER_HOST="")

    assert one_line(ran) == f"no container engine was found; {command}"
    assert (ran.returncode, ran.stdout) == (125, "")


def test_setup_installs_nothing_in_place_of_an_engine_that_the_user_named(run: Run) -> None:
    assert one_line(run("setup")) == one_line(run("setup", "--yes")) == NOT_THERE


@pytest.mark.parametrize(("where", "host"), [("variable", "banana"), ("settings", "unix:///set.sock")])
def test_an_engine_that_is_named_wrong_is_one_sentence(run: Run, config: Path, where: str, host: str) -> None:
    if where == "settings":
        (config / "config.toml").write_text(f'[engine]\nhost = "{host}"\n')

    ran = run("health", DOCKER_HOST=host if where == "variable" else "")

    assert one_line(ran).startswith(f"the engine at {host} (")
    assert ran.returncode == 125


# ------------------------------------------------------------------------------- help and version


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_help_has_an_example(command: str, option: str) -> None:
    shown = CliRunner().invoke(group, [*command.split(), option], prog_name="code-runner")

    assert shown.exit_code == 0
    assert re.search(rf"Examples?:\n +code-runner {command}", shown.output)
    assert "Usage: code-runner" in shown.output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_speaks_json_and_says_what_it_does(command: str) -> None:
    options = [name for parameter in load(command).params for name in parameter.opts]

    assert "--json" in options
    assert load(command).get_short_help_str()


def test_the_list_of_commands_is_what_the_commands_themselves_say() -> None:
    """`--help` reads the table; click would read the commands."""
    commands = {name: load(name) for name in COMMANDS}
    context = click.Context(group, max_content_width=100)
    for width in (80, 100, 200):
        context.terminal_width = width
        ours, theirs = context.make_formatter(), context.make_formatter()
        group.format_commands(context, ours)
        click.Group(commands=commands).format_commands(context, theirs)
        assert ours.getvalue() == theirs.getvalue()
    assert {name: command.name for name, command in commands.items()} == {name: name for name in COMMANDS}
    assert all(
        (command.help or "").split("\n\n")[0].replace("\n", " ") == COMMANDS[name] for name, command in commands.items()
    )


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["ju"], "plain,judge"),
        (["run", "-l", "ja"], "plain,javascript\nplain,java"),
        (["judge", "two-l"], "plain,two-lighthouses"),
        (["judge", "./pack"], "file,./pack"),
        (["problems", "verify", "-"], "plain,--json"),
    ],
)
def test_the_shell_completes_commands_languages_and_problems(typed: list[str], offered: str) -> None:
    asked = {"_CODE_RUNNER_COMPLETE": "bash_complete", "COMP_WORDS": f"code-runner {' '.join(typed)}"}

    ran = CliRunner().invoke(group, [], prog_name="code-runner", env={**asked, "COMP_CWORD": str(len(typed))})

    assert offered in ran.output


def test_run_has_every_option_of_the_contract() -> None:
    options = {name for parameter in load("run").params for name in parameter.opts}

    assert options >= {
        "-l",
        "--lang",
        "-i",
        "--stdin",
        "--tier",
        "--run-timeout-ms",
        "--compile-timeout-ms",
        "--memory",
        "--cpus",
        "--processes",
        "--disk",
        "--output",
        "--json",
    }


def test_the_contracts_commands_of_this_part_are_there() -> None:
    assert set(COMMANDS) >= {"run", "health", "languages", "images", "setup", "clean"}


def test_version_names_program_and_version(here: Run) -> None:
    ran = here("--version")

    assert re.fullmatch(r"code-runner \d+\.\d+\.\d+\n", ran.stdout)
    assert (ran.returncode, ran.stderr) == (0, "")


# ----------------------------------------------------------------------------------------- debug


@pytest.mark.parametrize(
    ("arguments", "status"),
    [("--debug health", 125), ("health --debug", 125), ("run missing.py --debug", 2), ("run --debug", 2)],
)
def test_debug_shows_a_traceback_before_the_sentence(run: Run, arguments: str, status: int) -> None:
    ran = run(*arguments.split())

    assert "Traceback (most recent call last):" in ran.stderr
    assert ran.stderr.splitlines()[-1].startswith("code-runner: ")
    assert ran.returncode == status


def test_debug_shows_why_a_run_failed_too(run: Run) -> None:
    assert "Traceback (most recent call last):" in run("run", "hello.py", "--debug").stderr


def test_an_error_that_nobody_expected_is_one_sentence_too(run: Run) -> None:
    ran = run("languages", code="import tui.cli.options as o; o.load = lambda: 1 / 0; from tui.cli import main; main()")

    assert one_line(ran).endswith("this is a bug in code-runner; --debug shows where")
    assert ran.returncode == 125


def test_a_folder_of_a_user_who_does_not_exist_is_just_not_trun(run: Run) -> None:
    assert run("languages", CODE_RUNNER_CONFIG="~nosuchuser/x").returncode == 0


# --------------------------------------------------------------------------------- broken settings


def test_a_broken_setting_is_a_warning_and_the_command_goes_on(here: Run, config: Path) -> None:
    (config / "config.toml").write_text('[limits]\nmemory = "banana"\n[tiers]\nquick = 0.1\n')

    ran = here("languages", "c", "--json")

    assert one_line(ran) == (
        f'{config}/config.toml, limits.memory: "banana" is not a size; write 64m, 1g or a number of bytes (left out)'
    )
    assert ran.returncode == 0
    assert json.loads(ran.stdout)[0]["limits"]["memory_bytes"] == 256 << 20


def test_a_broken_language_is_a_warning_and_the_others_go_on(here: Run, config: Path) -> None:
    path = define(config, "perl", PERL + "colour = 'red'\n")

    ran = here("languages", "c")

    assert one_line(ran).startswith(f"{path}, colour: there is no such key")
    assert ran.returncode == 0
    assert ran.stdout.startswith("C  (c, .c)")


def test_every_broken_file_has_a_line_of_its_own(here: Run, config: Path) -> None:
    (config / "config.toml").write_text("[limits\n")
    define(config, "perl", "")
    define(config, "python", "name = 5\n")

    ran = here("languages", "python")

    lines = ran.stderr.splitlines()
    assert len(lines) == 3
    assert all(line.startswith(f"code-runner: {config}/") for line in lines)
    assert ran.returncode == 0


def test_a_broken_setting_does_not_change_the_status_of_an_error(here: Run, config: Path) -> None:
    (config / "config.toml").write_text("[limits\n")

    ran = here("run", "missing.py")

    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 2


# -------------------------------------------------------------------------------------- languages


def test_languages_lists_them_all_and_where_each_was_defined(here: Run, config: Path) -> None:
    path = define(config, "python", 'pip = ["six"]\n[limits]\nmemory = "100m"\n')

    ran = here("languages", "--json")

    shown = {each["id"]: each for each in json.loads(ran.stdout)}
    assert (ran.returncode, ran.stderr) == (0, "")
    assert list(shown) == NINE
    assert shown["python"]["defined_in"] == [str(path), str(ROOT / "languages/python/language.toml")]
    assert shown["python"]["limits"]["memory_bytes"] == 100 << 20
    assert shown["python"]["compile"] is None
    assert shown["python"]["libraries"] == {"packages": [], "pip": ["six"], "npm": []}
    assert shown["c"]["compile"]
    assert "  with     pip: six" in here("languages", "python").stdout.splitlines()


def test_languages_takes_aliases_and_shows_each_language_once(here: Run) -> None:
    ran = here("languages", "c++", "cpp", ".py")

    assert re.findall(r"^\S.*?  \(", ran.stdout, re.MULTILINE) == ["C++  (", "Python  ("]


# ------------------------------------------------------------------------------- odd surroundings


@pytest.mark.parametrize("variables", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}])
def test_json_is_utf8_whatever_the_locale_is(run: Run, variables: dict[str, str]) -> None:
    ran = run("run", "hello.py", "--json", DOCKER_HOST="unix:///é.sock", **variables)

    assert "unix:///é.sock" in json.loads(ran.stdout)["message"]


CLOSED = "import os; os.close({}); os.execv({!r}, [{!r}, '-c', {!r}, {}])"


@pytest.mark.parametrize(("number", "argument", "status"), [(0, "", 2), (1, "--version", 0)])
def test_a_closed_stdin_or_stdout_is_no_reason_for_a_traceback(
    run: Run, number: int, argument: str, status: int
) -> None:
    words = repr(argument) if argument else ""
    code = CLOSED.format(number, sys.executable, sys.executable, MAIN, words)

    ran = run(code=code)

    assert "Traceback" not in ran.stderr
    assert ran.returncode == status


@pytest.mark.parametrize(
    "argument",
    ["languages c", "--version", "languages --json"],
)
def test_a_reader_who_leaves_is_no_error(argument: str) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        ran = subprocess.run(
            [sys.executable, "-c", MAIN, *argument.split()],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""},
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert ran.stderr == b""
    assert ran.returncode in (0, 141)


# ----------------------------------------------------------------------- exit statuses of verdicts


def result(verdict: Verdict, exit_code: int | None = None, signal: str | None = None) -> Result:
    return Result(
        language="python",
        verdict=verdict,
        message="So it ended",
        limits=LIMITS,
        exit_code=exit_code,
        signal=signal,
        cpu_ms=12.0,
        memory_bytes=1 << 20,
    )


@pytest.mark.parametrize(
    ("ended", "status"),
    [
        (result("ok", 0), 0),
        (result("runtime_error", 7), 7),
        (result("runtime_error", 137), 137),
        (result("runtime_error", 255), 255),
        (result("runtime_error", None, "SIGSEGV"), 139),
        (result("runtime_error", None, "SIGKILL"), 137),
        (result("runtime_error", None, "SIGHUP"), 129),
        (result("time_limit", None, "SIGKILL"), 124),
        (result("memory_limit", None, "SIGKILL"), 137),
        (result("memory_limit", 1), 137),
        (result("output_limit", None, "SIGKILL"), 153),
        (result("output_limit", 0), 153),
        (result("compile_error"), 126),
        (result("internal_error"), 125),
        pytest.param(
            result("runtime_error", None, "SIGRTMIN+0"),
            162,
        ),
    ],
    ids=lambda value: f"{value.verdict}-{value.exit_code}-{value.signal}" if isinstance(value, Result) else str(value),
)
def test_the_exit_status_of_run_is_the_contracts(ended: Result, status: int) -> None:
    assert exit_status(ended) == status


def test_the_verdict_line_has_the_proof_and_what_was_used() -> None:
    breach = Breach("memory", "run", 1, 1, "bytes", "the kernel killed it")

    assert verdict_line(result("ok", 0)) == "✓ So it ended (12 ms cpu, 1 MiB)"
    assert (
        verdict_line(replace(result("memory_limit"), breaches=(breach,)))
        == "✗ So it ended; the kernel killed it (12 ms cpu, 1 MiB)"
    )
    assert verdict_line(replace(result("ok", 0), cpu_ms=None, memory_bytes=None)) == "✓ So it ended"
    assert verdict_line(result("internal_error")) == "code-runner: So it ended"
