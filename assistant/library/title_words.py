"""Reads the words of job titles from knowledge/titles.yaml, whose lists are written with commas between."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

from assistant.catalogue.roles import Cue, RoleBook, TitleWords
from assistant.flow.place import Place
from assistant.library.blocks import Block
from assistant.library.findings import Findings
from assistant.library.lists import read_file

_LISTS = (
    "jobs", "bare", "open", "yields", "settings", "prepositions", "ours", "elsewhere", "also_places", "firm", "weak",
    "narrow", "other_jobs", "real_words",
)  # fmt: skip
TITLE_WORDS = re.compile(r"^(?:short_forms|joins|other_jobs|real_words)\s*:", re.MULTILINE)
"""The words by which the file is known."""


class Read(TypedDict):
    """What of a book of roles stands in this file."""

    words: TitleWords
    cues: tuple[Cue, ...]


def read_title_words(path: Path, book: RoleBook, findings: Findings) -> Read:
    """The words and the cues; what is doubled, or reads as a role that is not there, is noted."""
    block = read_file(path, findings)
    if block is None:
        return Read(words=TitleWords(), cues=())
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return Read(words=_title_words(block, lines), cues=_cues(block, book, findings))


def _title_words(block: Block, lines: list[str]) -> TitleWords:
    block.expect(("short_forms", "joins", "aside", "cues", *_LISTS))
    aside = block.block("aside", "'aside'")
    told = tuple((key, _listed(aside, key, lines)) for key in aside.places()) if aside else ()
    lists = {name: _listed(block, name, lines) for name in _LISTS}
    short_forms, joins = (_pairs(block, key, lines) for key in ("short_forms", "joins"))
    return TitleWords(short_forms=short_forms, joins=joins, aside=told, **lists)


def _listed(block: Block, key: str, lines: list[str]) -> tuple[str, ...]:
    """The names under a key, each of which stands there once."""
    names = _split(block, key)
    _refuse_twice(names, block, key, lines)
    return names


def _split(block: Block, key: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in block.text(key).split(",") if name.strip())


def _pairs(block: Block, key: str, lines: list[str]) -> tuple[tuple[str, str], ...]:
    """The pairs under a key: "snr = senior, asst = assistant"."""
    pairs = []
    for pair in _split(block, key):
        written, equals, meant = (part.strip() for part in pair.partition("="))
        if not (written and equals and meant):
            block.complain(block.at(key), f"'{pair}' is no pair", "write 'snr = senior'")
        pairs.append((written, meant))
    _refuse_twice((written for written, _ in pairs), block, key, lines)
    return tuple(pairs)


def _refuse_twice(names: Iterable[str], block: Block, key: str, lines: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            place = _second_place(name, block.at(key), lines)
            block.findings.add("F005", place, f"'{name}' stands in '{key}' already", "take one of them out")
        seen.add(name)


def _second_place(name: str, start: Place, lines: list[str]) -> Place:
    """Where a name stands for the second time: a list runs over many lines, and its own place is only the first."""
    pattern = re.compile(rf"(?:^|[,:])\s*({re.escape(name)})\s*(?:[,=]|$)")
    found = [
        (number, match.start(1))
        for number, line in enumerate(lines[start.line - 1 :], start.line)
        for match in pattern.finditer(line)
    ]
    return replace(start, line=found[1][0], column=found[1][1] + 1) if len(found) > 1 else start


def _cues(block: Block, book: RoleBook, findings: Findings) -> tuple[Cue, ...]:
    known = {name for role in book.roles for name in (role.title, *role.aliases)}
    known |= {name for doubt in book.doubts for name in doubt.names}
    return tuple(_cue(each, known, findings) for each in block.blocks("cues", "a cue"))


def _cue(block: Block, known: set[str], findings: Findings) -> Cue:
    block.expect(("names", "beside", "reads_as"))
    reads_as = block.text("reads_as")
    if reads_as and reads_as.casefold() not in {name.casefold() for name in known}:
        cure = findings.suggest(reads_as, known, "name a role of roles.yaml, or leave it out for no role at all")
        findings.add("F006", block.at("reads_as"), f"there is no role called '{reads_as}'", cure)
    return Cue(_split(block, "names"), _split(block, "beside"), reads_as)
