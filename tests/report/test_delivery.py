"""A document lands in its file whole, or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import UseError
from assistant.report.delivery import as_bytes, deliver
from tests.report.story import half_told


def full_disk(_: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_file_is_put_in_place_and_nothing_else_is_left(tmp_path: Path) -> None:
    out = tmp_path / "plan.docx"
    deliver(b"first", out)
    deliver(b"second", out)
    assert out.read_bytes() == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.docx"]


def test_a_full_disk_leaves_the_old_file_and_says_so_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "plan.docx"
    deliver(b"first", out)
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(UseError, match="no space left on device") as refused:
        deliver(b"second", out)
    assert "\n" not in str(refused.value)
    assert str(out) in str(refused.value)
    assert out.read_bytes() == b"first"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.docx"]


def test_a_folder_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(UseError, match="no such file or directory"):
        deliver(b"data", tmp_path / "nowhere" / "plan.docx")
    with pytest.raises(UseError, match="is a directory"):
        deliver(b"data", tmp_path)


def test_a_new_file_may_be_read_as_the_persons_other_files_may(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        deliver(b"data", tmp_path / "plan.docx")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "plan.docx").stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.docx").write_bytes(b"old")
    (tmp_path / "link.docx").symlink_to(tmp_path / "real.docx")
    deliver(b"new", tmp_path / "link.docx")
    assert (tmp_path / "link.docx").is_symlink()
    assert (tmp_path / "real.docx").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device on Windows")
def test_a_document_can_go_to_a_device() -> None:
    deliver(b"data", Path("/dev/null"))
    assert not Path("/dev/null").is_file()


def test_an_unknown_format_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UseError, match=r"pdf: is not a format; choose one of docx, odt, html, md, xlsx, csv, ics"):
        as_bytes(half_told().paper("strategy"), "pdf")


def test_a_document_without_a_register_has_no_csv_file() -> None:
    with pytest.raises(UseError, match="choose another format"):
        as_bytes(half_told().paper("review"), "csv")


def test_no_writers_library_is_loaded_before_it_is_used() -> None:
    code = (
        "import sys, assistant.report.content, assistant.report.delivery;"
        "print([m for m in ('docx', 'odfdo', 'xlsxwriter', 'jinja2', 'openpyxl', 'lxml') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
