"""A parcel reads back as exactly what was written, and the same parcel gives the same text."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import UseError
from assistant.exchange import parcel as parcels
from assistant.exchange.parcel import Parcel, ParcelFact, ParcelRow, read_parcel, write_parcel
from assistant.flow.facts import REASONS, Key, Non, Value
from tests.naughty import naughty_strings

AT = datetime(2027, 3, 31, 9, 30, tzinfo=UTC)

short = [text for text in naughty_strings() if len(text) < 500]
words = st.one_of(st.text(max_size=20), st.sampled_from(short))
names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
ids = st.from_regex(r"[a-z0-9]{1,6}", fullmatch=True)
versions = st.frozensets(ids, min_size=1, max_size=3)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
plain = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), words),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3)),
    max_leaves=5,
)
answers = st.one_of(
    st.none(),
    st.builds(Value, plain, unsure=st.booleans(), note=words),
    st.builds(Non, st.sampled_from(REASONS), who=words, by=words, why=words, note=words),
)
row_ids = st.lists(ids, min_size=1, max_size=2).map(tuple)
keys = st.one_of(
    names.map(lambda fact: Key(fact)),
    st.tuples(names, row_ids, st.just("") | names).map(lambda parts: Key(*parts)),
)
parcels_of_all_sorts = st.builds(
    Parcel,
    sender=words,
    written=moments,
    subject=ids,
    kind=st.sampled_from(("plan", "person", "workshop")),
    name=names,
    cycle=st.just(9),
    what=st.lists(words, max_size=3).map(tuple),
    rows=st.lists(
        st.builds(ParcelRow, names, ids, st.booleans(), versions, st.integers(1, 9), moments),
        max_size=3,
        unique_by=lambda row: (row.table, row.row),
    ).map(tuple),
    facts=st.lists(
        st.builds(ParcelFact, keys, answers, versions, st.integers(1, 9), moments, words, words),
        max_size=3,
        unique_by=lambda fact: fact.key,
    ).map(tuple),
    closed=st.lists(names, max_size=2).map(tuple),
    example=st.booleans(),
)


@given(parcels_of_all_sorts)
def test_what_was_written_reads_back_as_exactly_the_same(parcel: Parcel) -> None:
    written = write_parcel(parcel)
    assert read_parcel(written.encode()) == parcel
    assert write_parcel(read_parcel(written.encode())) == written


@given(parcels_of_all_sorts)
def test_the_text_is_json_that_hides_no_sign(parcel: Parcel) -> None:
    written = write_parcel(parcel)
    assert json.loads(written)["format"] == "joined-up parcel"
    assert not {"\u202e", "\u200b", "\ufeff", "\x7f"} & set(written)


def test_any_change_of_a_letter_is_noticed() -> None:
    fact = ParcelFact(Key("area"), Value("Fern"), frozenset("a"), 1, AT)
    written = write_parcel(Parcel("Ada", AT, "p1", "plan", "Fern", 1, ("Area",), (), (fact,)))
    for old, new in (("Ada", "Ida"), ('"Fern"', '"Moss"'), ("2027-03-31T09:30", "2027-03-31T09:31")):
        with pytest.raises(UseError, match="changed or damaged"):
            read_parcel(written.replace(old, new).encode())


def test_a_parcel_that_nobody_could_take_in_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcels, "MOST_BYTES", 100)
    with pytest.raises(UseError, match="pick less"):
        write_parcel(Parcel("Ada", AT, "p1", "plan", "Fern", 1, (), (), ()))
