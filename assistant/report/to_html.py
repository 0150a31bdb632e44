"""Writes a paper as one accessible page that needs nothing else, on a screen or on paper."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from assistant.report.legible import legible_part
from assistant.report.paper import LABELS, Paper, by_voice
from assistant.report.plot import lay_out

_TEMPLATES = Path(__file__).parent / "templates"


def write(paper: Paper) -> bytes:
    """The paper as HTML in UTF-8."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["lines"] = _lines
    environment.filters["kind"] = lambda block: type(block).__name__
    environment.filters["laid_out"] = lay_out
    template = environment.get_template("paper.html.jinja")
    style = Markup((_TEMPLATES / "paper.css").read_text("utf-8").strip())
    page = template.render(paper=legible_part(paper), style=style, labels=LABELS, by_voice=by_voice)
    return page.encode("utf-8")


def _lines(text: str) -> Markup:
    """The text escaped, with its line breaks kept."""
    return Markup("<br>\n").join(escape(line) for line in text.split("\n"))
