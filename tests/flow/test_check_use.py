"""What reads each answer, and what nothing reads."""

from __future__ import annotations

import pytest

from assistant.flow.checks import check_dialogue, used_by
from assistant.flow.choices import Kind, Options
from assistant.flow.clauses import InRows
from assistant.flow.model import NextCycle, Say, Section, Stage, Step, Topic
from assistant.flow.tables import Column, Table
from tests.flow.building import (
    ask,
    choice,
    dialogue,
    loop,
    messages,
    must,
    pick,
    pooled,
    record,
    table,
    total,
    where,
)

READ = where("pooled", "is", "yes")


def test_an_answer_that_nothing_reads_is_found() -> None:
    assert messages(pooled(), of="U001") == ["nothing reads the answer to 'pooled'"]


@pytest.mark.parametrize(
    "reader",
    [
        ask("reader", when=READ),
        ask("reader", ask="Why {pooled}?"),
        ask("reader", help="You said {pooled}."),
        ask("reader", checks=(must(where("reader", "is", other="pooled")),)),
        ask("reader", Kind("choice", Options(fixed=(choice("A", when=READ), choice("B"))))),
        ask("reader", Kind("choice", Options(picks="pooled"))),
        ask("reader", "matrix", down=pick("A"), across=Options(picks="pooled")),
        ask("reader", default_from="pooled"),
        ask("reader", recheck_when=("pooled",)),
        total("reader", "pooled", how="count"),
        Say("reader", "You said {pooled}."),
        loop("reader", "pooled", ask("more")),
        loop("reader", "partners", ask("more"), when=READ),
        NextCycle("reader", READ),
        table("reader", ask("on", "date"), repeats="pooled"),
    ],
    ids=lambda step: type(step).__name__,
)
def test_each_way_to_read_an_answer_counts(reader: Step) -> None:
    made = dialogue(pooled(), reader)
    assert used_by(made)["pooled"] == ("reader",)
    assert "nothing reads the answer to 'pooled'" not in [said.message for said in check_dialogue(made)]


def test_a_stage_a_section_and_a_topic_read_answers_too() -> None:
    first = Section("first", "First", (pooled(),))
    second = Section("second", "Second", (ask("more"),), when=READ)
    stage = Stage("later", "Later", (Section("third", "Third", (ask("last"),), say="So {pooled}."),), when=READ)
    made = dialogue(
        stages=(Stage("now", "Now", (first, second)), stage),
        topics=(Topic("money", "Money", ("money",), "It is {pooled}."),),
    )
    assert used_by(made)["pooled"] == ("second", "later", "third", "money")


def test_a_question_does_not_read_itself() -> None:
    people = ask("people", "number", help="{people}", checks=(must(where("people", "over", "0")),))
    assert messages(people, of="U001") == ["nothing reads the answer to 'people'"]


def test_a_document_reads_a_fact_or_a_whole_table() -> None:
    made = dialogue(pooled(), ask("area", fact="area"), table("partners", ask("name"), ask("lead")))
    said = check_dialogue(made, frozenset({"trial.pooled", "area", "trial.partners"}))
    assert [found.code for found in said] == []
    said = check_dialogue(made, frozenset({"pooled", "area", "trial.partners.name"}))
    assert [found.message for found in said] == []


def test_of_a_table_that_nothing_reads_only_the_table_is_named() -> None:
    assert messages(table("partners", ask("name"), ask("lead")), of="U001") == [
        "nothing reads the answer to 'partners'"
    ]


def test_of_a_table_whose_rows_are_used_the_columns_that_nothing_reads_are_named() -> None:
    partners = table("partners", ask("name"), ask("lead"), ask("cost", "money"))
    steps = (partners, loop("each", "trial.partners", ask("feeling")), total("total", "partners.cost"))
    assert messages(*steps, of="U001") == [
        "nothing reads the answer to 'partners.lead'",
        "nothing reads the answer to 'each.feeling'",
    ]


def test_the_naming_column_of_a_shared_table_is_read_wherever_its_rows_are() -> None:
    columns = (Column("what", "What", Kind("text")), Column("who", "Who", Kind("text")))
    shared = Table("outcomes", "Outcomes", "outcome", "outcomes", "what", columns)
    asked = table("outcomes", ask("what"), fact="outcomes")
    which = ask("which", Kind("choice", Options(rows="outcomes")))
    made = dialogue(asked, which, record=record(shared))
    assert used_by(made) == {"outcomes": ("which",), "outcomes.what": ("which",), "which": ()}


def test_a_look_at_all_rows_reads_the_table_and_the_column() -> None:
    partners = table("partners", ask("name"), ask("cost", "money"))
    big = InRows("trial.partners", "any", where("partners.cost", "over", "5"))
    used = used_by(dialogue(partners, ask("more", when=big)))
    assert used["partners"] == used["partners.cost"] == ("more",)


def test_what_is_retired_or_signs_off_needs_no_reader() -> None:
    sign_off = ask("sign_off.stage", Kind("choice", pick("Yes", "No")), sign_off=True)
    assert messages(pooled(retired=True), sign_off, of="U001") == []
