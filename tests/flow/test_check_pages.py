"""The list of pages about the check names every code."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.flow.codes import CODES

PAGES = Path(__file__).parents[2] / "docs" / "checks"


def test_the_index_lists_every_code_once_with_its_level_and_title() -> None:
    index = (PAGES / "index.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| \[([A-Z]\d{3})\]\(\1\.md\) \| (\w+) \| (.+) \|$", index, re.MULTILINE) == [
        (code, level, title) for code, (level, title) in sorted(CODES.items())
    ]
