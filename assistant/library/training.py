"""Reads what there is to know about training and support."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from assistant.catalogue.training import TrainingItem, TrainingTopic
from assistant.library.blocks import Block
from assistant.library.findings import Findings
from assistant.library.lists import need, read_file, refuse_doubles


def read_topics(paths: Iterable[Path], findings: Findings) -> tuple[TrainingTopic, ...]:
    """The topics of some files, in their order."""
    blocks = [block for path in paths if (block := read_file(path, findings))]
    for block in blocks:
        need(block, ("topics",))
    listed = [each for block in blocks for each in block.blocks("topics", "a topic")]
    refuse_doubles(listed, findings)
    return tuple(_topic(each, findings) for each in listed)


def _topic(block: Block, findings: Findings) -> TrainingTopic:
    block.expect(("id", "title", "about", "source", "items", "note"))
    listed = block.blocks("items", "an item")
    refuse_doubles(listed, findings)
    return TrainingTopic(
        block.identifier("id", kebab=True),
        block.text("title", True),
        block.text("about"),
        block.sources(),
        tuple(_item(each) for each in listed),
        block.text("note"),
    )


def _item(block: Block) -> TrainingItem:
    block.expect(("id", "label", "about", "source", "where", "cost", "months", "staff"))
    return TrainingItem(
        block.identifier("id", kebab=True),
        block.text("label", True),
        block.text("about"),
        block.sources(),
        block.text("where"),
        block.text("cost"),
        _months(block),
        block.text("staff"),
    )


def _months(block: Block) -> tuple[int, ...]:
    months = []
    for word in block.word_list("months"):
        if word.text.isascii() and word.text.isdigit() and len(word.text) <= 3:
            months.append(int(word.text))
        else:
            block.complain(word.place, f"'{word.text}' is no number of months", "write digits, such as 6 or [6, 12]")
    return tuple(months)
