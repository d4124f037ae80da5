"""Define the news that services post to every open screen. The news of a job is beside the job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual.message import Message

from runner.engine import EngineInfo

Severity = Literal["information", "warning", "error"]


@dataclass
class EngineSeen(Message, bubble=False):
    """The engine answered, or did not."""

    info: EngineInfo | None
    sentence: str
    """Why it did not; empty if it did."""
    changed: bool
    """It came or went since the last look."""


class ImagesSeen(Message, bubble=False):
    """The images were looked at: `EngineWatch.images` has them."""


class ImageProgress(Message, bubble=False):
    """An image is being made, or no longer: `EngineWatch.progress` says how far it is."""


@dataclass
class VersionKnown(Message, bubble=False):
    """The toolchain of a language said which version it is."""

    language: str
    version: str
