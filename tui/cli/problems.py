"""`code-runner problems`: list, show, import and verify problems; list attempts; move progress between machines."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Literal, NoReturn

import click

from foundation import viewer
from foundation.settings import LANGUAGE
from foundation.units import MIB, duration_text, size_text
from problems import PackageError, importers, journal, package, timing, values
from problems.importers import companion
from problems.problem import Interaction, Problem
from problems.transcript import LEGEND
from problems.verify import Checking, Proof, Verifying
from tui.cli import options, output
from tui.cli.attempts import attempts
from tui.cli.export_work import export_work
from tui.cli.lists import lists
from tui.text import statement
from tui.text.limits import files_text, time_limit_text
from tui.text.scores import worth
from tui.text.status import Status
from tui.text.visible import shown

if TYPE_CHECKING:
    from problems.progress import Progress


@click.group(
    invoke_without_command=True,
    epilog="\b\nExamples:\n  code-runner problems\n  code-runner problems show gift-card-pair\n"
    "  code-runner problems verify gift-card-pair ./my-problem.zip",
)
@options.as_json
@click.pass_context
def problems(context: click.Context, as_json: bool) -> None:
    """List, show, import and verify problems, show lists and attempts, or move your progress.

    Lists the problems by default.
    """
    if context.invoked_subcommand is None:
        _list(as_json)


problems.add_command(attempts)
problems.add_command(export_work)
problems.add_command(lists)


@problems.command("list", epilog="\b\nExample:\n  code-runner problems list --json")
@options.as_json
def list_(as_json: bool) -> None:
    """List the built-in and imported problems."""
    _list(as_json)


@problems.command(
    epilog="\b\nExamples:\n  code-runner problems show gift-card-pair\n"
    "  code-runner problems show ./contest/brickwork --language sv\n"
    "  code-runner problems show ./contest/brickwork --open"
)
@options.problem
@click.option(
    "--language", metavar="CODE", help="The statement's natural language, such as sv; default: language in config.toml."
)
@click.option("--open", "opening", is_flag=True, help="Open the statement's PDF with the system's program for PDFs.")
@options.root
@options.as_json
def show(problem: str, *, language: str | None, opening: bool, root: Path | None, as_json: bool) -> None:
    """Show a problem: its statement, samples and limits.

    Statements in Markdown, LaTeX and HTML are shown as text, formulas in Unicode. Into a pipe or a file the text is
    written as plain Markdown.
    """
    wanted = language or options.natural_language()
    if not LANGUAGE.fullmatch(wanted):
        raise click.BadParameter(f'"{wanted}" is not the code of a language; write e.g. sv', param_hint="--language")
    with package.opened(package.find(problem), root=root) as opened:
        if opening:
            _open_pdf(opened, wanted, lasts=opened.folder == package.find(problem).resolve())
        found = timing.with_known_limit(opened).in_language(wanted)
        how = "`code-runner problems show --open` opens it."
        text = statement.statement(found, wanted, how)
        if as_json:
            texts = {"statement": found.statement(wanted), "statement_language": text.language}
            pdf = found.pdf(wanted)
            texts["pdf"] = statement.pdf_name(found, pdf) if pdf else None
            shown_cases = {"samples": _samples(found), "interactions": _interactions(found)}
            output.say_json(_facts(found, text.notes) | texts | shown_cases)
        elif output.is_styled():
            output.draw(*_styled(_page(found, text.markdown)))
        else:
            output.say(_plain(_page(found, text.markdown)))
        for note in (*text.notes, *found.notes):
            output.tell(f"code-runner: {shown(note, None)}")


def _open_pdf(problem: Problem, language: str, *, lasts: bool) -> NoReturn:
    """Open the statement's PDF; `lasts` says whether the package's folder stays when this command ends."""
    pdf = problem.pdf(language)
    if not pdf:
        raise click.UsageError(f"{problem.id} has no PDF of its statement; leave --open out to see its text")
    if not lasts:
        copy = Path(mkdtemp(prefix="code-runner-")) / pdf.name
        shutil.copyfile(pdf, copy)
        pdf = copy
    if why := viewer.open_file(pdf):
        output.tell(f"code-runner: {why}, so the PDF is not opened; it is {shown(str(pdf), None)}")
        output.leave(output.NOT_OK)
    output.leave(output.OK)


@problems.command(
    "import",
    epilog="\b\nExamples:\n  code-runner problems import ./hello.zip\n"
    "  code-runner problems import ./abc123_a/test --id abc123-a\n"
    "  code-runner problems import ./problem-specifications   # a folder or zip of many\n"
    "  code-runner problems import --listen",
)
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option(
    "--listen", "listening", is_flag=True, help="Wait for problems that Competitive Companion sends from the browser."
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=companion.PORT,
    show_default=True,
    help="The port to wait on, on 127.0.0.1; 0: any free port.",
)
@click.option("--replace", is_flag=True, help="Replace an imported problem with the same id.")
@click.option("--id", "name", default="", metavar="ID", help="The problem's id; default: made from its name.")
@options.root
@options.as_json
def import_(
    path: Path | None, *, listening: bool, port: int, replace: bool, name: str, root: Path | None, as_json: bool
) -> None:
    """Import problems.

    PATH is a Kattis package, a full package of Polygon or a task of CMS (folder or zip), a folder of .in
    and .out files from online-judge-tools, a task from Competitive Companion (JSON), or Exercism's
    canonical-data.json. What of Polygon's or CMS' cannot be taken is said, one sentence each.
    Of any other folder or zip, everything of these kinds is imported that is in it or below it; what
    cannot be imported is left out and named in the table at the end. A track of Exercism beside the
    exercises brings their difficulty and topics.
    """
    if listening == (path is not None):
        raise click.UsageError("give either a PATH to import or --listen")
    if path and not name and importers.is_set(source := package.find(str(path))):
        _import_set(source, replace=replace, root=root, as_json=as_json)
    if listening:
        found = _listened(port, replace=replace, name=name)
    else:
        found = [importers.import_path(package.find(str(path)), name=name, replace=replace, root=root)]
    natural = options.natural_language()
    problems = [problem.in_language(natural) for one in found for problem in one.problems]
    refused = [sentence for one in found for sentence in one.refused]
    for note in (*(note for one in found for note in one.notes), *(note for one in problems for note in one.notes)):
        output.tell(f"code-runner: {note}")
    if as_json:
        imported = [_facts(problem) for problem in problems]
        output.say_json({"schema": 1, "problems": imported, "refused": refused})
    else:
        for problem in problems:
            output.say(f"{problem.id}: {problem.name}, {_counted(len(problem.cases), 'cases')}")
    if not listening:
        for sentence in refused:
            output.tell(f"code-runner: {sentence} (not imported)")
    output.leave(output.NOT_OK if refused else output.OK)


def _import_set(path: Path, *, replace: bool, root: Path | None, as_json: bool) -> NoReturn:
    from tui.text.imports import import_rows, import_words  # rich takes a while to import

    tried: list[importers.Tried] = []
    for one in importers.import_set(path, replace=replace, root=root):
        tried.append(one)
        output.progress(f"{import_words(tried)}  {one.source}")
    output.end_progress()
    refused = [sentence for one in tried for sentence in one.imported.refused]
    if as_json:
        problems = [_facts(problem) for one in tried for problem in one.imported.problems]
        left_out = [{"source": one.source, "why": why} for one in tried for why in one.imported.refused]
        notes = [note for one in tried for note in one.imported.notes]
        output.say_json({"schema": 1, "problems": problems, "refused": refused, "left_out": left_out, "notes": notes})
    else:
        output.say("\n".join(import_rows(tried)))
        output.say(f"{import_words(tried)}.")
    output.leave(output.NOT_OK if refused else output.OK)


def _listened(port: int, *, replace: bool, name: str) -> list[importers.Imported]:
    """Receive one task, or all tasks of a contest; Ctrl+C ends it early."""
    from problems.importers import listener  # the server takes a while to import

    found: list[importers.Imported] = []

    def receive(told: Any) -> listener.Answer:
        sentence = ""
        taken = [problem.id for one in found for problem in one.problems]
        try:
            one = importers.import_json(told, "the request", name=name, replace=replace, taken=taken)
        except PackageError as error:
            sentence = str(error)
            output.tell(f"code-runner: {sentence} (not imported)")
            one = importers.Imported((), refused=(sentence,))
        if one.problems or companion.is_task(told):
            found.append(one)
        size = companion.batch_size(told)
        output.progress(f"{len(found)}/{size}")
        return listener.Answer(bool(found) and len(found) >= size, sentence)

    def ready(port: int) -> None:
        output.tell(f"Waiting on port {port} of this machine for Competitive Companion; press Ctrl+C to stop.")

    try:
        listener.listen(receive, port=port, ready=ready)
    except KeyboardInterrupt:
        if not found:
            raise
    return found


@problems.group(
    epilog="\b\nExamples:\n  code-runner problems progress export ./progress.json\n"
    "  code-runner problems progress import ./progress.json"
)
def progress() -> None:
    """Move attempts, drafts, cases and repetitions to another machine."""


@progress.command("export", epilog="\b\nExample:\n  code-runner problems progress export ./progress.json")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Replace the file if it exists.")
@options.as_json
def export(file: Path, replace: bool, as_json: bool) -> None:
    """Write all your progress to FILE as JSON."""
    attempts = _progress().export(file, replace=replace)
    if as_json:
        output.say_json({"schema": 1, "attempts": attempts})


@progress.command("import", epilog="\b\nExample:\n  code-runner problems progress import ./progress.json")
@click.argument("file", type=click.Path(path_type=Path))
@options.as_json
def take(file: Path, as_json: bool) -> None:
    """Add the progress from an exported FILE; nothing already here is lost."""
    taken = asdict(_progress().import_file(file))
    if as_json:
        output.say_json({"schema": 1, **taken})
    else:
        new = ", ".join(_counted(count, what) for what, count in taken.items() if count)
        output.say(f"new: {new}" if new else "nothing in it is new")


def _counted(count: int, what: str) -> str:
    return f"{count} {what.removesuffix('s') if count == 1 else what}"


def _progress() -> Progress:
    from problems.progress import Progress  # SQLite takes a while to import

    return Progress(lambda sentence: output.tell(f"code-runner: {sentence}"))


@problems.command(
    epilog="\b\nExamples:\n  code-runner problems verify\n"
    "  code-runner problems verify gift-card-pair ./hello.zip --json"
)
@click.argument("names", nargs=-1, metavar="[ID]...")
@click.option("--resume", is_flag=True, help="Resume an interrupted verify: skip the checks already done.")
@options.root
@options.as_json
def verify(names: tuple[str, ...], *, resume: bool, root: Path | None, as_json: bool) -> None:
    """Verify packages by judging their own submissions; by default, all built-in packages.

    Every input must be valid, and every submission must get the verdict that its folder
    promises. Exit status: 0 if all do, 1 if one does not, 125 if there is no engine, 2 wrong usage.
    """
    loaded = options.catalogue()
    paths = [package.find(name) for name in names or package.built_in()]
    proofs: list[Proof] = []
    doing: dict[str, str] = {}
    kept = journal.of_verify(resume=resume)
    verifying = Verifying(paths, loaded, options.engine(loaded), root=root, journal=kept)
    try:
        for news in verifying:
            if isinstance(news, Checking):
                doing[news.problem] = f"{news.what} ({news.done} of {news.total} checks)"
            else:
                doing.pop(news.problem, None)
                proofs.append(news)
                if not as_json:
                    output.end_progress()
                    output.say(_proof(news))
            now = ", ".join(f"{problem} {what}" for problem, what in doing.items())
            output.progress(f"{len(proofs)}/{len(paths)}  {now}")
    except KeyboardInterrupt:
        done = _counted(kept.size, "checks")
        output.tell(f"code-runner: stopped after {done}; the same command with --resume goes on")
        raise
    output.end_progress()
    kept.remove()
    ok = all(proof.ok for proof in proofs)
    not_tried = sum(proof.not_tried for proof in proofs)
    if as_json:
        by_name = sorted(proofs, key=lambda proof: proof.problem)
        told = {"schema": 1, "ok": ok, "not_tried": not_tried}
        output.say_json(told | {"problems": [proof.to_dict() for proof in by_name]})
    else:
        also = f", {_counted(not_tried, 'checks')} not tried" if not_tried else ""
        output.say(f"{sum(proof.verified for proof in proofs)} of {len(proofs)} problems verified{also}")
    output.leave(output.OK if ok else output.NOT_OK)


def _proof(proof: Proof) -> str:
    sign = (Status.OK if proof.verified else Status.IDLE if proof.ok else Status.FAILED).sign
    tried = [check for check in proof.checks if check.ok is not None]
    good = sum(bool(check.ok) for check in tried)
    lines = [f"{sign} {proof.problem:32}  {good}/{len(tried)} checks  {duration_text(proof.seconds * 1000):>7}"]
    signs = {False: Status.FAILED.sign, None: "- not tried:"}
    bad = (check for check in proof.checks if not check.ok)
    lines += [shown(f"    {signs[check.ok]} {check.name}: {check.detail}", None) for check in bad]
    lines += [shown(f"    note: {note}", None) for note in proof.notes]
    return "\n".join(lines)


def _list(as_json: bool) -> None:
    found, broken, natural = [], [], options.natural_language()
    for path in package.all_folders():
        try:
            found.append(package.read(path).in_language(natural))
        except PackageError as error:
            broken.append(f"{path.name}: {error}")
    if as_json:
        output.say_json([_facts(problem) for problem in found])
    else:
        head = ["id", "name", "difficulty", "category", "topics"]
        output.say(output.table(head, [_row(problem) for problem in found]))
    for sentence in broken:
        output.tell(f"code-runner: {sentence} (left out)")


def _row(problem: Problem) -> list[str]:
    practice = problem.practice
    topics = ", ".join(practice.topics or problem.keywords)
    return [problem.id, problem.name, practice.difficulty or "-", practice.category_title or "-", topics]


def _facts(problem: Problem, notes: tuple[str, ...] = ()) -> dict[str, Any]:
    limits, practice = problem.limits, problem.practice
    return {
        "id": problem.id,
        "name": problem.name,
        "names": dict(problem.names),
        "difficulty": practice.difficulty,
        "topics": list(practice.topics or problem.keywords),
        "category": practice.category,
        "pattern": practice.pattern or None,
        "minutes": practice.minutes,
        "style": list(practice.style),
        "cases": len(problem.cases),
        "time_limit_ms": None if limits.time_s is None else limits.time_s * 1000,
        "memory_bytes": None if limits.memory_mib is None else limits.memory_mib * MIB,
        "input_file": problem.input_file or None,
        "output_file": problem.output_file or None,
        "format": problem.version,
        "license": problem.license,
        "hints": len(practice.hints),
        "interactive": problem.interactive,
        "multi_pass": problem.multi_pass,
        "built_in": problem.folder.parent == package.BANK,
        "notes": [*notes, *problem.notes],
    }


def _samples(problem: Problem) -> list[dict[str, str]]:
    return [
        {
            "name": case.name,
            "input": case.input.decode(errors="replace"),
            "answer": case.answer.decode(errors="replace"),
            "description": case.description,
            "values": values.try_example(problem.practice.signature, case.input, case.answer),
        }
        for case in problem.samples
    ]


def _interactions(problem: Problem) -> list[dict[str, str]]:
    return [{"name": one.name, "text": one.text, "description": one.description} for one in problem.interactions]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of what `show` prints."""

    text: str
    kind: Literal["title", "head", "label", "words", "markdown", "code"] = "words"


def _page(problem: Problem, text: str) -> list[_Part]:
    limits, practice = problem.limits, problem.practice
    facts = [f"time {time_limit_text(problem)}"]
    facts += [f"memory {size_text(limits.memory_mib * MIB)}"] if limits.memory_mib else []
    facts += [files_text(problem)]
    facts += [worth(problem), practice.difficulty or ""]
    facts += [practice.category_title, ", ".join(practice.topics or problem.keywords)]  # the pattern gives it away
    facts += [f"about {practice.minutes} min"] if practice.minutes else []
    facts += [practice.style_titles]
    parts = [_Part(f"{problem.name}  ({problem.id})", "title"), _Part(" · ".join(fact for fact in facts if fact))]
    parts += [_Part(""), _Part(text.strip(), "markdown")]
    parts += [_Part(""), _Part(problem.how_it_is_run)] if problem.how_it_is_run else []
    samples = {sample["name"]: sample for sample in _samples(problem)}
    for example in problem.examples:
        if isinstance(example, Interaction):
            note = f". {example.description}" if example.description else ""
            parts += [_Part(""), _Part(f"{example.name}: {LEGEND}{note}", "head")]
            parts.append(_Part(example.text.rstrip("\n"), "code"))
            continue
        sample = samples[example.name]
        note = f": {sample['description']}" if sample["description"] else ""
        parts += [_Part(""), _Part(f"{sample['name']}{note}", "head")]
        if sample["values"]:
            parts.append(_Part(sample["values"], "code"))
            continue
        for name in ("input", "answer"):
            parts += [_Part(f"--- {name}", "label"), _Part(sample[name].rstrip("\n"), "code")]
    return parts


def _plain(parts: Sequence[_Part]) -> str:
    return "\n".join(shown(line, None) for part in parts for line in part.text.expandtabs().split("\n"))


def _styled(parts: Sequence[_Part]) -> Iterator[Any]:
    """Yield what rich draws of each part."""
    from rich.markdown import Markdown  # it takes a while to import
    from rich.padding import Padding
    from rich.text import Text

    styles = {"title": "bold", "head": "bold", "label": "dim"}
    for part in parts:
        if part.kind == "markdown":
            text = statement.with_pictures_named(statement.safe(statement.deeper(part.text)))
            yield Markdown(text, code_theme="ansi_dark", hyperlinks=False)
        else:
            lines = Text(_plain([part]), styles.get(part.kind, ""))
            yield Padding(lines, (0, 0, 0, 2)) if part.kind == "code" else lines
