"""Reads one mapping of a file word by word, each in the shape that it should have, and notes what is wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date

from assistant.flow.place import Place
from assistant.library.findings import Findings
from assistant.library.yaml_nodes import Fields, Items, Node, Word

ID = re.compile(r"[a-z][a-z0-9_]*")
KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SOURCE = re.compile(r"[a-z][a-z0-9-]*:[^\s:]\S*")
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?")
_YES = ("yes", "true")
_NO = ("no", "false")
_TAKEN = ("all", "any", "not", "in", "row", "detail", "down", "across", "sign_off")
"""Words with a meaning of their own in conditions and texts."""


class Block:
    """One mapping; a word that is missing or has the wrong shape reads as nothing."""

    def __init__(self, fields: Fields, findings: Findings, what: str) -> None:
        """Takes the mapping, and what messages call it ("a question")."""
        self.fields = fields
        self.findings = findings
        self.what = what

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.fields.place

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return self.fields.get(key) is not None

    def at(self, key: str) -> Place:
        """Where the value of a key begins; where the block does, without it."""
        node = self.fields.get(key)
        return node.place if node else self.place

    def places(self) -> dict[str, Place]:
        """Where each value begins."""
        return {entry.key.text: entry.value.place for entry in self.fields.entries}

    def expect(self, known: Collection[str], cure: str = "") -> bool:
        """Notes every key that is not known here; whether all are known."""
        strange = [entry.key for entry in self.fields.entries if entry.key.text not in known]
        for key in strange:
            message = f"'{key.text}' is not a word that {self.what} knows"
            self.findings.add("F001", key.place, message, self.findings.suggest(key.text, known, cure))
        return not strange

    def miss(self, key: str, cure: str = "") -> None:
        """Notes that something needed is missing."""
        self.findings.add("F002", self.place, f"{self.what} needs '{key}'", cure or f"write '{key}: ...'")

    def complain(self, place: Place, message: str, cure: str) -> None:
        """Notes a wrong shape."""
        self.findings.add("F010", place, message, cure)

    # ---- single words

    def word(self, key: str, needed: bool = False) -> Word | None:
        """The text under a key, with its place."""
        node = self.fields.get(key)
        if node is None:
            if needed:
                self.miss(key)
            return None
        return read_word(node, f"'{key}'", self.findings)

    def text(self, key: str, needed: bool = False) -> str:
        """The text under a key."""
        word = self.word(key, needed)
        return word.text.strip() if word else ""

    def literal(self, key: str, needed: bool = False) -> str:
        """A text in which no answer can stand."""
        word = self.word(key, needed)
        if word and ("{" in word.text or "}" in word.text):
            self.findings.add("F016", word.place, f"no answer can stand in '{key}'", "take the braces out")
        return word.text.strip() if word else ""

    def identifier(self, key: str, kebab: bool = False) -> str:
        """The id under a key; empty, and noted, where it is missing or not well formed."""
        word = self.word(key, needed=True)
        return read_id(word, self.findings, kebab) if word else ""

    def flag(self, key: str) -> bool:
        """Whether a key says yes."""
        word = self.word(key)
        if word is None:
            return False
        if word.text.lower() not in (*_YES, *_NO):
            self.complain(
                word.place, f"'{key}' is yes or no, not '{word.text}'", f"write '{key}: yes', or leave it out"
            )
        return word.text.lower() in _YES

    def one_of(self, key: str, allowed: Collection[str], default: str = "", needed: bool = False) -> str:
        """One of a few words."""
        word = self.word(key, needed)
        return read_one_of(word, allowed, f"'{key}'", self.findings) or default if word else default

    def number(self, key: str) -> str:
        """A number, as it is written."""
        word = self.word(key)
        return read_number(word, f"'{key}'", self.findings) if word else ""

    def whole(self, key: str) -> int:
        """A whole number of nothing or more."""
        word = self.word(key)
        if word is None:
            return 0
        if not re.fullmatch(r"[0-9]{1,6}", word.text):
            self.complain(word.place, f"'{key}' is a whole number, not '{word.text}'", "write a number such as 3")
            return 0
        return int(word.text)

    # ---- several words

    def word_list(self, key: str) -> tuple[Word, ...]:
        """A list of texts; one alone counts as a list of one."""
        node = self.fields.get(key)
        if node is None:
            return ()
        if isinstance(node, Items):
            words = (read_word(part, f"a line of '{key}'", self.findings) for part in node.parts)
            return tuple(word for word in words if word)
        word = read_word(node, f"'{key}'", self.findings)
        return (word,) if word else ()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, or one."""
        return tuple(word.text.strip() for word in self.word_list(key))

    def ids(self, key: str) -> tuple[str, ...]:
        """A list of ids, or one."""
        return tuple(name for word in self.word_list(key) if (name := read_id(word, self.findings)))

    def sources(self) -> tuple[str, ...]:
        """The ids of the items that it covers."""
        kept = []
        for word in self.word_list("source"):
            if _SOURCE.fullmatch(word.text):
                kept.append(word.text)
            else:
                cure = "write the id in full, such as guide:8.stage:1"
                self.findings.add("F008", word.place, f"'{word.text}' is not the id of a source's item", cure)
        return tuple(kept)

    def items(self, key: str, needed: bool = False) -> tuple[Node, ...]:
        """The parts of a list."""
        node = self.fields.get(key)
        if isinstance(node, Items):
            return node.parts
        if node is None:
            if needed:
                self.miss(key)
        else:
            self.complain(node.place, f"'{key}' is a list", "begin each of its lines with '- '")
        return ()

    def block(self, key: str, what: str) -> Block | None:
        """A mapping inside this one."""
        node = self.fields.get(key)
        return read_block(node, self.findings, what) if node else None

    def blocks(self, key: str, what: str) -> tuple[Block, ...]:
        """The mappings of a list."""
        found = (read_block(node, self.findings, what) for node in self.items(key))
        return tuple(block for block in found if block)


def read_block(node: Node, findings: Findings, what: str) -> Block | None:
    """The mapping that a node should be."""
    if isinstance(node, Fields):
        return Block(node, findings, what)
    findings.add("F010", node.place, f"{what} is a mapping", "write it as lines of 'key: value'")
    return None


def read_word(node: Node, what: str, findings: Findings) -> Word | None:
    """The text that a node should be; empty texts count as missing."""
    if isinstance(node, Word):
        if node.text.strip() and (node.quoted or node.text != "~"):
            return node
        findings.add("F010", node.place, f"there is nothing in {what}", "write something, or take the line out")
    elif isinstance(node, Fields) and len(node.entries) == 1 and _is_empty(node.entries[0].value):
        name = node.entries[0].key.text
        cure = "put the whole text in double quotes"
        findings.add("F010", node.place, f"{what} is '{{{name}}}' without quotes, which is no text", cure)
    else:
        kind = "a list" if isinstance(node, Items) else "a mapping"
        findings.add(
            "F010", node.place, f"{what} is one text, not {kind}", "write the text on one line, after the colon"
        )
    return None


def _is_empty(node: Node) -> bool:
    return isinstance(node, Word) and not node.text


def read_id(word: Word, findings: Findings, kebab: bool = False) -> str:
    """The id that a word should be; empty, and noted, where it is none."""
    form = KEBAB if kebab else ID
    if form.fullmatch(word.text) is None:
        joint = "hyphens" if kebab else "underscores"
        cure = f"use small letters, digits and {joint}, with a letter first"
        findings.add("F003", word.place, f"'{word.text}' cannot be an id", cure)
        return ""
    if word.text in _TAKEN:
        findings.add("F003", word.place, f"'{word.text}' has a meaning of its own", "choose another id")
        return ""
    return word.text


def read_one_of(word: Word, allowed: Iterable[str], what: str, findings: Findings) -> str:
    """One of a few words; empty, and noted, where it is none of them."""
    if word.text in (names := tuple(allowed)):
        return word.text
    message = f"'{word.text}' cannot stand in {what}"
    findings.add("F015", word.place, message, findings.suggest(word.text, names))
    return ""


def read_number(word: Word, what: str, findings: Findings) -> str:
    """The number that a word should be, as it is written."""
    if _NUMBER.fullmatch(word.text):
        return word.text
    cure = "write digits alone, such as 100 or 12.50"
    findings.add("F010", word.place, f"{what} is a number, not '{word.text}'", cure)
    return ""


def read_day(word: Word, what: str, findings: Findings) -> str:
    """The date that a word should be, in its ISO form."""
    try:
        return date.fromisoformat(word.text).isoformat()
    except ValueError:
        cure = "write it as 2027-03-31"
        findings.add("F010", word.place, f"{what} is a date, not '{word.text}'", cure)
        return ""


def read_yes_no(word: Word, what: str, findings: Findings) -> str:
    """The word made "yes" or "no"; "no", and noted, where it is neither."""
    if word.text.lower() in _YES:
        return "yes"
    if word.text.lower() not in _NO:
        findings.add("F010", word.place, f"{what} is yes or no, not '{word.text}'", "write yes or no")
    return "no"
