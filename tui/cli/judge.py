"""`code-runner judge`: judge a submission against a problem's cases."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from textwrap import indent

import click

from foundation.names import check_plain_name
from foundation.units import duration_text, size_text
from languages import DefinitionError
from problems import JudgeError, journal, package, timing, values
from problems.journal import Journal
from problems.judge import (
    CaseJudged,
    CaseReport,
    CaseSkipped,
    CaseStarted,
    Compiling,
    Judging,
    Report,
    at_first_failure,
)
from problems.problem import Problem
from problems.report import score_words
from problems.signature import AnySignature, ClassSignature
from problems.stress import SEEDS, Failure, Stress
from problems.tools import Ready
from problems.transcript import as_interaction
from runner import RunnerError
from tui.cli import cluster, options, output
from tui.cli.submission import Submission, submission_of
from tui.text.scores import group_lines
from tui.text.status import Status
from tui.text.visible import shown

SHORT_BYTES = 400
"""Inputs, answers and outputs up to this size are shown with a wrong answer."""
FIRST_LINES, LAST_LINES = 4, 16
"""Lines shown of a conversation."""
LINE_CHARACTERS = 200


@click.command(
    epilog="\b\nExamples:\n  code-runner judge gift-card-pair solution.py\n"
    "  code-runner judge ./hello.zip hello.cpp --json\n"
    "  code-runner judge gift-card-pair solution.go --stress --seed 1\n"
    "  code-runner judge gift-card-pair --each handed-in/ --html report.html"
)
@options.problem
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE...]")
@options.lang("The language; default: taken from the files' extensions.")
@click.option(
    "--main",
    default="",
    metavar="NAME",
    help="Which of several files is the main one; default: by the language's rules.",
)
@click.option("--input-file", default="", metavar="NAME", help="Give the input as the file NAME instead of stdin.")
@click.option("--output-file", default="", metavar="NAME", help="Take the output from the file NAME, not from stdout.")
@click.option("--first-failure", is_flag=True, help="Stop at the first case that is not accepted.")
@click.option(
    "--resume/--no-resume",
    default=None,
    help="Go on with an interrupted judging: skip what is already judged. With --each, that is the default.",
)
@click.option("--samples", is_flag=True, help="Judge only the sample cases, which the statement shows.")
@click.option(
    "--stress",
    is_flag=True,
    help="Instead of the cases, try random inputs until the output differs from the problem's slow solution.",
)
@click.option(
    "--seed", type=click.IntRange(0), help="The first seed of --stress, to repeat a test; default: a new one each time."
)
@click.option(
    "--seeds", default=SEEDS, show_default=True, type=click.IntRange(1), help="How many seeds --stress tries."
)
@click.option("--brute", type=click.Path(path_type=Path), metavar="FILE", help="Your own slow solution for --stress.")
@click.option(
    "--each",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Judge many submissions: each file and folder in a folder or zip, or each row of a .csv or .jsonl.",
)
@click.option("--pattern", default="", help="With --each: what the files' names say, such as '{author}_{name}'.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="NAME=COLUMN",
    help="With --each: the table's own name for a column, such as author=student.",
)
@click.option("--map", "map_", default="", metavar="COLUMN", help="With --each: the column that names the problem.")
@click.option("--jobs", type=click.IntRange(1), help="With --each: how many at a time; default: as many as fit.")
@click.option("--fresh", is_flag=True, help="With --each: a new sandbox for each; default: wiped and used again.")
@click.option("--jsonl", is_flag=True, help="With --each: print a JSON object for each as it ends.")
@click.option("--csv", type=click.Path(path_type=Path), metavar="FILE", help="With --each: also write a CSV table.")
@click.option("--junit", type=click.Path(path_type=Path), metavar="FILE", help="With --each: also write JUnit XML.")
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE", help="With --each: also write an HTML page.")
@click.option(
    "--scheduler", default="", metavar="ADDRESS", help="With --each: judge on the workers of `dask scheduler`."
)
@cluster.options
@options.root
@options.as_json
def judge(
    *,
    problem: str,
    files: tuple[Path, ...],
    lang: str | None,
    main: str,
    input_file: str,
    output_file: str,
    first_failure: bool,
    resume: bool | None,
    samples: bool,
    stress: bool,
    seed: int | None,
    seeds: int,
    brute: Path | None,
    each: Path | None,
    pattern: str,
    columns: tuple[str, ...],
    map_: str,
    jobs: int | None,
    fresh: bool,
    jsonl: bool,
    csv: Path | None,
    junit: Path | None,
    html: Path | None,
    scheduler: str,
    patience: float,
    insecure: bool,
    tls_ca: Path | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Judge FILE against PROBLEM's cases.

    PROBLEM is the id of a built-in problem or the path of a package (folder or zip). Several FILEs, a
    folder or a zip form one submission. All cases are run, unless three of them hit the time limit:
    judging then stops. Of a problem with scores, only those are left out that can score nothing any more.
    A judging that takes long goes on side by side, as far as processors and memory allow; a case that then
    comes near its time limit is run again alone. Ctrl+C stops; the same command with --resume goes on.
    Exit status: 0 accepted (with --stress: no difference found), 1 not accepted,
    2 wrong usage or a package that cannot be judged, 125 when judging itself failed. With --each: 0 all
    could be judged, whatever their verdicts, 1 some could not. What was judged is kept: the same command
    goes on after an interruption, and judges nothing twice.
    """
    loaded = options.catalogue()
    if not scheduler and (insecure or tls_ca or tls_cert or tls_key):
        raise click.UsageError("this option goes with --scheduler only")
    if each is not None:
        if files or main or samples or stress:
            raise click.UsageError("--each takes no FILE and goes with none of --main, --samples and --stress")
        if input_file or output_file:
            raise click.UsageError("with --each, input_file and output_file in problem.yaml name the files")
        if scheduler and jobs:
            raise click.UsageError("--jobs is for each worker to say with --scheduler; give it to `code-runner worker`")
        from tui.cli.each import Scheduler, Wanted, judge_each

        output.leave(
            judge_each(
                Wanted(
                    problem=problem,
                    each=each,
                    lang=loaded.find(lang).id if lang else "",
                    pattern=pattern,
                    columns=columns,
                    map=map_,
                    jobs=jobs,
                    first_failure=first_failure,
                    fresh=fresh,
                    resume=resume is not False,
                    root=root,
                    as_json=as_json,
                    jsonl=jsonl,
                    csv=csv,
                    junit=junit,
                    html=html,
                    scheduler=Scheduler(scheduler, patience, insecure, (tls_ca, tls_cert, tls_key))
                    if scheduler
                    else None,
                ),
                loaded,
                lambda: options.engine(loaded),
            )
        )
    if not files:
        raise click.UsageError("Missing argument 'FILE...': name a submission, or many with --each")
    if pattern or columns or map_ or jobs or fresh or jsonl or csv or junit or html or scheduler:
        raise click.UsageError("this option goes with --each only")
    with package.opened(package.find(problem), root=root) as opened:
        submission = submission_of(loaded, files, lang, main, opened)
        found = _with_files(opened, input_file, output_file)
        if found.limits.time_multiplier and not stress:
            found = timing.with_time_limit(found, loaded, options.engine(loaded), _measuring)
            output.end_progress()
        for note in found.notes:
            output.tell(f"code-runner: {note}")
        if samples and not found.samples:
            raise DefinitionError("--samples", f"{found.id} has no sample", "leave the option out")
        if stress:
            other = submission_of(loaded, (brute,), None, "") if brute else None
            test = Stress(
                found,
                submission.program,
                submission.language,
                brute=Ready(other.language, other.program.assemble(other.language)) if other else None,
                first_seed=seed,
                seeds=seeds,
                catalogue=loaded,
                listen=options.show_progress,
            )
            status = _stress(test, as_json)
        else:
            done = journal.of_judging(_digest(found, submission), resume=bool(resume))
            judging = Judging(
                found,
                submission.program,
                submission.language,
                cases=found.samples if samples else None,
                enough=at_first_failure if first_failure else None,
                listen=options.show_progress,
                spread=True,
                journal=done,
            )
            status = _judge(judging, done, as_json=as_json)
    output.leave(status)


def _with_files(problem: Problem, input_file: str, output_file: str) -> Problem:
    """Return the problem with files that its programs use instead of stdin and stdout.

    Raises:
        DefinitionError: a name is not that of a file.
    """
    for option, name in (("--input-file", input_file), ("--output-file", output_file)):
        if name:
            check_plain_name(name, option)
    names = {"input_file": input_file or problem.input_file, "output_file": output_file or problem.output_file}
    return replace(problem, **names)  # type: ignore[arg-type]  # mypy does not look at the keys


def _measuring(name: str) -> None:
    output.progress(f"the package has no time limit: measuring {name}")


# -------------------------------------------------------------------------------------- the cases


def _digest(problem: Problem, submission: Submission) -> str:
    """Return a digest of everything that a case's verdict depends on."""
    language, program = submission.language, submission.program
    parts = [timing.digest(problem.folder, package.JUDGED_WITH), repr(problem.limits)]
    parts += [problem.input_file, problem.output_file]
    parts += [language.id, *language.file.compile, *language.file.run, program.main]
    parts += [f"{name}\0{hashlib.sha256(raw).hexdigest()}" for name, raw in sorted(program.files.items())]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _judge(judging: Judging, done: Journal, *, as_json: bool) -> int:
    total = len(judging.cases)
    try:
        for event in judging:
            if isinstance(event, Compiling):
                output.progress(f"{judging.language.name}: compiling")
            elif isinstance(event, CaseStarted):
                output.progress(f"{done.size}/{total} cases judged, now {event.case.name}")
            elif isinstance(event, CaseJudged) and not as_json:
                output.end_progress()
                output.say(_case_line(event.number, event.report, judging.problem.practice.signature))
            elif isinstance(event, CaseSkipped) and not as_json:
                output.end_progress()
                output.say(f"{event.number + 1:3}  {event.case.name:28}  {Status.IDLE.sign} not judged")
    except KeyboardInterrupt:
        output.tell(f"code-runner: stopped after {done.size} of {total} cases; the same command with --resume goes on")
        raise
    except (JudgeError, RunnerError) as error:
        if as_json:
            output.say_json(judging.failed(str(error)).to_dict())
        raise
    output.end_progress()
    done.remove()
    report = judging.report
    assert report
    if as_json:
        output.say_json(report.to_dict())
    else:
        output.say(_report(report))
    if report.verdict == "internal_error":
        output.tell(f"code-runner: {report.message}")
        return output.FAILED
    return output.OK if report.verdict == "accepted" else output.NOT_OK


def _case_line(number: int, case: CaseReport, signature: AnySignature | None) -> str:
    words = "" if case.verdict == "accepted" else case.verdict.replace("_", " ")
    verdict = f"{Status.of(case.verdict == 'accepted').sign} {words}".rstrip()
    memory = size_text(case.memory_bytes) if case.memory_bytes is not None else ""
    score = f"  {score_words(case.score, None)}" if case.score and not case.case.sample else ""
    figures = f"{duration_text(case.wall_ms):>7}  {memory:>9}{score}"
    lines = [f"{number + 1:3}  {case.case.name:28}  {verdict:16}  {figures}".rstrip()]
    if case.verdict != "accepted":
        lines += [f"     {shown(line, None)}" for line in case.said.splitlines()]
        lines += _in_values(case, signature) if case.verdict == "wrong_answer" else []
        lines += _conversation(case)
        if case.case.hint:
            lines.append(f"     hint: {case.case.hint}")
    return "\n".join(lines)


def _conversation(case: CaseReport) -> list[str]:
    """Return how program and judge talked: the beginning and the end, which tells most."""
    lines = as_interaction(case.transcript).split("\n") if case.transcript else []
    if len(lines) > FIRST_LINES + LAST_LINES:
        left_out = len(lines) - FIRST_LINES - LAST_LINES
        lines = [*lines[:FIRST_LINES], f"… {left_out:,} more lines; --json has them", *lines[-LAST_LINES:]]
    if case.transcript_cut:
        lines.append("… they said more than is kept")
    return [f"     {shown(line[:LINE_CHARACTERS], None)}" for line in lines]


def _in_values(report: CaseReport, signature: AnySignature | None) -> list[str]:
    """Return input, answer and output as values, if they are short."""
    case = report.case
    if max(case.input_bytes, case.answer_bytes, len(report.output)) > SHORT_BYTES:
        return []
    got = values.try_answer(signature, case.input, report.output)
    said = not got or got in report.said
    calls = isinstance(signature, ClassSignature)
    lines = [
        values.try_example(signature, case.input, case.answer),
        "" if said else f"got\n{indent(got, '  ')}" if calls else f"got {got}",
    ]
    return [f"     {shown(line, None)}" for text in lines if text for line in text.split("\n")]


def _report(report: Report) -> str:
    lines = [report.compiler_said] if report.verdict == "compile_error" and report.compile else []
    lines += group_lines(report)
    lines += [f"note: {note}" for note in report.run_notes]
    sign = Status.of(report.verdict == "accepted").sign
    lines.append(f"{sign} {shown(report.message, None)} ({report.passed}/{report.total} passed)")
    return "\n".join(lines)


# ----------------------------------------------------------------------------------------- stress


def _stress(stress: Stress, as_json: bool) -> int:
    tried = 0
    for news in stress:
        tried = news.seeds
        output.progress(f"{news.seeds}/{len(stress.seeds)} seeds, {news.failed} differ")
    output.end_progress()
    failure, uncompiled = stress.failure, stress.uncompiled
    if as_json:
        output.say_json(
            {
                "schema": 1,
                "problem": stress.problem.id,
                "language": stress.language.id,
                "ok": failure is None and uncompiled is None,
                "first_seed": stress.seeds[0],
                "seeds": tried,
                "failure": _failure(failure) if failure else None,
                "compile": uncompiled.compile.to_dict() if uncompiled and uncompiled.compile else None,
            }
        )
    elif uncompiled:
        output.say(_uncompiled(uncompiled))
    elif failure is None:
        first = stress.seeds[0]
        output.say(f"{Status.OK.sign} no difference in {tried} seeds, starting at {first}; --seed {first} repeats them")
    else:
        output.say(_found(failure, stress.problem.practice.signature))
    return output.OK if failure is None and uncompiled is None else output.NOT_OK


def _uncompiled(report: Report) -> str:
    return f"{report.compiler_said}\n{Status.FAILED.sign} {shown(report.message, None)}; no input was tried"


def _failure(failure: Failure) -> dict[str, object]:
    return {
        "seed": failure.seed,
        "input": failure.input.decode(errors="replace"),
        "expected": failure.expected.decode(errors="replace"),
        "output": failure.report.output.decode(errors="replace"),
        "verdict": failure.report.verdict,
        "feedback": failure.report.feedback,
    }


def _found(failure: Failure, signature: AnySignature | None) -> str:
    said = _failure(failure)
    verdict = failure.report.verdict.replace("_", " ")
    head = f"{Status.FAILED.sign} seed {failure.seed}: {verdict}: {failure.report.said}"
    if in_values := _in_values(failure.report, signature):
        return "\n".join([head, *in_values])
    return f"{head}\n--- input\n{said['input']}--- expected\n{said['expected']}--- output\n{said['output']}".rstrip()
