"""What can go wrong outside of the program, as data: a kind, and the facts that its sentence needs.

Decide by the kind. The sentences are in `runner/sentences.py`, and no code searches in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

ErrorKind = Literal[
    # The engine, as it is asked something.
    "no_engine",  # none was found
    "not_allowed",  # the user may not use its socket
    "not_there",  # its socket does not exist
    "not_running",
    "gone",  # it closed the connection
    "silent",  # it does not answer a ping
    "refused",  # it answered with an error; where the error is known, one of the next four
    "no_space",
    "no_perl",
    "bad_dockerfile",
    "removing",  # the container is on its way out
    "unbounded",  # it does not hold a sandbox to its limits
    "not_installed",
    "not_started",
    # Images.
    "image_gone",
    "no_image",
    "no_packages",
    "no_base",
    "no_mmdebstrap",
    "build_failed",
    "no_library",  # a user's library cannot be installed
    "no_mirror",  # the registry of a user's libraries does not answer
    # Settings of the sandbox that the engine cannot apply.
    "bad_seccomp",
    "no_runtime",
    "no_apparmor",
    # Sandboxes.
    "sandbox_gone",
    "sandbox_silent",
    "sandbox_failed",
    "sandbox_dirty",
    "cannot_start",  # the command of a phase
    "phase_failed",
    "unknown_runner",
    "fixed",  # the runner's limits cannot change
    "busy",
    "cancelled",
    # What is wrong with a file or value, where a `DefinitionError` is told as a failure.
    "bad_definition",
    "above_machine",
    "unexpected",
]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why something that is not the program failed."""

    kind: ErrorKind
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The values in its sentence, by name: `command`, `reason`, `image` and so on."""
