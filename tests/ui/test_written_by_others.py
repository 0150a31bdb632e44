"""What another program wrote is told; what this one wrote itself, a document say, is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from assistant.flow.events import Answered, Event, Exported
from assistant.flow.facts import Key, Value
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft
from assistant.ui.screens.documents import DocumentsScreen
from tests.ui.test_end_of_route import answers, at_the_end
from tests.ui.window import Window

TOLD = ("Told", "Somebody else has added to this plan. This is how it stands now.")


def append(page: Window, event: Event) -> None:
    """Writes to the plan past the conversation that is open."""
    desk: Desk = cast(Any, page.desk)
    plan = desk.store.subjects("plan")[0].id
    desk.store.append(plan, desk.store.last_seq(plan), [Draft(event, desk.clock())])


async def test_an_answer_of_somebody_else_is_told(tmp_path: Path) -> None:
    async with at_the_end(tmp_path) as page:
        append(page, Answered(Key("test.scope"), Value("narrow")))
        page.talk.look_again()
        await page.settle()
        assert page.said.count(TOLD) == 1
        assert "Narrow" in {view.text for view in answers(page)}


async def test_a_document_that_was_written_is_nobody_elses_answer(tmp_path: Path) -> None:
    async with at_the_end(tmp_path) as page:
        append(page, Exported("plan"))
        page.talk.look_again()
        await page.settle()
        assert TOLD not in page.said


async def test_undo_works_at_once_after_a_document_was_written(tmp_path: Path) -> None:
    async with at_the_end(tmp_path) as page:
        await page.press("enter")
        assert isinstance(page.screen, DocumentsScreen)
        append(page, Exported("plan"))
        await page.press("escape")
        assert page.question.startswith("That is everything for now.")
        await page.press("f9")
        assert not any("Somebody else" in words for _, words in page.said)
        assert page.question == "What is the story?"
