"""The critical friend on gaps, and on what is left as it is on purpose."""

from __future__ import annotations

import pytest

from assistant.analysis.review import row_of
from tests.analysis.review_cases import CASES, acted, gap
from tests.analysis.sound_plan import FOLLOW_UP, LISTEN, PLAN_AHEAD, PlanStory, cells, sound_plan

# ---- gaps


def test_what_is_not_known_is_no_gap() -> None:
    story = sound_plan().tick("functions_wanted", LISTEN, FOLLOW_UP)
    assert story.ids() == []


def test_a_function_that_a_role_does_is_no_gap_though_no_organisation_is_known_to() -> None:
    story = sound_plan()
    gap(story)
    assert story.ids() == [f"gap-no-action:{FOLLOW_UP}"]
    cells(story, "role_coverage", "j1", FOLLOW_UP, status="partly")
    assert story.ids() == [f"maps-disagree:j1.{FOLLOW_UP}"]


def test_an_action_given_up_fills_no_gap() -> None:
    story = sound_plan()
    gap(story)
    acted(story, "u1")
    assert story.tick("actions[a2].functions", FOLLOW_UP).ids() == []
    assert story.tell("actions[a2].status", "dropped").ids() == [f"gap-no-action:{FOLLOW_UP}"]


# ---- on purpose


def _on_purpose(story: PlanStory, finding: str, why: str) -> None:
    found = story.review().named(finding)
    assert found is not None
    story.row("on_purpose", row_of(finding), finding=found.say, why=why, mark=found.mark)


@pytest.mark.parametrize(
    ("rule", "cell", "is_mended_there"),
    [
        ("leads-without-doing", f"coverage[o1,{LISTEN}].leads", True),
        ("two-leads", f"coverage[o1,{LISTEN}].leads", True),
        ("planned-day-gone", f"coverage[o1,{LISTEN}].status", True),
        ("not-for-us-role", f"role_coverage[j1,{PLAN_AHEAD}].status", True),
        ("funding-ends-first", f"coverage[o1,{LISTEN}].funded_until", False),
        ("gap-no-action", f"coverage[,{FOLLOW_UP}].status", False),
        ("ends-first", "None", False),
    ],
)
def test_what_is_about_the_map_names_its_place_there(rule: str, cell: str, is_mended_there: bool) -> None:
    story = sound_plan()
    CASES[rule][0](story)
    (found,) = story.review().findings
    assert (str(found.cell), found.is_in_cell) == (cell, is_mended_there)
    if found.cell:
        names = [name for row, name in (("o1", "Morrowby Council"), ("j1", "Link worker")) if row in found.cell.rows]
        assert found.at.startswith(tuple(names) or tuple("0123456789"))


def test_what_is_on_purpose_is_kept_apart_with_its_reason() -> None:
    story = sound_plan().clear("actions[a1].told")
    _on_purpose(story, "action-no-told:a1", "Only two people need to know.")
    seen = story.review()
    assert seen.findings == ()
    assert [(each.id, each.on_purpose) for each in seen.on_purpose] == [
        ("action-no-told:a1", "Only two people need to know.")
    ]


def test_what_is_on_purpose_comes_back_when_what_it_is_about_changed() -> None:
    story = sound_plan().tell("actions[a1].due", "2029-04-01")
    _on_purpose(story, "action-after-end:a1", "The last month is a bridge.")
    assert story.ids() == []
    story.tell("actions[a1].told", "A film")
    assert story.ids() == [], "how it is told has nothing to do with its day"
    story.tell("actions[a1].due", "2029-12-31")
    (finding,) = story.review().findings
    assert finding.id == "action-after-end:a1"
    assert "The last month is a bridge." in finding.say


def test_a_new_name_makes_it_another_matter() -> None:
    story = sound_plan().clear("actions[a1].told")
    _on_purpose(story, "action-no-told:a1", "Small.")
    assert story.tell("actions[a1].what", "Close the day centre").ids() == ["action-no-told:a1"]
