"""Check the plan: findings lead to the question that mends them and back, or are kept as meant so."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from assistant.analysis.review import Review
from assistant.flow.events import Answered
from assistant.flow.facts import Key, Value
from assistant.library.answers import read_answers
from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.sitting.player import Player
from assistant.sitting.reviewing import open_review
from assistant.ui import ways
from assistant.ui.app import JoinedUpApp
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.friend import FriendScreen
from assistant.ui.screens.friend_lines import told
from assistant.ui.screens.map import MapScreen
from assistant.ui.screens.map_cell import MapCellScreen
from assistant.ui.widgets.lines import Lines
from assistant.ui.widgets.map_notice import MapNotice
from tests.loose_plan import loose_plan
from tests.talking import Clock
from tests.ui.window import Window

NO_LEAD = "“Open one number” has no lead."
NO_DATE = "“Open one number” has no date."

Open = Callable[..., AbstractAsyncContextManager[Window]]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with a plan that lacks a few things."""
    home = tmp_path_factory.mktemp("friend") / "home"
    desk = Desk(home, Clock())
    plan = desk.new_plan("Vale").id
    answers = home.parent / "answers.yaml"
    answers.write_text(loose_plan(), encoding="utf-8")
    sitting = desk.open("commissioning", plan, way="play")
    Player(sitting, read_answers(answers), desk.clock().date(), lambda prompt, words, heard: None).play()
    desk.close()
    return home


@pytest.fixture
def talk(played: Path, tmp_path: Path) -> Open:
    """The conversation about that plan in a window."""
    home = tmp_path / "home"
    shutil.copytree(played, home)

    @asynccontextmanager
    async def open_talk(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Window]:
        desk = Desk(home, Clock())
        app = JoinedUpApp(lambda: desk)
        async with app.run_test(size=size, notifications=True) as pilot:
            opened = Window(pilot, desk)  # type: ignore[arg-type]
            await opened.wait_for_desk()
            await ways.converse(opened.screen, app._clerk, ("commissioning", desk.find_plan("Vale").id, "full"))
            await opened.settle()
            yield opened

    return open_talk


def _found(window: Window) -> Review:
    desk = window.desk
    return open_review(desk, desk.find_plan("Vale").id).look()  # type: ignore[arg-type,attr-defined]


async def test_words_lead_to_the_page_and_enter_to_the_question_and_back(talk: Open) -> None:
    async with talk() as window:
        await window.say("check my plan")
        assert isinstance(window.screen, FriendScreen)
        assert "2 to mend" in window.text
        assert f"> {NO_LEAD}" in window.listed("#findings")
        assert "Name one person or job for each." in window.text

        await window.press("enter")
        assert isinstance(window.screen, ConversationScreen)
        assert window.question == "Who leads on “Open one number”?"
        assert "F4 Back to the check" in window.text.splitlines()[-1]
        await window.press("f4")
        assert isinstance(window.screen, FriendScreen), "it can be left as it is"
        await window.press("enter")
        await window.say("Access lead")

        assert isinstance(window.screen, FriendScreen), "the page comes back with what is left"
        assert "1 to mend" in window.text
        assert NO_LEAD not in "".join(window.listed("#findings"))
        assert f"> {NO_DATE}" in window.listed("#findings")
        await window.press("escape")
        assert isinstance(window.screen, ConversationScreen)
        assert "F4 Answers" in window.text.splitlines()[-1]


async def test_a_finding_is_meant_so_with_a_reason_and_counts_again(talk: Open) -> None:
    async with talk() as window:
        await window.talk.action_friend()
        await window.settle()
        await window.press("U")
        assert "Nothing is on purpose so far" in " ".join(window.toasts)
        await window.press("P")
        await window.write("We all put it up")
        assert window.query_one("#reason").value == "We all put it up", "letters are no keys in the line"
        await window.press("enter")
        assert NO_LEAD not in "".join(window.listed("#findings"))
        assert "1 on purpose" in str(window.query_one("#what").content)
        assert [each.on_purpose for each in _found(window).on_purpose] == ["We all put it up"]

        await window.press("u")
        assert window.listed("#findings") == [f"> {NO_LEAD}"]
        assert window.query_one("#findings").item.below == "Because: We all put it up"
        await window.press("p")
        assert f"> {NO_LEAD}" in window.listed("#findings")
        assert _found(window).on_purpose == ()

        await window.press("escape")
        await window.say("/where")
        assert not any("Somebody else" in words for _, words in window.said)


async def test_a_reason_about_a_person_is_asked_about_before_it_is_kept(talk: Open) -> None:
    async with talk() as window:
        await window.talk.action_friend()
        await window.settle()
        await window.press("p")
        await window.say("Ring Ann on 01632 960123")
        assert "Please check before this is saved" in window.text
        await window.look()
        await window.press("1")
        assert isinstance(window.screen, FriendScreen)
        assert "960123" not in _found(window).on_purpose[0].on_purpose
        assert "Ring Ann" in _found(window).on_purpose[0].on_purpose


async def test_escape_puts_the_line_away_and_keeps_nothing(talk: Open) -> None:
    async with talk() as window:
        await window.talk.action_friend()
        await window.settle()
        await window.press("p")
        await window.write("Half a reason")
        await window.press("escape")
        assert isinstance(window.screen, FriendScreen)
        assert not window.query_one("#reason").display
        assert _found(window).on_purpose == ()


async def test_a_whole_table_is_filled_before_the_page_comes_back(talk: Open) -> None:
    async with talk() as window:
        await window.say("/check")
        lines = window.query_one("#findings")
        assert isinstance(lines, Lines)
        views = next(item for item in lines.items if item.id == "measures-one-view")
        lines.go_to(views.id)
        await window.press("enter")
        assert window.question == "What will you measure?"
        await window.say("Days in hospital")
        for words in ("1", "system", "days"):
            assert isinstance(window.screen, ConversationScreen), "the row is not whole yet"
            await window.say(words)
        for _ in range(30):
            if isinstance(window.screen, FriendScreen):
                break
            prompt = window.dock.prompt
            assert prompt is not None
            if prompt.waiting != "answer":
                await window.press("enter")
            elif prompt.kind == "rows":
                assert prompt.table == "measures"
                await window.say("that's all")
            else:
                await window.press("f7")
        assert isinstance(window.screen, FriendScreen), "the page comes back when the table is complete"
        left = [item.title for item in window.query_one("#findings").items if item.id == "measures-one-view"]
        assert left == ["No measure looks through these eyes: The worker or professional."]


async def test_it_is_read_well_in_a_small_window_and_from_the_list_of_plans(talk: Open) -> None:
    async with talk(size=(80, 24)) as window:
        await window.press("ctrl+q")
        await ways.browse(window.screen, window.app._clerk)  # type: ignore[attr-defined]
        await window.settle()
        lines = window.query_one("#shelf")
        lines.go_to(next(item.id for item in lines.items if item.title == "Check the plan"))
        await window.press("enter")
        assert isinstance(window.screen, FriendScreen)
        rows = window.text.splitlines()
        assert len(rows) == 24
        assert any(row.strip().startswith("Actions that nobody leads") and "to mend" in row for row in rows)
        assert "P On purpose" in rows[-1] or "On purpose" in rows[-1]
        assert any("What to do:" in row for row in rows)
        await window.press("escape")
        assert isinstance(window.screen, ConversationScreen)


GONE = "Hill Café was to begin with “Follow up referrals” on 1 May 2020."
LEADS = "Hill Café leads on “Stay close to families and carers”, and does not do it."
FOLLOW_UP, FAMILIES = "guide:7.communication:06", "guide:7.communication:02"


def _fill_map(home: Path) -> str:
    """Somebody was to begin long ago, and leads on what it does not do."""
    desk = Desk(home, Clock())
    maps = desk.maps(desk.find_plan("Vale").id)
    maps.add_doer("coverage", "Vale Council")
    cafe = maps.add_doer("coverage", "Hill Café")
    maps.write(
        "coverage",
        [
            Change(cafe, FOLLOW_UP, "status", "planned"),
            Change(cafe, FOLLOW_UP, "starts", "2020-05-01"),
            Change(cafe, FAMILIES, "status", "none"),
            Change(cafe, FAMILIES, "leads", "yes"),
        ],
    )
    says = {Key("commissioning.any_now"): "yes", Key("organisations", (cafe,), "part"): "does_now"}
    maps.turn(lambda: [Answered(key, Value(value)) for key, value in says.items()])
    desk.close()
    return cafe


async def test_what_stands_in_a_cell_is_put_right_on_the_map_and_the_page_comes_back(
    talk: Open, tmp_path: Path
) -> None:
    _fill_map(tmp_path / "home")
    async with talk() as window:
        await window.talk.action_friend()
        await window.settle()
        lines = window.query_one("#findings")
        lines.go_to(next(item.id for item in lines.items if item.title == GONE))
        await window.settle()
        assert "On the map: Hill Café › 6 Follow up referrals." in " ".join(window.text.split())
        assert "M Map" in window.text.splitlines()[-1]
        await window.press("enter")
        page = window.screen
        assert isinstance(page, MapScreen)
        assert (page.table.spot.row, page.table.spot.column) == (5, 2)
        assert window.query_one(MapNotice).words == "Ask whether it does so now."
        await window.press("d", "escape")
        assert isinstance(window.screen, FriendScreen), "the page comes back when the map is left"
        assert GONE not in "".join(window.listed("#findings"))


async def test_what_was_filled_in_on_the_map_is_known_to_the_conversation_at_once(talk: Open, tmp_path: Path) -> None:
    cafe = _fill_map(tmp_path / "home")
    async with talk() as window:
        window.talk.change(str(Key("coverage", (cafe,))))
        await window.settle()
        assert window.dock.prompt is not None
        assert FAMILIES not in str(window.dock.prompt.prefill)
        await window.talk.action_friend()
        await window.settle()
        lines = window.query_one("#findings")
        lines.go_to(next(item.id for item in lines.items if item.title == LEADS))
        await window.press("enter", "escape", "d", "escape", "escape")
        assert isinstance(window.screen, ConversationScreen)
        assert FAMILIES in str(window.dock.prompt.prefill)


async def test_who_leads_is_put_right_on_the_page_of_its_cell(talk: Open, tmp_path: Path) -> None:
    _fill_map(tmp_path / "home")
    async with talk() as window:
        await window.talk.action_friend()
        await window.settle()
        lines = window.query_one("#findings")
        lines.go_to(next(item.id for item in lines.items if item.title == LEADS))
        await window.press("enter")
        assert isinstance(window.screen, MapCellScreen)
        assert "Hill Café › 2 Stay close to families and carers" in window.text
        await window.press("escape", "escape")
        assert isinstance(window.screen, FriendScreen)
        assert any(title.endswith(LEADS) and title.startswith("> ") for title in window.listed("#findings"))


async def test_what_is_not_about_the_map_has_no_place_there(talk: Open) -> None:
    async with talk() as window:
        await window.talk.action_friend()
        await window.settle()
        await window.press("m")
        assert isinstance(window.screen, FriendScreen)
        assert "That is not about the map." in window.toasts


async def test_the_list_of_commands_and_the_end_of_the_route_lead_there(talk: Open) -> None:
    async with talk() as window:
        assert any(offer.title == "Check the plan" for offer in window.talk.offers())


def test_where_nothing_is_to_mend_it_is_said_what_was_looked_at_and_what_was_not_asked() -> None:
    assert told(Review(rules=53, later=9)).endswith("9 questions come with the full way, and are not missed here.")
    words = told(Review(rules=53))
    assert words.startswith("Nothing to mend. 53 things were looked at: answers that clash, gaps,")
