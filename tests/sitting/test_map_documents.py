"""The gap analysis and the two appendices, beside a count of their own of what was told."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.flow.events import Answered, Event, RowRemoved
from assistant.flow.facts import Json, Key, Non, Value
from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.store.entries import Draft

TODAY = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
IN_A_YEAR = date(2027, 11, 22)
MISSING = "guide:7.activities:03"
"""The function that the blank appendices leave out."""
STATES = ("delivers", "partly", "planned", "none", "unknown", "")
LETTERS = {"delivers": "D", "partly": "P", "planned": "L", "none": "N", "unknown": "?", "": ""}
KINDS = ("covered", "duplication", "fragile", "partly", "planned", "gap", "not_known")
CALLED = {
    "covered": "Covered",
    "duplication": "Possible duplication",
    "fragile": "Fragile",
    "partly": "Partly only",
    "planned": "Planned",
    "gap": "Gap",
    "not_known": "Not known",
}


@dataclass
class Told:
    """What was told of one box."""

    state: str
    implied: bool = False
    leads: bool = False
    funded_until: str = ""
    who: str = ""
    by: str = ""


@dataclass
class Area:
    """A plan with its maps, and the same as it was told, in the plainest way."""

    desk: Desk
    plan: str
    maps: PlanMaps
    functions: list[tuple[str, str, str]]
    """Id, label and group of each function, in order."""
    levels: dict[str, str] = field(default_factory=dict)
    boxes: dict[tuple[str, str], Told] = field(default_factory=dict)
    """What was told, by the organisation's name and the function."""
    names: dict[str, str] = field(default_factory=dict)
    """The organisations in order, with their rows."""

    def tell(self, *events: Event) -> None:
        store = self.desk.store
        store.append(self.plan, store.last_seq(self.plan), [Draft(event, TODAY) for event in events])
        self.maps.refresh()

    def text(self, name: str, form: str, folder: Path) -> str:
        file = self.desk.write_document(self.plan, name, form, folder / f"{name}.{form}")
        return file.read_text("utf-8-sig" if form == "csv" else "utf-8")

    def wanted(self) -> list[tuple[str, str, str]]:
        return [each for each in self.functions if self.levels[each[0]] in ("essential", "useful")]

    def kind(self, function: str) -> str:
        """What follows for one function, worked out from the words of the design and nothing else."""
        told = [self.boxes[name, function] for name in self.names]
        states = Counter(box.state or "unknown" for box in told)
        if states["delivers"]:
            done = [box for box in told if box.state == "delivers"]
            short = all(box.funded_until and date.fromisoformat(box.funded_until) < IN_A_YEAR for box in done)
            if len(done) == 1 or short:
                return "fragile"
            return "duplication" if len(done) >= 3 and not any(box.leads for box in done) else "covered"
        if states["partly"]:
            return "partly"
        if states["planned"]:
            return "planned"
        return "not_known" if states["unknown"] or not told else "gap"


def an_area(desk: Desk, seed: int, organisations: int) -> Area:
    """A map told at random, with every state, people who could find out, a whole list, and one that was taken out."""
    chance, plan = random.Random(seed), desk.new_plan("Vale").id
    menu = desk.index("commissioning").dialogue
    groups = {group.id: group.label for group in menu.function_groups}
    area = Area(desk, plan, desk.maps(plan), [(each.id, each.label, groups[each.about]) for each in menu.functions])
    for function, _, _ in area.functions:
        area.levels[function] = chance.choice(("essential", "useful", "useful", "undecided", "not_for_us"))
    for level in ("essential", "useful", "not_for_us"):
        area.maps.set_level([each for each, its in area.levels.items() if its == level], level)
    for number in range(organisations):
        fill(area, f"Provider {number + 1}", chance)
    if organisations:
        fill(area, "Gone Ltd", chance)
        area.tell(RowRemoved("organisations", area.names.pop("Gone Ltd")))
        whole = "Provider 1"
        area.tell(Answered(Key("organisations", (area.names[whole],), "all_told"), Value("yes")))
        for function, _, _ in area.functions:
            if not area.boxes[whole, function].state:
                area.boxes[whole, function] = Told("none", implied=True)
    return area


def fill(area: Area, name: str, chance: random.Random) -> None:
    """One organisation that is the likelier to be asked about a function the more others were."""
    row = area.names[name] = area.maps.add_doer("coverage", name)
    changes: list[Change] = []
    for place, (function, _, _) in enumerate(area.functions):
        plain = ("none", "delivers", "partly", "planned", "", "unknown")[place % 6]
        told = area.boxes[name, function] = Told(chance.choice((*STATES, "none", plain, plain, plain)))
        if place == 0:
            told.state = "none"  # a gap for sure
        if told.state == "unknown" and chance.random() < 0.7:
            told.who, told.by = chance.choice((("the contracts lead", "2026-12-03"), ("chair", "")))
        if told.state == "delivers":
            told.leads = chance.random() < 0.2
            told.funded_until = chance.choice(("", "2027-03-31", "2029-03-31"))
        changes += [Change(row, function, "status", told.state, told.who, told.by)] if told.state else []
        changes += [Change(row, function, "leads", "yes")] if told.leads else []
        changes += [Change(row, function, "funded_until", told.funded_until)] if told.funded_until else []
    area.maps.write("coverage", changes)


@pytest.fixture(scope="module")
def area(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Area]:
    desk = Desk(tmp_path_factory.mktemp("maps"), lambda: TODAY)
    yield an_area(desk, 1, 7)
    desk.close()


def section(page: str, heading: str) -> str:
    """What one section of a Markdown file says."""
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """The lines of the tables in a Markdown text, without their headings."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip().replace("\\", "") for cell in line.strip("|").split("|")] for line in lines]
    rules = {place for place, row in enumerate(cells) if set(row[0]) == {"-"}}
    return [row for place, row in enumerate(cells) if place not in rules and place + 1 not in rules]


# ---- the gap analysis


def test_every_number_of_the_gap_analysis_is_that_of_a_count_of_its_own(area: Area, tmp_path: Path) -> None:
    file = area.desk.write_document(area.plan, "gap-analysis", "xlsx", tmp_path / "gaps.xlsx")
    sheet = load_workbook(BytesIO(file.read_bytes()))["The wanted functions by group"]
    table = {str(row[0]): [str(cell) for cell in row[1:]] for row in sheet.iter_rows(min_row=2, values_only=True)}
    kinds = {function: area.kind(function) for function, _, _ in area.wanted()}
    assert set(kinds.values()) == set(KINDS)  # the story has something of everything
    for group in {group for _, _, group in area.functions}:
        own = [function for function, _, its in area.wanted() if its == group]
        counts = Counter(kinds[function] for function in own)
        missing = sum(box_is_open(area, name, function) for name in area.names for function in own)
        answers = f"{missing} of {len(own) * len(area.names)}" if own else "–"
        assert table[group] == [str(len(own)), *(str(counts[kind]) for kind in KINDS), answers]
    counts = Counter(kinds.values())
    assert table["All groups"][:-1] == [str(len(kinds)), *(str(counts[kind]) for kind in KINDS)]
    missing = sum(box_is_open(area, name, function) for name in area.names for function in kinds)
    summary = section(area.text("gap-analysis", "md", tmp_path), "In short")
    assert f"{counts['covered'] + counts['duplication']} of {len(kinds)} functions wanted" in summary
    assert f"{missing} of {len(kinds) * len(area.names)} answers are missing" in summary


def box_is_open(area: Area, name: str, function: str) -> bool:
    return area.boxes[name, function].state in ("", "unknown")


def told_under(text: str) -> dict[str, list[str]]:
    """The functions in the table of the gap analysis, by the finding that heads them."""
    found: dict[str, list[str]] = {}
    for row in rows(text):
        head = re.match(r"\*\*(.+?), (\d+) of \d+ wanted functions?: ", row[0])
        if head:
            found[head[1]] = []
            number = int(head[2])
        else:
            found[next(reversed(found))].append(row[0].rpartition(" (")[0])
            assert len(found[next(reversed(found))]) <= number
    return found


def test_each_function_stands_under_what_follows_for_it_and_under_nothing_else(area: Area, tmp_path: Path) -> None:
    found = told_under(section(area.text("gap-analysis", "md", tmp_path), "Gaps, and ways to fill them"))
    assert list(found) == [
        "Gap", "Not known", "Planned", "Partly only", "Fragile", "Possible duplication", "Covered",
    ]  # fmt: skip
    for kind, called in CALLED.items():
        wanted = [label for function, label, _ in area.wanted() if area.kind(function) == kind]
        assert sorted(found[called]) == sorted(wanted), called


def test_the_first_page_has_the_answer_and_the_first_functions_to_look_at(area: Area, tmp_path: Path) -> None:
    page = area.text("gap-analysis", "md", tmp_path)
    assert "Contents" not in page
    first = rows(section(page, "In short"))
    assert len(first) == 5
    open_ones = {label for function, label, _ in area.wanted() if area.kind(function) not in ("covered", "duplication")}
    assert {row[0].rpartition(" (")[0] for row in first} <= open_ones
    assert f"The first 5 of {len(open_ones)} to look at" in page
    ranks = [("Gap", "Not known", "Planned", "Partly only", "Fragile").index(row[1]) for row in first]
    levels = [row[0].endswith("(essential)") for row in first]
    assert levels == sorted(levels, reverse=True)
    if all(levels):
        assert ranks == sorted(ranks)
    assert page.index("## In short") < page.index("## Not known, and who to ask") < page.index("## Gaps, and ways")
    assert page.index("## Heat map") < page.index("## How this was worked out")


def test_what_is_missing_is_named_with_who_could_find_out_and_nothing_is_missing_twice(
    area: Area, tmp_path: Path
) -> None:
    page = area.text("gap-analysis", "md", tmp_path)
    unknown = [row for row in rows(section(page, "Not known, and who to ask")) if row[0] in area.names]
    found = {(row[0], row[3].strip("*"), row[4].strip("*")): int(row[1]) for row in unknown}
    assert len(found) == len(unknown)
    wanted: Counter[tuple[str, str, str]] = Counter()
    for name in area.names:
        for function, _, _ in area.wanted():
            told = area.boxes[name, function]
            if box_is_open(area, name, function):
                who = told.who or ("Nobody is named yet" if told.state else "Nobody was asked yet")
                wanted[name, who, "3 December 2026" if told.by else "No date yet"] += 1
    assert found == wanted


def test_what_is_not_for_us_and_what_is_undecided_are_counted_apart_each_with_the_reason_given(
    area: Area, tmp_path: Path
) -> None:
    chosen = next(function for function, its in area.levels.items() if its == "not_for_us")
    given = area.maps.state.value(Key("functions_not_for_us"))
    assert isinstance(given, dict)
    reasons: dict[str, Json] = {**given, chosen: "The county does it"}
    area.tell(Answered(Key("functions_not_for_us"), Value(reasons)))
    left = section(area.text("gap-analysis", "md", tmp_path), "Not for us, and undecided")
    labels = {function: label for function, label, _ in area.functions}
    levels = Counter(area.levels.values())
    assert f"Not for us ({levels['not_for_us']}):" in left
    assert f"Undecided ({levels['undecided']}): " in left
    counts = Counter(group for function, _, group in area.functions if area.levels[function] == "undecided")
    assert all(f"{group} {count}" in left for group, count in counts.items())
    assert f"- {labels[chosen]}: The county does it" in left
    assert left.count("no reason given") == levels["not_for_us"] - 1


def test_an_organisation_that_was_taken_out_is_named_nowhere(area: Area, tmp_path: Path) -> None:
    for name in ("gap-analysis", "appendix-1", "strategy"):
        assert "Gone Ltd" not in area.text(name, "md", tmp_path)


def test_there_is_never_one_score_nor_a_league(area: Area, tmp_path: Path) -> None:
    page = area.text("gap-analysis", "md", tmp_path)
    assert "%" not in page
    assert "This is no league table." in page


# ---- the appendices


def letters(area: Area, function: str) -> list[str]:
    """What stands in the boxes of a function, organisation by organisation."""
    found = []
    for name in area.names:
        told = area.boxes[name, function]
        letter = LETTERS[told.state] + ("*" if told.leads else "")
        found.append(f"({letter})" if told.implied else letter)
    return found


def shown(matrix: str) -> dict[str, list[str]]:
    """The boxes of a matrix in the text, its sets put side by side, by the label of the function."""
    found: dict[str, list[str]] = {}
    for row in rows(matrix):
        label = re.match(r"(\d+)\. (.*)", row[0])
        if label:
            found.setdefault(label[2], []).extend(row[1:])
    return found


def test_appendix_1_has_41_lines_as_published_and_42_complete_with_the_letters_that_were_told(
    area: Area, tmp_path: Path
) -> None:
    page = area.text("appendix-1", "md", tmp_path)
    published, complete = shown(section(page, "As published")), shown(section(page, "Complete"))
    assert list(published) == [label for function, label, _ in area.functions if function != MISSING]
    assert list(complete) == [label for _, label, _ in area.functions]
    for function, label, _ in area.functions:
        if function != MISSING:
            assert published[label] == letters(area, function)
        level = {"essential": "Essential", "useful": "Useful", "undecided": "Undecided"}.get(
            area.levels[function], "Not for us"
        )
        assert [cell for cell in complete[label] if cell != level] == letters(area, function)


def test_the_sum_of_the_boxes_is_that_of_the_map(area: Area, tmp_path: Path) -> None:
    page = section(area.text("appendix-1", "md", tmp_path), "How to read it")
    told = Counter(area.boxes[name, function].state for name in area.names for function, _, _ in area.functions)
    boxes = len(area.names) * 42
    answers = boxes - told["unknown"] - told[""]
    assert f"which makes {boxes} boxes. Answers: {answers}. Don't know: {told['unknown']}. " in page
    assert f"Not asked: {told['']}." in page


def test_a_csv_file_has_one_line_for_every_box(area: Area, tmp_path: Path) -> None:
    lines = list(csv.DictReader(StringIO(area.text("appendix-1", "csv", tmp_path))))
    assert len(lines) == len(area.names) * 42
    told = {
        (line["Organisation"], line["Function"]): (line["Letter"], line["Who could find out"], line["By when"])
        for line in lines
    }
    for function, label, _ in area.functions:
        for name, letter in zip(area.names, letters(area, function), strict=True):
            box = area.boxes[name, function]
            assert told[name, label] == (letter.strip("()*"), box.who, box.by)
    assert Counter(line["In Appendix 1 as published"] for line in lines) == {
        "Yes": 41 * len(area.names),
        "No": len(area.names),
    }


def test_the_workbook_has_what_follows_and_both_matrices_in_letters_and_colours(area: Area, tmp_path: Path) -> None:
    file = area.desk.write_document(area.plan, "gap-analysis", "xlsx", tmp_path / "gaps.xlsx")
    book = load_workbook(BytesIO(file.read_bytes()))
    assert book.sheetnames[:3] == ["Findings", "The whole area, as published", "The whole area, complete"]
    findings = {row[2]: row[4] for row in book["Findings"].iter_rows(values_only=True)}
    for function, label, _ in area.functions:
        level = area.levels[function]
        asked = CALLED[area.kind(function)] if level in ("essential", "useful") else None
        assert findings[label] == (asked or {"undecided": "Undecided"}.get(level, "Not for us"))
    sheet = book["The whole area, complete"]
    lines = {str(row[0].value).partition(". ")[2]: row[2:] for row in sheet.iter_rows()}
    for function, label, _ in area.functions:
        cells = lines[label]
        assert [cell.value or "" for cell in cells] == letters(area, function)
        assert all(bool(cell.fill.fill_type) == bool(cell.value) for cell in cells)


# ---- roles


def test_the_sheet_of_findings_prints_as_wide_as_one_page(area: Area, tmp_path: Path) -> None:
    book = load_workbook(area.desk.write_document(area.plan, "gap-analysis", "xlsx", tmp_path / "gaps.xlsx"))
    findings = book["Findings"]
    paper = findings.sheet_properties.pageSetUpPr
    assert paper is not None
    assert paper.fitToPage
    assert findings.page_setup.fitToWidth in (None, 1)  # left out, it means one
    assert sum(column.width for column in findings.column_dimensions.values()) < 300  # or it could not be read


def test_roles_have_a_table_for_each_organisation_and_one_for_the_area(desk: Desk, tmp_path: Path) -> None:
    area = an_area(desk, 3, 2)
    first, second = area.names.values()
    link = area.maps.add_doer("role_coverage", "Surgery link worker", first)
    nurse = area.maps.add_doer("role_coverage", "Ward nurse", second)
    area.tell(Answered(Key("roles", (link,), "catalogue_role"), Value("link-worker")))
    function, label, _ = area.wanted()[0]
    area.maps.write("role_coverage", [Change(link, function, "status", "delivers")])
    area.maps.write("role_coverage", [Change(nurse, function, "status", "none")])
    page = area.text("appendix-2", "md", tmp_path)
    each = section(page, "Each organisation, as published")
    assert "**Organisation: Provider 1**" in each
    assert "| Function | Surgery link worker (Link worker) |" in each
    whole = section(page, "The whole area, complete")
    assert "Surgery link worker (Link worker), Provider 1 | Ward nurse, Provider 2 |" in whole
    assert shown(whole)[label][1:] == ["D", "N"]
    assert len(shown(whole)) == 42
    roles = section(area.text("gap-analysis", "md", tmp_path), "Roles")
    unheld = [label for row in rows(roles) for label in row[0].split("; ")]
    assert len(rows(roles)) < len(unheld)  # those of which the same is known stand in one row
    assert unheld == [name for _, name, _ in area.wanted() if name != label]
    lines = list(csv.DictReader(StringIO(area.text("appendix-2", "csv", tmp_path))))
    assert {(line["Role"], line["Nearest role"], line["Organisation"]) for line in lines} == {
        ("Surgery link worker", "Link worker", "Provider 1"),
        ("Ward nurse", "", "Provider 2"),
    }


def test_roles_of_one_organisation_have_its_name_over_their_table(desk: Desk, tmp_path: Path) -> None:
    area = an_area(desk, 3, 1)
    area.maps.add_doer("role_coverage", "Link worker", area.names["Provider 1"])
    page = area.text("appendix-2", "md", tmp_path)
    assert "Each organisation" not in page
    assert "**Organisation: Provider 1**" in section(page, "The whole area, as published")


# ---- little or nothing told


def test_where_nothing_is_wanted_yet_the_analysis_says_what_to_do_first(desk: Desk, tmp_path: Path) -> None:
    plan = desk.new_plan("Vale").id
    page = desk.write_document(plan, "gap-analysis", "md", tmp_path / "gaps.md").read_text("utf-8")
    assert "Say first which functions are wanted" in page
    assert "By group" not in page


def test_where_nothing_is_wanted_the_scope_tells_what_to_begin_with(desk: Desk, tmp_path: Path) -> None:
    plan = desk.new_plan("Vale").id
    desk.maps(plan).add_doer("coverage", "Age UK")
    store = desk.store
    scope = Draft(Answered(Key("scope"), Value("coordinator")), desk.clock())
    store.append(plan, store.last_seq(plan), [scope])
    page = desk.write_document(plan, "gap-analysis", "md", tmp_path / "gaps.md").read_text("utf-8")
    known = desk.shelf.catalogue().scopes["coordinator"]
    count = len(known.essential) + len(known.useful)
    assert f"often asks for {count} of them, {len(known.essential)} of these essential" in page
    assert "No missing answer would change what is found" not in page


def test_where_nobody_is_mapped_yet_it_says_whom_to_name(desk: Desk, tmp_path: Path) -> None:
    area = an_area(desk, 5, 0)
    page = area.text("gap-analysis", "md", tmp_path)
    assert "no organisation is on the map yet" in page
    assert "Name the organisations next" in page
    for name in ("appendix-1", "appendix-2"):
        assert "is on the map yet." in area.text(name, "md", tmp_path)
        assert len(list(csv.reader(StringIO(area.text(name, "csv", tmp_path))))) == 1
        area.desk.write_document(area.plan, name, "xlsx", tmp_path / "empty.xlsx")


def test_a_whole_organisation_that_is_not_known_waits_for_the_one_who_was_named(desk: Desk, tmp_path: Path) -> None:
    area = an_area(desk, 5, 0)
    row = area.maps.add_doer("coverage", "Age UK")
    area.tell(Answered(Key("coverage", (row,)), Non("dont_know", "its manager", "2026-12-01")))
    rest = section(area.text("gap-analysis", "md", tmp_path), "Not known, and who to ask")
    number = len(area.wanted())
    assert f"| Age UK | {number} | All {number} that are wanted | its manager | 1 December 2026 |" in rest


# ---- what has changed


def test_what_changed_on_the_map_is_told_in_words(desk: Desk, tmp_path: Path) -> None:
    area = an_area(desk, 5, 1)
    area.text("strategy", "md", tmp_path)
    row, (function, label, _) = area.names["Provider 1"], area.functions[0]
    other, second, _ = area.functions[1]
    changes = [Change(row, each, "status", "delivers") for each in (function, other)]
    area.maps.write("coverage", [*changes, Change(row, function, "funded_until", "2027-03-31")])
    page = area.text("changes", "md", tmp_path)
    assert f"Provider 1: {label}, Funded until | *Not asked* | 31 March 2027 |" in page
    assert re.search(rf"Provider 1: {label}(; {second})?, State \| [^|]+ \| Delivers \|", page)
    assert "guide:7" not in page
    assert row not in page


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "home", lambda: TODAY)
    yield desk
    desk.close()
