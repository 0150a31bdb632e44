"""The rows of the appendices are known by words from knowledge/appendix.yaml, and by no others'."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.analysis.coverage import Wanted
from assistant.errors import DialogueError
from assistant.exchange.workbook_rows import RowNames
from assistant.library.appendix import read_appendix
from assistant.library.catalogue import read_catalogue

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="module")
def names() -> RowNames:
    catalogue = read_catalogue(KNOWLEDGE)
    groups = {group.id: group.title for group in catalogue.groups}
    functions = [Wanted(each.id, 1, each.label, groups[each.group]) for each in catalogue.functions]
    return RowNames(functions, read_appendix(KNOWLEDGE))


def test_every_function_has_a_row_in_the_order_of_the_guide() -> None:
    assert [row.function for row in read_appendix(KNOWLEDGE)] == [
        each.id for each in read_catalogue(KNOWLEDGE).functions
    ]


def test_every_way_leads_to_its_own_function_whatever_stands_around_it(names: RowNames) -> None:
    for row in read_appendix(KNOWLEDGE):
        for way in row.known_by:
            assert names.find(f"12) To {' and '.join(way)}, please") in (row.function, ""), way
        assert names.find(" ".join(row.known_by[0])) == row.function or len(row.known_by[0]) == 1


def test_names_and_ids_are_known_however_they_are_typed(names: RowNames) -> None:
    for function in read_catalogue(KNOWLEDGE).functions:
        assert names.find(function.id) == function.id
        assert names.find(f" 7.  {function.label.upper()}. ") == function.id
        assert all(names.find(alias) in (function.id, "") for alias in function.aliases)


def test_headings_and_other_words_are_no_function(names: RowNames) -> None:
    for group in read_catalogue(KNOWLEDGE).groups:
        assert names.find(group.title) == ""
    for words in ("", "Total", "Area: Vale", "Walk the dog", "Referrals", "Business management activities"):
        assert names.find(words) == ""


def test_a_folder_without_the_file_has_no_rows(tmp_path: Path) -> None:
    assert read_appendix(tmp_path) == ()


def test_a_function_that_stands_twice_is_refused_in_one_line(tmp_path: Path) -> None:
    row = "  - {function: a, known_by: x}\n"
    (tmp_path / "appendix.yaml").write_text(f"rows:\n{row}{row}", encoding="utf-8")
    with pytest.raises(DialogueError, match="write each function once"):
        read_appendix(tmp_path)
