"""Raises one writer after another on a file: for each line on stdin it forks one, and says when it has died.

A writer opens the file and appends turns until it is killed. It reports each turn that was acknowledged on stdout.
Forking saves the half second that a new Python and its imports would take each time.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from assistant.flow.events import Answered, Event, Noted
from assistant.flow.facts import Key, Value
from assistant.store.entries import Draft
from assistant.store.store import Store


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())  # one write: it is in the pipe whole, or not at all


def write_turns(path: Path, name: str) -> None:
    store = Store.open(path, lambda: datetime.now(UTC))
    plan = store.subjects()[0].id
    seq = store.last_seq(plan)
    for number in range(1_000_000):
        token = f"{name}.{number}"
        note = "x" * (40_000 if number % 5 == 4 else 200)  # large turns: the journal is folded in now and then
        events: list[Event] = [
            Answered(Key("a"), Value(token)),
            Noted(Key("b"), note),
            Answered(Key("c"), Value(token)),
        ]
        seq = store.append(plan, seq, [Draft(event, datetime.now(UTC), raw=token) for event in events])[-1].seq
        say(f"kept {token}")


def main() -> None:
    path = Path(sys.argv[1])
    for name in sys.stdin:
        child = os.fork()
        if child == 0:
            write_turns(path, name.strip())
        say(f"born {child}")
        _, status = os.waitpid(child, 0)
        say(f"dead {os.WTERMSIG(status)}")


if __name__ == "__main__":
    main()
