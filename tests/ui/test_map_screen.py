"""The map of who does what in the app: keys, ranges, lines, names, undo, and where the gaps are; all of it on disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import cast

import pytest

from assistant.analysis.coverage import Cell
from assistant.errors import StoreError
from assistant.library.shelf import Shelf
from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.ui.screens.map import MapScreen
from assistant.ui.screens.map_cell import MapCellScreen
from assistant.ui.screens.map_heat import MapHeatScreen
from assistant.ui.screens.map_sentence import MapSentenceScreen
from assistant.ui.screens.page import WAIT
from assistant.ui.screens.stopped import StoppedScreen
from assistant.ui.widgets.map_places import WANTED, Spot
from tests.talking import desk_with
from tests.ui.conftest import Look
from tests.ui.map_window import DIALOGUE, NAMES, Open, map_opener


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The functions of the guide, read once, and one dialogue."""
    return desk_with(tmp_path_factory.mktemp("shelf"), DIALOGUE).shelf


@pytest.fixture
def opened(tmp_path: Path, shelf: Shelf) -> Open:
    """The app on the map of a plan with these organisations."""
    return map_opener(tmp_path, shelf)


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


# ---- names


async def test_an_empty_map_asks_for_the_first_name_and_the_next(opened: Open) -> None:
    async with opened(()) as window:
        assert "There are no organisations yet" in window.finding["Start here"]
        await window.say("Age UK")
        await window.say("District nurses")
        assert [doer.name for doer in window.kept().doers] == ["Age UK", "District nurses"]
        await window.press("enter", "d")
        assert window.row(1) == "unknown delivers"


async def test_a_role_is_added_with_its_organisation(opened: Open) -> None:
    async with opened(("Age UK",)) as window:
        await window.press("m")
        await window.say("Link worker")
        await window.say("age uk")
        await window.say("Care navigator")
        await window.say("Elm Surgery")
        kept = window.kept("role_coverage")
        assert [(doer.name, doer.organisation) for doer in kept.doers] == [
            ("Link worker", "Age UK"),
            ("Care navigator", "Elm Surgery"),
        ]
        assert [doer.name for doer in window.kept().doers] == ["Age UK", "Elm Surgery"]
        await window.press("enter", "p", "m")
        assert window.map.table.map.name == "coverage"
        assert window.kept("role_coverage").cell(kept.doers[1].id, kept.functions[0].id).status == "partly"


async def test_a_name_with_an_identifier_is_asked_about_first(opened: Open) -> None:
    async with opened(()) as window:
        await window.say("Mrs Smith 943 476 5919")
        assert isinstance(window.screen, StoppedScreen)
        assert window.kept().doers == ()
        await window.press("escape")
        assert window.kept().doers == ()
        assert window.map.line.value == "Mrs Smith 943 476 5919"


async def test_what_is_typed_while_a_name_is_asked_about_goes_on_in_the_line(opened: Open) -> None:
    async with opened(()) as window:
        await window.say("Mrs Smith 943 476 5919")
        await window.write(" of Elm")
        await window.press("escape")
        assert window.map.line.value == "Mrs Smith 943 476 5919 of Elm"


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


# ---- what it leads to


async def test_what_stands_with_a_function_follows_what_is_filled_in(opened: Open) -> None:
    async with opened(("Age UK", "Council")) as window:
        assert "undecided" in window.finding["All"]
        await window.press("left", "e", "up", "right")
        assert window.finding["Not known"].startswith("Nothing is known yet")
        await window.press("n", "n", "up")
        assert window.finding["Gap"].startswith("Nobody does it")
        await window.press("d", "left")
        assert window.finding["Fragile"].startswith("Only Age UK does this")


async def test_the_best_question_is_one_key_away(opened: Open) -> None:
    def fill(maps: PlanMaps) -> None:
        coverage = maps.map("coverage")
        maps.set_level([coverage.functions[4].id], "essential")
        others = [doer.id for doer in coverage.doers if doer.name != "Hospice at Home"]
        maps.write("coverage", [Change(doer, coverage.functions[4].id, "status", "none") for doer in others])

    async with opened(fill=fill) as window:
        assert "Hospice at Home" in window.finding["Best next (B)"]
        await window.press("b", "d")
        assert window.cell(4, 5).status == "delivers"


async def test_in_a_small_window_the_best_question_and_the_sum_can_be_read_whole(opened: Open) -> None:
    async with opened(fill=some) as window:
        shown = " ".join(window.text.split())
        question = window.finding["Best next (B)"].partition("?")[0]
        assert f"Best next (B): {question}?" in shown
        assert f"All: {window.finding['All']}" in shown


async def test_a_function_that_need_not_be_core_is_marked_and_explained(opened: Open) -> None:
    async with opened() as window:
        await window.press(*["down"] * 24)
        marked = [line.split() for line in window.text.splitlines() if "°" in line]
        assert [words[0] for words in marked if words[0].isdecimal()] == ["23", "24", "25"]
        assert "transport half" in window.finding["Not decided"]


async def test_the_heat_map_shows_every_function_with_its_letters(opened: Open) -> None:
    async with opened() as window:
        await window.press("left", "e", "up", "right", "d", "h")
        assert isinstance(window.screen, MapHeatScreen)
        assert "functions are undecided" in " ".join(window.text.split())
        line = next(line for line in window.text.splitlines() if "Build strong ties" in line)
        assert "Fragile" in line
        assert "D" in line.split("Fragile")[1]
        await window.press("down", "enter")
        assert window.spot[0] == 2


@pytest.mark.parametrize("size", [(40, 24), (80, 24), (160, 50)])
async def test_the_heat_map_has_room_for_forty_organisations(opened: Open, size: tuple[int, int]) -> None:
    async with opened([f"Organisation number {number}" for number in range(1, 41)], size) as window:
        await window.press("d", "h", "end")
        assert isinstance(window.screen, MapHeatScreen)
        assert "Organisation number 40 (40 of 40)" in window.text


# ---- what is in sight


async def test_only_what_is_unknown_can_be_shown(opened: Open) -> None:
    def fill(maps: PlanMaps) -> None:
        coverage = maps.map("coverage")
        known = [each.id for each in coverage.functions if each.number != 7]
        maps.write("coverage", [Change(doer.id, each, "status", "none") for doer in coverage.doers for each in known])
        maps.write("coverage", [Change(coverage.doers[0].id, coverage.functions[6].id, "status", "none")])

    async with opened(fill=fill) as window:
        await window.press("u")
        assert window.map.table.places.rows == (6,)
        assert window.map.table.places.columns == (WANTED, 2, 3, 4)
        assert "8 Negotiate" not in window.text
        await window.press("u")
        assert len(window.map.table.places.rows) == 42


async def test_with_nothing_wanted_all_are_shown_and_it_is_said(opened: Open) -> None:
    async with opened() as window:
        await window.press("w")
        assert "all 42 are shown" in window.notice
        assert len(window.map.table.places.rows) == 42


async def test_headings_and_names_stay_in_sight_with_forty_organisations(opened: Open) -> None:
    async with opened([f"Organisation number {number}" for number in range(1, 41)]) as window:
        await window.press("ctrl+end", "end")
        assert window.spot == (42, 40)
        assert "Organisation number 40 (40 of 40) › 42 Link up local agencies" in window.text
        assert "42 Link up local" in window.text
        assert window.heading.split()[-1].endswith("40")
        await window.press("d", "ctrl+home", "home")
        assert window.cell(40, 42).status == "delivers"
        assert window.spot == (1, WANTED)


async def test_the_mark_goes_by_group_and_by_click(opened: Open) -> None:
    async with opened() as window:
        await window.press("ctrl+down", "ctrl+down")
        assert window.spot == (26, 1)
        await window.press("ctrl+up", "ctrl+up")
        assert window.spot == (1, 1)
        y = next(y for y, line in enumerate(window.text.splitlines()) if "3 Check that" in line)
        x = window.heading.index("Dis")
        await window.pilot.click(offset=(x + 1, y))
        await window.settle()
        assert window.spot == (3, 3)


@pytest.mark.parametrize("size", [(40, 12), (40, 24), (80, 24), (160, 50)])
async def test_the_map_can_be_used_at_every_size(opened: Open, size: tuple[int, int]) -> None:
    async with opened(size=size) as window:
        await window.press("down", "right", "d")
        assert window.row(2) == "unknown delivers unknown unknown"
        assert all(len(row) <= size[0] for row in window.text.splitlines())
        assert "Stay clo" in window.text


# ---- two programs, and a disk that fails


async def test_what_another_program_wrote_is_shown(opened: Open) -> None:
    async with opened() as window:
        other = window.other()
        maps = other.maps(window.plan)
        coverage = maps.map("coverage")
        maps.write("coverage", [Change(coverage.doers[2].id, coverage.functions[0].id, "status", "partly")])
        other.close()
        await window.press("d")
        assert window.row(1) == "delivers unknown partly unknown"
        shown = window.map.table.map
        assert shown.cell(shown.doers[2].id, shown.functions[0].id).status == "partly"


async def test_a_full_disk_is_one_line_and_the_mark_goes_back(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as window:
        await window.press("d")

        def fail(*_: object, **__: object) -> None:
            raise StoreError("The disk is full. Nothing was lost.")

        monkeypatch.setattr(PlanMaps, "write", fail)
        await window.press("p")
        assert window.notice == "The disk is full. Nothing was lost."
        assert window.spot == (1, 2)
        monkeypatch.undo()
        await window.press("p")
        assert window.row(1) == "delivers partly unknown unknown"


async def test_a_line_that_could_not_be_saved_stays(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as window:

        def fail(*_: object, **__: object) -> None:
            raise StoreError("The disk is full. Nothing was lost.")

        monkeypatch.setattr(PlanMaps, "write", fail)
        await window.press("/")
        await window.say("1-3 D")
        assert window.map.line.value == "1-3 D"
        assert window.map.table.spot == Spot(0, 1)


# ---- looks


def some(maps: PlanMaps) -> None:
    """A map that is half filled in."""
    coverage = maps.map("coverage")
    maps.set_level([each.id for each in coverage.functions[:12]], "essential")
    maps.set_level([each.id for each in coverage.functions[12:18]], "useful")
    statuses = ("delivers", "partly", "planned", "none", "unknown", "")
    maps.write(
        "coverage",
        [
            Change(doer.id, each.id, "status", statuses[(place * 5 + each.number * 7) % 6])
            for place, doer in enumerate(coverage.doers)
            for each in coverage.functions[:20]
        ],
    )
    maps.write("coverage", [Change(coverage.doers[0].id, coverage.functions[0].id, "leads", "yes")])


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["small", "large"])
async def test_the_map_looks_as_it_did(opened: Open, picture: Look, size: tuple[int, int]) -> None:
    async with opened(size=size, fill=some) as window:
        await window.press("down", "right")
        assert "2 Stay close" in window.text
        picture(window.app, f"map-{size[0]}")
        await window.press("h")
        picture(window.app, f"map-heat-{size[0]}")


# ---- a sentence


async def test_a_sentence_is_shown_before_it_is_filled_in(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("Age UK send and receive referrals")
        assert isinstance(window.screen, MapSentenceScreen)
        assert "Age UK: Send and receive referrals: delivers" in window.text
        assert window.kept().cells == {}
        await window.press("enter")
        assert window.cell(1, 27).status == "delivers"
        assert window.notice == "1 cell filled in. F9 takes it back."
        await window.press("f9")
        assert window.kept().cells == {}


async def test_words_that_were_not_read_and_the_note_are_shown_before_the_yes(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("Age UK do advocacy, but not for children, and juggle swords")
        titles = [item.title for item in window.query_one("#lines").items]
        assert "I did not read: “juggle swords”" in titles
        assert "with the note “not for children”" in window.text


async def test_a_line_of_a_sentence_can_be_left_out(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("Age UK send and receive referrals. The Hawthorn Trust audits its service")
        assert "Hawthorn Trust (new)" in window.text
        lines = window.query_one("#lines")
        lines.go_to(next(item.id for item in lines.items if "Hawthorn" in item.title))
        await window.press("enter", "end", "enter")
        assert window.cell(1, 27).status == "delivers"
        assert len(window.kept().doers) == len(NAMES)


async def test_a_sentence_that_is_left_stays_in_the_line(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("Age UK send and receive referrals")
        await window.press("escape")
        assert window.map.line.value == "Age UK send and receive referrals"
        assert window.kept().cells == {}


async def test_a_sentence_with_an_identifier_is_asked_about_first(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("Age UK handle referrals for 943 476 5919")
        assert isinstance(window.screen, StoppedScreen)


async def test_an_identifier_in_a_name_for_a_sentence_is_hidden_before_it_is_saved(opened: Open) -> None:
    async with opened(("Age UK",)) as window:
        await window.press("/")
        await window.say("The district nurses review care plans")
        lines = window.query_one("#lines")
        lines.go_to(next(item.id for item in lines.items if item.id.startswith("free ")))
        await window.press("enter")
        await window.say("Elm Trust 943 476 5919")
        assert isinstance(window.screen, StoppedScreen)
        await window.look()
        await window.press("1")
        assert isinstance(window.screen, MapSentenceScreen)
        await window.press("end", "enter")
        (role,) = window.kept("role_coverage").doers
        assert role.organisation.startswith("Elm Trust [NHS number")


async def test_words_that_say_nothing_of_it_are_told_so(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("the weather is fine today")
        assert window.notice.startswith("I read nothing about who does what there.")
        assert window.map.line.value == "the weather is fine today"


# ---- quick hands


@pytest.mark.parametrize(
    ("keys", "filled"),
    [
        ("right d", [(2, 1)]),
        ("down p", [(1, 2)]),
        ("d right d", [(1, 1), (3, 1)]),
        ("d down left n", [(1, 1), (1, 2)]),
        ("shift+down shift+right d", [(1, 1), (2, 1), (1, 2), (2, 2)]),
    ],
)
async def test_quick_keys_are_taken_in_their_order(opened: Open, keys: str, filled: list[tuple[int, int]]) -> None:
    async with opened() as window:
        for key in keys.split():
            window.strike(key)
        await window.settle()
        cells = [(doer, number) for number in range(1, 4) for doer in range(1, 5)]
        assert [cell for cell in cells if window.cell(*cell).status != "unknown"] == filled


async def test_a_line_may_follow_its_key_at_once(opened: Open) -> None:
    async with opened() as window:
        window.strike("/")
        await window.write("1-3 D")
        assert window.map.line.value == "1-3 D"
        assert window.kept().cells == {}


@pytest.mark.usefixtures("slow")
async def test_keys_pressed_while_the_map_opens_are_taken_when_it_is_there(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened() as window:
        await window.press("escape")
        held = Event()
        monkeypatch.setattr(window.desk, "maps", _late(cast(Desk, window.desk), held))
        await window.app.push_screen(MapScreen(window.app._clerk, window.plan, "Vale"))  # type: ignore[attr-defined]
        await window.until(lambda: window.map.focused is not None)
        for key in ("down", "right", "d", "/", "2", "n"):
            window.strike(key)
        await window.until(lambda: window.notice == WAIT)
        await window.read()
        assert not window.map.is_open
        held.set()
        await window.settle()
        assert window.cell(2, 2).status == "delivers"
        assert len(window.kept().cells) == 1
        assert window.map.line.value == "2n"
        assert window.notice == ""


def _late(desk: Desk, held: Event) -> Callable[[str], PlanMaps]:
    """Opens maps only once it is let to."""
    maps = desk.maps

    def wait(plan: str) -> PlanMaps:
        assert held.wait(60)
        return maps(plan)

    return wait


# ---- that is all


async def test_a_column_is_told_to_be_whole_and_f9_takes_it_back(opened: Open) -> None:
    async with opened() as window:
        await window.press("d", "left", "t")
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
        await window.press("t", "t")
        assert window.notice.startswith("Age UK may do more")
        assert (window.cell(1, 2).status, window.kept().doers[0].all_told) == ("unknown", False)


async def test_how_much_is_wanted_is_never_told_to_be_whole(opened: Open) -> None:
    async with opened() as window:
        await window.press("left", "t")
        assert window.notice == "Move to an organisation or a role first."


# ---- what comes next is taken too


async def test_words_typed_straight_after_a_notice_are_the_next_answer(opened: Open) -> None:
    async with opened() as window:
        await window.press("enter", "down", "down", "enter")
        await window.say("31 March")
        assert any("I took the next 31 March." in toast for toast in window.toasts)
        await window.say("yes")
        assert window.cell(1, 1).leads
        assert window.cell(1, 1).funded_until.endswith("-03-31")


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


async def test_letters_of_the_bottom_line_work_as_capitals_too(opened: Open) -> None:
    async with opened(fill=some) as window:
        await window.press("X")
        assert window.notice == "The mark now goes down the column."
        await window.press("M")
        assert window.map.map_name == "role_coverage"
        await window.press("escape", "M", "H")
        assert isinstance(window.screen, MapHeatScreen)
        await window.press("H", "T", "U")
        assert window.notice.startswith("Only what is unknown is shown.")
        assert window.kept().doers[0].all_told
        await window.press("A")
        assert window.map.line.has_focus


async def test_after_a_line_was_taken_the_keys_are_those_of_the_grid_again(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("1-3 D")
        await window.press("/")
        assert "Enter Fill these in" in window.text
        await window.say("/4 P")
        assert [window.cell(1, number).status for number in (1, 3, 4)] == ["delivers", "delivers", "partly"]
        await window.press("n")
        assert window.cell(1, 1).status == "none"


async def test_several_names_are_added_with_commas_and_the_bottom_line_says_what_works(opened: Open) -> None:
    async with opened(()) as window:
        foot = window.text.splitlines()[-1]
        assert "Enter Add it" in foot
        assert "Heat map" not in foot
        await window.say("Age UK, Northfield Council,Hospice")
        assert [doer.name for doer in window.kept().doers] == ["Age UK", "Northfield Council", "Hospice"]
        assert "Age UK, Northfield Council and Hospice are on the map." in window.notice
        await window.press("escape")
        assert "H Heat map" in window.text.splitlines()[-1]
        await window.press("f9")
        assert [doer.name for doer in window.kept().doers] == ["Age UK", "Northfield Council"]
