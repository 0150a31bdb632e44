"""Reads the kind of a question, of a fact or of a column, with its limits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import cast

from assistant.flow.choices import Kind, KindName, Options
from assistant.library.blocks import Block, read_number
from assistant.library.choices import Surroundings, read_options
from assistant.library.yaml_nodes import Items

KIND_KEYS: dict[str, tuple[str, ...]] = {
    "text": ("long",),
    "choice": ("choices",),
    "choices": ("choices", "least", "most", "detail"),
    "scale": ("range", "ends"),
    "number": ("low", "high", "unit", "whole"),
    "money": ("low", "high"),
    "date": (),
    "organisation": (),
    "role": (),
    "functions": ("least", "most", "only", "but_not"),
    "rows": ("row", "least", "most", "one", "many", "repeats"),
    "matrix": ("down", "across", "cell"),
}
"""The kinds of question, each with the words of its own."""

_ALL_KEYS = frozenset(key for keys in KIND_KEYS.values() for key in keys)
_OWN_SAY = ("long", "least", "most", "detail", "row", "one", "many", "repeats", "only", "but_not")
"""What a question may say for itself where the record declares its fact."""
_MOST_POINTS = 20


def expect_keys(block: Block, kind: str, shared: bool, known: tuple[str, ...]) -> None:
    """Notes every word that a question of this kind does not use."""
    own = KIND_KEYS.get(kind, tuple(_ALL_KEYS))
    block.expect((*known, *_ALL_KEYS))
    for entry in block.fields.entries:
        key = entry.key.text
        if key in known or key not in _ALL_KEYS:
            continue
        if key not in own:
            cure = f"take it out; '{kind}' has {', '.join(own)}" if own else "take it out"
            block.findings.add("F009", entry.key.place, f"a question of the kind '{kind}' has no '{key}'", cure)
        elif shared and key not in _OWN_SAY:
            message = f"'{key}' is for the record to say, as it declares this fact"
            block.findings.add("F012", entry.key.place, message, "take it out here, or change it in the record")


def read_kind(name: str, block: Block, around: Surroundings) -> Kind:
    """The kind, as it is written out."""
    kind = Kind(cast(KindName, name))
    match name:
        case "choice" | "choices":
            kind = replace(kind, options=_read_choices(block, around))
        case "scale":
            kind = _read_scale(kind, block)
        case "number" | "money":
            kind = replace(kind, low=block.number("low"), high=block.number("high"))
            kind = replace(kind, unit=block.literal("unit"), whole=block.flag("whole"))
    return adjust_kind(kind, block)


def adjust_kind(kind: Kind, block: Block) -> Kind:
    """The kind with what a question may say for itself, even of a fact that the record declares."""
    detail = block.literal("detail") if kind.name == "choices" else ""
    long = block.flag("long") if kind.name == "text" else False
    least, most = (block.whole(key) if key in KIND_KEYS[kind.name] else 0 for key in ("least", "most"))
    return replace(
        kind,
        detail=detail or kind.detail,
        long=long or kind.long,
        least=least or kind.least,
        most=most or kind.most,
    )


def narrow_kind(kind: Kind, block: Block, around: Surroundings) -> Kind:
    """The menu of functions with only what was ticked at an earlier question, or without it."""
    if kind.name != "functions":
        return kind
    only, but_not = (around.ticks(word) if word else "" for word in (block.word("only"), block.word("but_not")))
    return replace(kind, options=Options(picks=only, but_not=but_not)) if only or but_not else kind


def _read_choices(block: Block, around: Surroundings) -> Options:
    node = block.fields.get("choices")
    if node is None:
        block.miss("choices", "write what there is to pick")
        return Options()
    options = read_options(node, "choices", around)
    if isinstance(node, Items) and not node.parts:
        block.complain(node.place, "there is nothing to pick", "write at least two choices")
    return options


def _read_scale(kind: Kind, block: Block) -> Kind:
    points = block.items("range", needed=True)
    words = block.word_list("range") if points else ()
    numbers = [word for word in words if read_number(word, "an end of 'range'", block.findings)]
    if len(numbers) < len(points) or not points:
        return kind
    if len(words) != 2 or any("." in word.text for word in words):
        block.complain(block.at("range"), "'range' is two whole numbers", "write it as [1, 5]")
        return kind
    low, high = words[0].text, words[1].text
    ends = block.texts("ends")
    size = int(Decimal(high) - Decimal(low)) + 1
    if size > _MOST_POINTS:
        block.complain(block.at("range"), f"a scale has at most {_MOST_POINTS} points", "make it a number")
    if ends and len(ends) not in (2, size):
        cure = f"write 2 words, or {size}"
        block.complain(block.at("ends"), "'ends' has a word for both ends, or one for each point", cure)
    return replace(kind, low=low, high=high, ends=ends)
