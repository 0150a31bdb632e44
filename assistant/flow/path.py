"""Which questions are asked now, in which order, and where each stands: worked out anew from the state."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from assistant.flow.conditions import Rows, holds
from assistant.flow.days import is_from_before
from assistant.flow.edits import last_edit
from assistant.flow.facts import Key, Non, Value
from assistant.flow.fitting import fits
from assistant.flow.given import Fact
from assistant.flow.grids import facts_of_line, ticks_of_line
from assistant.flow.index import Index, key_of, refs_of
from assistant.flow.model import Calc, Check, CopyRow, ForEach, NextCycle, Question, Say, Section, Stage, Step
from assistant.flow.onpath import OnPath
from assistant.flow.repeats import is_due
from assistant.flow.state import State
from assistant.flow.talk import Status


@dataclass(slots=True)
class Item:
    """One question that is asked now, for one row of each table around it."""

    key: Key
    question: Question
    rows: Rows
    section: int
    status: Status
    fact: Fact | None
    failed: tuple[Check, ...] = ()
    warned: tuple[Check, ...] = ()
    waits_for: str = ""
    """A table or tick list that is not known yet, whose rows this question would be asked for."""
    place: int = -1
    """Where it stands in the order."""


@dataclass(slots=True)
class Part:
    """One section on the path: its stage, and the items in it."""

    stage: Stage
    section: Section | None
    """None for the sign-off at a stage's end."""
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class View:
    """Everything that follows from a state: the items in order, and the answers that count."""

    index: Index
    state: State
    answers: OnPath
    today: date
    items: list[Item] = field(default_factory=list)
    by_key: dict[Key, Item] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    says: list[tuple[int, Say, Rows]] = field(default_factory=list)
    """Words on the way: the position of the item that they stand before, and the rows around them."""
    cycles: list[NextCycle] = field(default_factory=list)
    """The steps whose condition for a new cycle is met."""
    copies: list[tuple[CopyRow, Rows]] = field(default_factory=list)
    """The rows that another table is to have, with what is around them."""
    standing: list[Item | None] = field(default_factory=list)
    """The question that stands, once it has been looked for."""

    def position(self, key: Key | None) -> int:
        """Where an item stands in the order, or -1."""
        item = self.by_key.get(key) if key else None
        return item.place if item else -1


def derive(index: Index, state: State, today: date) -> View:
    """The view that a state leads to on a day."""
    view = View(index, state, OnPath(index, state, today), today)
    for stage in index.dialogue.stages:
        if holds(stage.when, view.answers, {}) is not True:
            continue
        first = len(view.items)
        for section in stage.sections:
            if holds(section.when, view.answers, {}) is True:
                view.parts.append(Part(stage, section))
                _walk(view, section.steps, {}, section)
        if stage.sign_off:
            view.parts.append(Part(stage, None))
            _sign_off(view, stage.sign_off, first)
    return view


def _walk(view: View, steps: tuple[Step, ...], rows: Rows, section: Section) -> None:
    for step in steps:
        if isinstance(step, Calc) or _is_retired(step) or holds(step.when, view.answers, rows) is not True:
            continue
        match step:
            case Question():
                _ask(view, step, rows)
            case Say():
                view.says.append((len(view.items), step, rows))
            case ForEach():
                _walk_rows(view, step, rows, section)
            case NextCycle():
                view.cycles.append(step)
            case CopyRow():
                view.copies.append((step, rows))


def _is_retired(step: Step) -> bool:
    return isinstance(step, Question) and step.retired


def _walk_rows(view: View, step: ForEach, rows: Rows, section: Section) -> None:
    found = view.answers.row_ids(step.over)
    for row in found:
        _walk(view, step.steps, {**rows, step.over: row}, section)
    if found or view.answers.is_closed(step.over):
        return
    question = view.index.questions.get(step.over)
    source = view.by_key.get(Key(question.fact if question else step.over))
    answer = source.fact.answer if source and source.fact else None
    if source and isinstance(answer, Non) and answer.reason in ("dont_know", "come_back"):
        _leave_open(view, step, source)


def _leave_open(view: View, step: ForEach, source: Item) -> None:
    """What would be asked for each row of something not known yet stays in sight as one open item."""
    first = next((inner for inner in step.steps if isinstance(inner, Question)), None)
    key = Key(f"{view.index.dialogue.id}.waiting.{step.id}")
    if first is None or key in view.by_key:
        return
    status: Status = "come_back" if view.state.route == "full" or first.short else "later"
    item = Item(key, first, {}, len(view.parts) - 1, status, source.fact, waits_for=step.over)
    _add(view, item)


def _ask(view: View, question: Question, rows: Rows) -> None:
    match question.kind.name:
        case "rows":
            _ask_rows(view, question, rows)
        case "matrix":
            _ask_matrix(view, question, rows)
        case _:
            _ask_one(view, question, rows)


def _ask_one(view: View, question: Question, rows: Rows) -> None:
    key = key_of(question, rows)
    if key in view.by_key:
        return
    fact = view.state.facts.get(key)
    if question.map:
        fact = ticks_of_line(view.state, key, question.map, view.index.functions)
    item = Item(key, question, rows, len(view.parts) - 1, "open", fact)
    view.answers.asked.add(key)
    _add(view, item)
    _judge(view, item)
    _put_on_route(view, item)


def _judge(view: View, item: Item) -> None:
    """Where a question stands, by the answer that its key holds."""
    fact = item.fact
    if fact is None:
        return
    if fact.cycle < view.state.cycle and (carries := view.index.carries(item.question)) != "stays":
        item.fact = None if carries == "empty" else fact
        return
    if item.question.when and is_from_before(fact, item.question.when, view.answers, item.rows):
        return
    if isinstance(fact.answer, Non):
        view.answers.counted[item.key] = fact
        item.status = _status_of(fact)
        return
    if not fits(item.question.kind, fact.answer.value, view.answers, item.rows):
        return
    view.answers.counted[item.key] = fact
    item.failed = _unmet(view, item, "error")
    if item.failed:
        del view.answers.counted[item.key]
        return
    item.warned = _unmet(view, item, "warn")
    item.status = "recheck" if _stale(view, item, fact) else "answered"


def _status_of(fact: Fact) -> Status:
    """Where a question with a non-answer stands."""
    return "come_back" if isinstance(fact.answer, Non) and fact.answer.reason == "come_back" else "answered"


def _unmet(view: View, item: Item, level: str) -> tuple[Check, ...]:
    return tuple(
        check
        for check in item.question.checks
        if check.level == level and holds(check.must, view.answers, item.rows) is False
    )


def _stale(view: View, item: Item, fact: Fact) -> bool:
    """Whether something that the answer was built on was changed after it was given or last looked at."""
    if not (item.question.recheck_when or item.question.checks):
        return False
    seen = max(fact.seq, view.state.confirmed.get(item.key, 0))
    refs = {*item.question.recheck_when}
    for check in item.question.checks:
        refs.update(refs_of(check.must))
    refs.discard(item.question.id)
    return any(last_edit(view.answers, ref, item.rows) > seen for ref in refs)


def _put_on_route(view: View, item: Item) -> None:
    if view.state.route == "short" and not item.question.short and item.status == "open":
        item.status = "later"


def _add(view: View, item: Item) -> None:
    item.place = len(view.items)
    view.items.append(item)
    view.by_key[item.key] = item
    view.parts[item.section].items.append(item)


# ---- tables and matrices


def _ask_rows(view: View, question: Question, rows: Rows) -> None:
    table = question.fact
    for row in view.answers.row_ids(table):
        inner = {**rows, table: row}
        for column in question.columns:
            if not column.retired and holds(column.when, view.answers, inner) is True:
                _ask_one(view, column, inner)
    key = Key(table)
    if key in view.by_key:
        return
    fact = view.state.facts.get(key)
    item = Item(key, question, rows, len(view.parts) - 1, "open", fact)
    view.answers.asked.add(key)
    _add(view, item)
    if table in view.state.closed:
        item.status = "open" if is_due(view.answers, question, view.today) else "answered"
    if fact and fact.cycle == view.state.cycle and isinstance(fact.answer, Non) and not _went_on(view, table, fact):
        view.answers.counted[key] = fact
        if fact.seq > view.state.closed.get(table, 0):
            item.status = _status_of(fact)
    _put_on_route(view, item)


def _went_on(view: View, table: str, fact: Fact) -> bool:
    """Whether rows were added after a non-answer to a table, which takes its place."""
    return any(view.state.row_seqs[table, row] > fact.seq for row in view.answers.row_ids(table))


def _ask_matrix(view: View, question: Question, rows: Rows) -> None:
    across = [pick.id for pick in view.answers.picks(question.across, rows)]
    for pick in view.answers.picks(question.down, rows):
        key = Key(question.fact, (*key_of(question, rows).rows, pick.id))
        if key in view.by_key or not across:
            continue
        item = Item(key, question, {**rows, "{down}": pick.label}, len(view.parts) - 1, "open", None)
        view.answers.asked.add(key)
        _add(view, item)
        _judge_line(view, item, across)
        _put_on_route(view, item)


def _judge_line(view: View, item: Item, across: list[str]) -> None:
    """A line of a matrix is answered when each cell is, or when it was answered as a whole."""
    columns = [cell.column for cell in item.question.columns]
    cells = (Key(item.key.fact, (*item.key.rows, over), column) for over in across for column in columns)
    counted, item.fact = facts_of_line(view.state, item.key, cells)
    view.answers.counted.update(counted)
    if item.fact:
        item.status = _status_of(item.fact)


def _sign_off(view: View, question: Question, first: int) -> None:
    """A stage can be signed off on the full route; a change in it afterwards takes that back, and it is asked again."""
    _ask_one(view, question, {})
    item = view.by_key[Key(question.fact)]
    changed = max((inner.fact.seq for inner in view.items[first:-1] if inner.fact), default=0)
    if is_signed_off(item) and item.fact and changed > item.fact.seq:
        del view.answers.counted[item.key]
        item.status = "open"
        _put_on_route(view, item)


def is_signed_off(item: Item) -> bool:
    """Whether a stage was called finished, and nothing in it changed since."""
    answer = item.fact.answer if item.fact and item.status == "answered" else None
    return item.question.sign_off and isinstance(answer, Value) and answer.value == "yes"
