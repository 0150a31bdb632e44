"""The words that people read."""

from __future__ import annotations

import pytest

from assistant.flow.checks import check_dialogue
from assistant.flow.checks.reading import reading_age
from assistant.flow.checks.words import second_question
from assistant.flow.choices import Kind, Options
from assistant.flow.place import Place
from tests.flow.building import ask, choice, dialogue, findings, loop, messages, pick, pooled, table, topic


def test_a_question_that_does_not_say_why_is_found() -> None:
    assert messages(ask("scope", why=""), of="T001") == ["'scope' does not say why it is asked"]


def test_a_column_may_leave_the_why_and_the_source_to_its_table() -> None:
    bare = ask("name", why="", source=())
    assert findings(table("partners", bare)) == []
    assert messages(table("partners", bare, why=""), of="T001") == [
        "'partners' does not say why it is asked",
        "'partners.name' does not say why it is asked",
    ]


def test_more_than_25_words_are_too_many() -> None:
    words = "so " * 25
    assert messages(ask("scope", ask=f"{words}?"), of="T002") == []
    assert messages(ask("scope", ask=f"{words}on?"), of="T002") == ["'scope' asks in 26 words"]


@pytest.mark.parametrize(
    "ask_words",
    [
        "Who leads? When do they start?",
        "Who leads the work and when does it start?",
        "Who leads, and how are they paid?",
        "What will you do, when and how?",
        "Is the money pooled and is it enough?",
        "Do you have a plan and do you use it?",
        "How many people are there, and where do they live?",
        "Who pays or who could pay?",
    ],
)
def test_two_questions_in_one_are_found(ask_words: str) -> None:
    assert second_question(ask_words)


@pytest.mark.parametrize(
    "ask_words",
    [
        "Who leads the work?",
        "What do carers and families say?",
        "Which people who care for others and who need a break will you reach?",
        "How do you tell people what you do and what you do not do?",
        "Do you know who leads?",
        "Name the one who leads and when you are done press Enter.",
        "What needs to be in place by the time the money is there and the team has started?",
        "Where things stand, which part is weakest?",
        "Tell us about the area and its people.",
    ],
)
def test_one_question_with_an_and_in_it_is_one_question(ask_words: str) -> None:
    assert second_question(ask_words) == ""


def test_the_same_words_twice_are_found() -> None:
    assert messages(ask("a", ask="Who leads?"), ask("b", ask="Who  leads"), of="T004") == [
        "'b' asks in the same words as 'a'"
    ]


def test_the_same_words_are_clear_where_rows_or_tables_differ() -> None:
    lead = ask("lead", ask="Who leads?")
    steps = (lead, table("partners", lead), table("actions", lead), loop("each", "trial.partners", lead))
    assert messages(*steps, of="T004") == []


def test_a_part_that_is_used_twice_is_one_question() -> None:
    place = Place("a.yaml", 4, 3)
    assert messages(ask("one", ask="How?", place=place), ask("two", ask="How?", place=place), of="T004") == []


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("yes", "a command"),
        ("Back", "a command"),
        ("signposting", "a choice of 'scope'"),
        ("a little help", "a choice of 'scope'"),
        ("What is an outcome?", "asking for the topic 'outcome'"),
    ],
)
def test_words_of_a_topic_that_mean_something_else_are_found(words: str, taken: str) -> None:
    offered = Kind("choice", Options(fixed=(choice("Signposting", aliases=("a little help",)), choice("Other"))))
    topics = (topic("outcome", "what is an outcome"), topic("more", words, "tell me more about it"))
    assert messages(ask("scope", offered), of="T005", topics=topics) == [
        f"“{words.casefold().rstrip('?')}”, which asks for the topic 'more', is also {taken}"
    ]


def test_a_long_question_needs_a_label_and_a_short_one_does_not() -> None:
    words = "What should be different for people here in a year?"
    assert messages(ask("a", ask=words, label=""), ask("b", ask="How many people?", label=""), of="T007") == [
        "'a' has no label, so its 10 words stand in every summary"
    ]


def test_a_question_has_a_source_or_is_marked_as_our_own() -> None:
    steps = (ask("a", source=()), ask("b", source=(), tags=("tool",)))
    assert messages(*steps, of="T008") == ["'a' names no source"]


def test_two_choices_that_read_the_same_are_found() -> None:
    offered = Options(fixed=(choice("Cost"), choice("cost ", "price"), choice("Other", aliases=("Cost",))))
    assert messages(ask("why_not", Kind("choice", offered)), of="T009") == [
        "'cost' and 'price' of 'why_not' both read “cost ”",
        "'cost' and 'other' of 'why_not' are both called “cost”",
    ]


EASY = "Who will help you with this? Pick the one that is near. You can change it at any time. It is fine to say no."
HARD = (
    "Notwithstanding organisational heterogeneity, characterise interdependencies between institutional "
    "accountability arrangements, commensurate expenditure trajectories, statutory obligations and "
    "anticipated operational consequences throughout geographically distributed administrative jurisdictions, "
    "considering contemporaneous interagency memoranda."
)


def test_hard_words_are_noted_for_the_question_and_for_the_file() -> None:
    said = findings(ask("hard", ask="Why?", help=HARD), ask("easy", help=EASY), of="T006")
    assert [found.message.split(" read")[0] for found in said] == ["'hard'", "the questions of this file"]
    assert {found.level for found in said} == {"note"}
    assert findings(ask("easy", help=EASY), of="T006") == []


def test_a_few_hard_words_alone_are_not_judged() -> None:
    assert findings(ask("hard", ask="Organisational heterogeneity?", why="Interdependencies."), of="T006") == []


def test_words_of_the_field_do_not_count_against_a_text() -> None:
    plain = "Who will lead the work on this? Pick the one who knows it best."
    field = "Who will lead the commissioning on this? Pick the organisation who knows it best."
    other = "Who will lead the transubstantiation on this? Pick the prestidigitator who knows it best."
    assert reading_age([field]) - reading_age([plain]) < 0.5
    assert reading_age([other]) - reading_age([plain]) > 4


def test_the_age_follows_the_published_formula() -> None:
    """Eight words of 66 letters in one sentence: 4.71 x 66/8 + 0.5 x 8 - 21.43 is grade 21.4, and 5 years more."""
    assert reading_age(["Several members describe whatever happens between neighbouring colleagues."]) == 26.4
    assert reading_age(["The cat sat on the mat."]) == 5.0
    assert reading_age([]) == 0.0


def test_what_is_retired_or_signs_off_is_not_judged() -> None:
    old = ask("old", why="", ask="so " * 30, label="", source=(), retired=True)
    assert findings(old) == []
    sign_off = ask("sign_off.stage", Kind("choice", pick("Yes", "No")), why="", source=(), sign_off=True)
    assert [found for found in check_dialogue(dialogue(sign_off)) if found.code.startswith("T")] == []


def test_a_good_question_has_nothing_said_about_it() -> None:
    assert findings(pooled()) == []
