from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from assistant.errors import LockedError, RefusedError, StoreError
from assistant.flow.facts import Value
from assistant.store.entries import Draft, Subject
from assistant.store.store import Store

Answer = Callable[..., Draft]


def test_a_plan_is_found_again_by_its_name_or_its_id(store: Store) -> None:
    made = store.new_subject("plan", "  North \n Fernshire ")
    assert made.name == "North Fernshire"
    assert store.find_subject("plan", "NORTH  fernshire") == made
    assert store.find_subject("plan", made.id) == made
    assert store.subject(made.id) == made
    assert store.find_subject("person", "North Fernshire") is None


def test_subjects_are_listed_by_kind_the_oldest_first(store: Store) -> None:
    plan = store.new_subject("plan", "Zedshire")
    example = store.new_subject("plan", "Areashire", example=True)
    person = store.new_subject("person", "Zedshire")
    assert store.subjects("plan") == (plan, example)
    assert store.subjects() == (plan, example, person)
    assert [subject.example for subject in store.subjects("plan")] == [False, True]


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "\u200b", "\x00\x1b"])
def test_a_name_that_nobody_could_see_is_refused(store: Store, name: str) -> None:
    with pytest.raises(RefusedError, match="needs a name"):
        store.new_subject("plan", name)
    assert store.subjects() == ()


@pytest.mark.parametrize("name", ["straße", "STRASSE", " Strasse "])
def test_a_name_that_is_taken_is_refused_whatever_its_capitals(store: Store, name: str) -> None:
    store.new_subject("plan", "Straße")
    with pytest.raises(RefusedError, match="called Straße already"):
        store.new_subject("plan", name)
    assert store.new_subject("workshop", name).kind == "workshop"
    assert len(store.subjects("plan")) == 1


def test_two_programs_cannot_give_one_name_at_the_same_moment(path: Path, clock: Callable[[], datetime]) -> None:
    with Store.open(path, clock) as first, Store.open(path, clock, patience=0.05) as second:
        refused: list[LockedError] = []

        def look_at_the_clock() -> datetime:
            with pytest.raises(LockedError) as locked:  # the first has looked at the names and not yet added its own
                second.new_subject("plan", "Fernshire")
            refused.append(locked.value)
            return clock()

        first._now = look_at_the_clock
        first.new_subject("plan", "Fernshire")
        assert len(refused) == 1
        with pytest.raises(RefusedError, match="already"):
            second.new_subject("plan", "Fernshire")


def test_moments_are_kept_in_one_time_zone_so_that_text_sorts_as_time(path: Path) -> None:
    hours = iter((0, 3, -5))
    with Store.open(path, lambda: datetime(2026, 1, 1, 12, tzinfo=timezone(timedelta(hours=next(hours))))) as store:
        later = store.new_subject("plan", "At nine in London")
        latest = store.new_subject("plan", "At five in the afternoon")
        assert store.subjects() == (later, latest)
        kept = [at for (at,) in store._conn.execute("SELECT created FROM subject ORDER BY created")]
        assert kept == ["2026-01-01T09:00:00.000000+00:00", "2026-01-01T17:00:00.000000+00:00"]


def test_a_subject_that_is_not_there_is_refused_in_one_line(store: Store) -> None:
    with pytest.raises(RefusedError) as refused:
        store.subject("nobody")
    assert "nobody" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_conversations_come_with_their_last_change_the_newest_first(
    store: Store, plan: Subject, answer: Answer, clock: Callable[[], datetime]
) -> None:
    other = store.new_subject("person", "Ada")
    store.keep_dialogue("h2", "commissioning", "1.1.0", "{}")
    first = store.new_conversation(plan.id, "commissioning", "h1")
    second = store.new_conversation(other.id, "learning", "h1")
    assert [line.id for line in store.conversations()] == [second.id, first.id]
    assert store.conversations(plan.id) == (first,)

    later = clock() + timedelta(days=1)
    said = answer("area", "Fernshire")
    store.append(plan.id, 0, [Draft(said.event, later, conversation=first.id, dialogue="h2")])

    newest = store.conversations()[0]
    assert (newest.id, newest.changed, newest.started) == (first.id, later, first.started)
    assert newest.hash == "h2", "it follows the text of its last turn"


def test_a_conversation_needs_a_subject_and_a_text_that_are_kept(store: Store, plan: Subject) -> None:
    for subject, text in ((plan.id, "never kept"), ("nobody", "h1")):
        with pytest.raises(StoreError):
            store.new_conversation(subject, "commissioning", text)
    assert store.conversations() == ()


def test_the_text_of_a_dialogue_is_kept_as_it_was_first_used(store: Store) -> None:
    store.keep_dialogue("h1", "commissioning", "9.9.9", "something else")
    kept = store.dialogue_text("h1")
    assert kept is not None
    assert (kept.version, kept.text) == ("1.0.0", '{"title": "Plan"}')
    assert store.dialogue_text("h9") is None


def test_a_setting_is_kept_until_it_is_changed(path: Path, clock: Callable[[], datetime]) -> None:
    with Store.open(path, clock) as store:
        assert store.setting("theme") == ""
        store.keep_setting("theme", "dark")
        store.keep_setting("theme", "high contrast")
    with Store.open(path, clock) as store:
        assert store.setting("theme") == "high contrast"


def test_two_threads_share_a_store_without_mixing_their_turns(store: Store, answer: Answer) -> None:
    subjects = [store.new_subject("person", name) for name in ("Ada", "Ben")]

    def write(subject: Subject) -> None:
        for number in range(40):
            turn = [answer("name", Value(number)), answer("town", subject.name)]
            store.append(subject.id, number * 2, turn)

    threads = [threading.Thread(target=write, args=(subject,)) for subject in subjects]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for subject in subjects:
        assert [record.turn for record in store.read(subject.id)] == [n // 2 + 1 for n in range(80)]
