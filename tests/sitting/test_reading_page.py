"""What a worker shared is laid out for a supervisor to read, and what was not shared is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.play import play_answers, read_file
from assistant.sitting.desk import Desk
from assistant.sitting.reading_page import PagePart, in_plain_lines
from tests.talking import Clock

PLAY = Path(__file__).parents[1] / "play"
PLAN = ("learning-needs.first", "learning-needs.goal.need", "learning-needs.goal.by")
RATINGS = ("learning-needs.rating.importance", "learning-needs.rating.now")


@pytest.fixture(scope="module")
def sam(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The laptop of Sam, who has rated, planned, and filed evidence."""
    clock = Clock()
    desk = Desk(tmp_path_factory.mktemp("sam"), clock)
    person = desk.new_subject("person", "Sam")
    for dialogue, file in (("learning-needs", "learning"), ("competencies", "competencies")):
        answers = (PLAY / f"{file}.yaml").read_text(encoding="utf-8").splitlines()
        told = tmp_path_factory.mktemp("told") / f"{file}.yaml"
        again = ("employer:", "job_title:") if dialogue == "competencies" else ()
        told.write_text("\n".join(line for line in answers if not line.startswith(again)), encoding="utf-8")
        play_answers(desk.open(dialogue, person.id), read_file(desk.index(dialogue), told), clock().date())
    return desk


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Desk]:
    """The laptop of a supervisor."""
    desk = Desk(tmp_path / "ann", Clock())
    yield desk
    desk.close()


def sent(sam: Desk, folder: Path, *what: str) -> Path:
    file = folder / "sam.parcel.json"
    sam.write_parcel(sam.people()[0].id, file, what)
    return file


def part(page: tuple[PagePart, ...], heading: str) -> PagePart:
    return next(part for part in page if part.heading == heading)


def test_needs_plan_questions_and_evidence_come_in_this_order_in_plain_words(
    sam: Desk, ann: Desk, tmp_path: Path
) -> None:
    page = ann.parcel_preview(sent(sam, tmp_path, *PLAN, *RATINGS, "supervision_questions", "evidence"), "person").page
    headings = ["First needs", "Learning plan", "Questions to raise", "Evidence", "What else is here"]
    assert [part.heading for part in page] == headings
    lines = in_plain_lines(page)
    assert lines[:5] == [
        "First needs:",
        "- Help people plan ahead: importance 5, now 1, need 4",
        "- Follow up referrals: importance 5, now 2, need 3",
        "- Negotiate to settle conflict: importance 4, now 2, need 2",
        "- Picked to learn first: Follow up referrals; Negotiate to settle conflict; Help people plan ahead",
    ]
    at = lines.index("- Help people plan ahead")
    assert lines[at + 1 : at + 3] == [
        "    Identified learning need: Know how to begin the talk about wishes",
        "    By when: 31 March 2027",
    ]
    assert "- Time kept free for my portfolio" in lines
    assert "    Stands: Still to raise" in lines
    assert "- Who covers the Monday round in August" not in lines  # it is dealt with
    assert "    What I learned: To ask for the code before the day of discharge" in lines
    assert not [line for line in lines if "guide:7" in line or "framework:" in line]


def test_ratings_that_were_not_ticked_are_said_to_be_missing_and_nothing_of_them_shows(
    sam: Desk, ann: Desk, tmp_path: Path
) -> None:
    page = ann.parcel_preview(sent(sam, tmp_path, *PLAN), "person").page
    first = part(page, "First needs")
    assert first.missing.startswith("Ratings were not shared.")
    assert [line.text for line in first.lines] == [
        "Picked to learn first: Follow up referrals; Negotiate to settle conflict; Help people plan ahead"
    ]
    none = "Nothing here: none was shared, or there is none."  # a parcel does not tell which of the two it is
    assert part(page, "Evidence") == PagePart("Evidence", (), none)
    assert part(page, "Questions to raise").missing == none
    assert not [line for line in in_plain_lines(page) if "importance" in line]


def test_by_itself_a_parcel_holds_no_ratings_and_says_so(sam: Desk, ann: Desk, tmp_path: Path) -> None:
    page = ann.parcel_preview(sent(sam, tmp_path), "person").page
    assert part(page, "First needs").lines == ()
    assert part(page, "First needs").missing.startswith("Ratings were not shared.")


def test_the_record_that_was_taken_in_reads_like_its_parcel(sam: Desk, ann: Desk, tmp_path: Path) -> None:
    found = ann.parcel_preview(sent(sam, tmp_path, *PLAN, "evidence"), "person")
    taken = ann.take_parcel(found)
    assert in_plain_lines(ann.page_to_read(taken.id)) == in_plain_lines(found.page)


def test_what_has_no_part_of_its_own_stands_below_and_ratings_are_counted(sam: Desk, ann: Desk, tmp_path: Path) -> None:
    what = (*PLAN, *RATINGS, "learning-needs.look_again", "learning-needs.can_show.example", "employer")
    rest = part(ann.parcel_preview(sent(sam, tmp_path, *what), "person").page, "What else is here").lines
    assert "Rate myself again on: 22 May 2027" in [line.text for line in rest]
    assert rest[-1].text == "Ratings: 7 functions, each with its figures in “My ratings”"
    example = next(line for line in rest if line.text == "An example to share")
    assert any(said.startswith("Build strong ties with people: A person who would not open") for said in example.below)
    assert [line.text for line in rest if "Riverside Trust" in line.text] == ["Organisation: Riverside Trust"]
    assert not [line for line in rest if "By when" in line.text]


def test_one_word_picks_what_a_supervisor_needs_and_no_rating(sam: Desk, ann: Desk, tmp_path: Path) -> None:
    page = ann.parcel_preview(sent(sam, tmp_path, "for my supervisor"), "person").page
    assert [part.heading for part in page if not part.lines] == []
    assert part(page, "First needs").missing.startswith("Ratings were not shared.")
    assert part(page, "Learning plan").lines[0].below
    rest = [line.text for line in part(page, "What else is here").lines]
    assert "Rate myself again on: 22 May 2027" in rest
    assert not [line for line in in_plain_lines(page) if "rating" in line.lower() and "Ratings were not" not in line]
    assert not [line for line in rest if line.startswith(("A recent example", "How I do it now", "Importance"))]


def test_a_plan_has_no_such_page(ann: Desk) -> None:
    assert ann.page_to_read(ann.new_plan("Fernshire").id) == ()
