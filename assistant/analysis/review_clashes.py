"""Rules about answers that contradict each other: days out of order, and lines that name what was given up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from assistant.analysis.review_plan import DOING, MISSING, Hit, ReviewedPlan
from assistant.flow.facts import Key

# ---- days


def ends_first(plan: ReviewedPlan) -> Iterator[Hit]:
    """The plan ends before it starts."""
    starts, ends = plan.one("starts"), plan.one("ends")
    if starts and ends and ends <= starts:
        yield Hit(plan.key("ends"), words={"starts": starts, "ends": ends}, rests_on=(starts, ends))


def review_outside(plan: ReviewedPlan) -> Iterator[Hit]:
    """The first review is not within the plan's time."""
    day, (starts, ends) = plan.one("first_review"), plan.span()
    if day and ((starts and day < starts) or (ends and day > ends)):
        yield Hit(plan.key("first_review"), words={"day": day}, rests_on=(day, starts, ends))


def action_after_end(plan: ReviewedPlan) -> Iterator[Hit]:
    """An action is due after the plan ends."""
    _, ends = plan.span()
    for row in plan.actions() if ends else ():
        column, day = _due(plan, row)
        if day > ends:
            yield _dated(plan, "actions", row, column, day, ends)


def action_before_start(plan: ReviewedPlan) -> Iterator[Hit]:
    """An action is due before the plan starts."""
    starts, _ = plan.span()
    for row in plan.actions() if starts else ():
        column, day = _due(plan, row)
        if day and day < starts:
            yield _dated(plan, "actions", row, column, day, starts)


def action_day_gone(plan: ReviewedPlan) -> Iterator[Hit]:
    """An action was due by a day that has gone, and is said to be on track or not started."""
    for row in plan.actions():
        column, day = _due(plan, row)
        status = plan.word("actions", row, "status")
        if day and day < plan.today and status in ("on_track", "not_started"):
            yield _dated(plan, "actions", row, column, day, status)._replace(key=Key("actions", (row,), "status"))


def _due(plan: ReviewedPlan, row: str) -> tuple[str, str]:
    """The day of an action that counts now, and the column that it stands in."""
    later = plan.word("actions", row, "new_due")
    return ("new_due", later) if later else ("due", plan.word("actions", row, "due"))


def outcome_after_end(plan: ReviewedPlan) -> Iterator[Hit]:
    """An outcome is to be seen after the plan ends."""
    yield from _after_end(plan, "outcomes", plan.outcomes(), "by")


def milestone_after_end(plan: ReviewedPlan) -> Iterator[Hit]:
    """A milestone is after the plan ends."""
    yield from _after_end(plan, "milestones", plan.rows("milestones"), "date")


def _after_end(plan: ReviewedPlan, table: str, rows: list[str], column: str) -> Iterator[Hit]:
    _, ends = plan.span()
    for row in rows if ends else ():
        day = plan.word(table, row, column)
        if day > ends:
            yield _dated(plan, table, row, column, day, ends)


def change_ends_first(plan: ReviewedPlan) -> Iterator[Hit]:
    """A change for the workforce ends before it starts."""
    for row in plan.rows("interventions"):
        starts, ends = (plan.word("interventions", row, column) for column in ("starts", "ends"))
        if starts and ends and ends <= starts:
            hit = _dated(plan, "interventions", row, "ends", ends, starts)
            yield hit._replace(words={"starts": starts, "ends": ends})


def funding_ends_first(plan: ReviewedPlan) -> Iterator[Hit]:
    """The money of somebody who does a function ends before the action on that function is due."""
    funded = [
        (Key(which.name, (row, function), "funded_until"), name, cell.funded_until)
        for which in (plan.coverage, plan.roles)
        for row, name, function, cell in plan.cells(which)
        if cell.funded_until and cell.status in DOING
    ]
    for row in plan.actions() if funded else ():
        column, day = _due(plan, row)
        touched = plan.ticks(Key("actions", (row,), "functions"))
        for cell, name, until in funded:
            doer, function = cell.rows
            if function in touched and until < day:
                words = {"who": name, "function": plan.label(function), "until": until, "day": day}
                about = (plan.title("actions", row), name, plan.label(function))
                key = Key("actions", (row,), column)
                yield Hit(key, about, f"{row}.{doer}.{function}", words, (until, day), cell=cell)


def _dated(plan: ReviewedPlan, table: str, row: str, column: str, day: str, other: str) -> Hit:
    words = {"day": day, "other": other}
    return Hit(Key(table, (row,), column), (plan.title(table, row),), row, words, (day, other))


# ---- what was given up


def action_outcome_gone(plan: ReviewedPlan) -> Iterator[Hit]:
    """An action leads to an outcome that was taken out or given up."""
    yield from _outcome_gone(plan, "actions", plan.actions())


def measure_outcome_gone(plan: ReviewedPlan) -> Iterator[Hit]:
    """A measure shows such an outcome."""
    yield from _outcome_gone(plan, "measures", plan.rows("measures"))


def _outcome_gone(plan: ReviewedPlan, table: str, rows: list[str]) -> Iterator[Hit]:
    live = plan.outcomes()
    for row in rows:
        outcome = plan.word(table, row, "outcome")
        if outcome and outcome not in live:
            name = plan.title("outcomes", outcome)
            key = Key(table, (row,), "outcome")
            yield Hit(key, (plan.title(table, row), name), row, {"outcome": name}, (outcome,))


# ---- one answer against another


def monitored_but_missing(plan: ReviewedPlan) -> Iterator[Hit]:
    """All workforce changes are said to have dates and checks, and one has not."""
    if plan.one("monitored") != "yes":
        return
    for row in plan.rows("interventions"):
        standings = [plan.standing(Key("interventions", (row,), column)) for column in ("ends", "check")]
        if any(standing in MISSING for standing in standings):
            yield Hit(plan.key("monitored"), (plan.title("interventions", row),), row, rests_on=tuple(standings))


def reached_against_measures(plan: ReviewedPlan) -> Iterator[Hit]:
    """An outcome is said to be reached, and no measure of it reached its target."""
    for row in plan.rows("outcomes"):
        own = [each for each in plan.rows("measures") if plan.word("measures", each, "outcome") == row]
        reached = {plan.word("measures", each, "reached") for each in own} - {""}
        if plan.word("outcomes", row, "reached") == "yes" and reached == {"no"}:
            yield Hit(Key("outcomes", (row,), "reached"), (plan.title("outcomes", row),), row)


RULES: Mapping[str, Callable[[ReviewedPlan], Iterator[Hit]]] = {
    "ends-first": ends_first,
    "review-outside": review_outside,
    "action-after-end": action_after_end,
    "action-before-start": action_before_start,
    "action-day-gone": action_day_gone,
    "outcome-after-end": outcome_after_end,
    "milestone-after-end": milestone_after_end,
    "change-ends-first": change_ends_first,
    "funding-ends-first": funding_ends_first,
    "action-outcome-gone": action_outcome_gone,
    "measure-outcome-gone": measure_outcome_gone,
    "monitored-but-missing": monitored_but_missing,
    "reached-against-measures": reached_against_measures,
}
