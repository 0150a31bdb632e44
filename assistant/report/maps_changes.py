"""Tells in words which cells of the maps are different from what they were."""

from __future__ import annotations

from assistant.flow.facts import Key, Value
from assistant.flow.path import Item, View
from assistant.flow.tables import Column, Map
from assistant.report.paper import Cell
from assistant.report.reading import Reading

_NOT_ASKED = "Not asked"
Line = tuple[Cell, Cell, Cell]
"""What it is about, what stood there before, and what stands there now."""


def changed_cells(before: View, now: View) -> tuple[Line, ...]:
    """The cells that were filled in, changed or emptied; those that changed alike stand in one line.

    A line names the organisation or role, the functions, and the field: "Age UK: Follow up referrals, State".
    """
    alike: dict[tuple[str, str, str, str], list[str]] = {}
    labels = {function.id: function.label for function in now.index.dialogue.functions}
    for known in now.index.dialogue.record.maps:
        for key, column in _keys(before, now, known):
            was, words = _words(before, key, column), _words(now, key, column)
            if was != words:
                name = now.answers.row_title(known.down, key.rows[0])
                alike.setdefault((name, column.label, was, words), []).append(labels[key.rows[1]])
    return tuple(
        (Cell(f"{name}: {'; '.join(functions)}, {field}"), _cell(was), _cell(words))
        for (name, field, was, words), functions in alike.items()
    )


def is_told_by_cell(view: View, item: Item) -> bool:
    """Whether an item asks for a line of a map that was answered: its cells are told one by one."""
    fact = view.answers.counted.get(item.key)
    on_map = view.index.dialogue.record.map(item.question.fact) is not None
    return on_map and fact is not None and isinstance(fact.answer, Value)


def _keys(before: View, now: View, known: Map) -> list[tuple[Key, Column]]:
    """The cells of a map that hold anything now or did, by column, function and field, in their order."""
    rows = {row: place for place, row in enumerate(now.state.rows(known.down))}
    functions = {function.id: place for place, function in enumerate(now.index.dialogue.functions)}
    fields = {column.id: place for place, column in enumerate(known.columns)}
    keys = [
        key
        for key in {**before.state.facts, **now.state.facts}
        if key.fact == known.id and len(key.rows) == 2 and key.column in fields
        if key.rows[0] in rows and key.rows[1] in functions
    ]
    keys.sort(key=lambda key: (rows[key.rows[0]], functions[key.rows[1]], fields[key.column]))
    return [(key, known.columns[fields[key.column]]) for key in keys]


def _words(view: View, key: Key, column: Column) -> str:
    fact = view.state.facts.get(key)
    return Reading(view).in_words("", column.kind, fact.answer).text if fact else ""


def _cell(words: str) -> Cell:
    return Cell(words) if words else Cell(_NOT_ASKED, missing=True)
