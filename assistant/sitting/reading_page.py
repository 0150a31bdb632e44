"""Lays out what a person shared as a page to read: needs, plan, questions to raise, evidence, and what else is here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.analysis.needs import find_needs
from assistant.analysis.portfolio import EVIDENCE
from assistant.analysis.ratings import Rating, rating_questions
from assistant.flow.facts import Answer, Key, Non, Value
from assistant.flow.index import Index
from assistant.flow.model import Question
from assistant.flow.plurals import counted
from assistant.sitting.labelling import Labels

_QUESTIONS = "supervision_questions"
_STANDS, _SETTLED = "settled", "settled"
"""The column that says how a question stands, and what is said of one that has been dealt with."""
_PICKED = "first_needs"
"""What a dialogue suggests where it asks what to learn first."""
_NOT_HERE = "Nothing here: none was shared, or there is none."
_NO_RATINGS = "Ratings were not shared. They are private, and go along only where the person ticks them."

Facts = Mapping[Key, Answer]


@dataclass(frozen=True, slots=True)
class PageLine:
    """One thing to read, with what was said of it below."""

    text: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PagePart:
    """A heading and what stands under it; `missing` says what is not there, and is empty where nothing is missed."""

    heading: str
    lines: tuple[PageLine, ...]
    missing: str = ""


def page_to_read(facts: Facts, indexes: tuple[Index, ...], labels: Labels) -> tuple[PagePart, ...]:
    """What a supervisor looks for first, in this order, then all the rest; a part with nothing in it says so.

    Args:
        facts: What stands in the record, or in what was shared of it.
        indexes: The dialogues about a person.
        labels: Knows what facts, rows and answers are called.
    """
    ratings = tuple(rating for index in indexes for rating in _ratings(facts, index, labels))
    picked = next((question for index in indexes for question in _asking(index)), None)
    asked = _asked_of_goals(indexes, picked) if picked else {}
    plan = _plan(facts, asked, labels)
    others = _others(facts, {*asked, _QUESTIONS, EVIDENCE, *([picked.fact] if picked else [])}, indexes, labels)
    return (
        PagePart("First needs", _needs(facts, ratings, picked, labels), "" if ratings else _NO_RATINGS),
        _part("Learning plan", plan),
        _part("Questions to raise", _rows(facts, _QUESTIONS, labels)),
        _part("Evidence", _rows(facts, EVIDENCE, labels)),
        *([PagePart("What else is here", others)] if others else []),
    )


def in_plain_lines(page: Iterable[PagePart]) -> list[str]:
    """The page line by line."""
    lines: list[str] = []
    for part in page:
        lines.append(f"{part.heading}:")
        for line in part.lines:
            lines += [f"- {line.text}", *(f"    {one}" for one in line.below)]
        lines += [f"  {part.missing}"] if part.missing else []
    return lines


def _part(heading: str, lines: tuple[PageLine, ...]) -> PagePart:
    return PagePart(heading, lines, "" if lines else _NOT_HERE)


# ---- first needs


def _asking(index: Index) -> Iterable[Question]:
    return (question for question in index.questions.values() if question.suggest == _PICKED)


def _needs(facts: Facts, ratings: tuple[Rating, ...], picked: Question | None, labels: Labels) -> tuple[PageLine, ...]:
    lines = [
        PageLine(f"{each.label}: importance {each.importance}, now {each.performance}, need {each.need}")
        for each in find_needs(ratings).first
    ]
    if ratings and not lines:
        lines.append(PageLine("No first needs show in the ratings."))
    chosen = facts.get(Key(picked.fact)) if picked else None
    if picked and chosen:
        lines.append(PageLine(f"Picked to learn first: {labels.words(Key(picked.fact), chosen)}"))
    return tuple(lines)


def _ratings(facts: Facts, index: Index, labels: Labels) -> Iterable[Rating]:
    asked = rating_questions(index)
    if asked is None:
        return
    for row in dict.fromkeys(key.rows[-1] for key in facts if key.fact in (asked[0].fact, asked[1].fact)):
        answers = [facts.get(Key(question.fact, (row,))) for question in asked]
        reasons = [answer.reason for answer in answers if isinstance(answer, Non)]
        importance, now = map(_figure, answers)
        yield Rating(row, labels.title(row), importance, now, reasons[0] if reasons else None)


def _figure(answer: Answer | None) -> int | None:
    return answer.value if isinstance(answer, Value) and isinstance(answer.value, int) else None


# ---- the plan, and tables


def _asked_of_goals(indexes: tuple[Index, ...], picked: Question) -> dict[str, str]:
    """The facts that stand under each thing that is to be learned, with their few words."""
    return {
        question.fact: question.label or question.ask
        for index in indexes
        if index.by_fact.get(picked.fact)
        for question in index.questions.values()
        if question.scope and question.scope[-1] == picked.id
    }


def _plan(facts: Facts, asked: Mapping[str, str], labels: Labels) -> tuple[PageLine, ...]:
    """What was said of each thing that is to be learned."""
    told: dict[str, list[str]] = {}
    for fact, label in asked.items():
        for key, answer in facts.items():
            if key.fact == fact and _says_something(answer):
                told.setdefault(key.rows[-1], []).append(f"{label}: {labels.words(key, answer)}")
    return tuple(PageLine(labels.title(row), tuple(lines)) for row, lines in told.items())


def _rows(facts: Facts, table: str, labels: Labels) -> tuple[PageLine, ...]:
    """The rows of a table, each with its name and, below, what was said of it."""
    title = labels.title_column(table)
    keys: dict[str, list[Key]] = {}
    for key in facts:
        if key.fact == table and key.rows and _says_something(facts[key]):
            keys.setdefault(key.rows[-1], []).append(key)
    return tuple(
        PageLine(
            labels.title(row),
            tuple(f"{labels.column(key)}: {labels.words(key, facts[key])}" for key in own if key.column != title),
        )
        for row, own in keys.items()
        if facts.get(Key(table, (row,), _STANDS)) != Value(_SETTLED)
    )


def _says_something(answer: Answer) -> bool:
    """Whether a reader learns anything from it: a value, or who will find out."""
    return isinstance(answer, Value) or answer.reason == "dont_know"


# ---- the rest


def _others(facts: Facts, shown: set[str], indexes: tuple[Index, ...], labels: Labels) -> tuple[PageLine, ...]:
    """All that has no part of its own: single answers, tables, and what was said of one thing after another."""
    rated = {question.fact for index in indexes for question in rating_questions(index) or ()}
    names = {name for index in indexes for name, table in index.tables.items() if table.pool}
    tables = {name for index in indexes for name in index.tables}
    keys: dict[str, list[Key]] = {}
    for key, answer in facts.items():
        if key.fact not in shown | names and _says_something(answer):
            keys.setdefault(key.fact, []).append(key)
    lines = [
        _of_table(facts, fact, labels) if fact in tables else _of_fact(facts, own, labels)
        for fact, own in keys.items()
        if fact not in rated
    ]
    functions = {key.rows[-1] for fact in rated for key in keys.get(fact, ())}
    count = f"{counted(len(functions), 'function')}, each with its figures in “My ratings”"
    return (*lines, *([PageLine(f"Ratings: {count}")] if functions else []))


def _of_table(facts: Facts, table: str, labels: Labels) -> PageLine:
    below = (
        ": ".join([row.text, "; ".join(row.below)]) if row.below else row.text for row in _rows(facts, table, labels)
    )
    return PageLine(labels.label(Key(table)), tuple(below))


def _of_fact(facts: Facts, keys: list[Key], labels: Labels) -> PageLine:
    label, first = labels.column(keys[0]), keys[0]
    if not first.rows:
        return PageLine(f"{label}: {labels.words(first, facts[first])}")
    return PageLine(label, tuple(f"{labels.title(key.rows[-1])}: {labels.words(key, facts[key])}" for key in keys))
