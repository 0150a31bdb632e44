"""The one picture of ratings: where each function stands, by which number, and what is left out of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.analysis.charting import FIRST_PLACES, chart_of
from tests.analysis.rating import rating_talk
from tests.talking import Talk, desk_with


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return rating_talk(tmp_path)


def test_functions_are_numbered_first_needs_first_and_stand_by_both_figures(talk: Talk) -> None:
    chart = chart_of(talk.type("4 4", "5 1", "3 2").sitting.view)
    assert chart is not None
    assert [(spot.number, spot.rating.label, spot.place, spot.is_first) for spot in chart.spots] == [
        (1, "Visits", (1, 5), True),
        (2, "Notes", (2, 3), False),
        (3, "Phone", (4, 4), False),
    ]
    assert [spot.number for spot in chart.at(1, 5)] == [1]
    assert chart.at(5, 5) == ()
    assert chart.title == "Importance beside how I do it"
    assert (chart.up.figure(5), chart.across.figure(1)) == ("vital (5)", "not yet (1)")
    assert "Visits" in chart.sentence
    assert "Visits" not in chart.brief


def test_what_is_not_my_work_or_not_sure_is_counted_and_never_drawn(talk: Talk) -> None:
    chart = chart_of(talk.type("N", "?", "4").sitting.view)
    assert chart is not None
    assert [spot.rating.label for spot in chart.spots] == []
    counted = [(name, [each.label for each in found]) for name, found in chart.uncounted]
    assert counted == [("Not part of the work", ["Phone"]), ("Not sure", ["Visits"]), ("Not rated yet", ["Notes"])]


def test_a_conversation_without_ratings_has_no_chart(tmp_path: Path) -> None:
    dialogue = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - {id: one, title: One, steps: [{id: area, ask: Which area?, kind: text}]}
"""
    assert chart_of(Talk(desk_with(tmp_path, dialogue)).sitting.view) is None


def test_first_needs_stand_where_much_matters_and_little_is_done() -> None:
    assert set(FIRST_PLACES) == {(1, 5), (2, 5), (3, 5), (1, 4), (2, 4)}
