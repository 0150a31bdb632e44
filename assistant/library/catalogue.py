"""Reads the functions, the roles and the sources from knowledge/ into the catalogue."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import CoreArea, Function, FunctionGroup
from assistant.catalogue.sources import Source
from assistant.errors import DialogueError
from assistant.library.blocks import Block
from assistant.library.findings import Findings
from assistant.library.lists import need, read_file, refuse_doubles
from assistant.library.roles import read_roles

_FUNCTION_WORDS = ("id", "label", "about", "group", "source", "in_appendices", "may_not_be_core", "note")


def read_catalogue(knowledge: Path) -> Catalogue:
    """The catalogue of a knowledge folder; a folder without the files has an empty one.

    Raises:
        DialogueError: A file is at fault; one line with the place and the cure.
    """
    findings = Findings()
    functions = read_file(knowledge / "functions.yaml", findings)
    catalogue = _functions(functions, findings) if functions else Catalogue()
    catalogue = replace(catalogue, roles=read_roles(knowledge / "roles.yaml", findings))
    catalogue = replace(catalogue, sources=_sources(knowledge / "sources.yaml", findings))
    _stop_on_errors(findings)
    return catalogue


def _stop_on_errors(findings: Findings) -> None:
    """Raises the first error, and before others a misspelt word, which makes a needed one seem to be missing."""
    errors = [finding for finding in findings.sorted() if finding.level == "error"]
    if errors:
        raise DialogueError(str(next((error for error in errors if error.code == "F001"), errors[0])))


def _sources(path: Path, findings: Findings) -> tuple[Source, ...]:
    block = read_file(path, findings)
    if block is None:
        return ()
    need(block, ("sources",))
    listed = block.blocks("sources", "a source")
    refuse_doubles(listed, findings)
    return tuple(_source(each) for each in listed)


def _source(block: Block) -> Source:
    block.expect(("id", "title", "by", "year"))
    return Source(block.identifier("id"), block.text("title", True), block.text("by", True), block.text("year"))


def _functions(block: Block, findings: Findings) -> Catalogue:
    need(block, ("functions",), ("groups", "core_areas", "menu_source", "core_source"))
    headed, listed = block.blocks("groups", "a group"), block.blocks("functions", "a function")
    areas = block.blocks("core_areas", "a core area")
    groups = tuple(_group(each) for each in headed)
    known = {group.id for group in groups}
    for each in listed:
        named = each.text("group")
        if named and named not in known:
            cure = findings.suggest(named, known)
            findings.add("F006", each.at("group"), f"there is no group called '{named}'", cure)
    for alike in (headed, listed, areas):
        refuse_doubles(alike, findings)
    return Catalogue(groups, tuple(_function(each) for each in listed), tuple(_area(each) for each in areas))


def _group(block: Block) -> FunctionGroup:
    block.expect(("id", "title", "about", "source"))
    return FunctionGroup(block.identifier("id"), block.text("title", True), block.text("about"), block.sources())


def _function(block: Block) -> Function:
    block.expect(_FUNCTION_WORDS)
    return Function(
        block.text("id", True),
        block.text("label", True),
        block.text("about", True),
        block.text("group", True),
        block.sources(),
        block.flag("in_appendices") if block.has("in_appendices") else True,
        block.flag("may_not_be_core"),
        block.text("note"),
    )


def _area(block: Block) -> CoreArea:
    block.expect(("id", "label", "source"))
    return CoreArea(block.text("id", True), block.text("label", True), block.sources())
