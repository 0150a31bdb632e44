"""How far a conversation is, in questions as a person counts them: one for a table or a block, whatever its rows."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.flow.conditions import holds
from assistant.flow.index import Index, refs_of
from assistant.flow.model import Question
from assistant.flow.path import Item, View

Units = dict[str, list[Item]]
"""The items of each question that is counted as one, by its id."""


def units_of(index: Index, items: Iterable[Item]) -> Units:
    """The questions on the chosen route, each with its items: a table with its columns, a question with its rows."""
    units: Units = {}
    for item in items:
        if item.status != "later":
            units.setdefault(_owner(index, item.question), []).append(item)
    return units


def count_done(units: Units) -> int:
    """How many questions have all that they ask for."""
    return sum(map(_is_done, units.values()))


def count_around(view: View, item: Item) -> tuple[int, int]:
    """In a block that is asked for each row: how many of its answers are there, and of how many; a block counts once.

    Only what is said row by row is counted here, so that figures typed one by one are seen to lead on.
    """
    question = item.question
    if not question.scope or question.column or item.waits_for:
        return 0, 0
    part = view.parts[item.section].items
    block = [each for each in part if each.question.scope == question.scope and each.status != "later"]
    given = [each for each in block if not each.waits_for and each.status in ("answered", "recheck")]
    return len(given), len(block)


def count_put_off(units: Units) -> int:
    """How many questions have something to come back to."""
    return sum(any(item.status == "come_back" and not item.waits_for for item in items) for items in units.values())


def count_to_come(view: View, units: Units) -> int:
    """How many questions may yet be asked, as what decides about them is not answered: so the total never grows."""
    to_come: set[str] = set()
    for question in view.index.questions.values():
        is_inner = _owner(view.index, question) != question.id or question.kind.name == "matrix"
        if is_inner or question.retired or question.id in units or not _is_on_route(view, question):
            continue
        if _may_be_asked(view, question, units, to_come):
            to_come.add(question.id)
    return len(to_come)


def _owner(index: Index, question: Question) -> str:
    """The id that a question is counted under: a column's is that of its table."""
    return index.owners.get(question.id, question.id)


def _is_done(items: list[Item]) -> bool:
    return all(item.status in ("answered", "recheck") for item in items)


def _is_on_route(view: View, question: Question) -> bool:
    return view.state.route == "full" or question.short


def _may_be_asked(view: View, question: Question, units: Units, to_come: set[str]) -> bool:
    """Whether nothing speaks against it, and something that decides about it waits for its answer."""
    chain = view.index.conditions.get(question.id, ())
    truths = [holds(condition, view.answers, {}) for condition in chain]
    if False in truths:
        return False
    refs = {ref for condition, truth in zip(chain, truths, strict=True) if truth is None for ref in refs_of(condition)}
    return any(_waits(view, ref, units, to_come) for ref in (*refs, *question.scope))


def _waits(view: View, ref: str, units: Units, to_come: set[str]) -> bool:
    """Whether what stands under an id is still to be answered."""
    index = view.index
    if ref in index.calcs:
        return any(_waits(view, part, units, to_come) for part in index.calcs[ref][0].of)
    question = index.questions.get(ref) or index.by_fact.get(ref)
    if question is None:
        return False
    owner = _owner(index, question)
    return owner in to_come or (owner in units and not _is_done(units[owner]))
