"""What documents say as a plan goes on: drafts, versions, rounds, and what is still open."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.report.content import About
from assistant.report.paper import Table
from tests.report.paper_words import section, told
from tests.report.story import ABOUT, TODAY, half_told


def test_a_document_is_a_draft_until_its_stages_are_called_finished() -> None:
    story = half_told()
    assert "Status: Draft" in told(story.paper("strategy"))
    story.tell("small.sign_off.plan", "yes")
    assert "Status: Final" in told(story.paper("strategy"))
    story.tell("small.budget", 100)
    assert "Status: Draft" in told(story.paper("strategy"))


def test_a_made_up_example_says_so_on_its_cover() -> None:
    paper = half_told().paper("strategy", about=About("plan1", "Morrowby", TODAY, example=True))
    assert "Note: A made-up example" in told(paper)
    assert "made-up" not in told(half_told().paper("strategy", about=ABOUT))


def test_the_version_goes_up_only_when_something_changed_between_two_exports() -> None:
    story = half_told()

    def version() -> str:
        return told(story.paper("strategy")).partition("Version: ")[2].partition("\n")[0]

    assert version() == "1"
    story.export("strategy")
    story.export("strategy")  # the same again, in another format
    assert version() == "1"
    story.tell("small.budget", 100)
    assert version() == "2"
    story.export("review")
    assert version() == "2"
    story.export("strategy")
    assert version() == "2"
    story.tell("small.budget", 300)
    story.undo(story.turn)
    assert version() == "2"


def test_a_review_still_tells_of_the_last_round_when_the_next_one_has_begun() -> None:
    story = half_told()
    story.tell("outcomes[u1].reached", "yes")
    story.tell("small.lessons", "Start with the receptionists")
    story.tell("small.again", "yes")
    before = told(story.paper("review"))
    story.next_cycle(2)
    after = told(story.paper("review"))
    assert "Start with the receptionists" in after
    assert "Cycle: 1" in after
    assert after == before
    story.tell("small.lessons", "Now it is quicker")
    after = told(story.paper("review"))
    assert "Start with the receptionists" not in after
    assert "Cycle: 2" in after


def test_the_log_tells_when_stages_were_finished_and_documents_written() -> None:
    story = half_told()
    story.tell("small.sign_off.plan", "yes")
    story.export("strategy")
    story.at = datetime(2027, 2, 3, tzinfo=UTC)
    story.next_cycle(2)
    log = next(t for t in story.paper("review").tables() if t.id == "log")
    assert [[cell.text for cell in row] for row in log.rows] == [
        ["1 January 2027", "Plan was called finished."],
        ["1 January 2027", "“Small strategy” was written."],
    ]
    story.tell("small.lessons", "One")
    log = next(t for t in story.paper("review").tables() if t.id == "log")
    assert [cell.text for cell in log.rows[-1]] == ["3 February 2027", "Cycle 2 began."]


def test_open_questions_name_who_could_find_out_soonest_first_and_what_has_gone_by() -> None:
    story = half_told()
    story.dont_know("small.budget", "", "2027-03-01")
    story.dont_know("small.reporting")
    story.put_off("small.people_helped")
    table: Table = next(t for t in story.paper("strategy").tables() if t.id == "open")
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Budget", "Don't know yet", "Nobody yet", "1 March 2027 (gone by)"],
        ["Functions done now: Morrowby Friends", "Don't know yet", "chair", "3 May 2027"],
        ["Cost: Share one list", "Don't know yet", "finance lead", "3 May 2027"],
        ["Reporting", "Don't know yet", "Nobody yet", "No date yet"],
        ["People helped", "Put off for now", "–", "–"],
    ]


def test_a_stage_is_not_finished_where_not_yet_was_said_or_something_changed_since() -> None:
    story = half_told()

    def unfinished() -> bool:
        return "Not called finished yet: Plan" in told(story.paper("strategy"))

    story.tell("small.sign_off.plan", "not_yet")
    assert unfinished()
    story.tell("small.sign_off.plan", "yes")
    assert not unfinished()
    story.tell("small.budget", 300)
    assert unfinished()


def test_a_document_can_list_only_what_it_reads_itself() -> None:
    still_open = section(half_told().paper("review"), "Still open")
    assert "Lessons" in still_open
    assert "Reached" in still_open
    assert "Budget" not in still_open
    assert "Not called finished" not in still_open
