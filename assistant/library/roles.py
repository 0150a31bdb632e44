"""Reads the roles from knowledge/roles.yaml, and the words of titles from knowledge/titles.yaml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.catalogue.roles import Cue, Doubt, Role, RoleBook, TitleWords
from assistant.errors import DialogueError
from assistant.library.blocks import Block
from assistant.library.findings import Findings
from assistant.library.lists import need, read_file, refuse_doubles

_WORDS = ("id", "title", "kinds", "description", "aliases", "never_with", "source")
_KINDS = ("specialist", "generic")
_LISTS = (
    "jobs", "bare", "open", "yields", "settings", "prepositions", "ours", "elsewhere", "also_places", "firm", "weak",
    "narrow", "other_jobs", "real_words",
)  # fmt: skip


def read_roles(path: Path, findings: Findings) -> tuple[Role, ...]:
    """The roles of a file; none where there is no such file."""
    return _book(path, findings).roles


def read_role_book(knowledge: Path) -> RoleBook:
    """The roles of a knowledge folder with all that is needed to read titles.

    Raises:
        DialogueError: A file is at fault; one line with the place and the cure.
    """
    findings = Findings()
    book = _book(knowledge / "roles.yaml", findings)
    block = read_file(knowledge / "titles.yaml", findings)
    if block:
        book = replace(book, words=_title_words(block), cues=_cues(block))
    errors = [finding for finding in findings.sorted() if finding.level == "error"]
    if errors:
        raise DialogueError(str(errors[0]))
    return book


def _book(path: Path, findings: Findings) -> RoleBook:
    block = read_file(path, findings)
    if block is None:
        return RoleBook()
    need(block, ("roles",), ("doubts",))
    listed = block.blocks("roles", "a role")
    refuse_doubles(listed, findings)
    roles = tuple(_role(each) for each in listed)
    known = {role.id for role in roles}
    doubts = tuple(_doubt(each, known, findings) for each in block.blocks("doubts", "a doubt"))
    return RoleBook(tuple(replace(role, ambiguous=_doubtful(role, doubts)) for role in roles), doubts)


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


# ---- the words of titles


def _title_words(block: Block) -> TitleWords:
    block.expect(("short_forms", "joins", "aside", "cues", *_LISTS))
    aside = block.block("aside", "'aside'")
    told = tuple((key, _listed(aside, key)) for key in aside.places()) if aside else ()
    lists = {name: _listed(block, name) for name in _LISTS}
    return TitleWords(short_forms=_pairs(block, "short_forms"), joins=_pairs(block, "joins"), aside=told, **lists)


def _listed(block: Block, key: str) -> tuple[str, ...]:
    """The names under a key, which are written with commas between them."""
    return tuple(name.strip() for name in block.text(key).split(",") if name.strip())


def _pairs(block: Block, key: str) -> tuple[tuple[str, str], ...]:
    """The pairs under a key: "snr = senior, asst = assistant"."""
    pairs = []
    for pair in _listed(block, key):
        written, equals, meant = (part.strip() for part in pair.partition("="))
        if not (written and equals and meant):
            block.complain(block.at(key), f"'{pair}' is no pair", "write 'snr = senior'")
        pairs.append((written, meant))
    return tuple(pairs)


def _cues(block: Block) -> tuple[Cue, ...]:
    return tuple(_cue(each) for each in block.blocks("cues", "a cue"))


def _cue(block: Block) -> Cue:
    block.expect(("names", "beside", "reads_as"))
    return Cue(_listed(block, "names"), _listed(block, "beside"), block.text("reads_as"))
