"""Statements and editorials of every format, as Markdown.

`problems.problem` reads Markdown, LaTeX and HTML through `convert.read`; the rest of the program sees Markdown only.
Their texts are not ours: nothing outside the package is read, and every loop is bounded.
"""

from typing import Literal

StatementKind = Literal["markdown", "latex", "html", "plain", "pdf"]
"""From the one that is read best to the one that is not read at all."""
