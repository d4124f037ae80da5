"""Which source line a message names; the texts in `messages/` are what the nine languages printed."""

# ruff: noqa: RUF001  # gcc's quotes

from __future__ import annotations

from pathlib import Path

import pytest

from tui.text.locations import Location, all_locations, find_location, raising_row

MESSAGES = Path(__file__).parent / "messages"
SOURCES = {
    "c": "main.c",
    "cpp": "main.cpp",
    "csharp": "main.cs",
    "go": "main.go",
    "java": "Main.java",
    "javascript": "main.js",
    "php": "main.php",
    "python": "main.py",
    "rust": "main.rs",
}
EXPECTED: dict[str, dict[int, str]] = {
    "c-exception": {},
    "c-syntax": {4: "error: expected ‘;’ before ‘return’"},
    "c-many": {
        3: "warning: unused variable ‘unused’ [-Wunused-variable]",
        4: "error: ‘x’ undeclared (first use in this function)",
        5: "error: initialization of ‘char *’ from ‘int’ makes pointer from integer without a cast [-Wint-conversion]",
        6: "error: ‘y’ undeclared (first use in this function)",
    },
    "cpp-exception": {},
    "cpp-syntax": {4: "error: expected ‘;’ before ‘return’"},
    "cpp-template": {6: "required from here", 7: "error: ‘foo’ was not declared in this scope"},
    "csharp-exception": dict.fromkeys((11, 17), "System.InvalidOperationException: no price for plum"),
    "csharp-syntax": {4: "error CS1525: Invalid expression term ';'"},
    "csharp-many": {
        4: "error CS0029: Cannot implicitly convert type 'string' to 'int'",
        5: "error CS0103: The name 'foo' does not exist in the current context",
        6: "warning CS0219: The variable 'unused' is assigned but its value is never used",
    },
    "csharp-cause": dict.fromkeys((4, 5), "System.Exception: outer"),
    "go-exception": dict.fromkeys((10, 16), "panic: no price for plum"),
    "go-syntax": {4: "syntax error: unexpected newline in argument list; possibly missing comma or )"},
    "go-many": {3: '"os" imported and not used', 6: "declared and not used: x"},
    "go-index": {4: "panic: runtime error: index out of range [1] with length 0"},
    "java-exception": dict.fromkeys((7, 12), "java.lang.IllegalArgumentException: no price for plum"),
    "java-syntax": {4: "error: ';' expected"},
    "java-many": {
        2: "error: incompatible types: String cannot be converted to int",
        4: "error: cannot find symbol",
    },
    "java-cause": {
        3: 'java.lang.NumberFormatException: For input string: "x"',
        4: "java.lang.RuntimeException: outer",
    },
    "javascript-exception": dict.fromkeys((4, 8), "Error: no price for plum"),
    "javascript-syntax": {4: "SyntaxError: missing ) after argument list"},
    "javascript-rejection": {3: "TypeError: async"},
    "php-exception": dict.fromkeys((6, 9), "Fatal error: Uncaught RuntimeException: no price for plum"),
    "php-syntax": {4: 'Parse error: syntax error, unexpected token "=", expecting variable or "{" or "$"'},
    "php-warnings": {
        2: "Warning: Undefined variable $undefined",
        4: "Warning: Undefined variable $a",
        5: "Fatal error: Uncaught Error: Call to a member function x() on null",
    },
    "python-exception": dict.fromkeys((5, 9), "ValueError: no price for plum"),
    "python-syntax": {4: "SyntaxError: '(' was never closed"},
    "python-chained": {
        4: "ZeroDivisionError: division by zero",
        7: "ZeroDivisionError: division by zero",
        9: "KeyError: 'x'",
    },
    "rust-exception": {6: "no price for plum"},
    "rust-syntax": {4: "error: expected expression, found `;`"},
    "rust-many": {3: "error[E0308]: mismatched types", 4: "error[E0425]: cannot find function `y` in this scope"},
    "rust-unwrap": {
        2: "warning: unused variable: `v`",
        4: "called `Result::unwrap()` on an `Err` value: ParseIntError { kind: InvalidDigit }",
    },
}


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_said_about_each_line(name: str) -> None:
    text = (MESSAGES / f"{name}.txt").read_text(encoding="utf-8")

    assert all_locations(text, SOURCES[name.partition("-")[0]]) == EXPECTED[name]


RAISED = {
    "c-exception": None,
    "csharp-exception": 11,
    "csharp-cause": 4,
    "go-exception": 10,
    "go-index": 4,
    "java-exception": 7,
    "java-cause": 3,
    "javascript-exception": 4,
    "javascript-rejection": 3,
    "php-exception": 6,
    "php-warnings": 5,
    "python-exception": 5,
    "python-chained": 9,
    "rust-exception": 6,
    "rust-unwrap": 4,
}


@pytest.mark.parametrize("name", RAISED)
def test_the_row_that_names_the_line_that_raised(name: str) -> None:
    rows = ["main.py was here", *(MESSAGES / f"{name}.txt").read_text(encoding="utf-8").splitlines()]
    source = SOURCES[name.partition("-")[0]]
    row = raising_row(rows, source)
    found = find_location(rows[row], source) if row is not None else None

    assert (found and found.line) == RAISED[name]


def test_every_text_is_checked() -> None:
    assert {path.stem for path in MESSAGES.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize(
    ("text", "source", "line", "column", "named"),
    [
        ('  File "main.py", line 9', "main.py", 9, None, 'main.py", line 9'),
        ('  File "/app/main.py", line 9, in <module>', "main.py", 9, None, '/app/main.py", line 9'),
        ("main.cpp:9:5: error: x", "main.cpp", 9, 5, "main.cpp:9:5"),
        ("./main.go:9:2: x", "main.go", 9, 2, "./main.go:9:2"),
        ("\t/app/main.go:9 +0x14", "main.go", 9, None, "/app/main.go:9"),
        ("    at f (/app/main.js:9:33)", "main.js", 9, 33, "/app/main.js:9:33"),
        ("\tat Main.main(Main.java:9)", "Main.java", 9, None, "Main.java:9"),
        ("Main.java:9: error: ';' expected", "Main.java", 9, None, "Main.java:9"),
        (" --> main.rs:9:5", "main.rs", 9, 5, "main.rs:9:5"),
        ("main.cs(9,13): error CS1002: ; expected", "main.cs", 9, 13, "main.cs(9,13)"),
        ("   at P.Main() in /app/main.cs:line 9", "main.cs", 9, None, "/app/main.cs:line 9"),
        ("PHP Parse error: x in /app/main.php on line 9", "main.php", 9, None, "/app/main.php on line 9"),
        ("#0 /app/main.php(9): f()", "main.php", 9, None, "/app/main.php(9)"),
        ("the first of main.c:3:1 and main.c:4:1", "main.c", 3, 1, "main.c:3:1"),
    ],
)
def test_a_location_is_found(text: str, source: str, line: int, column: int | None, named: str) -> None:
    start = text.index(named)

    assert find_location(text, source) == Location(line, column, start, start + len(named))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "main.py",
        "main.py: x",
        "main.py:",
        "domain.py:9",
        "my-main.py:9",
        "/usr/lib/python3/main.py:9",
        "other/main.py:9",
        "mainxpy:9",
        "main.pyc:9",
        "main.py:0",
        "main.py:99999999999999999999",
        'File "main.py", line x',
    ],
)
def test_what_names_no_line_of_the_source_is_left_alone(text: str) -> None:
    assert find_location(text, "main.py") is None
    assert all_locations(text, "main.py") == {}


def test_without_a_name_nothing_is_found() -> None:
    assert find_location(":9", "") is None
    assert all_locations(":9", "") == {}


def test_a_header_that_the_source_includes_says_nothing_about_the_source() -> None:
    text = "a.h:1:1: error: x\nIn file included from main.c:1:\nIn file included from /usr/include/y.h:3,\n                 from main.c:2:\n"

    assert all_locations(text, "main.c") == {}


def test_a_flood_of_messages_is_read_quickly() -> None:
    text = "".join(f"main.c:{line}:1: error: {'x ' * 20}\n" for line in range(1, 5000)) + "main.c" * 20_000

    assert len(all_locations(text, "main.c")) == 4999
