"""What happens in a conversation, as the log keeps it: small frozen events in the past tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias, get_args

from assistant.flow.facts import Answer, Json, Key, answer_from_json, answer_to_json, parse_key

Way = Literal["conversation", "grid", "import", "workshop", "parcel", "play"]
"""By which way a fact came."""


@dataclass(frozen=True, slots=True)
class Started:
    """A conversation began, on the short route or the full one."""

    dialogue: str
    route: str = "full"


@dataclass(frozen=True, slots=True)
class RouteChosen:
    """The person moved to the short or the full route."""

    route: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A fact was given a value or a non-answer."""

    key: Key
    answer: Answer
    copied: bool = False
    """Filled from a row of another table: nobody was asked, so the conversation stays where it is."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """A fact was emptied."""

    key: Key


@dataclass(frozen=True, slots=True)
class RowAdded:
    """A table got a row; `before` is the row that it stands in front of, empty for the end."""

    table: str
    row: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class RowRemoved:
    """A row was taken out; its facts stay in the log."""

    table: str
    row: str


@dataclass(frozen=True, slots=True)
class RowMoved:
    """A row was put in front of another; empty for the end."""

    table: str
    row: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class RowsClosed:
    """The person said that a table is complete for now."""

    table: str


@dataclass(frozen=True, slots=True)
class RowsOpened:
    """A table was opened again."""

    table: str


@dataclass(frozen=True, slots=True)
class WentTo:
    """The focus moved to a question; `then` are the questions to go to after it, the last being where one was."""

    key: Key
    then: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class RecheckDelayed:
    """The person will look another time at an answer that was touched by a change; a visit to it ends."""

    key: Key


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """Something more is asked about an answer that already stands."""

    key: Key
    about: Literal["who", "by", "why", "warn", "recheck", "done"]
    """Who could find out; by when; why not for us; is it right although a check warned; shall the answers that
    this change touched be looked at; or nothing more."""


@dataclass(frozen=True, slots=True)
class Digressed:
    """A side question was asked; nothing changed."""

    topic: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """An answer was refused; what was typed is not kept here."""

    key: Key
    code: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """An answer was understood but waits for the person's yes; `why` says how it was understood."""

    key: Key
    answer: Answer
    why: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """The person said yes or no to what was proposed."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The person looked at an answer again and kept it, or kept one that a check warned about."""

    key: Key


@dataclass(frozen=True, slots=True)
class Noted:
    """A note was put beside an answer."""

    key: Key
    text: str


@dataclass(frozen=True, slots=True)
class CycleStarted:
    """The plan's next cycle began."""

    number: int


@dataclass(frozen=True, slots=True)
class TurnUndone:
    """Everything that a turn did stopped counting."""

    turn: int


@dataclass(frozen=True, slots=True)
class DialogueChanged:
    """The conversation moved to another text of its dialogue; `renames` maps old names to new, as renaming.py says."""

    before: str
    after: str
    renames: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """A document was written; what changed is counted from here."""

    document: str


@dataclass(frozen=True, slots=True)
class Paused:
    """The person stopped for now."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The person reached the end of the route."""

    route: str = "full"


Event: TypeAlias = (
    Started
    | RouteChosen
    | Answered
    | Cleared
    | RowAdded
    | RowRemoved
    | RowMoved
    | RowsClosed
    | RowsOpened
    | WentTo
    | RecheckDelayed
    | FollowedUp
    | Digressed
    | Rejected
    | Proposed
    | Settled
    | Confirmed
    | Noted
    | CycleStarted
    | TurnUndone
    | DialogueChanged
    | Exported
    | Paused
    | Finished
)

_EVENTS: dict[str, type] = {kind.__name__: kind for kind in get_args(Event)}


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a subject's log. Sequence and turn numbers count from 1 within the subject."""

    seq: int
    turn: int
    at: datetime
    """With its time zone, in UTC."""
    by: str
    """Who did it: a person's id, empty where nobody was named."""
    conversation: str
    dialogue: str
    """The hash of the dialogue's text, empty for a grid or an import."""
    way: Way
    event: Event
    raw: str = ""
    """What was typed, where it differs from what was understood."""
    asked: str = ""
    """The question as it was asked."""


def event_to_json(event: Event) -> dict[str, Json]:
    """The event's own fields in plain form; its kind is the class's name."""
    plain: dict[str, Json] = {}
    for name in event.__slots__:
        part = getattr(event, name)
        if isinstance(part, Key):
            plain[name] = str(part)
        elif name == "answer":
            plain[name] = answer_to_json(part)
        elif name == "then":
            plain[name] = [str(key) for key in part]
        elif name == "renames":
            plain[name] = [list(pair) for pair in part]
        elif name != "copied" or part:
            plain[name] = part
    return plain


def event_from_json(kind: str, plain: dict[str, Json]) -> Event:
    """The event that was written by `event_to_json`; ValueError where it is none."""
    if kind not in _EVENTS:
        raise ValueError(f"no event is called {kind!r}")
    parts: dict[str, object] = dict(plain)
    if isinstance(plain.get("key"), str):
        parts["key"] = parse_key(str(plain["key"]))
    answer = plain.get("answer")
    if isinstance(answer, dict):
        parts["answer"] = answer_from_json(answer)
    then = plain.get("then")
    if isinstance(then, list):
        parts["then"] = tuple(parse_key(str(key)) for key in then)
    renames = plain.get("renames")
    if isinstance(renames, list):
        parts["renames"] = tuple((str(pair[0]), str(pair[1])) for pair in renames if isinstance(pair, list))
    event: Event = _EVENTS[kind](**parts)
    return event
