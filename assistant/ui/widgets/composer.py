"""What every composer is: the part above the typing line that fits the kind of question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.message import Message
from textual.widget import Widget

from assistant.flow.offers import Pick
from assistant.flow.talk import Input, Prompt, Reply

CONSUMED = ""
"""The words were used up inside the composer; nothing is sent."""


class Composer(Widget):
    """Shows what can be answered, and says what Enter would send."""

    DEFAULT_CSS = """
    Composer { height: auto; width: 1fr; }
    """

    keys: ClassVar[frozenset[str]] = frozenset()
    """Keys that come here while nothing is typed."""
    has_body: ClassVar[bool] = False
    """Whether there is anything to show above the typing line."""
    always: ClassVar[frozenset[str]] = frozenset()
    """Keys that come here at any time."""
    placeholder = ""
    """What stands in the empty typing line."""

    prompt: Prompt = Prompt("finished", "")
    """The question that stands; an empty one until the first."""

    class Ready(Message):
        """An answer is complete without Enter: something was clicked."""

        def __init__(self, given: Input) -> None:
            """The answer."""
            super().__init__()
            self.given = given

    class Changed(Message):
        """The hint or the placeholder may have changed."""

    class Wanted(Message):
        """Something outside the conversation is wanted, by its name: "review", "documents", "home"."""

        def __init__(self, what: str) -> None:
            """Its name."""
            super().__init__()
            self.what = what

    @property
    def is_long(self) -> bool:
        """Whether there is more in a list than is in sight, so that it is moved through by the screenful."""
        return False

    def ask(self, prompt: Prompt) -> None:
        """Shows a new question; whatever was picked for the one before is forgotten."""
        self.prompt = prompt

    def typed(self, text: str) -> None:
        """Follows what is being typed."""

    def press(self, key: str) -> None:
        """Takes a key that was handed over."""

    def answer(self, text: str) -> Input | str | None:
        """What Enter sends: an answer, words to be understood, CONSUMED, or None to stay and show the hint."""
        return text if text.strip() else self.kept()

    def hint(self, text: str) -> str:
        """One line under the typing line: what Enter would do now."""
        return "" if text.strip() else self.keeps()

    def needs(self) -> str:
        """What to do first, where Enter has nothing to send."""
        return "Type an answer first, or press a button below"

    def unsent(self) -> str:
        """What was picked and not sent yet, beside the typing line; empty for nothing."""
        return ""

    # ---- an answer that stands already

    def kept(self) -> Input | None:
        """What Enter alone sends: the answer that stands, or the one on offer."""
        if self.prompt.prefill is not None:
            return Reply(self.prompt.prefill, raw=self.prompt.prefill_text)
        if self.prompt.default is not None:
            return Reply(self.prompt.default, raw=self.prompt.default_text)
        return None

    def keeps(self) -> str:
        """The same in words."""
        if self.prompt.prefill is not None and self.prompt.prefill_text:
            return f"Enter keeps: {self.prompt.prefill_text}"
        if self.prompt.default is not None and self.prompt.default_text:
            return f"Enter for: {self.prompt.default_text}"
        if self.prompt.non_answer:
            return f"You said: {self.prompt.non_answer}"
        return ""


def starts_with(pick: Pick, words: str) -> bool:
    """Whether the label or a near name of a pick, or a word in it, begins with what was typed."""
    wanted = words.casefold().strip()
    for name in (pick.label, *pick.aliases):
        label = name.casefold()
        if label.startswith(wanted) or f" {wanted}" in label:
            return True
    return False


def matching(picks: Sequence[Pick], words: str) -> list[Pick]:
    """The picks that what was typed may mean: by number, by whole label, else by how they begin."""
    text = words.strip()
    if text.isdecimal():
        return [picks[int(text) - 1]] if 0 < int(text) <= len(picks) else []
    if not text or text.startswith("/"):
        return []
    whole = [pick for pick in picks if pick.label.casefold() == text.casefold()]
    return whole or [pick for pick in picks if starts_with(pick, text)]
