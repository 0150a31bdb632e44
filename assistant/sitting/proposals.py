"""What sentences about who does what would fill in: lines to say yes to, and questions to settle first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assistant.analysis.coverage import MapName, Status
from assistant.understand.sentences import SentenceReading

AskedKind = Literal["function", "who", "employer"]

ALL_OF_THEM = "all"
"""The answer to "who is that?" that means every organisation on the map."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who does something: a row of a map, or somebody who comes onto it with the yes."""

    map: MapName
    name: str
    row: str = ""
    """Empty for somebody new."""
    employer: str = ""
    """For a new role: the name of the organisation whose it is; it comes onto the map too where it is new."""
    catalogue_role: str = ""
    """For a new role: the id of the nearest one of the catalogue."""
    catalogue_title: str = ""

    @property
    def new(self) -> bool:
        """Whether it is not on the map yet."""
        return not self.row


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that settles lines."""

    id: str
    kind: AskedKind
    ask: str
    picks: tuple[tuple[str, str], ...]
    """What may be picked: the answer to hand back, and its words."""
    needed: bool = True
    """Its lines are left out while it has no answer."""
    free: bool = False
    """A new name may be the answer."""


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """One thing that was said, and the cells that it would fill."""

    number: int
    """Its place in the proposal, from 1."""
    words: str
    """The words that led to the function."""
    function: str
    """Empty while it is asked about."""
    label: str
    """The function's words; of all that it may be, while it is asked about."""
    who: str
    """As typed, without "the"."""
    status: Status
    when: str = ""
    starts: str = ""
    """The day that `when` was read as, as an ISO date."""
    parties: tuple[Party, ...] = ()
    """Whose cells it fills: one; for "nobody" and "everyone" all whom that is said of."""
    nobody: bool = False
    """It was said that nobody does it."""
    was: tuple[str, ...] = ()
    """What other state stands in the cell of each party now; "" where none does."""
    against: tuple[str, ...] = ()
    """For "nobody": the names of those who do it all the same, by what is known."""
    waits: tuple[str, ...] = ()
    """The ids of questions that must be settled first."""
    note: str = ""
    """The words that tell more than the status, to be kept as the cell's note."""

    @property
    def ready(self) -> bool:
        """Whether a yes would fill a cell in."""
        return bool(self.parties) and not self.waits


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a text would fill in. Nothing of it is written before the yes."""

    text: str
    reading: SentenceReading
    choices: Mapping[str, str]
    """What was answered, by the id of the question."""
    lines: tuple[ProposedLine, ...] = ()
    asked: tuple[Asked, ...] = ()
    """What is still to settle, the needed ones first."""
    left: tuple[str, ...] = ()
    """What else was noticed and cannot be settled here, as questions to the person."""
    unread: tuple[str, ...] = ()
    """Words of the text of which nothing was read."""

    @property
    def cells(self) -> int:
        """How many cells of those who are named a yes would fill in."""
        return sum(len(line.parties) for line in self.lines if line.ready and not line.nobody)

    @property
    def gaps(self) -> int:
        """How many functions it says that nobody does."""
        return sum(line.nobody and not line.waits for line in self.lines)

    @property
    def new(self) -> tuple[Party, ...]:
        """Who would come onto a map, each once."""
        parties = (party for line in self.lines if line.ready for party in line.parties if party.new)
        return tuple({(party.map, party.name.casefold()): party for party in parties}.values())


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was written."""

    cells: int = 0
    added: tuple[str, ...] = ()
    """The names of those who came onto a map."""
    left_out: tuple[ProposedLine, ...] = ()
    """Lines that were not written: a question stands open, or the cell was changed by somebody else meanwhile."""
