"""What the folders say of each language beside how to run it: meanings, telling lines, the editor's habits."""

from __future__ import annotations

import re

import pytest

from languages import load
from runner.signals import SIGNALS

CATALOGUE = load()
LANGUAGES = list(CATALOGUE.languages.values())


@pytest.mark.parametrize(
    ("language", "exit_code", "signal", "word"),
    [
        ("rust", 101, None, "panic"),
        ("go", 2, None, "panic"),
        ("python", 1, None, "exception"),
        ("php", 255, None, "fatal"),
        ("cpp", None, "SIGABRT", "abort"),
        ("c", 1, None, ""),
        ("python", 101, None, ""),
        ("python", None, None, ""),
    ],
)
def test_a_language_says_what_its_own_endings_mean(
    language: str, exit_code: int | None, signal: str | None, word: str
) -> None:
    meaning = CATALOGUE.find(language).meaning(exit_code, signal)

    assert word in meaning
    assert bool(word) == bool(meaning)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_the_signals_with_a_meaning_exist(language: object) -> None:
    named = {key for key in language.file.meanings if not key.isdigit()}  # type: ignore[attr-defined]  # a Language

    assert named <= set(SIGNALS.values())


@pytest.mark.parametrize(
    ("language", "source", "line"),
    [
        ("python", "", ""),
        ("python", "\n  \n", ""),
        ("python", "# only a comment\n", "# only a comment"),
        ("python", "#!/usr/bin/env python3\nimport sys\nfrom a import b\n\n  def f():\n", "def f():"),
        ("php", "<?php\n\n$x = 1;", "$x = 1;"),
        ("go", 'package main\n\nimport (\n\t"fmt"\n)\n\nfunc main() {\n', "func main() {"),
        ("javascript", "const fs = require('fs');\nconsole.log(1)", "console.log(1)"),
        ("cpp", "/* a\n * b\n */\nusing namespace std;\nint x;", "int x;"),
        ("c", "#include <stdio.h>\n// grow\nint main(void) {", "int main(void) {"),
        ("java", "import java.util.*;\n\npublic class Main {", "public class Main {"),
        ("rust", "use std::io;\n#[derive(Debug)]\nstruct A;", "struct A;"),
        ("csharp", "using System;\nConsole.WriteLine(1);", "Console.WriteLine(1);"),
        ("python", "x" * 1000, "x" * 200),
    ],
)
def test_the_telling_line_is_no_comment_and_no_import(language: str, source: str, line: str) -> None:
    assert CATALOGUE.find(language).telling_line(source) == line


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_the_telling_line_of_a_starter_is_code(language: object) -> None:
    line = language.telling_line(language.starter)  # type: ignore[attr-defined]  # a Language

    assert line
    assert not line.startswith(language.file.comment)  # type: ignore[attr-defined]  # as above


def test_after_a_return_python_indents_less() -> None:
    ends = CATALOGUE.find("python").file.ends_block

    assert re.match(ends, "return x")
    assert not re.match(ends, "returned = 1")


def test_a_single_quote_is_closed_where_it_is_a_quote() -> None:
    assert [language.id for language in LANGUAGES if "'" not in language.file.quotes] == ["rust"]
    assert [language.id for language in LANGUAGES if "`" in language.file.quotes] == ["javascript", "go"]


def test_the_languages_come_in_the_order_that_they_ask_for() -> None:
    assert [*CATALOGUE.languages][:9] == ["javascript", "python", "c", "cpp", "java", "go", "php", "rust", "csharp"]
