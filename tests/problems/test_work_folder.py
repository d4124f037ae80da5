"""The folder of the user's work: tidy, updated in place, and nothing of the user's is overwritten."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from languages import DefinitionError
from problems import package
from problems.problem import Problem
from problems.progress import Progress
from problems.records import NOTE, Draft, KeptGrowth, digest_of
from problems.work_folder import MANIFEST, ExportSummary, export, work
from tests.problems.conftest import Write
from tests.support.nobody import nobody
from tests.support.progress import attempt

ENDINGS = {"python": ".py", "cpp": ".cpp"}
NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return Progress(print, tmp_path / "state" / "progress.sqlite3")


@pytest.fixture
def twice(write: Write) -> Problem:
    return package.read(write())


def exported(progress: Progress, folder: Path, *problems: Problem) -> ExportSummary:
    return export(folder, work(progress, problems), ENDINGS)


def files(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def fill(progress: Progress, **of: str) -> None:
    for number, (name, language, source, verdict) in enumerate(
        [
            ("heap", "cpp", "int main() {}\n", "accepted"),
            ("Brute force!", "python", "slow\n", "time_limit"),
            ("heap", "cpp", "int main() { }\n", "accepted"),
            ("", "python", "old\n", "accepted"),
            ("", "python", "new\n", "accepted"),
            ("", "gone", "lost\n", "accepted"),
        ]
    ):
        when = NOW + timedelta(minutes=number)
        given = {"problem": "twice", "name": name, "language": language, "source": source, "verdict": verdict} | of
        progress.add(attempt(id=f"{of}{number}", when=when, **given))


def test_each_source_worth_it_has_a_file_and_the_readmes_tell_what_it_came_to(
    progress: Progress, tmp_path: Path, twice: Problem
) -> None:
    fill(progress)
    progress.save_draft(Draft(problem="twice", language="python", source="next idea\n"))
    progress.save_draft(Draft(problem="twice", language="secret/../1.out", source="10\n"))
    progress.save_draft(Draft(problem="twice", language=NOTE, source="# Mine\n"))
    for source, grows in (("slow\n", "n^2"), ("next idea\n", "n"), ("new\n", None)):
        given = {"problem": "twice", "language": "python", "digest": digest_of(source), "cpu": grows}
        progress.add_growth(KeptGrowth(**given))  # type: ignore[arg-type]  # its fields
    digest = digest_of("int main() {}\n")
    progress.add_growth(KeptGrowth(problem="twice", language="cpp", digest=digest, cpu_fits=("n", "n log n")))
    folder = tmp_path / "my" / "work"

    summary = exported(progress, folder, twice)

    found = files(folder)
    assert {name: text for name, text in found.items() if not name.endswith("README.md")} == {
        "twice/brute-force.py": "slow\n",
        "twice/answer-secret-1.out": "10\n",
        "twice/draft.py": "next idea\n",
        "twice/heap-2.cpp": "int main() { }\n",
        "twice/heap.cpp": "int main() {}\n",
        "twice/notes.md": "# Mine\n",
        "twice/solution.py": "new\n",
        "twice/solution.txt": "lost\n",
    }
    assert "| [brute-force.py](brute-force.py) | python | time limit | 15/15 | 12 ms |  | n^2 | 2026-11-03 |" in found[
        "twice/README.md"
    ].replace("13 ms", "12 ms")
    assert "| [draft.py](draft.py) | python | not judged | | | | n | |" in found["twice/README.md"]
    assert "|  | cannot tell | 2026-11-03 |" in found["twice/README.md"], "measured, but not known"
    assert found["twice/README.md"].count("|  |  | 2026-11-03 |") == 2, "the others were not measured"
    assert "| n or n log n | 2026-11-03 |" in found["twice/README.md"], "what is left"
    assert "| Files | Best | CPU growth | Date |" in found["README.md"]
    assert "| [Twice](twice/) |" in found["README.md"]
    assert found["README.md"].rstrip().endswith("| n or n log n | 2026-11-03 |")
    assert "1 of 1 solved" in found["README.md"]
    assert (summary.problems, len(summary.written), summary.left) == (1, 10, [])
    assert (folder / "twice/heap.cpp").stat().st_mode & 0o044, "not a private file"


def test_a_second_export_changes_only_what_changed_and_removes_what_is_gone(
    progress: Progress, tmp_path: Path, twice: Problem
) -> None:
    fill(progress)
    exported(progress, tmp_path / "work", twice)
    again = exported(progress, tmp_path / "work", twice)
    assert (again.written, again.removed, again.left) == ([], [], [])
    assert len(again.same) == 7

    named = next(one for one in progress.attempts() if one.name == "Brute force!")
    progress.name_attempt(named.id, "slow")
    third = exported(progress, tmp_path / "work", twice)
    assert (third.removed, third.left) == (["twice/brute-force.py"], [])
    assert set(third.written) == {"twice/slow.py", "twice/README.md", "README.md"}


def test_what_the_user_changed_or_had_there_before_is_left_as_it_is(
    progress: Progress, tmp_path: Path, twice: Problem
) -> None:
    fill(progress)
    folder = tmp_path / "work"
    (folder / "twice").mkdir(parents=True)
    (folder / "README.md").write_text("my own words\n")
    (folder / "twice" / "solution.txt").symlink_to(tmp_path / "elsewhere")
    exported(progress, folder, twice)
    (folder / "twice" / "heap.cpp").write_text("// mine now\n")
    (folder / "twice" / "brute-force.py").write_text("# mine, too\n")
    (folder / "twice" / "solution.py").unlink()
    for one in progress.attempts():
        if one.name == "Brute force!":
            progress.delete_attempt(one.id)

    summary = exported(progress, folder, twice)

    assert set(summary.left) == {"README.md", "twice/solution.txt", "twice/heap.cpp", "twice/brute-force.py"}
    found = files(folder)
    assert found["README.md"] == "my own words\n"
    assert found["twice/heap.cpp"] == "// mine now\n"
    assert found["twice/brute-force.py"] == "# mine, too\n"
    assert found["twice/solution.py"] == "new\n", "a file that is missing comes back"
    assert not (tmp_path / "elsewhere").exists()


def test_a_removed_problem_and_other_notes_are_exported_and_words_cannot_break_the_tables(
    progress: Progress, tmp_path: Path, twice: Problem
) -> None:
    fill(progress, problem="frog-fees")
    old = Draft(problem="frog-fees", language=NOTE, source="first\n")
    progress.save_draft(old)
    progress.update_draft(replace(old, source="second\n"), None)
    odd = replace(twice, names={"en": "A | *B* <b>"})
    fill(progress, problem="twice")
    exported(progress, tmp_path / "work", odd)
    found = files(tmp_path / "work")
    assert (found["frog-fees/notes.md"], found["frog-fees/notes-2.md"]) == ("second\n", "first\n")
    assert r"| [A \| \*B\* \<b\>](twice/) |" in found["README.md"]
    assert "This problem is no longer installed." in found["frog-fees/README.md"]


def test_a_folder_that_cannot_be_is_one_sentence(progress: Progress, tmp_path: Path, twice: Problem) -> None:
    fill(progress)
    (tmp_path / "file").write_text("")
    with pytest.raises(DefinitionError, match="file: is a file; name a folder"):
        exported(progress, tmp_path / "file", twice)
    with pytest.raises(DefinitionError, match="cannot be written"):
        exported(progress, tmp_path / "file" / "below", twice)
    works = work(progress, [twice])
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o555)
        with nobody(), pytest.raises(DefinitionError, match="cannot be written: Permission denied; check space"):
            export(Path(name) / "work", works, ENDINGS)
    (tmp_path / "work").mkdir()
    for wrong in (
        "{",
        json.dumps({"what": "x", "files": {}}),
        json.dumps({"what": "code-runner export", "files": {"../a": ""}}),
    ):
        (tmp_path / "work" / MANIFEST).write_text(wrong)
        with pytest.raises(DefinitionError, match="is no list of exported files"):
            exported(progress, tmp_path / "work", twice)


def test_nothing_to_export_is_a_readme_that_says_so(progress: Progress, tmp_path: Path) -> None:
    assert exported(progress, tmp_path / "work").written == ["README.md"]
    assert "Nothing yet." in files(tmp_path / "work")["README.md"]
