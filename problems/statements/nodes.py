"""Read LaTeX into pylatexenc's nodes: which arguments the commands have, and where rows and cells end."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from pylatexenc.latexwalker import (
    LatexCharsNode,
    LatexEnvironmentNode,
    LatexGroupNode,
    LatexMacroNode,
    LatexMathNode,
    LatexSpecialsNode,
    LatexWalker,
    LatexWalkerParseError,
)
from pylatexenc.macrospec import (
    EnvironmentSpec,
    LatexContextDb,
    MacroSpec,
    MacroStandardArgsParser,
    ParsedMacroArgs,
    VerbatimArgsParser,
    std_specials,
)

from problems.statements.errors import NotReadable
from problems.statements.symbols import LETTER_ACCENTS

Node = Any
"""A node of pylatexenc, which has no types."""

logging.getLogger("pylatexenc").addHandler(logging.NullHandler())

MOST_LOOKS_PER_CHARACTER = 40
"""The parser may look so many times at each character; broken texts would make it look much more often."""

ARGUMENTS = {
    "": "par noindent indent centering raggedright smallskip medskip bigskip hfill vfill hline toprule midrule"
    " bottomrule newpage clearpage pagebreak newline linebreak maketitle tightlist nextsample remainingsamples"
    " problemyamlname problemlabel timelimit InputFile OutputFile Interaction Note Notes Scoring Example"
    " Examples Explanation"
    " tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge bf bfseries it itshape em tt ttfamily"
    " sl slshape sc scshape sf sffamily rm rmfamily normalfont strut displaystyle textstyle scriptstyle limits"
    " nolimits"
    " bmod left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm LaTeX TeX today"
    " looseness ifplastex else fi notag nonumber itemsep parskip parindent leavevmode relax protect"
    " ignorespaces unskip null onecolumn twocolumn appendix sloppy endgroup begingroup",
    "{": "problemname constant emph textbf textit texttt textrm textsf textsc textsl textup textmd text"
    " underline uline"
    " sout st mbox fbox centerline lowercase uppercase MakeUppercase MakeLowercase ensuremath mathrm mathit mathbf"
    " mathsf mathtt mathbb mathcal mathscr mathfrak boldsymbol bm operatorname overline bar hat widehat tilde"
    " widetilde vec dot ddot overrightarrow not phantom hphantom vphantom pmod pod overbrace underbrace cancel"
    " xcancel"
    " bcancel mathop mathbin mathrel mathord mathopen mathclose label ref autoref cref Cref eqref pageref cite"
    " noalign newsavebox usebox footnotetext usepackage thispagestyle pagestyle graphicspath includesample"
    " sampleinput displaysample cline"
    " setlist stepcounter textsuperscript textsubscript enquote smash substack input include verbatiminput"
    " listofproblems lstset url nolinkurl t",
    "[": "item",
    "*[{": "section subsection subsubsection chapter part paragraph subparagraph includegraphics caption",
    "*{": "hspace vspace",
    "{{": "frac dfrac tfrac cfrac nicefrac sfrac binom dbinom tbinom stackrel overset underset href setlength"
    " addtolength setcounter addtocounter Sample epigraph exmp exmpfile scalebox rotatebox import subimport"
    " texorpdfstring sbox savebox SI lstdefinestyle",
    "{{{": "illustration SamplePass multicolumn resizebox fontsize definecolor",
    "[{{": "textcolor colorbox",
    "[[{": "makebox framebox",
    "[{": "footnote includesvg xrightarrow xleftarrow color lstinputlisting VerbatimInput shortstack",
    "*{[{[{": "multirow",
    "{[[{": "raisebox",
    "[[[{{": "parbox",
    "{[{": "newcolumntype",
    "*[": "\\",
}
"""The commands with each pattern of arguments: `{` needed, `[` optional, `*` a star."""
OPTIONAL = (
    "figure figure* table table* itemize enumerate description center centering flushleft flushright quote quotation"
    " compactitem compactenum theorem lemma definition proof example tikzpicture"
).split()
"""Environments with an optional argument."""
ENVIRONMENTS = {
    "tabular": "[{",
    "tabular*": "{[{",
    "tabularx": "{[{",
    "longtable": "[{",
    "array": "[{",
    "wrapfigure": "[{[{",
    "wraptable": "[{[{",
    "minipage": "[[[{",
    "subfigure": "[{",
    "subtable": "[{",
    "multicols": "{",
    "problem": "{{{{{",
    "alignat": "{",
    "alignat*": "{",
    "alignedat": "{",
    "adjustbox": "{",
    "adjustwidth": "{{",
    "spacing": "{",
}
FORMULAS = (
    "equation equation* align align* gather gather* multline multline* eqnarray eqnarray* flalign flalign* alignat"
    " alignat* displaymath math"
).split()
"""Environments that are displayed formulas."""
VERBATIM = ("verbatim", "verbatim*", "Verbatim", "lstlisting", "alltt", "minted")
DRAWINGS = ("tikzpicture", "axis", "pspicture", "picture", "forest", "asy", "circuitikz")
"""Environments whose text is a program that draws."""
LEFT_OUT = ("comment", "CCSXML")


class _Raw:
    """Reads all up to the end of an environment as it stands."""

    argspec = "{"

    def __init__(self, name: str) -> None:
        self._end = f"\\end{{{name}}}"

    def parse_args(self, w: Any, pos: int, parsing_state: Any = None) -> tuple[Any, int, int]:
        end = w.s.find(self._end, pos)
        end = len(w.s) if end < 0 else end
        return _argument(w, pos, end, parsing_state), pos, end - pos


class _Address:
    """Reads an address in braces as it stands, `%` and `_` included; then other arguments."""

    def __init__(self, then: str) -> None:
        self.argspec = "{" + then
        self._then = MacroStandardArgsParser(then)

    def parse_args(self, w: Any, pos: int, parsing_state: Any = None) -> tuple[Any, int, int]:
        start = pos
        while start < len(w.s) and w.s[start].isspace():
            start += 1
        if not w.s.startswith("{", start):
            raise LatexWalkerParseError(s=w.s, pos=pos, msg="An address in braces is missing")
        depth, end = 1, start + 1
        while end < len(w.s) and depth:
            depth += {"{": 1, "}": -1}.get(w.s[end], 0)
            end += 1
        parsed = _argument(w, start + 1, end - 1 if not depth else end, parsing_state)
        others, at, length = self._then.parse_args(w, end, parsing_state)
        parsed = ParsedMacroArgs(argspec=self.argspec, argnlist=[*parsed.argnlist, *others.argnlist])
        return parsed, pos, at + length - pos


def _argument(w: Any, start: int, end: int, parsing_state: Any) -> Any:
    node = w.make_node(
        LatexCharsNode, parsing_state=parsing_state, chars=w.s[start:end], pos=start, len=max(0, end - start)
    )
    return ParsedMacroArgs(argspec="{", argnlist=[node])


@lru_cache(maxsize=1)
def _context() -> Any:
    made = {name: MacroSpec(name, args_parser=spec) for spec, names in ARGUMENTS.items() for name in names.split()}
    made |= {name: MacroSpec(name, args_parser="{") for name in LETTER_ACCENTS}
    made["sqrt"] = MacroSpec("sqrt", args_parser="[{")
    made["\\"] = MacroSpec("\\", args_parser=MacroStandardArgsParser("*[", optional_arg_no_space=True))
    made["url"] = made["nolinkurl"] = MacroSpec("url", args_parser=_Address(""))
    made["href"] = MacroSpec("href", args_parser=_Address("{"))
    for name in ("verb", "lstinline"):
        made[name] = MacroSpec(name, args_parser=VerbatimArgsParser(verbatim_arg_type="verb-macro"))
    environments = [EnvironmentSpec(name, args_parser="[") for name in OPTIONAL if name not in DRAWINGS]
    environments += [
        EnvironmentSpec(name, args_parser=spec) for name, spec in ENVIRONMENTS.items() if name not in FORMULAS
    ]
    environments += [
        EnvironmentSpec(name, args_parser=ENVIRONMENTS.get(name, ""), is_math_mode=True) for name in FORMULAS
    ]
    environments += [EnvironmentSpec(name, args_parser=_Raw(name)) for name in (*VERBATIM, *DRAWINGS, *LEFT_OUT)]
    context = LatexContextDb()
    context.add_context_category(
        "statements",
        macros=list(made.values()),
        environments=environments,
        specials=[std_specials(signs) for signs in ("&", "~", "``", "''", "--", "---", "!`", "?`")],
    )
    return context


def read(text: str) -> tuple[list[Node], str]:
    """Return the text's nodes, and what is wrong with it; "" if nothing is.

    Raises:
        NotReadable: it is nested too deeply, or so broken that reading it would take too long.
    """
    fault = ""
    try:
        return _nodes(text, tolerant=False), fault
    except LatexWalkerParseError as error:
        fault = f"near line {error.lineno or 1}: {error.msg}" if error.msg else "somewhere"
    return _nodes(text, tolerant=True), fault


def _nodes(text: str, *, tolerant: bool) -> list[Node]:
    walker: Any = LatexWalker(text, latex_context=_context(), tolerant_parsing=tolerant)
    looks, most, look = 0, MOST_LOOKS_PER_CHARACTER * (len(text) + 25), walker.get_token

    def counted(*args: Any, **options: Any) -> Any:
        nonlocal looks
        looks += 1
        if looks > most:
            raise NotReadable("is so broken that it cannot be read")
        return look(*args, **options)

    walker.get_token = counted
    try:
        return list(walker.get_latex_nodes()[0])
    except RecursionError:
        raise NotReadable("is nested too deeply") from None
    except (IndexError, AssertionError):  # a command at the very end of a broken text
        raise NotReadable("is so broken that it cannot be read") from None


def name_of(node: Node) -> str:
    """Return the command's name; "" for any other node."""
    return str(node.macroname) if isinstance(node, LatexMacroNode) else ""


def arguments(node: Node) -> list[Node | None]:
    """Return the arguments of a command or an environment, None for each that is not there."""
    return list(node.nodeargd.argnlist or ()) if node.nodeargd is not None else []


def last_argument(node: Node) -> list[Node]:
    """Return the nodes of a command's last argument."""
    return inside(found[-1]) if (found := arguments(node)) else []


def inside(node: Node | None) -> list[Node]:
    """Return the nodes of an argument, which may have no braces."""
    if node is None:
        return []
    return list(node.nodelist) if isinstance(node, LatexGroupNode) else [node]


def source(nodes: Sequence[Node] | None) -> str:
    """Return nodes as they stand in the text."""
    return "".join(node.latex_verbatim() for node in nodes or ())


def rows(nodes: Sequence[Node]) -> list[list[list[Node]]]:
    r"""Return the cells of each row, which end with `\\` and `&`; no row for an empty end."""
    found: list[list[list[Node]]] = [[[]]]
    for node in nodes:
        if name_of(node) in ("\\", "tabularnewline", "cr"):
            found.append([[]])
        elif isinstance(node, LatexSpecialsNode) and node.specials_chars == "&":
            found[-1].append([])
        else:
            found[-1][-1].append(node)
    return found


def is_blank(nodes: Sequence[Node]) -> bool:
    """Return whether nodes are white space only."""
    return all(isinstance(node, LatexCharsNode) and not node.chars.strip() for node in nodes)


def environments(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield all environments, outer ones first."""
    for node in nodes:
        if isinstance(node, LatexEnvironmentNode):
            yield node
        if isinstance(node, LatexEnvironmentNode | LatexGroupNode | LatexMathNode):
            yield from environments(node.nodelist or ())


def commands(nodes: Sequence[Node], names: Sequence[str]) -> Iterator[Node]:
    """Yield the commands of these names, wherever they are."""
    for node in nodes:
        if name_of(node) in names:
            yield node
        elif isinstance(node, LatexEnvironmentNode | LatexGroupNode):
            yield from commands(node.nodelist or (), names)
