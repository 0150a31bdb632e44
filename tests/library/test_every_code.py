"""Every code of the check has a page, and a bad file that shows it at the place that the file's first line names."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from assistant.flow.codes import CODES
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.model import Dialogue
from assistant.library.dialogues import read_dialogue
from assistant.library.findings import Findings
from assistant.library.inspection import check_paths
from assistant.library.record import read_record
from assistant.library.yaml_nodes import read_nodes
from assistant.sitting.trying import try_examples

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "checks"
BAD = ROOT / "tests" / "diagnostics"
KNOWLEDGE = BAD / "knowledge"


def bad_files(code: str) -> list[Path]:
    return [path for path in sorted(BAD.glob(f"{code}-*")) if path.suffix != ".old"]


def older(path: Path) -> Dialogue | None:
    """The older text beside a file, for the codes that compare two."""
    before = path.with_suffix(".old")
    book = read_record(KNOWLEDGE / "record.yaml").book
    return read_dialogue(before, book).dialogue if book and before.is_file() else None


def expected(path: Path) -> str:
    first = path.read_bytes().splitlines()[0].decode()
    assert first.startswith("# "), f"{path.name} must begin with '# LINE:COLUMN'"
    return first[2:].strip()


def found_in(path: Path) -> list[Diagnostic]:
    found = check_paths([path], KNOWLEDGE, older(path))
    book = read_record(KNOWLEDGE / "record.yaml").book
    if book and path.name.startswith("E"):  # examples are read as the conversation would read them
        dialogue = read_dialogue(path, book).dialogue
        found += try_examples(dialogue, date(2026, 11, 21)) if dialogue else []
    return found


@pytest.mark.parametrize("code", CODES)
def test_the_code_has_a_page_with_its_title_its_level_and_two_examples(code: str) -> None:
    level, title = CODES[code]
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {code}: {title}\n")
    assert f"Level: {level}." in page
    assert page.count("```") >= 4


@pytest.mark.parametrize("code", CODES)
def test_the_code_has_a_bad_file_that_gives_it_alone_and_in_the_right_place(code: str) -> None:
    files = bad_files(code)
    assert files, f"there is no bad file for {code}"
    for path in files:
        main = path if path.is_file() else next(path.glob("*.yaml"))
        found = found_in(path)
        places = [f"{one.place.line}:{one.place.column}" for one in found if one.code == code]
        assert {one.code for one in found} == {code}, [str(one) for one in found]
        assert expected(main) in places


def test_every_page_and_every_bad_file_belongs_to_a_code() -> None:
    pages = {path.stem for path in PAGES.glob("[A-Z]*.md")}
    files = {path.name.partition("-")[0] for path in BAD.iterdir()} - {"knowledge"}
    assert pages | files <= set(CODES)


def examples(path: Path) -> list[str]:
    return re.findall(
        r"```yaml\n(.*?)```", path.read_text(encoding="utf-8").partition("## But like this")[2], re.DOTALL
    )


@pytest.mark.parametrize("code", CODES)
def test_the_good_example_of_a_page_is_plain_yaml(code: str) -> None:
    for example in examples(PAGES / f"{code}.md"):
        findings = Findings()
        read_nodes(example, code, findings)
        assert [str(one) for one in findings.sorted()] == []


def test_the_examples_of_the_language_are_plain_yaml_but_for_forms_shown_one_under_the_other() -> None:
    text = (ROOT / "docs" / "language.md").read_text(encoding="utf-8")
    for example in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
        findings = Findings()
        read_nodes(example, "language.md", findings)
        assert [str(one) for one in findings.sorted() if one.code != "Y002"] == []


def test_codes_stand_in_order_so_that_a_doubled_one_is_seen() -> None:
    assert list(CODES) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_finding_is_one_line_that_says_what_is_wrong_and_what_to_do(code: str) -> None:
    for finding in (one for path in bad_files(code) for one in found_in(path)):
        assert finding.message
        assert finding.cure
        assert "\n" not in str(finding)


def test_the_record_that_the_bad_files_use_is_itself_clean() -> None:
    assert check_paths([KNOWLEDGE], KNOWLEDGE) == []
