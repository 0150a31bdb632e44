"""LibreOffice opens what was written, and its pages show what was said."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.play import play_answers, read_file
from assistant.report.delivery import as_bytes, deliver
from assistant.report.paper import Bullets, Cell, Column, Paper, Section, Table
from assistant.sitting.desk import Desk
from tests.naughty import naughty_strings
from tests.report.reading_back import texts_in
from tests.report.story import TODAY, half_told
from tests.report.test_letter_tables import letters
from tests.report.test_like import own_file
from tests.talking import Clock

pytestmark = pytest.mark.documents
PLAYED = Path(__file__).parents[1] / "play"


def pages(folder: Path, name: str, data: bytes) -> tuple[str, list[tuple[int, int]]]:
    """The words of a file's pages as LibreOffice lays them out, and the size of each page in millimetres."""
    deliver(data, folder / name)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdf = (folder / name).with_suffix(".pdf")
    words = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    info = subprocess.run(["pdfinfo", "-l", "-1", str(pdf)], check=True, capture_output=True, text=True).stdout
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+) pts", info)
    return words, [(round(float(wide) / 72 * 25.4), round(float(high) / 72 * 25.4)) for wide, high in sizes]


def lacking(paper: Paper, shown: str) -> list[str]:
    """The words of the paper that no page shows; a word broken over two lines counts as shown."""
    wanted = {word for text in texts_in("md", as_bytes(paper, "md")) for word in re.findall(r"\w+", text)}
    joined = re.sub(r"[\s\W_]+", "", shown)
    return sorted(word for word in wanted if word.strip("_") not in joined and word.strip("_"))


@pytest.mark.parametrize("form", ["docx", "odt"])
@pytest.mark.parametrize("document", ["strategy", "pack"])
def test_every_word_of_a_document_is_on_its_pages(tmp_path: Path, form: str, document: str) -> None:
    paper = half_told().paper(document)
    shown, _ = pages(tmp_path, f"plan.{form}", as_bytes(paper, form))
    assert lacking(paper, shown) == []


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_pages_are_a4_and_wide_tables_lie_on_their_side(tmp_path: Path, form: str) -> None:
    _, sizes = pages(tmp_path, f"plan.{form}", as_bytes(half_told().paper("strategy"), form))
    assert set(sizes) == {(210, 297), (297, 210)}
    assert sizes[0] == sizes[-1] == (210, 297)


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_pages_are_numbered_and_table_headings_repeat(tmp_path: Path, form: str) -> None:
    story = half_told()
    for number in range(60):
        story.row("actions", f"n{number}", what=f"Step number {number}", cost=number * 100)
    shown, sizes = pages(tmp_path, f"plan.{form}", as_bytes(story.paper("strategy"), form))
    assert f"Page 1 of {len(sizes)}" in shown
    assert f"Page {len(sizes)} of {len(sizes)}" in shown
    sides = [page for page in shown.split("\f") if "Step number" in page]
    assert len(sides) > 1
    assert all("By when" in page and "Priority" in page for page in sides[:-1])


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_first_page_lists_the_headings_of_all_pages(tmp_path: Path, form: str) -> None:
    paper = replace(half_told().paper("strategy"), brief=False)
    shown, _ = pages(tmp_path, f"plan.{form}", as_bytes(paper, form))
    first = shown.split("\f")[0]
    listed = [line.strip() for line in first[first.index("Contents") :].splitlines()[1:] if line.strip()]
    headings = [section.heading for section in paper.sections if section.level < 3]
    assert listed[: len(headings)] == headings


def test_a_workbook_shows_its_tables(tmp_path: Path) -> None:
    shown, _ = pages(tmp_path, "plan.xlsx", as_bytes(half_told().paper("strategy"), "xlsx"))
    for words in ("Open one number", "£20,000", "30 September 2027", "4", "Small strategy"):
        assert words in shown


def test_a_document_in_the_styles_of_an_own_file_opens(tmp_path: Path) -> None:
    paper = half_told().paper("strategy")
    shown, sizes = pages(tmp_path, "plan.docx", as_bytes(paper, "docx", own_file(tmp_path)))
    assert "Morrowby Council" in shown
    assert "Official" in shown
    assert lacking(paper, shown) == []
    assert sizes[0] == (200, 280)


@pytest.mark.parametrize("form", ["docx", "odt", "xlsx"])
def test_a_file_full_of_naughty_strings_still_opens(tmp_path: Path, form: str) -> None:
    short = [text for text in naughty_strings() if len(text) < 500]
    rows = tuple((Cell(f"Row {number}"), Cell(text)) for number, text in enumerate(short))
    table = Table("t", "Naughty", (Column("Number"), Column("Text", 4)), rows)
    paper = Paper("Naughty", TODAY, sections=(Section("All", (Bullets(tuple(short)), table)),))
    shown, sizes = pages(tmp_path, f"naughty.{form}", as_bytes(paper, form))
    assert len(sizes) > 3
    assert f"Row {len(short) - 1}" in shown
    assert "Err:" not in shown
    assert "#NAME?" not in shown


@pytest.mark.parametrize("form", ["docx", "odt"])
@pytest.mark.parametrize(
    ("dialogue", "answers", "name"),
    [
        ("competencies", "competencies", "training-and-support"),
        ("competencies", "competencies", "portfolio"),
        ("role-design", "role", "person-specification"),
        ("role-design", "role", "job-description"),
        ("learning-needs", "learning", "development-plan"),
        ("commissioning", "full", "gap-analysis"),
        ("commissioning", "full", "appendix-1"),
        ("commissioning", "full", "appendix-2"),
    ],
)
def test_no_row_is_lost_where_a_table_breaks_over_pages(
    tmp_path: Path, form: str, dialogue: str, answers: str, name: str
) -> None:
    desk = Desk(tmp_path / "home", Clock())
    about = desk.new_subject(desk.index(dialogue).dialogue.subject, "Sam")
    sitting = desk.open(dialogue, about.id)
    play_answers(sitting, read_file(sitting.index, PLAYED / f"{answers}.yaml"), TODAY)
    written = desk.write_document(about.id, name, form, tmp_path / f"{name}.{form}").read_bytes()
    text = desk.write_document(about.id, name, "md", tmp_path / f"{name}.md").read_text(encoding="utf-8")
    text = text.replace("<br>", " ")
    shown, _ = pages(tmp_path, f"{name}.{form}", written)
    joined = re.sub(r"[\s\W_]+", "", shown)
    words = (word.strip("_") for word in re.findall(r"\w+", text) if word.strip("_"))
    assert [word for word in dict.fromkeys(words) if word not in joined] == []


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_no_row_of_a_wide_table_of_letters_is_lost_and_each_set_begins_a_page(tmp_path: Path, form: str) -> None:
    table = letters(20).tables()[0]
    row = table.rows[1]
    lines = ((Cell(f"Row{number}"), *row[1:]) for number in range(60))
    groups = [[(Cell(f"Group{place}"),), line] if place % 9 == 0 else [line] for place, line in enumerate(lines)]
    rows = tuple(each for group in groups for each in group)
    paper = Paper("-", TODAY, sections=(Section("Map", (replace(table, rows=rows),), wide=True),))
    shown, sizes = pages(tmp_path, f"letters.{form}", as_bytes(paper, form))
    found = re.findall(r"(?:Row|Group)\d+\b", shown)
    assert {words: found.count(words) for words in found} == {cells[0].text: 3 for cells in rows}
    begun = [page for page in shown.split("\f") if re.search(r"of 20\)", page.lstrip()[:60])]
    assert len(begun) == 3
    assert set(sizes[1:]) == {(297, 210)}


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_supervision_pack_is_one_page(tmp_path: Path, form: str) -> None:
    clock = Clock()
    desk = Desk(tmp_path / "home", clock)
    sam = desk.new_subject("person", "Sam").id
    for dialogue in ("learning", "competencies"):
        index = "learning-needs" if dialogue == "learning" else dialogue
        answers = read_file(desk.index(index), PLAYED / f"{dialogue}.yaml")
        play_answers(desk.open(index, sam), answers, clock().date())
    written = desk.write_document(sam, "supervision-pack", form, tmp_path / f"sam.{form}")
    (tmp_path / "pages").mkdir()
    shown, sizes = pages(tmp_path / "pages", f"pack.{form}", written.read_bytes())
    assert sizes == [(210, 297)]
    for said in (
        "What to learn first",
        "Time kept free for my portfolio",
        "Since last time",
        "What my supervisor says",
    ):
        assert said in shown
