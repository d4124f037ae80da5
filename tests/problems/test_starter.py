"""The starters' texts; that they compile, read and print is in tests/engine/test_starters.py."""

from __future__ import annotations

import re

import pytest

import languages
from problems.package import built_in, find, read
from problems.signature import Parameter, Signature
from problems.starter import BELOW, has_starter, reading_of, starter, starter_of
from problems.types import Type, type_of
from tests.problems.conftest import Write
from tests.support.bank import interactive
from tests.support.typed_values import LATER_TYPES

CATALOGUE = languages.load()
PRACTICE = "function: {name: best_pair, parameters: [{name: n, type: int}], returns: int}\n"


def signature(returns: str, **parameters: str) -> Signature:
    return Signature("best_pair", tuple(Parameter(n, type_of(t)) for n, t in parameters.items()), type_of(returns))


MIXED = signature("list[list[int]]", unit_prices="list[int]", grid="list[list[str]]", ratio="float")


@pytest.mark.parametrize(
    ("identifier", "head"),
    [
        ("python", "def best_pair(unit_prices: list[int], grid: list[list[str]], ratio: float) -> list[list[int]]:"),
        ("javascript", " * @returns {number[][]}\n */\nfunction bestPair(unitPrices, grid, ratio) {"),
        (
            "cpp",
            "vector<vector<long long>> best_pair(vector<long long> &unit_prices, vector<vector<string>> &grid, double ratio) {",
        ),
        (
            "c",
            (
                "long long **best_pair(long long *unit_prices, int unit_prices_len, char ***grid, int grid_len, int *grid_lens, "
                "double ratio, int *returned_len, int **returned_lens) {"
            ),
        ),
        ("java", "    static long[][] bestPair(long[] unitPrices, String[][] grid, double ratio) {"),
        ("go", "func bestPair(unitPrices []int, grid [][]string, ratio float64) [][]int {"),
        ("php", " * @return int[][]\n */\nfunction bestPair(array $unitPrices, array $grid, float $ratio): array\n{"),
        ("rust", "fn best_pair(unit_prices: Vec<i64>, grid: Vec<Vec<String>>, ratio: f64) -> Vec<Vec<i64>> {"),
        ("csharp", "    static long[][] BestPair(long[] unitPrices, string[][] grid, double ratio)\n    {"),
    ],
)
def test_the_function_is_typed_and_named_in_the_languages_custom(identifier: str, head: str) -> None:
    function, _, below = starter(MIXED, identifier).partition(BELOW)

    assert head + "\n" in function
    assert "Write the body." in function
    assert "ratio" in below


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_every_language_has_a_starter_and_it_is_tidy(identifier: str) -> None:
    text = starter(MIXED, identifier)

    assert has_starter(identifier)
    assert f"{CATALOGUE.find(identifier).file.comment} {BELOW}\n" in text
    assert text == text.strip() + "\n"
    assert not re.search(r"\n{4}|\{[{%]|[%}]\}", text)
    assert not [line for line in text.splitlines() if line != line.rstrip()]
    assert len(starter(signature("int", n="int"), identifier).splitlines()) <= 40, "only what the types need is there"


def test_a_language_of_the_users_own_has_none() -> None:
    assert not has_starter("perl")


def test_a_body_stands_in_the_function_with_its_indentation() -> None:
    text = starter(signature("int", n="int"), "python", "while n:\n    n -= 1\nreturn n\n")

    assert "-> int:\n    while n:\n        n -= 1\n    return n\n\n\n#" in text
    assert "Write the body." not in text


@pytest.mark.parametrize("identifier", built_in())
def test_accepted_solutions_of_the_bank_are_its_starters_with_the_function_written(identifier: str) -> None:
    """So that judging them proves the starters too. `python -m problems.starter ID FILE` makes a file so."""
    problem = read(find(identifier))
    stale = []
    for submission in problem.submissions:
        if submission.folder == "accepted":
            text = submission.program.path.read_text(encoding="utf-8")
            below = reading_of(starter_of(problem, CATALOGUE.for_file(submission.program.path)))
            if not below or reading_of(text) != below:
                stale.append(submission.name)

    assert stale == []


@pytest.mark.parametrize("name", interactive())
def test_a_built_in_problem_whose_judge_answers_brings_a_starter_in_every_language(name: str) -> None:
    problem = read(find(name))

    starters = {language.id: starter_of(problem, language) for language in CATALOGUE.languages.values()}

    assert [one for one, text in starters.items() if "Write the body." not in text or not reading_of(text)] == []
    assert len(problem.starters) == len(starters)


def test_a_package_may_bring_its_own_starters(write: Write) -> None:
    given = {"practice.yaml": PRACTICE, "starters/main.py": "print('mine')\n", "starters/long.go": "//" * (33 << 10)}
    problem = read(write(given))

    assert starter_of(problem, CATALOGUE.find("python")) == "print('mine')\n"
    assert starter_of(problem, CATALOGUE.find("php")) == starter(signature("int", n="int"), "php")
    assert starter_of(problem, CATALOGUE.find("go")) == starter(signature("int", n="int"), "go")
    assert problem.notes == ("starters/long.go: is longer than 64 KiB, and left out",)
    assert starter_of(read(write(name="neither")), CATALOGUE.find("php")) == ""


@pytest.mark.parametrize(
    ("identifier", "head"),
    [
        ("python", "def best_pair(root: TreeNode | None, chains: list[ListNode | None]) -> TreeNode | None:"),
        (
            "javascript",
            " * @param {TreeNode|null} root\n * @param {(ListNode|null)[]} chains\n * @returns {TreeNode|null}\n",
        ),
        ("cpp", "TreeNode *best_pair(TreeNode *root, vector<ListNode *> &chains) {"),
        ("c", "struct TreeNode *best_pair(struct TreeNode *root, struct ListNode **chains, int chains_len) {"),
        ("java", "    static TreeNode bestPair(TreeNode root, ListNode[] chains) {"),
        ("go", "func bestPair(root *TreeNode, chains []*ListNode) *TreeNode {"),
        ("php", "function bestPair(?TreeNode $root, array $chains): ?TreeNode\n"),
        (
            "rust",
            "fn best_pair(root: Option<Box<TreeNode>>, chains: Vec<Option<Box<ListNode>>>) -> Option<Box<TreeNode>> {",
        ),
        ("csharp", "    static TreeNode? BestPair(TreeNode? root, ListNode?[] chains)\n"),
    ],
)
def test_nodes_are_typed_in_the_languages_custom_and_defined_above(identifier: str, head: str) -> None:
    function, _, below = starter(signature("TreeNode", root="TreeNode", chains="list[ListNode]"), identifier).partition(
        BELOW
    )

    assert head in function
    assert re.search(r"(class|struct|type) TreeNode", function)
    assert re.search(r"(class|struct|type) ListNode", function)
    assert "two places" in below or identifier == "rust", "Rust's boxes own what is in them"


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
@pytest.mark.parametrize("of", LATER_TYPES, ids=str)
def test_the_starter_of_every_type_is_tidy(identifier: str, of: Type) -> None:
    text = starter(signature(str(of), n=str(of)), identifier)

    assert text == text.strip() + "\n"
    assert not re.search(r"\n{4}|\{[{%]|[%}]\}", text.replace("{%s}", ""))
    assert not [line for line in text.splitlines() if line != line.rstrip()]
