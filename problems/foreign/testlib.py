"""Checkers and validators written with testlib, as programs of the package format.

testlib's are called `checker INPUT OUTPUT ANSWER` and exit with 0, 1, 2, …; it lets macros change these numbers. The
author's source stays as it is, in a file that ours includes; `testlib.h` must come with the package. Older versions
use types of <cstdint> without including it, which compilers of today refuse.
Source: https://github.com/MikeMirzayanov/testlib, `testlib.h`.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from problems.errors import PackageError
from problems.foreign.folder import ForeignFolder

HEADER = "testlib.h"
_ENDINGS = (".cpp", ".cc", ".cxx")
_HEADERS = (".h", ".hpp", ".hh")
_REGISTERS = re.compile(rb"\bregisterTestlibCmd\b")
_POINTS = re.compile(rb"\b(quitp|quitpi|_points|_pc|_partially)\b")
"""What checkers use that say how many points an output is worth."""
_STATUSES = """\
#define OK_EXIT_CODE 42
#define WA_EXIT_CODE 43
#define PE_EXIT_CODE 43
#define DIRT_EXIT_CODE 43
#define UNEXPECTED_EOF_EXIT_CODE 43
#define PC_BASE_EXIT_CODE 50
"""
"""Points and failures keep numbers that accept nothing and reject nothing."""
_CHECKER = """\
// Lets the package format call a checker of testlib: INPUT ANSWER FEEDBACK_FOLDER/, the output on stdin.
{statuses}#include <cstdint>
#include "testlib.h"

static void register_in_package(int argc, char **argv) {{
    std::string folder = argv[3], output = folder + "output", said = folder + "judgemessage.txt";
    std::FILE *copy = std::fopen(output.c_str(), "wb");
    static char block[1 << 16];
    for (std::size_t size; copy && (size = std::fread(block, 1, sizeof block, stdin)) > 0;)
        std::fwrite(block, 1, size, copy);
    if (!copy || std::fclose(copy) != 0)
        std::exit(1);
    std::vector<char *> words = {{argv[0], argv[1], &output[0], argv[2], &said[0]}};
    words.insert(words.end(), argv + 4, argv + argc);
    registerTestlibCmd(static_cast<int>(words.size()), words.data());
}}
#define registerTestlibCmd register_in_package
#include "{source}"
"""
_VALIDATOR = """\
// Lets a validator of testlib exit as the package format wants it: a valid input ends main, with status 0.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

static void accept_at_end(int status, void *) {{
    std::fflush(nullptr);
    if (status == 0) _exit(42);
}}
static const int registered_first = on_exit(accept_at_end, nullptr);  // and so runs after what testlib does at the end
#include "testlib.h"
#include "{source}"
"""


class Testlib:
    """The programs of one package that include testlib."""

    def __init__(self, package: ForeignFolder, headers: list[str]) -> None:
        """Take the paths of the package's headers."""
        self._package = package
        self._headers = [name for name in headers if PurePosixPath(name).suffix in _HEADERS]

    @property
    def there(self) -> bool:
        """Whether `testlib.h` is in the package."""
        return any(PurePosixPath(name).name == HEADER for name in self._headers)

    def write_checker(self, name: str, into: Path) -> None:
        """Write the checker whose source is `name` into the folder `into`.

        Raises:
            PackageError: it cannot be run here.
        """
        source = self._source(name, "checker")
        if _POINTS.search(source):
            raise PackageError(
                name,
                "is a checker that gives points of its own, which are not taken",
                "only those that say right or wrong are run",
                kind="unsupported",
            )
        if not _REGISTERS.search(source):
            raise PackageError(
                name,
                "does not call registerTestlibCmd, so it is no checker of testlib",
                "only these are run",
                kind="unsupported",
            )
        self._write(name, into, _CHECKER)

    def write_validator(self, name: str, into: Path) -> None:
        """Write the validator whose source is `name` into the folder `into`.

        Raises:
            PackageError: it cannot be run here.
        """
        self._source(name, "validator")
        self._write(name, into, _VALIDATOR)

    def _source(self, name: str, role: str) -> bytes:
        if PurePosixPath(name).suffix not in _ENDINGS:
            raise PackageError(name, f"is a {role} that is not in C++", "only those are run", kind="unsupported")
        if not self.there:
            raise PackageError(
                name, f"is a {role} that needs {HEADER}, which is not in the package", "put it beside", kind="missing"
            )
        return self._package.read(name)

    def _write(self, name: str, into: Path, frame: str) -> None:
        into.mkdir(parents=True)
        included = f"{PurePosixPath(name).name}.inc"
        for header in self._headers:
            (into / PurePosixPath(header).name).write_bytes(self._package.read(header))
        (into / included).write_bytes(self._package.read(name))
        (into / "main.cpp").write_text(frame.format(statuses=_STATUSES, source=included), encoding="utf-8")
