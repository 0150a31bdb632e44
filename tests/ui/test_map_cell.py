"""All about one cell of the map is said field by field, and saved."""

from __future__ import annotations

import pytest

from assistant.analysis.coverage import Cell
from assistant.errors import StoreError
from assistant.sitting.mapping import PlanMaps
from assistant.ui.screens.map_cell import MapCellScreen
from assistant.ui.screens.stopped import StoppedScreen
from tests.ui.map_window import Open

# ---- one cell


async def test_all_about_a_cell_is_saved_field_by_field(opened: Open) -> None:
    async with opened() as window:
        await window.press("enter")
        assert isinstance(window.screen, MapCellScreen)
        for words in ("later", "1 April 2028", "31 March 2029", "yes", "partly", "the 2026 survey", "weekdays only"):
            await window.press("enter")
            await window.write(words)
            await window.press("enter")
        cell = window.cell(1, 1)
        assert (cell.status, cell.starts, cell.funded_until) == ("planned", "2028-04-01", "2029-03-31")
        assert (cell.leads, cell.impact, cell.evidence, cell.note) == (
            True,
            "partly",
            "the 2026 survey",
            "weekdays only",
        )
        await window.press("escape")
        assert "planned for later, leads, from 1 April 2028" in " ".join(window.text.split())


async def test_who_could_find_out_is_kept_where_it_is_not_known(opened: Open) -> None:
    async with opened() as window:
        await window.press("?", "left", "enter", "down")
        for words in ("Sam", "1 May 2028"):
            await window.press("enter")
            await window.write(words)
            await window.press("enter")
        cell = window.cell(1, 1)
        assert (cell.status, cell.asked, cell.who, cell.by) == ("unknown", True, "Sam", "2028-05-01")


async def test_a_name_in_a_note_is_asked_about_and_who_could_find_out_is_not(opened: Open) -> None:
    async with opened() as window:
        await window.press("enter", "end", "enter")
        await window.write("Mrs Patel was pleased")
        await window.press("enter")
        assert isinstance(window.screen, StoppedScreen)
        assert window.cell(1, 1).note == ""
        await window.look()
        await window.press("1")
        assert window.cell(1, 1).note == "[person's name taken out] was pleased"


async def test_an_identifier_in_a_note_is_hidden_before_it_is_saved(opened: Open) -> None:
    async with opened() as window:
        await window.press("enter", "end", "enter")
        await window.write("see 943 476 5919")
        await window.press("enter")
        assert isinstance(window.screen, StoppedScreen)
        assert window.cell(1, 1).note == ""
        await window.look()
        await window.press("1")
        assert window.cell(1, 1).note.startswith("see [NHS number")


async def test_what_a_field_cannot_take_stays_to_be_put_right(opened: Open) -> None:
    async with opened() as window:
        await window.press("enter", "down", "enter")
        await window.write("soonish")
        await window.press("enter")
        assert isinstance(window.screen, MapCellScreen)
        assert window.screen.query_one("#value").value == "soonish"  # type: ignore[attr-defined]
        assert window.cell(1, 1) == Cell()


# ---- what comes next is taken too


async def test_a_field_that_could_not_be_saved_is_given_back(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as window:
        await window.press("enter", "end")

        def fail(*_: object, **__: object) -> None:
            raise StoreError("The disk is full. Nothing was lost.")

        monkeypatch.setattr(PlanMaps, "write", fail)
        await window.say("weekdays only")
        assert window.query_one("#value").value == "weekdays only"
        assert any("not saved" in toast for toast in window.toasts)
        monkeypatch.undo()
        await window.press("enter")
        assert window.cell(1, 1).note == "weekdays only"


# ---- words that begin with a figure


async def test_a_day_typed_at_its_field_is_saved_whole(opened: Open) -> None:
    async with opened() as window:
        await window.press("d", "left", "enter", "down")
        assert window.listed("#fields")[1].startswith("> Funded until")
        await window.say("31 March 2028")
        assert window.cell(1, 1).funded_until == "2028-03-31"
        await window.press("up", "up", "down")
        await window.say("7 March 2027")
        cell = window.cell(1, 1)
        assert (cell.funded_until, cell.note) == ("2027-03-07", "")


async def test_figures_choose_a_field_only_where_the_marked_one_takes_no_words(opened: Open) -> None:
    async with opened() as window:
        await window.press("p", "left", "enter")
        assert [item.mark for item in window.query_one("#fields").items][:2] == ["1", "2"]
        await window.press("2")
        assert window.query_one("#value").has_focus
        await window.write("31 March 2028")
        await window.press("enter")
        assert window.cell(1, 1).funded_until == "2028-03-31"
        await window.press("up")
        assert {item.mark for item in window.query_one("#fields").items} == {"·"}


async def test_what_is_typed_in_a_hurry_after_a_state_goes_to_the_field_that_comes_next(opened: Open) -> None:
    async with opened() as window:
        await window.press("enter")
        for key in ("d", "enter", *"31 March 2028", "enter"):
            window.strike({" ": "space"}.get(key, key))
        await window.settle()
        cell = window.cell(1, 1)
        assert (cell.status, cell.funded_until, cell.starts) == ("delivers", "2028-03-31", "")


async def test_from_when_is_asked_of_what_is_planned_and_not_of_what_is_done(opened: Open) -> None:
    async with opened() as window:
        await window.press("d", "left", "enter")
        assert not any("Planned from" in line for line in window.listed("#fields"))
        await window.say("later")
        assert any("Planned from" in line for line in window.listed("#fields"))
        await window.press("home")
        await window.say("does not")
        titles = [item.title for item in window.query_one("#fields").items]
        assert titles == ["Does it do this?", "Evidence", "Note"]
