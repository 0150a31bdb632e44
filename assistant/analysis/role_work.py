"""Finds what a plan knows of the work of one role: what it does on the map, and the gaps that were given to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.analysis.coverage import CoverageMap, Doer
from assistant.analysis.maps import read_map
from assistant.flow.facts import Key
from assistant.flow.model import Dialogue
from assistant.flow.state import State

_GROUPS = "future_provision"
_NEW_POST = "new_post"


@dataclass(frozen=True, slots=True)
class GivenGap:
    """A group of functions that a plan gives to a role, or to a post that it wants to make."""

    functions: tuple[str, ...]
    option: str
    """The way that was chosen."""
    named: bool
    """Whether its words name the role; else it is for a new post of another name, or of none."""


@dataclass(frozen=True, slots=True)
class RoleWork:
    """What one role does or is to do, by what a plan knows; the functions in the order of the guide."""

    doers: tuple[Doer, ...]
    """The roles of the map with its title."""
    does: tuple[str, ...]
    partly: tuple[str, ...]
    planned: tuple[str, ...]
    given: tuple[GivenGap, ...]

    @property
    def functions(self) -> tuple[str, ...]:
        """All of it, each once."""
        gaps = (function for gap in self.given for function in gap.functions)
        return tuple(dict.fromkeys((*self.does, *self.partly, *self.planned, *gaps)))


def find_role_work(state: State, menu: Dialogue, title: str, employer: str = "") -> RoleWork:
    """What a plan knows of the work of a role.

    Args:
        state: What the plan's log says.
        menu: Any dialogue: it brings the functions.
        title: What the role is called.
        employer: The row of the organisation that is to employ it, where that is known.
    """
    coverage = read_map(state, "role_coverage", menu)
    doers = tuple(_called(state, coverage, title, employer))
    return RoleWork(
        doers,
        _in_state(coverage, doers, "delivers"),
        _in_state(coverage, doers, "partly"),
        _in_state(coverage, doers, "planned"),
        _given(state, title, on_map=bool(doers)),
    )


def title_words(title: str) -> frozenset[str]:
    """The words of a job title, so that "District nurses" and "district nurse" are one, and so are its spellings."""
    joined = re.sub(r"\bco[- ]?ord", "coord", title.casefold()).replace("advisor", "adviser")
    return frozenset(re.sub(r"(?<=[^s])s$", "", word) for word in re.findall(r"\w+", joined))


def _called(state: State, coverage: CoverageMap, title: str, employer: str) -> Iterator[Doer]:
    """The roles of the map with a title; where several organisations have one, that of the employer alone."""
    words = title_words(title)
    named = [doer for doer in coverage.doers if words and title_words(doer.name) == words]
    own = [doer for doer in named if employer and state.value(Key("roles", (doer.id,), "organisation")) == employer]
    yield from own or named


def _in_state(coverage: CoverageMap, doers: tuple[Doer, ...], status: str) -> tuple[str, ...]:
    return tuple(
        each.id
        for each in coverage.functions
        if any(coverage.cell(doer.id, each.id).status == status for doer in doers)
    )


def _given(state: State, title: str, *, on_map: bool) -> tuple[GivenGap, ...]:
    """The groups of functions that name a role; for one that is not on the map, else those for which a post is made."""
    words = title_words(title)
    found: list[GivenGap] = []
    for row in state.rows(_GROUPS):
        functions, option, holder = (_said(state, row, column) for column in ("functions", "option", "role"))
        named = bool(words) and words <= title_words(holder if isinstance(holder, str) else "")
        if isinstance(functions, dict) and functions and (named or option == _NEW_POST):
            found.append(GivenGap(tuple(functions), str(option or ""), named))
    by_name = tuple(gap for gap in found if gap.named)
    return by_name if by_name or on_map else tuple(found)


def _said(state: State, row: str, column: str) -> object:
    return state.value(Key(_GROUPS, (row,), column))
