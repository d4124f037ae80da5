"""The layer of libraries: what is built, where the tools look, and what is said where they fail. No engine is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundation.settings import load_settings
from languages import Language, load
from languages.libraries import Libraries
from runner import libraries
from runner.mirrors import Mirrors
from tests.languages.test_definition import define, only_problem

NONE = Mirrors({}, "", {})


@pytest.fixture
def nobodys_mirrors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without configuration; the machine's own variables are gone."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PIP_CONFIG_FILE", str(home / "pip.conf"))
    names = ["INDEX_URL", "EXTRA_INDEX_URL", "TRUSTED_HOST"]
    proxies = ["http_proxy", "https_proxy", "ftp_proxy", "no_proxy", "all_proxy"]
    for name in (*(f"PIP_{name}" for name in names), "npm_config_registry", "NPM_CONFIG_REGISTRY", *proxies):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return home


def mirrors() -> Mirrors:
    return Mirrors.of(load_settings()[0].images)


# ----------------------------------------------------------------------------------- the Dockerfile


def test_only_what_pip_and_npm_installed_is_in_the_image() -> None:
    text = libraries.dockerfile(Libraries(("libgmp-dev",), ("numpy>=2,<3",), ("lodash@^4",)))

    last = text[text.rindex("FROM ") :]
    assert last == "FROM packages\nCOPY --from=pip /libraries/ /\nCOPY --from=npm /libraries/ /\n"
    assert " libgmp-dev " in text
    assert "-- 'numpy>=2,<3'" in text
    assert "-- 'lodash@^4'" in text
    assert text.count("LABEL code-runner.stage=") == 2
    assert "LABEL" not in last
    assert "{" not in text.replace("${BASE}", "").replace("{ ", "")


def test_no_stage_is_made_for_a_tool_that_installs_nothing() -> None:
    assert libraries.dockerfile(Libraries(("libgmp-dev",))).count("FROM ") == 1
    assert "npm" not in libraries.dockerfile(Libraries((), ("numpy",)))


# --------------------------------------------------------------------------------------- mirrors


def test_the_settings_go_before_the_environment_and_that_before_the_tools_own_files(
    config: Path, nobodys_mirrors: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (nobodys_mirrors / "pip.conf").write_text(
        "[global]\nindex-url = http://file/pip\nextra-index-url = file:///opt/x\ntrusted-host =\n  a\n  b\n"
    )
    (nobodys_mirrors / ".npmrc").write_text("fund=false\nregistry = http://file/npm\n")
    from_files = mirrors()
    monkeypatch.setenv("PIP_INDEX_URL", "http://variable/pip")
    monkeypatch.setenv("npm_config_registry", "http://variable/npm")
    from_variables = mirrors()
    (config / "config.toml").write_text('[images]\npip_index = "http://set/pip"\nnpm_registry = "http://set/npm"\n')
    from_settings = mirrors()

    assert from_files == Mirrors({"index-url": "http://file/pip", "trusted-host": "a b"}, "http://file/npm", {})
    assert from_variables.pip["index-url"] == "http://variable/pip"
    assert from_variables.npm == "http://variable/npm"
    assert from_settings == Mirrors({"index-url": "http://set/pip"}, "http://set/npm", {})


def test_broken_files_of_the_tools_are_as_none(config: Path, nobodys_mirrors: Path) -> None:
    (nobodys_mirrors / "pip.conf").write_bytes(b"index-url\xff = x\n")
    (nobodys_mirrors / ".npmrc").write_bytes(b"\xff")

    assert mirrors().npm == ""


@pytest.mark.parametrize(
    ("variable", "local"),
    [
        ("http://localhost:3128", True),
        ("127.0.0.1:3128", True),
        ("http://[::1]:8080/x", True),
        ("http://proxy.example:3128", False),
        ("http://[broken", False),
    ],
)
def test_a_proxy_is_passed_on_and_one_of_this_machine_is_known(
    config: Path, nobodys_mirrors: Path, monkeypatch: pytest.MonkeyPatch, variable: str, local: bool
) -> None:
    monkeypatch.setenv("http_proxy", variable)
    monkeypatch.setenv("no_proxy", "localhost")

    found = mirrors()

    assert found.proxies == {"http_proxy": variable, "no_proxy": "localhost"}
    assert found.on_this_machine is local


@pytest.mark.parametrize("address", ["ftp://x", "x", "http://x y", "http://x\\nindex-url = y"])
def test_what_is_no_address_of_a_mirror_is_refused(config: Path, address: str) -> None:
    (config / "config.toml").write_text(f'[images]\npip_index = "{address}"\n')

    assert "images.pip_index" in only_problem()


def test_the_tools_trust_the_machines_certificates_and_ask_the_mirror(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "own.crt"))
    (tmp_path / "own.crt").write_bytes(b"trusted")

    files = libraries.context(Mirrors({"index-url": "http://set/pip"}, "http://set/npm", {}))
    (tmp_path / "own.crt").unlink()
    without = libraries.context(NONE)

    assert files["ca-certificates.crt"] == b"trusted"
    assert b"\nindex-url = http://set/pip\n" in files["pip.conf"]
    assert b"\ncert = /code-runner/ca-certificates.crt\n" in files["pip.conf"]
    assert files["npmrc"].startswith(b"registry=http://set/npm\n")
    assert without["ca-certificates.crt"] == b""
    assert b"cert" not in without["pip.conf"]
    assert b"registry" not in without["npmrc"]


# ---------------------------------------------------------------------------------------- errors

# What the tools really print.
NO_PACKAGE = "E: Unable to locate package libgnp-dev"
NO_VERSION = "E: Version '9' for 'libgmp-dev' was not found"
NO_WHEEL = """\
ERROR: Could not find a version that satisfies the requirement numpy==99 (from versions: 1.3.0, 2.3.5)
ERROR: No matching distribution found for numpy==99"""
NO_COMPILER = """\
  error: command 'gcc' failed: No such file or directory
  ERROR: Failed building wheel for lxml
ERROR: Failed to build installable wheels for some pyproject.toml based projects (lxml)"""
NO_MODULE = """\
npm ERR! code E404
npm ERR! 404 Not Found - GET http://user:secret@mirror.example/lodahs - Not found
npm ERR! 404
npm ERR! 404  'lodahs@*' is not in this registry.
npm ERR! 404
npm ERR! A complete log of this run can be found in:
npm ERR!     /home/ann/.npm/_logs/2026-11-30T18_00_00_000Z-debug-0.log"""
NO_TARGET = """\
npm error code ETARGET
npm error notarget No matching version found for lodash@99.
npm error notarget In most cases you or one of your dependencies are requesting"""
APT_SILENT = """\
Err:1 http://mirror.example/debian trixie InRelease
  Could not resolve 'mirror.example'
E: Failed to fetch http://mirror.example/debian/dists/trixie/InRelease  Could not resolve 'mirror.example'"""
PIP_SILENT = """\
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError: [Errno 111] Connection refused': /six/
ERROR: Could not find a version that satisfies the requirement six (from versions: none)
ERROR: No matching distribution found for six"""
NPM_SILENT = """\
npm ERR! code ENOTFOUND
npm ERR! network request to http://mirror.example/lodash failed, reason: getaddrinfo ENOTFOUND mirror.example"""


@pytest.fixture
def python(config: Path) -> Language:
    define(config, "python", 'pip = ["six"]\n')
    return load().find("python")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (NO_PACKAGE, "libgnp-dev cannot be installed for Python: apt-get says: Unable to locate package libgnp-dev"),
        (NO_VERSION, "libgmp-dev cannot be installed for Python: apt-get says: Version '9' for 'libgmp-dev' was not"),
        (NO_WHEEL, "numpy==99 cannot be installed for Python: pip says: No matching distribution found for numpy==99"),
        (NO_COMPILER, "lxml cannot be installed for Python: pip says: Failed building wheel for lxml"),
        (NO_MODULE, "lodahs@* cannot be installed for Python: npm says: 'lodahs@*' is not in this registry; see `npm`"),
        (NO_TARGET, "lodash@99 cannot be installed for Python: npm says: No matching version found for lodash@99; see"),
        (APT_SILENT, "Debian's mirror does not answer apt-get: Could not resolve 'mirror.example'; check the network"),
        (PIP_SILENT, "PyPI does not answer pip: Retrying (Retry(total=0)) after connection broken by"),
        (NPM_SILENT, "npm's registry does not answer npm: code ENOTFOUND"),
        ("Collecting six\nERROR: 403 Client Error", "six cannot be installed for Python: pip says: 403 Client Error"),
        ("Segmentation fault", "Python with six: it failed\n    Segmentation fault"),
    ],
)
def test_what_a_tool_says_is_a_sentence_with_the_name_and_the_key(python: Language, printed: str, said: str) -> None:
    error = str(libraries.error(python, printed.splitlines(), NONE, "it failed"))

    assert said in error


def test_a_silent_mirror_is_named_without_its_password(python: Language) -> None:
    own = Mirrors({"index-url": "https://me:secret@mirror.example/simple"}, "https://u:secret@mirror.example/npm", {})

    silent = str(libraries.error(python, PIP_SILENT.splitlines(), own, ""))
    missing = str(libraries.error(python, NO_MODULE.splitlines(), own, ""))

    assert "https://mirror.example/simple does not answer pip" in silent
    assert "secret" not in silent + missing
