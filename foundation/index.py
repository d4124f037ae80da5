"""Numbers by text, in a temporary file: a hundred thousand of them need no more memory than a thousand."""

from __future__ import annotations

import sqlite3
from typing import Self


class Index:
    """A mapping of texts to numbers. Safe to use from several threads, one at a time."""

    def __init__(self) -> None:
        # A database without a name is a file that SQLite removes when it is closed, and its process ends.
        self._rows = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._rows.execute("PRAGMA journal_mode = OFF")
        self._rows.execute("PRAGMA cache_size = -1024")
        self._rows.execute("CREATE TABLE numbers (text BLOB PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Remove the file."""
        self._rows.close()

    def __len__(self) -> int:
        return int(self._rows.execute("SELECT count(*) FROM numbers").fetchone()[0])

    def __setitem__(self, text: str, number: int) -> None:
        self._rows.execute("INSERT OR REPLACE INTO numbers VALUES (?, ?)", (_raw(text), number))

    def get(self, text: str) -> int | None:
        """Return the number of a text, or None."""
        row = self._rows.execute("SELECT number FROM numbers WHERE text = ?", (_raw(text),)).fetchone()
        return row and int(row[0])


def _raw(text: str) -> bytes:
    return text.encode(errors="surrogatepass")  # names of files need not be UTF-8
