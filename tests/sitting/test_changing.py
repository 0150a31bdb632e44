"""A wish to change an answer, named in words; and what is typed after the last question."""

from __future__ import annotations

import pytest

from tests.conftest import TalkAbout

TRIP = """
dialogue: test
version: 1.0.0
title: A trip
subject: plan
topics:
  - {id: outing, title: What is an outing?, asked_as: [what is an outing], say: An outing is a day away.}
stages:
  - id: trip
    title: Trip
    steps:
      - {id: name, label: Name, ask: What is the trip called?, kind: text, short: yes, why: To use it.}
      - {id: starts, label: Start, ask: When does it start?, kind: date, why: To plan by.}
      - {id: paid, label: Paid, ask: Is there money for it?, kind: choice, choices: [Yes, No], why: It matters.}
      - {id: pot, label: Pot, ask: How big is the pot?, kind: money, why: To add up., when: {paid: {is: yes}}}
      - {id: last, label: Last word, ask: Anything else?, kind: text, why: To end.}
"""


def test_a_change_to_something_unknown_keeps_the_new_value_in_the_words_and_offers_near_names(talk: TalkAbout) -> None:
    trip = talk(TRIP).type("Sea", "1 May 2027")
    trip.type("change the wibble to 7 June")
    assert trip.words == (
        "No answer here is called ‘wibble’. So ‘7 June’ was not put in. Type ‘summary’ to see all your answers."
    )
    trip.type("change the last thing on the list to 7 June")
    assert "Near it: Last word." in trip.words
    assert trip.asked == "Is there money for it?"


def test_a_change_of_what_is_not_asked_says_why_it_is_not(talk: TalkAbout) -> None:
    trip = talk(TRIP).type("Sea", "1 May 2027", "no")
    trip.type("/change the pot to 500")
    assert "Pot is not asked because it needs this: Paid is Yes." in trip.words
    assert "‘500’ was not put in" in trip.words


def test_a_change_of_what_is_only_on_the_full_route_is_proposed_and_leads_back(talk: TalkAbout) -> None:
    trip = talk(TRIP, route="short").type("Sea").type("change the start to 1 June 2027")
    assert trip.asked == "Put in 1 June 2027 for Start?"
    trip.type("yes")
    assert trip.answer("test.starts") == "1 June 2027"
    assert trip.prompt.waiting == "finished"
    trip.type("change the last word")
    assert trip.asked == "Anything else?"


def test_the_last_answer_and_the_kind_of_an_answer_name_it(talk: TalkAbout) -> None:
    trip = talk(TRIP).type("Sea", "1 May 2027")
    trip.type("change the start date to 2 May 2027", "yes")
    assert trip.answer("test.starts") == "2 May 2027"
    trip.type("change my last answer")
    assert trip.asked == "When does it start?"


@pytest.fixture
def done(talk: TalkAbout) -> TalkAbout:
    """A trip that is all answered."""

    def begin() -> object:
        trip = talk(TRIP).type("Sea", "1 May 2027", "no", "Bring a hat")
        assert trip.prompt.waiting == "finished"
        return trip

    return begin  # type: ignore[return-value]


def test_after_the_last_question_an_answer_can_be_changed_in_words(done: TalkAbout) -> None:
    trip = done().type("change name to Seaside")
    assert trip.asked == "Change Name from Sea to Seaside?"
    trip.type("yes")
    assert (trip.answer("test.name"), trip.prompt.waiting) == ("Seaside", "finished")
    assert done().type("change name").asked == "What is the trip called?"


def test_after_the_last_question_one_can_go_back_undo_look_up_and_see_the_answers(done: TalkAbout) -> None:
    assert done().type("back").asked == "Anything else?"
    assert done().type("undo").words.startswith("Undone: Last word")
    assert done().type("summary").heard.show == "summary"
    assert done().type("find pooled budget").heard.show == "lookup"
    assert done().type("what is an outing").words == "An outing is a day away."


@pytest.mark.parametrize("words", ["skip", "don't know", "why", "help", "yes", "well now", "not for us"])
def test_after_the_last_question_other_words_are_told_what_can_be_done(done: TalkAbout, words: str) -> None:
    trip = done().type(words)
    assert trip.words.startswith("Nothing is asked just now. You can say 'change'")
    assert trip.prompt.waiting == "finished"


@pytest.mark.parametrize(
    "words",
    ["make the pot 700", "the pot is £700", "actually the pot should be 700", "Sorry, set the pot to 700", "pot: 700"],
)
def test_after_the_last_question_an_answer_that_is_named_may_be_put_right_in_any_words(
    talk: TalkAbout, words: str
) -> None:
    trip = talk(TRIP).type("Sea", "1 May 2027", "yes", "500", "nothing")
    assert trip.prompt.waiting == "finished"
    trip.type(words)
    assert trip.asked == "Change Pot from £500 to £700?"


def test_after_the_last_question_what_was_put_off_or_never_asked_may_be_named_too(talk: TalkAbout) -> None:
    trip = talk(TRIP, route="short").type("Sea")
    assert trip.prompt.waiting == "finished"
    trip.type("the start is 1 June 2027")
    assert trip.asked == "Put in 1 June 2027 for Start?"
    trip.type("no")
    assert trip.words == "Nothing was changed. To try again, say 'change Start'."
    trip.type("the pot is 500")
    assert "‘500’ was not put in" in trip.words


@pytest.mark.parametrize("words", ["the weather is fine", "make tea", "it is over", "thanks"])
def test_after_the_last_question_other_words_change_nothing(talk: TalkAbout, words: str) -> None:
    trip = talk(TRIP).type("Sea", "1 May 2027", "yes", "500", "nothing").type(words)
    assert trip.prompt.waiting == "finished"
    assert trip.answer("test.pot") == "£500"


def test_a_change_of_what_was_put_off_says_only_the_new_value(talk: TalkAbout) -> None:
    trip = talk(TRIP).type("come back later", "1 May 2027", "change the name to Sea")
    assert trip.asked == "Put in Sea for Name?"


@pytest.mark.parametrize(
    "words", ["why was the pot not asked?", "why not asked about the pot", "/explain pot", "/why pot"]
)
def test_why_a_question_was_not_asked_is_told_in_any_wording(talk: TalkAbout, words: str) -> None:
    trip = talk(TRIP).type("Sea", "1 May 2027", "no").type(words)

    assert "Pot is not asked because it needs this: Paid is Yes." in trip.words
    assert trip.asked == "Anything else?"


def test_why_a_question_is_asked_is_told_of_any_question_by_its_name(talk: TalkAbout) -> None:
    trip = talk(TRIP).type("Sea", "/why paid")
    assert trip.words == "Paid is one of the questions here. It matters."
    trip.type("why did you not ask me about the weather")
    assert trip.words.startswith("No question here is called ‘weather’.")
    assert trip.asked == "When does it start?"
