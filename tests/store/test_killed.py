from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import pytest

from assistant.flow.events import Answered, Noted
from assistant.flow.facts import Value
from assistant.store.store import Store

ROUNDS = 300
LONGEST = 0.012

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9, which Windows does not have")


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def nursery(path: Path) -> Iterator[subprocess.Popen[str]]:
    with Store.open(path, now) as store:
        store.new_subject("plan", "Fernshire")
    script = Path(__file__).with_name("nursery.py")
    command = [sys.executable, str(script), str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
        yield process


def murder(asked: IO[str], told: IO[str], name: str, rng: random.Random) -> list[str]:
    """Raises one writer, kills it at some moment, and gives the turns that it reported as kept."""
    asked.write(f"{name}\n")
    asked.flush()
    lines = [told.readline()]
    while not any(line.startswith("born") for line in lines):
        lines.append(told.readline())
    if rng.random() < 0.8:  # most die while they write, some while they open the file
        while not any(line.startswith("kept") for line in lines):
            lines.append(told.readline())
    time.sleep(rng.uniform(0, LONGEST))
    os.kill(int(next(line for line in lines if line.startswith("born")).split()[1]), signal.SIGKILL)
    while not lines[-1].startswith("dead"):
        lines.append(told.readline())
    assert lines[-1].split()[1] == str(int(signal.SIGKILL)), "it died of something else"
    return [line.split()[1] for line in lines if line.startswith("kept")]


def test_a_writer_killed_hundreds_of_times_never_loses_a_turn_that_was_acknowledged(
    path: Path, nursery: subprocess.Popen[str]
) -> None:
    assert nursery.stdin
    assert nursery.stdout
    rng = random.Random(20261121)
    kept = [
        token for number in range(ROUNDS) for token in murder(nursery.stdin, nursery.stdout, f"writer{number}", rng)
    ]
    nursery.stdin.close()
    assert len(kept) > ROUNDS / 2

    with Store.open(path, now) as store:
        records = store.read(store.subjects()[0].id)
    turns: dict[int, list[str]] = {}
    for place, record in enumerate(records, start=1):
        assert record.seq == place, "no gap and nothing doubled"
        said = record.event
        token = said.answer.value if isinstance(said, Answered) and isinstance(said.answer, Value) else record.raw
        turns.setdefault(record.turn, []).append(str(token))
        assert isinstance(said, Answered | Noted)
    assert list(turns) == list(range(1, len(turns) + 1))
    assert all(len(tokens) == 3 and len(set(tokens)) == 1 for tokens in turns.values()), "every turn is whole"
    found = [tokens[0] for tokens in turns.values()]
    assert set(kept) <= set(found)
    unreported = [token for token in found if token not in set(kept)]
    assert len({token.split(".")[0] for token in unreported}) == len(unreported), "at most the last of each writer"
