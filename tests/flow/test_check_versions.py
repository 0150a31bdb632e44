"""A new text of a dialogue, checked against the old one."""

from __future__ import annotations

import pytest

from assistant.flow.checks import check_against
from assistant.flow.choices import Choice, Kind, Options
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.model import Question, Section, Stage
from assistant.flow.place import Place
from tests.flow.building import ask, choice, dialogue, pick, pooled


def codes(said: list[Diagnostic]) -> list[str]:
    return [found.code for found in said]


def test_the_same_text_with_the_same_number_is_fine() -> None:
    assert check_against(dialogue(pooled()), dialogue(pooled())) == []


def test_a_question_that_has_gone_is_shown_where_it_stood() -> None:
    home = Section("section", "Section", (ask("b"),), place=Place("a.yaml", 7, 3))
    new = dialogue(version="2.0.0", stages=(Stage("stage", "Stage", (home,)),))
    [said] = check_against(dialogue(pooled(), ask("b")), new)
    assert (said.code, said.level, said.place.line) == ("V001", "error", 7)
    assert said.message == "'pooled' has gone, with every answer to it"
    assert said.cure == "put it back with 'retired: yes', or name it in 'was'"


def test_a_question_that_is_retired_or_renamed_has_not_gone() -> None:
    old = dialogue(pooled(), ask("b"))
    new = dialogue(pooled(retired=True), ask("c", was=("b",)), version="1.1.0")
    assert check_against(old, new) == []


def test_each_question_that_has_gone_is_named() -> None:
    said = check_against(dialogue(ask("a"), ask("b"), ask("c")), dialogue(ask("c"), version="2.0.0"))
    assert codes(said) == ["V001", "V001"]


def test_another_kind_must_be_asked_again() -> None:
    said = check_against(dialogue(pooled()), dialogue(ask("pooled"), version="2.0.0"))
    assert [found.message for found in said] == [
        "'pooled' was of the kind choice and is now text, so it must be asked again"
    ]


def test_a_choice_that_has_gone_is_named() -> None:
    said = check_against(dialogue(pooled("Yes", "No", "Maybe")), dialogue(pooled("Yes", "No"), version="2.0.0"))
    assert [(found.code, found.message) for found in said] == [("V003", "'pooled' no longer has the choice 'maybe'")]


def test_a_choice_that_was_reworded_without_an_id_is_told_from_one_that_went() -> None:
    old, new = dialogue(pooled("Yes", "Not yet agreed")), dialogue(pooled("Yes", "Still open"), version="2.0.0")
    [said] = check_against(old, new)
    assert said.code == "V005"
    assert said.message == "the choice “Not yet agreed” of 'pooled' now reads “Still open” and got a new id"
    assert said.cure == "keep its id: '{id: not_yet_agreed, label: Still open}'"


def test_a_choice_with_an_id_of_its_own_may_be_reworded() -> None:
    new = Options(fixed=(choice("Yes"), Choice("no", "Not at all")))
    assert check_against(dialogue(pooled()), dialogue(ask("pooled", Kind("choice", new)), version="1.0.1")) == []


def test_a_choice_that_moved_and_another_that_is_new_are_no_rewording() -> None:
    old = dialogue(ask("t", Kind("choices", pick("A", "B", "C"))))
    new = dialogue(ask("t", Kind("choices", pick("C", "A", "D"))), version="2.0.0")
    assert codes(check_against(old, new)) == ["V003"]


OLD = dialogue(pooled(), ask("b", label="B"), version="1.4.2")
TEXT = (pooled(), ask("b", label="C"))
MORE = (pooled(), ask("b", label="B"), ask("c"))
LESS = (pooled(retired=True), ask("b", "money", label="B"))


@pytest.mark.parametrize(
    ("steps", "version", "wanted"),
    [
        (TEXT, "1.4.2", "1.4.3"),
        (TEXT, "1.4.3", ""),
        (TEXT, "1.5.0", ""),
        (MORE, "1.4.3", "1.5.0"),
        (MORE, "1.5.0", ""),
        (MORE, "2.0.0", ""),
        (LESS, "1.5.0", "2.0.0"),
        (LESS, "2.0.0", ""),
        (TEXT, "1.4.1", "1.4.3"),
        (TEXT, "0.9.9", "1.4.3"),
    ],
)
def test_the_number_moves_as_far_as_the_gravest_change(steps: tuple[Question, ...], version: str, wanted: str) -> None:
    said = [found for found in check_against(OLD, dialogue(*steps, version=version)) if found.code == "V004"]
    assert [found.cure for found in said] == ([f"write {wanted} or later"] if wanted else [])


def test_the_finding_says_why_the_number_must_move() -> None:
    said = check_against(OLD, dialogue(*LESS, version="1.5.0"))
    assert [found.message for found in said if found.code == "V004"] == [
        "version 1.4.2 became 1.5.0, but 'b' was of the kind text and is now money"
    ]


def test_another_dialogue_is_not_compared() -> None:
    said = check_against(dialogue(pooled()), dialogue(ask("x"), id="other"))
    assert [(found.code, found.message) for found in said] == [
        ("V006", "this is the dialogue 'other', and it was 'trial'")
    ]
