"""Words can be read in every theme that is offered."""

from __future__ import annotations

import pytest
from textual.color import Color

from runner import Finished, Started
from tests.support.scripted import printed, result
from tests.support.workbench import WIDE, app_on
from tests.tui.conftest import ready, run, until
from tui.app import CodeRunner
from tui.widgets.themes import LEAST, contrast


def too_faint(app: CodeRunner) -> dict[str, float]:
    """Return the words on the screen whose contrast is too low, each with its contrast."""
    found = {}
    for strip in app.screen._compositor.render_strips():
        for text, style, _ in strip:
            colour, ground = style and style.color, style and style.bgcolor
            under_cursor = len(text) == 1 and text.isalpha()
            if (
                any(map(str.isalnum, text))
                and not under_cursor
                and colour
                and ground
                and colour.triplet
                and ground.triplet
            ):
                ratio = contrast(Color(*colour.triplet), Color(*ground.triplet))
                if ratio < LEAST:
                    found[text.strip()] = round(ratio, 2)
    return found


@pytest.mark.parametrize(
    "key",
    [
        "",
        *(pytest.param(key, marks=pytest.mark.thorough) for key in ("f1", "f2", "f7", "f8", "f9", "ctrl+l", "ctrl+t")),
    ],
)
async def test_words_contrast_with_their_background_in_every_theme(key: str) -> None:
    app, _ = app_on([Started("run"), *printed("some words"), Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await run(pilot)
        if key:
            await pilot.press(key)
            await until(pilot, lambda: app.screen is not app.workbench)
        faint = {}
        for name in app.available_themes:
            app.theme = name
            await pilot.pause()
            await pilot.pause()
            if words := too_faint(app):
                faint[name] = words
        assert not faint


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(Color.parse("black"), Color.parse("white")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("white")) == pytest.approx(4.48, abs=0.01)
