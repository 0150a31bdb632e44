"""The words of the critical friend: what each of its rules is called, says, asks for and rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

FindingClass: TypeAlias = Literal["mend", "look", "waiting"]
"""To be mended; worth a second look; or waiting for an answer that is on its way."""

CheckList: TypeAlias = Literal[
    "check_sums", "check_mend", "check_look", "check_waiting", "check_meant", "still_to_mend"
]
"""What a document may list of the findings: how many there are, those of each class, those that are meant so, and
in short what is still to mend and what is waited for."""

CLASSES: tuple[FindingClass, ...] = ("mend", "look", "waiting")


@dataclass(frozen=True, slots=True)
class RuleWords:
    """The words of one rule; braces in `say` stand for what a finding is about."""

    id: str
    level: FindingClass
    title: str
    """What all its findings have in common."""
    say: str
    do: str
    """What would mend it."""
    why: str
    source: tuple[str, ...] = ()
    """Where the guide asks for it; without any, it is this tool's suggestion."""


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """Every rule, those that matter most first, and the words for how an answer stands."""

    rules: tuple[RuleWords, ...] = ()
    classes: Mapping[str, str] = field(default_factory=dict)
    """What each class is called."""
    standing: Mapping[str, str] = field(default_factory=dict)
    """What is said where an answer is on its way, or was put off."""

    def rule(self, name: str) -> RuleWords | None:
        """The words of a rule."""
        return next((rule for rule in self.rules if rule.id == name), None)
