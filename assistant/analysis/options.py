"""Works out the ways to fill a gap: who could hold the work by what a plan knows, what they would need, the risk.

What is worked out is this tool's suggestion; what somebody offered and what the guide says are told apart from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.analysis.coverage import CoverageMap, Doer, Wanted
from assistant.analysis.gaps import Finding, Gaps, find_gaps, not_core
from assistant.analysis.maps import read_map
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.options import Look, OptionWords
from assistant.flow.facts import Key
from assistant.flow.path import View
from assistant.flow.plurals import counted
from assistant.flow.state import State

Voice = Literal["source", "you", "tool"]
"""Who says something: the guide, the people who plan, or this tool."""

MOST = 5
"""So many that could hold the work are given; the others are counted."""
_DOING = ("delivers", "partly")
_GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and who says it."""

    text: str
    voice: Voice = "tool"
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holder:
    """An organisation or local role that could hold the work, and why, as words that go after its name."""

    id: str
    """Its row."""
    name: str
    why: str
    voice: Voice = "tool"
    """"you" where it said so itself."""


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


@dataclass(frozen=True, slots=True)
class Offer:
    """What another provider said that it could do."""

    organisation: str
    """The row of the organisation."""
    name: str
    functions: tuple[str, ...]
    needs: str = ""
    """What it said that it would need."""


@dataclass(frozen=True, slots=True)
class Known:
    """All that a plan knows for its options."""

    organisations: Gaps
    roles: CoverageMap
    offers: Sequence[Offer]
    catalogue: Catalogue


def read_offers(state: State) -> tuple[Offer, ...]:
    """What others said that they could do, out of a plan's record."""
    offers = []
    for row in state.rows("other_providers"):
        known = state.value(Key("other_providers", (row,), "organisation"))
        organisation = known if isinstance(known, str) else ""
        name = state.value(Key("organisations", (organisation,), "name")) if organisation else ""
        could = state.value(Key("other_providers", (row,), "could_do"))
        needs = state.value(Key("other_providers", (row,), "needs"))
        if isinstance(could, dict) and could and isinstance(name, str) and name:
            offers.append(Offer(organisation, name, tuple(could), needs if isinstance(needs, str) else ""))
    return tuple(offers)


def known_of(view: View, catalogue: Catalogue) -> Known:
    """All that a plan knows for its options, as its record stands."""
    menu, state = view.index.dialogue, view.state
    organisations = read_map(state, "coverage", menu)
    roles = read_map(state, "role_coverage", menu)
    return Known(find_gaps(organisations, view.today, not_core(catalogue)), roles, read_offers(state), catalogue)


def find_options(finding: Finding, known: Known) -> tuple[Option, ...]:
    """The ways to better what a finding says, in the order in which to think of them; none where it is covered."""
    book = known.catalogue.options
    return tuple(_option(words, finding, known) for words in book.options if finding.kind in words.beside)


def _option(words: OptionWords, finding: Finding, known: Known) -> Option:
    found: dict[str, Holder] = {}
    for holder in _LOOKS[words.look](finding, known):
        found.setdefault(holder.id, holder)
    holders = tuple(found.values())
    caution = known.catalogue.options.caution
    more = max(0, len(holders) - MOST)
    return Option(
        words.id,
        words.label,
        finding.function,
        words.about,
        holders[:MOST],
        more,
        _who(holders[:MOST], more, words.nobody),
        _needs(words, finding.function, holders[:MOST], known),
        Line(words.risk),
        Line(caution.text, "source", caution.source) if words.careful and caution.text else None,
    )


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


# ---- who could hold it


def _roles(finding: Finding, known: Known) -> Iterator[Holder]:
    """Roles that do a part of it or something near it; what is in many jobs already before special posts."""
    kinds = {role.title: role.kinds for role in known.catalogue.roles}

    def is_special(doer: Doer) -> bool:
        return _GENERIC not in kinds.get(doer.role, (_GENERIC,))

    yield from _near(known.roles, finding, is_special)


def _sharers(finding: Finding, known: Known) -> Iterator[Holder]:
    """Those who do it, and those who do something near it."""
    for doer in finding.delivers:
        yield _holder(doer, "does it now")
    for coverage in (known.organisations.map, known.roles):
        yield from _near(coverage, finding)


def _offers(finding: Finding, known: Known) -> Iterator[Holder]:
    """Others who said that they could do it, or something near it; then organisations that do something near it."""
    group = {each.id for each in known.organisations.map.functions if each.group == finding.function.group}
    for offer in known.offers:
        if finding.function.id in offer.functions:
            yield Holder(offer.organisation, offer.name, "said that it could do this", "you")
    for offer in known.offers:
        near = len(group.intersection(offer.functions))
        if near and finding.function.id not in offer.functions:
            words = f"said that it could do {_functions(near)} of “{finding.function.group}”"
            yield Holder(offer.organisation, offer.name, words, "you")
    yield from _hosts(finding, known)


def _hosts(finding: Finding, known: Known) -> Iterator[Holder]:
    yield from _near(known.organisations.map, finding)


def _doubled(finding: Finding, known: Known) -> Iterator[Holder]:
    """Those who do what three or more do with nobody to lead; for such a finding, those who do it."""
    doubles = [finding] if finding.kind == "duplication" else known.organisations.of("duplication")
    for double in doubles:
        for doer in double.delivers:
            if double is finding or doer not in finding.delivers:
                others = len(double.delivers) - 1
                yield _holder(doer, f"does “{double.function.label}”, and so do {others} others")


def _doers(finding: Finding, known: Known) -> Iterator[Holder]:
    for doer in finding.delivers:
        yield _holder(doer, "does it now")
    for doer in finding.partly:
        yield _holder(doer, "does part of it now")
    for doer, _ in finding.planned:
        yield _holder(doer, "plans to do it")


def _near(
    coverage: CoverageMap, finding: Finding, last: Callable[[Doer], bool] = lambda doer: False
) -> Iterator[Holder]:
    """Those who do a part of a function or others of its group and not the whole of it, the nearest first."""
    function = finding.function
    group = [each.id for each in coverage.functions if each.group == function.group and each.id != function.id]
    counts = {doer: sum(coverage.cell(doer.id, each).status in _DOING for each in group) for doer in coverage.doers}
    part = {doer for doer in counts if coverage.cell(doer.id, function.id).status == "partly"}
    full = {doer for doer in counts if coverage.cell(doer.id, function.id).status == "delivers"}
    near = [doer for doer, count in counts.items() if doer not in full and (count or doer in part)]
    for doer in sorted(near, key=lambda one: (one not in part, last(one), -counts[one], one.name.casefold(), one.id)):
        others = f"{_functions(counts[doer])} of “{function.group}”" if counts[doer] else ""
        words = f"does {' and '.join(filter(None, ('part of it' if doer in part else '', others)))}"
        yield _holder(doer, f"{words}{', as a special post' if last(doer) else ''}")


def _holder(doer: Doer, why: str) -> Holder:
    return Holder(doer.id, f"{doer.name} ({doer.organisation})" if doer.organisation else doer.name, why)


def _functions(count: int) -> str:
    return counted(count, "other function")


_LOOKS: Mapping[Look, Callable[[Finding, Known], Iterable[Holder]]] = {
    "roles": _roles,
    "sharers": _sharers,
    "offers": _offers,
    "hosts": _hosts,
    "doubled": _doubled,
    "doers": _doers,
}
