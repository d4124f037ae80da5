"""What the practice store comes to: bests, statuses, what statistics count, and the whole of it as one export."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import replace

from problems import progress_tables as tables
from problems import schedule, statistics
from problems.growth_fit import GrowthClass
from problems.progress_file import Exported
from problems.records import Best, ImportSummary, ProblemStatus, Status, digest_of


def bests(file: sqlite3.Connection) -> list[Best]:
    """Return one best per problem and language, fastest first."""
    # With MIN, SQLite takes the other columns from the same row.
    columns = "problem, language, MIN(wall_ms), id"
    rows = "attempts WHERE verdict = 'accepted' AND wall_ms IS NOT NULL GROUP BY problem, language ORDER BY 3"
    return tables.select(
        file,
        columns,
        rows,
        lambda row: Best(problem=str(row[0]), language=str(row[1]), wall_ms=float(row[2]), attempt=str(row[3])),
    )


def statuses(file: sqlite3.Connection) -> dict[str, ProblemStatus]:
    """Return the status of every problem with any activity."""
    reviews, hints = tables.reviews(file), tables.hints(file)
    found: dict[str, ProblemStatus] = {}
    fastest: dict[str, Best] = {}
    for best in bests(file):
        fastest.setdefault(best.problem, best)
    for problem, attempts, last, solved in tables.select(
        file,
        "problem, COUNT(*), MAX(at), MIN(CASE WHEN verdict = 'accepted' THEN at END)",
        "attempts GROUP BY problem",
        lambda row: (
            str(row[0]),
            int(row[1]),
            tables.time_of(row[2]),
            None if row[3] is None else tables.time_of(row[3]),
        ),
    ):
        status: Status = "solved" if solved else "tried"
        found[problem] = ProblemStatus(
            problem=problem, status=status, attempts=attempts, last=last, first_solved=solved
        )
    for problem in {*found, *reviews, *hints}:
        found[problem] = replace(
            found.get(problem, ProblemStatus(problem=problem)),
            best=fastest.get(problem),
            card=schedule.card(reviews.get(problem, ())),
            hints=hints.get(problem, 0),
        )
    return found


def events(file: sqlite3.Connection) -> list[statistics.Event]:
    """Return what statistics count: all attempts and reviews."""
    columns = "at, problem, language, verdict = 'accepted', used_s <= allowed_s"
    attempts = tables.select(
        file,
        columns,
        "attempts",
        lambda row: statistics.Event(
            tables.time_of(row[0]), str(row[1]), str(row[2]), bool(row[3]), None if row[4] is None else bool(row[4])
        ),
    )
    reviews = (statistics.Event(one.when, one.problem) for some in tables.reviews(file).values() for one in some)
    return [*attempts, *reviews]


def measured(file: sqlite3.Connection) -> dict[str, list[GrowthClass | None]]:
    """Return by problem the classes, the least that may be, of the CPU time of its measured accepted solutions."""
    found: defaultdict[str, list[GrowthClass | None]] = defaultdict(list)
    growths = {(one.problem, one.language, one.digest): one.least for one in tables.GROWTHS.select(file)}
    rows = "attempts WHERE verdict = 'accepted' AND problem IN (SELECT problem FROM growths)"
    for key in set(tables.select(file, "problem, language, source", rows, _key)) & growths.keys():
        found[key[0]].append(growths[key])
    return dict(found)


def _key(row: tables.Row) -> tuple[str, str, str]:
    return str(row[0]), str(row[1]), digest_of(tables.unpacked(row[2]))


def exported(file: sqlite3.Connection) -> Exported:
    """Return everything for an export; mock interviews under way are left out."""
    return Exported(
        attempts=tables.ATTEMPTS.select(file, "ORDER BY at, rowid"),
        reviews=tables.REVIEWS.select(file, "ORDER BY at, rowid"),
        cases=tables.CASES.select(file, "ORDER BY at, rowid"),
        drafts=tables.DRAFTS.select(file, "ORDER BY problem, language"),
        drafts_aside=tables.DRAFTS_ASIDE.select(file, "ORDER BY at, rowid"),
        hints=tables.hints(file),
        mocks=[mock for mock in tables.mocks(file) if mock.ended],
        growths=tables.GROWTHS.select(file, "ORDER BY at, rowid"),
    )


def merge(file: sqlite3.Connection, given: Exported) -> ImportSummary:
    """Add what an export has; see `Progress.import_file`."""
    return ImportSummary(
        attempts=sum(tables.add_attempt(file, one) for one in given.attempts),
        reviews=sum(tables.add_review(file, one) for one in given.reviews),
        cases=sum(tables.add_case(file, tables.with_free_name(file, one)) for one in given.cases),
        drafts=sum(tables.import_draft(file, one) for one in given.drafts)
        + sum(tables.put_aside(file, one) for one in given.drafts_aside),
        hints=sum(tables.open_hints(file, problem, count) for problem, count in given.hints.items()),
        mocks=sum(tables.add_mock(file, mock) for mock in given.mocks),
        measurements=sum(tables.add_growth(file, one) for one in given.growths),
    )
