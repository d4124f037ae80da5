"""The two lines around the panes: on top what is worked with, at the bottom keys and where one is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Footer, Static

from runner.engine import EngineInfo
from tui.machine import version_number

ROOMY = 110
"""Columns from which the engine's version has room."""


class TitleBar(Horizontal):
    """The program's name, what is changed for the next runs, the language, the engine's state."""

    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        background: $panel;
        #title-name { width: auto; padding: 0 1; text-style: bold; }
        #title-overrides {
            width: 1fr;
            height: 1;
            padding: 0 1;
            color: $text-warning;
            link-color: $text-warning;
            text-align: right;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }
        #title-language { width: auto; padding: 0 2; color: $text; &:hover { background: $accent 30%; } }
        #title-engine { width: auto; padding: 0 1; color: $text-muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._overrides = Static("", id="title-overrides")
        self._language = Static("", id="title-language")
        self._engine = Static("○ looking for an engine", id="title-engine", markup=False)
        self._info: EngineInfo | None = None

    def compose(self) -> ComposeResult:
        """Four texts."""
        yield Static("code-runner", id="title-name", markup=False)
        yield self._overrides
        yield self._language
        yield self._engine

    def show_overrides(self, summary: str) -> None:
        """What the next runs have otherwise than the language says; a click opens the form."""
        words = Content.from_markup("[@click=app.command('run.limits')]$words[/]", words=f"limits: {summary}")
        self._overrides.update(words if summary else "")

    def show_language(self, name: str, version: str) -> None:
        """The language in use, and its toolchain's version out of what that calls itself; a click opens the picker."""
        words = Content.from_markup(
            "[@click=app.command('language.pick')]$name ▾[/]", name=f"{name} {version_number(version)}".strip()
        )
        self._language.update(words)

    def show_engine(self, info: EngineInfo | None) -> None:
        """The engine that answers; None: none does."""
        self._info = info
        if info is None:
            self._engine.update(Content.from_markup("[$text-error]✗ no engine[/]"))
            return
        name = info.name
        if self.size.width >= ROOMY:
            version = info.version.partition("+")[0]
            name += f" {version}" + (f" · cgroup v{info.cgroup}" if info.cgroup else "")
        self._engine.update(Content.from_markup("$name [$text-success]● ready[/]", name=name))

    def on_resize(self) -> None:
        """More of the engine where there is room."""
        if self._info:
            self.show_engine(self._info)


class StatusBar(Horizontal):
    """The keys of the focused pane, and where the cursor is."""

    DEFAULT_CSS = """
    StatusBar {
        height: 1;
        background: $footer-background;
        Footer { dock: none; width: 1fr; height: 1; }
        #status { width: auto; max-width: 60; padding: 0 1; color: $footer-description-foreground; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = Static("", id="status", markup=False)

    def compose(self) -> ComposeResult:
        """Footer and words."""
        yield Footer(compact=True, show_command_palette=False)
        self._words.display = False
        yield self._words

    def show(self, words: str) -> None:
        """Words at the right end."""
        self._words.update(words)
        self._words.display = bool(words)  # its padding is room for a key
