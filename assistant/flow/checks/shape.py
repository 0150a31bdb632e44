"""Checks how the parts of a dialogue are put together: limits, tables, checks, retired questions and cycles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from assistant.flow.checks.chains import place_of
from assistant.flow.checks.worlds import nots_of, tests_of
from assistant.flow.codes import found
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.index import options_of, refs_of
from assistant.flow.literals import number_of
from assistant.flow.model import Calc, CopyRow, ForEach, Interval, NextCycle, Question
from assistant.flow.outline import Outline, Spot, fact_name
from assistant.flow.place import Place

_INTERVALS: tuple[str, ...] = get_args(Interval)


def check_shape(outline: Outline) -> Iterator[Diagnostic]:
    """The findings about the make of a dialogue: L005, L006, L007, L009, L011 to L014, L018, L019."""
    for spot, question in outline.questions():
        yield from _checks(outline, question)
        yield from _by_day(question)
        yield from _limits(spot, question)
        yield from _feeds_itself(outline, spot, question)
        if question.repeats:
            yield from _repeats(outline, spot, question)
        if any(outline.name_of(ref) == fact_name(question) for ref in question.recheck_when):
            message = f"'{question.id}' is to be looked at again when it changes itself"
            yield found("L012", spot.place("recheck_when"), message, "name the question that it depends on")
    yield from _doubtful_nots(outline)
    yield from _retired(outline)
    for spot in outline.spots:
        if isinstance(spot.what, NextCycle) and outline.dialogue.subject == "workshop":
            message = "this dialogue writes about a workshop, which has no cycles"
            yield found("L014", spot.place(), message, "take out 'next_cycle'")


def _checks(outline: Outline, question: Question) -> Iterator[Diagnostic]:
    """A check must speak of its own question, of its columns, or of a sum of them."""
    own = {fact_name(question), *(fact_name(column) for column in question.columns)}
    for calc, _scope in outline.index.calcs.values():
        if own & {outline.name_of(ref) for ref in calc.of}:
            own.add(calc.id)
    for check in question.checks:
        if not own & {outline.name_of(ref) for ref in refs_of(check.must)}:
            place = check.place if check.place.file else place_of(check.must, question.place)
            message = f"a check of '{question.id}' says nothing about '{question.id}'"
            yield found("L005", place, message, f"name '{question.id}' in it, or move it to the question it is about")


def _by_day(question: Question) -> Iterator[Diagnostic]:
    """A day that comes may open a question; it may not take the force from an answer that was given."""
    lasting = [(check.must, f"a check of '{question.id}'") for check in question.checks]
    for options in (question.kind.options, question.down, question.across):
        lasting += [
            (choice.when, f"a choice of '{question.id}'") for choice in options.fixed if choice.when is not None
        ]
    for condition, what in lasting:
        for test in tests_of(condition):
            if test.test == "come":
                message = f"{what} turns by itself when the day of '{test.ref}' comes"
                yield found("L019", place_of(test, question.place), message, "put 'come' in the 'when' of a step")


def _limits(spot: Spot, question: Question) -> Iterator[Diagnostic]:
    kind = question.kind
    low, high = number_of(kind.low), number_of(kind.high)
    if low is not None and high is not None and low > high:
        word = "range" if kind.name == "scale" else "low"
        message = f"the lowest of '{question.id}' is {kind.low}, above its highest, {kind.high}"
        yield found("L006", spot.place(word), message, "swap them")
    if kind.most and kind.least > kind.most:
        message = f"'{question.id}' wants at least {kind.least}, but takes at most {kind.most}"
        yield found("L006", spot.place("least"), message, "swap them")


# ---- tables


def _feeds_itself(outline: Outline, spot: Spot, question: Question) -> Iterator[Diagnostic]:
    """Inside the rows of a table, nothing may add rows to it: each new row would ask again."""
    options = options_of(question.kind)
    grows = question.fact if question.kind.name == "rows" else options.rows if options.add else ""
    around = {outline.name_of(loop.over) for loop in spot.loops}
    if spot.table and spot.table.kind.name == "rows":
        around.add(spot.table.fact)
    if grows and grows in around:
        table = outline.id_of(grows)
        message = f"'{question.id}' is asked for each row of '{table}', and adds rows to it"
        yield found("L009", spot.place(), message, f"ask it outside '{table}', or pick from rows without 'add'")


def _repeats(outline: Outline, spot: Spot, question: Question) -> Iterator[Diagnostic]:
    table = outline.index.tables.get(question.fact)
    kinds = [column.kind.name for column in (table.columns if table else question.columns)]
    if "date" not in kinds:
        message = f"'{question.id}' repeats, but its table has no date to count from"
        yield found("L013", spot.place("repeats"), message, "add a column of the kind date")
    if question.repeats in _INTERVALS:
        return
    choices = outline.choices_of(question.repeats)
    odd = [choice.id for choice in choices or () if choice.id not in _INTERVALS and not choice.retired]
    if choices is None or odd:
        message = f"'{question.repeats}' does not tell how often '{question.id}' repeats"
        message += f": it offers {', '.join(odd)}" if odd else ""
        cure = f"name a choice question whose ids are among {', '.join(_INTERVALS)}"
        yield found("L018", spot.place("repeats"), message, cure)


# ---- what others are looked at


def _doubtful_nots(outline: Outline) -> Iterator[Diagnostic]:
    for spot, condition in outline.conditions():
        for no in nots_of(condition):
            tests = [test for test in tests_of(no) if test.test not in ("answered", "missing", "rows_at_least")]
            asked = [(test, outline.question_of(test.ref)) for test in tests]
            doubtful = [test for test, question in asked if question and "dont_know" in question.non_answers]
            if doubtful:
                message = f"“not” is not met either where '{doubtful[0].ref}' is “don't know”"
                cure = "add '{missing: dont_know}' beside it with 'any' if that should count, or leave it"
                yield found("L007", place_of(no, spot.place("when")), message, cure)


def _retired(outline: Outline) -> Iterator[Diagnostic]:
    asked = list(outline.questions())
    gone = {fact_name(question) for _, question in asked if question.retired}
    gone -= {fact_name(question) for _, question in asked if not question.retired}
    for place, spot, ref in _looks(outline):
        if outline.name_of(ref) in gone and not (spot.question and spot.question.retired):
            message = f"'{spot.what.id}' looks at '{ref}', which is retired and never asked"
            yield found("L011", place, message, "look at the question that took its place")


def _looks(outline: Outline) -> Iterator[tuple[Place, Spot, str]]:
    """Every look at another answer: where it stands, in which step, and at what."""
    for spot, condition in outline.conditions():
        for test in tests_of(condition):
            yield from ((place_of(test, spot.place("when")), spot, ref) for ref in (test.ref, test.other) if ref)
    for spot in outline.spots:
        yield from ((spot.place(word), spot, ref) for word, ref in _named(spot))


def _named(spot: Spot) -> Iterator[tuple[str, str]]:
    """What a step reads besides its conditions: the word that says so, and the full id."""
    match spot.what:
        case Calc(of=of):
            yield from (("calc", ref) for ref in of)
        case ForEach(over=over):
            yield "for_each", over
        case Question() as question:
            yield from (("recheck_when", ref) for ref in question.recheck_when)
            yield from (("default", ref) for ref in (question.default_from,) if ref)
            options = question.kind.options
            yield from (("choices", ref) for ref in (options.picks, options.but_not) if ref)
        case CopyRow(source=source, columns=columns):
            yield from (("columns", f"{source}.{given}") for _, given in columns)
        case _:
            return
