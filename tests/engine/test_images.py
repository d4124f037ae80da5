"""Images are made once, made anew when their definition changes, and removed when asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import languages
from languages import Language
from runner import Cancelled, ImageError, Runner, images
from runner.engine import Engine
from runner.images import Progress

DEFINITION = """
name = "Shell"
endings = [".sh"]
image = "{image}"
source = "main.sh"
run = ["sh", "main.sh"]
version = ["sh", "-c", "echo 1"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine) -> Iterator[Path]:
    """A language of the user's whose images are gone afterwards."""
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path))
    folder = tmp_path / "languages" / "shell-test"
    folder.mkdir(parents=True)
    (folder / "language.toml").write_text(DEFINITION.format(image="debian:trixie-slim"))
    yield folder
    for image in images.ours(engine, {}):
        if image.language == "shell-test":
            images.remove(engine, image)


def shell() -> Language:
    return languages.load().find("shell-test")


def test_an_image_is_made_once_and_says_how_far_it_is(folder: Path, engine: Engine) -> None:
    told: list[Progress] = []

    first = images.ensure(engine, shell(), told.append)
    heard = len(told)
    second = images.ensure(engine, shell(), told.append)

    assert first == second
    assert heard == len(told)
    assert told[-1].step == "ready"
    steps = [news for news in told if news.step == "prepare"]
    assert steps[-1].total > steps[0].done
    assert images.find(engine, first) is not None


def test_what_a_dockerfile_prepares_is_there_and_a_change_is_made_anew(folder: Path, engine: Engine) -> None:
    (folder / "word").write_text("prepared\n")
    (folder / "Dockerfile").write_text("ARG BASE\nFROM ${BASE}\nCOPY word /opt/word\n")
    with Runner(shell()) as runner:
        before = runner.run("cat /opt/word").stdout
    old = images.tag(shell())

    (folder / "word").write_text("changed\n")
    with Runner(shell()) as runner:
        after = runner.run("cat /opt/word").stdout

    assert (before, after) == ("prepared\n", "changed\n")
    states = {image.tag: image.current for image in images.ours(engine, languages.load().languages)}
    assert states[old] is False
    assert states[images.tag(shell())] is True


def test_a_dockerfile_that_fails_is_told_with_its_last_words(folder: Path, engine: Engine) -> None:
    (folder / "Dockerfile").write_text("ARG BASE\nFROM ${BASE}\nRUN echo this went wrong && false\n")

    with pytest.raises(ImageError, match="this went wrong"):
        images.ensure(engine, shell())

    assert images.find(engine, images.tag(shell())) is None


def test_an_image_that_cannot_be_had_is_told_in_one_sentence(folder: Path, engine: Engine) -> None:
    (folder / "language.toml").write_text(DEFINITION.format(image="registry.invalid/no/such:1"))

    with pytest.raises(ImageError, match=r"registry\.invalid/no/such:1 cannot be had") as refused:
        images.ensure(engine, shell())

    assert "\n" not in str(refused.value)


def test_the_making_of_an_image_can_be_cancelled(folder: Path, engine: Engine) -> None:
    (folder / "Dockerfile").write_text(
        "ARG BASE\nFROM ${BASE}\nRUN for i in 1 2 3 4 5 6 7 8 9; do echo $i; sleep 1; done\n"
    )
    cancelled = threading.Event()

    def listen(progress: Progress) -> None:
        if progress.text == "2":
            cancelled.set()

    with pytest.raises(Cancelled):
        images.ensure(engine, shell(), listen, cancelled)

    assert images.find(engine, images.tag(shell())) is None


def test_an_image_that_vanished_is_made_again(folder: Path, engine: Engine) -> None:
    with Runner(shell()) as runner:
        assert runner.run("echo 1").stdout == "1\n"
    engine.api.remove_image(images.tag(shell()), force=True)

    with Runner(shell()) as runner:
        assert runner.run("echo 2").stdout == "2\n"
