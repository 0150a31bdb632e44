"""An answer that cannot stand any more: its question says why it is asked again, and offers nothing that it refuses."""

from __future__ import annotations

from assistant.flow.talk import Command
from tests.conftest import TalkAbout
from tests.flow.test_moving import HEAD

PLAN = (
    HEAD
    + """
  - id: plan
    title: Plan
    steps:
      - {id: starts, label: Start, ask: When does it start?, kind: date, why: To plan.}
      - id: ends
        label: End
        ask: When does it end?
        kind: date
        why: To plan.
        check: [{must: {ends: {after: {answer: starts}}}, say: "The end must be after {starts}."}]
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
)


def test_a_question_asked_again_says_why_and_offers_nothing_that_it_refuses(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("1 January 2026", "31 March 2026").press(Command("change", "test.starts"))
    plan.type("1 April 2027")
    why = "Your answer 31 March 2026 cannot stay as it is, so I ask again. The end must be after 1 April 2027."
    assert why in plan.words
    assert (plan.asked, plan.prompt.prefill) == ("When does it end?", None)
    assert plan.prompt.non_answer == "31 March 2026, which cannot stay as it is"
    assert plan.answer("test.ends") == "31 March 2026 (cannot stay as it is)"
    plan.type("1 April 2028")
    assert plan.asked == "Anything else?"
    assert plan.answer("test.ends") == "1 April 2028"
