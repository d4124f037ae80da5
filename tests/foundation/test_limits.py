"""Limits as people write them, and as they are said to people."""

from __future__ import annotations

from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.limits import BY_NAME, PHASE_LIMITS, Value
from foundation.units import GIB, KIB, MIB, duration_text, size_text
from languages import LIMITS, TIMEOUTS, DefinitionError, Limits

BASE = Limits(
    memory_bytes=256 * MIB,
    cpus=1.0,
    processes=64,
    disk_bytes=64 * MIB,
    output_bytes=MIB,
    compile_ms=20_000,
    run_ms=5_000,
    cpu_ms=5_000,
)
NAMES = sorted(BY_NAME)
SIZES = [row.name for row in LIMITS if row.unit == "bytes"]


# ------------------------------------------------------------------------------------- parsing


@pytest.mark.parametrize(
    ("name", "written", "expected"),
    [
        ("memory", "64m", 64 * MIB),
        ("memory", "1g", GIB),
        ("memory", "1.5g", GIB + GIB // 2),
        ("memory", "1G", GIB),
        ("memory", "64MB", 64 * MIB),
        ("memory", " 64 MiB ", 64 * MIB),
        ("memory", "67108864", 64 * MIB),
        ("memory", 67108864, 64 * MIB),
        ("memory", 6 * MIB, 6 * MIB),
        ("disk", "512k", 512 * KIB),
        ("output", "1", 1),
        ("output", "12b", 12),
        ("cpus", "0.5", 0.5),
        ("cpus", 0.01, 0.01),
        ("cpus", 2, 2.0),
        ("processes", "64", 64),
        ("processes", 64.0, 64),
        ("run_ms", "1500", 1500),
        ("cpu_ms", 1, 1),
        ("compile_ms", 3_600_000, 3_600_000),
        ("run_ms", "500 ms", 500),
        ("run_ms", "2s", 2000),
        ("run_ms", "1.5 S", 1500),
        ("compile_ms", "2min", 120_000),
    ],
)
def test_a_value_is_read_in_the_unit_of_its_limit(name: str, written: object, expected: float) -> None:
    parsed = BY_NAME[name].parse(written)

    assert parsed == expected
    assert type(parsed) is type(expected)


@pytest.mark.parametrize("written", ["64 megs", "banana", "", "m", "-1", "0x40", "1e9", "64mm", True, None, b"64m", []])
def test_what_is_no_size_is_refused_with_what_to_write(written: object) -> None:
    with pytest.raises(DefinitionError) as caught:
        BY_NAME["memory"].parse(written)

    assert str(caught.value) == f'memory: "{written}" is not a size; write 64m, 1g or a number of bytes'


@pytest.mark.parametrize(
    ("name", "written", "problem"),
    [
        ("memory", 0, "0 is not between 6 MiB and"),
        ("memory", "0", "0 is not between 6 MiB and"),
        ("memory", -1, "-1 is not between 6 MiB and"),
        ("memory", "5m", "5m is not between 6 MiB and"),
        ("memory", "9999999999g", "9999999999g is not between"),
        ("memory", 10**30, "is not between"),
        ("disk", "63k", "63k is not between 64 KiB and"),
        ("output", "2g", "2g is not between 1 B and 1 GiB"),
        ("cpus", 0, "0 is not between 0.01 cpus and 4096 cpus"),
        ("cpus", "64m", '"64m" is not a number'),
        ("cpus", "many", '"many" is not a number'),
        ("cpus", True, '"True" is not a number'),
        ("cpus", float("inf"), "inf is not between"),
        ("cpus", float("nan"), "nan is not between"),
        ("processes", 0, "0 is not between 1 and 32768"),
        ("processes", 1.5, "1.5 is not whole"),
        ("processes", "1.5", "1.5 is not whole"),
        ("processes", "1k", '"1k" is not a number'),
        ("processes", None, '"None" is not a number'),
        ("run_ms", 0, "0 is not between 1 ms and"),
        ("run_ms", -5, "-5 is not between 1 ms and"),
        ("run_ms", "5 hours", '"5 hours" is not a number'),
        ("run_ms", "2m", '"2m" is not a number'),
        ("run_ms", 0.5, "0.5 is not whole"),
        ("compile_ms", 3_600_001, "3600001 is not between"),
        pytest.param(
            "processes",
            float("inf"),
            "is not",
        ),
        pytest.param(
            "run_ms",
            float("nan"),
            "is not",
        ),
        pytest.param(
            "processes",
            "9" * 400,
            "is not",
            id="400 digits",
        ),
        pytest.param(
            "memory",
            10**5000,
            "is not",
            id="5000 digits",
        ),
    ],
)
def test_a_value_out_of_bounds_is_refused_with_the_bounds(name: str, written: object, problem: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        BY_NAME[name].parse(written)

    assert caught.value.where == name
    assert problem in caught.value.problem
    assert caught.value.expected.startswith("write ")


@given(st.sampled_from(NAMES), st.data())
def test_every_whole_number_within_bounds_is_itself(name: str, data: st.DataObject) -> None:
    row = BY_NAME[name]
    number = data.draw(st.integers(max(1, int(row.minimum)), int(row.maximum)))

    assert row.parse(number) == number
    assert row.parse(str(number)) == number


@given(st.sampled_from(SIZES), st.integers(1, 1023), st.sampled_from([KIB, MIB, GIB]))
def test_a_size_as_we_say_it_can_be_written(name: str, count: int, unit: int) -> None:
    row = BY_NAME[name]
    size = min(max(count * unit, int(row.minimum)), int(row.maximum))

    assert row.parse(row.text(size)) == size


@given(
    st.sampled_from(NAMES),
    st.text("0123456789.-+ekmgibx \n", max_size=12)
    | st.integers(-10, 10**40)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans(),
)
def test_whatever_is_written_is_a_value_within_bounds_or_a_definition_error(name: str, written: object) -> None:
    row = BY_NAME[name]
    try:
        value = row.parse(written)
    except DefinitionError:
        return

    assert row.minimum <= value <= row.maximum


# --------------------------------------------------------------------------------------- texts


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (12, "12 B"),
        (1023, "1023 B"),
        (1024, "1 KiB"),
        (1536, "1.5 KiB"),
        (64 * MIB, "64 MiB"),
        (65 * MIB + 300 * KIB, "65.3 MiB"),
        (300 * MIB + 300 * KIB, "300 MiB"),
        (GIB, "1 GiB"),
        (2048 * GIB, "2048 GiB"),
        pytest.param(MIB - 1, "1 MiB"),
    ],
)
def test_a_size_is_said_as_people_say_it(count: int, text: str) -> None:
    assert size_text(count) == text


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (0, "0 ms"),
        (12.4, "12 ms"),
        (999.4, "999 ms"),
        (999.5, "1 s"),
        (1000, "1 s"),
        (1400, "1.4 s"),
        (10_000, "10 s"),
        (59_940, "59.9 s"),
        (60_000, "1 min"),
        (125_000, "2 min 5 s"),
        pytest.param(119_999, "2 min"),
    ],
)
def test_a_time_is_said_as_people_say_it(milliseconds: float, text: str) -> None:
    assert duration_text(milliseconds) == text


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [("memory", 64 * MIB, "64 MiB"), ("cpus", 0.5, "0.5 cpus"), ("processes", 64, "64"), ("run_ms", 1500, "1.5 s")],
)
def test_a_limit_says_its_value_with_the_unit(name: str, value: float, text: str) -> None:
    assert BY_NAME[name].text(value) == text


# ------------------------------------------------------------------------------- rows and fields


def test_the_rows_keys_are_exactly_the_fields_of_limits() -> None:
    keys = [row.key for row in (*LIMITS, *TIMEOUTS)]

    assert keys == [field.name for field in fields(Limits)]
    assert keys == list(BASE.to_dict())


def test_the_rows_have_the_contracts_names_and_keys() -> None:
    assert {row.name: row.key for row in (*LIMITS, *TIMEOUTS)} == {
        "memory": "memory_bytes",
        "cpus": "cpus",
        "processes": "processes",
        "disk": "disk_bytes",
        "output": "output_bytes",
        "compile_ms": "compile_ms",
        "run_ms": "run_ms",
        "cpu_ms": "cpu_ms",
    }


def test_the_limits_that_phases_have_apart_are_rows() -> None:
    assert set(PHASE_LIMITS) <= {row.name for row in LIMITS}


@pytest.mark.parametrize("name", NAMES)
def test_every_row_says_what_happens_when_it_is_hit(name: str) -> None:
    row = BY_NAME[name]

    assert row.when_hit
    assert not row.when_hit.endswith(".")
    assert row.minimum < row.maximum


# ---------------------------------------------------------------------------------- with_values


def test_given_values_replace_their_own_fields_only() -> None:
    changed = BASE.with_values({"memory": "64m", "cpus": 0.5}, {"compile_ms": "1000"})

    assert asdict(changed) == {**asdict(BASE), "memory_bytes": 64 * MIB, "cpus": 0.5, "compile_ms": 1000}


@pytest.mark.parametrize("nothing", [None, {}, {"memory": None, "cpus": None}])
def test_none_leaves_a_limit_as_it_is(nothing: dict[str, Value | None] | None) -> None:
    assert BASE.with_values(nothing, {"run_ms": None}) == BASE


@pytest.mark.parametrize(
    ("timeouts", "run_ms", "cpu_ms"),
    [
        ({"run_ms": 700}, 700, 700),
        ({"run_ms": 700, "cpu_ms": 300}, 700, 300),
        ({"run_ms": 700, "cpu_ms": None}, 700, 700),
        ({"cpu_ms": 300}, 5000, 300),
        ({"compile_ms": 300}, 5000, 5000),
    ],
)
def test_a_run_timeout_is_the_cpu_timeout_too_unless_that_is_given(
    timeouts: dict[str, Value | None], run_ms: int, cpu_ms: int
) -> None:
    changed = BASE.with_values(timeouts=timeouts)

    assert (changed.run_ms, changed.cpu_ms) == (run_ms, cpu_ms)


@pytest.mark.parametrize(
    ("limits", "timeouts", "where", "known"),
    [
        ({"memroy": "64m"}, {}, "memroy", "memory, cpus, processes, disk, output"),
        ({"memory_bytes": 1}, {}, "memory_bytes", "memory, cpus, processes, disk, output"),
        ({"run_ms": 5}, {}, "run_ms", "memory, cpus, processes, disk, output"),
        ({}, {"run": 5}, "run", "compile_ms, run_ms, cpu_ms"),
        ({}, {"memory": "64m"}, "memory", "compile_ms, run_ms, cpu_ms"),
    ],
)
def test_an_unknown_limit_is_refused_with_those_that_exist(
    limits: dict[str, Value], timeouts: dict[str, Value], where: str, known: str
) -> None:
    with pytest.raises(DefinitionError) as caught:
        BASE.with_values(limits, timeouts)

    assert str(caught.value) == f"{where}: there is no such limit; known are {known}"


def test_a_refused_value_names_where_it_was_written() -> None:
    with pytest.raises(DefinitionError, match=r"^limits\.memory: "):
        BASE.with_values({"memory": "banana"}, where="limits.")


# --------------------------------------------------------------------------------------- scaled


@pytest.mark.parametrize(
    ("factor", "compile_ms", "run_ms", "cpu_ms"),
    [(0.4, 8_000, 2_000, 1_200), (1.0, 20_000, 5_000, 3_000), (4.0, 80_000, 20_000, 12_000), (1e-9, 1, 1, 1)],
)
def test_a_tier_scales_every_clock_and_nothing_else(factor: float, compile_ms: int, run_ms: int, cpu_ms: int) -> None:
    base = BASE.with_values(timeouts={"cpu_ms": 3_000})

    scaled = base.scaled(factor)

    assert asdict(scaled) == {**asdict(base), "compile_ms": compile_ms, "run_ms": run_ms, "cpu_ms": cpu_ms}
