"""Report health checks to people and machines: as text, JSON or JUnit XML."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from foundation.units import size_text
from languages import Language
from runner.checks import CHECKS, Check, Host, LanguageHealth
from tui.text.explain import breach_sentence
from tui.text.status import Status

if TYPE_CHECKING:
    from xml.etree import ElementTree

    from runner.pool import Losses

SIGNS = {"pass": Status.OK.sign, "fail": Status.FAILED.sign, "skip": "-"}
_HEADS = ("img", "ver", "hel", "in", "err", "utf", "exc", "syn", "tim", "mem", "prc", "out", "dsk", "net", "cln", "gon")
SHORT = dict(zip(CHECKS, _HEADS, strict=True))
"""Short names of the checks, for narrow tables."""
_MOST_CHARACTERS = 2000
"""The most characters of an output in a report."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold. Source: its production [2] Char."""


@dataclass(frozen=True, slots=True)
class Report:
    """The results of the checks of some languages."""

    host: Host | None
    """None if no engine answered."""
    languages: Sequence[tuple[str, LanguageHealth]]
    """Display name and results of each language."""
    seconds: float
    """How long the last checks took."""

    @classmethod
    def of(
        cls, host: Host | None, languages: Iterable[Language], checks: Mapping[tuple[str, str], Check], seconds: float
    ) -> Report:
        """Return a report of checks by language and name; some may be missing."""
        told = []
        for language in languages:
            made = [checks[language.id, name] for name in CHECKS if (language.id, name) in checks]
            found = {check.name: check.found for check in made}
            health = LanguageHealth(
                language.id, found.get("image", ""), found.get("version", ""), made, language.libraries.by_tool()
            )
            told.append((language.name, health))
        return cls(host, told, seconds)

    @property
    def checks(self) -> list[Check]:
        """All checks that were run or skipped."""
        return [check for _, health in self.languages for check in health.checks]

    @property
    def ok(self) -> bool:
        """Whether every language was checked and nothing failed."""
        return all(health.ok for _, health in self.languages)

    @property
    def complete(self) -> bool:
        """Whether every check of every language was run, or skipped for a reason other than cancelling."""
        return len([check for check in self.checks if not check.cancelled]) >= len(self.languages) * len(CHECKS)

    def summary(self) -> str:
        """Return the summary: `Ready: 9 languages, 144 checks, 0 failed, 41 s`, or how many checks were run."""
        checks = self.checks
        counts = Counter(check.status for check in checks)
        total = len(self.languages) * len(CHECKS)
        cancelled = sum(check.cancelled for check in checks)
        skipped = counts["skip"] - cancelled
        figures = f"{counts['fail']} failed" + (f", {skipped} skipped" if skipped else "") + f", {self.seconds:.0f} s"
        if not self.complete:
            return f"{'Cancelled: ' if cancelled else ''}{len(checks) - cancelled} of {total} checks, {figures}"
        word = "Ready" if self.ok else "Not ready"
        return f"{word}: {_count(len(self.languages), 'language')}, {_count(total, 'check')}, {figures}"

    # -------------------------------------------------------------------------------- text

    def text(self, columns: int = 200) -> str:
        """Return engine, table (at most `columns` wide), each failure with its remedy, and summary."""
        parts = [*host_lines(self.host), "", self._table(columns), ""]
        for name, health in self.languages:
            if added := ", ".join(library for names in health.libraries.values() for library in names):
                parts.append(f"{name} with {added}")
            for (detail, todo), group in groupby(health.checks, key=lambda check: (check.detail, check.remedy)):
                checks = list(group)
                if checks[0].status != "pass" and not checks[0].cancelled:
                    names = ", ".join(check.name for check in checks)
                    parts.append(f"{SIGNS[checks[0].status]} {name}, {names}: {detail}")
                    parts += [f"    To do: {todo}"] if todo else []
        parts.append(self.summary())
        return "\n".join(parts)

    def _table(self, columns: int) -> str:
        names = max(len(name) for name in ("language", *(name for name, _ in self.languages)))
        cells = names + sum(len(check) + 2 for check in CHECKS)
        roomy = cells <= columns
        versioned = cells + 2 + max([7, *(len(health.version) for _, health in self.languages)]) <= columns
        heads = CHECKS if roomy else tuple(SHORT.values())
        gap = "  " if roomy else " "
        lines = [gap.join(["language".ljust(names), *heads, "version" * versioned])]
        for name, health in self.languages:
            signs = {check.name: SIGNS[check.status] for check in health.checks}
            marks = (signs.get(check, "").ljust(len(head)) for check, head in zip(CHECKS, heads, strict=True))
            lines.append(gap.join([name.ljust(names), *marks, health.version * versioned]).rstrip())
        return "\n".join(lines)

    # -------------------------------------------------------------------------------- JSON

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of `code-runner health --json`."""
        engine = {**asdict(self.host.engine), "free_bytes": self.host.free_bytes} if self.host else None
        languages = [health.to_dict() for _, health in self.languages]
        return {"schema": 1, "ok": self.ok, "engine": engine, "languages": languages}

    def json(self) -> str:
        """Return `to_dict` as indented JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2) + "\n"

    # --------------------------------------------------------------------------- JUnit XML

    def junit(self) -> str:
        """Return JUnit XML: a `testsuite` per language, a `testcase` per check, its log in `system-out`.

        Source: the format that Jenkins, GitLab and GitHub Actions read (testmoapp/junitxml).
        """
        # Takes 10 ms to load, which no other command should pay.
        from xml.etree import ElementTree as ET

        root = ET.Element("testsuites", {"name": "code-runner health", **_figures(self.checks)})
        for name, health in self.languages:
            suite = ET.SubElement(root, "testsuite", {"name": _xml(name), **_figures(health.checks)})
            facts = ET.SubElement(suite, "properties")
            for key in ("language", "image", "version"):
                ET.SubElement(facts, "property", name=key, value=_xml(getattr(health, key)))
            for check in health.checks:
                _testcase(suite, check)
        ET.indent(root)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _figures(checks: Sequence[Check]) -> dict[str, str]:
    counts = Counter(check.status for check in checks)
    return {
        "tests": str(len(checks)),
        "failures": str(counts["fail"]),
        "errors": "0",
        "skipped": str(counts["skip"]),
        "time": f"{sum(check.seconds for check in checks):.3f}",
    }


def _testcase(suite: ElementTree.Element, check: Check) -> None:
    from xml.etree import ElementTree as ET

    case = ET.SubElement(
        suite,
        "testcase",
        classname=_xml(f"code-runner.health.{check.language}"),
        name=check.name,
        time=f"{check.seconds:.3f}",
    )
    if check.status != "pass":
        kind = "failure" if check.status == "fail" else "skipped"
        told = ET.SubElement(case, kind, message=_xml(check.detail))
        if check.status == "fail":
            told.set("type", check.result.verdict if check.result else "error")
        told.text = _xml("\n".join([check.detail, *([f"To do: {check.remedy}"] if check.remedy else [])]))
    ET.SubElement(case, "system-out").text = _xml("\n\n".join(_story(check)))


def _story(check: Check) -> list[str]:
    """Return the log of a check: the program and its result."""
    parts = [f"{check.program.expects.title}: {check.program.path}"] if check.program else []
    parts += [check.ran] if check.ran else []
    result = check.result
    if result:
        parts.append("\n".join([result.message, *map(breach_sentence, result.breaches)]))
        outputs = [("stdout", result.stdout), ("stderr", result.stderr)]
        if compiled := result.compile:
            outputs.insert(0, ("compiler", str(compiled.stdout_bytes + compiled.stderr_bytes, errors="replace")))
        for name, text in outputs:
            if text:
                more = "" if len(text) <= _MOST_CHARACTERS else f"\n… {len(text) - _MOST_CHARACTERS:,} more characters"
                parts.append(f"{name}:\n{text[:_MOST_CHARACTERS]}{more}")
    return parts


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


FORMATS: dict[str, Callable[[Report], str]] = {
    ".txt": Report.text,
    ".json": Report.json,
    ".xml": Report.junit,
}
"""The formats of a report, by file extension."""


def host_lines(host: Host | None, *, roomy: bool = True) -> tuple[str, str]:
    """Return the engine, and its machine's facts; unless `roomy`, as lines for 80 columns."""
    if host is None:
        return "no engine answers", ""
    engine = host.engine
    first = [
        f"{engine.name} {engine.version.partition('+')[0]}",
        f"cgroup v{engine.cgroup or '?'}",
        _named("runtime", engine.runtime, roomy),
    ]
    second = [
        _named("storage", engine.storage, roomy),
        "rootless" if engine.rootless else "not rootless",
        _count(engine.cpus, "core"),
        f"{size_text(engine.memory_bytes)} memory",
    ]
    if host.free_bytes is not None:
        second.append(f"{size_text(host.free_bytes)} {'of its disk free' if roomy else 'free'}")
    return " · ".join(filter(None, [*first, engine.host])), " · ".join(filter(None, second))


def losses_line(losses: Losses) -> str:
    """Return what was lost while it waited for a run, or "" if nothing was."""
    lost = [
        _count(losses.compilers, "compiler or interpreter", "compilers or interpreters") if losses.compilers else "",
        _count(losses.sandboxes, "sandbox", "sandboxes") if losses.sandboxes else "",
    ]
    return f"Lost while waiting, replaced: {', '.join(filter(None, lost))}" if any(lost) else ""


def _named(what: str, name: str, roomy: bool) -> str:
    return f"{what} {name}" if roomy and name else name


def _count(number: int, what: str, several: str = "") -> str:
    return f"{number} {what if number == 1 else several or f'{what}s'}"
