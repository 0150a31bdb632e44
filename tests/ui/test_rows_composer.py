"""A table is filled row by row, and a row is opened, moved or taken out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.flow.offers import Field, RowView
from assistant.flow.talk import Command, RowEdit
from tests.ui.composing import BY_NAME, Ask
from tests.ui.window import screen_text

# ---- a tick list


@pytest.mark.parametrize(
    ("least", "rows", "hint", "needs"),
    [
        (
            1, (),
            "Type the first risk and press Enter. At least 1 risk is needed",
            "! At least 1 risk is needed. Type the first risk and press Enter",
        ),
        (
            3, ("Staff leave", "No money"),
            "Type another risk and press Enter. At least 3 risks are needed",
            "! At least 3 risks are needed. Type another risk and press Enter",
        ),
    ],
)  # fmt: skip
async def test_a_table_that_needs_more_says_so_and_enter_does_no_more(
    ask: Ask, least: int, rows: tuple[str, ...], hint: str, needs: str
) -> None:
    views = tuple(RowView(f"a{number}", title, (("what", title),)) for number, title in enumerate(rows))
    async with ask(replace(BY_NAME["risks"], least=least, rows=views)) as desk:
        assert desk.dock.hint == hint
        await desk.press("enter")
        assert desk.sent == []
        assert desk.dock.hint == needs


async def test_an_empty_table_is_not_claimed_to_be_empty_by_one_enter_too_many(ask: Ask) -> None:
    async with ask(BY_NAME["risks"]) as desk:
        assert desk.options == ["There are no risks"]
        assert desk.dock.hint == "Type the first risk. If there are none, press Down, then Enter"
        await desk.press("enter")
        assert desk.sent == []
        assert (
            desk.dock.hint == "! Nothing is marked yet. Type the first risk. If there are none, press Down, then Enter"
        )
        await desk.press("down")
        assert desk.dock.hint == "Enter: there are no risks. Or type the first risk"
        await desk.press("enter")
        assert desk.sent == [RowEdit("risks", "close", raw="There are no risks")]


async def test_a_table_that_was_not_for_us_says_so_when_one_comes_back_to_it(ask: Ask) -> None:
    async with ask(replace(BY_NAME["risks"], non_answer="Not for us: none seen")) as desk:
        assert desk.dock.hint == "You said: Not for us: none seen. Or type the first risk"


async def test_a_full_table_asks_for_no_further_row(ask: Ask) -> None:
    views = (RowView("a1", "Staff leave", (("what", "Staff leave"),)),)
    async with ask(replace(BY_NAME["risks"], most=1, rows=views)) as desk:
        assert desk.dock.hint == "Enter: that's all the risks"
        assert desk.dock.entry.placeholder == "There is room for 1"


async def test_a_page_key_moves_no_row_of_a_table(ask: Ask) -> None:
    rows = tuple(RowView(f"a{number}", f"Risk {number}", (("what", f"Risk {number}"),)) for number in range(20))
    async with ask(replace(BY_NAME["risks"], rows=rows)) as desk:
        await desk.press("pageup", "home", "end", "pagedown")
        assert desk.sent == []


# ---- tables


ROWS = (
    RowView("a1", "Staff leave", (("what", "Staff leave"), ("owner", "Ann, matron")), done=True),
    RowView("a2", "No money", (("what", "No money"), ("owner", ""))),
)


async def test_a_typed_line_adds_a_row_and_enter_alone_closes_the_table(ask: Ask) -> None:
    async with ask(BY_NAME["risks"]) as desk:
        assert desk.options == ["There are no risks"]
        await desk.say("Staff leave")
        await desk.dock.ask(replace(BY_NAME["risks"], rows=ROWS))
        await desk.settle()
        assert desk.options == ["Staff leave", "No money", "> That's all the risks"]
        assert "Owner: Ann, matron" in screen_text(desk.app)
        assert "1 to fill" in screen_text(desk.app)
        await desk.press("enter")
        assert desk.sent == ["Staff leave", RowEdit("risks", "close", raw="That's all the risks")]


async def test_a_row_opens_into_its_cells_and_a_cell_is_asked_about(ask: Ask) -> None:
    async with ask(replace(BY_NAME["risks"], rows=ROWS)) as desk:
        await desk.press("up", "enter")
        assert desk.options == [
            "Staff leave",
            "> No money",
            "Risk: No money",
            "Owner: not answered yet",
            "That's all the risks",
        ]
        await desk.press("down", "down", "enter")
        assert desk.sent == [Command("change", target="risks[a2].owner")]


async def test_a_row_is_taken_out_only_when_asked_twice(ask: Ask) -> None:
    async with ask(replace(BY_NAME["risks"], rows=ROWS)) as desk:
        await desk.press("up", "delete")
        assert "Take out “No money”? Press Delete again" in screen_text(desk.app)
        await desk.press("up", "down", "delete")
        assert desk.sent == []
        await desk.press("delete")
        assert desk.sent == [RowEdit("risks", "remove", "a2")]


async def test_a_row_is_moved(ask: Ask) -> None:
    async with ask(replace(BY_NAME["risks"], rows=ROWS)) as desk:
        await desk.press("up", "alt+down", "alt+up")
        assert desk.sent == [RowEdit("risks", "move", "a2", "a1")]
        await desk.press("up", "alt+down")
        assert desk.sent[1:] == [RowEdit("risks", "move", "a1", "")]


async def test_a_table_by_date_asks_for_the_date(ask: Ask) -> None:
    dated = replace(
        BY_NAME["risks"], one="check-in", many="check-ins", fields=(Field("when", "Date", "When?", "date"),)
    )
    async with ask(dated) as desk:
        assert "Type the date of the first check-in" in screen_text(desk.app)


async def test_several_lines_are_said_to_become_a_row_each(ask: Ask) -> None:
    async with ask(BY_NAME["risks"]) as desk:
        await desk.write("Staff leave")
        assert desk.dock.hint == "Enter adds this risk"
        await desk.press("ctrl+j")
        await desk.write("No money")
        assert desk.dock.hint == "Enter adds these risks, one for each line"
