"""Why a question is asked, help, plainer words, examples and where it comes from."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from assistant.flow.talk import Prompt
from assistant.ui.fold import harmless

_TITLE = "About this one · Esc closes this"
_KEYS = "F1 again: all keys and words."
_NOTHING = "There is nothing more to say about this one. Answer in your own words."


class SidePanel(Vertical):
    """Everything there is to know about the question that stands."""

    DEFAULT_CSS = """
    SidePanel {
        background: $surface;
        padding: 0 1;
        & > .title { color: $text-muted; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        & > VerticalScroll { height: 1fr; padding-top: 1; scrollbar-size-vertical: 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """How to close it, and one text."""
        yield Static(_TITLE, classes="title", markup=False)
        with VerticalScroll():
            yield Static(id="about", markup=False)

    @property
    def words(self) -> str:
        """What it says."""
        return str(self.query_one("#about", Static).content)

    def show(self, prompt: Prompt) -> None:
        """Tells about a question."""
        self.query_one("#about", Static).update(panel_text(prompt))
        self.query_one(VerticalScroll).scroll_home(animate=False)


def panel_text(prompt: Prompt) -> Text:
    """The parts that a question has, each under its name; never read as markup."""
    parts = [
        ("Why this is asked", prompt.why),
        ("What this tool suggests", prompt.suggested),
        ("Help", prompt.help),
        ("In plainer words", prompt.plainer),
        ("For example", "\n".join(f"• {example}" for example in prompt.examples)),
        ("Your notes", prompt.note),
        ("Where it comes from", prompt.cited),
    ]
    text = Text()
    for name, words in parts:
        if words:
            text.append(f"{name}\n", style="bold underline")
            text.append(f"{harmless(words)}\n\n")
    if not text:
        text.append(f"{_NOTHING}\n\n")
    text.append(_KEYS, style="italic")
    return text
