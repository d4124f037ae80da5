"""Take the pictures, all or those that are named: `python -m screenshots [NAME...]`.

`session` is the recording, `browser` the app in a browser.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

from screenshots.browser import photograph
from screenshots.scenes import SCENES, Scene
from screenshots.session import record
from screenshots.stage import opened
from tui.app import CodeRunner

FOLDER = Path(__file__).resolve().parent


async def take(scene: Scene) -> None:
    """Play a scene on the real engine and write its picture; no sandbox is left."""
    app = CodeRunner()
    app.animation_level = "none"
    async with app.run_test(size=scene.size) as pilot:
        stage = await opened(app, pilot, scene.theme)
        for step in scene.steps:
            await step(stage)
        app.save_screenshot(f"{scene.name}.svg", str(FOLDER))
        app.workbench.action_stop_run()
        while len(app.screen_stack) > 1:
            app.pop_screen()  # the lab ends its sandboxes
    await asyncio.to_thread(app.services.machine.close)


def main() -> None:
    """Take them, with a state folder and settings that are nobody's."""
    wanted = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        # The help shows where the settings are: a name without a path is everybody's.
        os.environ |= {"CODE_RUNNER_STATE": f"{folder}/state", "CODE_RUNNER_CONFIG": "config.toml"}
        for scene in SCENES:
            if not wanted or scene.name in wanted:
                sys.stdout.write(f"{scene.name}\n")
                asyncio.run(take(scene))
                shutil.rmtree(f"{folder}/state/sessions")  # the history stays
        if not wanted or "session" in wanted:
            sys.stdout.write("session\n")
            record(FOLDER)
        if not wanted or "browser" in wanted:
            sys.stdout.write("browser\n")
            photograph(FOLDER)


if __name__ == "__main__":
    main()
