"""Changes to the rows of a table: added, taken out, moved, called complete, opened again."""

from __future__ import annotations

from assistant.flow.answering import judge_value, refuse
from assistant.flow.events import Answered, Event, RowAdded, RowMoved, RowsClosed, RowsOpened, WentTo
from assistant.flow.facts import Json, Key, Non, Value
from assistant.flow.model import Question
from assistant.flow.moment import Script
from assistant.flow.moving import home_of, move_on, stay
from assistant.flow.path import Item
from assistant.flow.pools import joining, pools_of, removing, renaming
from assistant.flow.repeats import is_due
from assistant.flow.tables import Table
from assistant.flow.talk import RowEdit

_BACK = "'Undo' takes that back."
_TAKEN_OUT = "Taken out: {}. 'Undo' brings it back."


def take_row_edit(script: Script, given: RowEdit) -> None:
    """A change to a table that some step of the dialogue fills in."""
    item = script.before.item(Key(given.table))
    table = script.index.tables.get(given.table)
    if table in pools_of(script.index.dialogue.record) and _is_for_pool(given, item):
        _put_right(script, table, given)
        return
    if item is None or table is None:
        script.say("tool", "That table is not asked about at the moment.")
        return
    match given.do:
        case "add":
            _add_row(script, item, table, given)
        case "close":
            _close(script, item, table)
        case "open":
            script.add(RowsOpened(table.id), WentTo(item.key))
        case _:
            _change_row(script, item, table, given)


def _is_for_pool(given: RowEdit, item: Item | None) -> bool:
    return given.do in ("rename", "join") or (given.do == "remove" and item is None)


def _put_right(script: Script, table: Table, given: RowEdit) -> None:
    """A name of a shared list is put right, joined to another or taken out, whatever is being asked."""
    state, record = script.before.state, script.index.dialogue.record
    row_title = script.before.view.answers.row_title
    needed = [given.row, *([given.into] if given.do == "join" else [])]
    if any(row not in state.rows(table.id) for row in needed):
        script.say("tool", f"There is no such {table.one} any more.")
        return
    name = row_title(table.id, given.row)
    new = next((str(words).strip() for column, words in given.cells if column == table.title), "")
    if given.do == "join":
        script.add(*joining(state, record, table, given.row, given.into))
        script.say("tool", f"{name} and {row_title(table.id, given.into)} are one now. {_BACK}")
    elif given.do == "remove":
        script.add(*removing(state, record, table.id, given.row))
        script.say("tool", _TAKEN_OUT.format(name))
    elif new:
        script.add(*renaming(table, given.row, new))
        script.say("tool", f"{name} is called {new} now. {_BACK}")
    stay(script)


def add_named_row(script: Script, item: Item, title: Json) -> None:
    """A name typed at a table's question is a new row."""
    table = script.index.tables[item.question.fact]
    _add_row(script, item, table, RowEdit(table.id, "add", cells=((table.title, title),)))


def add_named_rows(script: Script, item: Item, titles: list[Json]) -> None:
    """Several names pasted at a table's question are a new row each: all of them, or none."""
    table = script.index.tables[item.question.fact]
    tentative = Script(script.before, script.context, script.raw)
    rows: list[str] = []
    for title in titles if _has_room(script, item, table, len(titles)) else ():
        row = _put_row(script, tentative, item, RowEdit(table.id, "add", cells=((table.title, title),)))
        if not row:
            return
        rows.append(row)
    if not rows:
        return
    script.adopt(tentative)
    names = "; ".join(f"“{script.now().view.answers.row_title(table.id, row)}”" for row in rows)
    script.say("tool", f"{len(rows)} {table.many} added, one for each line: {names}. {_BACK}")
    _visit_rows(script, item, rows)


def _has_room(script: Script, item: Item, table: Table, more: int) -> bool:
    """Whether so many more rows may be; else it is said how many."""
    most = item.question.kind.most
    if most and len(script.before.view.answers.row_ids(table.id)) + more > most:
        refuse(script, item, "rows", f"There is room for {most} {table.many}.")
        return False
    return True


def _add_row(script: Script, item: Item, table: Table, given: RowEdit) -> None:
    row = _put_row(script, script, item, given) if _has_room(script, item, table, 1) else ""
    if row:
        _visit_rows(script, item, [row])


def _put_row(script: Script, into: Script, item: Item, given: RowEdit) -> str:
    """Puts a row with its cells into a script; empty where it is refused."""
    table = script.index.tables[given.table]
    row = script.context.new_id(table.id)
    events: list[Event] = [RowAdded(table.id, row, given.before)]
    for column_id, value in given.cells:
        column = next((column for column in item.question.columns if column.column == column_id), None)
        if column is None:
            refuse(script, item, "rows", f"A {table.one} has no '{column_id}' here.")
            return ""
        fitting = _judge_cell(script, item, column, row, value)
        if fitting is None:
            return ""
        events[:0] = fitting[0]
        events.append(Answered(Key(table.id, (row,), column_id), Value(fitting[1])))
    into.add(*events)
    return row


def _visit_rows(script: Script, item: Item, rows: list[str]) -> None:
    """Ask the rows' open columns of this step next, then come back; later steps ask for theirs in their turn."""
    if len(rows) == 1 and script.before.state.at is None and item is script.before.current:
        return  # the route asks of one new row by itself
    keys = [key for row in rows for key in _open_cells(script, item, row)]
    home = home_of(script.before)
    then = [*keys, *(key for key in dict.fromkeys((item.key, home)) if key)]
    if keys:
        script.add(WentTo(then[0], tuple(then[1:])))


def _open_cells(script: Script, item: Item, row: str) -> list[Key]:
    """What this step asks of a row and has no answer to yet."""
    after = script.now()
    here = (after.item(Key(item.question.fact, (row,), column.column)) for column in item.question.columns)
    return [each.key for each in here if each and each.status == "open" and each.section == item.section]


def _judge_cell(script: Script, item: Item, column: Question, row: str, value: Json) -> tuple[list[Event], Json] | None:
    place = Item(item.key, column, {**item.rows, item.question.fact: row}, item.section, "open", None)
    return judge_value(script, column.kind, place, value)


def _close(script: Script, item: Item, table: Table) -> None:
    least = item.question.kind.least
    if len(script.before.view.answers.row_ids(table.id)) < least:
        name = table.one if least == 1 else table.many
        refuse(script, item, "rows", f"Give at least {least} {name}, or say that you do not know yet.")
        return
    script.add(RowsClosed(table.id))
    view = script.before.view
    if is_due(view.answers, item.question, view.today):  # else it would be asked again at once, without end
        script.add(Answered(item.key, Non("come_back")))
        script.say("tool", f"The next {item.question.one or table.one} is due. I will come back to it.")
    if not _ask_what_is_open(script, item):
        move_on(script, item, [])


def _ask_what_is_open(script: Script, item: Item) -> bool:
    """Ask of the rows of a table that was just called complete what nobody answered or put off; False where all is.

    They stand before the table on the route, and would be passed by.
    """
    answers = script.before.view.answers
    by_row = {row: _open_cells(script, item, row) for row in answers.row_ids(item.question.fact)}
    keys = [key for cells in by_row.values() for key in cells]
    if not keys:
        return False
    names = ", ".join(f"“{answers.row_title(item.question.fact, row)}”" for row, cells in by_row.items() if cells)
    left = "1 question is" if len(keys) == 1 else f"{len(keys)} questions are"
    script.say("tool", f"{left} still open about {names}, so I ask now. Say 'come back later' to leave one.")
    script.add(WentTo(keys[0], (*keys[1:], *script.before.state.then)))
    return True


def _change_row(script: Script, item: Item, table: Table, given: RowEdit) -> None:
    if given.row not in script.before.state.rows(table.id):
        script.say("tool", f"There is no such {table.one}.")
        return
    name = script.before.view.answers.row_title(table.id, given.row)
    if given.do == "remove":
        script.add(*removing(script.before.state, script.index.dialogue.record, table.id, given.row))
        script.say("tool", _TAKEN_OUT.format(name))
        if len(script.events) > 1:
            stay(script)
        elif item is not script.before.current:
            move_on(script, item, [])  # answers elsewhere may be open again
    else:
        script.add(RowMoved(table.id, given.row, given.before))
