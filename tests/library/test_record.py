"""The record declares facts and tables once; what is wrong with it is told like any fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import paths
from assistant.flow.choices import Choice, Kind
from assistant.library.menus import read_menus
from assistant.library.record import RecordReading, parse_record, read_record

TABLE = "{label: Cups, one: cup, title: name, columns: {name: {label: Name, kind: text}}}"


def parse(text: str) -> RecordReading:
    return parse_record(text, "record.yaml")


def faults(text: str) -> list[str]:
    reading = parse(text)
    assert reading.book is None
    return [f"{one.code}: {one.message}; {one.cure}" for one in reading.diagnostics]


def test_the_shipped_record_is_without_fault() -> None:
    knowledge = paths.shipped("knowledge")
    reading = read_record(knowledge / "record.yaml", menus=read_menus(knowledge).lists)
    assert reading.diagnostics == ()
    assert reading.book is not None
    assert reading.book.plan.table("actions") is not None


def test_the_record_may_name_a_list_of_the_catalogue_and_its_own_goes_first() -> None:
    text = """
lists: {sizes: [Small]}
facts:
  one: {label: One, kind: choice, choices: {list: sizes}}
  other: {label: Other, kind: choice, choices: {list: colours}}
"""
    menus = {"sizes": (Choice("huge", "Huge"),), "colours": (Choice("red", "Red"),)}
    book = parse_record(text, "record.yaml", menus).book
    assert book is not None
    assert [fact.kind.options.fixed[0].id for fact in book.plan.facts] == ["small", "red"]
    assert "F006: there is no list 'colours'" in faults(text)[0]


def test_facts_tables_and_columns_keep_what_is_declared() -> None:
    reading = parse(
        """
lists:
  sizes: [Small, Large]
facts:
  area: {label: Area, kind: text, stays: yes}
tables:
  cups:
    label: Cups
    one: cup
    many: cups and mugs
    title: name
    each_cycle: yes
    pool: yes
    columns:
      name: {label: Name, kind: text}
      size: {label: Size, kind: choice, choices: {list: sizes}, each_cycle: yes}
      beside: {label: Beside, kind: choice, choices: {rows: cups}}
      price: {label: Price, kind: money, low: 0}
"""
    )
    assert reading.book is not None, reading.diagnostics
    plan = reading.book.plan
    area, cups = plan.fact("area"), plan.table("cups")
    assert area is not None
    assert cups is not None
    assert (area.label, area.kind, area.stays) == ("Area", Kind("text"), True)
    assert (cups.label, cups.one, cups.many, cups.title) == ("Cups", "cup", "cups and mugs", "name")
    assert cups.each_cycle
    assert cups.pool
    assert [column.id for column in cups.columns] == ["name", "size", "beside", "price"]
    assert [choice.id for choice in cups.columns[1].kind.options.fixed] == ["small", "large"]
    assert cups.columns[1].each_cycle
    assert cups.columns[2].kind.options.rows == "cups"
    assert list(reading.book.lists) == ["sizes"]


def test_many_rows_are_named_after_one_where_nothing_is_said() -> None:
    reading = parse(f"tables: {{cups: {TABLE}}}")
    assert reading.book is not None
    assert reading.book.plan.tables[0].many == "cups"


def test_a_record_may_be_empty_of_facts() -> None:
    reading = parse("facts: {}\n")
    assert reading.book is not None
    assert reading.book.plan.facts == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("fact: {}", "F001: 'fact' is not a word that the record knows; did you mean 'facts'?"),
        ("facts: [area]", "F010: 'facts' is a mapping"),
        ("facts: {area: text}", "F010: a fact is a mapping"),
        ("facts: {Area: {label: Area, kind: text}}", "F003: 'Area' cannot be an id"),
        ("facts: {row: {label: Row, kind: text}}", "F003: 'row' has a meaning of its own"),
        ("facts: {area: {label: Area}}", "F002: a fact needs 'kind'"),
        ("facts: {area: {kind: text}}", "F002: a fact needs 'label'"),
        ("facts: {area: {label: Area, kind: txt}}", "F004: 'txt' is not a kind of fact; did you mean 'text'?"),
        ("facts: {area: {label: Area, kind: rows}}", "F004: 'rows' is not a kind of fact"),
        ("facts: {area: {label: Area, kind: text, low: 1}}", "F009: a question of the kind 'text' has no 'low'"),
        ("facts: {area: {label: Area, kind: text, ask: Why}}", "F001: 'ask' is not a word that a fact knows"),
        ("facts: {a: {label: A, kind: choice, choices: {list: b}}}", "F006: there is no list 'b'"),
        ("facts: {a: {label: A, kind: choice, choices: {rows: b}}}", "F011: the record has no table 'b'"),
        ("facts: {a: {label: A, kind: choice, choices: {picks: b}}}", "F010: the record knows no earlier question"),
        ("lists: {a: [{id: b, label: B, when: {c: {is: d}}}]}", "F010: a choice of a shared list has no 'when'"),
        (f"facts: {{cups: {{label: C, kind: text}}}}\ntables: {{cups: {TABLE}}}", "F005: 'cups' is a fact already"),
        ("tables: {cups: {label: Cups, one: cup, title: name}}", "F002: a table needs 'columns'"),
        (f"tables: {{cups: {TABLE.replace('title: name', 'title: nmae')}}}", "F011: the table has no column 'nmae'"),
        (f"tables: {{cups: {TABLE.replace('one: cup, ', '')}}}", "F002: a table needs 'one'"),
        (f"tables: {{cups: {TABLE.replace('kind: text', 'kind: matrix')}}}", "F004: 'matrix' is not a kind of fact"),
        ("tables: {cups: {columns: &x {}}}", "Y003: '&x' names this text for use elsewhere"),
        ("- a\n", "F010: the record is a mapping"),
    ],
)
def test_what_is_wrong_with_the_record_is_said(text: str, fault: str) -> None:
    assert any(line.startswith(fault) for line in faults(text)), faults(text)


def test_a_record_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "record.yaml"
    path.write_bytes(b"facts: {area: {label: \xe9}}\n")
    reading = read_record(path)
    assert reading.book is None
    assert [one.code for one in reading.diagnostics] == ["Y008"]


STATE = "cell: {state: {label: State, kind: choice, choices: [Yes, No]}}"
MAP = f"{{label: Who does what, down: cups, ticked: yes, unticked: no, {STATE}}}"


def test_a_map_has_a_table_down_and_a_choice_that_ticks_stand_for() -> None:
    reading = parse_record(f"tables: {{cups: {TABLE}}}\nmaps: {{does: {MAP}}}", "record.yaml")
    assert reading.book
    found = reading.book.plan.map("does")
    assert found
    assert (found.down, found.ticked, found.unticked) == ("cups", "yes", "no")
    assert [column.id for column in found.columns] == ["state"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("down: cups", "down: mugs", "F011: the record has no table 'mugs'"),
        ("ticked: yes", "ticked: perhaps", "F006: the first field has no option 'perhaps'"),
        ("unticked: no, ", "", "F002: a map needs 'unticked'"),
        (STATE, "cell: {}", "F002: a map needs 'cell'"),
    ],
)
def test_what_is_wrong_with_a_map_is_named_with_its_place(old: str, new: str, message: str) -> None:
    reading = parse_record(f"tables: {{cups: {TABLE}}}\nmaps: {{does: {MAP.replace(old, new)}}}", "record.yaml")
    assert any(message in str(found).replace("error ", "") for found in reading.diagnostics), reading.diagnostics


def test_a_map_and_a_table_cannot_share_a_name() -> None:
    reading = parse_record(f"tables: {{cups: {TABLE}}}\nmaps: {{cups: {MAP}}}", "record.yaml")
    assert [found.code for found in reading.diagnostics] == ["F005"]


def test_a_table_may_say_which_rows_are_given_up() -> None:
    table = (
        "tables: {cups: {label: Cups, one: cup, title: name, given_up: {state: [broken]}, columns: "
        "{name: {label: Name, kind: text}, state: {label: State, kind: choice, choices: [Whole, Broken]}}}}"
    )
    book = parse(table).book
    assert book is not None
    assert book.plan.tables[0].given_up == (("state", ("broken",)),)
    assert faults(table.replace("[broken]", "[lost]")) == [
        "F006: 'state' has no option 'lost'; make the column a choice that has it"
    ]
    assert (
        "F011: the table has no column 'stat'; did you mean 'state'?"
        in faults(table.replace("{state: [", "{stat: ["))[0]
    )
