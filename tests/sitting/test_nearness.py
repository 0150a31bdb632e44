"""A name near to a known one: asked about, and never put in the place of the other unseen."""

from __future__ import annotations

import pytest

from tests.conftest import TalkAbout
from tests.talking import Talk

RECORD = """
facts: {}
tables:
  organisations:
    {label: Organisations, one: organisation, many: organisations, title: name, pool: yes,
     columns: {name: {label: Name, kind: text}}}
"""

FETE = """
dialogue: test
version: 1.0.0
title: A fete
subject: plan
stages:
  - id: fete
    title: Fete
    steps:
      - {id: partners, label: Partners, ask: Who are your partners?, kind: choices,
         choices: {rows: organisations, add: yes}, why: To ask them.}
      - {id: host, label: Host, ask: Who is the host?, kind: organisation, why: To thank them.}
      - {id: helpers, label: Helpers, ask: Who helps?, kind: choices,
         choices: {rows: organisations, add: yes}, why: To thank them too.}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
_DOUBT = "Did you mean “calder counci”, or is “Calder Council” new?"


@pytest.fixture
def fete(talk: TalkAbout) -> Talk:
    """Two partners are known, one of them with a slip of the finger."""
    return talk(FETE, RECORD).type("calder counci, Age UK Calder")


def test_a_near_name_at_a_single_name_is_asked_about_and_may_be_new(fete: Talk) -> None:
    fete.type("Calder Council")
    assert fete.asked == _DOUBT
    assert [pick.label for pick in fete.prompt.picks] == ["calder counci", "Calder Council (new)"]
    fete.type("2")
    assert fete.answer("test.host") == "Calder Council"
    assert fete.asked == "Who helps?"
    assert [pick.label for pick in fete.prompt.picks] == ["calder counci", "Age UK Calder", "Calder Council"]


@pytest.mark.parametrize("known", ["1", "yes", "calder counci", "the known one"])
def test_a_near_name_may_be_the_known_one(fete: Talk, known: str) -> None:
    fete.type("Calder Council", known)
    assert fete.answer("test.host") == "calder counci"


@pytest.mark.parametrize("new", ["2", "no", "Calder Council", "new", "it's new"])
def test_a_near_name_at_a_tick_list_is_asked_about_and_may_be_new(fete: Talk, new: str) -> None:
    fete.type("2", "Calder Council")
    assert fete.asked == _DOUBT
    fete.type(new)
    assert fete.answer("test.helpers") == "Calder Council"
    assert fete.answer("test.partners") == "calder counci; Age UK Calder"


def test_another_name_typed_at_the_doubt_takes_its_place(fete: Talk) -> None:
    fete.type("2", "Calder Council", "Kirkby Library and Age UK Calder")
    assert fete.answer("test.helpers") == "Age UK Calder; Kirkby Library"


def test_several_names_are_repeated_back_as_new_before_they_are_kept(fete: Talk) -> None:
    fete.type("2", "Calder Council, Mind")
    assert fete.asked == (
        "I read that as Calder Council (new on the list); Mind (new on the list)."
        " New on the list: Calder Council; near it: calder counci. Is that right?"
    )
    assert fete.status("test.helpers") == "open"
    fete.type("yes")
    assert fete.answer("test.helpers") == "Calder Council; Mind"


def test_a_change_to_near_names_is_proposed_with_the_new_ones_as_new(fete: Talk) -> None:
    fete.type("change the partners to Calder Council, Age UK Calderdale")
    assert fete.asked.startswith(
        "Change Partners from calder counci; Age UK Calder"
        " to Calder Council (new on the list); Age UK Calderdale (new on the list)?"
    )
    assert "near it: calder counci" in fete.asked
    fete.type("yes")
    assert fete.answer("test.partners") == "Calder Council; Age UK Calderdale"


def test_a_change_to_one_near_name_is_asked_about_and_then_proposed(fete: Talk) -> None:
    fete.type("change the partners to Calder Council")
    assert fete.asked == _DOUBT
    fete.type("new")
    assert fete.asked == ("Change Partners from calder counci; Age UK Calder to Calder Council (new on the list)?")
    fete.type("yes")
    assert fete.answer("test.partners") == "Calder Council"


def test_the_same_name_in_other_letters_is_the_known_one_at_once(fete: Talk) -> None:
    fete.type("the AGE-UK Calder")
    assert fete.answer("test.host") == "Age UK Calder"
    assert fete.asked == "Who helps?"
