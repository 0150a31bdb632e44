"""The chart page: boxes with numbers and a list that names them, by keys and mouse, in every size, without colour."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from assistant.analysis.charting import Spot
from assistant.analysis.ratings import Rating
from assistant.sitting.desk import Desk
from assistant.ui.app import JoinedUpApp
from assistant.ui.screens.chart import ChartScreen
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.grid import GridScreen
from assistant.ui.widgets.chart_grid import ChartGrid, box_rows, crossing
from tests.analysis.rating import rating_talk
from tests.ui.window import Window

Open = Callable[..., AbstractAsyncContextManager[Window]]


@pytest.fixture
def talk(tmp_path: Path) -> Open:
    """The conversation that rates three tasks, with both figures of each given, in a window."""

    @asynccontextmanager
    async def open_talk(size: tuple[int, int] = (80, 24), *more: str) -> AsyncIterator[Window]:
        held = rating_talk(tmp_path).type("5 1", "4 2", "3 4", *more)
        held.desk.close()
        desk = Desk(held.desk.home, held.desk.clock)
        desk.shelf = held.desk.shelf
        app = JoinedUpApp(lambda: desk)
        async with app.run_test(size=size, notifications=True) as pilot:
            window = Window(pilot, desk)  # type: ignore[arg-type]
            await window.wait_for_desk()
            clerk = window.screen._clerk  # type: ignore[attr-defined]
            await app.push_screen(ConversationScreen(clerk, "test", held.plan))
            await window.settle()
            yield window

    return open_talk


async def test_words_open_it_and_it_names_each_number(talk: Open) -> None:
    async with talk() as window:
        await window.say("show me the chart")
        assert isinstance(window.screen, ChartScreen)
        shown = window.text
        assert "2 of 3 functions matter 4 or more and are done 2 or more below that: Phone, Visits." in " ".join(
            shown.split()
        )
        assert "→ How I do" in shown
        assert "↓ Importance" in shown
        assert "5 Vital" in shown
        assert window.listed("#functions") == ["> Phone", "Visits", "Notes"]
        assert "! First need · 5, now 1" in shown
        assert "1: Importance 5 less 1 now is a need of 4. Importance 5 times need 4 ranks it at 20." in " ".join(
            shown.split()
        )
        assert "Every function has both its figures." in shown


@pytest.mark.parametrize("size", [(80, 24), (160, 50), (40, 24), (60, 18)])
async def test_every_number_stands_in_its_box_in_every_size(talk: Open, size: tuple[int, int]) -> None:
    async with talk(size) as window:
        await window.say("/chart")
        rows = {
            line.strip()[0]: line for line in window.text.splitlines() if "│" in line and line.strip()[0] in "54321"
        }
        cells = {up: [part.strip() for part in line.replace("┃", "│").split("│")[1:6]] for up, line in rows.items()}
        assert cells["5"] == ["!1", "", "", "", ""]
        assert cells["4"] == ["", "!2", "", "", ""]
        assert cells["3"] == ["", "", "", "3", ""]
        assert cells["1"] == ["", "", "", "", ""]


async def test_the_arrows_move_the_mark_and_its_number_stands_out_without_colour(talk: Open) -> None:
    async with talk() as window:
        await window.say("/chart")
        await window.press("down")
        assert window.listed("#functions") == ["Phone", "> Visits", "Notes"]
        assert "2: Importance 4 less 2 now is a need of 2." in window.text
        grid = window.query_one(ChartGrid)
        drawn = [segment for y in range(grid.size.height) for segment in grid.render_line(y)]
        assert [segment.text for segment in drawn if segment.style and segment.style.reverse] == ["!2"]


async def test_a_click_on_a_box_marks_what_stands_in_it(talk: Open) -> None:
    async with talk() as window:
        await window.say("/chart")
        grid = window.query_one(ChartGrid)
        lines = window.text.splitlines()
        row = next(y for y, line in enumerate(lines) if line.strip().startswith("3 Some"))
        await window.pilot.click(offset=(lines[row].index("3", 10), row))
        await window.settle()
        assert window.listed("#functions") == ["Phone", "Visits", "> Notes"]
        await window.pilot.click(offset=(grid.region.right - 10, row))
        await window.settle()
        assert "Nothing stands in this box." in window.toasts


async def test_enter_rates_a_function_again_and_leads_back_to_the_chart(talk: Open) -> None:
    async with talk() as window:
        await window.say("/chart")
        await window.press("down", "enter")
        assert isinstance(window.screen, ConversationScreen)
        assert window.question == "How much does it matter: Visits?"
        await window.say("4 5")
        assert isinstance(window.screen, ChartScreen)
        assert "> Visits" in window.listed("#functions")
        assert "1 of 3 functions matters 4 or more" in window.text
        await window.press("escape")
        assert window.question == "Once more?"


async def test_the_key_the_list_of_commands_and_the_end_of_the_route_lead_to_it(talk: Open) -> None:
    async with talk((80, 24), "no", "nothing") as window:
        assert "The chart of your ratings" in [offer.title for offer in window.talk.offers()]
        await window.press("f10")
        assert isinstance(window.screen, ChartScreen)
        await window.press("escape")
        assert "See the chart" in window.text
        await window.press("4", "enter")
        assert isinstance(window.screen, ChartScreen)


async def test_from_the_grid_c_opens_it_and_enter_marks_the_row_there(talk: Open) -> None:
    async with talk() as window:
        await window.say("/change importance: phone")
        await window.press("f10")
        assert isinstance(window.screen, GridScreen)
        assert "C The chart" in window.text
        await window.press("c", "down", "enter")
        assert isinstance(window.screen, GridScreen)
        assert "Visits: Importance?" in window.text


def test_numbers_that_have_no_room_are_told_by_the_first_and_the_last() -> None:
    spots = tuple(Spot(number, Rating("", "", 5, 2), True) for number in range(1, 8))
    assert [[words for words, _ in row] for row in box_rows(spots, 11, 1)] == [["!1–7"]]
    assert [[words for words, _ in row] for row in box_rows(spots, 11, 3)] == [
        ["!1", "!2", "!3"],
        ["!4", "!5", "!6"],
        ["!7"],
    ]
    assert box_rows(spots, 11, 1)[0][0][1] == range(1, 8)


def test_lines_meet_wherever_boxes_do() -> None:
    assert [crossing(across, 5) for across in range(6)] == ["┏", "┯", "┯", "┱", "┬", "┐"]
    assert [crossing(across, 0) for across in range(6)] == ["└", "┴", "┴", "┴", "┴", "┘"]
    assert all(crossing(across, up) for across in range(6) for up in range(6))
