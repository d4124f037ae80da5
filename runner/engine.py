"""The container engine: find it, connect to it, ask it about itself.

`docker` is imported inside functions: it takes 0.2 s, for which neither `--help` nor a run should wait. An engine
with a Unix socket is asked over a `Wire` for all that a run needs.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from runner import sentences
from runner.errors import EngineError
from runner.failure import ErrorKind
from runner.pulse import Pulse
from runner.wire import Refusal, Wire

if TYPE_CHECKING:
    from docker.tls import TLSConfig

    from runner.client import Client


VARIABLE = "DOCKER_HOST"
SETTING = "the settings' engine.host"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A possible address of an engine, and where it was found."""

    host: str
    source: str

    @property
    def socket(self) -> Path | None:
        """The path of a Unix socket, or None for other kinds of address."""
        return Path(self.host.removeprefix("unix://")) if self.host.startswith("unix://") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineInfo:
    """What an engine reports about itself and its machine."""

    name: str
    version: str
    cgroup: str
    """"1", "2", or "" if it does not say."""
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
        """Whether it is Podman, whose Docker API differs in a few places."""
        return self.name == "podman"


class Engine:
    """A connection to an engine. Safe to use from several threads."""

    def __init__(self, line: Wire | Client, endpoint: Endpoint) -> None:
        self._line = line
        self._client = None if isinstance(line, Wire) else line
        self._connecting = threading.Lock()
        self.endpoint = endpoint

    @property
    def api(self) -> Client:
        """Docker's client, for what is no part of a run; it takes a while to import.

        Raises:
            EngineError: the engine does not answer.
        """
        with self._connecting:
            if self._client is None:
                self._client = _client(self.endpoint, self.pulse)
            return self._client

    @property
    def version(self) -> str:
        """The version of its API."""
        return self._line.version if isinstance(self._line, Wire) else self.api.api_version

    @property
    def pulse(self) -> Pulse:
        """Whether it still answers, for callers that wait for it."""
        return self._line.pulse

    def check(self) -> None:
        """Check that it answers within three seconds.

        Raises:
            EngineError: it does not.
        """
        with translate_errors(self.endpoint):
            self._line.ping_once()

    def call(self, method: str, path: str, body: object = None, *, base: str = "", **query: object) -> Any:
        """Call its API; return the JSON of its answer, or None if there is none.

        Args:
            method: GET, POST or DELETE.
            path: the path of the API without its version.
            body: sent as JSON, unless None.
            base: what comes before the path; default: the API's version.
            query: what comes after it.

        Raises:
            Refusal: it refused.
            Exception: whatever `translate_errors` knows.
        """
        return self._line.call(method, path + f"?{urlencode(query)}" * bool(query), body, base=base)

    def upgrade(self, path: str, **query: object) -> Any:
        """Call its API and return the connection, over which both sides then send what they like.

        Raises:
            Refusal, Exception: as `call`.
        """
        return self._line.upgrade(f"{path}?{urlencode(query)}")

    def close(self) -> None:
        """Close what docker's client has open."""
        if self._client:
            self._client.close()

    @cached_property
    def info(self) -> EngineInfo:
        """Its name and version, and what its machine has.

        Raises:
            EngineError: it does not answer.
        """
        with translate_errors(self.endpoint):
            info, version = self.call("GET", "/info"), self.call("GET", "/version")
        security = tuple(option.removeprefix("name=").split(",")[0] for option in info.get("SecurityOptions") or ())
        podman = any("Podman" in component.get("Name", "") for component in version.get("Components") or ())
        return EngineInfo(
            name="podman" if podman else "docker",
            version=str(info.get("ServerVersion") or version.get("Version", "")),
            cgroup=str(info.get("CgroupVersion") or ""),
            storage=str(info.get("Driver", "")),
            runtime=str(info.get("DefaultRuntime", "")),
            rootless="rootless" in security or bool(info.get("Rootless")),  # the second is how Podman reports it
            security=security,
            architecture=str(info.get("Architecture", "")),
            cpus=int(info.get("NCPU") or 1),
            memory_bytes=int(info.get("MemTotal") or 0),
            host=self.endpoint.host,
        )


_lock = threading.Lock()
_known: dict[str, Engine] = {}
"""The engine found for each requested `host`; "" means any."""


def connect(host: str = "") -> Engine:
    """Return the engine named by DOCKER_HOST, or at `host`, or the first one found; later calls return the same.

    Raises:
        EngineError: none answers.
    """
    with _lock:
        if host not in _known:
            _known[host] = find(host)
        return _known[host]


def disconnect() -> None:
    """Close and forget the engines that `connect` found."""
    with _lock:
        for engine in _known.values():
            engine.close()
        _known.clear()


def find(host: str = "") -> Engine:
    """Connect to the first endpoint that answers.

    Raises:
        EngineError: none answers.
    """
    first: EngineError | None = None
    for endpoint in endpoints(host):
        try:
            return _open(endpoint)
        except EngineError as error:
            first = first or error
    raise first or EngineError("no_engine")


def endpoints(host: str = "") -> Iterator[Endpoint]:
    """Yield possible endpoints, the most explicit first. An address named by the user excludes the rest."""
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
    """Return the endpoint of the docker client's current context, or None if that is the default one."""
    context = _context_files()
    return Endpoint(context.host, f"the docker context {context.name}") if context else None


class _Context(NamedTuple):
    name: str
    host: str
    certificates: Path
    """The folder of its certificates, if it has any."""


def _context_files() -> _Context | None:
    """Read the docker client's current context.

    Source: Docker's context store, `contexts/meta/<sha256 of the name>/meta.json` and `contexts/tls/<the same>/docker`.
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
        return _Context(name, meta["Endpoints"]["docker"]["Host"], folder / "contexts/tls" / digest / "docker")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _open(endpoint: Endpoint) -> Engine:
    socket = _socket(endpoint)
    with translate_errors(endpoint):
        return Engine(Wire(socket) if socket else _client(endpoint), endpoint)


def _socket(endpoint: Endpoint) -> Path | None:
    """Return the Unix socket that leads to an endpoint, or None if it has none.

    Raises:
        EngineError: ssh does not get through.
    """
    if not endpoint.host.startswith("ssh://"):
        return endpoint.socket
    from runner import tunnel

    try:
        return tunnel.forward(endpoint.host)
    except (OSError, ValueError) as error:
        who = f"{_named(endpoint)} cannot be reached"
        raise EngineError("refused", who=who, reason=str(error), output="") from error


def _client(endpoint: Endpoint, pulse: Pulse | None = None) -> Client:
    from runner.client import Client

    socket = _socket(endpoint)
    with translate_errors(endpoint):
        url = f"unix://{socket}" if socket else endpoint.host
        return Client(base_url=url, version="auto", tls=_tls(endpoint), pulse=pulse)


def _tls(endpoint: Endpoint) -> TLSConfig | bool:
    """Return the certificates for a TCP endpoint: those that Docker's own variables name, or the context's."""
    if not endpoint.host.startswith("tcp://"):
        return False
    if os.environ.get("DOCKER_TLS_VERIFY"):
        folder = Path(os.environ.get("DOCKER_CERT_PATH") or Path.home() / ".docker")
    else:
        context = _context_files()
        if not context or context.host != endpoint.host or not context.certificates.is_dir():
            return False
        folder = context.certificates
    import docker

    pair = str(folder / "cert.pem"), str(folder / "key.pem")
    return docker.tls.TLSConfig(
        client_cert=pair if Path(pair[0]).exists() else None, ca_cert=str(folder / "ca.pem"), verify=True
    )


def does_not_answer(endpoint: Endpoint) -> EngineError:
    """Return the error for an engine that hangs."""
    return EngineError("silent", engine=_named(endpoint))


@contextmanager
def translate_errors(endpoint: Endpoint) -> Iterator[None]:
    """Turn whatever the engine's client raises inside a `with` into an `EngineError`.

    Raises:
        EngineError: of a kind that says what failed.
    """
    try:
        yield
    except Exception as error:
        if not isinstance(error, Refusal | OSError | ValueError):  # a `RequestException` is an OSError
            import docker

            if not isinstance(error, docker.errors.DockerException):
                raise
        raise _translated(error, endpoint) from error


_CONNECTION: tuple[tuple[str, ErrorKind], ...] = (
    (r"PermissionError|Permission denied", "not_allowed"),
    (r"FileNotFoundError|No such file", "not_there"),
    (r"ConnectionRefused|Connection refused", "not_running"),
    # Names of errors of a connection that ended in the middle.
    (r"RemoteDisconnected|ConnectionReset|ConnectionAborted|BrokenPipe|IncompleteRead", "gone"),
    (r"timed out|Timeout", "silent"),
)
"""What the client's errors mean, by words in them and their causes; the first match counts."""
_REFUSALS: tuple[tuple[str, ErrorKind], ...] = (
    (r"no space left on device", "no_space"),
    # The first is the image's build step that sees to Perl.
    (r"command -v perl.*(non-zero|exit (status|code))|\bperl\b[^\n]*not found|BEGIN failed", "no_perl"),
    (r"marked for removal", "removing"),
    (r"dockerfile", "bad_dockerfile"),
)
"""What the engine's own messages mean; the first match counts."""
_START = {VARIABLE: sentences.START_OR_UNSET, SETTING: sentences.START_OR_REMOVE}
"""What to do about an engine that the user named: `setup` installs no other one."""


def refusal(said: str, default: ErrorKind = "refused") -> ErrorKind:
    """Return what the engine means by a message of its own."""
    return next((kind for words, kind in _REFUSALS if re.search(words, said, re.IGNORECASE | re.DOTALL)), default)


def _translated(error: Exception, endpoint: Endpoint) -> EngineError:
    engine = _named(endpoint)
    chain = " ".join(repr(link) for link in _causes(error))
    for words, kind in _CONNECTION:
        if re.search(words, chain):
            return EngineError(kind, engine=engine, start=_START.get(endpoint.source, sentences.START))
    said = " ".join(str(getattr(error, "explanation", None) or error).split())
    return EngineError(refusal(said), who=f"{engine} refused", reason=said, output="")


def _named(endpoint: Endpoint) -> str:
    return f"the engine at {endpoint.host} ({endpoint.source})"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
