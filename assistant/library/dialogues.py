"""Reads dialogues from their files, or from the texts that were kept of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast

from assistant.flow.choices import Choice
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.model import Dialogue
from assistant.flow.place import Place
from assistant.library.blocks import KEBAB, Block, read_block, read_id
from assistant.library.bundles import Bundle, parse_bundle, read_bundle
from assistant.library.choices import read_lists
from assistant.library.draft import NON_ANSWERS, Draft, RecordBook
from assistant.library.findings import Findings
from assistant.library.names import Names
from assistant.library.outline import Outliner
from assistant.library.questions import read_reasons
from assistant.library.record import parse_record
from assistant.library.stages import outline_stages, read_stages, read_topics
from assistant.library.yaml_nodes import Items, Node, read_nodes

_HEAD = ("dialogue", "version", "title", "about", "subject", "begins", "defaults", "lists", "topics", "parts", "stages")
_VERSION = re.compile(r"[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}")
_SUBJECTS = ("plan", "person", "workshop")


@dataclass(frozen=True, slots=True)
class Menus:
    """What the catalogue offers to every dialogue and to the record: functions, their groups, roles, and lists."""

    functions: tuple[Choice, ...] = ()
    groups: tuple[Choice, ...] = ()
    roles: tuple[Choice, ...] = ()
    sources: tuple[Choice, ...] = ()
    lists: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    """What any dialogue, or the record, may name as a list: roles, ways to learn, competencies, topics of training."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A dialogue, or None where its files are at fault; and everything that was found."""

    dialogue: Dialogue | None
    diagnostics: tuple[Diagnostic, ...]


def read_dialogue(path: Path, book: RecordBook, menus: Menus | None = None, shown: str = "") -> Reading:
    """The dialogue of a file, with its stages in the files beside it.

    Args:
        path: The file that holds the dialogue's head.
        book: The record that it reads and writes.
        menus: The catalogue's functions and roles.
        shown: How messages name the file; its path where that is empty.
    """
    findings = Findings()
    bundle = read_bundle(path, book.text, findings, shown)
    return _read(bundle, book, menus or Menus(), findings) if bundle else Reading(None, findings.sorted())


def from_bundle(text: str, menus: Menus | None = None) -> Reading:
    """The dialogue that was kept as a text, with the record that it was written for.

    Raises:
        ValueError: The text is none that was kept.
    """
    return read_bundled(parse_bundle(text), menus or Menus())


def read_bundled(bundle: Bundle, menus: Menus) -> Reading:
    """The dialogue that a bundle holds, with the bundle's own record."""
    if not bundle.record:
        return _read(bundle, RecordBook(), menus, Findings())
    reading = parse_record(bundle.record, bundle.record_shown, menus.lists)
    if reading.book is None:
        return Reading(None, reading.diagnostics)
    return _read(bundle, reading.book, menus, Findings())


def _read(bundle: Bundle, book: RecordBook, menus: Menus, findings: Findings) -> Reading:
    node = read_nodes(bundle.files[bundle.main], bundle.shown + bundle.main, findings)
    head = read_block(node, findings, "a dialogue") if node else None
    dialogue = _read_head(head, bundle, book, menus) if head else None
    return Reading(None if findings.failed else dialogue, findings.sorted())


def _read_head(head: Block, bundle: Bundle, book: RecordBook, menus: Menus) -> Dialogue:
    findings = head.findings
    head.expect(_HEAD)
    own = head.identifier("dialogue", kebab=True)
    _judge_name(own, head, bundle)
    names = Names(book.plan, findings)
    outliner = Outliner(own, names, _read_parts(head), findings)
    head.items("stages", needed=True)
    drafts = outline_stages(head.blocks("stages", "a stage"), outliner, _FileOpener(bundle, findings).open)
    draft = Draft(findings, names, book, {**menus.lists, **read_lists(head.block("lists", "'lists'"), findings)})
    defaults = head.block("defaults", "'defaults'")
    if defaults:
        defaults.expect(("non_answers",))
        draft.non_answers = read_reasons(defaults, NON_ANSWERS)
    return Dialogue(
        id=own,
        version=_read_version(head),
        title=head.literal("title", needed=True),
        subject=cast(Literal["plan", "person", "workshop"], head.one_of("subject", _SUBJECTS, "plan", needed=True)),
        stages=read_stages(drafts, draft),
        topics=read_topics(head, draft),
        about=head.literal("about"),
        begins=head.flag("begins"),
        record=book.plan,
        functions=menus.functions,
        function_groups=menus.groups,
        roles=menus.roles,
        sources=menus.sources,
        hash=bundle.hash,
    )


def _judge_name(own: str, head: Block, bundle: Bundle) -> None:
    name = bundle.main.removesuffix(".yaml")
    if own and own != name and KEBAB.fullmatch(name):
        message = f"the dialogue '{own}' stands in the file '{bundle.main}'"
        head.findings.add("F018", head.at("dialogue"), message, f"call the file {own}.yaml, as it is found by its name")


def _read_version(head: Block) -> str:
    version = head.text("version", needed=True)
    if version and not _VERSION.fullmatch(version):
        head.complain(head.at("version"), f"'{version}' is not a version", "write three numbers, such as 1.0.0")
    return version


def _read_parts(head: Block) -> dict[str, tuple[Node, ...]]:
    block = head.block("parts", "'parts'")
    parts: dict[str, tuple[Node, ...]] = {}
    for entry in block.fields.entries if block else ():
        name = read_id(entry.key, head.findings)
        if not isinstance(entry.value, Items):
            cure = "begin each of its steps with '- '"
            head.findings.add("F010", entry.value.place, "a part is a list of steps", cure)
        elif name:
            parts[name] = entry.value.parts
    return parts


@dataclass(slots=True)
class _FileOpener:
    """Opens the files in which stages stand."""

    bundle: Bundle
    findings: Findings

    def open(self, block: Block) -> Block | None:
        block.expect(("file",))
        word = block.word("file")
        if word is None:
            return None
        if word.text == self.bundle.main or word.text not in self.bundle.files:
            self._note_missing(word.text, word.place)
            return None
        node = read_nodes(self.bundle.files[word.text], self.bundle.shown + word.text, self.findings)
        return read_block(node, self.findings, "a stage") if node else None

    def _note_missing(self, name: str, place: Place) -> None:
        beside = [file for file in self.bundle.files if file != self.bundle.main]
        own = self.bundle.main.removesuffix(".yaml")
        message = f"there is no file '{name}' beside '{self.bundle.main}'"
        cure = f"put both in a folder {own}/"
        self.findings.add("F013", place, message, self.findings.suggest(name, beside, "" if beside else cure))
