"""Which addresses of schedulers are taken, and what they need."""

from __future__ import annotations

from pathlib import Path

import pytest

from languages import DefinitionError
from problems.cluster.address import Tls, checked, security


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("tcp://127.0.0.1:9000", "tcp://127.0.0.1:9000"),
        ("tcp://localhost", "tcp://localhost:8786"),
        ("tcp://127.1.2.3:1", "tcp://127.1.2.3:1"),
        ("tcp://[::1]:9000", "tcp://[::1]:9000"),
        ("tls://judge.example", "tls://judge.example:8786"),
        ("TLS://10.0.0.5:1", "tls://10.0.0.5:1"),
    ],
)
def test_addresses_get_a_port(given: str, taken: str) -> None:
    assert checked(given) == taken


@pytest.mark.parametrize(
    "given",
    [
        "",
        "localhost",
        "127.0.0.1:8786",
        "http://host:1",
        "tcp://",
        "tcp://h:port",
        "tcp://h:99999",
        "tls://me@h",
        "tls://h/x",
    ],
)
def test_what_is_no_address_is_told_with_an_example(given: str) -> None:
    with pytest.raises(DefinitionError, match=r"is not an address; write tcp://127.0.0.1:8786 or tls://host:8786"):
        checked(given, insecure=True)


@pytest.mark.parametrize("host", ["10.0.0.5", "judge.example", "0.0.0.0", "[2001:db8::1]", "localhost.example"])
def test_beyond_this_machine_tcp_must_be_asked_for(host: str) -> None:
    with pytest.raises(DefinitionError, match="is open to everybody in that network"):
        checked(f"tcp://{host}:1")
    assert checked(f"tcp://{host}:1", insecure=True) == f"tcp://{host}:1"


@pytest.mark.parametrize(
    ("address", "files", "words"),
    [
        ("tcp://localhost:1", ("ca", "", ""), "--tls-cert: goes with tls:// only; write tls://localhost:1"),
        ("tls://localhost:1", ("", "", ""), "tls:// needs certificates; give --tls-ca, --tls-cert and --tls-key"),
        ("tls://localhost:1", ("ca", "missing", ""), "--tls-cert: there is no file "),
        ("tls://localhost:1", ("ca", "ca", "ca"), "--tls-cert: the certificates cannot be used"),
    ],
)
def test_certificates_that_cannot_be_used_are_told(
    tmp_path: Path, address: str, files: tuple[str, str, str], words: str
) -> None:
    (tmp_path / "ca").write_text("not a certificate\n")

    with pytest.raises(DefinitionError) as caught:
        security(address, Tls(*(tmp_path / name if name else None for name in files)))

    assert words in str(caught.value)
