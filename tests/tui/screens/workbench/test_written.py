"""The files that a program wrote: they are told of, listed and saved."""

from __future__ import annotations

from pathlib import Path

from runner import Finished, LeftOut, Started, WrittenFile
from tests.support.scripted import printed, result
from tests.support.workbench import WIDE, app_on
from tests.tui.conftest import ready, run, text_of, told, until
from tui.screens.shared.dialogs import Ask, Confirm
from tui.screens.workbench.written import WrittenFiles

FILES = (WrittenFile("plot.png", b"\x89PNG" * 600), WrittenFile("sub/sum.txt", b"42\n"))


async def test_files_are_told_of_listed_and_saved(tmp_path: Path) -> None:
    wrote = result(files=FILES, files_left_out=(LeftOut("link", 2),))
    app, _ = app_on(
        [Started("run"), *printed("ok"), Finished(wrote)], [Started("run"), *printed("ok"), Finished(result())]
    )
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await run(pilot)
        assert "it wrote 2 files (2.3 KiB): plot.png, sub/sum.txt" in text_of(app)

        async def save_in(folder: Path) -> None:
            await pilot.press("alt+o", "O")
            await until(pilot, lambda: isinstance(app.screen, WrittenFiles))
            listed = text_of(app)
            assert "sub/sum.txt" in listed
            assert "Left out: 2 links, which are not followed." in listed
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, Ask))
            assert isinstance(app.screen, Ask)
            app.screen.line.value = str(folder)
            await pilot.press("enter")

        await save_in(tmp_path / "out")
        await until(pilot, lambda: "saved 2 files" in told(app))
        assert (tmp_path / "out/sub/sum.txt").read_bytes() == b"42\n"

        (tmp_path / "out/plot.png").write_bytes(b"mine")
        await save_in(tmp_path / "out")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        assert (tmp_path / "out/plot.png").read_bytes() == b"mine"
        await pilot.press("o")
        await until(pilot, lambda: (tmp_path / "out/plot.png").read_bytes() != b"mine")

        await run(pilot)
        assert app.workbench.check_action("show_files", ()) is False
        assert "it wrote" not in text_of(app)
