"""`code-runner health`: is this machine ready, and does every limit really hold?"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import asdict

import click

from languages import Language
from runner.engine import EngineInfo
from runner.health import CHECKS, Check, LanguageHealth, examine
from runner.images import Progress
from tui.cli import options, output

_SIGNS = {"pass": "✓", "fail": "✗", "skip": "-"}


@click.command(epilog="\b\nExamples:\n  code-runner health\n  code-runner health python java --json")
@options.names
@options.as_json
def health(languages: tuple[str, ...], as_json: bool) -> None:
    """Check every language: its image, what it says, and that every limit holds.

    Exit status: 0 all passed, 1 not, 125 when there is no engine, 2 wrong usage.
    """
    loaded = options.catalogue()
    found = options.chosen(loaded, languages)
    engine = options.engine(loaded)
    began = time.monotonic()
    live = _Live(found)
    outcome = examine(engine, found, live.listen)
    live.end()
    ok = all(one.ok for one in outcome)
    if as_json:
        output.say_json(
            {"schema": 1, "ok": ok, "engine": asdict(engine.info), "languages": [one.to_dict() for one in outcome]}
        )
    else:
        output.say(_report(engine.info, found, outcome, time.monotonic() - began))
    output.leave(output.OK if ok else output.NOT_OK)


class _Live:
    """A line for each language on the terminal, filling up while its checks finish."""

    def __init__(self, languages: list[Language]) -> None:
        self._lines = {language.id: [language.name, "", "waiting"] for language in languages}
        self._width = max(len(language.name) for language in languages)
        self._lock = threading.Lock()
        self._shown = sys.stderr.isatty()
        if self._shown:
            sys.stderr.write("\n" * len(self._lines))
            self._draw()

    def listen(self, news: Check | Progress) -> None:
        """Take news from any of the examining threads."""
        if not self._shown:
            return
        with self._lock:
            line = self._lines[news.language]
            if isinstance(news, Progress):
                line[2] = options.progress_text(news).partition(": ")[2]
            else:
                line[1] += _SIGNS[news.status]
                following = CHECKS.index(news.name) + 1
                line[2] = CHECKS[following] if following < len(CHECKS) else ""
            self._draw()

    def _draw(self) -> None:
        up = f"\x1b[{len(self._lines)}A"
        lines = (
            f"\x1b[K{name:{self._width}}  {signs:{len(CHECKS)}}  {now[:80]}\n"
            for name, signs, now in self._lines.values()
        )
        sys.stderr.write(up + "".join(lines))
        sys.stderr.flush()

    def end(self) -> None:
        """Take the lines away: the table follows."""
        if self._shown:
            sys.stderr.write(f"\x1b[{len(self._lines)}A\x1b[J")
            sys.stderr.flush()


def _report(info: EngineInfo, languages: list[Language], outcome: list[LanguageHealth], seconds: float) -> str:
    names = {language.id: language.name for language in languages}
    rows = []
    for one in outcome:
        signs = {check.name: _SIGNS[check.status] for check in one.checks}
        rows.append([names[one.language], *(signs.get(name, " ") for name in CHECKS), one.version])
    parts = [
        (
            f"{info.name} {info.version} at {info.host}: cgroup v{info.cgroup or '?'}, {info.storage}, {info.runtime},"
            f" {info.cpus} cores, {info.memory_bytes / (1 << 30):.1f} GiB"
        ),
        "",
        output.table(["language", *CHECKS, "version"], rows),
        "",
    ]
    for one in outcome:
        # Without a sandbox everything is skipped, and the first line says why.
        told = one.checks[:1] if one.checks[0].status == "fail" else one.checks
        parts += [f"{names[one.language]}, {check.name}: {check.detail}" for check in told if check.status != "pass"]
    counts = [check.status for one in outcome for check in one.checks]
    failed = counts.count("fail")
    word = "Ready" if not failed else "Not ready"
    skipped = f", {counts.count('skip')} skipped" if "skip" in counts else ""
    plural = "" if len(outcome) == 1 else "s"
    parts.append(
        f"{word}: {len(outcome)} language{plural}, {len(counts)} checks, {failed} failed{skipped}, {seconds:.0f} s"
    )
    return "\n".join(parts)
