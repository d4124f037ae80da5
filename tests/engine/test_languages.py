"""Every language does what every other does; the programs are those of the languages' folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import languages
from runner import Runner
from runner.engine import Engine
from runner.health import examine
from runner.images import Progress
from tests.engine.conftest import ms

CATALOGUE = languages.load()


@pytest.mark.parametrize("identifier", CATALOGUE.languages)
def test_the_starter_sums_what_it_reads(runner_of: Callable[[str], Runner], identifier: str) -> None:
    runner = runner_of(identifier)

    results = runner.run_cases(runner.language.starter, ["3 7 2\n", ""]).results

    said = [(result.verdict, result.stdout, result.stderr) for result in results]
    assert said == [("ok", "sum 12\nmax 7\n", ""), ("ok", "sum 0\nmax -\n", "")]


PERL = """
name = "Perl"
endings = [".pl"]
image = "debian:trixie-slim"
source = "main.pl"
lexer = "perl"
run = ["perl", "main.pl"]
version = ["perl", "-e", "print $^V"]
[limits]
memory = "64m"
"""


@pytest.fixture
def perl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> languages.Language:
    """A tenth language: a folder in the user's config folder."""
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path))
    folder = tmp_path / "languages" / "perl"
    folder.mkdir(parents=True)
    (folder / "language.toml").write_text(PERL)
    return languages.load().find("perl")


def test_a_users_own_language_runs_under_its_own_limits(perl: languages.Language) -> None:
    with Runner(perl) as runner:
        fine = runner.run("print scalar reverse <STDIN>;", "abc")
        large = runner.run("my @x; push @x, 'x' x 1000000 while 1;")

    assert (fine.verdict, fine.stdout) == ("ok", "cba")
    assert (large.verdict, large.limits.memory_bytes) == ("memory_limit", 64 << 20)


def test_health_says_of_a_users_language_what_it_could_not_check(perl: languages.Language, engine: Engine) -> None:
    news: list[object] = []

    health = examine(engine, [perl], news.append)[0]

    checks = {check.name: check.status for check in health.checks}
    assert health.ok
    assert checks["image"] == checks["version"] == checks["gone"] == "pass"
    assert checks["hello"] == "skip"
    assert not [one for one in news if isinstance(one, Progress) and one.step == "pull" and one.total < 0]


def test_health_tells_a_broken_language_from_a_healthy_one(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path))
    folder = tmp_path / "languages" / "c"
    folder.mkdir(parents=True)
    (folder / "language.toml").write_text('compile = ["no-such-compiler", "main.c"]\n')
    broken = languages.load().find("c")

    health = examine(engine, [broken], lambda news: None, checks=("image", "hello", "memory"))[0]

    details = {check.name: check.detail for check in health.checks}
    assert not health.ok
    assert details["image"] == ""
    assert "no-such-compiler" in details["hello"]


CULTURES = """
using System; using System.Globalization; using System.Text;
class P { static void Main() {
    Console.WriteLine("é".ToUpper() + " " + string.Equals("é", "É", StringComparison.OrdinalIgnoreCase));
    Console.WriteLine(1234.5.ToString("N2", new CultureInfo("de-DE")) + " " + 1.5 + " " + string.Compare("a", "B"));
    Console.WriteLine(new DateTime(2024, 3, 1).ToString("MMMM", new CultureInfo("fr-FR")));
    Console.WriteLine("e\\u0301".Normalize(NormalizationForm.FormC).Length);
    Console.WriteLine(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").BaseUtcOffset);
    Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    Console.WriteLine(Encoding.GetEncoding(1252).GetBytes("é")[0]);
} }
"""


def test_csharp_has_cultures_time_zones_and_encodings(runner_of: Callable[[str], Runner]) -> None:
    result = runner_of("csharp").run(CULTURES)

    assert result.stdout.splitlines() == ["É True", "1.234,50 1.5 -1", "mars", "1", "01:00:00", "233"], result.stderr


def test_cpp_takes_a_target_that_is_named_before_the_headers(runner_of: Callable[[str], Runner]) -> None:
    pragmas = '#pragma GCC optimize("O3,unroll-loops")\n  # pragma GCC target ("avx2,bmi,popcnt,sse4.1")\n'
    program = "#include <vector>\n#include <string>\nint main() { std::vector<std::string> words(3); }\n"

    for source in (pragmas + program, '#pragma GCC target("no-such-thing")\n' + program):
        result = runner_of("cpp").run(source, timeouts={"compile_ms": ms(60_000)})

        # What the machine cannot run, it compiles all the same.
        assert (result.verdict == "compile_error") is ("no-such" in source), result.message
