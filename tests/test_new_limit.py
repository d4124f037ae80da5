"""Adding a limit takes five files, and everything else follows: proved by adding one that does not exist.

It is the trace of the README's "How to extend it": a limit `reads`, bytes read from disks, is edited into a copy of
the packages, and then is in the settings, the command line, the engine's call, the proofs, the result and the app.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EDITS = {
    # Its name, unit and bounds, and its value in every set of limits.
    "foundation/limits.py": [
        (
            ")\nTIMEOUTS: ",
            (
                '    Limit(name="reads", key="reads_bytes", unit="bytes", minimum=1, maximum=GIB, when_hit="it waits"),\n'
                ")\nTIMEOUTS: "
            ),
        ),
        ("    output_bytes: int\n", "    output_bytes: int\n    reads_bytes: int\n"),
    ],
    # What a program gets where nobody says otherwise.
    "foundation/defaults.toml": [('output = "1m"\n', 'output = "1m"\nreads = "4m"\n')],
    # How it is enforced: here by the engine.
    "runner/container.py": [
        (
            "CREATE: dict[str, Callable[[Limits, EngineInfo], dict[str, object]]] = {\n",
            (
                "CREATE: dict[str, Callable[[Limits, EngineInfo], dict[str, object]]] = {\n"
                '    "reads": lambda limits, _: {"BlkioDeviceReadBps": [{"Path": "/dev/sda", "Rate": limits.reads_bytes}]},\n'
            ),
        )
    ],
    # What is measured of it.
    "runner/used.py": [
        (
            "    disk_bytes: int | None = None\n",
            "    disk_bytes: int | None = None\n    reads_bytes: int | None = None\n",
        ),
        ('    "disk": "disk_bytes",\n', '    "disk": "disk_bytes",\n    "reads": "reads_bytes",\n'),
    ],
    # What proves that it was hit.
    "runner/verdict.py": [
        (
            "PROOFS: dict",
            (
                "def _reads(end: Measurement, limits: Limits, language: Language) -> Breach | None:\n"
                "    used = end.reads_bytes or 0\n"
                "    if used < limits.reads_bytes:\n"
                "        return None\n"
                '    evidence = f"the kernel counted {size_text(used)} read"\n'
                '    return Breach("reads", end.phase, limits.reads_bytes, used, "bytes", evidence)\n\n\n'
                "PROOFS: dict"
            ),
        ),
        ('    "disk": _disk,\n', '    "disk": _disk,\n    "reads": _reads,\n'),
    ],
}
SHOWS = """
import json
from click.testing import CliRunner
import languages
from runner.container import CREATE
from runner.demo import DEMOS
from runner.measurement import Measurement
from runner.run import Usage
from runner.sandbox import Sandbox
from runner.used import figures_from
from runner.verdict import judge
from tui.cli.main import group
from tui.state.record import Record
from tui.widgets.meters import live_readings, readings

python = languages.load().find("python")
limits = python.limits_for(limits={"reads": "2k"})
facts = {"status": "0", "wall_us": "1500", "reads_bytes": "3072"}
result = judge(python, limits, limits, None, Measurement.from_facts("run", facts, b"", b""), cached=False)
stored = Record.of(result, name="Python", source="x", stdin=b"").result()
print(json.dumps({
    "default": python.limits.reads_bytes,
    "allowed": result.to_dict()["limits"]["reads_bytes"],
    "engine": CREATE["reads"](limits, None),
    "used": result.to_dict()["reads_bytes"],
    "breaches": [(breach.limit, breach.allowed, breach.used) for breach in result.breaches],
    "message": result.message,
    "fits": [Sandbox(None, "", limits, None, runtime="runc", joined=False).fits(one) for one in (limits, python.limits)],
    "stored": stored == result,
    "demo": "reads" in DEMOS,
    "meter": [(row.name, row.value, row.limit, row.breached) for row in readings(result) if row.name == "reads"],
    "live": [row.value for row in live_readings("run", limits, Usage("run", **figures_from(facts)))][-1],
    "flag": "--reads" in CliRunner().invoke(group, ["run", "--help"]).output,
}))
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The packages with the limit in them; what is not edited is linked."""
    for package in ("foundation", "languages", "runner", "problems", "tui"):
        if any(name.startswith(f"{package}/") for name in EDITS):
            shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (tmp_path / package).symlink_to(ROOT / package)
    for name, changes in EDITS.items():
        path = tmp_path / name
        text = path.read_text()
        for before, after in changes:
            assert text.count(before) == 1, f"{name}: {before!r} is not there once"
            text = text.replace(before, after)
        path.write_text(text)
    return tmp_path


def test_a_limit_takes_five_files_and_reaches_everything(copy: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SHOWS],
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=copy,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    import json

    assert json.loads(ran.stdout) == {
        "default": 4 << 20,
        "allowed": 2048,
        "engine": {"BlkioDeviceReadBps": [{"Path": "/dev/sda", "Rate": 2048}]},
        "used": 3072,
        "breaches": [["reads", 2048, 3072]],
        "message": "OK after 2 ms; it hit the limit of: reads",
        "fits": [True, False],
        "stored": True,
        "demo": True,
        "meter": [["reads", "3 KiB", "2 KiB", True]],
        "live": "2 KiB",  # at most its limit, while nothing proves that it was hit
        "flag": True,
    }
    assert len(EDITS) == 5


def test_the_readme_names_exactly_these_files() -> None:
    readme = (ROOT / "README.md").read_text()
    paragraph = readme.partition("**A limit**")[2].partition("\n\n")[0]

    assert [name for name in EDITS if name not in paragraph] == []
