"""The days that a plan names: actions, reviews, check-ins, and questions to be found out."""

from __future__ import annotations

from datetime import date

from assistant.analysis.looks import later_looks
from assistant.catalogue.documents import DayPlan, full_id
from assistant.flow.display import label_of
from assistant.flow.facts import Key
from assistant.flow.kinds import show_date
from assistant.flow.repeats import next_due
from assistant.report.outstanding import unknown_days
from assistant.report.paper import Block, Cell, Column, Day, Paragraph, Table
from assistant.report.reading import Reading
from assistant.report.tables import matches

_LEADERS = ("lead", "owner")


def days_of(reading: Reading, plans: tuple[DayPlan, ...], subject: str) -> tuple[Day, ...]:
    """All days that the plans ask for, the repeated ones that fall due, and what is to be found out; by date."""
    days = [day for plan in plans for day in _planned(reading, plan, subject)]
    days += _looks(reading, plans, subject)
    if plans:
        days += [*_due(reading, subject), *_to_find_out(reading, subject)]
    return tuple(sorted(days, key=lambda day: (day.on, day.title, day.uid)))


def days_on_paper(days: tuple[Day, ...], always: bool = False) -> tuple[Block, ...]:
    """The days as a table; a sentence where there are none, unless it is to be drawn always."""
    if not days and not always:
        return (Paragraph("No dates yet.", "you", missing=True),)
    rows = tuple((Cell(day.title), Cell(show_date(day.on), day.on), Cell(day.text or "–")) for day in days)
    columns = (Column("What", 5), Column("Date", 2), Column("Who", 3))
    return (Table("dates", "Dates", columns, rows, without_rows="" if rows else "No dates yet"),)


def _planned(reading: Reading, plan: DayPlan, subject: str) -> list[Day]:
    question = reading.index.questions.get(plan.ids[0])
    table = question.scope[-1] if question and question.scope else plan.ids[0].partition(".")[0]
    if table not in reading.index.tables and not (question and question.scope):
        return _day(reading, plan, {}, subject)
    return [
        day
        for row in reading.rows(table)
        if all(matches(reading, table, row, match) for match in plan.unless)
        for day in _day(reading, plan, {table: row}, subject)
    ]


def _day(reading: Reading, plan: DayPlan, rows: dict[str, str], subject: str) -> list[Day]:
    """The first of the plan's columns that holds a date; the day keeps its id when another one takes its place."""
    for name in plan.ids:
        said = reading.said(name, rows)
        if said and isinstance(said.value, date):
            title = plan.title
            for table, row in rows.items():
                title = title.replace("{row}", reading.view.answers.row_title(table, row))
            key = Key(plan.ids[-1].partition(".")[0], tuple(rows.values()), plan.ids[-1].partition(".")[2])
            return [Day(_uid(subject, str(key)), said.value, title, _leader(reading, rows))]
    return []


def _looks(reading: Reading, plans: tuple[DayPlan, ...], subject: str) -> list[Day]:
    """The looks that are planned for after the next one, called as that one is."""
    title = next((plan.title for plan in plans if "due" in _tags(reading, plan)), "")
    days = later_looks(reading.view) if title else ()
    return [Day(_uid(subject, f"looks.{number}"), day, title) for number, day in enumerate(days, 1)]


def _tags(reading: Reading, plan: DayPlan) -> tuple[str, ...]:
    question = reading.index.questions.get(plan.ids[0])
    return question.tags if question else ()


def _leader(reading: Reading, rows: dict[str, str]) -> str:
    for table, row in rows.items():
        for column in _LEADERS:
            said = reading.said(full_id(table, column), {table: row})
            if said:
                return said.text if not said.missing else ""
    return ""


def _due(reading: Reading, subject: str) -> list[Day]:
    """The next row of each table that repeats."""
    found = []
    for question in reading.index.questions.values():
        table = reading.index.tables.get(question.fact)
        if question.kind.name == "rows" and question.repeats and table and Key(table.id) in reading.view.by_key:
            day = next_due(reading.view.answers, question)
            if day:
                found.append(Day(_uid(subject, f"{table.id}.next"), day, f"Next {table.one}"))
    return found


def _to_find_out(reading: Reading, subject: str) -> list[Day]:
    return [
        Day(
            _uid(subject, f"{item.key}.find-out"),
            day,
            f"Find out: {label_of(reading.view, item)}",
            getattr(item.fact.answer, "who", "") if item.fact else "",
        )
        for item, day in unknown_days(reading.view)
    ]


def _uid(subject: str, key: str) -> str:
    """An id that is the same for the same thing in every export, and different in every plan."""
    return f"{subject}-{key}@joined-up"
