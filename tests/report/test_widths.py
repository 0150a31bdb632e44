"""Tables read well on a page: no word is broken where there is room for it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import docx
import pytest

from assistant import paths
from assistant.catalogue.documents import Rows
from assistant.library.documents import load_documents
from assistant.report.delivery import as_bytes
from assistant.report.paper import Cell, Column, Paper, Section, Table
from assistant.report.widths import widths_of

_MOST_COLUMNS_UPRIGHT = 6


def _table(*columns: Column, row: tuple[str, ...]) -> Table:
    return Table("t", "Who leads", columns, (tuple(map(Cell, row)),))


def test_columns_share_the_room_by_their_weights_where_every_word_fits() -> None:
    table = _table(Column("A", 4), Column("B", 2), Column("C", 2), row=("a", "b", "c"))
    assert widths_of(table, 160) == pytest.approx([80, 40, 40])


def test_a_column_is_as_wide_as_its_longest_word_and_the_others_give_way() -> None:
    row = ("Open one number", "Head of joint commissioning", "")
    table = _table(Column("Action", 6), Column("Lead", 1), Column("How it is told", 1), row=row)
    action, lead, told = widths_of(table, 166)
    assert lead > 22 > 166 / 8
    assert action + lead + told == pytest.approx(166)
    assert action / told == pytest.approx(6)
    headed = _table(Column("Organisation", 1), Column("What", 9), row=("A", "B"))
    assert widths_of(headed, 166)[0] > 22 > 16.6


def test_an_address_without_end_takes_no_more_than_its_part_of_the_page() -> None:
    table = _table(Column("What", 2), Column("Where", 2), row=("Film", "https://" + "a" * 500))
    assert widths_of(table, 100) == pytest.approx([50, 50])
    narrow = _table(Column("What", 8), Column("Where", 1), row=("Film", "https://" + "a" * 500))
    assert widths_of(narrow, 100) == pytest.approx([60, 40])


def test_more_columns_than_fit_share_what_there_is() -> None:
    table = _table(*[Column("Commissioning")] * 12, row=("a",) * 12)
    assert widths_of(table, 120) == pytest.approx([10] * 12)


def test_in_word_a_long_word_has_its_room() -> None:
    row = ("Open one number", "Head of joint commissioning")
    paper = Paper(
        "One", date(2027, 3, 31), sections=(Section("S", (_table(Column("Action", 9), Column("Lead"), row=row),)),)
    )
    widths = [column.width for column in docx.Document(BytesIO(as_bytes(paper, "docx"))).tables[0].columns]
    assert widths[1] is not None
    assert widths[1].mm > 25 > 166 / 10


def test_no_upright_page_has_a_table_of_many_columns() -> None:
    plans = load_documents(paths.shipped("knowledge"))
    wide = {
        f"{plan.id}: {part.caption or part.table}": len(part.columns)
        for plan in plans.documents
        for section in plan.sections
        for part in section.parts
        if isinstance(part, Rows) and not section.wide and {"docx", "odt"} & set(plan.formats)
    }
    assert len(wide) > 20
    assert {name: many for name, many in wide.items() if many > _MOST_COLUMNS_UPRIGHT} == {}
