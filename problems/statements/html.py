"""Convert HTML to Markdown, without scripts, styles and links that lead elsewhere than to the web."""

from __future__ import annotations

import re
from typing import Any

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

from problems.statements import blocks
from problems.statements.errors import NotReadable
from problems.statements.symbols import SUBSCRIPTS, SUPERSCRIPTS

MOST_CHARACTERS = 1 << 18
MOST_ELEMENTS = 10_000
MOST_DEPTH = 60
"""Elements within each other."""
MOST_NUMBERED = 300
"""A longer numbered list is shown without numbers: finding each number takes longer and longer."""
MOST_COLUMNS = 50
_UNSEEN = ("script", "style", "head", "template", "iframe", "object", "svg", "noscript", "video", "audio")
_OFTEN_OPEN = ("li", "p", "td", "th", "tr", "dt", "dd")
"""Elements that end where the next one begins, in pages that leave out their ends."""
_KEPT = ("href", "src", "alt", "colspan", "start")
_TEX = ((r"\(", r"\)", "$"), (r"\[", r"\]", "$$"), ("$$$$$$", "$$$$$$", "$$"), ("$$$", "$$$", "$"))
"""Other marks of formulas: those of MathJax and of Codeforces."""
_FORMULA = re.compile(r"(\$\$[^$]{1,2000}\$\$|\$[^\s$][^$]{0,1000}\$)")


def convert(text: str) -> str:
    """Return an HTML text as Markdown; formulas stay between dollar signs.

    Raises:
        NotReadable: it is too long, or nested too deeply.
    """
    if len(text) > MOST_CHARACTERS:
        raise NotReadable(f"is longer than {MOST_CHARACTERS >> 10} KiB")
    for start, end, mark in _TEX:
        text = re.sub(f"{re.escape(start)}([^$<>]{{1,1000}}?){re.escape(end)}", rf"{mark}\1{mark}", text)
    for name in _OFTEN_OPEN:
        if f"</{name}" not in text.lower():
            text = re.sub(rf"<{name}\b", f"</{name}><{name}", text, flags=re.IGNORECASE)
    try:
        soup = BeautifulSoup(text, "html.parser")
        _clean(soup)
        made = str(_Converter(heading_style="ATX", bullets="-", table_infer_header=True).convert_soup(soup))
    except RecursionError:
        raise NotReadable("is nested too deeply") from None
    lines = [line if line.endswith("  ") and line.strip() else line.rstrip() for line in made.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _clean(soup: BeautifulSoup) -> None:
    """Remove what is not shown, and bound what would take long to convert.

    Raises:
        NotReadable: there are too many elements, or too many within each other.
    """
    for element in soup.find_all(_UNSEEN):
        element.extract()
    elements = soup.find_all(True)
    if len(elements) > MOST_ELEMENTS:
        raise NotReadable(f"has more than {MOST_ELEMENTS:,} elements")
    depths: dict[int, int] = {}
    for element in elements:
        depth = depths[id(element)] = depths.get(id(element.parent), 0) + 1
        if depth > MOST_DEPTH:
            raise NotReadable("is nested too deeply")
        element.attrs = {name: str(value) for name, value in element.attrs.items() if name in _KEPT}
        for name in ("colspan", "start"):
            number = str(element.attrs.pop(name, ""))
            if re.fullmatch(r"[0-9]{1,4}", number):
                element.attrs[name] = str(min(int(number), MOST_COLUMNS if name == "colspan" else 9999))
        if element.name == "ol" and len(element.find_all("li", recursive=False)) > MOST_NUMBERED:
            element.name = "ul"


class _Converter(MarkdownConverter):
    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return text if "_noformat" in parent_tags else blocks.link(str(el.get("href", "")).strip(), text)

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        source = str(el.get("src", ""))
        name = "picture" if source.startswith("data:") or not source else source
        return blocks.picture(name, " ".join(str(el.get("alt", "")).split()))

    def convert_sub(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return _script(text, SUBSCRIPTS, "_")

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return _script(text, SUPERSCRIPTS, "^")

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{blocks.markdown([blocks.Code(text.strip(chr(10)))])}\n\n" if text.strip() else ""

    def escape(self, text: str, parent_tags: Any) -> str:
        """Return text as Markdown, formulas as they are."""
        bar = "\\|" if parent_tags and {"td", "th"} & set(parent_tags) else "|"
        parts = _FORMULA.split(text)
        return "".join(part if at % 2 else blocks.escaped(part) for at, part in enumerate(parts)).replace("|", bar)


def _script(text: str, table: dict[str, str], mark: str) -> str:
    plain = text.strip()
    if not plain:
        return text
    small = len(plain) <= 2 or not plain.isalpha()
    if small and all(one in table for one in plain):
        return "".join(table[one] for one in plain)
    return f"{mark}{plain}" if plain.isalnum() else f"{mark}({plain})"
