"""What the facts of a record are called, how their answers read, and which values fit them: for parcels."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.flow.choices import Kind
from assistant.flow.display import non_words
from assistant.flow.facts import Answer, Json, Key, Non, Value
from assistant.flow.index import Index
from assistant.flow.kinds import RefusalError, accept, show
from assistant.flow.state import State
from assistant.flow.tables import RecordPlan


class Labels:
    """Knows the dialogues of a record, the record itself, and what a parcel tells beside it."""

    def __init__(
        self, indexes: tuple[Index, ...], record: RecordPlan, state: State, told: Mapping[Key, Answer | None]
    ) -> None:
        """Takes both sides."""
        self._indexes, self._record = indexes, record
        self._listed = _listed(indexes)
        standing = ((key, fact.answer) for key, fact in state.facts.items())
        self._names = self._names_in(standing) | self._names_in(told.items())

    def label(self, key: Key) -> str:
        """A few words for what a key is about, with its row."""
        rows = () if key.column and key.column == self.title_column(key.fact) else key.rows
        return ": ".join([self.column(key), *(self.title(row) for row in rows)])

    def column(self, key: Key) -> str:
        """A few words for what a key is about, without its row."""
        table, fact = self._record.table(key.fact), self._record.fact(key.fact)
        if table and not key.column:
            return table.one.capitalize() if key.rows else table.label
        for index in self._indexes:
            if question := index.own_question(key):
                return question.label or question.ask
        known = table or self._record.map(key.fact)
        column = known.column(key.column) if known else None
        return column.label if column else fact.label if fact else known.label if known else key.fact

    def words(self, key: Key, answer: Answer | None) -> str:
        """An answer as people read it."""
        if answer is None:
            return "nothing"
        if isinstance(answer, Non):
            return non_words(answer)
        kind, value = self._kind(key), answer.value
        if kind is None or not _fits(kind, value):
            return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        names = {choice.id: choice.label for choice in kind.options.fixed}
        for index in self._indexes if kind.name == "functions" else ():
            names |= {choice.id: choice.label for choice in index.dialogue.functions}
        picked = [value] if isinstance(value, str) else list(value) if isinstance(value, dict) else []
        return show(kind, value, {pick: names.get(pick) or self.title(pick) for pick in picked})

    def fits(self, key: Key, answer: Answer | None) -> bool:
        """Says whether a value is of the kind that its question takes; what nothing here asks for fits."""
        kind = self._kind(key)
        return not isinstance(answer, Value) or kind is None or _fits(kind, answer.value)

    def title(self, row: str) -> str:
        """What a row is called, here or in the parcel; a tick that stands for a row has the words of its list."""
        name = self._named(row)
        return self._named(name) or name or self._listed.get(row, row)  # a row may be named by a row of a shared list

    def title_column(self, table: str) -> str:
        """The column that names the rows of a table; empty where nothing is known of it."""
        for known in (self._record.table(table), *(index.tables.get(table) for index in self._indexes)):
            if known:
                return known.title
        return ""

    def _named(self, row: str) -> str:
        return self._names.get(row, "")

    def _names_in(self, answers: Iterable[tuple[Key, Answer | None]]) -> dict[str, str]:
        return {
            key.rows[-1]: answer.value
            for key, answer in answers
            if key.rows and key.column and isinstance(answer, Value) and isinstance(answer.value, str)
            if key.column == self.title_column(key.fact)
        }

    def _kind(self, key: Key) -> Kind | None:
        for index in self._indexes:
            if question := index.own_question(key):
                return question.kind
        table, fact = self._record.table(key.fact) or self._record.map(key.fact), self._record.fact(key.fact)
        column = table.column(key.column) if table and key.column else None
        return column.kind if column else fact.kind if fact and not key.column else None


def _listed(indexes: tuple[Index, ...]) -> dict[str, str]:
    """What each thing on a list is called; one that lists call differently is left out, as nobody knows which it is."""
    found: dict[str, set[str]] = {}
    for index in indexes:
        kinds = (question.kind for question in index.questions.values())
        offered = (choice for kind in kinds for choice in kind.options.fixed)
        for choice in (*index.dialogue.functions, *offered):
            found.setdefault(choice.id, set()).add(choice.label)
    return {name: min(labels) for name, labels in found.items() if len(labels) == 1}


def _fits(kind: Kind, value: Json) -> bool:
    match kind.name:
        case "choice" | "organisation" | "role":
            return isinstance(value, str) and _is_offered(kind, [value])
        case "choices" | "functions":
            words = isinstance(value, dict) and all(isinstance(detail, str) for detail in value.values())
            return words and _is_offered(kind, list(value) if isinstance(value, dict) else [])
        case "rows" | "matrix":
            return False
        case "scale":
            return _accepts(kind, value)
        case _:  # how much is allowed may differ between two copies of a dialogue
            return _accepts(replace(kind, low="", high=""), value)


def _is_offered(kind: Kind, picks: list[str]) -> bool:
    offered = {name for choice in kind.options.fixed for name in (choice.id, *choice.was)}
    return not offered or offered.issuperset(picks)


def _accepts(kind: Kind, value: Json) -> bool:
    try:
        return accept(kind, value) == value
    except (RefusalError, ValueError, TypeError, ArithmeticError):
        return False
