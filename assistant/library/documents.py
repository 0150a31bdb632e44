"""Reads knowledge/documents.yaml: which documents there are, and what each one says in which order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from assistant.catalogue.documents import (
    FORMATS,
    LISTINGS,
    Answers,
    Coverage,
    DayPlan,
    DocumentPlan,
    DocumentPlans,
    Grid,
    Listed,
    Listing,
    Match,
    Part,
    Rows,
    SectionPlan,
    Sums,
    Terms,
    Words,
    full_id,
)
from assistant.flow.index import build_index
from assistant.flow.model import Dialogue
from assistant.library.blocks import Block, read_block, read_word
from assistant.library.findings import Findings
from assistant.library.shelf import fault_of
from assistant.library.texts import read_text
from assistant.library.yaml_nodes import Fields, Word, read_nodes

_DOCUMENT = ("id", "title", "about", "formats", "cover", "stages", "register", "looks_back", "asked_in", "sections")
_SECTION = ("heading", "intro", "level", "wide", "optional", "asked_in", "parts")
_DAY = ("of", "title", "unless")
_LISTS_WITH_IDS = ("counts",)


@dataclass(frozen=True, slots=True)
class _Desk:
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


def read_documents(text: str, file: str, findings: Findings, known: Collection[str] | None = None) -> DocumentPlans:
    """The plans of all documents; what is wrong goes to the findings.

    Args:
        text: What the file holds.
        file: How messages name it.
        findings: Where to note what is wrong.
        known: Every id that may be named, as `known_ids` gives them; None takes any.
    """
    node = read_nodes(text, file, findings)
    block = read_block(node, findings, "this file") if node else None
    if block is None:
        return DocumentPlans()
    block.expect(("asked_in", "documents", "shared_sections", "days"))
    desk = _Desk(findings, known)
    shared = block.block("shared_sections", "the shared sections")
    sections = _read_shared(desk, shared.fields) if shared else {}
    asked_in = block.text("asked_in")
    plans = tuple(_read_document(desk, one, sections, asked_in) for one in block.blocks("documents", "a document"))
    for number, plan in enumerate(plans):
        if any(other.id == plan.id for other in plans[:number]):
            place = block.blocks("documents", "a document")[number].at("id")
            findings.add("F005", place, f"another document is called '{plan.id}'", "give this one an id of its own")
    return DocumentPlans(plans, tuple(_read_day(desk, one) for one in block.blocks("days", "a day")))


def document_files(knowledge: Path) -> tuple[Path, ...]:
    """The files of a knowledge folder that hold plans of documents, those about plans first."""
    return tuple(sorted(knowledge.glob("documents*.yaml"), key=lambda path: (len(path.name), path.name)))


def load_documents(knowledge: Path) -> DocumentPlans:
    """The plans of all documents in a knowledge folder; DialogueError where a file is at fault."""
    findings = Findings()
    documents: list[DocumentPlan] = []
    days: list[DayPlan] = []
    for path in document_files(knowledge):
        text = read_text(path, str(path), findings)
        plans = read_documents(text, str(path), findings) if text is not None else DocumentPlans()
        documents.extend(plans.documents)
        days.extend(plans.days)
    if findings.failed:
        raise fault_of(findings.sorted())
    return DocumentPlans(tuple(documents), tuple(days))


def known_ids(dialogues: Iterable[Dialogue]) -> frozenset[str]:
    """Every id that a document may name: questions, calcs, shared facts, tables and their columns."""
    found: set[str] = set()
    for dialogue in dialogues:
        index = build_index(dialogue)
        found.update(index.questions, index.calcs, index.shared, index.tables)
        found.update(f"{table.id}.{column.id}" for table in index.tables.values() for column in table.columns)
    return frozenset(found)


def _read_shared(desk: _Desk, fields: Fields) -> dict[str, SectionPlan]:
    blocks = ((entry.key.text, read_block(entry.value, desk.findings, "a section")) for entry in fields.entries)
    return {name: _read_section(desk, block) for name, block in blocks if block}


def _read_document(desk: _Desk, block: Block, shared: Mapping[str, SectionPlan], asked_in: str) -> DocumentPlan:
    block.expect(_DOCUMENT)
    sections = []
    for one in block.blocks("sections", "a section"):
        used = _use(desk, one, shared) if one.has("use") else _read_section(desk, one)
        sections += [used] if used else []
    return DocumentPlan(
        id=block.identifier("id", kebab=True),
        title=block.text("title", needed=True),
        about=block.text("about", needed=True),
        formats=_read_formats(block),
        sections=tuple(sections),
        cover=desk.ids(block, "cover"),
        stages=_read_stages(desk, block),
        register=block.text("register"),
        looks_back=block.flag("looks_back"),
        asked_in=block.text("asked_in") or asked_in,
    )


def _use(desk: _Desk, block: Block, shared: Mapping[str, SectionPlan]) -> SectionPlan | None:
    block.expect(("use",))
    word = block.word("use", needed=True)
    if word is None:
        return None
    if word.text not in shared:
        cure = desk.findings.suggest(word.text, shared)
        desk.findings.add("R001", word.place, f"no shared section is called '{word.text}'", cure)
    return shared.get(word.text)


def _read_formats(block: Block) -> tuple[str, ...]:
    if not block.has("formats"):
        block.miss("formats")
    words = block.word_list("formats")
    for word in words:
        if word.text not in FORMATS:
            cure = block.findings.suggest(word.text, FORMATS)
            block.findings.add("F015", word.place, f"'{word.text}' is not a format", cure)
    return tuple(word.text for word in words)


def _read_stages(desk: _Desk, block: Block) -> tuple[str, ...]:
    words = block.word_list("stages")
    for word in words:
        desk.check(word, f"sign_off.{word.text}")
    return tuple(word.text for word in words)


def _read_day(desk: _Desk, block: Block) -> DayPlan:
    block.expect(_DAY)
    ids = desk.ids(block, "of")
    if not ids:
        block.miss("of")
    table = ids[0].partition(".")[0] if ids else ""
    return DayPlan(ids, block.text("title", needed=True), _read_matches(desk, block, "unless", table))


def _read_section(desk: _Desk, block: Block) -> SectionPlan:
    block.expect(_SECTION)
    parts = (_read_part(desk, one) for one in block.blocks("parts", "a part")) if block.has("parts") else ()
    return SectionPlan(
        heading=block.text("heading", needed=True),
        parts=tuple(part for part in parts if part),
        intro=block.text("intro"),
        level=block.whole("level") or 1,
        wide=block.flag("wide"),
        optional=block.flag("optional"),
        asked_in=block.text("asked_in"),
    )


def _read_part(desk: _Desk, block: Block) -> Part | None:
    for name, read in _PARTS.items():
        if block.has(name):
            return read(desk, block)
    names = desk.findings.suggest(block.fields.keys()[0] if block.fields.keys() else "", _PARTS)
    block.complain(block.place, "this part says nothing", names)
    return None


def _read_answers(desk: _Desk, block: Block) -> Part:
    block.expect(("answers",))
    return Answers(desk.ids(block, "answers"))


def _read_table(desk: _Desk, block: Block) -> Part:
    block.expect(("table", "names", "columns", "folded", "headers", "caption", "where", "unless", "total", "highest"))
    table = "".join(desk.ids(block, "table")[:1])
    if not block.has("columns"):
        block.miss("columns")
    where = _read_matches(desk, block, "where", table) + _read_matches(desk, block, "unless", table)
    columns, folded = (desk.ids(block, key, table) for key in ("columns", "folded"))
    return Rows(
        table,
        columns,
        block.text("caption"),
        where,
        "".join(desk.ids(block, "total", table)[:1]),
        desk.ids(block, "highest", table),
        block.text("names"),
        _read_pairs(desk, block, "headers", (*columns, *folded)),
        folded,
    )


def _read_pairs(desk: _Desk, block: Block, key: str, known: tuple[str, ...] = ()) -> tuple[tuple[str, str], ...]:
    """Short words by name; where names are known, no other stands there."""
    inner = block.block(key, f"'{key}'")
    if inner and known:
        inner.expect(known)
    entries = inner.fields.entries if inner else ()
    words = ((entry.key.text, read_word(entry.value, f"'{entry.key.text}'", desk.findings)) for entry in entries)
    return tuple((name, word.text.strip()) for name, word in words if word)


def _read_matches(desk: _Desk, block: Block, key: str, table: str) -> tuple[Match, ...]:
    inner = block.block(key, f"'{key}'")
    if inner is None:
        return ()
    keys = [entry.key for entry in inner.fields.entries]
    for word in keys:
        desk.check(word, full_id(table, word.text))
    return tuple(Match(word.text, inner.texts(word.text), unless=key == "unless") for word in keys)


def _read_grid(desk: _Desk, block: Block) -> Part:
    block.expect(("matrix",))
    return Grid("".join(desk.ids(block, "matrix")[:1]))


def _read_sums(desk: _Desk, block: Block) -> Part:
    block.expect(("calcs",))
    return Sums(desk.ids(block, "calcs"))


def _read_words(desk: _Desk, block: Block) -> Part:
    block.expect(("text", "voice", "source"))
    voice = cast("Literal['', 'source', 'tool']", block.one_of("voice", ("source", "tool")))
    return Words(block.text("text", needed=True), voice, block.sources())


def _read_terms(desk: _Desk, block: Block) -> Part:
    block.expect(("terms",))
    return Terms(_read_pairs(desk, block, "terms"))


def _read_coverage(desk: _Desk, block: Block) -> Part:
    block.expect(("coverage", "now", "could", "planned"))
    wanted = desk.ids(block, "coverage")
    now, could, planned = (desk.ids(block, key) for key in ("now", "could", "planned"))
    return Coverage("".join(wanted[:1]), now, could, planned)


def _read_list(desk: _Desk, block: Block) -> Part:
    block.expect(("list", "of"))
    what = cast("Listing", block.one_of("list", LISTINGS, default="progress", needed=True))
    if block.has("of") and what not in _LISTS_WITH_IDS:
        block.complain(block.at("of"), f"the list '{what}' takes no 'of'", "take it out")
    return Listed(what, desk.ids(block, "of"))


_PARTS: dict[str, Callable[[_Desk, Block], Part]] = {
    "answers": _read_answers,
    "table": _read_table,
    "matrix": _read_grid,
    "calcs": _read_sums,
    "text": _read_words,
    "terms": _read_terms,
    "coverage": _read_coverage,
    "list": _read_list,
}
