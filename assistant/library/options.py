"""Reads the ways to fill a gap from knowledge/options.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

from assistant.analysis.gaps import FindingKind
from assistant.catalogue.options import NO_OPTIONS, NO_POINT, Look, OptionBook, OptionWords
from assistant.catalogue.points import Point
from assistant.library.blocks import Block, read_one_of
from assistant.library.findings import Findings
from assistant.library.lists import need, read_file, refuse_doubles

_WORDS = (
    "id",
    "label",
    "for",
    "look",
    "about",
    "needs",
    "learns",
    "risk",
    "nobody",
    "careful",
    "short",
    "unmapped",
    "alone",
)


def read_options(path: Path, findings: Findings) -> OptionBook:
    """The options of a file; none where there is no such file."""
    block = read_file(path, findings)
    if block is None:
        return NO_OPTIONS
    need(block, ("options", "caution"))
    listed = block.blocks("options", "an option")
    refuse_doubles(listed, findings)
    caution = block.block("caution", "the caution")
    return OptionBook(tuple(_option(each) for each in listed), _point(caution) if caution else NO_POINT)


def _option(block: Block) -> OptionWords:
    block.expect(_WORDS)
    kinds = [read_one_of(word, get_args(FindingKind), "'for'", block.findings) for word in block.word_list("for")]
    return OptionWords(
        block.identifier("id"),
        block.text("label", True),
        block.text("about", True),
        tuple(kind for kind in kinds if kind),
        cast(Look, block.one_of("look", get_args(Look), needed=True)),
        block.texts("needs"),
        block.text("risk", True),
        block.text("nobody", True),
        block.text("unmapped"),
        block.text("alone"),
        block.flag("learns"),
        block.flag("careful"),
        block.text("short") or block.text("label"),
    )


def _point(block: Block) -> Point:
    block.expect(("text", "source"))
    return Point(block.text("text", True), block.sources())
