"""A team leader leaves with a plan for learning, and the plan for the area has the same learning needs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from assistant.flow.facts import parse_key
from assistant.flow.talk import Prompt, Reply
from assistant.library.answers import read_answers
from assistant.sitting.desk import Desk
from assistant.sitting.player import Player
from assistant.sitting.sitting import Sitting
from tests.talking import Clock

ANSWERS = Path(__file__).parents[1] / "play" / "workforce.yaml"
WISHES = "Know how to begin the talk about wishes"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(tmp_path_factory.mktemp("workforce"), Clock())
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def asked() -> set[str]:
    """The questions that were asked while the file was played."""
    return set()


@pytest.fixture(scope="module")
def played(desk: Desk, asked: set[str]) -> Sitting:
    sitting = desk.open("workforce-learning", desk.new_plan("Discharge").id)

    def note(prompt: Prompt, words: str, heard: object) -> None:
        asked.add(prompt.id)

    Player(sitting, read_answers(ANSWERS), desk.clock().date(), note).play()
    return sitting


def text_of(desk: Desk, subject: str, name: str, form: str, folder: Path) -> str:
    file = desk.write_document(subject, name, form, folder / f"{name}.{form}")
    return file.read_text("utf-8-sig" if form == "csv" else "utf-8")


def test_the_file_of_answers_answers_every_question(played: Sitting, asked: set[str]) -> None:
    known = {name for name, question in played.index.questions.items() if question.kind.name != "rows"}
    assert known - asked == {"needs.what", "tells_worker"}  # the name of a row; another level
    assert played.prompt.waiting == "finished"


def test_the_matrix_has_the_columns_of_appendix_3_and_a_line_for_each_need(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    lines = list(csv.reader(StringIO(text_of(desk, played.subject, "learning-matrix", "csv", tmp_path))))
    assert list(enumerate(lines[0], 1)) == [
        (1, "Function"),
        (2, "Identified learning need"),
        (3, "Activity to support learning"),
        (4, "Comment"),
    ]
    assert lines[1] == [
        "Help people plan ahead",
        WISHES,
        "A day with the hospice team each, then a talk in the team",
        "The hospice is glad to have us",
    ]
    assert len(lines) == 4


def test_the_matrix_is_headed_by_organisation_name_and_date(desk: Desk, played: Sitting, tmp_path: Path) -> None:
    page = text_of(desk, played.subject, "learning-matrix", "md", tmp_path)
    places = [page.index(words) for words in ("**Organisation:** Riverside", "**Name:** Discharge team", "**Date:**")]
    assert places == sorted(places)


def test_the_plan_says_who_learns_what_by_when_at_what_cost_and_how_success_is_seen(
    desk: Desk, played: Sitting, tmp_path: Path
) -> None:
    page = text_of(desk, played.subject, "learning-plan", "md", tmp_path)
    for words in (
        "3 of 6 functions matter 4 or more",
        f"| {WISHES} | Help people plan ahead | All but the two nurses | 9 | 81",
        "| St Hilda Hospice | £0 | 31 March 2027 | Yes: it is a minimum |",
        "**Cost of all the learning:** £1,650",
        "What learning will not mend",
        "Not enough time; Systems or tools are in the way",
        "**Process:** All eleven",
        "**Outputs:** Nine have held",
        "**Workforce outcomes:** Nobody leaves",
        "**Who leads:** Ward link lead",
        "Keep a database of local services.",
    ):
        assert words in page, words


def test_the_plan_for_the_area_has_the_same_needs_and_asks_only_what_is_missing(desk: Desk, played: Sitting) -> None:
    area = desk.open("commissioning", played.subject)
    titles = [area.view.answers.row_title("needs", row) for row in area.view.answers.row_ids("needs")]
    assert WISHES in titles
    assert len(titles) == 3


def test_the_days_of_the_learning_go_into_the_calendar_of_the_area(desk: Desk, played: Sitting, tmp_path: Path) -> None:
    assert f"Learned: {WISHES}" in text_of(desk, played.subject, "dates", "md", tmp_path)
    own = text_of(desk, played.subject, "learning-dates", "ics", tmp_path)
    assert "SUMMARY:Look at the learning plan again" in own


def test_one_worker_is_sent_to_their_own_talk_and_nothing_is_rated_for_them(desk: Desk) -> None:
    sitting = desk.open("workforce-learning", desk.new_plan("One worker").id)
    heard = sitting.take(Reply("individual"))
    assert any("My learning needs" in speech.text and "private" in speech.text for speech in heard.says)
    assert heard.prompt.id == "tells_worker"
    assert sitting.take(Reply("+Team lead")).prompt.waiting == "finished"


def test_more_people_than_the_group_has_are_asked_about(desk: Desk) -> None:
    sitting = desk.open("workforce-learning", desk.new_plan("Small team").id)
    Player(sitting, read_answers(ANSWERS), desk.clock().date(), lambda prompt, words, heard: None).play()
    row = sitting.view.state.rows("needs")[0]
    heard = sitting.take(Reply("12", key=parse_key(f"needs[{row}].how_many")))
    assert heard.prompt.waiting == "warn"
    assert "That is more than the group has: 11." in heard.prompt.text
