"""Two copies of one plan meet fact by fact: what one side changed is taken, what both changed is asked about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.flow.events import CycleStarted, RowsClosed, RowsOpened
from assistant.flow.facts import Non, Value, parse_key
from tests.sitting.laptops import Laptop


@pytest.fixture
def ada() -> Laptop:
    """A plan with two facts and two actions."""
    laptop = Laptop("ada")
    laptop.say("vision", "Told once")
    laptop.say("area", "Fern")
    laptop.add("r1", name="Hire")
    laptop.add("r2", name="Train")
    laptop.say("actions[r1].due", "May")
    return laptop


def clashes(laptop: Laptop, other: Laptop) -> list[str]:
    return [clash.name for clash in laptop.meet(other.pack()).clashes]


def test_a_copy_says_what_the_plan_says(ada: Laptop) -> None:
    bo = ada.copy("bo")
    assert bo.facts == ada.facts
    assert bo.state.tables == ada.state.tables
    assert {record.way for record in bo.records} == {"parcel"}


def test_what_was_taken_in_once_changes_nothing_the_second_time(ada: Laptop) -> None:
    bo = ada.copy("bo")
    assert bo.take(ada.pack()) == 0
    assert ada.take(bo.pack()) == 0


def test_what_only_the_other_side_changed_is_taken(ada: Laptop) -> None:
    bo = ada.copy("bo")
    bo.say("vision", "Joined up")
    ada.say("area", "Fernshire")
    assert clashes(ada, bo) == []
    assert ada.take(bo.pack()) == 1
    assert ada.facts["vision"] == Value("Joined up")
    assert ada.facts["area"] == Value("Fernshire")
    assert bo.take(ada.pack()) == 1
    assert bo.facts == ada.facts


def test_a_change_through_many_hands_is_still_ahead(ada: Laptop) -> None:
    bo = ada.copy("bo")
    bo.say("vision", "2")
    cy = bo.copy("cy")
    cy.say("vision", "3")
    assert clashes(ada, cy) == []
    ada.take(cy.pack())
    assert ada.facts["vision"] == Value("3")
    assert ada.take(bo.pack()) == 0, "what bo has is older"


def test_what_both_changed_is_a_clash_and_never_settled_by_itself(ada: Laptop) -> None:
    bo = ada.copy("bo")
    ada.say("vision", "mine")
    bo.say("vision", "theirs")
    assert clashes(ada, bo) == ["fact vision"]
    with pytest.raises(KeyError):
        ada.take(bo.pack())
    assert ada.facts["vision"] == Value("mine")


@pytest.mark.parametrize(("side", "standing"), [("mine", "mine"), ("theirs", "theirs")])
def test_a_clash_that_was_settled_is_not_asked_about_again_on_either_side(
    ada: Laptop, side: str, standing: str
) -> None:
    bo = ada.copy("bo")
    ada.say("vision", "mine")
    bo.say("vision", "theirs")
    parcel = bo.pack()
    ada.take(parcel, "mine" if side == "mine" else "theirs")
    assert ada.facts["vision"] == Value(standing)
    assert ada.meet(parcel).clashes == ()
    assert ada.take(parcel) == 0
    bo.take(ada.pack())
    assert bo.facts["vision"] == Value(standing)


def test_both_sides_settling_it_their_own_way_is_a_clash_again(ada: Laptop) -> None:
    bo = ada.copy("bo")
    ada.say("vision", "mine")
    bo.say("vision", "theirs")
    from_ada, from_bo = ada.pack(), bo.pack()
    ada.take(from_bo, "mine")
    bo.take(from_ada, "mine")
    assert clashes(ada, bo) == clashes(bo, ada) == ["fact vision"]


def test_both_sides_saying_the_same_is_no_clash_and_comes_to_rest(ada: Laptop) -> None:
    bo = ada.copy("bo")
    for laptop in (ada, bo):
        laptop.say("vision", "the same")
    assert ada.take(bo.pack()) == bo.take(ada.pack()) == 0
    ada.say("vision", "new")
    assert clashes(bo, ada) == [], "bo knows that ada had seen what bo said"


def test_an_answer_that_was_emptied_or_undone_is_emptied_there_too(ada: Laptop) -> None:
    bo = ada.copy("bo")
    bo.empty("area")
    bo.say("vision", "wrong")
    ada.take(bo.pack())
    assert ada.facts["vision"] == Value("wrong")
    assert "area" not in ada.facts
    bo.undo()
    ada.take(bo.pack())
    assert ada.facts["vision"] == Value("Told once")


def test_what_came_and_was_undone_here_does_not_come_again(ada: Laptop) -> None:
    bo = ada.copy("bo")
    bo.say("vision", "theirs")
    ada.take(bo.pack())
    ada.undo()
    assert ada.facts["vision"] == Value("Told once")
    assert ada.take(bo.pack()) == 0
    assert clashes(ada, bo) == []


def test_a_non_answer_against_an_answer_is_asked_about(ada: Laptop) -> None:
    bo = ada.copy("bo")
    bo.say("vision", Non("dont_know", who="lead"))
    ada.say("vision", "known")
    assert clashes(ada, bo) == ["fact vision"]


# ---- rows


def test_rows_added_on_both_sides_stand_on_both(ada: Laptop) -> None:
    bo = ada.copy("bo")
    ada.add("r3", name="Plan")
    bo.add("r4", name="Check")
    ada.take(bo.pack())
    bo.take(ada.pack())
    assert ada.tables == bo.tables == {"actions": {"r1", "r2", "r3", "r4"}}
    assert ada.facts == bo.facts


def test_a_row_that_was_taken_out_goes_on_the_other_side(ada: Laptop) -> None:
    bo = ada.copy("bo")
    bo.remove("r1")
    assert clashes(ada, bo) == []
    ada.take(bo.pack())
    assert ada.tables == {"actions": {"r2"}}
    assert ada.take(bo.pack()) == 0
    assert bo.take(ada.pack()) == 0


@pytest.mark.parametrize(("side", "rows"), [("mine", {"r1", "r2"}), ("theirs", {"r2"})])
def test_a_row_taken_out_there_and_changed_here_is_asked_about(ada: Laptop, side: str, rows: set[str]) -> None:
    bo = ada.copy("bo")
    bo.remove("r1")
    ada.say("actions[r1].due", "June")
    parcel = bo.pack()
    assert [clash.name for clash in ada.meet(parcel).clashes] == ["row r1 actions"]
    ada.take(parcel, "mine" if side == "mine" else "theirs")
    assert ada.tables == {"actions": rows}
    assert ada.take(parcel) == 0


@pytest.mark.parametrize(("side", "rows"), [("mine", {"r2"}), ("theirs", {"r1", "r2"})])
def test_a_row_taken_out_here_and_changed_there_is_asked_about(ada: Laptop, side: str, rows: set[str]) -> None:
    bo = ada.copy("bo")
    ada.remove("r1")
    bo.say("actions[r1].due", "June")
    parcel = bo.pack()
    assert [clash.name for clash in ada.meet(parcel).clashes] == ["row r1 actions"]
    ada.take(parcel, "mine" if side == "mine" else "theirs")
    assert ada.tables == {"actions": rows}
    assert ada.facts.get("actions[r1].due") == (Value("June") if side == "theirs" else None)
    assert ada.take(parcel) == 0


def test_a_row_taken_out_here_stays_out_where_nothing_new_was_said(ada: Laptop) -> None:
    bo = ada.copy("bo")
    ada.remove("r1")
    assert clashes(ada, bo) == []
    ada.take(bo.pack())
    assert ada.tables == {"actions": {"r2"}}


def test_an_organisation_that_both_typed_is_one(ada: Laptop) -> None:
    bo = ada.copy("bo")
    ada.add("o1", "organisations", "Fern Council")
    ada.say("lead", "o1")
    bo.add("o9", "organisations", "fern  council")
    bo.say("helper", "o9")
    bo.say("organisations[o9].part", "helps")
    parcel = bo.pack()
    ada.take(parcel)
    assert ada.tables["organisations"] == {"o1"}
    assert ada.facts["helper"] == Value("o1")
    assert ada.facts["organisations[o1].part"] == Value("helps")
    ada.say("organisations[o1].name", "Fernshire Council")
    assert ada.take(parcel) == 0, "it is still the same one after its name was changed"
    assert ada.tables["organisations"] == {"o1"}


def test_a_new_cycle_comes_with_what_was_said_in_it(ada: Laptop) -> None:
    ada.write(CycleStarted(2))
    ada.say("area", "Fern and Moss")
    bo = ada.copy("bo")
    assert bo.state.cycle == 2
    assert {str(key): fact.cycle for key, fact in bo.state.facts.items()} == {
        str(key): fact.cycle for key, fact in ada.state.facts.items()
    }
    assert bo.take(ada.pack()) == 0


def test_a_table_that_was_called_complete_is_complete_in_the_copy_unless_it_was_opened_there(ada: Laptop) -> None:
    bo = ada.copy("bo")
    ada.write(RowsClosed("actions"))
    assert bo.take(ada.pack()) == 1
    assert set(bo.state.closed) == {"actions"}
    assert bo.take(ada.pack()) == 0
    bo.write(RowsOpened("actions"))
    assert bo.take(ada.pack()) == 0
    assert "actions" not in bo.state.closed


# ---- whatever is said

KEYS = ["a", "b", "c", "actions[r1].due", "actions[r2].due"]
doings = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.sampled_from(KEYS), st.sampled_from("xyz")),
        st.tuples(st.just("empty"), st.sampled_from(KEYS), st.just("")),
        st.tuples(st.sampled_from(["remove", "add"]), st.sampled_from(["r1", "r2"]), st.just("")),
        st.tuples(st.just("undo"), st.just(""), st.just("")),
    ),
    max_size=6,
)


def do(laptop: Laptop, what: list[tuple[str, str, str]], only: set[str] | None = None) -> None:
    for verb, about, value in what:
        if only is not None and about not in only:
            continue
        rows = parse_key(about).rows if about else ()
        if not set(rows) <= set(laptop.state.rows("actions")):
            continue  # nobody is asked about a row that is not there
        if verb == "say":
            laptop.say(about, value)
        elif verb == "undo":
            if laptop.records[-1].way != "parcel":
                laptop.undo()
        else:
            getattr(laptop, verb)(about)


def begun(said: list[tuple[str, str, str]]) -> Laptop:
    laptop = Laptop("ada")
    laptop.add("r1", name="Hire")
    laptop.add("r2", name="Train")
    do(laptop, said)
    return laptop


@given(doings)
def test_a_round_trip_keeps_every_fact(said: list[tuple[str, str, str]]) -> None:
    ada = begun(said)
    bo = ada.copy("bo")
    assert bo.facts == ada.facts
    assert bo.tables == ada.tables
    assert ada.take(bo.pack()) == 0


@given(doings, doings, doings, st.sampled_from(["mine", "theirs"]))
def test_meeting_twice_is_meeting_once(
    said: list[tuple[str, str, str]], here: list[tuple[str, str, str]], there: list[tuple[str, str, str]], side: str
) -> None:
    ada = begun(said)
    bo = ada.copy("bo")
    do(ada, here)
    do(bo, there)
    parcel = bo.pack()
    ada.take(parcel, "mine" if side == "mine" else "theirs")
    facts, tables = ada.facts, ada.tables
    assert ada.meet(parcel).clashes == ()
    assert ada.take(parcel) == 0
    assert (ada.facts, ada.tables) == (facts, tables)
    bo.take(ada.pack(), "theirs")
    assert bo.facts == ada.facts
    assert bo.tables == ada.tables


@given(doings, doings, doings)
def test_the_order_of_two_parcels_does_not_matter_where_they_do_not_clash(
    said: list[tuple[str, str, str]], first: list[tuple[str, str, str]], second: list[tuple[str, str, str]]
) -> None:
    ada = begun(said)
    bo, cy = ada.copy("bo"), ada.copy("cy")
    do(bo, first, {"a", "b", "actions[r1].due", "r1"})
    do(cy, second, {"c", "actions[r2].due", "r2"})
    one, other = ada.copy("one"), ada.copy("other")
    for laptop, parcels in ((one, (bo.pack(), cy.pack())), (other, (cy.pack(), bo.pack()))):
        for parcel in parcels:
            assert laptop.meet(parcel).clashes == ()
            laptop.take(parcel)
    assert one.facts == other.facts
    assert one.tables == other.tables


@given(doings, doings, doings)
def test_nothing_that_both_changed_differently_is_settled_unasked(
    said: list[tuple[str, str, str]], here: list[tuple[str, str, str]], there: list[tuple[str, str, str]]
) -> None:
    ada = begun(said)
    bo = ada.copy("bo")
    before = ada.facts
    do(ada, here, {"a", "b", "c"})
    do(bo, there, {"a", "b", "c"})
    said_here = {key for verb, key, _ in here if verb in ("say", "empty")}
    said_there = {key for verb, key, _ in there if verb in ("say", "empty")}
    found = ada.meet(bo.pack())
    asked = {str(clash.key) for clash in found.clashes}
    taken = {str(change.key) for change in found.takes}
    for key in "abc":
        if key in said_here & said_there and ada.facts.get(key) != bo.facts.get(key):
            assert key in asked
        elif key in said_there - said_here and bo.facts.get(key) != before.get(key):
            assert key in taken
        else:
            assert key not in asked | taken
