"""A line typed at the map is read for one column; commas may stand between two fillings, as semicolons do."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.analysis.coverage import CoverageMap
from assistant.analysis.gaps import find_gaps
from assistant.ui.screens.map_lines import Filling, read_map_line
from assistant.ui.screens.map_words import next_words
from assistant.ui.widgets.map_places import WANTED, Spot
from tests.sitting.filling import TIES, new_maps


@pytest.fixture(scope="module")
def coverage(tmp_path_factory: pytest.TempPathFactory) -> CoverageMap:
    maps = new_maps(tmp_path_factory.mktemp("lines"))
    maps.add_doer("coverage", "Age UK")
    return maps.map("coverage")


@pytest.mark.parametrize(
    "line", ["1-3 essential; 4-5 useful", "1-3 essential, 4-5 useful", "1, 2, 3 essential, 4-5 useful"]
)
def test_two_levels_may_be_given_in_one_line(coverage: CoverageMap, line: str) -> None:
    read = read_map_line(line, coverage, Spot(0, 1))
    assert read == Filling(WANTED, {"essential": (0, 1, 2), "useful": (3, 4)})


@pytest.mark.parametrize("line", ["1-3 D; 4 N", "1-3 D, 4 N"])
def test_two_states_may_be_given_in_one_line(coverage: CoverageMap, line: str) -> None:
    assert read_map_line(line, coverage, Spot(0, 1)) == Filling(1, {"delivers": (0, 1, 2), "none": (3,)})


def test_a_list_with_commas_is_one_filling_as_before(coverage: CoverageMap) -> None:
    assert read_map_line("1, 3, 5 P", coverage, Spot(0, 1)) == Filling(1, {"partly": (0, 2, 4)})


def test_words_with_commas_that_are_no_filling_are_left_for_a_sentence(coverage: CoverageMap) -> None:
    assert read_map_line("Age UK do transport, and Mind does advocacy", coverage, Spot(0, 1)) is None


def test_where_nothing_is_wanted_yet_it_is_said_how_to_begin(tmp_path: Path) -> None:
    maps = new_maps(tmp_path)
    maps.add_doer("coverage", "Age UK")
    gaps = find_gaps(maps.map("coverage"), maps.today, {})
    head, words = next_words(None, gaps.needed)
    assert head == "Start here"
    line = words.partition("“")[2].partition("”")[0]
    read = read_map_line(line, maps.map("coverage"), Spot(0, 1))
    assert isinstance(read, Filling)
    assert read.column == WANTED
    other = words.rpartition("“")[2].partition("”")[0]
    assert isinstance(read_map_line(other, maps.map("coverage"), Spot(0, 1)), Filling)
    maps.set_level([TIES], "essential")
    assert next_words(None, find_gaps(maps.map("coverage"), maps.today, {}).needed)[0] == "Best next"
