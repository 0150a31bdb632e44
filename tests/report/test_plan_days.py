"""The days of a plan: which there are, and what they are called."""

from __future__ import annotations

from datetime import date

from assistant.report.paper import Day
from tests.report.story import Story, half_told


def days(story: Story) -> dict[str, Day]:
    return {day.title: day for day in story.paper("dates").days}


def test_actions_reviews_and_questions_to_find_out_have_their_days_with_whoever_leads() -> None:
    story = half_told()
    story.tell("first_review", "2027-06-30")
    found = story.paper("dates").days
    assert [(day.on, day.title, day.text) for day in found] == [
        (date(2027, 5, 3), "Find out: Cost: Share one list", "finance lead"),
        (date(2027, 5, 3), "Find out: Functions done now: Morrowby Friends", "chair"),
        (date(2027, 6, 30), "First review", ""),
        (date(2027, 9, 30), "Action due: Open one number", "Access lead"),
        (date(2027, 10, 31), "Action due: Share one list", ""),
    ]


def test_a_new_date_takes_the_old_ones_place_under_the_same_id() -> None:
    story = half_told()
    before = days(story)["Action due: Open one number"]
    story.tell("actions[a1].status", "late")
    story.tell("actions[a1].new_due", "2027-12-24")
    after = days(story)["Action due: Open one number"]
    assert (after.uid, after.on) == (before.uid, date(2027, 12, 24))


def test_an_action_that_is_done_has_no_day_any_more() -> None:
    story = half_told()
    story.tell("actions[a1].status", "done")
    assert "Action due: Open one number" not in days(story)
    assert "Action due: Share one list" in days(story)


def test_check_ins_have_their_days_and_the_next_one_falls_due_by_itself() -> None:
    story = half_told()
    story.row("check_ins", "c1", date="2027-01-31", issues="None")
    assert days(story)["Check-in"].on == date(2027, 1, 31)
    assert days(story)["Next check-in"].on == date(2027, 2, 28)


def test_no_two_days_share_an_id_and_another_plan_has_other_ids() -> None:
    story = half_told()
    story.tell("first_review", "2027-06-30")
    uids = [day.uid for day in story.paper("dates").days]
    assert len(set(uids)) == len(uids)
    assert all(uid.startswith("plan1-") and uid.endswith("@joined-up") for uid in uids)


def test_a_document_that_lists_no_days_carries_none() -> None:
    assert half_told().paper("strategy").days == ()
