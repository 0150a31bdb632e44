"""A folder of files to be checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.checked import Desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path)
