"""Writes a paper as Markdown in which no word of an answer can turn into layout."""

from __future__ import annotations

import re

from assistant.report.legible import legible_part
from assistant.report.paper import (
    LABELS,
    Block,
    Bullets,
    Cell,
    Chart,
    Fact,
    KeyFacts,
    Paper,
    Paragraph,
    Room,
    Table,
    by_voice,
)

_SIGNS = re.compile(r"[\\`*_\[\]<>|~#&$]")
_STARTS = re.compile(r"^(\s*)([-+=:])")
_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])")
_LINE = r"\_" * 60


def write(paper: Paper) -> bytes:
    """The paper as Markdown in UTF-8."""
    paper = legible_part(paper)
    parts = [f"# {_on_one_line(paper.title)}"]
    if paper.subtitle:
        parts.append(escaped(paper.subtitle))
    parts.extend(_fact(fact) for fact in paper.facts)
    for section in paper.sections:
        parts.append(f"{'#' * min(section.level + 1, 6)} {_on_one_line(section.heading)}")
        for voice, blocks in by_voice(section.blocks):
            if voice:
                parts.append(f"*{LABELS[voice]}:*")
            for block in blocks:
                parts.extend(_block(block))
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """The text such that Markdown shows it letter for letter, line by line."""
    return "\\\n".join(_line(line) for line in text.strip("\n").split("\n"))


def _line(line: str) -> str:
    safe = _SIGNS.sub(lambda sign: f"\\{sign[0]}", line)
    safe = _NUMBER.sub(r"\1\\\2", _STARTS.sub(r"\1\\\2", safe))
    # Spaces at the start would make a block of code, and at the end a line break.
    if safe[:1] in (" ", "\t"):
        safe = f"&#{ord(safe[0])};{safe[1:]}"
    if safe[-1:] in (" ", "\t"):
        safe = f"{safe[:-1]}&#{ord(safe[-1])};"
    return safe


def _on_one_line(text: str) -> str:
    return " ".join(_line(line) for line in text.split("\n"))


def _slanted(text: str) -> str:
    return f"*{escaped(text.strip())}*" if text.strip() else ""


def _block(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return [_slanted(block.text) if block.missing else escaped(block.text)]
        case Bullets():
            lead = [escaped(block.lead)] if block.lead else []
            return [*lead, _list(block.items, "☐ " if block.ticks else "")]
        case KeyFacts():
            return [_fact(fact) for fact in block.facts]
        case Table():
            return [f"**{_on_one_line(block.caption.strip())}**", _table(block)]
        case Room():
            return [_LINE] * block.lines
        case Chart():
            return [text for part in block.in_words() for text in _block(part)]


def _list(items: tuple[str, ...], box: str = "") -> str:
    return "\n".join(f"- {box}{escaped(item)}".replace("\n", "\n  ") for item in items)


def _fact(fact: Fact) -> str:
    term = f"**{_on_one_line(fact.term.strip())}:**"
    if len(fact.texts) != 1:
        return f"{term}\n\n{_list(fact.texts)}"
    text = fact.texts[0]
    return f"{term} {_slanted(text) if fact.missing else escaped(text)}"


def _table(block: Table) -> str:
    head = _table_row([Cell(column.header) for column in block.columns])
    rule = f"|{' --- |' * len(block.columns)}"
    return "\n".join([head, rule, *(_body_row(row, len(block.columns)) for row in block.rows)])


def _body_row(cells: tuple[Cell, ...], columns: int) -> str:
    """A row; one of a single cell heads those below it."""
    if len(cells) == columns:
        return _table_row(cells)
    return f"| **{_on_one_line(cells[0].text.strip())}** |{'  |' * (columns - 1)}"


def _table_row(cells: tuple[Cell, ...] | list[Cell]) -> str:
    texts = ["<br>".join(_line(line) for line in cell.text.strip().split("\n")) for cell in cells]
    slanted = [f"*{text}*" if cell.missing else text for cell, text in zip(cells, texts, strict=True)]
    return f"| {' | '.join(slanted)} |"
