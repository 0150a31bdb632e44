"""What comes before an end: rows made elsewhere pull nobody away, and nothing open is left behind in silence."""

from __future__ import annotations

from assistant.flow.talk import Command
from tests.conftest import TalkAbout
from tests.flow.test_moving import HEAD

RECORD = """
tables:
  options: {label: Options, one: option, title: what, columns: {what: {label: What, kind: text}}}
  actions:
    label: Actions
    one: action
    title: what
    columns: {what: {label: What, kind: text}, cost: {label: Cost, kind: text}}
"""
GAPS = (
    HEAD
    + """
  - id: plan
    title: Plan
    sections:
      - id: gaps
        title: Gaps
        steps:
          - {id: options, fact: options, ask: Which options?, kind: rows, why: To choose.,
             row: [{id: what, label: What, ask: What?, why: To name it.}]}
          - id: each
            for_each: options
            steps:
              - {id: take, label: Take, ask: "Make {what} an action?", kind: choice, choices: [Yes, No], why: To copy.}
              - id: action
                copy_to: actions
                when: {take: {is: yes}}
                columns: {what: what}
                say: "“{what}” is one of your actions now."
          - {id: fit, label: Fit, ask: Does it fit?, kind: text, why: To know.}
      - id: staff
        title: Staff
        steps:
          - {id: train, label: Training, ask: Who is trained?, kind: text, why: To know.}
      - id: actions
        title: Actions
        steps:
          - {id: actions, fact: actions, ask: Which actions?, kind: rows, why: To act., row: [
              {id: what, label: What, ask: What is done?, why: To name it.},
              {id: cost, label: Cost, ask: "What does {what} cost?", why: To pay.}]}
    sign_off: yes
  - id: review
    title: Review
    sections:
      - id: results
        title: Results
        steps:
          - {id: reached, label: Reached, ask: What was reached?, kind: text, why: To learn.}
      - id: on
        title: Go on
        steps:
          - {id: learned, label: Learned, ask: What did you learn?, kind: text, why: To learn.}
          - {id: again, label: Round, ask: Another round?, kind: choice, choices: [Yes, Not yet], why: To go on.}
          - {id: next, next_cycle: yes, when: {again: {is: yes}}, say: The next round starts now.}
    sign_off: yes
"""
)
OPTIONS = ("Phone line", "Rota", "that's all")


def test_a_row_made_elsewhere_leaves_the_conversation_where_it_is(talk: TalkAbout) -> None:
    gaps = talk(GAPS, RECORD).type(*OPTIONS, "yes")
    assert gaps.asked == "Make Rota an action?"
    gaps.type("yes")
    assert gaps.asked == "Does it fit?"
    gaps.type("It does")
    assert gaps.asked == "Who is trained?"
    gaps.type("All")
    assert gaps.asked == "What does Phone line cost?"


def test_undo_after_a_row_was_made_elsewhere_names_the_answer_that_was_given(talk: TalkAbout) -> None:
    gaps = talk(GAPS, RECORD).type(*OPTIONS, "yes", "/undo")
    assert "Undone: Take: Phone line" in gaps.words
    assert gaps.asked == "Make Phone line an action?"
    assert gaps.sitting.view.state.rows("actions") == []


def test_the_transcript_shows_what_was_answered_and_not_what_was_copied(talk: TalkAbout) -> None:
    gaps = talk(GAPS, RECORD).type(*OPTIONS, "yes")
    said = [(entry.voice, entry.text) for entry in gaps.sitting.past()][-2:]
    assert said == [("asked", "Make Phone line an action?"), ("answer", "yes")]


def test_before_a_stage_ends_what_was_passed_by_in_it_is_asked(talk: TalkAbout) -> None:
    gaps = talk(GAPS, RECORD).press(Command("goto", "actions")).type("that's all")
    assert "Some questions before this are still open, so I ask them now." in gaps.words
    assert gaps.asked == "Which options?"
    gaps.type("that's all", "It does", "All")
    assert gaps.asked == "Is this stage finished?"


def test_before_a_round_ends_what_was_passed_by_in_its_stage_is_asked(talk: TalkAbout) -> None:
    gaps = talk(GAPS, RECORD).press(Command("goto", "test.learned")).type("To ask")
    assert "Some questions before this are still open, so I ask them now." in gaps.words
    assert gaps.asked == "What was reached?"
    gaps.type("Two things")
    assert gaps.asked == "Another round?"


def test_what_is_open_in_earlier_stages_is_said_before_a_round_ends(talk: TalkAbout) -> None:
    gaps = talk(GAPS, RECORD).press(Command("goto", "test.reached")).type("Two things", "To ask")
    assert gaps.asked == "Another round?"
    assert "Still open before this: Plan (5 questions). To answer one now, say 'change' and its name." in gaps.words


def test_what_was_only_asked_for_or_undone_is_in_the_transcript_with_its_answer_alone(talk: TalkAbout) -> None:
    gaps = talk(GAPS, RECORD).type(*OPTIONS, "yes", "/notes", "/undo", "redo", "/where")
    assert [entry.text for entry in gaps.sitting.past() if entry.voice == "answer"][-2:] == ["that's all", "yes"]


CLOSES = (
    HEAD
    + """
  - id: plan
    title: Plan
    steps:
      - {id: aim, label: Aim, ask: What is the aim?, kind: text, why: To know.}
      - {id: some, label: Some, ask: Is there any?, kind: choice, choices: [Yes, No], why: To know.}
      - {id: which, label: Which, ask: Which?, kind: text, why: To know., when: {some: {is: yes}}}
      - {id: whose, label: Whose, ask: Whose?, kind: text, why: To know., when: {some: {is: yes}}}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
)


def test_an_edit_that_closes_the_question_where_one_stood_leads_to_the_next_after_it(talk: TalkAbout) -> None:
    plan = talk(CLOSES).press(Command("goto", "test.some")).type("yes").press(Command("goto", "test.which"))
    plan.type("/change some to no", "yes")
    assert plan.asked == "Anything else?"
