"""`code-runner health` and the reports: words, table, JSON, JUnit XML. No engine."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from languages import Language
from languages.programs import program
from runner.checks import CHECKS, Begun, Check, Host, LanguageHealth
from runner.engine import Engine
from runner.health import Listener
from runner.images import Progress
from runner.pool import Losses
from tests.support.scripted import CATALOGUE, ENGINE, result
from tui.cli import health as command
from tui.cli import options
from tui.cli.main import group
from tui.text.health_report import FORMATS, SHORT, SIGNS, Report, host_lines, losses_line

HOST = Host(ENGINE, 40 << 30)
PYTHON, C = CATALOGUE.find("python"), CATALOGUE.find("c")


def passed(language: Language, *names: str) -> dict[tuple[str, str], Check]:
    """These checks passed; all, where none is named."""
    return {
        (language.id, name): Check(
            language.id, name, "pass", found="gcc 14.2" if name == "version" else "", seconds=0.5
        )
        for name in names or CHECKS
    }


def failed(name: str = "hello", detail: str = "verdict: expected 'ok'", todo: str = "mend it") -> Check:
    found = program(C, name)
    assert found
    came = result("runtime_error", language="c", exit_code=1, stderr_bytes=b"\x1b[31mbad\x00\xff\n")
    return Check("c", name, "fail", detail, came, found, found.source, remedy=todo, seconds=1.25)


def report(checks: dict[tuple[str, str], Check], *languages: Language, seconds: float = 41.2) -> Report:
    return Report.of(HOST, languages or (C,), checks, seconds)


# ------------------------------------------------------------------------------------------ words


def test_all_passed_is_ready() -> None:
    made = report({**passed(C), **passed(PYTHON)}, PYTHON, C)

    assert made.ok
    assert made.summary() == "Ready: 2 languages, 32 checks, 0 failed, 41 s"


def test_one_failure_is_not_ready() -> None:
    made = report({**passed(C), ("c", "hello"): failed()})

    assert not made.ok
    assert made.summary() == "Not ready: 1 language, 16 checks, 1 failed, 41 s"


def test_what_was_skipped_is_counted() -> None:
    made = report({**passed(C), ("c", "disk"): Check("c", "disk", "skip", "C brings no programs/disk.c")})

    assert made.ok
    assert made.summary() == "Ready: 1 language, 16 checks, 0 failed, 1 skipped, 41 s"


def test_a_part_is_neither_ready_nor_not() -> None:
    assert report(passed(C, "image", "hello")).summary() == "2 of 16 checks, 0 failed, 41 s"


def test_what_was_cancelled_does_not_count_as_made() -> None:
    checks = passed(C, "image") | {("c", name): Check.not_made("c", name) for name in ("hello", "time")}

    assert report(checks).summary() == "Cancelled: 1 of 16 checks, 0 failed, 41 s"


# ------------------------------------------------------------------------------------------- text


def test_the_text_has_engine_table_failures_with_remedies_and_the_summary() -> None:
    text = report({**passed(C), ("c", "hello"): failed()}).text().splitlines()

    assert text[0].startswith("docker 28.1.1 · cgroup v2 · runtime runc · unix://")
    assert text[1].endswith("2 cores · 8 GiB memory · 40 GiB of its disk free")
    assert text[3].split() == ["language", *CHECKS, "version"]
    assert text[4].split()[:4] == ["C", "✓", "✓", "✗"]
    assert text[4].endswith("gcc 14.2")
    assert text[6:] == [
        "✗ C, hello: verdict: expected 'ok'",
        "    To do: mend it",
        "Not ready: 1 language, 16 checks, 1 failed, 41 s",
    ]


def test_checks_that_failed_alike_are_told_once() -> None:
    same = {("c", name): replace(failed(), name=name) for name in ("hello", "stdin", "stderr")}
    text = report({**passed(C), **same}).text()

    assert text.count("expected 'ok'") == 1
    assert "✗ C, hello, stdin, stderr: " in text


@pytest.mark.parametrize("columns", [80, 100, 136])
def test_the_table_fits_a_narrow_terminal(columns: int) -> None:
    made = report(
        {**passed(CATALOGUE.find("javascript")), ("javascript", "memory"): failed("memory")},
        CATALOGUE.find("javascript"),
    )
    table = made.text(columns).splitlines()[3:5]

    assert table[0].split() == ["language", *SHORT.values()]
    assert all(len(line) <= 80 for line in table)
    assert table[1].index("✗") == table[0].index("mem")


def test_every_short_name_is_its_own() -> None:
    assert len(set(SHORT.values())) == len(CHECKS)
    assert max(map(len, SHORT.values())) == 3


def test_no_engine_is_said() -> None:
    assert "no engine answers" in Report.of(None, [C], passed(C), 1).text()
    assert Report.of(None, [C], passed(C), 1).to_dict()["engine"] is None


def test_the_engines_lines_fit_80_columns() -> None:
    assert max(map(len, host_lines(HOST, roomy=False))) <= 66


def test_what_was_lost_while_it_waited_is_told() -> None:
    assert losses_line(Losses()) == ""
    assert losses_line(Losses(compilers=1)) == "Lost while waiting, replaced: 1 compiler or interpreter"
    assert losses_line(Losses(2, 3)) == "Lost while waiting, replaced: 2 compilers or interpreters, 3 sandboxes"


def test_an_engine_that_does_not_say_everything_is_told_as_far_as_it_does() -> None:
    quiet = replace(ENGINE, cgroup="", storage="", runtime="", rootless=True)

    first, second = host_lines(Host(quiet, None))

    assert first == "docker 28.1.1 · cgroup v? · unix:///var/run/docker.sock"
    assert second == "rootless · 2 cores · 8 GiB memory"


# ------------------------------------------------------------------------------- JSON and JUnit XML


def test_the_json_is_the_contracts_with_fields_added() -> None:
    made = json.loads(report({**passed(C), ("c", "hello"): failed()}).json())

    assert made.keys() == {"schema", "ok", "engine", "languages"}
    assert (made["schema"], made["ok"]) == (1, False)
    assert made["engine"]["free_bytes"] == 40 << 30
    assert made["engine"]["name"] == "docker"
    [c] = made["languages"]
    assert c["checks"] == {name: "fail" if name == "hello" else "pass" for name in CHECKS}
    assert c["detail"] == {"hello": "verdict: expected 'ok'"}
    assert c["remedy"] == {"hello": "mend it"}


def test_junit_counts_and_tells_failures_and_skips() -> None:
    skip = Check("c", "disk", "skip", "C brings no programs/disk.c", remedy="bring one")
    root = ET.fromstring(report({**passed(C), ("c", "hello"): failed(), ("c", "disk"): skip}).junit())

    assert (root.tag, root.get("tests"), root.get("failures"), root.get("skipped")) == ("testsuites", "16", "1", "1")
    [suite] = root
    assert (suite.tag, suite.get("name"), suite.get("errors"), suite.get("time")) == ("testsuite", "C", "0", "8.250")
    assert [(one.get("name"), one.get("value")) for one in suite.iter("property")] == [
        ("language", "c"),
        ("image", ""),
        ("version", "gcc 14.2"),
    ]
    hello = suite.find("./testcase[@name='hello']")
    assert hello is not None
    assert (hello.get("classname"), hello.get("time")) == ("code-runner.health.c", "1.250")
    told = hello.find("failure")
    assert told is not None
    assert (told.get("type"), told.get("message")) == ("runtime_error", "verdict: expected 'ok'")
    assert told.text == "verdict: expected 'ok'\nTo do: mend it"
    skipped = suite.find("./testcase[@name='disk']/skipped")
    assert skipped is not None
    assert skipped.get("message") == "C brings no programs/disk.c"
    assert suite.find("./testcase[@name='image']/failure") is None


def test_junit_tells_what_was_run_and_what_came_without_what_xml_cannot_hold() -> None:
    text = report({("c", "hello"): failed(detail="a\x1b<b>&\ud800")}).junit()

    story = ET.fromstring(text).findtext("./testsuite/testcase/system-out")
    assert story is not None
    assert story.startswith("Says hello: ")
    assert "int main" in story
    assert "stderr:\n\ufffd[31mbad\ufffd\ufffd" in story
    told = ET.fromstring(text).find("./testsuite/testcase/failure")
    assert told is not None
    assert told.get("message") == "a\ufffd<b>&\ufffd"
    text.encode()  # no half characters


def test_a_long_output_is_cut_in_junit() -> None:
    check = replace(failed(), result=result(stdout_bytes=b"x" * 1_000_000))

    assert len(report({("c", "hello"): check}).junit()) < 10_000


def test_each_format_has_its_ending() -> None:
    made = report(passed(C))

    assert FORMATS[".txt"](made) == made.text()
    assert json.loads(FORMATS[".json"](made))["languages"] == made.to_dict()["languages"]
    assert ET.fromstring(FORMATS[".xml"](made)).tag == "testsuites"


# ---------------------------------------------------------------------------------- the command


@pytest.fixture
def outcome(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], Check]:
    """What the checks of the command come to; the others pass."""
    found: dict[tuple[str, str], Check] = {}

    def examine(_: Engine, languages: Sequence[Language], listen: Listener) -> list[LanguageHealth]:
        listen(HOST)
        told = []
        for language in languages:
            listen(Progress(language.id, "pull", "layers", 1, 2, "bytes"))
            checks = [found.get((language.id, name), Check(language.id, name, "pass")) for name in CHECKS]
            for check in checks:
                listen(Begun(language.id, check.name))
                listen(check)
            told.append(LanguageHealth(language.id, "image", "1.2", checks))
        return told

    monkeypatch.setattr(options, "engine", lambda _: None)
    monkeypatch.setattr(command, "examine", examine)
    return found


def test_the_command_prints_the_report_and_leaves_with_0_where_all_is_well(
    outcome: dict[tuple[str, str], Check],
) -> None:
    ran = CliRunner().invoke(group, ["health", "python", "c"])

    assert ran.exit_code == 0
    assert "Ready: 2 languages, 32 checks, 0 failed, 0 s\n" in ran.output


def test_the_command_prints_remedies_and_leaves_with_1_where_something_failed(
    outcome: dict[tuple[str, str], Check],
) -> None:
    outcome["c", "hello"] = failed()
    ran = CliRunner().invoke(group, ["health", "c"])

    assert ran.exit_code == 1
    assert "    To do: mend it\n" in ran.output


def test_the_command_speaks_json_with_the_engine(outcome: dict[tuple[str, str], Check]) -> None:
    ran = CliRunner().invoke(group, ["health", "c", "--json"])

    made = json.loads(ran.stdout)
    assert made["engine"]["free_bytes"] == 40 << 30
    assert made["languages"][0]["version"] == "1.2"


def test_the_command_writes_junit_beside_what_it_prints(outcome: dict[tuple[str, str], Check], tmp_path: Path) -> None:
    outcome["c", "hello"] = failed()
    ran = CliRunner().invoke(group, ["health", "c", "--json", "--junit", str(tmp_path / "health.xml")])

    assert ran.exit_code == 1
    assert json.loads(ran.stdout)["ok"] is False
    assert ET.parse(tmp_path / "health.xml").getroot().get("failures") == "1"


@pytest.mark.parametrize("name", ["missing/health.xml", "."])
def test_a_junit_file_that_cannot_be_is_refused_before_anything_runs(name: str, tmp_path: Path) -> None:
    ran = CliRunner().invoke(group, ["health", "c", "--junit", str(tmp_path / name)])

    assert ran.exit_code == 2
    assert "cannot be written; name a file in a folder that exists" in ran.output


def test_on_a_terminal_a_line_for_each_language_fills_and_goes_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    live = command._Live([PYTHON, C])
    live.listen(HOST)
    live.listen(Progress("python", "pull", "layers", 1 << 20, 2 << 20, "bytes"))
    live.listen(Check("python", "image", "pass"))
    live.listen(Check("python", "hello", "fail"))
    live.listen(Begun("python", "memory"))
    live.end()

    drawn = capsys.readouterr().err
    assert "pull 1/2 MiB, layers" in drawn
    assert f"Python  {SIGNS['pass']}{SIGNS['fail']}" in drawn
    assert "memory\n" in drawn
    assert drawn.endswith("\x1b[2A\x1b[J")
    assert live.host == HOST
