"""Says how the functions wanted stand: the gap analysis in short or, without a map, who was named for each."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.analysis.maps import DOWN
from assistant.catalogue.documents import Coverage
from assistant.flow.facts import Key, Non, Value
from assistant.report.gaps import gaps_in_short
from assistant.report.maps import MapReading
from assistant.report.paper import Block, Bullets, Cell, Column, Fact, KeyFacts, Paragraph, Table
from assistant.report.reading import Reading, Unanswered

_NOBODY = "Nobody named"
_NOT_FILLED_IN = "Who does what now has not been filled in yet."
Doers = dict[str, list[str]]
"""The rows that named a function, by the function's id."""


def coverage_on_paper(reading: Reading, part: Coverage, maps: MapReading) -> tuple[Block | Unanswered, ...]:
    """The gap analysis in short where a map holds anything; else who is named for each of the functions wanted."""
    mapped = next((name for name in DOWN if maps.gaps(name).needed and maps.holds_anything(name)), None)
    if mapped:
        return gaps_in_short(maps, mapped)
    wanted = reading.said(part.wanted)
    picked = _picked(reading, part.wanted)
    if wanted is None:
        return ()
    if not picked:
        return (
            (Unanswered((wanted.label,)),)
            if wanted.is_open
            else (Paragraph(f"{wanted.label}: {wanted.text}.", "you", missing=True),)
        )
    if not any(_is_known(reading, name) for columns in (part.now, part.could, part.planned) for name in columns):
        chosen = "; ".join(choice.label for choice in reading.index.dialogue.functions if choice.id in picked)
        said = KeyFacts((Fact(f"The functions you want ({len(picked)})", (chosen,)),))
        return (said, Paragraph(_NOT_FILLED_IN, "tool", missing=True), *_not_known(reading, part.now))
    doers = [_doers(reading, columns) for columns in (part.now, part.could, part.planned)]
    rows = tuple(
        (Cell(choice.label), _cell(doers[0], choice.id, _NOBODY), *(_cell(found, choice.id) for found in doers[1:]))
        for choice in reading.index.dialogue.functions
        if choice.id in picked
    )
    heads = (Column("Function", 5), Column("Done now by", 3), Column("Could be done by", 3), Column("Best placed", 3))
    table = Table("coverage", "The functions you want, and who does them", heads, rows)
    return (table, Paragraph(_sum(picked, doers[0]), "tool"), *_not_known(reading, part.now))


def _picked(reading: Reading, ref: str) -> list[str]:
    answer = reading.view.answers.answer(ref, {})
    return list(answer.value) if isinstance(answer, Value) and isinstance(answer.value, dict) else []


def _doers(reading: Reading, columns: Iterable[str]) -> Doers:
    found: Doers = {}
    for name in columns:
        table, _, column = name.partition(".")
        for row in reading.rows(table):
            fact = reading.view.answers.counted.get(Key(table, (row,), column))
            if fact and isinstance(fact.answer, Value) and isinstance(fact.answer.value, dict):
                for function in fact.answer.value:
                    found.setdefault(function, []).append(_called(reading, table, row))
    return found


def _called(reading: Reading, table: str, row: str) -> str:
    """The row's name, with its organisation where it has one of its own."""
    title = reading.view.answers.row_title(table, row)
    known = reading.index.tables[table]
    if known.title == "organisation" or not known.column("organisation"):
        return title
    said = reading.said(f"{table}.organisation", {table: row})
    return f"{title} ({said.text})" if said and not said.missing else title


def _is_known(reading: Reading, name: str) -> bool:
    """Whether anybody has said of any row what it does, if only that it does nothing."""
    table, _, column = name.partition(".")
    facts = (reading.view.answers.counted.get(Key(table, (row,), column)) for row in reading.rows(table))
    answers = [fact.answer for fact in facts if fact]
    return any(isinstance(each, Value) or each.reason == "not_applicable" for each in answers)


def _cell(doers: Doers, function: str, otherwise: str = "–") -> Cell:
    names = dict.fromkeys(doers.get(function, []))
    return Cell("; ".join(names)) if names else Cell(otherwise, missing=otherwise == _NOBODY)


def _sum(picked: list[str], now: Doers) -> str:
    done = sum(1 for function in picked if function in now)
    rest = len(picked) - done
    one = "function" if len(picked) == 1 else "functions"
    if not rest:
        return f"Somebody is named for each of the {len(picked)} {one} that you want."
    return (
        f"You want {len(picked)} {one}. Somebody does {done} of them now. For the other {rest} nobody is named: "
        "ask about each one before you call it a gap."
    )


def _not_known(reading: Reading, columns: Iterable[str]) -> tuple[Block, ...]:
    """Whoever was asked and has not said is no gap: it is named as a question."""
    silent = []
    for name in columns:
        table, _, column = name.partition(".")
        for row in reading.rows(table):
            said = reading.said(name, {table: row})
            fact = reading.view.answers.counted.get(Key(table, (row,), column))
            not_for_us = fact and isinstance(fact.answer, Non) and fact.answer.reason == "not_applicable"
            if said and said.missing and not not_for_us:
                silent.append(f"{_called(reading, table, row)}: {said.text}")
    return (Bullets(tuple(silent), "tool", lead="What these do now is not known:"),) if silent else ()
