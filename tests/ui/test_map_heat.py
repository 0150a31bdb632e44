"""The page of the heat map says what its letters mean, in the words of every other map."""

from __future__ import annotations

import pytest

from assistant.analysis.coverage import KEY, Cell, CoverageMap, Doer, Wanted
from assistant.analysis.gaps import find_gaps
from assistant.ui.screens.map_heat import MapHeatScreen
from tests.report.story import TODAY
from tests.ui.conftest import Open


@pytest.mark.parametrize("size", [(40, 24), (80, 24)])
async def test_every_letter_is_explained_as_on_the_other_maps(window: Open, size: tuple[int, int]) -> None:
    functions = (Wanted("ring", 1, "Ring people", "Talking", "essential"),)
    found = CoverageMap("coverage", functions, (Doer("a", "Age UK"),), {("a", "ring"): Cell("delivers")})
    async with window(size=size) as opened:
        await opened.app.push_screen(MapHeatScreen(find_gaps(found, TODAY), "Vale"))
        await opened.settle()
        shown = " ".join(opened.text.split())
        assert all(words in shown for words in (*KEY, "“·” not asked"))
