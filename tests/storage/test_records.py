"""What is put is what is read, for every record type."""

from dataclasses import fields
from types import NoneType
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_app.domain.text import Text
from roadmap_app.storage import Store, key_of, table_of
from roadmap_app.storage.records import mappings
from roadmap_app.storage.tables import KEPT
from tests.storage.filled import CONTENT, fill

MAPPINGS = mappings()


def test_every_record_comes_back_as_it_was_put(store: Store) -> None:
    fill(store)
    with store.read() as reader:
        for record, rows in CONTENT.items():
            assert reader.all(record) == tuple(rows)
            for row in rows:
                assert reader.get(record, *key_of(row)) == row
            assert reader.count(record) == len(rows)


def test_every_record_type_is_tested_here() -> None:
    assert set(CONTENT) == {kept.record for kept in KEPT} - {kept.record for kept in KEPT if kept.name == "workspace"}


def test_rows_can_be_replaced_removed_and_put_in_bulk(store: Store) -> None:
    fill(store)
    for record, rows in CONTENT.items():
        with store.write() as writer:
            writer.put_many(record, rows)
        with store.read() as reader:
            assert reader.all(record) == tuple(rows)
    for record, rows in reversed(CONTENT.items()):
        with store.write() as writer:
            for row in rows:
                writer.remove(record, *key_of(row))
        with store.read() as reader:
            assert reader.all(record) == ()
            assert reader.get(record, *key_of(rows[0])) is None


def strategy(hint: Any) -> st.SearchStrategy[Any]:
    words = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
    if hint is Text:
        return st.builds(Text, en=words, ru=words, be=words)
    if NoneType in get_args(hint):
        return st.none() | strategy(next(one for one in get_args(hint) if one is not NoneType))
    if get_args(hint):
        return st.lists(words).map(tuple)
    known: dict[Any, st.SearchStrategy[Any]] = {
        str: words,
        int: st.integers(-(2**31), 2**31),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
    }
    return known[hint] if hint in known else st.sampled_from(hint)


@given(data=st.data())
@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.name)
def test_any_record_survives_the_way_to_a_row_and_back(kept: Any, data: st.DataObject) -> None:
    mapping = MAPPINGS[kept.record]
    hints = get_type_hints(kept.record)
    row = kept.record(**{field.name: data.draw(strategy(hints[field.name])) for field in fields(kept.record)})
    assert mapping.from_row(mapping.to_row(row)) == row
    assert table_of(kept.record) == kept.name


def test_columns_are_read_without_records(store: Store) -> None:
    fill(store)
    from roadmap_app.domain.panel import Rating

    with store.read() as reader:
        assert reader.columns(Rating, "seat", "value", round=1, element="A") == [("S01", 7), ("S02", None)]
        assert reader.all(Rating, round=2) == ()
