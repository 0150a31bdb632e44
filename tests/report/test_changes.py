"""The page of what changed since a document was last written."""

from __future__ import annotations

from assistant.report.delivery import as_bytes
from tests.report.story import Story, half_told


def changes(story: Story) -> str:
    written = as_bytes(story.paper("changes"), "md").decode("utf-8").replace("*", "").replace("\\", "")
    return written.partition("## What has changed\n\n")[2]


def exported() -> Story:
    story = half_told()
    story.export("strategy")
    return story


def test_before_the_first_document_there_is_nothing_to_compare_with() -> None:
    assert changes(half_told()) == "No document was written before, so there is nothing to compare with.\n"


def test_when_nothing_changed_it_says_just_that() -> None:
    story = exported()
    assert changes(story) == "Since 1 January 2027, when a document was last written: nothing has changed.\n"
    story.export("changes")
    assert "nothing has changed" in changes(story)


def test_an_answer_that_was_given_or_changed_shows_what_stood_there_before() -> None:
    story = exported()
    story.tell("small.budget", 6_000_000)
    story.tell("small.reporting", "One page a month")
    story.tell("actions[a2].cost", 700_000)
    said = changes(story)
    assert "| Budget | £50,000 | £60,000 |" in said
    assert "| Reporting | Not answered yet | One page a month |" in said
    assert "| Cost: Share one list | Don't know yet: finance lead to find out by 3 May 2027 | £7,000 |" in said
    assert "Open one number" not in said


def test_an_edit_that_was_taken_back_is_no_change() -> None:
    story = exported()
    story.tell("small.budget", 6_000_000)
    story.tell("small.budget", 5_000_000)
    story.tell("area", "Elsewhere")
    story.undo(story.turn)
    assert "nothing has changed" in changes(story)


def test_a_new_row_comes_with_its_cells_and_a_removed_one_with_its_name() -> None:
    story = exported()
    story.row("risks", "k9", what="Nobody applies", likelihood=5)
    story.take_out("risks", "k1")
    said = changes(story)
    assert "- New risk: Nobody applies (Likelihood: 5 (Certain))" in said
    assert "- Risk taken out: Volunteers get tired" in said
    assert "Likelihood: Nobody applies" not in said


def test_answers_that_left_the_path_and_questions_that_opened_are_told() -> None:
    story = exported()
    story.tell("small.scope", "other")
    assert "Newly open:\n\n- In your words\n" in changes(story)
    story.tell("small.scope", "narrow")
    said = changes(story)
    assert "- Cost: Open one number: £20,000" in said.partition("No longer part of the plan:")[2]
    story.clear("small.budget")
    assert "- Budget" in changes(story).partition("Newly open:")[2]


def test_it_counts_from_the_last_document_of_any_kind() -> None:
    story = exported()
    story.tell("small.budget", 6_000_000)
    story.export("review")
    story.tell("small.reporting", "One page")
    story.export("pack")  # it is blank, and tells nobody how the plan stands
    said = changes(story)
    assert "Reporting" in said
    assert "Budget" not in said
