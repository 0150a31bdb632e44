"""Where to go after something happened: on, back to where one was, to what a change opened, into a new cycle."""

from __future__ import annotations

from assistant.flow.copying import copy_rows
from assistant.flow.counting import units_of
from assistant.flow.display import fill, label_of, shown, unfit_words
from assistant.flow.dormant import tell_dormant
from assistant.flow.events import CycleStarted, Finished, FollowedUp, WentTo
from assistant.flow.facts import Key
from assistant.flow.model import NextCycle
from assistant.flow.moment import Moment, Script
from assistant.flow.order import followed_item, is_ending, is_finished, newly_open, next_item, open_before
from assistant.flow.path import Item, Part, View
from assistant.flow.talk import Line, Speech

ABOUT_NON_ANSWERS = ("who", "by", "why")
_PASSED_BY = "Some questions before this are still open, so I ask them now."


def move_on(script: Script, item: Item, touched: list[Key]) -> None:
    """After an answer to `item`: to what it opened, then to where the person was; and what it touched is named."""
    before = script.before
    home = home_of(before)
    is_edit = bool(before.state.then) or item is not before.current
    if is_edit:
        _queue(script, item, home)
    if touched:
        script.add(FollowedUp(item.key, "recheck"))


def home_of(moment: Moment) -> Key | None:
    """Where the person was before any edit: the last of the places to return to, else the question that stands."""
    if moment.state.then:
        return moment.state.then[-1]
    return moment.current.key if moment.current else None


def stay(script: Script) -> None:
    """After a change elsewhere: the person is where they were, or at what comes next where that is asked no more."""
    before, after = script.before, script.now()
    home = home_of(before)
    place = before.view.position(home) if home else -1
    for item in before.view.items[place:] if place >= 0 else ():
        standing = after.item(item.key)
        if standing and standing.status in (("open", "recheck") if item.key == home else ("open",)):
            script.add(WentTo(item.key, tuple(key for key in before.state.then if key != item.key and after.item(key))))
            return


def _open_after(script: Script, home: Key | None) -> Key | None:
    """Where the person was, or where that is asked no more, what is open next after it."""
    before, after = script.before.view, script.now()
    place = before.position(home)
    if home is None or place < 0 or after.item(home):
        return home
    following = (after.item(item.key) for item in before.items[place:])
    return next((each.key for each in following if each and each.status == "open" and not each.waits_for), home)


def _queue(script: Script, item: Item, stood: Key | None) -> None:
    after, home = script.now(), _open_after(script, stood)
    place = after.view.position(home)
    opened = [
        key
        for key in (*newly_open(script.before.view, after.view), *_open_for_rows_of(item, after.view))
        if key != item.key and (place < 0 or after.view.position(key) < place)  # what follows is come to by itself
    ]
    waiting = [key for key in script.before.state.then if _needs_visit(after, key, home)]
    if not waiting and home and home != item.key and _needs_visit(after, home, home):
        waiting = [home]
    first = sorted({*opened, *waiting} - {home}, key=after.view.position)
    queue = [*first, *(key for key in waiting[-1:] if key == home)]
    if queue:
        script.add(WentTo(queue[0], tuple(queue[1:])))


def _open_for_rows_of(item: Item, view: View) -> list[Key]:
    """What later steps ask about the rows of a table: they were added one by one, in turns before it was left."""
    if item.question.kind.name != "rows":
        return []
    later = view.items[view.position(item.key) + 1 :]
    return [each.key for each in later if each.status == "open" and item.key.fact in each.rows]


def _needs_visit(after: Moment, key: Key, home: Key | None) -> bool:
    item = after.item(key)
    if item is None:
        return False
    return item.status in ("open", "come_back", "recheck") or (key == home and item.question.kind.name == "rows")


def go_to(script: Script, item: Item) -> None:
    """Visit a question: one that was answered leads back to where the person was."""
    home = home_of(script.before)
    returning = item.status not in ("open", "later") and home is not None and home != item.key
    script.add(WentTo(item.key, (home,) if returning and home else ()))


def visit_reopened(script: Script, before: View) -> None:
    """After the text of a dialogue changed: to the answers that must be given again, then back to where one was."""
    after = script.now()
    counted = {item.fact.seq for item in before.items if item.fact and item.status in ("answered", "recheck")}
    keys = [item.key for item in after.view.items if item.status == "open" and item.fact and item.fact.seq in counted]
    if keys:
        home = after.current
        script.add(WentTo(keys[0], (*keys[1:], *([home.key] if home and home.key not in keys else []))))


def end_turn(script: Script) -> None:
    """What every turn ends with: a new cycle where one is due, the end of the route, and words on the way."""
    if script.events:
        copy_rows(script)
    after = script.now()
    due = _due_cycles(script.before, after)
    if due and script.events:
        script.add(CycleStarted(after.state.cycle + 1))
        for step in due:
            script.say("guide", fill(after.view.answers, step.say, {}))
        after = script.now()
    for words in tell_dormant(script.before.view, after.view) if script.events else ():
        script.say("tool", words)
    if after.prompt.waiting == "finished" and not after.state.finished and script.events:
        script.add(Finished(after.state.route))
    _look_back(script)
    _enter(script)


def _due_cycles(before: Moment, after: Moment) -> list[NextCycle]:
    """The steps that start a cycle now.

    What they look at may hold from one cycle to the next, as a table's rows and a fact that stays do. So after the
    first, their condition must have been not met in between; else each turn would start another.
    """
    if not after.state.cycle_seq:
        return after.view.cycles
    return [step for step in after.view.cycles if step not in before.view.cycles]


def _look_back(script: Script) -> None:
    """At the end of a section, its answers are shown to be checked, once nothing more is asked about the last one."""
    before, after = script.before, script.now()
    explained = _explained(before)
    was_at = explained or before.current
    if was_at is None or after.prompt.waiting in ABOUT_NON_ANSWERS or (explained and after.prompt.waiting == "confirm"):
        return
    section = before.view.parts[was_at.section].section
    part = next((part for part in after.view.parts if part.section is section), None)
    if section is None or part is None or not part.items:
        return
    was_finished = is_finished(before.view, before.view.parts[was_at.section])
    if is_finished(after.view, part) and (explained or not was_finished):
        lines = tuple(
            Line(item.key, label_of(after.view, item), shown(after.view, item) or "Not answered yet")
            for item in part.items
            if item.status != "later" and not _stands_in_table(part, item)
        )
        text = f"That is the end of '{section.title}'. Check your answers; you can change any of them."
        script.says.append(Speech("summary", text, lines=lines))


def _explained(before: Moment) -> Item | None:
    """What a non-answer's words are being asked for, where it was the first answer of its question."""
    item = followed_item(before.view) if before.prompt.waiting in ABOUT_NON_ANSWERS else None
    return item if item and item.fact and not item.fact.edited else None


def _stands_in_table(part: Part, item: Item) -> bool:
    """Whether the line of a table names the row already; a block over the rows has no such line."""
    return bool(item.question.column) and any(each.key == Key(item.key.fact) for each in part.items)


def _enter(script: Script) -> None:
    """The heading of a section that is entered, and the words that stand before its next question."""
    before, after = script.before, script.now()
    now, was = next_item(after.view), _left(before)
    if now is None or after.prompt.waiting in ("confirm", "who", "by", "why", "warn", "recheck"):
        return
    part = after.view.parts[now.section]
    was_part = before.view.parts[was.section] if was else None
    if now.status == "open" and after.state.at is None and now.section < _section_of(after.view, was):
        script.say("tool", _PASSED_BY)
    fresh = not before.state.started
    if fresh or was_part is None or (was_part.stage.id, was_part.section) != (part.stage.id, part.section):
        title = part.section.title if part.section else f"The end of {part.stage.title}"
        heading = title if title == part.stage.title else f"{part.stage.title}: {title}"
        script.says.append(Speech("heading", heading))
        if part.section and part.section.say:
            script.say("guide", fill(after.view.answers, part.section.say, {}), part.section.source)
    _say_on_the_way(script, now, was, fresh)
    if was is None or was.key != now.key:
        _say_why_again(script, after.view, now)
        if now.question.sign_off and now.fact and now.status == "open":
            script.say("tool", "Something in this stage changed since you called it finished.")
        _say_what_is_open(script, after.view, now)


def _say_why_again(script: Script, view: View, now: Item) -> None:
    """Why a question that had an answer is asked again."""
    unfit = unfit_words(view, now)
    reasons = [fill(view.answers, check.say, now.rows) for check in now.failed]
    if unfit:
        why = " ".join(dict.fromkeys(reasons)) or "It is not on offer any more."
        script.say("warning", f"Your answer {unfit} cannot stay as it is, so I ask again. {why}")


def _say_what_is_open(script: Script, view: View, now: Item) -> None:
    """Before a stage or a cycle ends: how much is open in the stages before it."""
    by_stage: dict[str, list[Item]] = {}
    for item in open_before(view, now) if is_ending(view, now) else ():
        by_stage.setdefault(view.parts[item.section].stage.title, []).append(item)
    counts = ((title, len(units_of(view.index, items))) for title, items in by_stage.items())
    left = ", ".join(f"{title} ({count} {'question' if count == 1 else 'questions'})" for title, count in counts)
    if left:
        script.say("tool", f"Still open before this: {left}. To answer one now, say 'change' and its name.")


def _section_of(view: View, item: Item | None) -> int:
    """Where the section of a question stands by now; before all where it is not asked any more."""
    standing = view.by_key.get(item.key) if item else None
    return standing.section if standing else -1


def _left(before: Moment) -> Item | None:
    """The question that the person comes from: one is not left while something is asked about its answer."""
    followed = followed_item(before.view)
    return followed if followed and followed.key == before.state.focus else before.current


def _say_on_the_way(script: Script, now: Item, was: Item | None, fresh: bool) -> None:
    after = script.now()
    end = after.view.position(now.key)
    start = -1 if fresh or was is None else after.view.position(was.key)
    if start < 0 and not fresh:
        return  # what stood before is not asked any more: the way to here was walked already
    if was and was.status == "come_back":  # it was asked once more: the way from there was walked already
        start = max(start, end - 1)
    passed = (place for place in range(end - 1, start, -1) if after.view.items[place].status == "open")
    start = next(passed, start)  # what leads to a question that was passed by would mean nothing here
    for position, say, rows in after.view.says:
        if start < position <= end and (after.state.route == "full" or say.short):
            script.say("guide", fill(after.view.answers, say.text, rows), say.source)
