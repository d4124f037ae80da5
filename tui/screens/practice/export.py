"""Ask for a folder and write the user's work into it."""

from __future__ import annotations

from functools import partial
from stat import S_IFREG

from languages import DefinitionError
from problems import work_folder
from problems.problem import Problem
from problems.progress import ProgressError
from tui.screens.shared.dialogs import Ask, kind_of, path_of
from tui.services.context import Services
from tui.text.work import export_words, left_words

FOLDER = "~/code-runner-solutions"
"""The folder that is suggested the first time."""


def ask_export(services: Services, problems: list[Problem]) -> None:
    """Ask for a folder, write solutions, notes and verdicts into it, and say what was written."""

    def check(typed: str) -> str | None:
        if not typed.strip():
            return "Type the name of a folder."
        return "This is a file; name a folder." if kind_of(path_of(typed)) == S_IFREG else None

    def take(typed: str | None) -> None:
        if typed:
            services.practice.export_folder = typed
            services.app.run_worker(partial(_export, services, problems, typed), thread=True, group="export")

    start = services.practice.export_folder or FOLDER
    services.app.push_screen(
        Ask("Write your work into a folder", start, check=check, paths=True, verb="write"),
        take,
    )


def _export(services: Services, problems: list[Problem], typed: str) -> None:
    endings = {name: language.file.endings[0] for name, language in services.catalogue.languages.items()}
    practice = services.practice
    try:
        practice.save()  # what was typed a moment ago
        works = work_folder.work(practice.progress, problems)
        summary = work_folder.export(path_of(typed).absolute(), works, endings)
    except (DefinitionError, ProgressError) as error:
        services.say(str(error), severity="error")
        return
    services.say(f"{export_words(summary, typed)}.")
    if words := left_words(summary):
        services.say(words, severity="warning")
