"""One request's work, by itself: here in the thread of the event loop, so that nothing comes in between."""

from __future__ import annotations

import asyncio

import pytest

from serve.job import Event, Job
from serve.refusals import Refused


def test_whoever_keeps_a_job_and_whoever_listens_hear_all_that_was_told() -> None:
    kept: list[tuple[Event, ...]] = []

    def work(job: Job[int]) -> int:
        for number in range(3):
            job.tell("output", {"data": number})
        return 7

    async def heard() -> list[Event | None]:
        job = Job(work, keep=lambda job: kept.append(job.told))
        job.do()
        assert await job.wait() == 7
        return [event async for event in job.events()]

    expected = [("output", {"data": number}) for number in range(3)]
    assert asyncio.run(heard()) == expected
    assert kept == [tuple(expected)]


def test_work_that_is_stopped_before_its_turn_is_not_begun() -> None:
    async def refused() -> None:
        job: Job[int] = Job(lambda _: pytest.fail("it was begun"))
        job.stop()
        job.do()
        with pytest.raises(Refused, match="stopped before it began"):
            await job.wait()

    asyncio.run(refused())
