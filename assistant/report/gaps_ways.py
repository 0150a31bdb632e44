"""Puts the ways to fill gaps on paper: who could hold the work, what it takes, what could go wrong, in short."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.analysis.coverage import Level, MapName, Wanted
from assistant.analysis.gaps import Finding, FindingKind
from assistant.analysis.holders import Holder
from assistant.analysis.options import Option, find_options
from assistant.catalogue.options import OptionBook, OptionWords
from assistant.flow.display import cite
from assistant.flow.facts import Key
from assistant.report.maps import FINDINGS, LEVELS, MapReading
from assistant.report.paper import Block, Cell, Column, Paragraph, Table

MOST = 10
"""So many functions are told with who could take them on; of the others only the ways are named."""
_SHOWN = 2
"""So many who could hold the work are named for each way; the others are counted."""
_KINDS: tuple[FindingKind, ...] = ("gap", "not_known", "planned", "partly", "fragile", "duplication", "covered")
FILLED: tuple[FindingKind, ...] = ("gap", "planned", "partly", "fragile")
"""What is not safely done, and could be done by somebody else."""
_FIRST: tuple[Level, ...] = ("essential", "wanted")
_GROUPS = "future_provision"
_NEAR = " like it"
"""Said in place of the name of the group, which would stand in every line."""
_OFFERED = "said that it could do this"
_LEARN = "Time to learn it."
_NOBODY = "Nobody on the map does anything near it."


@dataclass(frozen=True, slots=True)
class Ways:
    """The functions that are not safely done, what is most urgent first, and the ways that somebody could take."""

    full: tuple[Finding, ...]
    """Those that are told with who could take them on."""
    options: Mapping[str, tuple[Option, ...]]
    """By function: the ways; none where nobody does anything near."""
    chosen: Mapping[str, str]
    """By function: the way that was chosen already."""

    @property
    def taken(self) -> set[str]:
        """The ways that are told of some function."""
        return {option.id for finding in self.full for option in self.options[finding.function.id]}


def ways_of(maps: MapReading, name: MapName) -> Ways:
    """Works out the ways for each function that is not safely done and has none that was chosen."""
    chosen = _chosen(maps)
    findings = sorted(maps.gaps(name).of(*FILLED), key=urgency)
    left = [finding for finding in findings if finding.function.id not in chosen]
    options = {finding.function.id: tuple(_ways(maps, finding)) for finding in left}
    told = tuple(finding for finding in left if options[finding.function.id])
    return Ways(told[:MOST], options, chosen)


def ways_in_rows(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """Who could take on what, and what each way takes, as tables of a workbook."""
    ways = ways_of(maps, name)
    if not ways.full:
        return ()
    rows: list[tuple[Cell, ...]] = []
    for finding in ways.full:
        function = finding.function
        head = Cell(f"{function.label} ({FINDINGS[finding.kind].lower()}, {LEVELS[function.level].lower()})")
        rows += [(head, Cell(option.label), Cell(_holders(maps, option))) for option in ways.options[function.id]]
    columns = (Column("Function", 5), Column("Way", 3), Column("Who could hold it", 9))
    who = Table("ways", "Who could take each one on", columns, tuple(rows), "tool")
    return (who, _takes(maps.known.catalogue.options, ways.taken))


def ways_taken_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """What each way takes that is told of some function, and what the guide asks before a new post."""
    taken = ways_of(maps, name).taken
    book = maps.known.catalogue.options
    return (_takes(book, taken), *_unmapped(maps, book), *_caution(maps, book, taken)) if taken else ()


def ways_cell(maps: MapReading, ways: Ways, finding: Finding) -> Cell:
    """The ways for one function, a line each, with who could hold the work."""
    function = finding.function.id
    if finding.kind not in FILLED:
        return Cell()
    if function in ways.chosen:
        return Cell(f"Chosen already: {ways.chosen[function]}.")
    options = ways.options[function]
    if not options:
        return Cell(_NOBODY, missing=True)
    if finding not in ways.full:
        return Cell(f"{'; '.join(option.label for option in options)}.")
    short = {words.id: words.short for words in maps.known.catalogue.options.options}
    return Cell("\n".join(f"{short[option.id]}: {_named(maps, option)}" for option in options))


def urgency(finding: Finding) -> tuple[bool, int, int]:
    """What is essential first, then the widest gap, then the order of the menu."""
    function = finding.function
    return function.level not in _FIRST, _KINDS.index(finding.kind), function.number


def _chosen(maps: MapReading) -> dict[str, str]:
    """The functions for which a way was chosen already, with that way in words."""
    state = maps.view.state
    labels = {option.id: option.label for option in maps.known.catalogue.options.options}
    found: dict[str, str] = {}
    for row in state.rows(_GROUPS):
        functions, option = (state.value(Key(_GROUPS, (row,), column)) for column in ("functions", "option"))
        if isinstance(functions, dict) and option:
            found |= dict.fromkeys(functions, labels.get(str(option), str(option)))
    return found


def _ways(maps: MapReading, finding: Finding) -> list[Option]:
    """The ways that somebody could take; to leave it where it is needs nobody else."""
    stays = {words.id for words in maps.known.catalogue.options.options if words.look == "doers"}
    return [option for option in find_options(finding, maps.known) if option.holders and option.id not in stays]


def _holders(maps: MapReading, option: Option) -> str:
    """Those who come first, with why, and what they said that they would need for it."""
    first = option.holders[:_SHOWN]
    group = f" of “{option.function.group}”"
    words = "; ".join(f"{holder.name} {holder.why.replace(group, _NEAR)}" for holder in first)
    return "\n".join((f"{words}{_more(option, '; ')}", *_asked(maps, option.function, first)))


def _named(maps: MapReading, option: Option) -> str:
    """The same by name alone; why stands in the workbook."""
    first = option.holders[:_SHOWN]
    names = ", ".join(f"{holder.name}{' (offered)' if holder.why == _OFFERED else ''}" for holder in first)
    asked = "".join(f" {words}." for words in _asked(maps, option.function, first))
    return f"{names}{_more(option, ' ')}.{asked}"


def _more(option: Option, before: str) -> str:
    more = len(option.holders) - min(len(option.holders), _SHOWN) + option.more
    return f"{before}and {more} more" if more else ""


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
        Column("What they would need", 6),
        Column("What could go wrong", 5),
    )
    return Table("ways_taken", "What each way takes", columns, rows, "tool")


def _unmapped(maps: MapReading, book: OptionBook) -> tuple[Block, ...]:
    """That a way is not among them because no roles are on the map, which says nothing of whether it could be taken."""
    if maps.known.roles.doers:
        return ()
    words = (f"“{each.label}” names nobody: {_lowered(each.unmapped)}" for each in book.options if each.unmapped)
    return tuple(Paragraph(each, "tool") for each in words)


def _lowered(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


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
