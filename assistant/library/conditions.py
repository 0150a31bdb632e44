"""Reads conditions: mappings from an id to one test, joined by all, any and not, or looking at the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, cast

from assistant.flow.clauses import All, AnyOf, Comparison, Condition, InRows, Not, TestName
from assistant.flow.facts import REASONS
from assistant.library.blocks import Block, read_block, read_day, read_number, read_one_of, read_word, read_yes_no
from assistant.library.findings import Findings
from assistant.library.names import Found, Frame, Names, Site
from assistant.library.yaml_nodes import Entry, Fields, Items, Node, Word

_WORD_TESTS = ("is", "is_not", "includes")
_LIST_TESTS = ("one_of", "includes_any", "includes_all")
_NUMBER_TESTS = ("over", "under", "at_least", "at_most")
_DAY_TESTS = ("before", "after")
_TESTS = (*_WORD_TESTS, *_LIST_TESTS, *_NUMBER_TESTS, *_DAY_TESTS, "come", "answered", "missing", "rows_at_least")
_WITH_OTHER = ("is", "is_not", *_NUMBER_TESTS, *_DAY_TESTS)
_JOINTS = ("all", "any", "not", "in")


def read_condition(node: Node | None, site: Site, names: Names) -> Condition | None:
    """The condition that a node says; None where there is none, or where it is wrong."""
    if node is None:
        return None
    block = read_block(node, names.findings, "a condition")
    if block is None:
        return None
    if not block.fields.entries:
        block.complain(
            block.place, "this condition is empty", "write an id and a test, such as {area: {answered: yes}}"
        )
    if block.has("in"):
        return _read_in(block, site, names)
    parts = [_read_part(entry, site, names) for entry in block.fields.entries]
    return join_all(*parts)


def join_all(*parts: Condition | None) -> Condition | None:
    """A condition that is met when all of these are."""
    kept = tuple(part for part in parts if part)
    return All(kept) if len(kept) > 1 else kept[0] if kept else None


def _read_part(entry: Entry, site: Site, names: Names) -> Condition | None:
    match entry.key.text:
        case "all":
            return join_all(*_read_list(entry, site, names))
        case "any":
            parts = tuple(part for part in _read_list(entry, site, names) if part)
            return AnyOf(parts) if len(parts) > 1 else parts[0] if parts else None
        case "not":
            part = read_condition(entry.value, site, names)
            return Not(part) if part else None
        case _:
            return _read_test(entry, site, names)


def _read_list(entry: Entry, site: Site, names: Names) -> list[Condition | None]:
    if isinstance(entry.value, Items) and entry.value.parts:
        return [read_condition(part, site, names) for part in entry.value.parts]
    cure = f"write it as '{entry.key.text}: [{{...}}, {{...}}]'"
    names.findings.add("F010", entry.value.place, f"'{entry.key.text}' is a list of conditions", cure)
    return []


def _read_in(block: Block, site: Site, names: Names) -> Condition | None:
    block.expect(("in", "any", "all"))
    word = block.word("in")
    how: Literal["any", "all"] = "all" if block.has("all") else "any"
    node = block.fields.get(how)
    if node is None or (block.has("any") and block.has("all")):
        cure = "write it as '{in: partners, any: {amount: {over: 0}}}'"
        block.complain(block.place, "'in' goes with one of 'any' and 'all'", cure)
        return None
    found = names.resolve(word.text, word.place, site, all_rows=True) if word else None
    if found is None or word is None:
        return None
    table = rows_of(found, word, names)
    frame = Frame(found.ref, table or "?", frozenset({"row"}), anywhere=True, broken=not table)
    part = read_condition(node, site.inside(frame), names)
    return InRows(table, how, part, block.place) if part and table else None


def rows_of(found: Found, word: Word, names: Names) -> str:
    """The table by its fact, or the tick list by its id; empty, and noted, where it has no rows."""
    if found.table or found.kind in ("choices", "functions"):
        return found.table or found.ref
    if found.kind:
        cure = "name a table, or a tick list"
        names.findings.add("R006", word.place, f"'{word.text}' has no rows: it is of the kind '{found.kind}'", cure)
    return ""


def _read_test(entry: Entry, site: Site, names: Names) -> Condition | None:
    found = names.resolve(entry.key.text, entry.key.place, site)
    if not isinstance(entry.value, Fields) or len(entry.value.entries) != 1:
        cure = f"write it as '{entry.key.text}: {{is: ...}}'; several tests go in 'all'"
        names.findings.add("F010", entry.value.place, "after an id stands one test in braces", cure)
        return None
    test = entry.value.entries[0]
    if test.key.text not in _TESTS:
        cure = names.findings.suggest(test.key.text, _TESTS)
        names.findings.add("F014", test.key.place, f"'{test.key.text}' is not a test", cure)
        return None
    name = cast(TestName, test.key.text)
    if isinstance(test.value, Fields):
        other = _read_other(test, site, names)
        return Comparison(found.ref, name, other=other, place=entry.key.place) if found and other else None
    value = _read_side(test, names)
    return Comparison(found.ref, name, value, place=entry.key.place) if found and value else None


def _read_other(test: Entry, site: Site, names: Names) -> str:
    word = read_answer(test.value, f"'{test.key.text}'", names)
    if test.key.text not in _WITH_OTHER:
        cure = "write the word or number itself"
        names.findings.add("F010", test.value.place, f"'{test.key.text}' takes no other answer", cure)
        return ""
    found = names.resolve(word.text, word.place, site) if word else None
    return found.ref if found else ""


def read_answer(node: Node, what: str, names: Names) -> Word | None:
    """The id in `{answer: id}`."""
    block = read_block(node, names.findings, what)
    if block is None:
        return None
    known = block.expect(("answer",), "write it as '{answer: id}'")
    return block.word("answer", needed=known)


def _read_side(test: Entry, names: Names) -> str | tuple[str, ...]:
    """The right side of a test, in the form that the test needs."""
    name, findings = test.key.text, names.findings
    if name in _LIST_TESTS:
        return _read_words(test, names)
    if isinstance(test.value, Items) and name == "includes":
        findings.add("F010", test.value.place, "'includes' takes one id", "write includes_any or includes_all")
        return ""
    word = read_word(test.value, f"'{name}'", findings)
    if word is None:
        return ""
    return word.text if name in _WORD_TESTS else _READERS[name](word, f"'{name}'", findings)


def _read_missing(word: Word, what: str, findings: Findings) -> str:
    return read_one_of(word, (*REASONS, "any"), what, findings)


def _read_whole(word: Word, what: str, findings: Findings) -> str:
    if re.fullmatch("[0-9]{1,6}", word.text):
        return word.text
    findings.add("F010", word.place, f"{what} is a whole number, not '{word.text}'", "write a number such as 3")
    return ""


_READERS: dict[str, Callable[[Word, str, Findings], str]] = {
    **dict.fromkeys(_NUMBER_TESTS, read_number),
    **dict.fromkeys(_DAY_TESTS, read_day),
    "come": read_yes_no,
    "answered": read_yes_no,
    "missing": _read_missing,
    "rows_at_least": _read_whole,
}
"""How the right side of a test is read, for the tests that take one word of a certain form."""


def _read_words(test: Entry, names: Names) -> tuple[str, ...]:
    if not isinstance(test.value, Items) or not test.value.parts:
        cure = "write it in square brackets: [one, two]"
        names.findings.add("F010", test.value.place, f"'{test.key.text}' takes a list", cure)
        return ()
    words = (read_word(part, f"a line of '{test.key.text}'", names.findings) for part in test.value.parts)
    return tuple(word.text for word in words if word)
