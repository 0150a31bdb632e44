"""Asks for a yes or a no: to what was understood, to a check's warning, to another look."""

from __future__ import annotations

from assistant.flow.talk import Command, CommandName, Input, Prompt
from assistant.ui.widgets.lines import Item
from assistant.ui.widgets.list_composer import ListComposer

_WORDS: dict[str, tuple[str, str]] = {
    "confirm": ("Yes, that is right", "No, I will say it again"),
    "warn": ("Yes, it is right as it is", "No, let me change it"),
    "recheck": ("Yes, look at it now", "No, later"),
}


class ConfirmComposer(ListComposer):
    """Two lines: yes and no."""

    placeholder = "Yes or no; or say it in your own words"

    def ask(self, prompt: Prompt) -> None:
        """Words yes and no to fit what is asked."""
        super().ask(prompt)
        yes, no = _labels(prompt)
        self.lines.show([Item("yes", yes, mark="Y"), Item("no", no, mark="N")], "yes")

    def typed(self, text: str) -> None:
        """Puts the mark on yes or no."""
        word = text.strip().casefold()
        if word in ("y", "n", "yes", "no"):
            self.lines.go_to("yes" if word[0] == "y" else "no")

    def answer(self, text: str) -> Input | str | None:
        """Yes or no; other words are to be understood."""
        if text.strip().casefold() not in ("", "y", "n", "yes", "no"):
            return text
        return _command(self.lines.item, text)

    def choose(self, item: Item) -> Input | None:
        """A click answers at once."""
        return _command(item, "")

    def hint(self, text: str) -> str:
        """What Enter would say."""
        if text.strip().casefold() not in ("", "y", "n", "yes", "no"):
            return "Enter sends your words as they are"
        return f"Enter chooses: {self.lines.item.title}" if self.lines.item else ""


def _labels(prompt: Prompt) -> tuple[str, str]:
    """Yes and no as this prompt words them, or as fits what it waits for."""
    own = [pick.label for pick in prompt.picks]
    if len(own) == 2 and own != ["Yes", "No"]:
        return own[0], own[1]
    return _WORDS.get(prompt.waiting, ("Yes", "No"))


def _command(item: Item | None, text: str) -> Command:
    name: CommandName = "no" if item is not None and item.id == "no" else "yes"
    return Command(name, raw=text.strip() or (item.title if item else "Yes"))
