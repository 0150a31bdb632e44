"""A plan before its critical friend: what is found in it, and what somebody says is meant so, kept in its record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from assistant.analysis.review import ON_PURPOSE, Finding, Review, review, row_of
from assistant.catalogue.review import ReviewWords
from assistant.errors import RefusedError
from assistant.flow.events import Answered, Event, RowAdded, RowRemoved
from assistant.flow.facts import Key, Value
from assistant.flow.index import Index
from assistant.flow.path import View, derive
from assistant.flow.state import advance, fold
from assistant.sitting.captions import captions
from assistant.sitting.desk import Desk
from assistant.sitting.drafts import keep_trying
from assistant.sitting.guard import stop
from assistant.sitting.lines import Stopped
from assistant.sitting.reviewed import lines_of, says_who, shipped_words
from assistant.sitting.upgrade import index_of
from assistant.store.entries import Draft
from assistant.store.store import Store


class PlanReview:
    """The findings in one plan, held open. Each call returns when all of it is on disk, or raises a StoreError."""

    def __init__(
        self,
        store: Store,
        subject: str,
        conversation: str,
        index: Index,
        words: ReviewWords,
        clock: Callable[[], datetime],
    ) -> None:
        """Opens the findings of a plan, as the conversation about it stands."""
        self._store, self._subject, self._index = store, subject, index
        self._clock = clock
        self.words = words
        self._state = fold(store.read(subject), conversation)

    def look(self) -> Review:
        """What is found now, with all that other programs wrote."""
        self._refresh()
        return review(self._view(), self.words)

    def _view(self) -> View:
        return derive(self._index, self._state, self._clock().date())

    def stands_for(self, finding: Finding) -> str:
        """Who asks for what a finding is about: the guide, as people cite it, or this tool."""
        return says_who(finding, self._index.dialogue.sources)

    def lines(self, found: Review) -> list[str]:
        """Findings in lines of text."""
        return list(lines_of(found, self.words, self._view()))

    def accept(self, name: str, why: str, *, allowed: bool = False) -> Stopped | None:
        """Keep that a finding is on purpose, and why.

        Args:
            name: The finding's id.
            why: The reason, in the person's own words.
            allowed: The words were stopped before, and are to be kept as they are.

        Returns:
            What must be asked about before the words are kept; nothing was written then.

        Raises:
            RefusedError: There is no such finding, or no reason.
        """
        why = why.strip()
        if not why:
            raise RefusedError("Say why it is on purpose, in a few words.")
        stopped = None if allowed else stop(why)
        if stopped is None:
            self._write(lambda: self._accepting(name, why))
        return stopped

    def take_back(self, name: str) -> None:
        """Let a finding count again; RefusedError where nobody said that it is on purpose."""
        self._write(lambda: [RowRemoved(ON_PURPOSE, self._meant(name))])

    def _accepting(self, name: str, why: str) -> Sequence[Event]:
        finding = review(derive(self._index, self._state, self._clock().date()), self.words).named(name)
        if finding is None:
            raise RefusedError(f"There is no finding '{name}' in this plan now; `joinedup review --json` lists them.")
        row = row_of(name)
        new: list[Event] = [] if row in self._state.rows(ON_PURPOSE) else [RowAdded(ON_PURPOSE, row)]
        cells = {"finding": finding.say, "why": why, "mark": finding.mark}
        return [*new, *(Answered(Key(ON_PURPOSE, (row,), column), Value(cell)) for column, cell in cells.items())]

    def _meant(self, name: str) -> str:
        row = row_of(name)
        if row not in self._state.rows(ON_PURPOSE):
            raise RefusedError(f"Nobody said of '{name}' that it is on purpose, so there is nothing to take back.")
        return row

    def _write(self, make: Callable[[], Sequence[Event]]) -> None:
        def write() -> None:
            events, at = make(), self._clock()
            asked = captions(events, self._state, self._index.dialogue)
            drafts = [Draft(event, at, asked=words) for event, words in zip(events, asked, strict=True)]
            self._store.append(self._subject, self._state.seq, drafts)

        self._refresh()
        keep_trying(write, self._refresh)

    def _refresh(self) -> None:
        records = self._store.read(self._subject, self._state.seq)
        if records:
            self._state = advance(self._state, records)


def open_review(desk: Desk, plan: str) -> PlanReview:
    """The findings of a plan, as the conversation that plans begin with stands.

    Args:
        desk: Where the plan lies.
        plan: Its id.
    """
    dialogue = desk.first_dialogue("plan")
    index, conversation = desk.index(dialogue), ""
    for each in desk.store.conversations(plan):
        if each.dialogue == dialogue:
            index, conversation = index_of(desk.store, desk.shelf, each, index), each.id
    return PlanReview(desk.store, plan, conversation, index, shipped_words(), desk.clock)
