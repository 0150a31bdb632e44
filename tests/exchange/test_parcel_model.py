"""Each thing that can be wrong in a parcel is told in the same words, with its place in the file."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from assistant.errors import UseError
from assistant.exchange.parcel import Parcel, ParcelFact, ParcelRow, read_parcel, write_parcel
from assistant.exchange.parcel_model import ParcelFile
from assistant.flow.facts import Key, Non, Value

AT = datetime(2027, 3, 31, 9, 30, tzinfo=UTC)
AGAIN = "; ask for the parcel again"
OURS = "; choose a file that was written as JSON by this program"
Change = Callable[[dict[str, Any]], object]


def plain() -> dict[str, Any]:
    """A good parcel, as plain parts."""
    rows = (
        ParcelRow("actions", "a1", True, frozenset("a"), 1, AT),
        ParcelRow("actions", "a2", False, frozenset("b"), 2, AT),
    )
    facts = (
        ParcelFact(Key("area"), Value("Fern"), frozenset("c"), 1, AT, "p1", "Which area?"),
        ParcelFact(Key("actions", ("a1",), "cost"), Non("dont_know"), frozenset("d"), 2, AT),
        ParcelFact(Key("vision"), None, frozenset("e"), 1, AT),
    )
    found: dict[str, Any] = json.loads(
        write_parcel(Parcel("Ada", AT, "s1", "plan", "Fern", 2, ("Area",), rows, facts, ("actions",)))
    )
    return found


def sealed(parts: dict[str, Any]) -> bytes:
    """The parts with the checksum that fits them."""
    told = {name: part for name, part in parts.items() if name != "checksum"}
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    return json.dumps({**told, "checksum": "sha256:" + hashlib.sha256(text.encode()).hexdigest()}).encode()


FAULTS: list[tuple[Change, str]] = [
    (lambda p: p.update(version=0), f"version: is not a whole number{AGAIN}"),
    (lambda p: p.update(version=[1]), f"version: is not a whole number{AGAIN}"),
    (lambda p: p.update(format=1), "this is not a parcel; choose a file that `joinedup parcel write` wrote"),
    (lambda p: p.pop("facts"), f"the file: 'facts' is missing{OURS}"),
    (lambda p: p.update(subject=[]), f"subject: is not a group of named parts{OURS}"),
    (lambda p: p["subject"].update(age=5), f"subject: 'age' is not known here{OURS}"),
    (lambda p: p["subject"].pop("kind"), f"subject: 'kind' is missing{OURS}"),
    (lambda p: p["subject"].update(id=7), f"subject.id: is not a text{OURS}"),
    (
        lambda p: p["subject"].update(id="a" * 65),
        f"subject.id: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is no id{AGAIN}",
    ),
    (lambda p: p["subject"].update(kind=None), f"subject.kind: is not a text{OURS}"),
    (lambda p: p["subject"].update(kind=["plan"]), f"subject.kind: is not a text{OURS}"),
    (lambda p: p["subject"].update(kind="places"), "subject.kind: 'places' is not one of plan, person, workshop"),
    (lambda p: p["subject"].update(name=3), f"subject.name: is not a text{OURS}"),
    (lambda p: p["subject"].update(name="\n"), f"subject.name: is empty{AGAIN}"),
    (lambda p: p["subject"].update(cycle="1"), f"subject.cycle: is not a whole number{OURS}"),
    (lambda p: p["subject"].update(cycle=True), f"subject.cycle: is not a whole number{OURS}"),
    (lambda p: p["subject"].update(cycle=0), f"subject.cycle: 0 is no cycle{AGAIN}"),
    (lambda p: p["subject"].update(cycle=1), f"subject.cycle: something was said after it{AGAIN}"),
    (lambda p: p["subject"].update(example=1), f"subject.example: is not true or false{OURS}"),
    (lambda p: p.update({"from": None}), f"from: is not a text{OURS}"),
    (lambda p: p.update(written=5), f"written: is not a text{OURS}"),
    (lambda p: p.update(written="2027-03-31"), f"written: '2027-03-31' is not a date and time in UTC{OURS}"),
    (
        lambda p: p.update(written="2027-03-31T09:30:00Z"),
        f"written: '2027-03-31T09:30:00Z' is not a date and time in UTC{OURS}",
    ),
    (lambda p: p.update(what="Area"), f"what: is not a list{OURS}"),
    (lambda p: p["what"].append(None), f"what[1]: is not a text{AGAIN}"),
    (lambda p: p.update(rows={}), f"rows: is not a list{OURS}"),
    (lambda p: p["rows"].append([]), f"rows[2]: is not a group of named parts{OURS}"),
    (
        lambda p: p["rows"][1].update({"a name that goes on and on, far beyond what": 1}),
        f"rows[1]: 'a name that goes on and on, far beyond w' is not known here{OURS}",
    ),
    (lambda p: p["rows"][1].pop("at"), f"rows[1]: 'at' is missing{OURS}"),
    (lambda p: p["rows"][1].update(table=None), f"rows[1].table: is not a text{AGAIN}"),
    (lambda p: p["rows"][1].update(table="two words"), f"rows[1].table: 'two words' is no table's name{AGAIN}"),
    (lambda p: p["rows"][1].update(row=1), f"rows[1].row: is not a text{OURS}"),
    (lambda p: p["rows"][1].update(row=""), f"rows[1].row: '' is no id{AGAIN}"),
    (lambda p: p["rows"][1].update(there=1), f"rows[1].there: is not true or false{OURS}"),
    (lambda p: p["rows"][1].update(ids="b"), f"rows[1].ids: is not a list{OURS}"),
    (lambda p: p["rows"][1].update(ids=["b", 5]), f"rows[1].ids: is not a list of ids{AGAIN}"),
    (lambda p: p["rows"][1].update(ids=["no id"]), f"rows[1].ids: is not a list of ids{AGAIN}"),
    (lambda p: p["rows"][1].update(cycle=1001), f"rows[1].cycle: 1001 is no cycle{AGAIN}"),
    (
        lambda p: p["rows"][1].update(at="2027-13-31T09:30:00+00:00"),
        f"rows[1].at: '2027-13-31T09:30:00+00:00' is not a date and time in UTC{OURS}",
    ),
    (lambda p: p["rows"][1].update(row="a1"), f"rows: a row stands twice{AGAIN}"),
    (lambda p: p["facts"][1].update(fact=5), f"facts[1].fact: is not a text{OURS}"),
    (lambda p: p["facts"][1].update(fact="[a1]"), f"facts[1].fact: '[a1]' is no fact's name{AGAIN}"),
    (lambda p: p["facts"][1].update(fact="area"), f"facts: a fact stands twice{AGAIN}"),
    (
        lambda p: p["facts"][1].update(fact="actions[a 1].cost"),
        f"facts[1].fact: 'actions[a 1].cost' is no fact's name{AGAIN}",
    ),
    (lambda p: p["facts"][1].update(answer=True), f"facts[1].answer: is not a group of named parts{OURS}"),
    (
        lambda p: p["facts"][1].update(answer={}),
        f"facts[1].answer: is no answer that this version of the program knows{AGAIN}",
    ),
    (
        lambda p: p["facts"][1].update(answer={"value": 1, "unsure": False}),
        f"facts[1].answer: is no answer that this version of the program knows{AGAIN}",
    ),
    (
        lambda p: p["facts"][1].update(answer={"non": "dont_know", "why": 5}),
        f"facts[1].answer: is no answer that this version of the program knows{AGAIN}",
    ),
    (lambda p: p["facts"][1].update(by=None), f"facts[1].by: is not a text{OURS}"),
    (lambda p: p["facts"][1].update(asked=[]), f"facts[1].asked: is not a text{OURS}"),
    (lambda p: p["facts"][2].pop("answer"), f"facts[2]: 'answer' is missing{OURS}"),
    (lambda p: p["closed"].append(4), f"closed[1]: is not a text{AGAIN}"),
    (lambda p: p["closed"].append("1st"), f"closed[1]: '1st' is no table's name{AGAIN}"),
]


@pytest.mark.parametrize(("change", "message"), FAULTS)
def test_what_is_wrong_in_a_parcel_is_told_in_just_these_words(change: Change, message: str) -> None:
    parts = plain()
    change(parts)
    with pytest.raises(UseError) as refused:
        read_parcel(sealed(parts), "fern.parcel")
    assert str(refused.value) == f"fern.parcel: {message}"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda p: p.update(extra=1), f"the file: 'extra' is not known here{OURS}"),
        (lambda p: p.pop("checksum"), f"the file: 'checksum' is missing{OURS}"),
        (lambda p: p.update(checksum=1), f"this was changed or damaged after it was written{AGAIN}"),
        (lambda p: p.update(rows=5), f"this was changed or damaged after it was written{AGAIN}"),
    ],
)
def test_the_checksum_is_looked_at_after_the_names_and_before_what_they_hold(change: Change, message: str) -> None:
    parts = plain()
    change(parts)
    with pytest.raises(UseError) as refused:
        read_parcel(json.dumps(parts).encode(), "fern.parcel")
    assert str(refused.value) == f"fern.parcel: {message}"


def test_of_several_faults_the_one_of_the_outermost_group_is_told() -> None:
    parts = plain()
    parts["rows"][0].update(there=1, table=5, colour="red")
    with pytest.raises(UseError, match=r"rows\[0\]: 'colour' is not known here"):
        read_parcel(sealed(parts))


@pytest.mark.parametrize(
    "many", [{f"name{place}": 0 for place in range(1000)}, {"what": [0] * 1000}, {"facts": [0] * 1000}]
)
def test_a_file_made_of_faults_is_given_up_at_the_first(many: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        ParcelFile.model_validate(plain() | many)
    assert refused.value.error_count() == 1


def test_a_number_or_a_word_in_place_of_true_is_never_taken() -> None:
    for wrong in (0, 1, "true", "yes", None):
        parts = plain()
        parts["rows"][0]["there"] = wrong
        with pytest.raises(UseError, match=r"rows\[0\].there: is not true or false"):
            read_parcel(sealed(parts))


def test_the_models_are_loaded_only_when_a_file_is_read() -> None:
    code = (
        "import sys, assistant.sitting.desk, assistant.exchange.parcel, assistant.exchange.record_json;"
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "False\n"
