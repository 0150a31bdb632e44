"""Puts on paper which competencies go with what somebody learns first, by the crosswalk: this tool's suggestion."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.analysis.needs import find_needs
from assistant.analysis.ratings import ratings_of
from assistant.catalogue.learning import Learning
from assistant.flow.path import View
from assistant.report.paper import Block, Cell, Column, Table

_CHOSEN = "first"
"""What somebody picked to learn first."""
_CAPTION = "No document links competencies to functions: these links are this tool's suggestion"


def linked_on_paper(view: View, learning: Learning) -> tuple[Block, ...]:
    """Each function to be learned first, with what goes with it on each shared ladder; nothing where none is."""
    ladders = [ladder for ladder in learning.ladders if any(each.source for each in ladder.competencies)]
    rows = tuple(
        (Cell(label), *(Cell(_named(learning, function, ladder.id)) for ladder in ladders))
        for function, label in _first(view)
    )
    columns = (Column("Function", 5), *(Column(ladder.title, 8) for ladder in ladders))
    return (Table("need_competencies", _CAPTION, columns, rows, "tool"),) if rows and ladders else ()


def _first(view: View) -> Iterator[tuple[str, str]]:
    """What was picked to learn first; until then, the first needs."""
    labels = {each.function: each.label for each in ratings_of(view)}
    chosen = [row for row in view.answers.row_ids(_CHOSEN) if row in labels]
    for function in chosen or [each.function for each in find_needs(ratings_of(view)).first]:
        yield function, labels[function]


def _named(learning: Learning, function: str, ladder: str) -> str:
    return "; ".join(one.label for one in learning.bearing_on(function, ladder)) or "–"
