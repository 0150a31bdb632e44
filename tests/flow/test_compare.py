"""What changed between two texts of one dialogue."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from assistant.flow.choices import Choice, Kind, KindName, Options
from assistant.flow.compare import Change, compare, renames
from assistant.flow.facts import Json, Key, Value
from assistant.flow.model import Calc, Dialogue, Question, Say, Section, Stage, Step, Topic
from assistant.flow.place import Place
from assistant.flow.renaming import new_answer
from assistant.flow.tables import Column, Table
from tests.flow.building import ask, choice, dialogue, loop, must, pick, pooled, record, table, total, where

YES = where("pooled", "is", "yes")


def changed(old: Step, new: Step) -> list[tuple[str, str]]:
    return [(change.level, change.words) for change in compare(dialogue(old), dialogue(new))]


def test_the_same_text_at_other_lines_has_not_changed() -> None:
    old = pooled(when=replace(YES, place=Place("a.yaml", 1, 1)), place=Place("a.yaml", 1, 1), checks=(must(YES),))
    moved = replace(old, when=replace(YES, place=Place("a.yaml", 9, 9)), place=Place("a.yaml", 8, 1))
    assert changed(old, moved) == []


@pytest.mark.parametrize(
    "words",
    [
        {"ask": "Is it?"},
        {"label": "Pool"},
        {"why": "Because."},
        {"help": "So."},
        {"plainer": "Or?"},
        {"examples": ("one",)},
        {"source": ("guide:2",)},
        {"if_missing": "the pool"},
        {"note_to_trainer": "Slowly."},
        {"kind": Kind("choice", Options(fixed=(choice("Yes!", "yes"), choice("No"))))},
    ],
    ids=str,
)
def test_other_words_are_only_words(words: dict[str, Any]) -> None:
    assert {level for level, _ in changed(pooled(), replace(pooled(), **words))} == {"text"}


def number(**limits: Any) -> Question:
    return ask("n", Kind("number", **limits))


def scale(high: str) -> Question:
    return ask("s", Kind("scale", low="1", high=high))


def ticks(*words: str, **limits: Any) -> Question:
    return ask("t", Kind("choices", pick(*words), **limits))


COMPATIBLE = [
    (pooled(), pooled(when=where("more", "is", "x")), "is asked under other conditions"),
    (pooled(), pooled(short=True), "is come to in another way"),
    (pooled(), pooled(retired=True), "is no longer asked"),
    (pooled(), pooled("Yes", "No", "Not yet"), "has a new choice 'not_yet'"),
    (
        pooled(),
        ask("pooled", Kind("choice", Options(fixed=(choice("Yes"), choice("No", retired=True))))),
        "no longer offers 'no'",
    ),
    (
        pooled(),
        ask("pooled", Kind("choice", Options(fixed=(choice("Yes"), choice("Never", "never", was=("no",)))))),
        "calls the choice 'no' 'never'",
    ),
    (number(high="5"), number(high="9"), "takes 9 for the highest, which is wider than before"),
    (number(high="5"), number(), "has no limit for the highest any more"),
    (number(low="5"), number(low="1"), "takes 1 for the lowest, which is wider than before"),
    (number(whole=True), number(), "takes parts of numbers too"),
    (pooled(non_answers=("come_back",)), pooled(), "takes other non-answers as well"),
    (pooled(checks=(must(YES),)), pooled(), "has lost a check"),
    (pooled(), pooled(checks=(must(YES, "warn"),)), "has a new warning"),
    (
        ask("b", Kind("choice", Options(picks="x"))),
        ask("b", Kind("choice", Options(picks="y"))),
        "takes its choices from another question",
    ),
]


@pytest.mark.parametrize(("old", "new", "words"), COMPATIBLE, ids=[words for _, _, words in COMPATIBLE])
def test_answers_still_fit(old: Question, new: Question, words: str) -> None:
    said = changed(old, new)
    assert ("compatible", words) in said
    assert "ask" not in {level for level, _ in said}


ASK = [
    (pooled(), ask("pooled"), "was of the kind choice and is now text"),
    (pooled("Yes", "No", "Not yet"), pooled(), "lost the choice 'not_yet'"),
    (number(), number(high="5"), "takes 5 for the highest, which is narrower than before"),
    (number(low="1"), number(low="5"), "takes 5 for the lowest, which is narrower than before"),
    (number(), number(whole=True), "takes whole numbers only"),
    (number(unit="people"), number(unit="visits"), "is counted in 'visits' in place of 'people'"),
    (scale("5"), scale("10"), "goes from 1 to 10 in place of 1 to 5"),
    (ticks("A", "B", "C"), ticks("A", "B", "C", most=2), "takes 2 for the most, which is narrower than before"),
    (ticks("A", "B", least=1), ticks("A", "B", least=2), "takes 2 for the fewest, which is narrower than before"),
    (pooled(), pooled(non_answers=("come_back",)), "no longer takes dont_know or not_applicable"),
    (pooled(), pooled(checks=(must(YES),)), "has a new check"),
    (pooled(), ask("pooled", Kind("choice", Options(rows="partners"))), "takes its choices from somewhere else"),
    (ask("area", fact="area"), ask("area", fact="place"), "now writes 'place' in place of 'area'"),
]


@pytest.mark.parametrize(("old", "new", "words"), ASK, ids=[words for _, _, words in ASK])
def test_some_answers_must_be_given_again(old: Step, new: Step, words: str) -> None:
    assert ("ask", words) in changed(old, new)


def test_a_question_asked_for_each_row_now_must_be_asked_again() -> None:
    single = ask("feeling")
    each = replace(single, scope=("partners",))
    assert changed(single, each) == [("ask", "is asked for other rows than before")]


def test_a_question_that_went_does_not_hide_what_else_changed() -> None:
    """The first one to go must not end the comparison, answered or not."""
    old = dialogue(ask("a"), ask("b"), pooled("Yes", "No", "Not yet"), ask("c", "number"))
    new = dialogue(pooled(), ask("c", "money"))
    assert compare(old, new) == (
        Change("ask", "pooled", "lost the choice 'not_yet'"),
        Change("ask", "c", "was of the kind number and is now money"),
        Change("ask", "a", "has gone, and its answers with it"),
        Change("ask", "b", "has gone, and its answers with it"),
    )


def test_the_gravest_change_comes_first() -> None:
    old = dialogue(ask("a", label="A"), ask("b"))
    new = dialogue(ask("a", label="B"), ask("c"))
    assert [change.level for change in compare(old, new)] == ["ask", "compatible", "text"]


def test_a_question_that_was_retired_before_may_go() -> None:
    assert changed(pooled(retired=True), ask("a"))[0][0] == "compatible"


def test_what_stands_around_the_questions_is_compared() -> None:
    def made(title: str, words: str, how: str, steps: tuple[Step, ...]) -> Dialogue:
        section = Section("one", title, (Say("hello", words), Calc("total", how, ("a",)), *steps))  # type: ignore[arg-type]
        topics = (Topic("t", title, ("x",), "y"),)
        return dialogue(stages=(Stage("stage", title, (section,)),), topics=topics)

    first, second = ask("a", "number"), ask("b")
    old = made("One", "Hello.", "sum", (first, second))
    new = made("Two", "Hi.", "max", (second, first))
    assert compare(old, new) == (
        Change("compatible", "total", "(calc) has changed"),
        Change("compatible", "trial", "asks its questions in another order"),
        Change("text", "t", "(topic) has changed"),
        Change("text", "stage", "(stage) has changed"),
        Change("text", "one", "(section) has changed"),
        Change("text", "hello", "(words) has changed"),
    )


# ---- renames


def test_a_question_and_a_choice_with_new_ids_take_their_answers_along() -> None:
    before = Options(fixed=(choice("Cost", "price"), choice("Other")))
    after = Options(fixed=(choice("Cost", "cost", was=("price",)), choice("Other")))
    old = dialogue(ask("breadth", Kind("choice", before), ask="How far?", label=""))
    new = dialogue(ask("scope", Kind("choice", after), ask="How far?", label="", was=("breadth",)))
    assert renames(old, new) == (("trial.breadth", "trial.scope"), ("trial.scope#price", "trial.scope#cost"))
    assert [change.words for change in compare(old, new)] == [
        "has a new id; it was 'breadth'",
        "calls the choice 'price' 'cost'",
    ]


def test_a_second_rename_finds_the_answers_under_either_old_id() -> None:
    new = dialogue(ask("extent", was=("breadth", "scope")))
    assert renames(dialogue(ask("scope")), new) == (("trial.scope", "trial.extent"),)
    assert renames(dialogue(ask("breadth")), new) == (("trial.breadth", "trial.extent"),)
    assert renames(new, new) == ()


def test_an_old_id_that_is_in_use_is_not_taken_for_a_rename() -> None:
    old = dialogue(ask("scope"), ask("breadth"))
    new = dialogue(ask("extent", was=("scope",)), ask("scope"), ask("breadth"))
    assert renames(old, new) == ()
    assert [change.words for change in compare(old, new)] == ["is a new question"]


def test_a_table_and_its_columns_with_new_ids_take_their_rows_along() -> None:
    old = dialogue(table("orgs", ask("title"), ask("lead")))
    new = dialogue(table("partners", ask("name", was=("title",)), ask("lead"), was=("orgs",)))
    assert renames(old, new) == (("trial.orgs", "trial.partners"), ("trial.partners.title", "trial.partners.name"))
    assert not [change for change in compare(old, new) if change.level == "ask"]


def test_a_step_of_a_loop_keeps_its_answers_under_a_new_id() -> None:
    partners = table("partners", ask("name"))
    old = dialogue(partners, loop("each", "trial.partners", ask("mood")))
    new = dialogue(partners, loop("each", "trial.partners", ask("feeling", was=("mood",))))
    assert renames(old, new) == (("trial.each.mood", "trial.each.feeling"),)


def test_an_own_fact_that_becomes_a_shared_one_moves_there() -> None:
    assert renames(dialogue(ask("area")), dialogue(ask("area", fact="area"))) == (("trial.area", "area"),)
    assert renames(dialogue(ask("area", fact="area")), dialogue(ask("area"))) == ()


def test_the_sides_of_a_matrix_are_renamed_with_their_cells() -> None:
    old = ask("grid", "matrix", down=pick("Old", "Same"), across=pick("A"))
    down = Options(fixed=(Choice("new", "New", was=("old",)), choice("Same")))
    new = replace(old, down=down)
    assert renames(dialogue(old), dialogue(new)) == (("trial.grid[old]", "trial.grid[new]"),)


def test_a_shared_column_asked_elsewhere_has_not_gone() -> None:
    columns = (Column("what", "What", Kind("text")), Column("how", "How", Kind("text")))
    plan = record(Table("actions", "Actions", "action", "actions", "what", columns))
    both = dialogue(table("actions", ask("what"), ask("how"), fact="actions"), record=plan)
    later = replace(ask("how", fact="actions"), id="later.how", column="how", scope=("actions",))
    split = dialogue(table("actions", ask("what"), fact="actions"), loop("x", "actions"), later, record=plan)
    assert [change for change in compare(both, split) if change.level == "ask"] == []


def test_a_sum_may_come_and_go() -> None:
    assert changed(total("t", "a"), Say("s", "Hello.")) == [
        ("compatible", "(calc) has gone"),
        ("text", "(words) is new"),
    ]


def test_what_looks_at_a_question_with_a_new_id_has_not_changed_itself() -> None:
    def made(name: str, was: tuple[str, ...]) -> Dialogue:
        starts = ask(name, "date", ask="When?", label="", was=was)
        ends = ask("ends", "date", checks=(must(where("ends", "after", other=name)),), recheck_when=(name,))
        more = ask("more", when=where(name, "answered", "yes"), default_from=name)
        return dialogue(starts, ends, more, Calc("length", "days_between", (name, "ends")))

    assert compare(made("starts", ()), made("begins", ("starts",))) == (
        Change("compatible", "begins", "has a new id; it was 'starts'"),
    )


@pytest.mark.parametrize(
    ("before", "after", "was", "now"),
    [
        ("money", "text", 12000000, "£120,000"),
        ("date", "text", "2027-03-31", "31 March 2027"),
        ("money", "number", 1250, "12.5"),
        ("number", "money", "12.50", 1250),
        ("number", "money", "12 a week", "12 a week"),
    ],
)
def test_an_answer_of_another_kind_is_written_as_people_write_it(
    before: KindName, after: KindName, was: Json, now: Json
) -> None:
    pairs = renames(dialogue(ask("cost", before)), dialogue(ask("cost", after)))
    assert pairs == ((f"trial.cost:{before}", f"trial.cost:{after}"),)
    assert new_answer(Key("trial.cost"), Value(was), *pairs[0]) == Value(now)
    assert new_answer(Key("trial.other"), Value(was), *pairs[0]) == Value(was)
