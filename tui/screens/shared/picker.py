"""The language picker: filter by typing, see which images are present, pick a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from foundation.units import size_text
from languages import Language
from languages.definition import ROOM
from tui.jobs.messages import EngineSeen, ImageProgress, ImagesSeen, VersionKnown
from tui.screens.shared.dialogs import Dialog, Line
from tui.services.context import Services
from tui.text.status import Status
from tui.text.version import version_number
from tui.text.visible import shown
from tui.widgets.pane import QUIET
from tui.widgets.rows import Options

State = Literal["ready", "missing", "getting", "outdated"]
NOT_ASKED = "…"
_WORDS: Mapping[State, tuple[str, str]] = {
    "ready": (f"{Status.OK.sign} ready", Status.OK.style),
    "missing": (f"{Status.IDLE.sign} not here yet", QUIET),
    "getting": ("◐ getting it", "$text-warning"),
    "outdated": ("↻ outdated", "$text-warning"),
}
_MARK_WIDTH, _STATE_WIDTH, _SIZE_WIDTH, _GAP = 2, 19, 8, 2
_NARROW, _WIDE = 74, 112
"""A row's width on an 80-column terminal, and its maximum width."""


@dataclass(frozen=True, slots=True)
class ImageState:
    """The known state of a language's image."""

    state: State
    size_bytes: int | None = None
    version: str | None = None
    """The toolchain's version as it reports it: `Python 3.13.5`."""
    made_from: str = ""
    """The base image: the official image's name, or `debian`; empty if there is no image."""
    progress: float | None = None
    """The fraction fetched so far, from 0 to 1, or None if unknown."""


class LanguagePicker(Dialog[str]):
    """A list of all languages and their images' states; returns the picked language's id.

    Args:
        services: the app's services, for languages and images.
        current: the id of the language in use.
        first: what is listed above the languages: texts that need no image.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move('cursor_up')", "Language above", show=False),
        Binding("down", "move('cursor_down')", "Language below", show=False),
        Binding("pageup", "move('page_up')", "A page up", show=False),
        Binding("pagedown", "move('page_down')", "A page down", show=False),
    ]
    DEFAULT_CSS = """
    LanguagePicker > .box {
        width: 118;
        padding: 0 2;
        Line {
            margin: 1 0;
        }
        .head {
            color: $text-muted;
        }
        OptionList {
            border: none;
            padding: 0;
            max-height: 50vh;
            & > .option-list--option {
                padding: 0;
            }
            & > .option-list--option-highlighted {
                background: $accent 20%;
                color: $foreground;
            }
        }
        .note {
            margin-top: 1;
            color: $text-muted;
        }
    }
    """

    def __init__(self, services: Services, current: str, first: Sequence[Language] = ()) -> None:
        super().__init__()
        self.languages = languages = [*first, *services.catalogue.languages.values()]
        self.current = current
        self._engine = services.engine
        self._typed = ""
        self._shown: list[Language] = []
        self.list = Options(markup=False)
        self.list.can_focus = False
        self.list.styles.height = len(languages)
        self.head = Static(classes="head", markup=False)
        self.note = Static(classes="note", markup=False)

    # ------------------------------------------------------------------ image states

    @on(EngineSeen)
    @on(ImagesSeen)
    @on(ImageProgress)
    @on(VersionKnown)
    def _on_news(self) -> None:
        self._refresh()

    @property
    def _why_unknown(self) -> str:
        """Why the images' states are unknown; empty if they are known or soon will be."""
        missing = self._engine.seen and self._engine.info is None
        return "No engine answers, so the state of the images is unknown." if missing else ""

    def _image(self, language: Language) -> ImageState | None:
        """Return the state of a language's image, or None if unknown."""
        engine = self._engine
        if engine.info is None or engine.images is None:
            return None
        making = engine.progress if engine.progress and engine.progress.language == language.id else None
        if making:
            return ImageState("getting", progress=making.done / making.total if making.total else None)
        image = engine.images.get(language.id)
        if image is None or image.is_base:
            return ImageState("missing")
        state: State = "ready" if image.current else "outdated"
        return ImageState(state, image.size_bytes, engine.known_version(language.id), image.contents)

    # ---------------------------------------------------------------------------- the screen

    def compose(self) -> ComposeResult:
        """Lay out the filter, the list, and a note on the highlighted language."""
        with Vertical(classes="box") as box:
            box.border_title = "Language"
            box.border_subtitle = "type to filter · ↑ ↓ move · enter pick · esc cancel"
            yield Line(placeholder="name, alias or ending")
            yield self.head
            yield self.list
            yield self.note

    def on_mount(self) -> None:
        """Show all languages, the current one highlighted, and ask for their versions."""
        self._filter("")
        if self._engine.images:
            self._engine.ask_versions()

    def on_resize(self, event: events.Resize) -> None:
        """Show as many columns as fit."""
        del event
        self._refresh()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show only matching languages, best match first."""
        self._filter(event.value)

    def on_input_submitted(self) -> None:
        """Pick the highlighted language."""
        if self._shown and self.list.highlighted is not None:
            self.dismiss(self._shown[self.list.highlighted].id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pick the clicked language."""
        self.dismiss(event.option_id)

    def on_option_list_option_highlighted(self) -> None:
        """Show the note on the highlighted language."""
        self._tell()

    def action_move(self, how: str) -> None:
        """Move the highlight while the filter keeps the focus."""
        getattr(self.list, f"action_{how}")()

    # ------------------------------------------------------------------------------ the rows

    def _filter(self, text: str) -> None:
        self._typed = text.strip()
        self._shown = matching(self.languages, text)
        self.list.set_options(Option(self._row(language), id=language.id) for language in self._shown)
        ids = [language.id for language in self._shown]
        if ids:
            self.list.highlighted = ids.index(self.current) if not self._typed and self.current in ids else 0
        self.head.update(self._head())
        self._tell()

    def _refresh(self) -> None:
        if self.is_mounted:
            for number, language in enumerate(self._shown):
                self.list.replace_option_prompt_at_index(number, self._row(language))
            self.head.update(self._head())
            self._tell()

    def _widths(self) -> tuple[int, int, int, int]:
        """Return the widths of name, endings (0 if narrow), version and origin."""
        whole = max(_NARROW, min(_WIDE, self.app.size.width - 6))
        spare = whole - _MARK_WIDTH - _STATE_WIDTH - _SIZE_WIDTH - 2 * _GAP
        name = min(spare // 2, max((len(_name(language)) for language in self.languages), default=0) + 1)
        endings = 18 if whole == _WIDE else 0
        version = (spare - name - endings) // 2 - 1
        return name, endings, version, spare - name - endings - version + 1  # nothing follows the last

    def _head(self) -> Content:
        name, endings, version, origin = self._widths()
        cells = [_cell("", _MARK_WIDTH), _cell("language", name), _cell("files", endings)]
        cells += [_cell("toolchain", version), _cell("image", _STATE_WIDTH)]
        cells += [_cell("size", _SIZE_WIDTH, right=True), _cell("", _GAP), _cell("made from", origin)]
        return Content("").join(cells)

    def _row(self, language: Language) -> Content:
        state = self._image(language)
        name, endings, version, origin = self._widths()
        if not language.file.image:
            mark = _cell("●" if language.id == self.current else "", _MARK_WIDTH, "$text-accent")
            told = _cell(language.file.source, version + _STATE_WIDTH, QUIET)
            return Content("").join([mark, _cell(language.name, name + endings, "bold"), told])
        unknown = _cell("?" if self._why_unknown else NOT_ASKED, _STATE_WIDTH, QUIET)
        size = size_text(state.size_bytes) if state and state.size_bytes is not None else ""
        cells = [
            _cell("●" if language.id == self.current else "", _MARK_WIDTH, "$text-accent"),
            _cell(_name(language), name, "bold"),
            _cell(" ".join(language.file.endings), endings, QUIET),
            _cell(version_number(state.version or ""), version) if state else unknown.truncate(version, pad=True),
            self._state(state) if state else unknown,
            _cell(size, _SIZE_WIDTH, right=True),
            _cell("", _GAP),
            _cell(state.made_from if state else "", origin, QUIET),
        ]
        return Content("").join(cells)

    def _state(self, state: ImageState) -> Content:
        words, style = _WORDS[state.state]
        if state.progress is not None:
            words += f" {int(state.progress * 100)} %"
        return _cell(words, _STATE_WIDTH, style)

    def _tell(self) -> None:
        """Show a line on the highlighted language, and why image states are unknown."""
        index = self.list.highlighted
        if index is None or not self._shown:
            line = f'No language matches "{self._typed}"; clear the filter to see all.'
        else:
            language = self._shown[index]
            file, state = language.file, self._image(language)
            parts = [
                "in use now" if language.id == self.current else "",
                " ".join(file.endings),
                f"also called {', '.join(file.aliases)}" if file.aliases else "",
                state.version if state and state.version else "",
                f"image {file.image}" if file.image else "typed, or opened from a file; nothing is run",
                f"with {language.libraries}" if language.libraries else "",
                f"yours, from {language.folders[0]}" if _own(language) else "",
            ]
            line = " · ".join(filter(None, parts))
        lines = [Content(shown(line)).truncate(self.app.size.width - 6, ellipsis=True)]
        if self._why_unknown:
            lines.append(Content.styled(shown(f"? {self._why_unknown}"), "$foreground"))
        self.note.update(Content("\n").join(lines))


def matching(languages: Sequence[Language], text: str) -> list[Language]:
    """Return the languages matching every word of `text` in name, id, aliases or endings; best match first.

    Whole words rank first, prefixes second, anything else third; ties keep their order.
    """
    words = text.casefold().split()
    ranks: list[tuple[int, Language]] = []
    for language in languages:
        file = language.file
        names = [name.casefold() for name in (language.name, language.id, *file.aliases, *file.endings)]
        names += [ending.lstrip(".") for ending in file.endings]
        if all(any(word in name for name in names) for word in words):
            whole = all(word in names for word in words)
            begun = all(any(name.startswith(word) for name in names) for word in words)
            ranks.append((0 if whole else 1 if begun else 2, language))
    return [language for _, language in sorted(ranks, key=lambda ranked: ranked[0])]


def _name(language: Language) -> str:
    return f"{language.name} (yours)" if _own(language) else language.name


def _own(language: Language) -> bool:
    """Return whether the user added or changed the language."""
    return any(folder.parent != ROOM for folder in language.folders)


def _cell(text: str, width: int, style: str = "", *, right: bool = False) -> Content:
    content = Content.styled(shown(text), style).truncate(max(0, width - (0 if right else 1)), ellipsis=True)
    missing = max(0, width - content.cell_length)
    return content.pad_left(missing) if right else content.pad_right(missing)
