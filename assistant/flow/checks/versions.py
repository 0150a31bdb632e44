"""Checks a new text of a dialogue against an old one: is nothing lost, and does the version number say enough?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.flow.choices import Choice
from assistant.flow.codes import found
from assistant.flow.compare import Change, compare, paired_choices
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.literals import id_from
from assistant.flow.model import Dialogue
from assistant.flow.outline import Spot
from assistant.flow.pairing import Matched, MatchedChoices, Pair, match
from assistant.flow.place import Place

_BUMPS = {"text": 2, "compatible": 1, "ask": 0}
"""Which part of the version number must move at least."""


def check_against(old: Dialogue, new: Dialogue) -> list[Diagnostic]:
    """Every finding about what changed between two texts of one dialogue: V001 to V006."""
    home = Place(new.stages[0].place.file) if new.stages else Place()
    if old.id != new.id:
        message = f"this is the dialogue '{new.id}', and it was '{old.id}'"
        return [found("V006", home, message, "keep the id; to start anew, use another file")]
    matched = match(old, new)
    findings = [_gone(matched, spot, home) for spot in matched.gone if not (spot.question and spot.question.retired)]
    for pair in matched.pairs:
        findings += _kind(pair)
        findings += _choices(matched, pair)
    findings += _version(old, new, home)
    return sorted(findings, key=lambda one: (one.place.file, one.place.line, one.place.column, one.code))


def _gone(matched: Matched, spot: Spot, home: Place) -> Diagnostic:
    """A question that has gone is shown where it would stand now."""
    around = (spot.section, spot.stage)
    now = {(type(now.what), now.what.id): now.place() for now in matched.new.spots}
    places = (now[type(part), part.id] for part in around if part and (type(part), part.id) in now)
    message = f"'{spot.what.id}' has gone, with every answer to it"
    return found("V001", next(places, home), message, "put it back with 'retired: yes', or name it in 'was'")


def _kind(pair: Pair) -> Iterator[Diagnostic]:
    before, after = pair.before.kind.name, pair.after.kind.name
    if before != after:
        message = f"'{pair.after.id}' was of the kind {before} and is now {after}, so it must be asked again"
        yield found("V002", pair.new.place("kind"), message, "give the new question an id of its own")


def _choices(matched: Matched, pair: Pair) -> Iterator[Diagnostic]:
    if pair.before.kind.name != pair.after.kind.name:
        return
    place = pair.new.place("choices")
    for choices in paired_choices(matched, pair):
        for choice in choices.gone:
            reworded = _reworded(choice, choices)
            if reworded:
                message = f"the choice “{choice.label}” of '{pair.after.id}' now reads “{reworded.label}”"
                cure = f"keep its id: '{{id: {choice.id}, label: {reworded.label}}}'"
                yield found("V005", place, f"{message} and got a new id", cure)
            elif not choice.retired:
                message = f"'{pair.after.id}' no longer has the choice '{choice.id}'"
                yield found("V003", place, message, "put it back with 'retired: yes', or name it in 'was'")


def _reworded(gone: Choice, choices: MatchedChoices) -> Choice | None:
    """The choice that is probably this one in other words: both ids come from their labels, and they stand alike."""
    if id_from(gone.label) != gone.id:
        return None
    fresh = [choice for choice in choices.added if id_from(choice.label) == choice.id]
    place = choices.old.index(gone)
    return next((choice for choice in fresh if choices.new.index(choice) == place), None)


def _version(old: Dialogue, new: Dialogue, home: Place) -> Iterator[Diagnostic]:
    changes = compare(old, new)
    before, after = _parts(old.version), _parts(new.version)
    if after < before:
        message = f"version {new.version} is older than {old.version}"
        yield found("V004", home, message, f"write {_next(before, 2)} or later")
    elif changes:
        part = _BUMPS[changes[0].level]
        if _moved(before, after) > part:
            message = f"version {old.version} became {new.version}, but {_because(changes)}"
            yield found("V004", home, message, f"write {_next(before, part)} or later")


def _because(changes: tuple[Change, ...]) -> str:
    gravest = [change for change in changes if change.level == changes[0].level]
    more = f", and {len(gravest) - 1} more" if len(gravest) > 1 else ""
    return f"'{gravest[0].id}' {gravest[0].words}{more}"


def _parts(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in re.findall(r"\d+", version)][:3]
    return (*numbers, *([0] * (3 - len(numbers))))


def _moved(before: tuple[int, ...], after: tuple[int, ...]) -> int:
    """The first part that moved: 0 to 2, or 3 for none."""
    return next((part for part in range(3) if before[part] != after[part]), 3)


def _next(before: tuple[int, ...], part: int) -> str:
    numbers = [*before[:part], before[part] + 1, *([0] * (2 - part))]
    return ".".join(str(number) for number in numbers)
