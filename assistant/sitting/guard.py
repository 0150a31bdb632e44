"""Looks at words before they are written anywhere: identifiers of people who receive care, and tellings of harm."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from assistant import privacy
from assistant.flow.facts import Json, Key
from assistant.flow.index import Index
from assistant.flow.model import Question
from assistant.flow.talk import Batch, Command, Input, NoReply, Prompt, Reply, RowEdit
from assistant.sitting.lines import Stopped

_ASKS_FOR_A_NAME = re.compile(r"(?i)^(?:who|whose|whom)\b|\b(?:(?:from|with|by|to) whom|names?|called|contact)\b")
_BRACES = re.compile(r"\{[^{}]*\}")

SIGNPOST = (
    "This sounds as if somebody may be hurt or in danger. This tool is for planning and cannot help with that, and it "
    "has kept nothing of what you typed. If there is danger now, call 999. Otherwise tell your manager, or the "
    "safeguarding team of your council, today."
)


def stop(words: str, free: str = "") -> Stopped | None:
    """What must be asked about before words are written; None where they may be.

    Args:
        words: All that was said.
        free: What of it was said where nobody is asked for by name.
    """
    found = _found(words, names_in(free))
    signpost = SIGNPOST if privacy.discloses_harm(words) else ""
    if found:
        names = tuple(dict.fromkeys(privacy.name_of(each.kind) for each in found))
        return Stopped(words, privacy.mask(words, found), names, signpost)
    return Stopped(words, "", (), signpost) if signpost else None


def names_in(free: str) -> frozenset[str]:
    """The names of people in words that were said where nobody is asked for by name."""
    return frozenset(each.words for each in privacy.find(free, names=True) if each.kind == "name")


def without_people(words: str) -> str:
    """The words with everybody in them masked, for what is only shown."""
    return privacy.mask(words, privacy.find(words, names=True))


def _found(words: str, names: frozenset[str]) -> tuple[privacy.Identifier, ...]:
    every = privacy.find(words, names=bool(names))
    return tuple(each for each in every if each.kind != "name" or each.words in names)


def words_in(given: Input) -> str:
    """The free words of an input that was filled in and not typed at the prompt."""
    found: list[str] = []

    def note(words: str) -> str:
        found.append(words)
        return words

    _each_word(given, note)
    if given.raw not in found:  # what was typed to find a pick is kept too
        note(given.raw)
    return "\n".join(filter(None, found))


def masked(given: Input, names: frozenset[str] = frozenset()) -> Input:
    """The input with every identifier, and each of these names, taken out of its words."""
    return replace(_each_word(given, lambda words: privacy.mask(words, _found(words, names))), raw="")


# ---- where names count


def free_words(given: Input | str, prompt: Prompt, index: Index) -> str:
    """What of an input is said where nobody is asked for by name: such names are staff's, and are wanted."""
    if isinstance(given, str):
        return given if _is_free(prompt, index.questions.get(prompt.id)) else ""
    match given:
        case Batch(replies=replies):
            return "\n".join(free_words(each, prompt, index) for each in replies)
        case Reply(key=Key() as key) | NoReply(key=Key() as key):
            return words_in(given) if _tells(index.own_question(key)) else ""
        case RowEdit(table=table, cells=cells):
            asked = {name: index.by_fact.get(f"{table}.{name}") for name, _ in cells}
            return words_in(replace(given, cells=tuple(cell for cell in cells if _tells(asked[cell[0]])), raw=""))
        case Reply() | NoReply():
            return words_in(given) if _is_free(prompt, index.questions.get(prompt.id)) else ""
        case Command(name="note", target=target):
            return target
        case _:
            return ""


def _is_free(prompt: Prompt, question: Question | None) -> bool:
    return prompt.waiting == "why" or (prompt.waiting in ("answer", "confirm") and _tells(question))


def _tells(question: Question | None) -> bool:
    """Whether a question asks what happened, and for nobody's name."""
    if question is None or question.kind.name not in ("text", "choices"):
        return False
    return not _ASKS_FOR_A_NAME.search(_BRACES.sub("", question.ask))


def _each_word(given: Input, change: Callable[[str], str]) -> Input:
    match given:
        case Reply(value=value):
            return replace(given, value=_in_value(value, change))
        case NoReply(who=who, why=why):
            return replace(given, who=change(who), why=change(why))
        case Batch(replies=replies):
            return replace(given, replies=tuple(cast(Reply | NoReply, _each_word(each, change)) for each in replies))
        case RowEdit(cells=cells):
            return replace(given, cells=tuple((name, _in_value(value, change)) for name, value in cells))
        case Command(name="note", target=target):
            return replace(given, target=change(target))
        case _:
            return given


def _in_value(value: Json, change: Callable[[str], str]) -> Json:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {change(name): _in_value(part, change) for name, part in value.items()}
    return [_in_value(part, change) for part in value] if isinstance(value, list) else value
