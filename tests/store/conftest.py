from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.flow.events import Answered, Event, Exported, Noted, Proposed, Started, Way
from assistant.flow.facts import Answer, Key, Non, Value, parse_key
from assistant.store.entries import Draft, Subject
from assistant.store.store import Store
from tests.store.clock import NOON, Clock
from tests.store.erased import MARKER, NAME, NICKNAME, say


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "answers.db"


@pytest.fixture
def store(path: Path, clock: Clock) -> Iterator[Store]:
    with Store.open(path, clock, patience=0.2) as opened:
        opened.keep_dialogue("h1", "commissioning", "1.0.0", '{"title": "Plan"}')
        yield opened


@pytest.fixture
def plan(store: Store) -> Subject:
    return store.new_subject("plan", "Fernshire")


@pytest.fixture
def draft() -> Callable[..., Draft]:
    def make(event: Event, raw: str = "", asked: str = "", by: str = "", way: Way = "conversation") -> Draft:
        return Draft(event, NOON, by=by, way=way, raw=raw, asked=asked)

    return make


@pytest.fixture
def answer() -> Callable[..., Draft]:
    def make(key: str, given: Answer | str, raw: str = "", asked: str = "", by: str = "") -> Draft:
        said = Value(given) if isinstance(given, str) else given
        return Draft(Answered(parse_key(key), said), NOON, by=by, raw=raw, asked=asked)

    return make


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
