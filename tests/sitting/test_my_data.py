"""Everything that is held about a person comes out in one folder, and nobody is taken for somebody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import RefusedError, UseError
from assistant.exchange.record_json import read_record_json
from assistant.flow.events import Answered, Exported
from assistant.flow.facts import Key, Value
from assistant.flow.talk import Command, Reply
from assistant.paths import told
from assistant.play import play_answers, read_file
from assistant.sitting.desk import Desk
from assistant.sitting.people import find_people, names_of
from assistant.store.entries import Draft
from tests.talking import Clock, desk_with

PLAYED = Path(__file__).parents[1] / "play" / "learning.yaml"

DIALOGUE = """
dialogue: test
version: 1.0.0
title: What I need to learn
subject: person
stages:
  - id: me
    title: Me
    steps:
      - {id: nickname, ask: "What shall I call you?", label: Called, kind: text}
      - {id: story, ask: "What happened, {nickname}?", label: What happened, kind: text}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with two people, one of whom has talked, and a plan that names that one."""
    opened = desk_with(tmp_path, DIALOGUE)
    sam = opened.new_subject("person", "Sam Ash")
    opened.new_subject("person", "Sami Ash")
    sitting = opened.open("test", sam.id)
    sitting.hear("Sammy")
    sitting.hear("I ran the whole <clinic> alone")
    plan = opened.new_plan("Fernshire")
    said = [Draft(Answered(Key("plan_lead"), Value("ask sam  ash first")), opened.clock(), asked="Who leads?")]
    opened.store.append(plan.id, 0, said)
    opened.store.append(
        sam.id, opened.store.last_seq(sam.id), [Draft(Exported("parcel"), opened.clock(), raw="sam.parcel")]
    )
    yield opened
    opened.close()


def test_the_folder_holds_the_record_a_page_the_mentions_and_a_word_on_each(desk: Desk, tmp_path: Path) -> None:
    files = desk.my_data("sam ash", tmp_path / "new" / "out")
    assert [file.name for file in files] == ["README.txt", "mentions.json", "my-data.html", "my-record.json"]
    words = files[0].read_text(encoding="utf-8")
    assert all(file.name in words for file in files)
    record = read_record_json(files[3].read_text(encoding="utf-8"))
    (sam, _) = desk.store.subjects("person")
    (*before, last) = desk.store.read(sam.id)
    assert (record.subject, record.records) == (sam.id, tuple(before))
    assert (last.event, last.raw) == (Exported("my-data"), told(tmp_path / "new" / "out"))
    (mention,) = json.loads(files[1].read_text(encoding="utf-8"))
    assert (mention["subject_name"], mention["asked"]) == ("Fernshire", "Who leads?")


def test_the_page_shows_answers_mentions_conversations_and_exports(desk: Desk, tmp_path: Path) -> None:
    desk.setting("draft:" + desk.conversations()[0].id, "half a thought")
    desk.my_data("Sam Ash", tmp_path / "out")
    page = (tmp_path / "out" / "my-data.html").read_text(encoding="utf-8")
    for words in (
        "What I need to learn",
        "I ran the whole &lt;clinic&gt; alone",
        "What happened, Sammy?",
        "ask sam ash first",
        "parcel (sam.parcel)",
        "half a thought",
        "Sammy",
    ):
        assert words in page, words


def test_what_stands_is_said_in_words_and_older_answers_once_below_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "home", Clock())
    sam = desk.new_subject("person", "Sam").id
    sitting = desk.open("learning-needs", sam)
    play_answers(sitting, read_file(desk.index("learning-needs"), PLAYED), desk.clock().date())
    sitting.take(Command("change", "job_title"))
    sitting.take(Reply("Navigator", raw="navigater"))
    sitting.take(Reply("yes"))
    sitting.take(Command("note", "ask Ann"))
    desk.my_data("Sam", tmp_path / "out")
    page = (tmp_path / "out" / "my-data.html").read_text(encoding="utf-8")
    desk.close()
    assert "guide:7" not in page
    above, _, below = page.partition(">What was changed</h2>")
    assert "Help people plan ahead: 5 (Vital)" in above
    assert "Navigator" in above
    assert "Snr Social Prescribing Link Worker (Band 5) (22 " not in above
    assert "Snr Social Prescribing Link Worker (Band 5) (" in below
    assert "typed: navigater" in below
    assert "note: ask Ann" in below
    assert "Build strong ties with people" not in below  # it stands above, and was never changed


def test_every_answer_note_and_row_of_the_log_is_on_the_page(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "home", Clock())
    sam = desk.new_subject("person", "Sam").id
    for number, fact in enumerate(("employer", "team", "elsewhere.first", "elsewhere.second")):
        for words in (f"old{number}", f"new{number}"):
            draft = Draft(Answered(Key(fact), Value(words)), desk.clock())
            desk.store.append(sam, desk.store.last_seq(sam), [draft])
    desk.open("learning-needs", sam)
    desk.my_data("Sam", tmp_path / "out")
    page = (tmp_path / "out" / "my-data.html").read_text(encoding="utf-8")
    desk.close()
    assert [word for number in range(4) for word in (f"old{number}", f"new{number}") if word not in page] == []
    apart = page.partition(">Kept, and not asked for now</h2>")[2]
    assert "new3" in apart
    assert "old0" not in apart


def test_somebody_who_is_only_mentioned_gets_the_mentions(desk: Desk, tmp_path: Path) -> None:
    seq = desk.store.last_seq(desk.find_plan().id)
    desk.store.append(desk.find_plan().id, seq, [Draft(Answered(Key("a"), Value("Ola Fern")), desk.clock())])
    files = desk.my_data("ola fern", tmp_path / "out")
    assert [file.name for file in files] == ["README.txt", "mentions.json", "my-data.html"]
    assert "my-record.json" not in files[0].read_text(encoding="utf-8")


def test_a_name_that_nobody_has_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="Nothing is kept about anybody called 'Nobody'"):
        desk.my_data("Nobody", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_said_in_one_line(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("", encoding="utf-8")
    with pytest.raises(UseError, match="cannot be made") as refused:
        desk.my_data("Sam Ash", tmp_path / "wall" / "out")
    assert "\n" not in str(refused.value)


def test_a_nickname_finds_its_person_and_so_does_the_id(desk: Desk) -> None:
    sam, sami = desk.store.subjects("person")
    assert names_of(desk.store, sam) == ("Sam Ash", "Sammy")
    assert find_people(desk.store, "SAMMY") == find_people(desk.store, sam.id) == (sam,)
    assert find_people(desk.store, "Sami ash") == (sami,)


def test_a_nickname_that_two_people_use_is_asked_about_with_their_ids(desk: Desk, tmp_path: Path) -> None:
    sam, sami = desk.store.subjects("person")
    desk.open("test", sami.id).hear("sammy")
    for act in (lambda: desk.my_data("Sammy", tmp_path / "out"), lambda: desk.erase_preview("Sammy")):
        with pytest.raises(RefusedError, match="2 people go by 'Sammy'") as refused:
            act()
        assert sam.id in str(refused.value)
        assert sami.id in str(refused.value)
    assert desk.erase_preview(sami.id).name == "Sami Ash"


def test_an_old_nickname_is_still_a_name_to_look_for(desk: Desk) -> None:
    sam = desk.store.subjects("person")[0]
    sitting = desk.open("test", sam.id)
    sitting.hear("change what I am called to Ashy")
    names = desk.erase_preview(sam.id).person.names
    assert "Sammy" in names


# ---- erasing, from the desk


def test_the_preview_lists_what_goes_and_what_cannot_be_called_back(desk: Desk) -> None:
    (desk.home / "letter.txt").write_text("Dear Sammy", encoding="utf-8")
    plan = desk.find_plan().id
    desk.store.append(plan, 1, [Draft(Exported("strategy"), desk.clock())])
    found = desk.erase_preview("Sam Ash", also=("Ashy",))
    assert (found.name, found.person.names) == ("Sam Ash", ("Sam Ash", "Sammy", "Ashy"))
    assert (found.answers, found.conversations) == (2, ("test",))
    assert [mention.subject_name for mention in found.mentions] == ["Fernshire"]
    assert [export.file for export in found.exports] == ["sam.parcel"]
    assert [(export.subject_name, export.document) for export in found.others] == [("Fernshire", "strategy")]
    assert [file.name for file in found.files] == ["letter.txt"]


def test_after_an_erasure_the_desk_goes_on_without_the_person(desk: Desk) -> None:
    found = desk.erase_preview("Sammy")
    done = desk.erase(found)
    assert (done.facts, done.mentions) == (2, 1)
    assert [line.name for line in desk.people()] == ["Sami Ash"]
    assert desk.conversations() == ()
    with pytest.raises(RefusedError, match="Nothing is kept"):
        desk.erase_preview("Sam Ash")
