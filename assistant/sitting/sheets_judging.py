"""Sets a filled-in file beside the record: what is new, what would change, and what both changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from assistant import privacy
from assistant.analysis.coverage import CoverageMap, Place
from assistant.analysis.maps import DOWN
from assistant.exchange.workbook_form import Entry, Fault, Sheet
from assistant.exchange.workbook_values import FIELDS, fit, shorten, spoken, values_of
from assistant.flow.facts import Key, Value
from assistant.flow.state import State
from assistant.sitting.guard import stop
from assistant.sitting.lines import Stopped
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets_names import Columns

_WITH_UNKNOWN = ("find_out", "by")
"""What is said beside "don't know", and is kept with it."""
_TELLING = ("note", "evidence")
"""Fields in which nobody is asked for by name."""
_IN_WORDS = ("note", "evidence", "find_out")
Values = dict[str, str]


@dataclass(frozen=True, slots=True)
class Taking:
    """One field of one cell that a file would change."""

    kind: Literal["new", "changed", "clash"]
    doer: str
    """A row, or the key of a new one."""
    function: str
    field: str
    value: str
    was: str
    place: str
    who: str = ""
    by: str = ""
    tick: bool = False

    @property
    def id(self) -> str:
        """The key of a choice."""
        return f"{self.doer}|{self.function}|{self.field}"


@dataclass(slots=True)
class Judged:
    """A file beside the record."""

    columns: Columns
    takings: list[Taking] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unchanged: int = 0
    newer: int = 0
    """What was not touched in the file, and has changed in the record since it was written."""


def judge(maps: PlanMaps, sheet: Sheet, same: Mapping[str, str] | None = None) -> Judged:
    """Sets what a file says beside the record as it stands; `same` says which rows some new names mean."""
    who = maps.map(sheet.name)
    columns = Columns(maps.state, who, sheet, same or {})
    judged = Judged(columns, faults=[*sheet.faults, *columns.faults.values()])
    said: dict[Place, dict[str, list[Entry]]] = {}
    for entry in sheet.entries:
        key = columns.key(entry.who)
        if key:
            said.setdefault((key, entry.function), {}).setdefault(entry.field, []).append(entry)
    for place, fields in said.items():
        _CellJudge(maps.state, who, sheet, judged, place).judge(fields)
    return judged


@dataclass(frozen=True, slots=True)
class _CellJudge:
    """Looks at one cell of the map."""

    state: State
    who: CoverageMap
    sheet: Sheet
    judged: Judged
    place: Place

    def judge(self, said: dict[str, list[Entry]]) -> None:
        """Notes what the file would change in this cell."""
        now = self._now()
        chosen = {name: entry for name in FIELDS if (entry := self._one(name, said.get(name, [])))}
        status = chosen.get("status")
        if status is None and "find_out" in chosen and now["status"] in ("", "unknown"):
            status = _unknown_from(chosen["find_out"])
        if status:
            self._judge_status(status, chosen, now)
        for name, entry in chosen.items():
            if name not in ("status", *_WITH_UNKNOWN):
                self._judge_field(entry, now[name])

    def _now(self) -> Values:
        """What the record holds, with a "no" that a map does not show."""
        values = values_of(self.who.cell(*self.place))
        fact = self.state.facts.get(Key(self.who.name, self.place, "leads"))
        if fact and isinstance(fact.answer, Value):
            values["leads"] = str(fact.answer.value)
        return values

    def _one(self, field: str, entries: list[Entry]) -> Entry | None:
        """What the file says of a field: where it says two things, the one that was filled in since it was written."""
        fresh = [entry for entry in entries if entry.value != self._before(field)] or entries
        differing = [entry for entry in fresh if entry.value != fresh[0].value]
        if differing:
            one, other = fresh[0], differing[0]
            why = f"it says '{spoken(field, other.value)}', but {one.place} says '{spoken(field, one.value)}'"
            self.judged.faults.append(Fault(other.place, why))
            return None
        return fresh[0] if fresh else None

    def _before(self, field: str) -> str | None:
        """What the record held when the file was written; None where the file does not say."""
        before = self.sheet.about.before
        known = self.place[0] in self.sheet.about.called
        return before.get((*self.place, field), "") if before is not None and known else None

    def _judge_status(self, entry: Entry, chosen: dict[str, Entry], now: Values) -> None:
        if entry.value != "unknown":
            self._judge_field(entry, now["status"])
            return
        beside = {name: chosen[name].value if name in chosen else now[name] for name in _WITH_UNKNOWN}
        same = now["status"] == "unknown" and all(beside[name] == now[name] for name in _WITH_UNKNOWN)
        untouched = entry.value == self._before("status") and all(
            name not in chosen or chosen[name].value == self._before(name) for name in _WITH_UNKNOWN
        )
        clean = "find_out" not in chosen or same or self._is_clean(chosen["find_out"])
        if same or untouched or clean:
            self._note(entry, now["status"], same, untouched, beside)

    def _judge_field(self, entry: Entry, now: str) -> None:
        same, untouched = _plain(entry.value) == _plain(now), entry.value == self._before(entry.field)
        if same or untouched or entry.field not in _IN_WORDS or self._is_clean(entry):
            self._note(entry, now, same, untouched, {})

    def _note(self, entry: Entry, now: str, same: bool, untouched: bool, beside: Values) -> None:
        if same:
            self.judged.unchanged += 1
        elif untouched:
            self.judged.newer += 1
        else:
            kind = self._kind(entry.field, now)
            doer, function = self.place
            who, by = beside.get("find_out", ""), beside.get("by", "")
            taking = Taking(kind, doer, function, entry.field, entry.value, now, entry.place, who, by, entry.tick)
            self.judged.takings.append(taking)

    def _kind(self, field: str, now: str) -> Literal["new", "changed", "clash"]:
        if not now:
            return "new"
        before, written = self._before(field), self.sheet.about.written
        if before is not None:
            return "changed" if now == before else "clash"
        at = self._moment(field)
        return "changed" if written and at and at <= written else "clash"

    def _moment(self, field: str) -> datetime | None:
        """When the record was given what it holds."""
        fact = self.state.facts.get(Key(self.who.name, self.place, field))
        if fact:
            return fact.at
        table, row = DOWN[self.who.name], self.place[0]
        told = (self.state.facts.get(Key(table, (row,), column)) for column in ("functions_now", "all_told"))
        return max((fact.at for fact in told if fact), default=None)

    def _is_clean(self, entry: Entry) -> bool:
        stopped = stop(entry.value, entry.value if entry.field in _TELLING else "")
        if stopped:
            what = " and ".join(stopped.found) or "something about a person who may be hurt"
            self.judged.faults.append(Fault(entry.place, f"it has {what} in it, so it is not taken in{_cure(stopped)}"))
        return stopped is None


def _cure(stopped: Stopped) -> str:
    """What can be done about a cell that is left out."""
    is_name = privacy.name_of("name") in stopped.found
    return ". Take the name out, or type it on the map if it is a member of staff's" if is_name else ""


def _plain(text: str) -> str:
    """Words as they come back out of a file."""
    return fit(text).replace("\r\n", "\n").replace("\r", "\n").strip()


def _unknown_from(find_out: Entry) -> Entry:
    """A cell with nothing but who could find out: it is not known."""
    return Entry(find_out.who, find_out.function, "status", "unknown", find_out.place)


def in_words(taking: Taking, value: str) -> str:
    """What a cell holds or would hold, in words."""
    words = spoken(taking.field, value)
    if taking.field == "status" and value == "unknown" and value == taking.value and taking.who:
        return f"{words} ({shorten(taking.who)} could find out)"
    return words or "blank"
