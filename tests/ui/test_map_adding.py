"""Names are added to the map, one or several at once, and are asked about where they tell too much."""

from __future__ import annotations

from assistant.ui.screens.stopped import StoppedScreen
from tests.ui.map_window import Open

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


async def test_of_several_roles_at_once_it_is_said_that_one_organisation_goes_for_all(opened: Open) -> None:
    async with opened(("Age UK",)) as window:
        await window.press("m")
        await window.say("Link worker, Key worker, Care navigator")
        assert window.map.line.placeholder.startswith("Which organisation are all 3 in?")
        await window.say("Age UK")
        assert [doer.organisation for doer in window.kept("role_coverage").doers] == ["Age UK"] * 3
        await window.say("Social worker")
        assert window.map.line.placeholder.startswith("Which organisation is it in?")


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


# ---- what comes next is taken too


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


# ---- a name that is near to one on the map


async def test_a_near_name_is_asked_about_before_it_is_added(opened: Open) -> None:
    async with opened(("Age UK Testvale",)) as window:
        await window.press("a")
        await window.say("Age UK Testvale Ltd")
        assert window.notice.startswith("Age UK Testvale Ltd is near to Age UK Testvale. The same one?")
        assert [doer.name for doer in window.kept().doers] == ["Age UK Testvale"]
        assert window.map.line.value == "Age UK Testvale Ltd"
        await window.press("enter")
        assert [doer.name for doer in window.kept().doers] == ["Age UK Testvale", "Age UK Testvale Ltd"]


async def test_a_near_name_can_be_left(opened: Open) -> None:
    async with opened(("Age UK Testvale",)) as window:
        await window.press("a")
        await window.say("Age UK Testvale Ltd")
        await window.press("escape")
        assert [doer.name for doer in window.kept().doers] == ["Age UK Testvale"]
