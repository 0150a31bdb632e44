"""An erasure leaves no byte of a person behind, whatever stops it, and gives the log its guards back."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assistant.errors import FullError, LockedError, StoreError
from assistant.flow.events import Answered, Exported, Noted, Proposed, Started
from assistant.flow.facts import Key, Non, Value
from assistant.store import erasing
from assistant.store.entries import Draft, Subject
from assistant.store.erasing import backups_of, erase_person, finish_erasure, other_files
from assistant.store.guards import prove_guards
from assistant.store.mentions import REMOVED, Mention, Person
from assistant.store.store import Store
from tests.store.conftest import NOON, Clock

NAME, NICKNAME, MARKER = "Zephyrine Quist", "Zeff", "xylophone-marker"
WORDS = (NAME, NICKNAME, MARKER, "Zephyrine")


def traces(home: Path) -> list[str]:
    """Every place in every file of a folder where a trace of the person stands."""
    return [
        f"{word} in {path.name} at {found} as {code}"
        for path in sorted(home.rglob("*"))
        if path.is_file()
        for word in WORDS
        for code in ("utf-8", "utf-16-le", "utf-16-be")
        if (found := path.read_bytes().lower().find(word.lower().encode(code))) >= 0
    ]


def say(event: object, raw: str = "", by: str = "", conversation: str = "", asked: str = "", text: str = "") -> Draft:
    return Draft(event, NOON, by, conversation, text, raw=raw, asked=asked)  # type: ignore[arg-type]


@pytest.fixture
def kept(path: Path, clock: Clock) -> dict[str, str]:
    """A person who has said much, a plan and a workmate that name them, and backups of three days."""
    ids: dict[str, str] = {}
    with Store.open(path, clock) as store:
        for name in ("h1", "h2"):
            store.keep_dialogue(name, "plan", "1.0.0", f"the text {name}")
        store.keep_dialogue("h3", "learning", "1.0.0", "only this person used it")
        person, plan = store.new_subject("person", NAME), store.new_subject("plan", "Fernshire")
        mate = store.new_subject("person", "Bo Oak")
        talk = store.new_conversation(person.id, "learning", "h3").id
        other = store.new_conversation(plan.id, "plan", "h1").id
        own = [
            say(Started("learning"), conversation=talk, text="h3"),
            say(Answered(Key("learning.nickname"), Value(NICKNAME)), "I am Zeff", person.id, talk, "Who?", "h3"),
            say(Answered(Key("learning.story"), Value(f"{MARKER} " * 3000)), conversation=talk, text="h1"),
            say(Exported("appendix-3")),
        ]
        store.append(person.id, 0, own)
        seen = [
            say(Answered(Key("plan_lead"), Value(NAME)), f"it is {NAME.upper()}", person.id, other, "Who?", "h1"),
            say(Answered(Key("a"), Non("dont_know", who="zeff's  friend")), asked=f"What will {NAME} do?"),
            say(Noted(Key("a"), f'ask "{NAME}"\nor Ada')),
            say(Proposed(Key("b"), Value({"cost": NICKNAME, "list": [NICKNAME]}))),
            say(Answered(Key("c"), Value("nothing of note"))),
        ]
        store.append(plan.id, 0, seen)
        store.append(mate.id, 0, [say(Answered(Key("d"), Value("alone")), by=NAME)])
        store.keep_setting(f"draft:{talk}", MARKER)
        store.keep_setting("last_person", person.id)
        store.keep_setting("greeting", f"Hello {NICKNAME}")
        store.keep_setting("theme", "dark")
    for _ in range(3):
        clock.at += timedelta(days=1)
        Store.open(path, clock).close()
    ids.update(person=person.id, plan=plan.id, mate=mate.id, talk=talk)
    return ids


def who(kept: dict[str, str]) -> Person:
    return Person(kept["person"], (NAME, NICKNAME))


def find(path: Path, person: Person) -> tuple[Mention, ...]:
    with Store.open(path, lambda: NOON) as store:
        return store.mentions(person)


def logs(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(path)) as conn:
        for row in conn.execute("SELECT payload, raw, asked FROM event ORDER BY subject, seq"):
            yield " | ".join(row)


def test_every_mention_elsewhere_is_found_with_the_words_around_it(path: Path, kept: dict[str, str]) -> None:
    found = find(path, who(kept))
    assert {mention.id for mention in found} == {
        *(f"{kept['plan']}:{seq}" for seq in (1, 2, 3, 4)),
        f"{kept['mate']}:1",
        "setting:greeting",
    }
    plan = {mention.seq: mention for mention in found if mention.subject == kept["plan"]}
    assert plan[1].words == NAME
    assert plan[2].words == "zeff's friend"
    assert plan[3].words == f'ask "{NAME}" or Ada'
    assert plan[2].asked == f"What will {NAME} do?"


def test_a_name_inside_a_longer_word_is_somebody_elses(store: Store, plan: Subject) -> None:
    store.append(plan.id, 0, [say(Answered(Key("a"), Value("Zeffirelli and McZeff, and zeff-like; Zeff.")))])
    (mention,) = store.mentions(Person("", ("Zeff",)))
    assert mention.seq == 1
    store.append(plan.id, 1, [say(Answered(Key("a"), Value("Zeffirelli")))])
    assert len(store.mentions(Person("", ("Zeff",)))) == 1


@pytest.mark.parametrize(("name", "found"), [("?", 0), ("...", 0), ("🦊", 1), ("o", 0), ("Fox", 1)])
def test_a_name_needs_more_than_punctuation(store: Store, plan: Subject, name: str, found: int) -> None:
    store.append(plan.id, 0, [say(Answered(Key("a"), Value("Who? Ask 🦊fox (or Fox)...")))])
    assert len(store.mentions(Person("", (name,)))) == found


def test_nothing_of_a_person_is_left_in_any_file_of_the_home_folder(path: Path, kept: dict[str, str]) -> None:
    assert len(traces(path.parent)) > 10
    done = erase_person(path, who(kept), frozenset(), NOON)
    assert traces(path.parent) == []
    assert (done.facts, done.conversations, done.mentions, done.backups, done.deleted) == (2, 1, 6, 3, ())
    assert kept["person"].encode() not in b"".join(file.read_bytes() for file in path.parent.rglob("*.db"))


def test_nothing_is_left_even_where_sqlite_does_not_wipe_what_it_lets_go_of(
    path: Path, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = erasing._leave_no_trace

    def careless(conn: sqlite3.Connection) -> None:
        usual(conn)
        conn.execute("PRAGMA secure_delete = OFF")

    monkeypatch.setattr(erasing, "_leave_no_trace", careless)
    erase_person(path, who(kept), frozenset(), NOON)
    assert traces(path.parent) == []


def test_what_is_let_go_of_is_wiped_at_once(path: Path, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    usual = erasing._erase_rows

    def erase(conn: sqlite3.Connection, *rest: object) -> tuple[int, int, int]:
        asked.append(conn.execute("PRAGMA secure_delete").fetchone()[0])
        return usual(conn, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(erasing, "_erase_rows", erase)
    erase_person(path, who(kept), frozenset(), NOON)
    assert asked == [1] * 4


def test_what_others_said_stays_with_the_name_taken_out(path: Path, kept: dict[str, str]) -> None:
    erase_person(path, who(kept), frozenset(), NOON)
    with Store.open(path, lambda: NOON) as store:
        assert [subject.name for subject in store.subjects()] == ["Fernshire", "Bo Oak"]
        lead, unknown, note, proposed, last = store.read(kept["plan"])
        assert lead.event == Answered(Key("plan_lead"), Value(REMOVED))
        assert (lead.raw, lead.by) == (f"it is {REMOVED}", "")
        assert unknown.event == Answered(Key("a"), Non("dont_know", who=f"{REMOVED}'s  friend"))
        assert note.event == Noted(Key("a"), f'ask "{REMOVED}"\nor Ada')
        assert proposed.event == Proposed(Key("b"), Value({"cost": REMOVED, "list": [REMOVED]}))
        assert last.event == Answered(Key("c"), Value("nothing of note"))
        assert store.read(kept["mate"])[0].by == REMOVED
        assert (store.setting("theme"), store.setting("greeting")) == ("dark", f"Hello {REMOVED}")
        assert store.setting("last_person") == store.setting(f"draft:{kept['talk']}") == ""
        assert store.dialogue_text("h3") is None, "nobody else used this text"
        assert store.dialogue_text("h1") is not None, "the plan follows this text"
        assert store.dialogue_text("h2") is not None, "this text is none of the person's"


def test_a_mention_that_is_kept_stays_word_for_word_in_the_file_and_in_its_backups(
    path: Path, kept: dict[str, str]
) -> None:
    erase_person(path, who(kept), frozenset({f"{kept['plan']}:1"}), NOON)
    for file in (path, *(backup for backup, _ in backups_of(path))):
        holding = [line for line in logs(file) if "eph" in line.lower() or "zeff" in line.lower().split()]
        assert len(holding) == 1
        assert f"it is {NAME.upper()}" in holding[0]


def test_somebody_who_is_only_mentioned_can_be_erased(path: Path, kept: dict[str, str]) -> None:
    done = erase_person(path, Person("", ("Bo Oak",)), frozenset(), NOON)
    assert (done.facts, done.mentions) == (0, 1), "a person's own name is no mention only for that person"
    with Store.open(path, lambda: NOON) as store:
        assert NAME in [subject.name for subject in store.subjects()]


@pytest.mark.parametrize("file", ["live", "backup"])
def test_the_log_is_append_only_again_afterwards(path: Path, kept: dict[str, str], file: str) -> None:
    erase_person(path, who(kept), frozenset(), NOON)
    chosen = path if file == "live" else backups_of(path)[0][0]
    with closing(sqlite3.connect(chosen, isolation_level=None)) as conn:
        prove_guards(conn)
        for attempt in ("DELETE FROM event", "UPDATE event SET raw = ''", "DELETE FROM dialogue_text"):
            with pytest.raises(sqlite3.IntegrityError):
                conn.execute(attempt)


def test_if_the_guards_cannot_be_put_back_nothing_is_erased(
    path: Path, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for backup, _ in backups_of(path):
        backup.unlink()
    monkeypatch.setattr(erasing, "raise_guards", lambda conn: None)
    with pytest.raises(StoreError, match="safe"):
        erase_person(path, who(kept), frozenset(), NOON)
    with Store.open(path, lambda: NOON) as store:
        assert len(store.read(kept["person"])) == 4
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        prove_guards(conn)


def test_the_erasure_is_noted_without_a_word_about_the_person(path: Path, kept: dict[str, str]) -> None:
    erase_person(path, who(kept), frozenset(), NOON)
    with Store.open(path, lambda: NOON) as store:
        assert json.loads(store.setting(erasing.DONE)) == [
            {"at": "2026-11-20T12:00:00.000000+00:00", "facts": 2, "backups": 3}
        ]
        assert store.warnings == ()


def test_another_program_with_the_file_open_refuses_the_erasure(path: Path, kept: dict[str, str]) -> None:
    with Store.open(path, lambda: NOON), pytest.raises(LockedError, match="Another program") as refused:
        erase_person(path, who(kept), frozenset(), NOON, patience=0.1)
    assert "\n" not in str(refused.value)
    with Store.open(path, lambda: NOON) as store:
        assert len(store.read(kept["person"])) == 4
    for backup, _ in backups_of(path):
        assert any(MARKER in line for line in logs(backup)), "not even a backup was touched"


def test_a_backup_that_cannot_be_rewritten_is_deleted_with_what_stands_beside_it(
    path: Path, kept: dict[str, str]
) -> None:
    folder = path.parent / "backups"
    damaged = folder / "answers-2026-11-01-damaged.db"
    damaged.write_bytes(b"SQLite format 3\0" + NAME.encode() * 900)
    for beside in (f"{damaged.name}-wal", "answers-2026-10-01.db-wal"):
        (folder / beside).write_bytes(MARKER.encode())
    (folder / "answers-2026-11-02.db.77.part").write_bytes(NAME.encode())
    hopeless = {backup.name for backup, fit in backups_of(path) if not fit}
    done = erase_person(path, who(kept), frozenset(), NOON)
    assert hopeless == {file.name for file in done.deleted} == {damaged.name, "answers-2026-11-02.db.77.part"}
    assert done.backups == 3
    assert traces(path.parent) == []


def test_a_backup_that_may_only_be_read_is_rewritten_all_the_same(path: Path, kept: dict[str, str]) -> None:
    for backup, _ in backups_of(path):
        backup.chmod(0o400)
    assert erase_person(path, who(kept), frozenset(), NOON).backups == 3
    assert traces(path.parent) == []


def test_a_copy_that_somebody_made_in_the_home_folder_is_rewritten_too(path: Path, kept: dict[str, str]) -> None:
    (path.parent / "mine").mkdir()
    with Store.open(path, lambda: NOON) as store:
        store.backup_to(path.parent / "mine" / "before the holidays")
    with closing(sqlite3.connect(path.parent / "recipes.db")) as other:
        other.execute(f"CREATE TABLE recipe AS SELECT '{NAME}' AS cook")
        other.commit()
    kept_here = [backup for backup, fit in backups_of(path) if fit]
    assert path.parent / "mine" / "before the holidays" in kept_here
    assert erase_person(path, who(kept), frozenset(), NOON).backups == len(kept_here)
    assert {trace.split(" in ")[1].split()[0] for trace in traces(path.parent)} == {"recipes.db"}, "that is not ours"
    assert other_files(path, (NAME,)) == (path.parent / "recipes.db",)


def test_a_full_disk_deletes_no_backup(path: Path, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise FullError("full")

    monkeypatch.setattr(erasing, "_leave_no_trace", full)
    monkeypatch.setattr(erasing, "_open_alone", lambda path, patience: sqlite3.connect(path, isolation_level=None))
    with pytest.raises(FullError):
        erase_person(path, who(kept), frozenset(), NOON)
    assert len(backups_of(path)) == 3


def test_files_of_ones_own_in_the_home_folder_are_named_and_left(path: Path, kept: dict[str, str]) -> None:
    (path.parent / "mine.txt").write_text(f"about {NAME}", encoding="utf-16-le")
    (path.parent / "notes.txt").write_text("about others", encoding="utf-8")
    assert [file.name for file in other_files(path, (NAME, NICKNAME))] == ["mine.txt"]


# ---- stopped in the middle


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


def test_times_are_not_what_an_erasure_changes(path: Path, kept: dict[str, str]) -> None:
    with Store.open(path, lambda: NOON) as store:
        before: list[tuple[int, int, datetime]] = [(r.seq, r.turn, r.at) for r in store.read(kept["plan"])]
    erase_person(path, who(kept), frozenset(), NOON)
    with Store.open(path, lambda: NOON) as store:
        assert [(r.seq, r.turn, r.at) for r in store.read(kept["plan"])] == before
