"""A list to move through and pick from, by keyboard and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from assistant.ui.themes import DARK
from assistant.ui.widgets.item import item_rows
from assistant.ui.widgets.lines import NOWHERE, Item, Lines
from tests.ui.window import screen_text

Run = Callable[..., AbstractAsyncContextManager[Pilot[Any]]]

ITEMS = (
    Item("h1", "Fruit", head=True),
    Item("apple", "Apple", mark="1", note="Red or green"),
    Item("pear", "Pear", mark="2", tail="3 left"),
    Item("h2", "Nuts", head=True),
    Item("hazel", "Hazel", mark="3", below="From the hedge"),
)


class Holder(App[None]):
    """A list and nothing else."""

    CSS = "Lines { height: 1fr; }"

    def __init__(self, items: tuple[Item, ...] = ITEMS) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self._items = items
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield Lines(self._items)

    def on_lines_chosen(self, event: Lines.Chosen) -> None:
        self.chosen.append(event.item.id)

    @property
    def lines(self) -> Lines:
        return self.query_one(Lines)


async def test_the_arrows_pass_over_headings_and_go_round_the_ends(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        seen = []
        for key in ("down", "down", "down", "up", "home", "end"):
            await pilot.press(key)
            assert app.lines.item is not None
            seen.append(app.lines.item.id)
        assert seen == ["pear", "hazel", "apple", "hazel", "apple", "hazel"]


async def test_enter_and_a_click_choose(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        await pilot.press("down", "enter")
        await pilot.click(Lines, offset=(5, 5))
        await pilot.click(Lines, offset=(5, 0))
        await pilot.pause()
        assert app.chosen == ["pear", "hazel"]


async def test_a_click_in_a_list_with_room_around_it_chooses_what_is_under_it(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.lines.styles.padding = (2, 1)
        await pilot.pause()
        await pilot.click(Lines, offset=(5, 7))
        await pilot.pause()
        assert app.chosen == ["hazel"]


async def test_the_mark_is_a_sign_and_not_only_a_colour(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        await pilot.press("down")
        assert [row for row in screen_text(app).splitlines() if row.startswith("›")] == [
            "› 2 Pear" + " " * 65 + "3 left"
        ]


async def test_a_list_longer_than_its_room_follows_the_mark(small_app: Run) -> None:
    app = Holder(tuple(Item(str(number), f"Thing {number}") for number in range(100)))
    async with small_app(app) as pilot:
        await pilot.press("end")
        assert "› Thing 99" in screen_text(app)
        await pilot.press("pageup", "pageup")
        assert app.lines.item is not None
        assert f"› {app.lines.item.title}" in screen_text(app)
        await pilot.press("home")
        assert screen_text(app).startswith("› Thing 0")


async def test_listing_others_keeps_the_mark_with_its_item(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        await pilot.press("down")
        app.lines.show([Item("new", "New"), Item("pear", "Pear")])
        assert app.lines.item is not None
        assert app.lines.item.id == "pear"
        app.lines.show([Item("new", "New")])
        assert app.lines.item.id == "new"
        app.lines.show([])
        await pilot.press("enter")
        assert app.chosen == []


def test_rows_fit_any_width_and_lose_no_word() -> None:
    item = Item("a", "A title of several words", mark="12", note="more about it", below="under it", tail="4/9", level=2)
    for width in (24, 40, 80):
        rows = item_rows(item, width)
        assert all(cell_len("".join(text for text, _ in row)) <= width for row in rows)
        words = " ".join("".join(text for text, _ in row) for row in rows).split()
        assert set(words) == {"12", "A", "title", "of", "several", "words", "more", "about", "it", "under", "4/9"}


def test_words_of_a_person_are_never_markup() -> None:
    row = item_rows(Item("a", "[red]x[/]\x1b[0m"), 60)[0]
    assert "[red]x[/]␛[0m" in "".join(text for text, _ in row)


async def test_a_figure_picks_its_item_and_waits_where_it_may_go_on(small_app: Run) -> None:
    app = Holder(tuple(Item(f"i{number}", f"Item {number}", mark=f"{number:>2}") for number in range(1, 13)))
    async with small_app(app) as pilot:
        await pilot.press("1")
        assert app.lines.item is not None
        assert (app.lines.item.id, app.chosen) == ("i1", [])
        await pilot.press("2")
        assert app.chosen == ["i12"]
        await pilot.press("5")
        assert app.chosen == ["i12", "i5"]
        await pilot.press("1", "down", "2")
        assert app.chosen == ["i12", "i5", "i2"]


async def test_a_list_may_begin_with_nothing_marked(small_app: Run) -> None:
    app = Holder((Item("a", "A"), Item("b", "B")))
    async with small_app(app) as pilot:
        app.lines.show(app.lines.items, NOWHERE)
        await pilot.press("enter")
        assert app.chosen == []
        await pilot.press("down", "enter", "up", "enter")
        assert app.chosen == ["a", "b"]
