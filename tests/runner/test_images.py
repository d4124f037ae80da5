"""Image names: what goes in is in the hash, what does not is not. No engine is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from languages import load
from languages.definition import ROOM
from runner.images import context, prepared_tag, tag
from tests.languages.test_definition import NINE, PERL, define


def append(name: str, text: str) -> Callable[[Path], None]:
    """An edit: `text` at the end of that file."""

    def edit(folder: Path) -> None:
        (folder / name).parent.mkdir(exist_ok=True)
        with (folder / name).open("a") as file:
            file.write(text)

    return edit


def change(old: str, new: str) -> Callable[[Path], None]:
    """An edit: other words in language.toml."""

    def edit(folder: Path) -> None:
        path = folder / "language.toml"
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new))

    return edit


@pytest.fixture
def perl(config: Path) -> Path:
    """The folder of a user's language with a file of every kind."""
    folder = define(config, "perl", PERL + 'packages = ["perl", "libjson-perl"]\n').parent
    (folder / "Dockerfile").write_text("ARG BASE\nFROM ${BASE}\n")
    (folder / "warm-up.pl").write_text("use JSON;\n")
    (folder / "starter.pl").write_text("print <STDIN>;\n")
    (folder / "starter.in").write_text("hello\n")
    (folder / "programs.toml").write_text("")
    (folder / "programs").mkdir()
    (folder / "programs/hello.pl").write_text("print 1;\n")
    return folder


@pytest.mark.parametrize(
    "edit",
    [
        append("Dockerfile", "RUN true\n"),
        append("toolchain.Dockerfile", "FROM scratch\n"),
        append("warm-up.pl", "# more\n"),
        append("other.txt", ""),
        change("debian:trixie", "debian:sid"),
        change('["perl", "libjson-perl"]', '["perl"]'),
        change('["perl", "libjson-perl"]', '["perllibjson-perl"]'),
        lambda folder: (folder / "warm-up.pl").rename(folder / "warm-down.pl"),
        lambda folder: (folder / "Dockerfile").unlink(),
    ],
    ids=["Dockerfile", "toolchain", "file", "new file", "image", "package", "joined packages", "name", "removed"],
)
def test_the_tag_changes_with_what_goes_into_the_image(perl: Path, edit: Callable[[Path], object]) -> None:
    before = tag(load().find("perl"))

    edit(perl)

    assert tag(load().find("perl")) != before


@pytest.mark.parametrize(
    "edit",
    [
        append("language.toml", '[limits]\nmemory = "64m"\n[timeouts]\nrun_ms = 9\n'),
        append("language.toml", '[env]\nA = "b"\n'),
        change('["perl5"]', '["pl5"]'),
        change('run = ["perl", "main.pl"]', 'run = ["perl", "-w", "main.pl"]'),
        append("starter.pl", "# more\n"),
        append("starter.in", "more\n"),
        append("programs/hello.pl", "# more\n"),
        append("programs/new.pl", "# more\n"),
        append("programs.toml", "# more\n"),
        lambda folder: (folder / "Dockerfile").touch(),
    ],
    ids=["limits", "env", "aliases", "command", "starter", "input", "program", "new program", "expectations", "time"],
)
def test_the_tag_stays_with_what_does_not(perl: Path, edit: Callable[[Path], object]) -> None:
    before = tag(load().find("perl"))

    edit(perl)

    assert tag(load().find("perl")) == before


def test_the_tag_does_not_depend_on_where_the_folder_is(
    perl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tag(load().find("perl"))
    (tmp_path / "config").rename(tmp_path / "elsewhere")
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path / "elsewhere"))

    assert tag(load().find("perl")) == before


def test_the_context_leaves_out_what_no_image_needs(perl: Path) -> None:
    assert context(load().find("perl")) == {
        "Dockerfile": perl / "Dockerfile",
        "warm-up.pl": perl / "warm-up.pl",
    }


def test_a_starter_that_the_dockerfile_names_goes_into_the_image(perl: Path) -> None:
    append("Dockerfile", "COPY starter.pl /tmp/\n")(perl)
    before = tag(load().find("perl"))

    append("starter.pl", "# more\n")(perl)

    assert context(load().find("perl")).keys() == {"Dockerfile", "warm-up.pl", "starter.pl"}
    assert tag(load().find("perl")) != before


@pytest.mark.parametrize("identifier", NINE)
def test_the_context_of_a_language_of_ours_holds_only_what_its_image_needs(identifier: str) -> None:
    files = context(load().find(identifier))

    assert not {name for name in files if name.startswith(("language.", "programs"))}
    dockerfiles = "".join(path.read_text() for name, path in files.items() if name.endswith("Dockerfile"))
    assert {name for name in files if not name.endswith("Dockerfile") and name not in dockerfiles} == set()


def test_a_users_file_takes_the_place_of_ours_in_the_context(config: Path) -> None:
    before = tag(load().find("python"))
    folder = define(config, "python", "").parent
    assert tag(load().find("python")) == before

    (folder / "Dockerfile").write_text("ARG BASE\nFROM ${BASE}\n")

    python = load().find("python")
    assert context(python)["Dockerfile"] == folder / "Dockerfile"
    assert context(python).keys() == {path.name for path in context(load().find("python")).values()}
    assert tag(python) != before
    assert (ROOM / "python/Dockerfile").exists()


def test_every_language_has_a_tag_of_its_own_that_the_engine_takes(config: Path) -> None:
    define(config, "c++", PERL)

    tags = [tag(language) for language in load().languages.values()]

    assert len(set(tags)) == len(tags)
    for name in tags:
        assert re.fullmatch(r"code-runner/[a-z0-9]+([._-][a-z0-9]+)*:[0-9a-f]{12}", name)


def test_libraries_are_a_layer_with_a_tag_of_its_own_on_an_image_that_stays(config: Path) -> None:
    before = tag(load().find("python"))
    file = define(config, "python", 'pip = ["six"]\n')

    first = load().find("python")
    file.write_text('pip = ["six", "toolz"]\n')
    second = load().find("python")

    assert prepared_tag(first) == prepared_tag(second) == before
    assert len({before, tag(first), tag(second)}) == 3
    assert re.fullmatch(rf"{before}-[0-9a-f]{{12}}", tag(first))


def test_another_base_makes_another_layer(config: Path) -> None:
    folder = define(config, "python", 'pip = ["six"]\n').parent
    before = tag(load().find("python"))

    (folder / "Dockerfile").write_text("ARG BASE\nFROM ${BASE}\n")

    assert tag(load().find("python")) != before
