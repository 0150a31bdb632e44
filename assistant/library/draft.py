"""Holds what every part of a dialogue refers to while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.flow.choices import Choice
from assistant.flow.clauses import Condition
from assistant.flow.facts import REASONS, Reason
from assistant.flow.tables import RecordPlan
from assistant.library.conditions import read_condition, rows_of
from assistant.library.findings import Findings
from assistant.library.names import Names, Site
from assistant.library.yaml_nodes import Node, Word

NON_ANSWERS: tuple[Reason, ...] = REASONS[:3]


@dataclass(frozen=True, slots=True)
class RecordBook:
    """The record as it is written: its facts and tables, and the lists that dialogues may use."""

    plan: RecordPlan = field(default_factory=RecordPlan)
    lists: dict[str, tuple[Choice, ...]] = field(default_factory=dict)
    text: str = ""
    """What its file holds."""


@dataclass(slots=True)
class Draft:
    """A dialogue that is being read."""

    findings: Findings
    names: Names
    book: RecordBook
    lists: dict[str, tuple[Choice, ...]] = field(default_factory=dict)
    non_answers: tuple[Reason, ...] = NON_ANSWERS


@dataclass(slots=True)
class StepSurroundings:
    """What the options of a question may refer to."""

    draft: Draft
    site: Site

    @property
    def findings(self) -> Findings:
        """Where to note what is wrong."""
        return self.draft.findings

    def list_of(self, word: Word) -> tuple[Choice, ...]:
        """The choices of a list of this dialogue, or of the record."""
        lists = {**self.draft.book.lists, **self.draft.lists}
        if word.text not in lists:
            note_list(word, tuple(lists), self.findings)
        return lists.get(word.text, ())

    def table(self, word: Word) -> str:
        """The table whose rows are on offer."""
        found = self.draft.names.resolve(word.text, word.place, self.site, all_rows=True)
        if found and found.table:
            return found.table
        if found:
            message = f"'{word.text}' has no rows: it is of the kind '{found.kind}'"
            self.findings.add("R006", word.place, message, "name a table; for a tick list write 'picks'")
        return ""

    def ticks(self, word: Word) -> str:
        """The tick list whose ticks are on offer."""
        found = self.draft.names.resolve(word.text, word.place, self.site)
        if found and found.table:
            self.findings.add("R006", word.place, f"'{word.text}' is a table", "for a table write 'rows'")
            return ""
        return rows_of(found, word, self.draft.names) if found else ""

    def condition(self, node: Node) -> Condition | None:
        """The condition under which a choice is on offer."""
        return read_condition(node, self.site, self.draft.names)


def note_list(word: Word, known: tuple[str, ...], findings: Findings) -> None:
    """Notes that there is no such list."""
    cure = findings.suggest(word.text, known, "write it under 'lists'")
    findings.add("F006", word.place, f"there is no list '{word.text}'", cure)
