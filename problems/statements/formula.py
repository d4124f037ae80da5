r"""Write LaTeX's formulas as Unicode text: `2\cdot10^5` becomes `2·10⁵`.

A formula is a row of atoms, each with its lines of text and a kind, which says where spaces belong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal
from unicodedata import normalize

from pylatexenc.latex2text import get_default_latex_context_db
from pylatexenc.latexwalker import (
    LatexCharsNode,
    LatexCommentNode,
    LatexEnvironmentNode,
    LatexGroupNode,
    LatexMacroNode,
    LatexMathNode,
    LatexSpecialsNode,
)

from problems.statements.nodes import (
    FORMULAS,
    Node,
    arguments,
    inside,
    is_blank,
    last_argument,
    name_of,
    rows,
    source,
)
from problems.statements.symbols import (
    ACCENTS,
    DELIMITED,
    DOUBLE,
    FUNCTIONS,
    LARGE,
    LETTER_ACCENTS,
    RELATIONS,
    ROOTS,
    SIGNS,
    SPACED,
    SUBSCRIPTS,
    SUPERSCRIPTS,
    SYMBOLS,
    TIGHT,
)

Kind = Literal["plain", "relation", "spaced", "tight", "sign", "comma", "open", "close", "word", "fraction", "space"]
"""`sign`: + and -, which keep their author's spaces; `word`: a function's name or a large operator."""
Item = Node | str
"""A node, or one character of the formula's text."""

_TRANSPARENT = frozenset(
    "mathrm mathit mathbf mathsf mathtt mathcal mathscr mathfrak boldsymbol bm mathop mathbin mathrel mathord mathopen"
    " mathclose ensuremath smash xcancel bcancel emph underbrace overbrace substack".split()
)
_TEXT = frozenset("text textrm textbf textit texttt textsf textsc textup textmd mbox operatorname fbox".split())
_IGNORED = frozenset(
    "left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm displaystyle textstyle"
    " scriptstyle limits nolimits label phantom hphantom vphantom tt bf it rm sf small hline nonumber notag"
    " centering noindent strut color".split()
)
_PLACEHOLDERS = frozenset(
    "input include includegraphics ref autoref cref Cref eqref cite citet citep today title".split()
)
"""Commands for which pylatexenc has a word such as `<ref>`."""
_FRACTIONS = frozenset("frac dfrac tfrac cfrac nicefrac sfrac".split())
_BINOMIALS = frozenset("binom dbinom tbinom".split())
_LONGEST_SMALL_WORD = 2
"""A longer word below a letter is written beside it: `x_start`, not with small letters."""


@dataclass(frozen=True, slots=True)
class _Atom:
    lines: tuple[str, ...]
    kind: Kind = "plain"

    @property
    def text(self) -> str:
        return self.lines[0] if len(self.lines) == 1 else "; ".join(line.strip() for line in self.lines if line.strip())


_SPACE = _Atom((" ",), "space")


class Formulas:
    """Writes formulas, and notes the commands that it does not know."""

    def __init__(self, unknown: dict[str, None]) -> None:
        self._unknown = unknown

    def line(self, nodes: Sequence[Node]) -> str:
        """Return a formula in one line."""
        return _joined([replace(atom, lines=(atom.text,)) for atom in self._atoms(nodes)])[0].strip()

    def lines(self, nodes: Sequence[Node]) -> list[str]:
        """Return a displayed formula: its rows, matrices and cases below each other."""
        found: list[str] = []
        table = [[_joined(self._atoms(cell)) for cell in row] for row in rows(nodes) if not all(map(is_blank, row))]
        for cells in _aligned(table):
            found += [line.rstrip() for line in _beside(cells)]
        return [line for line in found if line.strip()]

    def symbol(self, node: Node) -> str | None:
        """Return what a command without a meaning of its own looks like, or None if it is unknown."""
        name = name_of(node)
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in LETTER_ACCENTS and arguments(node):
            letters = self.line(last_argument(node)).translate({ord("ı"): "i", ord("ȷ"): "j"})
            return normalize("NFC", letters[:1] + LETTER_ACCENTS[name] + letters[1:]) if letters else ""
        spec = _known_symbols().get_macro_spec(name)
        known = spec is not None and spec.macroname == name and name not in _PLACEHOLDERS
        return str(spec.simplify_repl) if known and _is_plain(spec.simplify_repl) else None

    # --------------------------------------------------------------------------------- atoms

    def _atoms(self, nodes: Sequence[Node]) -> list[_Atom]:
        found: list[_Atom] = []
        items = list(_items(nodes))
        at = 0
        while at < len(items):
            item = items[at]
            sign = item if isinstance(item, str) else ""
            at += 1
            if sign in ("^", "_"):
                while at < len(items) and isinstance(items[at], str) and items[at] == " ":
                    at += 1
                script = self._script(items[at] if at < len(items) else "", sign)
                at += 1
                _attach(found, script)
            elif sign == "'":
                _attach(found, "′")
            elif name_of(item) in ("left", "right") and at < len(items) and isinstance(items[at], str):
                at += items[at] == "."  # no sign on this side
            else:
                found += self._of(item)
        return found

    def _script(self, item: Item, mark: str) -> str:
        table = SUPERSCRIPTS if mark == "^" else SUBSCRIPTS
        nodes = [] if isinstance(item, str) else inside(item)
        text = item if isinstance(item, str) else _joined(self._atoms(nodes), compact=True)[0].strip()
        if text in ("∘", "°") and mark == "^":
            return "°"
        if not text or text in ("*", "⋆", "′"):
            return text
        is_word = text.isalpha() and len(text) > _LONGEST_SMALL_WORD
        if not is_word and all(character in table for character in text):
            return "".join(table[character] for character in text)
        return f"{mark}{text}" if len(text) == 1 or (text.isalpha() and text.isascii()) else f"{mark}({text})"

    def _of(self, item: Item) -> list[_Atom]:
        if isinstance(item, str):
            return [_character(item)]
        match item:
            case LatexGroupNode():
                inner = self._atoms(item.nodelist)
                # A comma in braces is one within a number: 1{,}000.
                return [replace(one, kind="plain") for one in inner] if len(inner) == 1 else inner
            case LatexMathNode():
                return self._atoms(item.nodelist)
            case LatexEnvironmentNode():
                return [self._environment(item)]
            case LatexSpecialsNode():
                signs = item.specials_chars
                return [_SPACE if signs in ("~", "&") else _character("″" if signs == "''" else signs)]
            case LatexMacroNode():
                return self._command(item)
        return []

    def _environment(self, node: Node) -> _Atom:
        if node.environmentname in FORMULAS:
            return _Atom(tuple(self.lines(node.nodelist)) or ("",))
        start, end = DELIMITED.get(node.environmentname, ("", ""))
        if node.environmentname not in DELIMITED:
            self._unknown[f"\\begin{{{node.environmentname}}}"] = None
        table = [[self.line(cell) for cell in row] for row in rows(node.nodelist) if not all(map(is_blank, row))]
        widths = [max(len(row[at]) for row in table if at < len(row)) for at in range(max(map(len, table), default=0))]
        between = "  "
        lines = [between.join(cell.ljust(widths[at]) for at, cell in enumerate(row)).rstrip() for row in table] or [""]
        width = max(map(len, lines))
        return _Atom(tuple(f"{start}{' ' if start == '{' else ''}{line.ljust(width)}{end}" for line in lines))

    def _command(self, node: Node) -> list[_Atom]:  # noqa: C901, PLR0912  # a flat list of commands
        name = name_of(node)
        given = arguments(node)
        if name in _IGNORED:
            return []
        if name in FUNCTIONS:
            return [_Atom((name,), "word")]
        if name in _TRANSPARENT and given:
            return self._atoms(last_argument(node))
        if name in _TEXT and given:
            text = self._text(last_argument(node))
            return [_Atom((text,), "word" if name == "operatorname" else "plain")]
        if name in _FRACTIONS and len(given) > 1:
            upper, lower = (self._bound(inside(one)) for one in given[-2:])
            return [_Atom((f"{upper}/{lower}",), "fraction")]
        if name in _BINOMIALS and len(given) > 1:
            upper, lower = (self.line(inside(one)) for one in given[-2:])
            return [_Atom((f"({upper} choose {lower})",))]
        if name == "sqrt" and given:
            degree = self.line(inside(given[0])) if given[0] is not None else ""
            root = ROOTS.get(degree, f"{self._script(given[0] or '', '^')}√")
            return [_Atom((f"{root}{self._bound(last_argument(node))}",))]
        if name in ACCENTS and given:
            text = self.line(last_argument(node))
            return [_Atom(("".join(f"{one}{ACCENTS[name]}" if one.strip() else one for one in text),))]
        if name == "mathbb" and given:
            text = self.line(last_argument(node))
            return [_Atom(("".join(DOUBLE.get(one, one) for one in text),))]
        if name in ("pmod", "pod") and given:
            text = f"{'mod ' if name == 'pmod' else ''}{self.line(last_argument(node))}"
            return [_SPACE, _Atom((f"({text})",), "open")]
        if name in ("bmod", "mod"):
            return [_Atom(("mod",), "spaced")]
        if name == "colon":
            return [_Atom((":",), "comma")]
        if name in ("mid", "parallel"):
            return [_Atom((SYMBOLS.get(name, "∥"),), "relation")]
        if name in ("stackrel", "overset", "underset", "xrightarrow", "xleftarrow") and given:
            base = {"xrightarrow": "→", "xleftarrow": "←"}.get(name) or self.line(last_argument(node))
            over = self.line(inside(given[0] if len(given) > 1 and name.startswith(("s", "o", "u")) else given[-1]))
            return [_Atom((f"{base}{'_' if name == 'underset' else '^'}({over})" if over else base,), "relation")]
        if name in ("textcolor", "colorbox", "raisebox", "scalebox", "textsuperscript", "multicolumn") and given:
            return self._atoms(last_argument(node))
        if name == "SI" and len(given) > 1:
            unit = re.sub(r"[\\{}]", "", source(inside(given[1])))
            return [_Atom((f"{self.line(inside(given[0]))} {unit}",))]
        if name in ("begin", "end", "\\"):
            return [_SPACE]
        symbol = self.symbol(node)
        if symbol is None:
            self._unknown[f"\\{name}"] = None
            return [_Atom((f"\\{name}",), "word")]
        return [_SPACE] if symbol.isspace() else [_character(symbol)] if symbol else []

    def _text(self, nodes: Sequence[Node]) -> str:
        """Return words within a formula, with the formulas in them."""
        found = ""
        for node in nodes:
            match node:
                case LatexCharsNode():
                    found += _spaced(node.chars).replace("`", "‘").replace("'", "’")
                case LatexSpecialsNode():
                    found += SIGNS.get(node.specials_chars, node.specials_chars)
                case LatexMathNode():
                    found += self.line(node.nodelist)
                case LatexGroupNode():
                    found += self._text(node.nodelist)
                case LatexMacroNode() if name_of(node) in _TEXT:
                    found += self._text(last_argument(node))
                case _:
                    found += "".join(one.text for one in self._of(node))
        return found

    def _bound(self, nodes: Sequence[Node]) -> str:
        """Return a part of a fraction or a root, in parentheses if it has several atoms."""
        atoms = [atom for atom in self._atoms(nodes) if atom.kind != "space"]
        text = _joined([replace(atom, lines=(atom.text,)) for atom in atoms])[0].strip()
        simple = text.isalnum() or (len(atoms) <= 1 and not any(atom.kind == "fraction" for atom in atoms))
        enclosed = text.startswith("(") and text.endswith(")") and text.count("(") == 1
        return text if simple or enclosed else f"({text})"


@lru_cache(maxsize=1)
def _known_symbols() -> Any:
    return get_default_latex_context_db()


def _is_plain(replacement: object) -> bool:
    return isinstance(replacement, str) and "%" not in replacement


def _items(nodes: Iterable[Node]) -> Iterator[Item]:
    for node in nodes:
        if isinstance(node, LatexCharsNode):
            yield from _spaced(node.chars)
        elif not isinstance(node, LatexCommentNode):
            yield node


def _spaced(text: str) -> str:
    """Return text with one space for each run of white space."""
    return re.sub(r"\s+", " ", text)


def _attach(atoms: list[_Atom], script: str) -> None:
    """Put a script at the last atom."""
    while atoms and atoms[-1].kind == "space":
        atoms.pop()
    base = atoms.pop() if atoms else _Atom(("",))
    if base.kind in ("fraction",):
        base = _Atom((f"({base.text})",))
    kind: Kind = "word" if base.kind == "word" else "close" if base.kind == "close" else "plain"
    middle = len(base.lines) // 2 if len(base.lines) > 1 and script.startswith("_") else 0
    lines = tuple(line + script if at == middle else line for at, line in enumerate(base.lines))
    atoms.append(_Atom(lines, kind))


_KINDS: dict[str, Kind] = {
    **dict.fromkeys(RELATIONS, "relation"),
    **dict.fromkeys(SPACED, "spaced"),
    **dict.fromkeys(TIGHT, "tight"),
    **dict.fromkeys(("+", "-", "−"), "sign"),
    **dict.fromkeys((",", ";"), "comma"),
    **dict.fromkeys("([{⟨⌊⌈", "open"),
    **dict.fromkeys(")]}⟩⌋⌉", "close"),
    **dict.fromkeys(LARGE, "word"),
    " ": "space",
}


def _character(text: str) -> _Atom:
    return _Atom((text,), _KINDS.get(text, "plain"))


def _joined(atoms: Sequence[_Atom], *, compact: bool = False) -> list[str]:
    """Return atoms beside each other, with the spaces that belong there; `compact`: with hardly any."""
    atoms = _trimmed(atoms)
    if all(len(atom.lines) == 1 for atom in atoms):
        text = ""
        for at in range(len(atoms)):
            text += _between(atoms, at, text, compact=compact) + _in_place(atoms, at)
        return [_spaced(text)]
    columns: list[list[str]] = []
    done: list[_Atom] = []
    for atom in atoms:
        if len(atom.lines) == 1:
            done.append(atom)
        else:
            if done:
                space = " " if done[-1].kind in ("relation", "spaced", "comma", "space") else ""
                columns.append([_joined(done)[0] + space])
            columns.append(list(atom.lines))
            done = []
    columns += [_joined(done)] if done else []
    return _beside(
        [[f" {line}" for line in lines] if at and len(lines) == 1 else lines for at, lines in enumerate(columns)]
    )


def _trimmed(atoms: Sequence[_Atom]) -> list[_Atom]:
    found: list[_Atom] = []
    for atom in atoms:
        if atom.kind == "space" and (not found or found[-1].kind == "space"):
            continue
        found.append(atom)
    while found and found[-1].kind == "space":
        found.pop()
    return found


def _in_place(atoms: Sequence[_Atom], at: int) -> str:
    """Return an atom's text; a fraction that is multiplied stands in parentheses."""
    atom = atoms[at]
    if atom.kind != "fraction":
        return "" if atom.kind == "space" else atom.text
    before = next((one for one in reversed(atoms[:at]) if one.kind != "space"), None)
    after = next((one for one in atoms[at + 1 :] if one.kind != "space"), None)
    factors = ("plain", "tight", "close", "fraction")
    beside = (before is not None and before.kind in factors) or (
        after is not None and after.kind in ("plain", "tight", "open", "fraction")
    )
    return f"({atom.text})" if beside else atom.text


def _between(atoms: Sequence[_Atom], at: int, text: str, *, compact: bool) -> str:
    """Return the space before an atom."""
    if not text:
        return ""
    here, before = atoms[at], atoms[at - 1]
    authors = before.kind == "space"
    if authors and at > 1:
        before = atoms[at - 2]
    if here.kind == "space":
        return ""
    if here.kind == before.kind == "relation" and not authors:
        return ""
    if "relation" in (here.kind, before.kind) or "spaced" in (here.kind, before.kind):
        return "" if compact else " "
    if before.kind == "comma":
        digits = text[-2:-1].isdigit() and here.text[:1].isdigit() and _is_thousands(atoms, at)
        return "" if compact or digits else " "
    if "sign" in (here.kind, before.kind):
        return " " if authors and not compact and _is_binary(atoms, at) else ""
    if here.kind == "word":
        return " " if text[-1].isalnum() or text[-1] in ")]}⌋⌉′…" else ""
    if before.kind == "word":
        return " " if here.kind in ("plain", "fraction") or (authors and here.kind == "open") else ""
    if here.kind in ("comma", "close", "tight") or before.kind in ("open", "tight"):
        return ""
    if authors and not compact:
        return " "
    # `2^N` and `x_start` end where a letter would go on.
    marked = any(mark in before.text for mark in "^_") and before.text[-1:].isalnum()
    return " " if marked and here.text[:1].isalnum() else ""


def _is_thousands(atoms: Sequence[_Atom], at: int) -> bool:
    """Return whether exactly three digits begin here."""
    digits = 0
    while at < len(atoms) and atoms[at].text.isdigit():
        digits += 1
        at += 1
    return digits == 3


def _is_binary(atoms: Sequence[_Atom], at: int) -> bool:
    """Return whether the sign here, or right before, stands between two operands."""
    place = at
    while atoms[place].kind != "sign":
        place -= 1
    left = next((atom for atom in reversed(atoms[:place]) if atom.kind != "space"), None)
    return left is not None and left.kind in ("plain", "close", "fraction", "word")


def _beside(columns: Sequence[Sequence[str]]) -> list[str]:
    """Return blocks of lines beside each other, their middles on one line."""
    height = max(map(len, columns), default=0)
    found = [""] * height
    for lines in columns:
        width = max(map(len, lines), default=0)
        above = (height - len(lines)) // 2
        for at in range(height):
            line = lines[at - above] if 0 <= at - above < len(lines) else ""
            found[at] += line.ljust(width)
    return found


def _aligned(table: Sequence[Sequence[list[str]]]) -> Iterator[list[list[str]]]:
    """Yield rows whose cells are as wide as their columns; of two columns the first ends where the second begins."""
    columns = max(map(len, table), default=0)
    widths = [
        max((len(line) for row in table if at < len(row) for line in row[at]), default=0) for at in range(columns)
    ]
    for row in table:
        cells = []
        for at, lines in enumerate(row):
            place = str.rjust if at % 2 == 0 and columns > 1 else str.ljust
            space = " " if at and any(lines) else ""
            cells.append([space + place(line, widths[at]) for line in lines])
        yield cells
