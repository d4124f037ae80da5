"""No text, however broken, deep, long or endless, makes the conversion fail or go on for long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from problems.statements import dollars, html, macros, nodes
from problems.statements.errors import NotReadable
from problems.statements.latex import convert

PIECES = (
    r"\begin{itemize} \end{itemize} \begin{tabular}{ll} \end{tabular} \begin{verbatim} \end{verbatim} \begin \end"
    r" \begin{figure} \end{figure} \begin{cases} \end{cases} \begin{align*} \end{align*} \begin{x} \end{x} \item [ ] { } $"
    r" $$ \[ \] \( \) ^ _ & \\ \\* % # ~ ` '' -- \emph \textbf{ \tt \verb| \verb \frac \sqrt[ \left \right . \input{x}"
    r" \newcommand{\a} \newcommand{\a}[1]{ \def\a{ \a #1 \let\a\b \b \caption{ \label{ \ref{ \href{ \url{ \footnote{"
    r" \multicolumn{9}{c}{ \unknown \' \c \hline \problemname{ \illustration \includegraphics \section* \text{ \mathbb"
    r" \constant{ x 12 , < * _ | é 😀"
).split()
TEXTS = st.lists(st.sampled_from([*PIECES, "\n", "\n\n", " ", "\0", "\x1b[31m"]), max_size=60).map("".join)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_random_text_is_converted_or_shown_as_it_stands(text: str) -> None:
    made = convert(text, read_file={"x": text}.get)

    assert isinstance(made.text, str)
    assert len(made.remarks) <= 3


@given(st.text(alphabet="$ab\\`~ \n*_{}^1", max_size=80))
@settings(max_examples=200, deadline=None)
def test_dollar_signs_of_any_text_are_read(text: str) -> None:
    assert isinstance(dollars.with_formulas(text), str)


@given(
    st.lists(
        st.sampled_from(
            "<p> </p> <b> <ul> <li> <ol> <table> <tr> <td colspan=999999999> <pre> <sup> <a href=javascript:x> <img src=data:x> x $ &#27; <script> </script> <!-- < >".split()
        ),
        max_size=40,
    ).map(" ".join)
)
@settings(max_examples=150, deadline=None)
def test_a_random_page_is_converted(text: str) -> None:
    assert "](javascript" not in html.convert(text)


@pytest.mark.parametrize(
    "text",
    [
        "{" * 100_000,
        r"\emph{" * 40_000,
        "$" * 100_001,
        r"$\(" * 40_000,
        r"\begin{itemize}" * 10_000,
        r"\begin{verbatim}" * 10_000,
        "^" * 50_000,
        r"$" + "x^{" * 20_000,
        r"\frac{" * 20_000,
        r"\newcommand{\a}{\a\a}\a",
        r"\newcommand{\a}{\a}\a",
        r"\newcommand{\a}[1]{\a{#1#1}}\a{xx}",
        r"\def\a{\b}\def\b{\a}\a",
        r"\newcommand{\a}[1]{#1}" + r"\a{" * 20_000,
        r"\input{self}",
        "x" * 10_000_000,
        r"\verb",
        r"\href",
        "\\",
        r"\sqrt[",
        r"\item[" * 20_000,
    ],
    ids=lambda text: text[:24],
)
def test_a_hostile_text_ends_within_its_bounds(text: str) -> None:
    before = time.process_time()

    made = convert(text, read_file={"self": r"\input{self}"}.get)

    assert len(made.text) <= macros.MOST_CHARACTERS + 100 or not made.remarks
    assert time.process_time() - before < 30  # minutes and more without the bounds


def test_the_parser_gives_up_after_a_number_of_looks_that_grows_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "MOST_LOOKS_PER_CHARACTER", 0)

    with pytest.raises(NotReadable, match="so broken"):
        nodes.read("some words")


@pytest.mark.parametrize("text", ["<b>" * 100_000, "<p>" * 20_000, "x" * 300_000])
def test_a_hostile_page_is_refused(text: str) -> None:
    with pytest.raises(NotReadable):
        html.convert(text)
