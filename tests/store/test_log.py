from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from assistant.errors import ConflictError, DamagedError, StoreError
from assistant.flow.events import Answered, DialogueChanged, Event, Record, RowAdded, RowRemoved, Settled, WentTo
from assistant.flow.facts import Key, Non, Value
from assistant.store.entries import Draft, Subject
from assistant.store.store import Store

Answer = Callable[..., Draft]


def test_a_turn_is_read_back_as_it_was_written(store: Store, plan: Subject) -> None:
    summer = timezone(timedelta(hours=1))
    conversation = store.new_conversation(plan.id, "commissioning", "h1")
    events: list[Event] = [
        Answered(Key("actions", ("r7",), "due"), Value("2027-03-31", unsure=True, note="says Ada")),
        Answered(Key("area"), Non("dont_know", who="finance lead", by="2027-05-03")),
        RowAdded("actions", "r8", before="r7"),
        DialogueChanged("h0", "h1", (("commissioning.breadth", "commissioning.scope"),)),
        WentTo(Key("coverage", ("f1", "r2"), "status")),
        Settled(True),
    ]
    at = datetime(2026, 7, 1, 9, 30, 15, 123456, tzinfo=summer)
    written = store.append(
        plan.id,
        0,
        [Draft(event, at, "ada", conversation.id, "h1", "import", "end of March", "When?") for event in events],
    )
    assert store.read(plan.id) == written
    assert [record.event for record in written] == events
    assert [record.seq for record in written] == [1, 2, 3, 4, 5, 6]
    assert written[0] == Record(
        1, 1, datetime(2026, 7, 1, 8, 30, 15, 123456, tzinfo=UTC), "ada", conversation.id, "h1", "import",
        events[0], "end of March", "When?",
    )  # fmt: skip
    assert store.last_seq(plan.id) == 6


def test_each_append_is_a_turn_unless_it_goes_on_with_the_last(store: Store, plan: Subject, answer: Answer) -> None:
    store.append(plan.id, 0, [answer("a", "1"), answer("b", "2")])
    store.append(plan.id, 2, [answer("c", "3")])
    store.append(plan.id, 3, [answer("d", "4")], continuing=True)
    store.append(plan.id, 4, [answer("e", "5")])
    assert [(record.seq, record.turn) for record in store.read(plan.id)] == [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)]


def test_going_on_with_a_log_that_is_empty_is_its_first_turn(store: Store, plan: Subject, answer: Answer) -> None:
    (only,) = store.append(plan.id, 0, [answer("a", "1")], continuing=True)
    assert (only.seq, only.turn) == (1, 1)


def test_only_what_is_new_is_read_when_that_is_asked(store: Store, plan: Subject, answer: Answer) -> None:
    for number in range(5):
        store.append(plan.id, number, [answer("a", str(number))])
    assert [record.seq for record in store.read(plan.id, after=3)] == [4, 5]
    assert store.read(plan.id, after=5) == ()


def test_logs_do_not_know_of_each_other(store: Store, plan: Subject, answer: Answer) -> None:
    other = store.new_subject("person", "Ada")
    store.append(plan.id, 0, [answer("a", "plan")])
    store.append(other.id, 0, [answer("a", "person")])
    assert store.last_seq(plan.id) == store.last_seq(other.id) == 1
    assert store.read("nobody") == ()


def test_who_has_not_seen_the_end_of_a_log_writes_nothing(
    path: Path, store: Store, plan: Subject, answer: Answer, clock: Callable[[], datetime]
) -> None:
    with Store.open(path, clock) as second:
        store.append(plan.id, 0, [answer("a", "first")])
        with pytest.raises(ConflictError) as conflict:
            second.append(plan.id, 0, [answer("a", "second"), answer("b", "second")])
        assert "\n" not in str(conflict.value)
        assert len(second.read(plan.id)) == 1
        second.append(plan.id, 1, [answer("a", "second")])
    assert len(store.read(plan.id)) == 2
    with pytest.raises(ConflictError):
        store.append(plan.id, 7, [answer("a", "from the future")])


def test_a_turn_that_fails_halfway_leaves_nothing(store: Store, plan: Subject, answer: Answer) -> None:
    bad = Draft(answer("b", "2").event, datetime.now(UTC), dialogue="a text that was never kept")
    with pytest.raises(StoreError):
        store.append(plan.id, 0, [answer("a", "1"), bad])
    assert store.read(plan.id) == ()
    store.append(plan.id, 0, [answer("a", "1")])
    with pytest.raises(StoreError):
        store.append("nobody", 0, [answer("a", "1")])


def test_a_turn_of_nothing_writes_nothing(store: Store, plan: Subject) -> None:
    assert store.append(plan.id, 0, []) == ()
    assert store.last_seq(plan.id) == 0


def test_a_turn_is_seen_by_others_as_soon_as_it_is_acknowledged(
    path: Path, store: Store, plan: Subject, answer: Answer
) -> None:
    store.append(plan.id, 0, [answer("a", "1")])
    other = sqlite3.connect(path)
    assert other.execute("SELECT count(*) FROM event").fetchone() == (1,)
    assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    other.close()


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "bell \x07 escape \x1b[31m nul \x00 end",
        "[red]not markup[/red]",
        "=1+1\r\n\ttab\u2028",
        "👩‍👩‍👧 שלום \u202eright to left\u202c é e\u0301",
        "'; DROP TABLE event; --",
        "",
    ],
)
def test_what_is_typed_is_kept_exactly(store: Store, plan: Subject, answer: Answer, text: str) -> None:
    store.append(plan.id, 0, [answer("a", Value(text, note=text), raw=text, asked=text)])
    (record,) = store.read(plan.id)
    assert record.event == Answered(Key("a"), Value(text, note=text))
    assert (record.raw, record.asked) == (text, text)


def test_half_a_character_from_a_broken_terminal_is_marked_not_fatal(
    store: Store, plan: Subject, answer: Answer
) -> None:
    written = store.append(plan.id, 0, [answer("a", "Ren\udce9", raw="Ren\udce9", asked="\ud800?")])
    assert store.read(plan.id) == written
    assert written[0].raw == "Ren\ufffd"
    assert written[0].event == Answered(Key("a"), Value("Ren\ufffd"))


def test_the_log_says_what_each_line_is_about(store: Store, plan: Subject, path: Path) -> None:
    at = datetime.now(UTC)
    events: list[Event] = [
        Answered(Key("actions", ("r7",), "due"), Value("x")),
        RowRemoved("actions", "r7"),
        RowRemoved("risks[r1]", "r2"),
        Settled(False),
    ]
    store.append(plan.id, 0, [Draft(event, at) for event in events])
    other = sqlite3.connect(path)
    assert [key for (key,) in other.execute("SELECT key FROM event ORDER BY seq")] == [
        "actions[r7].due", "actions[r7]", "risks[r1,r2]", "",
    ]  # fmt: skip
    other.close()


@pytest.mark.parametrize(
    ("kind", "payload"), [("Teleported", "{}"), ("Answered", "{"), ("Answered", '{"key": "a"}'), ("Paused", '{"x": 1}')]
)
def test_a_line_that_makes_no_sense_is_reported_in_one_line(
    store: Store, plan: Subject, path: Path, kind: str, payload: str
) -> None:
    other = sqlite3.connect(path)
    other.execute(
        "INSERT INTO event (subject, seq, turn, at, way, kind, payload) VALUES (?, 1, 1, ?, 'import', ?, ?)",
        (plan.id, "2026-11-20T12:00:00+00:00", kind, payload),
    )
    other.commit()
    other.close()
    with pytest.raises(DamagedError, match="newest version") as damaged:
        store.read(plan.id)
    assert "\n" not in str(damaged.value)
