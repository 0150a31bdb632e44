"""A sentence about who does what is shown before it fills the map in."""

from __future__ import annotations

from assistant.ui.screens.map_sentence import MapSentenceScreen
from assistant.ui.screens.stopped import StoppedScreen
from tests.ui.map_window import NAMES, Open


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
