"""Looks words up among the functions, the roles, the competencies, training and the topics of the dialogues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import Function
from assistant.catalogue.learning import Learning
from assistant.flow.model import Dialogue
from assistant.sitting.lines import Found
from assistant.understand.lookup import rank

_SUGGESTED = "this tool's suggestion"


def find_words(
    words: str, catalogue: Catalogue, learning: Learning, dialogues: Iterable[Dialogue], limit: int
) -> tuple[Found, ...]:
    """What comes nearest to the words, best first.

    Args:
        words: What is looked for, as typed; nothing finds nothing.
        catalogue: The functions and the roles.
        learning: The competencies and the topics of training.
        dialogues: The dialogues, each with its topics.
        limit: How many at the most.
    """
    entries: dict[str, tuple[Found, str]] = {}
    for found, more in (*_in_catalogue(catalogue), *_in_learning(learning), *_in_dialogues(dialogues)):
        entries[f"{found.kind} {found.id}"] = (found, more)
    ranked = rank(words, ((name, found.title, more) for name, (found, more) in entries.items()), limit)
    return tuple(replace(entries[name][0], score=round(score, 3)) for name, score in ranked)


def _in_catalogue(catalogue: Catalogue) -> Iterator[tuple[Found, str]]:
    for function in catalogue.functions:
        text = _about(function, catalogue)
        yield Found("function", function.id, function.label, text, function.source), " ".join(function.aliases)
    for role in catalogue.roles:
        found = Found("role", role.id, role.title, role.description, role.source)
        yield found, " ".join((*role.aliases, role.description))


def _about(function: Function, catalogue: Catalogue) -> str:
    """What a function means, what is good, and how it is learned."""
    group = catalogue.group(function.group)
    ways = (f"{_activity(way.activity, catalogue)}: {way.how}" for way in function.ways_to_learn)
    parts = (
        group.title if group else "",
        f"{function.about} {function.explanation}".strip(),
        function.note,
        _list(f"What good looks like ({_SUGGESTED})", function.good_practice),
        _list(f"Ways to learn it ({_SUGGESTED})", ways),
    )
    return "\n\n".join(part for part in parts if part)


def _activity(name: str, catalogue: Catalogue) -> str:
    activity = catalogue.activity(name)
    return activity.label if activity else name


def _list(title: str, items: Iterable[str]) -> str:
    lines = [f"• {item}" for item in items]
    return "\n".join([f"{title}:", *lines]) if lines else ""


def _in_learning(learning: Learning) -> Iterator[tuple[Found, str]]:
    for ladder in learning.ladders:
        for one in ladder.competencies:
            text = "\n\n".join(filter(None, (ladder.title, one.about, one.note)))
            yield Found("competency", one.id, one.label, text, one.source), one.about
    for topic in learning.topics:
        for item in topic.items:
            text = "\n\n".join(filter(None, (topic.title, item.about, item.where)))
            yield Found("training", f"{topic.id}.{item.id}", item.label, text, item.source), topic.title


def _in_dialogues(dialogues: Iterable[Dialogue]) -> Iterator[tuple[Found, str]]:
    for dialogue in dialogues:
        for topic in dialogue.topics:
            found = Found("topic", f"{dialogue.id}.{topic.id}", topic.title, topic.say, topic.source)
            yield found, " ".join(topic.asked_as)
