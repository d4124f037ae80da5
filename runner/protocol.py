"""The frames between host and supervisor; `runner/supervisor/frames.pl` is the other end.

A frame is one letter, the payload's length in four bytes (big-endian) and the payload:

    host → supervisor                              supervisor → host
    H  nothing: answer R                           R  facts: ready for a job, unless `clean 0`
    B  nothing: keep others out until U, answer R  S  nothing: the program has started
    W  nothing: wipe everything                    O  bytes of stdout
    F  name NUL content: a file for /app, or a     E  bytes of stderr
       folder if its name ends with a slash
    A  the same, removed again after the run
    M  bytes: more of the file before
    J  name: of a file in /app that the next job
       has instead of stdin, which is empty then
    S  bytes for the next job's stdin, a file      C  4 bytes: the program took so many bytes of stdin
    X  a job, see `job`                            U  facts: a usage sample
    P  a compiler's or an interpreter's job, to wait for X: answer R once it waits, or cannot
    N  nothing: if that one is not ready yet, end it and answer R
    I  bytes for the program's stdin, a pipe       D  facts: the program has ended (or `error`)
    Z  nothing: end of stdin
    K  nothing: stop the program                  G  size, space, path: a file that the program wrote
    U  nothing: this submission is over           V  bytes of that file
    L  decimal seconds: how long to wait for       T  facts: how many files were left out, by reason
       other clients after this one has gone

While a job runs, W, F, A, M, J, S, X, U, B and what follows them wait for its end, so that the next job can be sent
ahead. K stops the one that runs and cancels those that wait. Every X is answered by one D and one R; that of a
cancelled job is the error `cancelled`. G, V and T come between D and R, and only if X asks for files.

Facts are lines of "name value". The engine wraps what the supervisor sends in frames of its own
(1 byte stream, 3 bytes zero, 4 bytes length), stream 2 being the supervisor's own complaints.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Mapping

HEAD = struct.Struct(">cI")
ENGINE_HEAD = struct.Struct(">BxxxI")
STDIN_WINDOW_BYTES = 256 * 1024
"""How much stdin to send ahead of what the program has read, so that neither the supervisor nor the engine buffers
more of a large input."""

PIECE_BYTES = 64 * 1024
"""Bytes of a frame of stdin or of a file: the supervisor keeps one frame at a time."""


def frame(letter: bytes, payload: bytes = b"") -> bytes:
    """Return one frame, ready to send."""
    return HEAD.pack(letter, len(payload)) + payload


def stdin_file(content: bytes, name: str = "") -> Iterator[bytes]:
    """Yield the frames that make a file of the next job's stdin, in /app if it has a name; none if it is empty."""
    if name:
        yield frame(b"J", name.encode())
    for start in range(0, len(content), PIECE_BYTES):
        yield frame(b"S", content[start : start + PIECE_BYTES])


def file_frames(letter: bytes, name: str, content: bytes) -> Iterator[bytes]:
    """Yield the frames of a file; `letter` is F or A."""
    yield frame(letter, os.fsencode(name) + b"\0" + content[:PIECE_BYTES])
    for start in range(PIECE_BYTES, len(content), PIECE_BYTES):
        yield frame(b"M", content[start : start + PIECE_BYTES])


def job(settings: Mapping[str, object], argv: list[str], environment: Mapping[str, str]) -> bytes:
    """Return the payload of X.

    Args:
        settings: phase (compile or run), wall_us, cpu_us, output_bytes, processes, stack_bytes, sample_us (0: no
            samples), talks (1: they say whether it waits for stdin), stdin (`file`, of what S brought, or `pipe`), and
            limits_in_force, as R last said: if they differ
            now, another process has set other limits and the job is refused. For a compile phase also `key`, the name
            under which a success is remembered; for a run phase that needs it, the same name as `requires`. What else
            a caller may want of a run phase: `overflow` (`truncate`: throw away output beyond the limit, and let it go
            on), `collect_files`, `collect_bytes`, `collect_depth` (send so many of the files that it wrote),
            `collect_only` (and only the one of this name), `live` (a variable to set to 1: somebody watches). Of P for
            an interpreter, `gate` is the descriptor at which it waits. An X that is for what waits has `waiting`.
        argv: the command. Of P for a compiler, its last word makes it wait: the others are the first ones of X.
        environment: variables beside the sandbox's own.

    Raises:
        ValueError: a word has a NUL, which no command line can hold.
    """
    head = "\0".join(f"{name}={value}" for name, value in settings.items())
    words = [*("a" + word for word in argv), *(f"e{name}={value}" for name, value in environment.items())]
    if any("\0" in word for word in words):
        raise ValueError("a command line cannot hold a NUL")
    return f"{head}\0\0{chr(0).join(words)}".encode()


def facts(payload: bytes) -> dict[str, str]:
    """Return the payload of R, U, D or T as a dict."""
    return dict(line.split(" ", 1) for line in payload.decode(errors="replace").splitlines() if " " in line)


class Decoder:
    """Turn what the engine sends, in pieces of any size, into the supervisor's frames."""

    def __init__(self) -> None:
        self._raw = bytearray()
        self._frames = bytearray()
        self.complaints = bytearray()
        """What the supervisor wrote to its own stderr; empty unless it failed."""

    def feed(self, received: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Yield every (letter, payload) that is complete now."""
        self._raw += received
        self._unwrap()
        while len(self._frames) >= HEAD.size:
            letter, length = HEAD.unpack_from(self._frames)
            end = HEAD.size + length
            if len(self._frames) < end:
                return
            payload = bytes(self._frames[HEAD.size : end])
            del self._frames[:end]
            yield letter, payload

    def _unwrap(self) -> None:
        while len(self._raw) >= ENGINE_HEAD.size:
            stream, length = ENGINE_HEAD.unpack_from(self._raw)
            end = ENGINE_HEAD.size + length
            if len(self._raw) < end:
                return
            target = self.complaints if stream == 2 else self._frames
            target += self._raw[ENGINE_HEAD.size : end]
            del self._raw[:end]
