"""Reads the step that makes a row of one table out of a row of another."""

from __future__ import annotations

from assistant.flow.choices import Kind
from assistant.flow.clauses import Condition
from assistant.flow.copying import can_be_copied
from assistant.flow.model import CopyRow
from assistant.flow.tables import Table
from assistant.library.draft import Draft
from assistant.library.names import Named, site_before
from assistant.library.placeholders import fill
from assistant.library.yaml_nodes import Entry, Fields, Word

_KEYS = ("id", "copy_to", "columns", "when", "say")


def read_copy(named: Named, draft: Draft, when: Condition | None) -> CopyRow | None:
    """The step; None where it is at fault, which is noted."""
    block, plan, findings = named.block, draft.book.plan, draft.findings
    block.expect(_KEYS)
    word = block.word("copy_to", needed=True)
    target = plan.table(word.text) if word else None
    source = plan.table(named.scope[-1]) if named.scope else None
    if word and target is None:
        cure = findings.suggest(word.text, [table.id for table in plan.tables], "name a table of the record")
        findings.add("F011", word.place, f"the record has no table '{word.text}'", cure)
    if source is None:
        message = "a row is copied from the row around it, and there is none here"
        findings.add("F019", block.place, message, "put it in a for_each over a table of the record")
    if source is None or target is None:
        return None
    columns = _read_columns(named, draft, source, target)
    say = fill(block.word("say"), site_before(named), draft.names)
    return CopyRow(named.id, target.id, source.id, columns, when, say, block.place)


def _read_columns(named: Named, draft: Draft, source: Table, target: Table) -> tuple[tuple[str, str], ...]:
    node = named.block.fields.get("columns")
    if not isinstance(node, Fields):
        named.block.miss("columns", "say which column is filled from which: {what: what}")
        return ()
    pairs = tuple(pair for entry in node.entries if (pair := _read_pair(entry, draft, source, target)))
    if target.title not in [to for to, _ in pairs]:
        message = f"the new row would have no name: nothing fills '{target.title}'"
        draft.findings.add("F002", node.place, message, f"add '{target.title}: ...'")
    return pairs


def _read_pair(entry: Entry, draft: Draft, source: Table, target: Table) -> tuple[str, str] | None:
    if not isinstance(entry.value, Word):
        draft.findings.add("F010", entry.value.place, "a column is filled from one other", "name one column")
        return None
    kinds: list[Kind] = []
    for table, word in ((target, entry.key), (source, entry.value)):
        column = table.column(word.text)
        if column is None:
            cure = draft.findings.suggest(word.text, [each.id for each in table.columns])
            draft.findings.add("F011", word.place, f"the table '{table.id}' has no column '{word.text}'", cure)
            return None
        kinds.append(column.kind)
    if not can_be_copied(kinds[1], kinds[0]):
        message = f"'{entry.key.text}' is of the kind '{kinds[0].name}' and cannot hold a '{kinds[1].name}'"
        draft.findings.add("R004", entry.value.place, message, "name another column")
        return None
    return entry.key.text, entry.value.text
