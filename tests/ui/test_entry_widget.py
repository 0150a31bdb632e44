"""The typing line takes anything, keeps it exactly, and shows it without harm."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from assistant.ui.themes import DARK
from assistant.ui.widgets.entry import Entry
from tests.ui.window import screen_text

Run = Callable[..., AbstractAsyncContextManager[Pilot[Any]]]


class Holder(App[None]):
    """A typing line and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.sent: list[str] = []
        self.handed: list[str] = []

    def compose(self) -> ComposeResult:
        yield Entry()

    def on_entry_sent(self, event: Entry.Sent) -> None:
        self.sent.append(event.text)

    def on_entry_handed(self, event: Entry.Handed) -> None:
        self.handed.append(event.key)

    @property
    def entry(self) -> Entry:
        return self.query_one(Entry)

    async def paste(self, pilot: Pilot[Any], text: str) -> None:
        self.entry.post_message(events.Paste(text))
        await pilot.pause()


async def test_enter_sends_and_ctrl_j_begins_a_new_line(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        await pilot.press("a", "ctrl+j", "b", "shift+enter", "c")
        assert app.entry.size.height == 3
        await pilot.press("enter")
        assert app.sent == ["a\nb\nc"]
        assert app.entry.text == ""


async def test_the_line_grows_with_the_words_up_to_a_share_of_the_screen(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        assert app.entry.size.height == 1
        app.entry.put("word " * 600)
        await pilot.pause()
        assert app.entry.size.height == 8


async def test_a_composer_gets_its_keys_only_while_nothing_is_typed(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.entry.hands_over = frozenset({"space"})
        app.entry.always_hands_over = frozenset({"up"})
        await pilot.press("space", "a", "space", "up", "pageup", "question_mark")
        assert app.handed == ["space", "up", "pageup"]
        assert app.entry.text == "a ?"


@pytest.mark.parametrize(
    "text",
    ["x" * 1_000_000, "\x1b[31mred\x1b[0m\x07", "one\u2028two\x0bthree\x0cfour", "a\u202eb", "\ud83d", "nul\x00"],
    ids=["1 MB", "escapes", "odd line ends", "backwards", "half a character", "nul"],
)
async def test_what_is_pasted_is_sent_exactly(small_app: Run, text: str) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        await pilot.press("a", "space")
        await app.paste(pilot, text)
        assert "\x1b" not in screen_text(app)
        assert "characters pasted" in screen_text(app)
        await pilot.press("enter")
        assert app.sent == [f"a {text}"]


async def test_two_long_pastes_are_told_apart(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        await app.paste(pilot, "a" * 5000)
        await app.paste(pilot, "b" * 5000)
        await pilot.press("enter")
        assert app.sent == ["a" * 5000 + "b" * 5000]


async def test_lines_pasted_from_any_system_stay_lines(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        await app.paste(pilot, "one\r\ntwo\rthree\tfour 👩‍⚕️ [b]five[/b]")
        assert "[b]five[/b]" in screen_text(app)
        await pilot.press("enter")
        assert app.sent == ["one\ntwo\nthree\tfour 👩‍⚕️ [b]five[/b]"]


async def test_words_put_back_keep_what_cannot_be_seen(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.entry.put("see \x1b[2J")
        await pilot.press("enter")
        assert app.sent == ["see \x1b[2J"]
        assert "\x1b" not in screen_text(app)
