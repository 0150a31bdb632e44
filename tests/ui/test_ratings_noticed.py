"""In the app, too, what the ratings say is said once the last figure is given: by keys in the grid, or typed."""

from __future__ import annotations

from pathlib import Path

from assistant.sitting.desk import Desk
from assistant.ui.app import JoinedUpApp
from assistant.ui.screens.conversation import ConversationScreen
from tests.analysis.rating import rating_talk
from tests.ui.window import Window


async def test_the_grid_leads_back_to_what_its_figures_say(tmp_path: Path) -> None:
    talk = rating_talk(tmp_path)
    talk.desk.close()
    fresh = Desk(talk.desk.home, talk.desk.clock)
    fresh.shelf = talk.desk.shelf
    app = JoinedUpApp(lambda: fresh)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        window = Window(pilot, fresh)  # type: ignore[arg-type]
        await window.wait_for_desk()
        await app.push_screen(ConversationScreen(window.screen._clerk, "test", talk.plan))  # type: ignore[attr-defined]
        await window.settle()
        await window.press("f10")
        await window.press("5", "1", "4", "4", "3")
        await window.press("2", "escape")
        await window.settle()
        assert "What the ratings say" in window.text
        assert "Phone. Importance 5 less 1 now is a need of 4." in " ".join(window.text.split())
        assert "Once more?" in window.text
