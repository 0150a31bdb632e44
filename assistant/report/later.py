"""Names the parts of a document that the full set of questions will fill, once and together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.report.paper import Paragraph, Section

LATER = Paragraph("This part comes with the full set of questions.", missing=True)
"""What a section holds until then."""


def name_later_once(sections: Sequence[Section], near: str) -> list[Section]:
    """The sections without those that come later, which are named in one line.

    Args:
        sections: All sections of a document, in order.
        near: The heading of the section at whose end they are named; the first one where it is not there.
    """
    names = [section.heading for section in sections if LATER in section.blocks]
    if len(names) < 2:
        return list(sections)
    kept = list(_kept(sections))
    line = Paragraph(f"These parts come with the full set of questions: {'; '.join(names)}.", missing=True)
    at = next((place for place, section in enumerate(kept) if section.heading == near), 0)
    if not kept:
        return [replace(sections[0], blocks=(line,))]
    kept[at] = replace(kept[at], blocks=(*kept[at].blocks, line))
    return kept


def _kept(sections: Sequence[Section]) -> Iterator[Section]:
    """All that say something, and the headings that such ones stand under."""
    for place, section in enumerate(sections):
        if LATER not in section.blocks:
            yield section
        elif any(LATER not in one.blocks for one in _below(sections, place)):
            yield replace(section, blocks=())


def _below(sections: Sequence[Section], place: int) -> Iterator[Section]:
    """The sections that stand under another one's heading."""
    for section in sections[place + 1 :]:
        if section.level <= sections[place].level:
            return
        yield section
