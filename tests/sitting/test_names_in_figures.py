"""A list of names takes names: figures that are no line of it make no name."""

from __future__ import annotations

import pytest

from assistant.flow.talk import Reply
from tests.conftest import TalkAbout
from tests.flow.test_moving import HEAD

PLAN = (
    HEAD
    + """
  - id: plan
    title: Plan
    steps:
      - {id: partners, fact: partners, ask: Who plans with you?, why: To know.}
      - {id: who, label: Who, ask: Which organisation has it?, kind: organisation, why: To know.}
"""
)
RECORD = """
facts:
  partners: {label: Partners, kind: choices, choices: {rows: organisations, add: yes}}
tables:
  organisations:
    label: Organisations
    one: organisation
    title: name
    pool: yes
    columns: {name: {label: Name, kind: text}}
"""


@pytest.mark.parametrize("typed", ["6, 23", "23", "7"])
def test_a_number_that_is_not_on_the_list_becomes_no_name(talk: TalkAbout, typed: str) -> None:
    plan = talk(PLAN, RECORD).type("Council, Trust", typed)
    assert "There are 2 on the list. Type one of their numbers, or a name." in plan.words
    assert plan.asked == "Which organisation has it?"
    assert len(plan.sitting.view.state.rows("organisations")) == 2
    plan.type("2")
    assert plan.answer("test.who") == "Trust"


def test_a_number_among_names_becomes_no_name(talk: TalkAbout) -> None:
    plan = talk(PLAN, RECORD).press(Reply({"+Council": "", "+12": ""}))
    assert "There is no name on the list yet. Type one." in plan.words
    assert plan.sitting.view.state.rows("organisations") == []
