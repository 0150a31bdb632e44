"""Each thing that can be wrong in a record's file is told in the same words, with its place in the file."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from assistant.errors import UseError
from assistant.exchange.record_json import KeptConversation, KeptText, WholeRecord, read_record_json, write_record
from assistant.exchange.record_model import RecordFile
from assistant.flow.events import Answered, DialogueChanged, Event, FollowedUp, Record, Started, WentTo
from assistant.flow.facts import Key, Value

AT = datetime(2027, 3, 31, 9, 30, tzinfo=UTC)
OURS = "; choose a file that was written as JSON by this program"
Change = Callable[[dict[str, Any]], object]


def plain() -> dict[str, Any]:
    """A good record, as plain parts."""
    told: tuple[Event, ...] = (
        Started("commissioning"),
        Answered(Key("area"), Value("Fern")),
        DialogueChanged("h0", "h1", (("area", "place"),)),
        WentTo(Key("area"), (Key("vision"),)),
        FollowedUp(Key("area"), "who"),
    )
    log = tuple(
        Record(place, place, AT, "p1", "c1", "h1", "conversation", event, "as typed", "Why?")
        for place, event in enumerate(told, 1)
    )
    whole = WholeRecord(
        "s1",
        "plan",
        "Fern",
        AT,
        False,
        (KeptConversation("c1", "commissioning", "h1", AT),),
        (KeptText("h1", "commissioning", "1.0.0", "text"),),
        log,
    )
    found: dict[str, Any] = json.loads(write_record(whole))
    return found


def unknown(place: int, kind: str) -> str:
    """What is said of an event that is none."""
    return f"log[{place}].event: is no '{kind}' that this version of the program knows{OURS}"


FAULTS: list[tuple[Change, str]] = [
    (lambda p: p.update(format=None), f"this is not a record of this program{OURS}"),
    (lambda p: p.update(version=0), f"version: is not a whole number{OURS}"),
    (lambda p: p.pop("dialogues"), f"the file: 'dialogues' is missing{OURS}"),
    (lambda p: p.update(subject=None), f"subject: is not a group of named parts{OURS}"),
    (lambda p: p["subject"].update(id=1), f"subject.id: is not a text{OURS}"),
    (lambda p: p["subject"].update(kind=1), f"subject.kind: is not a text{OURS}"),
    (lambda p: p["subject"].update(kind="Plan"), "subject.kind: 'Plan' is not one of plan, person, workshop"),
    (lambda p: p["subject"].update(created=20270331), f"subject.created: is not a text{OURS}"),
    (
        lambda p: p["subject"].update(created="2027-03-31T10:30:00+01:00"),
        f"subject.created: '2027-03-31T10:30:00+01:00' is not a date and time in UTC{OURS}",
    ),
    (lambda p: p["subject"].update(example=None), f"subject.example: is not true or false{OURS}"),
    (lambda p: p["subject"].update(cycle=True), f"subject.cycle: is not a whole number{OURS}"),
    (lambda p: p["subject"].update(cycle="1"), f"subject.cycle: is not a whole number{OURS}"),
    (lambda p: p["subject"].pop("example"), f"subject: 'example' is missing{OURS}"),
    (lambda p: p.update(conversations=None), f"conversations: is not a list{OURS}"),
    (lambda p: p["conversations"].append("c2"), f"conversations[1]: is not a group of named parts{OURS}"),
    (lambda p: p["conversations"][0].update(colour="red"), f"conversations[0]: 'colour' is not known here{OURS}"),
    (lambda p: p["conversations"][0].update(hash=1), f"conversations[0].hash: is not a text{OURS}"),
    (
        lambda p: p["conversations"][0].update(started=""),
        f"conversations[0].started: '' is not a date and time in UTC{OURS}",
    ),
    (lambda p: p["dialogues"][0].pop("text"), f"dialogues[0]: 'text' is missing{OURS}"),
    (lambda p: p["dialogues"][0].update(version=1), f"dialogues[0].version: is not a text{OURS}"),
    (lambda p: p["log"][1].update(mood="good"), f"log[1]: 'mood' is not known here{OURS}"),
    (lambda p: p["log"][1].pop("raw"), f"log[1]: 'raw' is missing{OURS}"),
    (lambda p: p["log"][1].update(seq=True), f"log[1].seq: is not a whole number{OURS}"),
    (lambda p: p["log"][1].update(seq="2"), f"log[1].seq: is not a whole number{OURS}"),
    (lambda p: p["log"][1].update(seq=5), "log[1].seq: is 5, where 2 should stand; a line is missing"),
    (lambda p: p["log"][1].update(turn=None), f"log[1].turn: is not a whole number{OURS}"),
    (lambda p: p["log"][1].update(at="noon"), f"log[1].at: 'noon' is not a date and time in UTC{OURS}"),
    (lambda p: p["log"][1].update(by=0), f"log[1].by: is not a text{OURS}"),
    (lambda p: p["log"][1].update(dialogue=None), f"log[1].dialogue: is not a text{OURS}"),
    (lambda p: p["log"][1].update(way=None), f"log[1].way: is not a text{OURS}"),
    (
        lambda p: p["log"][1].update(way="post"),
        "log[1].way: 'post' is not one of conversation, grid, import, workshop, parcel, play",
    ),
    (lambda p: p["log"][1].update(what=1), f"log[1].what: is not a text{OURS}"),
    (lambda p: p["log"][1].update(event=[]), f"log[1].event: is not a group of named parts{OURS}"),
    (lambda p: p["log"][1].update(event={}), unknown(1, "Answered")),
    (lambda p: p["log"][1].update(what="Cleared"), unknown(1, "Cleared")),
    (lambda p: p["log"][1].update(asked=True), f"log[1].asked: is not a text{OURS}"),
    (lambda p: p["log"][1]["event"].update(answer=None), unknown(1, "Answered")),
    (lambda p: p["log"][2]["event"].update(renames=[["a", "b", "c"]]), unknown(2, "DialogueChanged")),
    (lambda p: p["log"][2]["event"].update(renames=["a"]), unknown(2, "DialogueChanged")),
    (lambda p: p["log"][2]["event"].update(renames=[["a"]]), unknown(2, "DialogueChanged")),
    (lambda p: p["log"][3]["event"].update(then=["[["]), unknown(3, "WentTo")),
    (lambda p: p["log"][4]["event"].update(about="weather"), unknown(4, "FollowedUp")),
    (lambda p: p["log"][4]["event"].update(about=["who"]), unknown(4, "FollowedUp")),
]


@pytest.mark.parametrize(("change", "message"), FAULTS)
def test_what_is_wrong_in_a_record_is_told_in_just_these_words(change: Change, message: str) -> None:
    parts = plain()
    change(parts)
    with pytest.raises(UseError) as refused:
        read_record_json(json.dumps(parts), "fern.json")
    assert str(refused.value) == f"fern.json: {message}"


@pytest.mark.parametrize("many", [{f"name{place}": 0 for place in range(1000)}, {"log": [0] * 1000}])
def test_a_record_made_of_faults_is_given_up_at_the_first(many: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        RecordFile.model_validate(plain() | many)
    assert refused.value.error_count() == 1


@pytest.mark.parametrize(
    ("wrong", "message"),
    [({"\ud800": 1}, r"log\[0\]: '\\ud800' is not known here"), ({"way": "\ud800"}, r"log\[0\].way: is not a text")],
)
def test_half_a_character_in_a_name_or_a_word_is_told_in_one_line(wrong: dict[str, Any], message: str) -> None:
    parts = plain()
    parts["log"][0].update(wrong)
    with pytest.raises(UseError, match=message):
        read_record_json(json.dumps(parts))


def test_half_a_character_in_what_was_typed_is_kept_as_it_is() -> None:
    parts = plain()
    parts["log"][0]["raw"] = "\ud800"
    assert read_record_json(json.dumps(parts)).records[0].raw == "\ud800"
