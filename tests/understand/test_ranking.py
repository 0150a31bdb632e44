"""Asking how something came to its place is told from everything else that may be typed."""

from __future__ import annotations

import pytest

from assistant.understand.ranking import RankAsked, read_rank_asked


@pytest.mark.parametrize(
    "text",
    [
        "why is Follow up referrals first?",
        "Why isn't Follow up referrals first",
        "why is Follow up referrals not first?",
        "why does follow up referrals come second",
        "why is Follow up referrals ranked so",
        "/why is Follow up referrals third",
        "why not Follow up referrals first",
        "why is Follow up referrals so low",
        "why is follow up referrals number 3",
        "why is Follow up referrals not a first need?",
    ],
)
def test_a_place_is_asked_of_by_the_name_of_what_has_it(text: str) -> None:
    assert read_rank_asked(text) == RankAsked("follow up referrals")


@pytest.mark.parametrize(
    "text",
    [
        "how is the rank worked out",
        "How are the ranks worked out?",
        "how are they ranked",
        "how did you rank my needs",
        "explain the ranking",
        "why are they in this order",
    ],
)
def test_the_whole_ranking_is_asked_of(text: str) -> None:
    assert read_rank_asked(text) == RankAsked()


@pytest.mark.parametrize("text", ["why 20", "why 20?", "why is it 20", "why rank 20", "how is 20 worked out"])
def test_a_figure_is_asked_of(text: str) -> None:
    assert read_rank_asked(text) == RankAsked(figure=20)


def test_what_the_question_is_about_is_asked_of() -> None:
    assert read_rank_asked("why is it first") == RankAsked(this=True)


@pytest.mark.parametrize(
    "text",
    [
        "why",
        "why do you ask",
        "why was the budget not asked",
        "because 20 people wait",
        "why is the bus late",
        "how is it going",
        "Know why people wait, and how to help",
        "20",
        "how do you do this now",
        "first",
        "",
        "why " + "very " * 100 + "first",
    ],
)
def test_other_words_ask_nothing_of_the_ranking(text: str) -> None:
    assert read_rank_asked(text) is None
