"""The phrase book: the phrases of every command and the fillers, read once into a form that is quick to match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeAlias

from assistant.understand.phrases.amending import AMENDING
from assistant.understand.phrases.asking import ASKING
from assistant.understand.phrases.fillers import FILLERS, LOOSE
from assistant.understand.phrases.helping import HELPING
from assistant.understand.phrases.leaving import LEAVING
from assistant.understand.phrases.moving import MOVING
from assistant.understand.phrases.shapes import SHAPES
from assistant.understand.phrases.standing import STANDING
from assistant.understand.phrases.unknown import UNKNOWN
from assistant.understand.words import words


class Many(NamedTuple):
    """Any number of these words, in any order, or none."""

    words: frozenset[str]


Node: TypeAlias = "str | frozenset[str] | Many | tuple[tuple[Node, ...], ...]"
"""A word; one of several words; any number of them; or one of several runs of nodes."""

_BLOCKS = (MOVING, AMENDING, ASKING, HELPING, STANDING, LEAVING, UNKNOWN)
_PIECES = re.compile(r"[()\[\]{}|]|<[a-z]+>|[^()\[\]{}|<>\s]+")


class Phrase(NamedTuple):
    """One phrase: what it stands for (nothing for a filler), and whether it could well be an answer."""

    meant: str
    detail: str
    doubtful: bool
    parts: tuple[Node, ...]
    needs: tuple[frozenset[str], ...]
    """Of each of these sets, one word at least is in every wording: a quick way to rule the phrase out."""


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Every phrase by the words that it can begin with, and every word in any of them."""

    by_first: Mapping[str, tuple[Phrase, ...]]
    vocabulary: frozenset[str]


def _lines(text: str) -> Iterator[str]:
    """The phrases of a block, with the lines that were set in further joined to theirs."""
    margin = 0
    line = ""
    for raw in text.splitlines():
        if not raw.strip():
            continue
        inset = len(raw) - len(raw.lstrip())
        margin = margin or inset
        if inset > margin:
            line += (" " if raw.strip()[0] != "|" else "") + raw.strip()
            continue
        if line:
            yield line
        line = raw.strip()
    if line:
        yield line


def _parse(pieces: list[str], at: int) -> tuple[list[tuple[Node, ...]], int]:
    """The alternatives from here to the bracket that closes them."""
    branches: list[tuple[Node, ...]] = []
    branch: list[Node] = []
    while at < len(pieces) and pieces[at] not in ")]}":
        piece = pieces[at]
        at += 1
        if piece == "|":
            branches.append(tuple(branch))
            branch = []
        elif piece in "([{":
            inner, at = _parse(pieces, at)
            at += 1
            branch.append(_bracketed(piece, inner))
        elif piece[0] == "<":
            branch.append(_shape(piece[1:-1]))
        else:
            branch.extend(_plain(piece))
    branches.append(tuple(branch))
    return branches, at


def _bracketed(bracket: str, inner: list[tuple[Node, ...]]) -> Node:
    """What stands between brackets: either of these, either or nothing, or any number of them."""
    if bracket == "{":
        return Many(frozenset(word for branch in inner for word in _all_words(branch)))
    return _joined([*inner, ()] if bracket == "[" else inner)


def _joined(branches: list[tuple[Node, ...]]) -> Node:
    """Alternatives as one node; single words as one set, which is quick to look into."""
    if all(len(branch) == 1 and isinstance(branch[0], str) for branch in branches):
        return frozenset(str(branch[0]) for branch in branches)
    return tuple(branches)


@cache
def _plain(piece: str) -> tuple[str, ...]:
    """The plain words of a piece; most pieces come many times."""
    return words(piece)


@cache
def _shape(name: str) -> Node:
    """The node of a named shape."""
    return _joined(_parse(_PIECES.findall(SHAPES[name][1:-1]), 0)[0])


def _phrase(line: str, meant: str = "", detail: str = "", doubtful: bool = False) -> Phrase:
    """One line as a phrase."""
    doubtful = doubtful or line.startswith("?")
    branches, _ = _parse(_PIECES.findall(line.removeprefix("?")), 0)
    parts = branches[0] if len(branches) == 1 else (tuple(branches),)
    needs = sorted((need for part in parts if (need := _needed(part))), key=len)
    return Phrase(meant, detail, doubtful, parts, tuple(needs[:3]))


def _needed(node: Node) -> frozenset[str]:
    """Words of which every wording of a node has one, or nothing where it has a wording without any."""
    if isinstance(node, str):
        return frozenset((node,))
    if isinstance(node, frozenset):
        return node
    if isinstance(node, Many):
        return frozenset()
    needed: set[str] = set()
    for branch in node:
        needs = [need for part in branch if (need := _needed(part))]
        if not needs:
            return frozenset()
        needed |= min(needs, key=len)
    return frozenset(needed)


def _firsts(parts: Sequence[Node]) -> tuple[set[str], bool]:
    """The words that a phrase can begin with, and whether it can be empty."""
    found: set[str] = set()
    for part in parts:
        if isinstance(part, str):
            return found | {part}, False
        if isinstance(part, frozenset):
            return found | part, False
        if isinstance(part, Many):
            found |= part.words
            continue
        empty = False
        for branch in part:
            heads, nothing = _firsts(branch)
            found |= heads
            empty = empty or nothing
        if not empty:
            return found, False
    return found, True


def _all_words(parts: Iterable[Node]) -> Iterator[str]:
    """Every word of a phrase."""
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, frozenset):
            yield from part
        elif isinstance(part, Many):
            yield from part.words
        else:
            for branch in part:
                yield from _all_words(branch)


@cache
def phrase_book() -> PhraseBook:
    """The phrase book, made once: it takes a moment, so a host may ask for it while nobody waits."""
    phrases = [_phrase(line) for line in _lines(FILLERS)]
    phrases += [_phrase(line, doubtful=True) for line in _lines(LOOSE)]
    for block in _BLOCKS:
        for (meant, detail), text in block.items():
            phrases += [_phrase(line, meant, detail) for line in _lines(text)]
    by_first: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        for word in _firsts(phrase.parts)[0]:
            by_first.setdefault(word, []).append(phrase)
    vocabulary = frozenset(word for phrase in phrases for word in _all_words(phrase.parts))
    return PhraseBook({word: tuple(found) for word, found in by_first.items()}, vocabulary)
