"""Reads the roles from knowledge/roles.yaml, and with them the words of titles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from assistant.catalogue.roles import Doubt, Role, RoleBook
from assistant.library.blocks import Block
from assistant.library.findings import Findings, stop_on_errors
from assistant.library.lists import need, read_file, refuse_doubles
from assistant.library.title_words import read_title_words

_WORDS = ("id", "title", "kinds", "description", "aliases", "never_with", "source")
_KINDS = ("specialist", "generic")


def read_roles(path: Path, findings: Findings) -> tuple[Role, ...]:
    """The roles of a file; none where there is no such file."""
    return _book(path, findings).roles


def read_role_book(knowledge: Path) -> RoleBook:
    """The roles of a knowledge folder with all that is needed to read titles.

    Raises:
        DialogueError: A file is at fault; one line with the place and the cure.
    """
    findings = Findings()
    book = gather_role_book(knowledge / "roles.yaml", knowledge / "titles.yaml", findings)
    stop_on_errors(findings)
    return book


def gather_role_book(roles: Path, titles: Path, findings: Findings) -> RoleBook:
    """As much as can be read of the roles and of the words of titles, with all that is wrong noted."""
    book = _book(roles, findings)
    return replace(book, **read_title_words(titles, book, findings)) if titles.is_file() else book


def _book(path: Path, findings: Findings) -> RoleBook:
    block = read_file(path, findings)
    if block is None:
        return RoleBook()
    need(block, ("roles",), ("doubts",))
    listed = block.blocks("roles", "a role")
    refuse_doubles(listed, findings)
    roles = tuple(_role(each) for each in listed)
    known = {role.id for role in roles}
    _refuse_doubled_names(listed, "aliases", findings)
    doubtful = block.blocks("doubts", "a doubt")
    _refuse_doubled_names(doubtful, "names", findings)
    doubts = tuple(_doubt(each, known, findings) for each in doubtful)
    return RoleBook(tuple(replace(role, ambiguous=_doubtful(role, doubts)) for role in roles), doubts)


def _refuse_doubled_names(blocks: Sequence[Block], key: str, findings: Findings) -> None:
    """Notes each name that two roles have, or two doubts: nobody could tell which one is meant."""
    seen: dict[str, int] = {}
    for block in blocks:
        for word in block.word_list(key):
            name = word.text.strip().casefold()
            if name in seen:
                cure = "keep it in one place; where it may mean either, put it under 'doubts'"
                findings.add("F005", word.place, f"'{word.text}' stands on line {seen[name]} already", cure)
            seen[name] = word.place.line


def _doubtful(role: Role, doubts: tuple[Doubt, ...]) -> tuple[str, ...]:
    """The names that may mean this role or another."""
    own = {role.title.casefold(), *(alias.casefold() for alias in role.aliases)}
    return tuple(
        name
        for doubt in doubts
        if role.id in doubt.may_be
        for name in _whole(doubt.names)
        if name.casefold() not in own
    )


def _role(block: Block) -> Role:
    block.expect(_WORDS)
    kinds = block.texts("kinds")
    for kind in kinds:
        if kind not in _KINDS:
            block.complain(block.at("kinds"), f"'{kind}' is not a kind of role", "write specialist, generic or both")
    names = block.texts("aliases")
    return Role(
        block.identifier("id", kebab=True),
        block.text("title", True),
        kinds,
        block.text("description"),
        _whole(names),
        (),
        block.sources(),
        tuple(name for name in names if "..." in name),
        block.texts("never_with"),
    )


def _whole(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names without three dots in them."""
    return tuple(name for name in names if "..." not in name)


def _doubt(block: Block, known: set[str], findings: Findings) -> Doubt:
    block.expect(("names", "ask", "may_be"))
    may_be = block.texts("may_be")
    for role in may_be:
        if role not in known:
            findings.add("F006", block.at("may_be"), f"there is no role '{role}'", findings.suggest(role, known))
    if len(may_be) < 2:
        block.complain(block.at("may_be"), "a doubt is between two roles or more", "name the roles that it may be")
    return Doubt(block.texts("names"), block.text("ask", True), may_be)
