from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import get_args

import pytest

from assistant.flow.events import (
    Answered,
    Cleared,
    CycleStarted,
    DialogueChanged,
    Event,
    Noted,
    Record,
    RowAdded,
    RowMoved,
    RowRemoved,
    TurnUndone,
)
from assistant.flow.facts import Key, Non, Value, parse_key
from assistant.flow.state import fold
from assistant.store.entries import Draft, Subject
from assistant.store.store import Store

Answer = Callable[..., Draft]
Row = dict[str, object]


def look(store: Store, view: str, subject: Subject | None = None) -> list[Row]:
    where = f"WHERE subject_id = '{subject.id}'" if subject else ""
    found = store._conn.execute(f"SELECT * FROM {view} {where} ORDER BY seq")
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def answers(store: Store) -> dict[object, object]:
    return {row["fact"]: row["answer"] or row["non_answer"] for row in look(store, "answers")}


@pytest.fixture
def say(store: Store, plan: Subject, answer: Answer) -> Callable[..., int]:
    """Writes one turn and gives its number; what is no event is a fact and its answer."""

    def write(*what: Event | tuple[str, str]) -> int:
        drafts = [answer(*each) if isinstance(each, tuple) else Draft(each, answer("x", "y").at) for each in what]
        return store.append(plan.id, store.last_seq(plan.id), drafts)[0].turn

    return write


def test_an_answer_is_one_row_with_the_words_as_asked(store: Store, plan: Subject, answer: Answer) -> None:
    ada = store.new_subject("person", "Ada")
    given = answer("area", Value("Fernshire", note="to check"), raw="fernshire", asked="Which area?", by=ada.id)
    store.append(plan.id, 0, [given])
    assert look(store, "answers") == [
        {
            "subject": "Fernshire", "fact": "area", "question": "Which area?", "answer": "Fernshire",
            "non_answer": None, "typed": "fernshire", "note": "to check", "who": "Ada",
            "at": "2026-11-20T12:00:00.000000+00:00", "way": "conversation", "cycle": 1, "conversation": None,
            "subject_id": plan.id, "seq": 1,
        }
    ]  # fmt: skip


def test_plain_values_and_non_answers_read_as_words(store: Store, plan: Subject, answer: Answer) -> None:
    given = {
        "text": Value("long\nwords"),
        "number": Value("12.5"),
        "scale": Value(4),
        "yes": Value(True),
        "list": Value(["carers", "families"]),
        "ticks": Value({"carers": "the young ones", "families": ""}),
        "unknown": Non("dont_know", who="finance lead", by="2027-05-03"),
        "not us": Non("not_applicable", why="too small"),
        "later": Non("come_back"),
        "private": Non("declined"),
    }
    store.append(plan.id, 0, [answer(key, value) for key, value in given.items()])
    assert answers(store) == {
        "text": "long\nwords",
        "number": "12.5",
        "scale": 4,
        "yes": "Yes",
        "list": "carers; families",
        "ticks": "carers (the young ones); families",
        "unknown": "Don't know yet - to find out: finance lead - by: 2027-05-03",
        "not us": "Not for us - why: too small",
        "later": "Come back to it",
        "private": "Would rather not say",
    }
    non = [row["fact"] for row in look(store, "answers") if row["non_answer"]]
    assert non == ["unknown", "not us", "later", "private"]


def test_what_is_ticked_of_the_menu_reads_as_its_words(store: Store, plan: Subject, answer: Answer) -> None:
    store.keep_words({"guide:7.a:1": "Plan ahead", "guide:7.a:2": "Be an advocate"})
    store.keep_words({"guide:7.a:2": "Speak up"})
    ticked = {"wanted": Value({"guide:7.a:1": "soon", "guide:7.a:2": ""}), "best": Value(["guide:7.a:2", "other"])}
    store.append(plan.id, 0, [answer(key, value) for key, value in ticked.items()])
    assert answers(store) == {"wanted": "Plan ahead (soon); Speak up", "best": "Speak up; other"}
    assert look(store, "log_in_words")[0]["what"] == "Answered: Plan ahead (soon); Speak up"


def test_a_row_that_an_answer_names_reads_as_the_name_that_it_has_now(
    store: Store, plan: Subject, answer: Answer
) -> None:
    named = {
        "organisations[rbcdfghjk].name": Value("Age Uk"),
        "partners": Value({"rbcdfghjk": "", "rxxxxxxxx": ""}),
        "needs[rlmnpqrst].provider": Value("rbcdfghjk"),
        "note": Value("rbcdfghj"),
    }
    store.append(plan.id, 0, [answer(key, value) for key, value in named.items()])
    store.append(plan.id, 4, [answer("organisations[rbcdfghjk].name", Value("Age UK"))])
    other = store.new_subject("plan", "Another plan, where that is nobody")
    store.append(other.id, 0, [answer("partners", Value("rbcdfghjk"))])
    (theirs,) = look(store, "answers", other)
    assert theirs["answer"] == "rbcdfghjk"
    assert {row["fact"]: row["answer"] for row in look(store, "answers", plan)} == {
        "organisations[rbcdfghjk].name": "Age UK",
        "partners": "Age UK; rxxxxxxxx",
        "needs[rlmnpqrst].provider": "Age UK",
        "note": "rbcdfghj",
    }


def test_only_the_last_answer_counts_and_none_once_it_is_cleared(store: Store, say: Callable[..., int]) -> None:
    say(("a", "old"), ("b", "stays"))
    say(("a", "new"))
    assert answers(store) == {"a": "new", "b": "stays"}
    say(Cleared(Key("a")))
    assert answers(store) == {"b": "stays"}


def test_an_undone_answer_gives_way_to_the_one_before_and_comes_back_on_redo(
    store: Store, say: Callable[..., int]
) -> None:
    say(("a", "old"))
    turn = say(("a", "new"))
    undo = say(TurnUndone(turn))
    assert answers(store) == {"a": "old"}
    redo = say(TurnUndone(undo))
    assert answers(store) == {"a": "new"}
    say(TurnUndone(redo))
    assert answers(store) == {"a": "old"}
    say(TurnUndone(turn))
    assert answers(store) == {"a": "old"}


def test_the_answers_of_a_row_go_with_it_and_come_back_with_it(store: Store, say: Callable[..., int]) -> None:
    added = say(RowAdded("actions", "r1"), RowAdded("actions", "r10"))
    say(("actions[r1].what", "Meet"), ("actions[r10].what", "Write"), ("other[r1].what", "Stays"))
    say(("actions[r1,x].part", "Inside"))
    removed = say(RowRemoved("actions", "r1"))
    assert answers(store) == {"actions[r10].what": "Write", "other[r1].what": "Stays"}
    say(TurnUndone(removed))
    assert len(answers(store)) == 4
    say(TurnUndone(added))
    assert answers(store) == {"other[r1].what": "Stays"}


def test_an_answer_moves_with_the_name_of_its_question(store: Store, say: Callable[..., int]) -> None:
    say(("plan.breadth", "wide"), ("plan.width[r1].x", "row"))
    renamed = say(DialogueChanged("h0", "h1", (("plan.breadth", "plan.scope"), ("plan.width", "plan.girth"))))
    say(DialogueChanged("h1", "h2", (("plan.scope", "plan.reach"), ("plan.scope#wide", "plan.scope#broad"))))
    assert answers(store) == {"plan.reach": "wide", "plan.girth[r1].x": "row"}
    say(("plan.reach", "narrow"))
    assert answers(store) == {"plan.reach": "narrow", "plan.girth[r1].x": "row"}
    say(TurnUndone(renamed))
    assert answers(store)["plan.width[r1].x"] == "row"


def test_an_answer_knows_the_cycle_in_which_it_was_given(store: Store, say: Callable[..., int]) -> None:
    say(("a", "first"))
    say(CycleStarted(2))
    say(("b", "second"))
    undone = say(CycleStarted(3))
    say(("c", "still second"))
    say(TurnUndone(undone))
    assert {row["fact"]: row["cycle"] for row in look(store, "answers")} == {"a": 1, "b": 2, "c": 2}


def test_the_log_reads_as_words_and_says_what_no_longer_counts(
    store: Store, plan: Subject, say: Callable[..., int]
) -> None:
    turn = say(("area", "Fernshire"), Noted(Key("area"), "ask Ben"))
    say(TurnUndone(turn))
    rows = look(store, "log_in_words")
    assert [(row["turn"], row["what"], row["fact"], row["counts"]) for row in rows] == [
        (1, "Answered: Fernshire", "area", "no, undone"),
        (1, "Noted: ask Ben", "area", "no, undone"),
        (2, "Undid turn 1", "", "yes"),
    ]
    assert {row["subject"] for row in rows} == {plan.name}


@pytest.mark.parametrize("kind", [kind.__name__ for kind in get_args(Event)])
def test_every_event_has_words_of_its_own(store: Store, plan: Subject, kind: str) -> None:
    store._conn.execute(
        "INSERT INTO event (subject, seq, turn, at, way, kind, payload) VALUES (?, 1, 1, '', 'play', ?, ?)",
        (plan.id, kind, '{"route": "full", "dialogue": "d", "topic": "t", "text": "t", "stage": "s", "number": 2,'
         ' "turn": 7, "document": "d", "yes": true, "key": "k", "answer": {"value": "v"}}'),
    )  # fmt: skip
    (row,) = look(store, "log_in_words")
    assert row["what"]
    assert row["what"] != kind


KEYS = [
    "area",
    "plan.scope",
    "plan.breadth",
    "plan.width",
    "f[r1,r2].x",
    *(f"actions[r{number}].what" for number in range(4)),
]


def happen(rng: random.Random, turn: int) -> Event:
    """Anything that can happen, whether or not it makes sense just now."""
    row, key = f"r{rng.randrange(4)}", parse_key(rng.choice(KEYS))
    events: list[Event] = [
        *(Answered(key, Value(f"turn {turn}")) for _ in range(4)),
        Answered(key, Non("dont_know", who=f"turn {turn}")),
        Cleared(key),
        RowAdded("actions", row),
        RowRemoved("actions", row),
        RowMoved("actions", row),
        CycleStarted(turn),
        *(TurnUndone(rng.randint(max(1, turn - 8), turn - 1)) for _ in range(2) if turn > 1),
    ]
    return rng.choice(events)


def wander(rng: random.Random, turns: int) -> list[list[Event]]:
    """A log that answers, clears, adds, removes, undoes and renames without any plan."""
    log = [[happen(rng, turn) for _ in range(rng.randint(1, 3))] for turn in range(1, turns + 1)]
    log[turns // 2] = [DialogueChanged("h0", "h1", (("plan.breadth", "plan.b2"), ("plan.b2", "plan.b3")))]
    log[turns // 2 + 3] = [DialogueChanged("h1", "h2", (("plan.b3", "plan.b4"),))]
    return log


def standing(records: Sequence[Record]) -> dict[object, tuple[object, ...]]:
    """What the engine's own fold says: the reference that the view is held against."""
    state = fold(records)
    rows = {"actions": set(state.rows("actions"))}
    started = {record.event.row for record in records if isinstance(record.event, RowAdded | RowRemoved | RowMoved)}
    return {
        str(key): (fact.seq, fact.cycle, fact.at.isoformat(timespec="microseconds"))
        for key, fact in state.facts.items()
        if key.fact not in rows or key.rows[0] in rows[key.fact] or key.rows[0] not in started
    }


@pytest.mark.parametrize("seed", range(60))
def test_the_view_says_what_the_fold_says(store: Store, plan: Subject, answer: Answer, seed: int) -> None:
    rng = random.Random(seed)
    other = store.new_subject("workshop", "Another log in the same file")
    for subject, turns in ((plan, 60), (other, 25)):
        seq, at = 0, answer("x", "y").at
        for events in wander(rng, turns):
            at += timedelta(minutes=1)
            seq = store.append(subject.id, seq, [Draft(event, at) for event in events])[-1].seq
        shown = {row["fact"]: (row["seq"], row["cycle"], row["at"]) for row in look(store, "answers", subject)}
        assert shown == standing(store.read(subject.id))


def test_the_view_of_a_long_log_does_not_take_for_ever(store: Store, plan: Subject, answer: Answer) -> None:
    store.append(plan.id, 0, [answer(f"actions[r{number % 500}].c{number // 500}", "words") for number in range(5000)])
    seq = 5000
    for number in range(300):
        seq = store.append(plan.id, seq, [Draft(TurnUndone(max(1, number)), answer("x", "y").at)])[-1].seq
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    store._conn.set_progress_handler(count, 1000)
    look(store, "answers")
    look(store, "log_in_words")
    store._conn.set_progress_handler(None, 0)
    assert steps < 20_000, "thousands of steps of SQLite: a few for each line of the log, not one for each pair"
