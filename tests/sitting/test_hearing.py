"""What typed words come to where a yes is waited for, and where something is picked."""

from __future__ import annotations

import pytest

from assistant.flow.facts import Non, Value
from tests.conftest import TalkAbout

FAIR = """
dialogue: test
version: 1.0.0
title: A fair
subject: plan
stages:
  - id: fair
    title: Fair
    steps:
      - id: stalls
        label: Stalls
        ask: How many stalls are there?
        kind: number
        why: To plan.
        check: [{must: {stalls: {under: 100}}, level: warn, say: That is a lot.}]
      - {id: agreed, label: Agreed, ask: Is the place agreed?, kind: choice, choices: [Yes, No, Not yet], why: So.}
      - {id: helpers, label: Helpers, ask: Who helps?, kind: choices, choices: [Cooks, Singers], why: To thank them.}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""


@pytest.mark.parametrize("instead", ["30", "no, 30", "no it's 30", "no - 30"])
def test_another_figure_takes_the_place_of_the_one_that_was_read(talk: TalkAbout, instead: str) -> None:
    fair = talk(FAIR).type("about 40")
    assert fair.asked.startswith("I read that as 40.")
    fair.type(instead)
    assert fair.answer("test.stalls") == "30"
    assert fair.asked == "Is the place agreed?"


@pytest.mark.parametrize("instead", ["90", "no, 90"])
def test_another_figure_takes_the_place_of_the_one_that_was_warned_about(talk: TalkAbout, instead: str) -> None:
    fair = talk(FAIR).type("120")
    assert fair.asked == "That is a lot. Is your answer right as it is?"
    fair.type(instead)
    assert fair.answer("test.stalls") == "90"
    assert fair.asked == "Is the place agreed?"


def test_not_for_us_is_no_not_yet(talk: TalkAbout) -> None:
    fair = talk(FAIR).type("5", "not for us")
    assert fair.asked == "Why is it not for you?"
    assert fair.answer("test.agreed") == "Not for us"
    assert talk(FAIR).type("back", "not yet").answer("test.agreed") == "Not yet"


@pytest.mark.parametrize("words", ["that's all", "nothing else", "done"])
def test_words_that_close_a_list_do_not_end_the_conversation_at_a_choice(talk: TalkAbout, words: str) -> None:
    fair = talk(FAIR).type("5", words)
    assert not fair.heard.leave
    assert fair.words.startswith("Pick one of these")


def test_none_of_a_tick_list_is_told_what_can_be_said(talk: TalkAbout) -> None:
    fair = talk(FAIR).type("5", "yes", "none")
    assert fair.words == "Pick one or more. Say 'not for us' if none fits, or 'don't know yet' if you cannot tell."
    fair.type("not for us", "We do it alone")
    fact = fair.sitting.view.by_key[fair.sitting.view.items[2].key].fact
    assert fact is not None
    assert fact.answer == Non("not_applicable", why="We do it alone")


def test_undefined_is_an_answer_where_words_are_wanted(talk: TalkAbout) -> None:
    fair = talk(FAIR).type("5", "yes", "cooks", "undefined")
    fact = fair.sitting.view.items[3].fact
    assert fact is not None
    assert fact.answer == Value("undefined")


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("don't know, Sam will find out by 1 May 2027", "Sam"),
        ("Sam will find out by 1 May 2027", "Sam"),
        ("me, by 1 May 2027", "me"),
        ("Head of Care, probably by 1 May 2027", "Head of Care"),
        ("whoever has the contract, before 1 May 2027", "whoever has the contract"),
        ("by 1 May 2027", "somebody"),
    ],
)
def test_the_day_may_be_said_with_the_person(talk: TalkAbout, words: str, who: str) -> None:
    fair = talk(FAIR).type("don't know", words)
    assert fair.heard.echo == f"Don't know yet: {who} to find out by 1 May 2027"
    assert fair.asked == "Is the place agreed?"


@pytest.mark.parametrize(
    "who", ["Sam in finance", "the team in March", "Jo at May Street", "the nurse, Whitby by the Sea"]
)
def test_a_place_beside_a_person_is_no_day(talk: TalkAbout, who: str) -> None:
    fair = talk(FAIR).type("don't know", who)
    assert fair.heard.echo == f"Don't know yet: {who} to find out"
    assert fair.asked == "By when could they find out?"


@pytest.mark.parametrize("words", ["I just told you, May", "May", "don't know, Sam will find out by May"])
def test_a_day_is_found_in_the_last_words(talk: TalkAbout, words: str) -> None:
    fair = talk(FAIR).type("don't know", "Sam", words)
    assert fair.heard.echo == "Don't know yet: Sam to find out by 31 May 2027"
    assert fair.asked == "Is the place agreed?"


@pytest.mark.parametrize("words", ["no, not May", "never, May", "I just told you, soon"])
def test_words_that_name_no_day_leave_the_question_standing(talk: TalkAbout, words: str) -> None:
    fair = talk(FAIR).type("don't know", "Sam", words)
    assert fair.asked == "By when could they find out?"
    assert fair.answer("test.stalls") == "Don't know yet: Sam to find out"


def test_a_change_typed_at_a_follow_up_is_asked_about_at_once(talk: TalkAbout) -> None:
    fair = talk(FAIR).type("5", "don't know", "change the stalls to 7")
    assert fair.asked == "Change Stalls from 5 to 7?"
    fair.type("yes")
    assert (fair.answer("test.stalls"), fair.asked) == ("7", "Who could find out?")
