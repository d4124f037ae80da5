"""Packages of Polygon, Codeforces' system for authors: `problem.xml`, tests, statements, a checker, solutions.

What makes a package judge rightly is taken: tests with their order and samples, limits, named files, the checker, the
validator, statements, and solutions with what they must get. What is not becomes a note. An interactive problem,
and one whose program is run twice, is refused: testlib's interactors leave the verdict to a checker.
Source: `problem.xml` of Polygon's packages; its "full" package has all tests and answers.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from problems import package_files
from problems.archive import MOST_FILES
from problems.errors import PackageError
from problems.foreign.converted import Converted
from problems.foreign.folder import ForeignFolder, unix_lines
from problems.foreign.languages import CODES
from problems.foreign.polygon_points import OtherRules, scored_groups
from problems.foreign.scored import SECRET, ScoredGroup, write_groups
from problems.foreign.testlib import Testlib
from problems.marks import POLYGON as XML

_MOST_XML_BYTES = 16 << 20
_FULL = "download the full package, which has all tests and answers"
_PATTERN = re.compile(r"([^%]*)%(0?)(\d?)d([^%]*)")
"""A path with a number in it, as C's printf writes it."""
_PYTHON_2 = re.compile(r"(python|pypy)\.?2")
_STANDARD: dict[str, list[str]] = {
    "wcmp": ["case_sensitive"],
    **{name: [] for name in ("ncmp", "hcmp", "yesno", "nyesno")},
    **{f"rcmp{digits}": ["float_tolerance", f"1e-{digits}"] for digits in (4, 6, 9)},
}
"""testlib's own checkers that ask the same as our default validator, and its flags."""
_FOLDERS = {
    **dict.fromkeys(("main", "accepted"), "accepted"),
    **dict.fromkeys(("wrong-answer", "presentation-error"), "wrong_answer"),
    "time-limit-exceeded": "time_limit_exceeded",
    "time-limit-exceeded-or-accepted": "brute_force",
    "memory-limit-exceeded": "run_time_error",
    **dict.fromkeys(("rejected", "time-limit-exceeded-or-memory-limit-exceeded"), "rejected"),
}
"""What a solution must get by its tag. The package format counts memory among run-time errors."""
_TEXTS = (
    ("legend", ""),
    ("input", "\\InputFile"),
    ("output", "\\OutputFile"),
    ("interaction", "\\Interaction"),
    ("scoring", "\\Scoring"),
    ("notes", "\\Note"),
)
"""The parts of a statement, and what stands above each."""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".eps", ".pdf")


def convert(folder: ForeignFolder, into: Path) -> Converted:
    """Write a Polygon package into a new folder as a package of ours.

    Raises:
        PackageError: it cannot be judged here.
    """
    return _Polygon(folder, into).convert()


class _Polygon:
    def __init__(self, folder: ForeignFolder, into: Path) -> None:
        self._folder = folder
        self._into = into
        self._notes: list[str] = []
        self._xml = _read(folder.read(XML))
        resources = (one.get("path", "") for one in self._xml.iterfind("files/resources/file"))
        headers = [name for name in resources if name]
        if folder.has("files/testlib.h") and "files/testlib.h" not in headers:
            headers.append("files/testlib.h")
        self._testlib = Testlib(folder, headers)

    def convert(self) -> Converted:
        judging = self._xml.find("judging")
        if judging is None:
            raise PackageError(XML, "has no <judging>", "download the package again", kind="missing")
        self._check_kind(judging)
        testset = self._testset(judging)
        files = {
            key: name
            for key, attribute, stream in (
                ("input_file", "input-file", "stdin"),
                ("output_file", "output-file", "stdout"),
            )
            if (name := judging.get(attribute, "").strip()) not in ("", stream)
        }
        groups = self._groups(testset)
        kind = {"type": "scoring"} if groups else {}
        package_files.write_yaml(self._into / "problem.yaml", self._facts() | kind | self._limits(testset) | files)
        args = self._checker()
        if args:
            package_files.write_yaml(self._into / "data" / "test_group.yaml", {"output_validator_args": args})
        self._validator()
        self._tests(testset, groups)
        self._statements()
        self._solutions()
        return Converted(self._xml.get("short-name", ""), tuple(self._notes))

    def _check_kind(self, judging: ET.Element) -> None:
        kind = ""
        if self._xml.find("assets/interactor") is not None:
            kind = "is interactive, and interactors of testlib are not run"
        elif judging.get("run-count", "1") != "1":
            kind = f"runs each program {judging.get('run-count')} times, which is not done"
        elif self._xml.find("assets/strategy") is not None:
            kind = "has a strategy of its own, which is not run"
        if kind:
            raise PackageError(
                XML, f"the problem {kind}", "only those with an input and an output are", kind="unsupported"
            )

    def _testset(self, judging: ET.Element) -> ET.Element:
        found = {one.get("name", ""): one for one in judging.iterfind("testset")}
        if not found:
            raise PackageError(XML, "has no <testset>", "download the package again", kind="missing")
        chosen = "tests" if "tests" in found else next(iter(found))
        self._notes += [
            f"{XML}: the tests of {name} are left out, those of {chosen} are taken" for name in found if name != chosen
        ]
        return found[chosen]

    def _facts(self) -> dict[str, Any]:
        names = {
            CODES[one.get("language", "")]: one.get("value", "")
            for one in self._xml.iterfind("names/name")
            if one.get("language") in CODES and one.get("value")
        }
        title = next(iter(self._xml.iterfind("names/name")), None)
        fallback = (title.get("value", "") if title is not None else "") or self._xml.get("short-name", "Untitled")
        url = self._xml.get("url", "")
        keywords = [one.get("value", "") for one in self._xml.iterfind("tags/tag")]
        return {
            "problem_format_version": package_files.FORMAT,
            "name": names or fallback,
            "uuid": str(uuid5(NAMESPACE_URL, url or fallback)),
            "source": {"name": "Polygon", **({"url": url} if url else {})},
            "license": "unknown",
            **({"keywords": keywords} if keywords else {}),
        }

    def _limits(self, testset: ET.Element) -> dict[str, Any]:
        limits: dict[str, float] = {}
        for key, tag, unit in (("time_limit", "time-limit", 1000), ("memory", "memory-limit", 1 << 20)):
            text = (testset.findtext(tag) or "").strip()
            if not text:
                continue
            if not text.isdecimal() or (number := int(text[:20])) == 0:
                raise PackageError(f"{XML}, {tag}", f'"{text[:40]}" is not a whole number above 0', "correct it")
            limits[key] = number / unit if key == "time_limit" else -(-number // unit)
        return {"limits": limits} if limits else {}

    # -------------------------------------------------------------------------------------- tests

    def _groups(self, testset: ET.Element) -> list[ScoredGroup]:
        """Return what the tests are worth; empty if a program is just right or wrong."""
        why = "a program of the package makes the score" if self._xml.find("assets/scorer") is not None else ""
        groups: list[ScoredGroup] = []
        try:
            groups = [] if why else scored_groups(testset)
        except OtherRules as error:
            why = str(error)
        if why:
            self._notes.append(f"{XML}: points are left out, for {why}; a program is right if it is on all tests")
        return groups

    def _tests(self, testset: ET.Element, groups: list[ScoredGroup]) -> None:
        told = list(testset.iterfind("tests/test"))
        count = self._count(testset, len(told))
        samples = tuple(number for number, test in enumerate(told, 1) if test.get("sample") == "true")
        others = tuple(number for number in range(1, count + 1) if number not in samples)
        rooms = write_groups(self._into, groups) if groups else {SECRET: others}
        changed = False
        for room, numbers in (("sample", samples), *rooms.items()):
            for number in numbers:
                test = told[number - 1] if told else ET.Element("test")
                changed |= self._test(testset, test, number, f"{room}/{number:0{len(str(count))}}")
        if changed:
            self._notes.append("tests: their lines end as on Windows, which is changed to what programs meet here")

    def _test(self, testset: ET.Element, test: ET.Element, number: int, name: str) -> bool:
        """Write a test; return whether its line ends were changed."""
        patterns = [self._pattern(testset, f"{kind}-path-pattern") for kind in ("input", "answer")]
        raw = [self._folder.read(_numbered(pattern, number), _FULL) for pattern in patterns]
        given, answer = map(unix_lines, raw)
        group = test.get("group") if self._has_validator else None
        settings = {"input_validator_args": ["--group", group]} if group else {}
        package_files.write_case(self._into, name, given, answer, _description(test), **settings)
        return [given, answer] != raw

    def _count(self, testset: ET.Element, told: int) -> int:
        text = (testset.findtext("test-count") or "").strip()
        count = int(text) if text.isdecimal() and len(text) < 7 else 0
        if text and (not count or (told and told != count)):
            raise PackageError(f"{XML}, test-count", f'is "{text[:40]}", but {told} tests are listed', "correct it")
        if not (count or told):
            raise PackageError(XML, "has no test", "add one", kind="missing")
        if (count or told) > MOST_FILES // 2:
            raise PackageError(XML, f"has {count} tests", f"at most {MOST_FILES // 2} are judged", kind="too_large")
        return count or told

    def _pattern(self, testset: ET.Element, tag: str) -> re.Match[str]:
        text = (testset.findtext(tag) or "").strip()
        found = _PATTERN.fullmatch(text)
        if found is None:
            raise PackageError(f"{XML}, {tag}", f'"{text[:40]}" is no path with a number', "write e.g. tests/%02d")
        return found

    # ----------------------------------------------------------------------------------- programs

    def _checker(self) -> list[str]:
        """Write the checker; return the default validator's flags if that does the same."""
        checker = self._xml.find("assets/checker")
        if checker is None:
            raise PackageError(XML, "names no checker", "choose one, such as std::wcmp.cpp", kind="missing")
        standard = checker.get("name", "").removeprefix("std::").removesuffix(".cpp")
        if checker.get("name", "").startswith("std::") and standard in _STANDARD:
            return _STANDARD[standard]
        self._testlib.write_checker(self._source(checker, "checker"), self._into / "output_validator" / "checker")
        return []

    @property
    def _has_validator(self) -> bool:
        return (self._into / "input_validators").is_dir()

    def _validator(self) -> None:
        for number, one in enumerate(self._xml.iterfind("assets/validators/validator"), 1):
            try:
                name = self._source(one, "validator")
                self._testlib.write_validator(name, self._into / "input_validators" / f"validator-{number}")
            except PackageError as error:
                if error.kind == "bad_link":
                    raise
                self._notes.append(f"{error.where}: {error.problem}; it is left out")

    def _source(self, program: ET.Element, role: str) -> str:
        source = program.find("source")
        name = source.get("path", "") if source is not None else ""
        if not name:
            raise PackageError(XML, f"names no source of the {role}", "download the package again", kind="missing")
        return name

    def _solutions(self) -> None:
        told: dict[str, Any] = {}
        for one in self._xml.iterfind("assets/solutions/solution"):
            tag, source = one.get("tag", ""), one.find("source")
            name = source.get("path", "") if source is not None else ""
            room = _FOLDERS.get(tag)
            if not room or source is None or not self._folder.has(name):
                why = f'its tag "{tag}" says no verdict that is checked here' if not room else "it is not there"
                self._notes.append(f"{name or 'a solution'}: {why}; it is left out")
                continue
            target = _free(self._into / "submissions" / room / PurePosixPath(name).name)
            if _PYTHON_2.match(source.get("type", "")):
                target = target.with_suffix(".py2")  # which no image here runs
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self._folder.read(name))
            if "-or-memory-" in tag:
                told[f"{room}/{target.name}"] = {"permitted": ["AC", "TLE", "RTE"], "required": ["TLE", "RTE"]}
        if told:
            package_files.write_yaml(self._into / "submissions" / "submissions.yaml", told)

    # --------------------------------------------------------------------------------- statements

    def _statements(self) -> None:
        listed: dict[str, dict[str, str]] = {}
        for one in self._xml.iterfind("statements/statement"):
            listed.setdefault(one.get("language", ""), {})[one.get("type", "")] = one.get("path", "")
        for language, files in listed.items():
            code = CODES.get(language)
            if code is None:
                self._notes.append(f'statements: "{language}" is no language known here; they are left out')
                continue
            self._statement(language, code, files)

    def _statement(self, language: str, code: str, files: dict[str, str]) -> None:
        room, sections = self._into / "statement", f"statement-sections/{language}"
        room.mkdir(exist_ok=True)
        parts = [
            f"{command}\n\n".encode() + text
            for name, command in _TEXTS
            if self._folder.has(path := f"{sections}/{name}.tex") and (text := self._folder.read(path).strip())
        ]
        if parts:
            (room / f"problem.{code}.tex").write_bytes(b"\n\n".join(parts) + b"\n")
        shown = bool(parts)
        for kind, ending in (("text/html", "html"), ("application/x-tex", "tex"), ("application/pdf", "pdf")):
            if (ending == "pdf" or not shown) and files.get(kind) and self._folder.has(files[kind]):
                (room / f"problem.{code}.{ending}").write_bytes(self._folder.read(files[kind]))
                shown = True
        if self._folder.has(f"{sections}/tutorial.tex"):
            place = self._into / "solution" / f"solution.{code}.tex"
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(self._folder.read(f"{sections}/tutorial.tex"))
        for picture in self._folder.names(sections):
            beside = room / PurePosixPath(picture).name
            if beside.suffix.lower() in _PICTURES and not beside.exists():
                beside.write_bytes(self._folder.read(picture))


def _read(raw: bytes) -> ET.Element:
    """Return the root of `problem.xml`.

    Raises:
        PackageError: it is not that.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PackageError(
            XML, f"is not UTF-8 at byte {error.start}", "download the package again", kind="damaged"
        ) from None
    if len(raw) > _MOST_XML_BYTES or "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise PackageError(
            XML, "is too long or defines entities, as none of Polygon's does", "do not trust it", kind="damaged"
        )
    try:
        root = ET.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))  # noqa: S314  # it defines no entities, see above
    except ET.ParseError as error:
        raise PackageError(
            f"{XML}, line {error.position[0]}", "is not readable XML", "download the package again", kind="damaged"
        ) from None
    if root.tag != "problem":
        raise PackageError(
            XML, f"is not Polygon's: it begins with <{root.tag}>", "name another folder", kind="not_a_package"
        )
    return root


def _numbered(pattern: re.Match[str], number: int) -> str:
    before, zero, width, after = pattern.groups()
    return f"{before}{str(number).rjust(int(width or 0), zero or ' ')}{after}"


def _description(test: ET.Element) -> str:
    """Return what the author says of a test, and how it is made."""
    command = test.get("cmd", "")
    return ", ".join(part for part in (test.get("description", ""), f"made by `{command}`" if command else "") if part)


def _free(path: Path) -> Path:
    """Return the path, with a number before its ending if another file has it."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
