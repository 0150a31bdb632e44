"""Looks words up among the functions, the roles and the topics of the dialogues."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.flow.model import Dialogue
from assistant.sitting.lines import Found
from assistant.understand.lookup import rank


def find_words(words: str, dialogues: Iterable[Dialogue], limit: int) -> tuple[Found, ...]:
    """What comes nearest to the words, best first.

    Args:
        words: What is looked for, as typed; nothing finds nothing.
        dialogues: The dialogues, each with the catalogue's functions and roles.
        limit: How many at the most.
    """
    entries: dict[str, tuple[Found, str]] = {}
    for dialogue in dialogues:
        groups = {group.id: group.label for group in dialogue.function_groups}
        for choice in dialogue.functions:
            found = Found("function", choice.id, choice.label, groups.get(choice.about, ""), choice.source)
            entries[choice.id] = (found, found.text)
        for choice in dialogue.roles:
            found = Found("role", choice.id, choice.label, choice.about, choice.source)
            entries[choice.id] = (found, " ".join((*choice.aliases, choice.about)))
        for topic in dialogue.topics:
            found = Found("topic", topic.id, topic.title, topic.say, topic.source)
            entries[f"{dialogue.id}.{topic.id}"] = (found, " ".join(topic.asked_as))
    ranked = rank(words, ((name, found.title, more) for name, (found, more) in entries.items()), limit)
    return tuple(replace(entries[name][0], score=round(score, 3)) for name, score in ranked)
