"""Bundle the services in one value that is passed to every screen."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.binding import Binding

from languages import Catalogue
from tui.commands.keys import KeyNames, checked_keymap
from tui.commands.terminals import recognised
from tui.jobs.machine import Machine
from tui.services.autosave import Autosave
from tui.services.engine import EngineWatch
from tui.services.notices import Notices
from tui.widgets.editor import CodeEditor
from tui.widgets.stdin import StdinText, Typing

if TYPE_CHECKING:
    from tui.services.practice import PracticeStore

PANES_OWN = frozenset(
    binding.id
    for pane in (CodeEditor, StdinText, Typing)
    for binding in pane.BINDINGS
    if isinstance(binding, Binding) and binding.id
)
"""Ids of keys that panes bind without a command, such as `editor.cursor_up`. Key maps may use them too."""


@dataclass
class Services:
    """The services that the app makes once and passes to each screen.

    `Services.on(app, catalogue, machine)` works with any Textual app, so a test can open a screen without ours.
    """

    app: App[Any]
    """Runs the workers."""
    catalogue: Catalogue
    machine: Machine
    """Does all blocking work on the engine."""
    keys: KeyNames
    """The keys in force, for sentences that name them."""
    say: Notices
    """Shows the user a notice."""
    engine: EngineWatch
    autosave: Autosave
    problems: list[str] = field(default_factory=list)
    """A sentence for each part of the user's settings that could not be used."""

    @classmethod
    def on(cls, app: App[Any], catalogue: Catalogue, machine: Machine) -> Services:
        """Make the services of an app."""
        keymap, problems = checked_keymap(catalogue.settings.keys, PANES_OWN)
        say = Notices(app)
        return cls(
            app=app,
            catalogue=catalogue,
            machine=machine,
            keys=KeyNames(keymap, recognised(os.environ)),
            say=say,
            engine=EngineWatch(app, machine, catalogue, say),
            autosave=Autosave(app, catalogue, say),
            problems=[*map(str, catalogue.problems), *problems],
        )

    @cached_property
    def practice(self) -> PracticeStore:
        """The problems and the user's progress; created on first use, since its imports are slow."""
        from tui.services.practice import PracticeStore

        return PracticeStore(
            self.app, self.say, self.keys["problem.earlier"], self.catalogue.settings.practice.language
        )

    @property
    def practised(self) -> bool:
        """Whether `practice` has been made."""
        return "practice" in vars(self)
