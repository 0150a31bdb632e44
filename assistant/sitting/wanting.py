"""Works out which functions a plan's scope asks for, and which of those wanted the map shows as not fully done."""

from __future__ import annotations

from dataclasses import replace

from assistant.analysis.coverage import CoverageMap
from assistant.analysis.gaps import FindingKind, find_gaps, not_core
from assistant.analysis.maps import read_map
from assistant.analysis.scope import scope_of
from assistant.catalogue.catalogue import Catalogue
from assistant.flow.facts import Json
from assistant.flow.path import View

Offered = tuple[dict[str, Json], str]
"""Functions to offer with the words beside each, and why these."""

_SHORT: tuple[FindingKind, ...] = ("gap", "partly", "planned")
"""What counts as not fully done. What is not known is a question, and what hangs on one organisation a risk."""


def scope_functions(view: View, catalogue: Catalogue, only_essential: bool) -> Offered:
    """The functions that go with the chosen scope, or those of them that it cannot do without."""
    found = scope_of(view.state, catalogue)
    if found is None:
        return {}, ""
    names = found.essential if only_essential else (*found.essential, *found.useful)
    ordered = [name for name in view.index.functions if name in names]
    words = "It cannot do without these." if only_essential else "They often go with the scope that you chose."
    return dict.fromkeys(ordered, ""), f"{words} Every area is different."


def map_sums(view: View, catalogue: Catalogue) -> str:
    """What the map says, in a sentence: of what is wanted, or of all 42 while nothing is; empty without a map."""
    coverage = _map_of(view)
    if not coverage.doers:
        return ""
    if all(function.level in ("undecided", "not_for_us") for function in coverage.functions):
        all_of_it = tuple(replace(function, level="wanted") for function in coverage.functions)
        coverage = replace(coverage, functions=all_of_it)
    return f"This follows from your map. {find_gaps(coverage, view.today, not_core(catalogue)).sentence()}"


def _map_of(view: View) -> CoverageMap:
    return read_map(view.state, "coverage", view.index.dialogue)


def map_gaps(view: View, catalogue: Catalogue) -> Offered:
    """The functions wanted that nobody does, or not well enough, each with the reason; none while nothing is mapped."""
    coverage = _map_of(view)
    if not coverage.doers:
        return {}, ""
    gaps = find_gaps(coverage, view.today, not_core(catalogue))
    found: dict[str, Json] = {finding.function.id: finding.reason for finding in gaps.of(*_SHORT)}
    return found, f"This follows from your map. {gaps.sentence()}"
