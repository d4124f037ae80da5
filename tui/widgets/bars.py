"""The two lines around the panes: on top what is worked with, at the bottom keys and where one is."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from runner.engine import EngineInfo
from tui.commands import COMMANDS
from tui.text.version import version_number

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


class KeyLine(Widget):
    """What can be done now, each with its key, as many as have room; a click on one does it.

    One widget: Textual's footer makes one of each key, all anew whenever the focus moves.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keyline--key", "keyline--what", "keyline--hover"}
    DEFAULT_CSS = """
    KeyLine {
        width: 1fr;
        height: 1;
        background: $footer-background;
        text-wrap: nowrap;
        .keyline--key { color: $footer-key-foreground; background: $footer-key-background; text-style: bold; }
        .keyline--what { color: $footer-description-foreground; background: $footer-description-background; }
        .keyline--hover { color: $footer-key-foreground; background: $block-hover-background; }
    }
    """
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[str, ActiveBinding] = {}
        self._hovered = ""

    def on_mount(self) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, screen: Screen[object]) -> None:
        if not self.app.app_focus:  # the terminal shows another program: nothing has the focus until it is back
            return
        places = {name: place for place, name in enumerate(COMMANDS)}
        nodes: dict[object, int] = {}
        shown: dict[str, ActiveBinding] = {}
        for active in screen.active_bindings.values():
            nodes.setdefault(active.node, len(nodes))
            if active.binding.show:
                shown.setdefault(active.binding.action, active)

        def place(active: ActiveBinding) -> tuple[int, int]:  # a changed key keeps its command's place
            return nodes[active.node], places.get(active.binding.id or "", len(places))

        self._shown = {active.binding.key: active for active in sorted(shown.values(), key=place)}
        self.refresh()

    def render(self) -> Content:
        """The keys."""
        key_style, what_style, hover = (
            self.get_visual_style(f"keyline--{part}", partial=True) for part in ("key", "what", "hover")
        )
        line = Content()
        for key, (_, binding, _, _) in self._shown.items():
            over = hover if key == self._hovered else Style()
            entry = Content.assemble(
                (self.app.get_key_display(binding), key_style + over),
                (f" {binding.description}", what_style + over),
            ).stylize(Style.from_meta({"key": key}))
            if line.cell_length + entry.cell_length > self.size.width:
                break
            line += entry + " "
        return line

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.tooltip = self._shown[key].tooltip if key in self._shown else None
            self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show what a click would do."""
        self._hover(event.style.meta.get("key", ""))

    def on_leave(self) -> None:
        """Nothing is pointed at."""
        self._hover("")

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """As if the key were pressed."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)


class StatusBar(Horizontal):
    """The keys of the focused pane, and where the cursor is."""

    DEFAULT_CSS = """
    StatusBar {
        height: 1;
        background: $footer-background;
        #status { width: auto; max-width: 60; padding: 0 1; color: $footer-description-foreground; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = Static("", id="status", markup=False)

    def compose(self) -> ComposeResult:
        """Keys and words."""
        yield KeyLine()
        self._words.display = False
        yield self._words

    def show(self, words: str) -> None:
        """Words at the right end."""
        self._words.update(words)
        self._words.display = bool(words)  # its padding is room for a key
