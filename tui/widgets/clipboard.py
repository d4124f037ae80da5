"""The system's clipboard, by both ways there are.

The terminal is asked with OSC 52, which works over ssh too, but is not answered: many terminals
ignore it, or what is longer than some 100 kB, and tmux needs `set -g set-clipboard on`. And where
the machine has a clipboard of its own (Windows, macOS, or a desktop with wl-copy, xsel or xclip),
pyperclip sets it and it is read back. pyperclip runs in a process of its own: it waits without
end for a display that does not answer, and lets its programs write over our screen.
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

PATIENCE_S = 1.0
"""How long the machine's clipboard may take."""
MOST_BYTES = 1_000_000
"""The longest text that is sent to the terminal at all."""
SAFE_BYTES = 74_994
"""The longest text that most terminals take: 100,000 bytes with its frame and in base64.

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
    """What became of a text that was copied."""

    characters: int
    size_bytes: int
    kept: bool
    """The machine's clipboard holds it."""
    sent: bool
    """The terminal was asked to hold it, too."""

    @property
    def sentence(self) -> str:
        """For the user, nothing promised that is not known."""
        count = f"{self.characters:,} character" + ("" if self.characters == 1 else "s")
        if self.kept or (self.sent and self.size_bytes <= SAFE_BYTES):
            return f"copied {count}"
        if self.sent:
            return f"copied {count}, more than many terminals take; if they are missing, save them to a file"
        return f"{count} are too many for the terminal's clipboard; save them to a file instead"


def copy(app: App[Any], text: str) -> Worker[Copied]:
    """Put `text` on the clipboard: the app's own and the terminal's at once, the machine's soon after.

    Above `MOST_BYTES` only the machine's. Need not be waited for; `await copy(...).wait()` says what was done.
    """
    data = text.encode(errors="replace")
    sent = len(data) <= MOST_BYTES
    if sent:
        App.copy_to_clipboard(app, data.decode())  # ours calls this function

    async def keep() -> Copied:
        kept = await _pyperclip(_COPY, data) is not None
        return Copied(len(text), len(data), kept, sent)

    return app.run_worker(keep, name="copy", group="clipboard", exclusive=True)


def has_program() -> bool:
    """Whether the machine has a clipboard that can be asked. Looks for programs, starts none."""
    import pyperclip

    return bool(pyperclip.determine_clipboard()[1])


async def paste(app: App[Any]) -> str:
    """What the machine's clipboard holds; what was copied in the app where that is empty or there is none."""
    data = await _pyperclip(_PASTE, read=True)
    return data.decode(errors="replace").replace("\r\n", "\n") if data else app.clipboard


def paste_into(widget: Widget, take: Callable[[str], object]) -> None:
    """Hand `take` what `paste` finds: at once where the machine has no clipboard, else when it has answered."""

    async def ask() -> None:
        take(await paste(widget.app))

    if has_program():
        widget.run_worker(ask(), group="paste")
    else:
        take(widget.app.clipboard)


async def _pyperclip(code: str, data: bytes = b"", *, read: bool = False) -> bytes | None:
    """What a process with pyperclip wrote if it is to be read; None where it failed or took too long."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        code,
        stdin=asyncio.subprocess.PIPE,
        # xclip stays, as the clipboard's owner, and would hold a pipe open.
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
    """End it and the programs it started."""
    with suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    await process.wait()
