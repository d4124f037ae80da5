"""llm-sandbox on one program, in a session of its own; says as JSON what it says of it."""

from __future__ import annotations

import json
import sys

from llm_sandbox import SandboxSession  # type: ignore[import-not-found]  # in the peers' environment alone
from llm_sandbox.exceptions import SandboxTimeoutError  # type: ignore[import-not-found]  # as above

asked = json.loads(sys.argv[1])
session = SandboxSession(
    lang="python",
    image=asked["image"],
    skip_environment_setup=True,
    execution_timeout=asked["seconds"],
    runtime_configs={
        "command": ["sleep", "infinity"],
        "stop_signal": "SIGKILL",
        "mem_limit": asked["memory_bytes"],
        "memswap_limit": asked["memory_bytes"],
        "nano_cpus": int(asked["cpus"] * 1e9),
        "pids_limit": asked["processes"],
        "network_mode": "none",
        "labels": asked["labels"],
    },
)
session.language_handler.config.execution_commands = ["python3 {file}"]
with session:
    try:
        result = session.run(asked["source"])
        said = {"verdict": "runtime_error" if result.exit_code else "ok", "stdout": str(result.stdout)[:1000]}
    except SandboxTimeoutError:
        said = {"verdict": "time_limit", "stdout": ""}
print(json.dumps(said), flush=True)
