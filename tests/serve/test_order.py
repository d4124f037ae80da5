"""What one request may ask for, and what it is told otherwise."""

from __future__ import annotations

from typing import Any

import pytest

import languages
from foundation.errors import DefinitionError
from foundation.units import MIB
from serve.order import Input, Wish, order_of
from serve.settings import Bounds

CATALOGUE = languages.load()


def order(**more: Any) -> Any:
    return order_of(CATALOGUE, Bounds(), Wish(language="python", source="", **more))


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"inputs": []}, "cases: are 0; give from 1 to 1000"),
        ({"inputs": [Input()] * 1001}, "cases: are 1001; give from 1 to 1000"),
        ({"inputs": [Input(), Input(bytes(16 * MIB + 1))]}, "stdin: has 16 MiB; 16 MiB are the most"),
        ({"arguments": ["x" * 40_000] * 2}, "arguments: are too long; 64 KiB are the most"),
        ({"inputs": [Input()] * 100, "timeouts": {"run_ms": "60s"}}, "cases: are 100, which with 1 min each may take"),
        ({"inputs": [Input()] * 100, "limits": {"output": "16m"}}, "cases: are 100, which with 16 MiB of output each"),
        ({"limits": {"cpus": 64}}, "cpus: "),
        ({"limits": {"disk": "2g"}}, "disk: 2 GiB is more than this server allows; ask for 1 GiB"),
        ({"timeouts": {"cpu_ms": "1h"}}, "cpu_ms: "),
    ],
)
def test_too_much_is_told_with_what_is_the_most(asked: dict[str, Any], sentence: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        order(**asked)
    assert str(caught.value).startswith(sentence)


def test_what_is_not_asked_for_fits_by_itself() -> None:
    many = order(inputs=[Input()] * 1000, timeouts={"run_ms": 500})
    assert 1000 * many.limits.output_bytes <= Bounds().answer_bytes
    assert order().limits.output_bytes == CATALOGUE.find("python").limits.output_bytes
    patient = order(tier="patient")
    assert patient.limits.run_ms <= Bounds().limits["run_ms"]
