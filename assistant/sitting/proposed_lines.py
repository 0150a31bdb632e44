"""Works out for each thing said of who does what: which function, whose cells, and what must be asked first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from assistant.analysis.coverage import CoverageMap, Doer, MapName
from assistant.flow.talk import Prompt
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.naming import name_key, named, split_owner, written
from assistant.sitting.proposals import ALL_OF_THEM, Asked, Party, ProposedLine
from assistant.understand.dates import read_date
from assistant.understand.reading import Read
from assistant.understand.sentences import SentenceCell
from assistant.understand.titles import TitleMatch

_STARTS = Prompt("answer", "When does it start?", "date")
_EVERYONE = ("everyone", "everybody", "everyone else")
_DOING = ("delivers", "partly")


class LineMaker:
    """Makes the lines of one proposal, and gathers the questions that settle them."""

    def __init__(
        self, maps: PlanMaps, settled: Mapping[str, str], asks: Sequence[str], read_title: Callable[[str], TitleMatch]
    ) -> None:
        """Takes the maps, the answers by the id of their question, the reader's own questions, and a title reader."""
        self._settled, self._asks, self._read_title = settled, asks, read_title
        self._today = maps.today
        self._organisations, self._roles = maps.map("coverage"), maps.map("role_coverage")
        self._labels = {each.id: each.label for each in self._organisations.functions}
        self.asked: dict[str, Asked] = {}

    def make(self, cells: Sequence[SentenceCell]) -> tuple[ProposedLine, ...]:
        """The lines, in the order of what was said."""
        read = [self._line(number, cell) for number, cell in enumerate(cells, 1)]
        lines = [_without_others(line, read) if line.who.casefold() in _EVERYONE else line for line in read]
        return tuple(self._of_nobody(line, lines) if line.nobody else self._beside_now(line) for line in lines)

    def _line(self, number: int, cell: SentenceCell) -> ProposedLine:
        waits: list[str] = []
        function = cell.function
        if cell.ambiguous:
            waits.append(self._ask_function(cell))
            function = ""
        nobody = cell.who_kind == "nobody"
        status = "none" if nobody else cell.status
        parties = () if nobody else self._parties(cell, waits)
        labels = " or ".join(f"“{self._labels[each]}”" for each in cell.may_be)
        return ProposedLine(
            number, cell.words, function, self._labels.get(function, labels), cell.who, status, cell.when,
            self._day(cell), parties, nobody, waits=tuple(waits), note=cell.note,
        )  # fmt: skip

    def _day(self, cell: SentenceCell) -> str:
        """The day that the words for a start mean; none where it is over, as "later this year" is by its first day."""
        reading = read_date(_STARTS, cell.when, self._today) if cell.when else None
        day = str(reading.value) if isinstance(reading, Read) else ""
        return "" if cell.status == "planned" and day < self._today.isoformat() else day

    def _ask_function(self, cell: SentenceCell) -> str:
        name = f"function:{cell.words.casefold()}"
        picks = tuple((each, self._labels[each]) for each in cell.may_be)
        self._ask(Asked(name, "function", self._ask_words(cell.words, "What does “{}” mean here?"), picks))
        return name

    def _ask(self, asked: Asked) -> str:
        self.asked.setdefault(asked.id, asked)
        return asked.id

    def _ask_words(self, words: str, otherwise: str) -> str:
        """The reader's own question about some words, or another."""
        return next((ask for ask in self._asks if f"“{words}”" in ask), otherwise.format(words))

    # ---- who

    def _parties(self, cell: SentenceCell, waits: list[str]) -> tuple[Party, ...]:
        if not cell.who:
            return ()
        name = f"who:{' '.join(name_key(cell.who))}"
        if name in self._settled:
            return self._answered(self._settled[name], cell.who_kind == "role")
        if cell.who_kind == "role":
            found = self._role(cell.who)
        elif cell.who_kind == "organisation":
            found = self._organisation(cell.who)
        else:
            found = [*self._organisations.doers, *self._roles.doers]
        if isinstance(found, Party):
            return (found,)
        waits.append(self._ask_who(name, cell, found))
        return ()

    def _answered(self, answer: str, role: bool) -> tuple[Party, ...]:
        """Who an answer means: everybody, a row, or a name (of a role, where the words were of one)."""
        if answer == ALL_OF_THEM:
            return tuple(self._known(doer) for doer in self._organisations.doers)
        row = next((doer for doer in (*self._organisations.doers, *self._roles.doers) if doer.id == answer), None)
        there = self._roles.doers if role else self._organisations.doers
        same = next((doer for doer in there if name_key(doer.name) == name_key(answer)), None)
        doer = row or same
        if doer:
            return (self._known(doer),)
        return (self._new_role(answer) if role else Party("coverage", written(answer)),)

    def _known(self, doer: Doer) -> Party:
        name: MapName = "role_coverage" if doer in self._roles.doers else "coverage"
        return Party(name, f"{doer.name} ({doer.organisation})" if doer.organisation else doer.name, doer.id)

    def _organisation(self, who: str) -> Party | Sequence[Doer]:
        """An organisation of the map or a new one; several where any of them may be meant."""
        found = named(who, self._organisations.doers) or self._roles_called(who)
        if not found:
            return Party("coverage", written(who))
        sure = len(found) == 1 and (who == who.casefold() or name_key(found[0].name) == name_key(who))
        return self._known(found[0]) if sure else found

    def _roles_called(self, title: str) -> tuple[Doer, ...]:
        return tuple(doer for doer in self._roles.doers if name_key(doer.name) == name_key(title))

    def _role(self, who: str) -> Party | Sequence[Doer]:
        """A role of the map or a new one; several where any of them may be meant."""
        owner, title = split_owner(who)
        found = named(title, self._roles.doers)
        if owner:
            found = tuple(doer for doer in found if set(name_key(owner)) <= set(name_key(doer.organisation)))
        if found:
            same = len(found) == 1 and name_key(found[0].name) == name_key(title)
            return self._known(found[0]) if same else found
        return self._new_role(title, owner)

    def _new_role(self, title: str, owner: str = "") -> Party:
        match = self._read_title(title)
        new = Party("role_coverage", written(title), employer=self._employer(title, owner))
        if match.role and not match.ask:
            new = replace(new, catalogue_role=match.role, catalogue_title=match.candidates[0].title)
        return new

    def _employer(self, title: str, owner: str) -> str:
        """The name of the organisation that a new role is in; where nobody said, it is asked."""
        name = f"employer:{' '.join(name_key(title))}"
        said = self._settled.get(name, "") or owner
        if not said:
            picks = tuple((doer.id, doer.name) for doer in self._organisations.doers)
            ask = (
                f"Who employs the {title[:1].lower()}{title[1:]}? Leave it out where it is more than one, or not known."
            )
            self._ask(Asked(name, "employer", ask, picks, needed=False, free=True))
            return ""
        known = next((doer for doer in self._organisations.doers if doer.id == said), None)
        found = (known,) if known else named(said, self._organisations.doers)
        return found[0].name if len(found) == 1 else written(said)

    def _ask_who(self, name: str, cell: SentenceCell, found: Sequence[Doer]) -> str:
        picks = [(doer.id, self._known(doer).name) for doer in found]
        if cell.who.casefold() in _EVERYONE and self._organisations.doers:
            picks.insert(0, (ALL_OF_THEM, f"every organisation on the map ({len(self._organisations.doers)})"))
        elif cell.who_kind != "unknown":
            picks.append((written(cell.who), f"{written(cell.who)}, which is new"))
        ask = self._ask_words(cell.who, "Who is “{}” here: which organisation or role?")
        return self._ask(Asked(name, "who", ask, tuple(picks), free=True))

    # ---- what stands there now

    def _map(self, party: Party) -> CoverageMap:
        return self._roles if party.map == "role_coverage" else self._organisations

    def _beside_now(self, line: ProposedLine) -> ProposedLine:
        cells = [self._map(party).cell(party.row, line.function) for party in line.parties]
        was = ("" if cell.status in ("unknown", line.status) else cell.status for cell in cells)
        return replace(line, was=tuple(was))

    def _of_nobody(self, line: ProposedLine, lines: Sequence[ProposedLine]) -> ProposedLine:
        """A line about all organisations: those of which nothing is known do not do it."""
        others = [each for each in lines if each.function == line.function and not each.nobody]
        waits = dict.fromkeys([*line.waits, *(name for each in others for name in each.waits)])
        if waits:  # somebody who is asked about may be one of those of whom it is said
            return replace(line, waits=tuple(waits))
        spoken = {party for each in others for party in each.parties}
        doing = [party.name for each in others if each.status in _DOING for party in each.parties]
        coming = (party for each in lines for party in each.parties if party.new and party.map == "coverage")
        everybody = dict.fromkeys([*map(self._known, self._organisations.doers), *coming])
        left = []
        for party in everybody:
            cell = self._organisations.cell(party.row, line.function)
            if party in spoken:
                continue
            if cell.status in _DOING:
                doing.append(party.name)
            elif cell.status == "unknown":
                left.append(party)
        return replace(line, parties=tuple(left), was=("",) * len(left), against=tuple(dict.fromkeys(doing)))


def _without_others(line: ProposedLine, lines: Sequence[ProposedLine]) -> ProposedLine:
    """A line about everyone, without those of whom something else was said."""
    spoken = {party for each in lines if each is not line and each.function == line.function for party in each.parties}
    return replace(line, parties=tuple(party for party in line.parties if party not in spoken))
