"""What was said, drawn line by line: the same cost however much stands above."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection

from assistant.ui.bubbles import bubble
from assistant.ui.themes import DARK
from assistant.ui.widgets.transcript import Transcript
from tests.ui.window import screen_text

Run = Callable[..., AbstractAsyncContextManager[Pilot[Any]]]


def words_only(app: App[Any]) -> list[str]:
    """The screen without the scrollbar at its right."""
    return [row[:78].rstrip() for row in screen_text(app).splitlines()]


class Holder(App[None]):
    """A transcript and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.wanted = 0

    def compose(self) -> ComposeResult:
        yield Transcript()

    def on_transcript_wants_more(self) -> None:
        self.wanted += 1

    @property
    def said(self) -> Transcript:
        return self.query_one(Transcript)


async def test_few_words_stand_next_to_the_typing_line(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.said.append(bubble("asked", "Which area?"))
        await pilot.pause()
        rows = screen_text(app).split("\n")
        assert rows[-2] == " ? Which area?"
        assert not "".join(rows[:-3]).strip()


async def test_the_last_words_are_always_in_sight(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        for number in range(12):
            app.said.append(bubble("asked", f"Question {number}"), bubble("answer", f"Answer {number}"))
            await pilot.pause()
            assert f"You: Answer {number}" in screen_text(app)


async def test_ten_thousand_messages_are_not_laid_out_again_for_a_new_width(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.said.append(*(bubble("answer", f"Answer {number}") for number in range(10_000)))
        await pilot.resize_terminal(60, 30)
        await pilot.pause()
        assert app.said.laid_out <= 200
        assert "You: Answer 9999" in screen_text(app)
        assert len(app.said) == 10_000


async def test_scrolling_up_lays_out_more_and_keeps_what_is_in_sight(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.said.append(*(bubble("answer", f"Answer {number}") for number in range(1_000)))
        await pilot.resize_terminal(60, 24)
        await pilot.pause()
        before = app.said.laid_out
        app.said.scroll_to(y=25, animate=False)
        await pilot.pause()
        seen = words_only(app)[0]
        app.said.scroll_to(y=10, animate=False)
        await pilot.pause()
        assert app.said.laid_out > before
        assert words_only(app)[15] == seen
        app.said.scroll_home(animate=False)
        for _ in range(20):
            await pilot.pause()
            app.said.scroll_home(animate=False)
        assert "You: Answer 0" in screen_text(app)


async def test_a_line_in_sight_stays_where_it_is_while_earlier_words_come_in(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.said.append(*(bubble("answer", f"Answer {number}") for number in range(100)))
        await pilot.pause()
        app.said.scroll_to(y=3, animate=False)
        await pilot.pause()
        before = words_only(app)
        app.said.prepend([bubble("answer", f"Earlier {number}") for number in range(40)])
        await pilot.pause()
        assert words_only(app) == before
        app.said.scroll_to(y=app.said.scroll_y - 4, animate=False)
        await pilot.pause()
        assert "Earlier 39" in screen_text(app)


async def test_it_asks_for_more_once_when_everything_is_laid_out(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.said.append(*(bubble("answer", f"Answer {number}") for number in range(60)))
        await pilot.pause()
        app.said.scroll_to(y=4, animate=False)
        await pilot.pause()
        app.said.scroll_to(y=1, animate=False)
        await pilot.pause()
        assert app.wanted == 1
        app.said.prepend([bubble("answer", f"Earlier {number}") for number in range(40)])
        app.said.scroll_to(y=0, animate=False)
        await pilot.pause()
        assert app.wanted == 2


async def test_a_new_width_keeps_the_reader_at_the_same_words(small_app: Run) -> None:
    app = Holder()
    words = "and a good many words more so that it breaks when the window is narrow"
    async with small_app(app) as pilot:
        app.said.append(*(bubble("answer", f"Answer {number} {words}") for number in range(100)))
        await pilot.pause()
        app.said.scroll_to(y=50, animate=False)
        await pilot.pause()
        found = re.search(r"Answer (\d+)", screen_text(app))
        assert found is not None
        await pilot.resize_terminal(44, 24)
        await pilot.pause()
        assert found[0] in screen_text(app)


async def test_escape_sequences_and_markup_do_no_harm(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.said.append(bubble("answer", "[b]bold[/b] \x1b[2Jgone\x07 שלום 👩‍👩‍👧 \u202etxt"))
        await pilot.pause()
        shown = screen_text(app)
        assert "[b]bold[/b] ␛[2Jgone␇" in shown
        assert "\x1b" not in shown


async def test_words_are_selected_without_the_signs_in_the_margin(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.said.append(bubble("asked", "Which area?"), bubble("answer", "Northfield"))
        await pilot.pause()
        rows = screen_text(app).splitlines()
        first = next(number for number, row in enumerate(rows) if "Which" in row)
        chosen = Selection(Offset(0, first), Offset(18, first + 1))
        assert app.said.get_selection(chosen) == ("Which area?\nYou: Northfield", "\n")
        assert app.said.get_selection(Selection(Offset(9, first), Offset(14, first))) == ("area?", "\n")


async def test_dragging_over_words_marks_and_copies_them(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        app.said.append(bubble("asked", "Which area is it for?"))
        await pilot.pause()
        row = next(number for number, line in enumerate(screen_text(app).splitlines()) if "Which" in line)
        await pilot.mouse_down(Transcript, offset=(3, row))
        await pilot.hover(Transcript, offset=(13, row))
        await pilot.mouse_up(Transcript, offset=(13, row))
        await pilot.pause()
        assert app.screen.get_selected_text() == "Which area"


async def test_a_width_is_never_too_long_to_read(small_app: Run) -> None:
    app = Holder()
    async with small_app(app, (200, 24)) as pilot:
        app.said.append(bubble("asked", "word " * 100))
        await pilot.pause()
        assert max(len(row) for row in screen_text(app).splitlines()) <= 96
