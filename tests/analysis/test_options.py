"""Ways to fill a gap: who could hold the work comes from the plan, what is suggested is said to be a suggestion."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.analysis.coverage import Cell, CoverageMap, Doer, Wanted
from assistant.analysis.gaps import FindingKind, find_gaps
from assistant.analysis.holders import Known, Offer, known_of, read_offers
from assistant.analysis.options import Option, find_options
from assistant.catalogue.catalogue import Catalogue
from assistant.flow.events import Answered, Event, RowAdded
from assistant.flow.facts import Json, Key, Value
from assistant.library.catalogue import read_catalogue
from assistant.library.shelf import Shelf
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
TODAY = date(2027, 1, 2)
AGE_UK, MIND, TRUST = Doer("o1", "Age UK"), Doer("o2", "Mind"), Doer("o3", "Trust")
NURSE = Doer("p1", "Nurse", "Trust", "Community nurse")
LINK = Doer("p2", "Link worker", "", "Care coordinator")
GAP = "guide:7.activities:03"
NEAR = ("guide:7.activities:01", "guide:7.activities:02", "guide:7.activities:04")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(KNOWLEDGE)


def functions(catalogue: Catalogue) -> tuple[Wanted, ...]:
    return tuple(
        Wanted(each.id, number, each.label, each.group, "essential")
        for number, each in enumerate(catalogue.functions, 1)
    )


def options(
    catalogue: Catalogue,
    organisations: dict[tuple[str, str], str],
    roles: dict[tuple[str, str], str] | None = None,
    offers: tuple[Offer, ...] = (),
    function: str = GAP,
    doers: tuple[Doer, ...] = (AGE_UK, MIND, TRUST),
    jobs: tuple[Doer, ...] = (NURSE, LINK),
    sorts: dict[str, str] | None = None,
) -> dict[str, Option]:
    """The options for one function, of what is said in the two maps; what is not said is "none"."""
    menu = functions(catalogue)

    def cells(doers: tuple[Doer, ...], said: dict[tuple[str, str], str]) -> dict[tuple[str, str], Cell]:
        places = ((doer.id, each.id) for doer in doers for each in menu)
        return {place: Cell(said.get(place, "none")) for place in places}  # type: ignore[arg-type]

    gaps = find_gaps(CoverageMap("coverage", menu, doers, cells(doers, organisations)), TODAY)
    role_map = CoverageMap("role_coverage", menu, jobs, cells(jobs, roles or {}))
    finding = gaps.about(function)
    assert finding is not None
    return {each.id: each for each in find_options(finding, Known(gaps, role_map, offers, catalogue, sorts or {}))}


# ---- what is offered


def test_the_options_are_those_that_the_record_offers_under_the_same_names(catalogue: Catalogue) -> None:
    record = Shelf(KNOWLEDGE, KNOWLEDGE.parent / "dialogues").record()
    table = next(table for table in record.tables if table.id == "future_provision")
    column = next(column for column in table.columns if column.id == "option")
    offered = {choice.id: choice.label for choice in column.kind.options.fixed}
    assert {each.id: each.label for each in catalogue.options.options} == offered


def test_a_new_post_comes_last_but_for_leaving_it_and_with_what_the_guide_asks_first(catalogue: Catalogue) -> None:
    found = options(catalogue, {})
    assert list(found)[-1] == "new_post"
    caution = found["new_post"].caution
    assert caution is not None
    assert (caution.voice, caution.source) == ("source", ("guide:9.specialist-or-generic", "guide:9.not-an-occupation"))
    assert [each.id for each in found.values() if each.caution] == ["new_post"]


def test_what_is_covered_needs_no_option(catalogue: Catalogue) -> None:
    assert options(catalogue, {("o1", GAP): "delivers", ("o2", GAP): "delivers"}) == {}


@pytest.mark.parametrize("kind", ["gap", "not_known", "planned", "partly", "fragile", "duplication"])
def test_each_finding_that_is_not_covered_has_options_and_each_says_its_risk(
    catalogue: Catalogue, kind: FindingKind
) -> None:
    found = [each for each in catalogue.options.options if kind in each.beside]
    assert len(found) >= 3
    assert all(each.risk and each.needs and each.nobody for each in found)


# ---- who could hold it


def test_a_role_that_does_a_part_comes_before_one_that_does_more_of_the_group(catalogue: Catalogue) -> None:
    does = {("p2", near): "delivers" for near in NEAR} | {("p1", GAP): "partly"}
    extend = options(catalogue, {}, does)["extend"]
    assert [(each.name, each.why) for each in extend.holders] == [
        ("Nurse (Trust)", "does part of it"),
        ("Link worker", "does 3 other functions of “activities”, as a special post"),
    ]
    assert extend.who.text == (
        "Nurse (Trust) does part of it. Link worker does 3 other functions of “activities”, as a special post."
    )


def test_a_role_from_many_jobs_is_thought_of_before_a_special_post(catalogue: Catalogue) -> None:
    does = {("p2", near): "delivers" for near in NEAR} | {("p1", NEAR[0]): "delivers"}
    assert [each.name for each in options(catalogue, {}, does)["extend"].holders] == ["Nurse (Trust)", "Link worker"]


def test_who_does_nothing_near_is_not_named(catalogue: Catalogue) -> None:
    found = options(catalogue, {("o1", "guide:7.local:1"): "delivers"}, {("p1", "guide:7.local:1"): "delivers"})
    assert found["extend"].holders == found["new_post"].holders == ()
    assert found["extend"].who.text.startswith("No role on the map does anything near it yet.")


def test_who_said_that_it_could_comes_first_with_what_it_said_it_needs(catalogue: Catalogue) -> None:
    offer = Offer("o9", "Hospice", (GAP,), "two days a week")
    commission = options(catalogue, {("o1", NEAR[0]): "delivers"}, offers=(offer,))["commission"]
    assert [(each.name, each.voice) for each in commission.holders] == [("Hospice", "you"), ("Age UK", "tool")]
    assert (commission.needs[0].text, commission.needs[0].voice) == ("Hospice: two days a week", "you")
    assert all(line.voice == "tool" for line in (*commission.needs[1:], commission.risk))


PUBLIC = (
    "Hill Surgery",
    "Valley NHS Trust",
    "Testvale County Council",
    "St Mary's Hospitals Trust",
    "North PCN",
    "Riverside Medical Practice",
    "London Borough of Fern",
)
OUTSIDE = ("Carers Trust", "Mind", "Friends of Fern Hospital", "GoodCare Ltd", "St Hilda Hospice")


def test_no_nhs_body_and_no_council_is_named_where_an_outside_group_is_asked(catalogue: Catalogue) -> None:
    doers = tuple(Doer(f"d{number}", name) for number, name in enumerate((*PUBLIC, *OUTSIDE)))
    does = {(doer.id, NEAR[0]): "delivers" for doer in doers}
    offer = Offer(doers[0].id, doers[0].name, (GAP,))
    found = options(catalogue, does, offers=(offer,), doers=doers)
    assert {each.name for each in found["commission"].holders} == set(OUTSIDE)
    assert found["share"].holders[0].why == "said that it could do this"
    assert found["share"].holders[0].name == "Hill Surgery"


def test_what_was_said_of_an_organisation_goes_before_its_name(catalogue: Catalogue) -> None:
    doers = (Doer("d1", "The Surgery Café"), Doer("d2", "Fern Together"))
    does = {(doer.id, NEAR[0]): "delivers" for doer in doers}
    found = options(catalogue, does, doers=doers, sorts={"d1": "community", "d2": "health"})
    assert [each.name for each in found["commission"].holders] == ["The Surgery Café"]


def test_to_share_takes_two_teams(catalogue: Catalogue) -> None:
    alone = options(catalogue, {("o1", NEAR[0]): "delivers"})["share"]
    assert alone.holders == ()
    assert alone.who.text.startswith("To share takes two, and only Age UK does it or anything near it")
    own = Doer("p1", "Adviser", "Age UK")
    same = options(catalogue, {("o1", NEAR[0]): "delivers"}, {("p1", NEAR[0]): "delivers"}, jobs=(own,))["share"]
    assert same.holders == ()
    two = options(catalogue, dict.fromkeys([("o1", NEAR[0]), ("o2", NEAR[0])], "delivers"))["share"]
    assert [each.name for each in two.holders] == ["Age UK", "Mind"]


def test_a_new_post_is_told_its_one_best_home_and_not_all_who_could_share(catalogue: Catalogue) -> None:
    does = dict.fromkeys([("o1", NEAR[0]), ("o2", NEAR[0]), ("o2", NEAR[1]), ("o3", NEAR[0])], "delivers")
    found = options(catalogue, does)
    assert [each.name for each in found["new_post"].holders] == ["Mind"]
    assert len(found["share"].holders) == 3


def test_where_no_roles_are_on_the_map_that_is_said_and_not_that_none_is_near(catalogue: Catalogue) -> None:
    found = options(catalogue, {("o1", NEAR[0]): "delivers"}, jobs=())
    assert found["extend"].who.text.startswith("No roles are on the map yet.")


def test_a_role_that_does_it_by_its_own_map_is_named_although_no_organisation_does(catalogue: Catalogue) -> None:
    found = options(catalogue, {}, {("p1", GAP): "delivers", ("p2", GAP): "planned"})
    assert found["extend"].who.text == ("Nurse (Trust) does it now, by the map of roles. Link worker plans to do it.")


def test_time_may_come_from_what_three_do_with_nobody_to_lead(catalogue: Catalogue) -> None:
    other = "guide:7.local:1"
    found = options(catalogue, {(doer.id, other): "delivers" for doer in (AGE_UK, MIND, TRUST)})
    assert [each.name for each in found["stop"].holders] == ["Age UK", "Mind", "Trust"]
    assert found["stop"].holders[0].why.endswith(", and so do 2 others")


def test_what_is_done_by_one_alone_can_be_shared_with_those_near(catalogue: Catalogue) -> None:
    found = options(catalogue, {("o1", GAP): "delivers", ("o2", NEAR[0]): "delivers"})
    assert [each.why for each in found["share"].holders] == ["does it now", "does 1 other function of “activities”"]
    assert [each.name for each in found["keep"].holders] == ["Age UK"]


def test_who_does_the_whole_of_it_is_not_said_to_do_something_near(catalogue: Catalogue) -> None:
    found = options(catalogue, dict.fromkeys([("o1", each) for each in (GAP, *NEAR)], "delivers"))
    said = [holder.why for option in found.values() for holder in option.holders if holder.id == "o1"]
    assert said
    assert not [why for why in said if "other function" in why]


def test_many_who_could_are_counted(catalogue: Catalogue) -> None:
    doers = {("p1", NEAR[0]): "delivers", ("p2", NEAR[0]): "delivers"}
    found = options(catalogue, {(doer.id, NEAR[0]): "partly" for doer in (AGE_UK, MIND, TRUST)}, doers)
    assert len(found["share"].holders) == 5
    offers = (Offer("o9", "Hospice", (GAP,)), Offer("o8", "Scouts", (NEAR[0],)), Offer("o7", "Church", (GAP,)))
    more = options(catalogue, {(doer.id, NEAR[0]): "partly" for doer in (AGE_UK, MIND, TRUST)}, doers, offers)
    assert (len(more["commission"].holders), more["commission"].more) == (5, 1)
    assert more["commission"].who.text.endswith("There is 1 more.")
    assert [each.name for each in more["commission"].holders[:3]] == ["Hospice", "Church", "Scouts"]


def test_the_ways_to_learn_the_function_are_part_of_what_is_needed(catalogue: Catalogue) -> None:
    function = catalogue.function(GAP)
    assert function is not None
    needs = [line.text for line in options(catalogue, {})["extend"].needs]
    assert needs[-len(function.ways_to_learn) :] == [
        f"{activity.label}: {way.how}"
        for way in function.ways_to_learn
        if (activity := catalogue.activity(way.activity))
    ]


def test_what_others_said_that_they_could_do_is_read_out_of_the_record(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    plan = desk.new_plan("Vale").id
    hospice = desk.maps(plan).add_doer("coverage", "Hospice")
    said: list[tuple[str, str, Json]] = [
        ("a", "organisation", hospice), ("a", "could_do", {GAP: ""}), ("a", "needs", "a car"), ("b", "needs", "time"),
    ]  # fmt: skip
    events: list[Event] = [RowAdded("other_providers", row) for row in ("a", "b")]
    events += [Answered(Key("other_providers", (row,), column), Value(value)) for row, column, value in said]
    desk.store.append(plan, desk.store.last_seq(plan), [Draft(event, desk.clock()) for event in events])
    assert read_offers(desk.state(plan)) == (Offer(hospice, "Hospice", (GAP,), "a car"),)


def test_the_sort_that_was_said_of_a_provider_is_read_out_of_the_record(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    plan = desk.new_plan("Vale").id
    surgery = desk.maps(plan).add_doer("coverage", "The Surgery Café")
    told: dict[str, Json] = {"organisation": surgery, "sort": "community"}
    events: list[Event] = [RowAdded("other_providers", "a")]
    events += [Answered(Key("other_providers", ("a",), column), Value(value)) for column, value in told.items()]
    desk.store.append(plan, desk.store.last_seq(plan), [Draft(event, desk.clock()) for event in events])
    known = known_of(desk.open("commissioning", plan).view, desk.shelf.catalogue())
    assert not known.is_public(surgery, "The Surgery Café")
    assert known.is_public("", "The Surgery Café")
