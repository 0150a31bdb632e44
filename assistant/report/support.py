"""Puts training and support on paper: what is there, and what is not there yet as something to raise."""

from __future__ import annotations

from assistant.analysis.portfolio import value_in
from assistant.analysis.support import INDUCTION, SUPPORT, TEXT_MINIMUM, TRAINING, Item, items_of, to_raise
from assistant.flow.facts import Key
from assistant.flow.path import View
from assistant.report.answers import unless_copied
from assistant.report.paper import Block, Bullets, Cell, Column, Paragraph, Table
from assistant.report.reading import Reading
from assistant.report.tables import cell_of

_STANDS = {"there": "Yes", "not_yet": "Not yet", "not_for_me": "–", "not_said": "Not answered yet"}
_DONE_ON = "trained.on"
_MOST_NAMED = 3
"""More examples than this are only counted where it has to be short."""
_LEADS = {
    TRAINING: "Training not done yet:",
    INDUCTION: "Examples of induction that are not ticked; raise those that fit the post:",
    SUPPORT: "Recommended, and not in place yet:",
}


def training_on_paper(view: View) -> tuple[Block, ...]:
    """The minimum with the days on which it was done, and which of the framework's two minimums each belongs to."""
    items = items_of(view, TRAINING)
    if not _is_said(items):
        return (Paragraph(unless_copied(view, "Not answered yet."), missing=True),)
    rows = tuple(
        (Cell(item.label), _stand(view, item), _done_on(view, item), Cell(_named_in(item)), Cell(item.about))
        for item in items
    )
    headers = (("Training", 4), ("Done", 2), ("On", 3), ("Minimum in the framework's", 3), ("What it is", 6))
    return (Table("minimum", "Minimum training", tuple(Column(*header) for header in headers), rows, ""),)


def _named_in(item: Item) -> str:
    return "table and text" if item.id in TEXT_MINIMUM else "table"


def _done_on(view: View, item: Item) -> Cell:
    if item.stand != "there":
        return Cell("–")
    return cell_of(Reading(view).said(_DONE_ON, {TRAINING: item.id}))


def induction_on_paper(view: View) -> tuple[Block, ...]:
    """The examples of induction, and which of them there were."""
    return _list(view, INDUCTION, "Induction", "Part of mine")


def supervision_on_paper(view: View) -> tuple[Block, ...]:
    """What is recommended for supervision, and whether it is in place."""
    return _list(view, SUPPORT, "Supervision and support", "In place")


def _list(view: View, fact: str, caption: str, header: str) -> tuple[Block, ...]:
    items = items_of(view, fact)
    if not _is_said(items):
        return (Paragraph(unless_copied(view, "Not answered yet."), missing=True),)
    rows = tuple((Cell(item.label), _stand(view, item), Cell(item.about)) for item in items)
    return (Table(fact, caption, (Column("What", 4), Column(header, 2), Column("What is meant", 5)), rows, ""),)


def _is_said(items: tuple[Item, ...]) -> bool:
    """Whether anybody said anything of a list."""
    return any(item.stand in ("there", "not_yet") for item in items)


def _stand(view: View, item: Item) -> Cell:
    is_open = item.stand == "not_said"
    return Cell(unless_copied(view, _STANDS[item.stand]) if is_open else _STANDS[item.stand], missing=is_open)


def raise_on_paper(view: View) -> tuple[Block, ...]:
    """What is not there yet, to be raised, with what the framework says of it."""
    return _raised(view, in_full=True)


def raise_in_short_on_paper(view: View) -> tuple[Block, ...]:
    """The same on a few lines."""
    return _raised(view, in_full=False)


def _raised(view: View, in_full: bool) -> tuple[Block, ...]:
    found = to_raise(view).items()
    blocks = [_in_full(fact, items) if in_full else _in_short(fact, items) for fact, items in found]
    if value_in(view, Key("two_roles")) == "yes":
        other = value_in(view, Key("other_role"))
        named = f"My other role is {other}" if isinstance(other, str) else "I have two personalised care roles"
        blocks.append(Paragraph(f"{named}: I need the competencies and the training of both.", "tool"))
    if blocks:
        return tuple(blocks)
    none = "Nothing that is recommended is known to be missing."
    said = any(_is_said(items_of(view, fact)) for fact in _LEADS)
    return (Paragraph(none if said else unless_copied(view, none), missing=True),)


def _in_full(fact: str, items: tuple[Item, ...]) -> Block:
    if fact == INDUCTION:  # they are many, and only examples
        return _named(fact, items)
    return Bullets(tuple(f"{item.label}. {item.about}".strip() for item in items), "tool", _LEADS[fact])


def _in_short(fact: str, items: tuple[Item, ...]) -> Block:
    if fact == INDUCTION and len(items) > _MOST_NAMED:
        return Paragraph(f"{len(items)} examples of induction are not ticked: see “Training and support”.", "tool")
    return _named(fact, items)


def _named(fact: str, items: tuple[Item, ...]) -> Block:
    return Paragraph(f"{_LEADS[fact]} {'; '.join(item.label for item in items)}.", "tool")
