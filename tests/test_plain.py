"""The same conversation in lines that are only ever added."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from assistant.plain import talk as talk_plainly
from tests.talking import Talk, desk_with

PLAN = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: story, label: Story, ask: What is the story?, kind: text, why: To tell it.}
      - {id: size, label: Size, ask: How big is it?, kind: choice, choices: [Small, Large], why: To plan for it.}
"""


def said(tmp_path: Path, *typed: str, dialogue: str = PLAN) -> str:
    """Everything that is written when these lines are typed."""
    out = StringIO()
    talk = Talk(desk_with(tmp_path, dialogue))
    talk_plainly(talk.sitting, [f"{line}\n" for line in typed], out)
    talk.desk.close()
    return out.getvalue()


def test_find_without_words_says_how_to_look_something_up(tmp_path: Path) -> None:
    written = said(tmp_path, "/find")
    assert "Type /find and a word, such as: /find transport" in written
    assert "Nothing found" not in written


def test_enter_alone_answers_no_choice(tmp_path: Path) -> None:
    written = said(tmp_path, "Once upon a time", "", "/summary")
    assert "Story: Once upon a time" in written
    assert "Size:" not in written
    assert written.count("How big is it?") >= 2


def test_a_conversation_that_ends_says_that_all_is_saved(tmp_path: Path) -> None:
    assert said(tmp_path, "Once").endswith("Everything is saved. Come back whenever you like.\n")


ROUTES = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: story, label: Story, ask: What is the story?, kind: text, why: To tell it., short: yes}
      - {id: size, label: Size, ask: How big is it?, kind: choice, choices: [Small, Large], why: To plan for it.}
      - {id: age, label: Age, ask: How old is it?, kind: number, why: To plan for it.}
      - {id: more, label: More, ask: What more?, kind: text, when: {size: {is: large}}, why: To plan for it.}
"""


def said_on_routes(tmp_path: Path, *typed: str, route: str = "short") -> str:
    out = StringIO()
    talk = Talk(desk_with(tmp_path, ROUTES), route=route)
    talk_plainly(talk.sitting, [f"{line}\n" for line in typed], out)
    talk.desk.close()
    return out.getvalue()


def test_the_step_from_the_short_route_to_the_full_one_is_said_in_words(tmp_path: Path) -> None:
    written = said_on_routes(tmp_path, "Once", "yes")
    words = "The short route is done. The full one has about 3 more questions; you can stop at any time."
    assert written.count(words) == 1
    assert written.index(words) < written.index("How big is it?")


def test_the_full_route_taken_on_the_way_says_how_much_is_left(tmp_path: Path) -> None:
    written = said_on_routes(tmp_path, "/full")
    assert "The full route has about 4 more questions; you can stop at any time." in written


def test_nobody_is_told_of_a_route_that_they_are_on(tmp_path: Path) -> None:
    assert "route" not in said_on_routes(tmp_path, "/full", "Once", route="full")


RISK = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: risk, label: Risk, ask: How likely is it?, kind: scale, range: [1, 5], ends: [Rare, Sure], why: To plan.}
      - {id: story, label: Story, ask: What is the story?, kind: text, why: To tell it.}
"""


def test_quite_high_is_proposed_and_only_a_yes_writes_it(tmp_path: Path) -> None:
    out = StringIO()
    talk = Talk(desk_with(tmp_path, RISK))
    talk_plainly(talk.sitting, ["quite high\n", "/summary\n"], out)
    assert "I took that as 4" in out.getvalue()
    assert "Risk: 4" not in out.getvalue()
    talk_plainly(talk.sitting, ["yes\n", "/summary\n"], out)
    assert "Risk: 4 out of 5" in out.getvalue()
    talk.desk.close()


PARTS = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: story, label: Story, ask: What is the story?, kind: text, why: To tell it.}
      - {id: size, label: Size, ask: How big is it?, kind: number, why: To plan for it.}
  - id: do
    title: Do
    steps:
      - {id: first, label: First, ask: What comes first?, kind: text, why: To begin.}
"""


def test_the_rest_of_a_section_can_be_skipped_in_words(tmp_path: Path) -> None:
    out = StringIO()
    talk = Talk(desk_with(tmp_path, PARTS))
    talk_plainly(talk.sitting, ["skip the rest\n"], out)
    assert "? What comes first?" in out.getvalue()
    assert "How big is it?" not in out.getvalue()
    talk.desk.close()


FUNDED = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: paid, label: Paid, ask: Is there money?, kind: choice, choices: [Yes, No], why: To know.}
      - {id: budget, label: Budget, ask: How much?, kind: money, why: To add up., when: {paid: {is: yes}}}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""


def test_the_summary_lists_what_is_kept_and_not_used_now(tmp_path: Path) -> None:
    written = said(tmp_path, "yes", "£5,000", "/change paid", "no", "/summary", dialogue=FUNDED)
    assert "Budget is kept, and not used while Paid is No." in written
    assert "Answers kept, and not used now:\n  Budget: £5,000\n" in written
