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

from foundation.guest import within_reach
from foundation.limits import LIMITS, TIMEOUTS, Limit
from languages import DefinitionError, Language
from tui.screens.shared.dialogs import Dialog, Line
from tui.state.overrides import STANDARD, Overrides, label
from tui.text.visible import shown

_WIDE = 110
"""Minimum width for the column that says what happens when a limit is hit."""


class TierLine(Static, can_focus=True):
    """A row of tiers, one of them chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "Previous tier", show=False),
        Binding("right", "step(1)", "Next tier", show=False),
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
        """Return each tier's mark, name and clock factor."""
        return Content("   ").join(self._choice(name, factor) for name, factor in self.tiers.items())

    def _choice(self, name: str, factor: float) -> Content:
        sign, style = ("●", "bold $text-accent") if name == self.tier else ("○", "")
        times = f" clocks x {factor:g}" if factor != 1 else ""
        return Content.assemble((f"{sign} {shown(name)}", style), (times, "$text-muted"))

    def watch_tier(self) -> None:
        """Notify the form."""
        self.post_message(self.Changed())

    def action_step(self, by: int) -> None:
        """Choose the neighbouring tier, wrapping around."""
        names = list(self.tiers)
        self.tier = names[(names.index(self.tier) + by) % len(names)]

    def on_click(self, event: events.Click) -> None:
        """Choose the tier under the mouse."""
        at = event.get_content_offset(self)
        end = 0
        for name, factor in self.tiers.items():
            end += self._choice(name, factor).cell_length + 3
            if at is not None and at.y == 0 and at.x < end:
                self.tier = name
                return


class LimitLine(Horizontal):
    """One limit: its name, the user's value, and its effect."""

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
        """Lay out name, value, effect and consequence."""
        yield Static(label(self.row), classes="name", markup=False)
        yield Line(self.value, select_on_focus=False)
        yield self.effect
        yield Static(self.row.when_hit, classes="when", markup=False)

    def read(self, value: str) -> None:
        """Take the typed value and note what is wrong with it, if anything."""
        self.value = value.strip()
        self.problem = ""
        try:
            if self.value:
                self.row.parse(self.value)
        except DefinitionError as problem:
            self.problem = f"{problem.problem}; {problem.expected}"

    def tell(self, default: int | float) -> None:
        """Show the value's effect, compared with the `default` it replaces."""
        self.effect.set_class(bool(self.problem), "-wrong").set_class(bool(self.value), "-set")
        if self.problem:
            self.effect.update(f"✗ {shown(self.problem)}")
        elif self.value:
            given = self.row.text(self.row.parse(self.value))
            self.effect.update(f"runs with {given}, not {self.row.text(default)}")
        else:
            self.effect.update(f"default {self.row.text(default)}")


class OverridesForm(Dialog[Overrides]):
    """Edit the overrides for the next runs; answers with them if applied, or None if cancelled.

    Args:
        overrides: the overrides in force.
        language: the language whose defaults are shown.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,enter", "apply", "Apply", show=False),
        Binding("ctrl+n", "reset", "Reset all", show=False),
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
        self.limits = [LimitLine(within_reach(row), overrides.limits.get(row.name, "")) for row in LIMITS]
        self.timeouts = [LimitLine(within_reach(row), overrides.timeouts.get(row.name, "")) for row in TIMEOUTS]
        self.state = Static(classes="state", markup=False)
        self.apply = Button("Apply", name="apply")

    @property
    def lines(self) -> list[LimitLine]:
        """All rows with a value."""
        return [*self.timeouts, *self.limits]

    def compose(self) -> ComposeResult:
        """Build a row per limit from the limit tables, with problems and buttons fixed below."""
        with Vertical(classes="box") as box:
            box.border_title = Content(f"Next runs in {shown(self.language.name)}")
            box.border_subtitle = "enter apply · esc cancel · ctrl+n reset all"
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
        """Validate the initial values and focus the first field."""
        for line in self.lines:
            line.read(line.value)
        self._tell()
        self.query(Line).first().focus()

    def on_resize(self, event: events.Resize) -> None:
        """Show what happens when a limit is hit, if there is room."""
        self.set_class(event.size.width >= _WIDE, "-wide")

    # -------------------------------------------------------------------------- typing

    def on_input_changed(self, event: Input.Changed) -> None:
        """Validate on every key press."""
        line = event.input.parent
        assert isinstance(line, LimitLine)
        line.read(event.value)
        self._tell()

    def on_descendant_focus(self) -> None:
        """Scroll to the focused field."""
        self.call_after_refresh(self._scroll_to_field)

    def _scroll_to_field(self) -> None:
        """Scroll the field's whole row into view, including its message."""
        row = self.focused.parent if self.focused else None
        if isinstance(row, LimitLine):
            row.scroll_visible(animate=False)

    def on_tier_line_changed(self) -> None:
        """Update the effects, since the tier changes the clocks."""
        self._tell()

    def on_input_submitted(self) -> None:
        """Apply on enter in any field."""
        self.action_apply()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Run the pressed button's action."""
        {"apply": self.action_apply, "reset": self.action_reset, "cancel": self._cancel}[event.button.name or ""]()

    def action_apply(self) -> None:
        """Answer with the overrides, or focus the first wrong field."""
        wrong = self._wrong()
        if wrong:
            wrong[0].query_one(Line).focus()
            self._tell()
        else:
            self.dismiss(self._overrides())

    def action_reset(self) -> None:
        """Reset every field to the language's defaults, without applying."""
        self.tiers.tier = STANDARD
        for line in self.query(Line):
            line.value = ""

    def _cancel(self) -> None:
        self.dismiss(None)

    # ------------------------------------------------------------------------- effects

    def _wrong(self) -> list[LimitLine]:
        return [line for line in self.lines if line.problem]

    def _overrides(self, without: LimitLine | None = None) -> Overrides:
        """Return the form's overrides, leaving out wrong values and `without`."""

        def values(lines: list[LimitLine]) -> dict[str, str]:
            return {x.row.name: x.value for x in lines if x.value and not x.problem and x is not without}

        return Overrides(self.tiers.tier, values(self.limits), values(self.timeouts))

    def _tell(self) -> None:
        """Show each field's default and effect, and sum them up."""
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
            self.state.update(f"The next runs: {shown(summary)}" if summary else "The language's defaults apply.")
