"""What goes to a worker and comes back, through pickle as Dask sends it."""

from __future__ import annotations

import pickle
from typing import TypeVar

import pytest

import languages
from foundation.errors import DefinitionError
from problems.errors import JudgeError
from runner.source import Source
from serve.errand import Errand, Wrong
from serve.order import Input, Wish, order_of
from serve.settings import Bounds

Kind = TypeVar("Kind")
CATALOGUE = languages.load()


def sent(one: Kind) -> Kind:
    """The same on the other side."""
    found: Kind = pickle.loads(pickle.dumps(one))
    return found


def test_an_order_arrives_as_it_was() -> None:
    wish = Wish(
        language="c",
        source="int main(void) {}",
        files={"more.h": b"\xff"},
        inputs=[Input(b"1", "first"), Input(b"2")],
        many=True,
        arguments=["a b"],
        limits={"memory": "32m"},
        timeouts={"run_ms": 700},
        stop_at_first_failure=True,
    )
    order = order_of(CATALOGUE, Bounds(), wish)
    errand = sent(Errand.of(order, "name"))
    assert (errand.id, errand.digest, errand.language) == ("name", "", "c")
    assert isinstance(errand.source, Source)
    assert errand.order(CATALOGUE) == order


def test_what_is_wrong_arrives_with_its_sentence() -> None:
    wrong = DefinitionError("source", "is missing", "give one")
    error = sent(Wrong.of(wrong)).error()
    assert isinstance(error, DefinitionError)
    assert (str(error), error.where) == (str(wrong), "source")
    with pytest.raises(Exception, match="the validator crashed"):
        raise sent(Wrong.of(JudgeError("the validator crashed"))).error()
