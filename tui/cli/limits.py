"""`code-runner limits`: run the limits demo without the app."""

from __future__ import annotations

import threading

import click

from languages import Language
from runner.demo import DEMOS, Demo, Outcome, brings, demo, run_all
from runner.images import Progress
from tui.cli import options, output
from tui.text.status import Status


def _sign(one: Outcome) -> str:
    if one.result.verdict == "internal_error":
        return "?"  # the limit was not tested
    return Status.of(one.held).sign


@click.command(epilog="\b\nExamples:\n  code-runner limits\n  code-runner limits python java --limit memory --json")
@options.names
@click.option(
    "--limit", "limits", multiple=True, type=click.Choice(DEMOS), help="Only this limit; repeat the option for several."
)
@options.as_json
def limits(languages: tuple[str, ...], limits: tuple[str, ...], as_json: bool) -> None:
    """Run a program into each limit in each language, and check that the limit holds.

    The output limit ends its program here, whatever `overflow` in config.toml says: a program whose output is
    truncated goes on, and would not show that the limit stops it. The lab in the app does the same.

    Exit status: 0 if every limit held, 1 if one did not, 125 if there is no engine or a sandbox
    failed, 2 for wrong usage.
    """
    loaded = options.catalogue()
    chosen = options.chosen(loaded, languages)
    wanted = [limit for limit in DEMOS if limit in limits or not limits]
    engine = options.engine(loaded)
    cores = engine.info.cpus
    demos = [found for language in chosen for limit in wanted if (found := demo(language, limit, cores))]
    live = _Live(len(demos))
    outcomes = run_all(engine, demos, live.listen)
    if as_json:
        output.say_json(
            {"schema": 1, "ok": all(one.held for one in outcomes), "demos": [one.to_dict() for one in outcomes]}
        )
    else:
        output.say(_report(chosen, wanted, outcomes))
    output.leave(_status(outcomes))


def _status(outcomes: list[Outcome]) -> int:
    """Return the exit status; a limit that did not hold outweighs one that could not be tested."""
    failed = [one.result.verdict == "internal_error" for one in outcomes if not one.held]
    return output.OK if not failed else output.FAILED if all(failed) else output.NOT_OK


class _Live:
    """Show on one line of the terminal how many demos are done and which run now."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._now: dict[str, str] = {}
        """The current step of each busy language."""
        self._lock = threading.Lock()

    def listen(self, news: Demo | Outcome | Progress) -> None:
        """Take news from any running thread."""
        with self._lock:
            if isinstance(news, Demo):
                self._now[news.language.id] = f"{news.language.name} {news.limit}"
            elif isinstance(news, Outcome):
                self._done += 1
                self._now.pop(news.demo.language.id, None)
            elif news.step != "ready":
                self._now[news.language] = options.progress_text(news)
            output.progress(f"{self._done}/{self._total}  {', '.join(self._now.values())}")


def _report(languages: list[Language], limits: list[str], outcomes: list[Outcome]) -> str:
    signs = {(one.demo.language.id, one.demo.limit): _sign(one) for one in outcomes}
    rows = [[language.name, *(signs.get((language.id, limit), "-") for limit in limits)] for language in languages]
    parts = [output.table(["language", *limits], rows), ""]
    told: set[str] = set()
    for one in outcomes:
        if one.result.verdict != "internal_error" and not one.held:
            parts.append(f"{Status.FAILED.sign} {one.demo.language.name}, {one.demo.limit}: {_evidence(one)}")
        elif not one.held and one.result.message not in told:
            # Once the engine is gone, every later demo fails with the same message.
            told.add(one.result.message)
            parts.append(f"? {one.demo.language.name}, {one.demo.limit}: {one.result.message}")
    absent = [
        f"{language.name}: {', '.join(limit for limit in limits if not brings(language, limit))}"
        for language in languages
        if not all(brings(language, limit) for limit in limits)
    ]
    parts += [f"- no program for: {'; '.join(absent)}"] if absent else []
    held = sum(one.held for one in outcomes)
    unknown = sum(one.result.verdict == "internal_error" for one in outcomes)
    told_unknown = f"; {unknown} could not be tested (?)" if unknown else ""
    parts.append(f"{held} of {len(outcomes)} limits held (✓ means: the limit held){told_unknown}")
    return "\n".join(parts)


def _evidence(one: Outcome) -> str:
    proofs = "; ".join(breach.evidence for breach in one.result.breaches)
    return one.wrong + (f" (the evidence: {proofs})" if proofs else "")
