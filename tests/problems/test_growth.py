"""The sizes at which growth is measured, and what becomes of repeated measurements."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from problems.growth import (
    ENOUGH_MS,
    LEAST_ROUNDS,
    MOST_MS,
    MOST_ROUNDS,
    REPEAT_MS,
    WANTED,
    Sized,
    least_ms,
    next_size,
    rounds,
    samples,
    sized_of,
    spread,
    typical,
)
from problems.growth_fit import CLASSES
from problems.package import BANK, find, read
from tests.support.bank import with_output

START_MS = 10.0


def sizes(cpu_ms: Callable[[int], float], largest: int) -> tuple[list[int], int | None]:
    """Return all sizes of a program that takes this long, and the smallest that was too large."""
    done: dict[int, float] = {}
    too_large = None
    while (size := next_size(sorted(done.items()), too_large, largest, START_MS)) is not None:
        assert size not in done
        assert len(done) < 60
        if cpu_ms(size) > MOST_MS:
            assert too_large is None or size < too_large
            too_large = size
        else:
            done[size] = cpu_ms(size)
    return sorted(done), too_large


def counting(found: list[int], cpu_ms: Callable[[int], float]) -> list[int]:
    """Return the sizes that count."""
    return [n for n in found if cpu_ms(n) >= least_ms(START_MS)]


@pytest.mark.parametrize(
    ("cpu_ms", "largest"),
    [
        pytest.param(lambda n: n / 1000, 1 << 22, id="n"),
        pytest.param(lambda n: n * n / 5000, 1 << 22, id="n^2"),
        pytest.param(lambda n: n**3 / 5000, 1 << 22, id="n^3"),
        pytest.param(lambda n: 2.0**n / 2000, 1 << 22, id="2^n"),
        pytest.param(lambda n: n / 1000, 1 << 17, id="a generator with an end"),
    ],
)
def test_sizes_double_and_then_fill_the_gaps(cpu_ms: Callable[[int], float], largest: int) -> None:
    found, too_large = sizes(cpu_ms, largest)

    assert {1, 2, 4, 8, 16} <= set(found)
    assert len(counting(found, cpu_ms)) >= WANTED - 1
    assert too_large or cpu_ms(found[-1]) >= ENOUGH_MS or found[-1] == largest


def test_noise_does_not_bring_a_size_again() -> None:
    # 4096 seemed to take long, 8192 not.
    done = [(1, 0.0), (2048, 1.0), (4096, 9.0), (8192, 7.0), (16384, 20.0), (32768, 1200.0)]
    size = next_size(done, None, 1 << 20, START_MS)
    while size is not None:
        assert size not in dict(done)
        done = sorted([*done, (size, 7.0)])
        size = next_size(done, None, 1 << 20, START_MS)

    assert size is None


def test_a_program_that_does_not_grow_ends_at_the_largest_size() -> None:
    assert sizes(lambda _: 0.0, 100) == ([1, 2, 4, 8, 16, 32, 64, 100], None)


def test_the_median_counts_and_its_error_is_small_for_a_few_disturbed_runs() -> None:
    # One run that a counter missed, two that something else disturbed.
    disturbed = [2.0, 12.3, 12.5, 12.6, 12.4, 30.0, 40.0]
    assert typical(disturbed) == 12.5
    assert spread(disturbed) < 0.2
    assert typical([7.0]) == 7.0
    assert spread([7.0]) == pytest.approx(0.7)


def test_the_start_is_taken_off() -> None:
    (one,) = samples([(8, [30.0, 31.0, 32.0])], [10.0, 10.0, 11.0])

    assert (one.n, one.value) == (8, 21.0)
    assert 0.3 < one.error < 1.5


def test_quick_programs_run_more_often() -> None:
    assert [rounds(once) for once in (10.0, REPEAT_MS / 8, 10 * REPEAT_MS)] == [MOST_ROUNDS, 9, LEAST_ROUNDS]


def test_a_step_that_is_too_wide_is_filled_even_if_nothing_counts_yet() -> None:
    done = [(1, 0.0), (2, 0.1), (4, 0.1), (8, 0.2), (16, 0.2), (32, 0.5)]
    assert next_size(done, 64, 1 << 20, START_MS) == 45
    assert next_size(done, None, 32, START_MS) is None


@pytest.mark.parametrize("name", with_output())
def test_each_built_in_problem_says_what_n_is_and_how_its_solutions_grow(name: str) -> None:
    problem = read(find(name))

    sized = sized_of(problem)

    assert isinstance(sized, Sized)
    assert sized.n
    assert sized.generator.path == BANK / name / "generators" / "sized.py"
    growth = problem.practice.growth
    assert growth is not None
    assert {growth.cpu, growth.memory, growth.slow} <= {None, *CLASSES}
