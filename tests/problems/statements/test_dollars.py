"""Formulas in Markdown; code, prices and escaped dollar signs stay."""

from __future__ import annotations

import pytest

from problems.statements.dollars import with_formulas


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("at most $10^5$ and $x_{i,j}$.", "at most 10⁵ and x_(i,j)."),
        ("$a*b*c$", r"a\*b\*c"),
        ("$$\nx^2\n$$", "x²"),
        ("a $$b \\\\ c$$", "a b; c"),
        ("  $$a &= b \\\\ &= c$$", "  ```text\n  a = b\n    = c\n  ```"),
        ("costs $5 and $6", "costs $5 and $6"),
        ("from $10 to $20.", "from $10 to $20."),
        (r"\$x\$ $y$", r"\$x\$ y"),
        ("`$x^2$` $x^2$ ``a`$b$``", "`$x^2$` x² ``a`$b$``"),
        ("```\n$x^2$\n```\n$x^2$", "```\n$x^2$\n```\nx²"),
        ("~~~\n$x$", "~~~\n$x$"),
        ("$x{$", "$x{$"),
        ("no formula", "no formula"),
    ],
)
def test_formulas_are_written_as_unicode(text: str, shown: str) -> None:
    assert with_formulas(text) == shown
