"""What passes between the engine and whoever hosts it: inputs, speech and prompts. No screen is known here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, TypeAlias

from assistant.flow.events import Way
from assistant.flow.facts import Answer, Json, Key, Reason
from assistant.flow.offers import Field, Grid, Pick, RowView

# ---- what a person does


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to the question that stands, in its kind's plain form.

    `inferred` says that it was read from words that could mean something else: it is then proposed and
    waits for a yes. `key` is set where another question is answered than the one that stands (an edit).
    """

    value: Json
    raw: str = ""
    inferred: bool = False
    why: str = ""
    key: Key | None = None
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class NoReply:
    """A non-answer to the question that stands, or to `key`."""

    reason: Reason
    who: str = ""
    by: str = ""
    why: str = ""
    raw: str = ""
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that could not be read as an answer of the question's kind; `say` tells how to put it right."""

    say: str
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """Several answers at once, each with its key: all of them are taken, or none."""

    replies: tuple[Reply | NoReply, ...]
    raw: str = ""


@dataclass(frozen=True, slots=True)
class RowEdit:
    """A change to the rows of a table; `cells` are values by column, in their plain forms.

    A row of a shared list can be renamed (its new name is the one cell) or joined to another row.
    """

    table: str
    do: Literal["add", "remove", "move", "close", "open", "rename", "join"]
    row: str = ""
    before: str = ""
    cells: tuple[tuple[str, Json], ...] = ()
    raw: str = ""
    into: str = ""
    """For "join": the row that stands for both from then on."""


CommandName = Literal[
    "back",
    "undo",
    "redo",
    "help",
    "why",
    "example",
    "plainer",
    "source",
    "where",
    "summary",
    "notes",
    "topic",
    "goto",
    "change",
    "note",
    "pause",
    "yes",
    "no",
    "later",
    "short_route",
    "full_route",
    "explain",
    "next_section",
]


@dataclass(frozen=True, slots=True)
class Command:
    """Anything else that a person can ask for.

    `target` is a key's text for goto, change and explain, a topic's id for topic, and the words for note.
    """

    name: CommandName
    target: str = ""
    raw: str = ""


Input: TypeAlias = Reply | NoReply | Batch | Unread | RowEdit | Command


class NewId(Protocol):
    """Makes the id of a new row."""

    def __call__(self, table: str) -> str:
        """An id that no row of this table has had."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the engine may not find out for itself."""

    now: datetime
    new_id: NewId
    by: str = ""
    conversation: str = ""
    way: Way = "conversation"


# ---- what the engine says

Voice = Literal["guide", "echo", "refusal", "summary", "warning", "tool", "heading"]
"""How a line is meant: the dialogue's own words, what was understood, an answer refused, answers listed for a
check, a check's warning, something about the conversation itself, the start of a stage or section."""


@dataclass(frozen=True, slots=True)
class Line:
    """One answered line of a summary; `key` leads back to its question."""

    key: Key
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Speech:
    """Something that is said before the next question."""

    voice: Voice
    text: str
    source: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a conversation is, counting the questions of the chosen route that are asked now."""

    done: int
    total: int
    stage: str = ""
    section: str = ""
    put_off: int = 0
    about: bool = False
    """Whether answers still to be given decide how many questions there are: `total` is then the most."""
    here: tuple[int, int] = (0, 0)
    """Of what is asked for each row around the question: how many answers are there, and of how many."""

    @property
    def here_words(self) -> str:
        """How far what is asked for each row is, in words to go on with: ", 7 of 24 here"; empty outside of it."""
        return f", {self.here[0]} of {self.here[1]} here" if self.here[1] > 1 else ""

    @property
    def words(self) -> str:
        """How far, in words: "3 of 20", or "3 of about 20"."""
        return f"{self.done} of {'about ' if self.about else ''}{self.total}"


Waiting = Literal["answer", "confirm", "who", "by", "why", "recheck", "warn", "finished"]
"""What the prompt waits for: an answer; a yes to what was understood; who could find out, by when, or why not
(each may be skipped); a look at answers touched by a change; a yes to an answer that a check warned about;
or nothing, at the end of the route."""


Whose = Literal["us", "me"]
"""Who speaks: all who plan together, or one person of themselves."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The question that stands, with all that a host needs to draw it."""

    waiting: Waiting
    text: str
    kind: str = "text"
    key: Key | None = None
    id: str = ""
    label: str = ""
    picks: tuple[Pick, ...] = ()
    add: bool = False
    """A name that is not on offer may be typed, and is added."""
    low: str = ""
    high: str = ""
    ends: tuple[str, ...] = ()
    unit: str = ""
    whole: bool = False
    long: bool = False
    least: int = 0
    most: int = 0
    table: str = ""
    one: str = ""
    many: str = ""
    rows: tuple[RowView, ...] = ()
    fields: tuple[Field, ...] = ()
    across: tuple[Pick, ...] = ()
    cells: tuple[tuple[str, str, str], ...] = ()
    """For a matrix's row: (across, field, as shown)."""
    row_title: str = ""
    """For a column: the name of the row that it is about."""
    prefill: Json = None
    """The answer that stands (or stood), in plain form."""
    prefill_text: str = ""
    whose: Whose = "us"
    non_answer: str = ""
    """The non-answer that stands, as shown."""
    default: Json = None
    """What Enter alone would answer."""
    default_text: str = ""
    non_answers: tuple[Reason, ...] = ()
    why: str = ""
    help: str = ""
    plainer: str = ""
    examples: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    cited: str = ""
    """The source in words, as people cite it."""
    note: str = ""
    optional: bool = False
    suggest: str = ""
    """What a host may work out as an answer to offer, by name."""
    suggested: str = ""
    """Why the default is suggested by this tool, where it is."""
    grid: Grid | None = None
    """The block around the question, where that may be answered all at once."""
    progress: Progress = Progress(0, 0)


Status = Literal["open", "answered", "come_back", "recheck", "dormant", "later"]
"""Where a question stands; "later" is asked on the full route only."""


@dataclass(frozen=True, slots=True)
class ItemView:
    """One question of the task list."""

    key: Key
    id: str
    label: str
    status: Status
    text: str
    """The answer as shown, or the non-answer in words, or empty."""
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section of the task list, with its counts on the chosen route."""

    stage: str
    stage_title: str
    id: str
    title: str
    done: int
    total: int
    items: tuple[ItemView, ...]
    current: bool = False
