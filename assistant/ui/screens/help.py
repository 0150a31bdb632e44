"""Every key and every word that can be typed, in plain English."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip

HelpPart = tuple[tuple[str, str], ...]

_ROOM = 60
"""From so many columns on there is room for two."""
_PARTS: tuple[tuple[str, HelpPart], ...] = (
    (
        "How it works",
        (
            ("Answer", "Type in your own words and press Enter. Every answer is saved before the next question."),
            ("No answer?", "Say “don't know”, “not for us” or “come back later”. That is a fine answer too."),
            ("A list", "Use the up and down arrows, type a number, or type a few letters. Enter chooses."),
            ("An old answer", "It is marked. Type to replace it, or use the arrows to change it. Enter keeps it."),
            ("A tick list", "Space puts a tick. Or type numbers, such as 1 3 4, and press Enter. Then Enter sends."),
            ("All ticks away", "Press Delete, or type “clear all”. Type “only 1-4, 6” to tick just those."),
            ("Words to a tick", "Some ticks take words too. Move to the tick with the arrows, and type."),
            ("A table", "Type a line and press Enter to add it. Press Enter on an empty line when that is all."),
            ("Long answers", "Ctrl+J starts a new line. The box grows as you type."),
            ("The mouse", "You can click on anything you see, and drag over words to copy them with Ctrl+C."),
        ),
    ),
    (
        "Keys in a conversation",
        (
            ("F1", "Why this is asked, help and examples. Press it again for this page."),
            ("F2", "The list of tasks: where you are and what is done."),
            ("F3", "Look something up."),
            ("F4", "Check your answers, and change any of them."),
            ("F5", "Back to the question before."),
            ("F6", "Don't know yet."),
            ("F7", "Not for us."),
            ("F8", "Come back to this later."),
            ("F9", "Undo the last answer."),
            ("F10", "All at once: a grid, the map or the chart, where the button is there."),
            ("Page Up, Page Down", "Scroll through what was said. In a long list, move by a screenful."),
            ("Ctrl+Page Up", "Scroll through what was said, also beside a long list. Ctrl+Page Down too."),
            ("Home, End", "To the top or the end of a list."),
            ("Tab", "Move between the typing line, the buttons and the lists."),
            ("Alt+Up, Alt+Down", "Move a row of a table."),
            ("Esc", "Close what you opened."),
        ),
    ),
    (
        "Keys anywhere",
        (
            ("Ctrl+P", "A list of everything that you can do here. Type to narrow it."),
            ("F12", "Light, dark or high-contrast colours."),
            ("Ctrl+Q", "Leave. Everything you sent is saved."),
        ),
    ),
    (
        "Words you can type at any question",
        (
            ("/why", "Why this is asked."),
            ("/help or /plainer", "The question in other words."),
            ("/example", "What an answer might look like."),
            ("/back", "The question before."),
            ("/skip", "Leave it for later."),
            ("/change", "Change an answer, such as: /change scope."),
            ("/undo", "Take back the last answer."),
            ("A wrong name", "“rename Age Uk to Age UK”, or “take Mind off the map”. You are asked first."),
            ("/where", "How far you are."),
            ("/find", "Look something up, such as: /find transport."),
            ("/summary", "Check your answers."),
            ("/check", "Check the plan: what is missing, and what clashes."),
            ("/chart", "Importance beside how it is done now: the chart of your ratings."),
            ("/notes", "Your notes."),
            ("/save or /quit", "Stop for now. Next time you carry on where you were."),
            ("Or just say it", "“Can we go back?”, “why do you ask?” and “how much is left?” work too."),
        ),
    ),
    (
        "What this is for",
        (
            ("Planning and learning", "It gives no advice about anyone's care, and keeps no records of people."),
            ("On this computer", "It works offline. Nothing is sent anywhere."),
            ("Nobody's details", "NHS numbers, dates of birth and the like are stopped before they are saved."),
        ),
    ),
)  # fmt: skip


class HelpLines(Static):
    """Names and what they do, in two columns where there is room."""

    def __init__(self, lines: HelpPart) -> None:
        """The lines of one part."""
        super().__init__(markup=False)
        self._lines = lines
        self._is_wide: bool | None = None

    def on_mount(self) -> None:
        """One column or two, before it is first laid out: a height that was wrong once would stand."""
        self.lay_out()

    def on_resize(self) -> None:
        """One column or two."""
        self.lay_out()

    def lay_out(self) -> None:
        """Puts the lines in as many columns as the window has room for."""
        is_wide = self.app.size.width >= _ROOM
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.update(_in_two(self._lines) if is_wide else _in_one(self._lines))


class HelpScreen(Page[None]):
    """A list to scroll through; it begins with the page that a person came from."""

    CSS_PATH = "help.tcss"
    AUTO_FOCUS = "#help"
    NAME = "Help"
    KEYS = (Chip("", "Scroll", "↑↓"), Chip("screen.leave", "Back", "Esc", stays=True))

    def __init__(self, name: str = "", lines: HelpPart = ()) -> None:
        """`name` and `lines` are the page that help was asked for on, and what can be done there."""
        super().__init__()
        self._parts = ((f"This page: {name}", lines), *_PARTS) if lines else _PARTS

    def body(self) -> Iterable[Widget]:
        """Every part with its lines."""
        with VerticalScroll(id="help"):
            for part, lines in self._parts:
                yield Static(part, classes="part", markup=False)
                yield HelpLines(lines)

    def action_help(self) -> None:
        """Pressed again, it closes."""
        self.dismiss()


def _in_two(lines: HelpPart) -> Table:
    """Names on the left, what they do on the right."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=20)
    table.add_column(ratio=1)
    for name, words in lines:
        table.add_row(Text(name, style="bold"), Text(words))
    return table


def _in_one(lines: HelpPart) -> Text:
    """Each name with what it does under it."""
    text = Text()
    for name, words in lines:
        text.append(f"{name}\n", style="bold")
        text.append(f"{words}\n")
    text.rstrip()
    return text
