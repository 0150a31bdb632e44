"""What follows from a day that comes: an input of the path, while the state is the same on every day."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.flow.explain import explain
from assistant.flow.facts import Key
from assistant.flow.path import derive
from assistant.flow.state import fold
from tests.conftest import TalkAbout

STEPS = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: again, label: Look again, ask: When will you look again?, kind: date, why: To see what moved.}
      - {id: now, label: Now, ask: Shall we start?, kind: choice, choices: [Yes, No], why: To begin., when: {again: {come: yes}}}
      - {id: partners, ask: Who is in?, kind: rows, one: partner, why: They help., row: [
          {id: name, ask: Who is it?, kind: text, why: To name it.},
          {id: until, label: Until, ask: "Until when is {name} in?", kind: date, why: To plan.},
          {id: stays, label: Stays, ask: "Does {name} stay?", kind: text, why: To plan., when: {until: {come: yes}}}]}
"""  # noqa: E501 - YAML in one line reads better
NOW = Key("test.now")


def test_one_log_has_a_question_more_from_the_day_on_and_the_state_is_the_same(talk: TalkAbout) -> None:
    plan = talk(STEPS).type("20 February 2027")
    index, records = plan.sitting.index, plan.sitting.view.state.records
    state = fold(records)
    asked = [NOW in derive(index, state, datetime(2027, 2, day, tzinfo=UTC).date()).by_key for day in (19, 20, 21)]
    assert asked == [False, True, True]
    assert fold(records) == state


def test_in_a_table_each_row_waits_for_its_own_day(talk: TalkAbout) -> None:
    plan = talk(STEPS).type("20 February 2027", "Age UK", "1 January 2027", "Mind", "1 February 2027", "that's all")
    index, state = plan.sitting.index, plan.sitting.view.state
    table = state.rows("test.partners")
    days = [datetime(2027, month, 15, tzinfo=UTC).date() for month in (1, 2)]
    views = [derive(index, state, day).by_key for day in days]
    asked = [[Key("test.partners", (row,), "stays") in view for row in table] for view in views]
    assert asked == [[True, False], [True, True]]


def test_it_is_said_why_it_is_not_asked(talk: TalkAbout) -> None:
    plan = talk(STEPS).type("20 February 2027")
    assert explain(plan.sitting.view, NOW) == (
        "Now is not asked because it needs this: the day of Look again has come. Now, Look again is 20 February 2027."
    )
