"""The words of sentences are read from knowledge/sentences.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import DialogueError
from assistant.library.catalogue import read_catalogue
from assistant.library.sentences import read_sentence_words

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def test_every_function_has_words_and_every_word_belongs_to_a_function() -> None:
    sayings = read_sentence_words(KNOWLEDGE).sayings
    known = {function.id for function in read_catalogue(KNOWLEDGE).functions}

    assert {saying.functions[0] for saying in sayings if not saying.ask} == known
    assert all(set(saying.functions) <= known and saying.says for saying in sayings)
    assert all(len(saying.functions) > 1 for saying in sayings if saying.ask)


def test_every_function_has_phrases_of_its_own_each_given_once() -> None:
    phrases = read_sentence_words(KNOWLEDGE).phrases
    said = [line.casefold() for each in phrases for line in each.said]

    assert [each.function for each in phrases] == [each.id for each in read_catalogue(KNOWLEDGE).functions]
    assert len(said) == len(set(said))


def test_phrases_are_read_line_by_line(tmp_path: Path) -> None:
    phrase = "phrases:\n  - function: a\n    said: |-\n      lifts to clinic\n\n      wheels  for hospital\n"
    (tmp_path / "phrases.yaml").write_text(phrase, encoding="utf-8")

    (only,) = read_sentence_words(tmp_path).phrases
    assert (only.function, only.said) == ("a", ("lifts to clinic", "wheels for hospital"))


def test_a_folder_without_the_file_has_no_words(tmp_path: Path) -> None:
    assert read_sentence_words(tmp_path).sayings == ()


def test_a_doubt_about_one_function_is_refused_in_one_line(tmp_path: Path) -> None:
    near = "near:\n  - {functions: [a], ask: this or that, says: x}\n"
    lists = "organisations: x\norganisation_nouns: x\njob_nouns: x\n"
    (tmp_path / "sentences.yaml").write_text(f"sayings:\n  - {{function: a, says: x}}\n{near}{lists}", encoding="utf-8")

    with pytest.raises(DialogueError, match="between two functions or more"):
        read_sentence_words(tmp_path)
