"""A sitting in memory that goes through the small dialogue: no disk, no engine, no clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

from assistant.errors import StoreError
from assistant.flow.facts import Non, Value
from assistant.flow.offers import RowView
from assistant.flow.talk import (
    Command,
    Input,
    ItemView,
    Line,
    NoReply,
    Progress,
    Prompt,
    Reply,
    RowEdit,
    SectionView,
    Speech,
    Status,
)
from assistant.sitting.lines import Entry, Heard, Stopped
from tests.ui.fake_dialogue import DIALOGUE, YES_NO

NOW = datetime(2026, 11, 21, 14, 5, tzinfo=UTC)
NHS = re.compile(r"\b\d{3} ?\d{3} ?\d{4}\b")
NON = {"dont_know": "don't know yet", "not_applicable": "not for us", "come_back": "put off for now"}


class FakeSitting:
    """Goes through the questions in order; hears just enough to be talked to."""

    conversation = "c1"
    dialogue_title = "Plan coordinated care"
    cycle = 1
    view = SimpleNamespace(state=SimpleNamespace(seq=0, records=(), route="full"))
    index = SimpleNamespace(dialogue=SimpleNamespace(subject="plan"), questions={})

    def __init__(self, name: str = "Northfield", route: str = "full", past: int = 0) -> None:
        self.subject_name = name
        self.route = route
        self.answers: dict[int, Value | Non] = {}
        self.texts: dict[int, str] = {}
        self.rows: list[RowView] = []
        self.at = 0
        self.home: int | None = None
        self.waiting: Prompt | None = None
        self.turns = 0
        self.taken: list[Input | str] = []
        self.fail: StoreError | None = None
        self.hold: Callable[[], object] | None = None
        self.look: Callable[[], object] | None = None
        self.unreadable: StoreError | None = None
        self.older = past
        self.kept: tuple[ItemView, ...] = ()
        self.opening = (Speech("heading", "Analyse: Your local vision"), Speech("guide", "First, the place."))

    # ---- what stands

    @property
    def prompt(self) -> Prompt:
        if self.waiting is not None:
            return self.waiting
        done = Progress(len(self.answers), len(DIALOGUE), "Analyse", "Your local vision")
        if self.at >= len(DIALOGUE):
            return Prompt("finished", "That is everything for now.", progress=done)
        prompt = replace(DIALOGUE[self.at], progress=done)
        if prompt.kind == "rows":
            return replace(prompt, rows=tuple(self.rows))
        answer = self.answers.get(self.at)
        if isinstance(answer, Value):
            return replace(prompt, prefill=answer.value, prefill_text=self.texts[self.at])
        return replace(prompt, non_answer=self.texts.get(self.at, ""))

    def unused(self) -> tuple[ItemView, ...]:
        return self.kept

    def sections(self) -> tuple[SectionView, ...]:
        if self.unreadable is not None:
            raise self.unreadable
        half = len(DIALOGUE) // 2
        titles = (("vision", "Your local vision", range(half)), ("work", "Who does what", range(half, len(DIALOGUE))))
        return tuple(self._section(name, title, span) for name, title, span in titles)

    def _section(self, name: str, title: str, span: range) -> SectionView:
        items = tuple(self._item(place) for place in span)
        done = sum(item.status == "answered" for item in items)
        return SectionView("analyse", "Analyse", name, title, done, len(items), items, current=self.at in span)

    def _item(self, place: int) -> ItemView:
        answer = self.answers.get(place)
        status: Status = "answered" if answer else "open"
        if isinstance(answer, Non) and answer.reason == "come_back":
            status = "come_back"
        prompt = DIALOGUE[place]
        assert prompt.key is not None
        return ItemView(prompt.key, prompt.id, prompt.label, status, self.texts.get(place, ""), answer)

    def past(self, before: int | None = None, most: int = 200) -> tuple[Entry, ...]:
        last = self.older if before is None else before - 1
        first = max(last - most // 2, 0)
        return tuple(
            Entry(turn, voice, f"{voice} {turn}", NOW)
            for turn in range(first + 1, last + 1)
            for voice in ("asked", "answer")
        )

    def refresh(self) -> bool:
        return False

    def saved_at(self) -> datetime | None:
        return NOW if self.turns else None

    # ---- turns

    def hear(self, text: str) -> Heard:
        if self.look is not None:
            self.look()
        if "hits" in text:
            return Heard((), self.prompt, Stopped(text, "", (), "If there is danger now, call 999."))
        found = NHS.search(text)
        if found:
            return Heard((), self.prompt, Stopped(text, text.replace(found[0], "[NHS number]"), ("an NHS number",)))
        return self.allow(text)

    def allow(self, text: str) -> Heard:
        self._begin(text)
        word = text.strip().casefold()
        if word in ("/save", "/quit"):
            return Heard((), self.prompt, leave=True)
        if word in ("/summary", "/help", "/find transport"):
            show = {"/summary": "summary", "/help": "help"}.get(word, "lookup")
            return Heard((), self.prompt, show=show, target="transport")  # type: ignore[arg-type]
        if word in ("/back", "can we go back a sec"):
            return self._command(Command("back"))
        if word in ("don't know", "/skip"):
            return self._no_reply(NoReply("dont_know" if word[0] == "d" else "come_back"))
        return self._answer_words(text)

    def take(self, given: Input) -> Heard:
        self._begin(given)
        match given:
            case Command():
                return self._command(given)
            case NoReply():
                return self._no_reply(given)
            case RowEdit():
                return self._row_edit(given)
            case Reply():
                return self._settle(Value(given.value), given.raw or str(given.value))
            case _:
                raise AssertionError(given)

    def _begin(self, given: Input | str) -> None:
        if self.hold is not None:
            self.hold()
        if self.fail is not None:
            problem, self.fail = self.fail, None
            raise problem
        self.taken.append(given)
        self.turns += 1

    def _answer_words(self, text: str) -> Heard:
        prompt = self.prompt
        if prompt.waiting in ("who", "by", "why"):
            self.waiting = None
            return self._next((), text)
        if prompt.kind == "rows":
            self.rows.append(RowView(f"r{len(self.rows) + 1}", text, (("what", text), ("owner", ""))))
            return Heard((), self.prompt)
        if prompt.kind == "date" and " or " in text:
            return Heard((Speech("refusal", "Just one date, please."),), self.prompt)
        if prompt.kind in ("number", "money", "date") and not any(char.isdigit() for char in text):
            return Heard((Speech("refusal", "Give a number, such as 12."),), self.prompt)
        if prompt.kind == "number" and "about" in text:
            self.waiting = Prompt("confirm", "I read that as 12. Is that right?", "choice", picks=YES_NO)
            return Heard((), self.prompt, echo=self.texts.get(self.at, ""))
        return self._settle(Value(text), text)

    def _settle(self, answer: Value | Non, text: str) -> Heard:
        self.answers[self.at] = answer
        self.texts[self.at] = text
        says: tuple[Speech, ...] = ()
        if DIALOGUE[self.at].id == "involved" and "carers" not in str(answer):
            self.waiting = Prompt("warn", "Carers are not ticked. Is that right as it is?", "choice", picks=YES_NO)
        return self._next(says, text)

    def _next(self, says: tuple[Speech, ...], echo: str) -> Heard:
        if self.waiting is None:
            if self.home is not None:
                self.at, self.home = self.home, None
            else:
                self.at += 1
            if self.at == 3:
                says = (*says, self._summary())
        return Heard(says, self.prompt, echo=echo)

    def _summary(self) -> Speech:
        lines = tuple(
            Line(view.key, view.label, view.text or "Not answered yet") for view in (self._item(n) for n in range(3))
        )
        return Speech("summary", "That is the end of this part. Check your answers.", lines=lines)

    def _no_reply(self, given: NoReply) -> Heard:
        if self.prompt.waiting in ("who", "by", "why"):
            self.waiting = None
            return self._next((), "")
        self.answers[self.at] = Non(given.reason)
        self.texts[self.at] = NON[given.reason]
        if given.reason == "dont_know":
            self.waiting = Prompt("who", "Who could find out?", "text", DIALOGUE[self.at].key, optional=True)
            return Heard((), self.prompt, echo=NON[given.reason])
        return self._next((), NON[given.reason])

    def _row_edit(self, given: RowEdit) -> Heard:
        if given.do == "close":
            return self._settle(Value("; ".join(row.title for row in self.rows)), "That is all")
        row = next(row for row in self.rows if row.row == given.row)
        self.rows.remove(row)
        if given.do == "move":
            names = [each.row for each in self.rows]
            self.rows.insert(names.index(given.before) if given.before else len(names), row)
            return Heard((), self.prompt)
        return Heard((Speech("tool", f"Taken out: {row.title}."),), self.prompt)

    def _command(self, given: Command) -> Heard:
        if self.waiting is not None and given.name in ("yes", "no", "later"):
            kind, self.waiting = self.waiting.waiting, None
            if given.name == "no" and kind != "recheck":
                return Heard((Speech("tool", "Then tell me again."),), self.prompt)
            return self._next((), "")
        if given.name in ("change", "goto"):
            place = next((n for n, each in enumerate(DIALOGUE) if str(each.key) == given.target), None)
            if place is None:
                return Heard((Speech("tool", f"You asked for {given.target}."),), self.prompt)
            self.home = self.at if self.home is None else self.home
            self.at = place
            return Heard((), self.prompt)
        if given.name in ("back", "undo"):
            self.waiting = None
            self.at = max(self.at - 1, 0)
            return Heard(() if given.name == "back" else (Speech("tool", "Undone."),), self.prompt)
        if given.name == "example":
            return Heard((Speech("guide", "For example: Northfield"),), self.prompt)
        return Heard((Speech("tool", f"Done: {given.name}."),), self.prompt)
