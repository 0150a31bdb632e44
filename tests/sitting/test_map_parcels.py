"""A plan's map goes from laptop to laptop: cell by cell, and a clash is asked about."""

from __future__ import annotations

from pathlib import Path

from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk

FIRST = "guide:7.communication:01"


def test_cells_travel_with_their_names_and_a_clash_is_shown(tmp_path: Path) -> None:
    here, there = Desk(tmp_path / "here"), Desk(tmp_path / "there")
    plan = here.new_plan("Vale").id
    maps = here.maps(plan)
    age_uk = maps.add_doer("coverage", "Age UK")
    maps.write("coverage", [Change(age_uk, FIRST, "status", "delivers"), Change(age_uk, FIRST, "note", "on Mondays")])
    here.write_parcel(plan, tmp_path / "first.parcel")

    preview = there.parcel_preview(tmp_path / "first.parcel")
    told = {line.label: line.theirs for line in preview.takes}
    assert told["State: Age UK: Build strong ties with people"] == "Delivers"
    assert told["Note: Age UK: Build strong ties with people"] == "on Mondays"
    copy = there.take_parcel(preview).id
    taken = there.maps(copy).map("coverage")
    assert [doer.name for doer in taken.doers] == ["Age UK"]
    assert taken.cell(age_uk, FIRST).note == "on Mondays"

    there.maps(copy).write("coverage", [Change(age_uk, FIRST, "status", "none")])
    maps.write("coverage", [Change(age_uk, FIRST, "status", "partly")])
    here.write_parcel(plan, tmp_path / "second.parcel")
    clash = there.parcel_preview(tmp_path / "second.parcel", into=copy).clashes
    assert [(line.mine, line.theirs) for line in clash] == [("Does not", "Partly")]
