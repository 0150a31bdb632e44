"""Finds conditions that can never be met or always are, and checks that refuse everything."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.flow.checks.chains import author_words, full_chain, place_of
from assistant.flow.checks.guesses import Guess
from assistant.flow.checks.values import misfit
from assistant.flow.checks.worlds import find_world, tests_of
from assistant.flow.clauses import Comparison, Condition, Not
from assistant.flow.codes import found
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.index import options_of, refs_of
from assistant.flow.model import Question
from assistant.flow.outline import Outline, Spot


def check_reach(outline: Outline) -> Iterator[Diagnostic]:
    """The findings about what can be reached: L002, L003, L016."""
    for spot in outline.spots:
        outer = full_chain(outline, spot, spot.around)
        if find_world(outline, outer).impossible:
            continue  # said at the condition that shuts it
        if spot.what.when is not None:
            yield from _when(outline, spot, outer, spot.what.when, f"'{spot.what.id or 'these words'}'")
        if spot.question:
            yield from _choices(outline, spot, spot.question)
            yield from _refuses_all(outline, spot, spot.question)


def _when(
    outline: Outline, spot: Spot, outer: tuple[Condition, ...], own: Condition, what: str
) -> Iterator[Diagnostic]:
    if any(misfit(outline, test) for test in tests_of(own)):
        return  # said of the test itself
    place = place_of(own, spot.place("when"))
    chain = full_chain(outline, spot, (*outer, own))
    if find_world(outline, chain).impossible:
        words = author_words(outline, _touching(outline, chain, own))
        yield found("L002", place, f"{what} can never be reached: {words}", "change or take out one of these tests")
    elif find_world(outline, outer, [own]).impossible:
        yield found("L003", place, f"the condition of {what} is always met", "take it out")
    elif _only_compares(own) and find_world(outline, outer, [own], _has_value(outline, own)).impossible:
        words = author_words(outline, [own])
        cure = "write 'answered: yes' if any answer will do, or take it out"
        yield found("L003", place, f"every answer meets the condition of {what}: {words}", cure)


def _touching(outline: Outline, chain: tuple[Condition, ...], own: Condition) -> list[Condition]:
    """The conditions of a chain that speak of what its last condition speaks of, directly or through others."""
    names = {outline.name_of(ref) for ref in refs_of(own)}
    touching: list[Condition] = []
    before = -1
    while len(touching) != before:
        before = len(touching)
        touching = [part for part in chain if names & {outline.name_of(ref) for ref in refs_of(part)}]
        names |= {outline.name_of(ref) for part in touching for ref in refs_of(part)}
    return touching


def _only_compares(condition: Condition) -> bool:
    return all(test.test not in ("answered", "missing", "rows_at_least") for test in tests_of(condition))


class _HasValue:
    """Allows only values under the names that a condition looks at."""

    def __init__(self, names: set[str]) -> None:
        self.names = names

    def __call__(self, name: str, guess: Guess) -> bool:
        return guess.is_value or name not in self.names


def _has_value(outline: Outline, condition: Condition) -> _HasValue:
    return _HasValue({outline.name_of(ref) for ref in refs_of(condition)})


def _choices(outline: Outline, spot: Spot, question: Question) -> Iterator[Diagnostic]:
    outer = full_chain(outline, spot, spot.chain)
    if find_world(outline, outer).impossible:
        return
    for options in (options_of(question.kind), question.down, question.across):
        for choice in options.fixed:
            if choice.when is not None and not choice.retired:
                yield from _when(outline, spot, outer, choice.when, f"the choice '{choice.id}' of '{question.id}'")


def _refuses_all(outline: Outline, spot: Spot, question: Question) -> Iterator[Diagnostic]:
    """A check is passed when it is met or cannot be told; there must be an answer that passes them all."""
    answered = Comparison(question.id, "answered", "yes")
    passed: list[Condition] = []
    outer = full_chain(outline, spot, spot.chain)
    for check in question.checks:
        if check.level != "error":
            continue
        passed.append(Not(check.must))
        if find_world(outline, (*outer, answered), passed).impossible:
            words = author_words(outline, [check.must])
            message = f"no answer to '{question.id}' can pass its check: {words}"
            yield found("L016", check.place, message, "change the check, or the limits of the question")
            return
