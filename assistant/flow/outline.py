"""A dialogue laid out flat: every step in order, with the conditions, the loops and the table around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.flow.choices import Choice, Kind, Options
from assistant.flow.clauses import Condition
from assistant.flow.index import Index, build_index, options_of
from assistant.flow.kinds import show_date
from assistant.flow.model import Calc, CopyRow, Dialogue, ForEach, NextCycle, Question, Say, Section, Stage, Step
from assistant.flow.place import Place


@dataclass(frozen=True, slots=True)
class Spot:
    """One stage, section, step, column or cell's field, and where it stands."""

    what: Stage | Section | Step
    around: tuple[Condition, ...]
    """The conditions of all that it stands in, outermost first."""
    stage: Stage
    section: Section | None = None
    loops: tuple[ForEach, ...] = ()
    table: Question | None = None
    """The table or matrix whose column or field it is."""

    @property
    def chain(self) -> tuple[Condition, ...]:
        """Every condition that must be met for it to be reached."""
        return self.around if self.what.when is None else (*self.around, self.what.when)

    @property
    def question(self) -> Question | None:
        """The question that stands here, if it is one."""
        return self.what if isinstance(self.what, Question) else None

    @property
    def depth(self) -> int:
        """How deep it stands: a stage at 0, a section and the sign-off at 1, the steps of a section at 2."""
        if isinstance(self.what, Stage):
            return 0
        if isinstance(self.what, Section) or self.section is None:
            return 1
        return 2 + len(self.loops) + (1 if self.table else 0)

    def place(self, word: str = "") -> Place:
        """Where it stands in the file, or where one of a question's words stands."""
        if isinstance(self.what, Question) and word:
            return self.what.places.get(word, self.what.place)
        return self.what.place


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole of a dialogue, flat and found by name."""

    index: Index
    spots: tuple[Spot, ...]
    by_name: dict[str, list[Spot]] = field(default_factory=dict)
    """The questions that ask for each fact, by the fact's name, with its column where it has one."""

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue that this is the outline of."""
        return self.index.dialogue

    def questions(self) -> Iterator[tuple[Spot, Question]]:
        """Every question with its spot, tables before their columns."""
        for spot in self.spots:
            if isinstance(spot.what, Question):
                yield spot, spot.what

    def conditions(self) -> Iterator[tuple[Spot, Condition]]:
        """Every condition with the spot at which it stands, those of checks and choices among them."""
        for spot in self.spots:
            if spot.what.when is not None:
                yield spot, spot.what.when
            if spot.question:
                yield from ((spot, check.must) for check in spot.question.checks)
                for options in (spot.question.kind.options, spot.question.down, spot.question.across):
                    yield from ((spot, choice.when) for choice in options.fixed if choice.when is not None)

    def name_of(self, ref: str) -> str:
        """The name of the fact behind a full id; the id itself where no question has it."""
        question = self.index.questions.get(ref)
        return fact_name(question) if question else ref

    def id_of(self, name: str) -> str:
        """The full id of the question that asks for a fact, as an author knows it."""
        question = self.question_of(name)
        return question.id if question else name

    def question_of(self, ref: str) -> Question | None:
        """The question that has this full id, or that asks for this fact."""
        if ref in self.index.questions:
            return self.index.questions[ref]
        asked = self.by_name.get(ref)
        return asked[0].question if asked else None

    def kind_of(self, ref: str) -> Kind | None:
        """The kind of the answer behind a full id or a fact's name."""
        question = self.question_of(ref)
        return question.kind if question else self.index.kind_of(ref)

    def choices_of(self, ref: str) -> tuple[Choice, ...] | None:
        """What can be picked for a full id; None where that is not known before the answers are."""
        kind = self.kind_of(ref)
        return self.choices_in(options_of(kind)) if kind else None

    def choices_in(self, options: Options, seen: tuple[str, ...] = ()) -> tuple[Choice, ...] | None:
        """What a source of options offers; None where that is not known before the answers are."""
        if options.functions:
            return self.dialogue.functions or None
        if options.rows:
            return None
        if options.picks:
            kind = self.kind_of(options.picks)
            if kind is None or options.picks in seen:
                return None
            return self.choices_in(options_of(kind), (*seen, options.picks))
        return options.fixed or None

    def label_of(self, ref: str) -> str:
        """A few words for what has this full id."""
        question = self.question_of(ref)
        if question:
            return question.label or _words(question.column or question.id)
        if ref in self.index.calcs:
            return self.index.calcs[ref][0].label or _words(ref)
        if ref in self.index.tables:
            return self.index.tables[ref].label
        if ref in self.index.shared:
            return self.index.shared[ref].label
        column = self.index.column(ref)
        return column[1].label if column else _words(ref)

    def show(self, ref: str, value: str) -> str:
        """One plain value of a condition as people read it; money stands there in pounds."""
        choices = self.choices_of(ref)
        if choices:
            return next((choice.label for choice in choices if choice.id == value), value)
        kind = self.kind_of(ref)
        name = kind.name if kind else ""
        if ref in self.index.calcs and self.index.calcs[ref][0].unit == "money":
            name = "money"
        if name == "money":
            return f"£{_thousands(value)}"
        return _day(value) if name == "date" else _thousands(value)


def outline_of(dialogue: Dialogue) -> Outline:
    """The outline of a dialogue."""
    spots = tuple(spot for stage in dialogue.stages for spot in _of_stage(stage))
    outline = Outline(build_index(dialogue), spots)
    for spot, question in outline.questions():
        outline.by_name.setdefault(fact_name(question), []).append(spot)
    return outline


def fact_name(question: Question) -> str:
    """The name of a question's fact, with its column where it has one."""
    return f"{question.fact}.{question.column}" if question.column else question.fact


def _of_stage(stage: Stage) -> Iterator[Spot]:
    spot = Spot(stage, (), stage)
    yield spot
    for section in stage.sections:
        inside = Spot(section, spot.chain, stage, section)
        yield inside
        for step in section.steps:
            yield from _of_step(step, replace(inside, what=step, around=inside.chain))
    if stage.sign_off:
        yield Spot(stage.sign_off, spot.chain, stage)


def _of_step(step: Step, spot: Spot) -> Iterator[Spot]:
    yield spot
    match step:
        case ForEach(steps=steps):
            for inner in steps:
                deeper = replace(spot, what=inner, around=spot.chain, loops=(*spot.loops, step))
                yield from _of_step(inner, deeper)
        case Question(columns=columns):
            for column in columns:
                yield from _of_step(column, replace(spot, what=column, around=spot.chain, table=step))
        case Say() | Calc() | NextCycle() | CopyRow():
            return


def _words(ref: str) -> str:
    return ref.replace("_", " ").replace(".", ", ")


def _thousands(value: str) -> str:
    whole, dot, rest = value.partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole.lstrip("-").isdigit() else value


def _day(value: str) -> str:
    try:
        return show_date(date.fromisoformat(value))
    except ValueError:
        return value
