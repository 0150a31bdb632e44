"""Invents small dialogues at random, with conditions, sums, checks, tables and rounds, for tests of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from hypothesis import strategies as st

from assistant.flow.choices import Kind, KindName, Options
from assistant.flow.clauses import AnyOf, Condition, InRows, Not
from assistant.flow.model import Calc, Check, Dialogue, Question, Say, Section, Stage, Step
from tests.flow.building import ask, both, choice, dialogue, loop, table, total, where

Thing = TypeVar("Thing")

KINDS: tuple[KindName, ...] = ("number", "choice", "choices", "number", "date", "scale", "money", "text", "choice")
NUMBERS = ("number", "money", "scale")


@dataclass(slots=True)
class Inventor:
    """Writes one dialogue from top to bottom, so that conditions look up the page only."""

    data: st.DataObject
    tables: bool = True
    checks: bool = True
    once: bool = False
    """No fact is asked at two places, since what is asked further down does not count further up."""
    branches: bool = False
    """Choices that hang on one another, so that an edit shuts and opens a good deal."""
    single: list[Question] = field(default_factory=list)
    """Questions asked once, that later conditions may look at."""
    lists: list[str] = field(default_factory=list)
    """The tables and tick lists that rounds may go over."""
    numbers: list[str] = field(default_factory=list)
    """What sums may be taken of."""
    sums: list[str] = field(default_factory=list)
    columns: list[tuple[str, Question]] = field(default_factory=list)
    """The columns of each table, for looks at all its rows."""
    count: int = 0

    def dialogue(self) -> Dialogue:
        """A whole dialogue of one or two stages."""
        stages = tuple(self.stage(name) for name in self.some(["one", "two"], least=1))
        return dialogue(stages=stages, hash="h1")

    def stage(self, name: str) -> Stage:
        sections = tuple(self.section(f"{name}_{number}") for number in range(self.number(1, 3)))
        signed = ask(f"sign_off.{name}", Kind("choice", Options(fixed=(choice("Yes"), choice("No")))), sign_off=True)
        return Stage(name, name, sections, sign_off=signed if self.maybe(3) else None)

    def section(self, name: str) -> Section:
        when = self.condition() if self.maybe(4) else None
        steps: list[Step] = []
        for _ in range(self.number(2, 5)):
            steps += self.step()
        return Section(name, name, tuple(steps), when=when)

    # ---- steps

    def step(self) -> list[Step]:
        make = self.pick([*[self.question] * 4, self.say, self.calc, self.table, self.round, self.matrix, self.again])
        return make()

    def question(self) -> list[Step]:
        made = self.one_question(self.new_id("q"), [*self.single])
        self.single.append(made)
        if made.kind.name == "choices":
            self.lists.append(made.id)
        if made.kind.name in NUMBERS:
            self.numbers.append(made.id)
        return [made]

    def again(self) -> list[Step]:
        """The same fact, asked at a second place as well."""
        if not self.single or self.once:
            return []
        first = self.pick(self.single)
        return [replace(first, id=self.new_id("q"), when=self.condition() if self.maybe(2) else None, checks=())]

    def one_question(self, name: str, above: Sequence[Question], inside: bool = False) -> Question:
        kind = self.kind()
        when = self.condition(above) if above and (self.branches or self.maybe(2)) else None
        checks = self.check(name, kind, above) if self.checks and not inside else ()
        recheck = (self.pick([one.id for one in above]),) if above and self.maybe(4) else ()
        return ask(name, kind, when=when, checks=checks, recheck_when=recheck, short=self.maybe(2))

    def say(self) -> list[Step]:
        return [Say(self.new_id("s"), "So far, so good.", when=self.condition() if self.maybe(2) else None)]

    def calc(self) -> list[Step]:
        if not self.numbers:
            return []
        made: Calc = total(self.new_id("c"), self.pick(self.numbers), how=self.pick(["sum", "count", "max", "average"]))
        self.sums.append(made.id)
        return [made]

    def table(self) -> list[Step]:
        if not self.tables:
            return []
        name = self.new_id("t")
        columns: list[Question] = []
        for number in range(self.number(1, 3)):
            above = [*self.single, *(self.as_column(name, column) for column in columns)]
            columns.append(self.one_question(f"k{number}", above, inside=True))
        made = table(name, *columns, kind=Kind("rows", least=self.number(0, 1)), short=self.maybe(2))
        self.lists.append(made.fact)
        self.columns += [(made.fact, column) for column in made.columns]
        self.numbers += [column.id for column in made.columns if column.kind.name in NUMBERS]
        return [made]

    def as_column(self, name: str, column: Question) -> Question:
        """A column under the full id by which conditions of the same row know it."""
        return ask(f"{name}.{column.id}", column.kind)

    def matrix(self) -> list[Step]:
        name = self.new_id("m")
        down = Options(fixed=(choice("D"), choice("E", when=self.condition() if self.maybe(2) else None)))
        across = Options(fixed=(choice("X"), choice("Y")))
        made = ask(name, "matrix", down=down, across=across, when=self.condition() if self.maybe(3) else None)
        cell = ask("part", Kind("choice", Options(fixed=(choice("Leads"), choice("Helps")))))
        inside = replace(cell, id=f"{name}.part", fact=made.fact, column="part", scope=(made.fact,))
        return [replace(made, columns=(inside,))]

    def round(self) -> list[Step]:
        if not self.lists or not self.tables:
            return []
        name = self.new_id("r")
        inner = self.one_question("i", [*self.single], inside=True)
        made = loop(name, self.pick(self.lists), inner, when=self.condition() if self.maybe(3) else None)
        if inner.kind.name in NUMBERS:
            self.numbers.append(f"{name}.i")
        return [made]

    # ---- kinds, conditions and checks

    def kind(self) -> Kind:
        name: KindName = "choice" if self.branches and self.maybe(2) else self.pick(KINDS)
        if name in ("choice", "choices"):
            offered = tuple(choice(word) for word in ("A", "B", "C")[: 2 if self.branches else self.number(2, 3)])
            return Kind(name, Options(fixed=offered))
        if name == "scale":
            return Kind("scale", low="1", high="5")
        return Kind("number", low="0", high="9", whole=True) if name == "number" else Kind(name)

    def condition(self, above: Sequence[Question] | None = None, depth: int = 0) -> Condition | None:
        seen = list(self.single if above is None else above)
        if self.sums and self.maybe(4):
            return where(self.pick(self.sums), self.pick(["over", "at_most"]), str(self.number(0, 9)))
        if self.columns and self.maybe(5):
            over, column = self.pick(self.columns)
            return InRows(over, self.pick(["any", "all"]), self.test(column))
        if not seen:
            return None
        if depth < 2 and self.maybe(4):
            parts = [self.condition(seen, depth + 1) for _ in range(2)]
            real = tuple(part for part in parts if part is not None)
            joined: list[Condition] = [both(*real), AnyOf(real), Not(real[0])]
            return self.pick(joined)
        return self.test(self.near(seen))

    def near(self, seen: Sequence[Question]) -> Question:
        """One of the questions above, more often one of the last: so that conditions hang on one another."""
        return self.pick([*seen, *seen[-2:], *seen[-2:], *seen[-2:]])

    def test(self, question: Question) -> Condition:
        if self.maybe(8):
            return where(question.id, "answered", self.pick(["yes", "no"]))
        if self.maybe(10):
            return where(question.id, "missing", self.pick(["any", "dont_know"]))
        match question.kind.name:
            case "choice":
                return where(question.id, self.pick(["is", "is_not"]), self.pick(["a", "b"]))
            case "choices":
                return where(question.id, self.pick(["includes", "includes_any"]), self.pick(["a", "b"]))
            case "date":
                if self.maybe(3):
                    return where(question.id, "come", self.pick(["yes", "no"]))
                return where(question.id, self.pick(["before", "after"]), "2026-06-01")
            case "text":
                return where(question.id, "answered", "yes")
            case _:
                return where(question.id, self.pick(["over", "at_most"]), str(self.number(0, 6)))

    def check(self, name: str, kind: Kind, above: Sequence[Question]) -> tuple[Check, ...]:
        like = [one.id for one in above if one.kind.name == kind.name and kind.name in ("number", "date")]
        if not like or self.maybe(3):
            return ()
        must = where(name, "after" if kind.name == "date" else "at_least", other=self.pick(like))
        return (Check(must, "Look again.", self.pick(["error", "warn"])),)

    # ---- dice

    def new_id(self, letter: str) -> str:
        self.count += 1
        return f"{letter}{self.count}"

    def pick(self, among: Sequence[Thing]) -> Thing:
        return self.data.draw(st.sampled_from(among))

    def number(self, low: int, high: int) -> int:
        return self.data.draw(st.integers(low, high))

    def maybe(self, one_in: int) -> bool:
        return self.number(1, one_in) == 1

    def some(self, among: list[str], least: int) -> list[str]:
        return among[: self.number(least, len(among))]


def invent(
    data: st.DataObject, *, tables: bool = True, checks: bool = True, once: bool = False, branches: bool = False
) -> Dialogue:
    """One dialogue, drawn by a test."""
    return Inventor(data, tables, checks, once, branches).dialogue()
