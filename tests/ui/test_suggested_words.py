"""What is suggested as an answer in words is said in full, so that Enter takes nothing unseen."""

from __future__ import annotations

from assistant.flow.talk import Prompt
from assistant.ui.screens.standing import suggestion

LONG = "Time in the week for it, agreed with their manager. " * 4


def test_words_are_said_in_full_and_a_long_list_of_ticks_is_marked() -> None:
    prompt = Prompt("answer", "What would they need?", "text", default=LONG, default_text=LONG, suggested="It helps.")
    assert LONG in suggestion(prompt)
    ticks = Prompt("answer", "Which?", "functions", default={"a": ""}, default_text=LONG, suggested="It helps.")
    assert suggestion(ticks) == "I suggest what is marked. It helps."
