"""The pages of docs/ know one another: every code and every page is listed, and no link leads nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.flow.codes import CODES

DOCS = Path(__file__).parents[2] / "docs"
FLOW = Path(__file__).parents[2] / "assistant" / "flow"
PAGES = sorted(DOCS.rglob("*.md"))


def test_the_index_of_the_check_lists_every_code_once_with_its_level_and_title() -> None:
    index = (DOCS / "checks" / "index.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| \[([A-Z]\d{3})\]\(\1\.md\) \| (\w+) \| (.+) \|$", index, re.MULTILINE) == [
        (code, level, title) for code, (level, title) in sorted(CODES.items())
    ]


def test_the_index_lists_every_page() -> None:
    links = set(re.findall(r"\]\(([^)#]+)\)", (DOCS / "index.md").read_text(encoding="utf-8")))
    pages = {path.relative_to(DOCS).as_posix() for path in PAGES if path.parent == DOCS} - {"index.md"}
    assert pages | {"checks/index.md"} <= links


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_link_leads_nowhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_every_module_that_the_page_about_the_engine_names_is_there() -> None:
    named = re.findall(r"`((?:checks/)?\w+\.py)`", (DOCS / "engine.md").read_text(encoding="utf-8"))
    assert len(named) > 10
    assert [name for name in named if not (FLOW / name).is_file()] == []
