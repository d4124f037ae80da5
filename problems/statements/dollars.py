"""Write the formulas of a Markdown text, `$…$` and `$$…$$`, as Unicode; code and prices stay as they are."""

from __future__ import annotations

import re

from problems.statements.blocks import Formula, escaped, markdown

_FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})", re.MULTILINE)
_FORMULA = re.compile(
    r"""
    (?P<kept> \\. | (?P<ticks>`+)(?!`) (?:(?!`).|(?!(?P=ticks)(?!`))`){1,2000}? (?<!`)(?P=ticks)(?!`) )
    | \$\$ (?P<displayed> [^$]{1,4000}? ) \$\$
    | \$ (?P<inline> (?=[^\s$]) (?:\\.|[^$\\]){1,1000}? ) (?<=\S) \$ (?!\d)
    """,
    re.VERBOSE | re.DOTALL,
)


def with_formulas(text: str) -> str:
    """Return a Markdown text with its formulas as Unicode text."""
    if "$" not in text:
        return text
    return "".join(part if is_code else _converted(part) for part, is_code in _parts(text))


def _parts(text: str) -> list[tuple[str, bool]]:
    """Return the text in parts; True marks blocks of code."""
    parts: list[tuple[str, bool]] = []
    at = 0
    while opened := _FENCE.search(text, at):
        closing = re.compile(rf"^[ \t>]*{re.escape(opened[1][0])}{{{len(opened[1])},}}[ \t]*$", re.MULTILINE)
        closed = closing.search(text, opened.end())
        end = closed.end() if closed else len(text)
        parts += [(text[at : opened.start()], False), (text[opened.start() : end], True)]
        at = end
    return [*parts, (text[at:], False)]


def _converted(text: str) -> str:
    from problems.statements.formula import Formulas  # pylatexenc takes a while to import
    from problems.statements.nodes import read

    formulas = Formulas({})

    def written(found: re.Match[str]) -> str:
        if found["kept"] is not None:
            return found[0]
        nodes, fault = read(f"${found['displayed'] or found['inline']}$")
        if fault or len(nodes) != 1 or not hasattr(nodes[0], "displaytype"):
            return found[0]
        if found["inline"] is not None:
            return escaped(formulas.line(nodes[0].nodelist)) or found[0]
        lines = formulas.lines(nodes[0].nodelist)
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        alone = not before.strip() and not text[found.end() :].partition("\n")[0].strip()
        if len(lines) > 1 and alone:
            return markdown([Formula(lines)]).replace("\n", f"\n{before}")
        return escaped("; ".join(line.strip() for line in lines)) or found[0]

    return _FORMULA.sub(written, text)
