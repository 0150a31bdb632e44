"""Reads knowledge/record.yaml: the facts, tables and lists that every dialogue shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from assistant.flow.choices import Choice, Kind
from assistant.flow.clauses import Condition
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.tables import Column, Map, RecordPlan, SharedFact, Table
from assistant.library.blocks import Block, read_block, read_id
from assistant.library.choices import read_lists
from assistant.library.draft import RecordBook, note_list
from assistant.library.findings import Findings
from assistant.library.kinds import KIND_KEYS, expect_keys, read_kind
from assistant.library.texts import read_text
from assistant.library.yaml_nodes import Node, Word, read_nodes

_FACT = ("label", "kind", "stays")
_COLUMN = ("label", "kind", "each_cycle")
_TABLE = ("label", "one", "many", "title", "columns", "each_cycle", "pool", "given_up")
_MAP = ("label", "down", "cell", "ticked", "unticked")
_NOT_HERE = ("rows", "matrix")

Lists: TypeAlias = Mapping[str, tuple[Choice, ...]]
"""The lists of the catalogue by name."""


@dataclass(frozen=True, slots=True)
class RecordReading:
    """The record, or None where it is at fault; and everything that was found."""

    book: RecordBook | None
    diagnostics: tuple[Diagnostic, ...]


def read_record(path: Path, shown: str = "", menus: Lists | None = None) -> RecordReading:
    """The record that a file declares.

    Args:
        path: The file.
        shown: How messages name it; its path where that is empty.
        menus: The lists of the catalogue, which it may name like its own.
    """
    findings = Findings()
    text = read_text(path, shown or str(path), findings)
    return _reading(text, shown or str(path), findings, menus or {})


def parse_record(text: str, shown: str, menus: Lists | None = None) -> RecordReading:
    """The record that a text declares; it may name the lists of the catalogue like its own."""
    return _reading(text, shown, Findings(), menus or {})


def _reading(text: str | None, shown: str, findings: Findings, menus: Lists) -> RecordReading:
    node = read_nodes(text, shown, findings) if text is not None else None
    block = read_block(node, findings, "the record") if node else None
    book = _read_book(block, text or "", findings, menus) if block else None
    return RecordReading(None if findings.failed else book, findings.sorted())


@dataclass(slots=True)
class _RecordSurroundings:
    """What the options of a fact or column may refer to: the record's tables and lists, and the catalogue's lists."""

    findings: Findings
    lists: dict[str, tuple[Choice, ...]]
    tables: tuple[str, ...]

    def list_of(self, word: Word) -> tuple[Choice, ...]:
        if word.text not in self.lists:
            note_list(word, tuple(self.lists), self.findings)
        return self.lists.get(word.text, ())

    def table(self, word: Word) -> str:
        if word.text in self.tables:
            return word.text
        cure = self.findings.suggest(word.text, self.tables, "declare it under 'tables'")
        self.findings.add("F011", word.place, f"the record has no table '{word.text}'", cure)
        return ""

    def ticks(self, word: Word) -> str:
        cure = "name a list or a table, or move it to a dialogue"
        self.findings.add("F010", word.place, "the record knows no earlier question", cure)
        return ""

    def condition(self, node: Node) -> Condition | None:
        self.findings.add("F010", node.place, "a choice in the record has no 'when'", "take it out")
        return None


def _read_book(block: Block, text: str, findings: Findings, menus: Lists) -> RecordBook:
    block.expect(("lists", "facts", "tables", "maps"))
    lists = read_lists(block.block("lists", "'lists'"), findings)
    tables = block.block("tables", "'tables'")
    around = _RecordSurroundings(findings, {**menus, **lists}, tables.fields.keys() if tables else ())
    facts = _named_blocks(block.block("facts", "'facts'"), "a fact")
    plan = RecordPlan(
        tuple(_read_fact(name, fact, around) for name, fact in facts),
        tuple(_read_table(name, table, around) for name, table in _named_blocks(tables, "a table")),
        tuple(_read_map(name, one, around) for name, one in _named_blocks(block.block("maps", "'maps'"), "a map")),
    )
    _note_shared_names(plan, findings)
    return RecordBook(plan, lists, text)


def _named_blocks(block: Block | None, what: str) -> list[tuple[str, Block]]:
    """The mappings under each id of a mapping."""
    found = []
    for entry in block.fields.entries if block else ():
        inner = read_block(entry.value, block.findings, what) if block else None
        name = read_id(entry.key, inner.findings) if inner else ""
        if inner and name:
            found.append((name, inner))
    return found


def _note_shared_names(plan: RecordPlan, findings: Findings) -> None:
    taken = {fact.id for fact in plan.facts}
    named = [*((table.id, table.place) for table in plan.tables), *((each.id, each.place) for each in plan.maps)]
    for name, place in named:
        if name in taken:
            findings.add("F005", place, f"'{name}' is a fact already", "choose another name for one of the two")
        taken.add(name)


def _read_fact(name: str, block: Block, around: _RecordSurroundings) -> SharedFact:
    kind = _read_kind(block, _FACT, around)
    return SharedFact(name, block.literal("label", needed=True), kind, block.flag("stays"), block.place)


def _read_kind(block: Block, known: tuple[str, ...], around: _RecordSurroundings) -> Kind:
    word = block.word("kind", needed=True)
    kinds = [kind for kind in KIND_KEYS if kind not in _NOT_HERE]
    if word is None or word.text not in kinds:
        if word:
            cure = around.findings.suggest(word.text, kinds)
            around.findings.add("F004", word.place, f"'{word.text}' is not a kind of fact", cure)
        return Kind("text")
    expect_keys(block, word.text, False, known)
    return read_kind(word.text, block, around)


def _read_table(name: str, block: Block, around: _RecordSurroundings) -> Table:
    block.expect(_TABLE)
    columns = _named_blocks(block.block("columns", "'columns'"), "a column")
    if not block.has("columns"):
        block.miss("columns", "write at least one column")
    one = block.literal("one", needed=True)
    title = block.text("title", needed=True)
    if title and title not in [column for column, _ in columns]:
        cure = around.findings.suggest(title, [column for column, _ in columns])
        around.findings.add("F011", block.at("title"), f"the table has no column '{title}'", cure)
    read = tuple(_read_column(column, inner, around) for column, inner in columns)
    return Table(
        id=name,
        label=block.literal("label", needed=True),
        one=one,
        many=block.literal("many") or f"{one}s",
        title=title,
        columns=read,
        each_cycle=block.flag("each_cycle"),
        pool=block.flag("pool"),
        given_up=_read_given_up(block.block("given_up", "'given_up'"), read, around),
        place=block.place,
    )


def _read_given_up(
    block: Block | None, columns: tuple[Column, ...], around: _RecordSurroundings
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = []
    for key in [entry.key for entry in block.fields.entries] if block else ():
        column = next((each for each in columns if each.id == key.text), None)
        if column is None:
            cure = around.findings.suggest(key.text, [each.id for each in columns])
            around.findings.add("F011", key.place, f"the table has no column '{key.text}'", cure)
            continue
        options = [choice.id for choice in column.kind.options.fixed]
        words = block.word_list(key.text) if block else ()
        for word in words:
            if word.text not in options:
                cure = around.findings.suggest(word.text, options, "make the column a choice that has it")
                around.findings.add("F006", word.place, f"'{key.text}' has no option '{word.text}'", cure)
        found.append((key.text, tuple(word.text for word in words)))
    return tuple(found)


def _read_column(name: str, block: Block, around: _RecordSurroundings) -> Column:
    kind = _read_kind(block, _COLUMN, around)
    return Column(name, block.literal("label", needed=True), kind, block.flag("each_cycle"), block.place)


def _read_map(name: str, block: Block, around: _RecordSurroundings) -> Map:
    block.expect(_MAP)
    fields = _named_blocks(block.block("cell", "'cell'"), "a field")
    if not fields:
        block.miss("cell", "write at least one field, a choice")
    columns = tuple(_read_column(column, inner, around) for column, inner in fields)
    options = [choice.id for choice in columns[0].kind.options.fixed] if columns else []
    down = block.word("down", needed=True)
    meant = {key: block.word(key, needed=True) for key in ("ticked", "unticked")}
    for word in meant.values():
        if word and columns and word.text not in options:
            cure = around.findings.suggest(word.text, options, "make the first field a choice that has it")
            around.findings.add("F006", word.place, f"the first field has no option '{word.text}'", cure)
    said = {key: word.text if word else "" for key, word in meant.items()}
    return Map(
        name,
        block.literal("label", needed=True),
        around.table(down) if down else "",
        columns,
        said["ticked"],
        said["unticked"],
        block.place,
    )
