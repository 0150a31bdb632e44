"""The functions of coordinating care: 42 in five groups, and the seven core areas of every worker."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.catalogue.activities import WayToLearn


@dataclass(frozen=True, slots=True)
class FunctionGroup:
    """One of the five groups."""

    id: str
    title: str
    about: str = ""
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Function:
    """One of the 42 functions; its id is that of the guide's item."""

    id: str
    label: str
    about: str
    group: str
    source: tuple[str, ...] = ()
    in_appendices: bool = True
    """The three blank matrices of the guide leave one function out."""
    may_not_be_core: bool = False
    """The guide says that it may not be core in every setting."""
    note: str = ""
    explanation: str = ""
    """A few sentences on what it means at work."""
    good_practice: tuple[str, ...] = ()
    """What it looks like when it is done well; this tool's suggestion."""
    ways_to_learn: tuple[WayToLearn, ...] = ()
    """The sources have none for a single function: they are this tool's suggestion."""
    aliases: tuple[str, ...] = ()
    """Words that people use for it."""
    appendix_reading: str = ""
    """How its wording in the appendices differs in meaning; empty where it does not."""


@dataclass(frozen=True, slots=True)
class ScopeFunctions:
    """The ids of the functions that a scope of the service asks for: those it cannot do without, and more."""

    essential: tuple[str, ...] = ()
    useful: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CoreArea:
    """One of the seven areas that every worker knows their own part in; it is not a function."""

    id: str
    label: str
    source: tuple[str, ...] = ()
    about: str = ""
    """What it is about; the guide only names the areas, so that the words are this tool's."""
