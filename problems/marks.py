"""The files by which a package is told: each has one of them in its root."""

from __future__ import annotations

OWN = ("problem.yaml", "domjudge-problem.ini")
"""Of the package format; the second is DOMjudge's."""
POLYGON = "problem.xml"
CMS = "task.yaml"
ALL = (*OWN, POLYGON, CMS)
