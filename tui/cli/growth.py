"""`code-runner growth`: how a program's CPU time and memory grow with its input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from foundation.units import duration_text
from problems import package
from problems.problem import Problem, Program
from tui.cli import options, output
from tui.cli.submission import submission_of
from tui.text.visible import shown

if TYPE_CHECKING:  # the judge takes a while to import
    from problems.growth import Growing, Growth
    from problems.records import KeptGrowth


@click.command(
    epilog="\b\nExamples:\n  code-runner growth gift-card-pair solution.py\n"
    "  code-runner growth gift-card-pair solution.cpp --json\n"
    "  code-runner growth ./hello.zip hello.go --generator sized.py"
)
@options.problem
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@options.lang("The language; default: taken from the files' extensions.")
@click.option(
    "--generator",
    type=click.Path(path_type=Path, exists=True),
    metavar="FILE",
    help="A program that prints an input of the size that is its argument; default: the problem's own.",
)
@options.root
@options.as_json
def growth(
    problem: str, files: tuple[Path, ...], *, lang: str | None, generator: Path | None, root: Path | None, as_json: bool
) -> None:
    """Measure how FILE's CPU time and memory grow with the input of PROBLEM.

    Inputs double in size until a run takes a quarter of a second of CPU time or hits a limit. What the program
    needs for size 1 is taken off. The classes 1, log n, n, n log n, n^2, n^2 log n, n^3 and 2^n are fitted; if more
    than one may be right, the class is null with --json, and "fits" names those that are left. A program that
    reads its input and sorts for less than about a quarter of the time counts as n. Outputs are not judged. For a
    built-in or imported problem and its own generator, the class is kept with your attempts. Exit status: 0 measured,
    whatever the class, 2 wrong usage, 125 when measuring failed.
    """
    from problems.growth import Growing, Sized, sized_of
    from problems.records import KeptGrowth

    loaded = options.catalogue()
    with package.opened(package.find(problem), root=root) as found:
        submission = submission_of(loaded, files, lang)
        sized = Sized(Program(generator.name, generator)) if generator else sized_of(found)
        growing = Growing(
            sized,
            submission.program,
            submission.language,
            problem=found,
            catalogue=loaded,
            listen=options.show_progress,
        )
        for news in growing:
            last = next(one for one in news.points if one.n == news.n)
            repeated = f", round {news.round + 1}" if news.round else ""
            output.progress(f"n = {news.n:,}: {duration_text(last.cpu_ms)}{repeated}")
        output.end_progress()
        assert growing.growth
        if generator is None and found.folder.parent in (package.BANK, package.imported()):
            _keep(KeptGrowth.of(growing.growth, found.id, growing.language.id, submission.program.files))
        if as_json:
            output.say_json(_value(found, growing, growing.growth))
        else:
            output.say(_text(found, growing, growing.growth))
    output.leave(output.OK)


def _keep(growth: KeptGrowth) -> None:
    """Store a measurement; if that fails, the user has still got its result."""
    from problems.progress import Progress, ProgressError  # SQLite takes a while to import

    def tell(sentence: object) -> None:
        output.tell(f"code-runner: {sentence}")

    try:
        Progress(tell).add_growth(growth)
    except ProgressError as error:
        tell(error)


def _value(problem: Problem, growing: Growing, growth: Growth) -> dict[str, object]:
    from tui.text.growth import stopped_text

    return {
        "schema": 1,
        "problem": problem.id,
        "language": growing.language.id,
        "cpu": {
            "class": growth.cpu.name,
            "fits": list(growth.cpu.fits),
            "points": [{"n": one.n, "cpu_ms": round(one.cpu_ms, 3)} for one in growth.points],
        },
        "memory": {
            "class": growth.memory.name,
            "fits": list(growth.memory.fits),
            "points": [{"n": one.n, "memory_bytes": one.memory_bytes} for one in growth.points],
        },
        "stopped_by": growth.stopped_by,
        "start_ms": round(growth.start_ms, 3),
        "message": stopped_text(growth, growing.failure),
    }


def _text(problem: Problem, growing: Growing, growth: Growth) -> str:
    from tui.text.growth import fit_text, point_rows, stopped_text

    stated = problem.practice.growth
    lines = [output.table(["n", "CPU time", "memory"], point_rows(growth.points)), ""]
    lines += [f"n: {shown(growing.sized.n)}"] if growing.sized.n else []
    lines += [f"CPU time {fit_text(growth.cpu)}", f"memory {fit_text(growth.memory)}"]
    if stated and stated.cpu:
        lines.append(f"the problem's own solution takes {stated.cpu} of CPU time")
    return "\n".join([*lines, shown(stopped_text(growth, growing.failure))])
