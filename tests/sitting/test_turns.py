"""Conversations as a person has them: each runs straight, and resumed from disk after every turn."""

from __future__ import annotations

from assistant.flow.talk import Command, NoReply, Reply, RowEdit
from tests.conftest import TalkAbout

PLAN = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
topics:
  - {id: outcome, title: What is an outcome?, asked_as: [what is an outcome], say: An outcome is a change for a person.}
stages:
  - id: analyse
    title: Analyse
    sections:
      - id: first
        title: The plan
        steps:
          - {say: Hello.}
          - {id: name, label: Name, ask: What do you call this plan?, kind: text, why: To use it., examples: [Falls]}
          - {id: starts, label: Start, ask: "When does {name} start?", kind: date, why: To plan by.}
          - id: pooled
            label: Pooled
            ask: Is the money pooled?
            kind: choice
            choices: [Yes, No, Not yet agreed]
            why: It matters.
          - {id: pot, label: Pot, ask: How big is the pot?, kind: money, why: To add up., when: {pooled: {is: yes}}}
      - id: second
        title: The end
        steps:
          - id: ends
            label: End
            ask: When does it end?
            kind: date
            why: To plan by.
            check:
              - must: {ends: {after: {answer: starts}}}
                say: The end must be after {starts}.
          - {id: last, label: Last, ask: Anything else?, kind: text, why: So that nothing is lost.}
"""


def test_the_next_question_follows_from_the_answers(talk: TalkAbout) -> None:
    plan = talk(PLAN)
    assert plan.asked == "What do you call this plan?"
    plan.type("Falls prevention 2026", "1 April 2027")
    assert plan.asked == "Is the money pooled?"
    plan.type("yes")
    assert plan.asked == "How big is the pot?"
    plan.type("£120k")
    assert plan.asked == "When does it end?"
    assert plan.answer("test.pot") == "£120,000"


def test_a_question_that_a_no_makes_pointless_is_not_asked(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no")
    assert plan.asked == "When does it end?"
    assert plan.status("test.pot") == "not asked"


def test_a_dont_know_opens_no_branch_and_asks_who_could_find_out(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "don't know")
    assert plan.asked == "Who could find out?"
    plan.type("the finance lead")
    assert plan.asked == "By when could they find out?"
    plan.type("3 May 2027")
    assert plan.asked == "When does it end?"
    assert plan.status("test.pot") == "not asked"
    assert plan.answer("test.pooled") == "Don't know yet: the finance lead to find out by 3 May 2027"


def test_a_check_refuses_and_keeps_the_question_standing(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no", "1 March 2027")
    assert "The end must be after 1 April 2027." in plan.words
    assert plan.asked == "When does it end?"


def test_an_edit_returns_to_where_the_person_was(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no", "1 March 2028")
    assert plan.asked == "Anything else?"
    plan.press(Command("change", "test.name"))
    assert plan.asked == "What do you call this plan?"
    assert plan.prompt.prefill == "Falls"
    plan.type("Better balance")
    assert plan.asked == "Anything else?"
    assert plan.answer("test.name") == "Better balance"


def test_what_an_edit_opens_is_asked_before_going_back(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no", "1 March 2028")
    plan.press(Command("change", "test.pooled")).type("yes")
    assert plan.asked == "How big is the pot?"
    plan.type("£5")
    assert plan.asked == "Anything else?"


def test_an_answer_that_no_longer_counts_comes_back_when_its_cause_is_reverted(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "yes", "£500", "1 March 2028")
    plan.press(Reply("no", key=plan.sitting.view.items[2].key))
    assert plan.status("test.pot") == "not asked"
    assert [item.text for item in plan.sitting.unused()] == ["£500"]
    plan.type("undo")
    assert plan.status("test.pot") == "answered"
    assert plan.answer("test.pot") == "£500"


def test_an_answer_that_fails_a_check_after_an_edit_is_asked_again(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no", "1 March 2028")
    plan.press(Reply("2029-01-01", key=plan.sitting.view.items[1].key))
    assert plan.asked == "When does it end?"
    assert "The end must be after 1 January 2029." in plan.words
    assert plan.prompt.prefill is None
    assert plan.prompt.non_answer == "1 March 2028, which cannot stay as it is"
    plan.type("1 March 2030")
    assert plan.asked == "Anything else?"


def test_undo_takes_the_whole_turn_back_and_redo_brings_it_again(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "undo")
    assert "Undone: Start" in plan.words
    assert plan.asked == "When does Falls start?"
    plan.type("redo")
    assert plan.asked == "Is the money pooled?"
    plan.type("undo", "undo")
    assert plan.asked == "What do you call this plan?"
    assert plan.status("test.name") == "open"


def test_back_goes_to_the_question_before_and_enter_keeps_its_answer(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "back")
    assert plan.asked == "When does Falls start?"
    plan.type("")
    assert plan.asked == "Is the money pooled?"
    assert plan.answer("test.starts") == "1 April 2027"


def test_what_is_put_off_is_asked_again_at_the_end_of_its_section(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("come back to it later")
    assert plan.asked == "When does put off for now start?"
    plan.type("1 April 2027", "no")
    assert plan.asked == "What do you call this plan?"
    plan.press(NoReply("come_back"))
    assert plan.asked == "When does it end?"


def test_a_side_question_is_answered_and_the_question_stands(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "what is an outcome?")
    assert "An outcome is a change for a person." in plan.words
    assert plan.asked == "When does Falls start?"
    plan.type("why?")
    assert "To plan by." in plan.words


def test_a_change_named_in_words_is_proposed_before_it_is_made(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no")
    plan.type("change start to 1 May 2027")
    assert plan.asked == "Change Start from 1 April 2027 to 1 May 2027?"
    plan.type("yes")
    assert plan.answer("test.starts") == "1 May 2027"
    assert plan.asked == "When does it end?"


def test_the_end_of_a_section_shows_its_answers_to_be_checked(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no")
    assert "That is the end of 'The plan'" in plan.words
    assert "Name: Falls" in plan.words
    assert "Start: 1 April 2027" in plan.words


def test_explain_says_why_something_is_not_asked(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no")
    plan.press(Command("explain", "test.pot"))
    assert "Pot is not asked because it needs this: Pooled is Yes" in plan.words
    assert "Now, Pooled is No." in plan.words


def test_the_end_of_the_route_says_so(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no", "1 March 2028", "Nothing more to add")
    assert plan.prompt.waiting == "finished"
    assert plan.prompt.progress.done == plan.prompt.progress.total == 5


RECORD = """
facts: {}
tables:
  organisations:
    label: Organisations
    one: organisation
    many: organisations
    title: name
    pool: yes
    columns: {name: {label: Name, kind: text}}
  people:
    label: People
    one: person
    many: people
    title: name
    pool: yes
    columns: {name: {label: Name, kind: text}}
  partners:
    label: Partners
    one: partner
    many: partners
    title: org
    columns:
      org: {label: Organisation, kind: organisation}
      lead: {label: Lead, kind: role}
"""

TABLES = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - id: partners
        fact: partners
        label: Partners
        ask: Who are the partners?
        kind: rows
        least: 1
        why: They pay.
        row:
          - {id: org, ask: What is it called?, why: To name it.}
          - {id: lead, ask: "Who leads for {org}?", why: To ask them.}
      - id: money
        for_each: partners
        steps:
          - {id: amount, label: Amount, ask: "How much will {row} put in?", kind: money, why: To add up.}
      - {id: total, label: Total, calc: {sum: money.amount}, unit: money}
      - id: big
        label: Big
        ask: "{total} is a lot. Why so much?"
        kind: text
        why: To be sure.
        when: {total: {over: 1000}}
      - {id: last, label: Last, ask: "With {partners} we have {total}. Is that all?", kind: text, why: To end.}
"""


def test_a_table_grows_row_by_row_and_its_rows_are_asked_about_later(talk: TalkAbout) -> None:
    plan = talk(TABLES, RECORD).type("Age UK")
    assert plan.asked == "Who leads for Age UK?"
    plan.type("Finance lead", "NHS Trust", "Finance lead")
    assert [row.title for row in plan.prompt.rows] == ["Age UK", "NHS Trust"]
    plan.type("that's all")
    assert plan.asked == "How much will Age UK put in?"
    plan.type("£600", "don't know", "", "")
    assert plan.asked == "With Age UK, NHS Trust we have at least £600, 1 not known. Is that all?"
    assert len(plan.sitting.view.state.rows("people")) == 1


def test_a_sum_that_is_settled_by_its_known_part_opens_its_branch(talk: TalkAbout) -> None:
    plan = talk(TABLES, RECORD).type("Age UK", "Sam", "NHS Trust", "Kim", "that's all", "£1,200", "don't know", "", "")
    assert plan.asked == "at least £1,200, 1 not known is a lot. Why so much?"


def test_a_table_needs_its_least_rows_or_an_honest_dont_know(talk: TalkAbout) -> None:
    plan = talk(TABLES, RECORD).type("that's all")
    assert "Give at least 1 partner" in plan.words
    plan.type("don't know", "", "")
    assert plan.asked == "With not known yet we have not answered yet. Is that all?"
    waiting = [item for item in plan.sitting.view.items if item.waits_for]
    assert [item.status for item in waiting] == ["come_back"]


def test_a_removed_row_leaves_the_sums_and_undo_brings_it_back(talk: TalkAbout) -> None:
    plan = talk(TABLES, RECORD).type("Age UK", "Sam", "NHS Trust", "Kim", "that's all", "£600", "£300")
    assert "£900" in plan.asked
    plan.press(RowEdit("partners", "remove", plan.row("partners", 2)))
    assert "we have £600" in plan.asked
    plan.type("undo")
    assert "£900" in plan.asked


def test_editing_a_cell_from_the_table_returns_to_the_table(talk: TalkAbout) -> None:
    plan = talk(TABLES, RECORD).type("Age UK", "Sam")
    cell = next(key for key in plan.sitting.view.by_key if key.column == "lead")
    plan.press(Reply("+Robin", key=cell))
    assert plan.prompt.kind == "rows"
    assert plan.answer(str(cell)) == "Robin"


def test_a_question_with_the_name_of_a_table_is_still_a_question(talk: TalkAbout) -> None:
    dialogue = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: one
    title: One
    steps:
      - {id: people, label: People, ask: How many people?, kind: number, why: To plan.}
      - {id: last, ask: "You said {people}. Is that all?", kind: text, why: To end., when: {people: {over: 5}}}
"""
    plan = talk(dialogue, RECORD).type("9")
    assert plan.asked == "You said 9. Is that all?"


def test_a_change_named_at_an_open_question_is_asked_about_and_never_lost(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("Falls", "1 April 2027", "no", "1 March 2028")
    plan.type("Update name to Better balance")
    assert plan.prompt.waiting == "confirm"
    assert plan.status("test.last") == "open"
    plan.type("no" if "your answer" in plan.asked else "yes")
    if plan.prompt.waiting == "confirm":
        plan.type("yes")
    assert plan.answer("test.name") == "Better balance"
    assert plan.asked == "Anything else?"
