"""Progress goes to another machine and back; every fault of an exported file is one sentence."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from problems.progress import Progress, ProgressError
from problems.records import (
    Draft,
    ImportSummary,
)
from tests.support.progress import NOW, attempt, everything, fill, growth, other


def test_what_is_exported_comes_back_whole_on_another_machine(progress: Progress, tmp_path: Path) -> None:
    fill(progress)
    file = tmp_path / "progress.json"

    assert progress.export(file) == 2
    there = other(progress)
    assert there.import_file(file) == ImportSummary(attempts=2, reviews=1, cases=2, drafts=1, hints=1, measurements=1)

    assert everything(there) == everything(progress)
    assert not there.import_file(file)  # once more changes nothing
    assert everything(there) == everything(progress)


def test_what_two_machines_have_adds_up_and_no_draft_is_lost(progress: Progress, tmp_path: Path) -> None:
    here, there, file = progress, other(progress), tmp_path / "progress.json"
    draft = Draft(problem="lone-sock", language="python", source="old", when=NOW)
    here.save_draft(draft)
    there.save_draft(replace(draft, source="new", when=NOW + timedelta(1)))
    here.rate("lone-sock", "good", NOW)
    there.rate("lone-sock", "easy", NOW + timedelta(2))
    here.open_hints("lone-sock", 3)
    there.open_hints("lone-sock", 1)
    there.add(attempt())

    there.export(file)
    assert here.import_file(file) == ImportSummary(attempts=1, reviews=1, drafts=1)
    here.export(file, replace=True)
    assert there.import_file(file) == ImportSummary(reviews=1, drafts=1, hints=1)

    assert everything(here) == everything(there)
    assert [one.source for one in here.drafts("lone-sock")] == ["new"]
    assert [one.source for one in here.superseded_drafts("lone-sock")] == ["old"]
    assert here.status("lone-sock").card == there.status("lone-sock").card
    assert not here.import_file(file)


def test_an_older_draft_goes_aside_and_the_newer_one_stays(progress: Progress, tmp_path: Path) -> None:
    there, file = other(progress), tmp_path / "progress.json"
    draft = Draft(problem="lone-sock", language="python", source="old", stdin="1", when=NOW)
    there.save_draft(draft)
    there.export(file)
    newer = replace(draft, source="new", when=NOW + timedelta(1))
    progress.save_draft(newer)

    assert progress.import_file(file) == ImportSummary(drafts=1)
    assert not progress.import_file(file)

    assert progress.drafts("lone-sock") == [newer]
    assert progress.superseded_drafts("lone-sock") == [draft]


def test_growth_classes_go_to_another_machine_and_back(progress: Progress, tmp_path: Path) -> None:
    there, file = other(progress), tmp_path / "progress.json"
    there.add_growth(growth(cpu="n", memory="n", when=NOW + timedelta(1)))
    progress.add_growth(growth(cpu="n^2"))
    progress.add_growth(growth("2", cpu="2^n"))

    progress.export(file)
    assert there.import_file(file) == ImportSummary(measurements=1)
    there.export(file, replace=True)
    assert progress.import_file(file) == ImportSummary(measurements=1)
    assert not progress.import_file(file)

    here, others = (set(one.kept_attempts("lone-sock").growths) for one in (progress, there))
    assert here == others == {growth(cpu="n", memory="n", when=NOW + timedelta(1)), growth("2", cpu="2^n")}


def test_an_export_replaces_no_file_unasked_and_leaves_no_half(progress: Progress, tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    file.write_text("mine")

    with pytest.raises(ProgressError, match="already exists; name another file"):
        progress.export(file)
    assert file.read_text() == "mine"
    with pytest.raises(ProgressError, match="cannot be written: No such file or directory"):
        progress.export(tmp_path / "no" / "progress.json")
    progress.export(file, replace=True)
    assert json.loads(file.read_text())["schema"] == 1
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["progress.json"]


def changed(**keys: Any) -> Callable[[dict[str, Any]], object]:
    return lambda told: told | keys


def in_attempt(**keys: Any) -> Callable[[dict[str, Any]], object]:
    return lambda told: told | {"attempts": [told["attempts"][0], told["attempts"][1] | keys]}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda told: None, "is not exported progress"),
        (lambda told: [told], "is not exported progress"),
        (changed(what="history"), "is not exported progress"),
        (changed(schema=2), "another version of code-runner"),
        (changed(attempts=3), "damaged, nothing was imported: attempts: expected `array`"),
        (in_attempt(source=None), r"attempts\[1\].source: expected `str`, got `null`"),
        (in_attempt(when="2026-11-03T18:20:31"), r"attempts\[1\].when"),
        (in_attempt(when="9999-12-31T23:59:59Z"), "a number in it is too large"),
        (in_attempt(memory_bytes=1 << 63), "a number in it is too large"),
        (in_attempt(total="many"), r"attempts\[1\].total: expected `int`, got `str`"),
        (changed(reviews=[{"problem": "x", "rating": "fine"}]), r"reviews\[0\].rating"),
        (changed(hints={"x": -1}), "hints"),
    ],
)
def test_a_wrong_export_is_one_sentence_and_nothing_of_it_is_taken(
    progress: Progress, tmp_path: Path, change: Callable[[dict[str, Any]], object], sentence: str
) -> None:
    fill(progress)
    file = tmp_path / "progress.json"
    progress.export(file)
    file.write_text(json.dumps(change(json.loads(file.read_text()))))
    there = other(progress)

    with pytest.raises(ProgressError, match=sentence) as caught:
        there.import_file(file)

    assert "\n" not in str(caught.value)
    assert there.attempts() == []


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\xfa", b"[" * 100_000, b'{"a": NaN}', b'{"what":\n', b"9" * 5000])
def test_what_is_no_json_is_one_sentence(progress: Progress, tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "progress.json"
    file.write_bytes(raw)

    with pytest.raises(ProgressError, match="is not JSON"):
        progress.import_file(file)
    with pytest.raises(ProgressError, match="is not a file"):
        progress.import_file(tmp_path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(), some, max_size=3),
    max_leaves=5,
)


@settings(max_examples=30)
@given(data=st.data())
def test_no_change_in_an_exported_file_raises_anything_but_a_sentence(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        progress = Progress(print, Path(folder) / "progress.sqlite3")
        fill(progress)
        file = Path(folder) / "progress.json"
        progress.export(file)
        told = json.loads(file.read_text())
        table = told[data.draw(st.sampled_from(["attempts", "reviews", "cases", "drafts"]))]
        table[0][data.draw(st.sampled_from(sorted(table[0])))] = data.draw(JSON)
        file.write_text(json.dumps(told))
        with suppress(ProgressError):
            progress.import_file(file)
            progress.export(file, replace=True)
        everything(progress)
        progress.statistics({}, NOW)
        progress.due(NOW)
