"""Test that colours match those of Pygments on the whole text after any edits."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, String

from languages import load
from tui.widgets.colours import LONGEST_LINE, MOST_LINES, Colours, within

LANGUAGES = ("javascript", "python", "c", "cpp", "java", "go", "php", "rust", "csharp")
SIGNS = ('"', "'", "`", '"""', "/*", "*/", "//", "#", "(", ")", "{", "}", "[", "]", "\\", ";", ":", " ", "x", "0")
MORE = ("<?php", "?>", 'r#"', '@"', "<<<X", "${", "#if 0", "#endif", "def f(", "class A")
PIECES = [*SIGNS, *MORE]

Rows = list[list[object]]


@cache
def code(language: str) -> tuple[str, ...]:
    """Return the lines of real code: the starter and all example programs."""
    found = load().find(language)
    folder = found.path("programs")
    assert folder is not None
    texts = [found.starter, *(path.read_text() for path in sorted(folder.iterdir()))]
    return tuple("\n".join(texts).split("\n"))


def by_pygments(lexer: str, lines: list[str]) -> Rows:
    """Return the token type of each character, line by line, from one run of the lexer over the whole text."""
    kinds: list[object] = []
    for _, kind, value in get_lexer_by_name(lexer).get_tokens_unprocessed("\n".join(lines) + "\n"):
        kinds += [kind] * len(value)
    rows, start = [], 0
    for line in lines:
        rows.append(kinds[start : start + len(line)])
        start += len(line) + 1
    return rows


def by_us(colours: Colours, lines: list[str]) -> Rows:
    rows: Rows = []
    for row, line in enumerate(lines):
        kinds: list[object] = [None] * len(line)
        for start, end, kind in colours.spans(row):
            kinds[start:end] = [kind] * (end - start)
        rows.append(kinds)
    return rows


def finish(colours: Colours, lines: list[str], budget_s: float = 1.0) -> set[int]:
    """Work to the end and return the rows reported as changed."""
    changed: set[int] = set()
    while (rows := colours.work(lines, budget_s)) is not None:
        changed.update(rows)
    return changed


def edit(colours: Colours, lines: list[str], top: int, bottom: int, new: list[str]) -> None:
    lines[top : bottom + 1] = new
    colours.replace(top, bottom, top + len(new) - 1)


def random_edit(colours: Colours, lines: list[str], chance: random.Random) -> None:
    """Make a random edit: change the structure, join lines, break one, delete or repeat some."""
    top = chance.randrange(len(lines))
    bottom = min(top + chance.choice((0, 0, 0, 1, 3)), len(lines) - 1)
    text = "\n".join(lines[top : bottom + 1])
    at = chance.randrange(len(text) + 1)
    length = chance.choice((0, 0, 1, 2, len(text)))
    insert = chance.choice((*PIECES, "\n", "\n", "", "", text))
    edit(colours, lines, top, bottom, (text[:at] + insert + text[at + length :]).split("\n"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_text_has_the_colours_of_pygments(language: str) -> None:
    lines = list(code(language))
    colours = Colours(language)
    colours.reset(lines)
    finish(colours, lines)

    assert by_us(colours, lines) == by_pygments(language, lines)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), edits=st.integers(1, 8), budget_us=st.sampled_from((0, 300, 10_000_000)))
def test_after_any_edits_settled_colours_are_those_of_a_fresh_lexer(
    language: str, seed: int, edits: int, budget_us: int
) -> None:
    chance = random.Random(seed)
    begin = chance.randrange(len(code(language)) - 60)
    lines = list(code(language)[begin : begin + 60])
    colours = Colours(language)
    colours.reset(lines)
    for _ in range(edits):
        for _ in range(chance.choice((0, 1, 3, 1000))):  # an edit may come before the colours have caught up
            if colours.work(lines, budget_us / 1e6) is None:
                break
        random_edit(colours, lines, chance)
    finish(colours, lines, budget_us / 1e6)
    colours.settle()
    finish(colours, lines, budget_us / 1e6)

    assert by_us(colours, lines) == by_pygments(language, lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_right_after_an_edit_colours_are_exact_but_for_rare_look_ahead(language: str) -> None:
    """Edit exact text: of 60 seeded edits, at most 3 leave a wrong colour until the text settles."""
    chance, wrong = random.Random(0), 0
    lines = list(code(language))
    colours = Colours(language)
    colours.reset(lines)
    finish(colours, lines)
    for _ in range(60):
        random_edit(colours, lines, chance)
        finish(colours, lines)
        if by_us(colours, lines) != by_pygments(language, lines):
            wrong += 1
            colours.settle()
            finish(colours, lines)
            assert by_us(colours, lines) == by_pygments(language, lines)

    assert wrong <= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_changed_row_is_reported(language: str) -> None:
    chance = random.Random(1)
    lines = list(code(language))[:120]
    colours = Colours(language)
    colours.reset(lines)
    finish(colours, lines)
    for _ in range(20):
        random_edit(colours, lines, chance)
        before = [colours.spans(row) for row in range(len(lines))]
        told = finish(colours, lines, 0)

        assert {row for row in range(len(lines)) if colours.spans(row) != before[row]} <= told


def test_an_edit_relexes_only_a_few_lines() -> None:
    lines = list(code("java")) * 20
    colours = Colours("java")
    colours.reset(lines)
    finish(colours, lines)
    middle = len(lines) // 2
    edit(colours, lines, middle, middle, ["int added = 1;"])

    assert colours.work(lines, 10) == range(middle, middle + 1)
    assert colours.work(lines, 10) is None


def test_work_stops_when_its_time_is_up_and_resumes() -> None:
    lines = list(code("python")) * 10
    colours = Colours("python")
    colours.reset(lines)
    slices = 0
    while colours.work(lines, 0.001) is not None:
        slices += 1

    assert slices > 5
    assert by_us(colours, lines) == by_pygments("python", lines)


@pytest.mark.parametrize("added", [1, 40])
@pytest.mark.parametrize("slices", [0, 1, 200])
def test_an_edit_above_unfinished_work_leaves_no_wrong_colours(added: int, slices: int) -> None:
    lines = ["x = 1"] * 3000
    colours = Colours("python")
    colours.reset(lines)
    finish(colours, lines)
    edit(colours, lines, 10, 10, ['x = """'])
    for _ in range(slices):
        colours.work(lines, 0)
    edit(colours, lines, 5, 5, ["y = 2"] * added)
    finish(colours, lines, 0.001)

    assert by_us(colours, lines) == by_pygments("python", lines)
    assert within(colours.kind(2990, 0), String)


def test_an_edit_is_coloured_before_unfinished_work_elsewhere() -> None:
    lines = ["x = 1"] * 3000
    colours = Colours("python")
    colours.reset(lines)
    finish(colours, lines)
    edit(colours, lines, 2000, 2000, ['x = """'])
    colours.work(lines, 0)
    edit(colours, lines, 10, 10, ["import os"])

    assert colours.work(lines, 10) == range(10, 11)


def test_a_bracket_a_few_lines_below_recolours_a_name_as_a_function_at_once() -> None:
    lines = [*["int a;"] * 10, "int", "main(int a,", "     int b)", '""', "int c;"]
    colours = Colours("c")
    colours.reset(lines)
    finish(colours, lines)
    edit(colours, lines, 13, 13, ["{"])
    finish(colours, lines)

    assert by_us(colours, lines) == by_pygments("c", lines)
    assert str(colours.kind(11, 0)) == "Token.Name.Function"


def test_a_comment_closed_far_below_is_coloured_when_settled() -> None:
    lines = ["/*", *["int x;"] * 30, ""]
    colours = Colours("java")
    colours.reset(lines)
    finish(colours, lines)
    edit(colours, lines, 31, 31, ["*/"])
    finish(colours, lines)
    colours.settle()
    finish(colours, lines)

    assert all(within(colours.kind(row, 0), Comment) for row in range(32))


def test_c_standard_types_and_php_functions_have_their_own_colour() -> None:
    c, php = Colours("c"), Colours("php")
    c.reset(["size_t n;"])
    finish(c, ["size_t n;"])
    lines = ["<?php strlen('x');"]
    php.reset(lines)
    finish(php, lines)

    assert c.kind(0, 0) == Keyword.Type
    assert str(php.kind(0, 6)) == "Token.Name.Builtin"


@pytest.mark.parametrize("lexer", ["ruby", "lua", "scheme", "html+php", "json", "swift"])
def test_lexers_without_rules_are_exact_too(lexer: str) -> None:
    lines = ["def f(a)", '  "x #{a} y" # {', "end", "<<~X", "text", "X"] * 20
    colours = Colours(lexer)
    colours.reset(lines)
    finish(colours, lines, 0.0005)
    chance = random.Random(2)
    for _ in range(10):
        random_edit(colours, lines, chance)
        finish(colours, lines, 0.0005)

        assert by_us(colours, lines) == by_pygments(lexer, lines)


def test_an_unknown_lexer_leaves_the_text_plain() -> None:
    colours = Colours("no-such-language")
    colours.reset(["if x:"])

    assert colours.work(["if x:"], 1) is None
    assert colours.spans(0) == ()
    assert colours.kind(0, 0) is None


def test_a_very_long_line_is_plain_and_cheap() -> None:
    lines = ["x = 1", "y = '" + "a" * LONGEST_LINE, "z = 3"]
    colours = Colours("python")
    colours.reset(lines)
    finish(colours, lines)

    assert colours.spans(1) == ()
    assert colours.spans(2) != ()


def test_a_text_with_too_many_lines_is_plain_until_shortened() -> None:
    lines = ["x = 1"] * MOST_LINES
    colours = Colours("python")
    colours.reset(lines)
    colours.work(lines, 0.001)
    edit(colours, lines, 0, 0, ["x = 1", "x = 1"])

    assert colours.work(lines, 1) is None
    assert colours.spans(0) == ()

    edit(colours, lines, 0, 1, ["x = 1"])
    finish(colours, lines)

    assert colours.spans(0) == colours.spans(MOST_LINES - 1) != ()
