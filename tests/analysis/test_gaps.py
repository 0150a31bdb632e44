"""What stands with each function follows from the cells alone, and what is not known is never taken for a no."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.analysis.coverage import NEEDED, Cell, CoverageMap, Doer, Level, Status, Wanted
from assistant.analysis.gaps import Finding, Gaps, find_gaps, next_question, not_core
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import Function

TODAY = date(2027, 1, 2)
LEVELS: tuple[Level, ...] = ("essential", "wanted", "useful", "undecided", "not_for_us")
STATUSES: tuple[Status, ...] = ("delivers", "partly", "planned", "none", "unknown")
NAMES = ("Age UK", "Mind", "Trust", "Council", "Hospice", "Surgery")


def wanted(number: int, level: Level = "essential") -> Wanted:
    return Wanted(f"f{number}", number, f"Function {number}", "Group", level)


def one_row(*cells: Cell, level: Level = "essential") -> CoverageMap:
    """A map of one function, with as many organisations as there are cells."""
    doers = tuple(Doer(f"r{number}", name) for number, name in zip(range(len(cells)), NAMES, strict=False))
    placed = {(doer.id, "f1"): cell for doer, cell in zip(doers, cells, strict=True)}
    return CoverageMap("coverage", (wanted(1, level),), doers, placed)


def found(*cells: Cell) -> Finding:
    return find_gaps(one_row(*cells), TODAY).findings[0]


DELIVERS, PARTLY, PLANNED, NONE, BLANK = Cell("delivers"), Cell("partly"), Cell("planned"), Cell("none"), Cell()
SOON, LATER = replace(DELIVERS, funded_until="2027-12-31"), replace(DELIVERS, funded_until="2028-01-02")


# ---- each kind


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ((), "not_known"),
        ((NONE, NONE), "gap"),
        ((NONE, BLANK), "not_known"),
        ((PLANNED, NONE), "planned"),
        ((PLANNED, BLANK), "planned"),
        ((PARTLY, PLANNED), "partly"),
        ((DELIVERS, PARTLY), "fragile"),
        ((DELIVERS, DELIVERS), "covered"),
        ((SOON, SOON), "fragile"),
        ((SOON, LATER), "covered"),
        ((SOON, DELIVERS), "covered"),
        ((SOON, SOON, SOON), "fragile"),
        ((DELIVERS, DELIVERS, DELIVERS), "duplication"),
        ((DELIVERS, DELIVERS, replace(DELIVERS, leads=True)), "covered"),
        ((DELIVERS, DELIVERS, DELIVERS, replace(PARTLY, leads=True)), "duplication"),
    ],
)
def test_the_kind_of_a_finding_follows_from_its_cells(cells: tuple[Cell, ...], kind: str) -> None:
    assert found(*cells).kind == kind


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ((), "No organisation is on the map yet."),
        ((NONE, NONE, NONE), "Nobody does it, and all 3 were asked."),
        ((NONE,), "Nobody does it, and the one organisation on the map was asked."),
        ((NONE, BLANK), "Nobody is known to do it, and 1 of 2 answers is missing."),
        ((BLANK, BLANK), "Nothing is known yet of the 2 organisations on the map."),
        ((DELIVERS, NONE), "Only Age UK does this."),
        ((DELIVERS, BLANK), "Only Age UK is known to do this; 1 answer is missing."),
        ((SOON,), "Only Age UK does this, and the funding runs out on 31 December 2027."),
        (
            (SOON, DELIVERS),
            "Age UK and Mind do this. Look to the funding of Age UK (runs out on 31 December 2027); "
            "then only Mind is left.",
        ),
        (
            (replace(SOON, funded_until="2026-12-01"), replace(SOON, funded_until="2027-01-01")),
            "Age UK and Mind do this, and the last of their funding ran out on 1 January 2027.",
        ),
        ((PARTLY, PLANNED), "Age UK does part of it, and nobody all of it."),
        (
            (replace(PLANNED, starts="2027-04-01"), PLANNED, BLANK, BLANK),
            "Nobody does it yet; planned by Age UK from 1 April 2027 and Mind, no date given; 2 answers are missing.",
        ),
        (
            (replace(PLANNED, starts="2027-01-01"),),
            "Nobody does it yet; planned by Age UK from 1 January 2027; that day is over for Age UK.",
        ),
        ((DELIVERS, DELIVERS, DELIVERS), "Age UK, Mind and Trust do this, and none of them leads."),
        ((DELIVERS, replace(DELIVERS, leads=True)), "Age UK and Mind do this, and Mind leads."),
    ],
)
def test_the_reason_says_who_and_how_much_is_not_known(cells: tuple[Cell, ...], reason: str) -> None:
    assert found(*cells).reason == reason


def test_a_function_that_need_not_be_core_is_no_failing() -> None:
    catalogue = Catalogue(functions=(Function("f1", "One", "", "g", may_not_be_core=True, note="That is no failing."),))
    (finding,) = find_gaps(one_row(NONE, NONE), TODAY, not_core(catalogue)).findings
    assert finding.kind == "gap"
    assert finding.reason == "Nobody does it, and all 2 were asked. That is no failing."
    assert find_gaps(one_row(NONE, PARTLY), TODAY, not_core(catalogue)).findings[0].reason == found(NONE, PARTLY).reason


def test_the_last_day_of_funding_is_given_only_where_it_makes_it_fragile() -> None:
    assert found(SOON, replace(SOON, funded_until="2027-06-30")).ends == "2027-12-31"
    assert found(SOON, LATER).ends == ""
    assert found(DELIVERS).ends == ""


# ---- sums


def test_the_sentence_says_what_is_covered_and_always_what_is_missing() -> None:
    functions = (wanted(1), wanted(2), wanted(3, "useful"), wanted(4, "undecided"), wanted(5, "not_for_us"))
    age_uk, mind = Doer("r0", "Age UK"), Doer("r1", "Mind")
    cells = {("r0", "f1"): DELIVERS, ("r1", "f1"): DELIVERS, ("r0", "f2"): NONE, ("r1", "f2"): NONE}
    gaps = find_gaps(CoverageMap("coverage", functions, (age_uk, mind), cells), TODAY)
    assert gaps.sentence() == (
        "1 of 3 functions wanted is covered; 1 done by nobody and 1 not known; 2 of 6 answers are missing."
        " 1 function is undecided."
    )
    assert (gaps.needed, gaps.covered, gaps.undecided, gaps.not_for_us) == (3, 1, 1, 1)
    assert (gaps.unknown_cells, gaps.cells) == (2, 6)


def test_a_possible_duplication_counts_as_covered_and_what_is_fragile_does_not() -> None:
    assert find_gaps(one_row(DELIVERS, DELIVERS, DELIVERS), TODAY).sentence() == (
        "1 of 1 function wanted is covered, 1 of them by three or more with no lead; no answer is missing."
    )
    assert find_gaps(one_row(DELIVERS, NONE), TODAY).sentence() == (
        "0 of 1 function wanted are covered; 1 fragile; no answer is missing."
    )


def test_nothing_is_claimed_where_nothing_is_wanted_or_nobody_is_on_the_map() -> None:
    assert find_gaps(one_row(NONE, level="undecided"), TODAY).sentence() == (
        "No function is marked as wanted yet, so nothing can be said about gaps. 1 function is undecided."
    )
    gaps = find_gaps(one_row(), TODAY)
    assert gaps.sentence() == "1 function is wanted, and no organisation is on the map yet."
    assert next_question(gaps) is None


# ---- the next best question


def test_the_last_answer_that_shows_a_gap_is_asked_before_one_that_may_only_add_a_second() -> None:
    doers = (Doer("r0", "Age UK"), Doer("r1", "Mind"))
    cells = {("r0", "f1"): DELIVERS, ("r0", "f2"): NONE}
    question = next_question(find_gaps(CoverageMap("coverage", (wanted(1), wanted(2)), doers, cells), TODAY))
    assert question is not None
    assert question.ask == "Does Mind do this: “Function 2”?"
    assert question.why == (
        "It is essential, and this last missing answer shows whether there is a gap. Mind could give 2 missing answers."
    )


def test_an_essential_function_is_asked_about_before_a_useful_one() -> None:
    doers = (Doer("r0", "Age UK"),)
    question = next_question(find_gaps(CoverageMap("coverage", (wanted(1, "useful"), wanted(2)), doers), TODAY))
    assert question is not None
    assert question.function.id == "f2"


def test_the_organisation_whose_answers_would_change_most_is_asked_first() -> None:
    doers = (Doer("r0", "Age UK"), Doer("r1", "Mind"), Doer("r2", "Trust"))
    functions = (wanted(1), wanted(2))
    cells = {("r0", "f2"): NONE, ("r1", "f1"): NONE}
    question = next_question(find_gaps(CoverageMap("coverage", functions, doers, cells), TODAY))
    assert question is not None
    assert question.doer.name == "Trust"


def test_who_did_not_know_is_asked_again_only_when_nothing_else_is_left() -> None:
    unsure = Cell(asked=True, who="Sue")
    question = next_question(find_gaps(one_row(unsure, BLANK), TODAY))
    assert question is not None
    assert question.doer.name == "Mind"
    question = next_question(find_gaps(one_row(unsure, NONE), TODAY))
    assert question is not None
    assert question.ask == "Has Sue found out whether Age UK does this: “Function 1”?"


def test_nothing_is_asked_where_no_answer_would_change_anything() -> None:
    assert next_question(find_gaps(one_row(DELIVERS, replace(DELIVERS, leads=True), BLANK), TODAY)) is None


# ---- what holds for every map

CELLS = st.builds(
    Cell,
    status=st.sampled_from(STATUSES),
    starts=st.sampled_from(("", "2026-05-01", "2027-05-01")),
    funded_until=st.sampled_from(("", "2026-12-31", "2027-06-30", "2029-03-31")),
    leads=st.booleans(),
    asked=st.booleans(),
)


@st.composite
def maps(draw: st.DrawFn) -> CoverageMap:
    doers = tuple(Doer(f"r{number}", name) for number, name in enumerate(NAMES[: draw(st.integers(0, 4))]))
    functions = tuple(wanted(number, draw(st.sampled_from(LEVELS))) for number in range(draw(st.integers(0, 5))))
    places = [(doer.id, function.id) for doer in doers for function in functions]
    cells = draw(st.dictionaries(st.sampled_from(places), CELLS)) if places else {}
    return CoverageMap("coverage", functions, doers, cells)


def outcome(gaps: Gaps) -> list[object]:
    return [
        (each.function.id, each.kind, frozenset(each.delivers), frozenset(each.unknown_doers), each.lead, each.ends)
        for each in gaps.findings
    ]


@given(maps())
def test_each_function_that_is_needed_has_one_finding_and_no_other_has_any(coverage: CoverageMap) -> None:
    gaps = find_gaps(coverage, TODAY)
    assert [each.function for each in gaps.findings] == [each for each in coverage.functions if each.level in NEEDED]
    assert sum(gaps.sums.values()) == gaps.needed
    assert all(each.reason for each in gaps.findings)


@given(maps(), st.data())
def test_one_more_answer_never_leaves_more_unknown(coverage: CoverageMap, data: st.DataObject) -> None:
    before = find_gaps(coverage, TODAY)
    if not before.cells:
        return
    doer, function = data.draw(st.sampled_from(coverage.doers)), data.draw(st.sampled_from(before.findings)).function
    was = coverage.cell(doer.id, function.id)
    answer = replace(was, status=data.draw(st.sampled_from(STATUSES[:4])))
    after = find_gaps(replace(coverage, cells={**coverage.cells, (doer.id, function.id): answer}), TODAY)
    assert after.unknown_cells == before.unknown_cells - (was.status == "unknown")


@given(maps())
def test_the_order_of_the_organisations_changes_nothing(coverage: CoverageMap) -> None:
    gaps = find_gaps(coverage, TODAY)
    for doers in permutations(coverage.doers):
        again = find_gaps(replace(coverage, doers=doers), TODAY)
        assert outcome(again) == outcome(gaps)
        assert again.sentence() == gaps.sentence()
        assert next_question(again) == next_question(gaps)


@given(maps())
def test_what_is_asked_next_is_not_known_and_some_answer_to_it_changes_a_finding(coverage: CoverageMap) -> None:
    gaps = find_gaps(coverage, TODAY)
    question = next_question(gaps)
    if question is None:
        return
    place = question.doer.id, question.function.id
    was, finding = coverage.cell(*place), gaps.about(question.function.id)
    assert was.status == "unknown"
    assert finding is not None
    kinds = set()
    for status in STATUSES[:4]:
        cells = {**coverage.cells, place: replace(was, status=status, funded_until="", leads=False)}
        after = find_gaps(replace(coverage, cells=cells), TODAY).about(question.function.id)
        assert after is not None
        kinds.add(after.kind)
    assert kinds != {finding.kind}
