"""Findings are kept once each, in the order of their places, and a flood of them is cut short."""

from __future__ import annotations

from assistant.flow.place import Place
from assistant.library.findings import Findings


def test_the_same_finding_is_kept_once() -> None:
    findings = Findings()
    for _ in range(2):
        findings.add("F001", Place("a", 2, 1), "wrong", "mend it")
    assert [str(one) for one in findings.sorted()] == ["a:2:1: error F001: wrong; mend it"]


def test_findings_come_in_the_order_of_the_file() -> None:
    findings = Findings()
    for line in (3, 1, 2):
        findings.add("F001", Place("a", line, 1), "wrong", "mend it")
    assert [one.place.line for one in findings.sorted()] == [1, 2, 3]


def test_a_warning_does_not_fail_a_file_and_an_error_does_even_in_a_flood() -> None:
    findings = Findings()
    for line in range(2000):
        findings.add("Y006", Place("a", line, 1), "dropped", "quote it")
    assert not findings.failed
    findings.add("F001", Place("a", 1, 1), "wrong", "mend it")
    assert findings.failed
    assert [one.code for one in findings.sorted() if one.level == "error"] == ["F001"]
    assert len(findings.sorted()) == 1001


def test_the_nearest_word_is_suggested() -> None:
    assert Findings().suggest("hlep", ["help", "why"]) == "did you mean 'help'?"


def test_without_a_near_word_all_of_a_few_are_named() -> None:
    assert Findings().suggest("zzz", ["plan", "person", "workshop"]) == "it can be plan, person or workshop"
    assert Findings().suggest("zzz", ["plan"]) == "it can be plan"


def test_of_many_words_only_some_are_named() -> None:
    cure = Findings().suggest("zzz", [f"word{n}" for n in range(40)])
    assert cure.startswith("there are 40 that can stand here, such as word0, word1")
    assert "word20" not in cure


def test_what_is_given_is_said_where_nothing_is_near() -> None:
    assert Findings().suggest("zzz", [], "write it under 'lists'") == "write it under 'lists'"
    assert Findings().suggest("zzz", []) == "there is none to name here"
