"""Every rank can be asked why: at a tick list, at a question for words, and after the end."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from assistant.flow.facts import Value, parse_key
from assistant.flow.talk import NoReply, Reply
from assistant.plain import talk
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting
from tests.talking import Clock

MOVING, AHEAD, FOLLOW_UP, CONFLICT = (
    "guide:7.information:1", "guide:7.activities:03", "guide:7.communication:06", "guide:7.communication:08",
)  # fmt: skip
FIGURES = {MOVING: (5, 1), AHEAD: (5, 1), FOLLOW_UP: (5, 2), CONFLICT: (4, 3)}


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    """Somebody who has rated four functions: two rank at 20, one at 15, one is no first need."""
    desk = Desk(tmp_path, Clock())
    sitting = desk.open("learning-needs", desk.new_subject("person", "Sam").id)
    come_to(sitting, "my_functions")
    sitting.take(Reply(dict.fromkeys(FIGURES, "")))
    for function, pair in FIGURES.items():
        for column, figure in zip(("importance", "now"), pair, strict=True):
            sitting.take(Reply(figure, key=parse_key(f"learning-needs.rating.{column}[{function}]")))
    yield sitting
    desk.close()


def come_to(sitting: Sitting, question: str) -> None:
    while sitting.prompt.id != question:
        assert sitting.prompt.waiting != "finished", f"{question} is not asked"
        sitting.take(NoReply("come_back"))


def told(sitting: Sitting, text: str) -> str:
    before = sitting.prompt
    heard = sitting.hear(text)
    assert sitting.prompt == before
    return "\n".join(speech.text for speech in heard.says)


def test_at_the_tick_list_a_place_is_told_with_its_sums_and_its_ties(sitting: Sitting) -> None:
    come_to(sitting, "first")
    words = told(sitting, "why is Help people plan ahead first?")
    assert "Help people plan ahead is number" in words
    assert (
        "of 3 first needs. Importance 5 less 1 now is a need of 4. Importance 5 times need 4 ranks it at 20." in words
    )
    assert "With the same 20: Keep information moving (importance 5)." in words
    assert "Of two with the same product, the more important one comes first" in words


def test_what_is_not_first_is_told_what_it_lacks_or_what_stands_before_it(sitting: Sitting) -> None:
    come_to(sitting, "first")
    words = told(sitting, "why isn't Follow up referrals first?")
    assert "Follow up referrals is number 3 of 3 first needs." in words
    assert "Before it: " in words
    assert "Keep information moving 5 × 4 = 20" in words
    words = told(sitting, "why is Negotiate to settle conflict not first?")
    assert words.startswith("Negotiate to settle conflict is not among the first needs.")
    assert "Here its need is 1." in words


def test_at_a_question_for_words_it_is_told_and_not_stored(sitting: Sitting) -> None:
    come_to(sitting, "first")
    sitting.take(Reply({MOVING: ""}))
    come_to(sitting, "goal.need")
    assert "ranks it at 20" in told(sitting, "why is Keep information moving first")
    assert "ranks it at 20" in told(sitting, "why is this first?")
    assert told(sitting, "why 20").startswith("20 is importance times need. ")
    sitting.hear("Know why people come first")
    fact = sitting.view.state.facts[parse_key(f"learning-needs.goal.need[{MOVING}]")]
    assert fact.answer == Value("Know why people come first")


def test_after_the_end_the_method_and_the_sums_are_told_in_plain_lines_too(sitting: Sitting) -> None:
    while sitting.prompt.waiting != "finished":
        sitting.take(NoReply("come_back"))
    out = StringIO()
    talk(
        sitting,
        ["how is the rank worked out", "why 20", "why is Follow up referrals third", "why is Juggling first"],
        out,
    )
    text = out.getvalue()
    assert "Now: " in text
    assert "Follow up referrals 5 × 3 = 15." in text
    assert "20 is importance times need. " in text
    assert "Follow up referrals is number 3 of 3 first needs." in text
    assert "No function that you rate is called ‘juggling’." in text
    assert "Nothing is asked just now" not in text


def test_where_nothing_is_rated_the_words_are_heard_as_ever(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "other", Clock())
    sitting = desk.open("commissioning", desk.new_plan("Larkhill").id)
    sitting.hear("why is Larkhill first")
    assert "ranks" not in "".join(speech.text for speech in sitting.hear("why 20").says)
    desk.close()
