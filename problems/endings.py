"""File endings of programming languages: they tell a program that we cannot run from a file that is no program.

Source: the package format's table of languages; DOMjudge's and Kattis' own.
"""

from __future__ import annotations

from pathlib import PurePosixPath

ENDINGS = {
    ".adb": "Ada", ".ads": "Ada", ".a68": "Algol 68", ".apl": "APL", ".sh": "Bash", ".bash": "Bash", ".c": "C",
    ".cob": "COBOL", ".cc": "C++", ".cpp": "C++", ".cxx": "C++", ".c++": "C++", ".cp": "C++", ".cr": "Crystal",
    ".cs": "C#", ".d": "D", ".dart": "Dart", ".ex": "Elixir", ".exs": "Elixir", ".erl": "Erlang", ".fth": "Forth",
    ".4th": "Forth", ".forth": "Forth", ".frt": "Forth", ".f90": "Fortran", ".f95": "Fortran", ".fs": "F#",
    ".ss": "Gerbil", ".go": "Go", ".hs": "Haskell", ".java": "Java", ".js": "JavaScript", ".mjs": "JavaScript",
    ".cjs": "JavaScript", ".jl": "Julia", ".kt": "Kotlin", ".lisp": "Common Lisp", ".cl": "Common Lisp",
    ".lua": "Lua", ".mod": "Modula-2", ".def": "Modula-2", ".nim": "Nim", ".m": "Objective-C", ".ml": "OCaml",
    ".odin": "Odin", ".pas": "Pascal", ".p": "Pascal", ".pp": "Pascal", ".pm": "Perl", ".pl": "Prolog or Perl",
    ".php": "PHP", ".py": "Python", ".py2": "Python 2", ".py3": "Python", ".rkt": "Racket", ".rb": "Ruby",
    ".rs": "Rust", ".scala": "Scala", ".scm": "Scheme", ".sim": "Simula", ".st": "Smalltalk", ".sno": "Snobol",
    ".swift": "Swift", ".ts": "TypeScript", ".vb": "Visual Basic", ".zig": "Zig", ".r": "R", ".awk": "AWK",
    ".clj": "Clojure", ".groovy": "Groovy", ".tcl": "Tcl", ".asm": "assembler", ".s": "assembler", ".bf": "Brainfuck",
    ".ws": "Whitespace", ".pike": "Pike", ".raku": "Raku", ".v": "V",
}  # fmt: skip  # a table

GRAMMAR, VIVA = ".ctd", ".viva"
"""The endings of grammars of input files: checktestdata scripts, and VIVA's, which nothing here runs."""


def language_name(path: str) -> str:
    """Return the name of the language of a file's ending, or "" if it is none of a programming language."""
    return ENDINGS.get(PurePosixPath(path).suffix.lower(), "")
