"""Looks at a workbook before anything in it is read, and refuses in one line what cannot be a filled-in sheet."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from assistant.errors import UseError

MOST_BYTES = 20_000_000
"""Of a file as it lies on the disk."""
MOST_INSIDE = 60_000_000
"""Of all parts of a file together, unpacked."""
MOST_PARTS = 2_000
MOST_ROWS = 20_000
MOST_CELLS = 300_000
_CHUNK = 1 << 16

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_DECLARED = (b"<!DOCTYPE", b"<!ENTITY")
_OVERLAP = 64
_CURE = "open it in Excel or LibreOffice, save it as XLSX, and try again"


_OTHERS = (".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".pptx")
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def check_sheet(data: bytes, name: str) -> None:
    """Refuses by its name or by what it holds what is a page to read, and no sheet.

    Raises:
        UseError: One line that says what to choose.
    """
    start = data[:1024].removeprefix(b"\xef\xbb\xbf")
    is_letter = data.startswith(_ZIP) and b"word/document.xml" in data
    if name.lower().endswith(_OTHERS) or start.startswith((b"%PDF", b"{\\rtf")) or _PAGE.match(start) or is_letter:
        raise UseError(f"{name}: is a page to read or print, and no sheet; choose the workbook (.xlsx) or CSV file")


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are those of some kind of office file, and not of plain text."""
    return data.startswith((_ZIP, _OLE, b"PK\x05\x06"))


def check_size(size: int, name: str) -> None:
    """Refuses a file that is too large before it is read."""
    if size > MOST_BYTES:
        raise UseError(f"{name}: is larger than {MOST_BYTES // 1_000_000} MB; a filled-in sheet is far smaller")


def check_workbook(data: bytes, name: str) -> None:
    """Refuses what is no XLSX workbook, or is far larger than a filled-in sheet can be.

    Raises:
        UseError: One line that says what is wrong, and what to do.
    """
    check_size(len(data), name)
    if data.startswith(_OLE):
        locked = _ENCRYPTED in data
        why = "is protected by a password" if locked else "is in the old format of Excel (XLS)"
        cure = "take the password off" if locked else "save it as XLSX"
        raise UseError(f"{name}: {why}; {cure}, and try again")
    if not data.startswith(_ZIP):
        raise UseError(f"{name}: is not an Excel workbook; {_CURE}")
    try:
        with ZipFile(BytesIO(data)) as packed:
            _check_kind(packed, name)
            _check_parts(packed, name)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        raise UseError(f"{name}: is damaged and cannot be opened; ask for it again") from None


def _check_kind(packed: ZipFile, name: str) -> None:
    parts = packed.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise UseError(f"{name}: is protected by a password; take the password off, and try again")
    if "mimetype" in names or "content.xml" in names:
        raise UseError(f"{name}: is an OpenDocument sheet (ODS); save it as XLSX, and try again")
    if name.lower().endswith((".xlsm", ".xltm", ".xlam")) or any(one.endswith("vbaProject.bin") for one in names):
        raise UseError(f"{name}: holds macros, which are never taken in; save it as XLSX, and try again")
    if "[Content_Types].xml" not in names or "xl/workbook.bin" in names or not any(
        one.startswith("xl/") for one in names
    ):  # fmt: skip
        raise UseError(f"{name}: is not an Excel workbook; {_CURE}")


def _check_parts(packed: ZipFile, name: str) -> None:
    parts = packed.infolist()
    too_large = UseError(f"{name}: is far larger inside than a filled-in sheet can be, so it was not opened")
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_INSIDE:
        raise too_large
    left = MOST_INSIDE
    for part in parts:  # what the list says may be a lie, so each part is measured too
        left -= _measure(packed, part, left, name)
        if left < 0:
            raise too_large


def _measure(packed: ZipFile, part: ZipInfo, most: int, name: str) -> int:
    """The true size of a part, read no further than allowed; refuses what no workbook holds on the way."""
    size = rows = cells = 0
    sheet = part.filename.startswith("xl/worksheets/")
    for chunk, fresh in _chunks(packed, part):
        size += len(fresh)
        if size > most:
            break
        if part.filename.endswith((".xml", ".rels")) and any(sign in chunk for sign in (*_DECLARED, b"\0")):
            raise UseError(f"{name}: holds something that no workbook needs, so it was not opened; {_CURE}")
        if sheet:
            rows, cells = rows + len(_ROW.findall(chunk)), cells + len(_CELL.findall(chunk))
            if rows > MOST_ROWS or cells > MOST_CELLS:
                raise UseError(
                    f"{name}: has far more rows than there are functions; delete the empty ones, and try again"
                )
    return size


def _chunks(packed: ZipFile, part: ZipInfo) -> Iterator[tuple[bytes, bytes]]:
    """A part piece by piece, each with the end of the one before, so that nothing is missed between two."""
    before = b""
    with packed.open(part) as stream:
        while fresh := stream.read(_CHUNK):
            yield before + fresh, fresh
            before = fresh[-_OVERLAP:]
