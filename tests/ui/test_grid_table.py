"""The grid for ratings as a table: all of its columns are in sight where there is room for them."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from assistant.flow.facts import Key
from assistant.flow.offers import Grid, GridCell, GridColumn, GridRow
from assistant.ui.widgets.grid_table import GridTable
from tests.ui.window import screen_text


class _Shown(App[None]):
    CSS = "GridTable { height: 1fr; padding: 0 1; }"

    def __init__(self, labels: tuple[str, ...]) -> None:
        super().__init__()
        self._labels = labels

    def compose(self) -> ComposeResult:
        columns = tuple(GridColumn(label, label, "scale", "1", "5") for label in self._labels)
        cells = tuple(GridCell(Key("rate"), 4, status="answered") for _ in columns)
        name = "A function whose name goes on for longer than there is room"
        yield GridTable(Grid("rate", columns, tuple(GridRow(str(n), name, "", cells) for n in range(30)), 0, 0))


@pytest.mark.parametrize(
    "labels", [("Importance", "How I do it now"), ("How much it matters", "How I do it now"), ("One", "Two", "Three")]
)
async def test_at_eighty_columns_no_key_slides_the_figures_out_of_sight(labels: tuple[str, ...]) -> None:
    app = _Shown(labels)
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in labels[1:]:
            await pilot.press("right")
        table = app.query_one(GridTable)
        assert table.scroll_offset.x == 0
        row = screen_text(app).splitlines()[1]
        assert row.count("4") == len(labels)
        assert "›4" in row
