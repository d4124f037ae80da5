"""The judges of the bank's interactive problems: the samples are what they really say, and nothing confuses them."""

from __future__ import annotations

from pathlib import Path

import pytest

from problems.package import find, read
from problems.problem import Interaction
from tests.support.bank import interactive
from tests.support.bank_programs import BankProgram

RIGHT, WRONG = 42, 43
ODD = ["", "\n", "?\n", "! \n", "? x\n", "! x\n", "? 0 0\n", "! 0\n", "? -1\n", "yes\n", "\0\n", "? 1 2 3 4\n", "9" * 99 + "\n", "! 1 1 1 1\n"]  # fmt: skip  # a list


def said(name: str, sample: str, lines: str, folder: Path) -> tuple[int, str, str]:
    """Return how a problem's judge ends on these lines, what it says to the program, and to its author."""
    room = find(name)
    [judge] = (room / "output_validator").iterdir()
    message = folder / "teammessage.txt"
    message.unlink(missing_ok=True)
    given = room / "data" / f"{sample}.in"
    ended = BankProgram.read(judge).run(lines, [str(given), str(given.with_suffix(".ans")), f"{folder}/"])
    assert ended.stderr == ""
    return ended.status, ended.stdout, message.read_text()


@pytest.mark.parametrize("name", interactive())
def test_the_samples_show_what_the_judge_says(name: str, tmp_path: Path) -> None:
    problem = read(find(name))
    assert "flush" in (problem.statement() or "")
    examples = [one for one in problem.examples if isinstance(one, Interaction)]
    assert examples
    for example in examples:
        spoken = {sign: [line[1:] for line in example.text.splitlines() if line[0] == sign] for sign in "<>"}

        status, answers, _ = said(name, example.name, "".join(f"{line}\n" for line in spoken[">"]), tmp_path)

        assert (status, answers.splitlines()) == (RIGHT, spoken["<"])


@pytest.mark.parametrize("name", interactive())
def test_whatever_a_program_writes_is_a_wrong_answer_with_a_sentence(name: str, tmp_path: Path) -> None:
    [first, *_] = read(find(name)).samples
    for line in ODD:
        status, _, message = said(name, first.name, line, tmp_path)

        assert (line, status) == (line, WRONG)
        assert message.count("\n") == 1
        assert len(message.strip()) > 10


@pytest.mark.parametrize("name", interactive())
def test_what_comes_after_the_answer_is_not_overlooked(name: str, tmp_path: Path) -> None:
    example = next(one for one in read(find(name)).examples if isinstance(one, Interaction))
    lines = "".join(f"{line[1:]}\n" for line in example.text.splitlines() if line[0] == ">")

    assert said(name, example.name, lines + "\n  \n", tmp_path)[0] == RIGHT
    assert said(name, example.name, f"{lines}! 1\n", tmp_path)[::2] == (
        WRONG,
        "right, but something was written after the answer\n",
    )


@pytest.mark.parametrize("name", interactive())
def test_questions_are_counted(name: str, tmp_path: Path) -> None:
    example = next(one for one in read(find(name)).examples if isinstance(one, Interaction))
    question = next(line[1:] for line in example.text.splitlines() if line[0] == ">")

    status, answers, message = said(name, example.name, f"{question}\n" * 5000, tmp_path)

    assert status == WRONG
    assert message == {
        "dry-fountain": "that is question 32: the novice walks 31 times at most\n",
        "winners-in-a-row": "that is question 41: 40 are allowed for 4 players\n",
    }.get(name, message)
    assert len(set(answers.splitlines()[1:])) == 1
