"""A manager leaves with five documents about one role, with the duties, limits and good practice of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, pairwise
from pathlib import Path

import pytest

from assistant.flow.facts import parse_key
from assistant.flow.talk import NoReply, Prompt, Reply
from assistant.library.answers import read_answers
from assistant.sitting.desk import Desk
from assistant.sitting.papers import Papers
from assistant.sitting.player import Player
from assistant.sitting.sitting import Sitting
from tests.talking import Clock

ANSWERS = Path(__file__).parents[1] / "play" / "role.yaml"
DOCUMENTS = ("job-description", "person-specification", "advert", "interview-pack", "role-training-plan")
TIES, FAMILIES, REFERRALS = "guide:7.communication:01", "guide:7.communication:02", "guide:7.communication:06"
ASSESSMENT, DISCHARGE, RECORDS = "guide:7.activities:01", "guide:7.activities:13", "guide:7.information:4"
_NUMBER = count(1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(tmp_path_factory.mktemp("roles"), Clock())
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def asked() -> set[str]:
    """The questions that were asked while the file was played."""
    return set()


@pytest.fixture(scope="module")
def played(desk: Desk, asked: set[str]) -> Sitting:
    sitting = desk.open("role-design", desk.new_plan("Link worker").id)

    def note(prompt: Prompt, words: str, heard: object) -> None:
        asked.add(prompt.id)

    Player(sitting, read_answers(ANSWERS), desk.clock().date(), note).play()
    return sitting


def text_of(desk: Desk, subject: str, name: str, folder: Path) -> str:
    return desk.write_document(subject, name, "md", folder / f"{name}.md").read_text("utf-8")


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its level or a higher one."""
    marks = heading.partition(" ")[0]
    lines = page.split("\n")
    start = lines.index(heading)
    ends = (
        n for n in range(start + 1, len(lines)) if lines[n].startswith("#") and len(lines[n].split()[0]) <= len(marks)
    )
    return "\n".join(lines[start : next(ends, len(lines))])


def designed(desk: Desk, **answers: object) -> Sitting:
    """A role of which only some questions are answered; the others are put off."""
    sitting = desk.open("role-design", desk.new_plan(f"Role {next(_NUMBER)}").id)
    while answers:
        assert sitting.prompt.waiting != "finished", f"never asked: {', '.join(answers)}"
        known = sitting.prompt.id in answers
        sitting.take(Reply(answers.pop(sitting.prompt.id)) if known else NoReply("come_back"))  # type: ignore[arg-type]
    return sitting


def label_of(desk: Desk, function: str) -> str:
    found = desk.shelf.catalogue().function(function)
    assert found is not None
    return found.label


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
    assert "pay" not in {item.question.id for item in sitting.view.items if item.status != "later"}
    for name in ("job-description", "advert"):
        page = text_of(desk, sitting.subject, name, tmp_path)
        assert "**Pay or band:** *For HR to fill in: pay or band*" in page
        assert "- ☐ For HR to fill in: Pay or band" in page


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


def test_each_question_of_the_interview_has_probes_and_the_good_practice_of_its_function(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    page = text_of(desk, played.subject, "interview-pack", tmp_path)
    good = desk.shelf.catalogue().function(REFERRALS)
    assert good is not None
    asked = section(page, "### Question 2: Follow up referrals")
    assert "In this job you would follow up referrals. Tell us about a time" in asked
    assert all(f"- {practice}" in asked for practice in good.good_practice)
    assert asked[: asked.index("**What good looks like:**")].count("\n- ") >= 3
    for points in ("- 0: ", "- 2: ", "- 4: "):
        assert points in section(page, "## What the points mean")
    assert "same questions, in the same order" in page


def test_the_interview_ends_with_values_lived_experience_in_its_own_words_and_a_made_up_person(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    page = text_of(desk, played.subject, "interview-pack", tmp_path)
    assert "Ours are: Respect and dignity: We ask first, and then we help; Everyone counts." in page
    lived = section(page, "### Question 8: From lived experience")
    assert lived.index("*What you said:*") < lived.index("What would you do if I sent you away the first time?")
    assert "This person is made up." in section(page, "### Question 9: A made-up person")
    sheet = section(page, "## Score sheet")
    assert sheet.count("0   1   2   3   4") == 9


def test_without_a_question_from_lived_experience_the_tool_offers_one(desk: Desk, tmp_path: Path) -> None:
    role = designed(desk, functions={TIES: "", RECORDS: ""}, panel="no")
    page = text_of(desk, role.subject, "interview-pack", tmp_path)
    lived = section(page, "### Question 4: From lived experience")
    assert "*What this tool suggests:*" in lived
    assert "people like me" in lived
    assert "Nobody with lived experience is on the panel this time" in lived


def test_the_interview_is_filled_up_to_six_functions_and_says_so(desk: Desk, tmp_path: Path) -> None:
    functions = (TIES, FAMILIES, REFERRALS, ASSESSMENT, DISCHARGE, RECORDS, "guide:7.local:1")
    role = designed(desk, functions=dict.fromkeys(functions, ""), key={TIES: "", DISCHARGE: ""})
    page = text_of(desk, role.subject, "interview-pack", tmp_path)
    assert "There are 9 questions: 2 on what you said matters most, 4 on other functions of the role" in page
    titles = [line.partition(": ")[2] for line in page.split("\n") if line.startswith("### Question")][:6]
    # the groups that nothing was picked from come first
    assert titles == [
        label_of(desk, each) for each in (TIES, DISCHARGE, RECORDS, "guide:7.local:1", FAMILIES, REFERRALS)
    ]
    assert page.count("Added by this tool") == 4


def test_a_role_with_few_functions_is_told_that_a_full_interview_has_more(desk: Desk, tmp_path: Path) -> None:
    role = designed(desk, functions={TIES: "", RECORDS: ""})
    assert "choose at least 6 functions" in text_of(desk, role.subject, "interview-pack", tmp_path)


def test_a_function_that_was_taken_out_again_is_asked_no_question(desk: Desk, tmp_path: Path) -> None:
    role = designed(desk, functions={TIES: "", RECORDS: ""}, key={RECORDS: ""})
    role.take(Reply({TIES: ""}, key=parse_key("role-design.functions")))
    page = text_of(desk, role.subject, "interview-pack", tmp_path)
    assert label_of(desk, RECORDS) not in page


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
def test_a_document_of_a_role_that_nobody_designed_yet_says_so(desk: Desk, tmp_path: Path, name: str) -> None:
    page = text_of(desk, desk.new_plan(f"Empty {name}").id, name, tmp_path)
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


def test_eight_that_matter_most_are_all_asked_about_and_the_advert_names_seven(desk: Desk, tmp_path: Path) -> None:
    functions = dict.fromkeys([each.id for each in desk.shelf.catalogue().functions][:12], "")
    role = designed(desk, functions=functions, key=dict.fromkeys([*functions][2:10], ""))
    pack = text_of(desk, role.subject, "interview-pack", tmp_path)
    assert "There are 11 questions: 8 on what you said matters most, and one each" in pack
    assert "Added by this tool" not in pack
    advert = text_of(desk, role.subject, "advert", tmp_path)
    assert section(advert, "## What you will do").count("\n- ") == 7


def test_no_two_questions_in_a_row_have_the_same_probes(desk: Desk, tmp_path: Path) -> None:
    functions = dict.fromkeys([each.id for each in desk.shelf.catalogue().functions][:6], "")
    role = designed(desk, functions=functions)
    pack = text_of(desk, role.subject, "interview-pack", tmp_path)
    asked = [part.partition("**What good")[0].partition("**Probes:**")[2] for part in pack.split("### Question")[1:]]
    assert len(asked) == 9
    assert all(one != other for one, other in pairwise(asked))


def test_the_catalogue_is_not_read_for_a_document_that_quotes_nothing_of_it(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    papers = Papers(desk.store, desk.clock, lambda: pytest.fail("the catalogue is read"))
    subject = desk.store.subject(played.subject)
    file = papers.write(subject, desk.index, "learning-plan", "md", tmp_path / "plan.md")
    assert "Workforce learning" in file.read_text("utf-8")
