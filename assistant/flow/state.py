"""What is true now: a fold of a subject's log, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from assistant.flow.events import (
    Answered,
    Cleared,
    Confirmed,
    CycleStarted,
    DialogueChanged,
    Finished,
    FollowedUp,
    Noted,
    Proposed,
    RecheckDelayed,
    Record,
    Rejected,
    RouteChosen,
    RowAdded,
    RowMoved,
    RowRemoved,
    RowsClosed,
    RowsOpened,
    Settled,
    Started,
    TurnUndone,
    WentTo,
)
from assistant.flow.facts import Key, Value
from assistant.flow.given import Fact, give
from assistant.flow.renaming import new_answer, new_key, new_keys, new_name


@dataclass(slots=True)
class State:
    """Everything that a log says, as one conversation sees it.

    The facts, tables and cycle belong to the subject; the focus, what is pending and the route belong to the
    conversation. A state is changed only while records are taken in; everybody else reads it.
    """

    conversation: str = ""
    records: list[Record] = field(default_factory=list)
    facts: dict[Key, Fact] = field(default_factory=dict)
    tables: dict[str, list[str]] = field(default_factory=dict)
    row_cycles: dict[tuple[str, str], int] = field(default_factory=dict)
    row_seqs: dict[tuple[str, str], int] = field(default_factory=dict)
    closed: dict[str, int] = field(default_factory=dict)
    """The sequence number at which a table was called complete."""
    confirmed: dict[Key, int] = field(default_factory=dict)
    notes: dict[Key, list[str]] = field(default_factory=dict)
    edits: dict[str, int] = field(default_factory=dict)
    """The sequence number at which an answer of a fact or column last took another's place, or the rows of a table
    changed that had been called complete."""
    row_changes: dict[str, int] = field(default_factory=dict)
    """The sequence number at which a table last got or lost a row."""
    cycle: int = 1
    cycle_seq: int = 0
    seq: int = 0
    turn: int = 0
    # the conversation's own
    dialogue: str = ""
    """The hash of the text that the conversation follows."""
    route: str = "full"
    focus: Key | None = None
    """The question that was last answered or gone to."""
    at: Key | None = None
    """The question gone to, until it is answered."""
    then: tuple[Key, ...] = ()
    pending: Proposed | None = None
    follow_up: FollowedUp | None = None
    tries: dict[Key, int] = field(default_factory=dict)
    started: bool = False
    finished: bool = False
    undone: set[int] = field(default_factory=set)

    def rows(self, table: str) -> list[str]:
        """The ids of a table's rows, in order."""
        return self.tables.get(table, [])

    def value(self, key: Key) -> object:
        """The plain value that stands under a key, or None."""
        fact = self.facts.get(key)
        return fact.answer.value if fact and isinstance(fact.answer, Value) else None


def fold(records: Iterable[Record], conversation: str = "") -> State:
    """The state that a whole log leads to, as a conversation sees it."""
    state = State(conversation=conversation)
    kept = list(records)
    state.undone = undone_turns(kept)
    for record in kept:
        _take(state, record)
    return state


def advance(state: State, records: Iterable[Record]) -> State:
    """The state after some more records; the one given stays as it was."""
    new = list(records)
    if any(isinstance(record.event, TurnUndone) for record in new):
        return fold([*state.records, *new], state.conversation)
    following = _copy(state)
    for record in new:
        _take(following, record)
    return following


def undone_turns(records: list[Record]) -> set[int]:
    """The turns that do not count: those undone by a turn that itself counts."""
    undone: set[int] = set()
    for record in reversed(records):
        if isinstance(record.event, TurnUndone) and record.turn not in undone:
            undone.add(record.event.turn)
    return undone


def _copy(state: State) -> State:
    following = State()
    for name in State.__slots__:
        part = getattr(state, name)
        setattr(following, name, part.copy() if isinstance(part, dict | list | set) else part)
    following.tables = {table: rows.copy() for table, rows in state.tables.items()}
    following.notes = {key: notes.copy() for key, notes in state.notes.items()}
    return following


def _take(state: State, record: Record) -> None:
    state.records.append(record)
    state.seq, state.turn = record.seq, max(state.turn, record.turn)
    if record.turn in state.undone:
        return
    own = record.conversation == state.conversation
    match record.event:
        case Answered() | Cleared() | Confirmed() | Noted():
            _take_fact(state, record, own)
        case RowAdded() | RowRemoved() | RowMoved() | RowsClosed() | RowsOpened():
            _take_row(state, record, own)
        case CycleStarted(number=number):
            state.cycle, state.cycle_seq = number, record.seq
            state.closed.clear()
            state.focus = state.at = state.follow_up = None
            state.finished, state.then = False, ()
        case _ if own:
            _take_own(state, record)


def _take_fact(state: State, record: Record, own: bool) -> None:
    event = record.event
    if isinstance(event, Answered):
        fact = state.facts[event.key] = give(state.facts.get(event.key), event, record, state.cycle)
        if fact.edited == record.seq:
            state.edits[event.key.name] = record.seq
        if own and not event.copied:
            state.tries.pop(event.key, None)
            _arrive(state, event.key)
    elif isinstance(event, Cleared):
        state.facts.pop(event.key, None)
    elif isinstance(event, Confirmed):
        state.confirmed[event.key] = record.seq
        if own:
            _arrive(state, event.key)
    elif isinstance(event, Noted):
        state.notes.setdefault(event.key, []).append(event.text)


def _arrive(state: State, key: Key) -> None:
    """An answer to where one is ends the visit; the engine says in the same turn where to go next."""
    if key.column and len(key.rows) > 1:  # a cell of a matrix: what was asked is its line
        key = Key(key.fact, key.rows[:-1])
    state.pending = None
    state.follow_up = None
    state.finished = False
    if state.at == key or state.at is None:
        state.focus = key
        state.at, state.then = None, ()


def _take_row(state: State, record: Record, own: bool) -> None:
    match record.event:
        case RowAdded(table=table, row=row, before=before):
            _place(state, table, row, before)
            _note_rows(state, table, record.seq)
            state.row_cycles[table, row] = state.cycle
            state.row_seqs[table, row] = record.seq
        case RowMoved(table=table, row=row, before=before):
            _place(state, table, row, before)
        case RowRemoved(table=table, row=row):
            _note_rows(state, table, record.seq)
            if row in state.rows(table):
                state.tables[table].remove(row)
        case RowsOpened(table=table):
            state.closed.pop(table, None)
        case RowsClosed(table=table):
            state.closed[table] = record.seq
            if own:
                _arrive(state, Key(table))


def _note_rows(state: State, table: str, seq: int) -> None:
    state.row_changes[table] = seq
    if table in state.closed:
        state.edits[table] = seq


def _place(state: State, table: str, row: str, before: str) -> None:
    rows = state.tables.setdefault(table, [])
    if row in rows:
        rows.remove(row)
    rows.insert(rows.index(before) if before in rows else len(rows), row)


def _take_own(state: State, record: Record) -> None:
    match record.event:
        case WentTo(key=key, then=then):
            state.at, state.focus, state.then = key, key, then
            state.pending = state.follow_up = None
            state.finished = False
        case RecheckDelayed(key=key):
            _arrive(state, key)
        case FollowedUp(about=about) as followed:
            state.follow_up = None if about == "done" else followed
        case Proposed() as proposed:
            state.pending = proposed
        case Settled():
            state.pending = None
        case Rejected(key=key):
            state.tries[key] = state.tries.get(key, 0) + 1
        case _:
            _take_route(state, record)


def _take_route(state: State, record: Record) -> None:
    match record.event:
        case Started(route=route):
            state.started, state.route, state.dialogue = True, route, record.dialogue
        case RouteChosen(route=route):
            state.route, state.finished = route, False
        case DialogueChanged() as changed:
            _rename(state, changed)
        case Finished():
            state.finished = True


def _rename(state: State, changed: DialogueChanged) -> None:
    """All that is known moves to its new name at this point of the log, so that a second rename finds it."""
    state.dialogue = changed.after
    for before, after in changed.renames:
        for name in ("facts", "confirmed", "notes", "tries"):
            setattr(state, name, new_keys(getattr(state, name), before, after))
        for name in ("tables", "closed", "edits", "row_changes"):
            kept = getattr(state, name)
            setattr(state, name, {new_name(known, before, after): kept[known] for known in kept})
        for name in ("row_cycles", "row_seqs"):
            kept = getattr(state, name)
            setattr(state, name, {(after if table == before else table, row): kept[table, row] for table, row in kept})
        state.focus, state.at = (place and new_key(place, before, after) for place in (state.focus, state.at))
        state.then = tuple(new_key(key, before, after) for key in state.then)
        for name in ("pending", "follow_up"):
            asked = getattr(state, name)
            setattr(state, name, asked and replace(asked, key=new_key(asked.key, before, after)))
        for key, fact in state.facts.items():
            state.facts[key] = replace(fact, answer=new_answer(key, fact.answer, before, after))
