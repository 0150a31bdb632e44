"""Takes an answer in: judged before it stands, with what it opens, touches and ends."""

from __future__ import annotations

from assistant.flow.choices import Kind
from assistant.flow.display import fill
from assistant.flow.events import (
    Answered,
    Confirmed,
    Event,
    FollowedUp,
    Proposed,
    RecheckDelayed,
    Rejected,
    RowAdded,
    WentTo,
)
from assistant.flow.facts import Answer, Json, Key, Non, Value
from assistant.flow.grids import line_events
from assistant.flow.index import options_of
from assistant.flow.kinds import RefusalError, accept
from assistant.flow.moment import Script
from assistant.flow.moving import move_on
from assistant.flow.offers import Pick
from assistant.flow.order import waits_after
from assistant.flow.path import Item
from assistant.flow.talk import NoReply, Reply

_NOT_ASKED = "That question is not asked at the moment."
NOTHING_OPEN = "Nothing is asked just now. You can say 'change' and the name of an answer, 'back', 'summary' or 'undo'."


def take_reply(script: Script, given: Reply) -> None:
    """An answer to the question that stands, or to another one."""
    item = _target(script, given.key)
    if item is None:
        return
    if item.question.kind.name == "matrix":
        _take_line(script, item, given.value)
        return
    fitting = judge_value(script, item.question.kind, item, given.value)
    if fitting is None:
        return
    events, value = fitting
    if given.inferred:
        script.add(Proposed(item.key, Value(given.value, given.unsure), given.why))
        return
    answer = Value(value, given.unsure)
    _settle(script, item, answer, [*events, *_answered(script, item, answer)])


def take_no_reply(script: Script, given: NoReply) -> None:
    """A non-answer to the question that stands, or to another one."""
    item = _target(script, given.key)
    if item is None:
        return
    if given.reason not in item.question.non_answers:
        refuse(script, item, "non_answer", "This one needs an answer. You can go on to another question and come back.")
        return
    if given.reason == "come_back" and item.status in ("answered", "recheck"):
        # It has an answer already, which stands: leaving it is no change, but ends the visit.
        script.add(Confirmed(item.key) if item.status == "answered" else RecheckDelayed(item.key))
        move_on(script, item, [])
        return
    non = Non(given.reason, given.who, given.by, given.why)
    _settle(script, item, non, [Answered(item.key, non)])
    if given.reason == "come_back" and item.status == "open":
        _say_when_again(script, item.key)
    if not item.question.follow_ups:
        return
    if given.reason == "dont_know" and not (given.who or given.by):
        script.add(FollowedUp(item.key, "who"))
    elif given.reason == "not_applicable" and not given.why:
        script.add(FollowedUp(item.key, "why"))


def _say_when_again(script: Script, key: Key) -> None:
    """When a question comes again that was put off with nothing more to ask in its section."""
    after = script.now()
    item = after.item(key)
    part = waits_after(after.view, item) if item else None
    if item and part and part is not after.view.parts[item.section] and part.section:
        script.say("tool", f"I will ask this again at the end of '{part.section.title}'.")
    elif item and not part:
        script.say("tool", "This one stays open. You can answer it at any time.")


def judge_value(script: Script, kind: Kind, item: Item, value: Json) -> tuple[list[Event], Json] | None:
    """The value in its canonical form with the rows that it adds to shared lists; None where it is refused."""
    offered = script.before.view.answers.picks(options_of(kind), item.rows)
    if options_of(kind).add and _has_a_nameless(value):
        there = f"There are {len(offered)} on the list. Type one of their numbers, or a name."
        refuse(script, item, "kind", there if offered else "There is no name on the list yet. Type one.")
        return None
    events, value, new_picks = name_new_rows(script, kind, value)
    picks = (*offered, *new_picks)
    try:
        return events, accept(kind, value, picks)
    except RefusalError as refusal:
        refuse(script, item, "kind", str(refusal))
        return None


def _has_a_nameless(value: Json) -> bool:
    """Whether something new on a list is figures only: somebody meant lines of the list that it does not have."""
    names = list(value) if isinstance(value, dict | list) else [value]
    new = [name for name in names if isinstance(name, str) and name.startswith("+")]
    return any(any(map(str.isdigit, name)) and not any(map(str.isalpha, name)) for name in new)


def name_new_rows(script: Script, kind: Kind, value: Json) -> tuple[list[Event], Json, tuple[Pick, ...]]:
    """A name that is not on a shared list yet ("+Age UK") becomes a row of it; a known name its row."""
    options = options_of(kind)
    if not options.add or not options.rows:
        return [], value, ()
    events: list[Event] = []
    picks: list[Pick] = []

    def row_of(name: str) -> str:
        if not name.startswith("+") or not name[1:].strip():
            return name
        known = _known_row(script, options.rows, name[1:].strip())
        if known:
            return known
        row = script.context.new_id(options.rows)
        title = script.index.tables[options.rows].title
        events.append(RowAdded(options.rows, row))
        events.append(Answered(Key(options.rows, (row,), title), Value(name[1:].strip())))
        picks.append(Pick(row, name[1:].strip()))
        return row

    if isinstance(value, dict):
        return events, {row_of(name): detail for name, detail in value.items()}, tuple(picks)
    if isinstance(value, list):
        return events, {row_of(str(name)): "" for name in value}, tuple(picks)
    return events, row_of(value) if isinstance(value, str) else value, tuple(picks)


def _known_row(script: Script, table: str, name: str) -> str:
    answers = script.before.view.answers
    folded = name.casefold()
    return next((row for row in answers.row_ids(table) if answers.row_title(table, row).casefold() == folded), "")


def refuse(script: Script, item: Item, code: str, message: str) -> None:
    """Say why an answer does not stand; after the second time with an example, after the third with a way out."""
    script.add(Rejected(item.key, code))
    script.say("refusal", message)
    tries = script.before.state.tries.get(item.key, 0)
    if tries == 1 and item.question.examples:
        script.say("tool", f"For example: {item.question.examples[0]}")
    if tries >= 2 and "come_back" in item.question.non_answers:
        script.say("tool", "You can leave this for now: say 'come back later'.")


def _target(script: Script, key: Key | None) -> Item | None:
    item = script.before.item(key) if key else script.before.current
    if item is None:
        script.say("tool", _NOT_ASKED if key else NOTHING_OPEN)
    return item


def _answered(script: Script, item: Item, answer: Value) -> list[Event]:
    """An answer as it is kept: in one fact, or in the cells of a map that its ticks are."""
    known = item.question.map
    ticks = answer.value if isinstance(answer.value, dict) else {}
    return line_events(item.fact, item.key, known, ticks) if known else [Answered(item.key, answer)]


def _settle(script: Script, item: Item, answer: Answer, events: list[Event]) -> None:
    """Write an answer unless a check refuses it, and go on."""
    if _stands_already(item, answer):
        script.add(Confirmed(item.key))
        move_on(script, item, [])
        return
    tentative = Script(script.before, script.context, script.raw, list(events))
    judged = tentative.now().item(item.key)
    if judged and judged.failed:
        said = (fill(tentative.now().view.answers, check.say, judged.rows) for check in judged.failed)
        refuse(script, item, "check", " ".join(dict.fromkeys(said)))
        return
    script.adopt(tentative)
    warned = {check.say for check in judged.warned} if judged else set()
    move_on(script, item, _touched(tentative, item))
    if warned:
        script.add(FollowedUp(item.key, "warn"))


def _stands_already(item: Item, answer: Answer) -> bool:
    if item.status not in ("answered", "recheck") or item.fact is None:
        return False
    return item.fact.answer == answer and isinstance(answer, Value)


def _touched(tentative: Script, item: Item) -> list[Key]:
    """The answers that were fine before and need another look now."""
    before = {each.key for each in tentative.before.view.items if each.status == "recheck"}
    return [
        each.key
        for each in tentative.now().view.items
        if each.status == "recheck" and each.key not in before and each.key != item.key
    ]


# ---- a line of a matrix


def _take_line(script: Script, item: Item, value: Json) -> None:
    """A line is a mapping from what stands across to a value, or to a mapping of the cell's fields."""
    if not isinstance(value, dict):
        refuse(script, item, "kind", f"Give an answer for each of these: {_across(script, item)}.")
        return
    events: list[Event] = []
    for over, cell in value.items():
        fields: dict[str, Json] = dict(cell) if isinstance(cell, dict) else {item.question.columns[0].column: cell}
        made = _cell_events(script, item, over, fields)
        if made is None:
            return
        events.extend(made)
    if not events:
        refuse(script, item, "kind", f"Give an answer for each of these: {_across(script, item)}.")
        return
    script.add(*events)
    now = script.now().item(item.key)
    if now and now.status == "open":  # a cell is missing still: the line stands
        script.add(WentTo(item.key, script.before.state.then))
    else:
        move_on(script, item, [])


def _cell_events(script: Script, item: Item, over: str, fields: dict[str, Json]) -> list[Event] | None:
    offered = script.before.view.answers.picks(item.question.across, item.rows)
    columns = {column.column: column for column in item.question.columns}
    if all(pick.id != over for pick in offered) or not set(fields) <= set(columns):
        refuse(script, item, "kind", f"Give an answer for each of these: {_across(script, item)}.")
        return None
    events: list[Event] = []
    for name, value in fields.items():
        fitting = judge_value(script, columns[name].kind, item, value)
        if fitting is None:
            return None
        events.extend([*fitting[0], Answered(Key(item.key.fact, (*item.key.rows, over), name), Value(fitting[1]))])
    return events


def _across(script: Script, item: Item) -> str:
    return ", ".join(pick.label for pick in script.before.view.answers.picks(item.question.across, item.rows))
