"""What is quoted of a program that crashed; the texts are what the nine languages wrote in their sandboxes."""

from __future__ import annotations

import pytest

import languages
from languages.definition import WORDS
from tests.support.clock import Clock

CATALOGUE = languages.load()

PYTHON = """\
Traceback (most recent call last):
  File "/app/main.py", line 2, in f
    return a[7]
           ~^^^
IndexError: list index out of range
"""
NODE = """\
/app/main.js:1
const f = (a) => a.b.c;
                     ^

TypeError: Cannot read properties of undefined (reading 'c')
    at f (/app/main.js:1:22)
    at Module._compile (node:internal/modules/cjs/loader:1529:14)

Node.js v20.19.2
"""
NODE_STRING = """\
node:internal/process/promises:394
      triggerUncaughtException(err, true /* fromPromise */);
      ^

a string
(Use `node --trace-uncaught ...` to show where the exception was thrown)

Node.js v20.19.2
"""
JAVA = """\
Exception in thread "main" java.lang.ArrayIndexOutOfBoundsException: Index 7 out of bounds for length 7
\tat Main.honeyLabel(Main.java:10)
\tat Main.main(Main.java:37)
"""
CAUSE = """\
Exception in thread "main" java.lang.IllegalStateException: outer
\tat Main.main(Main.java:1)
Caused by: java.lang.NullPointerException: Cannot invoke "Object.toString()"
\t... 2 more
"""
RUST = """\

thread 'main' panicked at main.rs:5:15:
index out of bounds: the len is 2 but the index is 2
note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
"""
GO = """\
panic: runtime error: index out of range [7] with length 3

goroutine 1 [running]:
main.pick(...)
\t/app/main.go:3
main.main()
\t/app/main.go:4 +0x18
"""
GO_OVERFLOW = """\
runtime: goroutine stack exceeds 1000000000-byte limit
runtime: sp=0xc020160390 stack=[0xc020160000, 0xc040160000]
fatal error: stack overflow

runtime stack:
runtime.throw({0x4967a3?, 0x0?})
"""
CPP = """\
terminate called after throwing an instance of 'std::out_of_range'
  what():  vector::_M_range_check: __n (which is 7) >= this->size() (which is 3)
"""
PHP = """\
Warning: Undefined array key 7 in /app/main.php on line 2
Fatal error: Uncaught TypeError: pick(): Return value must be of type int in /app/main.php:2
Stack trace:
#0 /app/main.php(3): pick()
#1 {main}
  thrown in /app/main.php on line 2
"""
CSHARP = """\
Unhandled exception. System.IndexOutOfRangeException: Index was outside the bounds of the array.
   at P.Pick(Int32[] a, Int32 i) in /app/main.cs:line 2
"""


@pytest.mark.parametrize(
    ("language", "stderr", "words"),
    [
        ("python", PYTHON, "IndexError: list index out of range"),
        ("javascript", NODE, "TypeError: Cannot read properties of undefined (reading 'c')"),
        ("javascript", NODE_STRING, "a string"),
        (
            "javascript",
            "Error: printed\n    at f (/app/main.js:1:2)\n" + NODE,
            "TypeError: Cannot read properties of undefined (reading 'c')",
        ),
        ("java", JAVA, "java.lang.ArrayIndexOutOfBoundsException: Index 7 out of bounds for length 7"),
        ("java", CAUSE, 'java.lang.NullPointerException: Cannot invoke "Object.toString()"'),
        ("rust", RUST, "index out of bounds: the len is 2 but the index is 2"),
        ("rust", RUST + RUST.replace("index out", "another"), "index out of bounds: the len is 2 but the index is 2"),
        ("go", GO, "panic: runtime error: index out of range [7] with length 3"),
        ("go", GO_OVERFLOW, "fatal error: stack overflow"),
        ("cpp", CPP, "vector::_M_range_check: __n (which is 7) >= this->size() (which is 3)"),
        ("cpp", "terminate called without an active exception\n", "terminate called without an active exception"),
        ("c", "main.c:3: main: Assertion `x' failed.\n", "main.c:3: main: Assertion `x' failed."),
        ("php", PHP, "Fatal error: Uncaught TypeError: pick(): Return value must be of type int in /app/main.php:2"),
        ("csharp", CSHARP, "System.IndexOutOfRangeException: Index was outside the bounds of the array."),
        ("python", "something of the user's own\nand more\n\n", "and more"),
        ("java", "something of the user's own\nand more\n", "and more"),
        ("python", "", ""),
        ("python", " \n\n", ""),
        ("python", "x" * 1000, "x" * WORDS),
    ],
)
def test_it_is_the_line_that_names_the_error(language: str, stderr: str, words: str) -> None:
    assert CATALOGUE.find(language).last_words(stderr) == words


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_it_takes_no_time_where_much_was_written(language: str) -> None:
    stderr = "at Exception thread panic: what(): \n" * 30_000
    with Clock() as clock:
        CATALOGUE.find(language).last_words(stderr)

    clock.check(1)
