"""Sentences become a proposal; what the person says yes to is written as one turn, and nothing else is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.analysis.coverage import Cell, CoverageMap, MapName
from assistant.flow.facts import Key
from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.proposals import Proposal, ProposedLine
from assistant.sitting.proposing import Proposer, open_proposer

TRANSPORT, PLANS, ADVOCACY = "guide:7.activities:15", "guide:7.activities:03", "guide:7.activities:10"
REFERRALS, REVIEW = "guide:7.information:2", "guide:7.activities:07"
SELF_CARE, INTERVIEWING = "guide:7.activities:08", "guide:7.communication:10"
SAID = "Age UK handle referrals and transport; the district nurses review care plans; nobody plans for end of life"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))


@pytest.fixture
def maps(desk: Desk) -> PlanMaps:
    return desk.maps(desk.new_plan("Vale").id)


@pytest.fixture
def proposer(desk: Desk, maps: PlanMaps) -> Proposer:
    return open_proposer(desk, maps)


def cell(maps: PlanMaps, doer: str, function: str, name: MapName = "coverage") -> Cell:
    coverage: CoverageMap = maps.map(name)
    return coverage.cell(next(each.id for each in coverage.doers if each.name == doer), function)


def who(line: ProposedLine) -> list[str]:
    return [party.name for party in line.parties]


def ask_ids(proposal: Proposal) -> list[str]:
    return [each.id for each in proposal.asked]


# ---- the whole way


def test_one_yes_fills_three_cells_and_a_gap_and_takes_one_undo(maps: PlanMaps, proposer: Proposer) -> None:
    proposal = proposer.propose(SAID)
    assert (proposal.cells, proposal.gaps) == (3, 1)
    assert [(line.function, who(line), line.status) for line in proposal.lines] == [
        (REFERRALS, ["Age UK"], "delivers"),
        (TRANSPORT, ["Age UK"], "delivers"),
        (REVIEW, ["District nurses"], "delivers"),
        (PLANS, ["Age UK"], "none"),
    ]
    assert not maps.map("coverage").doers

    written = proposer.accept(proposal)
    assert (written.cells, written.added, written.left_out) == (4, ("Age UK", "District nurses"), ())
    assert cell(maps, "Age UK", TRANSPORT).status == "delivers"
    assert cell(maps, "Age UK", PLANS).status == "none"
    assert cell(maps, "District nurses", REVIEW, "role_coverage").status == "delivers"
    assert maps.undo()
    assert not maps.map("coverage").doers
    assert not maps.undo()


def test_a_role_goes_to_the_role_map_with_its_nearest_role_and_who_employs_it(
    maps: PlanMaps, proposer: Proposer
) -> None:
    trust = maps.add_doer("coverage", "Trust")
    proposal = proposer.propose("The district nurses review care plans")
    (asked,) = proposal.asked
    assert (asked.kind, asked.needed, asked.picks) == ("employer", False, ((trust, "Trust"),))
    (party,) = proposal.lines[0].parties
    assert (party.map, party.catalogue_title, party.employer) == ("role_coverage", "Community nurse", "")

    proposer.accept(proposal, {asked.id: trust})
    (role,) = maps.map("role_coverage").doers
    assert (role.name, role.organisation, role.role) == ("District nurses", "Trust", "Community nurse")
    assert proposer.propose("district nurses do transport").asked == ()


def test_an_employer_that_is_not_on_the_map_comes_onto_it_once(maps: PlanMaps, proposer: Proposer) -> None:
    proposer.accept(proposer.propose("The Hospice's nurses do audits; the Hospice does transport"))
    assert [doer.name for doer in maps.map("coverage").doers] == ["Hospice"]
    assert [(doer.name, doer.organisation) for doer in maps.map("role_coverage").doers] == [("Nurses", "Hospice")]


# ---- who is meant


def test_an_organisation_that_is_known_is_found_however_it_is_typed(maps: PlanMaps, proposer: Proposer) -> None:
    maps.add_doer("coverage", "Vale County Council")
    (line,) = proposer.propose("the council do transport").lines
    assert who(line) == ["Vale County Council"]
    assert not line.parties[0].new


def test_where_two_may_be_meant_it_is_asked_and_nothing_is_written_before(maps: PlanMaps, proposer: Proposer) -> None:
    first, second = maps.add_doer("coverage", "Vale Council"), maps.add_doer("coverage", "Hill Council")
    proposal = proposer.propose("the council do transport")
    (asked,) = proposal.asked
    assert {first, second} < {answer for answer, _ in asked.picks}
    written = proposer.accept(proposal)
    assert (written.cells, [line.number for line in written.left_out]) == (0, [1])

    proposer.accept(proposal, {asked.id: second})
    assert cell(maps, "Hill Council", TRANSPORT).status == "delivers"
    assert cell(maps, "Vale Council", TRANSPORT).status == "unknown"


def test_a_new_role_may_be_the_answer_where_another_has_a_longer_name(maps: PlanMaps, proposer: Proposer) -> None:
    maps.add_doer("role_coverage", "Hospice nurse")
    proposal = proposer.propose("the nurses do transport")
    (asked,) = proposal.asked
    proposer.accept(proposal, {asked.id: asked.picks[-1][0]})
    assert [doer.name for doer in maps.map("role_coverage").doers] == ["Hospice nurse", "Nurses"]


def test_who_we_are_is_asked_once_for_a_plan(desk: Desk, maps: PlanMaps, proposer: Proposer) -> None:
    proposal = proposer.propose("We do advocacy")
    assert ask_ids(proposal) == ["who:we"]
    proposer.accept(proposal, {"who:we": "Vale Council"})
    assert cell(maps, "Vale Council", ADVOCACY).status == "delivers"

    again = open_proposer(desk, desk.maps(desk.find_plan("Vale").id)).propose("we do transport")
    assert (ask_ids(again), who(again.lines[0]), again.left) == ([], ["Vale Council"], ())


def test_everyone_is_asked_each_time_and_may_mean_all_on_the_map(maps: PlanMaps, proposer: Proposer) -> None:
    for name in ("Age UK", "Mind"):
        maps.add_doer("coverage", name)
    proposal = proposer.propose("everyone does transport", {"who:everyone": "all"})
    assert proposal.cells == 2
    assert proposer.accept(proposal).cells == 2
    assert ask_ids(proposer.propose("everyone does transport")) == ["who:everyone"]


def test_somebody_who_is_not_named_fills_nothing(proposer: Proposer) -> None:
    proposal = proposer.propose("we don't know who does transport")
    assert (proposal.cells, proposal.lines[0].ready) == (0, False)


# ---- which function


def test_between_two_near_functions_it_is_asked_and_the_answer_is_kept_for_the_plan(
    maps: PlanMaps, proposer: Proposer
) -> None:
    proposal = proposer.propose("Mind does self-care")
    (asked,) = proposal.asked
    assert {answer for answer, _ in asked.picks} == {SELF_CARE, INTERVIEWING}
    assert proposal.cells == 0
    proposer.accept(proposal, {asked.id: INTERVIEWING})
    assert cell(maps, "Mind", INTERVIEWING).status == "delivers"
    assert cell(maps, "Mind", SELF_CARE).status == "unknown"
    assert [line.function for line in proposer.propose("Age UK does self-care").lines] == [INTERVIEWING]


# ---- nobody


def test_nobody_is_said_of_those_of_whom_nothing_is_known(maps: PlanMaps, proposer: Proposer) -> None:
    rows = {name: maps.add_doer("coverage", name) for name in ("Age UK", "Mind", "Trust", "Council")}
    said = {"Age UK": "delivers", "Mind": "none", "Trust": "unknown"}
    maps.write("coverage", [Change(rows[name], TRANSPORT, "status", status) for name, status in said.items()])
    (line,) = proposer.propose("nobody does transport").lines
    assert (who(line), line.against) == (["Trust", "Council"], ("Age UK",))
    proposer.accept(proposer.propose("nobody does transport"))
    assert [cell(maps, name, TRANSPORT).status for name in rows] == ["delivers", "none", "none", "none"]


def test_nobody_waits_while_it_is_asked_who_does_it(maps: PlanMaps, proposer: Proposer) -> None:
    maps.add_doer("coverage", "Vale Council")
    proposal = proposer.propose("Council do transport; nobody does transport")
    assert [line.waits for line in proposal.lines] == [("who:council",), ("who:council",)]


def test_with_no_organisation_on_the_map_nobody_fills_nothing(proposer: Proposer) -> None:
    proposal = proposer.propose("nobody does transport")
    assert (proposal.gaps, proposal.lines[0].ready) == (1, False)


# ---- when, and what stands there


def test_a_start_is_read_as_a_day_and_one_that_is_none_is_kept_as_a_note(maps: PlanMaps, proposer: Proposer) -> None:
    proposer.accept(proposer.propose("Mind will do transport from April"))
    planned = cell(maps, "Mind", TRANSPORT)
    assert (planned.status, planned.starts, planned.note) == ("planned", "2027-04-01", "")
    proposer.accept(proposer.propose("Age UK will do transport later this year"))
    planned = cell(maps, "Age UK", TRANSPORT)
    assert (planned.status, planned.starts, planned.note) == ("planned", "", "later this year")


def test_a_note_that_stands_is_not_written_over_with_the_words_for_a_start(maps: PlanMaps, proposer: Proposer) -> None:
    mind = maps.add_doer("coverage", "Mind")
    maps.write("coverage", [Change(mind, TRANSPORT, "note", "Tuesdays only")])
    proposer.accept(proposer.propose("Mind will do transport later this year"))
    assert (cell(maps, "Mind", TRANSPORT).status, cell(maps, "Mind", TRANSPORT).note) == ("planned", "Tuesdays only")


def test_what_stands_in_the_cell_is_shown_beside_what_would_take_its_place(maps: PlanMaps, proposer: Proposer) -> None:
    mind = maps.add_doer("coverage", "Mind")
    maps.write("coverage", [Change(mind, TRANSPORT, "status", "partly")])
    assert proposer.propose("Mind do transport").lines[0].was == ("partly",)
    assert proposer.propose("Mind partly do transport").lines[0].was == ("",)


def test_what_somebody_else_filled_in_meanwhile_is_not_written_over(desk: Desk, proposer: Proposer) -> None:
    other = desk.maps(desk.find_plan("Vale").id)
    mind = other.add_doer("coverage", "Mind")
    proposal = proposer.propose("Mind do transport and advocacy")
    other.write("coverage", [Change(mind, TRANSPORT, "status", "none")])
    written = proposer.accept(proposal)
    assert (written.cells, [line.function for line in written.left_out]) == (1, [TRANSPORT])
    other.refresh()
    assert cell(other, "Mind", TRANSPORT).status == "none"
    assert cell(other, "Mind", ADVOCACY).status == "delivers"


def test_a_line_that_reads_otherwise_by_now_is_left_out(desk: Desk, maps: PlanMaps, proposer: Proposer) -> None:
    proposal = proposer.propose("Mind does self-care; Age UK do transport")
    maps.settle({"function:self care": INTERVIEWING})
    written = proposer.accept(proposal)
    assert (written.cells, [line.number for line in written.left_out]) == (1, [1])
    assert cell(maps, "Age UK", TRANSPORT).status == "delivers"


def test_only_the_lines_that_were_chosen_are_written(maps: PlanMaps, proposer: Proposer) -> None:
    written = proposer.accept(proposer.propose("Mind do transport and advocacy"), only=[2])
    assert (written.cells, written.left_out) == (1, ())
    assert cell(maps, "Mind", TRANSPORT).status == "unknown"


def test_the_words_as_typed_stay_with_the_cells(maps: PlanMaps, proposer: Proposer) -> None:
    proposer.accept(proposer.propose("Mind do transport"))
    (mind,) = maps.map("coverage").doers
    assert maps.state.facts[Key("coverage", (mind.id, TRANSPORT), "status")].raw == "Mind do transport"


def test_what_says_nothing_proposes_nothing(maps: PlanMaps, proposer: Proposer) -> None:
    proposal = proposer.propose("Hello")
    assert (proposal.lines, proposal.asked) == ((), ())
    assert proposer.accept(proposal).cells == 0
    assert not maps.undo()


# ---- what is left out, ends or hangs on something


def test_the_words_of_a_limit_become_the_note_of_the_cell(maps: PlanMaps, proposer: Proposer) -> None:
    proposer.accept(proposer.propose("Age UK do advocacy, but not for children. Mind will stop transport in March."))

    advocacy, transport = cell(maps, "Age UK", ADVOCACY), cell(maps, "Mind", TRANSPORT)
    assert (advocacy.status, advocacy.note) == ("partly", "not for children")
    assert (transport.status, transport.note) == ("delivers", "Mind will stop transport in March")


def test_a_note_that_stood_before_stays_beside_the_words(maps: PlanMaps, proposer: Proposer) -> None:
    proposer.accept(proposer.propose("Age UK do advocacy"))
    row = maps.map("coverage").doers[0].id
    maps.fill({"coverage": [Change(row, ADVOCACY, "note", "Mondays")]}, (), raw="")

    proposer.accept(proposer.propose("Age UK do advocacy, but not for children"))

    assert cell(maps, "Age UK", ADVOCACY).note == "Mondays; not for children"


def test_everyone_else_is_everybody_but_those_of_whom_another_thing_was_said(
    maps: PlanMaps, proposer: Proposer
) -> None:
    proposer.accept(proposer.propose("Age UK and Helping Hands do advocacy"))
    text = "Everyone does transport except Helping Hands"
    assert ask_ids(proposer.propose(text)) == ["who:everyone else"]

    proposer.accept(proposer.propose(text, {"who:everyone else": "all"}))

    assert cell(maps, "Age UK", TRANSPORT).status == "delivers"
    assert cell(maps, "Helping Hands", TRANSPORT).status == "none"


def test_words_that_were_not_read_stand_in_the_proposal(proposer: Proposer) -> None:
    assert proposer.propose("Age UK do advocacy and juggle flaming swords").unread == ("juggle flaming swords",)
