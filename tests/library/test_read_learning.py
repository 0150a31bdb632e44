"""Files of ladders, of a crosswalk and of training are read whole; a fault has its place and a cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.catalogue.learning import Learning
from assistant.errors import DialogueError
from assistant.library.learning import read_learning
from tests.naughty import naughty_strings

FUNCTIONS = """\
groups: [{id: business, title: Business management}]
functions:
  - {id: guide:7.business:1, label: Use resources well, about: Spend with care., group: business}
"""
LADDER = """\
ladder: model
title: The model
areas:
  - id: talk
    title: Talk
    competencies:
      - {id: model:1, label: Listen, about: I listen., source: model:1}
      - id: model:2
        label: Ask
        about: I ask.
        theme: yes
        parts: [{text: Ask again, source: model:2b}]
"""
CROSSWALK = """\
suggested_by: tool
crosswalk:
  - {competency: model:1, functions: [guide:7.business:1]}
  - {competency: model:2, why_none: It bears on none.}
unreached:
  - {function: guide:7.business:1, ladder: model, why: Nobody speaks of it.}
"""
TRAINING = """\
topics:
  - id: later
    title: Later on
    items: [{id: course, label: A course, months: [6, 12], cost: Free, source: model:3}]
"""


def read(folder: Path, ladder: str = LADDER, crosswalk: str = CROSSWALK, training: str = TRAINING) -> Learning:
    files = {"functions": FUNCTIONS, "competencies-model": ladder, "crosswalk": crosswalk, "training": training}
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return read_learning(folder)


def test_a_plain_folder_reads_as_it_stands(tmp_path: Path) -> None:
    learning = read(tmp_path)
    (ladder,) = learning.ladders
    listen, ask = ladder.competencies
    assert (listen.label, listen.theme, listen.source) == ("Listen", False, ("model:1",))
    assert (ask.theme, [part.text for part in ask.parts]) == (True, ["Ask again"])
    assert learning.functions_of("model:1") == ("guide:7.business:1",)
    assert learning.crosswalk.links[1].why_none == "It bears on none."
    assert learning.topics[0].items[0].months == (6, 12)


def test_a_folder_without_the_files_has_nothing_of_it(tmp_path: Path) -> None:
    assert read_learning(tmp_path) == Learning()


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "words"),
    [
        ("competencies-model", "{id: model:1, ", "{", "7:9", "a competency needs 'id'; write 'id: ...'"),
        ("competencies-model", "id: model:2\n", "id: model:1\n", "8:13", "'model:1' stands on line 7 already"),
        ("competencies-model", "label: Ask\n", "labels: Ask\n", "9:9", "did you mean 'label'?"),
        ("competencies-model", "areas:", "area:", "3:1", "did you mean 'areas'?"),
        ("competencies-model", "ladder: model\n", "", "1:1", "this file needs 'ladder'; write 'ladder: ...'"),
        ("competencies-model", "title: The model\n", "", "1:1", "this file needs 'title'"),
        ("competencies-model", "{text: Ask again, ", "{", "12:17", "a part needs 'text'"),
        ("competencies-model", "    competencies:", "    competence:", "6:5", "did you mean 'competencies'?"),
        ("crosswalk", "model:1", "model:9", "3:18", "nothing has the id 'model:9'; did you mean 'model:"),
        ("crosswalk", "[guide:7.business:1]", "[guide:7.businesz:1]", "3:39", "did you mean 'guide:7.business:1'?"),
        ("crosswalk", ", why_none: It bears on none.", "", "4:5", "say in 'why_none' why there are none"),
        (
            "crosswalk",
            "model:2",
            "model:1",
            "4:18",
            "'model:1' stands on line 3 already; put the functions of both in one line",
        ),
        ("crosswalk", "ladder: model", "ladder: modal", "6:44", "did you mean 'model'?"),
        ("crosswalk", "suggested_by: tool", "suggested_by: guide", "1:15", "it can be tool"),
        ("crosswalk", "suggested_by: tool\n", "", "1:1", "this file needs 'suggested_by'; write 'suggested_by: ...'"),
        ("training", "id: course, ", "", "4:13", "an item needs 'id'"),
        ("training", "[6, 12]", "[six, 12]", "4:52", "'six' is no number of months"),
        ("training", "topics:", "topic:", "1:1", "did you mean 'topics'?"),
    ],
)
def test_a_fault_has_its_place_and_a_cure(
    tmp_path: Path, file: str, old: str, new: str, place: str, words: str
) -> None:
    texts = {"competencies-model": LADDER, "crosswalk": CROSSWALK, "training": TRAINING}
    assert old in texts[file]
    texts[file] = texts[file].replace(old, new, 1)
    with pytest.raises(DialogueError) as caught:
        read(tmp_path, texts["competencies-model"], texts["crosswalk"], texts["training"])
    assert f"{tmp_path / file}.yaml:{place}: error " in str(caught.value)
    assert words in str(caught.value)


def test_an_id_that_another_file_has_already_is_told_with_that_file(tmp_path: Path) -> None:
    (tmp_path / "competencies-local.yaml").write_text(LADDER.replace("model:2", "local:2"), encoding="utf-8")
    with pytest.raises(DialogueError) as caught:
        read(tmp_path)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'competencies-model.yaml'}:1:9: error F005: ")
    assert "'model' stands on line 1 of competencies-local.yaml already; give this one an id of its own" in message
    assert message.endswith("(and 1 more: joinedup check tells all)")


def test_topics_of_two_files_must_not_share_an_id(tmp_path: Path) -> None:
    (tmp_path / "support.yaml").write_text(TRAINING, encoding="utf-8")
    with pytest.raises(
        DialogueError, match=r"support\.yaml:2:9: error F005: 'later' stands on line 2 of training\.yaml"
    ):
        read(tmp_path)


@pytest.mark.parametrize("file", ["competencies-model", "crosswalk", "training"])
def test_a_file_that_holds_anything_else_brings_an_error_and_no_traceback(tmp_path: Path, file: str) -> None:
    for words in naughty_strings():
        (tmp_path / f"{file}.yaml").write_text(words, encoding="utf-8")
        with pytest.raises(DialogueError, match=rf"{file}\.yaml:\d+:\d+: error "):
            read_learning(tmp_path)
