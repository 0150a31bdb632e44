"""The answers that count: those to questions that are asked now, found by full id from any row."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import product

from assistant.flow.choices import Choice, Kind, Options
from assistant.flow.conditions import Rows, holds
from assistant.flow.facts import Answer, Key, Non, Value
from assistant.flow.given import Fact
from assistant.flow.given_up import rows_given_up
from assistant.flow.index import Index, key_of, options_of
from assistant.flow.kinds import show
from assistant.flow.model import Calc, Question
from assistant.flow.offers import Pick
from assistant.flow.state import State
from assistant.flow.sums import Sum, show_sum, work_out

MISSING = "not answered yet"
_REASONS = {
    "dont_know": "not known yet",
    "not_applicable": "not for us",
    "come_back": "put off for now",
    "declined": "rather not say",
}


@dataclass(slots=True)
class OnPath:
    """The answers on the path, filled while the path is walked; it serves conditions, sums and texts alike."""

    index: Index
    state: State
    today: date | None = None  # the day of the turn: no part of the state
    counted: dict[Key, Fact] = field(default_factory=dict)
    """Answers and non-answers to questions that are asked, and still fit."""
    asked: set[Key] = field(default_factory=set)
    """The keys of all questions that are asked, answered or not."""
    plain_offers: dict[int, frozenset[str]] = field(default_factory=dict)
    """What is always on offer, by the identity of the choices, which the index keeps alive."""
    row_titles: dict[str, dict[str, str]] = field(default_factory=dict)
    """What every row of a table is called that was ever in it, once it was asked for."""
    worked: dict[tuple[str, tuple[tuple[str, str], ...]], Sum | None] = field(default_factory=dict)

    def answer(self, ref: str, rows: Rows) -> Answer | Sum | None:
        """The answer under a full id, as seen from these rows; None where there is none."""
        if ref in self.index.calcs:
            return self.calc(ref, rows)
        question = self.index.questions.get(ref)
        if self._is_table(ref):
            return self._table_answer(question.fact if question else ref)
        key = self.index.key_at(ref, rows)
        fact = self._fact(key) if key else None
        return fact.answer if fact else None

    def kind(self, ref: str) -> Kind | None:
        """The kind of what stands under a full id."""
        return self.index.kind_of(ref)

    def row_ids(self, table: str) -> list[str]:
        """The rows of a table that count in this cycle, or the ticks of a tick list."""
        known = self.index.tables.get(table)
        if known is None:
            question = self.index.questions.get(table)
            if question and question.kind.name == "rows":
                return self.row_ids(question.fact)
            answer = self.answer(table, {})
            return list(answer.value) if isinstance(answer, Value) and isinstance(answer.value, dict) else []
        rows = self.state.rows(table)
        if known.each_cycle:
            return [row for row in rows if self.state.row_cycles.get((table, row)) == self.state.cycle]
        return rows

    def is_closed(self, table: str) -> bool:
        """Whether the person said that the table is complete; a tick list is, once it is answered."""
        question = self.index.questions.get(table)
        if question and question.kind.name != "rows":
            return isinstance(self.answer(table, {}), Value)
        fact = question.fact if question else table
        return fact in self.state.closed or fact not in self.index.asked  # what is not asked here is as it stands

    # ---- values and words

    def every(self, ref: str, rows: Rows, but: Container[str] = ()) -> list[Answer | Sum | None]:
        """The answers under a full id over all rows that these rows leave open, but for some."""
        question = self.index.questions.get(ref)
        if question and question.scope and question.scope[-1] == question.fact and question.fact in self.index.by_fact:
            matrix = self.index.by_fact[question.fact]
            if matrix.kind.name == "matrix":
                return self._cells(matrix, question, rows)
        found = self.index.column(ref)
        scope = question.scope if question else ((found[0].id,) if found else ())
        if ref in self.index.calcs:
            scope = self.index.calcs[ref][1]
        free = [table for table in scope if table not in rows]
        answers: list[Answer | Sum | None] = []
        for chosen in product(*([row for row in self.row_ids(table) if row not in but] for table in free)):
            place = {**rows, **dict(zip(free, chosen, strict=True))}
            if not question or self.index.key_at(ref, place) in self.asked:
                answers.append(self.answer(ref, place))
        return answers

    def _cells(self, matrix: Question, field: Question, rows: Rows) -> list[Answer | Sum | None]:
        """The answers in one field of every cell of a matrix."""
        outer = key_of(matrix, rows).rows if all(table in rows for table in matrix.scope) else ()
        places = product(self.picks(matrix.down, rows), self.picks(matrix.across, rows))
        keys = (Key(matrix.fact, (*outer, down.id, across.id), field.column) for down, across in places)
        return [fact.answer if fact else None for fact in map(self.counted.get, keys)]

    def calc(self, calc_id: str, rows: Rows) -> Sum | None:
        """The value of a calc as seen from these rows."""
        calc, scope = self.index.calcs[calc_id]
        inner = {table: rows[table] for table in scope if table in rows}
        mark = (calc_id, tuple(inner.items()))
        if mark not in self.worked:
            self.worked[mark] = self._work_out(calc, inner)
        return self.worked[mark]

    def _work_out(self, calc: Calc, rows: Rows) -> Sum | None:
        if len(calc.of) == 2:
            answers = [self.answer(ref, rows) for ref in calc.of]
            return work_out(calc, answers, [self.kind(ref) for ref in calc.of])
        ref = calc.of[0]
        if self._is_table(ref):
            names = tuple(self.row_title(self._table_of(ref), row) for row in self.row_ids(ref))
            known = Decimal(len(names)) if calc.how == "count" else None
            return Sum(calc.how, known, words=names)
        found = None if calc.how in ("count", "list") else self.index.column(ref)
        but = rows_given_up(self.state, found[0]) if found and found[0].id not in rows else {}
        answers = self.every(ref, rows, but)
        if calc.how == "list":
            words = tuple(self.words(ref, answer) for answer in answers if isinstance(answer, Value))
            return Sum("list", None, words=words) if words else None
        return work_out(calc, answers, [self.kind(ref)] * len(answers), tuple(but.values()))

    def text(self, ref: str, rows: Rows) -> str:
        """What stands for `{ref}` in a text."""
        question = self.index.questions.get(ref)
        if ref in ("row", "detail", "down", "across"):
            return self._special(ref, rows)
        answer = self.answer(ref, rows)
        if isinstance(answer, Sum):
            return show_sum(answer)
        if isinstance(answer, Value):
            if self._is_table(ref):
                table = self._table_of(ref)
                return ", ".join(self.row_title(table, row) for row in self.row_ids(table))
            return self.words(ref, answer)
        if question and question.if_missing:
            return question.if_missing
        return _REASONS[answer.reason] if isinstance(answer, Non) else MISSING

    def words(self, ref: str, answer: Answer | Sum) -> str:
        """An answer in words, as its kind is shown."""
        if isinstance(answer, Sum):
            return show_sum(answer)
        if isinstance(answer, Non):
            return _REASONS[answer.reason]
        kind = self.kind(ref)
        return show(kind, answer.value, self.labels(kind)) if kind else str(answer.value)

    def row_title(self, table_id: str, row: str) -> str:
        """What a row is called: its naming column, or its place."""
        table = self.index.tables.get(table_id)
        if table is None:
            return self._tick_label(table_id, row)
        fact = self.state.facts.get(Key(table_id, (row,), table.title))
        if fact and isinstance(fact.answer, Value):
            column = table.column(table.title)
            return show(column.kind, fact.answer.value, self.labels(column.kind)) if column else str(fact.answer.value)
        rows = self.state.rows(table_id)
        return f"{table.one} {rows.index(row) + 1}" if row in rows else f"a {table.one} taken out"

    def groups(self, tick_list: str) -> dict[str, str]:
        """The group that heads each tick in a long menu; rows of tables have none."""
        question = self.index.questions.get(tick_list)
        return {pick.id: pick.group for pick in self.picks(options_of(question.kind), {})} if question else {}

    def labels(self, kind: Kind | None) -> dict[str, str]:
        """The label of each pick of a kind by its id; picks that were taken out keep their names."""
        if kind is None:
            return {}
        options = options_of(kind)
        if options.rows:
            if options.rows not in self.row_titles:  # a name in each of many rows would be looked up in all of them
                ever = [row for table, row in self.state.row_seqs if table == options.rows]
                self.row_titles[options.rows] = {row: self.row_title(options.rows, row) for row in ever}
            return self.row_titles[options.rows]
        if options.functions:
            return {choice.id: choice.label for choice in self.index.dialogue.functions}
        return {choice.id: choice.label for choice in self._choices(options)}

    def picks(self, options: Options, rows: Rows) -> tuple[Pick, ...]:
        """What is on offer, seen from these rows."""
        from_conditions = [
            choice for choice in self._choices(options) if not choice.retired and self._offered(choice, rows)
        ]
        if options.rows:
            return tuple(Pick(row, self.row_title(options.rows, row)) for row in self.row_ids(options.rows))
        if options.picks:
            ticked = set(self.row_ids(options.picks))
            from_conditions = [choice for choice in from_conditions if choice.id in ticked]
        if options.but_not:
            ticked = set(self.row_ids(options.but_not))
            from_conditions = [choice for choice in from_conditions if choice.id not in ticked]
        from_menu = self._choices(options) is self.index.dialogue.functions
        groups = {group.id: group.label for group in self.index.dialogue.function_groups}
        return tuple(
            Pick(
                choice.id,
                choice.label,
                choice.aliases,
                "" if from_menu else choice.about,
                groups.get(choice.about, "") if from_menu else choice.group,
                choice.alone,
                choice.detail,
            )
            for choice in from_conditions
        )

    def offered(self, options: Options, rows: Rows) -> Container[str]:
        """The ids of what is on offer, seen from these rows: as `picks`, but quick."""
        if options.rows:
            return self.row_ids(options.rows)
        choices = self._choices(options)
        plain = self.plain_offers.get(id(choices))
        if plain is None:
            plain = frozenset(choice.id for choice in choices if not choice.retired and choice.when is None)
            self.plain_offers[id(choices)] = plain
        if len(plain) < len(choices):
            plain = plain | {choice.id for choice in choices if not choice.retired and self._offered(choice, rows)}
        if options.but_not:
            plain = plain.difference(self.row_ids(options.but_not))
        return plain.intersection(self.row_ids(options.picks)) if options.picks else plain

    # ---- inside

    def _is_table(self, ref: str) -> bool:
        """Whether an id stands for a whole table; a question of that name comes before a table of the record."""
        question = self.index.questions.get(ref)
        return question.kind.name == "rows" if question else ref in self.index.tables

    def _choices(self, options: Options) -> tuple[Choice, ...]:
        if options.functions:
            return self.index.dialogue.functions
        if options.picks:
            kind = self.index.kind_of(options.picks)
            return self._choices(options_of(kind)) if kind else ()
        return options.fixed

    def _offered(self, choice: Choice, rows: Rows) -> bool:
        return choice.when is None or holds(choice.when, self, rows) is True

    def _fact(self, key: Key) -> Fact | None:
        name = f"{key.fact}.{key.column}" if key.column else key.fact
        if name in self.index.asked:
            return self.counted.get(key)
        return self.state.facts.get(key)

    def _table_answer(self, table: str) -> Answer | None:
        if self.row_ids(table):
            return Value(list(self.row_ids(table)))
        fact = self._fact(Key(table))
        return fact.answer if fact else None

    def _table_of(self, ref: str) -> str:
        question = self.index.questions.get(ref)
        return question.fact if question and question.kind.name == "rows" else ref

    def _tick_label(self, question_id: str, pick: str) -> str:
        return self.labels(self.index.kind_of(question_id)).get(pick, pick)

    def _special(self, name: str, rows: Rows) -> str:
        if name in ("down", "across"):
            return rows.get(f"{{{name}}}", MISSING)
        around = [place for place in rows.items() if not place[0].startswith("{")]
        if not around:
            return MISSING
        over, row = around[-1]
        if name == "detail":
            answer = self.answer(over, {})
            detail = answer.value.get(row) if isinstance(answer, Value) and isinstance(answer.value, dict) else ""
            return str(detail or "")
        return self.row_title(over, row)
