"""Tells which organisation or role of a plan a filled-in file means: by its id, by its name, or a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.analysis.coverage import CoverageMap, Doer
from assistant.errors import UseError
from assistant.exchange.workbook_form import MAPS, Fault, Named, Sheet, called
from assistant.exchange.workbook_rows import fold
from assistant.flow.facts import Key
from assistant.flow.state import State
from assistant.sitting.guard import stop
from assistant.sitting.naming import near_doers

MOST_NAMES = 500
"""In one file; a map with more columns would be of no use to anybody."""
_NEW = "new:"
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Renamed:
    """A column that has another name in the file than in the record."""

    doer: str
    name: str
    was: str
    place: str
    clash: bool
    """It was renamed here too since the file was written."""


@dataclass(frozen=True, slots=True)
class NewColumn:
    """A column that the record does not have."""

    key: str
    name: str
    organisation: str
    """For a role: the row of the organisation whose it is, where the file names one."""
    place: str
    near: str = ""
    """The row of a column that may be the same one under another name."""


@dataclass(slots=True)
class Columns:
    """The organisations or roles of a plan, as a file names them."""

    state: State
    who: CoverageMap
    sheet: Sheet
    same: Mapping[str, str] = field(default_factory=dict)
    """The rows that new names were said to mean, by their keys."""
    renamed: dict[str, Renamed] = field(default_factory=dict)
    new: dict[str, NewColumn] = field(default_factory=dict)
    faults: dict[str, Fault] = field(default_factory=dict)
    """Names that cannot be taken in, by their key."""
    _keys: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Looks at every name of the file once."""
        if len({named.name for named in self.sheet.named}) > MOST_NAMES:
            raise UseError(
                f"{self.sheet.file}: names more than {MOST_NAMES} {MAPS[self.sheet.name]}; a map has far fewer"
            )
        for named in self.sheet.named:
            spot = (named.id, named.name)
            if spot not in self._keys:
                self._keys[spot] = self._look_at(named)

    def key(self, named: Named) -> str:
        """The row that a name means, or the key of a new one; empty where the name cannot be taken in."""
        key = self._keys[named.id, named.name]
        return "" if key in self.faults else key

    def _look_at(self, named: Named) -> str:
        known = {doer.id: doer for doer in self.who.doers}
        by_name = self._by_name(named.name)
        if named.id in known and by_name in ("", named.id):
            self._note_name(named, known[named.id])
            return named.id
        return by_name or self._before(named.name, known) or self._add(named)

    def _by_name(self, name: str) -> str:
        said = fold(name)
        whole = [doer.id for doer in self.who.doers if fold(called(doer)) == said]
        short = [doer.id for doer in self.who.doers if fold(doer.name) == said]
        return (whole or (short if len(short) == 1 else [""]))[0]

    def _before(self, name: str, known: dict[str, Doer]) -> str:
        """The row that had this name when the file was written."""
        names = self.sheet.about.called.items()
        return next((row for row, before in names if row in known and fold(before) == fold(name)), "")

    def _note_name(self, named: Named, doer: Doer) -> None:
        now, before = called(doer), self.sheet.about.called.get(named.id, "")
        if not named.name or fold(named.name) in (fold(now), fold(before)) or doer.id in self.renamed:
            return
        if not self._refuse(doer.id + ":name", named):
            clash = bool(before) and fold(before) != fold(now)
            self.renamed[doer.id] = Renamed(doer.id, _without(named.name, doer.organisation), now, named.place, clash)

    def _add(self, named: Named) -> str:
        key = _NEW + fold(named.name)
        if key in self.same:
            return self.same[key]
        if key not in self.new and not self._refuse(key, named):
            name, organisation = self._parts(named.name)
            self.new[key] = NewColumn(key, name, organisation, named.place, self._near(name))
        return key

    def _near(self, name: str) -> str:
        """The row of the one column that a new name comes near to; empty for none, or several."""
        named = {fold(each.name) for each in self.sheet.named}
        near = near_doers(name, [doer for doer in self.who.doers if fold(doer.name) not in named])
        return near[0].id if len(near) == 1 else ""

    def _parts(self, name: str) -> tuple[str, str]:
        """A role's name and its organisation's row, where the words end with a known one in brackets."""
        if self.who.name == "role_coverage" and name.endswith(")"):
            for row in self.state.rows("organisations"):
                employer = self.state.value(Key("organisations", (row,), "name"))
                if isinstance(employer, str) and fold(name).endswith(f" ({fold(employer)})"):
                    return _without(name, employer), row
        return name, ""

    def _refuse(self, key: str, named: Named) -> bool:
        stopped = stop(named.name)
        if not stopped and len(named.name) <= _LONGEST:
            return False
        why = (
            f"it has {' and '.join(stopped.found) or 'something about a person'} in it" if stopped else "it is too long"
        )
        self.faults[key] = Fault(named.place, f"{why}, so this name is not taken in")
        return True


def _without(name: str, organisation: str) -> str:
    end = f" ({organisation})"
    return name[: -len(end)].strip() if organisation and name.casefold().endswith(end.casefold()) else name
