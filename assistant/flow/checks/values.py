"""Checks that each test and each default can fit the question that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from assistant.flow.checks.chains import place_of
from assistant.flow.checks.worlds import tests_of
from assistant.flow.choices import Choice, Kind
from assistant.flow.clauses import Comparison
from assistant.flow.codes import found
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.literals import day_of, number_of
from assistant.flow.model import Question
from assistant.flow.outline import Outline, Spot
from assistant.flow.place import Place

_SAME = ("is", "is_not", "one_of")
_TICKS = ("includes", "includes_any", "includes_all")
_SIZES = ("over", "under", "at_least", "at_most")
_NUMBERS = ("scale", "number", "money", "sum")

_FITTING: dict[str, tuple[str, ...]] = {
    "text": _SAME,
    "choice": _SAME,
    "role": _SAME,
    "organisation": _SAME,
    "choices": (*_TICKS, "rows_at_least"),
    "functions": (*_TICKS, "rows_at_least"),
    "scale": (*_SAME, *_SIZES),
    "number": (*_SAME, *_SIZES),
    "money": (*_SAME, *_SIZES),
    "sum": (*_SAME, *_SIZES),
    "date": ("is", "is_not", "before", "after", "come"),
    "rows": ("rows_at_least",),
    "matrix": (),
    "list": (),
}
"""The tests that each kind takes, besides `answered` and `missing`; a sum and a list are calcs."""


def check_values(outline: Outline) -> Iterator[Diagnostic]:
    """The findings about values: L001, L010, L017."""
    for spot, condition in outline.conditions():
        for test in tests_of(condition):
            place = place_of(test, spot.place("when"))
            wrong = misfit(outline, test)
            if wrong:
                yield found("L010", place, *wrong)
            elif test.test in (*_SAME, *_TICKS) and not test.other:
                yield from _offered(outline, test, place)
    for spot, question in outline.questions():
        yield from _default(outline, spot, question)


# ---- tests


def _kind_name(outline: Outline, ref: str) -> str:
    """The kind behind a full id, a sum or a list for a calc; empty where it is not known."""
    if ref in outline.index.calcs:
        return "list" if outline.index.calcs[ref][0].how == "list" else "sum"
    kind = outline.kind_of(ref)
    return kind.name if kind else "rows" if ref in outline.index.tables else ""


def misfit(outline: Outline, test: Comparison) -> tuple[str, str] | None:
    """What is wrong with the kind of a test, and the cure."""
    name = _kind_name(outline, test.ref)
    what = {"sum": "a sum", "list": "a list", "rows": "a table"}.get(name, f"of the kind {name}")
    if name in ("sum", "list") and test.test == "missing":
        return f"'{test.ref}' is {what}, which is never a non-answer", "use 'answered: no'"
    if not name or test.test in ("answered", "missing"):
        return None
    if test.test not in _FITTING[name]:
        fitting = ", ".join((*_FITTING[name], "answered", "missing"))
        return f"'{test.test}' does not fit '{test.ref}', which is {what}", f"use one of {fitting}"
    if test.test == "come":
        return None
    if test.other:
        return _misfit_pair(test, name, _kind_name(outline, test.other))
    return _misfit_right(test, name)


def _misfit_pair(test: Comparison, left: str, right: str) -> tuple[str, str] | None:
    one, other = _family(left), _family(right)
    if not right or one == other:
        return None
    message = f"'{test.ref}' ({left}) cannot be compared with '{test.other}' ({right})"
    return message, "compare two numbers, two dates or two choices"


def _family(kind: str) -> str:
    return "number" if kind in _NUMBERS else kind if kind == "date" else "words"


def _misfit_right(test: Comparison, name: str) -> tuple[str, str] | None:
    words = [test.value] if isinstance(test.value, str) else test.value
    for word in words:
        if (name in _NUMBERS or test.test == "rows_at_least") and number_of(word) is None:
            return f"'{word}' is not a number, so it cannot be compared with '{test.ref}'", "write a plain number"
        if name == "date" and not day_of(word):
            return f"'{word}' is not a date, so it cannot be compared with '{test.ref}'", "write it like 2027-03-31"
    return None


def _offered(outline: Outline, test: Comparison, place: Place) -> Iterator[Diagnostic]:
    kind = outline.kind_of(test.ref)
    words = [test.value] if isinstance(test.value, str) else test.value
    if kind is None:
        return
    if kind.name == "scale":
        for word in words:
            if not _within(kind, word):
                message = f"'{word}' can never match: '{test.ref}' goes from {kind.low} to {kind.high}"
                yield found("L001", place, message, "write a point of the scale")
        return
    choices = outline.choices_of(test.ref) if kind.name in ("choice", "choices", "functions") else None
    ids = [choice.id for choice in choices or ()]
    for word in words:
        if ids and word not in ids:
            message = f"'{word}' can never match: '{test.ref}' offers {_listed(ids)}"
            yield found("L001", place, message, did_you_mean(word, choices or ()))


def did_you_mean(word: str, choices: Sequence[Choice]) -> str:
    """The cure for a word that is no choice's id: the id that was probably meant."""
    by_words: dict[str, str] = {}
    for choice in choices:
        for name in (*choice.aliases, choice.label, choice.id):
            by_words[name.casefold()] = choice.id
    near = get_close_matches(word.casefold(), list(by_words), n=1)
    return f"did you mean '{by_words[near[0]]}'?" if near else "write the id of a choice"


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(ids[:8]) + (f" and {len(ids) - 8} more" if len(ids) > 8 else "")


# ---- defaults


def _default(outline: Outline, spot: Spot, question: Question) -> Iterator[Diagnostic]:
    place = spot.place("default")
    if question.default:
        yield from _default_words(outline, question, place)
    other = _kind_name(outline, question.default_from) if question.default_from else ""
    if other and other != question.kind.name and question.kind.name != "text":
        numbers = {other, question.kind.name} <= {"number", "scale", "sum"}
        if not numbers:
            message = f"the default of '{question.id}' ({question.kind.name}) comes from '{question.default_from}'"
            yield found("L017", place, f"{message} ({other})", "take it from a question of the same kind")


def _default_words(outline: Outline, question: Question, place: Place) -> Iterator[Diagnostic]:
    kind, word = question.kind, question.default
    if kind.name in ("choice", "choices"):
        choices = outline.choices_of(question.id)
        names = {name.casefold() for choice in choices or () for name in (choice.id, choice.label, *choice.aliases)}
        if choices and word.casefold() not in names:
            message = f"the default '{word}' is not on offer: '{question.id}' offers"
            cure = did_you_mean(word, choices)
            yield found("L017", place, f"{message} {_listed([choice.id for choice in choices])}", cure)
    elif kind.name in ("scale", "number", "money") and not _within(kind, word):
        yield found("L017", place, f"'{question.id}' would refuse its default '{word}'", _limits(kind))
    elif kind.name == "date" and not day_of(word):
        yield found("L017", place, f"the default '{word}' of '{question.id}' is not a date", "write it like 2027-03-31")
    elif kind.name in ("rows", "matrix"):
        yield found("L017", place, f"'{question.id}' is filled in row by row and takes no default", "take it out")


def _limits(kind: Kind) -> str:
    limits = [f"from {kind.low}"] if kind.low else []
    limits += [f"up to {kind.high}"] if kind.high else []
    whole = "whole " if kind.whole or kind.name == "scale" else ""
    return " ".join([f"write a {whole}number", *limits])


def _within(kind: Kind, word: str) -> bool:
    number = number_of(word)
    if number is None or ((kind.whole or kind.name == "scale") and number % 1):
        return False
    low, high = number_of(kind.low), number_of(kind.high)
    return (low is None or number >= low) and (high is None or number <= high)
