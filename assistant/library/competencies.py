"""Reads the ladders of competencies, and the crosswalk from competencies to functions."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain
from pathlib import Path

from assistant.catalogue.competencies import Competency, CompetencyArea, Crosswalk, Ladder, Link, Unreached
from assistant.catalogue.points import Point
from assistant.library.blocks import Block
from assistant.library.findings import Findings
from assistant.library.lists import need, read_file, refuse_doubles


def read_ladders(paths: Iterable[Path], findings: Findings) -> tuple[Ladder, ...]:
    """The ladders of some files, one in each."""
    blocks = [block for path in paths if (block := read_file(path, findings))]
    refuse_doubles(blocks, findings, "ladder")
    areas = [block.blocks("areas", "an area") for block in blocks]
    refuse_doubles((one for each in chain(*areas) for one in each.blocks("competencies", "a competency")), findings)
    return tuple(_ladder(block, findings) for block in blocks)


def _ladder(block: Block, findings: Findings) -> Ladder:
    need(block, ("areas",), ("ladder", "title", "about", "source"))
    listed = block.blocks("areas", "an area")
    refuse_doubles(listed, findings)
    areas = tuple(_area(each) for each in listed)
    name, title = block.identifier("ladder", kebab=True), block.text("title", True)
    return Ladder(name, title, block.text("about"), block.sources(), areas)


def _area(block: Block) -> CompetencyArea:
    block.expect(("id", "title", "about", "source", "competencies"))
    if not block.has("competencies"):
        block.miss("competencies")
    return CompetencyArea(
        block.identifier("id", kebab=True),
        block.text("title", True),
        block.text("about"),
        block.sources(),
        tuple(_competency(each) for each in block.blocks("competencies", "a competency")),
    )


def _competency(block: Block) -> Competency:
    block.expect(("id", "label", "about", "source", "theme", "parts", "note"))
    return Competency(
        block.text("id", True),
        block.text("label", True),
        block.text("about", True),
        block.sources(),
        block.flag("theme"),
        tuple(_point(each) for each in block.blocks("parts", "a part")),
        block.text("note"),
    )


def _point(block: Block) -> Point:
    block.expect(("text", "source"))
    return Point(block.text("text", True), block.sources())


# ---- the crosswalk


def read_crosswalk(
    path: Path, ladders: tuple[Ladder, ...] | None, functions: Collection[str] | None, findings: Findings
) -> Crosswalk:
    """The crosswalk of a file; an empty one where there is no such file.

    Args:
        path: The file.
        ladders: The ladders whose competencies it may name; None takes any, since they are at fault themselves.
        functions: The ids of the functions that it may name; None takes any.
        findings: Where to note what is wrong.
    """
    block = read_file(path, findings)
    if block is None:
        return Crosswalk()
    need(block, ("crosswalk",), ("suggested_by", "unreached"))
    by = block.one_of("suggested_by", ("tool",), "tool", needed=True)
    competencies = None if ladders is None else [one.id for ladder in ladders for one in ladder.competencies]
    listed = block.blocks("crosswalk", "a line of the crosswalk")
    links = tuple(_link(each, competencies, functions) for each in listed)
    refuse_doubles(listed, findings, "competency", "put the functions of both in one line")
    names = None if ladders is None else [ladder.id for ladder in ladders]
    unreached = tuple(_unreached(each, names, functions) for each in block.blocks("unreached", "a line of 'unreached'"))
    return Crosswalk(by, links, unreached)


def _link(block: Block, competencies: Collection[str] | None, functions: Collection[str] | None) -> Link:
    block.expect(("competency", "functions", "why_none"))
    if not block.has("functions") and not block.has("why_none"):
        block.miss("functions", "name the functions, or say in 'why_none' why there are none")
    return Link(_known(block, "competency", competencies), _all_known(block, functions), block.text("why_none"))


def _unreached(block: Block, ladders: Collection[str] | None, functions: Collection[str] | None) -> Unreached:
    block.expect(("function", "ladder", "why"))
    return Unreached(_known(block, "function", functions), _known(block, "ladder", ladders), block.text("why", True))


def _known(block: Block, key: str, known: Collection[str] | None) -> str:
    word = block.word(key, needed=True)
    if word and known is not None and word.text not in known:
        block.findings.add(
            "R001", word.place, f"nothing has the id '{word.text}'", block.findings.suggest(word.text, known)
        )
    return word.text if word else ""


def _all_known(block: Block, known: Collection[str] | None) -> tuple[str, ...]:
    for word in block.word_list("functions"):
        if known is not None and word.text not in known:
            cure = block.findings.suggest(word.text, known)
            block.findings.add("R001", word.place, f"no function has the id '{word.text}'", cure)
    return block.texts("functions")
