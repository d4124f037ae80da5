"""Growth is told from exact and noisy curves; where two classes are too close, the answer is "cannot tell"."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

import pytest

from problems.growth_fit import CLASSES, NO_LOG_OF_MEMORY, Fit, GrowthClass, Sample, fit

Curve = Callable[[float], float]
LONG = [round(2 ** (half / 2)) for half in range(20, 41)]
"""Sizes as a linear program reaches them, and a quadratic one."""
SHORT = [round(2 ** (half / 2)) for half in range(12, 27)]
UNITS = list(range(10, 24))


def log(n: float) -> float:
    """Return the logarithm to base 2."""
    return math.log2(n)


def fitted(curve: Curve, sizes: Sequence[int], noise: float, seed: int = 1, **how: bool) -> Fit:
    """Fit a curve that comes to a second at its end, measured with this relative error and one of a millisecond."""
    random_ = random.Random(seed)
    scale = 1000 / curve(sizes[-1])
    samples = []
    for n in sizes:
        error = math.hypot(1.0, noise * scale * curve(n))
        samples.append(Sample(n, scale * curve(n) + random_.gauss(0, error), error))
    return fit(samples, base=(-2.0, 2.0), warms_up=how.get("warms_up", False), bends=how.get("bends", False))


@pytest.mark.parametrize(
    ("name", "curve", "sizes"),
    [
        ("n", lambda n: n, LONG),
        ("n^2", lambda n: n * n, LONG[:12]),
        ("n^3", lambda n: n**3, SHORT[:-4]),
        ("2^n", lambda n: 2.0**n, UNITS),
    ],
)
def test_a_clear_curve_has_its_class(name: str, curve: Curve, sizes: Sequence[int]) -> None:
    found = fitted(curve, sizes, 0.003)

    assert (found.name, found.fits, found.why) == (name, (name,), "")
    assert found.value(sizes[-1]) == pytest.approx(1000, rel=0.05)


ROUNDS = 60
OTHERS: dict[str, tuple[str | None, Curve, Sequence[int]]] = {
    "n": ("n", lambda n: n, LONG),
    "a hundred times n": ("n", lambda n: 100 * n + 5, LONG),
    "n log n": ("n log n", lambda n: n * log(n), LONG),
    "reading, then sorting": ("n log n", lambda n: n * (0.5 + 0.5 * log(n) / 20), LONG),
    "memory far away": ("n", lambda n: n * (1 + 1 / (1 + math.exp(16 - log(n)))), LONG),
    "n^2": ("n^2", lambda n: n * n, SHORT),
    "n^2 after much reading": ("n^2", lambda n: n * n + 200 * n, SHORT),
    "n^2 log n": ("n^2 log n", lambda n: n * n * log(n), SHORT),
    "n^1.5": (None, lambda n: n**1.5, SHORT),
    "n^3": ("n^3", lambda n: n**3, SHORT[:-4]),
    "n^4": (None, lambda n: n**4, SHORT[:-6]),
    "2^n": ("2^n", lambda n: 2.0**n, UNITS),
    "1.84^n": (None, lambda n: 1.84**n, UNITS),
    "n 2^n": (None, lambda n: n * 2.0**n, UNITS),
    "nothing": (None, lambda n: 0.002 + 0 * n, LONG),
}


@pytest.mark.parametrize("noise", [0.01, 0.03, 0.1])
@pytest.mark.parametrize("name", OTHERS)
def test_noise_makes_it_unknown_and_hardly_ever_wrong(name: str, noise: float) -> None:
    right, curve, sizes = OTHERS[name]
    wrong = [
        found.name for seed in range(ROUNDS) if (found := fitted(curve, sizes, noise, seed)).name not in (right, None)
    ]

    assert len(wrong) <= ROUNDS * 0.1, wrong


SORTING = [
    [round(2 ** (half / 2)) for half in range(2 * low, 2 * high + 1)] for low, high in ((10, 20), (13, 20), (17, 24))
]
"""Ranges of sizes of slow and fast languages."""


def sorts(share: float) -> list[GrowthClass | None]:
    """Return what a linear program is called that sorts for this share of the time of the largest size."""
    return [
        fitted(lambda n: n * (1 - share + share * log(n) / log(sizes[-1])), sizes, noise, seed).name  # noqa: B023  # called at once
        for sizes in SORTING
        for noise in (0.003, 0.01, 0.03)
        for seed in range(ROUNDS // 3)
    ]


@pytest.mark.parametrize(("share", "most"), [(0.1, 1.0), (0.2, 0.5), (1 / 3, 0.02), (0.4, 0.0), (0.6, 0.0)])
def test_a_linear_program_that_sorts_a_little_is_linear_and_from_two_fifths_on_never(share: float, most: float) -> None:
    found = sorts(share)

    assert found.count("n") <= most * len(found)
    assert set(found) <= {"n", "n log n", None}
    if share < 0.25:
        assert "n" in found, "then the documentation could promise more"
        assert "n log n" not in found


@pytest.mark.parametrize(
    ("share", "right"), [(0.0, ("n",)), (0.05, ("n",)), (0.2, ("n", "n log n")), (1.0, ("n", "n log n"))]
)
def test_memory_shows_a_smaller_logarithm(share: float, right: tuple[str, ...]) -> None:
    sizes = [1 << power for power in range(12, 21)]
    bytes_ = [200 * n * (1 - share + share * log(n) / 20) for n in sizes]

    found = fit([Sample(n, value, 128 * 1024) for n, value in zip(sizes, bytes_, strict=True)], no_log=NO_LOG_OF_MEMORY)

    assert found.fits == right


def test_a_logarithm_is_ruled_out_but_never_told_from_caches() -> None:
    sorts, reads = (fitted(curve, LONG, 0.003) for curve in (lambda n: n * log(n), lambda n: n))

    assert (sorts.name, sorts.fits, sorts.why) == (None, ("n", "n log n"), "several")
    assert reads.name == "n"


def test_a_table_that_outgrows_the_caches_is_not_quadratic() -> None:
    # A dict of words in Python, as measured: 26 times the time for 8 times the input.
    sizes = (32768, 46341, 65536, 92682, 131072, 185364, 262144)
    spent = (12.7, 23.7, 37.9, 79.3, 109.1, 192.4, 336.1)
    samples = [Sample(n, value, 0.02 * value + 0.3) for n, value in zip(sizes, spent, strict=True)]

    found = fit(samples, base=(-1.0, 1.4), bends=True)

    assert (found.name, found.fits, found.why) == (None, ("n", "n log n"), "no class")
    assert "n" not in fitted(lambda n: n * n, SHORT, 0.01, bends=True).fits


def test_a_search_from_each_place_is_not_called_quadratic() -> None:
    # Dijkstra's algorithm n times in Python, as measured: half of it is the heap.
    sizes = (76, 91, 128, 181, 256, 362, 512)
    spent = (13.5, 20.8, 39.5, 83.6, 182.9, 360.6, 765.5)
    samples = [Sample(n, value, 0.025 * value + 0.3) for n, value in zip(sizes, spent, strict=True)]

    assert fit(samples, base=(-1.0, 1.4)).fits == ("n^2", "n^2 log n")


def test_few_points_show_the_power() -> None:
    found = fitted(lambda n: n, LONG[-7::2], 0.01)

    assert (found.name, found.fits, found.why) == (None, ("n", "n log n"), "few points")


def test_a_runtime_that_warms_up_hides_a_logarithm() -> None:
    found = fitted(lambda n: n, LONG, 0.003, warms_up=True)

    assert (found.name, found.fits, found.why) == (None, ("n", "n log n"), "several")


def test_what_does_not_grow_is_constant_or_logarithmic() -> None:
    flat = [Sample(n, 0.1, 0.3) for n in LONG]

    assert fit(flat, unit=2e-6) == Fit(None, ("1", "log n"), "no growth")
    assert fit(flat) == Fit(None, (), "no growth"), "a linear program may need as little"
    assert fit([*flat, Sample(1 << 17, 0.1, 0.3)], unit=2e-6).fits == ()


def test_few_points_tell_nothing() -> None:
    assert fitted(lambda n: n, LONG[-5:], 0.01).why == "few points"
    assert fitted(lambda n: n, range(1000, 1010), 0.01).why == "few points"


def test_a_bent_curve_is_near_the_classes_with_its_power() -> None:
    found = fitted(lambda n: n * (1 + 3 / (1 + math.exp(16 - log(n)))), LONG, 0.01)

    assert (found.name, found.fits, found.why) == (None, ("n", "n log n"), "no class")


def test_a_disturbance_at_a_small_size_counts_for_nothing() -> None:
    quiet = [Sample(n, 0.2, 0.3) for n in (32, 64, 128, 256)]
    grown = [Sample(n, n / 1000, 0.3) for n in LONG if n > 4000]
    found = fit([Sample(16, 4.0, 0.3), *quiet, *grown])

    assert found.name == "n"


def test_the_classes_are_in_the_order_of_their_growth() -> None:
    large = [Sample(n, 1.0, 0.01) for n in range(1, 100)]
    assert fit(large).name is None
    assert CLASSES == ("1", "log n", "n", "n log n", "n^2", "n^2 log n", "n^3", "2^n")
