"""An erasure that is stopped, wherever it is, can be finished."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.store import erasing
from assistant.store.erasing import erase_person, finish_erasure
from assistant.store.guards import prove_guards
from assistant.store.mentions import Person
from assistant.store.store import Store
from tests.store.clock import NOON
from tests.store.erased import NAME, traces, who


def statements_of(path: Path, person: Person, room: Path) -> int:
    """How many statements an erasure takes, from a run on a copy."""
    shutil.copytree(path.parent, room / "copy")
    seen: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(erasing, "_leave_no_trace", lambda conn: conn.set_trace_callback(seen.append))
        erase_person(room / "copy" / path.name, person, frozenset(), NOON)
    return len(seen)


def kill_at(path: Path, person: Person, statement: int) -> bool:
    """Erases in a process of its own that dies as a statement begins; False where it came to its end first."""
    child = os.fork()
    if child:
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])
    seen = 0

    def die(_: str) -> None:
        nonlocal seen
        seen += 1
        if seen == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    traced: Callable[[sqlite3.Connection], None] = erasing._leave_no_trace

    def trace(conn: sqlite3.Connection) -> None:
        traced(conn)
        conn.set_trace_callback(die)

    erasing._leave_no_trace = trace
    try:
        erase_person(path, person, frozenset(), NOON)
    finally:
        os._exit(0)


@pytest.mark.skipif(os.name != "posix", reason="forks")
def test_wherever_it_is_killed_a_second_run_finishes_it(path: Path, kept: dict[str, str], tmp_path: Path) -> None:
    whole_run = statements_of(path, who(kept), tmp_path)
    whole = {file: file.read_bytes() for file in path.parent.rglob("*") if file.is_file()}
    unfinished = again = 0
    for statement in (*range(1, whole_run, 9), *range(whole_run - 8, whole_run + 1)):
        for file in path.parent.rglob("*"):
            if file.is_file() and file not in whole:
                file.unlink()
        for file, data in whole.items():
            file.write_bytes(data)
        assert kill_at(path, who(kept), statement)
        with Store.open(path, lambda: NOON - timedelta(days=40)) as store:  # the app is opened in between
            still = store.find_subject("person", NAME)
            warned = any("stopped before its end" in warning for warning in store.warnings)
        if still:
            again += 1
            erase_person(path, who(kept), frozenset(), NOON)
        elif warned:
            unfinished += 1
            assert finish_erasure(path)
        assert traces(path.parent) == []
        assert not finish_erasure(path)
        with closing(sqlite3.connect(path, isolation_level=None)) as conn:
            prove_guards(conn)
    assert again > 10
    assert unfinished > 0


def test_a_file_on_which_nothing_was_begun_has_nothing_to_finish(path: Path, kept: dict[str, str]) -> None:
    assert not finish_erasure(path)
