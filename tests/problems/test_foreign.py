"""Packages of Polygon and CMS become packages of ours: what is taken, what is said of the rest, what is refused."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from problems import package
from problems.importers import import_path, import_set, is_set
from problems.problem import Problem
from tests.problems.test_importers import put, refused, state

__all__ = ["state"]

XML = """<?xml version="1.0" encoding="utf-8" standalone="no"?>
<problem revision="7" short-name="a-plus-b" url="https://polygon.example/p1/ann/a-plus-b">
    <names>
        <name language="english" value="A plus B"/>
        <name language="russian" value="Сложение"/>
    </names>
    <statements>
        <statement charset="UTF-8" language="english" mathjax="true" path="statements/english/problem.tex" type="application/x-tex"/>
        <statement language="english" path="statements/.pdf/english/problem.pdf" type="application/pdf"/>
        <statement charset="UTF-8" language="russian" path="statements/.html/russian/problem.html" type="text/html"/>
    </statements>
    <judging cpu-name="Intel" cpu-speed="3600" input-file="sum.in" output-file="sum.out" run-count="1">
        <testset name="tests">
            <time-limit>1500</time-limit>
            <memory-limit>268435456</memory-limit>
            <test-count>3</test-count>
            <input-path-pattern>tests/%02d</input-path-pattern>
            <answer-path-pattern>tests/%02d.a</answer-path-pattern>
            <tests>
                <test method="manual" sample="true"/>
                <test description="both are negative" method="manual"/>
                <test cmd="gen 5 10" method="generated"/>
            </tests>
        </testset>
    </judging>
    <files>
        <resources>
            <file path="files/olymp.sty"/>
            <file path="files/testlib.h" type="h.g++"/>
        </resources>
        <executables><executable><source path="files/gen.cpp" type="cpp.g++17"/></executable></executables>
    </files>
    <assets>
        <checker name="std::wcmp.cpp" type="testlib"><source path="files/check.cpp" type="cpp.g++17"/></checker>
        <validators><validator><source path="files/val.cpp" type="cpp.g++17"/></validator></validators>
        <solutions>
            <solution tag="main"><source path="solutions/right.py" type="python.3"/></solution>
            <solution tag="wrong-answer"><source path="solutions/minus.py" type="python.3"/></solution>
            <solution tag="time-limit-exceeded-or-accepted"><source path="solutions/slow.py" type="pypy.3"/></solution>
            <solution tag="time-limit-exceeded-or-memory-limit-exceeded"><source path="solutions/big.py" type="python.3"/></solution>
            <solution tag="accepted"><source path="solutions/old.py" type="python.2"/></solution>
        </solutions>
    </assets>
    <tags><tag value="math"/></tags>
</problem>
"""
SUM = "a, b = map(int, open('sum.in').read().split())\nopen('sum.out', 'w').write(str(a + b))\n"
POLYGON: dict[str, str | bytes] = {
    "problem.xml": XML,
    "tests/01": "1\r\n2\r\n",
    "tests/01.a": "3\r\n",
    "tests/02": "-1 -2\n",
    "tests/02.a": "-3\n",
    "tests/03": "5 10\n",
    "tests/03.a": "15\n",
    "files/testlib.h": "// testlib\n",
    "files/check.cpp": '#include "testlib.h"\nint main(int argc, char *argv[]) { registerTestlibCmd(argc, argv); }\n',
    "files/val.cpp": '#include "testlib.h"\nint main(int argc, char *argv[]) { registerValidation(argc, argv); }\n',
    "statement-sections/english/legend.tex": "Add \\textbf{two} numbers.\n",
    "statement-sections/english/input.tex": "Two integers.\n",
    "statement-sections/english/output.tex": "Their sum.\n",
    "statement-sections/english/notes.tex": "\n",
    "statement-sections/english/tutorial.tex": "Use $+$.\n",
    "statement-sections/english/plus.png": b"\x89PNG",
    "statements/.pdf/english/problem.pdf": b"%PDF",
    "statements/.html/russian/problem.html": "<p>Сложите.</p>",
    "solutions/right.py": SUM,
    "solutions/minus.py": SUM.replace("+", "-"),
    "solutions/slow.py": SUM,
    "solutions/big.py": "x = 'x' * 10 ** 12\n",
    "solutions/old.py": "print 1\n",
}
TASK = "name: rooms\ntitle: The Rooms\ntime_limit: 0.5\nmemory_limit: 64\nn_input: 3\ninfile: ''\noutfile: ''\n"
CMS: dict[str, str | bytes] = {
    "task.yaml": TASK,
    **{f"input/input{number}.txt": f"{number}\n" for number in range(3)},
    **{f"output/output{number}.txt": f"{number * 2}\n" for number in range(3)},
    "statement/statement.pdf": b"%PDF",
    "sol/solution.py": "print(2 * int(input()))\n",
    "sol/slow.cpp": "",
    "att/rooms.zip": b"PK",
}


@pytest.fixture
def polygon(tmp_path: Path) -> Path:
    return put(tmp_path / "polygon", POLYGON)


@pytest.fixture
def cms(tmp_path: Path) -> Path:
    return put(tmp_path / "cms", CMS)


def xml(*changes: tuple[str, str]) -> dict[str, str | bytes]:
    text = XML
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return {"problem.xml": text}


def taken(folder: Path) -> Problem:
    [problem] = import_path(folder, replace=True).problems
    return problem


# ------------------------------------------------------------------------------------------ Polygon


def test_a_package_of_polygon_is_a_problem(polygon: Path, state: Path) -> None:
    problem = taken(polygon)

    assert (problem.id, problem.names) == ("a-plus-b", {"en": "A plus B", "ru": "Сложение"})
    assert (problem.limits.time_s, problem.limits.memory_mib) == (1.5, 256)
    assert (problem.input_file, problem.output_file) == ("sum.in", "sum.out")
    assert [(case.name, case.input, case.answer, case.description) for case in problem.cases] == [
        ("sample/1", b"1\n2\n", b"3\n", ""),
        ("secret/2", b"-1 -2\n", b"-3\n", "both are negative"),
        ("secret/3", b"5 10\n", b"15\n", "made by `gen 5 10`"),
    ]
    assert problem.cases[0].output_validator_args == ("case_sensitive",)
    assert (problem.validators, problem.groups, problem.keywords) == ((), None, ("math",))
    text = problem.statement() or ""
    assert [part in text for part in ("**two** numbers", "## Input", "## Output", "Note")] == [True, True, True, False]
    assert "Сложите" in (problem.statement("ru") or "")
    assert "Use +" in (problem.editorial() or "")
    assert [pdf.language for pdf in problem.pdfs] == ["en"]
    assert [one.name for one in problem.submissions] == [
        "accepted/old.py2",
        "accepted/right.py",
        "brute_force/slow.py",
        "rejected/big.py",
        "wrong_answer/minus.py",
    ]
    assert problem.submissions[3].demands[0].required == ("TLE", "RTE")
    assert problem.notes == ("tests: their lines end as on Windows, which is changed to what programs meet here",)
    assert package.read(state / "a-plus-b").cases[1].input == b"-1 -2\n"


def test_it_is_judged_without_an_import_and_as_a_zip(polygon: Path, state: Path, tmp_path: Path) -> None:
    shutil.make_archive(str(tmp_path / "a-plus-b-7$linux"), "zip", polygon)

    for path in (polygon, tmp_path / "a-plus-b-7$linux.zip"):
        assert not is_set(path)
        with package.opened(path) as problem:
            assert (problem.id, len(problem.cases)) == ("a-plus-b", 3)
            assert problem.notes
            folder = problem.folder
        assert not folder.exists()
    assert not state.exists()
    assert taken(tmp_path / "a-plus-b-7$linux.zip").id == "a-plus-b"


def test_a_contest_of_them_is_a_set(polygon: Path, cms: Path, tmp_path: Path) -> None:
    contest = tmp_path / "contest"
    for folder in (polygon, cms):
        shutil.copytree(folder, contest / "problems" / folder.name)
    put(contest, {"contest.xml": "<contest/>", "problems/broken/problem.xml": "<problem>"})

    came = {one.source: one.imported for one in import_set(contest)}

    assert {source: [problem.id for problem in one.problems] for source, one in came.items()} == {
        "problems/broken": [],
        "problems/cms": ["rooms"],
        "problems/polygon": ["a-plus-b"],
    }
    assert came["problems/broken"].refused == ("problem.xml, line 1: is not readable XML; download the package again",)


def test_a_checker_is_wrapped_with_the_header_of_the_package(polygon: Path, state: Path) -> None:
    put(polygon, xml((' name="std::wcmp.cpp"', "")))

    problem = taken(polygon)

    [checker] = problem.validators
    files = checker.files()
    assert sorted(files) == ["check.cpp.inc", "main.cpp", "testlib.h"]
    assert files["check.cpp.inc"] == POLYGON["files/check.cpp"].encode()  # type: ignore[union-attr]  # a text
    assert [one.name for one in problem.input_validators] == ["validator-1"]
    assert problem.cases[0].output_validator_args == ()


@pytest.mark.parametrize(
    ("name", "args"),
    [("yesno", ()), ("ncmp", ()), ("rcmp6", ("float_tolerance", "1e-6")), ("rcmp9", ("float_tolerance", "1e-9"))],
)
def test_a_checker_of_testlib_that_asks_the_same_is_our_own(polygon: Path, name: str, args: tuple[str, ...]) -> None:
    put(polygon, xml(("std::wcmp", f"std::{name}")))

    assert taken(polygon).cases[0].output_validator_args == args


GROUPS = """</tests>
            <groups>
                <group name="0" points="0.0" points-policy="complete-group"/>
                <group name="1" points="30.0" points-policy="complete-group">
                    <dependencies><dependency group="0"/></dependencies>
                </group>
                <group name="2" points-policy="each-test"><dependencies><dependency group="1"/></dependencies></group>
            </groups>"""
POINTS = (
    ('<test method="manual" sample="true"/>', '<test group="0" method="manual" points="0.0" sample="true"/>'),
    ('<test description="both are negative" method="manual"/>', '<test group="1" method="manual" points="30.0"/>'),
    ('<test cmd="gen 5 10" method="generated"/>', '<test group="2" cmd="gen 5 10" method="generated" points="70"/>'),
    ("</tests>", GROUPS),
)


def test_points_are_scores_where_the_format_has_the_same_rules(polygon: Path) -> None:
    put(polygon, xml(*POINTS))

    problem = taken(polygon)

    assert problem.groups
    found = {group.name: group for group in problem.groups.groups()}
    assert list(found) == ["", "sample", "secret", "secret/group01", "secret/group02"]
    assert [(one.most, one.aggregation, one.requires) for one in list(found.values())[2:]] == [
        (100, "sum", ()),
        (30, "pass-fail", ("sample",)),
        (70, "sum", ("secret/group01",)),
    ]
    assert [case.name for case in problem.cases] == ["sample/1", "secret/group01/2", "secret/group02/3"]
    assert problem.cases[1].input_validator_args == {"": ("--group", "1")}


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ([*POINTS, ('<dependency group="1"/>', '<dependency group="2"/>')], "a group depends on one that comes later"),
        (
            [*POINTS, ('points="30.0" points-policy="complete', 'points="30.0" points-policy="odd')],
            'a group has the policy "odd',
        ),
        ([*POINTS[:3]], "tests that count one by one are not all worth the same"),
        ([*POINTS, ('group="1" method', 'group="9" method')], "some of its tests are in no group"),
        ([*POINTS, ('points="70"', 'points="many"')], '"many" is no number of points'),
        ([("</checker>", '</checker><scorer><source path="s.cpp"/></scorer>')], "a program of the package makes the"),
    ],
)
def test_points_by_other_rules_are_left_out_and_said(polygon: Path, changes: list[tuple[str, str]], why: str) -> None:
    put(polygon, xml(*changes))

    problem = taken(polygon)

    assert problem.groups is None
    assert f"problem.xml: points are left out, for {why}" in problem.notes[0]
    assert [case.name for case in problem.cases] == ["sample/1", "secret/2", "secret/3"]


@pytest.mark.parametrize(
    ("files", "note"),
    [
        (xml(("std::wcmp.cpp", "std::ncmp.cpp"), ("files/val.cpp", "files/val.dpr")), "files/val.dpr: is a validator"),
        (xml(('tag="main"', 'tag="failed"')), 'solutions/right.py: its tag "failed" says no verdict'),
        (xml(("solutions/right.py", "solutions/gone.py")), "solutions/gone.py: it is not there; it is left out"),
        (xml((' language="russian" path', ' language="klingon" path')), 'statements: "klingon" is no language known'),
        (
            xml(("</testset>", '</testset><testset name="hacks"/>')),
            "problem.xml: the tests of hacks are left out, those of tests are taken",
        ),
    ],
)  # fmt: skip  # a table
def test_what_is_left_out_is_said(polygon: Path, files: Mapping[str, str | bytes], note: str) -> None:
    put(polygon, files)

    assert [one for one in taken(polygon).notes if note in one]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("</checker>", "</checker><interactor/>"), "problem.xml: the problem is interactive, and interactors of testlib"),
        (('run-count="1"', 'run-count="2"'), "problem.xml: the problem runs each program 2 times, which is not done"),
        (("<test-count>3", "<test-count>4"), 'problem.xml, test-count: is "4", but 3 tests are listed; correct it'),
        (("tests/%02d<", "tests/%s<"), 'problem.xml, input-path-pattern: "tests/%s" is no path with a number'),
        (("tests/%02d<", "../%02d<"), "../01: points outside the package; do not trust this package"),
        (("tests/%02d<", "/etc/%02d<"), "/etc/01: points outside the package"),
        (("tests/%02d<", "missing/%02d<"), "missing/01: is not there; download the full package, which has all tests"),
        (("1500", "soon"), 'problem.xml, time-limit: "soon" is not a whole number above 0'),
        (("1500", "0"), 'problem.xml, time-limit: "0" is not a whole number above 0'),
        (("sum.in", "../sum.in"), 'problem.yaml, input_file: "../sum.in" is not the name of a file'),
        (("judging", "judged"), "problem.xml: has no <judging>"),
        (("</judging>", "</judged>"), r"problem.xml, line \d+: is not readable XML"),
        (("</problem>", "</problem><more/>"), r"problem.xml, line \d+: is not readable XML"),
        (("<problem revision", "<!DOCTYPE problem [<!ENTITY a 'b'>]>\n<problem revision"), "defines entities"),
        (("problem", "contest"), "problem.xml: is not Polygon's: it begins with <contest>; name another folder"),
        (("Сложение", "\udcff"), "problem.xml: is not UTF-8 at byte"),
    ],
)  # fmt: skip  # a table
def test_what_cannot_be_judged_is_one_sentence(polygon: Path, change: tuple[str, str], sentence: str) -> None:
    text = str(xml(change)["problem.xml"])
    refused(put(polygon, {"problem.xml": text.encode(errors="surrogateescape")}), sentence)


@pytest.mark.parametrize(
    ("changes", "source", "sentence"),
    [
        ([], "int main() {}", "files/check.cpp: does not call registerTestlibCmd, so it is no checker of testlib"),
        (
            [],
            "int main(int argc, char *argv[]) { registerTestlibCmd(argc, argv); quitp(0.5); }",
            "files/check.cpp: is a checker that gives points of its own, which are not taken; only those that say right",
        ),
        ([("check.cpp", "check.dpr")], "", r"files/check.dpr: is a checker that is not in C\+\+; only those are run"),
        ([('<source path="files/check.cpp" type="cpp.g++17"/>', "")], "", "names no source of the checker"),
    ],
)
def test_a_checker_that_is_not_run_is_one_sentence(
    polygon: Path, changes: list[tuple[str, str]], source: str, sentence: str
) -> None:
    put(polygon, {"files/check.cpp": source, "files/check.dpr": source})

    refused(put(polygon, xml((' name="std::wcmp.cpp"', ""), *changes)), sentence)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("files/testlib.h", "files/check.cpp: is a checker that needs testlib.h, which is not in the package"),
        ("files/check.cpp", "files/check.cpp: is not there"),
        ("tests/03.a", "tests/03.a: is not there; download the full package, which has all tests and answers"),
    ],
)
def test_a_file_that_is_missing_is_named(polygon: Path, name: str, sentence: str) -> None:
    put(polygon, xml((' name="std::wcmp.cpp"', ""), ('<file path="files/testlib.h" type="h.g++"/>', "")))
    (polygon / name).unlink()

    refused(polygon, sentence)


def test_links_and_pipes_in_it_lead_nowhere_but_where_they_may(polygon: Path, tmp_path: Path) -> None:
    test = polygon / "tests/02"
    test.unlink()
    test.symlink_to("/etc/hostname")
    refused(polygon, "tests/02: is a link that leads out of the package; put the file there, or allow it with --root")
    test.unlink()
    test.symlink_to("gone")
    refused(polygon, "tests/02: is a link that leads nowhere")
    test.unlink()
    os.mkfifo(test)
    refused(polygon, "tests/02: is not a file")
    test.unlink()
    put(tmp_path, {"shared/02": "-1 -2\n"})
    test.symlink_to("../../shared/02")
    refused(polygon, "tests/02: is a link that leads out of the package")
    [problem] = import_path(polygon, root=tmp_path).problems
    assert problem.cases[1].input == b"-1 -2\n"
    test.unlink()
    with test.open("wb") as file:
        file.truncate(2 << 30)
    refused(polygon, "polygon: has more than 1024 MiB; remove the largest tests", replace=True)


# ---------------------------------------------------------------------------------------------- CMS


def test_a_task_of_cms_is_a_problem(cms: Path) -> None:
    problem = taken(cms)

    assert (problem.id, problem.name) == ("rooms", "The Rooms")
    assert (problem.limits.time_s, problem.limits.memory_mib) == (0.5, 64)
    assert (problem.input_file, problem.output_file) == ("", "")
    assert [(case.name, case.input, case.answer) for case in problem.cases] == [
        (f"secret/{number:03}", f"{number}\n".encode(), f"{number * 2}\n".encode()) for number in range(3)
    ]
    assert problem.cases[0].output_validator_args == ("case_sensitive",)
    assert problem.groups
    assert [(one.name, one.most, one.aggregation) for one in problem.groups.groups()][1:] == [("secret", 100, "sum")]
    assert [(pdf.language, pdf.path.name) for pdf in problem.pdfs] == [("it", "problem.it.pdf")]
    assert [one.name for one in problem.submissions] == ["accepted/solution.py"]
    assert [path.name for path in problem.attachments] == ["rooms.zip"]
    assert "sol: nothing says what slow.cpp must get; left out" in problem.notes


@pytest.mark.parametrize(
    ("given", "files"),
    [
        (TASK.replace("infile: ''\noutfile: ''\n", ""), ("input.txt", "output.txt")),
        (TASK.replace("infile: ''", "infile: rooms.in").replace("outfile: ''", "outfile:"), ("rooms.in", "")),
    ],
)
def test_named_files_are_those_that_cms_uses(cms: Path, given: str, files: tuple[str, str]) -> None:
    problem = taken(put(cms, {"task.yaml": given}))

    assert (problem.input_file, problem.output_file) == files


SUBTASKS = [("secret/group01", 20, "pass-fail"), ("secret/group02", 80, "pass-fail")]


@pytest.mark.parametrize(
    "files",
    [
        {"gen/GEN": "# ST: 20\n0  # the smallest\n#ST: 80\n1\n#COPY: other.txt\n\n"},
        {"task.yaml": TASK + "score_type: GroupMin\nscore_type_parameters: [[20, 1], [80, 2]]\n"},
        {
            "task.yaml": TASK
            + "score_type: GroupMin\nscore_type_parameters:\n- {max_score: 20, testcases: ['000']}\n"
            + "- {max_score: 80, testcases: ['001', '002']}\n"
        },
        {"task.yaml": TASK + "score_type: GroupMul\nscore_type_parameters: [[20, '000'], [80, '001|002']]\n"},
    ],
)
def test_subtasks_are_groups(cms: Path, files: Mapping[str, str | bytes]) -> None:
    problem = taken(put(cms, files))

    assert problem.groups
    assert [(one.name, one.most, one.aggregation) for one in problem.groups.groups()][2:] == SUBTASKS
    assert [case.name for case in problem.cases] == [
        "secret/group01/000", "secret/group02/001", "secret/group02/002",
    ]  # fmt: skip  # a table


def test_what_is_not_taken_of_a_task_is_said(cms: Path) -> None:
    other = TASK + "score_type: GroupThreshold\nscore_type_parameters: [[20, 1, 3]]\n"
    problem = taken(put(cms, {"task.yaml": other}))
    assert problem.groups is None
    assert [note for note in problem.notes if 'the score type "GroupThreshold" is left out' in note]

    some = TASK + "score_type: GroupMin\nscore_type_parameters: [[100, 2]]\n"
    problem = taken(put(cms, {"task.yaml": some}))
    assert len(problem.cases) == 2
    assert "tests in no subtask are left out: 002" in problem.notes


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"check/checker": b"\x7fELF"}, "check/checker: the task has a checker of its own, which is not run; only"),
        ({"cor/correttore.cpp": ""}, "cor/correttore.cpp: the task has a checker of its own"),
        ({"check/manager": b"\x7fELF"}, "check/manager: the task is answered by a manager of its own"),
        ({"sol/grader.cpp": ""}, "sol/grader.cpp: the task compiles a file of its own with each program"),
        ({"task.yaml": TASK + "output_only: true\n"}, "task.yaml, output_only: outputs are handed in for it"),
        ({"task.yaml": TASK.replace("n_input: 3\n", "")}, "task.yaml, n_input: is 0; write the number of tests"),
        ({"task.yaml": TASK.replace("3", "4")}, "input/input3.txt: is not there"),
        ({"task.yaml": TASK.replace("3", "many")}, "task.yaml, n_input: is many"),
        ({"task.yaml": TASK.replace("0.5", "fast")}, 'task.yaml, time_limit: "fast" is not a number'),
        ({"task.yaml": "n_input: 3\n"}, "task.yaml: has no name; write name: and title:"),
        ({"task.yaml": "[]"}, "task.yaml: is not a mapping"),
        ({"task.yaml": TASK + "infile: ../../etc/passwd\n"}, "task.yaml, line 8: is not valid YAML: the key .infile. appears"),
        ({"task.yaml": TASK.replace("infile: ''", "infile: ../x")}, 'problem.yaml, input_file: "../x" is not the name'),
        ({"gen/GEN": "# ST: 100\n1\n"}, "gen/GEN: its number of tests is 1, but n_input is 3; correct one of them"),
        ({"gen/GEN": "# ST: all\n1\n"}, 'gen/GEN, line 1: "all" is not a number; write e.g. # ST: 20'),
        ({"gen/GEN": "# ST: 20\n# ST: 80\n1\n2\n3\n"}, "gen/GEN: has a subtask without a test"),
    ],
)  # fmt: skip  # a table
def test_a_task_that_cannot_be_judged_is_one_sentence(
    cms: Path, files: Mapping[str, str | bytes], sentence: str
) -> None:
    refused(put(cms, files), sentence)


def test_a_language_of_a_task_is_no_way_out(cms: Path, tmp_path: Path) -> None:
    problem = taken(put(cms, {"task.yaml": TASK + "primary_language: ../../../evil\n"}))

    assert problem.pdfs == ()
    assert not list(tmp_path.rglob("*evil*"))
