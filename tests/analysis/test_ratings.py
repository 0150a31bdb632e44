"""Ratings are read out of the record as they stand, and look by look as they stood."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.analysis.ratings import Rating, looks_of, rating_questions, ratings_of
from assistant.flow.talk import Command
from tests.analysis.rating import rating_talk
from tests.talking import Clock, Talk, desk_with

PLAIN = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - {id: one, title: One, steps: [{id: name, ask: What is it called?, kind: text, why: To use it.}]}
"""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def talk(tmp_path: Path, clock: Clock) -> Talk:
    return rating_talk(tmp_path, clock)


def figures(ratings: tuple[Rating, ...]) -> list[tuple[str, int | None, int | None]]:
    return [(each.label, each.importance, each.performance) for each in ratings]


def test_the_questions_are_known_by_their_tags(talk: Talk, tmp_path: Path) -> None:
    asked = rating_questions(talk.sitting.view.index)
    assert asked is not None
    assert [question.id for question in asked] == ["rate.importance", "rate.now"]
    plain = Talk(desk_with(tmp_path / "plain", PLAIN)).sitting.view
    assert rating_questions(plain.index) is None
    assert ratings_of(plain) == ()
    assert looks_of(plain) == ()


def test_every_picked_task_has_a_rating_in_the_order_of_the_menu_rated_or_not(talk: Talk) -> None:
    talk.type("5 2")
    ratings = ratings_of(talk.sitting.view)
    assert figures(ratings) == [("Phone", 5, 2), ("Visits", None, None), ("Notes", None, None)]
    assert [each.need for each in ratings] == [3, None, None]


def test_not_mine_and_not_sure_are_kept_apart_and_are_no_figures(talk: Talk) -> None:
    talk.type("N", "? 4", "3")
    phone, visits, notes = ratings_of(talk.sitting.view)
    assert (phone.without, visits.without, notes.without) == ("not_applicable", "dont_know", None)
    assert (visits.importance, visits.performance, visits.need) == (None, 4, None)
    assert (notes.importance, notes.performance, notes.need) == (3, None, None)


def test_what_is_put_off_is_not_rated_and_not_unsure(talk: Talk) -> None:
    talk.type("come back later")
    assert ratings_of(talk.sitting.view)[0].without == "come_back"
    assert ratings_of(talk.sitting.view)[0].need is None


def test_a_figure_of_a_task_that_was_taken_out_counts_no_more(talk: Talk) -> None:
    talk.type("1-3 5 1").type("/change tasks to 2 and 3")
    while talk.prompt.waiting == "confirm":
        talk.press(Command("yes"))
    assert [each.label for each in ratings_of(talk.sitting.view)] == ["Visits", "Notes"]


def test_a_look_holds_what_stood_at_its_end_and_the_day_of_its_last_figure(talk: Talk, clock: Clock) -> None:
    talk.type("1-3 5 2")
    first = clock().date()
    clock.at += timedelta(days=90)
    talk.type("yes")
    (look,) = looks_of(talk.sitting.view)
    assert (look.number, look.day) == (1, first)
    assert figures(look.ratings) == [("Phone", 5, 2), ("Visits", 5, 2), ("Notes", 5, 2)]


def test_a_new_cycle_is_a_new_look_and_the_old_one_stays(talk: Talk, clock: Clock) -> None:
    talk.type("1-3 5 2", "yes")
    clock.at += timedelta(days=182)
    assert talk.sitting.cycle == 2
    talk.type("1, 2 and 3", "1-3 5 4")
    looks = looks_of(talk.sitting.view)
    assert [look.number for look in looks] == [1, 2]
    assert looks[1].day - looks[0].day == timedelta(days=182)
    assert [each.performance for each in looks[0].ratings] == [2, 2, 2]
    assert [each.performance for each in looks[1].ratings] == [4, 4, 4]


def test_a_figure_given_twice_counts_as_it_was_given_last(talk: Talk) -> None:
    talk.type("1-3 5 2", "back", "1-3 4 3")
    (look,) = looks_of(talk.sitting.view)
    assert figures(look.ratings) == [("Phone", 4, 3), ("Visits", 4, 3), ("Notes", 4, 3)]


def test_an_undone_turn_is_no_part_of_a_look_until_it_is_done_again(talk: Talk) -> None:
    talk.type("5 2", "4 1").press(Command("undo"))
    (look,) = looks_of(talk.sitting.view)
    assert figures(look.ratings) == [("Phone", 5, 2)]
    talk.press(Command("redo"))
    assert figures(looks_of(talk.sitting.view)[0].ratings) == [("Phone", 5, 2), ("Visits", 4, 1)]


def test_an_undone_cycle_leaves_one_look(talk: Talk) -> None:
    talk.type("1-3 5 2", "yes").press(Command("undo"))
    assert talk.sitting.cycle == 1
    assert [look.number for look in looks_of(talk.sitting.view)] == [1]


def test_when_every_figure_is_undone_there_is_no_look(talk: Talk) -> None:
    talk.type("1-3 5 2").press(Command("undo"))
    assert looks_of(talk.sitting.view) == ()


def test_a_need_is_never_worked_out_from_half_a_rating() -> None:
    assert Rating("a", "A", 5, None).need is None
    assert Rating("a", "A", None, 1).need is None
    assert Rating("a", "A", 2, 5).need == -3


def test_a_day_is_a_day(talk: Talk) -> None:
    talk.type("5 2")
    assert looks_of(talk.sitting.view)[0].day == date(2026, 11, 21)
