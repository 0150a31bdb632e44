"""What a dialogue is once it has been read: frozen values, with every name resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from assistant.flow.choices import NO_OPTIONS, Choice, Kind, Options
from assistant.flow.clauses import Condition
from assistant.flow.facts import Reason
from assistant.flow.place import NOWHERE, Place
from assistant.flow.tables import NO_RECORD, Map, RecordPlan

SuggestionName = Literal[
    "nearest_role",
    "role_functions",
    "first_needs",
    "ways_to_learn",
    "next_function",
    "scope_functions",
    "scope_essential",
    "map_gaps",
    "map_sums",
    "gaps_left",
    "gap_functions",
    "gap_option",
    "gap_needs",
    "gap_risk",
    "lacking_evidence",
    "linked_competencies",
    "look_again_days",
    "first_look_again",
    "day_in_name",
]
"""What a host can work out and offer: the role nearest to a job title, its functions, the first needs to learn,
ways to learn a function, the next of the first needs that no learning need names, the functions that a plan's scope
asks for, those of them that are essential, those wanted that the map shows as not fully done, and its sums;
for ways to fill gaps: the gaps left, the next one, who could hold it, what they would need, what could go wrong;
for a portfolio, which competencies have no evidence yet, said and not offered as an answer, and the competencies
that go with the functions in the same row, or in the person's job; the days in three, six and twelve months, and the
first of those that were ticked;
and for a row's date, the day that its name holds ("By March 2027 fewer falls")."""

CalcName = Literal["sum", "count", "average", "min", "max", "difference", "days_between", "percent_of", "list"]
Interval = Literal["week", "month", "quarter", "half_year", "year"]


# ---- conditions


# ---- questions


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that an answer must meet, or (level "warn") ought to."""

    must: Condition
    say: str
    level: Literal["error", "warn"] = "error"
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Question:
    """Anything that is asked: a plain question, a column of a table, a table, a matrix, a field of its cells."""

    id: str
    """The full id: `scope`; `actions.due` for a column; `progress.status` inside a for_each; `risk.what` in a part."""
    fact: str
    """The name of its fact (`commissioning.scope`, `area`); for a column or a cell's field, that of its table."""
    column: str
    """The column's own id, or empty."""
    kind: Kind
    ask: str
    label: str = ""
    """A few words for summaries and documents; the question itself where there are none."""
    why: str = ""
    help: str = ""
    plainer: str = ""
    """The same question in simpler words."""
    examples: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    short: bool = False
    """On the short route."""
    when: Condition | None = None
    checks: tuple[Check, ...] = ()
    non_answers: tuple[Reason, ...] = ("dont_know", "not_applicable", "come_back")
    follow_ups: bool = True
    """Whether a non-answer is followed by who, by when or why."""
    suggest: str = ""
    """What this tool works out as an answer to offer, by name; hosts know how."""
    default: str = ""
    """What is offered for Enter: a literal, or, with `default_from`, nothing."""
    default_from: str = ""
    """The full id of an answer that is offered for Enter."""
    if_missing: str = ""
    """How it reads in other texts while there is no value."""
    recheck_when: tuple[str, ...] = ()
    """Full ids whose change asks for another look at this answer."""
    scope: tuple[str, ...] = ()
    """The tables (or tick lists) whose rows it is asked for, outermost first; a column names its own table last."""
    columns: tuple[Question, ...] = ()
    """For rows: the columns. For a matrix: the fields of a cell."""
    map: Map | None = None
    """The map of the record that its ticks are cells of, for the row around it."""
    one: str = ""
    """For rows: what one row is called ("risk")."""
    many: str = ""
    down: Options = NO_OPTIONS
    """For a matrix: what stands down the side."""
    across: Options = NO_OPTIONS
    repeats: Interval | str = ""
    """For rows: a new row falls due after each interval; or the full id of the choice that says which."""
    sign_off: bool = False
    """The question that signs a stage off; its fact is the stage's."""
    was: tuple[str, ...] = ()
    """Ids that it had before."""
    retired: bool = False
    tags: tuple[str, ...] = ()
    note_to_trainer: str = ""
    tests: tuple[str, ...] = ()
    """Examples that `joinedup check` reads: `soon -> message`, `1 April 2026 -> 2026-04-01`."""
    place: Place = NOWHERE
    places: dict[str, Place] = field(default_factory=dict, compare=False)
    """Where each of its words stands in the file, for messages to authors."""


# ---- steps


@dataclass(frozen=True, slots=True)
class Say:
    """Words said on the way; nothing is asked."""

    id: str
    text: str
    when: Condition | None = None
    source: tuple[str, ...] = ()
    short: bool = False
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Calc:
    """A value worked out from answers; it can be piped and tested like an answer."""

    id: str
    how: CalcName
    of: tuple[str, ...]
    """Full ids, in order; one for the sums over rows."""
    label: str = ""
    unit: Literal["", "money", "days", "percent"] = ""
    when: Condition | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class ForEach:
    """Steps asked once for each row of a table, or for each tick of a tick list."""

    id: str
    over: str
    """The table's name, or the full id of a tick list."""
    steps: tuple[Step, ...]
    when: Condition | None = None
    grid: bool = False
    """Whether its questions may be answered all at once, a line for each row."""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class NextCycle:
    """Starts the plan's next cycle as soon as its condition is met."""

    id: str
    when: Condition
    say: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class CopyRow:
    """Makes a row of another table out of the row around it, once, as soon as its condition is met."""

    id: str
    table: str
    """The table that gets the row, which keeps its id."""
    source: str
    """The table whose row is copied."""
    columns: tuple[tuple[str, str], ...]
    """Each column of the new row with the column that it is filled from."""
    when: Condition | None = None
    say: str = ""
    """Said when the row is made."""
    place: Place = NOWHERE


Step: TypeAlias = Question | Say | Calc | ForEach | NextCycle | CopyRow


@dataclass(frozen=True, slots=True)
class Section:
    """A few steps under one heading, with a look back at its end."""

    id: str
    title: str
    steps: tuple[Step, ...]
    say: str = ""
    """Said when the section begins."""
    source: tuple[str, ...] = ()
    when: Condition | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of a dialogue that a person can finish and sign off."""

    id: str
    title: str
    sections: tuple[Section, ...]
    about: str = ""
    source: tuple[str, ...] = ()
    for_roles: tuple[str, ...] = ()
    sign_off: Question | None = None
    when: Condition | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Topic:
    """A side question that can be asked at any time; the words lead to what is said."""

    id: str
    title: str
    asked_as: tuple[str, ...]
    say: str
    source: tuple[str, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A whole dialogue, resolved against the record and the catalogue."""

    id: str
    version: str
    title: str
    subject: Literal["plan", "person", "workshop"]
    stages: tuple[Stage, ...]
    topics: tuple[Topic, ...] = ()
    about: str = ""
    begins: bool = False
    """Whether a new plan or person begins with it."""
    record: RecordPlan = NO_RECORD
    functions: tuple[Choice, ...] = ()
    """The menu of functions, for the kind `functions`; `about` holds the group's id."""
    function_groups: tuple[Choice, ...] = ()
    roles: tuple[Choice, ...] = ()
    """The catalogue's roles, with aliases."""
    sources: tuple[Choice, ...] = ()
    """The source documents: `label` is how one is cited."""
    hash: str = ""
    """SHA-256 of the files that it was read from."""
