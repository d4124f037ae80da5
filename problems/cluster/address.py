"""Where a scheduler is, and how to talk to it."""

from __future__ import annotations

import ipaddress
import logging
import ssl
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from languages import DefinitionError
from problems.errors import ProblemError

if TYPE_CHECKING:
    from distributed import Security

PORT = 8786
"""Where `dask scheduler` listens if nothing else is said."""
EXAMPLE = "write tcp://127.0.0.1:8786 or tls://host:8786"


class ClusterError(ProblemError):
    """The scheduler cannot be used, or went away; reads as one sentence."""


@dataclass(frozen=True, slots=True)
class Tls:
    """The files of one side of an encrypted connection; without them, Dask's own configuration has them."""

    ca: Path | None = None
    """Who signed everybody's certificates."""
    cert: Path | None = None
    key: Path | None = None
    """None: it is in the file of the certificate."""


def checked(text: str, *, insecure: bool = False) -> str:
    """Return a scheduler's address with its port.

    Raises:
        DefinitionError: it is none; or it is open to others, and not `insecure` on purpose.
    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port or PORT
    except ValueError:
        raise DefinitionError("--scheduler", f'"{text}" is not an address', EXAMPLE) from None
    if parts.scheme not in ("tcp", "tls") or not host or parts.path or parts.query or parts.username:
        raise DefinitionError("--scheduler", f'"{text}" is not an address', EXAMPLE)
    if parts.scheme == "tcp" and not insecure and not is_here(host):
        raise DefinitionError(
            "--scheduler",
            f"{text} is open to everybody in that network, who could then run anything on all workers",
            "use tls:// with certificates, or --insecure if you trust everybody there",
        )
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}:{port}"


def is_here(host: str) -> bool:
    """Return whether only this machine reaches a host's name."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def security(address: str, tls: Tls) -> Security:
    """Return Dask's settings of the connection; those that nobody gives come from its own configuration.

    Raises:
        ClusterError: Dask is not installed.
        DefinitionError: the files are missing or damaged, or there are none for tls://.
    """
    need_dask()
    from distributed import Security

    encrypted = address.startswith("tls:")
    if not encrypted:
        if tls != Tls():
            raise DefinitionError("--tls-cert", "goes with tls:// only", f"write {address.replace('tcp:', 'tls:', 1)}")
        return Security(require_encryption=False)
    for option, path in (("--tls-ca", tls.ca), ("--tls-cert", tls.cert), ("--tls-key", tls.key)):
        if path is not None and not path.is_file():
            raise DefinitionError(option, f"there is no file {path}", "check the name")
    given: dict[str, str] = {}
    if tls.ca:
        given["tls_ca_file"] = str(tls.ca)
    for role in ("client", "worker"):
        if tls.cert:
            given[f"tls_{role}_cert"] = str(tls.cert)
        if tls.key:
            given[f"tls_{role}_key"] = str(tls.key)
    try:
        made = Security(require_encryption=True, **given)
        ready = made.get_connection_args("client").get("ssl_context")
    except (OSError, ssl.SSLError, ValueError) as error:
        raise DefinitionError("--tls-cert", f"the certificates cannot be used ({error})", "check the files") from None
    if ready is None:
        raise DefinitionError("--scheduler", "tls:// needs certificates", "give --tls-ca, --tls-cert and --tls-key")
    return made


def need_dask() -> None:
    """Load Dask, and let it say nothing by itself: what matters is told as a sentence.

    Raises:
        ClusterError: it is not installed.
    """
    try:
        import distributed
    except ImportError:
        raise ClusterError(
            "many machines need Dask, which is not installed; `pip install 'code-runner[cluster]'` installs it"
        ) from None
    for name in ("distributed", *(one for one in logging.root.manager.loggerDict if one.startswith("distributed."))):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", category=distributed.versions.VersionMismatchWarning)
