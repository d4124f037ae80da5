"""Numbers by text, on disk."""

from __future__ import annotations

from foundation.index import Index


def test_it_finds_what_was_put_in_whatever_the_texts_are() -> None:
    texts = ["", "a", "b\n", "\0", "\udcff", "Zoë", *(f"s{number}" for number in range(3000))]
    with Index() as index:
        for number, text in enumerate(texts):
            index[text] = number
        index["a"] = 7

        assert len(index) == len(texts)
        assert [index.get(text) for text in texts] == [0, 7, *range(2, len(texts))]
        assert index.get("c") is None
