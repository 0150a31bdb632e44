"""How the parts of a dialogue are put together."""

from __future__ import annotations

from assistant.flow.choices import Kind, Options
from assistant.flow.clauses import Not
from assistant.flow.model import NextCycle
from assistant.flow.tables import Column, Table
from tests.flow.building import ask, findings, loop, messages, must, pick, pooled, record, table, total, where


def test_a_check_must_speak_of_its_own_question() -> None:
    ends = ask("ends", "date", checks=(must(where("starts", "after", "2026-01-01")),))
    assert messages(ask("starts", "date"), ends, of="L005") == ["a check of 'ends' says nothing about 'ends'"]


def test_a_check_may_speak_of_its_question_through_a_column_or_a_sum() -> None:
    small = must(where("total", "under", "100"))
    money = table("money", ask("amount", "money", checks=(small,)), checks=(must(where("money.amount", "over", "0")),))
    ends = ask("ends", "date", checks=(must(where("starts", "before", other="ends")),))
    steps = (money, total("total", "money.amount"), ask("starts", "date"), ends)
    assert messages(*steps, of="L005") == []


def test_limits_the_wrong_way_round_are_errors() -> None:
    number = ask("people", Kind("number", low="9", high="10"))
    swapped = ask("cost", Kind("money", low="10", high="9"))
    ticks = ask("themes", Kind("choices", pick("A", "B", "C"), least=3, most=2))
    assert messages(number, swapped, ticks, of="L006") == [
        "the lowest of 'cost' is 10, above its highest, 9",
        "'themes' wants at least 3, but takes at most 2",
    ]


def test_not_around_a_question_that_may_be_dont_know_is_noted() -> None:
    more = ask("more", when=Not(where("pooled", "is", "yes")))
    [said] = findings(pooled(), more, of="L007")
    assert (said.level, said.message) == ("note", "“not” is not met either where 'pooled' is “don't know”")
    assert messages(pooled(non_answers=("come_back",)), more, of="L007") == []


def test_not_around_whether_there_is_an_answer_is_clear() -> None:
    steps = (pooled(), ask("more", when=Not(where("pooled", "answered", "yes"))))
    assert messages(*steps, of="L007") == []


PEOPLE = Table("people", "People", "person", "people", "name", (Column("name", "Name", Kind("text")),), pool=True)


def test_a_table_may_not_grow_from_its_own_rows() -> None:
    partners = table("partners", ask("name"))
    friend = ask("friend", Kind("choice", Options(rows="trial.partners", add=True)))
    steps = (partners, loop("each", "trial.partners", friend))
    assert messages(*steps, of="L009") == ["'each.friend' is asked for each row of 'partners', and adds rows to it"]


def test_a_role_asked_for_each_person_feeds_the_list_of_people() -> None:
    people = table("people", ask("name"), ask("manager", "role"), fact="people")
    assert messages(people, of="L009", record=record(PEOPLE)) == [
        "'people.manager' is asked for each row of 'people', and adds rows to it"
    ]


def test_to_pick_from_the_same_table_is_no_growth() -> None:
    needs = ask("needs", Kind("choice", Options(rows="trial.actions")))
    lead = ask("lead", "role")
    assert messages(table("actions", ask("what"), needs, lead), of="L009") == []


def test_a_retired_question_that_is_still_looked_at_is_found_wherever_it_is() -> None:
    old = pooled(retired=True)
    steps = (
        old,
        ask("a", when=where("pooled", "is", "yes")),
        ask("b", default_from="pooled"),
        ask("c", recheck_when=("pooled",)),
        total("d", "pooled", how="count"),
        ask("e", when=where("a", "is", other="pooled")),
        ask("f", when=where("pooled", "is", "yes"), retired=True),
    )
    said = sorted(messages(*steps, of="L011"))
    assert said == [f"'{name}' looks at 'pooled', which is retired and never asked" for name in "abcde"]


def test_a_question_that_is_looked_at_again_because_of_itself() -> None:
    assert messages(ask("starts", "date", recheck_when=("starts",)), of="L012") == [
        "'starts' is to be looked at again when it changes itself"
    ]


def test_a_table_that_repeats_needs_a_date() -> None:
    assert messages(table("check_ins", ask("how"), repeats="month"), of="L013") == [
        "'check_ins' repeats, but its table has no date to count from"
    ]
    assert messages(table("check_ins", ask("how"), ask("on", "date"), repeats="month"), of="L013") == []


def test_the_date_of_a_shared_table_counts_even_where_it_is_not_asked() -> None:
    columns = (Column("how", "How", Kind("text")), Column("on", "On", Kind("date")))
    shared = Table("check_ins", "Check-ins", "check-in", "check-ins", "how", columns)
    asked = table("check_ins", ask("how"), fact="check_ins", repeats="month")
    assert messages(asked, of="L013", record=record(shared)) == []


def test_how_often_must_be_a_choice_of_intervals() -> None:
    odd = ask("how_often", Kind("choice", pick("Month", "Fortnight")))
    meetings = table("meetings", ask("on", "date"), repeats="how_often")
    assert messages(odd, meetings, of="L018") == [
        "'how_often' does not tell how often 'meetings' repeats: it offers fortnight"
    ]
    good = ask("how_often", Kind("choice", pick("Month", "Half year")))
    assert messages(good, meetings, of="L018") == []
    assert messages(ask("how_often"), meetings, of="L018") == ["'how_often' does not tell how often 'meetings' repeats"]


def test_a_workshop_has_no_cycles() -> None:
    again = NextCycle("again", where("pooled", "is", "yes"))
    assert messages(pooled(), again, of="L014", subject="workshop") == [
        "this dialogue writes about a workshop, which has no cycles"
    ]
    assert messages(pooled(), again, of="L014", subject="plan") == []
    assert messages(pooled(), again, of="L014", subject="person") == []
