"""Reads the words in which people say who does what from knowledge/sentences.yaml and phrases.yaml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.catalogue.sentences import Phrases, Saying, SentenceWords
from assistant.library.blocks import Block
from assistant.library.findings import Findings, stop_on_errors
from assistant.library.lists import need, read_file

_NOUNS = ("organisations", "organisation_nouns", "job_nouns")


def read_sentence_words(knowledge: Path) -> SentenceWords:
    """The vocabulary of a knowledge folder; what has no file there is empty.

    Raises:
        DialogueError: The file is at fault; one line with the place and the cure.
    """
    findings = Findings()
    block = read_file(knowledge / "sentences.yaml", findings)
    words = _words(block) if block else SentenceWords()
    more = read_file(knowledge / "phrases.yaml", findings)
    words = replace(words, phrases=_phrases(more)) if more else words
    stop_on_errors(findings)
    return words


def _words(block: Block) -> SentenceWords:
    need(block, ("sayings", "near", *_NOUNS))
    sure = tuple(_saying(each) for each in block.blocks("sayings", "a function with its words"))
    near = tuple(_near(each) for each in block.blocks("near", "functions that lie near each other"))
    organisations, organisation_nouns, job_nouns = (_listed(block, name) for name in _NOUNS)
    return SentenceWords(sure + near, organisations, organisation_nouns, job_nouns)


def _saying(block: Block) -> Saying:
    block.expect(("function", "says"))
    return Saying((block.text("function", True),), _listed(block, "says"))


def _near(block: Block) -> Saying:
    block.expect(("functions", "ask", "says"))
    functions = block.texts("functions")
    if len(functions) < 2:
        block.complain(block.place, "a doubt is between two functions or more", "name the functions that it may be")
    return Saying(functions, _listed(block, "says"), block.text("ask", True))


def _phrases(block: Block) -> tuple[Phrases, ...]:
    need(block, ("phrases",))
    return tuple(_spoken(each) for each in block.blocks("phrases", "a function with its phrases"))


def _spoken(block: Block) -> Phrases:
    block.expect(("function", "said"))
    said = (" ".join(line.split()) for line in block.text("said", True).splitlines())
    return Phrases(block.text("function", True), tuple(line for line in said if line))


def _listed(block: Block, key: str) -> tuple[str, ...]:
    """The words under a key, which are written with commas between them."""
    return tuple(words.strip() for words in block.text(key).split(",") if words.strip())
