"""Health checks on the real engine: healthy languages, broken ones, an engine that goes away, cancelling."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast
from xml.etree import ElementTree as ET

import pytest

import languages
from languages import Language
from runner.checks import CANCELLED, CHECKS, Begun, Check, Host
from runner.engine import Endpoint, Engine, _open
from runner.health import News, examine
from runner.reaper import watch
from tests.engine.conftest import containers
from tests.engine.test_cli import code_runner
from tests.support.clock import Clock, wait_until
from tests.tui.conftest import ready, text_of, until
from tui.app import CodeRunner
from tui.screens.health.screen import HealthScreen


@pytest.fixture(autouse=True)
def _nothing_is_left(engine: Engine) -> Iterator[None]:
    before = set(containers(engine, owner=watch.owner))
    yield
    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)


@pytest.fixture
def define(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Language]:
    """A language of the user's own that overrides ours."""

    def make(name: str, toml: str, **files: str) -> Language:
        monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path / "config"))
        folder = tmp_path / "config" / "languages" / name
        folder.mkdir(parents=True)
        (folder / "language.toml").write_text(toml)
        for file, text in files.items():
            (folder / file).write_text(text)
        return languages.load().find(name)

    return make


@pytest.fixture(scope="module")
def healthy(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, object], Path]:
    """What the command line says of three languages, and its JUnit file."""
    file = tmp_path_factory.mktemp("junit") / "health.xml"
    ran = code_runner("health", "python", "c", "javascript", "--json", "--junit", str(file))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return json.loads(ran.stdout), file


def test_three_languages_pass_every_check(healthy: tuple[dict[str, object], Path]) -> None:
    report = healthy[0]

    assert report["ok"] is True
    found = cast("list[dict[str, object]]", report["languages"])
    assert [one["language"] for one in found] == ["python", "c", "javascript"]
    for one in found:
        assert one["checks"] == dict.fromkeys(CHECKS, "pass")
        assert one["detail"] == one["remedy"] == {}
        assert one["version"]
        assert str(one["image"]).startswith(f"code-runner/{one['language']}:")


def test_the_report_knows_the_engines_machine(healthy: tuple[dict[str, object], Path]) -> None:
    engine = cast("dict[str, object]", healthy[0]["engine"])

    assert {"name", "version", "cgroup", "storage", "runtime", "rootless", "cpus", "memory_bytes"} <= engine.keys()
    assert engine["free_bytes"] is None or cast(int, engine["free_bytes"]) > 0


def test_junit_has_a_suite_for_each_language_and_a_case_for_each_check(
    healthy: tuple[dict[str, object], Path],
) -> None:
    root = ET.parse(healthy[1]).getroot()

    assert [suite.get("name") for suite in root] == ["Python", "C", "JavaScript"]
    for suite in root:
        assert [case.get("name") for case in suite.iter("testcase")] == list(CHECKS)
        assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("16", "0", "0")
    memory = root.find("./testsuite[@name='Python']/testcase[@name='memory']/system-out")
    assert memory is not None
    assert memory.text
    assert "the kernel killed" in memory.text


# ---------------------------------------------------------------------------------- broken on purpose


def by_name(checks: list[Check]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def nothing(_: News) -> None:
    """Whoever does not want to hear it."""


def test_an_image_without_its_compiler_says_what_is_missing_and_where_it_belongs(
    engine: Engine, define: Callable[..., Language]
) -> None:
    c = define("c", 'compile = ["no-such-compiler", "main.c"]\nversion = ["no-such-compiler", "-v"]\n')

    health = examine(engine, [c], nothing, checks=("image", "version", "hello", "gone"))[0]

    checks = by_name(health.checks)
    assert [check.status for check in health.checks] == ["pass", "fail", "fail", "pass"]
    assert checks["hello"].detail == "compile: cannot start no-such-compiler: No such file or directory"
    assert "no-such-compiler is not in the image: correct `compile` in" in checks["hello"].remedy
    assert "config/languages/c/language.toml" in checks["hello"].remedy
    assert "correct `version` in" in checks["version"].remedy


def test_a_wrong_command_is_named(engine: Engine, define: Callable[..., Language]) -> None:
    python = define("python", 'run = ["pithon", "main.py"]\n')

    health = examine(engine, [python], nothing, checks=("hello",))[0]

    assert health.checks[0].detail == "run: cannot start pithon: No such file or directory"
    assert "pithon is not in the sandbox: correct `run` in" in health.checks[0].remedy


def test_an_image_without_perl_says_that_the_supervisor_needs_it(
    engine: Engine, define: Callable[..., Language]
) -> None:
    files = {"Dockerfile": "ARG BASE\nFROM ${BASE}\nRUN rm -f /usr/bin/perl*\n"}
    python = define("python", 'name = "Python"\n', **files)

    health = examine(engine, [python], nothing, checks=("image", "hello"))[0]

    image, hello = health.checks
    assert (image.status, hello.status) == ("fail", "skip")
    assert "\x1b" not in image.detail
    assert image.kind == "perl missing"
    assert image.remedy.startswith("The supervisor in every sandbox is a Perl program")
    assert hello.detail == "there is no sandbox to run it in: see image"


def test_an_image_that_cannot_be_had_says_how_to_have_one(engine: Engine, define: Callable[..., Language]) -> None:
    python = define("python", 'image = "localhost:1/no-such-image:9"\npackages = []\n')

    health = examine(engine, [python], nothing, checks=("image",))[0]

    assert health.checks[0].status == "fail"
    assert "(now localhost:1/no-such-image:9)" in health.checks[0].remedy


# ------------------------------------------------------------------------------ gone half way, cancelled


class Proxy:
    """Stands between us and the engine's socket, until it is told to go away."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._to = str(engine.endpoint.socket)
        self._sockets: list[socket.socket] = []
        self._server: socket.socket | None = None
        self.start()

    def start(self) -> None:
        self.path.unlink(missing_ok=True)
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(self.path))
        self._server.listen(64)
        threading.Thread(target=self._accept, args=(self._server,), daemon=True).start()

    def _accept(self, server: socket.socket) -> None:
        while True:
            try:
                client = server.accept()[0]
            except OSError:
                return
            engine = socket.socket(socket.AF_UNIX)
            engine.connect(self._to)
            self._sockets += [client, engine]
            for one, other in ((client, engine), (engine, client)):
                threading.Thread(target=self._pump, args=(one, other), daemon=True).start()

    @staticmethod
    def _pump(one: socket.socket, other: socket.socket) -> None:
        try:
            while data := one.recv(1 << 16):
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            return

    def stop(self) -> None:
        assert self._server
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self.path.unlink(missing_ok=True)
        for one in self._sockets:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._sockets.clear()


@pytest.fixture
def proxy(tmp_path: Path, engine: Engine) -> Iterator[Proxy]:
    made = Proxy(tmp_path / "engine.sock", engine)
    yield made
    if made.path.exists():
        made.stop()


# docker-py forgets to close the socket with which it could not connect.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_when_the_engine_goes_away_half_way_the_rest_is_skipped_with_the_reason_and_can_be_run_again(
    proxy: Proxy,
) -> None:
    through = _open(Endpoint(f"unix://{proxy.path}", "the test"))
    python = languages.load().find("python")
    wanted = ("image", "hello", "time", "output", "gone")

    def listen(news: News) -> None:
        if isinstance(news, Begun) and news.name == "time":
            proxy.stop()

    checks = by_name(examine(through, [python], listen, checks=wanted)[0].checks)

    assert [checks[name].status for name in wanted] == ["pass", "pass", "fail", "skip", "skip"]
    for name in ("time", "output", "gone"):
        assert checks[name].detail.startswith("the engine went away: ")
    assert "Start the engine" in checks["time"].remedy

    proxy.start()
    again = examine(through, [python], nothing, checks=("hello",))[0]
    through.api.close()
    assert again.ok


def test_cancelling_stops_the_program_under_way_and_leaves_no_container(engine: Engine) -> None:
    cancelled = threading.Event()
    news: list[News] = []

    def listen(one: News) -> None:
        news.append(one)
        if isinstance(one, Begun) and one.name == "time":
            threading.Timer(0.2, cancelled.set).start()

    checks = by_name(
        examine(
            engine, [languages.load().find("python")], listen, checks=("hello", "time", "clean"), cancelled=cancelled
        )[0].checks
    )

    assert isinstance(news[0], Host)
    assert checks["hello"].status == "pass"
    assert [(checks[name].status, checks[name].detail) for name in ("time", "clean")] == [("skip", CANCELLED)] * 2
    Clock().check(0.9, took=checks["time"].seconds)  # its clock would have taken a second


def test_cancelling_does_not_wait_for_a_version_that_never_comes(
    engine: Engine, define: Callable[..., Language]
) -> None:
    python = define("python", 'version = ["sleep", "20"]\n')
    cancelled = threading.Event()

    def listen(one: News) -> None:
        if isinstance(one, Begun) and one.name == "version":
            threading.Timer(0.2, cancelled.set).start()

    (version,) = examine(engine, [python], listen, checks=("version",), cancelled=cancelled)[0].checks

    assert (version.status, version.detail) == ("skip", CANCELLED)
    Clock().check(10, took=version.seconds)  # its clock would have taken 20 s


# --------------------------------------------------------------------------------------- the screen


async def test_the_screen_checks_a_language_and_leaving_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))
    app = CodeRunner()
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        await pilot.press("f9")
        screen = app.screen
        assert isinstance(screen, HealthScreen)
        await until(pilot, lambda: screen.host is not None)
        await pilot.press("down", "right", "right", "enter")  # Python, hello
        await until(pilot, lambda: ("python", "hello") in screen.table.checks and not screen.running)
        await pilot.pause()

        assert screen.table.checks["python", "hello"].status == "pass"
        assert "Hello, world!" in text_of(app)
        assert "1 of 144 checks, 0 failed" in text_of(app)

        await pilot.press("r")
        await until(pilot, lambda: ("python", "time") in screen.table.running)
        await pilot.press("escape")
        await until(pilot, lambda: not screen.running)
        assert screen.table.checks["python", "clean"].detail == CANCELLED
