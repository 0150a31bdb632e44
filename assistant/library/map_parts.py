"""Reads what a document tells of the maps of who does what."""

from __future__ import annotations

from typing import cast

from assistant.catalogue.map_parts import MAP_SHOWS, MAPS, MapName, MapPart, MapShow
from assistant.library.blocks import Block


def read_map_part(block: Block) -> MapPart:
    """One part: `map` names what is shown, `of` the map, that of organisations where there is none."""
    block.expect(("map", "of"))
    show = cast("MapShow", block.one_of("map", MAP_SHOWS, default="summary", needed=True))
    return MapPart(show, cast("MapName", block.one_of("of", MAPS, default="coverage")))
