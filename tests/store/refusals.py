"""What every refusal of the store has in common."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.store.entries import Draft
from assistant.store.store import Store

Answer = Callable[..., Draft]
Clock = Callable[[], datetime]
posix = pytest.mark.skipif(os.name != "posix", reason="modes and limits of files as POSIX has them")


def one_line(error: pytest.ExceptionInfo[StoreError]) -> str:
    words = str(error.value)
    assert "\n" not in words
    assert "safe" in words or "left as it is" in words or "not touched" in words or "Nothing was written" in words
    return words


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def fill(path: Path, clock: Clock, answer: Answer) -> None:
    with Store.open(path, clock) as store:
        plan = store.new_subject("plan", "Fernshire")
        store.append(plan.id, 0, [answer(f"a{n}", "x" * 500) for n in range(400)])
