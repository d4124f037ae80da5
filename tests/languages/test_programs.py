"""The programs in the languages' folders and what is expected of them: whole, short, in all nine."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from languages import Catalogue, DefinitionError, load
from languages.definition import ROOM
from languages.programs import expectations, program
from runner.checks import PROGRAMS
from runner.result import Verdict
from runner.verdict import PROOFS
from tests.languages.test_definition import NINE, PERL, define

MOST_LINES = 40
FILES = sorted(ROOM.glob("*/programs/*"))

ours = cache(load)


def catalogue() -> Catalogue:
    """Ours, read once."""
    return ours()


def short(path: Path) -> str:
    return str(path.relative_to(ROOM))


# --------------------------------------------------------------------------------------- ours


@pytest.mark.parametrize("identifier", NINE)
@pytest.mark.parametrize("name", PROGRAMS)
def test_every_language_has_every_program_of_the_health_check(identifier: str, name: str) -> None:
    found = program(catalogue().find(identifier), name)

    assert found is not None
    assert found.source.strip()


@pytest.mark.parametrize("path", FILES, ids=short)
def test_a_program_has_its_languages_ending_and_an_expectation(path: Path) -> None:
    language = catalogue().find(path.parents[1].name)

    found = program(language, path.stem)

    assert found is not None
    assert found.path == path
    assert found.expects.title


@pytest.mark.parametrize("path", FILES, ids=short)
def test_a_program_is_short_utf8_text_that_ends_with_a_newline(path: Path) -> None:
    text = path.read_bytes().decode()

    assert len(text.splitlines()) <= MOST_LINES
    assert text.endswith("\n")
    assert "\r" not in text
    assert "\t\n" not in text
    assert " \n" not in text


@pytest.mark.parametrize("identifier", NINE)
def test_the_expectations_use_the_contracts_words(identifier: str) -> None:
    language = catalogue().find(identifier)

    for name, expects in expectations(language).items():
        assert expects.verdict in get_args(Verdict), name
        assert expects.verdict != "internal_error", name
        assert set(expects.breaches) <= set(PROOFS), name
        assert len(set(expects.breaches)) == len(expects.breaches), name
        language.limits_for(limits=expects.limits, timeouts=expects.timeouts)  # raises where one is none
        assert expects.signal is None or expects.signal.startswith("SIG"), name


@pytest.mark.parametrize("identifier", NINE)
def test_a_verdict_of_a_limit_comes_with_its_breach(identifier: str) -> None:
    proofs = {"time_limit": {"time", "cpu"}, "memory_limit": {"memory"}, "output_limit": {"output"}}

    for name, expects in expectations(catalogue().find(identifier)).items():
        if expects.verdict in proofs:
            assert proofs[expects.verdict] & set(expects.breaches), name


@pytest.mark.parametrize("identifier", NINE)
def test_a_program_that_runs_after_another_names_one_that_exists(identifier: str) -> None:
    language = catalogue().find(identifier)

    for expects in expectations(language).values():
        assert not expects.after or program(language, expects.after)


@pytest.mark.parametrize("identifier", NINE)
def test_the_overrides_of_a_language_name_programs_that_are_expected_of_all(identifier: str) -> None:
    common = expectations(catalogue().find("cpp")).keys()

    assert expectations(catalogue().find(identifier)).keys() == common


def test_programs_are_utf8_whatever_the_locale_is() -> None:
    code = (
        "from languages import load; from languages.programs import program\n"
        "python = load().find('python')\n"
        "assert '\\u4f60' in program(python, 'unicode').source"
    )
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    ran = subprocess.run(
        [sys.executable, "-c", code], env=plain, cwd=ROOM.parent, capture_output=True, encoding="utf-8", check=False
    )

    assert (ran.returncode, ran.stderr) == (0, "")


# ---------------------------------------------------------------------------------- a user's own


def test_a_language_without_a_program_has_none(config: Path) -> None:
    define(config, "perl", PERL)

    assert program(load().find("perl"), "hello") is None


def test_a_users_program_is_expected_to_do_what_ours_do(config: Path) -> None:
    folder = define(config, "perl", PERL).parent
    (folder / "programs").mkdir()
    (folder / "programs/hello.pl").write_text('print "Hello, world!\\n";\n')

    found = program(load().find("perl"), "hello")

    assert found is not None
    assert found.expects == expectations(load().find("c"))["hello"]
    assert found.source == 'print "Hello, world!\\n";\n'


def test_a_users_expectations_override_ours_key_by_key(config: Path) -> None:
    folder = define(config, "python", "").parent
    (folder / "programs.toml").write_text('[exception]\nexit_code = 9\n[mine]\ntitle = "Mine"\nverdict = "ok"\n')
    before = expectations(catalogue().find("python"))

    after = expectations(load().find("python"))

    assert after["exception"].exit_code == 9
    assert after["exception"].stderr_has == before["exception"].stderr_has
    assert after["mine"].title == "Mine"
    assert after["hello"] == before["hello"]


def test_a_program_of_which_nothing_is_expected_is_refused_with_what_to_add(config: Path) -> None:
    folder = define(config, "perl", PERL).parent
    (folder / "programs").mkdir()
    (folder / "programs/mine.pl").write_text("")

    with pytest.raises(DefinitionError, match=r"add a table \[mine\]"):
        program(load().find("perl"), "mine")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[hello\n", "line 1"),
        ("[hello]\nverdcit = 'ok'\n", "[hello], verdcit: there is no such key"),
        ("[hello]\nexit_code = 'one'\n", "[hello], exit_code: expected a whole number"),
        ("[mine]\nverdict = 'ok'\n", "[mine]: object missing required field title"),
        ("hello = 5\n", "[hello]: expected"),
    ],
)
def test_broken_expectations_are_told_with_file_and_key(config: Path, text: str, told: str) -> None:
    folder = define(config, "perl", PERL).parent
    (folder / "programs.toml").write_text(text)

    with pytest.raises(DefinitionError) as caught:
        expectations(load().find("perl"))

    assert str(caught.value).startswith(str(folder / "programs.toml"))
    assert told in str(caught.value)
