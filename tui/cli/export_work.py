"""`code-runner problems export`: the user's work as files."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli import options, output


@click.command("export", epilog="\b\nExample:\n  code-runner problems export ./solutions")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@options.as_json
def export_work(folder: Path, as_json: bool) -> None:
    """Write your solutions, notes and verdicts into DIR, a folder that is ready for git.

    Attempts with a name and the last accepted solution in each language get a file each. A later export updates DIR
    in place; it never overwrites or removes a file that you have changed there.
    """
    from problems import package, work_folder
    from problems.errors import PackageError
    from problems.progress import Progress
    from tui.text.work import export_words

    problems, natural = [], options.natural_language()
    for path in package.all_folders():
        try:
            problems.append(package.read(path).in_language(natural))
        except PackageError as error:
            output.tell(f"code-runner: {path.name}: {error} (without its title)")
    endings = {name: language.file.endings[0] for name, language in options.catalogue().languages.items()}
    progress = Progress(lambda sentence: output.tell(f"code-runner: {sentence}"))
    summary = work_folder.export(folder, work_folder.work(progress, problems), endings)
    if as_json:
        told = {"written": summary.written, "same": summary.same, "removed": summary.removed, "left": summary.left}
        output.say_json({"schema": 1, "problems": summary.problems, **told})
        return
    output.say(export_words(summary, str(folder)))
    for name in summary.left:
        output.tell(f"code-runner: {folder / name} is not as it was exported, so it was left as it is")
