"""What others wrote becomes a package that the judge reads; what cannot is one sentence, and nothing is left of it."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from problems import PackageError, ProblemError, package
from problems.importers import Imported, import_json, import_path
from problems.importers.listener import MOST_BYTES, Answer, listen
from problems.problem import Problem
from problems.starter import starter
from problems.values import example_text
from tests.problems.conftest import Write
from tests.support.clock import LONG_S

TASK: dict[str, Any] = {
    "name": "G. Castle Defense - Größe",
    "group": "Codeforces - Round 47",
    "url": "https://judge.example/problemset/problem/954/G?locale=en",
    "interactive": False,
    "memoryLimit": 256,
    "timeLimit": 1500,
    "tests": [{"input": "5 0 6\n", "output": "5\n"}, {"input": "1 ü\n", "output": "ü"}],
    "testType": "single",
    "input": {"type": "stdin"},
    "output": {"type": "stdout"},
    "languages": {"java": {"mainClass": "Main", "taskClass": "GCastleDefense"}},
    "batch": {"id": "123", "size": 1},
}
"""As Competitive Companion sends one."""
BUILT_IN = package.built_in()[0]


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without problems."""
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))
    return tmp_path / "state" / "problems"


def put(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def only(imported: Imported) -> Problem:
    [problem] = imported.problems
    return problem


def cases(problem: Problem) -> list[tuple[str, bytes, bytes]]:
    return [(case.name, case.input, case.answer) for case in problem.cases]


def refused(path: Path, sentence: str, **options: Any) -> None:
    """Importing says this, and leaves nothing behind."""
    before = sorted(package.imported().rglob("*"))
    with pytest.raises(PackageError, match=sentence) as caught:
        import_path(path, **options)
    assert "\n" not in str(caught.value)
    assert sorted(package.imported().rglob("*")) == before


# -------------------------------------------------------------------------------------- .in and .out


def test_a_folder_of_online_judge_tools_is_imported(tmp_path: Path) -> None:
    files = {"sample-1.in": "1 2\n", "sample-1.out": "3\n", "random_01.in": "\xff\r\n", "random_01.out": "", "a.py": ""}
    put(tmp_path / "ABC 086_a" / "test", files)

    problem = only(import_path(tmp_path / "ABC 086_a"))

    assert (problem.id, problem.name) == ("abc-086-a", "ABC 086 a")
    assert cases(problem) == [("sample/sample-1", b"1 2\n", b"3\n"), ("secret/random_01", "\xff\r\n".encode(), b"")]
    assert package.find("abc-086-a") == problem.folder
    assert only(import_path(tmp_path / "ABC 086_a" / "test", name="other")).name == problem.name


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"1.in": "1"}, "1.in: there is no 1.out to it"),
        ({"1.in": "1", "1.out": "1", "2.out": "1"}, "2.out: there is no 2.in to it"),
        ({"ü.in": "1", "ü.out": "1"}, "ü.in: is not a valid name for a case"),
        ({"readme": "1"}, "is not a problem: it has no problem.yaml, no .in file and no canonical-data.json"),
    ],
)
def test_a_folder_that_is_not_whole_is_one_sentence(tmp_path: Path, files: dict[str, str], sentence: str) -> None:
    refused(put(tmp_path / "folder", files), sentence)


def test_a_link_or_pipe_among_the_cases_is_refused(tmp_path: Path) -> None:
    folder = put(tmp_path / "folder", {"1.in": "1"})
    (folder / "1.out").symlink_to("/etc/hostname")
    refused(folder, "1.out: is a link or not a file")
    (folder / "1.out").unlink()
    os.mkfifo(folder / "1.out")
    refused(folder, "1.out: is a link or not a file")


# ------------------------------------------------------------------------------ Competitive Companion


def test_a_task_of_competitive_companion_is_imported(tmp_path: Path) -> None:
    problem = only(import_path(put(tmp_path, {"task.json": json.dumps(TASK)}) / "task.json"))

    assert (problem.id, problem.name) == ("g-castle-defense-groe", TASK["name"])
    assert (problem.limits.time_s, problem.limits.memory_mib) == (1.5, 256)
    assert cases(problem) == [("sample/01", b"5 0 6\n", b"5\n"), ("sample/02", "1 ü\n".encode(), "ü".encode())]
    assert problem.statement() == f"The statement is at <{TASK['url']}>.\n"
    assert problem.source["name"] == TASK["group"]
    assert problem.notes == ()


def test_a_task_that_cannot_be_imported_stops_no_other_of_its_contest(state: Path) -> None:
    other = TASK | {"name": "日本", "url": "https://judge.example/tasks/abc_b"}
    broken = other | {"name": "Broken", "tests": [{"input": "1"}]}

    imported = import_json([TASK, broken, other, TASK | {"interactive": True}, 7], "tasks")

    assert [problem.id for problem in imported.problems] == ["g-castle-defense-groe", "tasks-abc-b"]
    assert [sentence.partition(":")[0] for sentence in imported.refused] == [
        "tasks, task 2, tests[0]",
        TASK["name"],
        "tasks, task 5",
    ]
    assert sorted(path.name for path in state.iterdir()) == ["g-castle-defense-groe", "tasks-abc-b"]
    with pytest.raises(PackageError, match="already exists"):
        import_json([TASK, TASK | {"interactive": True}], "tasks")


def test_tasks_of_one_contest_with_one_name_get_numbers(state: Path) -> None:
    same = TASK | {"name": "A. Same"}

    for _ in range(2):
        imported = import_json([same, same, same], "tasks", replace=True)
        assert [problem.id for problem in imported.problems] == ["a-same", "a-same-2", "a-same-3"]


@pytest.mark.parametrize("key", ["timeLimit", "memoryLimit", "group", "batch", "input", "interactive", "url"])
def test_a_null_is_as_good_as_a_missing_key(state: Path, key: str) -> None:
    with_null = import_json(TASK | {key: None}, "task").problems[0]
    without = import_json({name: value for name, value in TASK.items() if name != key}, "task", name="other").problems[
        0
    ]

    assert (with_null.limits, with_null.source) == (without.limits, without.source)


@pytest.mark.parametrize("name", ["plain.kpp", "plain.zip", "plain"])
def test_a_zip_is_a_package_whatever_its_ending(write: Write, state: Path, tmp_path: Path, name: str) -> None:
    shutil.make_archive(str(tmp_path / "packed"), "zip", write())
    (tmp_path / "packed.zip").rename(tmp_path / name)

    assert [problem.id for problem in import_path(tmp_path / name).problems] == ["plain"]


def test_links_in_circles_are_not_copied_without_end(write: Write, state: Path) -> None:
    folder = write({"attachments/a/x": "", "attachments/b/y": ""})
    for one, other in (("a", "b"), ("b", "a")):
        (folder / "attachments" / one / "to").symlink_to(f"../{other}")

    refused(folder, "has more than .* links included|is a link that leads in a circle")
    assert not state.exists() or not list(state.iterdir())


def test_what_compilers_make_beside_cases_is_left_out_with_a_note(tmp_path: Path, state: Path) -> None:
    made = {"a.out": b"1\n", "main.out": b"\x7fELF\2\1\0"}
    folder = put(tmp_path / "twice", {"1.in": b"1", "1.out": b"2", "main.py": b""} | made)

    imported = import_path(folder)

    assert [case.name for case in imported.problems[0].cases] == ["secret/1"]
    assert imported.notes == tuple(f"{name}: is a program or other binary file, left out" for name in made)


def test_a_task_may_use_files_instead_of_stdin_and_stdout(tmp_path: Path, state: Path) -> None:
    named = {"input": {"type": "file", "fileName": "a.in"}, "output": {"type": "file", "fileName": "a.out"}}
    (problem,) = import_path(put(tmp_path, {"task.json": json.dumps(TASK | named)}) / "task.json").problems

    assert (problem.input_file, problem.output_file) == ("a.in", "a.out")
    assert not any("not in the format" in note for note in problem.notes)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"interactive": True}, "is an interactive problem, and a task does not bring its judge"),
        (
            {"input": {"type": "regex", "pattern": "a.*"}},
            "reads its input by regex, which is not supported; only stdin",
        ),
        ({"output": {"type": "file"}}, "writes its output by file, which is not supported"),
        ({"output": {"type": "file", "fileName": "../a"}}, 'output_file: "../a" is not the name of a file'),
        ({"tests": []}, "has no sample"),
        ({"tests": [{"input": 1, "output": ""}]}, r"tests\[0\].input: is not a task .*: expected `str`, got `int`"),
        ({"timeLimit": "long"}, "timeLimit: is not a task"),
        ({"timeLimit": 1e10}, "seconds is too long"),
        ({"name": None}, "is not a task of .*missing required field `name`"),
    ],
)
def test_a_task_that_cannot_be_judged_is_one_sentence(tmp_path: Path, change: dict[str, Any], sentence: str) -> None:
    refused(put(tmp_path, {"task.json": json.dumps(TASK | change)}) / "task.json", sentence)


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff", b"[" * 100_000, b"[]", b"{}", b"3", b'{"a": NaN}', b"9" * 5000])
def test_what_is_no_task_is_one_sentence(tmp_path: Path, raw: bytes) -> None:
    refused(
        put(tmp_path, {"task.json": raw}) / "task.json",
        "task.json.*(is not (readable )?JSON|is neither a task of Competitive|is not a task of)",
    )


# ------------------------------------------------------------------------------------------ Exercism


def exercise(*told: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"exercise": "two-sums", "cases": list(told), **more}


def case(expected: Any, called: str = "sumOf", **given: Any) -> dict[str, Any]:
    return {"uuid": "u", "description": "adds", "property": called, "input": given, "expected": expected}


def test_canonical_data_become_a_problem_with_a_signature_for_every_language(tmp_path: Path) -> None:
    told = exercise(
        {"description": "small", "cases": [case(1.5, new=[[], [1, 0.5]], maxSize=1)]},
        case(0, new=[], maxSize=-3),
        case({"error": "negative"}, new=[], maxSize=0),
        case(2, new=[[2]], maxSize=0) | {"uuid": "old"},
        case(3, new=[[3]], maxSize=0) | {"uuid": "new", "reimplements": "old"},
        comments=["none"],
    )
    folder = put(tmp_path / "any", {"canonical-data.json": json.dumps(told), "description.md": "# Add\n"})

    imported = import_path(folder)

    problem = only(imported)
    signature = problem.practice.signature
    assert signature
    assert (problem.id, problem.name, problem.statement()) == ("two-sums", "Two Sums", "# Add\n")
    assert (signature.name, signature.shape) == ("sum_of", "(list[list[float]], int) -> float")
    assert [one.name for one in signature.parameters] == ["the_new", "max_size"]  # `new` means something in Java
    assert cases(problem) == [
        ("sample/1", b"2\n0\n\n2\n1.0 0.5\n1\n", b"1.5\n"),
        ("sample/2", b"0\n-3\n", b"0.0\n"),
        ("sample/3", b"1\n1\n3.0\n0\n", b"3.0\n"),
    ]
    assert problem.cases[0].description == "small: adds"
    assert problem.cases[0].output_validator_args == ("float_tolerance", "1e-6")
    assert imported.notes == ("two-sums, sumOf: 1 case left out: an error is expected",)
    assert "sum_of" in starter(signature, "python")


def test_each_property_of_an_exercise_is_a_problem_of_its_own(tmp_path: Path) -> None:
    told = exercise(
        case("A b", "join", words=["a"]),
        case(" x", "pad", word="x"),
        case({"x": 1}, "count", word="x"),
        *(case(True, "isEmpty", word=word) for word in ("", "a", "b", "c", "d")),
        case(True, "isEmpty", word="two\nlines"),
    )

    imported = import_json(told, "file")

    found = {problem.id: problem for problem in imported.problems}
    assert list(found) == ["two-sums-join", "two-sums-pad", "two-sums-is-empty"]
    assert found["two-sums-join"].cases[0].output_validator_args == ("case_sensitive",)
    assert found["two-sums-pad"].cases[0].output_validator_args == ("case_sensitive", "space_change_sensitive")
    assert cases(found["two-sums-is-empty"])[::4] == [
        ("sample/1", b"\n", b"true\n"),
        ("secret/5", b"d\n", b"true\n"),
    ]
    assert set(imported.notes) == {
        "two-sums, count: the answer is an object; it is left out",
        "two-sums, isEmpty: 1 case left out: word is not one line of ASCII",
    }
    with pytest.raises(PackageError, match="two-sums-join: already exists"):
        import_json(told, "file")
    assert len(import_json(told, "file", replace=True).problems) == 3


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (exercise(case({"error": "x"}, a=1)), "sumOf: an error is expected in each case"),
        (exercise(case(1)), "sumOf: it takes nothing"),
        (exercise(case(1, a=1), case(1, b=1)), "its cases do not all take the same values"),
        (exercise(case(1, a={})), "a is an object"),
        (exercise(case(None, a=1)), "the answer is null"),
        (exercise(case(1, a=1), case(1, a="x")), "a is a number or a text"),
        (exercise(case(1, a=[1, [1]])), "a is a list or a number"),
        (exercise(case(1, a="ü")), "a is not one line of ASCII"),
        (exercise(case(1 << 60, a=1)), "the answer is above 2"),
        (exercise(case(1, a=float("inf"))), "a is above 2"),
        (exercise(case(1, 日本=1)), '"日本" cannot be a name'),
        (exercise(case(1, a=1, A=1)), "its names do not fit"),
        (exercise(), "it has no cases"),
        (exercise("x"), r"cases\[0\]: is not a case"),  # type: ignore[arg-type]  # a wrong case on purpose
        (exercise({"cases": {}}), r"cases\[0\].cases: is not a list of cases"),
        (exercise({"property": "x", "input": {}}), "lacks property, input or expected"),
    ],
)
def test_an_exercise_without_room_in_the_types_is_one_sentence(told: dict[str, Any], sentence: str) -> None:
    with pytest.raises(PackageError, match=sentence) as caught:
        import_json(told, "file")

    assert "\n" not in str(caught.value)
    assert not package.imported().exists()


# --------------------------------------------------------------------------------- packages, ids


def test_a_package_is_copied_under_its_name_or_another(write: Write, tmp_path: Path) -> None:
    folder = write()
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in folder.rglob("*"):
            archive.write(path, path.relative_to(folder))

    assert only(import_path(folder)).id == "twice"
    assert only(import_path(packed)).id == "packed"
    assert only(import_path(packed, name="third")).id == "third"
    assert {path.name for path in package.imported().iterdir()} == {"twice", "packed", "third"}


def test_a_zip_that_climbs_out_of_its_folder_is_refused(write: Write, tmp_path: Path) -> None:
    folder, packed = write(), tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(folder / "problem.yaml", "problem.yaml")
        archive.writestr("../../evil.py", "")

    refused(packed, "points outside the folder")
    assert not list(tmp_path.rglob("evil.py"))


def test_nothing_is_replaced_unasked_and_what_fails_replaces_nothing(write: Write, state: Path) -> None:
    folder = write()
    import_path(folder)
    (folder / "data/secret/2.ans").write_text("15\n")

    refused(folder, "twice: already exists; replace it with --replace, or choose another id with --id")
    assert (state / "twice/data/secret/2.ans").read_text() == "14\n"
    assert cases(only(import_path(folder, replace=True)))[-1] == ("secret/2", b"7\n", b"15\n")
    (folder / "data/secret/2.ans").unlink()
    refused(folder, "there is no answer to it", replace=True)
    assert (state / "twice/data/secret/2.ans").read_text() == "15\n"


@pytest.mark.parametrize("name", ["..", "a/b", ".hidden", "a b", "", BUILT_IN])
def test_an_id_is_no_way_out_and_no_built_in_problem(write: Write, name: str) -> None:
    if not name:
        assert only(import_path(write(), name=name)).id == "twice"
    else:
        sentence = (
            "cannot be an id; with --id, choose one of letters, digits, _, - and . that does not begin with - or ."
        )
        refused(write(), f"{sentence}|is the id of a built-in problem", name=name, replace=True)


def test_an_id_may_have_everything_that_its_rule_names(write: Write) -> None:
    assert only(import_path(write(), name="2024_round-1.a")).id == "2024_round-1.a"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(max_size=4), some, max_size=3),
    max_leaves=6,
)
EXERCISE = json.loads(json.dumps(exercise(case([True], a="x", b=[1]), case([], a="", b=[]))))


@settings(max_examples=50)
@given(data=st.data())
def test_no_json_raises_anything_but_a_sentence(data: st.DataObject) -> None:
    told: Any = json.loads(json.dumps(data.draw(st.sampled_from([TASK, EXERCISE]))))
    at = told
    while isinstance(at, dict | list) and at:
        key = data.draw(st.sampled_from(list(at) if isinstance(at, dict) else range(len(at))))
        if data.draw(st.booleans()) or not isinstance(at[key], dict | list):
            at[key] = data.draw(JSON)
            break
        at = at[key]
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("CODE_RUNNER_STATE", folder)
        with suppress(PackageError):
            for problem in import_json(told, "file").problems:
                assert package.read(problem.folder).cases
                if problem.practice.signature:
                    for one in problem.cases:
                        example_text(problem.practice.signature, one.input.decode(), one.answer.decode())


# ---------------------------------------------------------------------------------------- listener


@contextmanager
def listening(take: Callable[[Any], Answer]) -> Iterator[tuple[int, threading.Thread]]:
    ports: Queue[int] = Queue()
    thread = threading.Thread(target=lambda: listen(take, port=0, ready=ports.put), daemon=True)
    thread.start()
    yield ports.get(timeout=LONG_S), thread
    thread.join(LONG_S)
    assert not thread.is_alive()


def send(port: int, body: bytes, headers: Mapping[str, str] | None = None, host: str = "localhost") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONG_S)
    kept = {"Content-Type": "application/json", "Host": f"{host}:{port}", **(headers or {})}
    connection.request("POST", "/", body, kept)
    answer = connection.getresponse()
    said = answer.read().decode()
    connection.close()
    return answer.status, said


def test_the_listener_takes_what_the_extension_sends_and_ends_after_the_last() -> None:
    taken: list[Any] = []

    def take(told: Any) -> Answer:
        if told == "wrong":
            raise PackageError("task", "is wrong")
        taken.append(told)
        return Answer(len(taken) == 2)

    with listening(take) as (port, thread):
        assert send(port, b'"first"')[0] == 200
        assert send(port, b'"wrong"') == (400, "task: is wrong\n")
        assert send(port, b"{")[0] == 400
        assert thread.is_alive()
        assert send(port, b'"last"', {"Origin": "moz-extension://abc"})[0] == 200

    assert taken == ["first", "last"]


def test_the_listener_takes_nothing_from_a_web_page_or_another_address() -> None:
    taken: list[Any] = []

    def take(told: Any) -> Answer:
        taken.append(told)
        return Answer(True)

    with listening(take) as (port, _):
        assert send(port, b"1", {"Origin": "https://evil.example"})[0] == 403
        assert send(port, b"1", {"Origin": "null"})[0] == 403
        assert send(port, b"1", host="evil.example")[0] == 403
        assert send(port, b"1", {"Content-Type": "text/plain"})[0] == 415
        assert send(port, b"", {"Content-Length": str(MOST_BYTES + 1)})[0] == 413
        assert send(port, b"", {"Content-Length": "many"})[0] == 411
        with pytest.raises(ConnectionRefusedError):  # it is on one address, not on all of this machine's
            socket.create_connection(("127.0.0.2", port))
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(b"\x16\x03\x01 no HTTP at all\r\n\r\n")
        assert taken == []
        assert send(port, b"1")[0] == 200

    assert taken == [1]


def test_the_listener_says_where_it_cannot_listen() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(ProblemError, match=f"cannot listen on port {port}: .*; choose another with --port"):
            listen(lambda told: Answer(True), port=port)
    with pytest.raises(ProblemError, match="cannot listen on port 70000"):
        listen(lambda told: Answer(True), port=70000)
