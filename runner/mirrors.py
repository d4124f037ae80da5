"""Where libraries come from: the settings', else the machine's own mirrors, proxies and certificates.

They are for a build alone. Nothing of them is in the image.
"""

from __future__ import annotations

import configparser
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from foundation.settings import ImageSettings

CA_BUNDLE = Path("/etc/ssl/certs/ca-certificates.crt")
"""Where Debian keeps the certificates that the machine trusts; `SSL_CERT_FILE` names another file."""
_PROXIES = ("http_proxy", "https_proxy", "ftp_proxy", "no_proxy", "all_proxy")
_LOCAL = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True)
class Mirrors:
    """The registries that a build asks, as far as they are not the tools' own."""

    pip: dict[str, str]
    """Options of pip that say where packages are: `index-url`, `extra-index-url`, `trusted-host`."""
    npm: str
    """The registry's address; empty: npm's own."""
    proxies: dict[str, str]
    """Variables that every engine passes to a build without noting them in the image."""

    @classmethod
    def of(cls, settings: ImageSettings) -> Self:
        """Return those of the settings, and of this machine where they say nothing."""
        pip = {"index-url": settings.pip_index} if settings.pip_index else _pip()
        names = [name for each in _PROXIES for name in (each, each.upper())]
        proxies = {name: os.environ[name] for name in names if os.environ.get(name)}
        return cls(pip, settings.npm_registry or _npm(), proxies)

    @property
    def on_this_machine(self) -> bool:
        """Whether one of them is at an address that means another machine in a container."""
        named = [*self.pip.get("index-url", "").split(), *self.pip.get("extra-index-url", "").split(), self.npm]
        named += [address for name, address in self.proxies.items() if name.lower() != "no_proxy"]
        return any(_host(address) in _LOCAL for address in named)

    def pip_file(self, certificates: str) -> bytes:
        """Return pip's configuration for a build that has the certificates in that file; empty: it has none."""
        options = {
            **self.pip,
            **({"cert": certificates} if certificates else {}),
            "break-system-packages": "true",  # Debian's Python wants to be asked
            "disable-pip-version-check": "true",
            "no-cache-dir": "true",
            "no-input": "true",
            "prefer-binary": "true",
            "progress-bar": "off",
            "retries": "2",
            "root-user-action": "ignore",
        }
        return "".join(["[global]\n", *(f"{key} = {value}\n" for key, value in options.items())]).encode()

    def npm_file(self) -> bytes:
        """Return npm's configuration for a build."""
        options = {
            **({"registry": self.npm} if self.npm else {}),
            "audit": "false",
            "fetch-retries": "1",
            "fund": "false",
            "package-lock": "false",
            "save": "false",
            "update-notifier": "false",
        }
        return "".join(f"{key}={value}\n" for key, value in options.items()).encode()


def certificates() -> bytes:
    """Return the certificates that this machine trusts; empty if it has none."""
    path = Path(os.environ.get("SSL_CERT_FILE") or CA_BUNDLE)
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _pip() -> dict[str, str]:
    """Return what the environment and pip's own files say; the later file wins, and the environment over both."""
    found: dict[str, str] = {}
    home = Path.home()
    files = [Path("/etc/pip.conf"), home / ".pip/pip.conf", home / ".config/pip/pip.conf"]
    files += [Path(named)] if (named := os.environ.get("PIP_CONFIG_FILE", "")) else []
    parser = configparser.RawConfigParser()
    for file in files:
        try:
            parser.read(file, encoding="utf-8")
        except (configparser.Error, UnicodeError):
            continue  # pip says so too
    for option in ("index-url", "extra-index-url", "trusted-host"):
        for section in ("global", "install"):
            found[option] = parser.get(section, option, fallback=found.get(option, ""))
        found[option] = os.environ.get(f"PIP_{option.upper().replace('-', '_')}", found[option])
    # A folder of this machine is none in a container.
    words = {option: " ".join(word for word in value.split() if "file:" not in word) for option, value in found.items()}
    return {option: value for option, value in words.items() if value}


def _npm() -> str:
    """Return the registry that the environment or npm's own file names."""
    for name in ("npm_config_registry", "NPM_CONFIG_REGISTRY"):
        if address := os.environ.get(name, "").strip():
            return address
    file = Path(os.environ.get("NPM_CONFIG_USERCONFIG") or Path.home() / ".npmrc")
    try:
        rows = [row.partition("=") for row in file.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeError):
        return ""
    return next((value.strip().strip("\"'") for key, _, value in rows if key.strip() == "registry"), "")


def _host(address: str) -> str:
    try:
        return urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
