"""The chart asked for in words: a page where there are ratings, and the same in lines where nothing is drawn."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from assistant.plain import talk as hold
from assistant.sitting.charted import NO_CHART, NOT_RATED, chart_lines
from tests.analysis.rating import rating_talk
from tests.talking import Talk, desk_with

NO_RATINGS = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - {id: one, title: One, steps: [{id: area, ask: Which area?, kind: text}]}
"""


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return rating_talk(tmp_path)


@pytest.mark.parametrize("words", ["show me the chart", "Can I see the chart, please?", "/chart", "show chart"])
def test_words_ask_for_the_chart_at_any_question(talk: Talk, words: str) -> None:
    asked = talk.sitting.prompt
    heard = talk.sitting.hear(words)
    assert heard.show == "chart"
    assert heard.prompt == asked


def test_an_answer_that_speaks_of_a_chart_is_an_answer(talk: Talk) -> None:
    talk.type("5 1", "4 4", "3 2", "no")
    heard = talk.sitting.hear("We show the chart to everybody")
    assert heard.show == ""
    assert talk.sitting.prompt.waiting == "finished"


def test_where_nothing_is_rated_it_is_said_that_there_is_no_chart(tmp_path: Path) -> None:
    talk = Talk(desk_with(tmp_path, NO_RATINGS))
    heard = talk.sitting.hear("show me the chart")
    assert (heard.show, [speech.text for speech in heard.says]) == ("", [NO_CHART])


def test_the_lines_say_what_stands_in_each_place_and_why_what_is_first(talk: Talk) -> None:
    lines = chart_lines(talk.type("5 1", "4 4", "N").sitting.view)
    assert lines == [
        "Importance beside how I do it. 1 of 2 functions matters 4 or more and is done 2 or more below that: Phone."
        " 1 function without both figures is not shown.",
        "Importance vital (5). How I do it: not yet (1) no. 1.",
        "Importance a lot (4). How I do it: alone (4) no. 2.",
        "The numbers stand for:",
        "  1. Phone. Importance: vital (5). How I do it: not yet (1). First need."
        " Importance 5 less 1 now is a need of 4. Importance 5 times need 4 ranks it at 20.",
        "  2. Visits. Importance: a lot (4). How I do it: alone (4).",
        "Not part of the work: 1. Notes.",
    ]


def test_before_the_first_figure_the_lines_say_when_something_will_stand_there(talk: Talk) -> None:
    assert chart_lines(talk.sitting.view)[0] == NOT_RATED


def test_a_reader_of_plain_lines_gets_the_chart_and_the_question_again(talk: Talk) -> None:
    talk.type("5 1")
    out = StringIO()
    hold(talk.sitting, ["show me the chart"], out)
    told = out.getvalue()
    assert "Importance vital (5). How I do it: not yet (1) no. 1." in told
    assert told.count("How much does it matter: Visits?") == 2


def test_the_chart_is_mentioned_with_what_the_ratings_say(talk: Talk) -> None:
    talk.type("5 1", "4 4", "3 2")
    assert "To see them in one picture, say “show me the chart”." in [speech.text for speech in talk.said]
