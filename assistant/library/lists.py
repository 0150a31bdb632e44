"""Reads files of knowledge that hold lists of things with ids, and notes doubles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from assistant.library.blocks import Block, read_block
from assistant.library.findings import Findings
from assistant.library.texts import read_text
from assistant.library.yaml_nodes import read_nodes


def read_file(path: Path, findings: Findings) -> Block | None:
    """The mapping that a file holds; None where there is no such file, or none that can be read."""
    text = read_text(path, str(path), findings) if path.is_file() else None
    node = read_nodes(text, str(path), findings) if text is not None else None
    return read_block(node, findings, "this file") if node else None


def need(block: Block, needed: tuple[str, ...], allowed: tuple[str, ...] = ()) -> None:
    """Notes what a file lacks, and what it should not hold."""
    block.expect((*needed, *allowed))
    for key in needed:
        if not block.has(key):
            block.miss(key, f"write '{key}:' with its list")


def refuse_doubles(
    blocks: Iterable[Block], findings: Findings, key: str = "id", cure: str = "give this one an id of its own"
) -> None:
    """Notes each id that stands twice, be it in one file or in two."""
    seen: dict[str, Block] = {}
    for block in blocks:
        name = block.text(key)
        if name and name in seen:
            first = seen[name].place
            where = "" if first.file == block.place.file else f" of {Path(first.file).name}"
            findings.add("F005", block.at(key), f"'{name}' stands on line {first.line}{where} already", cure)
        seen[name] = block
