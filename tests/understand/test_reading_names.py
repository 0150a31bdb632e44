"""Organisations and roles: one on the list, or a new name as typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.understand.reading import Read, Unsure
from tests.understand.prompts import offered, prompt, read, refusal, value

WHO = prompt("organisation", "Who delivers this?", "Leeds City Council", "Mind", "Age UK", add=True)


@pytest.mark.parametrize(
    ("text", "row"),
    [("leeds city council", "p1"), ("the Leeds City Council", "p1"), ("MIND", "p2"), ("2", "p2"), ("age-uk", "p3")],
)
def test_a_name_on_the_list_is_its_row(text: str, row: str) -> None:
    reading = read(text, WHO)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (row, False)


@pytest.mark.parametrize("text", ["Leeds Mind", "Shelter", "the council's front door team", "Age Concern", "Ty Hafan"])
def test_another_name_is_new_and_kept_as_typed(text: str) -> None:
    assert value(text, WHO) == f"+{text}"


def test_only_the_spaces_of_a_new_name_are_tidied() -> None:
    assert value("  St  Gemma's\tHospice ", WHO) == "+St Gemma's Hospice"


@pytest.mark.parametrize("text", ["Leeds City", "Leeds city counsel", "the council", "Leeds City Councillors"])
def test_a_name_near_to_one_on_the_list_is_asked_about(text: str) -> None:
    reading = read(text, WHO)

    assert isinstance(reading, Unsure)
    assert [pick.id for pick in reading.candidates] == ["p1", f"+{text}"]
    assert reading.say == f"Did you mean “Leeds City Council”, or is “{text}” new?"


@pytest.mark.parametrize("text", ["leeds  city council.", "Leeds-City Council", "our leeds citycouncil"])
def test_spaces_and_signs_make_no_other_name(text: str) -> None:
    assert value(text, WHO) == "p1"


@pytest.mark.parametrize("text", ['"Leeds City"', "“Leeds City”", "+Leeds City"])
def test_a_name_in_quotes_is_new_however_near_it_comes(text: str) -> None:
    assert value(text, WHO) == "+Leeds City"


def test_a_name_near_to_several_is_asked_about() -> None:
    trusts = prompt("organisation", "Who?", "Leeds Teaching Hospitals", "Leeds Community Healthcare", add=True)

    assert offered("Leeds", trusts) == ["Leeds Teaching Hospitals", "Leeds Community Healthcare", "Leeds (new)"]


@pytest.mark.parametrize("text", ["nobody", "no one", "none"])
def test_nobody_is_no_name(text: str) -> None:
    assert "not for us" in refusal(text, WHO)


@pytest.mark.parametrize("text", ["me", "I do", "us", "myself"])
def test_me_is_no_name_that_others_could_read(text: str) -> None:
    assert "name or the job title" in refusal(text, WHO)


def test_a_number_beyond_the_list_is_refused() -> None:
    assert "3 on the list" in refusal("4", WHO)


def test_a_new_name_is_refused_where_the_list_may_not_grow() -> None:
    fixed = prompt("role", "Who leads?", "Finance lead", "Head of service")

    assert value("finance", fixed) == "p1"
    assert "Finance lead or Head of service" in refusal("Shelter", fixed)


@pytest.mark.parametrize(
    "text", ["31 feb 2027", "31 March 2027", "31/2/27", "2027-02-31", "end of March 2027", "3rd May"]
)
def test_a_date_is_no_name(text: str) -> None:
    assert "looks like a date" in refusal(text, WHO)
    assert "looks like a date" in refusal(text, replace(WHO, kind="choices"))


def test_a_name_with_a_month_or_a_figure_in_it_is_a_name_and_so_is_a_date_in_quotes() -> None:
    for name in ("May", "April Jones", "24/7", "March Medical Centre", "Team 5", "1 May Trust"):
        assert value(name, WHO) == f"+{name}"
    assert value("“31 March 2027”", WHO) == "+31 March 2027"
