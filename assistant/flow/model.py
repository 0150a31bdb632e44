"""What a dialogue is once it has been read: frozen values, with every name resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from assistant.flow.facts import Reason

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

SuggestionName = Literal["nearest_role", "role_functions", "first_needs", "ways_to_learn", "next_function"]
"""What a host can work out and offer: the role nearest to a job title, its functions, the first needs to learn,
ways to learn a function, the next of the first needs that no learning need names."""

TestName = Literal[
    "is",
    "is_not",
    "one_of",
    "includes",
    "includes_any",
    "includes_all",
    "over",
    "under",
    "at_least",
    "at_most",
    "before",
    "after",
    "answered",
    "missing",
    "rows_at_least",
]
CalcName = Literal["sum", "count", "average", "min", "max", "difference", "days_between", "percent_of", "list"]
Interval = Literal["week", "month", "quarter", "half_year", "year"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file; lines and columns count from 1."""

    file: str = ""
    line: int = 1
    column: int = 1


# ---- conditions


@dataclass(frozen=True, slots=True)
class Comparison:
    """One test of one answer. `ref` is a full id; `other` is set where the right side is another answer."""

    ref: str
    test: TestName
    value: str | tuple[str, ...] = ""
    other: str = ""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class All:
    """Met when every part is met."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Met when one part is met."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Met when its part is not met; cannot tell where its part cannot tell."""

    part: Condition


@dataclass(frozen=True, slots=True)
class InRows:
    """Met when any (or every) row of a table meets the condition."""

    table: str
    how: Literal["any", "all"]
    part: Condition
    place: Place = Place()


Condition: TypeAlias = Comparison | All | AnyOf | Not | InRows


# ---- questions


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


@dataclass(frozen=True, slots=True)
class Options:
    """Where the things to pick come from: exactly one of `fixed`, `rows`, `picks` and `functions` is used."""

    fixed: tuple[Choice, ...] = ()
    rows: str = ""
    """A table whose rows are the options; a pick's id is the row's id."""
    picks: str = ""
    """The full id of an earlier tick list: only what was ticked there is offered."""
    functions: bool = False
    """The menu of 42 functions."""
    add: bool = False
    """With `rows`: typing a new name adds a row."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of a question, with its limits."""

    name: KindName
    options: Options = Options()
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


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that an answer must meet, or (level "warn") ought to."""

    must: Condition
    say: str
    level: Literal["error", "warn"] = "error"
    place: Place = Place()


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
    one: str = ""
    """For rows: what one row is called ("risk")."""
    many: str = ""
    down: Options = Options()
    """For a matrix: what stands down the side."""
    across: Options = Options()
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
    place: Place = Place()
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
    place: Place = Place()


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
    place: Place = Place()


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
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class NextCycle:
    """Starts the plan's next cycle as soon as its condition is met."""

    id: str
    when: Condition
    say: str = ""
    place: Place = Place()


Step: TypeAlias = Question | Say | Calc | ForEach | NextCycle


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
    place: Place = Place()


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
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Topic:
    """A side question that can be asked at any time; the words lead to what is said."""

    id: str
    title: str
    asked_as: tuple[str, ...]
    say: str
    source: tuple[str, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a shared table, as knowledge/record.yaml declares it."""

    id: str
    label: str
    kind: Kind
    each_cycle: bool = False
    """Asked afresh in each cycle."""
    check_place: Place = Place()


@dataclass(frozen=True, slots=True)
class SharedFact:
    """A fact that several dialogues, grids and files write."""

    id: str
    label: str
    kind: Kind
    stays: bool = False
    """Holds for every cycle; other single facts are offered again in the next one."""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the record; its rows keep their ids for ever."""

    id: str
    label: str
    one: str
    many: str
    title: str
    """The column that names a row."""
    columns: tuple[Column, ...]
    each_cycle: bool = False
    """Its rows belong to the cycle in which they were added."""
    pool: bool = False
    """A shared list (organisations, people) that grows as names are typed; it is not asked about for its own sake."""
    place: Place = Place()

    def column(self, column_id: str) -> Column | None:
        """The column with this id."""
        return next((column for column in self.columns if column.id == column_id), None)


@dataclass(frozen=True, slots=True)
class RecordPlan:
    """Every shared fact and table: what knowledge/record.yaml declares."""

    facts: tuple[SharedFact, ...] = ()
    tables: tuple[Table, ...] = ()

    def table(self, name: str) -> Table | None:
        """The table with this name."""
        return next((table for table in self.tables if table.id == name), None)

    def fact(self, name: str) -> SharedFact | None:
        """The single fact with this name."""
        return next((fact for fact in self.facts if fact.id == name), None)


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
    record: RecordPlan = RecordPlan()
    functions: tuple[Choice, ...] = ()
    """The menu of functions, for the kind `functions`; `about` holds the group's id."""
    function_groups: tuple[Choice, ...] = ()
    roles: tuple[Choice, ...] = ()
    """The catalogue's roles, with aliases."""
    sources: tuple[Choice, ...] = ()
    """The source documents: `label` is how one is cited."""
    hash: str = ""
    """SHA-256 of the files that it was read from."""
