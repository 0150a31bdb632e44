"""An interview asks about the functions of a role, with probes and the good practice of the catalogue."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from assistant.flow.facts import parse_key
from assistant.flow.talk import Reply
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting
from tests.dialogues.role_pages import (
    ASSESSMENT,
    DISCHARGE,
    FAMILIES,
    RECORDS,
    REFERRALS,
    TIES,
    designed,
    section,
    text_of,
)


def label_of(desk: Desk, function: str) -> str:
    found = desk.shelf.catalogue().function(function)
    assert found is not None
    return found.label


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
    local = ("guide:7.local:1", "guide:7.local:2", "guide:7.local:3")
    functions = (TIES, FAMILIES, REFERRALS, ASSESSMENT, DISCHARGE, RECORDS, *local)
    role = designed(desk, functions=dict.fromkeys(functions, ""), key={TIES: "", DISCHARGE: ""})
    page = text_of(desk, role.subject, "interview-pack", tmp_path)
    assert "There are 9 questions: 2 on what you said matters most, 4 on other functions of the role" in page
    titles = [line.partition(": ")[2] for line in page.split("\n") if line.startswith("### Question")][:6]
    # the groups that nothing was picked from come first
    assert titles == [
        label_of(desk, each) for each in (TIES, DISCHARGE, RECORDS, "guide:7.local:1", FAMILIES, REFERRALS)
    ]
    assert page.count("Added by this tool") == 4


def test_eight_functions_get_a_question_each_with_probes_and_points(desk: Desk, tmp_path: Path) -> None:
    functions = [each.id for each in desk.shelf.catalogue().functions][:8]
    role = designed(desk, functions=dict.fromkeys(functions, ""), key=dict.fromkeys(functions[:6], ""))
    page = text_of(desk, role.subject, "interview-pack", tmp_path)
    assert "There are 11 questions: 6 on what you said matters most, 2 on other functions of the role" in page
    for number, function in enumerate(functions, 1):
        asked = section(page, f"### Question {number}: {label_of(desk, function)}")
        assert "**Probes:**" in asked
        assert "Score, 0 to 4" in asked
    assert "in reserve" not in page


def test_functions_that_one_talk_has_no_time_for_have_their_question_in_reserve(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    page = text_of(desk, played.subject, "interview-pack", tmp_path)
    assert "3 more questions in reserve: every function of the role has one." in page
    titles = [line.partition(": ")[2] for line in page.split("\n") if line.startswith("### Question")]
    chosen = played.view.state.value(parse_key("role-design.functions"))
    assert isinstance(chosen, dict)
    assert {label_of(desk, each) for each in chosen} <= set(titles)
    assert len(titles) == 12
    assert "In reserve: one talk has no time for all." in section(page, f"### Question 10: {titles[9]}")


def test_a_role_with_few_functions_is_told_that_a_full_interview_has_more(desk: Desk, tmp_path: Path) -> None:
    role = designed(desk, functions={TIES: "", RECORDS: ""})
    assert "choose at least 6 functions" in text_of(desk, role.subject, "interview-pack", tmp_path)


def test_a_function_that_was_taken_out_again_is_asked_no_question(desk: Desk, tmp_path: Path) -> None:
    role = designed(desk, functions={TIES: "", RECORDS: ""}, key={RECORDS: ""})
    role.take(Reply({TIES: ""}, key=parse_key("role-design.functions")))
    page = text_of(desk, role.subject, "interview-pack", tmp_path)
    assert label_of(desk, RECORDS) not in page


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
