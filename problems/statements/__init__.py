"""Statements and editorials of every format, as Markdown.

`problems.problem` reads Markdown, LaTeX and HTML through `convert.read`; the rest of the program sees Markdown only.
Their texts are not ours: nothing outside the package is read, and every loop is bounded.
"""
