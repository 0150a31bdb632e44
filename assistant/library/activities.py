"""Reads the ways to learn from knowledge/learning.yaml."""

from __future__ import annotations

from pathlib import Path

from assistant.catalogue.activities import LearningActivity
from assistant.library.blocks import Block
from assistant.library.findings import Findings
from assistant.library.lists import need, read_file, refuse_doubles


def read_activities(path: Path, findings: Findings) -> tuple[LearningActivity, ...]:
    """The activities of a file; none where there is no such file."""
    block = read_file(path, findings)
    if block is None:
        return ()
    need(block, ("activities",))
    listed = block.blocks("activities", "an activity")
    refuse_doubles(listed, findings)
    return tuple(_activity(each) for each in listed)


def _activity(block: Block) -> LearningActivity:
    block.expect(("id", "label", "about", "source"))
    return LearningActivity(
        block.identifier("id", kebab=True), block.text("label", True), block.text("about", True), block.sources()
    )
