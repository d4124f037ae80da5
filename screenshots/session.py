"""The recorded session: the real app in a terminal of its own, typed into, and what it wrote in return.

`session.cast` is an asciinema recording (version 2: a line with the size, then a line of JSON for each
change of the screen). It holds what the screen showed, not what was written to it: Textual writes 3 MB
for the same. `session.svg` is a moving picture of it.

Source: https://docs.asciinema.org/manual/asciicast/v2/
"""

from __future__ import annotations

import codecs
import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

from screenshots.film import film
from screenshots.terminal import Picture, Terminal, changes

COLUMNS, ROWS = 116, 34
KEY_S = 0.045
"""Between two keys: a quick typist."""
AFTER_ALT_S = 0.25
"""After Alt and a letter: Textual waits for a tenth of a second whether its escape begins something longer."""
WHOLE_S = 0.008
"""A pause that ends a write; the terminal hands it over in pieces."""
SEEN_S = 0.05
"""Between two pictures: twenty a second are as many as anybody sees."""
LAST_S = 3.0
"""For the last picture."""
PATIENCE_S, LEAVE_S = 60.0, 10.0
RUN, SELECT_ALL, DEDENT, STDIN, EDITOR, QUIT = "\x12", "\x01", "\x1b[Z", "\x1bi", "\x1be", "\x11"
DELETE_LINE = "\x0b"
"""Ctrl+K, in the stdin pane."""

NAIVE = [
    "from itertools import permutations\n",
    "\n",
    "word = input()\n",
    "words = []\n",
    "for letters in permutations(word):\n",
    'words.append("".join(letters))\n',
    DEDENT,
    "print(len(set(words)))",
]
COUNTED = [
    "from collections import Counter\n",
    "from math import factorial, prod\n",
    "\n",
    "word = input()\n",
    "same = [factorial(n) for n in Counter(word).values()]\n",
    "print(factorial(len(word)) // prod(same))",
]


class Recording:
    """The app in a terminal that remembers when what was written.

    Args:
        environment: what the app finds, beside the terminal's own.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        self.terminal = Terminal(COLUMNS, ROWS)
        self.writes: list[tuple[float, str]] = []
        """Seconds since `begin`, and the text."""
        self._began = time.monotonic()
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._app = subprocess.Popen(
            [Path(sys.executable).with_name("code-runner")],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
        )
        os.close(theirs)

    def begin(self) -> None:
        """The recording begins with what is on the screen now."""
        self._began = time.monotonic()
        self.writes = [(0.0, "".join(text for _, text in self.writes))]

    def press(self, *keys: str) -> None:
        """Type keys, one by one, as a terminal sends them."""
        for key in keys:
            os.write(self._ours, key.replace("\n", "\r").encode())
            self.look(AFTER_ALT_S if key.startswith("\x1b") else KEY_S)

    def look(self, seconds: float) -> None:
        """Let the time pass in which a viewer reads."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._read(left)

    def until(self, words: str, *, there: bool = True) -> None:
        """Wait until the screen has these words, or has them no more.

        Raises:
            TimeoutError: that never came.
        """
        latest = time.monotonic() + PATIENCE_S
        while (words in self.terminal.text()) is not there:
            if time.monotonic() > latest:
                raise TimeoutError(f'waited for "{words}":\n{self.terminal.text()}')
            self._read(0.1)

    def close(self) -> None:
        """Leave the app; nothing of that is recorded."""
        kept = self.writes
        os.write(self._ours, QUIT.encode())
        latest = time.monotonic() + LEAVE_S
        while self._app.poll() is None and time.monotonic() < latest:
            self._read(0.1)
        self._app.kill()  # a dialog may be in the way where a session went wrong
        self._app.wait()
        os.close(self._ours)
        self.writes = kept

    def _read(self, seconds: float) -> None:
        """Take one write of the app, if it comes in time."""
        raw = b""
        while select.select([self._ours], [], [], WHOLE_S if raw else seconds)[0]:
            try:
                raw += os.read(self._ours, 1 << 16)
            except OSError:
                break  # the app is gone
        if text := self._decoder.decode(raw):
            self.terminal.feed(text)
            self.writes = [*self.writes, (time.monotonic() - self._began, text)]


def play(recording: Recording) -> None:
    """How many words do the letters of a word make? They do not all fit into memory."""
    recording.until("sandbox parked")
    recording.begin()
    recording.look(0.8)
    write(recording, NAIVE)
    recording.press(STDIN, DELETE_LINE)
    recording.until("3 7 2", there=False)
    recording.press(*"mississippi", EDITOR)
    recording.press(RUN)
    recording.until("MEMORY LIMIT")
    recording.look(2.5)
    write(recording, COUNTED)
    recording.press(RUN)
    recording.until("✓ OK")
    recording.look(1)


def write(recording: Recording, lines: list[str]) -> None:
    """Another program in the editor, typed."""
    recording.press(SELECT_ALL)
    recording.until(" words, ")  # selected: a key that is bound may come later than the letters after it
    for line in lines:
        recording.press(*([line] if line == DEDENT else line))
    recording.look(0.3)


def record(folder: Path) -> None:
    """Play the session and write both files."""
    recording = Recording(dict(os.environ))
    try:
        play(recording)
    finally:
        recording.close()
    pictures = seen(recording.writes)
    before = Terminal(COLUMNS, ROWS).picture()
    lines = [json.dumps({"version": 2, "width": COLUMNS, "height": ROWS, "title": "code-runner"})]
    for at_s, picture in pictures:
        lines.append(json.dumps([round(at_s, 3), "o", changes(before, picture)], ensure_ascii=False))
        before = picture
    (folder / "session.cast").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "session.svg").write_text(film(pictures, pictures[-1][0] + LAST_S), encoding="utf-8")


def seen(writes: list[tuple[float, str]]) -> list[tuple[float, Picture]]:
    """What a viewer sees, and from when on: a picture that is replaced at once is none."""
    terminal = Terminal(COLUMNS, ROWS)
    pictures: list[tuple[float, Picture]] = []
    for at_s, text in writes:
        terminal.feed(text)
        picture = terminal.picture()
        if pictures and at_s - pictures[-1][0] < SEEN_S:
            pictures[-1] = (pictures[-1][0], picture)
        elif not pictures or picture != pictures[-1][1]:
            pictures.append((at_s, picture))
    return pictures
