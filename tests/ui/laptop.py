"""A home folder with one person and one plan in it, and the app on it: a real desk, so that files are real too."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from assistant.flow.events import Answered, Event, RowAdded
from assistant.flow.facts import Json, Key, Value
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft
from assistant.ui.app import JoinedUpApp
from tests.learner_record import DIALOGUE, RECORD
from tests.talking import desk_with
from tests.ui.window import Window


class Laptop:
    """One home folder; what is done with its desk between two looks through the window is done here."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._first = desk_with(folder, DIALOGUE, RECORD)
        self._first.close()

    def desk(self) -> Desk:
        """The desk as a program that starts finds it."""
        desk = Desk(self._first.home, self._first.clock)
        desk.shelf = self._first.shelf
        return desk

    def person(self, name: str) -> str:
        """A new person's id."""
        desk = self.desk()
        made = desk.new_subject("person", name).id
        desk.close()
        return made

    def plan(self, name: str) -> str:
        """A new plan's id."""
        desk = self.desk()
        made = desk.new_plan(name).id
        desk.close()
        return made

    def give(self, subject: str, key: Key, value: Json) -> None:
        self.say(subject, Answered(key, Value(value)))

    def say(self, subject: str, *events: Event) -> None:
        desk = self.desk()
        desk.store.append(subject, desk.store.last_seq(subject), [Draft(event, desk.clock()) for event in events])
        desk.close()

    def facts(self, subject: str) -> dict[str, object]:
        """The values that stand."""
        desk = self.desk()
        state = desk.state(subject)
        found: dict[str, object] = {str(key): state.value(key) for key in state.facts}
        desk.close()
        return found

    @asynccontextmanager
    async def window(self, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Window]:
        """The app on this laptop."""
        desk = self.desk()
        app = JoinedUpApp(lambda: desk)
        async with app.run_test(size=size, notifications=True) as pilot:
            opened = Window(pilot, desk)  # type: ignore[arg-type]
            await opened.wait_for_desk()
            yield opened


def ada_at(folder: Path) -> tuple[Laptop, str]:
    """The laptop of Ada, who has said much about herself, and her id."""
    laptop = Laptop(folder)
    me = laptop.person("Ada Moss")
    laptop.give(me, Key("area"), "Fern")
    laptop.give(me, Key("test.nickname"), "Addy")
    laptop.give(me, Key("test.worry"), "my secret worry")
    for row, what in (("n1", "Hoists"), ("n2", "Budgets")):
        laptop.say(me, RowAdded("needs", row), Answered(Key("needs", (row,), "what"), Value(what)))
    laptop.give(me, Key("needs", ("n1",), "comment"), "my secret comment")
    return laptop, me
