"""A warning is silenced in its own line, with a reason; an error never is."""

from __future__ import annotations

import pytest

from assistant.flow.codes import found
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.place import Place
from assistant.library.silencing import apply, silences_in

WARNING = found("T002", Place("a.yaml", 1, 1), "too long", "shorten it")
ERROR = found("F001", Place("a.yaml", 1, 1), "unknown", "mend it")


def left(line: str, *findings: Diagnostic, complete: bool = True) -> list[str]:
    return [one.code for one in apply(findings, silences_in(line, "a.yaml"), complete)]


def test_a_warning_is_taken_away_by_its_code_with_a_reason() -> None:
    assert left("ask: Why?  # ok: T002 it is a quotation", WARNING) == []


def test_only_the_code_that_is_named_is_taken_away() -> None:
    other = found("T003", Place("a.yaml", 1, 1), "two", "split it")
    assert left("ask: Why?  # ok: T002 it is a quotation", WARNING, other) == ["T003"]


def test_only_the_line_itself_counts() -> None:
    assert left("\nask: Why?  # ok: T002 it is a quotation", WARNING, complete=False) == ["T002"]


def test_only_the_file_itself_counts() -> None:
    elsewhere = found("T002", Place("b.yaml", 1, 1), "too long", "shorten it")
    assert left("ask: Why?  # ok: T002 it is a quotation", elsewhere, complete=False) == ["T002"]


def test_two_codes_may_share_a_reason() -> None:
    other = found("T003", Place("a.yaml", 1, 1), "two", "split it")
    assert left("ask: Why?  # ok: T002, T003 it is a quotation", WARNING, other) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("a: b  # ok: T002", "T002 is silenced without a reason"),
        ("a: b  # ok: T999 because", "'T999' is not a code"),
        ("a: b  # ok: because", "no code is named after 'ok:'"),
        ("a: b  # ok:", "no code is named after 'ok:'"),
        ("a: b  # ok: F001 because", "F001 is an error, and stays one"),
        ("a: b  # ok: T003 because", "no T003 stands in this line"),
    ],
)
def test_what_is_wrong_with_a_silencing_is_said(line: str, says: str) -> None:
    (_, told) = apply([WARNING], silences_in(line, "a.yaml"), complete=True)
    assert (told.code, told.message) == ("F020", says)
    assert told.place == Place("a.yaml", 1, 7)


def test_an_error_stays() -> None:
    assert left("a: b  # ok: F001 because", ERROR) == ["F001", "F020"]


def test_a_silencing_that_met_nothing_is_only_told_when_every_check_was_made() -> None:
    assert left("a: b  # ok: T002 because", complete=False) == []
    assert left("a: b  # ok: T002 because", complete=True) == ["F020"]


@pytest.mark.parametrize("line", ["a: b  # okay then", "a: b#ok: T002 x", "a: it is ok: T002", "# nothing to say"])
def test_other_comments_silence_nothing(line: str) -> None:
    assert silences_in(line, "a.yaml") == ()
