"""Reads what there is to pick: options written out, lists, rows of a table, earlier ticks, the menu of functions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from assistant.flow.choices import Choice, Options
from assistant.flow.clauses import Condition
from assistant.flow.literals import id_from
from assistant.library.blocks import ID, Block, read_block
from assistant.library.findings import Findings
from assistant.library.yaml_nodes import Fields, Items, Node, Word

_CHOICE = ("id", "label", "aliases", "about", "alone", "detail", "when", "source", "was", "retired")
_FORMS = ("list", "rows", "picks", "functions", "add")


class Surroundings(Protocol):
    """What the options of a question, or of the record, may refer to."""

    @property
    def findings(self) -> Findings:
        """Where to note what is wrong."""

    def list_of(self, word: Word) -> tuple[Choice, ...]:
        """The choices of a named list."""

    def table(self, word: Word) -> str:
        """The table whose rows are on offer; empty, and noted, where it is none."""

    def ticks(self, word: Word) -> str:
        """The tick list whose ticks are on offer; empty, and noted, where it is none."""

    def condition(self, node: Node) -> Condition | None:
        """The condition under which a choice is on offer."""


@dataclass(slots=True)
class ListSurroundings:
    """Inside a list nothing can be referred to."""

    findings: Findings

    def list_of(self, word: Word) -> tuple[Choice, ...]:
        """A list cannot hold another."""
        self._refuse(word)
        return ()

    def table(self, word: Word) -> str:
        """A list holds no rows."""
        return self._refuse(word)

    def ticks(self, word: Word) -> str:
        """A list holds no ticks."""
        return self._refuse(word)

    def condition(self, node: Node) -> Condition | None:
        """A list is used in many places, and depends on none."""
        cure = "write the choices at the question itself, or leave 'when' out"
        self.findings.add("F010", node.place, "a choice of a shared list has no 'when'", cure)
        return None

    def _refuse(self, word: Word) -> str:
        self.findings.add("F010", word.place, "a shared list is written out in full", "write its choices one by one")
        return ""


def read_options(node: Node, key: str, around: Surroundings) -> Options:
    """Where the things to pick come from."""
    findings = around.findings
    if isinstance(node, Items):
        return Options(fixed=read_choices(node.parts, around))
    if not isinstance(node, Fields):
        findings.add("F010", node.place, f"'{key}' is a list", "write it in square brackets, or one '- ' a line")
        return Options()
    block = Block(node, findings, f"'{key}'")
    known = block.expect(_FORMS)
    add = block.flag("add")
    if add and not block.has("rows"):
        block.complain(block.at("add"), "'add' goes with 'rows'", "leave it out")
    forms = [form for form in _FORMS[:-1] if block.has(form)]
    if len(forms) != 1:
        if known:
            block.complain(block.place, f"'{key}' has one of list, rows, picks and functions", "keep one of them")
        return Options()
    return _read_form(block, forms[0], add, around)


def _read_form(block: Block, form: str, add: bool, around: Surroundings) -> Options:
    if form == "functions":
        if not block.flag("functions"):
            block.complain(block.at(form), "'functions' can only be yes", "write 'functions: yes'")
        return Options(functions=True)
    word = block.word(form)
    if word is None:
        return Options()
    if form == "list":
        return Options(fixed=around.list_of(word))
    return Options(rows=around.table(word), add=add) if form == "rows" else Options(picks=around.ticks(word))


def read_choices(nodes: Iterable[Node], around: Surroundings) -> tuple[Choice, ...]:
    """Choices that are written out; each has an id of its own."""
    kept: dict[str, Choice] = {}
    for node in nodes:
        choice = _read_plain(node, around.findings) if isinstance(node, Word) else _read_choice(node, around)
        if choice and choice.id in kept:
            message = f"two choices have the id '{choice.id}'"
            around.findings.add("F005", node.place, message, "give one of them another id")
        elif choice:
            kept[choice.id] = choice
    return tuple(kept.values())


def _read_plain(word: Word, findings: Findings) -> Choice | None:
    own = id_from(word.text)
    if ID.fullmatch(own):
        return Choice(own, word.text.strip())
    cure = "write {id: ..., label: ...}"
    findings.add("F003", word.place, f"no id can be made from '{word.text}'", cure)
    return None


def _read_choice(node: Node, around: Surroundings) -> Choice | None:
    block = read_block(node, around.findings, "a choice")
    if block is None:
        return None
    block.expect(_CHOICE)
    own = block.identifier("id")
    when = block.fields.get("when")
    choice = Choice(
        own,
        block.literal("label", needed=True),
        block.texts("aliases"),
        block.literal("about"),
        block.flag("alone"),
        block.literal("detail"),
        around.condition(when) if when else None,
        block.sources(),
        block.ids("was"),
        block.flag("retired"),
    )
    return choice if own else None


def read_lists(block: Block | None, findings: Findings) -> dict[str, tuple[Choice, ...]]:
    """The lists that questions can share, by name."""
    lists: dict[str, tuple[Choice, ...]] = {}
    for entry in block.fields.entries if block else ():
        name = _read_name(entry.key, findings)
        if not isinstance(entry.value, Items):
            findings.add("F010", entry.value.place, f"'{entry.key.text}' is a list", "begin each line with '- '")
        elif name:
            lists[name] = read_choices(entry.value.parts, ListSurroundings(findings))
    return lists


def _read_name(key: Word, findings: Findings) -> str:
    if ID.fullmatch(key.text):
        return key.text
    findings.add("F003", key.place, f"'{key.text}' cannot be the name of a list", "use small letters and underscores")
    return ""
