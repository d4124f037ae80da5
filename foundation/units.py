"""Format sizes and times for people."""

from __future__ import annotations

KIB, MIB, GIB = 1 << 10, 1 << 20, 1 << 30


def size_text(count: int) -> str:
    """Format a number of bytes: `12 B`, `1.5 KiB`, `64 MiB`."""
    size, units = float(count), ["B", "KiB", "MiB", "GiB"]
    while round(size) >= 1024 and len(units) > 1:
        size, units = size / 1024, units[1:]
    number = f"{size:.1f}" if size < 100 else f"{size:.0f}"
    return f"{number.removesuffix('.0')} {units[0]}"


def duration_text(milliseconds: float) -> str:
    """Format a time: `12 ms`, `1.4 s`, `2 min 5 s`."""
    if milliseconds < 999.5:
        return f"{milliseconds:.0f} ms"
    seconds = milliseconds / 1000
    if seconds < 59.95:
        return f"{seconds:.1f}".removesuffix(".0") + " s"
    minutes, seconds = divmod(round(seconds), 60)
    return f"{minutes} min {seconds} s".removesuffix(" 0 s")
