"""Puts the ways to fill gaps on paper: who could hold the work, what it takes, what could go wrong, in short."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.analysis.coverage import Level, MapName, Wanted
from assistant.analysis.gaps import Finding, FindingKind
from assistant.analysis.options import Holder, Option, find_options
from assistant.catalogue.options import OptionBook, OptionWords
from assistant.flow.display import cite
from assistant.flow.facts import Key
from assistant.report.maps import FINDINGS, LEVELS, MapReading
from assistant.report.paper import Block, Cell, Column, Fact, KeyFacts, Paragraph, Table

MOST = 10
"""So many functions are told with their ways; the others are named."""
_SHOWN = 2
"""So many who could hold the work are named for each way; the others are counted."""
_KINDS: tuple[FindingKind, ...] = ("gap", "planned", "partly", "fragile")
_FIRST: tuple[Level, ...] = ("essential", "wanted")
_GROUPS = "future_provision"
_NEAR = " like it"
"""Said in place of the name of the group, which would stand in every line."""
_LEARN = "Time to learn it."


def ways_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """For the functions that are not safely done: each way that somebody could take, and what each way takes."""
    chosen = _chosen(maps)
    findings = sorted(maps.gaps(name).of(*_KINDS), key=_urgency)
    left = [finding for finding in findings if finding.function.id not in chosen]
    ways = {finding.function.id: _ways(maps, finding) for finding in left}
    told = [finding for finding in left if ways[finding.function.id]]
    if not told:
        return ()
    full = told[:MOST]
    book = maps.known.catalogue.options
    taken = {option.id for finding in full for option in ways[finding.function.id]}
    table = _who(maps, full, ways)
    lists = (
        ("More that could be filled in one of these ways", told[MOST:]),
        ("Nobody on the map does anything near", [finding for finding in left if not ways[finding.function.id]]),
        ("A way was chosen already for", [finding for finding in findings if finding.function.id in chosen]),
    )
    facts = tuple(Fact(term, (_named(found),)) for term, found in lists if found)
    others = (KeyFacts(facts, "tool"),) if facts else ()
    return (table, *others, _takes(book, taken), *_caution(maps, book, taken))


def ways_in_rows(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The same tables for a workbook, with the function in each row in place of a heading above its rows."""
    return tuple(_with_heads(block) for block in ways_on_paper(maps, name) if isinstance(block, Table))


def _with_heads(table: Table) -> Table:
    rows: list[tuple[Cell, ...]] = []
    head: tuple[Cell, ...] = ()
    for row in table.rows:
        if len(row) == 1:
            head = row
        else:
            rows.append((*head, *row))
    return replace(table, columns=(Column("Function", 5), *table.columns), rows=tuple(rows)) if head else table


def _urgency(finding: Finding) -> tuple[bool, int, int]:
    """What is essential first, then the widest gap, then the order of the menu."""
    function = finding.function
    return function.level not in _FIRST, _KINDS.index(finding.kind), function.number


def _chosen(maps: MapReading) -> set[str]:
    """The functions for which a way was chosen already."""
    state = maps.view.state
    found: set[str] = set()
    for row in state.rows(_GROUPS):
        functions = state.value(Key(_GROUPS, (row,), "functions"))
        if isinstance(functions, dict) and state.value(Key(_GROUPS, (row,), "option")):
            found |= functions.keys()
    return found


def _ways(maps: MapReading, finding: Finding) -> list[Option]:
    """The ways that somebody could take; to leave it where it is needs nobody else."""
    stays = {words.id for words in maps.known.catalogue.options.options if words.look == "doers"}
    return [option for option in find_options(finding, maps.known) if option.holders and option.id not in stays]


def _who(maps: MapReading, findings: Iterable[Finding], ways: dict[str, list[Option]]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for finding in findings:
        function = finding.function
        state = f"{FINDINGS[finding.kind]}, {LEVELS[function.level]}"
        rows.append((Cell(f"{function.label} ({state.lower()})"),))
        rows += [(Cell(option.label), Cell(_holders(maps, option))) for option in ways[function.id]]
    columns = (Column("Way", 3), Column("Who could hold it", 9))
    return Table("ways", "Who could take each one on", columns, tuple(rows), "tool")


def _holders(maps: MapReading, option: Option) -> str:
    """Those who come first, with why, and what they said that they would need for it."""
    first = option.holders[:_SHOWN]
    more = len(option.holders) - len(first) + option.more
    group = f" of “{option.function.group}”"
    words = "; ".join(f"{holder.name} {holder.why.replace(group, _NEAR)}" for holder in first)
    rest = f"; and {more} more" if more else ""
    return "\n".join((f"{words}{rest}", *_asked(maps, option.function, first)))


def _asked(maps: MapReading, function: Wanted, holders: Iterable[Holder]) -> list[str]:
    said = {holder.id for holder in holders if holder.voice == "you"}
    return [
        f"{offer.name} said that it would need: {offer.needs}"
        for offer in maps.known.offers
        if offer.needs and offer.organisation in said and function.id in offer.functions
    ]


def _takes(book: OptionBook, taken: set[str]) -> Table:
    """What each way takes, whatever the function."""
    rows = tuple(
        (Cell(words.label), Cell(words.about), Cell(_needs(words)), Cell(words.risk))
        for words in book.options
        if words.id in taken or words.look == "doers"
    )
    columns = (
        Column("Way", 3),
        Column("What it is", 4),
        Column("What they would need", 5),
        Column("What could go wrong", 5),
    )
    return Table("ways_taken", "What each way takes", columns, rows, "tool")


def _needs(words: OptionWords) -> str:
    return " ".join((*words.needs, *((_LEARN,) if words.learns else ())))


def _caution(maps: MapReading, book: OptionBook, taken: set[str]) -> tuple[Block, ...]:
    """What the guide asks before a new post, with where it does."""
    careful = [words.label for words in book.options if words.id in taken and words.careful]
    if not (careful and book.caution.text):
        return ()
    cited = cite(maps.view.index.dialogue.sources, book.caution.source)
    before = f"Before you choose “{careful[0]}”: {book.caution.text}"
    return (Paragraph(f"{before} ({cited})" if cited else before, "source"),)


def _named(findings: Iterable[Finding]) -> str:
    return f"{'; '.join(finding.function.label for finding in findings)}."
