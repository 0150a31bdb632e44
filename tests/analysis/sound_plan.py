"""A plan in which there is nothing to mend, told event by event, so that a test can break one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache

from assistant import paths
from assistant.analysis.review import Review, review
from assistant.catalogue.review import ReviewWords
from assistant.flow.events import Answered, Cleared, Event, Record, RowAdded, RowRemoved, RowsClosed, Started
from assistant.flow.facts import Json, Non, Value, parse_key
from assistant.flow.index import Index, build_index
from assistant.flow.path import View, derive
from assistant.flow.state import fold
from assistant.library.review import read_review_words
from assistant.library.shelf import Shelf

TODAY = date(2027, 6, 1)
LISTEN, FOLLOW_UP, PLAN_AHEAD = "guide:7.communication:01", "guide:7.communication:06", "guide:7.activities:03"


@cache
def plan_index() -> Index:
    """The dialogue that plans are made with."""
    shelf = Shelf(paths.shipped("knowledge"), paths.shipped("dialogues"), None)
    return build_index(shelf.dialogue("commissioning"))


@cache
def words() -> ReviewWords:
    """The rules with their words."""
    return read_review_words(paths.shipped("knowledge"))


class PlanStory:
    """What was told about one plan, in order."""

    def __init__(self, route: str = "full") -> None:
        self.records: list[Record] = []
        self.at = datetime(2027, 5, 1, 9, 0, tzinfo=UTC)
        self.add(Started("h", route))

    def add(self, *events: Event) -> PlanStory:
        """One turn."""
        turn = self.records[-1].turn + 1 if self.records else 1
        self.at += timedelta(minutes=1)
        for event in events:
            number = len(self.records) + 1
            self.records.append(Record(number, turn, self.at, "", "c1", "h", "conversation", event))
        return self

    def tell(self, key: str, value: Json) -> PlanStory:
        return self.add(Answered(parse_key(key), Value(value)))

    def tick(self, key: str, *picks: str) -> PlanStory:
        return self.tell(key, dict.fromkeys(picks, ""))

    def dont_know(self, key: str, who: str = "", by: str = "") -> PlanStory:
        return self.add(Answered(parse_key(key), Non("dont_know", who=who, by=by)))

    def not_for_us(self, key: str, why: str = "") -> PlanStory:
        return self.add(Answered(parse_key(key), Non("not_applicable", why=why)))

    def put_off(self, key: str) -> PlanStory:
        return self.add(Answered(parse_key(key), Non("come_back")))

    def clear(self, key: str) -> PlanStory:
        return self.add(Cleared(parse_key(key)))

    def row(self, table: str, row: str, **cells: Json) -> PlanStory:
        given = (Answered(parse_key(f"{table}[{row}].{name}"), Value(value)) for name, value in cells.items())
        return self.add(RowAdded(table, row), *given)

    def take_out(self, table: str, row: str) -> PlanStory:
        return self.add(RowRemoved(table, row))

    def close(self, *tables: str) -> PlanStory:
        return self.add(*(RowsClosed(table) for table in tables))

    def view(self, today: date = TODAY) -> View:
        return derive(plan_index(), fold(self.records, "c1"), today)

    def review(self, today: date = TODAY) -> Review:
        return review(self.view(today), words())

    def ids(self) -> list[str]:
        """What is found now, in order."""
        return [finding.id for finding in self.review().findings]

    def rules(self) -> set[str]:
        """The rules that find something now."""
        return {finding.rule for finding in self.review().findings}


Change = Callable[[PlanStory], object]


def sound_plan(route: str = "full") -> PlanStory:
    """A whole plan with nothing to mend: one outcome, one action, three measures, one risk, one audience."""
    story = PlanStory(route)
    story.row("organisations", "o1", name="Morrowby Council", part="does_now", plan_effect="It takes the calls.")
    story.row("people", "p1", name="Access lead")
    story.row("roles", "j1", title="Link worker", organisation="o1").close("roles")
    story.tell("starts", "2027-04-01").tell("ends", "2029-03-31")
    story.tick("commissioning.involved", "people", "carers", "families")
    story.tell("commissioning.funding", "dedicated").tell("commissioning.budget", 10_000_000)
    story.tell("commissioning.any_now", "yes").tell("commissioning.all_delivered", "some")
    story.row("outcomes", "u1", what="People tell their story once", by="2028-12-31").close("outcomes")
    story.tick("functions_wanted", LISTEN)
    story.tick("commissioning.change_parties", "people", "carers", "families")
    reached: dict[str, Json] = dict.fromkeys(("people", "carers", "families", "providers_now"), "")
    story.row("audiences", "d1", audience="All who have a part", parties=reached).close("audiences")
    change = {"what": "Teach listening", "lead": "p1", "outcome": "u1", "starts": "2027-06-01", "ends": "2027-12-31"}
    story.row("interventions", "i1", **change, check="Ask ten workers").close("interventions")
    story.row("needs", "n1", what="To listen", functions={LISTEN: ""}).close("needs")
    story.row("future_provision", "f1", what="Talking", functions={LISTEN: ""}, organisation="o1")
    story.close("future_provision")
    story.tell("commissioning.monitored", "yes").tell("commissioning.viable", "for_now")
    story.tell("commissioning.money_later", "The surgeries pay.")
    risk: dict[str, Json] = {"likelihood": 4, "impact": 5, "reduce": "Train people", "owner": "p1"}
    story.row("risks", "k1", what="Nobody applies", **risk).close("risks")
    for row, view in (("m1", "person"), ("m2", "professional"), ("m3", "system")):
        figures: dict[str, Json] = {"better": "higher", "baseline": 20, "target": 60}
        story.row("measures", row, what=f"Those who say so ({view})", outcome="u1", perspective=view, **figures)
    story.close("measures")
    action: dict[str, Json] = {
        "what": "Open one number",
        "lead": "p1",
        "outcome": "u1",
        "due": "2027-09-30",
        "cost": 100_000,
    }
    story.row("actions", "a1", **action, functions={LISTEN: ""}, told="A letter").close("actions")
    story.tell("plan_lead", "p1").tell("first_review", "2027-07-01").tell("how_often", "month")
    story.row("milestones", "s1", what="The number opens", date="2027-10-01").close("milestones")
    return story.tell("commissioning.communicating", "A letter each month")


def cells(story: PlanStory, which: str, row: str, function: str, **fields: Json) -> PlanStory:
    """Fills one cell of a map in."""
    for name, value in fields.items():
        story.tell(f"{which}[{row},{function}].{name}", value)
    return story
