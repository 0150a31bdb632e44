"""What becomes of an input when another program wrote first: it goes where it was meant to go, or is asked again.

An answer belongs to the question that the person saw. Where that question has another answer by now, or is not
asked any more, nothing is overwritten: the person is told, and gets the question again with its new answer.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.flow.display import label_of, shown
from assistant.flow.facts import Key, Value
from assistant.flow.moment import Moment
from assistant.flow.talk import Batch, Command, Input, NoReply, Reply, Unread

_LAST = frozenset({"undo", "redo"})
"""Commands about the last change, which is somebody else's now."""
_HERE = frozenset({"yes", "no", "later", "note"})
"""Commands about the question that stands."""


def after_others(seen: Moment, now: Moment, given: Input) -> tuple[Input | None, str]:
    """The input to go on with (None for nothing), and what to tell, with the words that were not taken.

    Args:
        seen: The moment that the person saw.
        now: The moment after what the other program wrote.
        given: What the person typed or pressed.
    """
    if isinstance(given, Reply | NoReply) and (given.key or seen.prompt.waiting == "answer"):
        key = given.key or seen.prompt.key
        return _answer(seen, now, replace(given, key=key), key) if key else (given, "")
    if isinstance(given, Batch):
        keys = [each.key for each in given.replies if each.key]
        if any(_standing(seen, key) != _standing(now, key) for key in keys):
            return None, "Somebody else answered some of these just now, so nothing was changed. Look at them again."
    stands = (seen.prompt.key, seen.prompt.waiting) == (now.prompt.key, now.prompt.waiting)
    name = given.name if isinstance(given, Command) else ""
    if name in _LAST or (not stands and (isinstance(given, Reply | NoReply | Unread) or name in _HERE)):
        return None, f"Somebody else wrote here just now, so this was not done.{_words(given)}"
    return given, ""


def _answer(seen: Moment, now: Moment, given: Reply | NoReply, key: Key) -> tuple[Input | None, str]:
    item = now.item(key)
    if item is None:
        return None, f"Somebody else changed an answer, and this is not asked any more.{_words(given)}"
    is_same = isinstance(given, Reply) and item.fact is not None and item.fact.answer == Value(given.value)
    is_put_off = isinstance(given, NoReply) and given.reason == "come_back"
    if is_same or is_put_off or _standing(seen, key) == _standing(now, key):
        return given, ""
    told = f"Somebody else answered '{label_of(now.view, item)}' just now: {shown(now.view, item)}.{_words(given)}"
    return Command("goto", str(key)), told


def _standing(moment: Moment, key: Key) -> object:
    """The answer that stands under a key; rows that were added to a table are no answer to it."""
    item = moment.item(key)
    if item and (item.question.kind.name == "matrix" or item.question.map):
        return shown(moment.view, item)
    fact = moment.state.facts.get(key)
    return fact.answer if fact else None


def _words(given: Input) -> str:
    """What was typed, so that it is not lost."""
    value = given.value if isinstance(given, Reply) and isinstance(given.value, str) else ""
    typed = given.raw.strip() or value.removeprefix("+")
    return f" What you typed was not written: {typed}" if typed else ""
