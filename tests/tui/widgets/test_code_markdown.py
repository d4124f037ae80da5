"""Test how Markdown shows code: in colours, and with its indentation where a line is too long."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Label

from tui.widgets.code_markdown import CodeBlock, CodeMarkdown, fitted

CODE = "def f():\n    for one in range(first, last):\n\n        return one"


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (40, CODE),
        (27, "def f():\n    for one in range(first,\n        last):\n\n        return one"),
        (16, "def f():\n    for one in\n        range(fi\n        rst,\n        last):\n\n        return\n        one"),
    ],
)
def test_a_long_line_goes_on_below_indented_further(width: int, shown: str) -> None:
    found = fitted(Content(CODE), width)

    assert found.plain == shown
    assert all(line.cell_length <= width for line in found.split("\n"))


@pytest.mark.parametrize("width", range(1, 12))
def test_any_width_shows_every_character(width: int) -> None:
    found = fitted(Content(CODE), width)

    assert "".join(found.plain.split()) == "".join(CODE.split())
    assert all(line.cell_length <= width for line in found.split("\n"))


def test_colours_stay_with_their_words() -> None:
    code = Content.assemble("        x = ", ("a_name", "bold"), " + ", ("another", "italic"))

    found = fitted(code, 20)

    assert {(found.plain[span.start : span.end], str(span.style)) for span in found.spans} == {
        ("a_name", "bold"),
        ("another", "italic"),
    }


@pytest.mark.parametrize("language", ["python", "javascript", "c", "cpp", "java", "go", "php", "rust", "csharp"])
def test_code_of_each_language_has_colours(language: str) -> None:
    found = CodeBlock.highlight("\treturn one;  ", language)

    assert found.plain == "    return one;  "
    assert any(found.plain[span.start : span.end] == "return" for span in found.spans)


async def test_a_block_fits_its_lines_to_each_width() -> None:
    class Shown(App[None]):
        def compose(self) -> ComposeResult:
            yield CodeMarkdown(f"```python\n{CODE}\n```\n\n```\n{'word ' * 30}\n```")

    app = Shown()
    async with app.run_test(size=(60, 30)) as pilot:
        for width, lines in ((60, 4), (34, 5), (60, 4)):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            code, words = app.query(CodeBlock)
            shown = code.query_one(Label).visual
            assert str(shown).count("\n") + 1 == lines, width
            assert "\n" not in str(words.query_one(Label).visual), "text without a language is as it was"
