"""The form for the next runs' limits, and the overrides that it returns."""

from __future__ import annotations

from functools import partial

import pytest
from textual.app import App
from textual.widgets import Button

from languages import LIMITS, TIMEOUTS, load
from tests.tui.conftest import until
from tui.screens.shared.dialogs import Line
from tui.screens.workbench.overrides import LimitLine, OverridesForm
from tui.state.overrides import Overrides

CATALOGUE = load()
PYTHON = CATALOGUE.languages["python"]
CHANGED = Overrides("quick", {"memory": "64m", "cpus": "2"}, {"run_ms": "500"})


class Host(App[None]):
    """An app that shows the form and records its answer."""

    def __init__(self, overrides: Overrides | None = None) -> None:
        super().__init__()
        self.form = OverridesForm(overrides or Overrides(), PYTHON)
        self.answers: list[Overrides | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.form, self.answers.append)

    def line(self, name: str) -> LimitLine:
        return next(line for line in self.form.lines if line.row.name == name)

    def field(self, name: str) -> Line:
        return self.line(name).query_one(Line)

    def effect(self, name: str) -> str:
        return str(self.line(name).effect.render())

    def state(self) -> str:
        return str(self.form.state.render())


# ------------------------------------------------------------------------------ overrides


def test_a_summary_lists_changes_in_readable_units() -> None:
    assert CHANGED.summary() == "quick · memory 64 MiB · 2 cpus · run 500 ms"
    assert Overrides(limits={"processes": "7"}).summary() == "processes 7"
    assert Overrides().summary() == ""
    assert CHANGED
    assert not Overrides()


def test_overrides_survive_a_round_trip_through_a_file() -> None:
    for overrides in (CHANGED, Overrides()):
        assert Overrides.of(overrides.tier, overrides.values, CATALOGUE.settings) == (overrides, [])


@pytest.mark.parametrize(
    ("tier", "values", "told"),
    [
        ("", {"colour": "1"}, "colour: there is no such limit"),
        ("", {"cpus": "much"}, 'cpus: "much" is not a number'),
        ("standard", {"run_ms": "0"}, "run_ms: 0 is not between"),
        ("fast", {}, 'tier: there is no tier "fast"'),
    ],
)
def test_unknown_saved_overrides_are_dropped_with_a_warning(tier: str, values: dict[str, str], told: str) -> None:
    overrides, problems = Overrides.of(tier, {"memory": "64m", **values}, CATALOGUE.settings)
    assert overrides == Overrides(limits={"memory": "64m"})
    assert len(problems) == 1
    assert told in problems[0]


# ----------------------------------------------------------------------------------- form


async def test_every_limit_and_timeout_has_a_field_that_says_its_default() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)):
        assert [line.row for line in host.form.query(LimitLine)] == [*TIMEOUTS, *LIMITS]
        for row in (*TIMEOUTS, *LIMITS):
            assert host.effect(row.name) == f"default {row.text(getattr(PYTHON.limits, row.key))}"
        assert host.state() == "The language's defaults apply."


async def test_values_are_validated_while_typing() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        host.field("memory").focus()
        await pilot.press(*"64m")
        assert host.effect("memory") == "runs with 64 MiB, not 256 MiB"
        assert host.state() == "The next runs: memory 64 MiB"
        await pilot.press("enter")
    assert host.answers == [Overrides(limits={"memory": "64m"})]


async def test_a_wrong_value_is_reported_at_once_and_not_applied() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        host.field("memory").focus()
        await pilot.press(*"64x")
        assert host.effect("memory") == '✗ "64x" is not a size; write 64m, 1g or a number of bytes'
        assert host.form.apply.disabled
        host.field("run_ms").focus()
        await pilot.press("5")
        for key in ("enter", "ctrl+s"):
            await pilot.press(key)
            assert host.answers == []
            assert host.state().startswith("✗ Not applied: correct memory")
            assert host.form.focused is host.field("memory")
        await pilot.press("backspace", "m")
        assert not host.form.apply.disabled
        await pilot.press("ctrl+s")
    assert host.answers == [Overrides(limits={"memory": "64m"}, timeouts={"run_ms": "5"})]


async def test_overrides_in_force_fill_the_fields_and_empty_means_default() -> None:
    host = Host(CHANGED)
    async with host.run_test(size=(80, 24)) as pilot:
        assert (host.field("memory").value, host.field("cpus").value, host.field("run_ms").value) == ("64m", "2", "500")
        assert host.form.tiers.tier == "quick"
        host.field("memory").focus()
        await pilot.press("ctrl+u", "enter")
    assert host.answers == [Overrides("quick", {"cpus": "2"}, {"run_ms": "500"})]


async def test_the_tier_is_chosen_with_the_arrows_and_changes_the_defaults() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        host.form.tiers.focus()
        await pilot.press("right")
        assert host.effect("run_ms") == "default 20 s"
        await pilot.press("right")
        assert host.effect("run_ms") == "default 2 s"
        await pilot.press("left", "left", "left", "enter")
    assert host.answers == [Overrides("quick")]


async def test_the_tier_is_chosen_with_the_mouse() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        shown = str(host.form.tiers.render())
        for name in ("patient", "quick", "standard"):
            await pilot.click(host.form.tiers, offset=(shown.index(name) + 2, 0))
            assert host.form.tiers.tier == name


async def test_a_new_run_timeout_is_the_cpu_default_too() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        host.field("run_ms").focus()
        await pilot.press(*"700")
        assert host.effect("run_ms") == "runs with 700 ms, not 5 s"
        assert host.effect("cpu_ms") == "default 700 ms"


async def test_reset_empties_all_fields_without_applying() -> None:
    for way in ("ctrl+n", "button"):
        host = Host(CHANGED)
        async with host.run_test(size=(80, 24)) as pilot:
            if way == "button":
                await pilot.click(next(button for button in host.form.query(Button) if button.name == "reset"))
            else:
                await pilot.press(way)
            assert host.answers == []
            assert host.state() == "The language's defaults apply."
            await pilot.click(host.form.apply)
        assert host.answers == [Overrides()]


async def test_escape_and_the_cancel_button_change_nothing() -> None:
    for way in ("escape", "button"):
        host = Host(CHANGED)
        async with host.run_test(size=(80, 24)) as pilot:
            host.field("memory").focus()
            await pilot.press("ctrl+u", "7")
            if way == "button":
                await pilot.click(next(button for button in host.form.query(Button) if button.name == "cancel"))
            else:
                await pilot.press(way)
        assert host.answers == [None]


async def test_up_and_down_move_between_fields() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        assert host.field("compile_ms").has_focus
        await pilot.press("down", "down", "up")
        assert host.field("run_ms").has_focus
        await pilot.press("up", "up")
        assert host.form.tiers.has_focus


async def test_buttons_and_message_stay_visible_when_every_field_is_wrong() -> None:
    wrong = Overrides(
        limits={row.name: "[b]nothing of the kind[/b]" for row in LIMITS},
        timeouts={row.name: "999999999999" for row in TIMEOUTS},
    )
    host = Host(wrong)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = host.form.region
        for widget in (host.form.state, host.form.apply):
            assert screen.contains_region(widget.region)
        assert host.effect("output").startswith('✗ "[b]nothing of the kind[/b]" is not a size')
        for name in ("output", "compile_ms", "output"):
            host.field(name).focus()
            await until(pilot, partial(is_seen, host, name))
        host.field("output").value = ""
        await until(pilot, lambda: host.effect("output") == "default 1 MiB")
        await pilot.press(*"[b]")
        await until(pilot, lambda: host.effect("output").startswith("✗") and is_seen(host, "output"))


def is_seen(host: Host, name: str) -> bool:
    """Return whether the row's message is fully visible in the form."""
    line = host.line(name)
    fields = host.form.query_one(".fields").content_region
    return line.effect.region.height > 0 and fields.contains_region(line.effect.region)


async def test_wide_terminals_show_what_happens_when_a_limit_is_hit() -> None:
    host = Host()
    async with host.run_test(size=(140, 45)) as pilot:
        await pilot.pause()
        when = host.line("memory").query_one(".when")
        assert when.display
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not when.display


async def test_every_wrong_field_is_named() -> None:
    host = Host(Overrides(limits={"memory": "x", "cpus": "x"}, timeouts={"run_ms": "x"}))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert host.state() == "✗ Not applied: correct run, memory and cpus, or leave empty."
