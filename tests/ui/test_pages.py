"""The pages around a conversation: the first one, a new plan, the shelf, the look-up, the example."""

from __future__ import annotations

import pytest

from assistant.errors import DamagedError
from assistant.flow.facts import Value
from assistant.flow.talk import Command, Reply
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.documents import DocumentsScreen
from assistant.ui.screens.finder import FinderScreen
from assistant.ui.screens.home import HomeScreen
from assistant.ui.screens.naming import NamingScreen
from assistant.ui.screens.shelf import ShelfScreen
from tests.ui.conftest import Open
from tests.ui.fake_dialogue import DIALOGUE
from tests.ui.fakes import FakeDesk

WAYS = [
    "Plan services",
    "My learning",
    "Carry on where I was",
    "Who does what now",
    "Look something up",
    "Look round an example plan",
    "My plans and conversations",
    "Documents",
    "Share, or my data",
]


# ---- the first page


async def test_the_first_page_says_what_this_is_and_what_not_to_type(window: Open) -> None:
    async with window() as page:
        shown = " ".join(page.text.split())
        assert "one plain question at a time" in shown
        assert "works offline" in shown
        assert "home/joined-up" in shown
        assert "Please do not type names or details of people you support." in shown
        assert page.listed("#ways") == [f"> {WAYS[0]}", *WAYS[1:]]


async def test_the_second_time_it_offers_to_carry_on_and_says_where(window: Open) -> None:
    async with window(FakeDesk(started=True)) as page:
        assert "> Carry on where I was" in page.listed("#ways")
        assert "You were at “Collect data”, 9 of 63 answered · Northfield" in page.text
        await page.press("enter")
        assert isinstance(page.screen, ConversationScreen)
        assert page.desk.opened == [("commissioning", "p1", "full")]


async def test_with_nothing_started_carrying_on_says_how_to_begin(window: Open) -> None:
    async with window() as page:
        await page.go("last")
        assert page.toasts == ["Nothing to carry on with yet. Choose “Plan services” to begin."]


@pytest.mark.parametrize(
    ("way", "screen"),
    [("plan", NamingScreen), ("finder", FinderScreen), ("shelf", ShelfScreen), ("documents", DocumentsScreen)],
)
async def test_every_way_in_is_one_key_away_and_escape_leads_back(window: Open, way: str, screen: type) -> None:
    async with window() as page:
        marks = {item.id: item.mark.strip() for item in page.query_one("#ways").items}
        await page.press(marks[way])
        assert isinstance(page.screen, screen)
        await page.press("escape")
        assert isinstance(page.screen, HomeScreen)


async def test_pressing_twice_opens_once(window: Open) -> None:
    async with window() as page:
        for _ in range(2):
            page.query_one("#ways").go_to("finder")
            page.strike("enter")
        await page.settle()
        assert [type(screen) for screen in page.app.screen_stack] == [HomeScreen, FinderScreen]


async def test_the_example_opens_and_is_marked_as_made_up(window: Open) -> None:
    async with window() as page:
        await page.go("example")
        assert page.desk.opened == [("commissioning", "ex", "full")]
        assert "Example: Larkdale" in page.text


async def test_a_damaged_file_is_one_line_on_the_first_page(window: Open) -> None:
    desk = FakeDesk()
    desk.fail = DamagedError("The file of answers cannot be read. A copy is in the folder backups.")
    async with window(desk) as page:
        assert page.toasts == ["The file of answers cannot be read. A copy is in the folder backups."]
        assert isinstance(page.screen, HomeScreen)


# ---- a new plan


async def test_a_plan_is_named_and_begun_the_short_way(window: Open) -> None:
    async with window() as page:
        await page.go("plan")
        await page.say("Larkdale")
        await page.press("enter")
        assert isinstance(page.screen, ConversationScreen)
        assert page.desk.opened == [("commissioning", "p1", "short")]
        assert "Larkdale › Analyse › Your local vision" in page.text


async def test_the_full_way_is_the_other_choice(window: Open) -> None:
    async with window() as page:
        await page.go("plan")
        await page.say("Larkdale")
        await page.press("down", "enter")
        assert page.desk.opened == [("commissioning", "p1", "full")]


async def test_a_plan_without_a_name_is_asked_for_one(window: Open) -> None:
    async with window() as page:
        await page.go("plan")
        await page.press("enter")
        assert page.toasts == ["Type a name for the plan first."]
        assert isinstance(page.screen, NamingScreen)


async def test_a_name_that_is_taken_is_kept_and_can_be_changed(window: Open) -> None:
    async with window(FakeDesk(started=True)) as page:
        await page.go("plan")
        await page.press("up", "enter")
        assert isinstance(page.screen, NamingScreen)
        await page.say("Northfield")
        await page.press("enter")
        assert page.toasts == ["There is a plan called 'Northfield' already. Choose another name."]
        assert page.query_one("#plan-name").value == "Northfield"
        await page.say(" two")
        await page.press("enter")
        assert page.desk.opened == [("commissioning", "p2", "short")]


# ---- the shelf


async def test_the_shelf_lists_plans_with_how_far_they_are(window: Open) -> None:
    async with window(FakeDesk(started=True)) as page:
        await page.go("shelf")
        assert page.listed("#shelf")[:3] == ["Start a new plan", "Northfield", "> Plan coordinated care"]
        assert "Who does what now" in page.listed("#shelf")
        assert "at “Collect data” · 9 of 63 answered" in page.text
        await page.press("enter")
        assert page.desk.opened == [("commissioning", "p1", "full")]


async def test_a_plan_that_was_only_named_can_be_begun_from_the_shelf(window: Open) -> None:
    desk = FakeDesk()
    desk.new_plan("Larkdale")
    async with window(desk) as page:
        await page.go("shelf")
        assert page.listed("#shelf")[:3] == ["Start a new plan", "Larkdale", "> Begin: Plan coordinated care"]
        await page.press("enter")
        assert page.desk.opened == [("commissioning", "p1", "full")]


# ---- the look-up


async def test_words_are_looked_up_as_they_are_typed(window: Open) -> None:
    async with window() as page:
        await page.go("finder")
        await page.write("transport")
        assert page.listed("#found") == ["> Plan transport", "Transport co-ordinator"]
        assert "Help people get to where they need to be." in page.text
        await page.press("down")
        assert "Books and plans journeys." in page.text
        await page.write(" to the moon")
        assert "Nothing was found" in page.text


# ---- help where one stands, and room


@pytest.mark.parametrize(
    ("way", "words"), [("finder", "What is found changes"), ("documents", "0 writes every document")]
)
async def test_help_begins_with_the_page_that_it_was_asked_for_on(window: Open, way: str, words: str) -> None:
    async with window(FakeDesk(started=True)) as page:
        await page.go(way)
        name = type(page.screen).NAME  # type: ignore[attr-defined]
        await page.press("f1")
        rows = [row.strip() for row in page.text.splitlines() if row.strip()]
        assert rows[1] == f"This page: {name}"
        assert words in page.text
        await page.press("escape")
        assert name == type(page.screen).NAME  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", [(40, 12), (40, 24), (80, 24), (160, 50)])
@pytest.mark.parametrize("way", ["", "plan", "finder", "shelf", "documents"])
async def test_nothing_is_drawn_outside_the_window_and_the_foot_is_in_sight(
    window: Open, way: str, size: tuple[int, int]
) -> None:
    async with window(FakeDesk(started=True), size) as page:
        if way:
            await page.go(way)
        for widget in page.screen.query("*"):
            if widget.display and widget.region.area:
                assert widget.region.right <= size[0], widget
        foot = page.text.splitlines()[-1]
        assert "Enter" in foot or "Move" in foot
        if way:
            assert "Esc" in foot
            assert "F1" in foot or size[0] < 80


# ---- the worked example


async def test_the_example_opens_at_its_beginning_and_says_what_it_is(window: Open) -> None:
    desk = FakeDesk()
    desk.sitting.at = 9
    desk.sitting.answers[0], desk.sitting.texts[0] = Value("Larkdale"), "Larkdale"
    async with window(desk) as page:
        await page.go("example")
        assert page.question == "Which area is this plan for?"
        told = " ".join(text for kind, text in page.said if kind == "Told")
        assert "The place is made up, and so is everybody in it." in told
        assert "Nothing that you do here changes your own plans." in told
        assert "F4 shows all the answers" in told


async def test_enter_reads_the_example_one_answer_after_another(window: Open) -> None:
    desk = FakeDesk()
    desk.sitting.at = 9
    for place, value in enumerate(("Larkdale", "navigation", {"carers": ""}, 4)):
        desk.sitting.answers[place], desk.sitting.texts[place] = Value(value), str(value)  # type: ignore[arg-type]
    async with window(desk) as page:
        await page.go("example")
        seen = [page.question]
        for _ in range(3):
            await page.press("enter")
            seen.append(page.question)
        assert seen == [prompt.text for prompt in DIALOGUE[:4]]
        assert {each.name for each in desk.sitting.taken if isinstance(each, Command)} == {"goto"}
        assert not any(isinstance(each, Reply) for each in desk.sitting.taken)


async def test_the_example_can_be_changed_as_any_plan(window: Open) -> None:
    desk = FakeDesk()
    desk.sitting.answers[0], desk.sitting.texts[0] = Value("Larkdale"), "Larkdale"
    async with window(desk) as page:
        await page.go("example")
        await page.say("Elsewhere")
        assert desk.sitting.taken[-1] == "Elsewhere"


async def test_help_leaves_no_gaps_in_a_narrow_window(window: Open) -> None:
    async with window(size=(40, 24)) as page:
        await page.go("finder")
        await page.press("f1")
        rows = page.text.splitlines()
        gap = 0
        for row in rows[:-2]:
            gap = 0 if row.strip() else gap + 1
            assert gap < 3, page.text


@pytest.mark.parametrize("way", ["shelf"])
async def test_two_quick_enters_on_a_page_choose_once(window: Open, way: str) -> None:
    async with window() as page:
        await page.go(way)
        left = page.screen
        for _ in range(3):
            page.strike("enter")
        await page.settle()
        assert page.app.is_running
        assert page.app.screen_stack.count(left) <= 1


@pytest.mark.parametrize("way", ["shelf", "plan", "finder", "documents"])
async def test_a_page_that_is_going_away_ignores_a_second_going(window: Open, way: str) -> None:
    async with window() as page:
        await page.go(way)
        left = page.screen
        left.dismiss()
        left.dismiss()
        await page.settle()
        assert [type(screen) for screen in page.app.screen_stack] == [HomeScreen]
