"""A home folder whose dialogues are compiled already: to do it anew for each test takes seconds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.sitting.desk import Desk


@pytest.fixture(scope="session")
def _compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("compiled")
    desk = Desk(home)
    desk.first_dialogue("plan")
    desk.close()
    return home


@pytest.fixture
def home(_compiled: Path, tmp_path: Path) -> Path:
    """A home folder of one's own."""
    shutil.copytree(_compiled / "compiled", tmp_path / "compiled")
    return tmp_path
