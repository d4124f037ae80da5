"""The pages under docs/ say what the program does, and the links lead somewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tui.commands.table import page

ROOT = Path(__file__).parents[1]


def test_the_list_of_keys_is_that_of_the_commands() -> None:
    assert (ROOT / "docs/keys.md").read_text() == page(), "make docs writes it anew"


def test_everything_that_the_readme_and_the_docs_link_to_is_there() -> None:
    files = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    links = [(file, link) for file in files for link in re.findall(r"\]\((?!https?:)([^)]+)\)", file.read_text())]
    broken = []
    for file, link in links:
        path, _, heading = link.partition("#")
        target = file.parent / path if path else file
        headings = re.findall(r"^#+ (.*)$", target.read_text(), re.MULTILINE) if heading else []
        known = {re.sub(r"[^\w\s-]", "", one).strip().lower().replace(" ", "-") for one in headings}
        if not target.exists() or (heading and heading not in known):
            broken.append(f"{file.name}: {link}")

    assert {file.name for file, _ in links} >= {"README.md", "practice.md"}
    assert broken == []


def test_no_page_has_the_marks_of_an_unfinished_merge() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]

    assert [page.name for page in pages if re.search("^(<{7}|>{7}) ", page.read_text(), re.MULTILINE)] == []


def test_every_test_that_a_promise_names_is_there_and_every_refusal_is_told() -> None:
    said = (ROOT / "SECURITY.md").read_text()
    named = re.findall(r"`((?:tests|runner)/[^`*]*\.\w+)`", said)
    rules = json.loads((ROOT / "runner/seccomp.json").read_text())["syscalls"]
    refused = [rule for rule in rules if rule.get("errnoRet") == 1]

    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
    assert [rule["comment"] for rule in refused if rule["comment"] not in said] == []
    assert [rule["names"][0] for rule in refused if f"`{rule['names'][0]}`" not in said] == []
