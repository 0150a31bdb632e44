"""Which question comes next: the first open one after the focus, what was put off at its section's end.

Before the question that ends a stage or a cycle, what was passed by in that stage is asked.

A question that is put off with nothing else asked in its section since would come again at once: it waits for the end
of the next section in which something is asked. Where there is none, it is left open.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from assistant.flow.counting import count_around, count_done, count_put_off, count_to_come, units_of
from assistant.flow.facts import Key, Non
from assistant.flow.path import Item, Part, View, derive
from assistant.flow.talk import Progress


def next_item(view: View) -> Item | None:
    """The question that stands: the one gone to, else the next that is open; None at the end of the route."""
    if not view.standing:
        view.standing.append(_find_next(view))
    return view.standing[0]


def _find_next(view: View) -> Item | None:
    at = view.by_key.get(view.state.at) if view.state.at else None
    if at and not at.waits_for:
        return at
    entries, start = _asking_order(view)
    for item, again in entries[start:]:
        if _is_wanted(view, item, again):
            return _asked_before(view, item) or item
    for item, again in entries[:start]:
        if not again and _is_wanted(view, item, again):
            return item
    return None


def _asking_order(view: View) -> tuple[list[tuple[Item, bool]], int]:
    """Every item, each section followed by what was put off in it; and the place after the focus."""
    focus = view.by_key.get(view.state.focus) if view.state.focus else None
    entries: list[tuple[Item, bool]] = []
    start = 0
    again = _put_off_by_part(view)
    for place, part in enumerate(view.parts):
        for item in part.items:
            entries.append((item, False))
            if item is focus:
                start = len(entries)
        if focus and _is_put_off_again(focus) and focus in part.items:
            start = len(entries)
        entries.extend((item, True) for item in again.get(place, ()))
    return entries, start


def _put_off_by_part(view: View) -> dict[int, list[Item]]:
    """The questions that were put off, by the place of the section after which they are asked again."""
    put_off = [item for item in view.items if _is_put_off(item)]
    again: dict[int, list[Item]] = {}
    newest = [max(map(partial(_given_at, view), part.items), default=0) for part in view.parts] if put_off else []
    for item in put_off:
        place = _asked_again_after(view, item, newest)
        if place is not None:
            again.setdefault(place, []).append(item)
    return again


def _given_at(view: View, item: Item) -> int:
    """When a question was first answered or left; one that waits for an answer is still to come."""
    if item.status == "open" and not item.waits_for:
        return view.state.seq + 1
    closed = view.state.closed.get(item.key.fact, 0) if item.question.kind.name == "rows" else 0
    fact = item.fact
    return max(closed, fact.seq if fact and fact.edited != fact.seq else 0)


def _asked_again_after(view: View, item: Item, newest: list[int]) -> int | None:
    """The place of the section at whose end a question comes again; None where no section is left for it."""
    since = item.fact.seq if item.fact else 0
    if newest[item.section] > since:
        return item.section
    later = range(item.section + 1, len(view.parts))
    return next((place for place in later if view.parts[place].section and newest[place] > since), None)


def waits_after(view: View, item: Item) -> Part | None:
    """The section at whose end a question that was put off is asked again; None where it is just left open."""
    place = next((place for place, items in _put_off_by_part(view).items() if item in items), None)
    return None if place is None else view.parts[place]


def _is_wanted(view: View, item: Item, again: bool) -> bool:
    if item.waits_for:
        return False
    return item.status == "open" or (again and not item.question.sign_off)


def _asked_before(view: View, item: Item) -> Item | None:
    """What is open in a stage before the question that ends it, or that ends the cycle."""
    if not is_ending(view, item):
        return None
    stage = view.parts[item.section].stage
    return next((each for each in open_before(view, item) if view.parts[each.section].stage is stage), None)


def is_ending(view: View, item: Item) -> bool:
    """Whether a question signs a stage off or starts the next cycle: what is open before it would be left behind."""
    return item.question.sign_off or item.question.id in view.index.turning


def open_before(view: View, item: Item) -> list[Item]:
    """The questions before another that are open."""
    return [each for each in view.items[: item.place] if each.status == "open" and not each.waits_for]


def _is_put_off(item: Item) -> bool:
    return item.status == "come_back" and not item.waits_for and item.fact is not None and item.fact.put_off == 1


def _is_put_off_again(item: Item) -> bool:
    return item.status == "come_back" and item.fact is not None and item.fact.put_off > 1


def is_finished(view: View, part: Part) -> bool:
    """Whether nothing of a section waits to be asked before it ends."""
    if any(item.status == "open" for item in part.items):
        return False
    return not any(_is_put_off(item) and waits_after(view, item) is part for item in part.items)


def followed_item(view: View) -> Item | None:
    """What a follow-up is being asked about; None where there is none, or its reason has gone since."""
    followed = view.state.follow_up
    item = view.by_key.get(followed.key) if followed else None
    if followed is None or item is None:
        return None
    if followed.about == "warn":
        return item if item.warned else None
    if followed.about == "recheck":
        return item if any(each.status == "recheck" for each in view.items) else None
    return item if item.fact and isinstance(item.fact.answer, Non) else None


def item_before(view: View, key: Key | None) -> Item | None:
    """The question before another (or the last one), passing by what is not asked on this route."""
    position = view.position(key) if key else len(view.items)
    for item in reversed(view.items[: max(position, 0)]):
        if item.status != "later" and not item.waits_for:
            return item
    return None


def progress(view: View) -> Progress:
    """How far the conversation is on its route; what may yet be asked is counted too, so that the total never grows."""
    units = units_of(view.index, view.items)
    to_come = count_to_come(view, units)
    item = next_item(view)
    part = view.parts[item.section] if item else None
    stage = part.stage.title if part else ""
    section = part.section.title if part and part.section else stage
    here = count_around(view, item) if item else (0, 0)
    total = len(units) + to_come
    return Progress(count_done(units), total, stage, section, count_put_off(units), about=bool(to_come), here=here)


def progress_on_full_route(view: View) -> Progress:
    """How far the conversation would be if it asked all its questions."""
    if view.state.route == "full":
        return progress(view)
    return progress(derive(view.index, replace(view.state, route="full"), view.today))


def newly_open(before: View, after: View) -> list[Key]:
    """The questions that a change opened, in order."""
    open_before = {item.key for item in before.items if item.status == "open"}
    return [item.key for item in after.items if item.status == "open" and item.key not in open_before]
