from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from assistant.flow.events import Answered, Record
from assistant.flow.facts import Value
from assistant.store.store import Store

TURNS = 250
RIVALS = 3


def now() -> datetime:
    return datetime.now(UTC)


def words(record: Record) -> str:
    assert isinstance(record.event, Answered)
    assert isinstance(record.event.answer, Value)
    return str(record.event.answer.value)


def test_programs_that_write_to_one_log_lose_no_turn_and_double_none(path: Path) -> None:
    with Store.open(path, now) as store:
        plan = store.new_subject("plan", "Fernshire").id
    script = str(Path(__file__).with_name("rival.py"))
    rivals = [
        subprocess.Popen(
            [sys.executable, script, str(path), f"rival{number}", str(TURNS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(RIVALS)
    ]
    for rival in rivals:
        assert rival.stdout
        assert rival.stdout.readline() == "ready\n"
    for rival in rivals:
        assert rival.stdin
        rival.stdin.write("go\n")
        rival.stdin.flush()
    told = [rival.communicate() for rival in rivals]
    assert [errors for _, errors in told] == [""] * RIVALS
    assert sum(int(conflicts) for conflicts, _ in told) > 0, "they never met, so nothing was tried"

    with Store.open(path, now) as store:
        records = store.read(plan)
    assert [record.seq for record in records] == list(range(1, RIVALS * TURNS * 2 + 1))
    turns = [[words(record) for record in turn] for _, turn in groupby(records, lambda record: record.turn)]
    assert all(len(turn) == 2 and len(set(turn)) == 1 for turn in turns), "every turn is whole"
    for number in range(RIVALS):
        own = [turn[0] for turn in turns if turn[0].startswith(f"rival{number}.")]
        assert own == [f"rival{number}.{count}" for count in range(TURNS)], "each once, and in its order"
