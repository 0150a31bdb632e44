"""Every place where a person is named elsewhere is found, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.flow.events import Answered, Noted, Proposed
from assistant.flow.facts import Key, Non, Value
from assistant.store.entries import Subject
from assistant.store.erasing import backups_of, erase_person
from assistant.store.mentions import REMOVED, Mention, Person
from assistant.store.store import Store
from tests.store.clock import NOON
from tests.store.erased import NAME, logs, say, who


def find(path: Path, person: Person) -> tuple[Mention, ...]:
    with Store.open(path, lambda: NOON) as store:
        return store.mentions(person)


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
