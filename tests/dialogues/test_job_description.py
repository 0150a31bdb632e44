"""A job description has the duties and limits of the catalogue, and marks what HR must fill in."""

from __future__ import annotations

from pathlib import Path

from assistant.flow.talk import Reply
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting
from tests.dialogues.role_pages import RECORDS, TIES, designed, section, text_of


def test_the_job_description_has_its_sections_in_their_order(desk: Desk, played: Sitting, tmp_path: Path) -> None:
    page = text_of(desk, played.subject, "job-description", tmp_path)
    assert [line[3:] for line in page.split("\n") if line.startswith("## ")] == [
        "How to read this page",
        "The post",
        "Purpose",
        "Who you will work with",
        "Main duties",
        "Where the role ends",
        "Core areas for every worker",
        "Supervision and training",
        "Values",
        "General duties",
        "For HR to fill in",
    ]
    assert "**Job title:** Discharge link worker (30 hrs)" in page


def test_duties_stand_under_the_headings_of_the_guide_in_the_words_of_the_catalogue(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    page = text_of(desk, played.subject, "job-description", tmp_path)
    catalogue = desk.shelf.catalogue()
    chosen = {pick.id for pick in played.view.answers.picks(played.index.questions["key"].kind.options, {})}
    assert len(chosen) == 9
    for group in catalogue.groups:
        under = section(page, f"### {group.title}")
        assert "*What the guide says:*" in under
        for function in catalogue.in_group(group.id):
            line = f"- {function.label}. {function.about}"
            assert (line in under) == (function.id in chosen)


def test_a_group_without_a_function_has_no_heading(desk: Desk, tmp_path: Path) -> None:
    role = designed(desk, functions={TIES: "", RECORDS: ""})
    duties = section(text_of(desk, role.subject, "job-description", tmp_path), "## Main duties")
    assert [line for line in duties.split("\n") if line.startswith("### ")] == [
        "### Communication",
        "### Information management",
    ]


def test_the_limits_and_all_core_areas_are_in_the_job_description(desk: Desk, played: Sitting, tmp_path: Path) -> None:
    page = text_of(desk, played.subject, "job-description", tmp_path)
    limits = section(page, "## Where the role ends")
    assert "Workforce development framework for care coordinators (2023), in our words:" in limits
    assert "- No clinical role in primary care." in limits
    assert "- Spot worries, and take them further." in limits
    assert "**What the role does not do:** Give advice on medicines, or lift people" in limits
    areas = desk.shelf.catalogue().core_areas
    assert len(areas) == 7
    assert all(f"- {area.label}\n" in section(page, "## Core areas for every worker") for area in areas)


def test_duties_that_sound_clinical_come_with_how_far_they_go(desk: Desk, played: Sitting, tmp_path: Path) -> None:
    limits = section(text_of(desk, played.subject, "job-description", tmp_path), "## Where the role ends")
    assert "Unless your job is clinical, you pass on questions about health" in limits
    role = designed(desk, functions={TIES: "", RECORDS: ""})
    without = section(text_of(desk, role.subject, "job-description", tmp_path), "## Where the role ends")
    assert "sound clinical" not in without


def test_the_limit_of_primary_care_is_left_out_where_the_role_is_known_to_be_elsewhere(
    desk: Desk, tmp_path: Path
) -> None:
    pages = []
    for setting in ("voluntary", "mixed"):
        role = designed(desk, setting=setting)
        pages.append(section(text_of(desk, role.subject, "job-description", tmp_path), "## Where the role ends"))
    assert ["No clinical role in primary care" in page for page in pages] == [False, True]
    assert all("Know what you know, and where it ends" in page for page in pages)


def test_what_hr_must_fill_in_is_marked_as_such_and_no_pay_is_suggested(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    page = text_of(desk, played.subject, "job-description", tmp_path)
    assert "**Pay or band:** *For HR to fill in: pay or band (Don't know yet: the pay team" in page
    marked = section(page, "## For HR to fill in")
    for item in ("Pay or band", "Equality statement", "Type and length of the contract: Two years to begin with"):
        assert f"For HR to fill in: {item}" in marked
    assert "For HR to fill in: Hours" not in marked
    pay = played.index.questions["pay"]
    assert (pay.default, pay.default_from, pay.suggest, pay.examples) == ("", "", "", ())


def test_pay_is_marked_for_hr_on_the_short_route_too_where_it_is_not_asked(desk: Desk, tmp_path: Path) -> None:
    sitting = desk.open("role-design", desk.new_plan("Short").id, "short")
    sitting.take(Reply("Link worker"))
    assert "pay" not in {item.question.id for item in sitting.view.items if item.status != "later"}
    for name in ("job-description", "advert"):
        page = text_of(desk, sitting.subject, name, tmp_path)
        assert "**Pay or band:** *For HR to fill in: pay or band*" in page
        assert "- ☐ For HR to fill in: Pay or band" in page
