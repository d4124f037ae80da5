"""The demos without an engine: what each allows, how it is moved, and what counts as held."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from foundation.units import MIB
from languages import Catalogue, DefinitionError, load
from languages.programs import expectations
from runner import Breach, Result
from runner.demo import DEMOS, Demo, brings, demo, proof
from runner.failure import Failure
from runner.verdict import PROOFS, internal_error
from tests.languages.test_definition import NINE, PERL, define

catalogue: Catalogue = load()


@cache
def of(identifier: str, limit: str, cores: int = 2) -> Demo:
    found = demo(catalogue.find(identifier), limit, cores)
    assert found is not None
    return found


def came(one: Demo, **changes: object) -> Result:
    """What a demo comes to where its limit holds."""
    expects = one.program.expects
    breaches = tuple(
        Breach(name, "run", one.allowed or 0, one.allowed or 1, "", "it was counted") for name in expects.breaches
    )
    said = expects.stdout or expects.stdout_starts or expects.stdout_has or ""
    made = Result(
        language=one.language.id,
        verdict=expects.verdict,  # type: ignore[arg-type]  # tested to be one
        message="",
        limits=one.in_force,
        exit_code=expects.exit_code,
        signal=expects.signal,
        stdout_bytes=said.encode(),
        stderr_bytes=(expects.stderr_has or "").encode(),
        wall_ms=5.0,
        breaches=breaches,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of Result


def test_there_is_a_demo_of_every_limit_that_is_proved_and_of_privilege() -> None:
    assert set(DEMOS) == {*PROOFS, "privilege"}


@pytest.mark.parametrize("identifier", NINE)
@pytest.mark.parametrize("limit", DEMOS)
def test_every_language_has_every_demo_with_two_sentences_for_people(identifier: str, limit: str) -> None:
    one = of(identifier, limit)

    assert brings(one.language, limit)
    for sentence in (one.program.what, one.program.why):
        assert sentence.lstrip(".")[0].isupper()  # .NET
        assert sentence[-1] == "."
        assert len(sentence) > 30
    assert one.program.what != one.program.why
    assert one.program.what not in one.program.code
    assert one.program.why not in one.program.code
    assert len(one.program.code.splitlines()) == len(one.program.source.splitlines()) - 2


@pytest.mark.parametrize("identifier", NINE)
@pytest.mark.parametrize("limit", DEMOS)
def test_a_demo_expects_the_breach_of_its_own_limit(identifier: str, limit: str) -> None:
    assert of(identifier, limit).program.expects.breaches == ([] if limit == "privilege" else [limit])


@pytest.mark.parametrize("identifier", NINE)
def test_only_demos_can_be_moved_and_their_steps_go_up(identifier: str) -> None:
    for name, expects in expectations(catalogue.find(identifier)).items():
        assert bool(expects.moves) == bool(expects.steps), name
        if expects.moves:
            row = of(identifier, name).row
            assert row is not None
            values = [row.parse(value) for value in expects.steps]
            assert values == sorted(set(values))
            assert values[0] <= (of(identifier, name).allowed or 0) <= values[-1]


def test_without_a_move_what_the_language_and_the_program_say_is_in_force() -> None:
    assert of("python", "memory").allowed == 256 * MIB
    assert of("java", "memory").allowed_text == "512 MiB"
    assert of("python", "time").allowed_text == "1 s"
    assert of("python", "cpu").in_force.cpus == 2
    assert of("python", "privilege").allowed is None
    assert of("python", "privilege").allowed_text == ""


def test_no_demo_wants_more_cores_than_there_are() -> None:
    assert of("python", "cpu", 1).in_force.cpus == 1
    assert of("python", "cpu", 8).in_force.cpus == 2


def test_a_step_changes_that_limit_and_no_other() -> None:
    one = of("python", "memory")

    more, less = one.step(1), one.step(-1)

    assert (more.allowed, less.allowed) == (512 * MIB, 128 * MIB)
    assert replace(more.in_force, memory_bytes=0) == replace(one.in_force, memory_bytes=0)
    assert less.step(1).allowed == one.allowed


def test_a_moved_clock_is_a_timeout() -> None:
    assert of("python", "time").step(1).timeouts == {"run_ms": 2000}
    assert of("python", "cpu").step(-1).timeouts == {"run_ms": 60_000, "cpu_ms": 500}
    assert of("python", "cpu").step(-1).limits == {"cpus": 2}


def test_a_step_from_a_value_between_two_steps_goes_to_the_next_one() -> None:
    between = replace(of("python", "memory"), moved="100m")

    assert (between.step(1).allowed, between.step(-1).allowed) == (128 * MIB, 64 * MIB)


@pytest.mark.parametrize(
    ("identifier", "limit", "direction", "words"),
    [
        ("python", "memory", -1, "memory: 32 MiB is the least that Python can show it with"),
        ("javascript", "memory", -1, "memory: 64 MiB is the least that JavaScript can show it with"),
        ("java", "processes", -1, "processes: 16 is the least that Java can show it with"),
        ("python", "time", 1, "time: 5 s is the most that Python can show it with"),
    ],
)
def test_behind_the_last_step_there_is_a_sentence(identifier: str, limit: str, direction: int, words: str) -> None:
    def further(one: Demo) -> Demo:
        return further(one.step(direction))

    with pytest.raises(DefinitionError) as caught:
        further(of(identifier, limit))

    assert str(caught.value) == words


@pytest.mark.parametrize("limit", ["network", "privilege"])
def test_what_is_not_allowed_at_all_cannot_be_moved(limit: str) -> None:
    with pytest.raises(DefinitionError, match="there is no more or less of it"):
        of("python", limit).step(1)


# ---------------------------------------------------------------------------------------- held


@pytest.mark.parametrize("identifier", NINE)
@pytest.mark.parametrize("limit", DEMOS)
def test_what_is_expected_with_its_proof_is_held(identifier: str, limit: str) -> None:
    outcome = of(identifier, limit).outcome(came(of(identifier, limit)))

    assert outcome.held, outcome.wrong
    assert (outcome.proof is not None) == (limit != "privilege")


@pytest.mark.parametrize("limit", DEMOS[:-1])
def test_without_the_proof_nothing_is_held(limit: str) -> None:
    outcome = of("python", limit).outcome(came(of("python", limit), breaches=()))

    assert not outcome.held
    assert "breaches" in outcome.wrong


def test_another_verdict_is_not_held() -> None:
    assert not of("c", "memory").outcome(came(of("c", "memory"), verdict="runtime_error")).held


def test_a_privilege_that_was_had_is_not_held() -> None:
    had = b"become root: DONE\nwrite /etc: refused\nkill the supervisor: refused\n"

    assert not of("c", "privilege").outcome(came(of("c", "privilege"), stdout_bytes=had)).held


def test_a_moved_limit_is_held_only_where_it_is_breached_at_that_value() -> None:
    one = of("c", "memory")

    assert one.step(-1).outcome(came(one.step(-1))).held
    assert one.step(-1).outcome(came(one)).wrong == "breached at 256 MiB, not at 128 MiB"


def test_a_compilers_breach_proves_nothing_of_the_program() -> None:
    compiler = Breach("memory", "compile", 1 << 30, 1 << 30, "bytes", "")

    assert proof("memory", came(of("c", "memory"), breaches=(compiler,))) is None


def test_an_outcome_is_the_contracts_object() -> None:
    one = of("c", "memory")
    failed = one.outcome(internal_error("c", one.in_force, Failure("sandbox_silent")))

    assert (
        failed.to_dict().items()
        >= {
            "language": "c",
            "limit": "memory",
            "expected": "memory_limit",
            "verdict": "internal_error",
            "held": False,
        }.items()
    )
    assert one.outcome(came(one)).to_dict()["held"] is True
    assert one.outcome(came(one)).to_dict()["result"] == came(one).to_dict()


# ---------------------------------------------------------------------------------- a user's own


def test_a_language_without_programs_has_no_demos(config: Path) -> None:
    define(config, "perl", PERL)
    perl = load().find("perl")

    assert demo(perl, "memory", 2) is None
    assert not brings(perl, "memory")


def test_a_users_own_program_is_a_demo_with_its_own_comment_sign(config: Path) -> None:
    folder = define(config, "lua", PERL.replace("Perl", "Lua").replace(".pl", ".lua") + 'comment = "--"\n').parent
    (folder / "programs").mkdir()
    (folder / "programs/memory.lua").write_text("-- Grows.\n-- Lua has no cap.\nwhile true do end\n")

    one = demo(load().find("lua"), "memory", 2)

    assert one is not None
    assert (one.program.what, one.program.why) == ("Grows.", "Lua has no cap.")
    assert one.program.code == "while true do end"
