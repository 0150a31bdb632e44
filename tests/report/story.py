"""A small plan told event by event, so that a test can say just what a document should hold."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.catalogue.documents import DocumentPlans
from assistant.flow.choices import Choice
from assistant.flow.events import (
    Answered,
    Cleared,
    CycleStarted,
    Event,
    Exported,
    Record,
    RowAdded,
    RowRemoved,
    RowsClosed,
    TurnUndone,
)
from assistant.flow.facts import Json, Non, Value, parse_key
from assistant.flow.index import Index, build_index
from assistant.flow.path import View, derive
from assistant.flow.state import fold
from assistant.library.dialogues import Menus, read_dialogue
from assistant.library.documents import known_ids, read_documents
from assistant.library.findings import Findings
from assistant.library.record import read_record
from assistant.report.content import About, compose
from assistant.report.paper import Paper

HERE = Path(__file__).parent
TODAY = date(2027, 3, 31)
ABOUT = About("plan1", "Morrowby", TODAY)
FUNCTIONS = (
    Choice("ring", "Ring people after hospital", about="talk"),
    Choice("list", "Keep a list of groups", about="know"),
    Choice("plan", "Plan ahead with a person", about="talk"),
    Choice("lift", "Find someone a lift", about="know"),
)
GROUPS = (Choice("talk", "Talking"), Choice("know", "Knowing"))


@cache
def small_index() -> Index:
    """The dialogue that stands beside this file."""
    book = read_record(HERE / "record.yaml")
    assert book.book is not None, book.diagnostics
    reading = read_dialogue(HERE / "small.yaml", book.book, Menus(FUNCTIONS, GROUPS))
    assert reading.dialogue is not None, [str(one) for one in reading.diagnostics]
    return build_index(reading.dialogue)


@cache
def small_plans() -> DocumentPlans:
    """The documents that stand beside this file."""
    return plans_from((HERE / "documents.yaml").read_text("utf-8"))


def plans_from(text: str) -> DocumentPlans:
    """Documents written in a test."""
    findings = Findings()
    plans = read_documents(text, "documents.yaml", findings, known_ids([small_index().dialogue]))
    assert findings.sorted() == (), [str(one) for one in findings.sorted()]
    return plans


class Story:
    """What was told about one plan, in order."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.turn = 0
        self.at = datetime(2027, 1, 1, 9, 0, tzinfo=UTC)

    def add(self, *events: Event) -> None:
        """One turn."""
        self.turn += 1
        self.at += timedelta(minutes=1)
        for event in events:
            seq = len(self.records) + 1
            self.records.append(Record(seq, self.turn, self.at, "", "c1", "h", "conversation", event))

    def tell(self, key: str, value: Json, note: str = "", unsure: bool = False) -> None:
        self.add(Answered(parse_key(key), Value(value, unsure=unsure, note=note)))

    def dont_know(self, key: str, who: str = "", by: str = "") -> None:
        self.add(Answered(parse_key(key), Non("dont_know", who=who, by=by)))

    def not_for_us(self, key: str, why: str = "") -> None:
        self.add(Answered(parse_key(key), Non("not_applicable", why=why)))

    def put_off(self, key: str) -> None:
        self.add(Answered(parse_key(key), Non("come_back")))

    def clear(self, key: str) -> None:
        self.add(Cleared(parse_key(key)))

    def row(self, table: str, row: str, **cells: Json) -> None:
        given = (Answered(parse_key(f"{table}[{row}].{name}"), Value(value)) for name, value in cells.items())
        self.add(RowAdded(table, row), *given)

    def take_out(self, table: str, row: str) -> None:
        self.add(RowRemoved(table, row))

    def close(self, table: str) -> None:
        self.add(RowsClosed(table))

    def undo(self, turn: int) -> None:
        self.add(TurnUndone(turn))

    def export(self, document: str) -> None:
        self.add(Exported(document))

    def next_cycle(self, number: int) -> None:
        self.add(CycleStarted(number))

    def view(self, today: date = TODAY) -> View:
        return derive(small_index(), fold(self.records, "c1"), today)

    def paper(self, document: str, plans: DocumentPlans | None = None, about: About = ABOUT) -> Paper:
        """One document about the plan as it stands."""
        all_plans = plans or small_plans()
        plan = all_plans.named(document)
        assert plan is not None, document
        return compose(plan, all_plans, self.view(), about)


def half_told() -> Story:
    """A plan that is half answered and twice edited, with don't-knows, an undone turn and a row taken out."""
    story = Story()
    story.tell("area", "Morrowby")
    story.tell("small.vision", "One number to ring.\nOne worker who knows each story.")
    story.tell("small.scope", "wide")
    story.tell("small.involved", {"people": "Two talks", "families": ""})
    story.tell("functions_wanted", {"ring": "", "list": "", "plan": ""})
    story.row("organisations", "o1", name="Morrowby Council")
    story.row("organisations", "o2", name="Morrowby Friends")
    story.row("people", "p1", name="Access lead")
    story.tell("organisations[o1].functions_now", {"list": ""})
    story.dont_know("organisations[o2].functions_now", "chair", "2027-05-03")
    story.row("outcomes", "u1", what="People tell their story once")
    story.row("outcomes", "u2", what="A slip of the pen")
    story.take_out("outcomes", "u2")
    story.close("outcomes")
    story.row("risks", "k1", what="Volunteers get tired", likelihood=2, impact=3)
    story.row("risks", "k2", what="The money ends", likelihood=4, impact=5)
    story.row("actions", "a1", what="Open one number", cost=1_850_000, due="2027-09-30", lead="p1", outcome="u1")
    story.row("actions", "a2", what="Share one list", due="2027-10-31", priority="high")
    story.dont_know("actions[a2].cost", "finance lead", "2027-05-03")
    story.row("actions", "a3", what="Ring after hospital", cost=2_600_050)
    story.row("actions", "a4", what="Print a film", cost=9_999_900, due="2027-04-01")
    story.take_out("actions", "a4")
    story.tell("actions[a1].cost", 1_900_000)
    story.tell("actions[a1].cost", 2_000_000)
    story.tell("small.budget", 5_000_000)
    story.tell("small.reporting", "A slip of the pen")
    story.undo(story.turn)
    return story


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory()
