"""Test an interview on one problem: its clock, pauses, a crash."""

from __future__ import annotations

import threading

import pytest

from problems.progress import Progress
from tests.tui.conftest import told
from tests.tui.screens.practice.bank import practice

pytestmark = pytest.mark.usefixtures("twice")


async def test_an_interview_counts_down_pauses_and_is_recorded(progress: Progress) -> None:
    async with practice() as app:
        now = [0.0]
        app.app.services.practice.clock = lambda: now[0]
        screen = await app.open()
        await app.press("alt+t")
        await app.see("Start an interview? You have 15 min")
        await app.press("escape")
        assert screen.clock.interview is None
        await app.press("alt+t", "enter")
        now[0] = 61.0
        await app.see("13:59 left")
        await app.press("alt+t")
        now[0] = 10_000.0
        await app.see("13:59 left · paused")
        await app.press("f2")
        screen = await app.open()
        await app.see("13:59 left · paused")
        await app.press("alt+t")
        now[0] += 14 * 60
        await app.see("0:01 over")
        assert "time is up" in told(app.app)
        await app.judge()
        [attempt] = progress.attempts("twice")
        assert attempt.interview is not None
        assert not attempt.interview.in_time
        assert attempt.interview.used_s == 61 + 14 * 60
        assert screen.clock.interview is None
        assert "solved too late, in " in told(app.app)


async def test_an_interview_survives_a_crash(progress: Progress) -> None:
    async with practice() as app:
        now = [0.0]
        app.app.services.practice.clock = lambda: now[0]
        screen = await app.open()
        await app.press("alt+t", "enter")
        await app.until(lambda: progress.interview("twice") is not None)
        now[0] = 61.0
        await app.until(lambda: (kept := progress.interview("twice")) is not None and kept.used_s == 61.0)
        # A second app finds the state that a crash of this one would leave.
        async with practice() as other:
            await other.open()
            await other.see("13:59 left · paused")
            assert other.app.services.practice.interviews["twice"].used_s == 61.0
        await app.judge()
        assert screen.clock.interview is None
        await app.until(lambda: progress.interview("twice") is None)


async def test_a_paused_interview_resumes_when_the_user_works_on_the_problem(progress: Progress) -> None:
    async with practice() as app:
        now = [0.0]
        app.app.services.practice.clock = lambda: now[0]
        screen = await app.open()
        await app.press("alt+t", "enter")
        await app.press("alt+t")
        assert screen.clock.interview is not None
        await app.press("alt+s", "alt+r", "alt+e", "down")
        assert screen.clock.interview.paused, "looking around is not work"
        await app.press("x")
        await app.until(lambda: screen.clock.interview is not None and not screen.clock.interview.paused)
        await app.press("alt+t")
        assert screen.clock.interview.paused
        app.machine.waits["secret/02-large"] = held = threading.Event()
        await app.press("ctrl+j")
        await app.until(lambda: screen.clock.interview is not None and not screen.clock.interview.paused)
        now[0] = 15 * 60.0 + 1
        held.set()
        await app.until(lambda: not screen.busy)
        await app.until(lambda: bool(progress.attempts("twice")))
        interview = progress.attempts("twice")[0].interview
        assert interview is not None
        assert interview.in_time, "the judge's time is not the user's"
