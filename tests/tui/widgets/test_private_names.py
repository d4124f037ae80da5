"""Test the private names of Textual and Pygments that the editor relies on.

One test each: a new version that changes one of them fails here, with the place that has to follow.
"""

from __future__ import annotations

import inspect
from importlib.metadata import version
from typing import Any

import pytest
from pygments.lexer import RegexLexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.c_cpp import CFamilyLexer
from pygments.lexers.php import PhpLexer
from pygments.token import Keyword, _TokenType
from textual.app import App
from textual.command import CommandPalette
from textual.document._document import Document, EditResult
from textual.document._edit import Edit
from textual.document._wrapped_document import WrappedDocument
from textual.widgets import OptionList, TextArea

METHODS = {
    (TextArea, "_set_document"): ["self", "text", "language"],
    (TextArea, "_build_highlight_map"): ["self"],
    (TextArea, "_render_line"): ["self", "y"],
    (TextArea, "_rewrap_and_refresh_virtual_size"): ["self"],
    (TextArea, "_restart_blink"): ["self"],
    (TextArea, "_delete_via_keyboard"): ["self", "start", "end"],
    (TextArea, "_replace_via_keyboard"): ["self", "insert", "start", "end"],
    (OptionList, "_move_page"): ["self", "direction"],
    (CommandPalette, "_action_command_list"): ["self", "action"],
    (App, "_check_bindings"): ["self", "key", "priority"],
    (App, "_check_action_state"): ["self", "action", "default_namespace"],
    (Edit, "do"): ["self", "text_area", "record_selection"],
    (Document, "replace_range"): ["self", "start", "end", "text"],
    (Document, "get_text_range"): ["self", "start", "end"],
    (Document, "get_size"): ["self", "tab_width"],
    (WrappedDocument, "wrap"): ["self", "width", "tab_width"],
    (WrappedDocument, "wrap_range"): ["self", "start", "old_end", "new_end"],
    (WrappedDocument, "location_to_offset"): ["self", "location"],
    (WrappedDocument, "offset_to_location"): ["self", "offset"],
    (WrappedDocument, "get_target_document_column"): ["self", "line_index", "x_offset", "y_offset"],
    (WrappedDocument, "get_sections"): ["self", "line_index"],
    (WrappedDocument, "get_offsets"): ["self", "line_index"],
}
"""Methods that we override or call, with their parameters."""


def where(what: str, follows: str) -> str:
    return f"textual {version('textual')}, pygments {version('pygments')}: {what} is not what it was; see {follows}"


@pytest.mark.parametrize(("owner", "name"), METHODS, ids=lambda value: getattr(value, "__name__", value))
def test_a_method_still_exists_with_the_same_parameters(owner: type, name: str) -> None:
    method = getattr(owner, name, None)

    assert method is not None, where(f"{owner.__name__}.{name}", "tui/widgets/code_area.py and source.py")
    assert list(inspect.signature(method).parameters) == METHODS[owner, name], where(
        f"{owner.__name__}.{name}", "tui/widgets/code_area.py and source.py"
    )


def test_a_text_area_calls_the_colour_hook_after_each_kind_of_change() -> None:
    for change in ("edit", "_undo_batch", "_redo_batch", "_set_document"):
        source = inspect.getsource(getattr(TextArea, change))
        assert "self._build_highlight_map()" in source, where(f"TextArea.{change}", "CodeArea._build_highlight_map")


def test_a_text_area_creates_its_document_in_one_place() -> None:
    source = inspect.getsource(TextArea)
    made = source.count("WrappedDocument(")
    expected = inspect.getsource(TextArea.__init__).count("WrappedDocument(") + 1

    assert made == expected, where("how TextArea makes its documents", "Area._set_document")


def test_a_row_depends_only_on_values_in_the_cache_key() -> None:
    """Check that the cache key of `CodeArea.render_line` covers everything that a row depends on."""
    source = inspect.getsource(TextArea._render_line)
    for name in ("_draw_cursor", "_matching_bracket_location", "get_line", "gutter_width", "virtual_size"):
        assert name in source or name == "_matching_bracket_location", where(name, "CodeArea.render_line")
    assert "wrapped_document._offset_to_line_info[y_offset]" in source, where("_offset_to_line_info", "source.Wrapped")
    assert "line.stylize(cursor_line_style)" in source, where("the style of the cursor's line", "code_area._Line")
    assert hasattr(TextArea("x"), "_matching_bracket_location"), where("the bracket", "CodeArea.render_line")
    assert isinstance(inspect.getattr_static(TextArea, "_draw_cursor"), property), where("_draw_cursor", "render_line")


def test_a_document_stores_its_lines_and_its_newline() -> None:
    document = Document("a\r\nb")

    assert (document._lines, document._newline) == (["a", "b"], "\r\n"), where("Document", "source.Source")


def test_an_edit_sets_the_selection_that_it_stores() -> None:
    edit = Edit("x", (0, 0), (0, 0), maintain_selection_offset=False)

    assert edit._updated_selection is None, where("Edit._updated_selection", "editor.Step")
    assert "text_area.selection = self._updated_selection" in inspect.getsource(Edit.after), where(
        "Edit", "editor.Step"
    )
    assert list(inspect.signature(EditResult).parameters) == ["end_location", "replaced_text"]


def test_these_functions_still_convert_between_cells_and_columns() -> None:
    from textual._cells import cell_len, cell_width_to_column_index
    from textual.expand_tabs import expand_tabs_inline

    assert cell_len("a世") == 3
    assert cell_width_to_column_index("\tb", 4, 4) == 1
    assert expand_tabs_inline("a\tb", 4) == "a   b"


def test_a_lexers_rules_have_a_match_an_action_and_a_state_change() -> None:
    for name in ("python", "c", "php", "csharp"):
        lexer = get_lexer_by_name(name)
        assert isinstance(lexer, RegexLexer)
        rules = lexer._tokens["root"]  # type: ignore[attr-defined]  # the private name is what is tested
        for match, action, change in rules:
            assert callable(match), where("RegexLexer._tokens", "colours.drive")
            assert action is None or type(action) is _TokenType or callable(action), where("_tokens", "colours.drive")
            assert change is None or isinstance(change, str | int | tuple), where("_tokens", "colours.drive")


def test_lexers_rename_words_with_these_sets() -> None:
    lexer = get_lexer_by_name("c")
    assert isinstance(lexer, CFamilyLexer)
    for name in ("stdlib_types", "c99_types", "c11_atomic_types", "linux_types"):
        assert isinstance(getattr(lexer, name, None), set), where(f"CFamilyLexer.{name}", "colours.renamed")
    get_tokens: Any = lexer.get_tokens_unprocessed
    assert ("size_t", Keyword.Type) in [(value, kind) for _, kind, value in get_tokens("size_t n;")]

    php = get_lexer_by_name("php")
    assert isinstance(php, PhpLexer)
    assert "strlen" in php._functions, where("PhpLexer._functions", "colours.renamed")


def test_worker_failures_reach_one_method_of_the_app() -> None:
    from textual.app import App
    from textual.worker import Worker

    assert list(inspect.signature(App._handle_exception).parameters) == ["self", "error"]
    assert "app._handle_exception(worker_failed)" in inspect.getsource(Worker._run), where(
        "how workers fail", "CodeRunner._handle_exception"
    )


def test_an_app_has_its_driver_and_a_screen_asks_a_widget_for_rows() -> None:
    from textual._compositor import Compositor
    from textual.strip import Strip
    from textual.widgets import Static

    assert App()._driver is None, where("App._driver", "picture_markdown.Picture._send")
    assert "strip.divide(" in inspect.getsource(Compositor._render_chops), where("cut strips", "pixels.Whole")
    assert list(inspect.signature(Strip.divide).parameters) == ["self", "cuts"], where("Strip.divide", "pixels.Whole")
    assert list(inspect.signature(Static.render_lines).parameters) == ["self", "crop"], where("render_lines", "Picture")
