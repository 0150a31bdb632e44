"""The line where a person types: one for the whole conversation, so that nothing typed ahead goes astray."""

from __future__ import annotations

from contextlib import ExitStack
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets import TextArea

from assistant.ui.fold import as_long, hides

MOST_IN_SIGHT = 4000
"""A longer paste is set aside and stands in the line as a few words."""


PAGING = frozenset({"pageup", "pagedown"})
"""Keys that move through a long list by the screenful, and else scroll what was said, whatever is typed."""
SCROLLING = PAGING | {"ctrl+pageup", "ctrl+pagedown"}
"""Keys that scroll what was said."""
_MOMENT = 0.06
"""Seconds for which the screen may be held: too short to be noticed."""
ASKING = frozenset({"question_mark"})
"""Keys that ask for help while nothing is typed."""


class Entry(TextArea):
    """Takes words on one line or several; Enter sends them."""

    DEFAULT_CSS = """
    Entry {
        height: auto;
        min-height: 1;
        max-height: 8;
        border: none;
        border-left: outer $border;
        padding: 0 1;
        background: $surface;
        scrollbar-size-vertical: 1;
        &:focus { border: none; border-left: outer $border; }
        & .text-area--placeholder { color: $text-disabled; }
        & .text-area--cursor-line { background: transparent; }
        &:nocolor .text-area--selection { text-style: reverse; }
        &:nocolor { border-left: outer; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j,shift+enter,alt+enter", "new_line", show=False),
    ]

    class Sent(Message):
        """Enter was pressed; `text` is exactly what was typed or pasted."""

        def __init__(self, text: str) -> None:
            """The words sent."""
            super().__init__()
            self.text = text

    class Handed(Message):
        """A key that the composer wants was pressed."""

        def __init__(self, key: str) -> None:
            """The key's name."""
            super().__init__()
            self.key = key

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Starts empty."""
        self._dressed = False
        self._still = ExitStack()
        self._moment: Timer | None = None
        super().__init__(
            id=id, soft_wrap=True, tab_behavior="focus", show_line_numbers=False, highlight_cursor_line=False
        )
        self.hands_over: frozenset[str] = frozenset()
        """Keys that go to the composer while nothing is typed."""
        self.always_hands_over: frozenset[str] = frozenset()
        """Keys that go to the composer at any time."""
        self.asks_help = True
        """Whether a question mark in an empty line asks for help, rather than being an answer."""
        self._aside: dict[str, str] = {}
        self.cursor_blink = False

    @property
    def words(self) -> str:
        """What was typed, with what was set aside put back exactly."""
        text = self.text
        for stand_in, whole in self._aside.items():
            text = text.replace(stand_in, whole)
        return text

    def send(self) -> None:
        """Sends what is typed; the line is empty at once, so that the next key belongs to what comes next."""
        self.hold()
        self.post_message(self.Sent(self.words))  # before the line is emptied, which a list beside it hears of
        self.put("")

    # ---- one paint for an answer and the question that follows

    def hold(self) -> None:
        """Keeps the screen as it is until the next question is there, or for a moment at most."""
        if self._moment is None:
            self._still.enter_context(self.app.batch_update())
            self._moment = self.set_timer(_MOMENT, self.let_go)

    def let_go(self) -> None:
        """Lets the screen be painted."""
        if self._moment is not None:
            self._moment.stop()
            self._moment = None
            self._still.close()
            self.screen.check_idle()  # a screen that was idle meanwhile does not look again by itself

    def on_unmount(self) -> None:
        """Leaves no screen held."""
        self.let_go()

    # ---- what is typed

    def put(self, words: str) -> None:
        """Shows these words with the cursor at their end; long or unprintable ones are set aside."""
        self._aside.clear()
        self.load_text(self._seen(words))
        self.move_cursor(self.document.end)

    def _seen(self, words: str) -> str:
        """What stands in the line for these words."""
        if len(words) <= MOST_IN_SIGHT and not hides(words):
            return words
        kind = "pasted" if len(words) > MOST_IN_SIGHT else "pasted, with hidden characters"
        stand_in = f"⟦{len(words):,} characters {kind}⟧"
        if self._aside.get(stand_in, words) != words:
            stand_in = f"⟦{len(words):,} characters {kind}, {len(self._aside) + 1}⟧"
        self._aside[stand_in] = words
        return stand_in

    def notify_style_update(self) -> None:
        """The colours have to be worked out anew."""
        super().notify_style_update()
        self._dressed = False

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in sight; the colours are worked out when they change, and not for every key."""
        if self._dressed:
            return ScrollView.render_lines(self, crop)
        self._dressed = True
        return super().render_lines(crop)

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn: never as markup, never with a character that a terminal obeys."""
        return Text(as_long(self.document.get_line(line_index)), end="", no_wrap=True)

    async def _on_key(self, event: events.Key) -> None:
        """Enter sends; some keys are the composer's."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.send()
        elif event.key in self.always_hands_over | SCROLLING or (
            event.key in self.hands_over | (ASKING if self.asks_help else frozenset()) and not self.text
        ):
            event.stop()
            event.prevent_default()
            self.post_message(self.Handed(event.key))
        else:
            await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        """Takes a paste; a long one is set aside."""
        event.stop()
        event.prevent_default()
        self.insert(self._seen(event.text.replace("\r\n", "\n").replace("\r", "\n")))

    def action_new_line(self) -> None:
        """Begins a new line."""
        self.insert("\n")
