"""The bundled image, built and started as docs/serve.md says: what is in it serves others on the host's engine."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from runner import images, owner
from runner.engine import Engine
from runner.mirrors import certificates
from tests.engine.conftest import ROOT
from tests.support.clock import LONG_S, wait_until
from tests.support.examples import COMPOSE, compose_services, container_commands, unit_environment, unit_settings
from tests.support.mcp import OldSession

pytestmark = pytest.mark.thorough
SOCKET = Path("/var/run/docker.sock")
NOBODY = 65534
COMMANDS = container_commands()
BUILD_S = 1_800
OFFLINE = ("Temporary failure", "Could not resolve", "Could not find a version", "Connection", "Unable to locate")
"""How apt and pip say that there is no network."""


def docker(*words: str, seconds: float = LONG_S) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["docker", *words], capture_output=True, text=True, timeout=seconds, check=False)


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Iterator[str]:
    """The image, built from what git would check out; removed afterwards."""
    if not shutil.which("docker") or not SOCKET.is_socket():
        pytest.skip("there is no docker client, or no engine at the place that the documentation names")
    base = base_image(engine)
    folder = tmp_path_factory.mktemp("image")
    for line in (ROOT / ".dockerignore").read_text().splitlines():
        place = ROOT / line.removeprefix("!")
        if place.is_dir():
            shutil.copytree(place, folder / place.name, ignore=shutil.ignore_patterns("__pycache__"))
        elif place.is_file():
            shutil.copy(place, folder)
    for name in ("Dockerfile", ".dockerignore"):
        shutil.copy(ROOT / name, folder)
    (folder / "ca-certificates.crt").write_bytes(certificates())
    name = f"code-runner-test:{uuid.uuid4().hex}"
    command = COMMANDS["build"].replace("-t my-runner", f"--build-arg BASE={base} -t {name}")
    built = subprocess.run(
        command, shell=True, cwd=folder, capture_output=True, text=True, timeout=BUILD_S, check=False
    )
    said = (built.stdout + built.stderr)[-3000:]
    if built.returncode and any(words in said for words in OFFLINE):
        pytest.skip(f"a build reaches no packages here: {said.splitlines()[-1]}")
    assert built.returncode == 0, said
    yield name
    docker("image", "rm", "--force", name)


def base_image(engine: Engine) -> str:
    """The Dockerfile's own base; where no registry has it, the one that our set-up makes of Debian's packages."""
    first = next(line for line in (ROOT / "Dockerfile").read_text().splitlines() if line.startswith("ARG BASE="))
    official = first.removeprefix("ARG BASE=")
    if images.find(engine, official) or docker("pull", "--quiet", official, seconds=BUILD_S).returncode == 0:
        return official
    if images.find(engine, images.BASE):
        return images.BASE
    pytest.skip(f"no registry answers, and there is no {images.BASE}: `code-runner images build python` makes it")


def free_port() -> int:
    with closing(socket.socket()) as there:
        there.bind(("127.0.0.1", 0))
        port: int = there.getsockname()[1]
        return port


def sandboxes_of_containers(engine: Engine) -> list[str]:
    """Ids of the sandboxes that processes in other PID namespaces made."""
    here = str(Path("/proc/self/ns/pid").readlink())
    found = engine.api.containers(all=True, filters={"label": [owner.LABEL]})
    labels = {one["Id"]: json.loads(one["Labels"][owner.LABEL] or "{}") for one in found}
    return [one for one, label in labels.items() if label and label["namespace"] != here]


@contextmanager
def started(command: str, folder: Path, listening: str) -> Iterator[None]:
    """Start a container by a shell command, wait until it says where it listens, and end it by SIGTERM."""
    with subprocess.Popen(
        ["sh", "-c", f"exec {command}"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr
        try:
            first = process.stderr.readline()
            assert listening in first, first
            yield
        finally:
            process.send_signal(signal.SIGTERM)  # docker's client passes it on
            status = process.wait(LONG_S)
        assert status == 0


def documented(name: str, image: str, port: int) -> str:
    """The documented command of that name, for this image, on another port of this machine."""
    [own] = compose_services()[name]["ports"]
    command = COMMANDS[name].replace(f" {own} ", f" 127.0.0.1:{port}:{own.rpartition(':')[2]} ")
    return command.replace(" my-runner ", f" {image} ")


def check_serves(url: str, token: str, engine: Engine) -> None:
    """It wants the token, and runs, judges and talks with models."""
    with httpx.Client(base_url=url, timeout=LONG_S, trust_env=False) as client:
        assert client.post("/v1/runs", json={}).status_code == 401
        client.headers["Authorization"] = f"Bearer {token}"
        program = "blocks = []\nwhile True: blocks.append(bytearray(1 << 20))"
        asked = {"language": "python", "source": program, "limits": {"memory": "32m"}, "timeouts": {"run_ms": 60_000}}
        answer = client.post("/v1/runs", json=asked)
        assert answer.status_code == 200, answer.text
        result = answer.json()["result"]
        assert (result["verdict"], result["breaches"][0]["limit"]) == ("memory_limit", "memory")
        [accepted] = (ROOT / "problems/bank/gift-card-pair/submissions/accepted").glob("*.py")
        judged = {"problem": "gift-card-pair", "language": "python", "source": accepted.read_text(), "samples": True}
        assert client.post("/v1/judge", json=judged).json()["report"]["verdict"] == "accepted"
        called = OldSession(client).call("run_code", language="c", source="int main(void) { return 3; }")
        assert called["result"]["structuredContent"]["exit_code"] == 3
        assert wait_until(lambda: bool(sandboxes_of_containers(engine))), "one is parked"


def test_serve_in_it_answers_who_has_the_token_and_ends_on_sigterm(image: str, engine: Engine, tmp_path: Path) -> None:
    subprocess.run(COMMANDS["token"], shell=True, cwd=tmp_path, check=True)
    port = free_port()
    with started(documented("serve", image, port), tmp_path, "code-runner serve: listening on http://0.0.0.0:2358"):
        check_serves(f"http://127.0.0.1:{port}", (tmp_path / "token.txt").read_text().strip(), engine)
    assert wait_until(lambda: not sandboxes_of_containers(engine))


def test_web_in_it_asks_for_the_token(image: str, tmp_path: Path) -> None:
    subprocess.run(COMMANDS["token"], shell=True, cwd=tmp_path, check=True)
    port = free_port()
    with started(documented("web", image, port), tmp_path, "code-runner web: "):
        page = httpx.get(f"http://127.0.0.1:{port}/", timeout=LONG_S, trust_env=False)
        assert 'type="password"' in page.text


def test_by_itself_it_checks_the_host_s_engine(image: str) -> None:
    checked = docker("run", "--rm", "-v", f"{SOCKET}:{SOCKET}", image, "health", "python", "--json", seconds=BUILD_S)
    told = json.loads(checked.stdout)
    assert (checked.returncode, told["ok"]) == (0, True), checked.stdout


def test_the_service_s_user_needs_nothing_but_the_socket(image: str, engine: Engine, tmp_path: Path) -> None:
    """Started as the systemd unit starts it: a user without rights, nothing to write but the state, no home."""
    unit = unit_settings()
    state = f"/var/lib/{unit['StateDirectory'][0]}"
    port, token = free_port(), uuid.uuid4().hex
    command = [
        "docker", "run", "--rm", "--network", "host", "--read-only", "--cap-drop", "ALL",
        "--security-opt", "no-new-privileges", "--user", f"{NOBODY}:{NOBODY}", "--group-add", str(SOCKET.stat().st_gid),
        "--tmpfs", "/tmp", "--tmpfs", f"{state}:uid={NOBODY},gid={NOBODY},mode=0700", "-v", f"{SOCKET}:{SOCKET}",
        "-e", "HOME=/root", "-e", f"CODE_RUNNER_TOKEN={token}",
        *(word for name, value in unit_environment().items() for word in ("-e", f"{name}={value}")),
        image, *unit["ExecStart"][0].split()[1:], "--port", str(port),
    ]  # fmt: skip
    with started(" ".join(command), tmp_path, f"code-runner serve: listening on http://127.0.0.1:{port}"):
        check_serves(f"http://127.0.0.1:{port}", token, engine)
    assert wait_until(lambda: not sandboxes_of_containers(engine))


def composer() -> list[str]:
    """The command of Docker Compose; skips the test if there is none."""
    for command in (["docker", "compose"], ["docker-compose"]):
        try:
            if subprocess.run([*command, "version"], capture_output=True, check=False).returncode == 0:
                return command
        except OSError:
            continue
    pytest.skip("Docker Compose is not installed: `make compose` gets Debian's")


def test_compose_starts_and_stops_both(image: str, engine: Engine, tmp_path: Path) -> None:
    command = composer()
    ports = {name: free_port() for name in compose_services()}
    text = COMPOSE.read_text().replace("image: code-runner", f"image: {image}")
    for name, service in compose_services().items():
        inside = service["ports"][0].rpartition(":")[2]
        text = text.replace(service["ports"][0], f"127.0.0.1:{ports[name]}:{inside}")
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / COMPOSE.name).write_text(text)
    subprocess.run(COMMANDS["token"], shell=True, cwd=tmp_path, check=True)

    def compose(*words: str) -> str:
        whole = [*command, "-f", f"examples/{COMPOSE.name}", "-p", f"test{os.getpid()}", *words]
        ran = subprocess.run(whole, cwd=tmp_path, capture_output=True, text=True, timeout=2 * LONG_S, check=False)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    def answers(name: str) -> bool:
        try:
            return httpx.get(f"http://127.0.0.1:{ports[name]}/", timeout=LONG_S, trust_env=False).status_code < 500
        except httpx.HTTPError:
            return False

    compose("config", "--quiet")
    try:
        compose("up", "-d")
        assert wait_until(lambda: answers("serve") and answers("web"))
        token = (tmp_path / "token.txt").read_text().strip()
        check_serves(f"http://127.0.0.1:{ports['serve']}", token, engine)
        made = compose("ps", "-q").split()
        compose("stop")
        assert docker("inspect", "--format", "{{.State.ExitCode}}", *made).stdout.split() == ["0", "0"]
    finally:
        compose("down", "--volumes")
    assert wait_until(lambda: not sandboxes_of_containers(engine))
