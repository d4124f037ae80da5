"""The bank's generators of inputs of a given size: each input is valid, grows with the size, and is always the same."""

from __future__ import annotations

import pytest

from problems.package import find
from tests.support.bank import with_output
from tests.support.bank_programs import BankProgram

VALID_UP_TO = {"exact-crates": 24, "garden-gnomes": 10, "last-bouquets": 11, "signal-flags": 11}
"""Problems whose statement allows no more than this."""
LAST = 64


@pytest.mark.parametrize("name", with_output())
def test_the_inputs_of_the_sizes_1_to_64_are_valid(name: str) -> None:
    folder = find(name)
    [validator] = (folder / "input_validators").glob("*.py")
    sized, valid = BankProgram.read(folder / "generators" / "sized.py"), BankProgram.read(validator)
    lengths = []
    for size in range(1, VALID_UP_TO.get(name, LAST) + 1):
        made = sized.run(arguments=[str(size)])
        assert (made.status, made.stderr) == (0, "")
        refused = valid.run(made.stdout)
        assert refused.status == 42, (size, made.stdout, refused.stderr)
        lengths.append(len(made.stdout))

    assert lengths[-1] > lengths[0]
    assert sized.run(arguments=["7"]).stdout == sized.run(arguments=["7"]).stdout
