"""The engine as another machine's: over ssh, and over TCP with certificates, each named by address or docker context."""

from __future__ import annotations

import json
import os
import shutil
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path

import pytest
import trustme

from runner.engine import Engine
from tests.engine.conftest import ROOT
from tests.support.clock import LONG_S, wait_until

SSHD = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")
HERE = "127.0.0.1"


def ran(folder: Path, **variables: str) -> dict[str, object]:
    """Run a program with `code-runner run --json` and these variables."""
    program = folder / "twice.py"
    program.write_text("print(2 * int(input()))")
    environment = {key: value for key, value in os.environ.items() if not key.startswith("DOCKER_")}
    done = subprocess.run(
        [sys.executable, "-m", "tui.cli", "run", str(program), "--json"],
        env=environment | {"PYTHONPATH": str(ROOT)} | variables,
        input=b"21",
        capture_output=True,
        timeout=LONG_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    told: dict[str, object] = json.loads(done.stdout)
    return told


def context(folder: Path, host: str) -> Path:
    """Write a docker context as `docker context create` does; return the folder for its certificates."""
    digest = sha256(b"far").hexdigest()
    meta = folder / "contexts/meta" / digest
    meta.mkdir(parents=True)
    (meta / "meta.json").write_text(json.dumps({"Name": "far", "Endpoints": {"docker": {"Host": host}}}))
    return folder / "contexts/tls" / digest / "docker"


# ------------------------------------------------------------------------------------------- ssh


@pytest.fixture
def ssh(engine: Engine, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A server of this user's own; its address, and a PATH with an `ssh` that knows it."""
    if SSHD is None or engine.endpoint.socket is None:
        (pytest.fail if os.environ.get("CI") and SSHD is None else pytest.skip)("there is no sshd, or no socket")
    for name in ("host", "me"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / name], check=True)
    with closing(socket.create_server((HERE, 0))) as free:
        port = free.getsockname()[1]
    Path("/run/sshd").mkdir(exist_ok=True)
    (tmp_path / "sshd_config").write_text(
        f"Port {port}\nListenAddress {HERE}\nHostKey {tmp_path}/host\nAuthorizedKeysFile {tmp_path}/me.pub\n"
        "StrictModes no\nUsePAM no\nPidFile none\nPermitRootLogin prohibit-password\n"
    )
    host_key = (tmp_path / "host.pub").read_text()
    (tmp_path / "known").write_text(f"[{HERE}]:{port} {host_key}")
    (tmp_path / "config").write_text(f"IdentityFile {tmp_path}/me\nUserKnownHostsFile {tmp_path}/known\n")
    own = tmp_path / "bin" / "ssh"
    own.parent.mkdir()
    own.write_text(f'#!/bin/sh\nexec {shutil.which("ssh")} -F {tmp_path}/config "$@"\n')
    own.chmod(0o755)
    server = subprocess.Popen([SSHD, "-D", "-f", tmp_path / "sshd_config", "-E", tmp_path / "log"])
    assert wait_until(lambda: listens(port)), (tmp_path / "log").read_text()
    yield f"ssh://127.0.0.1:{port}{engine.endpoint.socket}", f"{own.parent}:{os.environ['PATH']}"
    server.terminate()
    server.wait()


def listens(port: int) -> bool:
    with suppress(OSError), socket.create_connection((HERE, port)):
        return True
    return False


def test_an_engine_is_reached_over_ssh_and_nothing_is_left_behind(tmp_path: Path, ssh: tuple[str, str]) -> None:
    address, path = ssh
    told = ran(tmp_path, DOCKER_HOST=address, PATH=path)
    assert told["stdout"] == "42\n"

    context(tmp_path / "docker", address)
    told = ran(tmp_path, DOCKER_CONFIG=str(tmp_path / "docker"), DOCKER_CONTEXT="far", PATH=path)
    assert told["stdout"] == "42\n"
    assert wait_until(lambda: not forwarding(address)), "the clients of ssh end with those who needed them"


def forwarding(address: str) -> list[str]:
    """Return the commands of ssh clients to an address's port."""
    port = address.split(":")[2].partition("/")[0].encode()
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            words = path.read_bytes().split(b"\0")
            if b"-L" in words and port in words:
                found.append(str(words))
    return found


# ------------------------------------------------------------------------------------------- TLS


@pytest.fixture
def tls(engine: Engine, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The engine's socket behind TLS that asks for a certificate; its address, and a folder with one."""
    if engine.endpoint.socket is None:
        pytest.skip("the engine is on another machine")
    authority = trustme.CA()
    server, mine = authority.issue_cert(HERE), authority.issue_cert("me@example.org")
    folder = tmp_path / "certificates"
    folder.mkdir()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    mine.cert_chain_pems[0].write_to_path(folder / "cert.pem")
    mine.private_key_pem.write_to_path(folder / "key.pem")
    secure = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secure.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(secure)
    server.configure_cert(secure)
    with closing(socket.create_server((HERE, 0))) as listener:
        threading.Thread(target=serve, args=(listener, secure, engine.endpoint.socket), daemon=True).start()
        yield f"tcp://{HERE}:{listener.getsockname()[1]}", folder
        listener.shutdown(socket.SHUT_RDWR)


def serve(listener: socket.socket, secure: ssl.SSLContext, path: Path) -> None:
    """Lead each connection to the engine's socket, until the listener is closed."""
    with suppress(OSError):
        while True:
            plain, _ = listener.accept()
            threading.Thread(target=lead, args=(plain, secure, path), daemon=True).start()


def lead(plain: socket.socket, secure: ssl.SSLContext, path: Path) -> None:
    with (
        suppress(OSError),
        closing(socket.socket(socket.AF_UNIX)) as inner,
        secure.wrap_socket(plain, server_side=True) as outer,
    ):
        inner.connect(str(path))
        back = threading.Thread(target=copy, args=(inner, outer), daemon=True)
        back.start()
        copy(outer, inner)
        back.join()


def copy(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(1 << 16):
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def test_an_engine_is_reached_over_tls_by_docker_s_variables_and_by_a_context(
    tmp_path: Path, tls: tuple[str, Path]
) -> None:
    address, certificates = tls
    trustme.CA().cert_pem.write_to_path(tmp_path / "sites.pem")
    sites = str(tmp_path / "sites.pem")  # a company's authority for sites says nothing about engines
    named = {"DOCKER_TLS_VERIFY": "1", "DOCKER_CERT_PATH": str(certificates), "REQUESTS_CA_BUNDLE": sites}
    told = ran(tmp_path, DOCKER_HOST=address, **named)
    assert told["stdout"] == "42\n"

    folder = context(tmp_path / "docker", address)
    shutil.copytree(certificates, folder)
    told = ran(tmp_path, DOCKER_CONFIG=str(tmp_path / "docker"), DOCKER_CONTEXT="far")
    assert told["stdout"] == "42\n"
