"""Rules about the lines of a plan: actions, outcomes, measures and risks with something missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from assistant.analysis.review_plan import Hit, ReviewedPlan
from assistant.flow.amounts import Amount
from assistant.flow.facts import Key

_HIGH = 15
"""From this product of likelihood and impact on, a risk is high; 25 is the most."""
_VIEWS = ("person", "professional", "system")

Rule = Callable[[ReviewedPlan], Iterator[Hit]]


def _action_lacks(column: str, plan: ReviewedPlan) -> Iterator[Hit]:
    yield from plan.lacking("actions", plan.actions(), column)


def _measure_lacks(column: str, plan: ReviewedPlan) -> Iterator[Hit]:
    yield from plan.lacking("measures", _measures(plan), column)


def _change_lacks(column: str, plan: ReviewedPlan) -> Iterator[Hit]:
    yield from plan.lacking("interventions", plan.rows("interventions"), column)


def _plan_lacks(ref: str, plan: ReviewedPlan) -> Iterator[Hit]:
    yield from plan.lacks(ref)


def _measures(plan: ReviewedPlan) -> list[str]:
    """The measures, those of outcomes that are given up aside."""
    given_up = set(plan.rows("outcomes")) - set(plan.outcomes())
    return [row for row in plan.rows("measures") if plan.word("measures", row, "outcome") not in given_up]


# ---- outcomes


def no_outcomes(plan: ReviewedPlan) -> Iterator[Hit]:
    """There is no outcome."""
    yield from _no_rows(plan, "outcomes")


def no_actions(plan: ReviewedPlan) -> Iterator[Hit]:
    """There is no action."""
    yield from _no_rows(plan, "actions")


def _no_rows(plan: ReviewedPlan, table: str) -> Iterator[Hit]:
    standing = plan.standing(Key(table))
    if plan.is_passed(table) and not plan.rows(table) and standing not in ("unasked", "later", "settled"):
        yield Hit(Key(table), standing="open" if standing == "said" else standing)


def outcome_no_measure(plan: ReviewedPlan) -> Iterator[Hit]:
    """An outcome that no measure shows."""
    yield from _not_served(plan, "measures", (("measures", plan.rows("measures")),))


def outcome_no_action(plan: ReviewedPlan) -> Iterator[Hit]:
    """An outcome that no action and no change for the workforce leads to."""
    serving = (("actions", plan.kept_actions()), ("interventions", plan.rows("interventions")))
    yield from _not_served(plan, "actions", serving)


def _not_served(plan: ReviewedPlan, asked: str, serving: tuple[tuple[str, list[str]], ...]) -> Iterator[Hit]:
    key = Key(asked)
    standing = plan.standing(key)
    if standing in ("later", "unasked", "settled"):
        return
    if standing == "said":
        standing = "open" if plan.is_passed(asked) else "ahead"
    served = {plan.word(table, row, "outcome") for table, rows in serving for row in rows}
    for row in plan.outcomes():
        if row not in served:
            yield Hit(key, (plan.title("outcomes", row),), row, standing=standing)


# ---- measures


def measures_one_view(plan: ReviewedPlan) -> Iterator[Hit]:
    """All measures together look through fewer than three pairs of eyes."""
    rows = _measures(plan)
    seen = {plan.word("measures", row, "perspective") for row in rows} - {""}
    missing = [view for view in _VIEWS if view not in seen]
    asked = [Key("measures", (row,), "perspective") for row in rows]
    if not seen or not missing or not plan.is_passed("measures"):
        return
    kind = plan.view.index.kind_of("measures.perspective")
    labels = plan.view.answers.labels(kind)
    waits = next((key for key in asked if plan.standing(key) == "unknown"), None)
    names = tuple(labels.get(view, view) for view in missing)
    yield Hit(Key("measures"), names, standing="unknown" if waits else "said", answer=waits)


def target_as_baseline(plan: ReviewedPlan) -> Iterator[Hit]:
    """A target is what stands already."""
    for row, before, target in _figures(plan):
        if before.number == target.number:
            yield _about_target(plan, row, before, target)


def target_wrong_way(plan: ReviewedPlan) -> Iterator[Hit]:
    """A target is worse than what stands already."""
    for row, before, target in _figures(plan):
        better = plan.word("measures", row, "better")
        worse = {"higher": target.number < before.number, "lower": target.number > before.number}
        if worse.get(better):
            yield _about_target(plan, row, before, target)


def _figures(plan: ReviewedPlan) -> Iterator[tuple[str, Amount, Amount]]:
    """The figure now and the target of each measure; not where they are counted in different things."""
    for row in _measures(plan):
        before, target = plan.amount("measures", row, "baseline"), plan.amount("measures", row, "target")
        if before and target and (before.unit == target.unit or not (before.unit and target.unit)):
            yield row, before, target


def _about_target(plan: ReviewedPlan, row: str, before: Amount, target: Amount) -> Hit:
    words = {"before": before.plain(f"{before.number:g}"), "target": target.plain(f"{target.number:g}")}
    rests_on = float(before.number), float(target.number)
    return Hit(Key("measures", (row,), "target"), (plan.title("measures", row),), row, words, rests_on)


# ---- risks


def high_risk_no_answer(plan: ReviewedPlan) -> Iterator[Hit]:
    """A high risk that nothing is done about."""
    yield from plan.lacking("risks", _high(plan), "reduce")


def high_risk_no_owner(plan: ReviewedPlan) -> Iterator[Hit]:
    """A high risk that nobody watches."""
    yield from plan.lacking("risks", _high(plan), "owner")


def _high(plan: ReviewedPlan) -> list[str]:
    return [
        row
        for row in plan.rows("risks")
        if (plan.figure("risks", row, "likelihood") or 0) * (plan.figure("risks", row, "impact") or 0) >= _HIGH
    ]


# ---- money


def money_stops(plan: ReviewedPlan) -> Iterator[Hit]:
    """The money lasts only for a time, and nobody has said what then."""
    if plan.one("viable") in ("for_now", "no"):
        yield from plan.lacks("money_later")


def cost_over_budget(plan: ReviewedPlan) -> Iterator[Hit]:
    """The actions alone cost more than all the money set aside from the start of the plan to its end."""
    budget = plan.said(plan.key("budget"))
    costs = [cost for row in plan.kept_actions() if isinstance(cost := plan.cell("actions", row, "cost"), int)]
    starts, ends = plan.span()
    if not isinstance(budget, int) or not (starts and ends):
        return
    years = int(ends[:4]) - int(starts[:4]) + (ends[5:] > starts[5:])
    if sum(costs) > budget * years:
        words = {"cost": f"£{sum(costs) / 100:,.0f}", "budget": f"£{budget * years / 100:,.0f}"}
        yield Hit(plan.key("budget"), words=words, rests_on=(sum(costs), budget, years))


RULES: Mapping[str, Rule] = {
    "no-outcomes": no_outcomes,
    "no-actions": no_actions,
    "outcome-no-measure": outcome_no_measure,
    "outcome-no-action": outcome_no_action,
    "action-no-lead": partial(_action_lacks, "lead"),
    "action-no-date": partial(_action_lacks, "due"),
    "action-no-cost": partial(_action_lacks, "cost"),
    "action-no-told": partial(_action_lacks, "told"),
    "action-no-outcome": partial(_action_lacks, "outcome"),
    "measure-no-baseline": partial(_measure_lacks, "baseline"),
    "measure-no-target": partial(_measure_lacks, "target"),
    "measures-one-view": measures_one_view,
    "target-as-baseline": target_as_baseline,
    "target-wrong-way": target_wrong_way,
    "change-no-lead": partial(_change_lacks, "lead"),
    "change-no-end": partial(_change_lacks, "ends"),
    "high-risk-no-answer": high_risk_no_answer,
    "high-risk-no-owner": high_risk_no_owner,
    "plan-no-lead": partial(_plan_lacks, "plan_lead"),
    "no-first-review": partial(_plan_lacks, "first_review"),
    "money-stops": money_stops,
    "cost-over-budget": cost_over_budget,
}
