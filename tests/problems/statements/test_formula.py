"""Formulas as Unicode text: one table, and those that take several lines."""

from __future__ import annotations

import pytest

from problems.statements.formula import Formulas
from problems.statements.nodes import read


def line(latex: str) -> str:
    nodes, fault = read(f"${latex}$")
    assert not fault
    return Formulas({}).line(nodes[0].nodelist)


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"1\leq n \leq10^5", "1 ≤ n ≤ 10⁵"),
        (r"2\cdot10^5", "2·10⁵"),
        (r"3 \times 3", "3×3"),
        (r"10^{-6}", "10⁻⁶"),
        (r"2^N x", "2^N x"),
        (r"10^{10^{100}}", "10^(10¹⁰⁰)"),
        (r"A^{2 n}", "A²ⁿ"),
        (r"s_{2N}", "s_(2N)"),
        (r"2^{n+1}", "2ⁿ⁺¹"),
        (r"n^{\log n}", "n^(log n)"),
        (r"x_i", "xᵢ"),
        (r"x_{i,j}", "x_(i,j)"),
        (r"x_{\text{start}}", "x_start"),
        (r"d_{b}", "d_b"),
        (r"s_{-1}", "s₋₁"),
        (r"a_i^2", "aᵢ²"),
        (r"x' + f''", "x′ + f″"),
        (r"(x_1,y_1)", "(x₁, y₁)"),
        (r"1{,}000{,}000", "1,000,000"),
        (r"1,000", "1,000"),
        (r"10^5,0\le m", "10⁵, 0 ≤ m"),
        (r"i+1", "i+1"),
        (r"a + b", "a + b"),
        (r"x = -1", "x = -1"),
        (r"-1 \le x", "-1 ≤ x"),
        (r"a-b = c", "a-b = c"),
        (r"\frac{a}{b}", "a/b"),
        (r"\frac{a+b}{2c}", "(a+b)/2c"),
        (r"\frac12 n", "(1/2) n"),
        (r"P\cdot \frac{1}{3}", "P·(1/3)"),
        (r"\sqrt{x}", "√x"),
        (r"\sqrt{x+1}", "√(x+1)"),
        (r"\sqrt[3]{x}", "∛x"),
        (r"\binom{n}{k}", "(n choose k)"),
        (r"\sum_{i=1}^n a_i", "∑ᵢ₌₁ⁿ aᵢ"),
        (r"O(n\log n)", "O(n log n)"),
        (r"\log(n)", "log(n)"),
        (r"\max(a,b)", "max(a, b)"),
        (r"\gcd(a, b) = 1", "gcd(a, b) = 1"),
        (r"\lfloor x/2 \rfloor", "⌊x/2⌋"),
        (r"\left( a \right]", "(a]"),
        (r"\left. a \right|", "a |"),
        (r"\left|x_1\right|, \left|y_1\right|\leq 10^6", "|x₁|, |y₁| ≤ 10⁶"),
        (r"a \equiv b \pmod{m}", "a ≡ b (mod m)"),
        (r"a \bmod b", "a mod b"),
        (r"1, 2, \dots, n", "1, 2, …, n"),
        (r"t \in \{\text{`+'}, \text{`?'}\}", "t ∈ {‘+’, ‘?’}"),
        (r"S \subseteq \mathbb{N}", "S ⊆ ℕ"),
        (r"A \cup B\setminus C", "A ∪ B ∖ C"),
        (r"a \neq b\text{ and }c", "a ≠ b and c"),
        (r"\{x \mid x > 0\}", "{x | x > 0}"),
        (r"\overline{ab}", "a\u0305b\u0305"),
        (r"90^\circ", "90°"),
        (r"f\colon A \to B", "f: A → B"),
        (r"\mathrm{dist}(u,v)", "dist(u, v)"),
        (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "(1 2); (3 4)"),
        (r"a!=b", "a! = b"),
        (r"\SI{5}{\cm}", "5 cm"),
        (r"\unknown", r"\unknown"),
    ],
)
def test_a_formula_in_one_line(latex: str, text: str) -> None:
    assert line(latex) == text


@pytest.mark.parametrize(
    ("latex", "lines"),
    [
        (r"s_{d}[i]=f\big(s_{d-1}[i-1]\big)", ["s_d[i] = f(s_(d-1)[i-1])"]),
        (
            r"f(n) = \begin{cases} 1 & n = 0 \\ n f(n-1) & \text{otherwise} \end{cases}",
            ["f(n) = { 1         n = 0", "       { n f(n-1)  otherwise"],
        ),
        (r"a &= b + c \\ &= d", ["a = b + c", "  = d"]),
    ],
)
def test_a_displayed_formula_has_its_rows_below_each_other(latex: str, lines: list[str]) -> None:
    nodes, _ = read(rf"\[{latex}\]")

    assert Formulas({}).lines(nodes[0].nodelist) == lines


def test_unknown_commands_are_noted_once_and_in_their_order() -> None:
    unknown: dict[str, None] = {}
    nodes, _ = read(r"$\bar \foo + \baz \foo$")

    Formulas(unknown).line(nodes[0].nodelist)

    assert list(unknown) == [r"\foo", r"\baz"]
