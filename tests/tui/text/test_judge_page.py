"""The page of many submissions: as text, and in a real browser."""

from __future__ import annotations

import tracemalloc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page

from tests.support.browser import Scheme, chromium, opened
from tests.tui.text.test_judge_table import COUNTS, LINES, line
from tui.text import judge_page
from tui.text.judge_page import Spread, html
from tui.text.judge_table import NOT_JUDGED, Row

VERDICTS = ("accepted", "wrong_answer", "accepted", "time_limit", None)
LANGUAGES = ("python", "cpp", "java")


def many(count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        one = line(
            f"s{number}.py", VERDICTS[number % 5], feedback=f"line {number}", author="Zoë" if number == 7 else ""
        )
        for case in one["cases"]:
            case["cpu_ms"] = 10.0 + number
        yield one | {"language": LANGUAGES[number % 3] if one["verdict"] else None}


def test_the_page_has_failures_first_and_nothing_of_a_submission_is_markup() -> None:
    page = "".join(html(lambda: LINES, COUNTS, "Twice & more"))
    assert "<title>Twice &amp; more</title>" in page
    assert page.count("<script") == 1, "the page's own"
    assert "got &lt;script&gt;2" in page
    assert page.index("&lt;b&gt;&amp;") < page.index("README") < page.rindex("b.py")
    assert "://" not in page, "it opens offline"
    assert "".join(html(lambda: [LINES[2]], Counter({NOT_JUDGED: 1}), "none")).count("<h2>") == 1


def test_cases_of_several_problems_are_not_taken_for_one_another() -> None:
    page = "".join(html(lambda: [LINES[0], LINES[0] | {"problem": "q"}], Counter(accepted=2), "two"))
    assert "<td>p: secret/1</td>" in page
    assert "<td>q: secret/1</td>" in page


def test_of_very_many_submissions_the_page_lists_the_first_failures_in_memory_that_does_not_grow() -> None:
    def peak(count: int) -> tuple[int, int]:
        counts = Counter({"accepted": 2 * count // 5, "wrong answer": count // 5, "time limit": count // 5})
        counts[NOT_JUDGED] = count // 5
        tracemalloc.start()
        size = sum(map(len, html(lambda: many(count), counts, "many")))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most, size

    judge_page.MOST_ROWS, before = 50, judge_page.MOST_ROWS
    try:
        peak(50)  # what is only made once
        (small, size), (large, larger) = peak(300), peak(3000)
    finally:
        judge_page.MOST_ROWS = before
    assert larger < 1.1 * size
    assert large < small + 100_000


def test_a_spread_tells_the_middle_and_the_highest() -> None:
    figures = [3.0, 1.0, 4.0, 1.0, 5.0, 9.26]
    spread = Spread()
    for figure in figures:
        spread.add(figure)
    assert (spread.median, spread.top) == (median(figures), 9.26)
    assert spread.bins(3) == [3, 2, 1]
    assert Spread().bins(2) == [0, 0]


def rows(page: Page) -> list[str]:
    """Return the names that can be seen, from above."""
    return [cell.split()[0] for cell in page.locator(".submissions > tbody > tr:visible > td.name").all_inner_texts()]


def test_in_a_browser_it_counts_finds_filters_and_sorts_without_a_network(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    lines = [LINES[1], *many(40)]
    counts = Counter(Row.of(one).verdict for one in lines)
    path.write_text("".join(html(lambda: lines, counts, "Twice")), encoding="utf-8")

    with chromium() as browser:
        with opened(browser, path) as shown:
            page = shown.page
            assert page.title() == "Twice"
            buttons = page.locator(".legend button")
            assert [text.strip() for text in buttons.all_inner_texts()] == [
                "16 accepted", "9 wrong answer", "8 time limit", "8 not judged"
            ]  # fmt: skip
            assert len(rows(page)) == 41
            assert rows(page)[:3] == ["<b>&.py", "s1.py", "s3.py"]
            assert page.locator(".bars").count() == 2

            page.get_by_role("button", name="8 time limit").click()
            assert rows(page) == [f"s{number}.py" for number in range(3, 40, 5)]
            assert page.locator(".find output").inner_text() == "8 of 41 shown"
            page.get_by_role("button", name="slowest").click()
            assert rows(page)[:2] == ["s38.py", "s33.py"], "the slowest first"
            page.get_by_role("button", name="submission").click()
            assert rows(page)[:3] == ["s3.py", "s8.py", "s13.py"], "numbers count as numbers"
            page.get_by_role("button", name="8 time limit").click()

            page.get_by_role("searchbox").fill("zoë")
            assert rows(page) == ["s7.py"]
            page.get_by_role("searchbox").fill("line 11")
            page.get_by_text("secret/1: line 11").click()
            assert page.locator("details[open] td:visible").all_inner_texts()[:2] == ["secret/1", "wrong answer"]
            assert (shown.complaints, shown.asked_for) == ([], [])

        backgrounds: dict[Scheme, str] = {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 18, 18)"}
        for scheme, background in backgrounds.items():
            with opened(browser, path, width=400, scheme=scheme) as shown:
                assert shown.page.evaluate("document.documentElement.scrollWidth") == 400, "nothing is cut off"
                head = shown.page.locator(".scrolled th").first
                assert head.evaluate("head => getComputedStyle(head).backgroundColor") == background
        with opened(browser, path, script=False) as shown:
            assert len(rows(shown.page)) == 41
            assert not shown.page.get_by_role("searchbox").is_visible()
