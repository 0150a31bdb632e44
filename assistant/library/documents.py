"""Reads knowledge/documents.yaml: which documents there are, and what each one says in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from assistant.catalogue.documents import FORMATS, DayPlan, DocumentPlan, DocumentPlans, SectionPlan
from assistant.flow.index import build_index
from assistant.flow.model import Dialogue
from assistant.library.blocks import Block, read_block
from assistant.library.document_parts import Workbench, read_matches, read_part
from assistant.library.findings import Findings
from assistant.library.map_parts import read_map_part
from assistant.library.shelf import fault_of
from assistant.library.texts import read_text
from assistant.library.yaml_nodes import Fields, read_nodes

_DOCUMENT = (
    "id",
    "title",
    "about",
    "formats",
    "cover",
    "stages",
    "register",
    "answer_first",
    "one_page",
    "looks_back",
    "asked_in",
    "sheets",
    "sections",
)
_SECTION = ("heading", "intro", "level", "wide", "optional", "asked_in", "parts")
_DAY = ("of", "title", "unless")


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
    block.expect(("asked_in", "none_yet", "documents", "shared_sections", "days"))
    bench = Workbench(findings, known)
    shared = block.block("shared_sections", "the shared sections")
    sections = _read_shared(bench, shared.fields) if shared else {}
    asked_in = block.text("asked_in")
    read = (_read_document(bench, one, sections, asked_in) for one in block.blocks("documents", "a document"))
    plans = tuple(replace(plan, none_yet=block.text("none_yet")) for plan in read)
    for number, plan in enumerate(plans):
        if any(other.id == plan.id for other in plans[:number]):
            place = block.blocks("documents", "a document")[number].at("id")
            findings.add("F005", place, f"another document is called '{plan.id}'", "give this one an id of its own")
    return DocumentPlans(plans, tuple(_read_day(bench, one) for one in block.blocks("days", "a day")))


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


def _read_shared(bench: Workbench, fields: Fields) -> dict[str, SectionPlan]:
    blocks = ((entry.key.text, read_block(entry.value, bench.findings, "a section")) for entry in fields.entries)
    return {name: _read_section(bench, block) for name, block in blocks if block}


def _read_document(bench: Workbench, block: Block, shared: Mapping[str, SectionPlan], asked_in: str) -> DocumentPlan:
    block.expect(_DOCUMENT)
    sections = []
    for one in block.blocks("sections", "a section"):
        used = _use(bench, one, shared) if one.has("use") else _read_section(bench, one)
        sections += [used] if used else []
    return DocumentPlan(
        id=block.identifier("id", kebab=True),
        title=block.text("title", needed=True),
        about=block.text("about", needed=True),
        formats=_read_formats(block),
        sections=tuple(sections),
        cover=bench.ids(block, "cover"),
        stages=_read_stages(bench, block),
        register=block.text("register"),
        looks_back=block.flag("looks_back"),
        answer_first=block.flag("answer_first"),
        one_page=block.flag("one_page"),
        asked_in=block.text("asked_in") or asked_in,
        sheets=tuple(map(read_map_part, block.blocks("sheets", "a sheet"))) if block.has("sheets") else (),
    )


def _use(bench: Workbench, block: Block, shared: Mapping[str, SectionPlan]) -> SectionPlan | None:
    block.expect(("use",))
    word = block.word("use", needed=True)
    if word is None:
        return None
    if word.text not in shared:
        cure = bench.findings.suggest(word.text, shared)
        bench.findings.add("R001", word.place, f"no shared section is called '{word.text}'", cure)
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


def _read_stages(bench: Workbench, block: Block) -> tuple[str, ...]:
    words = block.word_list("stages")
    for word in words:
        bench.check(word, f"sign_off.{word.text}")
    return tuple(word.text for word in words)


def _read_day(bench: Workbench, block: Block) -> DayPlan:
    block.expect(_DAY)
    ids = bench.ids(block, "of")
    if not ids:
        block.miss("of")
    table = ids[0].partition(".")[0] if ids else ""
    return DayPlan(ids, block.text("title", needed=True), read_matches(bench, block, "unless", table))


def _read_section(bench: Workbench, block: Block) -> SectionPlan:
    block.expect(_SECTION)
    parts = (read_part(bench, one) for one in block.blocks("parts", "a part")) if block.has("parts") else ()
    return SectionPlan(
        heading=block.text("heading", needed=True),
        parts=tuple(part for part in parts if part),
        intro=block.text("intro"),
        level=block.whole("level") or 1,
        wide=block.flag("wide"),
        optional=block.flag("optional"),
        asked_in=block.text("asked_in"),
    )
