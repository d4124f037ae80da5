"""Test the lists of problems: the built-in ones, and what is said of the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from problems import package
from problems.package import built_in
from problems.practice_lists import BUILT_IN, PATTERNS, find_list, read_lists
from problems.problem import Difficulty


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path))
    (tmp_path / "lists").mkdir()
    return tmp_path / "lists"


def listed(title: str, *problems: str) -> str:
    return f'title = "{title}"\n[[sections]]\ntitle = "All"\nproblems = {list(problems)}\n'


def test_every_built_in_problem_stands_once_in_the_75_patterns_and_no_list_names_another(own: Path) -> None:
    every = built_in()
    # A set that knows any id: only what the files themselves say counts.
    lists, wrong = read_lists(every)
    patterns = find_list(lists, PATTERNS)
    placed = [problem for section in patterns.sections for problem in section.problems]

    assert wrong == []
    assert sorted(placed) == every
    assert {one.name for one in lists} == {path.stem for path in BUILT_IN.glob("*.toml")}
    named = [line for path in BUILT_IN.glob("*.toml") for line in path.read_text().splitlines() if "problems =" in line]
    ids = {word for line in named for word in line.split('"')[1::2]}
    assert ids <= set(every)


def test_a_pattern_goes_from_easy_to_hard() -> None:
    order: tuple[Difficulty, ...] = ("easy", "medium", "hard")
    for section in find_list(read_lists(built_in())[0], PATTERNS).sections:
        practices = [package.read(package.BANK / name).practice for name in section.problems]
        ranks = [order.index(one.difficulty) for one in practices if one.difficulty]
        assert ranks == sorted(ranks), section.title


def test_a_list_of_the_users_own_may_name_imported_problems_and_replace_a_built_in_one(own: Path) -> None:
    (own / "mine.toml").write_text(listed("Mine", "hello", "lone-sock"))
    (own / "first-week.toml").write_text(listed("My week", "lone-sock"))

    lists, wrong = read_lists([*built_in(), "hello"])

    assert wrong == []
    assert find_list(lists, "mine").problems == ("hello", "lone-sock")
    week = find_list(lists, "first-week")
    assert (week.title, week.built_in) == ("My week", False)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('title = "x', "mine.toml, line 1: is not TOML"),
        ("sections = []", "mine.toml: object missing required field title"),
        (listed("x", "lone-sok"), 'sections[0].problems[0]: there is no problem "lone-sok"; write "lone-sock"'),
        (listed("x", "?!"), "remove it, or import it with `code-runner problems import`"),
        (listed(" ", "lone-sock"), "mine.toml, title: is empty; write the list's name as people say it"),
        (listed("x"), "mine.toml, sections: has no problem; write ids that `code-runner problems` lists"),
        (listed("x", "lone-sock") + "topic = 1\n", "topic: there is no such key; correct its name or remove it"),
        ('title = "x"\nsections = 3', "mine.toml, sections: expected a list, got a whole number"),
    ],
)
def test_a_wrong_list_is_one_sentence_and_the_others_count(own: Path, text: str, sentence: str) -> None:
    (own / "mine.toml").write_text(text)
    (own / "other.toml").write_text(listed("Other", "lone-sock"))

    lists, wrong = read_lists(built_in())

    assert sentence in str(wrong[0])
    assert find_list(lists, "other").problems == ("lone-sock",)
    assert find_list(lists, "first-week").built_in


def test_a_file_that_is_not_text_is_one_sentence(own: Path) -> None:
    (own / "mine.toml").write_bytes(b"\xff")
    assert "is not UTF-8" in str(read_lists(built_in())[1][0])


def test_the_rest_of_a_list_with_an_unknown_problem_counts(own: Path) -> None:
    (own / "mine.toml").write_text(listed("x", "gone", "lone-sock"))
    lists, wrong = read_lists(built_in())
    assert len(wrong) == 1
    assert find_list(lists, "mine").problems == ("lone-sock",)
