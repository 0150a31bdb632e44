"""Reads the roles from knowledge/roles.yaml."""

from __future__ import annotations

from pathlib import Path

from assistant.catalogue.roles import Role
from assistant.library.blocks import Block
from assistant.library.findings import Findings
from assistant.library.lists import need, read_file, refuse_doubles

_WORDS = ("id", "title", "kinds", "description", "aliases", "ambiguous", "source")
_KINDS = ("specialist", "generic")


def read_roles(path: Path, findings: Findings) -> tuple[Role, ...]:
    """The roles of a file; none where there is no such file."""
    block = read_file(path, findings)
    if block is None:
        return ()
    need(block, ("roles",))
    listed = block.blocks("roles", "a role")
    refuse_doubles(listed, findings)
    return tuple(_role(each) for each in listed)


def _role(block: Block) -> Role:
    block.expect(_WORDS)
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
