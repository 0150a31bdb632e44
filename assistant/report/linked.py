"""Puts on paper what this tool suggests for what somebody learns: competencies that go with it, and ways to learn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.analysis.needs import find_needs
from assistant.analysis.ratings import ratings_of
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.learning import Learning
from assistant.flow.index import Index
from assistant.flow.path import View
from assistant.report.paper import Block, Cell, Column, Table

_CHOSEN = "first"
"""What somebody picked to learn first."""
_CHOSEN_AS_IS = "(this tool's suggestion, chosen as it is)"
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


def asks_ways(index: Index) -> bool:
    """Whether a dialogue offers ways to learn in this tool's words."""
    return any(question.suggest == "ways_to_learn" for question in index.questions.values())


def mark_ways(block: Block, catalogue: Catalogue) -> Block:
    """A table in which ways to learn that were left in this tool's words say so; what people wrote stays as it is."""
    if not isinstance(block, Table):
        return block
    words = {way.how.rstrip(".") for function in catalogue.functions for way in function.ways_to_learn}
    return replace(block, rows=tuple(tuple(_marked(cell, words) for cell in row) for row in block.rows))


def _marked(cell: Cell, words: set[str]) -> Cell:
    found = [each for each in words if each in cell.text]
    longest = [each for each in found if not any(each != other and each in other for other in found)]
    text = cell.text
    for each in longest:
        text = text.replace(each, f"{each} {_CHOSEN_AS_IS}")
    return replace(cell, text=text) if longest else cell
