"""A conversation at rest, and the script of a turn that is being written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.flow.display import fill
from assistant.flow.events import Answered, Event, Record
from assistant.flow.facts import Key
from assistant.flow.index import Index
from assistant.flow.order import next_item
from assistant.flow.path import Item, View, derive
from assistant.flow.prompts import current_prompt
from assistant.flow.state import State, advance, fold
from assistant.flow.talk import Context, Prompt, Speech, Voice


@dataclass(frozen=True, slots=True)
class Moment:
    """What is true between two turns: the state, what follows from it, and the question that stands."""

    state: State
    view: View
    prompt: Prompt

    def item(self, key: Key | None) -> Item | None:
        """The item under a key, if its question is asked now."""
        return self.view.by_key.get(key) if key else None

    @property
    def current(self) -> Item | None:
        """The question that stands, whatever else is being asked about."""
        return next_item(self.view)


def moment_of(index: Index, state: State, context: Context) -> Moment:
    """The moment that a state leads to."""
    view = derive(index, state, context.now.date())
    return Moment(state, view, current_prompt(view))


def open_moment(index: Index, records: Iterable[Record], context: Context) -> Moment:
    """The moment that a whole log leads to, as the context's conversation sees it."""
    return moment_of(index, fold(records, context.conversation), context)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn did: events to write (all or none), words to say, and the moment that follows.

    `asked` is the question that stood, as it was asked; `raw` what the person typed.
    """

    events: tuple[Event, ...]
    says: tuple[Speech, ...]
    asked: str
    raw: str
    records: tuple[Record, ...]
    after: Moment


@dataclass(slots=True)
class Script:
    """A turn while it is written: events and speech so far, from a moment that stays as it was."""

    before: Moment
    context: Context
    raw: str = ""
    events: list[Event] = field(default_factory=list)
    says: list[Speech] = field(default_factory=list)
    _trial: tuple[int, Moment] | None = None

    @property
    def index(self) -> Index:
        """The dialogue's index."""
        return self.before.view.index

    def add(self, *events: Event) -> None:
        """Let something happen."""
        self.events.extend(events)

    def say(self, voice: Voice, text: str, source: tuple[str, ...] = ()) -> None:
        """Say something before the next question."""
        if text:
            self.says.append(Speech(voice, text, source))

    def now(self) -> Moment:
        """The moment that the events so far lead to."""
        if not self.events:
            return self.before
        if self._trial is None or self._trial[0] != len(self.events):
            state = advance(self.before.state, self.records())
            self._trial = (len(self.events), moment_of(self.index, state, self.context))
        return self._trial[1]

    def adopt(self, tentative: Script) -> None:
        """Let happen what was tried out, without working out again where it leads."""
        if not self.events:
            self._trial = tentative._trial
        self.events.extend(tentative.events)

    def records(self) -> tuple[Record, ...]:
        """The events as records that follow the log as this conversation knows it."""
        state, context = self.before.state, self.context
        return tuple(
            Record(
                seq=state.seq + place,
                turn=state.turn + 1,
                at=context.now,
                by=context.by,
                conversation=context.conversation,
                dialogue=self.index.dialogue.hash,
                way=context.way,
                event=event,
                raw=self.raw,
                asked=self._asked(event),
            )
            for place, event in enumerate(self.events, 1)
        )

    def _asked(self, event: Event) -> str:
        """The question that stood; for an answer to another one (several at once, an edit), that question."""
        standing, view = self.before.prompt, self.before.view
        if not isinstance(event, Answered) or event.key == standing.key:
            return standing.text
        item, question = self.before.item(event.key), self.index.own_question(event.key)
        if item:
            return fill(view.answers, item.question.ask, item.rows)
        if question and question.scope and not question.column:  # asked only since the answer before it
            return fill(view.answers, question.ask, dict(zip(question.scope, event.key.rows, strict=True)))
        return standing.text

    def close(self) -> Outcome:
        """The finished turn."""
        records = self.records()
        return Outcome(tuple(self.events), tuple(self.says), self.before.prompt.text, self.raw, records, self.now())
