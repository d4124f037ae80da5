"""What workers tell the app. What they tell of a run is in `submission.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual.message import Message

from runner.engine import EngineInfo
from runner.images import Image

Severity = Literal["information", "warning", "error"]


@dataclass
class EngineSeen(Message):
    """The engine answered, or did not."""

    info: EngineInfo | None
    sentence: str = ""
    """Why not."""


@dataclass
class ImagesSeen(Message):
    """Which languages' images are here."""

    images: dict[str, Image]


@dataclass
class VersionKnown(Message):
    """What the toolchain of a language calls itself."""

    language: str
    version: str


@dataclass
class Told(Message):
    """A sentence for the user."""

    sentence: str
    severity: Severity = "information"
