"""What a document says where a table has no rows: none only where somebody has said so."""

from __future__ import annotations

from assistant.catalogue.documents import DocumentPlans
from tests.report.paper_words import section, told
from tests.report.story import Story, plans_from

_LATE = """
documents:
  - id: one
    title: One
    about: One.
    formats: [md, csv, xlsx]
    register: actions
    sections:
      - heading: Late
        parts:
          - {table: actions, caption: Late actions, columns: [what, new_due], where: {status: [late]}}
"""


def _plans() -> DocumentPlans:
    return plans_from(_LATE)


def _two_actions() -> Story:
    story = Story()
    story.tell("small.scope", "wide")
    story.row("actions", "a1", what="Open one number")
    story.row("actions", "a2", what="Share one list")
    return story


def _late(story: Story) -> str:
    return section(story.paper("one", _plans()), "Late")


def test_where_nobody_was_asked_yet_which_rows_belong_it_is_not_answered_and_not_none() -> None:
    story = _two_actions()
    said = _late(story)
    assert "Not answered yet: Late actions\n" in said
    assert "none so far" not in said
    assert "What you said" not in said


def test_rows_of_which_it_is_not_said_are_counted_beside_those_of_which_it_is() -> None:
    story = _two_actions()
    story.tell("actions[a1].status", "on_track")
    assert "Not answered yet: Late actions (1 of 2)" in _late(story)
    story.tell("actions[a1].status", "late")
    assert "Open one number" in _late(story)
    assert "Not answered yet: Late actions (1 of 2)" in _late(story)


def test_a_row_of_which_somebody_does_not_know_is_named_as_not_known() -> None:
    story = _two_actions()
    story.tell("actions[a1].status", "on_track")
    story.dont_know("actions[a2].status", "chair")
    said = _late(story)
    assert "Late actions: not known yet for Share one list." in said
    assert "none so far" not in said


def test_there_are_none_where_each_row_is_said_not_to_belong() -> None:
    story = _two_actions()
    story.tell("actions[a1].status", "on_track")
    story.tell("actions[a2].status", "done")
    said = _late(story)
    assert "What you said:\n\nLate actions: none so far." in said
    assert "Not answered yet" not in said


def test_a_register_that_the_answers_do_not_ask_for_says_that_and_not_that_there_is_nothing() -> None:
    story = Story()
    story.tell("small.scope", "narrow")  # actions are asked for only where the scope is wide
    said = told(story.paper("strategy"))
    assert "Actions: your answers so far do not ask for any." in said
