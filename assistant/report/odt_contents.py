"""The list of contents of an OpenDocument text: filled in already, and one that the office can bring up to date."""

from __future__ import annotations

from odfdo import Element

from assistant.report.odt_text import paragraph
from assistant.report.paper import CONTENTS, CONTENTS_LEVELS, Paper

_TITLE_STYLE = "Contents_20_Heading"


def contents(paper: Paper) -> Element | None:
    """The list; None where the paper is too short to have one."""
    places = paper.contents()
    if not places:
        return None
    body, title = Element.from_tag("text:index-body"), Element.from_tag("text:index-title")
    title.set_attribute("text:name", f"{CONTENTS} heading")
    title.append(paragraph(CONTENTS, _TITLE_STYLE))
    body.append(title)
    for place in places:
        section = paper.sections[place]
        line = paragraph("", f"Contents_20_{section.level}")
        Element.append(line, _link(place, section.heading))
        body.append(line)
    made = Element.from_tag("text:table-of-content")
    made.set_attribute("text:name", CONTENTS)
    made.set_attribute("text:protected", "true")
    made.append(_source())
    made.append(body)
    return made


def mark_heading(heading: Element, place: int) -> None:
    """Puts a bookmark after the words of a heading, to which the list of contents leads."""
    mark = Element.from_tag("text:bookmark")
    mark.set_attribute("text:name", _bookmark(place))
    Element.append(heading, mark)


def _bookmark(place: int) -> str:
    return f"contents-{place + 1}"


def _link(place: int, text: str) -> Element:
    link = Element.from_tag("text:a")
    link.set_attribute("xlink:type", "simple")
    link.set_attribute("xlink:href", f"#{_bookmark(place)}")
    link.set_attribute("text:style-name", "Index_20_Link")
    link.set_attribute("text:visited-style-name", "Index_20_Link")
    link.text = text
    return link


def _source() -> Element:
    """How the list is made anew: then with the page numbers, which only a program that lays out pages can know."""
    source = Element.from_tag("text:table-of-content-source")
    source.set_attribute("text:outline-level", str(CONTENTS_LEVELS))
    title = Element.from_tag("text:index-title-template")
    title.set_attribute("text:style-name", _TITLE_STYLE)
    title.text = CONTENTS
    source.append(title)
    for level in range(1, CONTENTS_LEVELS + 1):
        line = Element.from_tag("text:table-of-content-entry-template")
        line.set_attribute("text:outline-level", str(level))
        line.set_attribute("text:style-name", f"Contents_20_{level}")
        for part in ("link-start", "text", "tab-stop", "page-number", "link-end"):
            line.append(Element.from_tag(f"text:index-entry-{part}"))
        tab = line.get_element("text:index-entry-tab-stop")
        if tab is not None:
            tab.set_attribute("style:type", "right")
            tab.set_attribute("style:leader-char", ".")
        source.append(line)
    return source
