"""Schemathesis tries our OpenAPI with every check it has: whatever it sends, the answer is one that the schema names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.clock import LONG_S
from tests.support.serving import Served

EXAMPLES = 15
"""How often it tries each operation."""
TOKEN = "a-token-of-the-tests"
CONFIG = """
# There is no engine, so a good program gets 503, which the schema names. Any other 5xx is a bug.
[checks.not_a_server_error]
expected-statuses = ["2xx", "3xx", "4xx", "503"]

# 422 answers what is well-formed and cannot be done: an unknown language, a limit above the server's. 400 would say that
# the schema lets through what it should not.
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "404", "422", "503"]
"""


def test_no_answer_is_outside_the_schema(tmp_path: Path) -> None:
    (tmp_path / "schemathesis.toml").write_text(CONFIG)
    with Served(tmp_path / "served", engine=False, token=TOKEN) as server:
        ran = subprocess.run(
            [
                sys.executable, "-m", "schemathesis.cli", "run", f"{server.url}/v1/openapi.json",
                "--header", f"Authorization: Bearer {TOKEN}",
                "--max-examples", str(EXAMPLES), "--seed", "1", "--no-color",
            ],
            cwd=tmp_path, capture_output=True, text=True, timeout=5 * LONG_S, check=False,
        )  # fmt: skip
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]
    assert not [line for line in server.said if "Traceback" in line]


def test_options_names_all_methods_of_an_address(tmp_path: Path) -> None:
    with Served(tmp_path, engine=False) as server:
        for path, methods in (
            ("/v1/runs/0", "DELETE, GET, OPTIONS"),
            ("/v1/runs", "OPTIONS, POST"),
            ("/v1/languages", "GET, OPTIONS"),
            ("/api/v2/piston/packages", "DELETE, GET, OPTIONS, POST"),
            ("/judge0/submissions", "GET, OPTIONS, POST"),
        ):
            assert server.client.options(path).headers["allow"] == methods
