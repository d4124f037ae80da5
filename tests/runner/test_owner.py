"""Whether the process that made a sandbox still lives."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from runner import owner


def label(**changed: object) -> str:
    return json.dumps(json.loads(owner.this_process()) | changed)


def test_this_process_lives() -> None:
    assert owner.lives(owner.this_process()) is True


def test_another_process_lives_until_it_ends() -> None:
    program = "from runner import owner; print(owner.this_process(), flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        told = other.stdout.readline().strip()
        assert told != owner.this_process()
        assert owner.lives(told) is True
        other.kill()
        # Dead, but its parent has not asked for its status yet: a zombie uses nothing.
        assert other.stdout.read() == ""
        while owner.lives(told):
            assert other.returncode is None
        assert owner.lives(told) is False


def test_another_process_with_the_number_of_a_dead_one_is_not_taken_for_it() -> None:
    assert owner.lives(label(started="1")) is False


@pytest.mark.parametrize("changed", [{"boot": "another machine"}, {"namespace": "pid:[1]"}])
def test_nobody_can_tell_from_another_machine_or_container(changed: dict[str, str]) -> None:
    assert owner.lives(label(**changed)) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"pid": "x"}'])
def test_nobody_can_tell_from_a_label_that_is_none_of_ours(text: str) -> None:
    assert owner.lives(text) is None
