"""YAML becomes a tree with places, or findings in plain words; never a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.flow.place import Place
from assistant.library.findings import Findings
from assistant.library.yaml_nodes import DEEPEST, MOST_CHARACTERS, Fields, Items, Node, Word, read_nodes


def read(text: str) -> tuple[Node | None, list[str]]:
    findings = Findings()
    node = read_nodes(text, "a.yaml", findings)
    found = findings.sorted()
    return node, [f"{one.code} {one.place.line}:{one.place.column} {one.message}; {one.cure}" for one in found]


def tree(text: str) -> Node:
    node, found = read(text)
    assert found == []
    assert node is not None
    return node


def fields(text: str) -> Fields:
    node = tree(text)
    assert isinstance(node, Fields)
    return node


def word(node: Node | None) -> str:
    assert isinstance(node, Word)
    return node.text


def test_every_key_and_value_knows_its_place() -> None:
    top = fields("dialogue: tea\nstages:\n  - id: brew\n")
    stages = top.get("stages")
    assert isinstance(stages, Items)
    inner = stages.parts[0]
    assert isinstance(inner, Fields)
    assert top.entries[0].key.place == Place("a.yaml", 1, 1)
    assert top.entries[0].value.place == Place("a.yaml", 1, 11)
    assert inner.entries[0].key.place == Place("a.yaml", 3, 5)
    assert inner.entries[0].value.place == Place("a.yaml", 3, 9)


@pytest.mark.parametrize("text", ["Yes", "no", "on", "007", "1.10", "1e3", "2026-04-01", "12:30", "null", "0x10"])
def test_a_text_stays_as_it_is_written(text: str) -> None:
    assert word(fields(f"a: {text}\n").get("a")) == text


def test_a_place_within_a_text_can_be_counted_on_one_line_only() -> None:
    plain, quoted, folded = (fields(text).get("a") for text in ("a: bcd\n", 'a: "bcd"\n', "a: >\n  bcd\n"))
    assert isinstance(plain, Word)
    assert isinstance(quoted, Word)
    assert isinstance(folded, Word)
    assert plain.at(1).column == 5
    assert quoted.at(1).column == 6
    assert folded.at(1) == folded.place


@pytest.mark.parametrize(
    ("text", "place", "says", "cure"),
    [
        ("ask: Dates: when?\n", "1:11", "a colon with a space", "double quotes"),
        ("- ask: Dates: when?\n", "1:13", "a colon with a space", "double quotes"),
        ("ask: {area} is where?\n", "1:13", "begins with {", "double quotes"),
        ("a:\n\tb: c\n", "2:1", "a tab", "use spaces"),
        ("a: b\n c: d\n", "2:3", "too far to the right", "line it up"),
        ("a: 'never closed\nb: c\n", "1:4", "never closed", "close it"),
        ("a: [b, c\n", "2:1", "the bracket that opens in line 1", "close it"),
        ('a: "b" c\n', "1:8", "after its closing quote", "quotes"),
        ("a: @home\n", "1:4", "cannot begin with @", "double quotes"),
        ("a: - b\n", "1:4", "a list cannot begin here", "line of its own"),
        ('a: "C:\\Users"\n', "1:9", "backslash", "two backslashes"),
        ("a: b\nc\nd: e\n", "3:1", "no colon", "key: value"),
        ("a: b\x07\n", "1:5", "(U+0007)", "take it out"),
        ("? [a]\n: b\n", "1:3", "where a key should be", "one word"),
    ],
)
def test_what_is_not_yaml_is_told_with_its_cure(text: str, place: str, says: str, cure: str) -> None:
    node, (first, *_) = read(text)
    assert node is None
    assert first.startswith(f"Y001 {place} ")
    assert says in first
    assert cure in first.partition(";")[2]


def test_a_comment_that_swallows_a_bracket_is_named_as_the_cause() -> None:
    _, found = read("a: [b, c # d]\ne: f\n")
    assert [line[:4] for line in found] == ["Y006", "Y001"]
    assert "with it the closing bracket" in found[1]


def test_a_doubled_key_names_both_lines_and_the_first_counts() -> None:
    node, found = read("a: 1\nb: 2\na: 3\n")
    assert found == ["Y002 3:1 'a' stands twice, here and in line 1; keep one of the two"]
    assert isinstance(node, Fields)
    assert word(node.get("a")) == "1"


def test_anchors_aliases_and_merges_are_all_named() -> None:
    _, found = read("a: &x {b: c}\nd: *x\ne:\n  <<: {f: g}\n")
    assert [line[:8] for line in found] == ["Y003 1:4", "Y003 2:4", "Y003 4:3"]


def test_ten_to_the_power_of_ten_copies_are_refused_at_once() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 11)]
    node, found = read("\n".join(lines))
    assert node is None
    assert {line[:4] for line in found} == {"Y003"}


@pytest.mark.parametrize(("text", "tag"), [("a: !!int 1", "!!int"), ("a: !mine {b: c}", "!mine"), ("a: ! b", "!")])
def test_a_tag_is_named_as_it_is_written(text: str, tag: str) -> None:
    _, found = read(text)
    assert found == [f"Y004 1:4 '{tag}' is a tag; take it out"]


def test_an_old_yaml_directive_is_refused_because_it_turns_yes_into_a_switch() -> None:
    _, found = read("%YAML 1.1\n---\na: yes\n")
    assert found == ["Y005 1:1 a line that begins with %YAML; take the line out"]


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("a: what is 50% # of it\n", True),
        ("a: b # c\n", True),
        ("a: one\n  two # three\n", True),
        ("a: b  # a comment\n", False),
        ("a: b # ok: T001 a reason\n", False),
        ('a: "b" # c\n', False),
        ("a: |\n  b # c\n", False),
        ("a: b#c\n", False),
        ("a: # c\n  b\n", False),
        ("# c\na: b\n", False),
    ],
)
def test_a_hash_that_drops_text_is_warned_of_and_a_comment_is_not(text: str, warned: bool) -> None:
    node, found = read(text)
    assert node is not None
    assert [line[:4] for line in found] == (["Y006"] if warned else [])


@pytest.mark.parametrize("bomb", ["[" * 100_000, "{a: " * 20_000, "- " * 50_000, "[a, " * 20_000])
def test_a_bomb_of_brackets_is_refused_in_one_line(bomb: str) -> None:
    node, found = read(bomb)
    assert node is None
    assert len(found) == 1
    assert f"more than {DEEPEST} levels deep" in found[0]


def test_a_huge_text_is_refused_before_it_is_read() -> None:
    node, found = read("a: b\n" * (MOST_CHARACTERS // 5 + 1))
    assert node is None
    assert found[0].startswith("Y007 1:1 ")
    assert len(found) == 1


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n...\n"])
def test_an_empty_file_is_told(text: str) -> None:
    node, found = read(text)
    assert node is None
    assert found == ["Y009 1:1 there is nothing in this file; write a dialogue in it, or take it away"]


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "a: 1\n...\nb: 2\n"])
def test_a_second_document_is_told(text: str) -> None:
    node, found = read(text)
    assert node is None
    assert found[0].startswith("Y010 ")


_SIGNS = "a: ¦b¦- ¦{¦}¦[¦]¦\"¦'¦#¦ #¦&x ¦*x¦!t ¦%¦|\n¦>\n¦\n¦  ¦\t¦? ¦: ¦,¦---\n¦...\n¦<<: ¦\\¦@¦`¦~¦é¦\u2028¦\x85¦\x00"
_PIECES = st.sampled_from(_SIGNS.split("¦"))


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join)))
def test_no_text_at_all_brings_the_reader_down(text: str) -> None:
    node, found = read(text)
    assert node is not None or found
    assert all("\n" not in line for line in found)
