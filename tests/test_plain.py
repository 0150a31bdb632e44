"""The same conversation in lines that are only ever added."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from assistant.plain import talk as talk_plainly
from assistant.sitting.lines import Found
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
    talk_plainly(talk.sitting, [f"{line}\n" for line in typed], out, look_up=talk.desk.look_up)
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


def test_find_looks_in_the_same_places_as_the_look_up(tmp_path: Path) -> None:
    out = StringIO()
    talk = Talk(desk_with(tmp_path, PLAN))
    looked: list[str] = []

    def look_up(words: str) -> tuple[Found, ...]:
        looked.append(words)
        return (Found("role", "link", "Link worker", "Helps people\n\nwith a plan\n\nMore of it"),) if words else ()

    talk_plainly(talk.sitting, ["/find link worker\n"], out, look_up=look_up)
    talk.desk.close()
    assert looked == ["link worker"]
    assert "Link worker (role): Helps people - with a plan\n  More of it\n" in out.getvalue()


@pytest.mark.parametrize(("typed", "kept"), [("y", "Sure: Yes"), ("n", "Sure: Not yet")])
def test_a_letter_stands_for_the_one_choice_that_it_begins(tmp_path: Path, typed: str, kept: str) -> None:
    assert kept in said(tmp_path, typed, "/summary", dialogue=SURE)


SURE = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: sure, label: Sure, ask: Are you sure?, kind: choice, choices: [Yes, Not yet], why: To know.}
      - id: visits
        label: Visits
        ask: When did you go?
        kind: rows
        one: visit
        why: To know.
        row:
          - {id: day, label: Day, ask: On which day?, kind: date, why: To know.}
          - {id: met, label: Met there, ask: Who was there?, kind: text, why: To know.}
      - id: cost
        label: Cost
        ask: What did it cost?
        kind: money
        why: To know.
        check: [{must: {cost: {under: 100}}, level: warn, say: That is much.}]
"""


def test_a_table_is_shown_with_the_words_of_its_columns_and_asks_for_a_date(tmp_path: Path) -> None:
    written = said(tmp_path, "y", "1 May 2027", "Ann", dialogue=SURE)
    assert "  Type the date of the first visit, such as 31 March 2027.\n" in written
    assert "  1. 1 May 2027 - Met there: Ann\n" in written


def test_it_is_said_what_enter_does_at_a_warning(tmp_path: Path) -> None:
    written = said(tmp_path, "y", "1 May 2027", "Ann", "that's all", "£500", "", "/summary", dialogue=SURE)
    assert "That is much. Is your answer right as it is?" in written
    assert "  Enter says yes.\n" in written
    assert "That is everything for now." in written
    assert "Cost: £500" in written
