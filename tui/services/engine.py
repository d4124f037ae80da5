"""Watch the engine: whether it answers, which images it has, which versions they hold.

Blocking work is done in thread workers. Their findings are stored here and posted to every open screen
(`tui.jobs.messages`).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.message import Message

from languages import Catalogue, DefinitionError, Language
from runner import RunnerError
from runner.engine import EngineInfo
from runner.images import Image, Progress
from tui.jobs.machine import Machine
from tui.jobs.messages import EngineSeen, ImageProgress, ImagesSeen, VersionKnown
from tui.services.notices import Notices

LOOK_S = 2.0
"""Seconds between two looks at the engine."""


class EngineWatch:
    """Keep track of the engine and the images on it.

    Args:
        app: runs the workers and has the screens that get the messages.
        machine: does the blocking work.
        catalogue: the languages whose images count.
        say: shows the user a notice.
    """

    def __init__(self, app: App[Any], machine: Machine, catalogue: Catalogue, say: Notices) -> None:
        self._app = app
        self._machine = machine
        self._catalogue = catalogue
        self._say = say
        self._looking = False
        self.info: EngineInfo | None = None
        """The engine that answers, or None."""
        self.seen = False
        """Whether the first look is over."""
        self.images: dict[str, Image] | None = None
        """The images on the engine, by language; None if not known yet."""
        self.progress: Progress | None = None
        """The progress of the image that is being made."""

    def start(self) -> None:
        """Look for the engine now, and then every `LOOK_S` seconds."""
        self.look()
        self._app.set_interval(LOOK_S, self.look)

    # ---------------------------------------------------------------------------- the engine

    def look(self) -> None:
        """Check whether the engine answers, unless a check is under way."""
        if not self._looking:
            self._looking = True
            self._app.run_worker(self._look, thread=True, group="engine")

    def _look(self) -> None:
        info, sentence = None, ""
        try:
            info = self._machine.check()
        except RunnerError as error:
            sentence = str(error)
        except Exception:
            self._looking = False  # the next look may succeed
            raise
        self._app.call_later(self._engine_seen, info, sentence)

    def _engine_seen(self, info: EngineInfo | None, sentence: str) -> None:
        changed = (info is None) != (self.info is None)
        self._looking, self.seen, self.info = False, True, info
        if changed and info:
            self.look_at_images()
        self._tell(lambda: EngineSeen(info, sentence, changed))

    def set_up(self) -> None:
        """Install and start an engine."""
        self._app.run_worker(self._set_up, thread=True, group="setup", exclusive=True)

    def _set_up(self) -> None:
        try:
            self._machine.set_up(self._say)
        except RunnerError as error:
            self._say(str(error), "error")

    # ------------------------------------------------------------------------------- images

    def look_at_images(self) -> None:
        """Find out which languages' images are on the engine."""
        self._app.run_worker(self._look_at_images, thread=True, group="images")

    def _look_at_images(self) -> None:
        try:
            images = self._machine.images()
        except RunnerError:
            return  # the next check of the engine tells the user
        self._app.call_later(self._images_seen, images)

    def _images_seen(self, images: dict[str, Image]) -> None:
        self.images = images
        self._tell(ImagesSeen)

    def show_progress(self, progress: Progress | None) -> None:
        """Note the progress of an image; None if none is being made."""
        if progress != self.progress:
            self.progress = progress
            self._tell(ImageProgress)

    def has_image(self, language: Language) -> bool:
        """Return whether the language's current image is known to be here."""
        image = (self.images or {}).get(language.id)
        return image is not None and image.current

    def park(self, language: Language) -> bool:
        """Start to park a sandbox; return False if the language's image is missing."""
        if not self.has_image(language):
            return False
        self._app.run_worker(lambda: self._park(language), thread=True, group="park")
        return True

    def _park(self, language: Language) -> None:
        try:
            self._machine.fetch(language, lambda _: None, threading.Event())
        except RunnerError:
            return  # the next run fails in the same way and tells the user
        self._ask_version(language.id)

    # ----------------------------------------------------------------------------- versions

    def ask_versions(self) -> None:
        """Ask for the version in every image on the engine."""

        def ask() -> None:
            for name in self.images or {}:
                self._ask_version(name)

        self._app.run_worker(ask, thread=True, group="versions", exclusive=True)

    def known_version(self, language: str) -> str | None:
        """Return the version in a language's image, or None if not known yet."""
        image = (self.images or {}).get(language)
        return self._machine.known_version(image) if image else None

    def _ask_version(self, name: str) -> None:
        image = (self.images or {}).get(name)
        if image is None or not image.current:  # to ask would make the current one, unseen
            return
        try:
            version = self._machine.version(self._catalogue.languages[name], image)
        except (RunnerError, DefinitionError, KeyError):
            return  # a version is not essential
        self._tell(lambda: VersionKnown(name, version))

    # --------------------------------------------------------------------------------- news

    def _tell(self, news: Callable[[], Message]) -> None:
        for screen in self._app.screen_stack:
            screen.post_message(news())
