"""A dialogue is written as JSON and comes back the same."""

from __future__ import annotations

import json

import pytest

from assistant import paths
from assistant.library.bundles import find_dialogues
from assistant.library.catalogue import read_catalogue
from assistant.library.catalogue_codec import CATALOGUE
from assistant.library.codec import read_json, write_json
from assistant.library.dialogues import read_dialogue
from assistant.library.learning import read_learning
from assistant.library.menus import read_menus
from assistant.library.record import read_record
from tests.library.reading import dialogue, question

EVERYTHING = """
- say: "Hello {area}."
- id: with_it
  ask: With what?
  kind: choices
  choices: [Milk, {id: none, label: None, alone: yes, when: {area: {answered: yes}}}]
  check: [{must: {not: {with_it: {includes: milk}}}, say: No milk., level: warn}]
- {id: guests, ask: "Who?", kind: rows, row: [{id: name, ask: "Name?", kind: text}]}
- {id: money, for_each: guests, steps: [{id: amount, ask: "How much?", kind: money, low: 0}]}
- {id: total, calc: {sum: money.amount}}
- id: who
  ask: Who does what?
  kind: matrix
  down: [A, B]
  across: {rows: guests}
  cell: [{id: part, ask: "Part?", kind: choice, choices: {picks: with_it}}]
- id: again
  next_cycle: yes
  when: {any: [{total: {over: 5}}, {in: guests, all: {name: {one_of: [a, b]}}}]}
"""


def test_every_sort_of_step_and_condition_comes_back() -> None:
    made = dialogue(EVERYTHING)
    assert read_json(write_json(made)) == made


def test_the_shipped_dialogues_come_back() -> None:
    menus = read_menus(paths.shipped("knowledge"))
    book = read_record(paths.shipped("knowledge") / "record.yaml", menus=menus.lists).book
    assert book is not None
    for path in find_dialogues(paths.shipped("dialogues")).values():
        made = read_dialogue(path, book, menus).dialogue
        assert made is not None
        assert read_json(write_json(made)) == made


def test_the_record_comes_back() -> None:
    plan = dialogue(EVERYTHING).record
    assert read_json(write_json(plan)) == plan


def test_the_catalogue_and_learning_come_back() -> None:
    knowledge = paths.shipped("knowledge")
    for made in (read_catalogue(knowledge), read_learning(knowledge)):
        assert CATALOGUE.read(CATALOGUE.write(made)) == made


def test_only_the_places_of_single_words_are_left_out() -> None:
    made = dialogue(EVERYTHING)
    again = read_json(write_json(made))
    assert question(made, "with_it").places
    assert question(again, "with_it").places == {}
    assert question(again, "with_it").place == question(made, "with_it").place


@pytest.mark.parametrize("damaged", ["", "[", "{}x", "[99]", "[8]", '[8,"a"]', '["a"]', "[[[0]]]", "[" * 10_000])
def test_a_damaged_text_raises_what_its_reader_expects(damaged: str) -> None:
    with pytest.raises((ValueError, TypeError, IndexError, RecursionError)):
        read_json(damaged)


def test_a_text_cut_anywhere_never_comes_back_as_a_dialogue() -> None:
    text = write_json(dialogue(EVERYTHING))
    for end in range(1, len(text), 97):
        with pytest.raises(json.JSONDecodeError):
            read_json(text[:end])
