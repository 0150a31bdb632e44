"""Finds the question that a wish to change an answer names, and says what can be done where none fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.flow.display import label_of
from assistant.flow.explain import explain
from assistant.flow.facts import Key
from assistant.flow.model import Question
from assistant.flow.path import Item, View
from assistant.flow.prompts import prompt_at
from assistant.flow.talk import Command, Reply, Speech, Status
from assistant.sitting.meant import Meant, Screen
from assistant.sitting.nearness import doubt_name
from assistant.understand.lookup import rank
from assistant.understand.meaning import Meaning
from assistant.understand.reading import Read
from assistant.understand.values import read_value

_ANSWERED: tuple[Status, ...] = ("answered", "recheck", "come_back")
_UNANSWERED: tuple[Status, ...] = ("open", "later")
_SURE = 0.75
"""How near the words must come to a question that was not answered, or is not asked."""
_NEAR = 0.3
_KIND_WORDS = {"date": "date day", "money": "money amount", "number": "number figure", "scale": "score rating"}

_NAMED = 0.85
"""How near words must come to an answer's name, where nothing says that a change is wanted."""
_LONGEST_CHANGE = 200
_LONGEST_NAME = 10
"""So many words a name may have; a longer sentence is looked at no further for one."""
_STATED = re.compile(
    r"(?:(?:actually|sorry|no|oh|and|but)\W+)*(?:please\s+)?(?:(?:make|set|put)\s+)?(?:(?:the|my|our)\s+)?(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_LINK = re.compile(r"^(?:is|are|was|should\s+be|must\s+be|to|at|as|=|:)\s+(?:now\s+)?", re.IGNORECASE)
_CHANGE = re.compile(
    r"(?:please\s+)?(?:change|correct|amend|alter|update)\s+(?:the\s+|my\s+|our\s+)?(?P<target>.+?)(?:\s+to\s+(?P<new>.+))?",
    re.IGNORECASE | re.DOTALL,
)


def change(meaning: Meaning, text: str, view: View, today: date) -> Meant:
    """What a wish to change an answer comes to: a visit, a change that waits for its yes, or words.

    Args:
        meaning: The wish, with what it names and the new value, if one was given.
        text: The words as typed.
        view: The conversation as it stands.
        today: For dates that depend on it.
    """
    if not meaning.target:
        target, new = named_change(text)
        if not target:
            return Screen("change", says=(Speech("tool", "Which answer? Say 'change' and its name."),))
        meaning = replace(meaning, target=target, new=new)
    found = _last_answered(view) if meaning.target == "last answer" else find_items(view, meaning.target)
    found = found or find_items(view, meaning.target, _SURE, _UNANSWERED)
    if len(found) == 1:
        return _change_one(meaning, text, found[0], view, today)
    if found:
        names = "; ".join(label_of(view, item) for item in found[:6])
        return Screen("change", meaning.target, says=(Speech("tool", f"Which one do you mean? {names}"),))
    unasked = _unasked(view, meaning.target)
    why = explain(view, unasked) if unasked else f"No answer here is called ‘{meaning.target}’."
    near = "" if unasked else _near_names(view, meaning.target)
    kept = f" So ‘{meaning.new}’ was not put in." if meaning.new else ""
    return Screen(says=(Speech("tool", f"{why}{kept}{near}"),))


def why_asked(target: str, view: View) -> Screen:
    """Why a question that words name is asked, or is not."""
    found = find_items(view, target, statuses=(*_ANSWERED, *_UNANSWERED))
    unasked = None if found else _unasked(view, target)
    if unasked:
        return Screen(says=(Speech("tool", explain(view, unasked)),))
    if not found:
        words = f"No question here is called ‘{target}’.{_near_names(view, target)}"
        return Screen(says=(Speech("tool", words),))
    why = prompt_at(view, found[0]).why or "It is asked of every plan."
    return Screen(says=(Speech("tool", f"{label_of(view, found[0])} is one of the questions here. {why}"),))


def named_change(text: str) -> tuple[str, str]:
    """What "change X to Y" names, and the new value; empty where the words say nothing of the kind."""
    found = _CHANGE.fullmatch(text.strip()) if len(text) < _LONGEST_CHANGE else None
    return (found["target"], found["new"] or "") if found else ("", "")


def stated_change(text: str, view: View) -> tuple[str, str]:
    """What "the budget is 5k" or "make the budget 5k" names, and the new value, where an answer has just that name."""
    stated = _STATED.fullmatch(text.strip()) if len(text) < _LONGEST_CHANGE else None
    if not stated:
        return "", ""
    words = stated["rest"].split()
    for end in range(min(len(words) - 1, _LONGEST_NAME), 0, -1):
        target, new = " ".join(words[:end]).rstrip(":="), words[end:]
        found = find_items(view, target, _NAMED) or find_items(view, target, _NAMED, _UNANSWERED)
        if len(found) == 1 or _unasked(view, target):
            return target, _LINK.sub("", " ".join(new))
    return "", ""


def find_items(view: View, words: str, at_least: float = 0.6, statuses: Sequence[Status] = _ANSWERED) -> list[Item]:
    """The questions that words name, best first; several where they come equally near."""
    items = [item for item in view.items if item.status in statuses and not item.waits_for]
    entries = [(str(place), label_of(view, item), _more_words(item.question)) for place, item in enumerate(items)]
    ranked = rank(words, entries, most=6, at_least=at_least)
    return [items[int(place)] for place, score in ranked if score >= ranked[0][1] - 0.05] if ranked else []


def _more_words(question: Question) -> str:
    """Other words for a question: its id, and what its kind is called ("the start date")."""
    return f"{question.id.replace('_', ' ')} {_KIND_WORDS.get(question.kind.name, '')}"


def _last_answered(view: View) -> list[Item]:
    given = [(item.fact.seq, place) for place, item in enumerate(view.items) if item.fact and item.status in _ANSWERED]
    return [view.items[max(given)[1]]] if given else []


def _change_one(meaning: Meaning, text: str, item: Item, view: View, today: date) -> Meant:
    visit = Command("change", str(item.key), raw=text)
    if not meaning.new:
        return visit
    asked = prompt_at(view, item)
    reading = read_value(asked, meaning.new, today)
    if isinstance(reading, Read):
        return Reply(reading.value, raw=text, inferred=True, why=reading.why, key=item.key)
    return doubt_name(reading, text, asked, item.key) or visit


def _unasked(view: View, words: str) -> Key | None:
    """The question of the whole plan that words name, where it is not asked now."""
    questions = [
        question
        for question in view.index.questions.values()
        if not (question.retired or question.scope or question.column) and Key(question.fact) not in view.by_key
    ]
    entries = [(question.fact, question.label or question.ask, _more_words(question)) for question in questions]
    ranked = rank(words, entries, most=1, at_least=_SURE)
    return Key(ranked[0][0]) if ranked else None


def _near_names(view: View, words: str) -> str:
    entries = [(str(item.place), label_of(view, item), _more_words(item.question)) for item in view.items]
    labels = [label_of(view, view.items[int(place)]) for place, _ in rank(words, entries, most=4, at_least=_NEAR)]
    return f" Near it: {'; '.join(labels)}." if labels else " Type ‘summary’ to see all your answers."
