"""The sizes at which growth is measured, and what becomes of repeated measurements."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from problems.growth import ENOUGH_MS, MOST_MS, WANTED, Sized, least_ms, next_size, samples, sized_of, typical
from problems.growth_fit import CLASSES
from problems.package import BANK, built_in, find, read

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


def test_the_second_smallest_of_five_counts() -> None:
    # One run that a counter missed, two that something else disturbed.
    assert typical([2.0, 11.5, 12.5, 14.6, 30.0]) == 11.5
    assert typical([7.0]) == 7.0


def test_the_start_is_taken_off_and_its_error_stays() -> None:
    (one,) = samples([(8, [30.0, 31.0, 32.0])], [10.0, 10.0, 11.0], 0.3)

    assert (one.n, one.value) == (8, 20.0)
    assert one.error > 0.3


@pytest.mark.parametrize("name", built_in())
def test_each_built_in_problem_says_what_n_is_and_how_its_solutions_grow(name: str) -> None:
    problem = read(find(name))

    sized = sized_of(problem)

    assert isinstance(sized, Sized)
    assert sized.n
    assert sized.generator.path == BANK / name / "generators" / "sized.py"
    growth = problem.practice.growth
    assert growth is not None
    assert {growth.cpu, growth.memory, growth.slow} <= {None, *CLASSES}
