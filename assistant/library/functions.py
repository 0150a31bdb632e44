"""Reads the functions, their groups and the core areas from knowledge/functions.yaml."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from assistant.catalogue.activities import WayToLearn
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import CoreArea, Function, FunctionGroup
from assistant.library.blocks import Block, read_one_of
from assistant.library.findings import Findings
from assistant.library.lists import need, read_file, refuse_doubles

_WORDS = (
    "id", "label", "about", "group", "source", "in_appendices", "may_not_be_core", "note",
    "explanation", "good_practice", "ways_to_learn", "aliases", "appendix_reading",
)  # fmt: skip


def read_functions(path: Path, activities: Collection[str], findings: Findings) -> Catalogue:
    """A catalogue of the functions alone; an empty one where there is no such file.

    Args:
        path: The file.
        activities: The ids of the activities that a way to learn may name.
        findings: Where to note what is wrong.
    """
    block = read_file(path, findings)
    if block is None:
        return Catalogue()
    need(block, ("functions",), ("groups", "core_areas", "menu_source", "core_source"))
    headed, listed = block.blocks("groups", "a group"), block.blocks("functions", "a function")
    areas = block.blocks("core_areas", "a core area")
    groups = tuple(_group(each) for each in headed)
    _check_groups(listed, {group.id for group in groups}, findings)
    for alike in (headed, listed, areas):
        refuse_doubles(alike, findings)
    functions = tuple(_function(each, activities) for each in listed)
    return Catalogue(groups, functions, tuple(_area(each) for each in areas))


def _check_groups(listed: tuple[Block, ...], known: set[str], findings: Findings) -> None:
    for each in listed:
        named = each.text("group")
        if named and named not in known:
            cure = findings.suggest(named, known)
            findings.add("F006", each.at("group"), f"there is no group called '{named}'", cure)


def _group(block: Block) -> FunctionGroup:
    block.expect(("id", "title", "about", "source"))
    return FunctionGroup(block.identifier("id"), block.text("title", True), block.text("about"), block.sources())


def _function(block: Block, activities: Collection[str]) -> Function:
    block.expect(_WORDS)
    return Function(
        block.text("id", True),
        block.text("label", True),
        block.text("about", True),
        block.text("group", True),
        block.sources(),
        block.flag("in_appendices") if block.has("in_appendices") else True,
        block.flag("may_not_be_core"),
        block.text("note"),
        block.text("explanation"),
        block.texts("good_practice"),
        tuple(way for each in block.blocks("ways_to_learn", "a way to learn") if (way := _way(each, activities))),
        block.texts("aliases"),
        block.text("appendix_reading"),
    )


def _way(block: Block, activities: Collection[str]) -> WayToLearn | None:
    block.expect(("way", "how"))
    word, how = block.word("way", needed=True), block.text("how", needed=True)
    activity = read_one_of(word, activities, "'way'", block.findings) if word else ""
    return WayToLearn(activity, how) if activity and how else None


def _area(block: Block) -> CoreArea:
    block.expect(("id", "label", "about", "source"))
    return CoreArea(block.text("id", True), block.text("label", True), block.sources(), block.text("about"))
