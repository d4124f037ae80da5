"""Show the title bar above the panes, and the keys and cursor position below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol, runtime_checkable

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
"""Columns from which the engine's version is shown."""


class TitleBar(Horizontal):
    """The program's name, problems due today, limits changed for the next runs, the language, the engine's state."""

    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        background: $panel;
        #title-name { width: auto; padding: 0 1; text-style: bold; }
        #title-due { width: auto; padding: 0 1; link-color: $text-accent; &:hover { background: $accent 30%; } }
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
        self._due = Static("", id="title-due")
        self._overrides = Static("", id="title-overrides")
        self._language = Static("", id="title-language")
        self._engine = Static("○ looking for an engine", id="title-engine", markup=False)
        self._info: EngineInfo | None = None

    def compose(self) -> ComposeResult:
        """Lay out the texts."""
        yield Static("code-runner", id="title-name", markup=False)
        self._due.display = False
        yield self._due
        yield self._overrides
        yield self._language
        yield self._engine

    def show_due(self, count: int) -> None:
        """Show how many problems are to be repeated today; a click opens practice."""
        self._due.display = count > 0
        self._due.update(Content.from_markup("[@click=app.open_practice()]$count to repeat today[/]", count=str(count)))

    def show_overrides(self, summary: str) -> None:
        """Show the changed limits of the next runs; a click opens their form."""
        words = Content.from_markup("[@click=screen.ask_limits]$words[/]", words=f"limits: {summary}")
        self._overrides.update(words if summary else "")

    def show_language(self, name: str, version: str) -> None:
        """Show the language and the number in its toolchain's version string; a click opens the picker."""
        words = Content.from_markup(
            "[@click=screen.pick_language]$name ▾[/]", name=f"{name} {version_number(version)}".strip()
        )
        self._language.update(words)

    def show_engine(self, info: EngineInfo | None) -> None:
        """Show the engine; None if none answers."""
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
        """Show the engine's version if it fits."""
        if self._info:
            self.show_engine(self._info)


@runtime_checkable
class HasNextSteps(Protocol):
    """A screen that says what its user will want to do next."""

    next_steps: Sequence[str]
    """Ids of commands, which come first in the footer."""


class KeyLine(Widget):
    """The available commands with their keys, as many as fit; a click runs one.

    This is a single widget: Textual's footer has one per key, and recreates them whenever the focus moves.
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
        """Update the keys whenever the focus moves."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, screen: Screen[object]) -> None:
        if not self.app.app_focus:  # the terminal lost the focus, and with it every widget
            return
        places = {name: place for place, name in enumerate(COMMANDS)}
        steps = screen.next_steps if isinstance(screen, HasNextSteps) else ()
        nodes: dict[object, int] = {}
        shown: dict[str, ActiveBinding] = {}
        for active in screen.active_bindings.values():
            nodes.setdefault(active.node, len(nodes))
            if active.binding.show or active.binding.id in steps:
                shown.setdefault(active.binding.action, active)

        def place(active: ActiveBinding) -> tuple[int, int, int]:
            name = active.binding.id or ""
            command = COMMANDS.get(name)
            rank = steps.index(name) - len(steps) if name in steps else command.footer if command else 1
            return rank, nodes[active.node], places.get(name, len(places))  # a changed key keeps its place

        self._shown = {active.binding.key: active for active in sorted(shown.values(), key=place)}
        self.refresh()

    def render(self) -> Content:
        """Return the line of keys."""
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
        """Highlight the key under the mouse."""
        self._hover(event.style.meta.get("key", ""))

    def on_leave(self) -> None:
        """Remove the highlight."""
        self._hover("")

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Press the clicked key."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)


class StatusBar(Horizontal):
    """The keys of the focused pane, and a status text such as the cursor position."""

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
        """Lay out keys and status text."""
        yield KeyLine()
        self._words.display = False
        yield self._words

    def show(self, words: str) -> None:
        """Show a status text at the right end."""
        self._words.update(words)
        self._words.display = bool(words)  # when empty, its padding would take a key's room
