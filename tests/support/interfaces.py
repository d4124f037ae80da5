"""The interfaces of `code-runner serve`: addresses that run something, and where each has the sentence of a refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Sentence = Callable[[Any], str]


def _ours(told: Any) -> str:
    return str(told["error"]["message"])


APIS: list[tuple[str, Sentence, int]] = [
    ("/v1/runs", _ours, 400),
    ("/v1/judge", _ours, 400),
    ("/api/v2/execute", lambda told: str(told["message"]), 400),
    ("/api/v2/piston/execute", lambda told: str(told["message"]), 400),
    ("/judge0/submissions", lambda told: str(told["error"]), 400),
    ("/submissions/batch", lambda told: str(told["error"]), 400),
    ("/run_code", lambda told: str(told["detail"]), 422),
]
"""An address, where its sentence is, and the status of a body that is none."""
MCP = ("/mcp", _ours, 400)
"""What the SDK says of a body that is none is not our sentence, and has the same place."""
EVERYWHERE = [*APIS, MCP]
