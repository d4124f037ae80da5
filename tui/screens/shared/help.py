"""The help: every key, starting with the focused pane's, and how to change keys."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any, ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Static

from foundation.paths import config_file
from tui.commands import COMMANDS, GROUPS, Command
from tui.commands.guests import refused
from tui.commands.keys import KeyNames, key_texts
from tui.screens.shared.dialogs import Dialog, Line
from tui.text.visible import shown
from tui.widgets.pane import QUIET

_WIDE = 116
"""Terminal width from which the keys fit in two columns."""
_KEYS_WIDTH = 21
_NO_BREAK = "\N{NO-BREAK SPACE}"


class Row(NamedTuple):
    """One command or key."""

    keys: str
    """Its keys as displayed: `Ctrl+R, F5`."""
    what: str
    id: str = ""
    """Its id in config.toml; empty if its keys cannot be changed."""


class Section(NamedTuple):
    """A titled group of keys."""

    title: str
    rows: list[Row]


# ------------------------------------------------------------------------------- contents


def help_sections(screen: Screen[Any], keys: KeyNames) -> list[Section]:
    """Return the keys that work on a screen now: those of the focused pane, then those that work everywhere.

    Commands that are unavailable at the moment are included. Call this before the help opens.
    """
    names, focused = keys, screen.focused
    chain: list[DOMNode] = list(focused.ancestors_with_self) if focused else [screen, screen.app]
    above = [node for node in chain if node in (screen, screen.app)]
    pane = [node for node in chain if node not in above]
    active = screen.active_bindings

    def row(command: Command) -> Row:
        keys = key_texts(key for key in names.of(command) if not taken(key, command))
        letters = [names.letters(command)] if command.leader else []
        return Row(", ".join([*keys, *letters]), command.help, command.id)

    def taken(key: str, command: Command) -> bool:
        """Return whether the user gave the key to another command of the same scope."""
        owner = COMMANDS.get((active[key].binding.id or "") if key in active else "")
        return owner is not None and owner is not command and owner.scope == command.scope

    scopes = _scopes(pane)
    sections = [_section(scope.capitalize(), map(row, _in_scopes([scope]))) for scope in scopes]
    sections.append(_section("Also in this pane" if scopes else "In this pane", _others(active, pane)))
    everywhere = _scopes(above)
    for title, commands in GROUPS.items():
        sections.append(_section(title, (row(command) for command in commands if command in _in_scopes(everywhere))))
    sections.append(_section("Also everywhere", _others(active, above)))
    return [section for section in sections if section.rows]


def _section(title: str, rows: Iterable[Row]) -> Section:
    return Section(title, list(rows))


def _in_scopes(scopes: Collection[str]) -> list[Command]:
    return [command for command in COMMANDS.values() if command.scope in scopes and not refused(command.action)]


def _scopes(nodes: Iterable[DOMNode]) -> list[str]:
    """Return the scopes whose commands these nodes' classes bind."""
    bound = [binding.id or "" for node in nodes for binding in type(node).BINDINGS if isinstance(binding, Binding)]
    return list(dict.fromkeys(COMMANDS[name].scope for name in bound if name in COMMANDS))


def _others(active: Mapping[str, ActiveBinding], nodes: Sequence[DOMNode]) -> list[Row]:
    """Return the nodes' active keys that belong to no command."""
    keys: dict[tuple[str, str], list[str]] = {}
    for key, (node, binding, _, _) in active.items():
        what = binding.tooltip or binding.description
        if node in nodes and binding.id not in COMMANDS and what:
            keys.setdefault((what, binding.id or ""), []).append(key)
    return [Row(", ".join(key_texts(found)), what, name) for (what, name), found in keys.items()]


# ---------------------------------------------------------------------------------- the screen


class HelpScreen(Dialog[None]):
    """The list of keys, which can be filtered and scrolled.

    Args:
        sections: the sections from `help_sections`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "dismiss", "Close", show=False),
        Binding("up", "scroll('scroll_up')", "Up", show=False),
        Binding("down", "scroll('scroll_down')", "Down", show=False),
        Binding("pageup", "scroll('scroll_page_up')", "A page up", show=False),
        Binding("pagedown", "scroll('scroll_page_down')", "A page down", show=False),
        Binding("ctrl+home", "scroll('scroll_home')", "To the start", show=False),
        Binding("ctrl+end", "scroll('scroll_end')", "To the end", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen > .box {
        width: 76;
        height: 100%;
        padding: 0 2;
        Line {
            margin: 1 0;
        }
        VerticalScroll {
            height: 1fr;
        }
        .columns {
            height: auto;
        }
        .column {
            width: 1fr;
            height: auto;
        }
        .foot {
            margin-top: 1;
            color: $text-muted;
        }
    }
    HelpScreen.-wide > .box {
        width: 136;
        .column {
            padding-right: 3;
        }
    }
    """

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.sections = sections
        self.left = Static(classes="column", markup=False)
        self.right = Static(classes="column", markup=False)
        self.scroll_area = VerticalScroll(can_focus=False)

    def compose(self) -> ComposeResult:
        """Lay out the filter, the keys in one or two columns, and how to change keys."""
        with Vertical(classes="box") as box:
            box.border_title = "Keys"
            box.border_subtitle = "type to filter · ↑ ↓ scroll · esc close"
            yield Line(placeholder="a key, a word, an id")
            with self.scroll_area, Horizontal(classes="columns"):
                yield self.left
                yield self.right
            yield Static(_foot(), classes="foot", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Use one column or two, depending on the width."""
        self.set_class(event.size.width >= _WIDE, "-wide")
        self._show()

    def on_input_changed(self) -> None:
        """Show only matching keys."""
        self._show()
        self.scroll_area.scroll_home(animate=False)

    def action_scroll(self, how: str) -> None:
        """Scroll while the filter keeps the focus."""
        getattr(self.scroll_area, how)(animate=False)

    def _show(self) -> None:
        found = matching(self.sections, self.query_one(Line).value)
        wide = self.app.size.width >= _WIDE
        inner = (
            min(self.app.size.width, 136 if wide else 76) - 6 - 3
        )  # border and padding, scrollbar and a column before it
        width = inner // 2 - 4 if wide else inner
        blocks = [_block(section, width) for section in found]
        if not blocks:
            blocks = [Content("No key matches. Clear the filter to see all keys.")]
        cut = _half([str(block).count("\n") + 2 for block in blocks]) if wide else len(blocks)
        self.left.update(Content("\n\n").join(blocks[:cut]))
        self.right.update(Content("\n\n").join(blocks[cut:]))
        self.right.display = wide


def matching(sections: Sequence[Section], text: str) -> list[Section]:
    """Return the rows containing every word of `text` in keys, description, id or section title."""
    words = text.casefold().split()
    found = []
    for section in sections:
        rows = [
            row for row in section.rows if all(word in " ".join((section.title, *row)).casefold() for word in words)
        ]
        if rows:
            found.append(Section(section.title, rows))
    return found


def _block(section: Section, width: int) -> Content:
    """Return a section as lines of at most `width` columns, keys left of their descriptions."""
    lines = [Content.styled(shown(section.title), "bold $text-accent")]
    room = max(1, width - _KEYS_WIDTH)
    for row in section.rows:
        whole = ", ".join(key.replace(" ", _NO_BREAK) for key in shown(row.keys).split(", "))  # not `Ctrl+O` alone
        lines_of_keys = textwrap.wrap(whole, _KEYS_WIDTH - 2, break_on_hyphens=False)
        keys = [line.replace(_NO_BREAK, " ") for line in lines_of_keys]
        what = [Content(line) for line in textwrap.wrap(shown(row.what), room)]
        name = Content.styled(shown(row.id), QUIET)
        if what and what[-1].cell_length + 1 + name.cell_length <= room:
            what[-1] = Content(" ").join([what[-1], name])
        elif row.id:
            # Never shorten an id: users copy it into config.toml.
            what += [Content.styled(part, QUIET) for part in textwrap.wrap(shown(row.id), room)]
        for left, right in zip_longest(keys, what, fillvalue=""):
            lines.append(Content.assemble((f"{left:{_KEYS_WIDTH}}", "bold"), right))
    return Content("\n").join(lines)


def _half(heights: Sequence[int]) -> int:
    """Return how many blocks go into the left column to balance both columns."""
    return min(range(1, len(heights) + 1), key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])))


def _foot() -> str:
    return shown(
        f'Keys can be changed in {config_file()}, by the ids above: [keys], then "run.start" = "f12,ctrl+r".'
    ) + ("\nIn tmux, copying out of the app needs: set -g set-clipboard on")
