"""Compilers that wait: the same result as from one that is started for the job, and nobody can tamper with them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec
import pytest

import languages
from foundation.limits import Value
from foundation.settings import Settings
from languages import Language
from problems.package import BANK
from runner import Result
from runner.engine import Engine
from runner.pool import Pool
from runner.sandbox import Sandbox
from tests.engine.conftest import PATIENCE, ms
from tests.hostile import catalogue
from tests.support.clock import wait_until

pytestmark = [pytest.mark.engine, pytest.mark.xdist_group("waiting")]

CATALOGUE = languages.load()
WAITING = [language for language in CATALOGUE.languages.values() if language.file.compiler_waits]
EACH = pytest.mark.parametrize("language", WAITING, ids=lambda language: language.id)
JAVA = CATALOGUE.find("java")
HASHES = ["sh", "-c", "find . -type f ! -name '*.java' ! -name '*.cs' -exec sha256sum {} + | sort"]
"""In place of the program: what the compiler left in the work folder, byte for byte."""
SAMPLE = 5
"""How many of the programs `make test` compiles both ways."""


def test_java_s_and_c_sharp_s_compilers_can_wait() -> None:
    assert {language.id for language in WAITING} == {"java", "csharp"}


def cold(language: Language) -> Language:
    return replace(language, file=msgspec.structs.replace(language.file, compiler_waits=""))


def patient(language: Language) -> dict[str, Value]:
    limits = language.limits
    return {"run_ms": ms(PATIENCE * limits.run_ms), "compile_ms": ms(PATIENCE * limits.compile_ms)}


@pytest.fixture
def pool(engine: Engine) -> Iterator[Pool]:
    with Pool(engine) as made:
        yield made


def parked(pool: Pool, language: Language) -> Sandbox:
    """A sandbox in which a compiler waits; the next run of a new source gets it."""
    pool.park(language)
    assert wait_until(lambda: pool.waits(language), 120), "no compiler has got ready"
    (sandbox,) = pool._places[language.id].parked
    return sandbox


def run(pool: Pool, language: Language, source: Any, stdin: str = "", **given: Any) -> Result:
    """Run in a sandbox in which a compiler waits, or, for a language whose compiler does not, in any fresh one."""
    pool.park(language) if not language.file.compiler_waits else parked(pool, language)
    return pool.start(language, source, stdin, samples=False, timeouts=patient(language), **given).result()


def outcome(result: Result) -> dict[str, Any]:
    """All of a result but for what it used, and how long it took."""
    told = result.to_dict()
    compiled = told["compile"]
    return {
        **{key: told[key] for key in ("verdict", "exit_code", "signal", "stdout", "stderr", "limits")},
        "compile": {key: compiled[key] for key in ("exit_code", "signal", "stdout", "stderr")},
        "breaches": [(breach["limit"], breach["phase"], breach["allowed"]) for breach in told["breaches"]],
    }


# ------------------------------------------------------------------------------------- its work


@EACH
def test_a_waiting_compiler_s_result_is_the_same(pool: Pool, language: Language) -> None:
    warm = run(pool, language, language.starter, language.starter_stdin)
    again = pool.start(language, language.starter, language.starter_stdin, timeouts=patient(language)).result()
    with Pool() as other:
        usual = run(other, cold(language), language.starter, language.starter_stdin)

    assert outcome(warm) == outcome(usual) == outcome(again)
    assert warm.verdict == "ok"
    assert warm.compile
    assert usual.compile
    assert again.compile
    assert (warm.compile.waited, usual.compile.waited, again.compile.waited) == (True, False, False)
    assert again.compile.cached


@EACH
def test_its_messages_are_the_same(pool: Pool, language: Language) -> None:
    broken = language.starter.replace("numbers", "number", 1)
    warm = run(pool, language, broken)
    with Pool() as other:
        usual = run(other, cold(language), broken)

    assert outcome(warm) == outcome(usual)
    assert warm.verdict == "compile_error"
    assert warm.compile
    assert warm.compile.waited


@EACH
def test_what_it_used_before_its_job_is_not_counted(pool: Pool, language: Language) -> None:
    """It has used seconds of CPU time to get warm."""
    warm = run(pool, language, language.starter, language.starter_stdin)
    with Pool() as other:
        usual = run(other, cold(language), language.starter, language.starter_stdin)

    assert warm.compile
    assert usual.compile
    assert (warm.compile.cpu_ms or 0) < (usual.compile.cpu_ms or 0)
    assert (warm.memory_bytes or 0) < 1.5 * (usual.memory_bytes or 0)  # of the program, not of the compiler before it


def programs(language: Language) -> list[tuple[str, bytes]]:
    """Every program of the catalogue and of the bank: a name and the source."""
    found = [(f"catalogue {each.name}", each.raw) for each in catalogue(language)]
    ending = language.file.endings[0]
    found += [
        (path.relative_to(BANK).as_posix(), path.read_bytes())
        for path in sorted(BANK.glob(f"*/submissions/*/*{ending}"))
    ]
    return found


def check_compiled_the_same(engine: Engine, language: Language, chosen: list[tuple[str, bytes]]) -> None:
    # C#'s compiler writes a time and a random number into what it makes unless it is told not to.
    *words, source_name = language.file.compile
    words += [*(["-deterministic"] if language.id == "csharp" else []), source_name]
    hashed = replace(language, file=msgspec.structs.replace(language.file, compile=words, run=HASHES))
    for name, source in chosen:
        with Pool(engine) as pool, Pool(engine) as other:
            warm = run(pool, hashed, source)
            usual = run(other, cold(hashed), source)
        assert warm.compile, name
        assert warm.compile.waited, name
        assert outcome(warm) == outcome(usual), name


@EACH
def test_what_it_compiles_is_the_same_byte_for_byte(engine: Engine, language: Language) -> None:
    every = programs(language)
    check_compiled_the_same(engine, language, every[:: -(-len(every) // SAMPLE)])


@EACH
@pytest.mark.thorough
def test_every_program_of_the_catalogue_and_the_bank_is_compiled_the_same(engine: Engine, language: Language) -> None:
    check_compiled_the_same(engine, language, programs(language))


# ------------------------------------------------------------------------------ when it cannot be had


def inside(engine: Engine, sandbox: Sandbox, script: str) -> str:
    """Run a shell script in a sandbox, as root with the capabilities of its supervisor."""
    made = engine.api.exec_create(sandbox.id, ["sh", "-c", script], user="0:0")
    return str(engine.api.exec_start(made["Id"]).decode())


COMPILERS = "for f in /proc/[0-9]*; do grep -q '^Uid:.65533' $f/status 2>/dev/null && echo ${f#/proc/}; done"


@pytest.mark.parametrize("signal", ["KILL", "TERM"])
def test_one_that_died_is_replaced_and_counted(engine: Engine, pool: Pool, signal: str) -> None:
    sandbox = parked(pool, JAVA)
    inside(engine, sandbox, f"for p in $({COMPILERS}); do kill -{signal} $p; done")
    assert wait_until(lambda: not inside(engine, sandbox, COMPILERS).strip(), 60)
    result = pool.start(JAVA, JAVA.starter, JAVA.starter_stdin, timeouts=patient(JAVA)).result()

    assert (result.verdict, result.breaches) == ("ok", ())
    assert result.compile
    assert not result.compile.waited
    assert pool.losses.compilers == 1


def test_one_that_hangs_is_ended_and_replaced(engine: Engine, pool: Pool) -> None:
    sandbox = parked(pool, JAVA)
    inside(engine, sandbox, f"for p in $({COMPILERS}); do kill -STOP $p; done")
    result = pool.start(JAVA, JAVA.starter, JAVA.starter_stdin).result()

    assert (result.verdict, result.breaches) == ("ok", ())
    assert result.compile
    assert not result.compile.waited
    assert pool.losses.compilers == 1


@pytest.mark.parametrize("limits", [{"memory": "300m"}, {"cpus": 0.9}, {"processes": 100}])
def test_for_other_limits_a_compiler_is_started(pool: Pool, limits: dict[str, Value]) -> None:
    result = run(pool, JAVA, JAVA.starter, JAVA.starter_stdin, limits=limits)

    assert result.verdict == "ok"
    assert result.compile
    assert not result.compile.waited
    assert pool.losses.compilers == 0


def test_a_run_does_not_wait_for_one_that_is_not_ready(pool: Pool) -> None:
    pool.park(JAVA)
    result = pool.start(JAVA, JAVA.starter, JAVA.starter_stdin, timeouts=patient(JAVA)).result()

    assert result.verdict == "ok"
    assert pool.losses.compilers == 0


def test_the_setting_switches_it_off(pool: Pool) -> None:
    settings: Settings = msgspec.structs.replace(
        JAVA.settings, sandbox=msgspec.structs.replace(JAVA.settings.sandbox, warm=False)
    )
    off = replace(JAVA, settings=settings)
    pool.park(off)
    result = pool.start(off, off.starter, off.starter_stdin, timeouts=patient(off)).result()

    assert result.verdict == "ok"
    assert result.compile
    assert not result.compile.waited


# ------------------------------------------------------------------------------------- tampering

LOOK = """
import java.nio.file.*;
public class Main {
    public static void main(String[] args) throws Exception {
        try (var all = Files.list(Path.of("/proc"))) {
            for (var path : (Iterable<Path>) all::iterator) {
                if (!path.getFileName().toString().matches("\\\\d+")) continue;
                var owner = (Integer) Files.getAttribute(path, "unix:uid");
                if (owner == 65533) System.out.println("a compiler runs");
            }
        }
        for (var folder : new String[] {"/app", "/tmp", "/dev/shm"}) {
            try (var all = Files.list(Path.of(folder))) { all.sorted().forEach(System.out::println); }
        }
    }
}
"""


def test_a_program_finds_nothing_of_it(pool: Pool) -> None:
    result = run(pool, JAVA, LOOK)

    assert result.compile
    assert result.compile.waited
    assert result.stdout.split() == ["/app/.main", "/app/Main.class", "/app/Main.java"]


ATTACK = """
import java.io.*;
import java.nio.file.*;
import java.util.*;
public class Main {
    public static void main(String[] args) throws Exception {
        var pids = new ArrayList<String>();
        try (var all = Files.list(Path.of("/proc"))) { all.map(path -> path.getFileName().toString()).filter(name -> name.matches("\\d+")).forEach(pids::add); }
        pids.remove("" + ProcessHandle.current().pid());
        for (var pid : pids) {
            for (var name : List.of("environ", "mem", "maps", "fd/0", "fd/1", "clear_refs")) {
                try (var file = new RandomAccessFile("/proc/" + pid + "/" + name, name.equals("clear_refs") ? "rw" : "r")) {
                    file.read();
                    System.out.println("reached " + pid + " " + name);
                } catch (IOException refused) {}
            }
            if (new ProcessBuilder("sh", "-c", "kill -9 " + pid + " 2>/dev/null").start().waitFor() == 0) System.out.println("killed " + pid);
        }
        Files.writeString(Path.of("/tmp/Warm.java"), "broken");
        Files.writeString(Path.of("/app/broken.java"), "broken");
        new ProcessBuilder("setsid", "sleep", "600").start();
    }
}
"""


@EACH
def test_a_program_of_the_run_before_reaches_no_compiler(pool: Pool, language: Language) -> None:
    """It ran in the sandbox of its own; the next source has another, with a compiler of its own."""
    parked(pool, language)
    before = run(pool, JAVA, ATTACK, limits={"processes": 120})
    result = run(pool, language, f"{language.starter}\n// another\n", language.starter_stdin)

    assert before.stdout == ""
    assert result.verdict == "ok"
    assert result.compile
    assert result.compile.waited


def test_it_has_no_privilege_no_network_and_its_own_user(engine: Engine, pool: Pool) -> None:
    sandbox = parked(pool, JAVA)
    told = inside(
        engine, sandbox, f"for p in $({COMPILERS}); do grep -E '^(Uid|CapEff|CapPrm|NoNewPrivs)' /proc/$p/status; done"
    )
    rows = dict(line.split(":", 1) for line in told.strip().splitlines())

    assert rows["Uid"].split() == ["65533"] * 4
    assert int(rows["CapEff"], 16) == int(rows["CapPrm"], 16) == 0
    assert rows["NoNewPrivs"].strip() == "1"
    host = engine.api.inspect_container(sandbox.id)["HostConfig"]
    assert host["NetworkMode"] == "none"


def test_it_waits_under_its_program_s_limits(engine: Engine, pool: Pool) -> None:
    host = engine.api.inspect_container(parked(pool, JAVA).id)["HostConfig"]

    assert host["Memory"] == JAVA.limits.memory_bytes
    assert host["NanoCpus"] == JAVA.limits.cpus * 1e9


def test_a_program_of_its_has_the_whole_memory_limit_and_no_more(pool: Pool) -> None:
    grow = """
    import java.util.*;
    public class Main { public static void main(String[] a) { var l = new ArrayList<long[]>(); while (true) l.add(new long[1 << 17]); } }
    """
    warm = run(pool, JAVA, grow)
    with Pool() as other:
        usual = run(other, cold(JAVA), grow)

    assert warm.compile
    assert warm.compile.waited
    assert outcome(warm)["breaches"] == outcome(usual)["breaches"]
    assert warm.verdict == usual.verdict == "memory_limit"


def test_the_result_says_that_it_waited(pool: Pool) -> None:
    result = run(pool, JAVA, JAVA.starter)

    assert json.loads(json.dumps(result.to_dict()))["compile"]["waited"] is True
