"""Reads the functions that often go with each role, and with each scope, from knowledge/usual_functions.yaml."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.catalogue.functions import Function, ScopeFunctions
from assistant.catalogue.roles import Role
from assistant.library.blocks import Block
from assistant.library.findings import Findings
from assistant.library.lists import need, read_file


def read_usual(
    path: Path, roles: Sequence[Role], functions: Sequence[Function], findings: Findings
) -> dict[str, tuple[str, ...]]:
    """The ids of the functions by the role's id; none where there is no such file."""
    block = read_file(path, findings)
    if block is None:
        return {}
    need(block, ("usual_functions",), ("scopes",))
    known_roles, known_functions = [role.id for role in roles], [function.id for function in functions]
    usual: dict[str, tuple[str, ...]] = {}
    for each in block.blocks("usual_functions", "a role with its functions"):
        each.expect(("role", "functions"))
        role = each.text("role", True)
        if role:
            _note_unknown(each, "role", (role,), known_roles)
            _note_unknown(each, "functions", each.texts("functions"), known_functions)
            usual[role] = each.texts("functions")
    return usual


def read_scopes(path: Path, functions: Sequence[Function], findings: Findings) -> dict[str, ScopeFunctions]:
    """The functions that each scope asks for, by the scope's id; none where there is no such file."""
    block = read_file(path, findings)
    known = [function.id for function in functions]
    scopes: dict[str, ScopeFunctions] = {}
    for each in block.blocks("scopes", "a scope with its functions") if block else ():
        each.expect(("scope", "essential", "useful"))
        scope = each.text("scope", True)
        for key in ("essential", "useful"):
            _note_unknown(each, key, each.texts(key), known)
        if scope:
            scopes[scope] = ScopeFunctions(each.texts("essential"), each.texts("useful"))
    return scopes


def _note_unknown(block: Block, key: str, names: Sequence[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known:
            message = f"there is no {'role' if key == 'role' else 'function'} called '{name}'"
            block.findings.add("F006", block.at(key), message, block.findings.suggest(name, known))
