"""Reads the functions, the roles and the sources from knowledge/ into the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import CoreArea, Function, FunctionGroup
from assistant.catalogue.roles import Role
from assistant.catalogue.sources import Source
from assistant.errors import DialogueError
from assistant.library.blocks import Block, read_block
from assistant.library.findings import Findings
from assistant.library.texts import read_text
from assistant.library.yaml_nodes import read_nodes

_FUNCTION_WORDS = ("id", "label", "about", "group", "source", "in_appendices", "may_not_be_core", "note")
_ROLE_WORDS = ("id", "title", "kinds", "description", "aliases", "ambiguous", "source")
_KINDS = ("specialist", "generic")


def read_catalogue(knowledge: Path) -> Catalogue:
    """The catalogue of a knowledge folder; a folder without the files has an empty one.

    Raises:
        DialogueError: A file is at fault; one line with the place and the cure.
    """
    findings = Findings()
    functions = _read(knowledge / "functions.yaml", findings)
    roles = _read(knowledge / "roles.yaml", findings)
    catalogue = Catalogue()
    if functions:
        catalogue = _functions(functions, findings)
    if roles:
        _need(roles, ("roles",), ())
        listed = roles.blocks("roles", "a role")
        made = tuple(_role(block) for block in listed)
        _refuse_doubles(listed, findings)
        catalogue = replace(catalogue, roles=made)
    catalogue = replace(catalogue, sources=_sources(knowledge / "sources.yaml", findings))
    _stop_on_errors(findings)
    return catalogue


def _stop_on_errors(findings: Findings) -> None:
    """Raises the first error, and before others a misspelt word, which makes a needed one seem to be missing."""
    errors = [finding for finding in findings.sorted() if finding.level == "error"]
    if errors:
        raise DialogueError(str(next((error for error in errors if error.code == "F001"), errors[0])))


def _read(path: Path, findings: Findings) -> Block | None:
    text = read_text(path, str(path), findings) if path.is_file() else None
    node = read_nodes(text, str(path), findings) if text is not None else None
    return read_block(node, findings, "this file") if node else None


def _need(block: Block, needed: tuple[str, ...], allowed: tuple[str, ...]) -> None:
    """Notes what a file lacks, and what it should not hold."""
    block.expect((*needed, *allowed))
    for key in needed:
        if not block.has(key):
            block.miss(key, f"write '{key}:' with its list")


def _sources(path: Path, findings: Findings) -> tuple[Source, ...]:
    block = _read(path, findings)
    if block is None:
        return ()
    _need(block, ("sources",), ())
    listed = block.blocks("sources", "a source")
    _refuse_doubles(listed, findings)
    return tuple(_source(each) for each in listed)


def _source(block: Block) -> Source:
    block.expect(("id", "title", "by", "year"))
    return Source(block.identifier("id"), block.text("title", True), block.text("by", True), block.text("year"))


def _functions(block: Block, findings: Findings) -> Catalogue:
    _need(block, ("functions",), ("groups", "core_areas", "menu_source", "core_source"))
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
        _refuse_doubles(alike, findings)
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


def _role(block: Block) -> Role:
    block.expect(_ROLE_WORDS)
    kinds = block.texts("kinds")
    for kind in kinds:
        if kind not in _KINDS:
            block.complain(block.at("kinds"), f"'{kind}' is not a kind of role", "write specialist, generic or both")
    return Role(
        block.identifier("id", kebab=True),
        block.text("title", True),
        kinds,
        block.text("description"),
        block.texts("aliases"),
        block.texts("ambiguous"),
        block.sources(),
    )


def _refuse_doubles(blocks: Iterable[Block], findings: Findings) -> None:
    seen: dict[str, Block] = {}
    for block in blocks:
        name = block.text("id")
        if name and name in seen:
            line = seen[name].place.line
            findings.add(
                "F005", block.at("id"), f"'{name}' stands on line {line} already", "give this one an id of its own"
            )
        seen[name] = block
