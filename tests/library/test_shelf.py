"""The shelf hands out dialogues by name, never older than their files, and tells a fault in one line."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import paths
from assistant.errors import DialogueError
from assistant.library import roles, sentences
from assistant.library.roles import read_role_book
from assistant.library.sentences import read_sentence_words
from assistant.library.shelf import Shelf
from tests.library.reading import RECORD, question, text_of

STEP = "- {id: cups, ask: How many in all, kind: number}"


class House:
    """A knowledge folder, a dialogues folder and a shelf over both."""

    def __init__(self, root: Path) -> None:
        self.knowledge, self.dialogues, self.kept = root / "knowledge", root / "dialogues", root / "compiled"
        for folder in (self.knowledge, self.dialogues):
            folder.mkdir()
        self.write("knowledge/record.yaml", RECORD)
        self.write("dialogues/tea.yaml", text_of(STEP))

    def write(self, name: str, text: str) -> None:
        (self.knowledge.parent / name).write_text(text, encoding="utf-8")

    def shelf(self) -> Shelf:
        """A shelf as a new run of the program has it."""
        return Shelf(self.knowledge, self.dialogues, self.kept)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def ask(shelf: Shelf) -> str:
    return question(shelf.dialogue("tea"), "cups").ask


def test_a_dialogue_is_handed_out_by_its_name(house: House) -> None:
    shelf = house.shelf()
    assert shelf.names() == ("tea",)
    assert ask(shelf) == "How many in all"
    assert shelf.dialogue("tea") is shelf.dialogue("tea")


def test_a_second_run_reads_the_compiled_form_and_no_yaml(house: House) -> None:
    house.shelf().dialogue("tea")
    program = (
        "import sys; from pathlib import Path; from assistant.library.shelf import Shelf;"
        f"made = Shelf(Path({str(house.knowledge)!r}), Path({str(house.dialogues)!r}), Path({str(house.kept)!r}));"
        "print(made.dialogue('tea').title, made.record().facts[0].id, 'ruamel.yaml' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout == "Tea area True\n"
    again = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert again.stdout == "Tea area False\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("dialogues/tea.yaml", text_of(STEP.replace("in all", "at most"))),
        ("knowledge/record.yaml", RECORD.replace("label: Area", "label: Place")),
    ],
)
def test_a_change_of_any_file_shows_at_once_and_in_the_next_run(house: House, name: str, text: str) -> None:
    shelf = house.shelf()
    before = shelf.dialogue("tea")
    house.write(name, text)
    assert shelf.dialogue("tea") != before
    assert house.shelf().dialogue("tea") == shelf.dialogue("tea")
    assert shelf.dialogue("tea").hash != before.hash


def test_a_change_of_the_functions_shows_as_well(house: House) -> None:
    functions = """
groups: [{id: talking, title: Talking}]
functions: [{id: "f:1", label: Listen, about: Hear people., group: talking}]
"""
    shelf = house.shelf()
    assert shelf.dialogue("tea").functions == ()
    house.write("knowledge/functions.yaml", functions)
    assert [choice.label for choice in shelf.dialogue("tea").functions] == ["Listen"]
    house.write("knowledge/functions.yaml", functions.replace("Listen", "Hear"))
    assert [choice.label for choice in house.shelf().dialogue("tea").functions] == ["Hear"]


def test_a_stage_in_a_file_of_its_own_is_watched_as_well(house: House) -> None:
    (house.dialogues / "tea.yaml").unlink()
    (house.dialogues / "tea").mkdir()
    head = text_of(STEP).partition("stages:")[0] + "stages: [{file: brew.yaml}]\n"
    house.write("dialogues/tea/tea.yaml", head)
    house.write("dialogues/tea/brew.yaml", f"id: brew\ntitle: Brew\nsteps:\n{STEP}\n")
    assert ask(house.shelf()) == "How many in all"
    house.write("dialogues/tea/brew.yaml", f"id: brew\ntitle: Brew\nsteps:\n{STEP}\n".replace("in all", "at least"))
    assert ask(house.shelf()) == "How many at least"


def test_a_damaged_compiled_form_is_made_anew_in_silence(house: House) -> None:
    house.shelf().dialogue("tea")
    for path in house.kept.iterdir():
        path.write_bytes(path.read_bytes()[:100])
    assert ask(house.shelf()) == "How many in all"


def test_the_text_of_a_dialogue_gives_it_again_when_its_file_has_moved_on(house: House) -> None:
    shelf = house.shelf()
    old = shelf.dialogue("tea")
    bundle = shelf.bundle("tea")
    assert (bundle.hash, bundle.version) == (old.hash, "1.0.0")
    house.write("dialogues/tea.yaml", text_of(STEP.replace("in all", "at most")))
    house.write("knowledge/record.yaml", RECORD.replace("label: Area", "label: Place"))
    assert ask(shelf) == "How many at most"
    again = house.shelf().old(bundle.text)
    assert again.hash == old.hash
    assert question(again, "cups").ask == "How many in all"
    fact = again.record.fact("area")
    assert fact is not None
    assert fact.label == "Area"


def test_the_record_is_handed_out(house: House) -> None:
    plan = house.shelf().record()
    assert plan.table("actions") is not None
    assert house.shelf().record() == plan


LADDER = """
ladder: model
title: The model
areas: [{id: talk, title: Talk, competencies: [{id: "m:1", label: Listen, about: I listen.}]}]
"""
FUNCTIONS = """
groups: [{id: talking, title: Talking}]
functions: [{id: "f:1", label: Listen, about: Hear people., group: talking, explanation: It takes time.}]
"""


def test_the_catalogue_and_learning_are_handed_out_and_never_older_than_their_files(house: House) -> None:
    house.write("knowledge/functions.yaml", FUNCTIONS)
    house.write("knowledge/competencies-model.yaml", LADDER)
    house.write("knowledge/crosswalk.yaml", "suggested_by: tool\ncrosswalk: [{competency: m:1, functions: [f:1]}]\n")
    shelf = house.shelf()
    assert shelf.catalogue().functions[0].explanation == "It takes time."
    assert [one.label for one in shelf.learning().bearing_on("f:1", "model")] == ["Listen"]
    house.write("knowledge/functions.yaml", FUNCTIONS.replace("It takes time", "It takes long"))
    house.write("knowledge/competencies-model.yaml", LADDER.replace("label: Listen", "label: Hear"))
    for again in (shelf, house.shelf()):
        assert again.catalogue().functions[0].explanation == "It takes long."
        assert [one.label for one in again.learning().bearing_on("f:1", "model")] == ["Hear"]


def test_another_ladder_in_the_folder_is_on_the_shelf_at_once(house: House) -> None:
    house.write("knowledge/competencies-model.yaml", LADDER)
    shelf = house.shelf()
    assert [ladder.id for ladder in shelf.learning().ladders] == ["model"]
    house.write("knowledge/competencies-local.yaml", LADDER.replace("model", "local").replace("m:1", "l:1"))
    assert [ladder.id for ladder in shelf.learning().ladders] == ["local", "model"]


def test_a_second_run_reads_catalogue_and_learning_without_yaml(house: House) -> None:
    house.write("knowledge/functions.yaml", FUNCTIONS)
    house.write("knowledge/competencies-model.yaml", LADDER)
    program = (
        "import sys; from pathlib import Path; from assistant.library.shelf import Shelf;"
        f"made = Shelf(Path({str(house.knowledge)!r}), Path({str(house.dialogues)!r}), Path({str(house.kept)!r}));"
        "early = 'assistant.catalogue.catalogue' in sys.modules;"
        "print(made.catalogue().functions[0].id, made.learning().ladders[0].id, early, 'ruamel.yaml' in sys.modules)"
    )
    for yaml in (True, False):
        told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert told.stdout == f"f:1 model False {yaml}\n"


def test_a_fault_in_learning_is_told_in_one_line_to_whoever_reads_it_or_a_dialogue(house: House) -> None:
    house.write("knowledge/competencies-model.yaml", LADDER.replace("ladder: model", "ladder: My Model"))
    shelf = house.shelf()
    for read in (shelf.learning, lambda: shelf.dialogue("tea")):
        with pytest.raises(DialogueError, match=r"competencies-model\.yaml:2:9: error F003: [^\n]*$"):
            read()


def test_a_ladder_that_is_changed_is_offered_as_it_is_now(house: House) -> None:
    step = "- {id: ones, ask: Which, kind: choices, choices: {list: competencies_model}}"
    house.write("dialogues/tea.yaml", text_of(step))
    for label in ("Listen", "Hear"):
        house.write("knowledge/competencies-model.yaml", LADDER.replace("label: Listen", f"label: {label}"))
        (choice,) = question(house.shelf().dialogue("tea"), "ones").kind.options.fixed
        assert (choice.id, choice.label, choice.group, choice.about) == ("m:1", label, "Talk", "I listen.")


def one_line(shelf: Shelf, name: str = "tea") -> str:
    with pytest.raises(DialogueError) as caught:
        shelf.dialogue(name)
    told = str(caught.value)
    assert "\n" not in told
    return told


def test_a_dialogue_that_is_not_there_is_told_with_those_that_are(house: House) -> None:
    assert one_line(house.shelf(), "coffee") == "there is no dialogue called 'coffee'; there are: tea"


def test_a_fault_is_told_with_its_place_and_how_much_more_there_is(house: House) -> None:
    house.write("dialogues/tea.yaml", text_of("- {id: cups, ask: How, kind: numbers}\n- {idle: yes}"))
    told = one_line(house.shelf())
    assert told.startswith(f"{house.dialogues / 'tea.yaml'}:9:36: error F004: ")
    assert told.endswith("(and 1 more: joinedup check tells all)")


def test_a_fault_of_the_record_is_told_as_the_records(house: House) -> None:
    house.write("knowledge/record.yaml", "facts: [area]\n")
    assert one_line(house.shelf()).startswith(f"{house.knowledge / 'record.yaml'}:1:8: error F010: ")


@pytest.mark.parametrize("bad", [b"\xff\xfe", b"a: [", b"\x00", b"[" * 100_000, b"a: &x b\nc: *x\n", b""])
def test_any_file_at_all_is_told_in_one_line(house: House, bad: bytes) -> None:
    (house.dialogues / "tea.yaml").write_bytes(bad)
    assert one_line(house.shelf()).startswith(f"{house.dialogues / 'tea.yaml'}:1:")


def test_a_name_that_is_not_the_files_is_told(house: House) -> None:
    house.write("dialogues/coffee.yaml", text_of(STEP))
    assert "F018" in one_line(house.shelf(), "coffee")


def test_a_fault_is_told_again_until_it_is_mended(house: House) -> None:
    house.write("dialogues/tea.yaml", "a: [")
    shelf = house.shelf()
    assert one_line(shelf) == one_line(shelf)
    house.write("dialogues/tea.yaml", text_of(STEP))
    assert ask(shelf) == "How many in all"


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"tea.yaml": "\\ud800"}', '{"tea.yaml": "a: ["}'])
def test_a_damaged_text_from_the_store_is_told_in_one_line(house: House, text: str) -> None:
    with pytest.raises(DialogueError):
        house.shelf().old(text)


def test_the_shipped_dialogues_can_be_handed_out() -> None:
    shelf = Shelf(paths.shipped("knowledge"), paths.shipped("dialogues"))
    assert "commissioning" in shelf.names()
    assert shelf.dialogue("commissioning").stages


def test_the_book_of_titles_comes_compiled_and_is_never_older_than_its_files(tmp_path: Path) -> None:
    knowledge = tmp_path / "knowledge"
    shutil.copytree(paths.shipped("knowledge"), knowledge)
    shelf = Shelf(knowledge, paths.shipped("dialogues"), tmp_path / "compiled")
    assert shelf.role_book() == read_role_book(knowledge)
    assert (tmp_path / "compiled" / "knowledge-titles.json").is_file()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(roles, "read_role_book", None)  # a second look needs no file of YAML
        assert shelf.role_book().roles == shelf.catalogue().roles
    titles = knowledge / "titles.yaml"
    titles.write_text(titles.read_text(encoding="utf-8").replace("snr = senior", "snr = sailor"), encoding="utf-8")
    assert ("snr", "sailor") in shelf.role_book().words.short_forms


def test_the_words_of_sentences_are_kept_compiled_and_never_older_than_their_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    knowledge = tmp_path / "knowledge"
    shutil.copytree(paths.shipped("knowledge"), knowledge)
    shelf = Shelf(knowledge, paths.shipped("dialogues"), tmp_path / "compiled")

    assert shelf.sentence_words() == read_sentence_words(knowledge)

    phrases = knowledge / "phrases.yaml"
    with monkeypatch.context() as patch:
        patch.setattr(sentences, "read_sentence_words", None)  # a second look needs no file of YAML
        assert shelf.sentence_words().phrases

    phrases.write_text("phrases:\n  - {function: guide:7.local:1, said: lunch and learn}\n", encoding="utf-8")
    assert [each.said for each in shelf.sentence_words().phrases] == [("lunch and learn",)]
