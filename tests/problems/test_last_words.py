"""What is quoted of a program that crashed; the texts are what the nine languages wrote in their sandboxes."""

from __future__ import annotations

import pytest

from problems.last_words import MOST, last_words

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
    ("stderr", "words"),
    [
        (PYTHON, "IndexError: list index out of range"),
        (NODE, "TypeError: Cannot read properties of undefined (reading 'c')"),
        (JAVA, "java.lang.ArrayIndexOutOfBoundsException: Index 7 out of bounds for length 7"),
        (CAUSE, 'java.lang.NullPointerException: Cannot invoke "Object.toString()"'),
        (RUST, "index out of bounds: the len is 2 but the index is 2"),
        (GO, "panic: runtime error: index out of range [7] with length 3"),
        (CPP, "vector::_M_range_check: __n (which is 7) >= this->size() (which is 3)"),
        (PHP, "Fatal error: Uncaught TypeError: pick(): Return value must be of type int in /app/main.php:2"),
        (CSHARP, "System.IndexOutOfRangeException: Index was outside the bounds of the array."),
        ("something of the user's own\nand more\n", "and more"),
        ("", ""),
        (" \n\n", ""),
        ("x" * 1000, "x" * MOST),
    ],
)
def test_it_is_the_line_that_names_the_error(stderr: str, words: str) -> None:
    assert last_words(stderr) == words
