"""One role, played from its file of answers, for all tests of its documents."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.flow.talk import Prompt
from assistant.library.answers import read_answers
from assistant.sitting.desk import Desk
from assistant.sitting.player import Player
from assistant.sitting.sitting import Sitting
from tests.dialogues.role_pages import ANSWERS
from tests.talking import Clock


@pytest.fixture(scope="package")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(tmp_path_factory.mktemp("roles"), Clock())
    yield desk
    desk.close()


@pytest.fixture(scope="package")
def asked() -> set[str]:
    """The questions that were asked while the file was played."""
    return set()


@pytest.fixture(scope="package")
def played(desk: Desk, asked: set[str]) -> Sitting:
    sitting = desk.open("role-design", desk.new_plan("Link worker").id)

    def note(prompt: Prompt, words: str, heard: object) -> None:
        asked.add(prompt.id)

    Player(sitting, read_answers(ANSWERS), desk.clock().date(), note).play()
    return sitting
