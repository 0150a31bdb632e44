"""The phrases of the commands: each can be read, and each means what it stands under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from assistant.understand.grammar import cover
from assistant.understand.meaning import Detail, Meant
from assistant.understand.phrasebook import Many, Node, phrase_book

COMMANDS = {id(phrase): phrase for found in phrase_book().by_first.values() for phrase in found if phrase.meant}


def wordings(parts: Sequence[Node]) -> Iterator[tuple[str, ...]]:
    """The wordings of a phrase, the plainest of each turn."""
    if not parts:
        yield ()
        return
    for rest in wordings(parts[1:]):
        for first in _first(parts[0]):
            yield (*first, *rest)


def _first(node: Node) -> Iterator[tuple[str, ...]]:
    if isinstance(node, str):
        yield (node,)
    elif isinstance(node, frozenset):
        yield from ((word,) for word in sorted(node))
    elif isinstance(node, Many):
        yield ()
    else:
        for branch in node:
            yield from islice(wordings(branch), 3)


def test_there_are_phrases_for_every_command() -> None:
    meanings = set(Meant.__args__) - {"answer", "ask"}  # type: ignore[attr-defined]

    assert {phrase.meant for phrase in COMMANDS.values()} == meanings


def test_every_shade_is_one_that_the_sitting_knows() -> None:
    shades = {phrase.detail for phrase in COMMANDS.values()}

    assert shades <= {*Detail.__args__, "last answer"}  # type: ignore[attr-defined]


def test_no_phrase_can_be_said_without_a_word() -> None:
    for phrase in COMMANDS.values():
        assert all(wording for wording in islice(wordings(phrase.parts), 50)), phrase


def test_nearly_every_wording_is_understood_as_what_it_stands_under() -> None:
    tried = right = 0
    for phrase in COMMANDS.values():
        for wording in islice(wordings(phrase.parts), 6):
            found = cover(wording).whole
            tried += 1
            right += found is not None and found.meant == phrase.meant

    assert tried > 2000
    assert right / tried > 0.9
