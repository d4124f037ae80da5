"""epicbox on one program; says as JSON what it says of it."""

from __future__ import annotations

import json
import logging
import os
import sys

import epicbox  # type: ignore[import-not-found]  # installed in the peers' environment alone

asked = json.loads(sys.argv[1])
logging.disable()
epicbox.configure([epicbox.Profile("python", asked["image"], read_only=False)], docker_url=os.environ["DOCKER_HOST"])
result = epicbox.run(
    "python",
    "python3 main.py",
    files=[{"name": "main.py", "content": asked["source"].encode()}],
    stdin=asked["stdin"],
    limits={
        "cputime": asked["seconds"],
        "realtime": asked["seconds"],
        "memory": asked["memory_bytes"] >> 20,
        "processes": asked["processes"],
    },
)
if result["timeout"]:
    verdict = "time_limit"
elif result["oom_killed"]:
    verdict = "memory_limit"
else:
    verdict = "runtime_error" if result["exit_code"] else "ok"
print(json.dumps({"verdict": verdict, "stdout": result["stdout"].decode(errors="replace")[:1000]}))
