"""Appends turns to one log that others write to as well: on a conflict it reads what is new and tries again."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from assistant.errors import ConflictError
from assistant.flow.events import Answered
from assistant.flow.facts import Key, Value
from assistant.store.entries import Draft
from assistant.store.store import Store


def main() -> None:
    path, name, turns = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    store = Store.open(path, lambda: datetime.now(UTC))
    plan = store.subjects()[0].id
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    seq = conflicts = 0
    for number in range(turns):
        facts = [Answered(Key(column), Value(f"{name}.{number}")) for column in ("a", "b")]
        turn = [Draft(fact, datetime.now(UTC)) for fact in facts]
        while True:
            try:
                seq = store.append(plan, seq, turn)[-1].seq
                break
            except ConflictError:
                conflicts += 1
                new = store.read(plan, seq)
                seq = new[-1].seq
    sys.stdout.write(f"{conflicts}\n")


if __name__ == "__main__":
    main()
