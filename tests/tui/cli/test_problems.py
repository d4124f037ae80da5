"""`code-runner problems import` and `progress`, as a person or script meets them."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from problems.progress import Attempt, KeptGrowth, Progress
from problems.records import digest_of
from tests.problems.conftest import YAML, Write
from tests.problems.test_foreign import CMS, POLYGON
from tests.problems.test_importers import TASK, put
from tests.support.clock import LONG_S
from tests.support.terminal import Terminal
from tests.tui.cli.conftest import Command


def test_each_kind_of_source_is_told_by_looking_at_it(command: Command, write: Write, tmp_path: Path) -> None:
    write()
    put(tmp_path / "abc_a" / "test", {"sample-1.in": "1\n", "sample-1.out": "1\n"})
    put(tmp_path, {"task.json": json.dumps(TASK)})
    add = {"property": "add", "description": "", "input": {"a": 1}}
    told = {"exercise": "sums", "cases": [add | {"expected": 1}, add | {"expected": {"error": "x"}}]}
    put(tmp_path, {"canonical-data.json": json.dumps(told)})

    ran = [command("problems", "import", path) for path in ("twice", "abc_a", "task.json")]
    exercise = command("problems", "import", "canonical-data.json", "--json", "--id", "mine")

    assert [one.out for one in ran] == [
        "twice: Twice, 3 cases\n",
        "abc-a: abc a, 1 case\n",
        f"g-castle-defense-groe: {TASK['name']}, 2 cases\n",
    ]
    assert [problem["id"] for problem in json.loads(exercise.out)["problems"]] == ["mine"]
    assert exercise.err == "code-runner: sums, add: 1 case left out: an error is expected\n"
    listed = json.loads(command("problems", "--json").out)
    assert {one["id"] for one in listed if not one["built_in"]} == {"twice", "abc-a", "g-castle-defense-groe", "mine"}


def test_packages_of_other_systems_are_imported_and_what_is_not_taken_is_said(command: Command, tmp_path: Path) -> None:
    put(tmp_path / "polygon", POLYGON)
    put(tmp_path / "rooms", CMS)

    ran = [command("problems", "import", path) for path in ("polygon", "rooms")]
    shown = command("problems", "show", "polygon")

    assert [one.out for one in ran] == ["a-plus-b: A plus B, 3 cases\n", "rooms: The Rooms, 3 cases\n"]
    assert "code-runner: sol: nothing says what slow.cpp must get; left out\n" in ran[1].err
    assert "sum.in" in shown.out
    assert "their lines end as on Windows" in shown.err


def test_links_out_of_a_package_are_shown_where_their_folder_is_named(
    command: Command, write: Write, tmp_path: Path
) -> None:
    folder = write({"data/sample/1.in": None}, name="contest/twice")
    put(tmp_path, {"contest/shared/1.in": "1\n"})
    (folder / "data/sample/1.in").symlink_to("../../../shared/1.in")

    closed, open_ = (command("problems", "show", "contest/twice", *more) for more in ([], ["--root", "contest"]))

    assert closed.status == 2
    assert "is a link that leads out of the package" in closed.err
    assert (open_.status, "Print the number twice" in open_.out) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "give either a PATH to import or --listen"),
        (["twice", "--listen"], "give either a PATH to import or --listen"),
        (["nowhere"], "nowhere: is neither a built-in problem nor a path"),
        (["right.py"], "right.py, line 1: is not JSON"),
        ([".", "--id", "x"], "is not a problem: it has no problem.yaml, no .in file and no canonical-data.json"),
        (["--listen", "--port", "70000"], "70000 is not in the range"),
    ],
)
def test_a_wrong_import_is_one_sentence(command: Command, arguments: list[str], sentence: str) -> None:
    ran = command("problems", "import", *arguments)

    assert (ran.status, ran.out) == (2, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1


def test_the_listener_imports_one_task_and_ends(command: Command, tmp_path: Path) -> None:
    listening = subprocess.Popen(
        [sys.executable, "-m", "tui.cli", "problems", "import", "--listen", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert listening.stderr
    found = re.search(r"port (\d+)", listening.stderr.readline())
    assert found
    statuses = []
    for body in ("{}", json.dumps(TASK)):
        connection = http.client.HTTPConnection("127.0.0.1", int(found[1]), timeout=LONG_S)
        connection.request("POST", "/", body, {"Content-Type": "application/json"})
        statuses.append(connection.getresponse().status)
        connection.close()
    out, err = listening.communicate(timeout=LONG_S)

    assert statuses == [400, 200]
    assert (listening.returncode, out) == (0, f"g-castle-defense-groe: {TASK['name']}, 2 cases\n")
    assert err == (
        "code-runner: the request: is neither a task of Competitive Companion nor canonical data of Exercism; "
        "name another file (not imported)\n"
    )
    assert (tmp_path / "state/problems/g-castle-defense-groe/problem.yaml").is_file()


def test_the_listener_ends_after_a_contest_of_which_one_task_is_refused(command: Command, tmp_path: Path) -> None:
    listening = subprocess.Popen(
        [sys.executable, "-m", "tui.cli", "problems", "import", "--listen", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert listening.stderr
    found = re.search(r"port (\d+)", listening.stderr.readline())
    assert found
    contest = {"batch": {"id": "7", "size": 3}, "url": ""}
    statuses = []
    for changes in ({"name": "Same"}, {"name": "Played", "interactive": True}, {"name": "Same"}):
        connection = http.client.HTTPConnection("127.0.0.1", int(found[1]), timeout=LONG_S)
        body = json.dumps(TASK | contest | changes)
        connection.request("POST", "/", body, {"Content-Type": "application/json"})
        statuses.append(connection.getresponse().status)
        connection.close()
    out, err = listening.communicate(timeout=LONG_S)

    assert statuses == [200, 400, 200]
    assert (listening.returncode, out) == (1, "same: Same, 2 cases\nsame-2: Same, 2 cases\n")
    assert "Played: is an interactive problem, and a task does not bring its judge" in err
    assert sorted(path.name for path in (tmp_path / "state/problems").iterdir()) == ["same", "same-2"]


def test_the_progress_goes_to_another_machine_and_back(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt = Attempt(problem="frog-fees", language="c", source="", verdict="accepted", passed=1, total=1)
    Progress(print).add(attempt)

    assert json.loads(command("problems", "progress", "export", "p.json", "--json").out)["attempts"] == 1
    again = command("problems", "progress", "export", "p.json")
    assert (again.status, again.err) == (
        125,
        "code-runner: p.json already exists; name another file, or add --replace.\n",
    )
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "other"))
    assert command("problems", "progress", "import", "p.json").out == "new: 1 attempt\n"
    assert command("problems", "progress", "import", "p.json").out == "nothing in it is new\n"
    assert Progress(print).attempts() == [attempt]
    wrong = command("problems", "progress", "import", "right.py")
    assert (wrong.status, wrong.out) == (125, "")
    assert "right.py is not JSON" in wrong.err


def test_the_lists_and_one_of_the_users_own(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path))
    mine = 'title = "Mine"\n[[sections]]\ntitle = "Bits"\nproblems = ["lone-sock", "two-lighthouse"]\n'
    put(tmp_path / "lists", {"mine.toml": mine, "bad.toml": "title = 1\nsections = []"})
    Progress(print).add(Attempt(problem="lone-sock", language="c", source="", verdict="accepted", passed=1, total=1))

    ran = command("problems", "lists")
    assert [line.split()[0] for line in ran.out.splitlines()] == [
        "name",
        "75-patterns",
        "first-week",
        "two-hours",
        "mine",
    ]
    assert ran.err.splitlines() == [
        f"code-runner: {tmp_path}/lists/bad.toml, title: expected text in quotes, got a whole number (left out)",
        (
            f'code-runner: {tmp_path}/lists/mine.toml, sections[0].problems[1]: there is no problem "two-lighthouse"; '
            'write "two-lighthouses" (left out)'
        ),
    ]
    assert command("problems", "lists", "mine").out == "Mine  (mine)\n\nBits\n  ✓ lone-sock  Lone Sock  easy\n"
    listed = json.loads(command("problems", "lists", "mine", "--json").out)["lists"]
    assert [(one["name"], one["solved"], one["total"], one["followed"]) for one in listed] == [("mine", 1, 1, False)]
    wrong = command("problems", "lists", "mime")
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err.splitlines()[-1] == "code-runner: mime: there is no such list; write mine"


def test_attempts_are_listed_with_their_sources_and_an_unknown_problem_is_one_sentence(command: Command) -> None:
    made = Attempt(problem="frog-fees", language="c", source="x\n", verdict="accepted", passed=1, total=1, name="heap")
    assert command("problems", "attempts", "frog-fees").out == (
        "no attempts at frog-fees yet: the app keeps one each time it judges\n"
    )
    Progress(print).add(made)
    told = json.loads(command("problems", "attempts", "frog-fees", "--json").out)
    assert (told["schema"], told["problem"], told["unreadable"]) == (1, "frog-fees", 0)
    [one] = told["attempts"]
    assert (one["id"], one["source"], one["name"], one["wall_ms"]) == (made.id, "x\n", "heap", None)
    assert one["growth"] is None, "not measured"
    Progress(print).add_growth(KeptGrowth(problem="frog-fees", language="c", digest=digest_of("x\n"), cpu="n log n"))
    [one] = json.loads(command("problems", "attempts", "frog-fees", "--json").out)["attempts"]
    assert (one["growth"]["cpu"], one["growth"]["memory"]) == ("n log n", None)
    assert one["growth"]["when"].startswith("20")
    head, row = command("problems", "attempts", "frog-fees").out.splitlines()
    assert head.split() == ["when", "language", "verdict", "passed", "slowest", "memory", "CPU", "growth", "name", "id"]
    assert row.split()[2:] == ["c", "accepted", "1/1", "-", "-", "n", "log", "n", "heap", made.id[:8]]
    wrong = command("problems", "attempts", "nowhere")
    assert (wrong.status, wrong.out, wrong.err.count("\n")) == (2, "", 1)


def test_the_work_is_exported_and_a_file_for_a_folder_is_one_sentence(command: Command, tmp_path: Path) -> None:
    made = Attempt(problem="frog-fees", language="python", source="x\n", verdict="accepted", passed=1, total=1)
    Progress(print).add(made)
    first = command("problems", "export", "work")
    assert (first.status, first.out) == (0, "1 problem in work: 3 files written\n")
    (tmp_path / "work/frog-fees/solution.py").write_text("mine\n")
    again = command("problems", "export", "work", "--json")
    told = json.loads(again.out)
    assert (told["problems"], told["written"], told["left"]) == (1, [], ["frog-fees/solution.py"])
    said = command("problems", "export", "work").err
    assert said == "code-runner: work/frog-fees/solution.py is not as it was exported, so it was left as it is\n"
    wrong = command("problems", "export", "right.py")
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err == "code-runner: right.py: is a file; name a folder to write your work into\n"


def test_a_statement_is_drawn_on_a_terminal_and_stays_markdown_for_scripts(
    command: Command, write: Write, state: Path
) -> None:
    text = (
        "# Twice\n\nPrint **twice** the number, \x1b[5mplease.\n\n- one\n\n```python\nx = 1\n```\n\n![A map](map.png)\n"
    )
    folder = write({"statement/problem.en.md": text, "data/sample/1.in": "a \x1b[5m\n  b\n"})

    def on_a_terminal(kind: str) -> str:
        terminal = Terminal(
            state, {"TERM": kind}, before=f"import sys; sys.argv[1:] = ['problems', 'show', {str(folder)!r}]"
        )
        terminal.until(lambda: False)  # to its end
        assert os.waitstatus_to_exitcode(terminal.ended()) == 0
        return terminal.seen.decode().replace("\r\n", "\n")

    drawn, plain = on_a_terminal("xterm-256color"), on_a_terminal("dumb")
    scripted = command("problems", "show", str(folder)).out

    assert plain == scripted
    assert "# Twice\n\nPrint **twice** the number, ␛[5mplease.\n\n- one\n\n```python\nx = 1\n```" in scripted
    lines = [line.rstrip() for line in re.sub("\x1b\\[[0-9;]*m", "", drawn).split("\n")]
    assert "\x1b[1mtwice\x1b[0m" in drawn
    assert "\x1b[5m" not in drawn
    assert not re.search(r"\*\*|```|# ", drawn)
    assert "Print twice the number, ␛[5mplease." in lines
    assert lines[0] == "Twice  (twice)"
    assert {" • one", " x = 1", "▣ A map (map.png)"} <= {line.rstrip() for line in lines}
    assert lines[lines.index("--- input") + 1 :][:4] == ["  a ␛[5m", "    b", "--- answer", "  2"]


def test_names_are_in_the_language_that_the_user_prefers(command: Command, write: Write, config: Path) -> None:
    for name, names in (("both", "{en: Twice, sv: Dubbelt}"), ("english", "{en: Half, de: Halb}")):
        write({"problem.yaml": YAML.replace("Twice", names)}, name=name)
        command("problems", "import", name)
    (config / "config.toml").write_text('[practice]\nlanguage = "sv"\n')

    listed = {one["id"]: one for one in json.loads(command("problems", "list", "--json").out)}
    assert (listed["both"]["name"], listed["english"]["name"]) == ("Dubbelt", "Half")
    assert listed["both"]["names"] == {"en": "Twice", "sv": "Dubbelt"}
    assert "Dubbelt" in command("problems").out
    assert command("problems", "show", "both").out.startswith("Dubbelt  (both)\n")
    assert command("problems", "show", "both", "--language", "en").out.startswith("Twice  (both)\n")
