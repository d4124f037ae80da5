"""`code-runner race`: how fast a solution is beside the package's own and the user's earlier ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from languages import Catalogue, DefinitionError, Language
from problems import package
from problems.problem import Problem
from tui.cli import options, output
from tui.cli.submission import submission_of

if TYPE_CHECKING:  # the judge takes a while to import
    from problems.race import Race, Racer, Spread
    from problems.records import Attempt

_BAR = 24


@click.command(
    epilog="\b\nExamples:\n  code-runner race gift-card-pair solution.py\n"
    "  code-runner race gift-card-pair solution.py --against earlier.py --json\n"
    "  code-runner race gift-card-pair solution.py --against 1a2b3c4d"
)
@options.problem
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@options.lang("The language; default: taken from the files' extensions.")
@click.option(
    "--against",
    metavar="FILE|ATTEMPT",
    help="A file, or an attempt by its id or name; default: your last accepted one.",
)
@options.root
@options.as_json
def race(
    problem: str, files: tuple[Path, ...], *, lang: str | None, against: str | None, root: Path | None, as_json: bool
) -> None:
    """Race FILE against the accepted solutions of PROBLEM, and against your last accepted one.

    All run in turn on the three largest cases, in equal sandboxes. It shows the median CPU time and peak memory
    of nine rounds, with their quartiles. Two are told apart if the same one is faster in all rounds but one and the
    medians differ by 5 % at least. Exit status: 0 raced, whoever won, 2 wrong usage, 125 when it cannot be done, as
    when a solution is not accepted.
    """
    from problems.race import Racer, Racing, references
    from tui.text.race import cases_text, cpu_rows, memory_rows, outcome_text, table

    loaded = options.catalogue()
    with package.opened(package.find(problem), root=root) as found:
        submission = submission_of(loaded, files, lang)
        own = Racer(submission.program.name, submission.program, submission.language)
        other = _against(loaded, found, against) if against else _last(loaded, found, own)
        racing = Racing(found, [own, *other, *references(found, loaded)], listen=options.show_progress)
        for lap in racing:
            output.progress(
                f"round {lap.round} of {racing.rounds}: {lap.racer.name}"
                if lap.round
                else f"checking that {lap.racer.name} is accepted"
            )
        output.end_progress()
        assert racing.race
        if as_json:
            output.say_json(_value(found, racing.race))
        else:
            lines = ["CPU time", *table(cpu_rows(racing.race, _BAR))]
            if memory := memory_rows(racing.race, _BAR):
                lines += ["", "peak memory", *table(memory)]
            output.say("\n".join([*lines, "", outcome_text(racing.race), cases_text(racing.race)]))
    output.leave(output.OK)


def _against(loaded: Catalogue, problem: Problem, named: str) -> list[Racer]:
    """Return the file or attempt of that name.

    Raises:
        DefinitionError: it is neither.
    """
    from problems.race import Racer

    if (path := Path(named)).exists():
        submission = submission_of(loaded, (path,))
        return [Racer(submission.program.name, submission.program, submission.language)]
    for attempt in _attempts(problem):
        if named == attempt.name or (len(named) >= 4 and attempt.id.startswith(named)):
            return [_racer(attempt, loaded.find(attempt.language), attempt.name or f"attempt {attempt.id[:8]}")]
    raise DefinitionError(
        "--against",
        f'"{named}" is no file and no attempt at {problem.id}',
        f"`code-runner problems attempts {problem.id}` lists the attempts",
    )


def _last(loaded: Catalogue, problem: Problem, own: Racer) -> list[Racer]:
    """Return the user's last accepted attempt, unless there is none or it is the same text."""
    texts = {raw.decode(errors="replace") for raw in own.source.files.values()}  # type: ignore[union-attr]  # as made
    for attempt in _attempts(problem):
        if attempt.accepted and attempt.source not in texts and attempt.language in loaded.languages:
            return [_racer(attempt, loaded.languages[attempt.language], "your last")]
    return []


def _racer(attempt: Attempt, language: Language, name: str) -> Racer:
    from problems.race import Racer

    return Racer(name, attempt.source, language)


def _attempts(problem: Problem) -> tuple[Attempt, ...]:
    from problems.progress import Progress  # SQLite takes a while to import

    return Progress(lambda sentence: output.tell(f"code-runner: {sentence}")).kept_attempts(problem.id).attempts


def _value(problem: Problem, race: Race) -> dict[str, object]:
    from problems.race import distinguishable, ratio

    first, reference = race.entries[0], race.reference
    return {
        "schema": 1,
        "problem": problem.id,
        "cases": [case.name for case in race.cases],
        "entries": [
            {
                "name": one.racer.name,
                "language": one.racer.language.id,
                "reference": one is reference,
                "cpu_ms": _spread(one.cpu, 3),
                "memory_bytes": _spread(one.memory, 0),
            }
            for one in race.entries
        ],
        "ratio": round(ratio(first, reference), 3) if reference else None,
        "distinguishable": distinguishable(first.cpu_ms, reference.cpu_ms) if reference else None,
    }


def _spread(spread: Spread | None, digits: int) -> dict[str, float] | None:
    if spread is None:
        return None
    return {
        name: round(value, digits) if digits else int(value)
        for name, value in (("median", spread.median), ("low", spread.low), ("high", spread.high))
    }
