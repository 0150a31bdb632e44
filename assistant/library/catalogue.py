"""Reads the functions and the roles from knowledge/ into the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import CoreArea, Function, FunctionGroup
from assistant.catalogue.roles import Role
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
        roles.expect(("roles",))
        made = tuple(_role(block) for block in roles.blocks("roles", "a role"))
        _refuse_doubles(roles.blocks("roles", "a role"), findings)
        catalogue = Catalogue(catalogue.groups, catalogue.functions, catalogue.core_areas, made)
    wrong = next((finding for finding in findings.sorted() if finding.level == "error"), None)
    if wrong:
        raise DialogueError(str(wrong))
    return catalogue


def _read(path: Path, findings: Findings) -> Block | None:
    text = read_text(path, str(path), findings) if path.is_file() else None
    node = read_nodes(text, str(path), findings) if text else None
    return read_block(node, findings, "this file") if node else None


def _functions(block: Block, findings: Findings) -> Catalogue:
    block.expect(("menu_source", "groups", "functions", "core_areas", "core_source"))
    groups = tuple(_group(each) for each in block.blocks("groups", "a group"))
    known = {group.id for group in groups}
    listed = block.blocks("functions", "a function")
    for each in listed:
        named = each.text("group")
        if named and named not in known:
            cure = findings.suggest(named, known)
            findings.add("F006", each.at("group"), f"there is no group called '{named}'", cure)
    _refuse_doubles(listed, findings)
    areas = block.blocks("core_areas", "a core area")
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
        if name in seen:
            line = seen[name].place.line
            findings.add(
                "F005", block.at("id"), f"'{name}' stands on line {line} already", "give this one an id of its own"
            )
        seen[name] = block
