"""A Word document in the styles of a person's own file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from assistant.errors import UseError
from assistant.report.delivery import as_bytes
from assistant.report.paper import Paper
from tests.report.reading_back import words_in
from tests.report.story import half_told

SECRET = "A private sentence of the old file"


@pytest.fixture(scope="module")
def paper() -> Paper:
    return half_told().paper("strategy")


def own_file(folder: Path) -> Path:
    """A Word file with a look, a header, two sections, a picture's worth of private words, and a comment."""
    document = Document()
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0x00, 0x55)
    document.styles["Normal"].font.name = "Georgia"
    document.core_properties.author = "Somebody Else"
    document.core_properties.keywords = SECRET
    first = document.sections[0]
    first.page_width, first.page_height, first.left_margin = Mm(200), Mm(280), Mm(31)
    first.header.paragraphs[0].text = "Morrowby Council"
    first.footer.paragraphs[0].text = "Official"
    paragraph = document.add_paragraph(SECRET)
    document.add_comment(paragraph.runs, text=SECRET, author="Somebody Else")
    document.add_picture(BytesIO(_PICTURE))
    document.add_section()
    document.add_paragraph(SECRET)
    path = folder / "own.docx"
    document.save(str(path))
    return path


_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100"
    "18dd8db00000000049454e44ae426082"
)


_LINK = (
    b'<Relationship Id="rId99" Target="footnotes.xml"'
    b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/>'
)
_KIND = (
    b'<Override PartName="/word/footnotes.xml"'
    b' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>'
)


def opened(data: bytes) -> WordDocument:
    return Document(BytesIO(data))


def test_it_keeps_the_look_the_page_and_the_header_of_the_own_file(paper: Paper, tmp_path: Path) -> None:
    document = opened(as_bytes(paper, "docx", own_file(tmp_path)))
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0xAA, 0x00, 0x55)
    assert document.styles["Normal"].font.name == "Georgia"
    first = document.sections[0]
    sizes = (first.page_width, first.page_height, first.left_margin)
    assert [round(size.mm) for size in sizes if size] == [200, 280, 31]
    assert first.header.paragraphs[0].text == "Morrowby Council"
    assert [paragraph.text for paragraph in first.footer.paragraphs] == ["Official"]


def test_it_says_the_same_as_without(paper: Paper, tmp_path: Path) -> None:
    own = as_bytes(paper, "docx", own_file(tmp_path))
    assert words_in("docx", own) == words_in("docx", as_bytes(paper, "docx"))
    assert own == as_bytes(paper, "docx", own_file(tmp_path))


def test_nothing_of_the_old_text_is_left_in_the_file(paper: Paper, tmp_path: Path) -> None:
    with ZipFile(BytesIO(as_bytes(paper, "docx", own_file(tmp_path)))) as made:
        names = made.namelist()
        for name in names:
            assert SECRET.encode() not in made.read(name), name
            assert b"Somebody Else" not in made.read(name), name
    assert not [name for name in names if "media" in name or "comments" in name]


def test_notes_of_the_old_text_are_taken_out_and_the_rules_above_notes_stay(paper: Paper, tmp_path: Path) -> None:
    path = own_file(tmp_path)
    notes = (
        '<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="1"><w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    changed = tmp_path / "notes.docx"
    with ZipFile(path) as before, ZipFile(changed, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "word/_rels/document.xml.rels":
                data = data.replace(b"</Relationships>", _LINK + b"</Relationships>")
            if name == "[Content_Types].xml":
                data = data.replace(b"</Types>", _KIND + b"</Types>")
            after.writestr(name, data)
        after.writestr("word/footnotes.xml", notes)
    with ZipFile(BytesIO(as_bytes(paper, "docx", changed))) as made:
        left = made.read("word/footnotes.xml")
    assert SECRET.encode() not in left
    assert b"separator" in left


def test_wide_tables_turn_the_page_and_turn_it_back(paper: Paper, tmp_path: Path) -> None:
    for like in (None, own_file(tmp_path)):
        sections = opened(as_bytes(paper, "docx", like)).sections
        sizes = [
            (one.orientation, one.page_width > one.page_height)
            for one in sections
            if one.page_width and one.page_height
        ]
        upright, side = (WD_ORIENT.PORTRAIT, False), (WD_ORIENT.LANDSCAPE, True)
        assert sizes == [upright, side, upright]


def test_styles_that_the_own_file_does_not_have_are_made(paper: Paper, tmp_path: Path) -> None:
    document = Document()
    for name in ("Heading 1", "Heading 2", "Title", "Subtitle", "Caption", "List Bullet"):
        document.styles[name].delete()
    path = tmp_path / "bare.docx"
    document.save(str(path))
    made = opened(as_bytes(paper, "docx", path))
    headings = [p.text for p in made.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert "In short" in headings
    levels = made.styles["Heading 2"].element.findall(f".//{qn('w:outlineLvl')}")
    assert [level.get(qn("w:val")) for level in levels] == ["1"]
    assert "• People: Two talks" in [p.text for p in made.paragraphs]


def test_a_style_of_another_kind_with_the_same_name_does_no_harm(paper: Paper, tmp_path: Path) -> None:
    document = Document()
    document.styles.add_style("Voice label", WD_STYLE_TYPE.CHARACTER).font.size = Pt(40)
    path = tmp_path / "clash.docx"
    document.save(str(path))
    assert words_in("docx", as_bytes(paper, "docx", path))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.docx", b""),
        ("text.docx", b"This is not a Word file."),
        ("cut.docx", b"PK\x03\x04" + b"\x00" * 200),
    ],
)
def test_a_file_that_is_no_word_file_gives_one_clear_line(paper: Paper, tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UseError, match="choose a file that Word has saved as") as refused:
        as_bytes(paper, "docx", path)
    assert "\n" not in str(refused.value)
    assert name in str(refused.value)


def test_other_broken_files_give_one_clear_line_too(paper: Paper, tmp_path: Path) -> None:
    good = own_file(tmp_path)
    for number, broken in enumerate((b"<not xml", b"<w:document/>", b"")):
        path = tmp_path / f"broken{number}.docx"
        with ZipFile(good) as before, ZipFile(path, "w") as after:
            for name in before.namelist():
                after.writestr(name, broken if name == "word/document.xml" else before.read(name))
        with pytest.raises(UseError, match="not a Word file that can be used"):
            as_bytes(paper, "docx", path)
    book = tmp_path / "book.docx"
    book.write_bytes(as_bytes(paper, "xlsx"))
    for wrong in (book, tmp_path, tmp_path / "nowhere.docx"):
        with pytest.raises(UseError, match="choose a file"):
            as_bytes(paper, "docx", wrong)


def test_only_a_docx_can_take_the_styles_of_a_word_file(paper: Paper, tmp_path: Path) -> None:
    with pytest.raises(UseError, match="choose the format docx"):
        as_bytes(paper, "odt", own_file(tmp_path))
