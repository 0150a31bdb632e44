"""The map is filled in by keys, by lines and as a whole; all of it is on disk, and one key takes it back."""

from __future__ import annotations

import pytest

from assistant.analysis.coverage import Cell
from assistant.sitting.mapping import PlanMaps
from tests.ui.map_window import NAMES, Open

# ---- filling in


async def test_quick_keys_fill_one_cell_after_another_and_all_is_on_disk(opened: Open) -> None:
    async with opened() as window:
        for key in "dpln?":
            window.strike(key)
        await window.settle()
        assert window.row(1) == "delivers partly planned none"
        assert window.cell(1, 2).asked
        assert window.spot == (2, 2)


async def test_the_mark_can_go_down_instead(opened: Open) -> None:
    async with opened() as window:
        await window.press("x", "d", "p")
        assert [window.cell(1, number).status for number in (1, 2)] == ["delivers", "partly"]
        assert window.spot == (3, 1)


async def test_delete_empties_a_cell_and_leaves_the_mark(opened: Open) -> None:
    async with opened() as window:
        await window.press("n", "left", "delete")
        assert window.cell(1, 1) == Cell()
        assert window.spot == (1, 1)


async def test_a_block_is_filled_with_one_key(opened: Open) -> None:
    async with opened() as window:
        await window.press("shift+right", "shift+down", "shift+down", "d")
        assert [window.row(number) for number in (1, 3)] == ["delivers delivers unknown unknown"] * 2
        assert window.row(4) == "unknown unknown unknown unknown"
        await window.press("f9")
        assert window.row(1) == "unknown unknown unknown unknown"


async def test_how_much_a_function_is_wanted_is_filled_in_beside_its_name(opened: Open) -> None:
    async with opened() as window:
        await window.press("left", "e", "u", "n", "w")
        levels = [each.level for each in window.kept().functions[:5]]
        assert levels == ["essential", "useful", "not_for_us", "essential", "undecided"]
        await window.press("up", "delete")
        assert window.kept().functions[3].level == "undecided"


async def test_a_key_that_means_nothing_says_which_do(opened: Open) -> None:
    async with opened() as window:
        await window.press("q")
        assert window.notice == "Press D, P, L, N or ?, or Delete."
        await window.press("left", "d")
        assert window.notice == "Press E, W, U or N, or Delete."
        assert window.kept().cells == {}


async def test_undo_takes_back_one_filling_after_another_and_goes_to_where_it_was(opened: Open) -> None:
    async with opened() as window:
        await window.press("d", "p", "down", "end", "f9")
        assert window.row(1) == "delivers unknown unknown unknown"
        assert window.spot == (1, 2)
        await window.press("f9")
        assert window.row(1) == "unknown unknown unknown unknown"
        assert window.spot == (1, 1)
        await window.press("f9")
        assert window.notice == "There is nothing to take back."
        assert len(window.kept().doers) == len(NAMES)


async def test_the_last_cell_is_told(opened: Open) -> None:
    async with opened() as window:
        await window.press("ctrl+end", "end", "d")
        assert window.row(42).endswith("delivers")
        assert window.notice == "That was the last cell. Esc goes back."


# ---- a line for many


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("1-3 D", {"delivers": [1, 2, 3]}),
        ("3 P; 5 no", {"partly": [3], "none": [5]}),
        ("all communication D except 9", {"delivers": [1, 2, 3, 4, 5, 6, 7, 8, 10]}),
        ("Northfield Council: 4 later", {"planned": [4]}),
    ],
)
async def test_a_line_fills_many(opened: Open, line: str, filled: dict[str, list[int]]) -> None:
    async with opened() as window:
        await window.press("right", "/")
        await window.say(line)
        kept = window.kept()
        found: dict[str, list[int]] = {}
        for each in kept.functions:
            found.setdefault(kept.cell(kept.doers[1].id, each.id).status, []).append(each.number)
        assert {status: numbers for status, numbers in found.items() if status != "unknown"} == filled
        await window.press("f9")
        assert window.kept().cells == {}


async def test_the_rest_is_what_is_still_open(opened: Open) -> None:
    async with opened() as window:
        await window.press("d", "/")
        await window.press("escape", "home", "right", "/")
        await window.say("the rest N")
        assert [window.cell(1, number).status for number in (1, 2, 42)] == ["delivers", "none", "none"]


async def test_words_for_how_much_is_wanted_fill_that_column_from_anywhere(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("1-10 essential; 11 not for us")
        levels = [each.level for each in window.kept().functions]
        assert (levels.count("essential"), levels[10]) == (10, "not_for_us")


async def test_a_line_that_cannot_be_read_stays_to_be_put_right(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("1-99 D")
        assert window.map.line.value == "1-99 D"
        assert "There is no line 99" in window.notice
        assert window.kept().cells == {}


async def test_all_means_what_is_in_sight(opened: Open) -> None:
    def want(maps: PlanMaps) -> None:
        maps.set_level([maps.map("coverage").functions[place].id for place in (2, 5)], "essential")

    async with opened(fill=want) as window:
        await window.press("w", "/")
        await window.say("all D")
        found = [number for number in range(1, 43) if window.row(number).startswith("delivers")]
        assert found == [3, 6]


# ---- that is all


async def test_a_column_is_told_to_be_whole_and_f9_takes_it_back(opened: Open) -> None:
    async with opened() as window:
        await window.press("d", "left", "t")
        asked = "All told for Age UK? Then 41 empty boxes become “does not”. T again does it, any other key leaves it."
        assert window.notice == asked
        assert window.cell(1, 2).status == "unknown"
        await window.press("t")
        assert (window.cell(1, 1).status, window.cell(1, 2).status, window.cell(2, 2).status) == (
            "delivers",
            "none",
            "unknown",
        )
        assert "Age UK (1 of 4), that is all" in window.text
        assert window.notice.startswith("That is all that Age UK does")
        await window.press("f9")
        assert window.cell(1, 2).status == "unknown"
        assert "that is all" not in window.text
        await window.press("t", "t", "t")
        assert window.notice.startswith("Age UK may do more")
        assert (window.cell(1, 2).status, window.kept().doers[0].all_told) == ("unknown", False)


async def test_any_other_key_leaves_a_column_as_it_is_and_the_question_comes_anew(opened: Open) -> None:
    async with opened() as window:
        await window.press("t", "right")
        assert window.notice == ""
        await window.press("t")
        assert window.notice.startswith("All told for Northfield Council?")
        await window.press("left", "t")
        assert window.notice.startswith("All told for Age UK?")
        await window.press("f9", "t")
        assert not any(doer.all_told for doer in window.kept().doers)
        assert window.kept().cells == {}


async def test_how_much_is_wanted_is_never_told_to_be_whole(opened: Open) -> None:
    async with opened() as window:
        await window.press("left", "t")
        assert window.notice == "Move to an organisation or a role first."


async def test_the_line_tells_the_letters_of_the_column_that_the_mark_is_in(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        assert "1-10 D" in window.map.line.placeholder
        await window.press("escape", "left", "/")
        assert "1-10 E" in window.map.line.placeholder
        await window.say("1-10 4 5")
        assert "'1-10 E'" in window.notice
        assert window.kept().functions[0].level == "undecided"
