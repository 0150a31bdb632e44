"""Conditions on answers of every kind: met, not met, or not to be told."""

from __future__ import annotations

from assistant.flow.talk import Reply
from tests.conftest import TalkAbout

HEAD = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
"""


def about(steps: str) -> str:
    return HEAD + steps + "      - {id: last, ask: Anything else?, kind: text, why: To end.}\n"


MONEY = about("""
      - {id: pot, ask: How big is the pot?, kind: money, why: To add up.}
      - {id: exact, ask: Who checked it?, kind: text, why: To test., when: {pot: {is: 100}}}
      - {id: one, ask: Which of the two?, kind: text, why: To test., when: {pot: {one_of: [100, 250.50]}}}
      - {id: other, ask: Why so?, kind: text, why: To test., when: {pot: {is_not: 100}}}
""")


def test_money_is_compared_in_pounds_by_every_test(talk: TalkAbout) -> None:
    plan = talk(MONEY).type("£100")
    assert [plan.status(f"test.{name}") for name in ("exact", "one", "other")] == ["open", "open", "not asked"]
    plan.press(Reply(25050, key=plan.sitting.view.items[0].key))
    assert [plan.status(f"test.{name}") for name in ("exact", "one", "other")] == ["not asked", "open", "open"]


TICKS = about("""
      - {id: who, ask: Who is in?, kind: choices, choices: [Carers, Nurses, Doctors], why: To know.}
      - {id: many, ask: Who leads?, kind: text, why: To test., when: {who: {rows_at_least: 2}}}
      - {id: few, ask: Who else could be?, kind: text, why: To test., when: {not: {who: {rows_at_least: 2}}}}
""")


def test_too_few_ticks_are_told_as_soon_as_the_list_is_answered(talk: TalkAbout) -> None:
    plan = talk(TICKS)
    assert (plan.status("test.many"), plan.status("test.few")) == ("not asked", "not asked")
    plan.type("carers")
    assert (plan.status("test.many"), plan.status("test.few")) == ("not asked", "open")


SUMS = about("""
      - {id: first, ask: What does the first cost?, kind: number, why: To add up.}
      - {id: partners, ask: Which partners are there?, kind: rows, one: partner, why: They pay.,
         row: [{id: name, ask: What is it called?, kind: text, why: To name it.}]}
      - id: money
        for_each: partners
        steps: [{id: paid, ask: "How much does {name} pay?", kind: number, why: To add up.}]
      - {id: most, calc: {max: money.paid}}
      - {id: least, calc: {min: money.paid}}
      - {id: total, calc: {sum: money.paid}}
      - {id: big, ask: Who pays most?, kind: text, why: To test., when: {most: {over: 50}}}
      - {id: small, ask: Who pays least?, kind: text, why: To test., when: {least: {under: 200}}}
      - {id: cheap, ask: Is that enough?, kind: text, why: To test., when: {most: {under: 200}}}
      - {id: round, ask: Is that right?, kind: text, why: To test., when: {total: {one_of: [100, 300]}}}
""")
TESTS = ("test.big", "test.small", "test.cheap", "test.round")


def test_the_most_and_the_least_that_are_known_settle_what_they_can(talk: TalkAbout) -> None:
    plan = talk(SUMS).type("1", "Council", "Hospital", "that's all", "100", "don't know", "", "")
    assert [plan.status(name) for name in TESTS] == ["open", "open", "not asked", "not asked"]


def test_a_sum_can_be_one_of_several(talk: TalkAbout) -> None:
    plan = talk(SUMS).type("1", "Council", "Hospital", "that's all", "100", "200")
    assert [plan.status(name) for name in TESTS] == ["open", "open", "not asked", "open"]


TABLE = about(
    """
      - {id: risks, ask: Which risks are there?, kind: rows, one: risk, why: To know.,
         row: [{id: what, ask: What could happen?, kind: text, why: To name it.}]}
      - {id: finder, ask: Who looks for risks?, kind: text, why: To test., when: {risks: {missing: dont_know}}}
      - {id: another, ask: Shall we start again?, kind: choice, choices: [Yes, No], why: To go on.}
      - {id: again, next_cycle: yes, when: {another: {is: yes}}}
"""
)


def test_a_table_that_was_not_known_in_the_last_cycle_is_open_in_this_one(talk: TalkAbout) -> None:
    plan = talk(TABLE).type("don't know", "", "")
    assert plan.asked == "Who looks for risks?"
    plan.type("the safety lead", "yes")
    assert (plan.status("test.risks"), plan.status("test.finder")) == ("open", "not asked")
