"""Reads the maps of a plan for its documents: who does what, what follows from it, and in which letters it is told."""

from __future__ import annotations

from functools import cached_property

from assistant.analysis.coverage import LETTERS, STATUS_WORDS, CoverageMap, Doer, Level, MapName, Wanted
from assistant.analysis.coverage import Cell as Place
from assistant.analysis.gaps import FINDING_WORDS, FindingKind, Gaps, find_gaps, not_core
from assistant.analysis.holders import Known, known_of
from assistant.analysis.maps import DOWN, read_map
from assistant.catalogue.functions import Function
from assistant.catalogue.handbook import Handbook
from assistant.flow.path import View
from assistant.report.paper import Cell, Tone

_TONES: dict[str, Tone] = {
    "delivers": "full",
    "partly": "part",
    "planned": "later",
    "none": "no",
    "unknown": "open",
}
NOT_ASKED = "Not asked"
_LEADS = "*"
LEVELS: dict[Level, str] = {
    "essential": "Essential",
    "wanted": "Wanted",
    "useful": "Useful",
    "undecided": "Undecided",
    "not_for_us": "Not for us",
}
FINDINGS = FINDING_WORDS
FINDING_TONES: dict[FindingKind, Tone] = {
    "gap": "alarm",
    "not_known": "open",
    "planned": "later",
    "partly": "part",
    "fragile": "part",
    "duplication": "full",
    "covered": "full",
}
NOUNS: dict[MapName, tuple[str, str]] = {
    "coverage": ("organisation", "organisations"),
    "role_coverage": ("role", "roles"),
}


class MapReading:
    """Both maps of one plan, and what follows from each, worked out once."""

    def __init__(self, view: View, handbook: Handbook) -> None:
        """Takes the record as it stands, and what is known of the functions."""
        self.view, self._catalogue = view, handbook.catalogue

    @cached_property
    def _maps(self) -> dict[MapName, CoverageMap]:
        menu, state = self.view.index.dialogue, self.view.state
        return {name: read_map(state, name, menu) for name in DOWN}

    @cached_property
    def _gaps(self) -> dict[MapName, Gaps]:
        optional = not_core(self._catalogue)
        return {name: find_gaps(found, self.view.today, optional) for name, found in self._maps.items()}

    def map(self, name: MapName) -> CoverageMap:
        """A map as it stands."""
        return self._maps[name]

    def gaps(self, name: MapName) -> Gaps:
        """What follows from a map."""
        return self._gaps[name]

    @cached_property
    def known(self) -> Known:
        """All that the ways to fill gaps are worked out from."""
        return known_of(self.view, self._catalogue)

    def holds_anything(self, name: MapName) -> bool:
        """Whether anything at all was said on a map."""
        found = self._maps[name]
        columns = {doer.id for doer in found.doers}
        return any(place[0] in columns and cell.is_said for place, cell in found.cells.items())

    def function(self, function: Wanted) -> Function | None:
        """What the catalogue knows of a function."""
        return self._catalogue.function(function.id)

    def in_appendices(self, function: Wanted) -> bool:
        """Whether the blank appendices have a row for it."""
        known = self.function(function)
        return known is None or known.in_appendices


def letter_of(cell: Place) -> str:
    """The letter of a cell; a star where it leads, brackets where it follows from something else that was said."""
    if not cell.is_said:
        return ""
    letter = cell.letter + (_LEADS if cell.leads else "")
    return f"({letter})" if cell.implied else letter


def state_of(cell: Place) -> str:
    """The state of a cell in words."""
    return _capital(STATUS_WORDS[cell.status]) if cell.is_said else NOT_ASKED


def letter_cell(cell: Place) -> Cell:
    """A cell on paper: its letter and colour, and the words behind them."""
    words = state_of(cell)
    words += ", leads on it" if cell.leads else ""
    words += ", follows from another answer" if cell.implied else ""
    return Cell(letter_of(cell), tone=_TONES[cell.status] if cell.is_said else "", words=words)


def finding_cell(kind: FindingKind) -> Cell:
    """A finding in its word and colour."""
    return Cell(FINDINGS[kind], tone=FINDING_TONES[kind])


def key_cells() -> tuple[Cell, ...]:
    """What the letters stand for, each in its colour."""
    letters = tuple(Cell(f"{letter} {STATUS_WORDS[state]}", tone=_TONES[state]) for state, letter in LETTERS.items())
    full = LETTERS["delivers"]
    signs = (f"blank: {_in_a_list(NOT_ASKED)}", f"{full}{_LEADS} leads on it", f"({full}) follows from another answer")
    return (*letters, *map(Cell, signs))


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _in_a_list(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def title_of(doer: Doer, with_organisation: bool = True) -> str:
    """What heads the column of an organisation or a role: a role with its nearest one in the catalogue, and whose."""
    nearest = f" ({doer.role})" if doer.role else ""
    whose = f", {doer.organisation}" if doer.organisation and with_organisation else ""
    return f"{doer.name}{nearest}{whose}"
