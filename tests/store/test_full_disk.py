"""A disk that is full or turns read-only refuses the turn, and keeps the rest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import FullError
from assistant.flow.facts import Value
from assistant.store.entries import Subject
from assistant.store.store import Store
from tests.store.refusals import Answer, Clock, one_line, posix


def test_a_disk_that_turns_read_only_refuses_the_turn_and_keeps_the_rest(
    store: Store, plan: Subject, answer: Answer
) -> None:
    store.append(plan.id, 0, [answer("a", "1")])
    store._conn.execute("PRAGMA query_only = ON")
    with pytest.raises(FullError, match="may only be read") as error:
        store.append(plan.id, 1, [answer("a", "2")])
    one_line(error)
    assert store.last_seq(plan.id) == 1
    store._conn.execute("PRAGMA query_only = OFF")
    store.append(plan.id, 1, [answer("a", "2")])
    assert store.last_seq(plan.id) == 2


def test_a_full_disk_refuses_the_turn_and_keeps_the_rest(store: Store, plan: Subject, answer: Answer) -> None:
    store.append(plan.id, 0, [answer("a", "1")])
    pages = store._conn.execute("PRAGMA page_count").fetchone()[0]
    store._conn.execute(f"PRAGMA max_page_count = {pages + 2}")
    turn = [answer("b", "small"), answer("c", Value("x" * 100_000))]
    with pytest.raises(FullError, match="is full") as error:
        store.append(plan.id, 1, turn)
    one_line(error)
    assert [record.seq for record in store.read(plan.id)] == [1]
    store._conn.execute("PRAGMA max_page_count = 1000000")
    store.append(plan.id, 1, turn)
    assert store.last_seq(plan.id) == 3


FILL = """
import resource, sys
from datetime import datetime, UTC
from pathlib import Path
from assistant.errors import FullError
from assistant.flow.events import Noted
from assistant.flow.facts import Key
from assistant.store.entries import Draft
from assistant.store.store import Store

now = lambda: datetime.now(UTC)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
try:
    store = Store.open(Path(sys.argv[1]), now)
    plan, seq = store.find_subject("plan", "Fernshire"), 0
    while seq < 1000:
        store.append(plan.id, seq, [Draft(Noted(Key("a"), "x" * 2000), now()), Draft(Noted(Key("b"), "y"), now())])
        seq += 2
        print(seq, flush=True)
except FullError as error:
    print(error)
"""


@posix
def test_a_process_that_runs_out_of_disk_loses_nothing_that_was_acknowledged(path: Path, clock: Clock) -> None:
    with Store.open(path, clock) as store:
        plan = store.new_subject("plan", "Fernshire")
    done = subprocess.run([sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, check=True)
    *acknowledged, words = done.stdout.splitlines()
    assert "cannot be written" in words
    assert "Everything saved so far is safe" in words
    assert len(acknowledged) > 50
    assert done.stderr == ""
    with Store.open(path, clock) as store:
        assert store.last_seq(plan.id) == int(acknowledged[-1])
