"""Reads the words of the critical friend from knowledge/review.yaml."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import cast

from assistant.analysis.review import RULES
from assistant.catalogue.review import CLASSES, FindingClass, ReviewWords, RuleWords
from assistant.library.blocks import Block
from assistant.library.findings import Findings, stop_on_errors
from assistant.library.lists import need, read_file, refuse_doubles

STANDING = ("who_by", "who", "by", "nobody", "late", "late_nobody", "ahead", "put_off", "changed")
"""The ways in which a missing answer can stand, each with its words."""
_RULE = ("id", "class", "title", "say", "do", "why")


def read_review_words(knowledge: Path) -> ReviewWords:
    """The words of every rule; none where there is no such file.

    Raises:
        DialogueError: The file is at fault; one line with the place and the cure.
    """
    findings = Findings()
    block = read_file(knowledge / "review.yaml", findings)
    words = _words(block) if block else ReviewWords()
    stop_on_errors(findings)
    return words


def _words(block: Block) -> ReviewWords:
    need(block, ("classes", "standing", "rules"))
    rules = block.blocks("rules", "a rule")
    refuse_doubles(rules, block.findings)
    return ReviewWords(
        tuple(_rule(each) for each in rules),
        _named(block, "classes", CLASSES),
        _named(block, "standing", STANDING),
    )


def _named(block: Block, key: str, names: Collection[str]) -> dict[str, str]:
    inner = block.block(key, f"'{key}'")
    if inner is None:
        return {}
    inner.expect(names)
    return {name: inner.text(name, needed=True) for name in names}


def _rule(block: Block) -> RuleWords:
    block.expect((*_RULE, "source"))
    name = block.identifier("id", kebab=True)
    if name and name not in RULES:
        cure = block.findings.suggest(name, RULES)
        block.findings.add("R001", block.at("id"), f"no rule is called '{name}'", cure)
    level = cast(FindingClass, block.one_of("class", CLASSES[:2], default="look", needed=True))
    title, say, do, why = (block.text(key, needed=True) for key in ("title", "say", "do", "why"))
    return RuleWords(name, level, title, say, do, why, block.sources())
