"""A conversation leads to other pages and back; unsent words are mentioned before they are let go."""

from __future__ import annotations

from assistant.errors import FullError
from assistant.flow.facts import Key, Value
from assistant.flow.talk import ItemView
from assistant.ui.screens.finder import FinderScreen
from assistant.ui.screens.home import HomeScreen
from assistant.ui.screens.review import ReviewScreen
from tests.ui.conftest import Open
from tests.ui.fakes import FakeDesk


async def test_an_answer_is_changed_from_the_page_of_answers_which_comes_back(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("Northfield")
        await page.press("down", "enter")
        await page.press("f4")
        assert isinstance(page.screen, ReviewScreen)
        assert page.listed("#answers")[1:] == ["> Area", "Scope"]
        await page.press("enter")
        assert page.question == "Which area is this plan for?"
        await page.press("end")
        await page.say(" and beyond")
        assert isinstance(page.screen, ReviewScreen)
        assert "Northfield and beyond" in page.text
        await page.press("escape")
        assert page.question == "Who needs to be round the table?"


async def test_the_page_of_answers_lists_what_is_kept_and_not_used_now(window: Open) -> None:
    async with window() as page:
        await page.begin()
        page.desk.sitting.kept = (ItemView(Key("budget"), "budget", "Budget", "dormant", "£5,000", Value(500000)),)
        await page.press("f4")
        assert "Answers not used now" in page.text
        assert "£5,000" in page.text


async def test_words_can_ask_for_other_pages(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("/summary")
        assert isinstance(page.screen, ReviewScreen)
        await page.press("escape")
        await page.say("/find transport")
        assert isinstance(page.screen, FinderScreen)
        assert "Plan transport" in page.text
        await page.press("escape")
        await page.say("/save")
        assert isinstance(page.screen, HomeScreen)


async def test_stopping_for_now_goes_to_the_first_page_and_is_not_a_loss(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("Northfield")
        await page.press("ctrl+q")
        assert isinstance(page.screen, HomeScreen)
        assert page.desk.sitting.taken == ["Northfield", "/save"]


async def test_unsent_words_are_mentioned_before_they_are_let_go(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.write("half a thought")
        await page.press("ctrl+q")
        assert page.question == "Which area is this plan for?"
        assert page.toasts[-1].startswith("Something here is not sent yet.")
        await page.press("ctrl+q")
        assert isinstance(page.screen, HomeScreen)


async def test_ticks_that_were_not_sent_are_mentioned_too(window: Open) -> None:
    async with window() as page:
        await page.begin(at=2)
        await page.press("space", "ctrl+q")
        assert page.question == "Who needs to be round the table?"
        assert page.toasts[-1].startswith("Something here is not sent yet.")
        await page.press("ctrl+q")
        assert isinstance(page.screen, HomeScreen)


async def test_leaving_from_another_page_mentions_unsent_words_too(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.write("half a thought")
        await page.press("f3", "ctrl+q")
        assert page.app.is_running
        assert page.toasts[-1].startswith("Something here is not sent yet.")
        await page.press("ctrl+q")
        assert not page.app.is_running


async def test_a_plan_that_cannot_be_written_can_still_be_left(window: Open) -> None:
    async with window() as page:
        await page.begin()
        page.desk.sitting.fail = FullError("The disk is full.")
        await page.press("ctrl+q")
        assert isinstance(page.screen, HomeScreen)
        assert page.toasts == ["The disk is full."]


async def test_ticks_that_were_not_sent_are_there_when_the_question_comes_again(window: Open) -> None:
    async with window() as page:
        await page.begin(at=1)
        await page.press("down", "enter", "space", "down", "down", "space")
        await page.press("f5")
        assert page.question == "How far should the service go?"
        await page.press("enter")
        assert page.dock.hint == "2 ticked. Enter sends them"


async def test_new_ticks_beside_old_ones_come_back_too(window: Open) -> None:
    async with window() as page:
        await page.begin(at=2)
        await page.press("space", "enter")
        assert page.desk.sitting.at == 3
        await page.press("f5", "down", "down", "space")
        page.desk.sitting.answers[2] = Value({"carers": ""})
        await page.press("f5", "f9")
        assert page.question == "Which area is this plan for?"
        page.desk.sitting.at = 1
        await page.press("1", "enter")
        assert page.question == "Who needs to be round the table?"
        assert page.dock.hint == "2 ticked. Enter sends them"


async def test_coming_back_shows_what_was_said_and_where_one_was(window: Open) -> None:
    async with window(FakeDesk(past=3)) as page:
        await page.begin()
        assert page.said[:2] == [("Asked", "asked 1"), ("Answered", "answer 1")]
        assert ("Told", "Welcome back. You were at “Your local vision”. 0 of 12 answered.") in page.said


async def test_a_list_that_cannot_be_read_is_one_line_and_the_conversation_goes_on(window: Open) -> None:
    async with window() as page:
        await page.begin()
        page.desk.sitting.unreadable = FullError("The file of answers is locked. Nothing is lost.")
        await page.press("f4")
        assert page.toasts == ["The file of answers is locked. Nothing is lost."]
        page.desk.sitting.unreadable = None
        await page.say("Northfield")
        assert page.question == "How far should the service go?"
