"""Wherever on a printed page a table begins, Chromium keeps its caption and its headings with its first rows."""

from __future__ import annotations

import re
import shutil
import subprocess
from itertools import count
from pathlib import Path

import pytest

from assistant.report.delivery import as_bytes
from assistant.report.paper import Cell, Column, Paper, Paragraph, Section, Table
from tests.report.story import TODAY

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed"),
]
PLACES = 120
HIGHEST, STEP = 560, 3
"""The first of the places where the pages' tables begin, and how far the next one stands below it, in pixels."""


def story(grouped: bool) -> Paper:
    """A paper with a section for each place, each with a table of a few rows."""
    columns = (Column("Head", 2), Column("B", 2), Column("C", 5))
    rows = [(Cell(f"Row{number}"), Cell("–"), Cell("word " * 22)) for number in range(4)]
    group = [(Cell("Group"),)] if grouped else []
    places = range(PLACES)
    tables = (Table("t", f"Caption{place}", columns, (*group, *rows)) for place in places)
    words = Paragraph("intro " * 28)
    sections = tuple(Section(f"H{place}", (words, table)) for place, table in zip(places, tables, strict=True))
    return Paper("Places", TODAY, sections=sections, brief=True)


def lowered(page: str) -> str:
    """The same page with each section on paper of its own, a little lower than the one before."""
    heights = count(HIGHEST, STEP)
    return re.sub("<h2", lambda _: f'<div style="break-before: page; height: {next(heights)}px"></div><h2', page)


def printed(page: str, folder: Path) -> list[list[str]]:
    """The lines of each page, as Chromium prints it."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    quiet = ("headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking")
    own = ("disable-component-update", "disable-sync", f"user-data-dir={folder / 'profile'}", "no-pdf-header-footer")
    flags = [f"--{flag}" for flag in (*quiet, *own, f"print-to-pdf={folder / 'page.pdf'}")]
    address = (folder / "page.html").as_uri()
    subprocess.run(["chromium", *flags, address], check=True, capture_output=True, timeout=120)
    command = ["pdftotext", "-layout", str(folder / "page.pdf"), "-"]
    words = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return [[line.strip() for line in page.splitlines() if line.strip()] for page in words.split("\f")]


@pytest.mark.parametrize("grouped", [False, True])
def test_no_caption_and_no_heading_stands_alone_at_the_foot_of_a_page(tmp_path: Path, grouped: bool) -> None:
    pages = printed(lowered(as_bytes(story(grouped), "html").decode()), tmp_path)
    words = [line.split()[0] for lines in pages for line in lines]
    assert words.count("Row3") == PLACES
    assert words.count("Head") > PLACES  # some tables go over the foot of a page
    assert [lines[-3:] for lines in pages if lines and lines[-1].startswith(("Caption", "Head", "Group"))] == []
