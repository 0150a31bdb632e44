"""The ways to fill a gap are read from knowledge/options.yaml, and what is wrong there is told."""

from __future__ import annotations

from pathlib import Path

from assistant.catalogue.options import NO_OPTIONS, OptionBook
from assistant.library.findings import Findings
from assistant.library.options import read_options

CAUTION = "caution: {text: Look first., source: guide:9.specialist-or-generic}\n"
OPTION = "id: extend, label: Add it, about: A job takes it on., risk: It grows., nobody: Nobody yet."


def read(folder: Path, text: str) -> tuple[OptionBook, list[str]]:
    file, findings = folder / "options.yaml", Findings()
    file.write_text(text, encoding="utf-8")
    return read_options(file, findings), [finding.message for finding in findings.sorted()]


def test_an_option_is_read_with_all_that_it_says(tmp_path: Path) -> None:
    book, faults = read(tmp_path, f"{CAUTION}options:\n  - {{{OPTION}, for: [gap], look: roles, needs: [Time.]}}\n")
    assert faults == []
    (option,) = book.options
    assert (option.id, option.beside, option.look, option.needs) == ("extend", ("gap",), "roles", ("Time.",))
    assert (option.learns, option.careful) == (False, False)
    assert book.caution.source == ("guide:9.specialist-or-generic",)


def test_a_finding_or_a_place_to_look_that_is_not_known_is_told(tmp_path: Path) -> None:
    _, faults = read(tmp_path, f"{CAUTION}options:\n  - {{{OPTION}, for: [hole], look: roles}}\n")
    assert any("'hole'" in fault for fault in faults)
    _, faults = read(tmp_path, f"{CAUTION}options:\n  - {{{OPTION}, for: [gap], look: anywhere}}\n")
    assert any("'anywhere'" in fault for fault in faults)


def test_a_folder_without_the_file_has_no_options(tmp_path: Path) -> None:
    assert read_options(tmp_path / "options.yaml", Findings()) == NO_OPTIONS
