"""A manager is asked about one role, and leaves with five documents in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import EmptyError
from assistant.flow.talk import NoReply, Reply
from assistant.sitting.desk import Desk
from assistant.sitting.papers import Papers
from assistant.sitting.sitting import Sitting
from tests.dialogues.role_pages import TIES, designed, section, text_of

DOCUMENTS = ("job-description", "person-specification", "advert", "interview-pack", "role-training-plan")


def test_the_file_of_answers_answers_every_question(played: Sitting, asked: set[str]) -> None:
    known = {name for name, question in played.index.questions.items() if question.kind.name != "rows"}
    assert known - asked - {name for name in known if name.startswith("person.")} == set()
    assert played.prompt.waiting == "finished"


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("form", ["docx", "odt", "html", "md"])
def test_every_document_is_written_in_every_format(
    desk: Desk, played: Sitting, tmp_path: Path, name: str, form: str
) -> None:
    assert desk.write_document(played.subject, name, form, tmp_path / f"page.{form}").stat().st_size > 1000


def test_the_specification_keeps_essential_and_desirable_apart_and_says_how_each_is_seen(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    page = text_of(desk, played.subject, "person-specification", tmp_path)
    assert "| Listens first | Values | I (interview); T (task) |" in section(page, "## Essential")
    assert "| Knows the charities of the valley | Knowledge | I (interview) |" in section(page, "## Desirable")
    assert "Knows the charities" not in section(page, "## Essential")
    follows = section(page, "## What follows from the work")
    assert "*What this tool suggests:*" in follows
    assert "| Follow up referrals | Can do it, or something like it | I: question 2 |" in follows


def test_the_advert_has_its_first_line_three_sentences_five_to_seven_duties_and_its_dates(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    page = text_of(desk, played.subject, "advert", tmp_path)
    assert "Be the one who knows the whole story." in section(page, "## First line")
    told = section(page, "## The job in three sentences")
    assert told.count(".") == 3
    assert "nobody goes home from hospital without the help" in told
    assert 5 <= section(page, "## What you will do").count("\n- ") <= 7
    assert "- Can write a clear letter" in section(page, "## What you need")
    assert "**Closing date:** 15 January 2027" in page
    assert "**Interviews on:** 29 January 2027" in page
    assert "**Contact:** Ward link lead" in page
    assert "contract" not in page


def test_the_training_plan_keeps_what_was_planned_apart_from_what_the_tool_suggests(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    page = text_of(desk, played.subject, "role-training-plan", tmp_path)
    first = section(page, "## What to learn first")
    assert "*What you said:*" in first
    assert (
        "| Follow up referrals | Shadowing: A day with each ward clerk; Peer support | Ward clerk | 30 April 2027 |"
        in first
    )
    others = section(page, "## The other functions")
    assert "*What this tool suggests:*" in others
    ties = desk.shelf.catalogue().function(TIES)
    assert ties is not None
    assert ties.ways_to_learn[0].how in others
    assert "| Follow up referrals |" not in others


def test_the_minimum_training_says_what_is_arranged_and_what_is_not(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    minimum = section(text_of(desk, played.subject, "role-training-plan", tmp_path), "## Minimum training")
    assert "| Yes: In March | 31 March 2027 |" in minimum
    assert "| *Not yet* | – |" in minimum
    assert minimum.count("Personalised Care Institute") == 3


def test_the_minimum_is_not_asked_of_a_role_that_it_is_not_meant_for(desk: Desk, tmp_path: Path) -> None:
    role = designed(desk, nearest_role="link-worker", setting="voluntary")
    page = text_of(desk, role.subject, "role-training-plan", tmp_path)
    assert "It was not asked for this role." in section(page, "## Minimum training")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_written_of_a_role_that_nobody_designed_yet_and_how_to_begin_is_said(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    plan = desk.new_plan(f"Empty {name}").id
    desk.open("role-design", plan).take(NoReply("come_back"))
    with pytest.raises(EmptyError, match=r"^No role is designed in this plan yet.*“joinedup plain role-design”"):
        text_of(desk, plan, name, tmp_path)
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_of_a_role_that_has_only_a_name_says_what_is_missing(desk: Desk, tmp_path: Path, name: str) -> None:
    page = text_of(desk, designed(desk, job_title="Link worker").subject, name, tmp_path)
    assert "Not answered yet" in page
    assert "{" not in page


def test_the_title_leads_to_a_role_and_the_role_to_a_first_list_of_functions(desk: Desk) -> None:
    sitting = desk.open("role-design", desk.new_plan("Suggested").id)
    sitting.take(Reply("Snr Discharge Co-ordinator"))
    assert sitting.prompt.id == "nearest_role"
    assert sitting.prompt.default == "discharge-coordinator"
    sitting.hear("")
    while sitting.prompt.id != "functions":
        sitting.take(NoReply("come_back"))
    usual = desk.shelf.catalogue().usual["discharge-coordinator"]
    prompt = sitting.prompt
    assert prompt.default == dict.fromkeys(usual, "")


def test_interviews_before_the_closing_date_are_asked_about(desk: Desk) -> None:
    sitting = designed(desk, closing="2027-02-01")
    assert sitting.prompt.id == "interviews"
    assert sitting.take(Reply("2027-01-31")).prompt.waiting == "warn"


def test_the_catalogue_is_not_read_for_a_document_that_quotes_nothing_of_it(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    papers = Papers(desk.store, desk.clock, lambda: pytest.fail("the catalogue is read"))
    subject = desk.store.subject(played.subject)
    file = papers.write(subject, desk.index, "communication-plan", "md", tmp_path / "plan.md")
    assert "Communication plan" in file.read_text("utf-8")


def test_the_course_for_care_coordinators_is_no_minimum_of_another_role(desk: Desk, tmp_path: Path) -> None:
    answers = {"setting": "primary_care", "minimum": {"shared-decisions": "Online"}}
    link = designed(desk, nearest_role="link-worker", **answers)
    minimum = section(text_of(desk, link.subject, "role-training-plan", tmp_path), "## Minimum training")
    assert "Two-day course" not in minimum
    assert "E-learning on shared decisions" in minimum
    assert "the standards of both to meet" in minimum
    own = designed(desk, nearest_role="care-coordinator", **answers)
    assert "Two-day course" in section(
        text_of(desk, own.subject, "role-training-plan", tmp_path), "## Minimum training"
    )


def test_the_advert_says_nothing_twice_and_makes_up_no_colleagues(desk: Desk, tmp_path: Path) -> None:
    role = designed(
        desk,
        job_title="Hill link worker",
        organisation="+Hill Surgery",
        place="Hill Surgery, Testvale",
        manager="+Ann Oak",
    )
    told = section(text_of(desk, role.subject, "advert", tmp_path), "## The job in three sentences")
    assert "The job: Hill link worker, at Hill Surgery, Testvale." in told
    assert "You report to: Ann Oak." in told
    assert "people and those around them" not in told
