"""Finds who could hold the work of a gap, by what a plan knows: those near to it, who offered, who does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from assistant.analysis.coverage import CoverageMap, Doer
from assistant.analysis.gaps import Finding, Gaps, find_gaps, not_core
from assistant.analysis.maps import read_map
from assistant.analysis.sectors import is_public, told_sorts
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.options import Look
from assistant.flow.facts import Key
from assistant.flow.path import View
from assistant.flow.plurals import counted
from assistant.flow.state import State

Voice = Literal["source", "you", "tool"]
"""Who says something: the guide, the people who plan, or this tool."""

_DOING = ("delivers", "partly")
_GENERIC = "generic"
_OFFERED = "said that it could do this"
_HOSTS = 1
"""One home for a new post is enough to name: the others near stand beside the ways that need them."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An organisation or local role that could hold the work, and why, as words that go after its name."""

    id: str
    """Its row."""
    name: str
    why: str
    voice: Voice = "tool"
    """"you" where it said so itself."""
    team: str = ""
    """The name of the organisation that a role belongs to."""


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
    sorts: Mapping[str, str] = field(default_factory=dict)
    """What sort of provider an organisation was said to be, by its row."""

    def is_public(self, organisation: str, name: str) -> bool:
        """Whether an organisation is the NHS, a council or another public body."""
        return is_public(organisation, name, self.sorts)


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
    return Known(
        find_gaps(organisations, view.today, not_core(catalogue)),
        roles,
        read_offers(state),
        catalogue,
        told_sorts(state),
    )


def find_holders(look: Look, finding: Finding, known: Known) -> tuple[Holder, ...]:
    """Those whom a way to fill a gap looks for, each once, the likeliest first."""
    found: dict[str, Holder] = {}
    for holder in _LOOKS[look](finding, known):
        found.setdefault(holder.id, holder)
    return tuple(found.values())


def _roles(finding: Finding, known: Known) -> Iterator[Holder]:
    """Roles that do a part of it or something near it; what is in many jobs already before special posts."""
    kinds = {role.title: role.kinds for role in known.catalogue.roles}

    def is_special(doer: Doer) -> bool:
        return _GENERIC not in kinds.get(doer.role, (_GENERIC,))

    yield from _holding(finding, known)
    yield from _near(known.roles, finding, is_special)


def _holding(finding: Finding, known: Known) -> Iterator[Holder]:
    """Roles that do it by their own map, or plan to, where the finding does not know of them."""
    told = {doer.id for doer in (*finding.delivers, *finding.partly)} | {doer.id for doer, _ in finding.planned}
    for status, words in (("delivers", "does it now, by the map of roles"), ("planned", "plans to do it")):
        for doer in known.roles.doers:
            if doer.id not in told and known.roles.cell(doer.id, finding.function.id).status == status:
                yield _holder(doer, words)


def _sharers(finding: Finding, known: Known) -> Iterator[Holder]:
    """Those who do it, public bodies that said that they could, and those who do something near it."""
    for doer in finding.delivers:
        yield _holder(doer, "does it now")
    yield from _holding(finding, known)
    for offer in known.offers:
        if finding.function.id in offer.functions and known.is_public(offer.organisation, offer.name):
            yield Holder(offer.organisation, offer.name, _OFFERED, "you")
    for coverage in (known.organisations.map, known.roles):
        yield from _near(coverage, finding)


def _offers(finding: Finding, known: Known) -> Iterator[Holder]:
    """Others who said that they could do it, or something near it; then those outside that do something near it.

    A public body is never among them.
    """
    outside = [offer for offer in known.offers if not known.is_public(offer.organisation, offer.name)]
    group = {each.id for each in known.organisations.map.functions if each.group == finding.function.group}
    for offer in outside:
        if finding.function.id in offer.functions:
            yield Holder(offer.organisation, offer.name, _OFFERED, "you")
    for offer in outside:
        near = len(group.intersection(offer.functions))
        if near and finding.function.id not in offer.functions:
            words = f"said that it could do {_functions(near)} of “{finding.function.group}”"
            yield Holder(offer.organisation, offer.name, words, "you")
    for holder in _near(known.organisations.map, finding):
        if not known.is_public(holder.id, holder.name):
            yield holder


def _hosts(finding: Finding, known: Known) -> Iterator[Holder]:
    """The organisation that does most of its group, where the new post would have the best company."""
    yield from islice(_near(known.organisations.map, finding), _HOSTS)


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
    name = f"{doer.name} ({doer.organisation})" if doer.organisation else doer.name
    return Holder(doer.id, name, why, team=doer.organisation)


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
