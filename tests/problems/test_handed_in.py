"""Answers handed in place of a program: which file is for which case."""

from __future__ import annotations

import pytest

import languages
from languages import DefinitionError
from problems import package
from problems.handed_in import ANSWERS, file_of, language_for, matched, of_text, program, to_text, wanted
from problems.problem import Case
from tests.problems.conftest import YAML, Write

CATALOGUE = languages.load()
CASES = [
    Case(name=name, input_from=b"", answer_from=b"") for name in ("sample/1", "secret/2", "secret/a/1", "secret/b/1")
]


@pytest.mark.parametrize(
    ("files", "for_case", "answer"),
    [
        (("secret/2.out",), "secret/2", "secret/2.out"),
        (("2.ans",), "secret/2", "2.ans"),
        (("2",), "secret/2", "2"),
        (("mine/secret/2.txt",), "secret/2", "mine/secret/2.txt"),
        (("a/1.out", "b/1.out"), "secret/b/1", "b/1.out"),
        (("sample/1.out",), "sample/1", "sample/1.out"),
        (("1.out",), "secret/a/1", None),
        (("2.out", "secret/2.ans"), "secret/2", None),
        (("3.out",), "secret/2", None),
        (("22.out",), "secret/2", None),
    ],
)  # fmt: skip  # a table: a row has a line
def test_a_file_is_the_answer_to_the_case_that_its_name_means(
    files: tuple[str, ...], for_case: str, answer: str | None
) -> None:
    found = matched(CASES, {name: name.encode() for name in files})[for_case]

    assert found == answer.encode() if answer else isinstance(found, str)


def test_what_is_not_clear_is_told() -> None:
    found = matched(CASES, {"1.out": b"", "2.out": b"", "secret/2.ans": b""})

    assert found["secret/a/1"] == "the name of its file may mean other cases too; put it into the case's folder"
    assert found["secret/2"] == "more than one file may be the answer to it: 2.out, secret/2.ans"
    assert matched(CASES, {})["secret/2"] == "there is no answer to it: no file secret/2.out"


def test_one_file_is_the_answer_to_the_only_secret_case() -> None:
    found = matched(CASES[:2], {"anything.md": b"42"})

    assert found["secret/2"] == b"42"
    assert [case.name for case in wanted(CASES[:2], {"anything.md": b"42"})] == ["secret/2"]


def test_files_in_a_known_language_are_a_program_also_for_a_problem_that_takes_answers(write: Write) -> None:
    takes = package.read(
        write(
            {
                "problem.yaml": YAML + "type: submit-answer\n",
                "submissions/accepted/right/1.out": "10\n",
                "submissions/accepted/right/2.txt": "14\n",
                "submissions/accepted/run.py": "",
                "submissions/wrong_answer/all.txt": "",
            }
        )
    )

    assert language_for(takes, CATALOGUE, {"a.py": b""}, "a.py").id == "python"
    assert language_for(takes, CATALOGUE, {"1.out": b"", "2.txt": b""}, "mine").id == ANSWERS
    assert [one.name for one in takes.submissions] == ["accepted/right", "accepted/run.py", "wrong_answer/all.txt"]
    with pytest.raises(DefinitionError, match="does not say which language it is"):
        language_for(package.read(write(name="other")), CATALOGUE, {"1.out": b""}, "1.out")


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"secret/1.out": "10\n", "secret/a/2.out": ""},
        {"a.out": "=== secret/1.out ===\n10", "b.out": "\\=== x ===\n", "c.out": "\n\n===\n"},
    ],
)
def test_answers_come_back_from_the_text_that_attempts_keep(answers: dict[str, str]) -> None:
    assert of_text(to_text(answers)) == answers
    assert program(to_text(answers)).files == {name: text.encode() for name, text in answers.items()}


def test_the_file_of_an_answer_means_its_case_alone() -> None:
    found = matched(CASES, {file_of(case): case.name.encode() for case in CASES})

    assert found == {case.name: case.name.encode() for case in CASES}
