"""Every shipped dialogue is walked to its end, many times over, and every question of it is seen."""

from __future__ import annotations

import pytest

from assistant import paths
from assistant.flow.index import Index, build_index
from assistant.flow.moment import open_moment
from assistant.library.shelf import Shelf
from tests.walking import Walker

_WALKS = 20
_ENOUGH_TURNS = 2500
"""As soon as every question was seen, a dialogue is left after so many turns; the small ones have all their walks."""
_MOST_TURNS = 2500


def _shelf() -> Shelf:
    return Shelf(paths.shipped("knowledge"), paths.shipped("dialogues"), None)


@pytest.fixture(scope="module", params=_shelf().names())
def index(request: pytest.FixtureRequest) -> Index:
    return build_index(_shelf().dialogue(request.param))


def _askable(index: Index) -> set[str]:
    cells = {cell.id for q in index.questions.values() if q.kind.name == "matrix" for cell in q.columns}
    return {name for name, question in index.questions.items() if not question.retired} - cells


def test_no_walk_gets_stuck_and_no_question_is_never_asked(index: Index) -> None:
    left, turns = _askable(index), 0
    for seed in range(_WALKS):
        walker = Walker(index, seed, steady=0.97)
        assert walker.walk(_MOST_TURNS), f"walk {seed} stands at {walker.moment.prompt.id}: {walker.moment.prompt.text}"
        left -= walker.seen
        turns += walker.turns
        if not left and turns > _ENOUGH_TURNS:
            break
    assert left == set()


def test_a_restless_person_gets_through_as_well(index: Index) -> None:
    for seed in range(4):
        assert Walker(index, seed, steady=0.6).walk(_MOST_TURNS * 4)


def test_the_short_route_is_short(index: Index) -> None:
    walker = Walker(index, 7, route="short", steady=1.0)
    while walker.moment.prompt.waiting != "finished":
        walker.step()
        assert walker.turns < 400
    tables = {name.partition(".")[0] for name in walker.seen}
    assert 8 <= len(tables) <= 20


def test_a_walk_taken_up_from_its_log_stands_where_it_stood(index: Index) -> None:
    walker = Walker(index, 11)
    for _ in range(150):
        walker.step()
        if walker.turns % 10 == 0:
            again = open_moment(index, walker.records, walker.context())
            assert again.prompt == walker.moment.prompt
            assert [item.status for item in again.view.items] == [item.status for item in walker.moment.view.items]
