"""HTML becomes Markdown."""

from __future__ import annotations

import pytest

from problems.statements.html import convert


@pytest.mark.parametrize(
    ("page", "markdown"),
    [
        ("<h2>Input</h2><p>One <b>bold</b> <i>word</i>.</p>", "## Input\n\nOne **bold** *word*."),
        ("<ul><li>a<li>b</ul>", "- a\n- b"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ("10<sup>5</sup> x<sub>i</sub> a<sup>bQ</sup>", "10⁵ xᵢ a^bQ"),
        ("<pre>1 2\n`x`</pre>", "```text\n1 2\n`x`\n```"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>3</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |",
        ),
        ("<table><tr><td colspan=99999999999>a</td></tr></table>", "| a |\n| --- |"),
        ("<script>x()</script><style>p{}</style><p>a</p>", "a"),
        ('<a href="https://a.b/c">x</a> <a href="javascript:y()">z</a>', "[x](https://a.b/c) z"),
        (
            '<img src="cat.png" alt="A cat"> <img src="data:image/png;base64,AAAA">',
            "![A cat](cat.png) ![picture](picture)",
        ),
        (r"<p>\(x_1*y\) and $$$n^2$$$</p>", "$x_1*y$ and $n^2$"),
        ("a * b_c _d_", r"a \* b_c \_d\_"),
        ("", ""),
    ],
)
def test_html_becomes_markdown(page: str, markdown: str) -> None:
    assert convert(page) == markdown
