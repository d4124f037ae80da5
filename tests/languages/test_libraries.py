"""Libraries in a user's language.toml: what is added to ours, and which names are refused before anything is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from languages import load
from languages.definition import ROOM
from languages.libraries import Libraries
from tests.languages.test_definition import PERL, define, only_problem


def test_a_line_adds_libraries_and_leaves_the_rest_as_it_is(config: Path) -> None:
    before = load().find("python").file
    define(config, "python", 'pip = ["numpy", "networkx==3.4.2"]\npackages = ["graphviz"]\n')

    language = load().find("python")

    assert language.libraries == Libraries(("graphviz",), ("numpy", "networkx==3.4.2"))
    assert str(language.libraries) == "graphviz, numpy, networkx==3.4.2"
    assert language.libraries.by_tool() == {"packages": ["graphviz"], "pip": ["numpy", "networkx==3.4.2"]}
    assert language.file.packages == before.packages
    assert (language.file.image, language.file.run) == (before.image, before.run)
    assert language.file.env == {**before.env, **before.library_env}
    assert before.env == {}


def test_packages_of_an_image_of_the_users_own_stand_in_for_it(config: Path) -> None:
    define(config, "python", 'image = "pypy:3"\npackages = ["pypy3"]\n')
    define(config, "perl", PERL + 'packages = ["perl"]\n')

    catalogue = load()

    for name, packages in (("python", ["pypy3"]), ("perl", ["perl"])):
        assert catalogue.find(name).file.packages == packages
        assert not catalogue.find(name).libraries


def test_a_language_of_the_users_own_may_use_pip_and_npm(config: Path) -> None:
    define(config, "perl", PERL + 'pip = ["six"]\nnpm = ["lodash"]\n')

    assert load().find("perl").libraries == Libraries((), ("six",), ("lodash",))


def test_a_variable_of_the_users_goes_before_ours(config: Path) -> None:
    define(config, "python", 'pip = ["numpy"]\n[env]\nOMP_NUM_THREADS = "4"\n')

    assert load().find("python").file.env["OMP_NUM_THREADS"] == "4"


def test_the_class_path_of_a_user_is_that_of_the_compiler(config: Path) -> None:
    plain = load().find("java")
    define(config, "java", '[env]\nCLASSPATH = ".:/usr/share/java/x.jar"\n')

    words = [language.command(language.file.compile, 1 << 28) for language in (plain, load().find("java"))]

    assert "-Denv.class.path=/opt/code-runner/compile.jar" in words[0]
    assert "-Denv.class.path=.:/usr/share/java/x.jar" in words[1]


@pytest.mark.parametrize(
    ("identifier", "end"), [("cpp", ["-lgmp"]), ("c", ["-lm", "-lgmp"]), ("rust", ["-lgmp", "main.rs"])]
)
def test_flags_go_where_the_linker_needs_them(config: Path, identifier: str, end: list[str]) -> None:
    define(config, identifier, 'flags = ["-lgmp"]\n')

    assert load().find(identifier).file.compile[-len(end) :] == end


@pytest.mark.parametrize("identifier", ["python", "java", "go"])
def test_flags_are_refused_where_nothing_takes_them(config: Path, identifier: str) -> None:
    path = define(config, identifier, 'flags = ["-lgmp"]\n')

    name = load().find(identifier).name
    assert only_problem() == f"{path}, flags: {name} has no compile command that takes flags; remove them"


@pytest.mark.parametrize(
    ("identifier", "line"), [("cpp", 'pip = ["numpy"]'), ("python", 'npm = ["lodash"]'), ("java", 'npm = ["lodash"]')]
)
def test_a_tool_whose_packages_the_language_cannot_use_is_refused(config: Path, identifier: str, line: str) -> None:
    path = define(config, identifier, line)

    tool = line[:3]
    name = load().find(identifier).name
    assert only_problem().startswith(f"{path}, {tool}: {name} programs cannot use packages of {tool}; `packages` adds")
    assert load().find(identifier).folders == (ROOM / identifier,)


@pytest.mark.parametrize(
    ("tool", "name"),
    [
        ("packages", "libgmp-dev"),
        ("packages", "g++"),
        ("packages", "python3.13"),
        ("packages", "libc6:i386"),
        ("packages", "libgmp-dev=2:6.3.0+dfsg-3~deb13u1"),
        ("pip", "numpy"),
        ("pip", "numpy==2.1"),
        ("pip", "numpy>=2,<3"),
        ("pip", "zope.interface~=7.0"),
        ("pip", "requests[socks,use-chardet]==2.*"),
        ("npm", "lodash"),
        ("npm", "lodash@4"),
        ("npm", "lodash@^4.17.0"),
        ("npm", "lodash@latest"),
        ("npm", "@types/node@>=20"),
        ("npm", "JSONStream"),
    ],
)
def test_a_name_of_a_package_is_taken(config: Path, tool: str, name: str) -> None:
    language = {"npm": "javascript"}.get(tool, "python")
    define(config, language, f'{tool} = ["{name}"]\n')

    catalogue = load()

    assert catalogue.problems == []
    assert catalogue.find(language).libraries.by_tool() == {tool: [name]}


NO_NAMES = [
    "",
    " ",
    "-y",
    "--index-url=http://example.org",
    "a b",
    "x; reboot",
    "x && reboot",
    "$(reboot)",
    "`reboot`",
    "x'",
    "x|y",
    "../x",
    "./x",
    "/etc/passwd",
    "http://example.org/x.tgz",
    "git+https://example.org/x",
    "file:/x",
    "x\\ny",
    "x\\u0000",
    "é",
    "x" * 201,
]


@pytest.mark.parametrize("name", NO_NAMES)
@pytest.mark.parametrize("tool", ["packages", "pip", "npm"])
def test_what_is_no_name_of_a_package_is_refused_before_anything_is_built(config: Path, tool: str, name: str) -> None:
    language = {"npm": "javascript"}.get(tool, "python")
    path = define(config, language, f'{tool} = ["{name}"]\n')

    said = only_problem()

    assert said.startswith(f'{path}, {tool}: "')
    assert "is not the name of a" in said
    assert len(said.splitlines()) == 1
    assert not load().find(language).libraries


@pytest.mark.parametrize(
    ("tool", "name"),
    [
        ("packages", "libgmp-dev-"),  # apt-get would remove it
        ("packages", "task^"),
        ("packages", "x/sid"),
        ("packages", "x?"),
        ("pip", "x @ http://example.org"),
        ("pip", "x==1; python_version<'3'"),
        ("npm", "user/repository"),
        ("npm", "x@npm:y"),
        ("npm", "x@user/repository"),
        ("npm", "@scope"),
    ],
)
def test_no_name_means_more_to_its_tool_than_a_package(config: Path, tool: str, name: str) -> None:
    define(config, {"npm": "javascript"}.get(tool, "python"), f'{tool} = ["{name}"]\n')

    assert "is not the name of a" in only_problem()


def test_a_list_is_needed(config: Path) -> None:
    path = define(config, "python", 'pip = "numpy"\n')

    assert only_problem().startswith(f"{path}, pip: expected a list, got text in quotes")
