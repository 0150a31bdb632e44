"""The critical friend on what is not known, not asked, or put off."""

from __future__ import annotations

from assistant.flow.events import RowsOpened
from tests.analysis.review_cases import acted
from tests.analysis.sound_plan import LISTEN, PlanStory, cells, sound_plan


def test_a_dont_know_waits_for_whoever_finds_out() -> None:
    story = sound_plan().dont_know("actions[a1].cost", "the finance lead", "2027-07-03")
    (finding,) = story.review().findings
    assert (finding.level, finding.rule) == ("waiting", "action-no-cost")
    assert finding.say == "“Open one number” has no cost. Not known yet. The finance lead will find out by 3 July 2027."


def test_a_dont_know_whose_day_has_gone_is_worth_a_look() -> None:
    story = sound_plan().dont_know("actions[a1].cost", "the finance lead", "2027-05-31")
    (finding,) = story.review().findings
    assert finding.level == "look"
    assert finding.say.endswith("The finance lead was to find out by 31 May 2027. That day has gone.")


def test_nobody_named_to_find_out_is_said() -> None:
    (finding,) = sound_plan().dont_know("measures[m1].baseline").review().findings
    assert finding.level == "waiting"
    assert finding.say.endswith("Not known yet, and nobody is named to find out.")


def test_what_was_put_off_is_still_to_mend_and_not_for_us_is_not() -> None:
    (finding,) = sound_plan().put_off("actions[a1].lead").review().findings
    assert finding.level == "mend"
    assert finding.say.endswith("You put this off.")
    assert sound_plan().not_for_us("actions[a1].lead", "It leads itself").ids() == []


def test_a_group_that_may_be_reached_waits_for_that_answer() -> None:
    story = sound_plan().dont_know("audiences[d1].parties", "Sue", "2027-07-03")
    assert {finding.level for finding in story.review().findings} == {"waiting"}
    assert {finding.rule for finding in story.review().findings} == {"party-not-told", "organisation-not-told"}


def test_an_organisation_is_touched_by_what_the_map_says_of_it_unless_it_was_said_to_be_spared() -> None:
    story = sound_plan().tick("audiences[d1].parties", "people", "carers", "families")
    story.row("organisations", "o2", name="Age UK")
    assert "organisation-not-told:o2" not in story.ids()
    cells(story, "coverage", "o2", LISTEN, status="delivers")
    assert "organisation-not-told:o2" in story.ids()
    story.tell("organisations[o2].part", "does_now").not_for_us("organisations[o2].plan_effect", "It stays as it is")
    assert "organisation-not-told:o2" not in story.ids()


def test_a_target_that_is_higher_is_worse_where_lower_is_better() -> None:
    story = sound_plan().tell("measures[m1].better", "lower").tell("measures[m1].target", 21)
    assert story.ids() == ["target-wrong-way:m1"]
    assert story.tell("measures[m1].target", 19).ids() == []


def test_figures_are_set_beside_each_other_only_where_they_are_counted_in_the_same() -> None:
    story = sound_plan().tell("measures[m1].baseline", "20%").tell("measures[m1].target", "19%")
    [finding] = story.review().findings
    assert (finding.id, "20%" in finding.say, "19%" in finding.say) == ("target-wrong-way:m1", True, True)
    assert story.tell("measures[m1].target", "19").ids() == ["target-wrong-way:m1"]
    assert story.tell("measures[m1].target", "19 calls").ids() == []


def test_a_plan_just_begun_has_nothing_to_mend() -> None:
    assert PlanStory().ids() == []
    story = PlanStory().tell("area", "Morrowby").row("outcomes", "u1", what="People tell their story once")
    assert {finding.level for finding in story.review().findings} == {"waiting"}
    assert story.review().findings[0].say.endswith("You have not come to this question yet.")


def test_the_short_route_is_not_flooded_with_what_it_does_not_ask() -> None:
    story = sound_plan("short")
    asked_for = ("told", "with_whom", "functions", "how", "priority")
    for column in asked_for:
        story.clear(f"actions[a1].{column}")
    for ref in ("starts", "ends", "commissioning.change_parties", "commissioning.any_now", "commissioning.monitored"):
        story.clear(ref)
    story.take_out("audiences", "d1").add(RowsOpened("audiences"))
    for row in ("m1", "m2", "m3"):
        story.clear(f"measures[{row}].perspective")
    assert story.ids() == []
    assert story.review().later > 5, "and it is said how much is not asked"
    assert story.clear("actions[a1].lead").ids() == ["action-no-lead:a1"]


def test_an_action_that_is_done_or_given_up_needs_nothing_more() -> None:
    for status in ("done", "dropped"):
        story = sound_plan()
        acted(story, "u1")
        story.clear("actions[a2].told").clear("actions[a2].lead").tell("actions[a2].status", status)
        assert story.ids() == []
