"""Which file of a program is the main one, by each language's rules; what a program may not be made of."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

import languages
from languages import DefinitionError
from runner.program import assemble, language_of
from runner.program_files import read_files
from runner.source import MOST_PROGRAM_BYTES, MOST_SOURCE_BYTES

CATALOGUE = languages.load()
JAVA_MAIN = "public static void main(String[] args) {}"


@pytest.mark.parametrize(
    ("main", "files"),
    [
        ("solve.py", {"aux.py": "def domain(): pass", "solve.py": "import aux\ndef main(): pass\nmain()"}),
        ("__main__.py", {"__main__.py": "", "main.py": "if __name__ == '__main__': pass"}),
        ("main.py", {"a.py": "if __name__ == '__main__': pass", "main.py": "import a"}),
        ("go.py", {"go.py": "if __name__ == '__main__': pass", "other.py": "x = 'if __name__ == main'"}),
        ("go.py", {"go.py": "from pkg import f", "pkg/__init__.py": "from .a import f", "pkg/a.py": ""}),
        ("twice.py", {"twice.py": "", "other.py": ""}),
        ("hello.js", {"hello.js": "const m = require('./module')", "module.js": "// require('./hello')"}),
        ("b.mjs", {"a.mjs": "export default 1", "b.mjs": "import one from './a.mjs'"}),
        ("app/run.js", {"package.json": '{"main": "./app/run.js"}', "index.js": "", "app/run.js": ""}),
        ("index.php", {"index.php": "", "b.php": ""}),
        ("b.php", {"a.php": "", "b.php": "include_once __DIR__ . '/a.php';"}),
        ("B.java", {"A.java": f"class A {{ /* {JAVA_MAIN} */ }}", "B.java": f"class B {{ {JAVA_MAIN} }}"}),
        ("Main.java", {"A.java": f"class A {{ {JAVA_MAIN} }}", "Main.java": f"class Main {{ {JAVA_MAIN} }}"}),
        ("b.go", {"a/a.go": "package main", "b.go": "package main", "c.go": "package main"}),
        ("cmd/x/b.go", {"a/a.go": "package a", "cmd/x/b.go": "// no\npackage main", "cmd/x/c.go": "package main"}),
        ("a.go", {"a.go": "package a", "b.go": "package b"}),
        ("src/main.rs", {"src/main.rs": "fn main() {}", "src/bin.rs": "fn main() {}"}),
        ("b.rs", {"a.rs": "// fn main() {}\nfn domain() {}", "b.rs": "fn main() {}"}),
    ],
)
def test_the_main_file_is_told_by_the_rules_of_the_language(main: str, files: dict[str, str]) -> None:
    raw = {name: text.encode() for name, text in files.items()}

    assert assemble(language_of(CATALOGUE, raw, "twice"), raw, "twice").name == main


@pytest.mark.parametrize(
    ("text", "asked", "options"),
    [
        ("class B { static void Main() {} }", "B.cs", ("-main:B",)),
        (
            "namespace N.M;\nclass A { int x = 1; } class B { static async Task<int> Main(string[] a) {} }",
            "B.cs",
            ("-main:N.M.B",),
        ),
        (
            "namespace N { class A { static int Main() => 1; } class B { public static void Main() {} } }",
            "N.B",
            ("-main:N.B",),
        ),
        ("/* class A { static void Main() {} } */ class B { static void Domain() { Main(); } }", "B.cs", ()),
        ('System.Console.WriteLine("class A { static void Main(");', "B.cs", ()),
    ],
)
def test_the_compiler_is_told_which_of_several_main_functions_is_meant(
    text: str, asked: str, options: tuple[str, ...]
) -> None:
    raw = {"A.cs": b"class X { static void Main() {} }", "B.cs": text.encode()}
    csharp = CATALOGUE.find("csharp")

    assert assemble(csharp, raw, "twice").options == ()
    named = assemble(csharp, raw, "twice", main=asked)
    assert (named.name, named.options) == ("B.cs", options)
    assert named.command(["csc", "main.cs"], "main.cs", compiling=True) == ["csc", "B.cs", "A.cs", *options]


@pytest.mark.parametrize(
    "files",
    [
        {"a.py": "", "b.py": ""},
        {"a.js": "", "b.js": ""},
        {"A.java": f"class A {{ {JAVA_MAIN} }}", "B.java": f"class B {{ {JAVA_MAIN} }}"},
        {"a.rs": "fn main() {}", "b.rs": "fn main() {}"},
        {"cmd/a/one.go": "package main", "cmd/b/two.go": "package main"},
        {"cmd/a/main.go": "package main", "cmd/b/main.go": "package main"},
        {"a/main.py": "", "b/main.py": ""},
    ],
)
def test_a_main_file_that_cannot_be_told_is_an_error_and_can_be_named(files: dict[str, str]) -> None:
    raw = {name: text.encode() for name, text in files.items()}
    language = language_of(CATALOGUE, raw, "twice")
    second = list(files)[1]

    with pytest.raises(DefinitionError, match=r"twice: has several .* files that could be the main one"):
        assemble(language, raw, "twice")
    assert assemble(language, raw, "twice", main=second).name == second
    assert assemble(language, raw, "twice", main=second.partition(".")[0]).name == second
    with pytest.raises(DefinitionError, match=r'has no .* file "c.x"'):
        assemble(language, raw, "twice", main="c.x")


@pytest.mark.parametrize(
    ("files", "language"),
    [
        ({"a.C": b""}, "cpp"),
        ({"a.c": b""}, "c"),
        ({"a.c": b"", "b.cpp": b"", "c.h": b""}, "cpp"),
        ({"a.py3": b"", "data.txt": b""}, "python"),
        ({"a.mjs": b""}, "javascript"),
    ],
)
def test_the_endings_tell_the_language(files: dict[str, bytes], language: str) -> None:
    assert language_of(CATALOGUE, files, "it").id == language


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"a.py": b"", "b.java": b""}, "it: has files in several languages: "),
        ({"README": b""}, "it: its ending does not say which language it is"),
        ({"a.py": b"#!/usr/bin/env python2"}, "it: is Python 2"),
    ],
)
def test_a_language_that_cannot_be_told_is_an_error(files: dict[str, bytes], sentence: str) -> None:
    with pytest.raises(DefinitionError, match=sentence):
        language_of(CATALOGUE, files, "it")


@pytest.mark.parametrize("name", ["../a.py", "/a.py", "b/../../a.py", "", "b//a.py", "a\0.py"])
def test_no_file_lies_outside_the_work_folder(name: str) -> None:
    with pytest.raises(DefinitionError, match="is not a path inside the work folder"):
        assemble(CATALOGUE.find("python"), {"main.py": b"", name: b""}, "it")


def test_a_program_has_an_end() -> None:
    python = CATALOGUE.find("python")
    with pytest.raises(DefinitionError, match=r"main.py: is longer than 1 MiB"):
        assemble(python, {"main.py": b"#" * (MOST_SOURCE_BYTES + 1), "b.txt": b""}, "it")
    with pytest.raises(DefinitionError, match="a program has at most"):
        assemble(python, {"main.py": b"", "b.txt": b"#" * MOST_PROGRAM_BYTES, "c": b"1"}, "it")


def test_files_folders_and_zips_are_read_by_their_paths(tmp_path: Path) -> None:
    folder = tmp_path / "it"
    for name in ("main.py", "lib/a.py", ".git/config", "__pycache__/main.pyc"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    with zipfile.ZipFile(tmp_path / "it.zip", "w") as archive:
        for name in ("it/main.py", "it/lib/a.py", "__MACOSX/it/._main.py"):
            archive.writestr(name, name.removeprefix("it/"))
    wanted = {"main.py": b"main.py", "lib/a.py": b"lib/a.py"}

    assert read_files([folder]) == wanted
    assert read_files([tmp_path / "it.zip"]) == wanted
    assert read_files([folder / "main.py", folder / "lib/a.py"]) == wanted
    assert read_files([folder / "main.py", folder / "lib"]) == wanted
    (tmp_path / "data").write_bytes(bytes(3 << 20))
    assert len(read_files([folder / "main.py", tmp_path / "data"])["data"]) == 3 << 20, "data is never cut"
    with pytest.raises(DefinitionError, match=r"a.py: is there twice"):
        read_files([folder / "lib/a.py", folder / "lib"])


def test_a_link_out_of_the_folder_and_a_broken_zip_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "it").mkdir()
    (tmp_path / "it/main.py").symlink_to("/etc/passwd")
    (tmp_path / "it.zip").write_bytes(b"PK, not")

    with pytest.raises(DefinitionError, match="is a link that leads out of the folder"):
        read_files([tmp_path / "it"])
    with pytest.raises(DefinitionError, match="is not a readable zip"):
        read_files([tmp_path / "it.zip"])
