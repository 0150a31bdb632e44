"""Everything that a person can ask for besides answering: to be told something, to move about, to undo."""

from __future__ import annotations

from assistant.flow.answering import NOTHING_OPEN
from assistant.flow.display import label_of
from assistant.flow.events import (
    Answered,
    Cleared,
    Confirmed,
    CycleStarted,
    DialogueChanged,
    Noted,
    Paused,
    Record,
    RouteChosen,
    RowAdded,
    RowMoved,
    RowRemoved,
    RowsClosed,
    RowsOpened,
    TurnUndone,
    WentTo,
)
from assistant.flow.explain import explain
from assistant.flow.facts import parse_key
from assistant.flow.moment import Script
from assistant.flow.moving import go_to, home_of
from assistant.flow.order import item_before, newly_open
from assistant.flow.state import State
from assistant.flow.talk import Command
from assistant.flow.telling import WORDS, say_words, take_note, tell_notes, tell_summary, tell_topic, tell_where

_CHANGES = (
    Answered,
    Cleared,
    Confirmed,
    CycleStarted,
    DialogueChanged,
    Noted,
    RouteChosen,
    RowAdded,
    RowMoved,
    RowRemoved,
    RowsClosed,
    RowsOpened,
)
_MOVED = (
    "You moved to the new questions just before this, and the old ones are not kept here any more, so it cannot be "
    "undone. Say 'change' and the name of an answer to put it right."
)
_MOVED_BACK = "You are back at the questions as they were. When you come back another time, I offer the new ones again."
_MOVE_AGAIN = "To move to the new questions again, leave and come back."


def take_command(script: Script, given: Command) -> None:
    """Do what is asked for."""
    if given.name in WORDS:
        say_words(script, given.name)
        return
    deed = {
        "back": _back,
        "undo": _undo,
        "redo": _redo,
        "where": tell_where,
        "summary": tell_summary,
        "notes": tell_notes,
        "pause": lambda one: one.add(Paused()),
        "short_route": _take_short_route,
        "full_route": _take_full_route,
        "yes": _go_on,
        "no": _stop_here,
        "next_section": _next_section,
    }.get(given.name)
    if deed:
        deed(script)
    else:
        _take_targeted(script, given)


def _take_targeted(script: Script, given: Command) -> None:
    match given.name:
        case "topic":
            tell_topic(script, given.target)
        case "goto" | "change":
            _visit(script, given.target)
        case "note":
            take_note(script, given.target)
        case "explain":
            script.say("tool", explain(script.before.view, parse_key(given.target)))
        case _:
            script.say("tool", "There is nothing to do that with just now.")


# ---- moving about


def _back(script: Script) -> None:
    view = script.before.view
    current = script.before.current
    item = item_before(view, current.key if current else None)
    if item is None:
        script.say("tool", "This is the first question.")
        return
    home = home_of(script.before)
    script.add(WentTo(item.key, (home,) if home and home != item.key else ()))


def _visit(script: Script, target: str) -> None:
    key = parse_key(target)
    item = script.before.item(key)
    if item is None or item.waits_for:
        script.say("tool", explain(script.before.view, key))
        return
    go_to(script, item)


def _next_section(script: Script) -> None:
    view, current = script.before.view, script.before.current
    for part in view.parts[current.section + 1 if current else 0 :]:
        for item in part.items:
            if item.status == "open" and not item.waits_for:
                script.add(WentTo(item.key))
                return
    script.say("tool", "This is the last section with open questions.")


def _stop_here(script: Script) -> None:
    """No at the end of the short route."""
    script.add(Paused())
    if script.before.prompt.waiting == "finished":
        script.say("tool", "Then that is all for now. Write the documents, or change any answer, whenever you like.")


def _take_short_route(script: Script) -> None:
    """On with fewer questions; one that is not among them is left, for the next that is open."""
    script.add(RouteChosen("short"))
    view, current = script.now().view, script.now().current
    if current and current.status == "later":
        ahead = (*view.items[current.place :], *view.items[: current.place])
        first = next((item for item in ahead if item.status == "open" and not item.waits_for), None)
        if first:
            script.add(WentTo(first.key))


def _take_full_route(script: Script) -> None:
    """On with all the questions, those that were passed by first: from there on they are gone through in order."""
    view, current = script.before.view, script.before.current
    script.add(RouteChosen("full"))
    place = view.position(current.key) if current else len(view.items)
    opened = newly_open(view, script.now().view)
    if opened and script.now().view.position(opened[0]) < place:
        script.add(WentTo(opened[0]))


def _go_on(script: Script) -> None:
    """Yes at the end of the short route: on with the rest."""
    if script.before.prompt.waiting == "finished" and script.before.state.route == "short":
        _take_full_route(script)
    else:
        script.say("tool", NOTHING_OPEN)


# ---- undo


def move_to_undo(state: State) -> tuple[int, str] | None:
    """The turn of a move to a new text, and the text before it, where undo would take that back."""
    record = _last_change(state)
    return (record.turn, record.event.before) if record and isinstance(record.event, DialogueChanged) else None


def undo_move(script: Script, turn: int) -> None:
    """Go back to the text before; the script is written in that text."""
    script.add(TurnUndone(turn))
    script.say("tool", _MOVED_BACK)


def _undo(script: Script) -> None:
    record = _last_change(script.before.state)
    if record and isinstance(record.event, DialogueChanged):
        script.say("tool", _MOVED)
        return
    if record is None:
        script.say("tool", "There is nothing to undo.")
        return
    key = record.event.key if isinstance(record.event, Answered | Confirmed) else None
    item = script.before.item(key)
    script.add(TurnUndone(record.turn))
    asked = label_of(script.before.view, item) if item else (record.asked or "the last change")
    script.say("tool", f"Undone: {_name_again(script, record) or asked}")
    if key and script.now().item(key):
        script.add(WentTo(key, tuple(then for then in script.before.state.then if then != key)))


def _name_again(script: Script, record: Record) -> str:
    """What is called what again, where a row was taken out or a name of a shared list changed."""
    event, title = record.event, script.now().view.answers.row_title
    if isinstance(event, RowRemoved):
        return f"{title(event.table, event.row)} is back"
    known = script.index.dialogue.record.table(event.key.fact) if isinstance(event, Answered) else None
    if known is None or not isinstance(event, Answered) or not known.pool or event.key.column != known.title:
        return ""
    was = script.before.view.answers.row_title(known.id, event.key.rows[0])
    return f"{was} is {title(known.id, event.key.rows[0])} again"


def _last_change(state: State) -> Record | None:
    """The main record of the last turn of this conversation that changed something and still counts."""
    found: Record | None = None
    for record in reversed(state.records):
        if found and record.turn != found.turn:
            break
        if record.turn in state.undone or record.conversation != state.conversation:
            continue
        if isinstance(record.event, _CHANGES) and (found is None or not _is_main(found)):
            found = record
    return found


def _is_main(record: Record) -> bool:
    """Whether a record is what a turn was about; what came of it is not."""
    event = record.event
    return isinstance(event, RowRemoved) or (isinstance(event, Answered) and not event.copied)


def _redo(script: Script) -> None:
    state = script.before.state
    undos = {record.turn for record in state.records if isinstance(record.event, TurnUndone)}
    moves = {record.turn for record in state.records if isinstance(record.event, DialogueChanged)}
    for record in reversed(state.records):
        if record.conversation != state.conversation or record.turn in state.undone:
            continue
        if isinstance(record.event, TurnUndone) and record.event.turn not in undos:  # the undo of an undo is a redo
            is_move = record.event.turn in moves  # its answers have their old names by now
            script.add(*([] if is_move else [TurnUndone(record.turn)]))
            script.say("tool", _MOVE_AGAIN if is_move else "Done again.")
            return
        if isinstance(record.event, _CHANGES):
            break
    script.say("tool", "There is nothing to do again.")
