"""Broken files for tests that feed them to a reader: real ones, changed by chance."""

from __future__ import annotations

import random

SPLINTERS = (
    b"",
    b"\0",
    b"\xff",
    b"\n",
    b'"',
    b"'",
    b"[",
    b"]",
    b"{",
    b"}",
    b"=",
    b":",
    b"-",
    b"- ",
    b"#",
    b"\\u",
    b"1e999",
)
"""What breaks files of text: signs of TOML, YAML and JSON, and bytes that are no UTF-8."""


def mutated(original: bytes, seed: int) -> bytes:
    """The bytes with a few changes: pieces cut out, doubled, swapped, replaced by splinters."""
    chance = random.Random(seed)
    raw = bytearray(original)
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(raw) + 1)
        end = min(len(raw), start + chance.choice((0, 1, 3, 20)))
        piece = bytes(raw[start:end])
        raw[start:end] = chance.choice((b"", piece * 2, piece[::-1], chance.choice(SPLINTERS), chance.randbytes(3)))
    return bytes(raw)
