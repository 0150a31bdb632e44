"""The box that asks before words are saved takes one answer, and the conversation stays beneath it."""

from __future__ import annotations

import pytest
from textual import events

from assistant.sitting.lines import Stopped
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.stopped import StoppedScreen
from assistant.ui.widgets import careful_lines
from tests.ui.conftest import Open
from tests.ui.window import Window


class Clock:
    """Stands still until somebody looks at the box, however slow the machine is."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at

    async def look(self, page: Window) -> None:
        self.at += 1
        await page.look()


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(careful_lines, "monotonic", made)
    return made


@pytest.mark.parametrize("way", ["edit", "mask"])
async def test_a_second_answer_to_the_box_does_not_end_the_conversation(window: Open, way: str) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        box = page.screen
        assert isinstance(box, StoppedScreen)
        box.action_take(way)
        box.action_take(way)
        await page.settle()
        assert isinstance(page.screen, ConversationScreen)


async def test_nothing_is_marked_when_the_box_comes_and_enter_alone_chooses_nothing(window: Open, clock: Clock) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        await clock.look(page)
        assert not any(title.startswith("> ") for title in page.listed("#ways"))
        await page.press("enter", "space")
        assert isinstance(page.screen, StoppedScreen)
        assert page.desk.sitting.taken == []


@pytest.mark.parametrize("keys", [("enter",), ("space",), ("2",), ("down", "enter"), ("1", "enter")])
async def test_quick_keys_choose_nothing_before_the_box_was_seen(window: Open, keys: tuple[str, ...]) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        assert isinstance(page.screen, StoppedScreen)
        assert not page.query_one("#ways").is_seen
        await page.press(*keys)
        assert isinstance(page.screen, StoppedScreen)
        assert page.desk.sitting.taken == []


async def test_typing_that_goes_on_chooses_nothing_and_is_back_in_the_line(window: Open, clock: Clock) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        await clock.look(page)
        await page.write("and 2 morx")  # the clock stands still, so 2 is typed at once after the words before it
        await page.press("backspace")
        await page.write("e")
        assert isinstance(page.screen, StoppedScreen)
        assert "You went on typing: “and 2 more”" in page.text
        await page.press("escape")
        assert page.dock.entry.text == "see 943 476 5919 and 2 more"
        assert page.desk.sitting.taken == []


async def test_typing_that_went_on_waits_for_the_next_question_where_the_words_are_saved(
    window: Open, clock: Clock
) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        await page.write("sign")
        await clock.look(page)
        await page.press("1")
        assert page.desk.sitting.taken == ["see [NHS number]"]
        assert page.question == "How far should the service go?"
        assert page.dock.entry.text == "sign"


async def test_a_paste_into_the_box_is_back_in_the_line(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        page.query_one("#ways").post_message(events.Paste("the valleys"))
        await page.settle()
        await page.press("escape")
        assert page.dock.entry.text == "see 943 476 5919 the valleys"


async def test_a_click_is_a_choice_once_the_box_was_seen(window: Open, clock: Clock) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        await page.pilot.click("#ways", offset=(6, 0))
        await page.settle()
        assert isinstance(page.screen, StoppedScreen)
        await clock.look(page)
        await page.pilot.click("#ways", offset=(6, 0))
        await page.settle()
        assert page.desk.sitting.taken == ["see [NHS number]"]


def test_harm_to_somebody_named_is_saved_without_the_name_or_not_at_all() -> None:
    both = StoppedScreen(Stopped("slap Mr Brown", "slap [person's name taken out]", ("a person's name",), "Call 999."))
    assert [way.id for way in both._ways()] == ["edit", "mask"]
    harm = StoppedScreen(Stopped("he hits me", "", (), "Call 999."))
    assert [way.id for way in harm._ways()] == ["edit", "allow"]
