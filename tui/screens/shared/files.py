"""Open, save and create files, or edit in an external editor. Never discard unsaved text without asking."""

from __future__ import annotations

import asyncio
import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from stat import S_IFREG
from typing import Any

from foundation.files import replace_file
from languages import DefinitionError, Language
from runner import source as sources
from tui.screens.shared.dialogs import Confirm, Open, Save, kind_of, path_of, unwritten
from tui.screens.shared.external_editor import edit_in_editor
from tui.screens.shared.paned import PanedScreen
from tui.screens.shared.text_difference import TextDifference
from tui.services.context import Services
from tui.state.session import fingerprint
from tui.text.diff import compare
from tui.widgets.editors import EditorPane, Sheet

NEWLINE = re.compile(r"\r\n|\r|\n")
NAMES = {"\r\n": "CRLF", "\n": "LF", "\r": "CR"}


@dataclass(frozen=True, slots=True)
class Source:
    """The contents of a source file."""

    text: str
    """The text without its byte order mark, and with a single kind of line ending."""
    bom: bool = False
    """Whether the file starts with a byte order mark; saving writes it back."""
    newline: str = ""
    """The line ending chosen for `text` (the most frequent one) if the file mixed several; otherwise empty."""


class Files:
    """Open, save and create source files. Every method but `edit_elsewhere` may ask the user, so it runs in a worker.

    Args:
        screen: the workbench or a problem.
        services: the app's services.
        use_language: switches the editor to another language.
        forget_run: called when another program took the place of the text.
        starter: returns the text of a file that does not exist yet.
    """

    def __init__(
        self,
        screen: PanedScreen[Any],
        services: Services,
        use_language: Callable[[Language], Awaitable[None]],
        forget_run: Callable[[], None],
        starter: Callable[[Language], str] = lambda language: language.starter,
    ) -> None:
        self._screen = screen
        self._services = services
        self._use_language = use_language
        self._forget_run = forget_run
        self._starter = starter
        self._looking = False
        """Whether the user is being asked about a changed file."""
        self._declined: tuple[int, int] | None = None
        """The stamp of a changed file that the user does not want to be asked about again."""
        self._told: set[str] = set()
        """Sentences about drafts that were shown, so that each is shown once."""

    @property
    def _pane(self) -> EditorPane:
        return self._screen.editor_pane

    @property
    def _sheet(self) -> Sheet:
        return self._pane.sheet

    def edit_elsewhere(self) -> None:
        """Edit the text in the user's own editor and load the result."""
        sheet = self._sheet
        text = edit_in_editor(self._screen.app, self._services.say, sheet.name, sheet.editor.text)
        if text is not None:
            self._pane.replace_text(text)

    # -------------------------------------------------------------------------- run in workers

    async def ask_open(self) -> None:
        """Ask for a file and open it."""
        start = f"{self._sheet.path.parent}/" if self._sheet.path else ""
        typed = await self._screen.app.push_screen_wait(Open("Open a file", start, _read))
        if typed is not None:
            await self.open(path_of(typed))

    async def open(self, path: Path) -> None:
        """Open a file; if it does not exist, start it from the language's starter code."""
        path = path.absolute()
        try:
            source = await asyncio.to_thread(_read, path)
        except DefinitionError as error:
            self._services.say(str(error), severity="error")
            return
        language = self._language_of(path)
        await self._use_language(language)
        sheet = self._sheet
        if sheet.path == path and source and source.text == sheet.editor.text:
            sheet.belongs_to(path, source.text, _stamp(path), bom=source.bom)
        elif await self._may_replace(sheet, f"opens {path.name}"):
            lost = sheet.modified or sheet.draft
            self._pane.replace_text(source.text if source else self._starter(language))
            self._forget_run()
            if not lost:
                # Undo stops at the file as opened, unless that discarded unsaved text.
                sheet.editor.history.clear()
            sheet.belongs_to(path, source.text if source else "", _stamp(path), bom=bool(source and source.bom))
            sheet.editor.move_cursor((0, 0))
        else:
            return
        if source and source.newline:
            self._services.say(
                f"{path.name} mixes line endings; saving it writes {NAMES[source.newline]} everywhere.",
                severity="warning",
            )
        self._pane.show_title()
        self._services.autosave.changed()
        sheet.editor.focus()

    def _language_of(self, path: Path) -> Language:
        try:
            return self._services.catalogue.for_file(path)
        except DefinitionError:
            language, key = self._sheet.language, self._services.keys["language.pick"]
            if not language.file.run:  # an answer, which may be in any file
                return language
            self._services.say(
                f"No language uses files like {path.name}, so it was opened as {language.name}."
                f" To change that, pick a language with {key} and open the file again.",
                severity="warning",
            )
            return language

    async def _may_replace(self, sheet: Sheet, next_step: str) -> bool:
        """Ask before replacing unsaved text; return whether to go on. Few users know that undo restores it."""
        if not sheet.modified or sheet.draft:
            return True
        if sheet.path:
            question = f"{sheet.name} has unsaved changes. Save writes them to {sheet.path}"
        else:
            question = f"This {sheet.language.name} text is in no file. Save asks for a name"
        question += f", then {next_step}; Discard {next_step} without saving."
        answer = await self._screen.app.push_screen_wait(Confirm(question, "Save", "Discard"))
        return answer == "Discard" or (answer == "Save" and await self.save())

    async def new(self) -> None:
        """Replace the text with the language's starter code, belonging to no file."""
        sheet = self._sheet
        if await self._may_replace(sheet, "starts over"):
            self._pane.replace_text(sheet.language.starter)
            sheet.editor.move_cursor((0, 0))
            sheet.forget_file()
            self._forget_run()
            self._pane.show_title()
            self._services.autosave.changed()

    async def save(self) -> bool:
        """Save to the text's file, asking for one if it has none; return whether it was saved."""
        sheet = self._sheet
        if sheet.path is None:
            return await self.save_as()
        if await asyncio.to_thread(_changed_elsewhere, sheet.path, sheet) and not await self._overwrites(
            sheet, sheet.path
        ):
            return False
        text = sheet.editor.text  # the user may type while it is written
        try:
            await asyncio.to_thread(_write, text, sheet.bom, sheet.path)
        except (OSError, UnicodeEncodeError) as error:
            self._services.say(f"{unwritten(sheet.path, error)} The text is still in the editor.", severity="error")
            return False
        self._saved(sheet, text, sheet.path)
        return True

    async def look(self) -> None:
        """Notice that another program changed the text's file: reload it, or ask if the text here changed, too."""
        sheet, path = self._sheet, self._sheet.path
        if self._looking or path is None or (stamp := _stamp(path)) in (None, sheet.stamp, self._declined):
            return
        self._looking = True
        try:
            if not await asyncio.to_thread(_changed_elsewhere, path, sheet):
                sheet.stamp = stamp
            elif (source := await asyncio.to_thread(_read, path)) and not sheet.modified:
                if self._sheet is sheet:
                    self._reload(sheet, path, source)
            elif await self._overwrites(sheet, path):
                await self._write_draft(sheet, path)
            else:
                self._declined = _stamp(path)
        except DefinitionError as error:
            self._declined = stamp
            self._refused(path, error)
        finally:
            self._looking = False

    async def follow(self) -> None:
        """Notice a change of the file, and save a draft that changed here."""
        await self.look()
        await self.save_draft()

    async def save_draft(self) -> None:
        """Save the text if its file is a draft that no other program changed; `look` asks about one that was."""
        sheet, path = self._sheet, self._sheet.path
        if self._looking or path is None or not sheet.draft or not sheet.modified:
            return
        if not await asyncio.to_thread(_changed_elsewhere, path, sheet):
            await self._write_draft(sheet, path)

    async def _write_draft(self, sheet: Sheet, path: Path) -> None:
        text = sheet.editor.text  # the user may type while it is written
        try:
            await asyncio.to_thread(_write_safely, text, path)
        except (OSError, UnicodeEncodeError) as error:
            self._refused(path, error)
        else:
            sheet.belongs_to(path, text, _stamp(path), bom=False)

    def _refused(self, path: Path, error: DefinitionError | OSError | UnicodeEncodeError) -> None:
        """Tell the user once why a draft's file does not follow; the text itself is saved with the progress."""
        sentence = f"{error}." if isinstance(error, DefinitionError) else unwritten(path, error)
        if sentence not in self._told:
            self._told.add(sentence)
            self._services.say(f"{sentence} The text is saved, but not in this file.", severity="warning")

    async def _overwrites(self, sheet: Sheet, path: Path) -> bool:
        """Ask what to do with a file that another program has changed; return whether to overwrite it."""
        app = self._screen.app
        question = (
            f"Another program has changed {path} since it was opened. Overwrite replaces it with the text here; Reload"
            " replaces the text here with the file (undo brings it back); Compare shows both."
        )
        while True:
            answer = await app.push_screen_wait(Confirm(question, "Overwrite", "Reload", "Compare", careful=True))
            if answer == "Overwrite":
                return True
            if answer is None:
                return False
            try:
                source = await asyncio.to_thread(_read, path)
            except DefinitionError as error:
                self._services.say(str(error), severity="error")
                return False
            if answer == "Reload":
                self._reload(sheet, path, source)
                return False
            found = await asyncio.to_thread(compare, source.text if source else "", sheet.editor.text)
            await app.push_screen_wait(
                TextDifference(f"{path.name}: the file < the text here >", found, back="the question")
            )

    def _reload(self, sheet: Sheet, path: Path, source: Source | None) -> None:
        """Replace the text by its file's content, as one undo step."""
        self._pane.replace_text(source.text if source else "")
        sheet.belongs_to(path, sheet.editor.text, _stamp(path), bom=bool(source and source.bom))
        self._pane.show_title()
        self._services.autosave.changed()
        self._services.say(f"reloaded {path}; undo brings back your text")

    async def save_as(self) -> bool:
        """Ask for a file name and save to it; return whether it was saved."""
        sheet = self._sheet
        start = str(sheet.path or Path.cwd() / sheet.name)
        text = sheet.editor.text
        write = partial(_write, text, sheet.bom)
        saved = await self._screen.app.push_screen_wait(Save("Save as", start, write, own=sheet.path))
        if saved is None:
            return False
        self._saved(sheet, text, Path(saved).absolute())
        return True

    def _saved(self, sheet: Sheet, text: str, path: Path) -> None:
        sheet.belongs_to(path, text, _stamp(path), bom=sheet.bom)
        self._pane.show_title()
        self._services.autosave.changed()
        self._services.say(f"saved {path}")


def _write(text: str, bom: bool, path: Path) -> None:
    """Write a source file.

    Raises:
        OSError: the file cannot be written.
        UnicodeEncodeError: the text holds half a surrogate pair.
    """
    path.write_bytes((BOM_UTF8 if bom else b"") + text.encode())


def _write_safely(text: str, path: Path) -> None:
    """Replace a draft's file as a whole.

    Raises:
        OSError, UnicodeEncodeError: as `_write`.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_file(path, text.encode())


@dataclass(frozen=True, slots=True)
class DraftFile:
    """The file of a draft, as it is found before its editor is opened."""

    path: Path
    text: str | None
    """None if there is none that the editor can show."""
    stamp: tuple[int, int] | None
    changed: datetime | None
    """When it was last changed."""


def draft_file(path: Path) -> DraftFile:
    """Look at the file of a draft; a missing or unreadable one has no text."""
    stamp = _stamp(path)
    try:
        source = _read(path) if stamp else None
    except DefinitionError:
        source = None
    changed = datetime.fromtimestamp(stamp[0] / 1e9, UTC) if stamp else None
    return DraftFile(path, source.text if source else None, stamp, changed)


def _read(path: Path) -> Source | None:
    """Return a source file's contents, or None if it does not exist.

    Raises:
        DefinitionError: the file cannot be read, or no sandbox would accept it.
    """
    if kind_of(path) not in (0, S_IFREG):
        raise DefinitionError(path, "is not a regular file", "name a source file")
    try:
        with path.open("rb") as file:
            raw = file.read(sources.MOST_SOURCE_BYTES + 1)
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise DefinitionError(path, "there is no such folder", "check the name") from None
        return None
    except OSError as error:
        raise DefinitionError(path, f"cannot be read: {error.strerror}", "check its name and permissions") from None
    try:
        sources.Source.check(raw)
        text = raw.removeprefix(BOM_UTF8).decode()
    except DefinitionError as error:
        raise DefinitionError(path, error.problem, error.expected) from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problem = f"is not UTF-8 in line {line}, so the editor cannot show it"
        raise DefinitionError(path, problem, "save it as UTF-8, or run it as it is with `code-runner run`") from None
    ends = Counter(NEWLINE.findall(text))
    newline = max(ends, key=lambda end: ends[end]) if len(ends) > 1 else ""
    return Source(NEWLINE.sub(newline, text) if newline else text, raw.startswith(BOM_UTF8), newline)


def _changed_elsewhere(path: Path, sheet: Sheet) -> bool:
    """Return whether another program changed the file since code-runner last read or wrote it, in any session."""
    if _stamp(path) in (None, sheet.stamp):
        return False
    try:
        found = _read(path)
        return fingerprint(found.text if found else "") != sheet.saved
    except DefinitionError:
        return True


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
