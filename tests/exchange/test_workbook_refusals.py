"""A file that cannot be a filled-in sheet is refused in one line, before it can do any harm."""

from __future__ import annotations

import struct
import time
import tracemalloc
import warnings
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from assistant.errors import UseError
from assistant.exchange.sheet_csv import read_csv
from assistant.exchange.workbook_file import MOST_BYTES
from assistant.exchange.workbook_input import read_file
from assistant.exchange.workbook_reading import read_workbook
from assistant.exchange.workbook_rows import RowNames

NAMES = RowNames((), ())
SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def saved(book: Workbook | None = None) -> bytes:
    out = BytesIO()
    (book or Workbook()).save(out)
    return out.getvalue()


def with_part(name: str, data: bytes, book: bytes = b"") -> bytes:
    """A workbook in which one part is another."""
    out = BytesIO()
    with ZipFile(BytesIO(book or saved())) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, data)
    return out.getvalue()


def refusal(data: bytes, name: str = "map.xlsx") -> str:
    with pytest.raises(UseError) as refused:
        read_file(data, name, NAMES, lambda *_: "")
    words = str(refused.value)
    assert words.startswith(f"{name}: ")
    assert "\n" not in words
    return words


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "map.xlsx", "is not an Excel workbook"),
        (b"name,state\n", "map.xlsx", "is not an Excel workbook"),
        (b"PK\x03\x04 and no more", "map.xlsx", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "map.xls", "old format of Excel"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "map.xlsx",
            "protected by a password",
        ),
        (b"\x00\x01\x02\xff" * 40, "map.csv", "neither a CSV file nor an Excel workbook"),
        (b"x" * (MOST_BYTES + 1), "map.csv", "is larger than 20 MB"),
        (b"PK\x03\x04" + bytes(MOST_BYTES), "map.xlsx", "is larger than 20 MB"),
        (b"name,state\n", "request.html", "is a page to read or print"),
        (b"\n<!DOCTYPE html><p>D, P, L, N, ? (do not know).</p>", "map.csv", "is a page to read or print"),
        (b"%PDF-1.7", "map.csv", "is a page to read or print"),
        (with_part("word/document.xml", b"<w:document/>"), "map.xlsx", "is a page to read or print"),
        (b"a,b\n1,2\n", "map.csv", "no sheet in it has the functions in its rows"),
        (saved(), "map.xlsx", "no sheet in it has the functions in its rows"),
        (saved()[:-200], "map.xlsx", "is damaged"),
        (with_part("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), "map.ods", "save it as XLSX"),
        (with_part("xl/vbaProject.bin", b"x"), "map.xlsx", "holds macros"),
        (saved(), "map.xlsm", "holds macros"),
        (with_part(SHEET, b"<worksheet"), "map.xlsx", "is damaged"),
        (with_part(SHEET, b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet>&a;</worksheet>"), "map.xlsx", "not opened"),
        (with_part(SHEET, "<worksheet/>".encode("utf-16")), "map.xlsx", "not opened"),
        (with_part(SHEET, HEAD + b"<row/>" * 1_000_000 + b"</sheetData></worksheet>"), "map.xlsx", "far more rows"),
        (with_part(SHEET, HEAD + b"<row>" + b"<c/>" * 400_000 + b"</row>"), "map.xlsx", "far more rows"),
        (with_part("xl/media/picture.bin", bytes(100_000_000)), "map.xlsx", "far larger inside"),
        (b"a,b\n" * 1_000_000, "map.csv", "far more rows"),
    ],
)  # fmt: skip
def test_it_is_refused_in_one_line_that_says_why(data: bytes, name: str, said: str) -> None:
    before = time.process_time()
    assert said in refusal(data, name)
    assert time.process_time() - before < 5


def test_an_empty_csv_is_refused_too() -> None:
    assert "no sheet in it has the functions" in refusal(b"", "map.csv")


def test_a_part_that_lies_about_its_size_is_measured() -> None:
    """A zip bomb: its list says a few bytes, and a hundred million come out."""
    packed = bytearray(with_part("xl/media/bomb.bin", bytes(100_000_000)))
    size = struct.pack("<L", 100_000_000)
    assert packed.count(size) >= 1
    lying = bytes(packed.replace(size, struct.pack("<L", 1_000)))
    tracemalloc.start()
    words = refusal(lying)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "damaged" in words or "far larger inside" in words
    assert most < 10_000_000


@pytest.mark.parametrize("begun", range(1, 10))
def test_what_no_workbook_needs_is_found_wherever_in_a_part_it_stands(begun: int) -> None:
    piece = 1 << 16  # a part is looked at in pieces of this size
    hidden = HEAD.ljust(piece - begun) + b"<!DOCTYPE x></sheetData></worksheet>"
    assert "no workbook needs" in refusal(with_part(SHEET, hidden))


def test_a_zip_that_is_protected_by_a_password_says_so() -> None:
    data = bytearray(saved())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "protected by a password" in refusal(bytes(data))


def test_a_table_far_down_and_far_to_the_right_costs_nothing() -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["XFD1048576"] = "far away"
    sheet["A1"] = "near"
    before = time.process_time()
    grid = read_workbook(saved(book), "map.xlsx")[0]
    assert time.process_time() - before < 2
    assert grid.cells == {(1, 1): "near", (1_048_576, 16_384): "far away"}


def test_what_a_formula_came_to_is_not_looked_at() -> None:
    number, words = b"<f>1+1</f><v>2</v>", b'<f>"deli"&amp;"vers"</f><v>delivers</v>'
    row = b'<row r="1"><c r="A1">' + number + b'</c><c r="B1" t="str">' + words + b"</c></row>"
    grid = read_workbook(with_part(SHEET, HEAD + row + b"</sheetData></worksheet>"), "map.xlsx")[0]
    assert grid.formulas == {(1, 1), (1, 2)}
    assert not grid.cells


def test_links_to_other_files_and_unknown_extras_are_left_alone() -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = "='[other.xlsx]Sheet1'!A1"
    sheet["A2"] = "plain"
    strange = b'<extLst><ext uri="{strange}"><x/></ext></extLst>'
    data = saved(book)
    with ZipFile(BytesIO(data)) as packed:
        xml = packed.read(SHEET).replace(b"</worksheet>", strange + b"</worksheet>")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        grid = read_workbook(with_part(SHEET, xml, data), "map.xlsx")[0]
    assert grid.cells == {(2, 1): "plain"}
    assert grid.formulas == {(1, 1)}


def test_any_byte_may_be_wrong_without_more_than_a_refusal() -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in range(20):
        sheet.append([f"row {row}", "x"])
    data = saved(book)
    for place in range(0, len(data), 61):
        bad = bytearray(data)
        bad[place] ^= 0x55
        with suppress(UseError):
            assert read_workbook(bytes(bad), "map.xlsx")


def test_a_csv_with_a_cell_larger_than_any_is_refused_in_one_line() -> None:
    assert "damaged" in refusal(b'a,b\n"' + b"x" * 200_000 + b'",c\n', "map.csv")


def test_the_line_with_which_excel_names_the_break_is_no_row() -> None:
    grid = read_csv(b"sep=;\r\na;b,c\r\n1;2\r\n", "map.csv")
    assert grid.cells == {(1, 1): "a", (1, 2): "b,c", (2, 1): "1", (2, 2): "2"}
