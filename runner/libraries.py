"""The layer of a user's libraries on top of a language's image.

Debian's packages are installed in it; pip and npm work in stages of their own, of which only what they installed is
copied, so that neither the tools nor the mirrors and certificates of this machine are in the image.
"""

from __future__ import annotations

import hashlib
import re
import shlex
from collections.abc import Iterable

from languages import Language
from languages.libraries import Libraries, Tool
from runner.errors import ImageError
from runner.mirrors import Mirrors, certificates

CERTIFICATES = "ca-certificates.crt"
"""The file of the build's context with the machine's certificates; empty if it has none."""
STAGE_LABEL = "code-runner.stage"
"""On what is left of a stage, failed or not, which makes the next build of a layer faster; its value is the tool."""
_PLACE = "/code-runner"
"""The folder of a stage that holds the configuration of its tool."""
_APT = "-q -o APT::Update::Error-Mode=any -o Acquire::Retries=1"
"""With an error where an index cannot be had: apt-get would go on and know no package."""
# Else a name with a dot that is no package would be a pattern.
_INSTALL = "DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends -o APT::Cmd::Pattern-Only=true"
_CLEAN = "rm -rf /var/lib/apt/lists/* /var/cache/apt/*"

_PACKAGES = f"""
RUN apt-get update {_APT} \\
 && {_INSTALL} {{names}} \\
 && {_CLEAN}
"""
_PIP = f"""
FROM packages AS pip
RUN python3 -m pip --version || {{{{ apt-get update {_APT} && {_INSTALL} python3-pip; }}}}
LABEL {STAGE_LABEL}=pip
COPY {CERTIFICATES} pip.conf {_PLACE}/
RUN PIP_CONFIG_FILE={_PLACE}/pip.conf python3 -m pip install --root /libraries --ignore-installed -- {{names}}
"""
# Debian's npm comes in more than 300 packages. Their files are enough for this stage; to install them takes longer.
# Modules in a folder above the program's own are found by require and import, from any folder.
_NPM = f"""
FROM packages AS npm
RUN command -v npm || {{{{ apt-get update {_APT} && {_INSTALL} --download-only npm \\
 && for package in /var/cache/apt/archives/npm_*.deb /var/cache/apt/archives/node-*.deb; do \\
      dpkg-deb -x "$package" / || exit 1; \\
    done; }}}}
LABEL {STAGE_LABEL}=npm
COPY {CERTIFICATES} npmrc {_PLACE}/
RUN if [ -s {_PLACE}/{CERTIFICATES} ]; then export NODE_EXTRA_CA_CERTS={_PLACE}/{CERTIFICATES}; fi; \\
    mkdir /libraries && npm install --userconfig {_PLACE}/npmrc --prefix /libraries -- {{names}} \\
 && rm -f /libraries/package*.json /libraries/node_modules/.package-lock.json
"""
_STAGES = {"pip": _PIP, "npm": _NPM}


def dockerfile(libraries: Libraries) -> str:
    """Return the Dockerfile of the layer; its argument BASE is the language's image."""
    text = "ARG BASE\nFROM ${BASE} AS packages\n"
    if libraries.packages:
        text += _PACKAGES.format(names=_quoted(libraries.packages))
    stages = [(tool, names) for tool, names in libraries if names and tool in _STAGES]
    for tool, names in stages:
        text += _STAGES[tool].format(names=_quoted(names))
    if stages:
        text += "\nFROM packages\n" + "".join(f"COPY --from={tool} /libraries/ /\n" for tool, _ in stages)
    return text


def _quoted(names: Iterable[str]) -> str:
    return " ".join(map(shlex.quote, names))


def tag(prepared: str, libraries: Libraries) -> str:
    """Return the name of a language's image with libraries: that of the image without them, and a hash of the layer."""
    digest = hashlib.sha256(f"{prepared}\0{dockerfile(libraries)}".encode()).hexdigest()
    return f"{prepared}-{digest[:12]}"


def context(mirrors: Mirrors) -> dict[str, bytes]:
    """Return the files that the build of the layer needs."""
    trusted = certificates()
    return {
        CERTIFICATES: trusted,
        "pip.conf": mirrors.pip_file(f"{_PLACE}/{CERTIFICATES}" if trusted else ""),
        "npmrc": mirrors.npm_file(),
    }


# ------------------------------------------------------------------------------------- what the tools say

_PASSWORD = re.compile(r"//[^/@\s]+@")
_RUNS: dict[Tool, re.Pattern[str]] = {
    "packages": re.compile(r"^(?:[EW]|Err:\d+|Get:\d+|Reading package lists)\b"),
    "pip": re.compile(r"^(?:ERROR|WARNING): "),
    "npm": re.compile(r"^npm (?:ERR!|error|WARN|warn)"),
}
"""How lines of each tool begin."""
_SILENT = re.compile(
    r"Could not resolve|Could not connect|Unable to connect|Connection (?:failed|timed out|refused|reset)"
    r"|Failed to fetch|Retrying \(Retry|\bE(?:NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH)\b"
    r"|CERTIFICATE_VERIFY_FAILED|UNABLE_TO_(?:GET|VERIFY)_|SELF_SIGNED_CERT|certificate verif"
)
"""How the tools say that a registry does not answer, or is not trusted."""
_NOT_THERE = (
    re.compile(r"(?P<said>Unable to locate package (?P<name>\S+))"),
    re.compile(r"(?P<said>Version '[^']*' for '(?P<name>[^']+)' was not found)"),
    re.compile(r"(?P<said>Package '?(?P<name>[^\s']+)'? has no installation candidate)"),
    re.compile(r"(?P<said>No matching distribution found for (?P<name>\S+))"),
    re.compile(r"(?P<said>Failed (?:building wheel|to build)(?: installable wheels)? for (?P<name>[\w.-]+))"),
    re.compile(r"404\s+(?P<said>'?(?P<name>(?:@[\w.-]+/)?[\w.-]+@[^'\s]*)'? (?:is not in|could not be found).*)"),
    re.compile(r"notarget (?P<said>No matching version found for (?P<name>\S+?)\.?)$", re.MULTILINE),
)
"""How they say that there is no such package, or none that fits."""
_WORDS: dict[Tool, tuple[str, str, str]] = {
    "packages": ("apt-get", "Debian's mirror", "the network and http_proxy"),
    "pip": ("pip", "PyPI", "the network, or name a mirror in images.pip_index of config.toml"),
    "npm": ("npm", "npm's registry", "the network, or name a mirror in images.npm_registry of config.toml"),
}
"""The command, its registry where no other is named, and what to check if that is silent."""


def error(language: Language, output: Iterable[str], mirrors: Mirrors, engine_said: str) -> ImageError:
    """Return why the layer cannot be built, from the lines that the build printed."""
    lines = [line for each in output if (line := _PASSWORD.sub("//", each).strip())]
    tool = next((tool for line in reversed(lines) for tool in _RUNS if _RUNS[tool].match(line)), None)
    if tool is None:
        told = "".join(f"\n    {line}" for line in lines[-12:])
        return ImageError(
            "build_failed", who=f"{language.name} with {language.libraries}", reason=engine_said, output=told
        )
    command, registry, check = _WORDS[tool]
    named = {"packages": "", "pip": mirrors.pip.get("index-url", ""), "npm": mirrors.npm}[tool]
    words = {
        "language": language.name,
        "command": command,
        "key": tool,
        "file": str(language.folders[0] / "language.toml"),
    }
    spoken = [line for line in lines if _RUNS[tool].match(line)]
    if silent := next((line for line in lines if _SILENT.search(line)), ""):
        registry = _PASSWORD.sub("//", named) or registry
        return ImageError("no_mirror", mirror=registry, reason=_plain(silent), check=check, **words)
    for pattern in _NOT_THERE:
        for line in lines:
            if found := pattern.search(line):
                return ImageError("no_library", library=found["name"], reason=found["said"].rstrip(". "), **words)
    return ImageError("no_library", library=str(language.libraries), reason=_plain(spoken[-1]), **words)


def _plain(line: str) -> str:
    """Return a tool's line without its own mark of an error, as the end of a sentence."""
    return re.sub(r"^(?:[EW]: |Err:\d+ |ERROR: |WARNING: |npm (?:ERR!|error) )", "", line)[:300].rstrip(". ")
