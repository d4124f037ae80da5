"""The form for the next runs' tier, timeouts and limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Button, Input, Static

from foundation.limits import LIMITS, TIMEOUTS, Limit
from languages import DefinitionError, Language
from tui.screens.shared.dialogs import Dialog, Line
from tui.state.overrides import STANDARD, Overrides, label
from tui.text.visible import shown

_WIDE = 110
"""Columns from which on there is room for what happens when a limit is hit."""


class TierLine(Static, can_focus=True):
    """The tiers in a row, one of which is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "Tier before", show=False),
        Binding("right,space", "step(1)", "Tier after", show=False),
    ]
    DEFAULT_CSS = """
    TierLine {
        width: 1fr;
        height: auto;
        padding: 0 1;
        &:focus {
            background: $panel;
        }
    }
    """
    tier: reactive[str] = reactive(STANDARD)

    class Changed(Message):
        """Another tier was chosen."""

    def __init__(self, tiers: Mapping[str, float], tier: str) -> None:
        super().__init__(markup=False)
        self.tiers = tiers
        self.set_reactive(TierLine.tier, tier)

    def render(self) -> Content:
        """Each with its sign and what it does to the clocks."""
        return Content("   ").join(self._choice(name, factor) for name, factor in self.tiers.items())

    def _choice(self, name: str, factor: float) -> Content:
        sign, style = ("●", "bold $text-accent") if name == self.tier else ("○", "")
        times = f" clocks x {factor:g}" if factor != 1 else ""
        return Content.assemble((f"{sign} {shown(name)}", style), (times, "$foreground 60%"))

    def watch_tier(self) -> None:
        """Tell the form."""
        self.post_message(self.Changed())

    def action_step(self, by: int) -> None:
        """The tier beside it, around the end."""
        names = list(self.tiers)
        self.tier = names[(names.index(self.tier) + by) % len(names)]

    def on_click(self, event: events.Click) -> None:
        """The tier under the mouse."""
        at = event.get_content_offset(self)
        end = 0
        for name, factor in self.tiers.items():
            end += self._choice(name, factor).cell_length + 3
            if at is not None and at.y == 0 and at.x < end:
                self.tier = name
                return


class LimitLine(Horizontal):
    """One limit: its name, what the user wants, what that means."""

    DEFAULT_CSS = """
    LimitLine {
        height: auto;
        Line {
            width: 16;
            margin-right: 2;
        }
        .effect {
            width: 1fr;
            color: $text-muted;
            &.-set {
                color: $foreground;
            }
            &.-wrong {
                color: $text-error;
            }
        }
        .when {
            width: 1fr;
            margin-left: 2;
            color: $text-muted;
            display: none;
        }
    }
    """

    def __init__(self, row: Limit, value: str) -> None:
        super().__init__()
        self.row = row
        self.value = value
        self.problem = ""
        self.effect = Static(classes="effect", markup=False)

    def compose(self) -> ComposeResult:
        """From left to right."""
        yield Static(label(self.row), classes="name", markup=False)
        yield Line(self.value, select_on_focus=False)
        yield self.effect
        yield Static(self.row.when_hit, classes="when", markup=False)

    def read(self, value: str) -> None:
        """Take what was typed, right or wrong."""
        self.value = value.strip()
        self.problem = ""
        try:
            if self.value:
                self.row.parse(self.value)
        except DefinitionError as problem:
            self.problem = f"{problem.problem}; {problem.expected}"

    def tell(self, default: int | float) -> None:
        """Show what it means, where `default` is in force without it."""
        self.effect.set_class(bool(self.problem), "-wrong").set_class(bool(self.value), "-set")
        if self.problem:
            self.effect.update(f"✗ {shown(self.problem)}")
        elif self.value:
            given = self.row.text(self.row.parse(self.value))
            self.effect.update(f"runs with {given}, not {self.row.text(default)}")
        else:
            self.effect.update(f"default {self.row.text(default)}")


class OverridesForm(Dialog[Overrides]):
    """What the next runs get otherwise; gives it when it is applied, None when it is cancelled.

    Args:
        overrides: those in force now.
        language: the one whose defaults are shown.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,enter", "apply", "Apply", show=False),
        # Before the line of input takes it for "delete what is to the right".
        Binding("ctrl+d", "reset", "Reset all", show=False, priority=True),
        Binding("up", "app.focus_previous", "Field above", show=False),
        Binding("down", "app.focus_next", "Field below", show=False),
    ]
    DEFAULT_CSS = """
    OverridesForm > .box {
        width: 80;
        padding: 0 2;
        .fields {
            height: auto;
            max-height: 75vh;
            padding: 1 0;
        }
        .heading {
            margin-top: 1;
            color: $text-muted;
        }
        .tier {
            height: auto;
        }
        .name {
            width: 11;
        }
        Line:focus {
            background: $primary-muted;
        }
        .buttons {
            margin: 1 0;
        }
    }
    OverridesForm.-wide > .box {
        width: 128;
        .when {
            display: block;
        }
        .effect {
            width: 42;
        }
    }
    """

    def __init__(self, overrides: Overrides, language: Language) -> None:
        super().__init__()
        self.language = language
        self.tiers = TierLine(language.settings.tiers, overrides.tier)
        self.limits = [LimitLine(row, overrides.limits.get(row.name, "")) for row in LIMITS]
        self.timeouts = [LimitLine(row, overrides.timeouts.get(row.name, "")) for row in TIMEOUTS]
        self.state = Static(classes="state", markup=False)
        self.apply = Button("Apply", name="apply")

    @property
    def lines(self) -> list[LimitLine]:
        """All that have a value."""
        return [*self.timeouts, *self.limits]

    def compose(self) -> ComposeResult:
        """A row each, from the tables of limits; what is wrong and the buttons stay below."""
        with Vertical(classes="box") as box:
            box.border_title = Content(f"Next runs in {shown(self.language.name)}")
            box.border_subtitle = "enter apply · esc cancel · ctrl+d reset all"
            with VerticalScroll(classes="fields", can_focus=False):
                with Horizontal(classes="tier"):
                    yield Static("tier", classes="name", markup=False)
                    yield self.tiers
                yield Static("Timeouts, in milliseconds or as 2s", classes="heading", markup=False)
                yield from self.timeouts
                yield Static("Limits", classes="heading", markup=False)
                yield from self.limits
            yield self.state
            with Horizontal(classes="buttons"):
                yield self.apply
                yield Button("Reset all", name="reset")
                yield Button("Cancel", name="cancel")

    def on_mount(self) -> None:
        """The first field has the focus."""
        for line in self.lines:
            line.read(line.value)
        self._tell()
        self.query(Line).first().focus()

    def on_resize(self, event: events.Resize) -> None:
        """What happens when a limit is hit is told where there is room."""
        self.set_class(event.size.width >= _WIDE, "-wide")

    # -------------------------------------------------------------------------- what is typed

    def on_input_changed(self, event: Input.Changed) -> None:
        """Read it at every key."""
        line = event.input.parent
        assert isinstance(line, LimitLine)
        line.read(event.value)
        self._tell()

    def on_descendant_focus(self) -> None:
        """Another field."""
        self.call_after_refresh(self._scroll_to_field)

    def _scroll_to_field(self) -> None:
        """See the whole row of the field, with its sentence."""
        row = self.focused.parent if self.focused else None
        if isinstance(row, LimitLine):
            row.scroll_visible(animate=False)

    def on_tier_line_changed(self) -> None:
        """Other clocks are in force."""
        self._tell()

    def on_input_submitted(self) -> None:
        """Enter, in any field."""
        self.action_apply()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button."""
        {"apply": self.action_apply, "reset": self.action_reset, "cancel": self._cancel}[event.button.name or ""]()

    def action_apply(self) -> None:
        """Give what was typed, unless something is wrong: then go there."""
        wrong = self._wrong()
        if wrong:
            wrong[0].query_one(Line).focus()
            self._tell()
        else:
            self.dismiss(self._overrides())

    def action_reset(self) -> None:
        """Everything as the language has it; it still wants to be applied."""
        self.tiers.tier = STANDARD
        for line in self.query(Line):
            line.value = ""

    def _cancel(self) -> None:
        self.dismiss(None)

    # ------------------------------------------------------------------------- what it means

    def _wrong(self) -> list[LimitLine]:
        return [line for line in self.lines if line.problem]

    def _overrides(self, without: LimitLine | None = None) -> Overrides:
        """What the form says now; what is wrong, and `without`, left out."""

        def values(lines: list[LimitLine]) -> dict[str, str]:
            return {x.row.name: x.value for x in lines if x.value and not x.problem and x is not without}

        return Overrides(self.tiers.tier, values(self.limits), values(self.timeouts))

    def _tell(self) -> None:
        """Show what is in force without and with what was typed."""
        for line in self.lines:
            rest = self._overrides(without=line)
            limits = self.language.limits_for(tier=rest.tier, limits=rest.limits, timeouts=rest.timeouts)
            line.tell(getattr(limits, line.row.key))
        self.call_after_refresh(self._scroll_to_field)
        wrong = self._wrong()
        self.apply.disabled = bool(wrong)
        self.state.set_class(bool(wrong), "wrong").set_class(not wrong, "hint")
        if wrong:
            *most, last = (label(line.row) for line in wrong)
            names = f"{', '.join(most)} and {last}" if most else last
            self.state.update(f"✗ Not applied: correct {names}, or leave empty.")
        else:
            summary = self._overrides().summary()
            self.state.update(f"The next runs: {shown(summary)}" if summary else "Everything as the language has it.")
