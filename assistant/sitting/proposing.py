"""Turns sentences about who does what into a proposal, and writes what the person said yes to, as one turn."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from assistant.analysis.coverage import MapName
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.sentences import SentenceWords
from assistant.sitting.cells import Change, NewDoer
from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.naming import name_key
from assistant.sitting.proposals import ALL_OF_THEM, Accepted, Party, Proposal, ProposedLine
from assistant.sitting.proposed_lines import LineMaker
from assistant.sitting.typed_words import as_typed
from assistant.understand.sentences import SentenceReader
from assistant.understand.titles import TitleMatch

Choices = Mapping[str, str]
_NONE: Choices = MappingProxyType({})
_LASTING = ("function:", "who:")
"""What words mean is kept for the plan; who employs a role stands in its row, and "everyone" is asked each time."""


def open_proposer(desk: Desk, maps: PlanMaps) -> Proposer:
    """A proposer for a plan's maps, with all that is known of functions, roles and everyday words."""
    readers = desk.readers
    return Proposer(maps, desk.shelf.catalogue(), readers.words, lambda title: readers.read_title(title, maps.state))


class Proposer:
    """Reads sentences about one plan. Whoever hands words in has looked for identifiers of people in them."""

    def __init__(
        self, maps: PlanMaps, catalogue: Catalogue, words: SentenceWords, read_title: Callable[[str], TitleMatch]
    ) -> None:
        """Takes the plan's maps, the functions, the words of everyday, and what finds the role of a title."""
        self._maps, self._catalogue, self._words, self._read_title = maps, catalogue, words, read_title
        self._reader: tuple[list[list[str]], SentenceReader] | None = None

    def propose(self, text: str, choices: Choices = _NONE) -> Proposal:
        """What a text would fill in.

        Args:
            text: A sentence or several, as typed.
            choices: What was answered to `Proposal.asked`, by the id of the question.
        """
        self._maps.refresh()
        given = {name: answer.strip() for name, answer in choices.items() if answer.strip()}
        settled = {**self._maps.settled(), **given}
        meant = {name.partition(":")[2]: answer for name, answer in settled.items() if name.startswith("function:")}
        reading = self._sentences().read(text, meant)
        maker = LineMaker(self._maps, settled, reading.asks, self._read_title)
        lines = tuple(replace(line, words=as_typed(line.words, text)) for line in maker.make(reading.cells))
        asked = tuple(sorted(maker.asked.values(), key=lambda each: not each.needed))
        said = {each.ask for each in asked}
        settled_who = {name_key(name.partition(":")[2]) for name in settled if name.startswith("who:")}
        left = (ask for ask in reading.asks if ask not in said and not _about(ask, settled_who))
        return Proposal(text, reading, given, lines, asked, tuple(left), reading.unread)

    def accept(self, proposal: Proposal, choices: Choices = _NONE, only: Collection[int] | None = None) -> Accepted:
        """Write what is ready of a proposal, as one turn; what is open, or was changed meanwhile, is left out.

        Args:
            proposal: What was shown.
            choices: Answers that it was not made with.
            only: The numbers of the lines that the person said yes to; all that are ready by default.
        """
        now = self.propose(proposal.text, {**proposal.choices, **choices})
        shown = {line.number: line for line in proposal.lines}
        chosen = [line for line in now.lines if only is None or line.number in only]
        writing, left = _Writing(self._maps), []
        for line in chosen:
            still = _still(shown.get(line.number), line, now.choices)
            writing.take(still)
            if not still.ready:
                left.append(line)
        self._maps.fill(writing.changes, writing.new, raw=proposal.text)
        if writing.cells:
            self._maps.settle({name: answer for name, answer in now.choices.items() if _lasts(name, answer)})
        return Accepted(writing.cells, tuple(each.title for each in writing.new), tuple(left))

    def _sentences(self) -> SentenceReader:
        """The reader, with the names that are on the maps now."""
        doers = (self._maps.map("coverage").doers, self._maps.map("role_coverage").doers)
        names = [[doer.name for doer in each] for each in doers]
        if self._reader is None or self._reader[0] != names:
            self._reader = names, SentenceReader(self._catalogue, self._words, *names)
        return self._reader[1]


def _lasts(name: str, answer: str) -> bool:
    return name.startswith(_LASTING) and answer != ALL_OF_THEM


def _about(ask: str, names: Collection[tuple[str, ...]]) -> bool:
    """Whether a question is about somebody who is settled."""
    quoted = ask.partition("“")[2].partition("”")[0]
    return name_key(quoted) in names


def _still(shown: ProposedLine | None, now: ProposedLine, choices: Choices) -> ProposedLine:
    """A line with those cells alone that stand as they were shown; all of them where an answer made it ready."""
    if shown and shown.waits and set(shown.waits) <= choices.keys():
        return now
    if shown is None or (shown.function, shown.status, shown.starts) != (now.function, now.status, now.starts):
        return replace(now, parties=(), was=())
    seen = [(_name(party), was) for party, was in zip(shown.parties, shown.was, strict=True)]
    kept = [pair for pair in zip(now.parties, now.was, strict=True) if (_name(pair[0]), pair[1]) in seen]
    return replace(now, parties=tuple(party for party, _ in kept), was=tuple(was for _, was in kept))


def _name(party: Party) -> tuple[str, tuple[str, ...]]:
    return party.map, name_key(party.name)


@dataclass(slots=True)
class _Writing:
    """The changes that lines lead to, and who comes onto a map for them."""

    maps: PlanMaps
    changes: dict[MapName, list[Change]] = field(default_factory=dict)
    new: list[NewDoer] = field(default_factory=list)
    cells: int = 0
    _rows: dict[tuple[MapName, tuple[str, ...], str], str] = field(default_factory=dict)

    def take(self, line: ProposedLine) -> None:
        if line.ready:
            for party in line.parties:
                row = party.row or self._row(party)
                self.changes.setdefault(party.map, []).extend(self._changes(line, party, row))
                self.cells += 1

    def _changes(self, line: ProposedLine, party: Party, row: str) -> Sequence[Change]:
        changes = [Change(row, line.function, "status", line.status)]
        noted = self.maps.map(party.map).cell(row, line.function).note
        if line.starts:
            changes.append(Change(row, line.function, "starts", line.starts))
        note = line.note or ("" if line.starts or noted else line.when)
        if note and note not in noted:
            changes.append(Change(row, line.function, "note", f"{noted}; {note}" if noted else note))
        return changes

    def _row(self, party: Party) -> str:
        """The row of somebody new, which all that is said of them shares."""
        place = party.map, name_key(party.name), party.employer
        if place not in self._rows:
            employer = self._employer(party.employer) if party.employer else ""
            self._rows[place] = self.maps.new_row(party.map)
            self.new.append(NewDoer(party.map, self._rows[place], party.name, employer, party.catalogue_role))
        return self._rows[place]

    def _employer(self, name: str) -> str:
        return self.maps.doer_named("coverage", name) or self._row(Party("coverage", name))
