"""The grid of competencies says what it takes: one figure a line, under the headings of its areas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.flow.talk import NoReply, Prompt, Reply
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting
from assistant.sitting.spoken import asked
from assistant.understand.gridlines import lines_for
from tests.talking import Clock


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, Clock())
    yield desk
    desk.close()


def come_to(sitting: Sitting, question: str) -> Prompt:
    while sitting.prompt.id != question:
        assert sitting.prompt.waiting != "finished", f"{question} is not asked"
        sitting.take(NoReply("come_back"))
    return sitting.prompt


@pytest.fixture
def sitting(desk: Desk) -> Sitting:
    """Somebody who rates all competencies of one ladder."""
    sitting = desk.open("competencies", desk.new_subject("person", "Sam").id)
    come_to(sitting, "ladders")
    sitting.take(Reply({"nhs_england": ""}))
    come_to(sitting, "nhs_england")
    sitting.hear("all")
    come_to(sitting, "rate_nhs.now")
    return sitting


def test_its_rows_stand_under_the_areas_of_the_ladder(sitting: Sitting) -> None:
    grid = sitting.grid("rate_nhs")
    assert grid
    areas = list(dict.fromkeys(row.group for row in grid.rows))
    assert (len(areas), areas[:3]) == (4, ["Personalised care", "Relationships", "Communications"])
    sitting.fill_grid("rate_nhs", "relationships 4")
    filled = sitting.grid("rate_nhs")
    assert filled
    assert {row.group for row in filled.rows if row.cells[0].value == 4} == {"Relationships"}


def test_it_advises_one_figure_for_a_line_and_takes_what_it_advises(sitting: Sitting) -> None:
    grid = sitting.grid("rate_nhs")
    assert grid
    assert lines_for(grid) == "1-10 4 · the rest 3 · all 4 except 9"
    for line in ("1-10 4", "the rest 3", "all 4 except 9"):
        said = sitting.fill_grid("rate_nhs", line).says
        assert not [each for each in said if each.voice == "refusal"]


def test_two_figures_are_refused_with_a_line_that_it_takes(sitting: Sitting) -> None:
    [said] = sitting.fill_grid("rate_nhs", "1-10 4 3").says
    assert said.text == "Use 1 to 5, N or ?, such as '4' for this line or '1-10 4' for lines 1 to 10."


def test_the_plain_lines_advise_one_figure_too(sitting: Sitting) -> None:
    assert "  '1-10 4' answers the lines 1 to 10. N: not mine. ?: not sure." in asked(sitting.prompt)


def test_two_scales_still_take_two_figures(desk: Desk) -> None:
    sitting = desk.open("learning-needs", desk.new_subject("person", "Kim").id)
    come_to(sitting, "my_functions")
    sitting.hear("all")
    grid = sitting.grid("rating")
    assert grid
    assert lines_for(grid) == "1-10 4 3 · the rest 3 2 · all 4 4 except 9"
    assert "'1-10 4 3' for lines 1 to 10" in sitting.fill_grid("rating", "1-10 9 9").says[0].text
