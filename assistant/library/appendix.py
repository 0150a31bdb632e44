"""Reads the words that the rows of the appendices are known by from knowledge/appendix.yaml."""

from __future__ import annotations

from pathlib import Path

from assistant.catalogue.appendix import AppendixRow
from assistant.library.findings import Findings, stop_on_errors
from assistant.library.lists import need, read_file, refuse_doubles


def read_appendix(knowledge: Path) -> tuple[AppendixRow, ...]:
    """The rows of a knowledge folder, in the order of the guide; none where there is no such file.

    Raises:
        DialogueError: The file is at fault; one line with the place and the cure.
    """
    findings = Findings()
    block = read_file(knowledge / "appendix.yaml", findings)
    rows: list[AppendixRow] = []
    if block:
        need(block, ("rows",))
        blocks = block.blocks("rows", "a row of the appendix")
        refuse_doubles(blocks, findings, "function", "write each function once")
        for each in blocks:
            each.expect(("function", "known_by"))
            ways = each.text("known_by", True).split(",")
            rows.append(AppendixRow(each.text("function", True), tuple(tuple(way.split()) for way in ways)))
    stop_on_errors(findings)
    return tuple(rows)
