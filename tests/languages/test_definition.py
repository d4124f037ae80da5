"""Language folders and settings, ours and the user's, whole and broken."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec
import pytest

from foundation.limits import Value
from foundation.paths import config_file, state_folder
from foundation.units import GIB, MIB
from languages import DefinitionError, load
from languages.definition import ROOM, Language, _check_words

NINE = ["javascript", "python", "c", "cpp", "java", "go", "php", "rust", "csharp"]

PERL = """\
name = "Perl"
aliases = ["perl5"]
endings = [".pl", ".PM"]
image = "debian:trixie"
source = "main.pl"
run = ["perl", "main.pl"]
version = ["perl", "--version"]
"""


def define(config: Path, identifier: str, text: str | bytes) -> Path:
    """Write a user's language.toml and return its path."""
    path = config / "languages" / identifier / "language.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def only_problem() -> str:
    """The one sentence about the user's files."""
    problems = load().problems
    assert len(problems) == 1, [str(problem) for problem in problems]
    return str(problems[0])


# ----------------------------------------------------------------------------------------- ours


def test_our_nine_languages_load_in_the_contracts_order_without_problems() -> None:
    catalogue = load()

    assert list(catalogue.languages) == NINE
    assert catalogue.problems == []


@pytest.mark.parametrize("identifier", NINE)
def test_the_patterns_of_ours_are_right(identifier: str) -> None:
    """They are checked here alone: loading them does not compile them."""
    _check_words(load().languages[identifier].file, ROOM / identifier / "language.toml")


@pytest.mark.parametrize("identifier", NINE)
def test_a_language_of_ours_has_all_that_its_kind_needs(identifier: str) -> None:
    language = load().find(identifier)

    assert language.folders == (ROOM / identifier,)
    assert language.starter
    assert language.starter_stdin
    assert language.file.packages or language.path("toolchain.Dockerfile")
    assert language.file.lexer != "text"
    assert language.limits.memory_bytes <= 512 * MIB


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        *((identifier, identifier) for identifier in NINE),
        ("js", "javascript"),
        ("node", "javascript"),
        ("py", "python"),
        ("python3", "python"),
        ("c++", "cpp"),
        ("cxx", "cpp"),
        ("golang", "go"),
        ("rs", "rust"),
        ("cs", "csharp"),
        ("c#", "csharp"),
        (".js", "javascript"),
        (".py", "python"),
        (".c", "c"),
        (".cpp", "cpp"),
        ("cc", "cpp"),
        (".java", "java"),
        (".go", "go"),
        (".php", "php"),
        (".rs", "rust"),
        (".cs", "csharp"),
        ("PYTHON", "python"),
        ("C#", "csharp"),
        ("C++", "cpp"),
        ("Rs", "rust"),
    ],
)
def test_a_language_is_found_by_id_alias_and_ending_in_any_case(name: str, identifier: str) -> None:
    assert load().find(name).id == identifier


def test_no_two_languages_claim_the_same_name() -> None:
    claims = [
        {language.id, *language.file.aliases, *(ending.lstrip(".") for ending in language.file.endings)}
        for language in load().languages.values()
    ]

    assert sum(map(len, claims)) == len(set().union(*claims))


@pytest.mark.parametrize("name", ["cobol", "", "python ", ".p"])
def test_an_unknown_language_is_refused_with_those_that_exist(name: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        load().find(name)

    said = str(caught.value).replace("did you mean python? ", "")
    assert said.startswith(f'language: there is no language "{name}"; known are javascript, python, c')


@pytest.mark.parametrize(
    ("name", "identifier"), [("a.py", "python"), ("A.CPP", "cpp"), ("x.tar.rs", "rust"), ("Main.java", "java")]
)
def test_a_files_ending_says_its_language(name: str, identifier: str) -> None:
    assert load().for_file(Path("somewhere") / name).id == identifier


@pytest.mark.parametrize("name", ["program", "a.cob", ".py", "a."])
def test_a_file_whose_ending_says_nothing_needs_lang(name: str) -> None:
    with pytest.raises(DefinitionError, match="--lang"):
        load().for_file(Path(name))


# ------------------------------------------------------------------------------ a user's tenth


def test_a_users_folder_is_a_tenth_language(config: Path) -> None:
    path = define(config, "perl", PERL)
    (path.parent / "starter.pl").write_text("print <STDIN>;\n")
    (path.parent / "starter.in").write_text("hello\n")

    catalogue = load()

    assert catalogue.problems == []
    assert list(catalogue.languages) == [*NINE, "perl"]
    perl = catalogue.find("perl5")
    assert perl is catalogue.for_file(Path("a.pl"))
    assert perl is catalogue.for_file(Path("a.pm"))
    assert (perl.name, perl.folders) == ("Perl", (path.parent,))
    assert (perl.starter, perl.starter_stdin) == ("print <STDIN>;\n", "hello\n")
    assert perl.limits == catalogue.settings.base_limits()


def test_a_language_without_a_starter_has_an_empty_one(config: Path) -> None:
    define(config, "perl", PERL)

    perl = load().find("perl")

    assert (perl.starter, perl.starter_stdin) == ("", "")


def test_a_languages_own_limits_and_compile_limits_are_in_force(config: Path) -> None:
    define(
        config,
        "perl",
        PERL + '[limits]\nmemory = "1.5g"\n[timeouts]\nrun_ms = 700\n[compile_limits]\nmemory = "2g"\nprocesses = 99\n',
    )

    perl = load().find("perl")

    ours = load().settings.base_limits()
    assert asdict(perl.limits) == {**asdict(ours), "memory_bytes": GIB * 3 // 2, "run_ms": 700, "cpu_ms": 700}
    assert asdict(perl.compile_limits) == {
        **asdict(perl.limits),
        "memory_bytes": 2 * GIB,
        "cpus": 2.0,
        "processes": 99,
    }


def test_the_runtimes_heap_cap_follows_the_memory_limit(config: Path) -> None:
    define(
        config,
        "perl",
        PERL.replace('"main.pl"]', '"-H{heap_mb}", "main.pl"]')
        + '[env]\nHEAP = "0x{heap_hex}"\n[memory_error]\nheap_share = 0.5\n',
    )

    perl = load().find("perl")

    assert perl.heap_bytes(64 * MIB) == 32 * MIB
    assert perl.command(perl.file.run, 64 * MIB) == ["perl", "-H32", "main.pl"]
    assert perl.environment(64 * MIB) == {"HEAP": "0x2000000"}
    assert perl.command(perl.file.run, MIB) == ["perl", "-H1", "main.pl"]


def test_the_stack_follows_the_memory_limit(config: Path) -> None:
    define(
        config,
        "perl",
        PERL.replace('"main.pl"]', '"-S{stack_kb}", "main.pl"]')
        + '[env]\nSTACK = "{stack_bytes}"\n[stack]\nshare = 0.5\n',
    )

    perl = load().find("perl")

    assert perl.stack_bytes(64 * MIB) == 32 * MIB
    assert perl.command(perl.file.run, 64 * MIB) == ["perl", f"-S{30 * 1024}", "main.pl"]
    assert perl.environment(64 * MIB) == {"STACK": str(30 * MIB)}
    assert perl.command(perl.file.run, 64 * 1024 * MIB) == ["perl", f"-S{1024 * 1024}", "main.pl"]


def test_c_and_cpp_say_stack_overflow_by_the_same_program() -> None:
    first, second = (load().find(name).path("stack-overflow.c") for name in ("c", "cpp"))

    assert first
    assert second
    assert first.read_bytes() == second.read_bytes()


def test_a_language_without_a_heap_cap_has_none() -> None:
    assert load().find("c").heap_bytes(64 * MIB) is None


# ------------------------------------------------------------------------------------ overrides


def test_an_override_of_ours_changes_only_what_it_names(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(config / "none"))
    ours = load().find("java")
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(config))
    path = define(config, "java", '[limits]\nmemory = "100m"\n')

    catalogue = load()

    java = catalogue.find("java")
    assert catalogue.problems == []
    assert list(catalogue.languages) == NINE
    assert java.file == msgspec.structs.replace(ours.file, limits={**ours.file.limits, "memory": "100m"})
    assert asdict(java.limits) == {**asdict(ours.limits), "memory_bytes": 100 * MIB}
    assert java.compile_limits.memory_bytes == ours.compile_limits.memory_bytes
    assert java.folders == (path.parent, ROOM / "java")


def test_an_override_replaces_lists_whole_and_files_one_by_one(config: Path) -> None:
    path = define(config, "python", 'run = ["pypy3", "main.py"]\n')
    (path.parent / "starter.py").write_text("print('mine')\n")

    python = load().find("python")

    assert python.file.run == ["pypy3", "main.py"]
    assert python.starter == "print('mine')\n"
    assert python.starter_stdin == (ROOM / "python/starter.in").read_text()
    assert python.path("Dockerfile") == ROOM / "python/Dockerfile"
    assert python.path("nothing") is None


def test_a_users_folder_may_override_a_file_without_a_language_toml(config: Path) -> None:
    folder = config / "languages/python"
    folder.mkdir(parents=True)
    (folder / "starter.py").write_text("print('mine')\n")

    assert load().find("python").starter == "print('mine')\n"


# ------------------------------------------------------------------------------- broken folders

BROKEN = [
    pytest.param(PERL + "[limits\n", ["line 8", "is not TOML"], id="syntax"),
    pytest.param(PERL + 'name = "again"\n', ["line 8", "is not TOML"], id="key twice"),
    pytest.param(
        PERL.replace('"Perl"', "5"), [", name: ", "expected text in quotes", "got a whole number"], id="wrong type"
    ),
    pytest.param(
        PERL.replace('"main.pl"]', "7]"),
        [", run[1]: ", "expected text in quotes", "got a whole number"],
        id="wrong item",
    ),
    pytest.param(PERL + "limits = 5\n", [", limits: ", "got a whole number"], id="no table"),
    pytest.param(PERL + '[env]\nA = "a"\nB = 5\n', [', env."B": ', "got a whole number"], id="wrong variable"),
    pytest.param(PERL + "memroy = 5\n", [", memroy: there is no such key"], id="unknown key"),
    pytest.param(
        PERL + '[memory_error]\npatern = "x"\n', [", memory_error.patern: there is no such key"], id="unknown below"
    ),
    pytest.param(PERL.replace('name = "Perl"\n', ""), ["missing required field name"], id="missing key"),
    pytest.param(PERL.replace('image = "debian:trixie"\n', ""), ["missing required field image"], id="no image"),
    pytest.param(PERL.replace('"Perl"', '""'), [", name: is empty"], id="empty name"),
    pytest.param(PERL.replace('["perl", "main.pl"]', "[]"), [", run: is empty"], id="empty command"),
    pytest.param(PERL.replace('[".pl", ".PM"]', "[]"), [", endings: is empty"], id="no endings"),
    pytest.param(
        PERL.replace('".pl"', '"pl"'), [', endings: "pl" is not an ending: it starts with a dot'], id="dotless"
    ),
    pytest.param(
        PERL.replace('source = "main.pl"', 'source = "../main.pl"'),
        [", source: ", '"../main.pl" is not a plain file name'],
        id="source elsewhere",
    ),
    pytest.param(
        PERL.replace('source = "main.pl"', 'source = ".."'), [", source: ", '".." is not a plain'], id="source dots"
    ),
    pytest.param(
        PERL + '[limits]\nmemory = "64 megs"\n', ['memory: "64 megs" is not a size', "write 64m"], id="bad size"
    ),
    pytest.param(PERL + "[limits]\nprocesses = 0\n", ["processes: 0 is not between 1 and 32768"], id="no processes"),
    pytest.param(PERL + '[limits]\nmemroy = "64m"\n', ["memroy: there is no such limit"], id="unknown limit"),
    pytest.param(PERL + '[timeouts]\nrun_ms = "5 hours"\n', ['run_ms: "5 hours" is not a number'], id="bad time"),
    pytest.param(
        PERL + '[compile_limits]\ndisk = "1m"\n', [", compile_limits.disk: there is no such limit"], id="not apart"
    ),
    pytest.param(
        PERL + '[memory_error]\npattern = "("\n',
        [", memory_error.pattern: is not a regular expression"],
        id="bad regex",
    ),
    pytest.param(PERL + "[stack]\nshare = 1.5\n", [", stack.share: 1.5 is not between 0 and 1"], id="stack's share"),
    pytest.param(PERL + '[stack]\npattern = "("\n', [", stack.pattern: is not a regular expression"], id="bad stack"),
    pytest.param("crash = '('\n" + PERL, [", crash: is not a regular expression"], id="bad crash"),
    pytest.param(
        PERL + "[memory_error]\nheap_share = 1.5\n",
        [", memory_error.heap_share: 1.5 is not between 0 and 1"],
        id="share",
    ),
    pytest.param(PERL.encode() + b'env = { A = "\xff" }\n', ["is not UTF-8 at byte"], id="not UTF-8"),
    pytest.param("", ["missing required field"], id="empty file"),
    # What follows was found while these tests were written; each mark goes with its bug.
    pytest.param(
        PERL + '[limits]\nmemory = "64 megs"\n',
        [", limits.memory: "],
        id="the whole key of a limit",
    ),
    pytest.param(
        PERL + "[limits]\nmemory = true\n",
        [", limits.memory: "],
        id="a limit's wrong type",
    ),
    pytest.param(
        PERL + "[timeouts]\nrun_ms = inf\n",
        ["run_ms: inf"],
        id="infinite",
    ),
    pytest.param(
        PERL + "[timeouts]\nrun_ms = " + "9" * 5000 + "\n",
        ["is not TOML"],
        id="5000 digits",
    ),
    pytest.param(
        PERL + "env = " + "[" * 5000,
        ["is not TOML"],
        id="deep nesting",
    ),
    pytest.param(
        PERL + "[limits",
        ["line 8"],
        id="syntax at the very end",
    ),
    pytest.param(
        PERL + "[memory_error]\npattern = '(?u)x'\n",
        [", memory_error.pattern: is not a regular expression"],
        id="regex that is none for bytes",
    ),
    pytest.param(
        PERL.replace('"main.pl"]', '"ma\\u0000in.pl"]'),
        [", run"],
        id="NUL in a command",
    ),
    pytest.param(
        PERL.replace('source = "main.pl"', 'source = "ma\\u0000in.pl"'),
        [", source: "],
        id="NUL in the source's name",
    ),
]


@pytest.mark.parametrize(("text", "told"), BROKEN)
def test_a_broken_folder_is_left_out_and_told_with_file_and_key(
    config: Path, text: str | bytes, told: list[str]
) -> None:
    path = define(config, "perl", text)

    sentence = only_problem()

    assert sentence.startswith(str(path))
    assert "\n" not in sentence
    for words in told:
        assert words in sentence
    assert list(load().languages) == NINE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[limits\n", "line 1: is not TOML"),
        ("name = 5\n", ", name: expected text in quotes"),
        ("memroy = 5\n", ", memroy: there is no such key"),
        ('[limits]\nmemory = "64 megs"\n', 'memory: "64 megs" is not a size'),
        ('[memory_error]\npattern = "("\n', ", memory_error.pattern: is not a regular expression"),
        (b"\xff", "is not UTF-8 at byte 0"),
    ],
    ids=["syntax", "type", "key", "size", "regex", "utf8"],
)
def test_a_broken_override_is_told_and_ours_is_used(config: Path, text: str | bytes, told: str) -> None:
    ours = load().find("python")
    path = define(config, "python", text)

    sentence = only_problem()

    assert sentence.startswith(str(path))
    assert told in sentence
    python = load().find("python")
    assert (python.file, python.limits, python.folders) == (ours.file, ours.limits, ours.folders)


@pytest.mark.parametrize("identifier", ["Perl", "per l", ".perl", "pérl", "-perl"])
def test_a_folder_whose_name_is_no_id_is_told(config: Path, identifier: str) -> None:
    path = define(config, identifier, PERL)

    sentence = only_problem()

    assert (
        sentence == f"{path.parent}: is not a name for a language; use small letters and digits, - and _ between them"
    )
    assert list(load().languages) == NINE


def test_several_broken_folders_are_all_told(config: Path) -> None:
    define(config, "perl", "")
    define(config, "python", "name = 5")
    define(config, "awk", PERL)

    catalogue = load()

    assert len(catalogue.problems) == 2
    assert list(catalogue.languages) == [*NINE, "awk"]


def test_a_language_toml_that_is_a_folder_is_told(config: Path) -> None:
    (config / "languages/perl/language.toml").mkdir(parents=True)

    assert only_problem().endswith("language.toml: cannot be read: Is a directory")


# ------------------------------------------------------------------------------------- settings


def settings_of(config: Path, text: str | bytes) -> Path:
    path = config / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_setting_changes_every_language_that_does_not_set_it_itself(config: Path) -> None:
    settings_of(config, '[limits]\nprocesses = 7\n[timeouts]\nrun_ms = 700\n[compile_limits]\nmemory = "3g"\n')
    define(config, "perl", PERL + "[limits]\nprocesses = 9\n")

    catalogue = load()

    assert catalogue.problems == []
    assert catalogue.find("c").limits.processes == 7
    assert (catalogue.find("c").limits.run_ms, catalogue.find("c").limits.cpu_ms) == (700, 700)
    assert catalogue.find("c").compile_limits.memory_bytes == 3 * GIB
    assert catalogue.find("perl").limits.processes == 9


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[limits]\nmemory = "banana"\n', ', limits.memory: "banana" is not a size; write 64m, 1g'),
        ("[limits]\nmemory = 0\n", ", limits.memory: 0 is not between"),
        ("[limits]\nmemroy = 1\n", ", limits.memroy: there is no such limit"),
        ("limits = 5\n", ", limits: expected a table, got a whole number"),
        ("[timeouts]\nrun_ms = 1.5\n", ", timeouts.run_ms: 1.5 is not whole"),
        ("[timeouts]\ncpu = 1\n", ", timeouts.cpu: there is no such limit"),
        ('[compile_limits]\noutput = "1m"\n', ", compile_limits.output: there is no such limit"),
        ("[tiers]\nquick = 0\n", ", tiers.quick: 0 is not between 0 and 1000"),
        ("[tiers]\nquick = nan\n", ", tiers.quick: nan is not between 0 and 1000"),
        ("[engine]\nhost = 5\n", ", engine.host: expected text in quotes, got a whole number"),
        ("[engine]\nhots = 'x'\n", ", engine.hots: there is no such key"),
        ("[images]\nsource = 'elsewhere'\n", ', images.source: "elsewhere" is not a source'),
        ("[colours]\nfront = 'red'\n", ", colours: there is no such key"),
        pytest.param(
            "[images]\nsource = 'elsewhere'\n",
            "registry",
        ),
        pytest.param(
            "[tiers]\nquick = 'fast'\n",
            ", tiers.quick: ",
        ),
        pytest.param(
            "[timeouts]\nrun_ms = inf\n",
            ", timeouts.run_ms: inf",
        ),
    ],
)
def test_a_broken_table_of_the_settings_is_told_and_the_others_are_in_force(config: Path, text: str, told: str) -> None:
    path = settings_of(config, text + "[tiers]\nlong = 9\n" if "[tiers]" not in text else text)

    sentence = only_problem()

    assert sentence.startswith(str(path))
    assert told in sentence
    catalogue = load()
    assert list(catalogue.languages) == NINE
    assert catalogue.find("c").limits.memory_bytes == 256 * MIB
    if "[tiers]" not in text:
        assert catalogue.settings.tiers["long"] == 9


@pytest.mark.parametrize(
    ("text", "told"),
    [("[limits\n", "line 1: is not TOML"), ("\n\na = \n", "line 3: is not TOML"), (b"#\xe9", "is not UTF-8 at byte 1")],
)
def test_settings_that_cannot_be_read_are_told_and_the_defaults_are_in_force(
    config: Path, text: str | bytes, told: str
) -> None:
    path = settings_of(config, text)

    sentence = only_problem()

    assert sentence.startswith(str(path))
    assert told in sentence
    assert load().find("c").limits.memory_bytes == 256 * MIB


def test_settings_are_read_and_never_written(config: Path) -> None:
    path = settings_of(config, "[limits]\nmemory = 'banana'\n")
    before = path.stat()

    load()

    assert path.read_text() == "[limits]\nmemory = 'banana'\n"
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert list(config.iterdir()) == [path]


# ---------------------------------------------------------------------------------------- places


@pytest.mark.parametrize("name", ["", "settings.toml"])
def test_the_config_variable_names_a_folder_or_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path / name))
    (tmp_path / (name or "config.toml")).write_text("[limits]\nprocesses = 7\n")
    define(tmp_path, "perl", PERL)

    catalogue = load()

    assert catalogue.find("c").limits.processes == 7
    assert catalogue.find("perl").folders == (tmp_path / "languages/perl",)


def test_the_config_variable_may_name_a_file_of_any_ending(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path / "settings.conf"))
    (tmp_path / "settings.conf").write_text("[limits]\nprocesses = 7\n")

    assert load().find("c").limits.processes == 7


def test_a_config_folder_that_is_not_there_means_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path / "nowhere"))

    catalogue = load()

    assert catalogue.problems == []
    assert list(catalogue.languages) == NINE
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other places")
def test_without_the_variables_the_users_own_folders_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CODE_RUNNER_CONFIG")
    monkeypatch.delenv("CODE_RUNNER_STATE")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))

    assert config_file() == tmp_path / "c/code-runner/config.toml"
    assert state_folder() == tmp_path / "s/code-runner"


@pytest.mark.parametrize("variable", ["CODE_RUNNER_CONFIG", "CODE_RUNNER_STATE"])
def test_a_tilde_in_the_variables_is_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv(variable, "~/mine")

    place = config_file().parent if variable == "CODE_RUNNER_CONFIG" else state_folder()

    assert place == tmp_path / "mine"


# ----------------------------------------------------------------------------------------- tiers


def limits_for(language: Language, **given: Any) -> dict[str, int | float]:
    return asdict(language.limits_for(**given))


@pytest.mark.parametrize(
    ("tier", "run_ms", "compile_ms"),
    [("quick", 2_000, 8_000), ("standard", 5_000, 20_000), ("patient", 20_000, 80_000)],
)
def test_a_tier_scales_the_languages_clocks(config: Path, tier: str, run_ms: int, compile_ms: int) -> None:
    define(config, "perl", PERL)
    perl = load().find("perl")

    scaled = limits_for(perl, tier=tier)

    assert scaled == {**asdict(perl.limits), "run_ms": run_ms, "cpu_ms": run_ms, "compile_ms": compile_ms}


def test_what_the_caller_says_is_not_scaled(config: Path) -> None:
    define(config, "perl", PERL)
    limits: dict[str, Value | None] = {"memory": "64m", "cpus": None}

    scaled = limits_for(load().find("perl"), tier="patient", limits=limits, timeouts={"run_ms": 700})

    assert (scaled["run_ms"], scaled["cpu_ms"], scaled["compile_ms"]) == (700, 700, 80_000)
    assert (scaled["memory_bytes"], scaled["cpus"]) == (64 * MIB, 1.0)


def test_a_user_may_change_a_tier_and_add_one(config: Path) -> None:
    settings_of(config, "[tiers]\nquick = 0.1\nendless = 100\n")
    define(config, "perl", PERL)
    perl = load().find("perl")

    assert limits_for(perl, tier="quick")["run_ms"] == 500
    assert limits_for(perl, tier="endless")["run_ms"] == 500_000
    assert limits_for(perl)["run_ms"] == 5_000


def test_an_unknown_tier_is_refused_with_those_that_exist() -> None:
    with pytest.raises(DefinitionError) as caught:
        load().find("c").limits_for(tier="eternal")

    assert str(caught.value) == 'tier: there is no tier "eternal"; known are quick, standard, patient'
