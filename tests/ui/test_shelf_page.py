"""The page of everything that was started: plans, and the conversations that people hold about their own work."""

from __future__ import annotations

from pathlib import Path

from assistant.ui.screens.conversation import ConversationScreen
from tests.ui.laptop import Laptop, ada_at


def begun(laptop: Laptop, person: str) -> None:
    """A conversation that was opened once."""
    desk = laptop.desk()
    desk.open("test", person)
    desk.close()


async def test_people_s_own_conversations_are_listed_with_how_far_they_are_and_nothing_of_what_they_hold(
    tmp_path: Path,
) -> None:
    laptop, ada = ada_at(tmp_path)
    laptop.plan("Fernshire")
    begun(laptop, ada)
    async with laptop.window((100, 30)) as page:
        await page.go("shelf")
        assert "Fernshire" in page.text
        assert "Ada Moss: their own, and only shared by them" in page.text
        assert "What I need to learn" in page.text
        assert "3 of 4 answered" in page.text
        assert "at “" not in page.text
        assert "secret" not in page.text
        line = next(item for item in page.query_one("#shelf").items if item.title == "What I need to learn")
        page.query_one("#shelf").go_to(line.id)
        await page.press("enter")
        assert isinstance(page.screen, ConversationScreen)
        assert "Ada Moss" in page.text


async def test_two_people_of_one_name_are_told_apart_and_who_has_begun_nothing_is_not_listed(tmp_path: Path) -> None:
    laptop, ada = ada_at(tmp_path)
    desk = laptop.desk()
    other = desk.new_subject("person", "Ada Moss", another=True).id
    desk.close()
    laptop.person("Ben Hale")
    laptop.plan("Fernshire")
    for person in (ada, other):
        begun(laptop, person)
    async with laptop.window((100, 40)) as page:
        await page.go("shelf")
        assert page.text.count("Ada Moss (") == 2
        assert "Ben Hale" not in page.text
