"""A parcel is shown before it is taken in, and what clashes is chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import ConflictError, RefusedError
from assistant.flow.events import Answered, RowAdded
from assistant.flow.facts import Json, Key, Non
from assistant.paths import told
from assistant.sitting.desk import Desk
from tests.learner_record import DIALOGUE, RECORD
from tests.sitting.parcel_story import give, me, say
from tests.talking import desk_with


def facts(desk: Desk, subject: str) -> dict[str, Json]:
    """The values that stand."""
    state = desk.state(subject)
    return {str(key): state.value(key) for key in state.facts}  # type: ignore[misc]


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
