"""Finds, for each function that a plan wants, whether it is covered, and which missing answer would tell most.

What is not known is counted as not known: nobody doing something is a gap only where everybody was asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

from assistant.analysis.coverage import NEEDED, CoverageMap, Doer, Wanted
from assistant.analysis.gap_words import Standing, ask_words, reason_words, sum_words, why_words
from assistant.catalogue.catalogue import Catalogue
from assistant.flow.repeats import add_interval

FindingKind = Literal["gap", "not_known", "planned", "partly", "fragile", "covered", "duplication"]
FINDING_WORDS: Mapping[FindingKind, str] = MappingProxyType(
    {
        "gap": "Gap",
        "not_known": "Not known",
        "planned": "Planned",
        "partly": "Partly only",
        "fragile": "Fragile",
        "duplication": "Possible duplication",
        "covered": "Covered",
    }
)
"""What stands with a function, in a word or two, on screen and in documents."""
_WEIGHT = {"essential": 2, "wanted": 2, "useful": 1}
_MANY = 3
"""From so many that deliver on, one is to lead."""
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Finding:
    """What stands with one function that is needed."""

    function: Wanted
    kind: FindingKind
    delivers: tuple[Doer, ...] = ()
    partly: tuple[Doer, ...] = ()
    planned: tuple[tuple[Doer, str], ...] = ()
    """With the day it starts, as an ISO date, or empty."""
    lead: Doer | None = None
    """Who leads among those who deliver it, or else among those who do it partly."""
    unknown: int = 0
    unknown_doers: tuple[Doer, ...] = ()
    ends: str = ""
    """The day on which the last funding of those who deliver runs out, where that is within a year."""
    ending: tuple[tuple[Doer, str], ...] = ()
    """Those of several that deliver whose funding runs out within a year, with the day, where others go on."""
    reason: str = ""
    """Why it is that, in a plain sentence."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """A map with what stands with each function that is needed, in the order of the menu."""

    map: CoverageMap
    findings: tuple[Finding, ...] = ()

    def of(self, *kinds: FindingKind) -> tuple[Finding, ...]:
        """The findings of some kinds, in order."""
        return tuple(finding for finding in self.findings if finding.kind in kinds)

    def about(self, function: str) -> Finding | None:
        """What stands with a function; None where it is not needed."""
        return next((finding for finding in self.findings if finding.function.id == function), None)

    @property
    def sums(self) -> dict[FindingKind, int]:
        """How many findings there are of each kind; a kind without any is left out."""
        return dict(Counter(finding.kind for finding in self.findings))

    @property
    def needed(self) -> int:
        """How many functions are needed."""
        return len(self.findings)

    @property
    def covered(self) -> int:
        """How many of them are done by enough; a possible duplication is done, what is fragile is counted apart."""
        return len(self.of("covered", "duplication"))

    @property
    def undecided(self) -> int:
        """How many functions nobody has decided about."""
        return self._at("undecided")

    @property
    def not_for_us(self) -> int:
        """How many functions were said to be not for the area."""
        return self._at("not_for_us")

    @property
    def cells(self) -> int:
        """How many answers there are to give about the functions needed."""
        return self.needed * len(self.map.doers)

    @property
    def unknown_cells(self) -> int:
        """How many of them are missing."""
        return sum(finding.unknown for finding in self.findings)

    def sentence(self) -> str:
        """The sums in words, always with the number that is not known."""
        sums = {str(kind): count for kind, count in self.sums.items()}
        return sum_words(self.map, sums, self.cells, self.unknown_cells, self.undecided)

    def _at(self, level: str) -> int:
        return sum(function.level == level for function in self.map.functions)


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """The missing answer that would change most, as a question, and why it is that one."""

    doer: Doer
    function: Wanted
    ask: str
    why: str


class _Tally(NamedTuple):
    """All that the kind of a finding rests on."""

    delivers: int
    partly: int
    planned: int
    unknown: int
    short: bool
    """All that deliver are funded for less than a year."""
    led: bool

    def kind(self, asked: bool = True) -> FindingKind:
        if not self.delivers:
            if self.partly or self.planned:
                return "partly" if self.partly else "planned"
            return "gap" if asked and not self.unknown else "not_known"
        if self.delivers == 1 or self.short:
            return "fragile"
        return "duplication" if self.delivers >= _MANY and not self.led else "covered"


# ---- findings


def find_gaps(coverage: CoverageMap, today: date, may_not_be_core: Mapping[str, str] = _NONE) -> Gaps:
    """What stands with each function that is needed.

    Args:
        coverage: The map of organisations or of roles.
        today: The day from which a year of funding counts.
        may_not_be_core: The functions that an area may well do without, each with why, as `not_core` gives them.
    """
    year_on = add_interval(today, "year").isoformat()
    needed = (function for function in coverage.functions if function.level in NEEDED)
    notes = may_not_be_core
    return Gaps(coverage, tuple(_find(coverage, each, today, year_on, notes.get(each.id, "")) for each in needed))


def not_core(catalogue: Catalogue) -> dict[str, str]:
    """The functions that may not be core in every area, and why not doing them is no failing."""
    return {function.id: function.note for function in catalogue.functions if function.may_not_be_core}


def _find(coverage: CoverageMap, function: Wanted, today: date, year_on: str, note: str) -> Finding:
    cells = [(doer, coverage.cell(doer.id, function.id)) for doer in coverage.doers]
    delivers = tuple(doer for doer, cell in cells if cell.status == "delivers")
    partly = tuple(doer for doer, cell in cells if cell.status == "partly")
    planned = tuple((doer, cell.starts) for doer, cell in cells if cell.status == "planned")
    unknown = tuple(doer for doer, cell in cells if cell.status == "unknown")
    leads = [doer for doer, cell in cells if cell.leads]
    lead = _first([doer for doer in delivers if doer in leads]) or _first([doer for doer in partly if doer in leads])
    until = [(doer, cell.funded_until) for doer, cell in cells if cell.status == "delivers"]
    ending = tuple((doer, day) for doer, day in until if day and day < year_on)
    short = bool(until) and len(ending) == len(until)
    tally = _Tally(len(delivers), len(partly), len(planned), len(unknown), short, lead in delivers)
    kind = tally.kind(asked=bool(cells))
    ends = max(day for _, day in ending) if short else ""
    going = () if short else ending
    finding = Finding(function, kind, delivers, partly, planned, lead, len(unknown), unknown, ends, going)
    return replace(finding, reason=reason_words(_standing(coverage, finding), today, note))


def _first(doers: Sequence[Doer]) -> Doer | None:
    """One of them, whatever their order."""
    return min(doers, key=_by_name, default=None)


def _by_name(doer: Doer) -> tuple[str, str]:
    return doer.name.casefold(), doer.id


def _standing(coverage: CoverageMap, finding: Finding) -> Standing:
    return Standing(
        finding.kind,
        coverage.name,
        finding.function.level,
        [doer.name for doer in finding.delivers],
        [doer.name for doer in finding.partly],
        [(doer.name, starts) for doer, starts in finding.planned],
        finding.lead.name if finding.lead else "",
        [doer.name for doer in finding.unknown_doers],
        len(coverage.doers),
        finding.ends,
        [(doer.name, day) for doer, day in finding.ending],
    )


# ---- what to ask next


def next_question(gaps: Gaps) -> NextQuestion | None:
    """The missing answer that would change most; None where no answer would change a finding.

    What nobody was asked yet comes before what somebody did not know. Then the function counts for which most of the
    four answers would change the finding, twice where it is essential; then the fewest answers missing; then the
    organisation or role whose answers would change most in all.
    """
    worth = {finding.function.id: _worth(finding) for finding in gaps.findings}
    places = [
        (finding, doer) for finding in gaps.findings if worth[finding.function.id] for doer in finding.unknown_doers
    ]
    settles: Counter[str] = Counter()
    for finding, doer in places:
        settles[doer.id] += worth[finding.function.id]

    def rank(place: tuple[Finding, Doer]) -> tuple[bool, int, int, int, int, tuple[str, str]]:
        finding, doer = place
        asked = gaps.map.cell(doer.id, finding.function.id).asked
        function = finding.function
        return asked, -worth[function.id], finding.unknown, -settles[doer.id], function.number, _by_name(doer)

    if not places:
        return None
    finding, doer = min(places, key=rank)
    return _question(gaps, finding, doer)


def _question(gaps: Gaps, finding: Finding, doer: Doer) -> NextQuestion:
    missing = sum(doer in each.unknown_doers for each in gaps.findings)
    cell = gaps.map.cell(doer.id, finding.function.id)
    ask = ask_words(doer.name, finding.function.label, cell.asked, cell.who)
    return NextQuestion(doer, finding.function, ask, why_words(_standing(gaps.map, finding), doer.name, missing))


def _worth(finding: Finding) -> int:
    """How many of the four answers that one more could give would change the finding, by its level."""
    led = finding.lead in finding.delivers
    now = _Tally(
        len(finding.delivers), len(finding.partly), len(finding.planned), finding.unknown, bool(finding.ends), led
    )
    left = now._replace(unknown=now.unknown - 1)
    answers = (
        left._replace(delivers=now.delivers + 1, short=False),
        left._replace(partly=now.partly + 1),
        left._replace(planned=now.planned + 1),
        left,
    )
    changes = sum(answer.kind() != finding.kind for answer in answers)
    return changes * _WEIGHT.get(finding.function.level, 0)
