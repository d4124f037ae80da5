"""Supervisors for tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.supervisor import V2, Host, Start


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a supervisor; all of one test share their folders."""
    hosts: list[Host] = []

    def start_one(counters: dict[str, str] = V2, **changed: object) -> Host:
        hosts.append(Host(tmp_path, counters, **changed))
        return hosts[-1]

    yield start_one
    for host in hosts:
        host.close()
