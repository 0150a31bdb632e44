"""A parcel holds what was picked and no more, is shown before it is taken in, and is refused where it is bad."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import ConflictError, RefusedError, UseError
from assistant.exchange.parcel import read_parcel
from assistant.flow.events import Answered, Event, Exported, RowAdded, RowRemoved
from assistant.flow.facts import Json, Key, Non, Value
from assistant.paths import told
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft
from tests.talking import desk_with

RECORD = """
lists:
  sizes: [{id: small, label: Small}, {id: big, label: Very big}]
facts:
  area: {label: Area, kind: text, stays: yes}
  size: {label: Size, kind: choice, choices: {list: sizes}}
  budget: {label: Budget, kind: money}
tables:
  organisations:
    {label: Organisations, one: organisation, many: organisations, title: name, pool: yes,
     columns: {name: {label: Name, kind: text}}}
  needs:
    {label: Learning needs, one: learning need, many: learning needs, title: what,
     columns: {what: {label: Need, kind: text}, comment: {label: Comment, kind: text},
               with: {label: With whom, kind: organisation}}}
"""

DIALOGUE = """
dialogue: test
version: 1.0.0
title: What I need to learn
subject: person
stages:
  - id: me
    title: Me
    sections:
      - id: about
        title: About me
        steps:
          - {id: area, fact: area, ask: Where?}
          - {id: nickname, ask: "What shall I call you?", label: Called, kind: text}
          - {id: worry, ask: What worries you?, label: Worry, kind: text, tags: [private]}
      - id: learning
        title: Learning
        steps:
          - id: needs
            fact: needs
            ask: What do you want to learn?
            kind: rows
            row:
              - {id: what, ask: What?}
              - {id: comment, ask: Anything else?, tags: [private]}
"""

Say = Callable[..., None]


def say(desk: Desk, subject: str, *events: Event) -> None:
    """Writes a turn."""
    desk.store.append(subject, desk.store.last_seq(subject), [Draft(event, desk.clock()) for event in events])


def give(desk: Desk, subject: str, key: Key, value: Json) -> None:
    say(desk, subject, Answered(key, Value(value)))


def facts(desk: Desk, subject: str) -> dict[str, Json]:
    """The values that stand."""
    state = desk.state(subject)
    return {str(key): state.value(key) for key in state.facts}  # type: ignore[misc]


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Desk]:
    """The laptop of Ada, who has said much about herself."""
    desk = desk_with(tmp_path / "ada", DIALOGUE, RECORD)
    me = desk.new_subject("person", "Ada Moss").id
    give(desk, me, Key("area"), "Fern")
    give(desk, me, Key("test.nickname"), "Addy")
    give(desk, me, Key("test.worry"), "my secret worry")
    say(
        desk,
        me,
        RowAdded("organisations", "o1"),
        Answered(Key("organisations", ("o1",), "name"), Value("Fern Council")),
    )
    say(desk, me, RowAdded("organisations", "o2"), Answered(Key("organisations", ("o2",), "name"), Value("Other Ltd")))
    for row, what in (("n1", "Hoists"), ("n2", "Budgets")):
        say(desk, me, RowAdded("needs", row), Answered(Key("needs", (row,), "what"), Value(what)))
    give(desk, me, Key("needs", ("n1",), "comment"), "my secret comment")
    give(desk, me, Key("needs", ("n1",), "with"), "o1")
    yield desk
    desk.close()


@pytest.fixture
def bo(tmp_path: Path) -> Iterator[Desk]:
    """The laptop of Bo, with a plan."""
    desk = desk_with(tmp_path / "bo", DIALOGUE, RECORD)
    desk.new_plan("Fernshire")
    yield desk
    desk.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ada.parcel.json"


def me(desk: Desk) -> str:
    return desk.people()[0].id


# ---- what goes along


def test_by_itself_goes_what_is_shared_and_nothing_private(ada: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file)
    parcel = read_parcel(file.read_bytes())
    assert {str(fact.key) for fact in parcel.facts} == {
        "area",
        "organisations[o1].name",
        "organisations[o2].name",
        "needs[n1].what",
        "needs[n2].what",
        "needs[n1].with",
    }
    assert "secret" not in file.read_text(encoding="utf-8")
    assert "Addy" not in file.read_text(encoding="utf-8")
    assert (parcel.sender, parcel.name, parcel.kind) == ("Ada Moss", "Ada Moss", "person")


@pytest.mark.parametrize(
    ("what", "held"),
    [
        (("area",), {"area"}),
        (("test.worry",), {"test.worry"}),
        (("Called",), {"test.nickname"}),
        (("needs[n2]",), {"needs[n2].what"}),
        (("needs[hoists]",), {"needs[n1].what", "needs[n1].comment", "needs[n1].with", "organisations[o1].name"}),
        (("needs.with",), {"needs[n1].with", "needs[n1].what", "needs[n2].what", "organisations[o1].name"}),
        (("about",), {"area", "test.nickname", "test.worry"}),
        (("Learning",), {"needs[n1].what", "needs[n2].what", "needs[n1].comment"}),
    ],
)
def test_what_is_picked_goes_with_the_names_that_it_needs(
    ada: Desk, file: Path, what: tuple[str, ...], held: set[str]
) -> None:
    parcel = ada.write_parcel(me(ada), file, what)
    assert {str(fact.key) for fact in parcel.facts} == held
    text = file.read_text(encoding="utf-8")
    assert ("Other Ltd" in text) == ("organisations[o2].name" in held)


def test_what_is_left_out_does_not_go(ada: Desk, file: Path) -> None:
    parcel = ada.write_parcel(me(ada), file, ("everything",), ("needs", "test.worry", "organisations"))
    assert {str(fact.key) for fact in parcel.facts} == {"area", "test.nickname"}
    assert {str(fact.key) for fact in ada.write_parcel(me(ada), file, ("needs",), ("needs.comment",)).facts} == {
        "needs[n1].what",
        "needs[n2].what",
        "needs[n1].with",
        "organisations[o1].name",
    }


def test_what_was_said_before_does_not_go_along(ada: Desk, file: Path) -> None:
    give(ada, me(ada), Key("area"), "Moss")
    say(ada, me(ada), RowRemoved("needs", "n1"))
    ada.write_parcel(me(ada), file, ("everything",))
    text = file.read_text(encoding="utf-8")
    assert '"Fern"' not in text
    assert "Hoists" not in text


def test_a_question_that_tells_another_answer_stays_behind_unless_all_goes(ada: Desk, file: Path) -> None:
    last = ada.store.last_seq(me(ada))
    told = [Draft(Answered(Key("test.story"), Value("it went well")), ada.clock(), asked="And then, Addy?")]
    ada.store.append(me(ada), last, told)
    ada.write_parcel(me(ada), file, ("test.story",))
    assert "Addy" not in file.read_text(encoding="utf-8")
    ada.write_parcel(me(ada), file, ("everything",))
    assert "And then, Addy?" in file.read_text(encoding="utf-8")


def test_a_word_that_picks_nothing_is_refused_with_what_there_is(ada: Desk, file: Path) -> None:
    with pytest.raises(RefusedError, match="'needz' is nothing that can be picked here") as refused:
        ada.write_parcel(me(ada), file, ("needz",))
    assert "'needs'" in str(refused.value)
    assert not file.exists()


def test_nothing_picked_is_no_parcel(ada: Desk, file: Path) -> None:
    with pytest.raises(RefusedError, match="Nothing of 'Ada Moss' is picked"):
        ada.write_parcel(me(ada), file, ("area",), ("area",))


def test_the_log_knows_that_a_parcel_was_written(ada: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file)
    last = ada.store.read(me(ada))[-1]
    assert (last.event, last.raw) == (Exported("parcel"), told(file))


def test_the_choices_say_what_goes_by_itself_and_what_is_private(ada: Desk) -> None:
    choices = {choice.name: (choice.chosen, choice.private) for choice in ada.parcel_choices(me(ada))}
    assert choices == {
        "area": (True, False),
        "test.nickname": (False, False),
        "test.worry": (False, True),
        "organisations": (True, False),
        "needs": (True, False),
    }


# ---- taking it in


def test_a_person_arrives_with_who_said_it_and_by_which_way(ada: Desk, bo: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file)
    found = bo.parcel_preview(file)
    assert (found.target, found.name, found.clashes, found.left) == (None, "Ada Moss", (), ())
    assert bo.people() == (), "a look changes nothing"
    subject = bo.take_parcel(found)
    assert (subject.id, subject.kind, subject.name) == (me(ada), "person", "Ada Moss")
    shared = {key: value for key, value in facts(ada, me(ada)).items() if not key.startswith("test.")}
    del shared["needs[n1].comment"]
    assert facts(bo, subject.id) == shared
    assert {(record.way, record.by) for record in bo.store.read(subject.id)} == {("parcel", "Ada Moss")}
    assert bo.state(subject.id).facts[Key("area")].at == ada.state(me(ada)).facts[Key("area")].at


def test_the_preview_reads_as_people_speak(ada: Desk, bo: Desk, file: Path) -> None:
    give(ada, me(ada), Key("size"), "big")
    give(ada, me(ada), Key("budget"), 125000)
    say(ada, me(ada), Answered(Key("needs", ("n2",), "with"), Non("dont_know", who="my manager")))
    ada.write_parcel(me(ada), file)
    told = {line.label: line.theirs for line in bo.parcel_preview(file).takes}
    assert told["Size"] == "Very big"
    assert told["Budget"] == "£1,250"
    assert told["With whom: Hoists"] == "Fern Council"
    assert told["Learning need: Hoists"] == "there"
    assert "my manager" in told["With whom: Budgets"]


def test_taken_in_twice_it_changes_nothing(ada: Desk, bo: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file)
    subject = bo.take_parcel(bo.parcel_preview(file)).id
    before = bo.store.read(subject)
    again = bo.parcel_preview(file)
    assert again.takes == again.clashes == ()
    bo.take_parcel(again)
    assert bo.store.read(subject) == before


def test_a_supervisors_answer_comes_back_and_a_clash_is_chosen(ada: Desk, bo: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file)
    subject = bo.take_parcel(bo.parcel_preview(file)).id
    give(bo, subject, Key("needs", ("n1",), "comment"), "book it for May")
    give(bo, subject, Key("area"), "Fern and Moss")
    give(ada, subject, Key("area"), "Fernshire")
    bo.write_parcel(subject, file, ("everything",), sender="Bo Oak")
    found = ada.parcel_preview(file)
    assert {line.label: (line.mine, line.theirs, line.by) for line in found.clashes} == {
        "Area": ("Fernshire", "Fern and Moss", "Bo Oak"),
        "Comment: Hoists": ("my secret comment", "book it for May", "Bo Oak"),
    }
    with pytest.raises(RefusedError, match=r"Both sides changed .*\. Nothing was taken in"):
        ada.take_parcel(found)
    ids = {line.label: line.id for line in found.clashes}
    ada.take_parcel(found, {ids["Area"]: "mine", ids["Comment: Hoists"]: "theirs"})
    assert facts(ada, subject)["area"] == "Fernshire"
    assert ada.state(subject).facts[Key("needs", ("n1",), "comment")].by == "Bo Oak"
    assert ada.parcel_preview(file).clashes == ()


def test_a_plan_takes_what_it_shares_with_a_person_and_leaves_the_rest(ada: Desk, bo: Desk, file: Path) -> None:
    plan = bo.find_plan()
    give(bo, plan.id, Key("area"), "The whole county")
    say(bo, plan.id, RowAdded("organisations", "o7"))
    give(bo, plan.id, Key("organisations", ("o7",), "name"), "fern council")
    ada.write_parcel(me(ada), file, ("everything",))
    found = bo.parcel_preview(file, "plan", "Fernshire")
    assert {line.theirs for line in found.left} == {"it belongs to the person alone"}
    assert "Area" in {line.label for line in found.left}
    bo.take_parcel(found)
    held = facts(bo, plan.id)
    assert held["area"] == "The whole county"
    assert held["needs[n1].with"] == "o7", "the council that both typed is one"
    assert "test.worry" not in held
    assert bo.parcel_preview(file, "plan", "Fernshire").takes == ()


def test_a_name_that_is_taken_is_asked_about(ada: Desk, bo: Desk, file: Path) -> None:
    bo.new_subject("person", "ada moss")
    ada.write_parcel(me(ada), file)
    with pytest.raises(RefusedError, match="There is a person called 'Ada Moss' here"):
        bo.parcel_preview(file)
    assert bo.take_parcel(bo.parcel_preview(file, name="Ada from Fern")).name == "Ada from Fern"
    assert bo.parcel_preview(file).takes == (), "it is known by its id from now on"
    merged = bo.take_parcel(bo.parcel_preview(file, "person", "ada moss"))
    assert facts(bo, merged.id)["area"] == "Fern"


def test_a_record_that_is_not_there_takes_nothing_in(ada: Desk, bo: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file)
    with pytest.raises(RefusedError, match="There is no plan called 'Mosshire'"):
        bo.parcel_preview(file, "plan", "Mosshire")


def test_what_changed_after_the_preview_is_looked_at_again(ada: Desk, bo: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file)
    subject = bo.take_parcel(bo.parcel_preview(file)).id
    give(ada, subject, Key("area"), "Moss")
    ada.write_parcel(subject, file)
    found = bo.parcel_preview(file)
    give(bo, subject, Key("area"), "Elsewhere")
    with pytest.raises(ConflictError):
        bo.take_parcel(found)
    assert facts(bo, subject)["area"] == "Elsewhere"


def test_a_value_that_does_not_fit_its_question_is_left_out(ada: Desk, bo: Desk, file: Path) -> None:
    for key, value in (("size", "huge"), ("budget", "much"), ("area", ["a"])):
        give(ada, me(ada), Key(key), value)  # type: ignore[arg-type]
    ada.write_parcel(me(ada), file)
    found = bo.parcel_preview(file)
    assert {line.label for line in found.left} == {"Size", "Budget", "Area"}
    subject = bo.take_parcel(found).id
    bo.open("test", subject)
    assert not {"size", "budget", "area"} & facts(bo, subject).keys()


def test_details_of_a_person_are_warned_about(ada: Desk, bo: Desk, file: Path) -> None:
    give(ada, me(ada), Key("area"), "call 07700 900123")
    ada.write_parcel(me(ada), file)
    (warning,) = bo.parcel_preview(file).warnings
    assert "phone" in warning


def test_after_an_erasure_nothing_of_a_parcel_is_left(ada: Desk, bo: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file, ("everything",))
    bo.take_parcel(bo.parcel_preview(file))
    assert [export.file for export in ada.erase_preview("Ada Moss").exports] == [told(file)]
    bo.erase(bo.erase_preview("Ada Moss"))
    held = b"".join(path.read_bytes() for path in bo.home.rglob("*") if path.is_file())
    assert b"Ada Moss" not in held
    assert b"secret" not in held
    assert bo.store.seen(me(ada)) == {}


def test_a_made_up_example_stays_marked_as_made_up(ada: Desk, bo: Desk, file: Path) -> None:
    made_up = ada.store.new_subject("plan", "Example", example=True).id
    give(ada, made_up, Key("area"), "Nowhere")
    ada.write_parcel(made_up, file)
    assert bo.take_parcel(bo.parcel_preview(file)).example


def test_a_copy_of_a_whole_plan_goes_on_where_the_plan_was(tmp_path: Path, file: Path) -> None:
    homes = [desk_with(tmp_path / name, DIALOGUE.replace("subject: person", "subject: plan"), RECORD) for name in "xy"]
    here, there = homes
    plan = here.new_plan("Fernshire").id
    sitting = here.open("test", plan)
    for words in ("Fern", "Addy", "nothing", "Hoists", "no", "no more"):
        sitting.hear(words)
    here.write_parcel(plan, file, ("everything",))
    there.take_parcel(there.parcel_preview(file))
    copy = there.open("test", plan)
    assert [(s.title, s.done, s.total) for s in copy.sections()] == [
        (s.title, s.done, s.total) for s in sitting.sections()
    ]
    assert sum(section.done for section in copy.sections()) >= 4
    for desk in homes:
        desk.close()


# ---- bad parcels


@pytest.fixture
def plain(ada: Desk, file: Path) -> dict[str, Any]:
    """A good parcel, as plain parts."""
    ada.write_parcel(me(ada), file)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def sealed(plain: dict[str, Any]) -> bytes:
    """The parts with the checksum that fits them: somebody built this on purpose."""
    told = {name: part for name, part in plain.items() if name != "checksum"}
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    return json.dumps({**told, "checksum": "sha256:" + hashlib.sha256(text.encode()).hexdigest()}).encode()


def refused(desk: Desk, file: Path, data: bytes) -> str:
    file.write_bytes(data)
    with pytest.raises(UseError) as error:
        desk.parcel_preview(file)
    words = str(error.value)
    assert "\n" not in words
    assert words.startswith(f"{file}: ")
    return words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda p: p.update(format="joined-up record"), "this is not a parcel"),
        (lambda p: p.update(version=2), "a newer program wrote this"),
        (lambda p: p.update(version="1"), "version: is not a whole number"),
        (lambda p: p.update(extra=1), "'extra' is not known here"),
        (lambda p: p.pop("from"), "'from' is missing"),
        (lambda p: p["subject"].update(kind="cat"), "'cat' is not one of"),
        (lambda p: p["subject"].update(id="~proof"), "is no id"),
        (lambda p: p["subject"].update(name=" "), "subject.name: is empty"),
        (lambda p: p["subject"].update(cycle=10**9), "is no cycle"),
        (lambda p: p["facts"][0].update(cycle=2), "something was said after it"),
        (lambda p: p["facts"][0].update(fact="a[b"), "is no fact's name"),
        (lambda p: p["facts"][0].update(fact="a[b c]"), "is no fact's name"),
        (lambda p: p["facts"][0].update(answer={"non": "perhaps"}), "is no answer"),
        (lambda p: p["facts"][0].update(answer={"value": 1.5}), "is not one that a record holds"),
        (lambda p: p["facts"][0].update(answer="x"), "answer: is not a group"),
        (lambda p: p["facts"][0].update(ids=[]), "ids: is not a list of ids"),
        (lambda p: p["facts"][0].update(at="yesterday"), "is not a date and time"),
        (lambda p: p["facts"][0].update(asked="\ud800"), "half a character"),
        (lambda p: p["facts"].append(p["facts"][0]), "a fact stands twice"),
        (lambda p: p["rows"].append(p["rows"][0]), "a row stands twice"),
        (lambda p: p["rows"][0].update(row="a b"), "is no id"),
        (lambda p: p["what"].append(1), "is not a text"),
        (lambda p: p["closed"].append("a b"), "is no table's name"),
        (lambda p: p["subject"].update(example="no"), "is not true or false"),
    ],
)
def test_a_parcel_that_was_built_badly_is_refused_in_one_line(
    bo: Desk, file: Path, plain: dict[str, Any], change: Callable[[dict[str, Any]], None], words: str
) -> None:
    change(plain)
    assert words in refused(bo, file, sealed(plain))
    assert bo.people() == ()


def test_a_parcel_that_was_changed_on_the_way_is_refused(bo: Desk, file: Path, plain: dict[str, Any]) -> None:
    plain["from"] = "Somebody Else"
    assert "changed or damaged after it was written" in refused(bo, file, json.dumps(plain).encode())
    whole = sealed(plain)
    assert "is not JSON" in refused(bo, file, whole[: len(whole) // 2])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "this is not JSON"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (b"PK\x03\x04" + bytes(range(256)), "no text in UTF-8"),
        (b"[]", "this is not a parcel"),
        (b'{"format": "other"}', "this is not a parcel"),
        (b"[" * 500 + b"]" * 500, "nested deeper than"),
        (b"[" * 200_000, "was written here"),
        (b'{"a": ' * 60 + b"1" + b"}" * 60, "nested deeper than"),
        (b" " * 20_000_001, "20 MB"),
    ],
)
def test_what_is_no_parcel_is_refused_in_one_line(bo: Desk, file: Path, data: bytes, words: str) -> None:
    assert words in refused(bo, file, data)


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(bo: Desk, tmp_path: Path) -> None:
    for path in (tmp_path / "no", tmp_path):
        with pytest.raises(UseError, match="there is no such file"):
            bo.parcel_preview(path)


def test_a_row_that_is_named_by_itself_does_not_go_round_for_ever(bo: Desk, file: Path, plain: dict[str, Any]) -> None:
    for fact in plain["facts"]:
        if fact["fact"] == "needs[n1].what":
            fact["answer"] = {"value": "n2"}
        if fact["fact"] == "needs[n2].what":
            fact["answer"] = {"value": "n1"}
    file.write_bytes(sealed(plain))
    subject = bo.take_parcel(bo.parcel_preview(file)).id
    bo.open("test", subject)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_ends_in_anything_but_one_line(
    bo: Desk, file: Path, plain: dict[str, Any], data: st.DataObject
) -> None:
    text = json.dumps(plain)
    place = data.draw(st.integers(0, len(text) - 1))
    put = data.draw(st.sampled_from(["", "}", '"', "0", "\x00", "[", "null", ",", "1e999"]))
    words = ""
    try:
        read_parcel((text[:place] + put + text[place + 1 :]).encode())
    except UseError as error:
        words = str(error)
    assert "\n" not in words
