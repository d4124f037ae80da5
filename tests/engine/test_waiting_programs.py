"""Interpreters that wait: a program finds what it finds in one that is started for it, only sooner."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec
import pytest

import languages
from foundation.limits import Value
from languages import Language
from problems.package import BANK
from runner import Result
from runner.engine import Engine
from runner.pool import Pool
from runner.sandbox import Sandbox
from tests.engine.conftest import PATIENCE, ms
from tests.engine.test_waiting import inside
from tests.hostile import catalogue
from tests.support.clock import wait_until

pytestmark = [pytest.mark.engine, pytest.mark.xdist_group("waiting")]

CATALOGUE = languages.load()
WAITING = [language for language in CATALOGUE.languages.values() if language.file.program_waits]
EACH = pytest.mark.parametrize("language", WAITING, ids=lambda language: language.id)
PYTHON, JAVASCRIPT = CATALOGUE.find("python"), CATALOGUE.find("javascript")
PROGRAMS = "for f in /proc/[0-9]*; do grep -q '^Uid:.65534' $f/status 2>/dev/null && echo ${f#/proc/}; done"
SAMPLE = 10
"""How many of a language's programs `make test` runs both ways."""


def test_python_and_node_can_wait() -> None:
    assert {language.id for language in WAITING} == {"python", "javascript"}


def timeouts(language: Language) -> dict[str, Value]:
    return {"run_ms": ms(PATIENCE * language.limits.run_ms)}


@pytest.fixture
def pool(engine: Engine) -> Iterator[Pool]:
    with Pool(engine) as made:
        yield made


def parked(pool: Pool, language: Language) -> Sandbox:
    """A sandbox in which an interpreter waits; the next run of a new source gets it."""
    pool.park(language)
    assert wait_until(lambda: pool.waits(language)), "no interpreter has got ready"
    (sandbox,) = pool._places[language.id].parked
    return sandbox


def run(pool: Pool, language: Language, source: Any, stdin: str | bytes = "", **given: Any) -> Result:
    """Run in a sandbox in which an interpreter waits."""
    parked(pool, language)
    given = {"timeouts": timeouts(language), "samples": False, **given}
    return pool.start(language, source, stdin, **given).result()


def usual(language: Language, source: Any, stdin: str | bytes = "", **given: Any) -> Result:
    """Run in a fresh sandbox in which none waits."""
    given = {"timeouts": timeouts(language), "samples": False, **given}
    with Pool() as other:
        return other.start(language, source, stdin, **given).result()


def outcome(result: Result) -> dict[str, Any]:
    """All of a result but for what it used, and how long it took."""
    told = result.to_dict()
    kept = ("verdict", "exit_code", "signal", "meaning", "stdout", "stderr", "limits", "stdout_truncated")
    breaches = [(breach["limit"], breach["phase"], breach["allowed"]) for breach in told["breaches"]]
    return {key: told[key] for key in kept} | {"breaches": breaches}


# ------------------------------------------------------------------------------ the same result

SEEN = {
    "python": """
import sys, os, time, inspect, signal, resource
print(__name__, __file__, sys.argv, sys.orig_argv, sys.path[0], os.getcwd(), sorted(os.environ.items()))
print(sorted(map(int, os.listdir("/proc/self/fd"))), os.fstat(0).st_size, sys.stdin.seekable(), os.listdir("."))
print(sys.stdin.encoding, sys.stdin.errors, sys.stdin.newlines, sys.stdin.line_buffering, sys.stdout.line_buffering)
print(inspect.stack()[-1].filename, len(inspect.stack()), sorted(set(sys.modules) - set(dir())), sys.flags)
print(open("/proc/self/cmdline").read(), [signal.getsignal(each) for each in sorted(signal.valid_signals())])
print([resource.getrlimit(each) for each in range(16)], os.getuid(), os.getgroups(), os.getpriority(0, 0), os.umask(0))
print(sorted(set(open("/proc/self/environ").read().split("\\0")) - {"CODE_RUNNER_LIVE=1"}), open("/proc/self/oom_score_adj").read(), sys.getrecursionlimit())
print(input(), sys.stdin.tell() if sys.stdin.seekable() else "", sys.stdin.read(), flush=True)
def deep(n):
    try: return deep(n + 1)
    except RecursionError: return n
print(deep(0), time.perf_counter() > 0)
raise ValueError("the end")
""",
    "javascript": """
const fs = require('fs'), os = require('os');
console.log(__filename, process.argv, process.execArgv, process.cwd(), Object.entries(process.env).sort(), require.main === module, module.paths);
console.log(fs.readdirSync('/proc/self/fd').map(Number).filter(n => n > 50 || n < 3), fs.fstatSync(0).size, fs.readdirSync('.'));
console.log(process.title, process.getuid(), process.getgroups(), os.getPriority(), process.umask(), process.listenerCount('exit'));
console.log(fs.readFileSync('/proc/self/cmdline', 'utf8'), fs.readFileSync('/proc/self/environ', 'utf8').split('\\0').sort());
console.log(fs.readFileSync('/proc/self/limits', 'utf8'), Object.keys(require.cache), Object.keys(globalThis), v8());
function v8() { return require('v8').getHeapStatistics().heap_size_limit }
function deep(n) { try { return deep(n + 1) } catch { return n } }
console.log(deep(0) > 1000, process.uptime() < 60, performance.now() < 60000, Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 1000);
const began = Date.now();
let text = '';
process.stdin.on('data', piece => { text += piece }).on('end', () => {
  console.log([text, process.stdin.constructor.name]);
  setTimeout(() => { console.log(Date.now() - began >= 99); throw new Error('the end') }, 100);
});
""",
}
"""What a program can see of how it was started: nothing in it may tell."""


@EACH
@pytest.mark.parametrize("samples", [False, True], ids=["alone", "watched"])
def test_a_program_sees_nothing_else(pool: Pool, language: Language, samples: bool) -> None:
    warm = run(pool, language, SEEN[language.id], "one\ntwo\n", samples=samples)
    cold = usual(language, SEEN[language.id], "one\ntwo\n", samples=samples)

    assert outcome(warm) == outcome(cold)
    assert "the end" in warm.stderr
    assert (warm.waited, cold.waited) == (True, False)
    assert json.loads(warm.to_json())["waited"] is True


def programs(language: Language) -> list[tuple[str, bytes, bytes]]:
    """Every program of the catalogue and of the bank: a name, the source, and stdin."""
    found = [(f"catalogue {one.name}", one.raw, one.expects.stdin.encode()) for one in catalogue(language)]
    ending = language.file.endings[0]
    for path in sorted(BANK.glob(f"*/submissions/*/*{ending}")):
        sample = sorted((path.parents[2] / "data").glob("*/*.in"))[0]
        found.append((path.relative_to(BANK).as_posix(), path.read_bytes(), sample.read_bytes()))
    return found


def differing(engine: Engine, language: Language, chosen: list[tuple[str, bytes, bytes]]) -> dict[str, object]:
    """Run programs both ways; return what differs. One whose own runs differ is tried three times."""
    wrong: dict[str, object] = {}
    for name, source, stdin in chosen:
        for _ in range(3):
            with Pool(engine) as pool:
                warm = run(pool, language, source, stdin, timeouts={"run_ms": 3000})
            cold = usual(language, source, stdin, timeouts={"run_ms": 3000})
            assert warm.waited == (len(stdin) <= 1 << 16), name
            if outcome(warm) == outcome(cold):
                wrong.pop(name, None)
                break
            wrong[name] = (outcome(warm), outcome(cold))
    return wrong


@EACH
def test_programs_give_the_same_both_ways(engine: Engine, language: Language) -> None:
    every = programs(language)

    assert differing(engine, language, every[:: -(-len(every) // SAMPLE)]) == {}


@EACH
@pytest.mark.thorough
def test_every_program_of_the_catalogue_and_the_bank_gives_the_same_both_ways(
    engine: Engine, language: Language
) -> None:
    every = programs(language)

    assert differing(engine, language, every) == {}


@EACH
def test_its_start_is_in_no_figure(pool: Pool, language: Language) -> None:
    warm = run(pool, language, language.starter, language.starter_stdin)
    cold = usual(language, language.starter, language.starter_stdin)

    assert warm.waited
    assert (warm.cpu_ms or 0) < (cold.cpu_ms or 0)
    assert 0.5 < (warm.memory_bytes or 0) / (cold.memory_bytes or 1) < 1.5


# ------------------------------------------------------------------------------ when it cannot be had


@pytest.mark.parametrize(
    "given",
    [{"limits": {"memory": "200m"}}, {"arguments": ["a"]}, {"stdin": "x" * 70_000}, {"stdin": None}],
    ids=["limits", "arguments", "a long stdin", "a live stdin"],
)
def test_for_another_kind_of_run_an_interpreter_is_started(pool: Pool, given: dict[str, Any]) -> None:
    stdin = given.pop("stdin", "")
    parked(pool, PYTHON)
    started = pool.start(PYTHON, "import sys; print(len(sys.argv))", stdin, **given)
    if stdin is None:
        started.close_stdin()
    result = started.result()

    assert (result.verdict, result.waited) == ("ok", False)
    assert pool.losses.compilers == 0


@EACH
def test_one_that_died_is_replaced_and_counted(engine: Engine, pool: Pool, language: Language) -> None:
    sandbox = parked(pool, language)
    inside(engine, sandbox, f"for p in $({PROGRAMS}); do kill -KILL $p; done")
    assert wait_until(lambda: not inside(engine, sandbox, PROGRAMS).strip(), 60)
    result = pool.start(language, language.starter, language.starter_stdin, timeouts=timeouts(language)).result()

    assert (result.verdict, result.waited, result.breaches) == ("ok", False, ())
    assert pool.losses.compilers == 1


def test_one_that_hangs_is_ended_and_replaced(engine: Engine, pool: Pool) -> None:
    sandbox = parked(pool, PYTHON)
    inside(engine, sandbox, f"for p in $({PROGRAMS}); do kill -STOP $p; done")
    result = pool.start(PYTHON, "print(input())", "here", timeouts=timeouts(PYTHON)).result()

    assert (result.verdict, result.stdout, result.waited) == ("ok", "here\n", False)
    assert pool.losses.compilers == 1


def test_the_setting_switches_it_off(pool: Pool) -> None:
    warm = msgspec.structs.replace(PYTHON.settings.sandbox, warm=False)
    off = replace(PYTHON, settings=msgspec.structs.replace(PYTHON.settings, sandbox=warm))
    pool.park(off)
    result = pool.start(off, "print(1)").result()

    assert (result.verdict, result.waited) == ("ok", False)


# ------------------------------------------------------------------------------------- tampering


def test_it_has_no_privilege_no_network_and_its_program_s_user(engine: Engine, pool: Pool) -> None:
    sandbox = parked(pool, PYTHON)
    told = inside(
        engine, sandbox, f"for p in $({PROGRAMS}); do grep -E '^(Uid|CapEff|CapPrm|NoNewPrivs)' /proc/$p/status; done"
    )
    rows = dict(line.split(":", 1) for line in told.strip().splitlines())

    assert rows["Uid"].split() == ["65534"] * 4
    assert int(rows["CapEff"], 16) == int(rows["CapPrm"], 16) == 0
    assert rows["NoNewPrivs"].strip() == "1"
    assert engine.api.inspect_container(sandbox.id)["HostConfig"]["NetworkMode"] == "none"


def test_a_program_of_its_has_the_whole_memory_limit_and_no_more(pool: Pool) -> None:
    grow = "const all = []; for (;;) all.push(Buffer.alloc(1 << 20, 1));"
    warm, cold = run(pool, JAVASCRIPT, grow), usual(JAVASCRIPT, grow)

    assert warm.waited
    assert outcome(warm)["breaches"] == outcome(cold)["breaches"]
    assert warm.verdict == cold.verdict == "memory_limit"
