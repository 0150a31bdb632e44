"""Needs, strengths and moves follow from the figures alone; what has no figures is counted apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.analysis.needs import METHOD, Move, Needs, find_moves, find_needs, is_first, why
from assistant.analysis.ratings import Look, Rating
from assistant.flow.facts import Reason

GROUPS = ("first", "later", "strengths", "steady", "not_my_job", "not_sure", "not_rated")
FIGURES = st.none() | st.integers(1, 5)


def rated(label: str, importance: int, performance: int) -> Rating:
    return Rating(label.casefold(), label, importance, performance)


@st.composite
def one_rating(draw: st.DrawFn, number: int) -> Rating:
    importance, performance = draw(FIGURES), draw(FIGURES)
    reasons: tuple[Reason | None, ...] = (None, "dont_know", "not_applicable", "come_back")
    missing = importance is None or performance is None
    without = draw(st.sampled_from(reasons)) if missing else None
    return Rating(f"f{number}", f"Function {number}", importance, performance, without)


ratings = st.integers(0, 12).flatmap(lambda most: st.tuples(*(one_rating(number) for number in range(most))))


def everything(needs: Needs) -> list[Rating]:
    return list(chain.from_iterable(getattr(needs, group) for group in GROUPS))


# ---- what a person may rely on


@given(ratings)
def test_every_rating_stands_in_one_group_and_in_one_only(given_ones: tuple[Rating, ...]) -> None:
    assert sorted(each.function for each in everything(find_needs(given_ones))) == sorted(
        each.function for each in given_ones
    )


@given(ratings)
def test_what_has_no_figures_never_counts_as_zero(given_ones: tuple[Rating, ...]) -> None:
    needs = find_needs(given_ones)
    for rating in (*needs.first, *needs.later, *needs.strengths, *needs.steady):
        assert rating.importance is not None
        assert rating.performance is not None
    for rating in (*needs.not_my_job, *needs.not_sure, *needs.not_rated):
        assert rating.need is None


@given(ratings, st.sampled_from([None, "dont_know", "not_applicable"]))
def test_one_more_without_figures_changes_nothing_for_the_others(
    given_ones: tuple[Rating, ...], reason: Reason | None
) -> None:
    more = Rating("more", "One more", None, None, reason)
    before, after = find_needs(given_ones), find_needs((*given_ones, more))
    for group in ("first", "later", "strengths", "steady"):
        assert getattr(before, group) == getattr(after, group)


@given(ratings)
def test_first_needs_matter_four_or_more_with_a_need_of_two_or_more_and_no_other_does(
    given_ones: tuple[Rating, ...],
) -> None:
    needs = find_needs(given_ones)
    for rating in everything(needs):
        both = rating.importance is not None and rating.performance is not None
        large = both and rating.importance >= 4 and rating.importance - rating.performance >= 2  # type: ignore[operator]
        assert (rating in needs.first) == large == is_first(rating)


@given(ratings)
def test_needs_are_ranked_by_importance_times_need(given_ones: tuple[Rating, ...]) -> None:
    needs = find_needs(given_ones)
    for group in (needs.first, needs.later):
        weights = [(each.importance or 0) * (each.need or 0) for each in group]
        assert all(one >= next_one for one, next_one in pairwise(weights))


@given(ratings)
def test_a_strength_leaves_no_need_and_needs_no_help(given_ones: tuple[Rating, ...]) -> None:
    for rating in find_needs(given_ones).strengths:
        assert (rating.performance or 0) >= 4
        assert (rating.need or 0) <= 0


@given(ratings, st.randoms())
def test_the_order_in_which_ratings_come_decides_only_between_equals(given_ones: tuple[Rating, ...], chance) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(given_ones)
    chance.shuffle(shuffled)
    before, after = find_needs(given_ones), find_needs(shuffled)
    for group in GROUPS:
        assert set(getattr(before, group)) == set(getattr(after, group))


@given(ratings)
def test_every_place_can_say_why_and_names_its_own_figures(given_ones: tuple[Rating, ...]) -> None:
    for rating in given_ones:
        words = why(rating)
        assert words.endswith(".")
        if rating.need is None:
            assert "not counted" in words
        else:
            assert f"Importance {rating.importance} less {rating.performance}" in words


# ---- a few by hand


def test_the_larger_product_goes_first_and_among_equals_the_more_important() -> None:
    needs = find_needs([rated("Small", 4, 2), rated("Large", 5, 1), rated("Middle", 5, 3), rated("Wide", 4, 1)])
    assert [each.label for each in needs.first] == ["Large", "Wide", "Middle", "Small"]  # 20, 12, 10, 8
    assert why(needs.first[0]).endswith("Importance 5 times need 4 ranks it at 20.")


@pytest.mark.parametrize(("importance", "performance"), [(3, 1), (4, 3), (2, 1)])
def test_a_need_that_matters_less_or_is_smaller_can_wait(importance: int, performance: int) -> None:
    needs = find_needs([rated("A", importance, performance)])
    assert needs.first == ()
    assert [each.label for each in needs.later] == ["A"]
    assert "A first need matters 4 or more" in why(needs.later[0])


def test_what_is_done_better_than_it_matters_is_no_fault() -> None:
    needs = find_needs([rated("A", 3, 5), rated("B", 1, 3)])
    assert [each.label for each in needs.strengths] == ["A"]
    assert [each.label for each in needs.steady] == ["B"]
    assert "nothing to catch up" in why(needs.steady[0])


def test_what_hardly_matters_to_the_job_is_no_strength_for_it() -> None:
    needs = find_needs([rated("A", 2, 5), rated("B", 3, 4)])
    assert [each.label for each in needs.strengths] == ["B"]
    assert [each.label for each in needs.steady] == ["A"]


def test_strengths_that_can_be_shown_to_others_come_first() -> None:
    needs = find_needs([rated("Alone", 4, 4), rated("Shows", 3, 5), rated("Shows more", 5, 5)])
    assert [each.label for each in needs.strengths] == ["Shows more", "Shows", "Alone"]


def test_the_three_reasons_for_no_figures_are_told_apart() -> None:
    given_ones = [
        Rating("a", "A", without="not_applicable"),
        Rating("b", "B", 4, None, "dont_know"),
        Rating("c", "C", 4, None),
        Rating("d", "D", without="come_back"),
    ]
    needs = find_needs(given_ones)
    assert [each.label for each in needs.not_my_job] == ["A"]
    assert [each.label for each in needs.not_sure] == ["B"]
    assert [each.label for each in needs.not_rated] == ["C", "D"]
    assert why(given_ones[0]) == "You said that it is not part of the job, so it is not counted."


def test_nothing_rated_shows_nothing() -> None:
    assert everything(find_needs([])) == []
    assert "no total mark" in METHOD


# ---- over time


def look(number: int, *given_ones: Rating) -> Look:
    return Look(number, date(2026, number, 1), given_ones)


def test_moves_are_between_the_last_two_looks_the_largest_step_forward_first() -> None:
    old = look(1, rated("A", 5, 5), rated("B", 5, 5))
    before = look(2, rated("A", 5, 1), rated("B", 5, 4), rated("C", 3, 3))
    now = look(3, rated("A", 5, 3), rated("B", 5, 3), rated("C", 5, 3))
    assert find_moves([old, before, now]) == (
        Move("a", "A", 1, 3),
        Move("c", "C", 3, 3, (3, 5)),
        Move("b", "B", 4, 3),
    )


def test_one_look_shows_no_move() -> None:
    assert find_moves([look(1, rated("A", 5, 1))]) == ()
    assert find_moves([]) == ()


def test_what_has_no_figure_in_one_of_the_looks_has_not_moved() -> None:
    a = rated("A", 5, 2)
    unsure = replace(a, performance=None, without="dont_know")
    assert find_moves([look(1, a), look(2, unsure)]) == ()
    assert find_moves([look(1, unsure), look(2, a)]) == ()
    assert find_moves([look(1), look(2, a)]) == ()


@given(ratings, ratings)
def test_a_move_is_never_nothing_and_never_made_up(before: tuple[Rating, ...], now: tuple[Rating, ...]) -> None:
    moves = find_moves([look(1, *before), look(2, *now)])
    was = {each.function: each.performance for each in before}
    stands = {each.function: each.performance for each in now}
    assert all(move.before != move.now or move.importance for move in moves)
    assert all(move.importance is None or move.importance[0] != move.importance[1] for move in moves)
    assert all((was[move.function], stands[move.function]) == (move.before, move.now) for move in moves)
    steps = [move.now - move.before for move in moves]
    assert steps == sorted(steps, reverse=True)


def test_what_is_done_alone_is_a_strength_even_where_it_matters_most() -> None:
    needs = find_needs([rated("A", 5, 4)])
    assert [each.label for each in needs.strengths] == ["A"]
    assert needs.later == ()


def test_a_function_that_matters_more_than_before_moved_too() -> None:
    before, now = look(1, rated("A", 2, 3), rated("B", 4, 3)), look(2, rated("A", 5, 3), rated("B", 4, 3))
    [move] = find_moves([before, now])
    assert (move.label, move.before, move.now, move.importance) == ("A", 3, 3, (2, 5))
