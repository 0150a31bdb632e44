"""Works out the ways to fill a gap: who could hold the work by what a plan knows, what they would need, the risk.

What is worked out is this tool's suggestion; what somebody offered and what the guide says are told apart from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.analysis.coverage import Wanted
from assistant.analysis.gaps import Finding
from assistant.analysis.holders import Holder, Known, Voice, find_holders
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.options import OptionWords

MOST = 5
"""So many that could hold the work are given; the others are counted."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and who says it."""

    text: str
    voice: Voice = "tool"
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One way to fill a gap."""

    id: str
    """The id that it has in the record's list of options."""
    label: str
    function: Wanted
    about: str
    holders: tuple[Holder, ...]
    """The likeliest first."""
    more: int
    """How many more there are."""
    who: Line
    """Who could hold it, as a sentence, or that nobody is known."""
    needs: tuple[Line, ...]
    risk: Line
    caution: Line | None = None
    """What the guide asks first."""


def find_options(finding: Finding, known: Known) -> tuple[Option, ...]:
    """The ways to better what a finding says, in the order in which to think of them; none where it is covered."""
    book = known.catalogue.options
    return tuple(_option(words, finding, known) for words in book.options if finding.kind in words.beside)


def _option(words: OptionWords, finding: Finding, known: Known) -> Option:
    found = find_holders(words.look, finding, known)
    holders = found if _are_enough(words, found) else ()
    caution = known.catalogue.options.caution
    more = max(0, len(holders) - MOST)
    return Option(
        words.id,
        words.label,
        finding.function,
        words.about,
        holders[:MOST],
        more,
        _who(holders[:MOST], more, _nobody(words, known, found)),
        _needs(words, finding.function, holders[:MOST], known),
        Line(words.risk),
        Line(caution.text, "source", caution.source) if words.careful and caution.text else None,
    )


def _are_enough(words: OptionWords, found: Sequence[Holder]) -> bool:
    """Whether those who could hold the work are as many teams as it takes: to share needs two."""
    return words.look != "sharers" or len({holder.team or holder.name for holder in found}) > 1


def _nobody(words: OptionWords, known: Known, found: Sequence[Holder]) -> str:
    """What is said where nobody can be named: nobody was asked, one alone is too few, or none is near."""
    if words.look == "roles" and not known.roles.doers:
        return words.unmapped or words.nobody
    return words.alone.format(found[0].name) if found and words.alone else words.nobody


def _who(holders: Sequence[Holder], more: int, nobody: str) -> Line:
    if not holders:
        return Line(nobody)
    rest = f" There {'is' if more == 1 else 'are'} {more} more." if more else ""
    return Line(" ".join(f"{holder.name} {holder.why}." for holder in holders) + rest)


def _needs(words: OptionWords, function: Wanted, holders: Sequence[Holder], known: Known) -> tuple[Line, ...]:
    said = [
        Line(f"{offer.name}: {offer.needs}", "you")
        for offer in known.offers
        if words.look == "offers" and offer.needs and any(holder.id == offer.organisation for holder in holders)
    ]
    return (*said, *map(Line, words.needs), *(_ways(function, known.catalogue) if words.learns else ()))


def _ways(function: Wanted, catalogue: Catalogue) -> Iterator[Line]:
    """How those who take a function on can learn it."""
    known = catalogue.function(function.id)
    for way in known.ways_to_learn if known else ():
        activity = catalogue.activity(way.activity)
        yield Line(f"{activity.label}: {way.how}" if activity else way.how)
