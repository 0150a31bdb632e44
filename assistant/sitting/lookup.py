"""Looks words up among the functions, the roles, the competencies, training and the topics of the dialogues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import Function
from assistant.catalogue.learning import Learning
from assistant.catalogue.roles import Doubt, Role
from assistant.flow.model import Dialogue
from assistant.sitting.lines import Found
from assistant.sitting.meanings import SUGGESTED, explained, good_practice, in_parts, listed, made_of
from assistant.understand.lookup import rank

_KINDS = {"specialist": "a specialist role", "generic": "a generic role, which coordinates care among other work"}
_MOST_NAMES = 8
_CORE = "A core area: every worker knows their own part in it."


def find_words(
    words: str,
    catalogue: Catalogue,
    learning: Learning,
    dialogues: Iterable[Dialogue],
    limit: int,
    doubts: Iterable[Doubt] = (),
) -> tuple[Found, ...]:
    """What comes nearest to the words, best first.

    Args:
        words: What is looked for, as typed; nothing finds nothing.
        catalogue: The functions and the roles.
        learning: The competencies and the topics of training.
        dialogues: The dialogues, each with its topics.
        limit: How many at the most.
        doubts: Names that may mean one role or another, with what to ask then.
    """
    entries: dict[str, tuple[Found, str]] = {}
    asked = tuple(doubts)
    for found, more in (*_in_catalogue(catalogue, asked), *_in_learning(learning), *_in_dialogues(dialogues)):
        entries[f"{found.kind} {found.id}"] = (found, more)
    ranked = rank(words, ((name, found.title, more) for name, (found, more) in entries.items()), limit)
    return tuple(replace(entries[name][0], score=round(score, 3)) for name, score in ranked)


def found_lines(found: Found, in_full: bool) -> list[str]:
    """A find in lines: what it is, and for the best one all that there is to say."""
    parts = found.text.split("\n\n")
    more = [f"  {line}" for part in parts[2:] for line in part.splitlines()] if in_full else []
    return [f"{found.title} ({found.kind.replace('_', ' ')}): {' - '.join(parts[:2])}", *more]


def _in_catalogue(catalogue: Catalogue, doubts: tuple[Doubt, ...]) -> Iterator[tuple[Found, str]]:
    for function in catalogue.functions:
        text = _about(function, catalogue)
        yield Found("function", function.id, function.label, text, function.source), " ".join(function.aliases)
    for role in catalogue.roles:
        found = Found("role", role.id, role.title, _about_role(role, doubts, catalogue), role.source)
        yield found, " ".join((*role.aliases, *role.ambiguous, role.description))
    for area in catalogue.core_areas:
        text = in_parts(_CORE, area.about and f"{area.about} The guide only names it: these words are this tool's.")
        yield Found("core_area", area.id, area.label, text, area.source), f"core area {area.about}"


def _about(function: Function, catalogue: Catalogue) -> str:
    """What a function means, what is good, and how it is learned."""
    group = catalogue.group(function.group)
    ways = (f"{_activity(way.activity, catalogue)}: {way.how}" for way in function.ways_to_learn)
    return in_parts(
        group.title if group else "",
        explained(function),
        function.note,
        good_practice(function),
        listed(f"Ways to learn it ({SUGGESTED})", ways),
    )


def _activity(name: str, catalogue: Catalogue) -> str:
    activity = catalogue.activity(name)
    return activity.label if activity else name


def _about_role(role: Role, doubts: tuple[Doubt, ...], catalogue: Catalogue) -> str:
    """What a role is, what else it is called, and what is asked where a name may mean another one too."""
    kinds = " and ".join(_KINDS.get(kind, kind) for kind in role.kinds)
    asked = (_question(doubt, catalogue) for doubt in doubts if role.id in doubt.may_be)
    return in_parts(
        role.description,
        f"In the guide: {kinds}." if kinds else "",
        f"Also called: {_some(role.aliases)}." if role.aliases else "",
        listed("Names that may mean something else too, and what is asked then", asked),
    )


def _question(doubt: Doubt, catalogue: Catalogue) -> str:
    """The names in doubt, what is asked, and what they may mean."""
    roles = (role.title for name in doubt.may_be if (role := catalogue.role(name)))
    return f"{_some(doubt.names)}: {doubt.ask} ({', '.join(roles)})"


def _some(names: tuple[str, ...]) -> str:
    """The first few names, and how many more there are."""
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return f"{', '.join(names[:_MOST_NAMES])}{more}"


def _in_learning(learning: Learning) -> Iterator[tuple[Found, str]]:
    for ladder in learning.ladders:
        for one in ladder.competencies:
            text = in_parts(ladder.title, one.about, made_of(one))
            more = " ".join((one.about, *(part.text for part in one.parts)))
            yield Found("competency", one.id, one.label, text, one.source), more
    for topic in learning.topics:
        for item in topic.items:
            text = in_parts(topic.title, item.about, item.where)
            yield Found("training", f"{topic.id}.{item.id}", item.label, text, item.source), topic.title


def _in_dialogues(dialogues: Iterable[Dialogue]) -> Iterator[tuple[Found, str]]:
    for dialogue in dialogues:
        for topic in dialogue.topics:
            found = Found("topic", f"{dialogue.id}.{topic.id}", topic.title, topic.say, topic.source)
            yield found, " ".join(topic.asked_as)
