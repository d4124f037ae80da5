"""Define the messages that services post to every open screen. A job defines its own messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual.message import Message

from runner.engine import EngineInfo

Severity = Literal["information", "warning", "error"]


@dataclass
class EngineSeen(Message, bubble=False):
    """The engine did or did not answer."""

    info: EngineInfo | None
    sentence: str
    """Why it did not answer; empty if it did."""
    changed: bool
    """Whether it started or stopped answering since the last look."""


class ImagesSeen(Message, bubble=False):
    """The list of images is new: see `EngineWatch.images`."""


class ImageProgress(Message, bubble=False):
    """The progress of an image has changed: see `EngineWatch.progress`."""


@dataclass
class VersionKnown(Message, bubble=False):
    """The version of a language's toolchain is known."""

    language: str
    version: str
