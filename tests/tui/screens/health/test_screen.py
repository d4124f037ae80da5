"""The health screen, on a scripted machine."""

from __future__ import annotations

import json
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from textual.command import DiscoveryHit
from textual.pilot import Pilot
from textual.widgets import Static

from languages import Catalogue
from languages.programs import program
from runner.checks import CANCELLED, CHECKS, Check
from runner.images import Progress
from runner.pool import Losses
from tests.support.scripted import CATALOGUE, ScriptedMachine, result, scripted
from tests.tui.conftest import ready, text_of, told, until
from tui.app import CodeRunner
from tui.jobs.health_job import CheckReported, HealthJob
from tui.screens.health.screen import HealthScreen
from tui.screens.shared.dialogs import Ask
from tui.screens.shared.palette import Commands
from tui.screens.workbench.screen import Workbench

WIDE, SMALL = (140, 45), (80, 24)
EVERY = len(CHECKS) * len(CATALOGUE.languages)


class Opened(NamedTuple):
    app: CodeRunner
    screen: HealthScreen
    machine: ScriptedMachine
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def done(self) -> None:
        await until(self.pilot, lambda: not self.screen.running)
        await self.pilot.pause()

    async def runs(self, language: str, name: str) -> None:
        await until(self.pilot, lambda: (language, name) in self.screen.table.running)
        await self.pilot.pause()

    def words(self) -> str:
        return str(self.screen.query_one("#health-words", Static).content)

    def cell(self) -> str:
        """Return the chosen cell's text, unwrapped."""
        return " ".join(str(self.screen.query_one("#health-text", Static).content).split())

    def row(self, name: str) -> str:
        """Return a language's row of the table."""
        return next(line for line in str(self.screen.table.render()).splitlines() if line.startswith(name))


@asynccontextmanager
async def opened(
    machine: ScriptedMachine | None = None, size: tuple[int, int] = WIDE, catalogue: Catalogue = CATALOGUE
) -> AsyncIterator[Opened]:
    made, handle = scripted()
    app = CodeRunner(machine=made if machine is None else machine, catalogue=catalogue)  # type: ignore[arg-type]  # in the place of one
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, HealthScreen))
        screen = app.screen
        assert isinstance(screen, HealthScreen)
        await until(
            pilot, lambda: screen.host is not None or "✗" in str(screen.query_one("#health-host", Static).content)
        )
        await pilot.pause()
        yield Opened(app, screen, machine or handle, pilot)


def failed(language: str, name: str, detail: str = "verdict: expected 'ok'") -> Check:
    found = program(CATALOGUE.find(language), name)
    assert found
    came = result(
        "runtime_error", language=language, exit_code=1, stdout_bytes=b"[b]out[/b]\n", stderr_bytes=b"\x1b[2J"
    )
    return Check(
        language,
        name,
        "fail",
        detail,
        came,
        found,
        found.source,
        kind="program failed",
        remedy="mend it first",
        seconds=1.5,
    )


# ------------------------------------------------------------------------------------ contents


async def test_it_opens_immediately_runs_nothing_and_explains_the_keys() -> None:
    async with opened() as it:
        assert it.machine.examined == []
        assert not it.screen.running
        assert f"R runs {EVERY} checks in 9 languages" in it.words()
        assert "13 small programs" in text_of(it.app)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_the_header_shows_the_engine_and_its_machine(size: tuple[int, int]) -> None:
    async with opened(size=size) as it:
        shown = text_of(it.app)
        for fact in (
            "docker 28.1.1",
            "cgroup v2",
            "runc",
            "overlay2",
            "not rootless",
            "2 cores",
            "8 GiB memory",
            "40 GiB",
        ):
            assert fact in shown


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_all_checks_fill_the_table_and_the_last_line_says_ready(size: tuple[int, int]) -> None:
    async with opened(size=size) as it:
        await it.press("R")
        await it.done()

        assert len(it.screen.table.checks) == EVERY
        assert it.words().startswith(f"✓ Ready: 9 languages, {EVERY} checks, 0 failed, ")
        for language in CATALOGUE.languages.values():
            assert it.row(language.name).count("✓") == len(CHECKS)


async def test_every_check_and_language_fits_in_80_columns() -> None:
    async with opened(size=SMALL) as it:
        shown = text_of(it.app)
        assert "img ver hel in  err utf exc syn tim mem prc out dsk net cln gon" in shown
        for language in CATALOGUE.languages.values():
            assert language.name in shown


async def test_running_checks_show_a_spinner_and_a_count() -> None:
    async with opened() as it:
        it.machine.holding["python", "memory"] = threading.Event()
        await it.press("R")
        await it.runs("python", "memory")

        made = len(CHECKS) + CHECKS.index("memory")
        assert f" {made} of {EVERY} checks, 0 failed, " in it.words()
        assert it.words().endswith("· Python memory")
        row = it.row("Python")
        assert row.count("✓") == CHECKS.index("memory")
        assert row.count("·") == len(CHECKS) - CHECKS.index("memory") - 1
        await until(it.pilot, lambda: it.row("Python") != row)


async def test_several_languages_can_run_at_once() -> None:
    async with opened() as it:
        it.screen.table.running |= {("python", "memory"), ("c", "syntax")}
        it.screen._job = HealthJob(number=99)
        await until(it.pilot, lambda: it.words().endswith("· Python memory, C syntax"))
        it.screen._job = None


async def test_image_build_progress_is_shown() -> None:
    async with opened() as it:
        it.machine.holding["rust", "image"] = threading.Event()
        await it.press("R")
        await it.runs("rust", "image")
        it.screen.post_message(
            CheckReported(it.screen._number, Progress("rust", "pull", "layer \x1b[2J of [b]many[/b]"))
        )

        await until(it.pilot, lambda: "Rust pull: layer ␛[2J of [b]many[/b]" in it.words())


async def test_a_failed_cell_shows_program_result_expectation_and_remedy() -> None:
    async with opened() as it:
        it.machine.findings["c", "hello"] = failed("c", "hello")
        await it.press("R")
        await it.done()
        await it.press("n")

        assert it.screen.table.chosen == ("c", "hello")
        cell = it.cell()
        assert "✗ FAILED in 1.5 s · program failed" in cell
        assert "why verdict: expected 'ok'" in cell
        assert "to do mend it first" in cell
        assert "expected verdict ok · stdout 'Hello, world!\\n'" in cell
        assert "came ✗ RUNTIME ERROR" in cell
        assert "exit status 1" in cell
        assert "[b]out[/b]" in cell
        assert "␛[2J" in cell
        await until(it.pilot, lambda: "int main" in text_of(it.app))
        assert "Says hello" in text_of(it.app)
        assert f"✗ Not ready: 9 languages, {EVERY} checks, 1 failed" in it.words()


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_the_remedy_is_visible_without_scrolling(size: tuple[int, int]) -> None:
    async with opened(size=size) as it:
        it.machine.findings["cpp", "memory"] = failed("cpp", "memory")
        await it.press("R")
        await it.done()
        await it.press("n")

        assert "mend it first" in text_of(it.app)
        assert "C++ · memory: a growing program is stopped at its limit, with proof" in text_of(it.app)


async def test_the_row_shows_the_version_if_there_is_room() -> None:
    async with opened() as it:
        it.machine.findings["python", "version"] = Check("python", "version", "pass", found="Python 3.13.5")
        await it.press("R")
        await it.done()

        assert it.row("Python").endswith("3.13.5")


async def test_a_skipped_check_has_its_own_sign_and_reason() -> None:
    async with opened() as it:
        it.machine.findings["javascript", "image"] = Check("javascript", "image", "skip", "the engine went away: gone")
        await it.press("enter")
        await it.done()

        assert "[-]" in it.row("JavaScript")
        assert "the engine went away: gone" in it.cell()


# -------------------------------------------------------------------------------------------- keys


async def test_one_row_can_be_run() -> None:
    async with opened() as it:
        await it.press("down", "r")
        await it.done()

        assert it.machine.examined == [(["python"], list(CHECKS))]
        assert it.words().startswith(f"○ {len(CHECKS)} of {EVERY} checks, 0 failed, ")


async def test_one_cell_can_be_rerun_and_the_others_stay() -> None:
    async with opened() as it:
        it.machine.findings["c", "hello"] = failed("c", "hello")
        await it.press("R")
        await it.done()
        await it.press("n")
        del it.machine.findings["c", "hello"]
        await it.press("enter")
        await it.done()

        assert it.machine.examined[1] == (["c"], ["hello"])
        assert it.screen.table.checks["c", "hello"].status == "pass"
        assert it.words().startswith(f"✓ Ready: 9 languages, {EVERY} checks")


@pytest.mark.parametrize("key", ["ctrl+r", "f5"])
async def test_the_workbenchs_run_keys_run_all_checks(key: str) -> None:
    async with opened() as it:
        await it.press(key)
        await it.done()

        assert len(it.machine.examined) == 1
        assert it.machine.started == []


async def test_nothing_else_starts_during_checks() -> None:
    async with opened() as it:
        it.machine.holding["javascript", "hello"] = threading.Event()
        await it.press("R")
        await it.runs("javascript", "hello")
        await it.press("R", "r", "enter")

        assert len(it.machine.examined) == 1


async def test_cancelling_keeps_the_results() -> None:
    async with opened() as it:
        it.machine.holding["python", "hello"] = threading.Event()
        await it.press("R")
        await it.runs("python", "hello")
        await it.press("ctrl+c")
        await it.done()

        made = len(CHECKS) + 2
        assert it.words().startswith(f"○ Cancelled: {made} of {EVERY} checks, 0 failed")
        assert it.screen.table.checks["python", "hello"].detail == CANCELLED
        assert it.app.screen is it.screen

        await it.press("R")
        await until(it.pilot, lambda: it.screen.running)


async def test_cancelling_does_not_wait_for_a_hung_engine() -> None:
    async with opened() as it:
        it.machine.answers.clear()
        await it.press("R", "ctrl+c")

        assert not it.screen.running
        assert it.words().startswith("○ Nothing was checked yet")
        it.machine.answers.set()
        await it.press("R")
        await it.done()
        assert it.words().startswith("✓ Ready")


async def test_the_palette_offers_the_screens_commands() -> None:
    async with opened() as it:
        offered = [str(hit.text) async for hit in Commands(it.screen).discover() if isinstance(hit, DiscoveryHit)]

        assert {"Run all  R", "Run row  r", "Close  Esc"} <= set(offered)
        assert not [name for name in offered if name.startswith(("Run  ", "Open", "Language", "Undo"))]


async def test_next_failure_wraps_around() -> None:
    async with opened() as it:
        it.machine.findings = {("c", "hello"): failed("c", "hello"), ("go", "disk"): failed("go", "disk")}
        await it.press("R")
        await it.done()

        seen = []
        for _ in range(3):
            await it.press("n")
            seen.append(it.screen.table.chosen)
        assert seen == [("c", "hello"), ("go", "disk"), ("c", "hello")]


async def test_arrows_home_and_end_move_the_chosen_cell_and_stop_at_the_edges() -> None:
    async with opened() as it:
        table = it.screen.table
        await it.press("up", "left")
        assert table.chosen == ("javascript", "image")
        await it.press("down", "right", "right")
        assert table.chosen == ("python", "hello")
        await it.press("end", "right")
        assert table.chosen == ("python", "gone")
        await it.press("home")
        assert table.chosen == ("python", "image")


async def test_a_click_chooses_a_cell_and_on_the_name_the_row() -> None:
    async with opened() as it:
        table = it.screen.table
        column = str(table.render()).splitlines()[0].index("memory")
        await it.pilot.click(table, offset=(column + 2 + 2, 3))
        await it.pilot.pause()
        assert table.chosen == ("c", "memory")
        await it.pilot.click(table, offset=(4, 1))
        await it.pilot.pause()
        assert table.chosen == ("javascript", "memory")


async def test_page_keys_scroll_the_details() -> None:
    async with opened(size=SMALL) as it:
        it.machine.findings["javascript", "hello"] = failed("javascript", "hello", "\n".join(map(str, range(40))))
        await it.press("r")
        await it.done()
        await it.press("n")
        detail = it.screen.query_one("#health-detail")

        await it.press("pagedown")
        assert detail.scroll_y > 0
        await it.press("pageup")
        assert detail.scroll_y == 0


async def test_the_chosen_column_stays_visible_if_not_all_fit() -> None:
    async with opened(size=(50, 24)) as it:
        for _ in CHECKS[1:]:
            await it.press("right")
            assert "[·]" in it.row("JavaScript")
        assert "gon" in text_of(it.app)
        assert "◂" in text_of(it.app)
        await it.press("home")
        assert "img" in text_of(it.app)
        assert "▸" in text_of(it.app)


async def test_the_chosen_row_stays_visible_if_not_all_fit() -> None:
    many = {f"l{number}": replace(CATALOGUE.find("python"), id=f"l{number}") for number in range(6)}
    catalogue = replace(CATALOGUE, languages={**CATALOGUE.languages, **many})
    async with opened(size=SMALL, catalogue=catalogue) as it:
        assert it.screen.query_one("#health-detail-pane").size.height >= 4
        await it.press(*["down"] * 14)
        assert it.screen.table.chosen[0] == "l5"
        assert "[·]" in str(it.screen.table.render())
        await it.press(*["up"] * 14)
        assert "[·]" in it.row("JavaScript")


async def test_results_survive_a_restart_and_say_when_they_were_made(state: Path) -> None:
    async with opened() as it:
        await it.press("R")
        await it.done()
        await until(it.pilot, (state / "health.json").exists)
        said = it.words()
    async with opened() as it:
        await until(it.pilot, lambda: bool(it.screen.table.checks))
        assert len(it.screen.table.checks) == EVERY
        assert it.words().startswith(f"{said} · of ")
        await it.press("r")
        await it.done()
        assert " · the others of " in it.words()
        await it.press("R")
        await it.done()
        assert " of " not in it.words()


async def test_damaged_results_are_ignored(state: Path) -> None:
    state.mkdir()
    (state / "health.json").write_text('{"at": 3')
    async with opened() as it:
        assert it.words().startswith("○ Nothing was checked yet")


# -------------------------------------------------------------------------------------- the engine


async def test_without_an_engine_the_screen_says_so_and_runs_nothing() -> None:
    _, machine = scripted()
    machine.engine = None
    async with opened(machine) as it:
        assert "✗ the engine at unix:///var/run/docker.sock (Docker) is not there" in text_of(it.app)
        await it.press("R")
        await it.done()

        assert it.words().startswith("✗ Nothing was checked: the engine at ")


async def test_an_engine_that_appears_is_shown_with_what_was_lost_and_checks_can_run() -> None:
    _, machine = scripted()
    machine.engine = None
    machine.losses = Losses(compilers=1, sandboxes=2)
    async with opened(machine, SMALL) as it:
        machine.engine = scripted()[1].engine
        await until(it.pilot, lambda: it.screen.host is not None)
        await it.pilot.pause()
        assert "Lost while waiting, replaced: 1 compiler or interpreter, 2 sandboxes" in text_of(it.app)
        await it.press("r")
        await it.done()

        assert it.row("JavaScript").count("✓") == len(CHECKS)


async def test_results_stay_if_the_engine_stops_answering() -> None:
    async with opened() as it:
        await it.press("R")
        await it.done()
        it.machine.engine = None
        await it.press("r")
        await it.done()

        assert len(it.screen.table.checks) == EVERY
        assert "Nothing was checked" in it.words()


# ---------------------------------------------------------------------------------------- leaving


@pytest.mark.parametrize("key", ["escape", "f9"])
async def test_leaving_cancels_and_the_results_are_kept(key: str) -> None:
    async with opened() as it:
        it.machine.holding["python", "hello"] = threading.Event()
        await it.press("R")
        await it.runs("python", "hello")
        await it.press(key)

        assert isinstance(it.app.screen, Workbench)
        await it.done()
        await it.press("f9")
        assert isinstance(it.app.screen, HealthScreen)
        assert it.row("JavaScript").count("✓") == len(CHECKS)
        assert "Cancelled: " in it.words()


async def test_leaving_the_app_cancels() -> None:
    async with opened() as it:
        it.machine.holding["javascript", "image"] = threading.Event()
        await it.press("R")
        await it.runs("javascript", "image")
        job = it.screen._job
    assert job
    assert job.cancelled.is_set()


async def test_a_dialog_over_the_screen_does_not_cancel() -> None:
    async with opened() as it:
        hold = it.machine.holding["javascript", "hello"] = threading.Event()
        await it.press("R")
        await it.runs("javascript", "hello")
        await it.press("o")
        assert isinstance(it.app.screen, Ask)
        await it.press("escape")
        hold.set()
        await it.done()

        assert it.words().startswith("✓ Ready")


async def test_a_theme_change_applies_to_the_hidden_screen() -> None:
    async with opened() as it:
        await it.press("escape")
        it.app.theme = "textual-light"
        await it.press("f9")

        assert it.screen.styles.background == it.app.workbench.styles.background


# ----------------------------------------------------------------------------------------- export


async def export(it: Opened, path: Path) -> None:
    await it.press("o")
    dialog = it.app.screen
    assert isinstance(dialog, Ask)
    dialog.line.value = str(path)
    await it.press("enter")


async def test_the_extension_chooses_the_export_format(tmp_path: Path) -> None:
    async with opened() as it:
        it.machine.findings["c", "hello"] = failed("c", "hello")
        await it.press("R")
        await it.done()
        for ending in ("txt", "json", "XML"):
            path = tmp_path / f"health.{ending}"
            await export(it, path)
            saved = f"saved to {path}"
            await until(it.pilot, lambda: saved in told(it.app))  # noqa: B023  # waited for at once

        assert "Not ready: 9 languages" in (tmp_path / "health.txt").read_text()
        assert json.loads((tmp_path / "health.json").read_text())["languages"][2]["checks"]["hello"] == "fail"
        assert ET.parse(tmp_path / "health.XML").getroot().get("failures") == "1"


async def test_an_unknown_extension_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    async with opened() as it:
        await it.press("enter")
        await it.done()
        await export(it, tmp_path / "health.pdf")

        assert isinstance(it.app.screen, Ask)
        assert ".txt, .json or .xml (JUnit)" in text_of(it.app)


async def test_an_unwritable_file_is_reported(tmp_path: Path) -> None:
    async with opened() as it:
        await it.press("enter")
        await it.done()
        await export(it, tmp_path / "missing" / "health.txt")
        await until(it.pilot, lambda: "there is no such folder" in " ".join(text_of(it.app).split()))


async def test_nothing_can_be_exported_before_the_first_check() -> None:
    async with opened() as it:
        await it.press("o")
        assert it.app.screen is it.screen


async def test_the_footer_offers_only_available_commands() -> None:
    async with opened(size=SMALL) as it:
        assert "R Run all" in text_of(it.app)
        assert "Cancel" not in text_of(it.app)
        it.machine.findings["c", "hello"] = failed("c", "hello")
        hold = it.machine.holding["go", "image"] = threading.Event()
        await it.press("R")
        await it.runs("go", "image")
        footer = text_of(it.app).splitlines()[-1]
        assert "^c Cancel" in footer
        assert "Run all" not in footer
        hold.set()
        await it.done()
        footer = text_of(it.app).splitlines()[-1]
        for words in ("R Run all", "r Run row", "enter Run cell", "n Next ✗", "o Save", "esc Close"):
            assert words in footer


async def test_a_cell_shows_whether_it_is_waiting_or_running() -> None:
    async with opened() as it:
        hold = it.machine.holding["javascript", "version"] = threading.Event()
        await it.press("right", "right", "R")
        await it.runs("javascript", "version")
        await until(it.pilot, lambda: it.cell() == "Waiting for its turn.")
        await it.press("left")
        assert it.cell() == "Under way."
        hold.set()
        await it.done()
        assert it.cell().startswith("✓ passed")


async def test_rerun_cells_are_cleared_and_the_rest_stays() -> None:
    async with opened() as it:
        await it.press("R")
        await it.done()
        it.machine.holding["python", "image"] = threading.Event()
        await it.press("down", "r")
        await it.runs("python", "image")

        assert it.row("Python").count("✓") == 0
        assert it.row("JavaScript").count("✓") == len(CHECKS)
