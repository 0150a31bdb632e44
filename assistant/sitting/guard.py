"""Looks at words before they are written anywhere: identifiers of people who receive care, and tellings of harm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from assistant import privacy
from assistant.flow.facts import Json
from assistant.flow.talk import Batch, Command, Input, NoReply, Reply, RowEdit
from assistant.sitting.lines import Stopped

SIGNPOST = (
    "This sounds as if somebody may be hurt or in danger. This tool is for planning and cannot help with that, and it "
    "has kept nothing of what you typed. If there is danger now, call 999. Otherwise tell your manager, or the "
    "safeguarding team of your council, today."
)


def stop(words: str) -> Stopped | None:
    """What must be asked about before words are written; None where they may be."""
    found = privacy.find(words)
    if found:
        names = tuple(dict.fromkeys(privacy.name_of(each.kind) for each in found))
        return Stopped(words, privacy.mask(words, found), names)
    return Stopped(words, "", (), SIGNPOST) if privacy.discloses_harm(words) else None


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


def masked(given: Input) -> Input:
    """The input with every identifier taken out of its words."""
    return replace(_each_word(given, lambda words: privacy.mask(words, privacy.find(words))), raw="")


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
