"""Sources and programs as they are submitted: several files, drivers, encodings, on the real engine."""

from __future__ import annotations

import pytest

from runner.program import ProgramFiles, language_of
from tests.problems.conftest import YAML
from tests.support.judging import CATALOGUE, JudgeIt

pytestmark = pytest.mark.engine
PROGRAMS: dict[str, dict[str, str]] = {
    "python": {
        "go.py": "from lib.help import twice\nprint(twice(int(input())))",
        "lib/help.py": "def twice(x): return 2 * x\nif __name__ == '__main__': print('not me')",
    },
    "javascript": {
        "package.json": '{"type": "module", "main": "go"}',
        "go.js": "import { readFileSync } from 'node:fs'; import { twice } from './a.js'; console.log(twice(+readFileSync(0)));",
        "a.js": "export const twice = (x) => 2 * x;",
    },
    "php": {
        "go.php": "<?php require 'a.php'; echo twice((int) fgets(STDIN));",
        "a.php": "<?php function twice($x) { return 2 * $x; }",
    },
    "c": {
        "b.c": '#include <stdio.h>\n#include "a.h"\nint main(void) { int x; scanf("%d", &x); printf("%d", twice(x)); }',
        "a.c": "int twice(int x) { return 2 * x; }",
        "a.h": "int twice(int);",
    },
    "cpp": {
        "a.cc": '#include <iostream>\n#include "b.h"\nint main() { int x; std::cin >> x; std::cout << twice(x); }',
        "b.cpp": "int twice(int x) { return 2 * x; }",
        "b.h": "int twice(int);",
    },
    "java": {
        "src/a/Go.java": "package a; import b.*; public class Go { public static void main(String... a) { System.out.println("
        "Help.twice(new java.util.Scanner(System.in).nextInt())); } static class Main {"
        "public static void main(String[] a) { System.out.println(1); } } }",
        "src/b/Types.java": "package b; interface Twice { int of(int x); } class Two implements Twice {"
        "public int of(int x) { return 2 * x; } }",
        "src/b/Help.java": "package b; public class Help { /* public static void main(String[] a) {} */"
        "public static int twice(int x) { return new Two().of(x); } }",
    },
    "go": {
        "b.go": 'package main\nimport "fmt"\nfunc main() { var x int; fmt.Scan(&x); fmt.Println(twice(x)) }',
        "a.go": "package main\nfunc twice(x int) int { return 2 * x }",
        "a_test.go": "package main\nfunc main() {}",
    },
    "rust": {
        "src/go.rs": "mod a; fn main() { let mut s = String::new(); std::io::stdin().read_line(&mut s).unwrap();"
        'println!("{}", a::twice(s.trim().parse().unwrap())); }',
        "src/a.rs": "pub fn twice(x: i64) -> i64 { 2 * x }",
    },
    "csharp": {
        "B.cs": "using System; class B { static void Main() { Console.WriteLine(A.Twice(int.Parse(Console.ReadLine()))); } }",
        "lib/A.cs": "static class A { public static int Twice(int x) { return 2 * x; } }",
    },
}


@pytest.mark.parametrize("language", PROGRAMS)
def test_a_submission_of_several_files_is_one_program(judged: JudgeIt, language: str) -> None:
    raw = {name: text.encode() for name, text in PROGRAMS[language].items()}
    found = language_of(CATALOGUE, raw, "twice")

    report = judged(ProgramFiles(raw, "twice"), language=found.id)

    assert (found.id, report.verdict) == (language, "accepted"), report.compiler_said or report.message


@pytest.mark.parametrize("tag", ["", "ignore"])
def test_gos_files_are_chosen_by_names_and_build_tags_if_that_leaves_any(judged: JudgeIt, tag: str) -> None:
    head = f"//go:build {tag}\n\npackage main\n" if tag else "package main\n"
    files = {
        "b.go": f'{head}import "fmt"\nfunc main() {{ var x int; fmt.Scan(&x); fmt.Println(twice(x)) }}',
        "twice it.go": f"{head}func twice(x int) int {{ return 2 * x }}",
    }
    others = {
        "a_windows.go": "package main\nfunc twice(x int) int { return 3 * x }",
        "a_test.go": "package main\nfunc main() {}",
        "gen.go": "//go:build ignore\n\npackage main\nfunc main() {}",
    }
    raw = {name: text.encode() for name, text in (files if tag else files | others).items()}

    report = judged(ProgramFiles(raw, "go"), language="go")

    assert report.verdict == "accepted", report.compiler_said


@pytest.mark.parametrize("module", ["example.com/twice", ""])
def test_a_go_program_may_have_packages_of_its_own(judged: JudgeIt, module: str) -> None:
    name = module or "main"
    files = {
        "twice/twice.go": f'package twice\nimport "{name}/twice/deep"\nfunc Of(n int) int {{ return deep.Times(n, 2) }}',
        "twice/deep/deep.go": "package deep\nfunc Times(a, b int) int { return a * b }",
        "twice/twice_test.go": "package twice\nthis is no Go",
        "zz.go": f'package main\nimport ("fmt"; "{name}/twice")\nfunc main() {{ fmt.Println(twice.Of(number())) }}',
        "input.go": 'package main\nimport "fmt"\nfunc number() (n int) { fmt.Scan(&n); return }',
    } | ({"go.mod": f"module {module}\n\ngo 1.15\n"} if module else {})
    broken = files | {"twice/deep/deep.go": "package deep\nfunc Times(a, b int) int { return c }"}

    right, wrong = (
        judged(ProgramFiles({path: text.encode() for path, text in one.items()}, "go"), language="go")
        for one in (files, broken)
    )

    assert right.verdict == "accepted", right.compiler_said
    assert (wrong.verdict, wrong.first_error) == ("compile_error", "twice/deep/deep.go:2:35: undefined: c")


def test_a_driver_in_include_is_the_main_file(judged: JudgeIt) -> None:
    driver = "#include <iostream>\nint twice(int);\nint main() { int x; std::cin >> x; std::cout << twice(x); }"
    drivers: dict[str, str | bytes | None] = {
        "problem.yaml": YAML + "constants: {factor: 2}\n",
        "include/cpp/grader.cpp": driver,
        "include/python3/__main__.py": "from solution import twice\nprint(twice(int(input())))",
        "include/default/table.txt": "{{factor}}",
        "include/php/main.php": "<?php require 'solution.php'; echo {{factor}} * one((int) fgets(STDIN));",
    }
    sources = {
        "cpp": "int twice(int x) { return 2 * x; }",
        "c": '#include <stdio.h>\nint main(void) { int x, f; scanf("%d", &x); FILE *t = fopen("table.txt", "r");'
        'fscanf(t, "%d", &f); printf("%d", f * x); }',
        "php": "<?php function one($x) { return $x; }",
    }
    for name, source in sources.items():
        report = judged(source, drivers, language=name)
        assert report.verdict == "accepted", report.compiler_said or report.message
    python = ProgramFiles({"solution.py": b"def twice(x): return 2 * x", "more.py": b""}, "it")
    assert judged(python, drivers).verdict == "accepted"


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("c", b'#include <stdio.h>\nint main(void) { int x; scanf("%d", &x); printf("%d", 2 * x); } // caf\xe9'),
        ("cpp", b'#include <iostream>\nint main() { int x; std::cin >> x; std::cout << 2 * x; } // \xd6\xd0\xce\xc4'),
        ("python", b"# -*- coding: latin-1 -*-\nprint(2 * int(input()) if len('\xe9') == 1 else 'no')"),
        ("php", b"<?php echo strlen('\xe9') == 1 ? 2 * (int) fgets(STDIN) : 'no';"),
        ("javascript", b"console.log(2 * +require('fs').readFileSync(0)); // \xe9"),
        ("csharp", b"using System; class A { static void Main() { Console.WriteLine(2 * int.Parse(Console.ReadLine())); } } // \xe9"),
    ],
)  # fmt: skip  # a table: a row has a line
def test_a_source_that_is_not_utf_8_goes_to_the_compiler_as_it_is(
    judged: JudgeIt, language: str, source: bytes
) -> None:
    report = judged(source, language=language)

    assert report.verdict == "accepted", report.compiler_said or report.message


@pytest.mark.parametrize(
    ("language", "source", "said"),
    [
        ("go", b"package main\nfunc main() {} // \xe9", "UTF-8"),
        ("rust", b"fn main() {} // \xe9", "UTF-8"),
        ("java", b"class A { public static void main(String[] a) {} } // \xe9", "UTF-8"),
        ("c", b"int main(void) { return 0; }\0}", ""),
    ],
)
def test_a_source_that_its_compiler_refuses_gets_the_compilers_verdict(
    judged: JudgeIt, language: str, source: bytes, said: str
) -> None:
    report = judged(source, language=language)

    assert report.verdict == "compile_error"
    assert said in report.compiler_said


def test_included_files_go_with_every_submission(judged: JudgeIt) -> None:
    included = {"include/default/help.py": "def twice(x): return 2 * x\n"}

    report = judged("from help import twice\nprint(twice(int(input())))", included)

    assert report.verdict == "accepted", report.cases
