"""Judges how much room the sections of a paper take, before any format is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.report.paper import Block, Bullets, Chart, KeyFacts, Paragraph, Room, Section, Table

_LINE = 90
"""Letters in a line; whatever stands by itself takes one at least."""
_HEADING = 2
"""Lines that a heading takes, or the caption of a table."""
_BRIEF = 110
"""Fewer lines than this fill about three pages: all of it is seen at a glance."""


def is_brief(sections: Iterable[Section]) -> bool:
    """Whether nobody needs a list of contents to find their way."""
    return sum(_HEADING + sum(_lines(block) for block in section.blocks) for section in sections) < _BRIEF


def _lines(block: Block) -> int:
    match block:
        case Paragraph(text=text):
            return _lines_of(text)
        case Bullets(items=items):
            return sum(map(_lines_of, items))
        case KeyFacts(facts=facts):
            return sum(_lines_of(text) for fact in facts for text in fact.texts)
        case Table(rows=rows):
            return _HEADING + sum(max((_lines_of(cell.text) for cell in row), default=1) for row in rows)
        case Room(lines=lines):
            return lines
        case Chart():
            return sum(_lines(part) for part in block.in_words())


def _lines_of(text: str) -> int:
    return sum(1 + len(line) // _LINE for line in text.split("\n"))
