"""Files are read as UTF-8 text, and what cannot be is told in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import UseError
from assistant.library.findings import Findings
from assistant.library.texts import read_text


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\n")
    assert read_text(path, "a.yaml", Findings()) == "a: b\n"


def test_a_letter_in_another_encoding_is_shown_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("a: b\nc: é th".encode() + b"\xe9\n")
    findings = Findings()
    assert read_text(path, "a.yaml", findings) is None
    assert str(findings.sorted()[0]).startswith("a.yaml:2:8: error Y008: ")


def test_a_file_saved_by_a_word_processor_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("dialogue: tea\n".encode("utf-16"))
    findings = Findings()
    assert read_text(path, "a.yaml", findings) is None
    assert [one.code for one in findings.sorted()] == ["Y008"]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * 2_000_000)
    findings = Findings()
    assert read_text(path, "a.yaml", findings) is None
    assert [one.code for one in findings.sorted()] == ["Y007"]


def test_a_file_that_is_not_there_is_a_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UseError, match=r"^none\.yaml: there is no such file; check the name$"):
        read_text(tmp_path / "none.yaml", "none.yaml", Findings())


def test_a_folder_cannot_be_read_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(UseError, match=r"^here: it cannot be read"):
        read_text(tmp_path, "here", Findings())
