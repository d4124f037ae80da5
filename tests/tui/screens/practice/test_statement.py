"""Test the texts of the problem screen that need no screen."""

from __future__ import annotations

import pytest

from problems import package
from problems.judge import CaseReport, Report
from problems.problem import Problem
from tests.problems.conftest import Write, write  # noqa: F401  # a fixture
from tui.screens.practice.lines import report_line
from tui.screens.practice.statement import statement_text
from tui.text.statement import with_pictures_named
from tui.widgets.picture_markdown import parser


def test_what_was_left_out_of_a_package_is_below_its_statement_and_named_with_the_verdict(
    write: Write,  # noqa: F811  # the fixture
) -> None:
    odd = package.read(write({"data/secret/é [x].in": "9\n"}))
    whole = package.read(write(name="whole"))

    assert statement_text(odd).endswith(
        "#### Notes on this package\n\n"
        "- data/secret/é \\[x\\].in: the format does not allow this name; the file is left out"
    )
    assert "left out" not in statement_text(whole)
    assert report_line(_accepted(odd), odd, "then", {}).detail.endswith(" · 1 note below the statement · then")
    assert "note" not in report_line(_accepted(whole), whole, "then", {}).detail


def test_control_characters_of_a_statement_never_reach_the_terminal(write: Write) -> None:  # noqa: F811  # the fixture
    latex = "a \x1b]0;title\x07 \\unknown\x1b[31m $x\x9b$ 👩\u200d🔬"
    package_ = package.read(write({"statement/problem.en.md": None, "statement/problem.en.tex": latex}))

    text = statement_text(package_)

    assert not set("\x1b\x07\x9b") & set(text)
    assert "a ␛]0;title␇" in text
    assert "👩\u200d🔬" in text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("![a](a)", "▣ a"),
        ("![A cat](<my cat.png>){width=50%} b", "▣ A cat (my cat.png) b"),
        ('![](x_y.png "title")', r"▣ x\_y.png"),
        ("[a](b) ! [c]", "[a](b) ! [c]"),
    ],
)
def test_pictures_are_named(markdown: str, text: str) -> None:
    assert with_pictures_named(markdown) == text


@pytest.mark.parametrize(
    ("ending", "text"),
    [
        ("md", "See.\n\n![A map](map.png){width=50%}\n\nEnd.\n"),
        ("tex", "See.\n\\begin{figure}\\centering\\includegraphics[width=3cm]{map}\\caption{It}\\end{figure}\nEnd."),
        ("tex", "See.\n\\illustration{0.3}{map.png}{A map}\nEnd."),
        ("html", '<p>See.</p><center><img src="map.png" alt="A map"></center><p>End.</p>'),
    ],
)
def test_a_picture_of_any_format_is_found_beside_its_text(
    write: Write,  # noqa: F811  # the fixture
    ending: str,
    text: str,
) -> None:
    made = write({"statement/problem.en.md": None, f"statement/problem.en.{ending}": text, "statement/map.png": "any"})
    problem = package.read(made)

    tokens = parser(problem.picture).parse(statement_text(problem))

    [picture] = [token for token in tokens if token.type == "picture"]
    assert picture.meta["path"] == str(made / "statement/map.png")
    assert not any("▣" in token.content for token in tokens if token.type == "inline")


def test_where_there_is_only_a_pdf_the_words_say_how_it_is_opened(write: Write) -> None:  # noqa: F811  # the fixture
    only = package.read(write({"statement/problem.en.md": None, "problem.pdf": "%PDF"}))

    assert statement_text(only, "en", "Ctrl+O v d opens it.").startswith(
        "The statement is a PDF, problem.pdf. Ctrl+O v d opens it."
    )


def test_the_language_that_is_missing_is_said_below_the_statement(write: Write) -> None:  # noqa: F811  # the fixture
    assert "there is none in the language sv, so the one in en is shown" in statement_text(package.read(write()), "sv")


def _accepted(problem: Problem) -> Report:
    cases = tuple(
        CaseReport(case=case, verdict="accepted", wall_ms=1.0, cpu_ms=None, memory_bytes=None, said="")
        for case in problem.cases
    )
    return Report(
        problem=problem.id,
        language="python",
        verdict="accepted",
        total=len(cases),
        cases=cases,
        compile=None,
        message="",
    )
