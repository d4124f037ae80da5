"""Copy to and paste from the system's clipboard, through the terminal and through pyperclip.

OSC 52 asks the terminal, which also works over ssh but gives no confirmation: many terminals
ignore it, or any text above about 100 kB, and tmux needs `set -g set-clipboard on`. If the
machine has a clipboard of its own (Windows, macOS, or a desktop with wl-copy, xsel or xclip),
pyperclip sets it and reads it back. pyperclip runs in a separate process because it waits forever
for a display that does not answer, and lets its programs write over our screen.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from textual.app import App
from textual.widget import Widget
from textual.worker import Worker

from foundation.guest import is_guest

PATIENCE_S = 1.0
"""Time limit for the machine's clipboard."""
MOST_BYTES = 1_000_000
"""The longest text sent to the terminal."""
SAFE_BYTES = 74_994
"""The longest text that most terminals accept: 100,000 bytes including base64 and framing.

Source: `OSC_52_MAX_SEQUENCE` of hterm's osc52.sh.
"""
_COPY = """
import sys, pyperclip
text = sys.stdin.buffer.read().decode()
pyperclip.copy(text)
sys.exit(pyperclip.paste().splitlines() != text.splitlines())
"""
_PASTE = "import sys, pyperclip; sys.stdout.buffer.write(pyperclip.paste().encode(errors='replace'))"


@dataclass(frozen=True, slots=True)
class Copied:
    """The outcome of copying a text."""

    characters: int
    size_bytes: int
    kept: bool
    """Whether the machine's clipboard is known to hold the text."""
    sent: bool
    """Whether the text was sent to the terminal."""

    @property
    def sentence(self) -> str:
        """The outcome in words, promising nothing that is not known."""
        count = f"{self.characters:,} character" + ("" if self.characters == 1 else "s")
        if self.kept or (self.sent and self.size_bytes <= SAFE_BYTES):
            return f"copied {count}"
        if self.sent:
            return f"copied {count}, more than many terminals accept; if pasting fails, save to a file instead"
        return f"{count} are too many for the terminal's clipboard; save to a file instead"


def copy(app: App[Any], text: str) -> Worker[Copied]:
    """Copy `text` to the app's and the terminal's clipboard at once, and to the machine's in the background.

    A text above `MOST_BYTES` goes to the machine's clipboard only. `await copy(...).wait()` gives the outcome.
    """
    data = text.encode(errors="replace")
    sent = len(data) <= MOST_BYTES
    if sent:
        App.copy_to_clipboard(app, data.decode())  # not app.copy_to_clipboard, which calls this function

    async def keep() -> Copied:
        kept = await _pyperclip(_COPY, data) is not None
        return Copied(len(text), len(data), kept, sent)

    return app.run_worker(keep, name="copy", group="clipboard", exclusive=True)


def has_program() -> bool:
    """Return whether the machine has a clipboard to ask. Looks for programs without starting any."""
    import pyperclip

    return not is_guest() and bool(pyperclip.determine_clipboard()[1])


async def paste(app: App[Any]) -> str:
    """Return the machine's clipboard, or the app's own if that is empty or missing."""
    data = await _pyperclip(_PASTE, read=True)
    return data.decode(errors="replace").replace("\r\n", "\n") if data else app.clipboard


def paste_into(widget: Widget, take: Callable[[str], object]) -> None:
    """Call `take` with the clipboard's text: at once if the machine has no clipboard, else when it has answered."""

    async def ask() -> None:
        take(await paste(widget.app))

    if has_program():
        widget.run_worker(ask(), group="paste")
    else:
        take(widget.app.clipboard)


async def _pyperclip(code: str, data: bytes = b"", *, read: bool = False) -> bytes | None:
    """Run code that uses pyperclip in a process; return its output if `read`, or None if it failed or hung."""
    if is_guest():
        return None  # the clipboard of this machine is not the guest's
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        code,
        stdin=asyncio.subprocess.PIPE,
        # xclip stays alive as the clipboard's owner and would hold a pipe open.
        stdout=asyncio.subprocess.PIPE if read else asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        output, _ = await asyncio.wait_for(process.communicate(data), PATIENCE_S)
    except TimeoutError:
        return None
    finally:
        if process.returncode is None:
            await _kill(process)
    return (output or b"") if process.returncode == 0 else None


async def _kill(process: asyncio.subprocess.Process) -> None:
    """Kill the process and the programs that it started."""
    with suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    await process.wait()
