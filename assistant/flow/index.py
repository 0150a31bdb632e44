"""A dialogue with everything in it found by its id, made once when a conversation opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.flow.choices import Kind, Options
from assistant.flow.clauses import All, AnyOf, Comparison, Condition, InRows, Not
from assistant.flow.facts import Key
from assistant.flow.model import Calc, Dialogue, ForEach, NextCycle, Question, Step
from assistant.flow.tables import Column, SharedFact, Table


@dataclass(frozen=True, slots=True)
class Index:
    """The dialogue and its questions, calcs and tables by id."""

    dialogue: Dialogue
    questions: dict[str, Question] = field(default_factory=dict)
    calcs: dict[str, tuple[Calc, tuple[str, ...]]] = field(default_factory=dict)
    """A calc with the tables whose rows it stands in."""
    tables: dict[str, Table] = field(default_factory=dict)
    """The record's tables, and those that the dialogue keeps for itself."""
    shared: dict[str, SharedFact] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    """The facts (and `table.column`) that some step of the dialogue asks for."""
    by_fact: dict[str, Question] = field(default_factory=dict)
    """The question of each fact (or `fact.column`): the first one where several ask for it."""
    owners: dict[str, str] = field(default_factory=dict)
    """The table or matrix of each column and field, by id."""
    turning: set[str] = field(default_factory=set)
    """The questions whose answers start the next cycle: kept with a press of Enter, they would start another."""
    grids: dict[str, ForEach] = field(default_factory=dict)
    """The block that a question stands in, where that may be answered all at once."""
    conditions: dict[str, tuple[Condition, ...]] = field(default_factory=dict)
    """Every condition that must be met for a question to be asked, from the stage inwards."""

    @property
    def functions(self) -> Iterator[str]:
        """The ids of the menu of functions, in order."""
        return (choice.id for choice in self.dialogue.functions)

    def own_question(self, key: Key) -> Question | None:
        """The question whose fact a key is, the cells of a matrix included."""
        name = f"{key.fact}.{key.column}" if key.column else key.fact
        return self.by_fact.get(name)

    def carries(self, question: Question) -> Literal["stays", "offered", "empty"]:
        """What becomes of an answer in the next cycle: it holds, it is offered again, or it is asked afresh."""
        if question.sign_off or question.id in self.turning:
            return "empty"
        if question.map:
            return "stays"
        if question.column and (found := self.column(f"{question.fact}.{question.column}")):
            return "empty" if found[1].each_cycle else "stays"
        shared = self.shared.get(question.fact)
        return "stays" if shared and shared.stays else "offered"

    def column(self, name: str) -> tuple[Table, Column] | None:
        """The table and column that `table.column` names."""
        table_id, _, column_id = name.partition(".")
        table = self.tables.get(table_id)
        column = table.column(column_id) if table else None
        return (table, column) if table and column else None

    def key_at(self, name: str, rows: dict[str, str]) -> Key | None:
        """Where the answer that a name speaks of stands, within these rows; None where it needs a row that is not."""
        question = self.questions.get(name)
        if question:
            return key_of(question, rows) if all(table in rows for table in question.scope) else None
        if name in self.shared:
            return Key(name)
        found = self.column(name)
        if found and found[0].id in rows:
            return Key(found[0].id, (rows[found[0].id],), found[1].id)
        return None

    def kind_of(self, name: str) -> Kind | None:
        """The kind of a question, a shared fact or a table's column."""
        if name in self.questions:
            return self.questions[name].kind
        if name in self.shared:
            return self.shared[name].kind
        found = self.column(name)
        return found[1].kind if found else None


def build_index(dialogue: Dialogue) -> Index:
    """The index of a dialogue."""
    index = Index(dialogue)
    for table in dialogue.record.tables:
        index.tables[table.id] = table
    for fact in dialogue.record.facts:
        index.shared[fact.id] = fact
    for stage in dialogue.stages:
        chain = _chain((), stage.when)
        for section in stage.sections:
            _add_steps(index, section.steps, (), _chain(chain, section.when))
        if stage.sign_off:
            _add_question(index, stage.sign_off, chain)
    return index


def _chain(chain: tuple[Condition, ...], condition: Condition | None) -> tuple[Condition, ...]:
    return (*chain, condition) if condition else chain


def _add_steps(index: Index, steps: tuple[Step, ...], scope: tuple[str, ...], chain: tuple[Condition, ...]) -> None:
    for step in steps:
        if isinstance(step, Question):
            _add_question(index, step, chain)
        elif isinstance(step, Calc):
            index.calcs[step.id] = (step, scope)
        elif isinstance(step, ForEach):
            _add_steps(index, step.steps, (*scope, step.over), _chain(chain, step.when))
            if step.grid:
                index.grids.update((inner.id, step) for inner in step.steps if isinstance(inner, Question))
        elif isinstance(step, NextCycle):
            index.turning.update(refs_of(step.when))


def _add_question(index: Index, question: Question, chain: tuple[Condition, ...]) -> None:
    chain = _chain(chain, question.when)
    index.questions[question.id] = question
    index.by_fact.setdefault(f"{question.fact}.{question.column}" if question.column else question.fact, question)
    index.conditions[question.id] = chain
    index.asked.add(f"{question.fact}.{question.column}" if question.column else question.fact)
    if question.kind.name == "rows" and question.fact not in index.tables:
        index.tables[question.fact] = _own_table(question)
    for column in question.columns:
        index.owners[column.id] = question.id
        if question.kind.name == "rows":
            _add_question(index, column, chain)
        else:
            index.questions[column.id] = column
            index.by_fact.setdefault(f"{column.fact}.{column.column}", column)


def _own_table(question: Question) -> Table:
    columns = tuple(
        Column(id=column.column, label=column.label or column.ask, kind=column.kind) for column in question.columns
    )
    title = columns[0].id if columns else ""
    one = question.one or "row"
    return Table(question.fact, question.label or question.ask, one, question.many or f"{one}s", title, columns)


def key_of(question: Question, rows: dict[str, str]) -> Key:
    """The key of a question's fact, given the row of each table around it."""
    if question.column and question.scope:
        return Key(question.fact, (rows[question.scope[-1]],), question.column)
    return Key(question.fact, tuple(rows[name] for name in question.scope))


def options_of(kind: Kind) -> Options:
    """Where a kind's picks come from: the shared lists serve organisations and roles."""
    if kind.name == "organisation":
        return Options(rows="organisations", add=True)
    if kind.name == "role":
        return Options(rows="people", add=True)
    if kind.name == "functions":
        return replace(kind.options, functions=True)
    return kind.options


def refs_of(condition: Condition | None) -> Iterator[str]:
    """Every id that a condition looks at."""
    match condition:
        case Comparison(ref=ref, other=other):
            yield ref
            if other:
                yield other
        case All(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from refs_of(part)
        case Not(part=part):
            yield from refs_of(part)
        case InRows(table=table, part=part):
            yield table
            yield from refs_of(part)
        case _:
            return
