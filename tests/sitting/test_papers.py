"""Documents are noted in the log of the plan, or the person is told that they were not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import ConflictError
from assistant.sitting.desk import Desk
from assistant.sitting.papers import Papers
from tests.talking import Clock


def test_a_document_that_cannot_be_noted_is_said_to_be_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path / "home", Clock())
    plan = desk.new_plan("Falls prevention")

    def is_busy(*_: object) -> None:
        raise ConflictError("busy")

    monkeypatch.setattr(desk.store, "append", is_busy)
    with pytest.raises(ConflictError, match="The document was written"):
        Papers(desk.store, desk.clock)._note(desk.store.subject(plan.id), "strategy")
    desk.close()
