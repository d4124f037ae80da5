"""Where engines are looked for, and what is said when none answers. No engine is needed."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import shutil
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from runner import tunnel
from runner.engine import Endpoint, endpoints, find, translate_errors
from runner.errors import EngineError
from runner.pulse import PING_TIMEOUT_S
from tests.support.clock import Clock

# docker-py leaves its socket to the garbage collector where connecting fails.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")

SOCKETS = [
    ("session/docker.sock", "rootless Docker"),
    (".docker/run/docker.sock", "Docker Desktop"),
    (".docker/desktop/docker.sock", "Docker Desktop"),
    (".colima/default/docker.sock", "Colima"),
    (".orbstack/run/docker.sock", "OrbStack"),
    (".rd/docker.sock", "Rancher Desktop"),
    ("session/podman/podman.sock", "rootless Podman"),
]


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home folder of the test's own, short enough for the path of a Unix socket."""
    for variable in ("DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH"):
        monkeypatch.delenv(variable, raising=False)
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("HOME", folder)
        monkeypatch.setenv("XDG_RUNTIME_DIR", f"{folder}/session")
        yield Path(folder)


def make_socket(path: Path) -> Path:
    """A Unix socket that nobody listens on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(socket.socket(socket.AF_UNIX)) as made:
        made.bind(str(path))
    return path


def make_context(home: Path, name: str, host: str, *, current: bool = True) -> None:
    """A context as `docker context create` writes it."""
    folder = home / ".docker/contexts/meta" / hashlib.sha256(name.encode()).hexdigest()
    folder.mkdir(parents=True)
    (folder / "meta.json").write_text(json.dumps({"Name": name, "Endpoints": {"docker": {"Host": host}}}))
    if current:
        (home / ".docker/config.json").write_text(json.dumps({"auths": {}, "currentContext": name}))


def found(home: Path) -> list[tuple[str, str]]:
    """What is found below the home folder; this machine's own engine is none of ours."""
    return [(each.host, each.source) for each in endpoints() if str(home) in each.host or each.host[:4] != "unix"]


# --------------------------------------------------------------------------------------- order


def test_the_settings_host_excludes_context_and_sockets(home: Path) -> None:
    make_context(home, "mine", "tcp://context:2375")

    assert list(endpoints("tcp://set:2375")) == [Endpoint("tcp://set:2375", "the settings' engine.host")]


def test_docker_host_excludes_context_and_sockets(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCKER_HOST", "tcp://named:2375")
    make_context(home, "mine", "tcp://context:2375")
    make_socket(home / ".colima/default/docker.sock")

    assert list(endpoints("tcp://set:2375")) == [Endpoint("tcp://named:2375", "DOCKER_HOST")]


def test_the_current_docker_context_comes_before_the_sockets(home: Path) -> None:
    make_context(home, "mine", "tcp://context:2375")
    path = make_socket(home / ".colima/default/docker.sock")

    assert found(home) == [("tcp://context:2375", "the docker context mine"), (f"unix://{path}", "Colima")]


def test_the_context_variable_chooses_another_context(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_context(home, "mine", "tcp://context:2375")
    make_context(home, "other", "tcp://other:2375", current=False)
    monkeypatch.setenv("DOCKER_CONTEXT", "other")

    assert found(home) == [("tcp://other:2375", "the docker context other")]


def test_the_docker_config_variable_moves_the_contexts(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_context(home, "mine", "tcp://context:2375")
    (home / ".docker").rename(home / "moved")
    monkeypatch.setenv("DOCKER_CONFIG", str(home / "moved"))

    assert found(home) == [("tcp://context:2375", "the docker context mine")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"currentContext": ""}',
        '{"currentContext": "default"}',
        '{"currentContext": "gone"}',
        '{"currentContext": 5}',
    ],
)
def test_a_context_that_says_nothing_is_passed_over(home: Path, text: str) -> None:
    make_context(home, "mine", "tcp://context:2375")
    (home / ".docker/config.json").write_text(text)

    assert found(home) == []


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"Endpoints": {}}', '{"Endpoints": {"docker": {}}}', "\udcff"])
def test_a_context_without_an_address_is_passed_over(home: Path, text: str) -> None:
    make_context(home, "mine", "tcp://context:2375")
    (meta,) = home.glob(".docker/contexts/meta/*/meta.json")
    meta.write_text(text, errors="surrogateescape")

    assert found(home) == []


def test_the_usual_sockets_are_found_in_order(home: Path) -> None:
    for path, _ in reversed(SOCKETS):
        make_socket(home / path)

    assert found(home) == [(f"unix://{home / path}", source) for path, source in SOCKETS]


def test_what_is_no_socket_is_passed_over(home: Path) -> None:
    (home / ".colima/default").mkdir(parents=True)
    (home / ".colima/default/docker.sock").write_text("")
    (home / ".orbstack/run/docker.sock").mkdir(parents=True)
    (home / ".rd").mkdir()
    (home / ".rd/docker.sock").symlink_to(home / "nowhere")

    assert found(home) == []


def test_a_socket_with_two_names_is_tried_once(home: Path) -> None:
    path = make_socket(home / ".docker/run/docker.sock")
    (home / ".orbstack/run").mkdir(parents=True)
    (home / ".orbstack/run/docker.sock").symlink_to(path)

    assert found(home) == [(f"unix://{path}", "Docker Desktop")]


def test_a_socket_that_is_a_loop_of_links_is_passed_over(home: Path) -> None:
    (home / ".rd").mkdir()
    (home / ".rd/docker.sock").symlink_to(home / ".rd/docker.sock")

    assert found(home) == []


@pytest.mark.parametrize(
    ("host", "path"), [("unix:///run/x.sock", Path("/run/x.sock")), ("tcp://here:2375", None), ("ssh://here", None)]
)
def test_an_endpoint_knows_its_socket(host: str, path: Path | None) -> None:
    assert Endpoint(host, "here").socket == path


# ----------------------------------------------------------------------- sentences for people


def sentence(host: str = "") -> str:
    """Why there is no engine at `host`, or nowhere."""
    with pytest.raises(EngineError) as caught:
        find(host)
    said = str(caught.value)
    del caught
    gc.collect()
    return said


def test_a_socket_that_does_not_exist_is_one_sentence(home: Path) -> None:
    assert sentence(f"unix://{home}/none.sock") == (
        f"the engine at unix://{home}/none.sock (the settings' engine.host) is not there;"
        " start it, or remove engine.host from config.toml and run `code-runner setup`"
    )


def test_a_socket_that_nobody_listens_on_is_one_sentence(home: Path) -> None:
    path = make_socket(home / "dead.sock")

    assert sentence(f"unix://{path}") == (
        f"the engine at unix://{path} (the settings' engine.host) does not run; start it, or remove engine.host from config.toml and run `code-runner setup`"
    )


def test_a_port_that_nobody_listens_on_is_one_sentence() -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]

        assert f"tcp://127.0.0.1:{port} (the settings' engine.host) does not run;" in sentence(
            f"tcp://127.0.0.1:{port}"
        )


def test_an_engine_that_never_answers_is_given_up_after_the_ping_timeout(home: Path) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as silent:
        silent.bind(f"{home}/silent.sock")
        silent.listen()
        with Clock() as clock:
            said = sentence(f"unix://{home}/silent.sock")

        # A hang is the failure; PING_TIMEOUT_S is said to be the bound.
        assert PING_TIMEOUT_S <= 3
        clock.check(PING_TIMEOUT_S + 5)
    assert said.endswith("(the settings' engine.host) does not answer; restart it and try again")


@pytest.mark.parametrize("answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}}"])
def test_an_engine_that_answers_nonsense_is_one_sentence(home: Path, answer: bytes) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(f"{home}/odd.sock")
        server.listen()

        def answer_once() -> None:
            with closing(server.accept()[0]) as client:
                client.recv(65536)
                client.sendall(answer)

        thread = threading.Thread(target=answer_once)
        thread.start()

        said = sentence(f"unix://{home}/odd.sock")

        thread.join()
    what = (
        "refused: "
        if answer
        else "went away; start it, or remove engine.host from config.toml and run `code-runner setup`"
    )
    assert said.startswith(f"the engine at unix://{home}/odd.sock (the settings' engine.host) {what}")
    assert "\n" not in said


@pytest.mark.parametrize("host", ["banana", "http://", "tcp://:99999", "fd://", "npipe://x"])
def test_an_address_that_is_none_is_one_sentence(host: str) -> None:
    said = sentence(host)

    assert said.startswith(f"the engine at {host} (the settings' engine.host) refused: ")
    assert "\n" not in said


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("ssh://", "the address names no machine; write ssh://user@machine"),
        ("ssh://-oProxyCommand=x", "the address names no machine; write ssh://user@machine"),
        ("ssh://here:port", "Port could not be cast to integer value as 'port'"),
        ("ssh://127.0.0.1:1", "127.0.0.1 port 1: Connection refused"),
    ],
)
def test_an_engine_that_ssh_does_not_reach_is_one_sentence(host: str, why: str) -> None:
    if "Connection" in why and not shutil.which("ssh"):
        why = "ssh is not installed"
    said = sentence(host)

    assert said.startswith(f"the engine at {host} (the settings' engine.host) cannot be reached: ")
    assert said.endswith(why)
    assert "\n" not in said


def test_ssh_gets_user_port_and_socket() -> None:
    words = tunnel.command("ssh://me@far:2222/run/podman/podman.sock", Path("/tmp/here"))
    assert words[-8:-1] == ["/tmp/here:/run/podman/podman.sock", "-p", "2222", "-l", "me", "--", "far"]
    assert "/tmp/here:/var/run/docker.sock" in tunnel.command("ssh://far", Path("/tmp/here"))


def test_the_first_endpoints_reason_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCKER_HOST", f"unix://{home}/first.sock")

    assert sentence().startswith(f"the engine at unix://{home}/first.sock (DOCKER_HOST) is not there;")


def test_without_any_endpoint_the_sentence_says_how_to_get_an_engine(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runner.engine._sockets", lambda: iter([(home / "none.sock", "Docker")]))

    assert sentence() == "no container engine was found; run `code-runner setup` to get one"


def as_docker_raises(cause: Exception) -> Exception:
    """`cause` below the layers that docker, requests and urllib3 put around it."""
    import docker
    import requests
    import urllib3

    chain = (
        cause,
        urllib3.exceptions.ProtocolError("Connection aborted."),
        requests.exceptions.ConnectionError("Connection aborted."),
        docker.errors.DockerException("Error while fetching server API version"),
    )
    for low, high in pairwise(chain):
        high.__cause__ = low
    return chain[-1]


def server_said(explanation: str) -> Callable[[], Exception]:
    """The engine's own refusal."""

    def make() -> Exception:
        import docker

        return docker.errors.APIError("500 Server Error", explanation=explanation)

    return make


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (
            lambda: PermissionError(13, "Permission denied"),
            "you may not use the engine at unix:///x (Docker); join the group that owns its socket (often `docker`)",
        ),
        (lambda: as_docker_raises(PermissionError(13, "Permission denied")), "you may not use the engine at unix:///x"),
        (lambda: FileNotFoundError(2, "No such file or directory"), "the engine at unix:///x (Docker) is not there;"),
        (lambda: as_docker_raises(FileNotFoundError(2, "No such file or directory")), "is not there;"),
        (lambda: as_docker_raises(ConnectionRefusedError(111, "Connection refused")), "does not run;"),
        (lambda: TimeoutError("timed out"), "does not answer;"),
        (
            server_said("invalid\n  reference format"),
            "the engine at unix:///x (Docker) refused: invalid reference format",
        ),
        # What the engine says of a registry or of its own files is not about its socket.
        (server_said("mkdir /x: Permission denied"), "refused: mkdir /x: Permission denied"),
        (server_said("Client.Timeout exceeded while awaiting headers"), "refused: Client.Timeout exceeded"),
        (server_said("stat /x: No such file or directory"), "refused: stat /x"),
    ],
)
def test_whatever_the_engines_client_raises_becomes_one_sentence(make: Callable[[], Exception], words: str) -> None:
    with pytest.raises(EngineError) as caught, translate_errors(Endpoint("unix:///x", "Docker")):
        raise make()

    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("error", [KeyError("x"), EngineError("no_engine"), KeyboardInterrupt()])
def test_what_is_not_the_engines_failure_passes_as_it_is(error: BaseException) -> None:
    with pytest.raises(type(error)) as caught, translate_errors(Endpoint("unix:///x", "Docker")):
        raise error

    assert caught.value is error


@pytest.mark.skipif(os.geteuid() == 0, reason="root may use every socket")
def test_a_socket_that_one_may_not_use_is_one_sentence(home: Path) -> None:
    path = make_socket(home / "theirs.sock")
    path.chmod(0)

    assert sentence(f"unix://{path}").startswith(f"you may not use the engine at unix://{path}")
