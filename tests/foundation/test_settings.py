"""The settings of `[sandbox]` and `[practice]`; those of the limits are in test_definition.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundation.settings import load_settings


@pytest.mark.parametrize("named", ["strict", "engine", "unconfined"])
def test_a_seccomp_profile_by_name(config: Path, named: str) -> None:
    (config / "config.toml").write_text(f'[sandbox]\nseccomp = "{named}"\nruntime = "runsc"\napparmor = "mine"\n')

    settings, problems = load_settings()

    assert problems == []
    assert (settings.sandbox.seccomp, settings.sandbox.runtime, settings.sandbox.apparmor) == (named, "runsc", "mine")


def test_a_seccomp_profile_of_the_user_s_own(config: Path) -> None:
    (config / "own.json").write_text('{"defaultAction": "SCMP_ACT_ALLOW"}')
    (config / "config.toml").write_text(f'[sandbox]\nseccomp = "{config / "own.json"}"\n')

    settings, problems = load_settings()

    assert (settings.sandbox.seccomp, problems) == (str(config / "own.json"), [])


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(None, "cannot be read"), ("[]", "is not JSON"), ("{", "is not JSON"), ("\0\xff", "is not JSON")],
)
def test_a_seccomp_profile_that_is_none_is_named_and_ours_stays(
    config: Path, content: str | None, complaint: str
) -> None:
    path = config / "own.json"
    if content is not None:
        path.write_bytes(content.encode("latin-1"))
    (config / "config.toml").write_text(f'[sandbox]\nseccomp = "{path}"\n')

    settings, [problem] = load_settings()

    assert settings.sandbox.seccomp == "strict"
    assert "sandbox.seccomp" in str(problem)
    assert complaint in str(problem)


def test_new_problems_a_day(config: Path) -> None:
    (config / "config.toml").write_text("[practice]\nnew_per_day = 0\n")

    settings, problems = load_settings()

    assert (settings.practice.new_per_day, problems) == (0, [])


@pytest.mark.parametrize(
    ("value", "complaint"),
    [("-1", "-1 is not between 0 and 50"), ("51", "51 is not between 0 and 50"), ("1.5", "expected a whole number")],
)
def test_a_wrong_number_of_new_problems_is_named_and_two_stay(config: Path, value: str, complaint: str) -> None:
    (config / "config.toml").write_text(f"[practice]\nnew_per_day = {value}\n")

    settings, [problem] = load_settings()

    assert settings.practice.new_per_day == 2
    assert "config.toml, practice.new_per_day: " in str(problem)
    assert complaint in str(problem)


@pytest.mark.parametrize(
    ("value", "overflow", "complaint"), [('"truncate"', "truncate", ""), ('"cut"', "end", "write one of end, truncate")]
)
def test_what_happens_at_the_output_limit(config: Path, value: str, overflow: str, complaint: str) -> None:
    (config / "config.toml").write_text(f"[output]\noverflow = {value}\n")

    settings, problems = load_settings()

    assert settings.output.overflow == overflow
    assert complaint in "".join(map(str, problems))


def test_the_language_of_statements(config: Path) -> None:
    (config / "config.toml").write_text('[practice]\nlanguage = "pt-BR"\n')
    assert load_settings()[0].practice.language == "pt-BR"

    (config / "config.toml").write_text('[practice]\nlanguage = "Swedish"\n')
    settings, [problem] = load_settings()
    assert settings.practice.language == "en"
    assert 'practice.language: "Swedish" is not the code of a language; write two' in str(problem)


def test_how_pictures_are_shown(config: Path) -> None:
    (config / "config.toml").write_text('[practice]\npictures = "sixel"\n')
    assert load_settings()[0].practice.pictures == "sixel"

    (config / "config.toml").write_text('[practice]\npictures = "ascii"\n')
    settings, [problem] = load_settings()
    assert settings.practice.pictures == "auto"
    assert "practice.pictures: " in str(problem)
    assert "write one of auto, kitty, sixel, blocks, names" in str(problem)
