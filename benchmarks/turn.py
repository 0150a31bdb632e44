"""What a durable turn costs, beside one raw insert by sqlite3 on the same disk in the same run."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from assistant.flow.events import Answered
from assistant.flow.facts import Key, Value
from assistant.store.entries import Draft
from assistant.store.store import Store

LIMIT = 2.0
ROUNDS = 1000

WORDS = "A navigator in each surgery, and one telephone number for families. "


def measure() -> float:
    """How many times as long a turn takes as a raw insert of the same words; prints both."""
    raw_times, turn_times = [], []
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(_raw_table(Path(folder) / "raw.db")) as raw,
        Store.open(Path(folder) / "answers.db", _now) as store,
    ):
        draft = _draft(store)
        plan = store.subjects()[0].id
        for number in range(ROUNDS):  # by turns, so that both meet the disk in the same mood
            raw_times.append(_time(partial(raw.execute, "INSERT INTO answer (words) VALUES (?)", (WORDS,))))
            turn_times.append(_time(partial(store.append, plan, number, [draft])))
    raw_median, turn_median = statistics.median(raw_times), statistics.median(turn_times)
    ratio = turn_median / raw_median
    print(
        f"a durable turn: {turn_median * 1000:.2f} ms; one raw insert: {raw_median * 1000:.2f} ms;"
        f" {ratio:.2f} times (at most {LIMIT:.1f})"
    )
    return ratio


def _raw_table(path: Path) -> sqlite3.Connection:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, words TEXT)")
    return conn


def _draft(store: Store) -> Draft:
    plan = store.new_subject("plan", "Fernshire")
    store.keep_dialogue("hash", "commissioning", "1.0.0", "{}")
    talk = store.new_conversation(plan.id, "commissioning", "hash")
    given = Answered(Key("commissioning.vision"), Value(WORDS))
    return Draft(given, _now(), plan.id, talk.id, "hash", asked="What should be different?")


def _time(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    measure()
