"""How each interface says that a request is not done: one row per address that clients know."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from litestar import Response

from serve.fusion import shape as fusion
from serve.judge0.routes import PATHS as JUDGE0_PATHS
from serve.judge0.routes import shape as judge0
from serve.judge0.routes import shape_of_authorize as judge0_authorize
from serve.piston.routes import shape as piston
from serve.refusals import Refused

Shape = Callable[[Refused], Response[Any]]


def _ours(refused: Refused) -> Response[Any]:
    told = {"error": {"kind": refused.kind, "message": refused.sentence}}
    return Response(told, status_code=refused.status, headers=refused.headers)


SHAPES: tuple[tuple[str, str, Shape], ...] = (
    ("/api/v2", "piston", piston),
    ("/run_code", "sandbox_fusion", fusion),
    ("/judge0/authorize", "judge0", judge0_authorize),
    ("/judge0", "judge0", judge0),
    ("/authorize", "judge0", judge0_authorize),
    *((path, "judge0", judge0) for path in JUDGE0_PATHS),
    ("/mcp", "mcp", _ours),
    ("/", "v1", _ours),
)
"""The start of an address, the interface's name, and its shape; the first row that fits counts."""


def interface_of(path: str) -> tuple[str, Shape]:
    """Return the interface that an address belongs to, and its shape."""
    return next((name, shape) for start, name, shape in SHAPES if path.startswith(start))
