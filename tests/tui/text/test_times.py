"""Dates are said in one form, by one module."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

import tui
from tui.text.times import day_text, moment_text

FORMAT = re.compile(r"strftime|%[aAbBcdDeFgGhHIjklmMnpPrRsSTuUVwWxXyYzZ](?![a-zA-Z(])")
"""A date's format in source; `%(name)s` and a percent sign before a word are none."""


@pytest.fixture(autouse=True)
def _east(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The user lives where it is two hours later than in Greenwich."""
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "XXX-2")
        time.tzset()
        yield
    time.tzset()


def test_a_time_is_the_users_and_has_one_form_however_old_it_is() -> None:
    assert moment_text(datetime(2026, 11, 30, 22, 5, 59, tzinfo=UTC)) == "2026-12-01 00:05"
    assert moment_text(datetime(2025, 3, 4, 5, 6, tzinfo=timezone(timedelta(hours=9)))) == "2025-03-03 22:06"
    assert day_text(datetime(2026, 11, 30, 22, 5, tzinfo=UTC)) == "2026-12-01"


def test_no_other_module_formats_dates() -> None:
    there = {
        path.relative_to(tui.__path__[0]).as_posix(): FORMAT.findall(path.read_text())
        for path in Path(tui.__path__[0]).rglob("*.py")
    }
    assert there.pop("text/times.py")
    assert {path: found for path, found in there.items() if found} == {}
