"""Turns the text of a YAML file into a tree in which every key and value knows its place; it never raises."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from assistant.flow.place import Place
from assistant.library.findings import Findings
from assistant.library.yaml_faults import dropped_comment, note_fault

MOST_CHARACTERS = 400_000
DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Word:
    """A text as it reads; whether it is a number or a date is for its reader to say."""

    text: str
    place: Place
    quoted: bool = False
    inline: bool = True
    """It stands on one line of the file, so that a place within it can be counted."""

    def at(self, offset: int) -> Place:
        """The place of one of its characters, or of its beginning where that cannot be counted."""
        if not self.inline:
            return self.place
        return Place(self.place.file, self.place.line, self.place.column + offset + self.quoted)


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    parts: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value."""

    key: Word
    value: Node


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping; its keys are all different."""

    entries: tuple[Entry, ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """The value under a key."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)

    def keys(self) -> tuple[str, ...]:
        """The keys, in order."""
        return tuple(entry.key.text for entry in self.entries)


Node: TypeAlias = Word | Items | Fields


class _StopReading(Exception):  # noqa: N818 - it is a way out of a loop, not an error
    """The rest of the file is not worth reading."""


def read_nodes(text: str, file: str, findings: Findings, most: int = MOST_CHARACTERS) -> Node | None:
    """The tree of a YAML text; None where there is none, and then the findings say why.

    Args:
        text: What the file holds.
        file: How messages name it.
        findings: Where to note what is wrong.
        most: How many characters it may have.
    """
    if len(text) > most:
        findings.add("Y007", Place(file), f"the file has {len(text):,} characters", f"split it: {most:,} is the most")
        return None
    grower = _Grower(text, file, findings)
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            grower.take(event)
    except _StopReading:
        return None
    except (YAMLError, ValueError, OverflowError) as fault:
        note_fault(fault, text, file, findings)
        return None
    root = grower.root
    if grower.broken:
        return None
    if root is None or (isinstance(root, Word) and not root.text):
        findings.add("Y009", Place(file), "there is nothing in this file", "write a dialogue in it, or take it away")
        return None
    return root


@dataclass(slots=True)
class _Branch:
    """A list or mapping that is still growing."""

    place: Place
    is_list: bool
    parts: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: Word | None = None

    def node(self) -> Node:
        """What has grown."""
        return (
            Items(tuple(self.parts), self.place) if self.is_list else Fields(tuple(self.entries.values()), self.place)
        )


class _Grower:
    """Grows the tree from the parser's events, without recursion, so that no depth of file can overturn it."""

    def __init__(self, text: str, file: str, findings: Findings) -> None:
        self.root: Node | None = None
        self.broken = False
        self._text = text
        self._file = file
        self._findings = findings
        self._branches: list[_Branch] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        match event:
            case DocumentStartEvent():
                self._begin_document(event)
            case AliasEvent():
                self._refuse_alias(event)
            case ScalarEvent():
                self._judge(event)
                self._put(self._word(event))
            case SequenceStartEvent() | MappingStartEvent():
                self._judge(event)
                self._branches.append(_Branch(self._place(event.start_mark), isinstance(event, SequenceStartEvent)))
                self._limit_depth()
            case SequenceEndEvent() | MappingEndEvent():
                self._put(self._branches.pop().node())

    def _place(self, mark: Any) -> Place:
        return Place(self._file, mark.line + 1, mark.column + 1)

    def _note(self, code: str, place: Place, message: str, cure: str) -> None:
        self._findings.add(code, place, message, cure)

    def _begin_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            place = self._place(event.start_mark)
            self._note(
                "Y010", place, "a second document begins here", "take the line out, or make it a file of its own"
            )
            raise _StopReading
        for number, line in enumerate(self._text.splitlines()[: event.start_mark.line], start=1):
            if line.startswith("%"):
                word = line.split(maxsplit=1)[0]
                self._note("Y005", Place(self._file, number), f"a line that begins with {word}", "take the line out")

    def _judge(self, event: Any) -> None:
        """Anchors and tags change what a file says in ways that its reader does not see."""
        if event.anchor:
            what = f"'&{event.anchor}' names this text for use elsewhere"
            self._note("Y003", self._place(event.start_mark), what, "take it out; 'lists' and 'parts' share things")
        if event.tag:
            written = re.match(r"!\S*", self._text[event.start_mark.index :])
            tag = written[0] if written else event.tag
            self._note("Y004", self._place(event.start_mark), f"'{tag}' is a tag", "take it out")

    def _refuse_alias(self, event: Any) -> None:
        what = f"'*{event.anchor}' stands for a text elsewhere"
        self._note("Y003", self._place(event.start_mark), what, "write it out; 'lists' and 'parts' share things")
        self.broken = True
        self._put(Word("", self._place(event.start_mark)))

    def _limit_depth(self) -> None:
        if len(self._branches) > DEEPEST:
            place = self._branches[-1].place
            self._note(
                "Y007", place, f"this lies more than {DEEPEST} levels deep", "close the brackets, or make it flatter"
            )
            raise _StopReading

    def _word(self, event: Any) -> Word:
        start, end = event.start_mark, event.end_mark
        place = self._place(start)
        if event.style is None and event.value:
            dropped = dropped_comment(self._text, end.index)
            if dropped:
                after = Place(self._file, end.line + 1, end.column + 2)
                cure = "put the whole text in double quotes, or two spaces before the # of a comment"
                self._note("Y006", after, f"everything from '{dropped}' on is dropped", cure)
        quoted = event.style in ("'", '"')
        return Word(event.value, place, quoted, inline=event.style not in ("|", ">") and start.line == end.line)

    def _put(self, node: Node) -> None:
        if not self._branches:
            self.root = node
            return
        branch = self._branches[-1]
        if branch.is_list:
            branch.parts.append(node)
        elif branch.key is None:
            branch.key = self._key(node)
        else:
            self._add_entry(branch, branch.key, node)
            branch.key = None

    def _key(self, node: Node) -> Word:
        if isinstance(node, Word):
            return node
        self._note("Y001", node.place, "a list or a mapping stands where a key should be", "make the key one word")
        self.broken = True
        return Word("", node.place)

    def _add_entry(self, branch: _Branch, key: Word, value: Node) -> None:
        first = branch.entries.get(key.text)
        if key.text == "<<" and not key.quoted:
            cure = "write the words out; 'lists' and 'parts' share things"
            self._note("Y003", key.place, "'<<' merges one mapping into another", cure)
        elif first is not None:
            what = f"'{key.text}' stands twice, here and in line {first.key.place.line}"
            self._note("Y002", key.place, what, "keep one of the two")
        else:
            branch.entries[key.text] = Entry(key, value)
