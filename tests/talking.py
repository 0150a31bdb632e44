"""Holds a conversation in a test: what the guide says and what the person types, straight or resumed at every turn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant import paths
from assistant.flow.facts import Key, parse_key
from assistant.flow.prompts import current_prompt
from assistant.flow.talk import Input, Prompt, Speech
from assistant.library.shelf import Shelf
from assistant.sitting.desk import Desk
from assistant.sitting.lines import Heard
from assistant.sitting.sitting import Sitting

NO_RECORD = "facts: {}\n"
_CATALOGUE = ("functions.yaml", "learning.yaml", "roles.yaml", "usual_functions.yaml")


class Clock:
    """A clock that stands still until it is moved, except for one second a look."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def desk_with(home: Path, dialogue: str, record: str = NO_RECORD, clock: Callable[[], datetime] | None = None) -> Desk:
    """A desk whose shelf holds one dialogue, written in the test."""
    dialogues, knowledge = home / "dialogues", home / "knowledge"
    dialogues.mkdir(parents=True, exist_ok=True)
    knowledge.mkdir(exist_ok=True)
    (dialogues / "test.yaml").write_text(dialogue, encoding="utf-8")
    (knowledge / "record.yaml").write_text(record, encoding="utf-8")
    for name in _CATALOGUE if "functions" in dialogue else ():  # they take half a second to read
        (knowledge / name).write_bytes((paths.shipped("knowledge") / name).read_bytes())
    desk = Desk(home / "home", clock or Clock())
    desk.shelf = Shelf(knowledge, dialogues, None)
    return desk


class Talk:
    """A conversation with one dialogue, with the verbs that tests read like a story."""

    def __init__(self, desk: Desk, dialogue: str = "test", resumed: bool = False, route: str = "full") -> None:
        self.desk, self.dialogue, self.resumed, self.route = desk, dialogue, resumed, route
        known = desk.store.subjects("plan")
        self.plan = known[0].id if known else desk.new_plan("Falls prevention").id
        self.sitting: Sitting = desk.open(dialogue, self.plan, route)
        self.said: tuple[Speech, ...] = self.sitting.opening

    # ---- the person

    def type(self, *lines: str) -> Talk:
        """Type one line after another."""
        for line in lines:
            self._after(self.sitting.hear(line))
        return self

    def press(self, *given: Input) -> Talk:
        """Press a button, tick a list, fill in an editor."""
        for one in given:
            self._after(self.sitting.take(one))
        return self

    def _after(self, heard: Heard) -> None:
        self.heard, self.said = heard, heard.says
        # A doubt ("is that your answer?") is about words that nothing has taken yet: only memory holds it.
        if self.resumed and heard.prompt == self.sitting.prompt and heard.stopped is None and not self.in_doubt:
            before = self.sitting.prompt
            self.reopen()
            if before.key == self.sitting.prompt.key and before.waiting == self.sitting.prompt.waiting:
                assert self.sitting.prompt == before

    def reopen(self) -> Talk:
        """Leave, and come back in another program on the same file."""
        shelf = self.desk.shelf
        self.desk.close()
        self.desk = Desk(self.desk.home, self.desk.clock)
        self.desk.shelf = shelf
        self.sitting = self.desk.open(self.dialogue, self.plan, self.route)
        return self

    # ---- what the person sees

    @property
    def prompt(self) -> Prompt:
        """The question that stands."""
        return self.sitting.prompt

    @property
    def in_doubt(self) -> bool:
        """Whether the person is asked if words were an answer or something asked for."""
        return self.sitting.prompt != current_prompt(self.sitting.view)

    @property
    def asked(self) -> str:
        """The words of the question that stands."""
        return self.sitting.prompt.text

    @property
    def words(self) -> str:
        """Everything that was said to the last input."""
        said = [speech.text for speech in self.said]
        return "\n".join([*said, *(f"{line.label}: {line.text}" for speech in self.said for line in speech.lines)])

    def status(self, key: str | Key) -> str:
        """Where a question stands; "not asked" where it is not."""
        item = self.sitting.view.by_key.get(parse_key(key) if isinstance(key, str) else key)
        return item.status if item else "not asked"

    def answer(self, key: str) -> str:
        """An answer as it is shown in the task list."""
        for section in self.sitting.sections():
            for item in section.items:
                if str(item.key) == key:
                    return item.text
        return ""

    def row(self, table: str, number: int = 1) -> str:
        """The id of a table's row, by its place."""
        return self.sitting.view.state.rows(table)[number - 1]
