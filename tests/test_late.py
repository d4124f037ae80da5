"""A test that was only late is run again; see `conftest.py`."""

from __future__ import annotations

import pytest

from tests.support.clock import TooLate

_tried: list[object] = []


@pytest.fixture
def fresh() -> object:
    return object()


def test_a_late_test_is_run_again_with_fresh_fixtures(fresh: object) -> None:
    _tried.append(fresh)
    if len(_tried) < 3:
        raise TooLate("not yet")
    assert len(set(map(id, _tried))) == 3
