"""Tasks of CMS, the system of the IOI, in its Italian format: `task.yaml`, `input/input0.txt`, `output/output0.txt`.

Batch tasks whose output is compared are taken: files or streams, limits, tests, subtasks with their points, statements
as PDF, attachments and the reference solution. A task with a checker, a manager or a grader of its own is refused,
for its verdicts are theirs.
Source: CMS's manual, "External contest formats", and its loader `italy_yaml`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from problems import package_files
from problems.archive import MOST_FILES
from problems.endings import language_name
from problems.errors import PackageError
from problems.foreign.converted import Converted
from problems.foreign.folder import ForeignFolder
from problems.foreign.languages import CODES
from problems.foreign.scored import SECRET, ScoredGroup, write_groups
from problems.marks import CMS as TASK
from problems.yaml_file import read_yaml

_GEN = "gen/GEN"
_PARAMETERS = "score_type_parameters"
_OWN = {
    **dict.fromkeys(("checker", "correttore"), "has a checker of its own, which is not run"),
    "manager": "is answered by a manager of its own, which is not run",
    **dict.fromkeys(("grader", "stub"), "compiles a file of its own with each program, which is not done"),
}
"""Why a task is refused, by a file of its `check/`, `cor/` or `sol/`."""
_SOLUTIONS = ("solution", "soluzione")
_TOTAL = 100.0
"""What a task is worth that does not say."""
_CODE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_ITALIAN = "it"
_GROUPS = ("GroupMin", "GroupMul")
"""Score types that give a subtask's points if all of its tests are right, and nothing if one is wrong."""


def convert(folder: ForeignFolder, into: Path) -> Converted:
    """Write a task of CMS into a new folder as a package of ours.

    Raises:
        PackageError: it cannot be judged here.
    """
    return _Task(folder, into).convert()


class _Task:
    def __init__(self, folder: ForeignFolder, into: Path) -> None:
        self._folder = folder
        self._into = into
        self._notes: list[str] = []
        path = folder.find(TASK)
        self._told: Mapping[str, Any] = read_yaml(path, TASK) if path else {}

    def convert(self) -> Converted:
        self._check_kind()
        name = str(self._get("name", "nome_breve") or "")
        title = str(self._get("title", "nome") or name)
        if not title:
            raise PackageError(TASK, "has no name", "write name: and title:", kind="missing")
        groups, count = self._scores()
        package_files.write_yaml(
            self._into / "problem.yaml",
            {
                "problem_format_version": package_files.FORMAT,
                "name": title,
                "uuid": str(uuid5(NAMESPACE_URL, f"cms:{name}:{title}")),
                "license": "unknown",
                **({"type": "scoring"} if groups else {}),
                **self._limits(),
                **self._files(),
            },
        )
        # What CMS does without a checker: white space and nothing else may differ.
        package_files.write_yaml(self._into / "data" / "test_group.yaml", {"output_validator_args": ["case_sensitive"]})
        self._tests(groups, count)
        self._statements()
        self._solutions()
        for attachment in self._folder.names("att"):
            self._write(f"attachments/{PurePosixPath(attachment).name}", attachment)
        return Converted(name, tuple(self._notes))

    def _get(self, *keys: str) -> Any:
        """Return the value of the first of these keys that is there, or None."""
        return next((self._told[key] for key in keys if self._told.get(key) is not None), None)

    def _check_kind(self) -> None:
        for key in ("output_only", "output_only_testcases", "output_optional_testcases"):
            if self._told.get(key):
                raise PackageError(
                    f"{TASK}, {key}", "outputs are handed in for it, which is not judged", kind="unsupported"
                )
        for name in (path for room in ("check", "cor", "sol") for path in self._folder.names(room)):
            why = _OWN.get(PurePosixPath(name).name.partition(".")[0])
            if why:
                raise PackageError(
                    name, f"the task {why}", "only tasks whose output is compared are judged", kind="unsupported"
                )

    def _number(self, value: object, where: str) -> float:
        number = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else math.nan
        if not 0 <= number < math.inf:
            raise PackageError(f"{TASK}, {where}", f'"{str(value)[:40]}" is not a number', "write e.g. 2")
        return number

    def _limits(self) -> dict[str, Any]:
        time_s, memory = self._get("time_limit", "timeout"), self._get("memory_limit", "memlimit")
        limits: dict[str, float] = {}
        if time_s is not None:
            limits["time_limit"] = self._number(time_s, "time_limit")
        if memory is not None:
            limits["memory"] = math.ceil(self._number(memory, "memory_limit"))
        return {"limits": limits} if limits else {}

    def _files(self) -> dict[str, str]:
        """Return the files that programs use; an empty name stands for stdin or stdout."""
        names = (("input_file", "infile", "input.txt"), ("output_file", "outfile", "output.txt"))
        given = {ours: str(self._told.get(theirs, default) or "") for ours, theirs, default in names}
        return {ours: name for ours, name in given.items() if name}

    # ------------------------------------------------------------------------------ tests and points

    def _scores(self) -> tuple[list[ScoredGroup], int]:
        """Return the subtasks, none if a program is just right or wrong, and the number of tests."""
        kind, given = self._told.get("score_type"), self._told.get(_PARAMETERS)
        count = self._count()
        if kind is not None and given is not None and "n_input" in self._told:
            if kind in _GROUPS and isinstance(given, list):
                return self._groups(given, count), count
            if kind == "Sum":
                each = self._number(given, _PARAMETERS)
                return [ScoredGroup(each * count, tuple(range(count)), each=True)], count
            self._notes.append(f'{TASK}: the score type "{kind}" is left out; a program is right if it is on all tests')
            return [], count
        if made := self._generated():
            if (listed := sum(len(group.tests) for group in made)) != count:
                raise PackageError(
                    _GEN, f"its number of tests is {listed}, but n_input is {count}", "correct one of them"
                )
            return made, count
        total = self._number(self._told.get("total_value", _TOTAL), "total_value")
        return [ScoredGroup(total, tuple(range(count)), each=True)], count

    def _count(self) -> int:
        given = self._told.get("n_input")
        if given is None:
            given = sum(points is None for points in self._lines())
        count = int(self._number(given, "n_input")) if not isinstance(given, str) else 0
        if not 0 < count <= MOST_FILES // 2:
            raise PackageError(
                f"{TASK}, n_input",
                f"is {given}",
                f"write the number of tests, at most {MOST_FILES // 2}",
                kind="missing",
            )
        return count

    def _lines(self) -> list[float | None]:
        """Return what `gen/GEN` lists: None for a test, the points of a subtask where one begins."""
        if not self._folder.has(_GEN):
            return []
        found: list[float | None] = []
        for number, line in enumerate(self._folder.read(_GEN).decode(errors="replace").splitlines(), 1):
            test, _, comment = (part.strip() for part in line.partition("#"))
            if comment.startswith("ST:"):
                points = comment.removeprefix("ST:").strip()
                if not re.fullmatch(r"\d{1,6}(\.\d+)?", points):
                    raise PackageError(
                        f"{_GEN}, line {number}", f'"{points[:40]}" is not a number', "write e.g. # ST: 20"
                    )
                found.append(float(points))
            elif test or comment.startswith("COPY:"):
                found.append(None)
        return found

    def _generated(self) -> list[ScoredGroup]:
        """Return the subtasks of `gen/GEN`; none if it has no mark of one."""
        groups: list[ScoredGroup] = []
        tests: list[int] = []
        number = 0
        lines = self._lines()
        points = lines[0] if lines else None
        if points is None:
            return []
        for line in lines[1:]:
            if line is None:
                tests.append(number)
                number += 1
            else:
                groups.append(ScoredGroup(points, tuple(tests)))
                points, tests = line, []
        return self._filled([*groups, ScoredGroup(points, tuple(tests))], _GEN)

    def _groups(self, given: list[object], count: int) -> list[ScoredGroup]:
        """Return the subtasks of a list: what each is worth, and which tests it has."""
        groups: list[ScoredGroup] = []
        first = 0
        for one in given:
            pair = [one.get("max_score"), one.get("testcases")] if isinstance(one, dict) else one
            if not isinstance(pair, list) or len(pair) < 2:
                raise PackageError(f"{TASK}, {_PARAMETERS}", "is not a list of [points, tests]", "correct it")
            numbers, first = self._tests_of(pair[1], first, count)
            groups.append(ScoredGroup(self._number(pair[0], _PARAMETERS), numbers))
        return self._filled(groups, f"{TASK}, {_PARAMETERS}")

    def _tests_of(self, told: object, first: int, count: int) -> tuple[tuple[int, ...], int]:
        """Return the tests of a subtask and the one after: it has so many, or names, or a pattern of names."""
        if isinstance(told, list):
            return tuple(number for number in range(count) if _name(number) in told), first
        if isinstance(told, str):
            try:
                pattern = re.compile(told)
            except re.error:
                raise PackageError(f"{TASK}, {_PARAMETERS}", f'"{told[:40]}" is no pattern', "correct it") from None
            return tuple(number for number in range(count) if pattern.match(_name(number))), first
        last = first + int(self._number(told, _PARAMETERS))
        return tuple(range(first, min(last, count))), last

    def _filled(self, groups: list[ScoredGroup], where: str) -> list[ScoredGroup]:
        if any(not group.tests for group in groups):
            raise PackageError(where, "has a subtask without a test", "remove it, or add one", kind="missing")
        return groups

    def _tests(self, groups: list[ScoredGroup], count: int) -> None:
        in_groups = {number for group in groups for number in group.tests}
        if missing := [number for number in range(count) if groups and number not in in_groups]:
            self._notes.append(f"tests in no subtask are left out: {', '.join(map(_name, missing[:8]))}")
        rooms = write_groups(self._into, groups) if groups else {SECRET: tuple(range(count))}
        for room, numbers in rooms.items():
            for number in numbers:
                given, answer = (self._folder.read(f"{kind}/{kind}{number}.txt") for kind in ("input", "output"))
                package_files.write_case(self._into, f"{room}/{_name(number)}", given, answer)

    # ---------------------------------------------------------------------------------------- others

    def _statements(self) -> None:
        code = str(self._told.get("primary_language", _ITALIAN)).replace("_", "-")
        for room in ("statement", "testo"):
            for name in self._folder.names(room):
                language, _, ending = PurePosixPath(name).name.rpartition(".")
                own = CODES.get(language) or (code if language == room and _CODE.fullmatch(code) else "")
                target = f"statement/problem.{own}.pdf"
                if ending == "pdf" and own and not (self._into / target).exists():
                    self._write(target, name)

    def _solutions(self) -> None:
        left = []
        for name in self._folder.names("sol"):
            path = PurePosixPath(name)
            if path.stem in _SOLUTIONS and language_name(path.name):
                self._write(f"submissions/accepted/{path.name}", name)
            elif language_name(path.name):
                left.append(path.name)
        if left:
            self._notes.append(f"sol: nothing says what {', '.join(left[:8])} must get; left out")

    def _write(self, path: str, name: str) -> None:
        target = self._into / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self._folder.read(name))


def _name(number: int) -> str:
    """Return the name of a test, which CMS gives it."""
    return f"{number:03}"
