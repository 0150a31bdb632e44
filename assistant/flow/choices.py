"""What may be picked at a question, and the kinds that answers have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.flow.clauses import Condition

KindName = Literal[
    "text",
    "choice",
    "choices",
    "scale",
    "number",
    "money",
    "date",
    "role",
    "organisation",
    "functions",
    "rows",
    "matrix",
]
"""The kinds of question. `say`, `calc`, `for_each` and `next_cycle` are steps that ask nothing."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick."""

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    about: str = ""
    """One line shown under the label."""
    alone: bool = False
    """Picking it takes every other pick away ("none of these")."""
    detail: str = ""
    """For tick lists: what to ask for beside the tick ("Which ones?")."""
    when: Condition | None = None
    source: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    """Ids that it had before."""
    retired: bool = False
    group: str = ""
    """What heads it in a long list; the menu of functions has its own groups."""


@dataclass(frozen=True, slots=True)
class Options:
    """Where the things to pick come from: one of `fixed`, `rows`, `picks` and `functions` is used."""

    fixed: tuple[Choice, ...] = ()
    rows: str = ""
    """A table whose rows are the options; a pick's id is the row's id."""
    picks: str = ""
    """The full id of an earlier tick list: only what was ticked there is offered."""
    functions: bool = False
    """The menu of 42 functions; with `picks` only those that were ticked there."""
    but_not: str = ""
    """With `functions`: the full id of an earlier tick list whose ticks are left out."""
    add: bool = False
    """With `rows`: typing a new name adds a row."""


NO_OPTIONS = Options()
"""Nothing to pick."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of a question, with its limits."""

    name: KindName
    options: Options = NO_OPTIONS
    low: str = ""
    """The least number or money allowed, or the bottom of a scale; empty for none."""
    high: str = ""
    ends: tuple[str, ...] = ()
    """For a scale: the words at both ends, or one for each point."""
    unit: str = ""
    whole: bool = False
    long: bool = False
    """For text: several lines are expected."""
    detail: str = ""
    """For tick lists: what to ask for beside every tick."""
    least: int = 0
    """For tick lists and tables: the fewest picks or rows."""
    most: int = 0
    """The most picks or rows; 0 for no limit."""
