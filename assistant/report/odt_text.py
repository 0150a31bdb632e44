"""Words in an OpenDocument file, with the spaces, tabs and line breaks that XML alone would lose."""

from __future__ import annotations

import re

from odfdo import Element

_SIGNS = re.compile(r"(\n|\t|(?<=\s) +|^ +| +$)", re.MULTILINE)


def paragraph(text: str, style: str = "Standard", missing: bool = False) -> Element:
    """A paragraph; what is missing leans over."""
    made = _element("text:p", style)
    if missing:
        made.append(span(text, "Missing"))
    else:
        _fill(made, text)
    return made


def heading(text: str, level: int, style: str) -> Element:
    """A real heading."""
    made = _element("text:h", style)
    made.set_attribute("text:outline-level", str(level))
    _fill(made, text)
    return made


def span(text: str, style: str = "") -> Element:
    """Some words inside a paragraph."""
    made = _element("text:span", style)
    _fill(made, text)
    return made


def bullets(items: tuple[str, ...], style: str) -> Element:
    """A list with one paragraph an item."""
    made = _element("text:list", style)
    for item in items:
        entry = Element.from_tag("text:list-item")
        entry.append(paragraph(item))
        made.append(entry)
    return made


def _element(tag: str, style: str) -> Element:
    made = Element.from_tag(tag)
    if style:
        made.set_attribute("text:style-name", style)
    return made


def _fill(element: Element, text: str) -> None:
    """Puts a text in; odfdo's own way takes minutes for a long one."""
    last: Element | None = None
    for piece in _SIGNS.split(text):
        if piece and _SIGNS.fullmatch(piece):
            last = _sign(piece)
            Element.append(element, last)  # a paragraph's own way reads all of its text anew each time
        elif last is None:
            element.text = piece
        else:
            last.tail = piece


def _sign(piece: str) -> Element:
    if piece in ("\n", "\t"):
        return Element.from_tag("text:line-break" if piece == "\n" else "text:tab")
    spaces = Element.from_tag("text:s")
    spaces.set_attribute("text:c", str(len(piece)))
    return spaces
