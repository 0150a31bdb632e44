"""Job titles as people type them are read as a role, asked about, or left as they are; and each says why."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from assistant.library.roles import read_role_book
from assistant.understand.titles import NONE_OF_THESE, TitleMatch, TitleReader
from tests.naughty import naughty_strings

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="module")
def reader() -> TitleReader:
    return TitleReader(read_role_book(KNOWLEDGE))


def offered(match: TitleMatch) -> list[str]:
    return [one.role for one in match.candidates]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Snr Social Prescribing Link Worker (Band 5)", "link-worker"),
        ("disharge coordinater", "discharge-coordinator"),  # codespell:ignore
        ("CPN", "community-nurse"),
        ("CARE CO–ORDINATORS", "care-coordinator"),
        ("Well-being Advisor", "wellbeing-adviser"),
        ("Support, Time & Recovery Worker", "support-worker"),
        ("G.P.", "general-practitioner"),
        ("SPLWs", "link-worker"),
        ("Comm Psych Nurse", "community-nurse"),
        ("Care/Support Worker", "care-and-support-worker"),
        ("Nurse - Community", "community-nurse"),
        ("Manager, Residential Care Home", "registered-manager"),
        ("Band 6 - Discharge Coordinator - Leeds", "discharge-coordinator"),
        ("Community Heart Failure Nurse", "community-nurse"),
        ("NQSW - Adults", "social-worker"),
        ("GPwER Dermatology", "general-practitioner"),
        ("DN Sister", "community-nurse"),
        ("OT, Leeds Teaching Hospitals NHS Trust", "occupational-therapist"),
        ("Link Worker, Sports Village Medical Centre", "link-worker"),
    ],
)
def test_a_title_is_read_however_it_is_written(reader: TitleReader, title: str, role: str) -> None:
    match = reader.read(title)

    assert (match.role, match.ask, offered(match)) == (role, False, [role])


def test_every_title_of_the_catalogue_finds_its_own_role(reader: TitleReader) -> None:
    for role in read_role_book(KNOWLEDGE).roles:
        match = reader.read(role.title)
        assert offered(match)[0] == role.id
        assert match.ask is (role.id == "domiciliary-care-coordinator")


@pytest.mark.parametrize(
    ("title", "may_be"),
    [
        ("LAC", {"local-area-coordinator", "social-worker"}),
        ("OT", {"occupational-therapist", "care-and-support-worker"}),
        ("Care manager", {"care-assessor", "case-manager", "registered-manager"}),
        ("Domiciliary care coordinator", {"domiciliary-care-coordinator", "care-coordinator"}),
        ("Care coordinator (rotas)", {"domiciliary-care-coordinator", "care-coordinator"}),
    ],
)
def test_a_title_that_may_mean_several_roles_is_asked_about(reader: TitleReader, title: str, may_be: set[str]) -> None:
    match = reader.read(title)

    assert (match.role, match.ask, set(offered(match))) == ("", True, may_be)
    assert match.question.endswith("?") or match.question.endswith(".")
    assert all(one.about for one in match.candidates)
    assert [one.score for one in match.candidates] == sorted((one.score for one in match.candidates), reverse=True)


@pytest.mark.parametrize("title", ["Social Worker or OT, Hospital Team", "Social Worker / OT"])
def test_two_roles_with_or_between_them_are_both_on_offer(reader: TitleReader, title: str) -> None:
    match = reader.read(title)

    assert (match.ask, offered(match)) == (True, ["social-worker", "occupational-therapist"])


def test_two_roles_in_one_title_are_both_on_offer(reader: TitleReader) -> None:
    match = reader.read("Care Coordinator / OT")

    assert (match.ask, offered(match)) == (True, ["care-coordinator", "occupational-therapist"])
    assert match.why.startswith("it names Care coordinator and Occupational therapist")


@pytest.mark.parametrize(
    "title",
    [
        "Assessor, Level 3 Diploma in Care",
        "Stroke Unit Housekeeper",
        "Practice manager at a GP",
        "Insurance Claims Case Manager",
        "Community Sports Coach",
        "Coordinator",
        "Sports coordinator",
        "Cafe manager",
        "District Nurse Team Administrator",
        "Recruiter - Care Workers",
        "PA to the Chief Executive",
        "Foster carer",
        "Senior Lecturer Occupational Therapy",
    ],
)
def test_a_job_that_is_none_of_ours_gets_no_match(reader: TitleReader, title: str) -> None:
    match = reader.read(title)

    assert (match.role, match.ask, match.candidates) == ("", False, ())
    assert match.why.startswith("no role in the catalogue fits")


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("Coordinator", "'Coordinator' alone does not say which job it is"),
        ("PA to the Chief Executive", "the words beside 'PA' make it another job"),
        ("Bank Branch Manager", "'Manager'"),
    ],
)
def test_a_title_without_a_role_says_why(reader: TitleReader, title: str, why: str) -> None:
    assert why in reader.read(title).why


def test_a_place_of_work_never_wins_over_the_job(reader: TitleReader) -> None:
    assert "general-practitioner" not in offered(reader.read("Receptionist, GP surgery"))
    assert "general-practitioner" not in offered(reader.read("GP Practice Pharmacist"))
    assert reader.read("Social Worker - Hospital Discharge Team").role == "social-worker"


def test_the_words_beside_an_abbreviation_settle_what_it_means(reader: TitleReader) -> None:
    assert reader.read("Senior OT, Reablement").role == "occupational-therapist"
    assert reader.read("LAC - Local Area Coordinator").role == "local-area-coordinator"
    assert reader.read("PA for a young man with autism").role == "care-and-support-worker"
    assert reader.read("Service Manager - Supported Living").role == "registered-manager"


def test_a_match_says_what_told_what_was_set_aside_and_how_a_word_was_read(reader: TitleReader) -> None:
    assert reader.read("Snr SPLW (Band 5)").why == "matched 'SPLW' as Link worker; 'Snr', 'Band 5' set aside"
    assert "'Wroker' read as 'worker'" in reader.read("Support Wroker").why  # codespell:ignore
    assert "'insurance' beside it" in reader.read("Insurance Case Manager").why


def test_an_everyday_word_is_not_taken_for_a_slip(reader: TitleReader) -> None:
    assert reader.read("Career adviser").role == ""
    assert reader.read("Sport worker").role == ""
    assert reader.read("Special worker").role == ""


def test_what_an_area_settled_before_goes_before_everything(reader: TitleReader) -> None:
    before = {reader.plain_title("Care Planner"): "care-assessor", reader.plain_title("Link worker"): NONE_OF_THESE}

    settled = reader.read("Senior care-planners (Band 4)", before)
    assert (settled.role, settled.why) == ("care-assessor", "you said before that it means Care assessor")
    assert (reader.read("LINK WORKER", before).role, reader.read("LINK WORKER", before).candidates) == ("", ())
    assert reader.read("Care planner").ask


@pytest.mark.parametrize(
    "title", [*naughty_strings(), "", " ", "/", "(", "and", "Care " * 2500, "😀" * 10_000, "- , / ()"]
)
def test_no_title_breaks_it_or_takes_long(reader: TitleReader, title: str) -> None:
    began = time.perf_counter()
    match = reader.read(title)

    assert match.title == title
    assert match.why
    assert time.perf_counter() - began < 0.5


def test_an_empty_book_matches_nothing() -> None:
    bare = TitleReader(read_role_book(Path("nowhere")))

    assert bare.read("Care coordinator").role == ""
