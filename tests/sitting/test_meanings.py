"""Whoever rates a function or a competency can ask what it means, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.flow.facts import parse_key
from assistant.flow.talk import NoReply, Reply, RowEdit
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting
from assistant.sitting.spoken import asked
from tests.talking import Clock

FOLLOW_UP, DISCHARGE = "guide:7.communication:06", "guide:7.activities:13"
ASSESS = "framework:12.personalised-care.assess-needs"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, Clock())
    yield desk
    desk.close()


def come_to(sitting: Sitting, question: str) -> Sitting:
    while sitting.prompt.id != question:
        assert sitting.prompt.waiting != "finished", f"{question} is not asked"
        sitting.take(NoReply("come_back"))
    return sitting


def rating_functions(desk: Desk) -> Sitting:
    sitting = desk.open("learning-needs", desk.new_subject("person", "Sam").id)
    come_to(sitting, "my_functions").take(Reply({FOLLOW_UP: "", DISCHARGE: ""}))
    return come_to(sitting, "rating.importance")


def rating_competencies(desk: Desk) -> Sitting:
    sitting = desk.open("competencies", desk.new_subject("person", "Kim").id)
    come_to(sitting, "ladders").take(Reply({"nhs_england": ""}))
    sitting.take(Reply({ASSESS: ""}))
    return come_to(sitting, "rate_nhs.now")


def test_help_at_a_rating_says_what_the_function_means_and_what_good_looks_like(desk: Desk) -> None:
    sitting = rating_functions(desk)
    told = "\n".join(speech.text for speech in sitting.hear("/help").says)
    assert told.startswith("1 not at all")
    assert "Find out whether each referral really led to something." in told
    assert "What good looks like (this tool's suggestion):" in told
    assert "What good looks like (this tool's suggestion):" in sitting.prompt.help  # what F1 shows


def test_plainer_words_at_a_rating_are_the_plain_words_of_the_function(desk: Desk) -> None:
    told = [speech.text for speech in rating_functions(desk).hear("/plainer").says]
    assert told[-1] == "Find out whether each referral really led to something."


def test_help_at_a_competency_names_its_parts(desk: Desk) -> None:
    sitting = rating_competencies(desk)
    told = "\n".join(speech.text for speech in sitting.hear("/help").says)
    assert "It is made of:" in told
    assert "• Which other help they need" in told
    assert "• Which other help they need" in sitting.prompt.help


def test_help_at_a_competency_of_the_team_says_what_the_team_wrote(desk: Desk) -> None:
    sitting = desk.open("competencies", desk.new_subject("person", "Jo").id)
    come_to(sitting, "ladders").take(Reply({"own": ""}))
    cells = (("name", "Run the Monday round"), ("about", "Keep twelve people to twenty minutes"))
    sitting.take(RowEdit("own_competencies", "add", cells=cells))
    assert "Keep twelve people to twenty minutes" in come_to(sitting, "rate_own.now").prompt.help


def test_a_question_about_no_row_gets_no_meaning(desk: Desk) -> None:
    sitting = desk.open("learning-needs", desk.new_subject("person", "Lee").id)
    assert sitting.prompt.help == "The name of your organisation. You can leave it out."


def test_the_words_of_a_scale_are_all_told_at_the_first_line_and_in_short_after_it(desk: Desk) -> None:
    sitting = rating_functions(desk)
    assert "  From 1 to 5: 1 Not at all, 2 A little, 3 Some, 4 A lot, 5 Vital." in asked(sitting.prompt)
    sitting.take(Reply(4, key=parse_key(f"learning-needs.rating.importance[{FOLLOW_UP}]")))
    assert "  From 1 to 5: 1 Not done yet, 2 With a lot of help, 3 With some help, 4 On my own, 5 Can show others." in (
        asked(sitting.prompt)
    )
    sitting.take(Reply(3, key=parse_key(f"learning-needs.rating.now[{FOLLOW_UP}]")))
    assert "  From 1 to 5 (Not at all to Vital; ‘help’ tells all)." in asked(sitting.prompt)


def test_figures_typed_one_by_one_are_seen_to_lead_on(desk: Desk) -> None:
    sitting = rating_functions(desk)
    first = next(iter(asked_lines(sitting)))
    assert first.endswith(", 0 of 4 here]")
    sitting.hear("4")
    assert next(iter(asked_lines(sitting))).endswith(", 1 of 4 here]")
    sitting.hear("3")
    assert ", 2 of 4 here, " in sitting.hear("/where").says[0].text  # what was put off is told after it
    sitting.hear("n")  # not my job: how it is done is not asked then
    assert sitting.prompt.progress.here_words == ""  # the block is done


def asked_lines(sitting: Sitting) -> list[str]:
    return [line for line in asked(sitting.prompt) if line]
