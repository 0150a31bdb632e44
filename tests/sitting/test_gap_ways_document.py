"""What the gap analysis suggests for each gap, and what the plan says of gaps where only roles were mapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.flow.events import Answered, Event, RowAdded
from assistant.flow.facts import Key, Value
from assistant.report.gaps_ways import MOST
from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.store.entries import Draft

TODAY = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TABLE, TAKES = "Gaps, and ways to fill them", "What each way takes"


class Area:
    """A plan that wants some functions, in which every organisation was asked about all of them."""

    def __init__(self, home: Path) -> None:
        self.desk = Desk(home, lambda: TODAY)
        self.plan = self.desk.new_plan("Vale").id
        self.maps: PlanMaps = self.desk.maps(self.plan)
        menu = self.desk.index("commissioning").dialogue
        self.labels = {each.id: each.label for each in menu.functions}
        self.group = [each.id for each in menu.functions if each.about == menu.functions[0].about]

    def tell(self, *events: Event) -> None:
        store = self.desk.store
        store.append(self.plan, store.last_seq(self.plan), [Draft(event, TODAY) for event in events])
        self.maps.refresh()

    def organisation(self, name: str, **does: str) -> str:
        """An organisation; `f3="partly"` says what it does of the third function of the first group."""
        row = self.maps.add_doer("coverage", name)
        told = {self.group[int(place[1:]) - 1]: state for place, state in does.items()}
        self.maps.write("coverage", [Change(row, each, "status", told.get(each, "none")) for each in self.labels])
        return row

    def offer(self, row: str, function: str, needs: str) -> None:
        said = {"organisation": row, "could_do": {function: ""}, "needs": needs}
        answers = (Answered(Key("other_providers", ("o1",), column), Value(said[column])) for column in said)  # type: ignore[arg-type]
        self.tell(RowAdded("other_providers", "o1"), *answers)

    def choose(self, functions: Mapping[str, str], option: str) -> None:
        said = {"what": "A first step", "functions": dict(functions), "option": option}
        answers = (Answered(Key("future_provision", ("g1",), column), Value(said[column])) for column in said)  # type: ignore[arg-type]
        self.tell(RowAdded("future_provision", "g1"), *answers)

    def page(self, name: str, folder: Path) -> str:
        return self.desk.write_document(self.plan, name, "md", folder / f"{name}.md").read_text("utf-8")

    def ways(self, folder: Path, heading: str = TABLE) -> str:
        """What the gap analysis says of gaps and of ways to fill them."""
        page = self.page("gap-analysis", folder)
        return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0].replace("\\", "")


@pytest.fixture
def area(tmp_path: Path) -> Iterator[Area]:
    area = Area(tmp_path / "home")
    yield area
    area.desk.close()


def told(ways: str) -> dict[str, list[str]]:
    """The ways under each function, by its finding and name, where any are told."""
    found: dict[str, list[str]] = {}
    kind = ""
    for line in ways.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        head = re.match(r"\*\*(.+?), \d+ of \d+ wanted", cells[0])
        if head:
            kind = head[1].lower()
        elif kind and line.startswith("|"):
            found[f"{kind}: {cells[0]}"] = cells[2].split("<br>") if len(cells) > 2 else []
    return found


# ---- the ways


def test_a_gap_is_told_with_each_way_that_somebody_could_take(area: Area, tmp_path: Path) -> None:
    first = area.group[0]
    area.maps.set_level([first], "essential")
    area.organisation("Age UK", f2="delivers", f3="delivers")
    mind = area.organisation("Mind")
    area.offer(mind, first, "Two paid days")
    ways = area.ways(tmp_path)
    assert ways.count("*What this tool suggests:*") == 1
    assert told(ways) == {
        f"gap: {area.labels[first]} (essential)": [
            "Ask an outside group: Mind (offered), Age UK. Mind said that it would need: Two paid days.",
            "New post: Age UK.",
        ]
    }


def test_what_a_way_takes_and_what_could_go_wrong_stands_once_however_many_gaps_there_are(
    area: Area, tmp_path: Path
) -> None:
    area.maps.set_level(area.group[:4], "essential")
    for name in ("Age UK", "Mind"):
        area.organisation(name, f5="delivers")
    assert len(told(area.ways(tmp_path))) == 4
    takes = area.ways(tmp_path, TAKES)
    assert takes.count("| Way | What it is | What they would need | What could go wrong |") == 1
    assert takes.count("Each may think that the other does it, so that nobody does.") == 1


def test_that_no_roles_are_on_the_map_is_said_and_goes_as_soon_as_there_is_one(area: Area, tmp_path: Path) -> None:
    area.maps.set_level(area.group[:1], "essential")
    area.organisation("Age UK", f5="delivers")
    words = "“Add it to a job that exists now” names nobody: no roles are on the map yet."
    assert words in area.ways(tmp_path, TAKES)
    area.maps.add_doer("role_coverage", "Nurse")
    assert "no roles are on the map yet" not in area.page("gap-analysis", tmp_path)


def test_what_the_guide_asks_before_a_new_post_is_said_to_be_the_guides_with_its_place(
    area: Area, tmp_path: Path
) -> None:
    area.maps.set_level(area.group[:1], "essential")
    area.organisation("Age UK", f5="delivers")
    guide = area.ways(tmp_path, TAKES).partition("*What the guide says:*")[2]
    assert "Before you choose “Make a new special post”: Look at the jobs that you have first" in guide
    assert re.search(r"\(A guide to coordinating care \(2018\), section 9\)", guide)


def test_the_workbook_has_a_sheet_of_who_could_and_one_of_what_each_way_takes(area: Area, tmp_path: Path) -> None:
    area.maps.set_level(area.group[:1], "essential")
    area.organisation("Age UK", f5="delivers")
    book = load_workbook(area.desk.write_document(area.plan, "gap-analysis", "xlsx", tmp_path / "gaps.xlsx"))
    lines = list(book["Who could take each one on"].iter_rows(values_only=True))
    assert lines[0] == ("Function", "Way", "Who could hold it")
    assert {line[0] for line in lines[1:]} == {f"{area.labels[area.group[0]]} (gap, essential)"}
    assert [line[1] for line in lines[1:]][-1] == "Make a new special post"
    takes = [row[0] for row in book["What each way takes"].iter_rows(values_only=True)]
    assert "Make a new special post" in takes


def test_what_is_essential_comes_first_and_then_the_widest_gap(area: Area, tmp_path: Path) -> None:
    area.maps.set_level(area.group[1:5], "essential")
    area.maps.set_level(area.group[:1], "useful")
    area.organisation("Age UK", f2="delivers", f3="partly", f4="planned", f6="delivers")
    assert list(told(area.ways(tmp_path))) == [
        f"gap: {area.labels[area.group[4]]} (essential)",
        f"gap: {area.labels[area.group[0]]} (useful)",
        f"planned: {area.labels[area.group[3]]} (essential)",
        f"partly only: {area.labels[area.group[2]]} (essential)",
        f"fragile: {area.labels[area.group[1]]} (essential)",
    ]


def test_from_the_eleventh_on_only_the_ways_are_named(area: Area, tmp_path: Path) -> None:
    second = [each for each in area.labels if each not in area.group][:15]
    area.maps.set_level([*area.group[:4], *second[:10]], "essential")
    area.organisation("Age UK", f9="delivers")
    area.maps.write("coverage", [Change(area.organisation("Mind"), second[10], "status", "delivers")])
    ways = told(area.ways(tmp_path))
    named = [name for name, lines in ways.items() if any(": " in line for line in lines)]
    assert len(named) == MOST
    rest = [name for name in ways if name not in named]
    assert rest == [f"gap: {area.labels[each]} (essential)" for each in second[6:10]]
    assert all(ways[name] == ways[rest[0]] and "Make a new special post" in ways[name][0] for name in rest)


def test_of_a_gap_for_which_a_way_was_chosen_that_way_is_told_and_no_other(area: Area, tmp_path: Path) -> None:
    area.maps.set_level(area.group[:2], "essential")
    area.organisation("Age UK", f5="delivers")
    area.choose({area.group[0]: ""}, "share")
    ways = told(area.ways(tmp_path))
    assert ways[f"gap: {area.labels[area.group[0]]} (essential)"] == ["Chosen already: Share it between teams."]
    assert len(ways[f"gap: {area.labels[area.group[1]]} (essential)"]) > 1


def test_where_nobody_does_anything_near_and_nobody_offered_that_is_said(area: Area, tmp_path: Path) -> None:
    area.maps.set_level(area.group[:2], "essential")
    area.organisation("Age UK")
    assert list(told(area.ways(tmp_path)).values()) == [["*Nobody on the map does anything near it.*"]] * 2
    assert TAKES not in area.page("gap-analysis", tmp_path)


def test_what_is_covered_or_not_known_is_given_no_way(area: Area, tmp_path: Path) -> None:
    area.maps.set_level(area.group[:2], "essential")
    for name in ("Age UK", "Mind"):
        row = area.maps.add_doer("coverage", name)
        area.maps.write("coverage", [Change(row, area.group[0], "status", "delivers")])
    assert not any(any(lines) for lines in told(area.ways(tmp_path)).values())
    assert len(told(area.ways(tmp_path))) == 2
    assert TAKES not in area.page("gap-analysis", tmp_path)


# ---- what nobody has decided about


def test_what_is_undecided_stands_in_a_line_for_each_group(area: Area, tmp_path: Path) -> None:
    area.maps.set_level(area.group[1:], "useful")
    left = area.page("gap-analysis", tmp_path).partition("Undecided (")[2].partition("\n## ")[0]
    lines = [line for line in left.splitlines() if line.startswith("- ")]
    assert len(lines) == 5
    assert lines[0] == f"- Communication (1): {area.labels[area.group[0]]}"
    named = [label for label in area.labels.values() if label in left]
    assert len(named) == 42 - len(area.group) + 1


# ---- where only roles are mapped


def test_where_only_roles_are_mapped_the_strategy_tells_their_gaps_in_short(area: Area, tmp_path: Path) -> None:
    area.maps.set_level(area.group[:2], "essential")
    nurse = area.maps.add_doer("role_coverage", "Nurse")
    area.maps.write("role_coverage", [Change(nurse, area.group[0], "status", "delivers")])
    area.maps.write("role_coverage", [Change(nurse, area.group[1], "status", "none")])
    page = area.page("strategy", tmp_path)
    assert "This is counted by job roles" in page
    assert f"{area.labels[area.group[0]]}. Only Nurse does this." in page
    assert "Gap (1)" in page


def test_as_soon_as_an_organisation_is_mapped_the_strategy_counts_organisations(area: Area, tmp_path: Path) -> None:
    area.maps.set_level(area.group[:2], "essential")
    nurse = area.maps.add_doer("role_coverage", "Nurse")
    area.maps.write("role_coverage", [Change(nurse, area.group[0], "status", "delivers")])
    area.organisation("Age UK", f1="partly")
    page = area.page("strategy", tmp_path)
    assert "This is counted by job roles" not in page
    assert "Age UK does part of it" in page
