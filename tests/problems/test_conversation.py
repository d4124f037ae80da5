"""Who ended a conversation, and what is passed on: two scripted sides, no sandbox."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from itertools import count
from queue import SimpleQueue
from typing import cast

import pytest

from problems import conversation
from problems.conversation import AHEAD_BYTES, RESTS, Conversation, Talk
from problems.transcript import Transcript, as_interaction
from problems.validator import RIGHT, WRONG
from runner import Event, Finished, Output, Result, Run, Started, Usage
from tests.runner.test_result import LIMITS
from tests.support.clock import LONG_S, wait_until


class Side:
    """One side of a conversation, which does what the test says."""

    def __init__(self) -> None:
        self.events: SimpleQueue[Event] = SimpleQueue()
        self.written = b""
        self.pending_bytes = 0
        self.closed = self.stopped = False

    def __iter__(self) -> Iterator[Event]:
        yield Started("run")
        while True:
            event = self.events.get()
            yield event
            if isinstance(event, Finished):
                return

    def write(self, data: bytes) -> None:
        self.written += data

    def close_stdin(self) -> None:
        self.closed = True

    def stop(self) -> None:
        if not self.stopped:
            self.stopped = True
            self.end(None, stopped=True)

    def say(self, text: bytes) -> None:
        self.events.put(Output("run", "stdout", text))

    def waits(self, *, unread_bytes: int = 0, at_rest: bool = True, silent: bool = False) -> None:
        self.events.put(Usage("run", unread_bytes=unread_bytes, at_rest=at_rest, silent=silent, cpu_ms=0.0))

    def end(self, status: int | None, *, stopped: bool = False) -> None:
        result = Result(
            language="python",
            verdict="ok" if status == 0 else "runtime_error",
            limits=LIMITS,
            exit_code=status,
            stopped=stopped,
        )
        self.events.put(Finished(result))


class Held:
    """A conversation in a thread of its own."""

    def __init__(self, patience_ms: float = 1000 * LONG_S) -> None:
        self.program, self.validator = Side(), Side()
        self.talk: Talk | None = None
        program, validator = cast(Run, self.program), cast(Run, self.validator)
        self.conversation = Conversation(program, validator, Transcript(), patience_ms)
        self._thread = threading.Thread(target=self._hold)
        self._thread.start()

    def _hold(self) -> None:
        self.talk = self.conversation.hold()

    def ended(self) -> Talk:
        self._thread.join(LONG_S)
        assert self.talk
        return self.talk


def until(condition: Callable[[], object]) -> None:
    assert wait_until(lambda: bool(condition()))


def test_what_one_side_says_the_other_one_reads_and_a_side_that_ends_well_closes_the_others_stdin() -> None:
    held = Held()
    held.program.say(b"1\n")
    until(lambda: held.validator.written == b"1\n")
    held.validator.say(b"2\n")
    until(lambda: held.program.written == b"2\n")
    held.program.end(0)
    until(lambda: held.validator.closed)
    assert not held.validator.stopped
    held.validator.say(b"Is somebody there?\n")
    held.validator.end(WRONG)

    talk = held.ended()

    assert as_interaction(held.conversation.transcript.said) == ">1\n<2"
    assert (talk.judged_first, talk.overdue, talk.judge_hung) == (False, "", "")


@pytest.mark.parametrize(("status", "stopped"), [(WRONG, True), (RIGHT, False), (1, True)])
def test_a_judge_that_ends_stops_the_program_unless_it_is_right_so_far(status: int, stopped: bool) -> None:
    held = Held()
    held.validator.end(status)
    until(lambda: held.program.stopped or held.program.closed)
    assert held.program.stopped == stopped
    if not stopped:
        held.program.end(1)

    talk = held.ended()

    assert talk.judged_first
    assert talk.program.stopped == stopped


def test_a_crash_is_the_programs_own_once_the_judge_is_seen_to_wait_for_more() -> None:
    held = Held()
    held.program.say(b"1\n")
    held.program.end(1)
    for _ in range(RESTS):
        held.validator.waits(unread_bytes=2)  # it has not read the last word yet
        held.validator.waits(at_rest=False)
    assert not held.validator.closed
    for _ in range(RESTS):
        held.validator.waits()
    until(lambda: held.validator.closed)
    held.validator.end(WRONG)

    assert not held.ended().judged_first


def test_a_crash_after_which_the_judge_decides_by_itself_was_only_what_came_of_its_word() -> None:
    held = Held()
    held.program.end(1)
    held.validator.waits()
    held.validator.end(WRONG)

    assert held.ended().judged_first


def test_a_side_that_is_too_far_ahead_waits_until_it_is_read() -> None:
    held = Held()
    held.validator.pending_bytes = AHEAD_BYTES + 1
    held.program.say(b"1\n")
    held.program.say(b"2\n")
    until(lambda: held.program.events.qsize() == 1)
    assert held.validator.written == b""
    held.validator.pending_bytes = AHEAD_BYTES
    until(lambda: held.validator.written == b"1\n2\n")
    held.validator.waits(silent=True)
    until(lambda: held.program.closed)
    held.conversation.stop()

    assert held.ended().program.stopped


def test_when_time_is_over_the_program_is_stopped_and_a_judge_that_waits_on_is_at_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conversation, "WAIT_S", 0.05)
    held = Held(patience_ms=100.0)
    held.validator.say(b"hello\n")
    until(lambda: held.program.stopped)
    until(lambda: held.validator.closed)
    held.validator.waits(unread_bytes=7)
    held.validator.waits(unread_bytes=7)

    talk = held.ended()

    assert talk.overdue.startswith('the program had not answered the judge\'s last line, "hello", after ')
    assert talk.judge_hung.startswith("it went on waiting for ")
    assert held.validator.stopped


def test_when_time_is_over_a_judge_that_reads_on_is_sent_home_without_blame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "WAIT_S", 0.05)
    held = Held(patience_ms=100.0)
    until(lambda: held.validator.closed)
    unread_bytes = count()

    def read_on() -> bool:
        held.validator.waits(unread_bytes=next(unread_bytes))
        return held.validator.stopped

    until(read_on)

    talk = held.ended()

    assert talk.overdue.startswith("neither side had said a word after ")
    assert (talk.judge_hung, held.validator.stopped) == ("", True)
