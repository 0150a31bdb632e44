"""A parcel holds what was picked and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import RefusedError
from assistant.exchange.parcel import read_parcel
from assistant.flow.events import Answered, Exported, RowRemoved
from assistant.flow.facts import Key, Value
from assistant.paths import told
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft
from tests.sitting.parcel_story import give, me, say


def test_by_itself_goes_what_is_shared_and_nothing_private(ada: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file)
    parcel = read_parcel(file.read_bytes())
    assert {str(fact.key) for fact in parcel.facts} == {
        "area",
        "organisations[o1].name",
        "organisations[o2].name",
        "needs[n1].what",
        "needs[n2].what",
        "needs[n1].with",
    }
    assert "secret" not in file.read_text(encoding="utf-8")
    assert "Addy" not in file.read_text(encoding="utf-8")
    assert (parcel.sender, parcel.name, parcel.kind) == ("Ada Moss", "Ada Moss", "person")


@pytest.mark.parametrize(
    ("what", "held"),
    [
        (("area",), {"area"}),
        (("test.worry",), {"test.worry"}),
        (("Called",), {"test.nickname"}),
        (("needs[n2]",), {"needs[n2].what"}),
        (("needs[hoists]",), {"needs[n1].what", "needs[n1].comment", "needs[n1].with", "organisations[o1].name"}),
        (("needs.with",), {"needs[n1].with", "needs[n1].what", "needs[n2].what", "organisations[o1].name"}),
        (("about",), {"area", "test.nickname", "test.worry"}),
        (("Learning",), {"needs[n1].what", "needs[n2].what", "needs[n1].comment"}),
    ],
)
def test_what_is_picked_goes_with_the_names_that_it_needs(
    ada: Desk, file: Path, what: tuple[str, ...], held: set[str]
) -> None:
    parcel = ada.write_parcel(me(ada), file, what)
    assert {str(fact.key) for fact in parcel.facts} == held
    text = file.read_text(encoding="utf-8")
    assert ("Other Ltd" in text) == ("organisations[o2].name" in held)


def test_what_is_left_out_does_not_go(ada: Desk, file: Path) -> None:
    parcel = ada.write_parcel(me(ada), file, ("everything",), ("needs", "test.worry", "organisations"))
    assert {str(fact.key) for fact in parcel.facts} == {"area", "test.nickname"}
    assert {str(fact.key) for fact in ada.write_parcel(me(ada), file, ("needs",), ("needs.comment",)).facts} == {
        "needs[n1].what",
        "needs[n2].what",
        "needs[n1].with",
        "organisations[o1].name",
    }


def test_what_was_said_before_does_not_go_along(ada: Desk, file: Path) -> None:
    give(ada, me(ada), Key("area"), "Moss")
    say(ada, me(ada), RowRemoved("needs", "n1"))
    ada.write_parcel(me(ada), file, ("everything",))
    text = file.read_text(encoding="utf-8")
    assert '"Fern"' not in text
    assert "Hoists" not in text


def test_a_question_that_tells_another_answer_stays_behind_unless_all_goes(ada: Desk, file: Path) -> None:
    last = ada.store.last_seq(me(ada))
    told = [Draft(Answered(Key("test.story"), Value("it went well")), ada.clock(), asked="And then, Addy?")]
    ada.store.append(me(ada), last, told)
    ada.write_parcel(me(ada), file, ("test.story",))
    assert "Addy" not in file.read_text(encoding="utf-8")
    ada.write_parcel(me(ada), file, ("everything",))
    assert "And then, Addy?" in file.read_text(encoding="utf-8")


def test_a_word_that_picks_nothing_is_refused_with_what_there_is(ada: Desk, file: Path) -> None:
    with pytest.raises(RefusedError, match="'needz' is nothing that can be picked here") as refused:
        ada.write_parcel(me(ada), file, ("needz",))
    assert "'needs'" in str(refused.value)
    assert not file.exists()


def test_nothing_picked_is_no_parcel(ada: Desk, file: Path) -> None:
    with pytest.raises(RefusedError, match="Nothing of 'Ada Moss' is picked"):
        ada.write_parcel(me(ada), file, ("area",), ("area",))


def test_the_log_knows_that_a_parcel_was_written(ada: Desk, file: Path) -> None:
    ada.write_parcel(me(ada), file)
    last = ada.store.read(me(ada))[-1]
    assert (last.event, last.raw) == (Exported("parcel"), told(file))


def test_the_choices_say_what_goes_by_itself_and_what_is_private(ada: Desk) -> None:
    choices = {choice.name: (choice.chosen, choice.private) for choice in ada.parcel_choices(me(ada))}
    assert choices == {
        "area": (True, False),
        "test.nickname": (False, False),
        "test.worry": (False, True),
        "organisations": (True, False),
        "needs": (True, False),
    }
