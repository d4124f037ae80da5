"""`code-runner problems`: what there is to practise, and whether the packages keep their promises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from languages.limits import MIB, duration_text, size_text
from problems import PackageError, package
from problems.importers import import_package
from problems.problem import Problem
from problems.verify import Checking, Proof, Verifying
from tui.cli import options, output


@click.group(
    invoke_without_command=True,
    epilog="\b\nExamples:\n  code-runner problems\n  code-runner problems show gift-card-pair\n"
    "  code-runner problems verify gift-card-pair ./my-problem.zip",
)
@options.as_json
@click.pass_context
def problems(context: click.Context, as_json: bool) -> None:
    """List, show, import and verify problems; alone it lists them."""
    if context.invoked_subcommand is None:
        _list(as_json)


@problems.command("list", epilog="\b\nExample:\n  code-runner problems list --json")
@options.as_json
def list_(as_json: bool) -> None:
    """List the built-in and imported problems."""
    _list(as_json)


@problems.command(epilog="\b\nExample:\n  code-runner problems show gift-card-pair")
@click.argument("problem")
@options.as_json
def show(problem: str, as_json: bool) -> None:
    """Show a problem: statement, samples, limits."""
    with package.opened(package.find(problem)) as found:
        if as_json:
            output.say_json(_facts(found) | {"statement": found.statement(), "samples": _samples(found)})
        else:
            output.say(_shown(found))
        for note in found.notes:
            output.tell(f"code-runner: {note}")


@problems.command("import", epilog="\b\nExample:\n  code-runner problems import ./hello.zip")
@click.argument("path", type=click.Path(path_type=Path))
@options.as_json
def import_(path: Path, as_json: bool) -> None:
    """Take a package, a folder or zip, over into the user's problems."""
    found = import_package(package.find(str(path)))
    for note in found.notes:
        output.tell(f"code-runner: {note}")
    if as_json:
        output.say_json(_facts(found))
    else:
        output.say(f"{found.id}: {found.name}, {len(found.cases)} cases")


@problems.command(
    epilog="\b\nExamples:\n  code-runner problems verify\n"
    "  code-runner problems verify gift-card-pair ./hello.zip --json"
)
@click.argument("names", nargs=-1, metavar="[ID]...")
@options.as_json
def verify(names: tuple[str, ...], as_json: bool) -> None:
    """Prove packages by their own submissions; all built-in ones where none is named.

    Every input has to be valid, and every submission has to get the verdict that its folder
    promises. Exit status: 0 all do, 1 one does not, 125 when there is no engine, 2 wrong usage.
    """
    loaded = options.catalogue()
    paths = [package.find(name) for name in names or package.built_in()]
    proofs: list[Proof] = []
    now: dict[str, str] = {}
    for news in Verifying(paths, loaded, options.engine(loaded)):
        if isinstance(news, Checking):
            now[news.problem] = news.what
        else:
            now.pop(news.problem, None)
            proofs.append(news)
            if not as_json:
                output.end_progress()
                output.say(_proof(news))
        doing = ", ".join(f"{problem} {what}" for problem, what in now.items())
        output.progress(f"{len(proofs)}/{len(paths)}  {doing}")
    output.end_progress()
    ok = all(proof.ok for proof in proofs)
    if as_json:
        by_name = sorted(proofs, key=lambda proof: proof.problem)
        output.say_json({"schema": 1, "ok": ok, "problems": [proof.to_dict() for proof in by_name]})
    else:
        output.say(f"{sum(proof.ok for proof in proofs)} of {len(proofs)} problems keep their promises")
    output.leave(output.OK if ok else output.NOT_OK)


def _proof(proof: Proof) -> str:
    sign = "✓" if proof.ok else "✗"
    tried = [check for check in proof.checks if check.ok is not None]
    good = sum(bool(check.ok) for check in tried)
    lines = [f"{sign} {proof.problem:32}  {good}/{len(tried)} checks  {duration_text(proof.seconds * 1000):>7}"]
    signs = {False: "✗", None: "- not tried:"}
    bad = (check for check in proof.checks if not check.ok)
    lines += [output.visible(f"    {signs[check.ok]} {check.name}: {check.detail}") for check in bad]
    return "\n".join(lines)


def _list(as_json: bool) -> None:
    found, broken = [], []
    for path in package.all_folders():
        try:
            found.append(package.read(path))
        except PackageError as error:
            broken.append(f"{path.name}: {error}")
    if as_json:
        output.say_json([_facts(problem) for problem in found])
    else:
        head = ["id", "name", "difficulty", "topics"]
        output.say(output.table(head, [_row(problem) for problem in found]))
    for sentence in broken:
        output.tell(f"code-runner: {sentence} (left out)")


def _row(problem: Problem) -> list[str]:
    practice = problem.practice
    topics = ", ".join(practice.topics or problem.keywords)
    return [problem.id, problem.name, practice.difficulty or "-", topics]


def _facts(problem: Problem) -> dict[str, Any]:
    limits, practice = problem.limits, problem.practice
    return {
        "id": problem.id,
        "name": problem.name,
        "difficulty": practice.difficulty,
        "topics": list(practice.topics or problem.keywords),
        "cases": len(problem.cases),
        "time_limit_ms": None if limits.time_s is None else limits.time_s * 1000,
        "memory_bytes": None if limits.memory_mib is None else limits.memory_mib * MIB,
        "format": problem.version,
        "license": problem.license,
        "hints": len(practice.hints),
        "built_in": problem.folder.parent == package.BANK,
        "notes": list(problem.notes),
    }


def _samples(problem: Problem) -> list[dict[str, str]]:
    return [
        {
            "name": case.name,
            "input": case.input.decode(errors="replace"),
            "answer": case.answer.decode(errors="replace"),
            "description": case.description,
        }
        for case in problem.samples
    ]


def _shown(problem: Problem) -> str:
    limits, practice = problem.limits, problem.practice
    time = "the language's own" if limits.time_s is None else duration_text(limits.time_s * 1000)
    facts = [f"time {time}"]
    facts += [f"memory {size_text(limits.memory_mib * MIB)}"] if limits.memory_mib else []
    facts += [practice.difficulty] if practice.difficulty else []
    facts += [", ".join(practice.topics or problem.keywords)]
    parts = [f"{problem.name}  ({problem.id})", " · ".join(fact for fact in facts if fact), ""]
    parts.append((problem.statement() or "There is no statement that a terminal can show.").strip())
    for sample in _samples(problem):
        note = f": {sample['description']}" if sample["description"] else ""
        parts += ["", f"{sample['name']}{note}", "--- input", sample["input"].rstrip("\n")]
        parts += ["--- answer", sample["answer"].rstrip("\n")]
    return "\n".join(output.visible(line) for part in parts for line in part.expandtabs().split("\n"))
