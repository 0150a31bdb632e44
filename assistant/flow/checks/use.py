"""Tells what reads each answer, and finds the questions whose answer nothing reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.flow.choices import Options
from assistant.flow.codes import found
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.index import refs_of
from assistant.flow.model import Calc, CopyRow, Dialogue, ForEach, NextCycle, Question, Say, Section, Stage
from assistant.flow.outline import Outline, Spot, fact_name, outline_of

_PIPE = re.compile(r"\{([a-z][a-z0-9_.\-]*)\}")


def used_by(dialogue: Dialogue) -> dict[str, tuple[str, ...]]:
    """For each question's full id, the ids of the stages, sections, steps and topics that read its answer."""
    return _used_by(outline_of(dialogue))


def check_use(outline: Outline, read_by_documents: frozenset[str]) -> Iterator[Diagnostic]:
    """The findings about use: U001."""
    used = _used_by(outline)
    for spot, question in outline.questions():
        names = {question.id, *_names(outline, question), *(fact_name(column) for column in question.columns)}
        if spot.table:
            names |= {spot.table.id, spot.table.fact}
        in_columns = any(used[column.id] for column in question.columns)
        shown = question.retired or used[question.id] or in_columns or names & read_by_documents
        if shown or (spot.table and not used[spot.table.id]):
            continue  # of a table that nothing reads, the table alone is named
        message = f"nothing reads the answer to '{question.id}'"
        cure = "use it in a later question, a sum or a document, or take the question out"
        yield found("U001", spot.place(), message, cure)


def _used_by(outline: Outline) -> dict[str, tuple[str, ...]]:
    readers: dict[str, dict[str, None]] = {}
    for spot in outline.spots:
        for ref in _read_at(spot):
            readers.setdefault(outline.name_of(ref), {})[spot.what.id] = None
    for topic in outline.dialogue.topics:
        for ref in _PIPE.findall(topic.say):
            readers.setdefault(outline.name_of(ref), {})[topic.id] = None
    used = {}
    for spot, question in outline.questions():
        own = {question.id, *(column.id for column in question.columns)}
        read = dict.fromkeys(by for name in _names(outline, question) for by in readers.get(name, {}))
        if question.sign_off:
            read[spot.stage.id] = None
        used[question.id] = tuple(by for by in read if by not in own)
    return used


def _names(outline: Outline, question: Question) -> list[str]:
    """The names under which an answer is read; the naming column of a table is read wherever its rows are."""
    names = [fact_name(question)]
    table = outline.index.tables.get(question.fact)
    if question.column and table and table.title == question.column:
        names.append(question.fact)
    return names


def _read_at(spot: Spot) -> Iterator[str]:
    """The full ids that a step reads, whatever it does with them."""
    conditions = [] if spot.what.when is None else [spot.what.when]
    match spot.what:
        case Question() as question:
            conditions += [check.must for check in question.checks]
            conditions += [choice.when for side in _sides(question) for choice in side.fixed if choice.when]
            yield from _read_by_question(question)
        case Calc(of=of):
            yield from of
        case ForEach(over=over):
            yield over
        case _:
            pass
    for condition in conditions:
        yield from refs_of(condition)
    for text in _texts(spot):
        yield from _PIPE.findall(text)


def _read_by_question(question: Question) -> Iterator[str]:
    for side in _sides(question):
        yield from (ref for ref in (side.rows, side.picks, side.but_not) if ref)
    yield from question.recheck_when
    yield from (ref for ref in (question.default_from, question.repeats) if ref)


def _sides(question: Question) -> tuple[Options, ...]:
    """Where the picks of a question come from; a name that is typed reads no shared list."""
    return (question.kind.options, question.down, question.across)


def _texts(spot: Spot) -> tuple[str, ...]:
    match spot.what:
        case Question() as question:
            said = (check.say for check in question.checks)
            return (question.ask, question.why, question.help, question.plainer, *question.examples, *said)
        case Say(text=text):
            return (text,)
        case Section(say=text) | NextCycle(say=text) | CopyRow(say=text) | Stage(about=text):
            return (text,)
        case _:
            return ()
