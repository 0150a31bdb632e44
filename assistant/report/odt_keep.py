"""Keeps parts of an OpenDocument file together on a page."""

from __future__ import annotations

from odfdo import Document, Element, Style

_TABLE = "Kept_20_table"


def keep_together(document: Document, made: list[Element], with_next: bool) -> None:
    """Keeps parts whole on one page, and with what comes next if that is wanted."""
    paragraphs: list[Element] = []
    for part in made:
        if part.tag == "table:table":
            _keep_table(document, part)
        else:
            paragraphs += part.get_elements("descendant-or-self::text:p | descendant-or-self::text:h")
    for paragraph in paragraphs if with_next else paragraphs[:-1]:
        _keep_paragraph(document, paragraph)


def _keep_paragraph(document: Document, paragraph: Element) -> None:
    usual = str(paragraph.get_attribute("text:style-name") or "Standard")
    name = f"{usual}_kept"
    if document.get_style("paragraph", name) is None:
        kept = Style("paragraph", name=name, parent_style=usual)
        kept.set_properties({"fo:keep-with-next": "always"}, area="paragraph")
        document.insert_style(kept, automatic=True)
    paragraph.set_attribute("text:style-name", name)


def _keep_table(document: Document, table: Element) -> None:
    if document.get_style("table", _TABLE) is None:
        kept = Style("table", name=_TABLE)
        kept.set_properties({"style:may-break-between-rows": "false", "fo:keep-with-next": "always"}, area="table")
        document.insert_style(kept, automatic=True)
    table.set_attribute("table:style-name", _TABLE)
