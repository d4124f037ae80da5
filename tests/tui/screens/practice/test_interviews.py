"""The report of a mock interview that has just ended: how its solutions grow is measured first, or skipped."""

from __future__ import annotations

import threading
from datetime import timedelta

from textual.widgets import Static

from problems import package
from problems.errors import JudgeError
from problems.growth import Measured
from problems.mock import Event, MockInterview
from problems.progress import Progress
from problems.records import Attempt, Interview, now
from tests.tui.conftest import until
from tests.tui.screens.practice.test_measuring import GROWTH, POINTS, Host, Played
from tui.screens.practice.interviews import InterviewsScreen
from tui.screens.practice.report_growth import ReportGrowthScreen
from tui.screens.shared.dialogs import Confirm

NAMES = ("gift-card-pair", "two-lighthouses")


def ended() -> MockInterview:
    """Keep an interview that ended a moment ago with both problems solved, and return it."""
    begun = now() - timedelta(minutes=30)
    events = tuple(
        Event(at_s=60, problem=place, kind="judge", verdict="accepted", passed=1, total=1) for place in (0, 1)
    )
    mock = MockInterview(problems=NAMES, level="easy", allowed_s=2700, when=begun, ended=now(), events=events)
    progress = Progress(print)
    progress.save_mock(mock)
    for name in NAMES:
        progress.add(
            Attempt(
                problem=name,
                language="python",
                source=name,
                verdict="accepted",
                passed=1,
                total=1,
                when=begun + timedelta(minutes=5),
                interview=Interview(allowed_s=2700, used_s=300),
            )
        )
    return mock


async def test_growth_is_measured_for_the_report_and_escape_skips_it() -> None:
    mock, waiting = ended(), threading.Event()
    skipped = Played([Measured(POINTS[:9], 256, 2), waiting], None)
    app = Host(Played([], GROWTH), skipped)
    screen = InterviewsScreen(app.services, [package.read(package.find(name)) for name in NAMES], mock.id)
    async with app.run_test(size=(140, 45)) as pilot:
        app.push_screen(screen)
        await until(pilot, lambda: isinstance(app.screen, ReportGrowthScreen) and "2 of 2" in str(title(app.screen)))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await until(pilot, skipped.stopped.is_set)

        report = str(screen.query_one("#detail-scroll Static", Static).content)
        lines = [" ".join(line.split()) for line in report.split("\n") if "CPU growth" in line]
        assert lines == ["CPU growth n, as the problem's own solution", "CPU growth not measured"]
        assert [one.cpu for one in Progress(print).kept_attempts(NAMES[0]).growths] == ["n"]
        assert Progress(print).kept_attempts(NAMES[1]).growths == ()


async def test_a_failed_measurement_is_one_notice_and_the_report_goes_on() -> None:
    mock = ended()
    app = Host(Played([JudgeError("the generator fails")], None), Played([JudgeError("the engine is gone")], None))
    screen = InterviewsScreen(app.services, [package.read(package.find(name)) for name in NAMES], mock.id)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(screen)
        await until(pilot, lambda: isinstance(app.screen, Confirm))

        told = [notice.message for notice in app._notifications]
        assert [sentence.split(": ")[0] for sentence in told] == ["The growth was not measured"] * 2
        assert "the engine is gone" in told[1]


def title(screen: ReportGrowthScreen) -> object:
    """Return the title of the pane."""
    return screen._pane.border_title
