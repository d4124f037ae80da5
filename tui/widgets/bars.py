"""The two lines around the panes: on top what is worked with, at the bottom keys and where one is."""

from __future__ import annotations

import re

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Footer, Static

from runner.engine import EngineInfo


class TitleBar(Horizontal):
    """The program's name, the language, the engine's state."""

    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        background: $panel;
        #title-name { width: 1fr; padding: 0 1; text-style: bold; }
        #title-language { width: auto; padding: 0 2; color: $text; &:hover { background: $accent 30%; } }
        #title-engine { width: auto; padding: 0 1; color: $text-muted; }
    }
    """

    def compose(self) -> ComposeResult:
        """Three texts."""
        yield Static("code-runner", id="title-name", markup=False)
        yield Static("", id="title-language")
        yield Static("● looking for an engine", id="title-engine", markup=False)

    def show_language(self, name: str, version: str) -> None:
        """The language in use, and its toolchain's version out of what that calls itself; a click opens the picker."""
        found = re.search(r"\d+(\.\d+)+", version)
        words = Content.from_markup(
            "[@click=app.command('language.pick')]$name ▾[/]", name=f"{name} {found[0]}" if found else name
        )
        self.query_one("#title-language", Static).update(words)

    def show_engine(self, info: EngineInfo | None) -> None:
        """The engine that answers; None: none does."""
        if info is None:
            words = Content.from_markup("[$text-error]✗ no engine[/]")
        else:
            cgroup = f" · cgroup v{info.cgroup}" if info.cgroup else ""
            version = info.version.partition("+")[0]
            words = Content.from_markup("$engine [$text-success]● ready[/]", engine=f"{info.name} {version}{cgroup}")
        self.query_one("#title-engine", Static).update(words)


class StatusBar(Horizontal):
    """The keys of the focused pane, and where the cursor is."""

    DEFAULT_CSS = """
    StatusBar {
        height: 1;
        background: $panel;
        Footer { dock: none; width: 1fr; height: 1; background: $panel; }
        #status { width: auto; max-width: 60; padding: 0 1; color: $text-muted; }
    }
    """

    def compose(self) -> ComposeResult:
        """Footer and words."""
        yield Footer(compact=True, show_command_palette=False)
        yield Static("", id="status", markup=False)

    def show(self, words: str) -> None:
        """Words at the right end."""
        self.query_one("#status", Static).update(words)
