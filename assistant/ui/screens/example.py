"""The worked example: opened at its first question, with a word on what it is and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.flow.talk import Command, Input, Reply, RowEdit
from assistant.ui.bubbles import bubble
from assistant.ui.said import bubbles_of
from assistant.ui.screens.conversation import ConversationScreen

if TYPE_CHECKING:
    from assistant.sitting.lines import Entry
    from assistant.sitting.sitting import Sitting

_WHAT = (
    "This is a worked example: a plan that stands half way. The place is made up, and so is everybody in it."
    " Nothing that you do here changes your own plans."
)
_HOW = (
    "To read it, press Enter: each press shows the next answer. F4 shows all the answers, F2 all the parts. Change"
    " one and see what happens. Ctrl+P and “documents” writes the plan to Word. Ctrl+Q leads out."
)


class ExampleScreen(ConversationScreen):
    """A conversation to look round in: Enter on an answer that stands goes on to the one after it."""

    async def welcome(self, sitting: Sitting, past: tuple[Entry, ...]) -> None:
        """Says what this is, and goes to where the example begins; what was said in the making of it is left out."""
        self.said.append(bubble("tool", _WHAT), bubble("tool", _HOW))
        first = next((str(item.key) for section in self._sections for item in section.items), "")
        if first and first != str(sitting.prompt.key):
            heard = await self.ask_clerk(lambda _: sitting.take(Command("goto", first)))
            self.said.append(*bubbles_of(heard.says if heard else ()))
        await self.put_question(sitting.prompt)

    def take_as(self, given: Input) -> Input:
        """An answer that is kept as it stands leads to the next question in order, not to where one was."""
        prompt = self.prompt
        if prompt is None or prompt.waiting != "answer":
            return given
        is_kept = isinstance(given, Reply) and prompt.prefill is not None and given.value == prompt.prefill
        is_closed = isinstance(given, RowEdit) and given.do == "close" and bool(prompt.rows)
        after = self._after(str(prompt.key)) if is_kept or is_closed else ""
        return Command("goto", after) if after else given

    def _after(self, key: str) -> str:
        """The question after this one; the cells of a table were read with the table."""
        keys = [item.key for section in self._sections for item in section.items]
        place = next((number for number, each in enumerate(keys) if str(each) == key), len(keys))
        return next((str(each) for each in keys[place + 1 :] if not each.column), "")
