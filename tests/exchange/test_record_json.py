"""The whole record as JSON: what goes in comes out, and what is not ours is refused in one line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import UseError
from assistant.exchange.record_json import KeptConversation, KeptText, WholeRecord, read_record_json, write_record
from assistant.flow import events
from assistant.flow.events import Answered, CycleStarted, Event, Record, RowAdded, Started, TurnUndone, Way
from assistant.flow.facts import REASONS, Key, Non, Value
from tests.naughty import naughty_strings

AT = datetime(2027, 3, 31, 9, 30, tzinfo=UTC)

# ---- anything that a log can hold

words = st.one_of(st.text(max_size=30), st.sampled_from(naughty_strings()))
names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
row_ids = st.lists(st.from_regex(r"[a-z0-9]{1,6}", fullmatch=True), min_size=1, max_size=2).map(tuple)
facts = st.one_of(names, st.builds("{}.{}".format, names, names))
keys = st.one_of(
    facts.map(lambda fact: Key(fact)),
    st.tuples(facts, row_ids, st.one_of(st.just(""), names)).map(lambda parts: Key(*parts)),
)
plain = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), words),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3)),
    max_leaves=5,
)
answers = st.one_of(
    st.builds(Value, plain, unsure=st.booleans(), note=words),
    st.builds(Non, st.sampled_from(REASONS), who=words, by=words, why=words, note=words),
)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "Key": keys,
    "tuple[Key, ...]": st.lists(keys, max_size=2).map(tuple),
    "Answer": answers,
    "str": words,
    "int": st.integers(1, 9),
    "bool": st.booleans(),
    "tuple[tuple[str, str], ...]": st.lists(st.tuples(words, words), max_size=2).map(tuple),
}


def _events_of(kind: type) -> st.SearchStrategy[Event]:
    fields = {}
    for name, hint in kind.__annotations__.items():
        literal = hint.startswith("Literal")
        fields[name] = st.sampled_from(get_args(eval(hint, vars(events)))) if literal else FIELDS[hint]
    return st.builds(kind, **fields)


any_event = st.one_of(*(_events_of(kind) for kind in get_args(Event) if kind is not TurnUndone))
moments = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))


@st.composite
def whole_records(draw: st.DrawFn) -> WholeRecord:
    records: list[Record] = []
    turn = 1
    for seq in range(1, draw(st.integers(0, 6)) + 1):
        turn += draw(st.integers(0, 2))
        undone = turn > 1 and draw(st.booleans())
        event = TurnUndone(draw(st.integers(1, turn - 1))) if undone else draw(any_event)
        parts = [draw(words) for _ in range(5)]
        way = draw(st.sampled_from(get_args(Way)))
        records.append(Record(seq, turn, draw(moments), parts[0], parts[1], parts[2], way, event, parts[3], parts[4]))
    conversations = st.builds(KeptConversation, words, words, words, moments)
    return WholeRecord(
        draw(words),
        draw(st.sampled_from(("plan", "person", "workshop"))),
        draw(words),
        draw(moments),
        draw(st.booleans()),
        draw(st.lists(conversations, max_size=2).map(tuple)),
        draw(st.lists(st.builds(KeptText, words, words, words, words), max_size=2).map(tuple)),
        tuple(records),
    )


@given(whole_records())
def test_what_was_written_reads_back_as_exactly_the_same(whole: WholeRecord) -> None:
    written = write_record(whole)
    assert read_record_json(written) == whole
    assert write_record(read_record_json(written)) == written


# ---- one small record, and what can be wrong with it


@pytest.fixture
def whole() -> WholeRecord:
    def record(seq: int, turn: int, event: Event) -> Record:
        return Record(
            seq, turn, AT + timedelta(minutes=seq), "p1", "c1", "h1", "conversation", event, "as typed", "Why?"
        )

    told = (
        record(1, 1, Started("commissioning")),
        record(2, 2, RowAdded("actions", "a1")),
        record(3, 2, Answered(Key("actions", ("a1",), "cost"), Value(120_000))),
        record(4, 3, Answered(Key("area"), Non("dont_know", who="the lead", by="2027-05-03"))),
        record(5, 4, TurnUndone(3)),
        record(6, 5, CycleStarted(2)),
    )
    conversations = (KeptConversation("c1", "commissioning", "h1", AT),)
    texts = (KeptText("h1", "commissioning", "1.0.0", "dialogue: commissioning\n"),)
    return WholeRecord("s1", "plan", "Morrowby", AT, False, conversations, texts, told)


def test_it_says_what_it_is_and_keeps_the_words_as_asked(whole: WholeRecord) -> None:
    written = json.loads(write_record(whole))
    assert (written["format"], written["version"]) == ("joined-up record", 1)
    created = "2027-03-31T09:30:00+00:00"
    about = {"id": "s1", "kind": "plan", "name": "Morrowby", "created": created, "example": False, "cycle": 2}
    assert written["subject"] == about
    assert written["log"][2]["event"] == {"key": "actions[a1].cost", "answer": {"value": 120_000}}
    assert (written["log"][2]["raw"], written["log"][2]["asked"]) == ("as typed", "Why?")
    assert written["dialogues"][0]["text"] == "dialogue: commissioning\n"


def test_the_file_can_be_looked_at_in_a_terminal_without_harm(whole: WholeRecord) -> None:
    nasty = replace(whole, name="\x1b[31m\x9b31m\u202egnp.exe\x7f\u2028", records=())
    written = write_record(nasty)
    assert all(sign.isprintable() or sign == "\n" for sign in written)
    assert read_record_json(written) == nasty


def test_a_moment_of_another_time_zone_is_kept_as_the_same_moment(whole: WholeRecord) -> None:
    abroad = replace(whole, created=datetime(2027, 3, 31, 11, 30, tzinfo=timezone(timedelta(hours=2))))
    assert read_record_json(write_record(abroad)).created == abroad.created == AT


Change = Callable[[Any], object]
FAULTS: list[tuple[Change, str]] = [
    (lambda top: top.update(format="something else"), "this is not a record of this program"),
    (lambda top: top.update(version=2), r"version: a newer program wrote this \(format 2\); update this one"),
    (lambda top: top.update(version="1"), "version: is not a whole number"),
    (lambda top: top.update(version=True), "version: is not a whole number"),
    (lambda top: top.update(extra=1), "the file: 'extra' is not known here"),
    (lambda top: top.pop("log"), "the file: 'log' is missing"),
    (lambda top: top.update(log={}), "log: is not a list"),
    (lambda top: top["log"].append(5), r"log\[6\]: is not a group of named parts"),
    (lambda top: top["subject"].update(kind="place"), "subject.kind: 'place' is not one of plan, person, workshop"),
    (lambda top: top["subject"].update(example=0), "subject.example: is not true or false"),
    (lambda top: top["subject"].update(cycle=1), "subject.cycle: is 1, but the log has reached cycle 2"),
    (
        lambda top: top["subject"].update(created="yesterday"),
        "subject.created: 'yesterday' is not a date and time in UTC",
    ),
    (
        lambda top: top["subject"].update(created="2027-03-31T09:30:00"),
        "subject.created: .* is not a date and time in UTC",
    ),
    (lambda top: top["subject"].update(created="0001-01-01T00:00:00+23:00"), "is not a date and time in UTC"),
    (lambda top: top["subject"].update(name=None), "subject.name: is not a text"),
    (lambda top: top["log"].pop(1), r"log\[1\].seq: is 3, where 2 should stand; a line is missing"),
    (lambda top: top["log"][3].update(turn=1), r"log\[3\].turn: is 1, which is before the turn above it"),
    (lambda top: top["log"][0].update(turn=0), r"log\[0\].turn: is 0"),
    (lambda top: top["log"][0].update(turn=1.0), "the number '1.0' is not one that a record holds"),
    (lambda top: top["log"][0].update(way="pigeon"), r"log\[0\].way: 'pigeon' is not one of"),
    (lambda top: top["log"][0].update(what="Exploded"), r"log\[0\].event: is no 'Exploded'"),
    (lambda top: top["log"][4]["event"].update(turn=4), r"log\[4\].event.turn: is 4, which is no turn before this one"),
    (lambda top: top["log"][2]["event"].update(key="[["), r"log\[2\].event: is no 'Answered'"),
    (lambda top: top["log"][2]["event"].update(key=5), r"log\[2\].event: is no 'Answered'"),
    (
        lambda top: top["log"][2]["event"].update(answer={"value": 1, "colour": "red"}),
        r"log\[2\].event: is no 'Answered'",
    ),
    (lambda top: top["log"][2]["event"].update(answer={"non": "maybe"}), r"log\[2\].event: is no 'Answered'"),
    (lambda top: top["log"][1]["event"].update(table=5), r"log\[1\].event: is no 'RowAdded'"),
    (lambda top: top["log"][5]["event"].update(number=True), r"log\[5\].event: is no 'CycleStarted'"),
    (lambda top: top["log"][0].update(asked="\x1b[31m", raw=7), r"log\[0\].raw: is not a text"),
]


@pytest.mark.parametrize(("change", "message"), FAULTS)
def test_what_is_wrong_is_told_in_one_line_with_its_place(whole: WholeRecord, change: Change, message: str) -> None:
    top = json.loads(write_record(whole))
    change(top)
    with pytest.raises(UseError, match=message) as refused:
        read_record_json(json.dumps(top), "plan.json")
    assert str(refused.value).startswith("plan.json: ")
    assert "\n" not in str(refused.value)
    assert "\x1b" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1, column 1: this is not JSON"),
        ('{"format": \n oh', "line 2, column 2: this is not JSON"),
        ("[]", "this is not a record of this program"),
        ("null", "this is not a record of this program"),
        ("[" * 100_000, "this is not a record that was written here"),
        ('{"format": NaN}', "the number 'NaN' is not one that a record holds"),
        ('{"format": 1, "format": 2}', "'format' stands twice in one place"),
        ('{"a": 1, "b": 1, "c": 2, "b": 3}', "'b' stands twice in one place"),
        (f'{{"version": {"9" * 5000}}}', "this is not a record that was written here"),
    ],
)
def test_what_is_no_record_at_all_is_told_in_one_line(text: str, message: str) -> None:
    with pytest.raises(UseError, match=message) as refused:
        read_record_json(text)
    assert "\n" not in str(refused.value)


@given(st.data())
def test_no_damage_to_a_file_ends_in_anything_but_one_line(data: st.DataObject) -> None:
    start = WholeRecord("s1", "plan", "M", AT, records=(Record(1, 1, AT, "", "", "", "import", CycleStarted(2)),))
    written = write_record(start)
    place = data.draw(st.integers(0, len(written) - 1))
    damaged = (
        written[:place]
        + data.draw(st.sampled_from(["", "}", '"', "0", "\x00", "[", "null", ","]))
        + written[place + 1 :]
    )
    assert "\n" not in _refusal(damaged)


def _refusal(text: str) -> str:
    try:
        read_record_json(text)
    except UseError as refused:
        return str(refused)
    return ""
