"""How each interface says that a request is not done: one row per address that clients know."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from litestar import Response

from serve.refusals import Refused

Shape = Callable[[Refused], Response[Any]]


def _ours(refused: Refused) -> Response[Any]:
    told = {"error": {"kind": refused.kind, "message": refused.sentence}}
    return Response(told, status_code=refused.status, headers=refused.headers)


SHAPES: tuple[tuple[str, str, Shape], ...] = (("/", "v1", _ours),)
"""The start of an address, the interface's name, and its shape; the first row that fits counts."""


def interface_of(path: str) -> tuple[str, Shape]:
    """Return the interface that an address belongs to, and its shape."""
    return next((name, shape) for start, name, shape in SHAPES if path.startswith(start))
