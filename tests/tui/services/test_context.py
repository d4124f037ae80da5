"""Screens need their services and nothing of our app."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.screen import Screen

from problems import package
from tests.support.scripted import CATALOGUE, scripted
from tests.tui.conftest import until
from tui.screens.health.screen import HealthScreen
from tui.screens.history.screen import HistoryScreen
from tui.screens.lab.screen import LabScreen
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen
from tui.screens.practice.statistics import StatisticsScreen
from tui.screens.shared.picker import LanguagePicker
from tui.screens.workbench.screen import Workbench
from tui.services.context import Services

PYTHON = CATALOGUE.find("python")


def problem(services: Services) -> Screen[None]:
    return ProblemScreen(services, package.read(next(iter(package.all_folders()))), PYTHON)


@pytest.mark.parametrize(
    "make",
    [
        Workbench,
        HistoryScreen,
        HealthScreen,
        lambda services: LabScreen(services, "python"),
        lambda services: PracticeScreen(services, PYTHON),
        problem,
        lambda services: StatisticsScreen(services, []),
        lambda services: LanguagePicker(services, "python"),
    ],
    ids=["workbench", "history", "health", "lab", "practice", "problem", "statistics", "picker"],
)
async def test_every_screen_opens_with_services_made_by_hand_on_an_app_that_is_not_ours(
    state: Path, make: Callable[[Services], Screen[Any]]
) -> None:
    app: App[None] = App()
    services = Services.on(app, CATALOGUE, scripted()[0])
    async with app.run_test(size=(140, 45)) as pilot:
        screen = make(services)
        await app.push_screen(screen)
        services.engine.start()
        await until(pilot, lambda: services.engine.info is not None and services.engine.images is not None)
        assert app.screen is screen
        assert screen.query("*")
