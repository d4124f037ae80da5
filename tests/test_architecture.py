"""The arrows between the rooms, proved by what a fresh interpreter has loaded.

import-linter proves the same from the source; this sees imports by name and by detour too.
"""

from __future__ import annotations

import json
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

import foundation
import languages
import problems
import runner
from tests.support.clock import LONG_S

ROOT = Path(__file__).parents[1]
# It is docker's client with more: whoever needs it imports it in a function, as docker itself.
WITH_DOCKER = {"runner.client"}
MODULES = [
    module.name
    for room in (foundation, languages, problems, runner)
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
    if not module.name.endswith("__main__") and module.name not in WITH_DOCKER
]
ROOMS_BELOW = {"foundation", "languages", "problems", "runner"}
HEAVY = {"docker", "requests", "urllib3", "textual", "rich", "sqlite3", "statistics", "msgspec", "yaml", "jinja2"}
HEAVY |= {"distributed", "asyncio"}
CLI = "import sys, tui.cli\nsys.argv = ['code-runner', *{!r}]\ntry: tui.cli.main()\nexcept SystemExit: pass\n"


COMPLETION = """
import os
os.environ |= {"_CODE_RUNNER_COMPLETE": "bash_complete", "COMP_WORDS": "code-runner r", "COMP_CWORD": "1"}
"""


def fresh(code: str, *, before: str = "") -> str:
    """What `code` prints in an interpreter of its own."""
    ran = subprocess.run(
        [sys.executable, "-c", before + code],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=LONG_S,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def loaded_by(code: str) -> set[str]:
    """The top-level packages that are loaded after `code`."""
    shown = fresh(code + "\nimport sys, json\nprint(); print(json.dumps(sorted(sys.modules)))")
    return {name.partition(".")[0] for name in json.loads(shown.splitlines()[-1])}


@pytest.mark.parametrize(
    ("code", "forbidden"),
    [
        (
            "import foundation.settings",
            {"languages", "runner", "tui", "textual", "rich", "click", "docker", "requests"},
        ),
        ("import languages", {"runner", "tui", "textual", "rich", "click", "docker", "requests"}),
        ("import runner", {"tui", "textual", "rich", "click", "docker", "requests", "urllib3"}),
        (
            f"import {', '.join(MODULES)}",
            {"tui", "textual", "rich", "click", "docker", "requests", "urllib3", "dask", "distributed", "tornado"},
        ),
        ("import serve.errand", {"tui", "litestar", "uvicorn", "httpx", "prometheus_client", "distributed"}),
        ("import serve.app", {"tui", "mcp", "mcp_types", "starlette", "jwt", "distributed"}),
        ("import languages; languages.load()", {"runner", "tui", "textual", "click", "docker"}),
        ("import tui.app", {"docker", "requests", "urllib3", "yaml", "statistics"}),
        (CLI.format(["--help"]), ROOMS_BELOW | HEAVY),
        (CLI.format(["--version"]), ROOMS_BELOW | HEAVY),
        (COMPLETION + CLI.format([]), ROOMS_BELOW | HEAVY),
        (CLI.format(["run", "--help"]), {"docker", "requests", "urllib3", "textual", "rich", "problems", "yaml"}),
        (CLI.format(["languages"]), {"docker", "requests", "urllib3", "textual", "rich"}),
        (CLI.format(["run", "missing.py"]), {"docker", "requests", "urllib3", "textual", "rich"}),
    ],
    ids=[
        "foundation",
        "languages",
        "runner",
        "all modules",
        "what a scheduler's workers need of serve",
        "serve before the first client of /mcp",
        "load",
        "app",
        "help",
        "version",
        "completion",
        "run help",
        "languages command",
        "wrong usage",
    ],
)
def test_what_is_started_loads_nothing_that_it_does_not_need(code: str, forbidden: set[str]) -> None:
    assert loaded_by(code) & forbidden == set()


def test_the_check_sees_what_is_loaded() -> None:
    assert loaded_by("import runner, docker") >= {"runner", "languages", "docker", "requests"}


# An audit hook sees what the interpreter does, in whatever way it is asked to.
WATCH = """
import sys
seen = []
def watch(event, arguments):
    if event == "open":
        path, _, flags = arguments
        if flags & 3 or str(path).endswith((".toml", ".pl", ".json")):
            seen.append(f"open {path}")
    elif event.split(".")[0] in ("subprocess", "socket", "shutil") or event in (
        "os.mkdir", "os.remove", "os.rename", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.putenv",
    ):
        seen.append(f"{event} {arguments}")
sys.addaudithook(watch)
"""
REPORT = "\nimport threading\nprint(*seen, *(f'thread {t.name}' for t in threading.enumerate()[1:]), sep='\\n')"


@pytest.mark.parametrize("modules", [["languages"], ["runner"], ["tui.cli"], MODULES], ids=lambda names: names[0])
def test_importing_does_no_work(modules: list[str]) -> None:
    assert fresh(f"import {', '.join(modules)}{REPORT}", before=WATCH).strip() == ""


@pytest.mark.parametrize(
    "work",
    [
        "import languages; languages.load()",
        "import subprocess; subprocess.run(['true'])",
        "open('/dev/null', 'w')",
        "import threading, time; threading.Thread(target=time.sleep, args=(9,), daemon=True).start()",
    ],
)
def test_the_watch_sees_work(work: str) -> None:
    assert fresh(work + REPORT, before=WATCH).strip()


def test_no_imports_go_in_a_circle() -> None:
    """Those inside functions and for types alone are counted too."""
    graph = grimp.build_graph("foundation", "languages", "runner", "problems", "serve", "tui", cache_dir=None)

    circles = {
        (module, imported)
        for module in graph.modules
        for imported in graph.find_modules_directly_imported_by(module)
        if graph.chain_exists(imported, module)
    }

    assert len(graph.modules) > 300
    assert circles == set()
