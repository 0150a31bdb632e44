"""What the ratings say is said once the last figure is given, and not before."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.flow.facts import parse_key
from assistant.flow.talk import Command, Reply, Speech
from tests.analysis.rating import DIALOGUE, rating_talk
from tests.talking import Talk, desk_with

HEADING = "What the ratings say. There is no total mark."


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return rating_talk(tmp_path)


def noticed(talk: Talk) -> Speech | None:
    return next((speech for speech in talk.said if speech.text == HEADING), None)


def test_it_is_said_with_the_last_figure_and_not_before(talk: Talk) -> None:
    for line in ("5 1", "4 4"):
        assert noticed(talk.type(line)) is None
    said = noticed(talk.type("3 2"))
    assert said is not None
    assert [(line.label, line.text) for line in said.lines] == [
        ("Strengths to share", "Visits."),
        (
            "First need 1",
            "Phone. Importance 5 less 1 now is a need of 4. Importance 5 times need 4 ranks it at 20.",
        ),
        ("Keep an eye on", "Notes."),
    ]


def test_each_line_leads_to_a_figure_that_can_be_changed(talk: Talk) -> None:
    said = noticed(talk.type("1 5 1", "2-3 4 4"))
    assert said is not None
    assert all(line.key in talk.sitting.view.by_key for line in said.lines)


def test_a_whole_grid_filled_at_once_is_noticed_as_well(talk: Talk) -> None:
    assert noticed(talk.type("1-3 5 1")) is not None


def test_it_closes_the_section_of_the_ratings_before_the_next_heading(tmp_path: Path) -> None:
    ends_with_ratings = "\n".join(line for line in DIALOGUE.splitlines() if "again" not in line)
    talk = Talk(desk_with(tmp_path / "short", ends_with_ratings)).type("1, 2 and 3", "1-3 5 1")
    voices = [speech.voice for speech in talk.said if speech.voice in ("summary", "heading")]
    texts = [speech.text for speech in talk.said]
    assert voices[-2:] == ["summary", "heading"]
    assert texts.index(HEADING) + 2 == texts.index("After")  # the chart is mentioned between them


def test_not_mine_and_not_sure_complete_it_and_are_named_as_not_counted(talk: Talk) -> None:
    said = noticed(talk.type("N", "? ?", "4 4"))
    assert said is not None
    assert said.lines[-1].text == "Phone (not part of the job); Visits (not sure). None of these is taken as zero."


def test_what_was_put_off_does_not_hold_it_back_and_brings_it_again(talk: Talk) -> None:
    talk.type("2-3 5 1").type("come back later")
    said = noticed(talk.type("come back later"))
    assert said is not None
    assert said.lines[-1].text == "Phone (not rated). None of these is taken as zero."
    assert noticed(talk.press(Reply(5, key=parse_key("test.rate.importance[phone]")))) is None
    said = noticed(talk.press(Reply(1, key=parse_key("test.rate.now[phone]"))))
    assert said is not None
    assert said.lines[-1].label == "First need 3"


def test_an_edit_afterwards_says_it_no_second_time(talk: Talk) -> None:
    talk.type("1-3 5 1")
    assert noticed(talk.type("back", "4")) is None


def test_undone_and_given_again_it_is_said_again(talk: Talk) -> None:
    talk.type("1-3 5 1").press(Command("undo"))
    assert noticed(talk) is None
    assert noticed(talk.type("1-3 4 4")) is not None
