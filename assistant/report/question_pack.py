"""Every question of a dialogue on paper, with room to write, for a meeting without a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from assistant.flow.choices import Choice, Kind, Options
from assistant.flow.clauses import Condition
from assistant.flow.index import Index, options_of
from assistant.flow.model import ForEach, Question, Say, Stage, Step
from assistant.flow.model import Section as DialogueSection
from assistant.flow.onpath import OnPath
from assistant.flow.state import State
from assistant.flow.wording import words_of
from assistant.report.paper import Block, Bullets, Cell, Column, Paragraph, Room, Section, Table

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_.]*)\}")
_BLANK = "…………"
_ROWS = 5
_MOST_ACROSS = 4
"""A table with more columns is turned: what is asked stands down the side, and there is room for three rows."""
_FUNCTIONS = "The functions"


def questions_on_paper(index: Index, heading: str, intro: str) -> list[Section]:
    """All questions by stage and section, then the menu of functions if a question picks from it."""
    pack = _Pack(index)
    sections = [Section(heading, (Paragraph(intro),) if intro else ())]
    for stage in index.dialogue.stages:
        sections.extend(pack.stage(stage))
    if pack.picks_functions:
        sections.append(_menu(index))
    return sections


class _Pack:
    """Writes out one dialogue, counting its questions."""

    def __init__(self, index: Index) -> None:
        self.picks_functions = False
        self._index = index
        self._answers = OnPath(index, State())
        self._numbers = count(1)

    def stage(self, stage: Stage) -> Iterator[Section]:
        yield Section(stage.title, (Paragraph(stage.about),) if stage.about else (), keep="next")
        for section in stage.sections:
            yield from self._section(section)

    def _section(self, section: DialogueSection) -> Iterator[Section]:
        lines: list[Block] = [Paragraph(self._blank(section.say))] if section.say else []
        yield Section(section.title, (*lines, *self._only_if(section.when)), level=2, keep="next")
        for step in section.steps:
            yield from self._step(step, None)

    def _step(self, step: Step, around: Condition | None) -> Iterator[Section]:
        if isinstance(step, Question) and not step.retired:
            yield self._question(step, around)
        elif isinstance(step, ForEach):
            yield self._for_each(step)
        elif isinstance(step, Say):
            yield Section("Read this out", (Paragraph(self._blank(step.text)),), level=3, keep="next")

    def _question(self, question: Question, around: Condition | None) -> Section:
        blocks = (*self._only_if(around), *self._only_if(question.when), *self._room(question))
        return Section(f"{next(self._numbers)}. {self._blank(question.ask)}", blocks, level=3, keep="whole")

    def _room(self, question: Question) -> list[Block]:
        """Where the answer goes."""
        kind = question.kind
        match kind.name:
            case "rows":
                heads = tuple(column.label or self._blank(column.ask) for column in question.columns)
                label = question.label or question.many or question.fact
                return [*self._keys(question.columns), self._table(question.id, label, heads)]
            case "matrix":
                return [*self._keys(question.columns), self._matrix(question)]
            case "scale":
                return [Bullets(_points(kind), ticks=True)]
            case "text":
                return [Room(5 if kind.long else 3)]
            case _:
                return self._picks(kind)

    def _picks(self, kind: Kind) -> list[Block]:
        options = options_of(kind)
        if options.functions:
            self.picks_functions = True
            return [
                Paragraph(f"Tick them in the list “{_FUNCTIONS}” at the end, or write their numbers here."),
                Room(2),
            ]
        labels = self._labels(options)
        if not labels:
            return [Room(3 if kind.name == "choices" else 1)]
        return [Bullets(labels, ticks=True), *([Room(2)] if kind.detail else [])]

    def _keys(self, columns: Sequence[Question]) -> list[Block]:
        """What can be written in those columns of a table that offer a choice."""
        lines = []
        for column in columns:
            kind, label = column.kind, column.label or self._blank(column.ask)
            self.picks_functions |= options_of(kind).functions
            words = _points(kind) if kind.name == "scale" else self._short_labels(options_of(kind))
            if words:
                lines.append(f"{label}: {', '.join(words)}")
            elif options_of(kind).functions:
                lines.append(f"{label}: numbers from the list “{_FUNCTIONS}” at the end")
        return [Bullets(tuple(lines), lead="Choose from these:")] if lines else []

    def _short_labels(self, options: Options) -> tuple[str, ...]:
        return tuple(choice.label for choice in self._fixed(options))

    def _fixed(self, options: Options) -> list[Choice]:
        picked = self._index.questions.get(options.picks)
        fixed = options_of(picked.kind).fixed if picked else options.fixed
        return [choice for choice in fixed if not choice.retired]

    def _labels(self, options: Options) -> tuple[str, ...]:
        fixed = self._fixed(options)
        return tuple(f"{choice.label}: {choice.about}" if choice.about else choice.label for choice in fixed)

    def _for_each(self, step: ForEach) -> Section:
        """One table for all rows: what is asked of each stands across."""
        asked = [inner for inner in step.steps if isinstance(inner, Question) and not inner.retired]
        around = self._index.tables.get(step.over)
        ticked = self._index.questions.get(step.over)
        name = around.label if around else (ticked.label or ticked.ask) if ticked else step.over
        numbers = [next(self._numbers) for _ in asked]
        questions = [f"{number}. {self._blank(inner.ask)}" for number, inner in zip(numbers, asked, strict=True)]
        heads = (
            around.one.capitalize() if around else name,
            *(f"{n}. {q.label or q.ask}" for n, q in zip(numbers, asked, strict=True)),
        )
        blocks = (
            *self._only_if(step.when),
            Bullets(tuple(questions), lead=f"Ask these for each line of “{name}”:"),
            *self._keys(asked),
            self._table(step.id, name, heads),
        )
        return Section(f"One by one: {name}", blocks, level=3, keep="whole")

    def _table(self, table: str, caption: str, heads: tuple[str, ...]) -> Table:
        """A blank table; one that would be too wide to write in has its rows side by side."""
        if len(heads) > _MOST_ACROSS:
            columns = (Column(caption), *(Column(f"{number}.", 3) for number in (1, 2, 3)))
            rows = tuple((Cell(head), *[Cell("\n\n")] * 3) for head in heads)
            return Table(table, caption, columns, rows, voice="")
        blank = tuple(Cell("\n") for _ in heads)
        return Table(table, caption, tuple(Column(head) for head in heads), (blank,) * _ROWS, voice="")

    def _matrix(self, question: Question) -> Table:
        across = self._labels(question.across) or (_BLANK,) * 4
        down = self._labels(question.down) or (_BLANK,) * _ROWS
        heads = (question.label or "Line", *across)
        rows = tuple((Cell(line), *(Cell("\n") for _ in across)) for line in down)
        return Table(question.id, question.label or question.ask, tuple(Column(head) for head in heads), rows, voice="")

    def _only_if(self, condition: Condition | None) -> list[Block]:
        if condition is None:
            return []
        return [Paragraph(f"Only if {words_of(condition, self._label, self._value)}.", missing=True)]

    def _label(self, ref: str) -> str:
        question = self._index.questions.get(ref)
        column = self._index.column(ref)
        if question:
            return f"“{question.label or question.ask}”"
        table = self._index.tables.get(ref) or (column[1] if column else self._index.shared.get(ref))
        return f"“{table.label}”" if table else ref

    def _value(self, ref: str, value: str) -> str:
        kind = self._index.kind_of(ref)
        if kind and kind.name == "money":
            return f"£{value}"
        return self._answers.labels(kind).get(value, value)

    def _blank(self, text: str) -> str:
        """A text in which the answers still have to be filled in."""
        return _PLACEHOLDER.sub(lambda found: self._missing(found[1]), text)

    def _missing(self, ref: str) -> str:
        question = self._index.questions.get(ref)
        return question.if_missing if question and question.if_missing else _BLANK


def _points(kind: Kind) -> tuple[str, ...]:
    low, high = int(kind.low or "1"), int(kind.high or "5")
    if len(kind.ends) == high - low + 1:
        return tuple(f"{low + place} ({word})" for place, word in enumerate(kind.ends))
    named = {low: kind.ends[0], high: kind.ends[-1]} if kind.ends else {}
    return tuple(f"{point} ({named[point]})" if point in named else str(point) for point in range(low, high + 1))


def _menu(index: Index) -> Section:
    groups = {group.id: group.label for group in index.dialogue.function_groups}
    rows = tuple(
        (Cell(f"☐ {number}. {choice.label}"), Cell(groups.get(choice.about, "")))
        for number, choice in enumerate(index.dialogue.functions, start=1)
    )
    heads = (Column("Function", 6), Column("Group", 2))
    return Section(_FUNCTIONS, (Table("functions", _FUNCTIONS, heads, rows, voice=""),))
