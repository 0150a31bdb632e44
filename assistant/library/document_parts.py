"""Reads the parts of a document: what each of its sections says, and from which answers."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal, cast

from assistant.catalogue.documents import (
    Answers,
    Coverage,
    Grid,
    Listed,
    Match,
    Part,
    Rows,
    Sums,
    Terms,
    Words,
    full_id,
)
from assistant.catalogue.listings import LISTINGS, Listing
from assistant.library.blocks import Block, read_word
from assistant.library.findings import Findings
from assistant.library.map_parts import read_map_part
from assistant.library.yaml_nodes import Word

_LISTS_WITH_IDS = ("counts",)
_TABLE = ("table", "names", "columns", "folded", "headers", "caption", "where", "unless", "total", "highest", "ordered")


@dataclass(frozen=True, slots=True)
class Workbench:
    """What stands ready while the file is read."""

    findings: Findings
    known: Collection[str] | None
    """Every id that may be named; None takes any."""

    def check(self, word: Word, name: str) -> None:
        """Notes an id that nothing has."""
        if self.known is not None and name not in self.known:
            cure = self.findings.suggest(name, self.known, "name a question, or a fact or table of the record")
            self.findings.add("R001", word.place, f"nothing has the id '{name}'", cure)

    def ids(self, block: Block, key: str, table: str = "") -> tuple[str, ...]:
        """The ids under a key, each of which must be there; with a table, they are its columns."""
        words = block.word_list(key)
        for word in words:
            self.check(word, full_id(table, word.text) if table else word.text)
        return tuple(word.text for word in words)


def read_part(bench: Workbench, block: Block) -> Part | None:
    """One part of a section; None where it says nothing."""
    for name, read in _PARTS.items():
        if block.has(name):
            return read(bench, block)
    names = bench.findings.suggest(block.fields.keys()[0] if block.fields.keys() else "", _PARTS)
    block.complain(block.place, "this part says nothing", names)
    return None


def _read_answers(bench: Workbench, block: Block) -> Part:
    block.expect(("answers",))
    return Answers(bench.ids(block, "answers"))


def _read_table(bench: Workbench, block: Block) -> Part:
    block.expect(_TABLE)
    table = "".join(bench.ids(block, "table")[:1])
    if not block.has("columns"):
        block.miss("columns")
    where = read_matches(bench, block, "where", table) + read_matches(bench, block, "unless", table)
    columns, folded = (bench.ids(block, key, table) for key in ("columns", "folded"))
    return Rows(
        table,
        columns,
        block.text("caption"),
        where,
        "".join(bench.ids(block, "total", table)[:1]),
        bench.ids(block, "highest", table),
        block.text("names"),
        _read_pairs(bench, block, "headers", (*columns, *folded)),
        folded,
        block.text("ordered"),
    )


def _read_pairs(bench: Workbench, block: Block, key: str, known: tuple[str, ...] = ()) -> tuple[tuple[str, str], ...]:
    """Short words by name; where names are known, no other stands there."""
    inner = block.block(key, f"'{key}'")
    if inner and known:
        inner.expect(known)
    entries = inner.fields.entries if inner else ()
    words = ((entry.key.text, read_word(entry.value, f"'{entry.key.text}'", bench.findings)) for entry in entries)
    return tuple((name, word.text.strip()) for name, word in words if word)


def read_matches(bench: Workbench, block: Block, key: str, table: str) -> tuple[Match, ...]:
    """What a row must hold, or must not, to be one that a document wants."""
    inner = block.block(key, f"'{key}'")
    if inner is None:
        return ()
    keys = [entry.key for entry in inner.fields.entries]
    for word in keys:
        bench.check(word, full_id(table, word.text))
    return tuple(Match(word.text, inner.texts(word.text), unless=key == "unless") for word in keys)


def _read_grid(bench: Workbench, block: Block) -> Part:
    block.expect(("matrix",))
    return Grid("".join(bench.ids(block, "matrix")[:1]))


def _read_sums(bench: Workbench, block: Block) -> Part:
    block.expect(("calcs",))
    return Sums(bench.ids(block, "calcs"))


def _read_words(bench: Workbench, block: Block) -> Part:
    block.expect(("text", "voice", "source"))
    voice = cast("Literal['', 'source', 'tool']", block.one_of("voice", ("source", "tool")))
    return Words(block.text("text", needed=True), voice, block.sources())


def _read_terms(bench: Workbench, block: Block) -> Part:
    block.expect(("terms",))
    return Terms(_read_pairs(bench, block, "terms"))


def _read_coverage(bench: Workbench, block: Block) -> Part:
    block.expect(("coverage", "now", "could", "planned"))
    wanted = bench.ids(block, "coverage")
    now, could, planned = (bench.ids(block, key) for key in ("now", "could", "planned"))
    return Coverage("".join(wanted[:1]), now, could, planned)


def _read_list(bench: Workbench, block: Block) -> Part:
    block.expect(("list", "of"))
    what = cast("Listing", block.one_of("list", LISTINGS, default="progress", needed=True))
    if block.has("of") and what not in _LISTS_WITH_IDS:
        block.complain(block.at("of"), f"the list '{what}' takes no 'of'", "take it out")
    return Listed(what, bench.ids(block, "of"))


_PARTS: dict[str, Callable[[Workbench, Block], Part]] = {
    "answers": _read_answers,
    "table": _read_table,
    "matrix": _read_grid,
    "calcs": _read_sums,
    "text": _read_words,
    "terms": _read_terms,
    "coverage": _read_coverage,
    "list": _read_list,
    "map": lambda _, block: read_map_part(block),
}
