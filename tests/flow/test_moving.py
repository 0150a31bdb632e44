"""Where a conversation goes after something happened, and what is looked back at."""

from __future__ import annotations

from assistant.flow.talk import Command
from tests.conftest import TalkAbout

HEAD = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
"""
SHORT = (
    HEAD
    + """
  - id: plan
    title: Plan
    steps:
      - {id: name, label: Name, ask: What is it called?, kind: text, why: To use it.}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
)
ROUNDS = (
    HEAD
    + """
  - id: plan
    title: Plan
    sections:
      - id: first
        title: First
        steps:
          - id: risks
            fact: risks
            ask: Which risks are there?
            why: To know.
            kind: rows
            row: [{id: what, ask: What could happen?, why: To name it.}]
      - id: second
        title: Second
        steps:
          - id: rounds
            for_each: risks
            steps: [{id: owner, fact: risks.owner, ask: "Who owns {what}?", why: To know.}]
"""
)
END = """
      - id: third
        title: Third
        steps:
          - {id: last, label: Last, ask: Anything else?, kind: text, short: yes, why: To end.}
          - {id: then, label: Then, ask: And then?, kind: text, short: yes, why: To end.}
"""
RECORD = """
tables:
  risks:
    label: Risks
    one: risk
    title: what
    columns: {what: {label: What, kind: text}, owner: {label: Owner, kind: text}}
"""
CHECK_INS = (
    HEAD
    + """
  - id: plan
    title: Plan
    steps:
      - id: visits
        ask: When did you meet?
        kind: rows
        one: visit
        repeats: month
        why: To know.
        row: [{id: day, ask: On which day?, kind: date, why: To name it.}]
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
)
BUILT_ON = (
    HEAD
    + """
  - id: fair
    title: The fair
    steps:
      - {id: place, label: Place, ask: Where is the fair?, kind: text, why: To plan.}
      - {id: way, label: Way there, ask: How do people get there?, kind: text, why: To plan., recheck_when: [place]}
"""
)

ALONE = (
    HEAD
    + """
  - id: plan
    title: Plan
    sections:
      - {id: area, title: Area, steps: [{id: area, label: Area, ask: Which area is it?, kind: text, why: To name it.}]}
      - id: people
        title: People
        steps:
          - {id: who, label: Who, ask: Who is with you?, kind: text, why: To ask them.}
          - {say: Now the lead.}
          - {id: lead, label: Lead, ask: Who leads?, kind: text, why: To know.}
      - {id: end, title: End, steps: [{id: last, label: Last, ask: Anything else?, kind: text, why: To end.}]}
"""
)


def test_the_only_question_of_a_section_waits_for_the_end_of_the_next_one(talk: TalkAbout) -> None:
    plan = talk(ALONE).type("come back later")
    assert plan.asked == "Who is with you?"
    assert "I will ask this again at the end of 'People'." in plan.words
    assert "That is the end of 'Area'" in plan.words
    plan.type("Mind", "Ada")
    assert plan.asked == "Which area is it?"
    plan.type("Morrowby")
    assert plan.asked == "Anything else?"
    assert "Now the lead." not in plan.words
    assert "That is the end of" not in plan.words


def test_a_question_that_waited_is_not_pressed_a_third_time(talk: TalkAbout) -> None:
    plan = talk(ALONE).type("come back later", "Mind", "Ada", "come back later")
    assert (plan.asked, plan.status("test.area")) == ("Anything else?", "come_back")
    plan.type("come back later")
    assert "This one stays open." in plan.words
    assert plan.asked.startswith("That is everything for now. 2 still to come back to.")


def test_a_question_that_waited_waits_on_after_an_edit_in_its_section(talk: TalkAbout) -> None:
    plan = talk(ALONE).type("Morrowby", "Mind", "come back later")
    assert "I will ask this again at the end of 'End'." in plan.words
    plan.press(Command("change", "test.who")).type("Age UK")
    assert plan.asked == "Anything else?"
    plan.type("no")
    assert plan.asked == "Who leads?"


def test_an_answer_that_was_visited_at_the_end_can_be_left_as_it_is(talk: TalkAbout) -> None:
    plan = talk(SHORT).type("Falls", "no").press(Command("change", "test.name"))
    assert plan.asked == "What is it called?"
    plan.type("come back later")
    assert plan.prompt.waiting == "finished"
    assert plan.answer("test.name") == "Falls"


def test_a_block_over_the_rows_of_a_table_is_looked_back_at(talk: TalkAbout) -> None:
    plan = talk(ROUNDS, RECORD).type("flood", "that's all")
    assert "Risks: flood" in plan.words.replace("Which risks are there?", "Risks")
    plan.type("the warden")
    assert "Owner: flood: the warden" in plan.words


def test_a_row_that_is_due_can_wait_and_does_not_come_without_end(talk: TalkAbout) -> None:
    plan = talk(CHECK_INS).type("1 September 2026", "that's all")
    assert plan.words == "The next visit is due. I will come back to it."
    assert plan.asked == "Anything else?"
    plan.type("no")
    assert plan.asked == "When did you meet?"
    plan.type("come back later")
    assert (plan.prompt.waiting, plan.status("test.visits")) == ("finished", "come_back")


def test_a_row_that_was_due_is_asked_for_again_after_the_next_one(talk: TalkAbout) -> None:
    plan = talk(CHECK_INS).type("1 September 2026", "that's all", "no", "1 November 2026")
    assert (plan.prompt.waiting, plan.status("test.visits")) == ("finished", "answered")


def test_the_answers_of_a_section_are_shown_after_the_words_of_its_last_non_answer(talk: TalkAbout) -> None:
    plan = talk(SHORT).type("Falls", "don't know")
    assert plan.asked == "Who could find out?"
    assert "That is the end of" not in plan.words
    plan.type("Jo")
    assert plan.asked == "By when could they find out?"
    assert "That is the end of" not in plan.words
    plan.type("3 May 2027")
    assert "That is the end of 'Plan'" in plan.words
    assert "Last: Don't know yet: Jo to find out by 3 May 2027" in plan.words
    plan.type("where am i")
    assert "That is the end of" not in plan.words


def test_the_answers_of_a_section_are_shown_once_though_a_value_is_taken_back_later(talk: TalkAbout) -> None:
    plan = talk(SHORT).type("Falls", "not for us", "It is small")
    assert "That is the end of 'Plan'" in plan.words
    plan.press(Command("change", "test.name")).type("don't know", "Jo", "")
    assert plan.prompt.waiting == "finished"
    assert "That is the end of" not in plan.words


def test_an_answer_to_be_looked_at_again_can_be_left_for_later_at_the_end_of_the_route(talk: TalkAbout) -> None:
    plan = talk(BUILT_ON).type("The green", "By bus").press(Command("change", "test.place")).type("The hall", "no")
    plan.press(Command("goto", "test.way"))
    assert plan.asked == "How do people get there?"
    plan.type("come back later")
    assert plan.prompt.waiting == "finished"
    assert plan.status("test.way") == "recheck"
    assert plan.answer("test.way") == "By bus"


def test_what_a_new_row_opens_further_on_is_asked_before_one_returns_to_where_one_was(talk: TalkAbout) -> None:
    plan = talk(ROUNDS + END, RECORD).type("flood", "that's all", "the warden")
    assert plan.asked == "Anything else?"
    plan.press(Command("change", "risks")).type("fire", "that's all")
    assert plan.asked == "Who owns fire?"
    plan.type("the cook")
    assert plan.asked == "Anything else?"


def test_on_the_full_route_what_was_passed_by_comes_before_what_follows(talk: TalkAbout) -> None:
    plan = talk(ROUNDS + END, RECORD, route="short").type("Bring a hat")
    assert plan.asked == "And then?"
    plan.press(Command("full_route"))
    assert plan.asked == "Which risks are there?"
    plan.type("flood", "that's all", "the warden")
    assert plan.asked == "And then?"
