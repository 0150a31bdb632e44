"""All the conditions that must be met before something is reached, those behind other answers among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.flow.checks.worlds import conjuncts, tests_of
from assistant.flow.clauses import All, Comparison, Condition
from assistant.flow.facts import Non, Value
from assistant.flow.literals import bare
from assistant.flow.outline import Outline, Spot
from assistant.flow.place import Place
from assistant.flow.wording import words_of


def full_chain(outline: Outline, spot: Spot, conditions: Sequence[Condition]) -> tuple[Condition, ...]:
    """The conditions, and those of each question that must have been asked for them to be met."""
    chain = list(conditions)
    seen: set[str] = set()
    waiting = list(_needed(outline, conditions))
    while waiting:
        name = waiting.pop()
        asked = outline.by_name.get(name, [])
        if name in seen or len(asked) != 1 or not _reachable_from(asked[0], spot):
            continue
        seen.add(name)
        chain += [condition for condition in asked[0].chain if condition not in chain]
        waiting += _needed(outline, asked[0].chain)
    return tuple(chain)


def _needed(outline: Outline, conditions: Iterable[Condition]) -> Iterator[str]:
    """The facts that must have an answer or a non-answer for all of these to be met."""
    for condition in conditions:
        for part in conjuncts(condition):
            if isinstance(part, Comparison) and not (part.test == "answered" and part.value == "no"):
                yield outline.name_of(part.ref)
                if part.other:
                    yield outline.name_of(part.other)


def _reachable_from(asked: Spot, spot: Spot) -> bool:
    """Whether a question's conditions speak of the same rows as those of a spot."""
    around = [loop.over for loop in asked.loops]
    same_rows = [loop.over for loop in spot.loops][: len(around)] == around
    return same_rows and (asked.table is None or asked.table is spot.table)


def author_words(outline: Outline, conditions: Sequence[Condition]) -> str:
    """Conditions in words, with ids in place of labels, as an author knows them."""
    kept = list(dict.fromkeys(bare(part) for condition in conditions for part in conjuncts(condition)))
    return words_of(All(tuple(kept)), lambda ref: f"'{ref}'", outline.show)


def place_of(condition: Condition, fallback: Place) -> Place:
    """Where a condition stands in the file."""
    return next((test.place for test in tests_of(condition) if test.place.file), fallback)


def guess_words(outline: Outline, name: str, answer: object) -> str:
    """What stands under a name in a set of answers that was tried, in words."""
    known = outline.id_of(name)
    if isinstance(answer, Non):
        return f"'{known}' is {answer.reason}"
    if not isinstance(answer, Value):
        return f"'{known}' is not answered"
    picked = list(answer.value) if isinstance(answer.value, dict) else [str(answer.value)]
    return f"'{known}' is {', '.join(outline.show(name, str(one)) for one in picked)}"
