"""Finds what a name means where it is used: this row's column, this block's step, the dialogue's or the record's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.flow.place import Place
from assistant.flow.tables import RecordPlan
from assistant.library.blocks import Block
from assistant.library.findings import Findings

Role = Literal["question", "column", "field", "say", "calc", "loop", "part", "next_cycle", "copy"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Something around a place whose own names come first there: a row, a for_each, a part, a matrix's cell."""

    prefix: str
    """The full ids of its steps begin with this and a dot."""
    over: str = ""
    """The table, or the tick list, that it stands for a row of; empty for a part."""
    specials: frozenset[str] = frozenset()
    """Words such as `row` that mean something in texts inside."""
    anywhere: bool = False
    """Steps of every for_each over the table count, as in `{in: table, any: ...}`."""
    broken: bool = False
    """What it goes over is not known, so that nothing more is said about names inside."""
    part: str = ""
    """The part whose steps are inside."""


@dataclass(slots=True)
class Named:
    """A step of the file with its names worked out; what it says is still to be read."""

    role: Role
    block: Block
    id: str
    frames: tuple[Frame, ...]
    scope: tuple[str, ...]
    position: int
    kind: str = ""
    """The kind of answer; for a calc the kind that it works out, once that is known."""
    fact: str = ""
    column: str = ""
    shared: bool = False
    """Its fact is declared in the record."""
    inner: list[Named] = field(default_factory=list)
    last: int = 0
    """The position of the last step inside it."""

    @property
    def own_id(self) -> str:
        """The last part of its id."""
        return self.id.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Site:
    """A place where names are used: what is around it, and how much has been asked before it."""

    frames: tuple[Frame, ...]
    scope: tuple[str, ...]
    until: int
    """Only what stands at an earlier position has been asked."""

    def inside(self, frame: Frame) -> Site:
        """The same place, with one more row around it."""
        scope = self.scope if frame.over in self.scope else (*self.scope, frame.over)
        return replace(self, frames=(frame, *self.frames), scope=scope)

    @property
    def broken(self) -> bool:
        """Whether something around it is already known to be wrong."""
        return any(frame.broken for frame in self.frames)


@dataclass(frozen=True, slots=True)
class Found:
    """What a name means."""

    ref: str
    kind: str
    scope: tuple[str, ...] = ()
    named: Named | None = None
    table: str = ""
    """For a table: the name of its fact."""
    shared: bool = False


def site_before(named: Named) -> Site:
    """The place where a step's own `when` and words are read."""
    return Site(named.frames, named.scope, named.position)


def site_after(named: Named) -> Site:
    """The place where its checks are read: its own answer and what is inside it are there."""
    return Site(named.frames, named.scope, named.last + 1)


class Names:
    """Every name of a dialogue and of the record that it works on."""

    def __init__(self, plan: RecordPlan, findings: Findings) -> None:
        """Begins with the record alone."""
        self.plan = plan
        self.findings = findings
        self.by_id: dict[str, Named] = {}
        self._by_row: dict[tuple[str, str], list[Named]] = {}

    def add(self, named: Named) -> None:
        """Takes in a step; an id that is taken is noted."""
        first = self.by_id.setdefault(named.id, named)
        if first is not named:
            message = f"'{named.id}' is already the id of the step in line {first.block.place.line}"
            cure = "ask it in one place, or in a for_each" if named.role == "column" else "choose another id"
            self.findings.add("F005", named.block.at("id"), message, cure)
        if named.scope:
            name = named.column if named.role in ("column", "question") and named.column else named.own_id
            self._by_row.setdefault((named.scope[-1], name), []).append(named)

    # ---- looking up

    def find(self, name: str, site: Site) -> Found | None:
        """What a name means at a place; None where it means nothing."""
        for frame in site.frames:
            found = self._in_frame(name, frame, site)
            if found:
                return found
        named = self.by_id.get(name)
        return _meaning(named) if named else self._in_record(name, site)

    def _in_frame(self, name: str, frame: Frame, site: Site) -> Found | None:
        if frame.over:
            found = self._column(frame.over, name, site, frame.prefix)
            if found:
                return found
        named = self.by_id.get(f"{frame.prefix}.{name}")
        if named is None and frame.anywhere:
            named = next(iter(self._by_row.get((frame.over, name), ())), None)
        return _meaning(named) if named else None

    def _column(self, table: str, name: str, site: Site, prefix: str = "") -> Found | None:
        """The column of a table: by preference as this block asks it, then as the first step before asks it."""
        asking = [named for named in self._by_row.get((table, name), ()) if named.column == name]
        before = [named for named in asking if named.position < site.until]
        here = [named for named in before if prefix and named.id.startswith(f"{prefix}.")]
        for candidates in (here, before, asking):
            if candidates:
                return _meaning(candidates[0])
        known = self.plan.table(table)
        column = known.column(name) if known else None
        return Found(f"{table}.{name}", column.kind.name, (table,), shared=True) if column else None

    def _in_record(self, name: str, site: Site) -> Found | None:
        fact = self.plan.fact(name)
        if fact:
            return Found(name, fact.kind.name, shared=True)
        if self.plan.table(name):
            return Found(name, "rows", table=name, shared=True)
        table, _, column = name.partition(".")
        return self._column(table, column, site) if column and self.plan.table(table) else None

    # ---- looking up, and saying what is wrong

    def resolve(
        self, name: str, place: Place, site: Site, all_rows: bool = False, any_time: bool = False
    ) -> Found | None:
        """What a name means at a place; where it means nothing that can be used there, that is noted.

        Args:
            name: The name as it is written.
            place: Where it stands in the file.
            site: Where it is used.
            all_rows: It may be asked for rows that are not around the place, as in a sum.
            any_time: It may be asked later.
        """
        found = self.find(name, site)
        if found is None:
            if not site.broken:
                self._note_unknown(name, place, site)
            return None
        if not all_rows and not set(found.scope) <= set(site.scope):
            if not site.broken:
                self._note_row(name, found.scope, place)
            return None
        named = found.named
        if named and named.position >= site.until and not any_time:
            return self._note_later(name, named, found, place)
        return found

    def _note_unknown(self, name: str, place: Place, site: Site) -> None:
        elsewhere = next((step for step in self.by_id.values() if step.scope and step.own_id == name), None)
        if elsewhere:
            self._note_row(name, elsewhere.scope, place)
            return
        cure = self.findings.suggest(
            name, self._visible(site), "write the id of a question, or declare it in the record"
        )
        self.findings.add("R001", place, f"there is no '{name}'", cure)

    def _note_row(self, name: str, scope: tuple[str, ...], place: Place) -> None:
        table = scope[-1].rpartition(".")[2]
        message = f"'{name}' is asked for each row of '{table}', and no row is meant here"
        cure = f"use it inside 'for_each: {table}', or look at all rows with {{in: {table}, any: ...}} or a sum"
        self.findings.add("R003", place, message, cure)

    def _note_later(self, name: str, named: Named, found: Found, place: Place) -> Found | None:
        where = f"line {named.block.place.line}"
        if named.block.place.file != place.file:
            where += f" of {named.block.place.file.rpartition('/')[2]}"
        if found.table and named.shared:
            message = f"'{name}' is only asked later, in {where}: here its rows are those of other conversations"
            self.findings.add("R007", place, message, "move this after it, unless that is meant")
            return found
        self.findings.add("R002", place, f"'{name}' is only asked later, in {where}", "move this after it")
        return None

    def _visible(self, site: Site) -> Iterator[str]:
        """The names that could have been meant."""
        for frame in site.frames:
            yield from (name for over, name in self._by_row if over == frame.over)
            yield from (id_[len(frame.prefix) + 1 :] for id_ in self.by_id if id_.startswith(f"{frame.prefix}."))
            known = self.plan.table(frame.over)
            yield from (column.id for column in (known.columns if known else ()))
        yield from self.by_id
        yield from (fact.id for fact in self.plan.facts)
        yield from (table.id for table in self.plan.tables)


def _meaning(named: Named) -> Found:
    table = named.fact if named.kind == "rows" else ""
    return Found(named.id, named.kind, named.scope, named, table, named.shared)
