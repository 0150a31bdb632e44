"""Walks a dialogue at random, as a person who answers anything: seeded, so that every walk can be walked again."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

from assistant.flow.facts import Json
from assistant.flow.index import Index
from assistant.flow.moment import Moment, Outcome
from assistant.flow.offers import Field, Pick
from assistant.flow.talk import Command, Context, Input, NoReply, Prompt, Reply, RowEdit
from assistant.flow.turn import begin, turn

_TEXTS = (
    "A plain answer",
    "[red]Not markup[/red]",
    "=1+1",
    "Zoë’s plan – 50%",
    "We will go back to the board in March",
)


class Walker:
    """One walk through one dialogue; it remembers which questions it was asked."""

    def __init__(self, index: Index, seed: int, route: str = "full", steady: float = 0.85) -> None:
        """Begins the walk; `steady` is how often a question simply gets an answer."""
        self.index, self.random, self.steady = index, random.Random(seed), steady
        self.day = datetime(2026, 11, 21, tzinfo=UTC)
        self.rows = 0
        self.seen: set[str] = set()
        self.turns = 0
        outcome = begin(index, (), self.context(), route)
        self.moment: Moment = outcome.after
        self.records = list(outcome.records)

    def context(self) -> Context:
        """The walk's own clock and row ids."""
        return Context(self.day, self._new_id, conversation="walk")

    def _new_id(self, table: str) -> str:
        self.rows += 1
        return f"r{self.rows}"

    def walk(self, most: int) -> bool:
        """Walk to the end of the route, or into a third cycle; False where that takes more turns than `most`."""
        while self.turns < most:
            prompt = self.moment.prompt
            if (prompt.waiting == "finished" and not prompt.picks) or self.moment.state.cycle > 2:
                return True
            self.step()
        return False

    def step(self) -> Outcome:
        """Give one input."""
        prompt = self.moment.prompt
        if prompt.id:
            self.seen.add(prompt.id)
        outcome = turn(self.moment, self.choose(prompt), self.context())
        self.moment = outcome.after
        self.records.extend(outcome.records)
        self.turns += 1
        return outcome

    def choose(self, prompt: Prompt) -> Input:
        """An input that a person might give to this prompt."""
        if prompt.waiting in ("confirm", "warn", "recheck", "finished"):
            return Command(self.random.choice(("yes", "yes", "no")) if prompt.waiting != "finished" else "yes")
        if self.random.random() > self.steady:
            return self._wander(prompt)
        if prompt.kind == "rows":
            return self._row(prompt)
        if prompt.kind == "matrix":
            field = prompt.fields[0]
            return Reply({pick.id: {field.id: self._of_field(field)} for pick in prompt.across})
        return Reply(self.value(prompt.kind, prompt.picks, prompt))

    def _wander(self, prompt: Prompt) -> Input:
        reason = self.random.choice(prompt.non_answers or ("come_back",))
        aside = self.random.choice(("back", "undo", "redo", "why", "help", "where", "summary"))
        return self.random.choice((NoReply(reason), NoReply(reason), NoReply("come_back"), Command(aside)))  # type: ignore[arg-type]

    def _row(self, prompt: Prompt) -> Input:
        enough = len(prompt.rows) >= max(prompt.least, 1)
        if enough and self.random.random() < 0.6:
            return RowEdit(prompt.table, "close")
        if prompt.rows and self.random.random() < 0.1:
            return RowEdit(prompt.table, "remove", self.random.choice(prompt.rows).row)
        if not prompt.fields:
            return RowEdit(prompt.table, "close")
        first = prompt.fields[0]
        self.seen.add(f"{prompt.id}.{first.id}")
        return RowEdit(prompt.table, "add", cells=((first.id, self._of_field(first)),))

    def _of_field(self, field: Field) -> Json:
        return self.value(field.kind, field.picks, Prompt("answer", "", field.kind, picks=field.picks, add=field.add))

    def value(self, kind: str, picks: tuple[Pick, ...], prompt: Prompt) -> Json:
        """A value of a kind."""
        if prompt.add and (not picks or self.random.random() < 0.3):
            name = f"+Name {self.random.randrange(30)}"
            return {name: ""} if kind == "choices" else name
        if kind in ("choices", "functions"):
            return self._ticks(picks, prompt)
        if kind in ("choice", "organisation", "role"):
            return self.random.choice(picks).id if picks else "none"
        if kind == "date":
            return (date(2026, 1, 1) + timedelta(days=self.random.randrange(2000))).isoformat()
        if kind == "scale":
            return self.random.randint(int(prompt.low or "1"), int(prompt.high or "5"))
        if kind in ("number", "money"):
            return self.random.randrange(int(prompt.low or "0"), int(prompt.high or "5000") + 1)
        return self.random.choice(_TEXTS)

    def _ticks(self, picks: tuple[Pick, ...], prompt: Prompt) -> Json:
        most = min(prompt.most or len(picks), len(picks), 6)
        chosen = self.random.sample(picks, self.random.randint(max(prompt.least, 1), max(most, 1))) if picks else []
        alone = next((pick for pick in chosen if pick.alone), None)
        if alone:
            chosen = [alone]
        return {pick.id: "some words" if pick.detail and self.random.random() < 0.5 else "" for pick in chosen}
