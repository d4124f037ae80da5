"""The container engine: find it, connect to it, ask it about itself.

`docker` is imported inside functions: it takes 0.2 s, which neither `--help` nor an opening app
should wait for.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from runner.errors import EngineError

if TYPE_CHECKING:
    from docker.tls import TLSConfig

    from runner.client import Client, Pulse


VARIABLE = "DOCKER_HOST"
SETTING = "the settings' engine.host"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address at which an engine may be, and where that address comes from."""

    host: str
    source: str

    @property
    def socket(self) -> Path | None:
        """The Unix socket's path; None for other kinds of address."""
        return Path(self.host.removeprefix("unix://")) if self.host.startswith("unix://") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineInfo:
    """What an engine says about itself and its machine."""

    name: str
    version: str
    cgroup: str
    """"1", "2", or "" where it does not say."""
    storage: str
    runtime: str
    rootless: bool
    security: tuple[str, ...]
    architecture: str
    cpus: int
    memory_bytes: int
    host: str

    @property
    def podman(self) -> bool:
        """It is Podman, whose Docker API differs in a few places."""
        return self.name == "podman"


class Engine:
    """A connection to an engine; may be used by several threads."""

    def __init__(self, api: Client, endpoint: Endpoint) -> None:
        self.api = api
        self.endpoint = endpoint

    @property
    def pulse(self) -> Pulse:
        """Whether it still answers, for those who wait for it."""
        return self.api.pulse

    def check(self) -> None:
        """See that it answers, within three seconds.

        Raises:
            EngineError: it does not; the sentence says why and what to do.
        """
        with explained(self.endpoint):
            self.api.ping_once()

    @cached_property
    def info(self) -> EngineInfo:
        """What it is and what its machine has.

        Raises:
            EngineError: it does not answer.
        """
        with explained(self.endpoint):
            info, version = self.api.info(), self.api.version()
        security = tuple(option.removeprefix("name=").split(",")[0] for option in info.get("SecurityOptions") or ())
        podman = any("Podman" in component.get("Name", "") for component in version.get("Components") or ())
        return EngineInfo(
            name="podman" if podman else "docker",
            version=str(info.get("ServerVersion") or version.get("Version", "")),
            cgroup=str(info.get("CgroupVersion") or ""),
            storage=str(info.get("Driver", "")),
            runtime=str(info.get("DefaultRuntime", "")),
            rootless="rootless" in security or bool(info.get("Rootless")),  # the second is Podman's
            security=security,
            architecture=str(info.get("Architecture", "")),
            cpus=int(info.get("NCPU") or 1),
            memory_bytes=int(info.get("MemTotal") or 0),
            host=self.endpoint.host,
        )


_lock = threading.Lock()
_known: dict[str, Engine] = {}
"""The engine found for each `host` that was asked for, "" being any."""


def connect(host: str = "") -> Engine:
    """The engine that DOCKER_HOST names, or at `host`, or the first one found; the same on the next call.

    Raises:
        EngineError: none answers; the sentence says why and what to do.
    """
    with _lock:
        if host not in _known:
            _known[host] = find(host)
        return _known[host]


def disconnect() -> None:
    """Forget the engines that `connect` found, so that they are looked for again."""
    with _lock:
        for engine in _known.values():
            engine.api.close()
        _known.clear()


def find(host: str = "") -> Engine:
    """Try every endpoint in turn.

    Raises:
        EngineError: none answers.
    """
    reasons: list[str] = []
    for endpoint in endpoints(host):
        try:
            return _open(endpoint)
        except EngineError as error:
            reasons.append(str(error))
    if reasons:
        raise EngineError(reasons[0])
    raise EngineError("no container engine was found; run `code-runner setup` to get one")


def endpoints(host: str = "") -> Iterator[Endpoint]:
    """Where an engine may be, most explicit first. An address that somebody named excludes the rest."""
    if named := os.environ.get(VARIABLE):
        yield Endpoint(named, VARIABLE)
        return
    if host:
        yield Endpoint(host, SETTING)
        return
    if context := _docker_context():
        yield context
    seen = set()
    for path, source in _sockets():
        if _is_socket(path) and path.resolve() not in seen:
            seen.add(path.resolve())
            yield Endpoint(f"unix://{path}", source)


def _sockets() -> Iterator[tuple[Path, str]]:
    home = Path.home()
    session = Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")
    yield Path("/var/run/docker.sock"), "Docker"
    yield session / "docker.sock", "rootless Docker"
    yield home / ".docker/run/docker.sock", "Docker Desktop"
    yield home / ".docker/desktop/docker.sock", "Docker Desktop"
    yield home / ".colima/default/docker.sock", "Colima"
    yield home / ".orbstack/run/docker.sock", "OrbStack"
    yield home / ".rd/docker.sock", "Rancher Desktop"
    yield session / "podman/podman.sock", "rootless Podman"
    yield Path("/run/podman/podman.sock"), "Podman"


def _is_socket(path: Path) -> bool:
    try:
        return stat.S_ISSOCK(path.stat().st_mode)
    except OSError:
        return False


def _docker_context() -> Endpoint | None:
    """The endpoint of the docker client's current context, unless that is the default one.

    Source: Docker's context store, `contexts/meta/<sha256 of the name>/meta.json`.
    """
    folder = Path(os.environ.get("DOCKER_CONFIG") or Path.home() / ".docker")
    try:
        name = os.environ.get("DOCKER_CONTEXT") or json.loads((folder / "config.json").read_text()).get(
            "currentContext"
        )
        if not name or name == "default":
            return None
        digest = hashlib.sha256(name.encode()).hexdigest()
        meta = json.loads((folder / "contexts/meta" / digest / "meta.json").read_text())
        return Endpoint(meta["Endpoints"]["docker"]["Host"], f"the docker context {name}")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _open(endpoint: Endpoint) -> Engine:
    from runner.client import Client

    with explained(endpoint):
        return Engine(Client(base_url=endpoint.host, version="auto", tls=_tls(endpoint)), endpoint)


def _tls(endpoint: Endpoint) -> TLSConfig | bool:
    """The client certificate that Docker's own variables name, for a TCP endpoint."""
    import docker

    if not endpoint.host.startswith("tcp://") or not os.environ.get("DOCKER_TLS_VERIFY"):
        return False
    folder = Path(os.environ.get("DOCKER_CERT_PATH") or Path.home() / ".docker")
    return docker.tls.TLSConfig(
        client_cert=(str(folder / "cert.pem"), str(folder / "key.pem")), ca_cert=str(folder / "ca.pem"), verify=True
    )


def does_not_answer(endpoint: Endpoint) -> EngineError:
    """What to say of an engine that hangs."""
    return EngineError(f"{_named(endpoint)} does not answer; restart it and try again")


class explained:  # noqa: N801  # reads as `with explained(endpoint)`
    """Turns whatever the engine's client raises inside a `with` into an `EngineError` of one sentence."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        import docker
        import requests

        known = (docker.errors.DockerException, requests.exceptions.RequestException, OSError, ValueError)
        if isinstance(error, known):
            raise EngineError(_sentence(error, self._endpoint)) from error


_GONE = ("RemoteDisconnected", "ConnectionReset", "ConnectionAborted", "BrokenPipe", "IncompleteRead")
"""Names of errors of a connection that ended in the middle."""


def _sentence(error: BaseException, endpoint: Endpoint) -> str:
    where = _named(endpoint)
    chain = " ".join(repr(link) for link in _causes(error))
    if "PermissionError" in chain or "Permission denied" in chain:
        return f"you may not use {where}; join the group that owns its socket (often `docker`) or run as root"
    if "FileNotFoundError" in chain or "No such file" in chain:
        return f"{where} is not there; {_remedy(endpoint)}"
    if "ConnectionRefused" in chain or "Connection refused" in chain:
        return f"{where} does not run; {_remedy(endpoint)}"
    if any(sign in chain for sign in _GONE):
        return f"{where} went away; {_remedy(endpoint)}"
    if "timed out" in chain or "Timeout" in chain:
        return str(does_not_answer(endpoint))
    explanation = getattr(error, "explanation", None) or error
    return f"{where} refused: {' '.join(str(explanation).split())}"


def _remedy(endpoint: Endpoint) -> str:
    # Where somebody named an engine, `setup` brings no other.
    return {
        VARIABLE: f"start it, or unset {VARIABLE} to use another",
        SETTING: "start it, or remove engine.host from config.toml to use another",
    }.get(endpoint.source, "start it, or run `code-runner setup`")


def _named(endpoint: Endpoint) -> str:
    return f"the engine at {endpoint.host} ({endpoint.source})"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
