r"""Convert LaTeX to Markdown: sections, lists, tables, emphasis, formulas, pictures by name, the package format's own.

Commands that are not known stand as they are, and are named once; samples are shown elsewhere and left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pylatexenc.latexwalker import (
    LatexCharsNode,
    LatexCommentNode,
    LatexEnvironmentNode,
    LatexGroupNode,
    LatexMacroNode,
    LatexMathNode,
    LatexSpecialsNode,
)

from problems.statements import blocks as markdown
from problems.statements.blocks import HARD_BREAK, Block, Code, Formula, Heading, Items, Paragraph, Quote, Table
from problems.statements.errors import NotReadable
from problems.statements.formula import Formulas
from problems.statements.macros import MOST_CHARACTERS, ReadFile, expanded
from problems.statements.nodes import (
    DRAWINGS,
    FORMULAS,
    LEFT_OUT,
    VERBATIM,
    Node,
    arguments,
    commands,
    environments,
    inside,
    is_blank,
    last_argument,
    name_of,
    read,
    rows,
    source,
)
from problems.statements.symbols import SIGNS

_STYLES = {
    **dict.fromkeys(("emph", "textit", "textsl", "it", "itshape", "em", "sl", "slshape"), "*"),
    **dict.fromkeys(("textbf", "bf", "bfseries"), "**"),
    **dict.fromkeys(("texttt", "tt", "ttfamily"), "`"),
    **dict.fromkeys(("sout", "st"), "~~"),
}
"""The marks of commands that set a style; those without an argument do so up to the end of their group."""
_SHOWN = frozenset(
    "textrm textsf textsc textup textmd text underline uline mbox fbox makebox framebox parbox raisebox centerline"
    " scalebox rotatebox resizebox textcolor colorbox multirow lowercase uppercase MakeUppercase MakeLowercase"
    " texorpdfstring smash enquote".split()
)
"""Commands whose last argument is shown as it is."""
_DROPPED = frozenset(
    "noindent indent centering raggedright hfill vfill hline toprule midrule bottomrule newpage clearpage pagebreak"
    " maketitle tightlist nextsample remainingsamples tiny scriptsize footnotesize small normalsize large Large LARGE"
    " huge Huge sc scshape sf sffamily rm rmfamily normalfont strut vspace hspace label setlength addtolength"
    " setcounter addtocounter stepcounter problemname usepackage thispagestyle pagestyle graphicspath includesample"
    " displaysample sampleinput Sample SamplePass cline color definecolor setlist lstset fontsize phantom hphantom"
    " vphantom leavevmode relax protect ignorespaces unskip null onecolumn twocolumn appendix sloppy begingroup"
    " endgroup exmp exmpfile noalign newsavebox usebox sbox savebox lstdefinestyle newcolumntype looseness"
    " itemsep parskip"
    " parindent notag nonumber documentclass problemlabel displaystyle nopagebreak".split()
)
_BREAKS = frozenset("par smallskip medskip bigskip newpage clearpage vspace".split())
"""Commands after which a new paragraph begins."""
_SECTIONS = {"chapter": 2, "section": 2, "subsection": 3, "subsubsection": 4}
_NAMED_SECTIONS = {
    "InputFile": "Input",
    "OutputFile": "Output",
    **{name: name for name in ("Interaction", "Note", "Notes", "Scoring", "Example", "Examples", "Explanation")},
}
"""Commands of Polygon's statements."""
_HEADED = ("Input", "Output", "Interaction", "Explanation")
"""Environments of the package format that begin with their name as a heading."""
_HEADINGS = {
    "da": ("Input", "Output", "Interaktion", "Forklaring"),
    "de": ("Eingabe", "Ausgabe", "Interaktion", "Erklärung"),
    "es": ("Entrada", "Salida", "Interacción", "Explicación"),
    "fr": ("Entrée", "Sortie", "Interaction", "Explication"),
    "is": ("Inntak", "Úttak", "Gagnvirkni", "Útskýring"),
    "nl": ("Invoer", "Uitvoer", "Interactie", "Uitleg"),
    "pt": ("Entrada", "Saída", "Interação", "Explicação"),
    "sv": ("Indata", "Utdata", "Interaktion", "Förklaring"),
}
"""The same in other languages."""
_LISTS = ("itemize", "enumerate", "description", "compactitem", "compactenum")
_TABLES = ("tabular", "tabular*", "tabularx", "longtable", "array")
_FIGURES = ("figure", "figure*", "wrapfigure", "table", "table*", "wraptable")
_PLAIN = frozenset(
    "center centering flushleft flushright minipage subfigure subtable samepage document multicols problem example"
    " afterSample small footnotesize raggedright adjustbox adjustwidth spacing landscape figure figure* wrapfigure"
    " table table* wraptable tikzcd titlepage abstract theorem lemma definition proof tightcenter".split()
)
"""Environments whose contents are shown as they are."""
_NUMBERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BODY = re.compile(r"\\begin\s*\{document\}(.*?)(?:\\end\s*\{document\}|\Z)", re.DOTALL)
_CONSTANT = re.compile(r"\\constant\s*\{\s*([\w.]+)\s*\}|\{%\s*([\w.]+)\s*%\}")
"""The second form is that of drafts of the format."""
_FOR_SCREENS = re.compile(r"\\ifplastex\b(.*?)(?:\\else\b.*?)?\\fi\b", re.DOTALL)
"""What problemtools has for HTML, and for print."""
_MOST_NAMED = 8
"""So many unknown commands are named."""


@dataclass(frozen=True)
class Converted:
    """A text as Markdown, and what is odd about it: each goes on from the text's name, `is nested too deeply`."""

    text: str
    remarks: tuple[str, ...] = ()


def convert(
    text: str,
    *,
    name: str = "",
    language: str = "en",
    time_limit: str = "",
    constants: Mapping[str, str] | None = None,
    read_file: ReadFile = lambda _: None,
) -> Converted:
    r"""Convert a LaTeX text to Markdown.

    Args:
        text: the LaTeX text.
        name: the problem's name, for `\problemyamlname`.
        language: the natural language, for the headings of the format's environments.
        time_limit: the time limit in seconds, for `\timelimit`; "" if it is not known.
        constants: the values of `\constant{…}`.
        read_file: finds the files that `\input` names.
    """
    given = constants or {}
    if len(text) > MOST_CHARACTERS:
        return Converted(
            as_it_stands(text), (f"is longer than {MOST_CHARACTERS >> 10} KiB, so it is shown as it stands",)
        )
    try:
        filled = _CONSTANT.sub(lambda found: given.get(found[1] or found[2], found[2] or found[0]), text)
        filled = _FOR_SCREENS.sub(r"\1", filled) if "\\ifplastex" in filled else filled
        whole = expanded(filled, read_file)
        body = _BODY.search(whole)
        nodes, fault = read(body[1] if body else whole)
        writer = _Writer(name, language, _numbers(nodes), read_file)
        writer.time_limit = time_limit or "…"
        made = markdown.markdown(writer.document(nodes))
    except NotReadable as error:
        return Converted(as_it_stands(text), (f"{error}, so it is shown as it stands",))
    except RecursionError:
        return Converted(as_it_stands(text), ("is nested too deeply, so it is shown as it stands",))
    remarks = [f"is broken {fault}"] if fault else []
    if unknown := list(writer.unknown):
        more = f" and {len(unknown) - _MOST_NAMED} more" if len(unknown) > _MOST_NAMED else ""
        remarks.append(f"{', '.join(unknown[:_MOST_NAMED])}{more}: not known here, shown as it stands")
    if writer.drawings:
        remarks.append("has a drawing that is a program, which is not shown")
    return Converted(made, tuple(remarks))


def as_it_stands(text: str) -> str:
    """Return a text as a block of code, its beginning only if it is very long."""
    cut = text[:MOST_CHARACTERS]
    return markdown.markdown([Code(cut.strip("\n") + ("\n…" if len(text) > len(cut) else ""), "latex")])


def _numbers(nodes: Sequence[Node]) -> dict[str, str]:
    """Return the numbers of figures and tables by their labels; by "" and the position, those of the captions."""
    found: dict[str, str] = {}
    counts = {"Figure": 0, "Table": 0}
    for figure in environments(nodes):
        if figure.environmentname in _FIGURES and any(commands(figure.nodelist, ("caption",))):
            kind = "Table" if "table" in figure.environmentname else "Figure"
            counts[kind] += 1
            found[f"{figure.pos}"] = f"{kind} {counts[kind]}"
            for label in commands(figure.nodelist, ("label",)):
                found[f"\\{source(last_argument(label)).strip()}"] = str(counts[kind])
    return found


@dataclass
class _Flow:
    """Blocks, and the paragraph that is being written."""

    blocks: list[Block] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    def add(self, text: str) -> None:
        if text:
            self.parts.append(text)

    def end_paragraph(self) -> None:
        text = re.sub(r"(?<=\S) {2,}(?=\S)", " ", "".join(self.parts)).strip(" \t\n")
        self.parts.clear()
        if text:
            self.blocks.append(Paragraph(text))

    def put(self, block: Block) -> None:
        self.end_paragraph()
        self.blocks.append(block)

    def finished(self) -> list[Block]:
        self.end_paragraph()
        return self.blocks


class _Writer:
    def __init__(self, name: str, language: str, numbers: Mapping[str, str], read_file: ReadFile) -> None:
        self.unknown: dict[str, None] = {}
        """The unknown commands, in their order."""
        self.drawings = 0
        self.time_limit = "…"
        self._formulas = Formulas(self.unknown)
        self._name = name
        self._numbers = numbers
        self._read_file = read_file
        self._headings = dict(zip(_HEADED, _HEADINGS.get(language[:2], _HEADED), strict=True))
        self._footnotes: list[str] = []
        self._figure = ""
        """`Figure 1: ` within the first figure."""

    def document(self, nodes: Sequence[Node]) -> list[Block]:
        """Return the blocks of a whole text, with its footnotes at the end."""
        found = self._blocks(nodes)
        notes = [Paragraph(f"{str(at).translate(_NUMBERS)} {text}") for at, text in enumerate(self._footnotes, start=1)]
        return [*found, *notes]

    def _blocks(self, nodes: Sequence[Node]) -> list[Block]:
        flow = _Flow()
        self._write(nodes, flow)
        return flow.finished()

    def _inline(self, nodes: Sequence[Node]) -> str:
        """Return nodes as inline Markdown; lists and tables lose their form."""
        return " ".join(_flat(block) for block in self._blocks(nodes))

    def _write(self, nodes: Sequence[Node], flow: _Flow) -> None:
        braces = False  # after an unknown command its arguments keep their braces
        for at, node in enumerate(nodes):
            match node:
                case LatexCharsNode():
                    self._characters(node.chars, flow)
                case LatexSpecialsNode():
                    flow.add(SIGNS.get(node.specials_chars, node.specials_chars))
                case LatexMathNode() if node.displaytype == "inline":
                    flow.add(markdown.escaped(self._formulas.line(node.nodelist)))
                case LatexMathNode():
                    self._displayed(node.nodelist, flow)
                case LatexGroupNode():
                    flow.add("{" if braces else "")
                    self._write(node.nodelist, flow)
                    flow.add("}" if braces else "")
                case LatexEnvironmentNode():
                    self._environment(node, flow)
                case LatexMacroNode():
                    name = name_of(node)
                    if name in _STYLES and not arguments(node):
                        self._styled(_STYLES[name], nodes[at + 1 :], flow)
                        return
                    braces = not self._command(node, flow)
            if not isinstance(node, LatexMacroNode | LatexGroupNode | LatexCommentNode):
                braces = False

    def _characters(self, text: str, flow: _Flow) -> None:
        first, *others = re.split(r"\n[ \t\r]*\n\s*", text.replace("\u00a0", " "))
        flow.add(_words(first))
        for part in others:
            flow.end_paragraph()
            flow.add(_words(part))

    def _styled(self, marks: str, nodes: Sequence[Node], flow: _Flow) -> None:
        """Write nodes in a style; what has blocks in it is written without."""
        if marks == "`":
            flow.add(markdown.code(self._plain(nodes)))
            return
        found = self._blocks(nodes)
        if len(found) == 1 and isinstance(found[0], Paragraph):
            flow.add(_lead(nodes) + markdown.emphasized(found[0].text, marks) + _trail(nodes))
            return
        for block in found:
            flow.put(Paragraph(markdown.emphasized(block.text, marks)) if isinstance(block, Paragraph) else block)

    def _displayed(self, nodes: Sequence[Node], flow: _Flow) -> None:
        if lines := self._formulas.lines(nodes):
            flow.put(Formula(lines))

    # ------------------------------------------------------------------------------- commands

    def _command(self, node: Node, flow: _Flow) -> bool:
        """Write a command; return whether it is known."""
        name = name_of(node)
        if name in _BREAKS:
            flow.end_paragraph()
        elif name in _DROPPED:
            pass
        elif name in _STYLES:
            self._styled(_STYLES[name], last_argument(node), flow)
        elif name in _SHOWN:
            self._write(last_argument(node), flow)
        elif name in _SECTIONS:
            flow.put(Heading(self._inline(last_argument(node)), _SECTIONS[name]))
        elif name in _NAMED_SECTIONS:
            flow.put(Heading(_NAMED_SECTIONS[name]))
        elif name in _FORMULA_COMMANDS:
            flow.add(markdown.escaped(self._formulas.line([node])))
        elif name in _INLINE:
            flow.add(_INLINE[name](self, node))
        elif name in _OWN:
            return _OWN[name](self, node, flow) is not False
        else:
            return self._symbol(node, flow)
        return True

    def _run_in(self, node: Node, flow: _Flow) -> None:
        flow.end_paragraph()
        flow.add(markdown.emphasized(self._inline(last_argument(node)), "**") + " ")

    def _line_break(self, node: Node, flow: _Flow) -> None:
        flow.add(HARD_BREAK if flow.parts else "")

    def _stray_item(self, node: Node, flow: _Flow) -> None:
        flow.end_paragraph()
        flow.add("• ")

    def _caption(self, node: Node, flow: _Flow) -> None:
        words = self._inline(last_argument(node))
        flow.put(Paragraph(markdown.emphasized(f"{self._figure}{words}", "*")))

    def _epigraph(self, node: Node, flow: _Flow) -> None:
        flow.put(Quote([block for one in arguments(node) for block in self._blocks(inside(one))]))

    def _footnote(self, node: Node) -> str:
        self._footnotes.append(self._inline(last_argument(node)))
        return str(len(self._footnotes)).translate(_NUMBERS)

    def _raised(self, node: Node) -> str:
        words = self._inline(last_argument(node))
        return words.translate(_NUMBERS) if words.isdecimal() else words

    def _stack(self, node: Node) -> str:
        return ", ".join(self._inline(row[0]) for row in rows(last_argument(node)))

    def _symbol(self, node: Node, flow: _Flow) -> bool:
        symbol = self._formulas.symbol(node)
        name = name_of(node)
        if symbol is not None:
            flow.add(markdown.escaped(symbol))
            return True
        self.unknown[f"\\{name}"] = None
        standing = source([node])
        flow.add(markdown.escaped(standing if arguments(node) else f"\\{name}{' ' if node.macro_post_space else ''}"))
        return False

    def _file(self, node: Node, flow: _Flow) -> bool:
        """Write a file of the package that is shown as it stands."""
        text = self._read_file(source(last_argument(node)).strip())
        if text is None:
            return self._symbol(node, flow)
        flow.put(Code(text.strip("\n")))
        return True

    def _illustration(self, node: Node, flow: _Flow) -> None:
        _, file, words = (*arguments(node), None, None, None)[:3]
        flow.put(Paragraph(markdown.picture(source(inside(file)).strip())))
        if text := self._inline(inside(words)):
            flow.put(Paragraph(markdown.emphasized(text, "*")))

    def _reference(self, node: Node) -> str:
        label, command = source(last_argument(node)).strip(), name_of(node)
        number = self._numbers.get(f"\\{label}", "")
        kind = "Table " if label.startswith("tab") else "Figure " if number else ""
        words = number or f"({label})"
        return markdown.escaped(f"{kind if command in ('autoref', 'cref', 'Cref') else ''}{words}")

    # --------------------------------------------------------------------------- environments

    def _environment(self, node: Node, flow: _Flow) -> None:
        name, nodes = node.environmentname, node.nodelist or []
        if name in _LISTS:
            flow.put(self._list(node))
        elif name in FORMULAS:
            self._displayed(nodes, flow)
        elif name in _TABLES:
            self._table(nodes, flow)
        elif name in VERBATIM:
            flow.put(Code(_raw(arguments(node)).strip("\n")))
        elif name in DRAWINGS:
            self.drawings += 1
            flow.put(Paragraph("*(a drawing)*"))
        elif name in LEFT_OUT:
            return
        elif name in ("quote", "quotation", "verse"):
            flow.put(Quote(self._blocks(nodes)))
        elif name in _HEADED:
            flow.put(Heading(self._headings[name]))
            self._write(nodes, flow)
            flow.end_paragraph()
        elif name in _FIGURES:
            number = self._numbers.get(str(node.pos))
            outer, self._figure = self._figure, f"{number}: " if number else ""
            flow.end_paragraph()
            self._write(nodes, flow)
            flow.end_paragraph()
            self._figure = outer
        else:
            if name not in _PLAIN:
                self.unknown[f"\\begin{{{name}}}"] = None
            flow.end_paragraph()
            self._write(nodes, flow)
            flow.end_paragraph()

    def _list(self, node: Node) -> Items:
        made = Items(ordered=node.environmentname in ("enumerate", "compactenum"))
        label, nodes = "", []  # type: tuple[str, list[Node]]

        def end() -> None:
            if label or not is_blank(nodes):
                made.items.append((label, self._blocks(nodes)))

        for one in node.nodelist or ():
            if name_of(one) == "item":
                end()
                given = arguments(one)
                label, nodes = self._inline(inside(given[0])) if given and given[0] is not None else "", []
            elif name_of(one) not in ("setlength", "itemsep", "addtolength"):
                nodes.append(one)
        end()
        return made

    def _table(self, nodes: Sequence[Node], flow: _Flow) -> None:
        found = []
        for row in rows(nodes):
            cells: list[str] = []
            for cell in row:
                cells.append(self._inline([one for one in cell if name_of(one) not in ("hline", "cline")]))
                for wide in commands(cell, ("multicolumn",)):
                    width = source(inside(arguments(wide)[0])) if arguments(wide) else ""
                    cells += [""] * (min(int(width), 100) - 1 if width.isdecimal() else 0)
            if any(cell.strip() for cell in cells):
                found.append(cells)
        pictures = [cell for row in found for cell in row if cell.strip()]
        if pictures and all(re.fullmatch(r"\s*!\[.*", cell) for cell in pictures):  # a layout, not a table
            flow.put(Paragraph(" ".join(pictures)))
        elif found:
            flow.put(Table(found))

    # ------------------------------------------------------------------------------ plain text

    def _plain(self, nodes: Sequence[Node]) -> str:
        """Return nodes as the plain text of inline code."""
        found = ""
        for node in nodes:
            match node:
                case LatexCharsNode():
                    found += node.chars
                case LatexSpecialsNode():
                    found += " " if node.specials_chars == "~" else node.specials_chars
                case LatexMathNode():
                    found += self._formulas.line(node.nodelist)
                case LatexGroupNode():
                    found += self._plain(node.nodelist)
                case LatexMacroNode() if name_of(node) in _DROPPED:
                    found += ""
                case LatexMacroNode() if name_of(node) in ("verb", "lstinline"):
                    found += _raw(arguments(node))
                case LatexMacroNode() if name_of(node) in _STYLES or name_of(node) in _SHOWN:
                    found += self._plain(last_argument(node))
                case LatexMacroNode():
                    found += self._plain_command(node)
                case LatexEnvironmentNode():
                    found += self._plain(node.nodelist or [])
        return found

    def _plain_command(self, node: Node) -> str:
        name = name_of(node)
        if name == "problemyamlname":
            return self._name
        if name in ("\\", "newline"):
            return " "
        if name in ("url", "href", "nolinkurl"):
            return _raw(arguments(node)[:1])
        symbol = self._formulas.symbol(node)
        if symbol is None:
            self.unknown[f"\\{name}"] = None
            return source([node])
        return {"˜": "~", "ˆ": "^"}.get(symbol, symbol)


def _words(text: str) -> str:
    """Return the text's words as Markdown, its quotes and lines kept."""
    text = re.sub(r"[ \t\r]*\n[ \t\r]*", "\n", text)
    return markdown.escaped(re.sub(r"[ \t\r]+", " ", text).replace("`", "‘").replace("'", "’"))


def _flat(block: Block) -> str:
    match block:
        case Paragraph(text) | Heading(text):
            return re.sub(r"\s*\n\s*", " ", text)
        case Code(text):
            return markdown.code(text)
        case Formula(lines):
            return markdown.escaped(" ".join(line.strip() for line in lines))
        case Items():
            return "; ".join(" ".join(map(_flat, blocks)) for _, blocks in block.items)
        case Quote(blocks):
            return " ".join(map(_flat, blocks))
        case Table(rows):
            return "; ".join(", ".join(row) for row in rows)


def _lead(nodes: Sequence[Node]) -> str:
    first = nodes[0].chars if nodes and isinstance(nodes[0], LatexCharsNode) else ""
    return " " if first[:1].isspace() else ""


def _trail(nodes: Sequence[Node]) -> str:
    last = nodes[-1].chars if nodes and isinstance(nodes[-1], LatexCharsNode) else ""
    return " " if last[-1:].isspace() else ""


def _raw(given: Sequence[Node | None]) -> str:
    """Return the text of an argument that was read as it stands."""
    return str(given[0].chars) if given and isinstance(given[0], LatexCharsNode) else ""


def _address(given: Sequence[Node | None]) -> str:
    address = _web(given)
    return markdown.link(address, "") or markdown.code(address)


def _web(given: Sequence[Node | None]) -> str:
    """Return an address without the backslashes that LaTeX wants."""
    return re.sub(r"\\([%#&_~{}])", r"\1", _raw(given[:1]).strip())


_FORMULA_COMMANDS = frozenset("ensuremath mathrm mathit mathbf mathcal mathbb frac sqrt pmod bmod SI".split())
"""Commands of formulas that people use outside of them."""
_INLINE: dict[str, Callable[[_Writer, Node], str]] = {
    **dict.fromkeys(
        ("includegraphics", "includesvg"), lambda _, node: markdown.picture(source(last_argument(node)).strip())
    ),
    **dict.fromkeys(("ref", "autoref", "cref", "Cref", "eqref", "pageref", "cite"), _Writer._reference),
    **dict.fromkeys(("url", "nolinkurl"), lambda _, node: _address(arguments(node))),
    **dict.fromkeys(("verb", "lstinline"), lambda _, node: markdown.code(_raw(arguments(node)))),
    **dict.fromkeys(("textsuperscript", "textsubscript"), _Writer._raised),
    **dict.fromkeys(("LaTeX", "TeX"), lambda _, node: name_of(node)),
    "href": lambda writer, node: markdown.link(_web(arguments(node)), writer._inline(last_argument(node))),
    "footnote": _Writer._footnote,
    "problemyamlname": lambda writer, _: markdown.escaped(writer._name),
    "timelimit": lambda writer, _: writer.time_limit,
    "shortstack": _Writer._stack,
}
"""Commands that become inline Markdown."""
_OWN: dict[str, Callable[[_Writer, Node, _Flow], bool | None]] = {
    **dict.fromkeys(("paragraph", "subparagraph"), _Writer._run_in),
    **dict.fromkeys(("\\", "newline", "linebreak", "tabularnewline"), _Writer._line_break),
    **dict.fromkeys(("lstinputlisting", "VerbatimInput", "verbatiminput"), _Writer._file),
    **dict.fromkeys(("multicolumn", "substack"), lambda writer, node, flow: writer._write(last_argument(node), flow)),
    "illustration": _Writer._illustration,
    "caption": _Writer._caption,
    "item": _Writer._stray_item,
    "epigraph": _Writer._epigraph,
}
"""Commands that begin or end a paragraph; False: it is shown as it stands."""
