"""The engine's tests on Podman, as root: it is installed where it is missing, and gets the images from Docker.

make test-podman
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from runner import provision
from runner.engine import find
from runner.errors import EngineError
from tests.engines import copy_images, run_health, run_tests

_HOSTILE = "test_hostile.py::test_a_hostile_program_is_judged_in_time_and_leaves_nothing"
UNMET = {
    "test_limits.py::test_a_disk_without_room_for_another_file_is_seen": "Podman cannot limit a tmpfs's entries",
    "test_memory.py::test_a_sandbox_that_dies_for_memory_with_its_supervisor_is_a_memory_limit": (
        "Podman tells of no `oom` event: the verdict is internal_error, not a guess"
    ),
    f"{_HOSTILE}[c-memory_oom_many]": "the same",
    f"{_HOSTILE}[c-disk_inodes]": "Podman cannot limit a tmpfs's entries",
    f"{_HOSTILE}[c-deepest_folders]": "the same",
    "test_privileges.py::test_the_engine_is_asked_for_all_that_it_can_hold": "inspect lists capabilities otherwise",
    "test_confinement.py::test_the_engine_is_given_our_filter": "it takes the profile's path, not its text",
}


def main() -> int:
    """Run them; returns an exit status."""
    if not shutil.which("podman"):
        provision.install("podman")
    with tempfile.TemporaryDirectory() as folder:
        host = f"unix://{folder}/podman.sock"
        # crun refuses the mixture of both cgroup versions that many machines have; runc takes it.
        runtime = ["--runtime", runc] if (runc := shutil.which("runc")) else []
        with (Path(folder) / "log").open("wb") as log:
            command = ["podman", *runtime, "system", "service", "--time=0", host]
            # Where it stands, its conmon leaves an empty file `oom` for each death for memory.
            service = subprocess.Popen(command, stderr=log, cwd=folder)
        try:
            _wait(host)
            copy_images(host)
            return run_tests(host, UNMET) or run_health(host)
        finally:
            service.terminate()
            service.wait()


def _wait(host: str) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            find(host)
        except EngineError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return


if __name__ == "__main__":
    sys.exit(main())
