"""LaTeX becomes Markdown, row by row of a table; what is not known stands as it is, and is said once."""

from __future__ import annotations

import pytest

from problems.statements.latex import convert

TABLE = r"""\begin{tabular}{| l | r |}
  \hline
  Group & Points \\ \hline
  $1$ & $a | b$ \\
  \multicolumn{2}{c}{both} \\ \hline
\end{tabular}"""


@pytest.mark.parametrize(
    ("latex", "markdown"),
    [
        ("One\n  line.\n\nAnother.", "One\nline.\n\nAnother."),
        (r"\problemname{Twice} Text % a comment" + "\nhere.", "Text here."),
        (r"\section*{Input}" + "\nOne.", "## Input\n\nOne."),
        (r"\begin{Input}One.\end{Input}\begin{Output}Two.\end{Output}", "## Input\n\nOne.\n\n## Output\n\nTwo."),
        (r"\InputFile a \OutputFile b", "## Input\n\na\n\n## Output\n\nb"),
        (r"\subsection{Note} x", "### Note\n\nx"),
        (r"\paragraph{Note.} x", "**Note.** x"),
        (r"\emph{a} \textbf{ b } {\it c d} {\tt e\_f} \sout{g}", "*a* **b** *c d* `e_f` ~~g~~"),
        (r"\textbf{\emph{a}} \texttt{x--y `z`}", "***a*** `` x--y `z` ``"),
        (r"\verb|a_b%c| and \verb+d+", "`a_b%c` and `d`"),
        ("``a'' `b' c -- d --- e~f don't", "“a” ‘b’ c – d — e f don’t"),
        (r"50\% of \$5 \& \#1 a\_b \{c\} \textbackslash", r"50% of $5 & #1 a\_b {c} \\"),
        (r"caf\'e \o{} \ss{} \c{c} \'{E} \r{a}", "café ø ß ç É å"),
        (r"a* [b](c) <d> _e_ f_g", r"a\* [b\](c) \<d> \_e\_ f_g"),
        ("\n- a\n\n+ b\n\n1. c\n\n# d\n\n> e\n\n---", "\\- a\n\n\\+ b\n\n1\\. c\n\n\\# d\n\n\\> e\n\n—"),
        (r"\begin{itemize}\item a" + "\n" + r"\item b\end{itemize}", "- a\n- b"),
        (r"\begin{enumerate}[a)]\item a\item b\end{enumerate}", "1. a\n2. b"),
        (
            r"\begin{itemize}\item a\begin{itemize}\item b\end{itemize}\item c" + "\n\nd" + r"\end{itemize}",
            "- a\n\n  - b\n\n- c\n\n  d",
        ),
        (
            r"\begin{description}\item[\texttt{+ x}] add\item[q:] quit\end{description}",
            "- **`+ x`** add\n- **q:** quit",
        ),
        (TABLE, "| Group | Points |\n| --- | --- |\n| 1 | a \\| b |\n| both |  |"),
        (r"\begin{tabular}{cc}\includegraphics{a}&\includegraphics{b}\end{tabular}", "![a](a) ![b](b)"),
        (r"a \includegraphics[width=3cm]{my image.png} b", "a ![my image.png](<my image.png>) b"),
        (
            r"\illustration{0.3}{cat.jpg}{A cat by \href{https://a.b/c\_d\%20}{me}}",
            "![cat.jpg](cat.jpg)\n\n*A cat by [me](https://a.b/c_d%20)*",
        ),
        (
            r"See Figure~\ref{f}.\begin{figure}[h]\centering\includegraphics{x}\caption{An $x$.}\label{f}\end{figure}",
            "See Figure 1.\n\n![x](x)\n\n*Figure 1: An x.*",
        ),
        (r"\ref{nowhere}", "(nowhere)"),
        (r"\url{https://a.b/c_d%e} \href{javascript:x}{y}", "<https://a.b/c_d%e> y"),
        (r"a\footnote{b $c$} d", "a¹ d\n\n¹ b c"),
        ("\\begin{verbatim}\n 1 $x$ \\a\n\\end{verbatim}", "```text\n 1 $x$ \\a\n```"),
        ("\\begin{lstlisting}[language=C]\nint x;\n\\end{lstlisting}", "```text\n[language=C]\nint x;\n```"),
        (r"\begin{quote}a" + "\n\nb" + r"\end{quote}", "> a\n>\n> b"),
        (r"a \[ x^2 \] b", "a\n\nx²\n\nb"),
        (r"\begin{align*} a &= b \\ &= c \end{align*}", "```text\na = b\n  = c\n```"),
        (r"a\\b", "a  \nb"),
        (r"a \nextsample b \remainingsamples", "a b"),
        (r"\newcommand{\maxn}{10^5}$n \le \maxn$", "n ≤ 10⁵"),
        (r"\newcommand{\pair}[2][x]{(#1, #2)}\pair{y} \pair[a]{b}", "(x, y) (a, b)"),
        (r"\def\v#1{<#1>}\v{a} \let\w\v \w b", r"\<a> \<b>"),
        (r"\newcommand{\bi}{\begin{itemize}}\newcommand{\ei}{\end{itemize}}\bi\item a\ei", "- a"),
        (r"\DeclareMathOperator{\dist}{dist}$\dist(a)$", "dist(a)"),
        (r"\constant{most}, {%most%} and \problemyamlname{} in \timelimit{} s", "7, 7 and Twice in 2 s"),
        (r"\ifplastex a\else b\fi c", "a c"),
        (r"\documentclass{article}\newcommand{\n}{5}\begin{document}a \n\end{document} b", "a 5"),
        (r"\begin{center}a\end{center}\begin{minipage}[t]{3cm}b\end{minipage}", "a\n\nb"),
        (r"{\color{red} a} \textcolor{red}{b} \vspace{1cm} \noindent c", "a b\n\nc"),
        (r"\epigraph{a}{b}", "> a\n>\n> b"),
        ("", ""),
    ],
)
def test_latex_becomes_markdown(latex: str, markdown: str) -> None:
    made = convert(latex, name="Twice", time_limit="2", constants={"most": "7"})

    assert made.text == markdown
    assert not made.remarks


@pytest.mark.parametrize(
    ("latex", "markdown", "remark"),
    [
        (r"a \foo{b} c \foo", r"a \\foo{b} c \\foo", r"\foo: not known here, shown as it stands"),
        (r"\begin{bar}a\end{bar}", "a", r"\begin{bar}: not known here, shown as it stands"),
        (r"a {b", "a b", "is broken near line 1: Unexpected end of stream, was expecting '}'"),
        ("a\n\n} b", "a\n\nb", "is broken near line 3: Unexpected mismatching closing brace: '}'"),
        (r"\input{/etc/passwd}", r"\\input{/etc/passwd}", r"\input: not known here, shown as it stands"),
        (
            r"\begin{tikzpicture}\draw{\end{tikzpicture} a",
            "*(a drawing)*\n\na",
            "has a drawing that is a program, which is not shown",
        ),
    ],
)
def test_what_is_not_known_or_broken_is_said_once(latex: str, markdown: str, remark: str) -> None:
    made = convert(latex)

    assert made.text == markdown
    assert made.remarks == (remark,)


def test_headings_are_in_the_language_of_the_statement() -> None:
    text = r"\begin{Input}a\end{Input}\begin{Output}b\end{Output}"

    assert convert(text, language="sv").text == "## Indata\n\na\n\n## Utdata\n\nb"
    assert convert(text, language="xx").text.startswith("## Input")


def test_files_of_the_package_are_read_where_they_are_named() -> None:
    files = {"part": r"\emph{in}", "x.c": "int x;\n"}

    made = convert(r"a \input{part} \lstinputlisting[style=y]{x.c}", read_file=files.get)

    assert made.text == "a *in*\n\n```text\nint x;\n```"
