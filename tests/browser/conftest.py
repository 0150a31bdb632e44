"""These tests need Chromium and axe-core: only `make test-browser` runs them."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leaves them out unless they are asked for by their mark."""
    asked_for = str(config.getoption("markexpr"))
    return None if asked_for == "browser" else True
