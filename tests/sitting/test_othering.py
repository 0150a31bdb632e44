"""Free words at a tick list are something else in these words; the question that asks for them is answered too."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.flow.facts import Key, Value
from assistant.flow.talk import Reply
from tests.talking import Talk, desk_with

DIALOGUE = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
lists:
  causes: [Learning, Time, {id: other, label: Something else}]
stages:
  - id: goals
    title: Goals
    steps:
      - {id: first, ask: What comes first?, kind: choices, choices: [Phone, Visits]}
      - id: goal
        for_each: first
        steps:
          - {id: cause, ask: "What stands in the way: {row}?", kind: choices, choices: {list: causes}}
          - {id: what_else, ask: "What else: {row}?", kind: text, when: {cause: {includes: other}}}
      - {id: ways, ask: How will you learn?, kind: choices, detail: How?, choices: [Reading, {id: other, label: Something else}]}
      - {id: who, ask: Who knows?, kind: choices, choices: [Carers, {id: other, label: Someone else}]}
"""  # noqa: E501 - YAML in one line reads better
CAUSE, ELSE = Key("test.goal.cause", ("phone",)), Key("test.goal.what_else", ("phone",))


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return Talk(desk_with(tmp_path, DIALOGUE)).type("phone")


def standing(talk: Talk, key: Key) -> object:
    fact = talk.sitting.view.state.facts.get(key)
    return fact.answer if fact else None


def test_the_words_are_repeated_back_and_then_answer_both_questions(talk: Talk) -> None:
    talk.type("my manager is away")
    assert talk.prompt.text == "I read that as Something else: my manager is away. Is that right?"
    assert standing(talk, CAUSE) is None
    talk.type("yes")
    assert standing(talk, CAUSE) == Value({"other": ""})
    assert standing(talk, ELSE) == Value("my manager is away")
    assert talk.prompt.text == "How will you learn?"


def test_words_typed_beside_the_tick_answer_both_at_once(talk: Talk) -> None:
    talk.press(Reply({"time": "", "other": "my manager is away"}))
    assert standing(talk, CAUSE) == Value({"time": "", "other": ""})
    assert standing(talk, ELSE) == Value("my manager is away")
    assert talk.prompt.text == "How will you learn?"


def test_ticks_that_are_named_beside_them_are_kept(talk: Talk) -> None:
    talk.type("time, and my manager is away")
    assert talk.prompt.text == "I read that as Time; Something else: my manager is away. Is that right?"
    talk.type("yes")
    assert standing(talk, CAUSE) == Value({"time": "", "other": ""})


def test_a_no_writes_nothing_and_asks_again(talk: Talk) -> None:
    talk.type("my manager is away", "no")
    assert standing(talk, CAUSE) is None
    assert talk.prompt.text == "What stands in the way: Phone?"
    assert [speech.text for speech in talk.said] == ["Then tick what fits, or say it in other words."]


def test_where_no_question_asks_for_them_the_words_stand_beside_the_tick(talk: Talk) -> None:
    talk.type("learning", "I watch how others do it")
    assert talk.prompt.text == (
        "I read that as Something else (I watch how others do it). "
        "I took your words as “Something else”. Is that right?"
    )
    talk.type("yes")
    assert standing(talk, Key("test.ways")) == Value({"other": "I watch how others do it"})


def test_where_words_have_no_place_at_all_it_is_said_how_to_put_them(talk: Talk) -> None:
    talk.type("learning", "reading", "the ward clerk")
    assert [speech.text for speech in talk.said] == [
        "I could not find “the ward clerk”: tick “Someone else”, or say it in other words."
    ]
    assert standing(talk, Key("test.who")) is None


def test_a_name_in_such_words_is_asked_about_first(talk: Talk) -> None:
    heard = talk.sitting.hear("Mrs Patel needs too much of me")
    assert heard.stopped is not None
    assert standing(talk, CAUSE) is None
