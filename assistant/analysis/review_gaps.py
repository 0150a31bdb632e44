"""Rules about functions: gaps that nothing answers, and functions that are not for the area but get work or money."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from assistant.analysis.coverage import CoverageMap
from assistant.analysis.review_plan import DOING, Hit, ReviewedPlan
from assistant.flow.facts import Key

_PLANNED = (*DOING, "planned")
_ANSWERS = (("actions", "functions"), ("future_provision", "functions"))
"""Where a gap is answered: an action, or a group of functions that somebody is to take on."""


def gap_no_action(plan: ReviewedPlan) -> Iterator[Hit]:
    """A function that is essential, that nobody does, and that no action names."""
    yield from _unanswered(plan, [name for name in _gaps(plan) if plan.level(name) != "useful"])


def useful_gap_no_action(plan: ReviewedPlan) -> Iterator[Hit]:
    """The same for a function that is useful."""
    yield from _unanswered(plan, [name for name in _gaps(plan) if plan.level(name) == "useful"])


def said_gap_no_action(plan: ReviewedPlan) -> Iterator[Hit]:
    """A function that was said to have a gap, where the map shows none, and that no action names."""
    shown = set(_gaps(plan))
    yield from _unanswered(plan, [name for name in plan.ticks(plan.key("functions_short")) if name not in shown])


def _gaps(plan: ReviewedPlan) -> list[str]:
    """The functions that no organisation does or plans, and that no role is known to do either."""
    by_role = {function for _, _, function, cell in plan.cells(plan.roles) if cell.status in _PLANNED}
    return [each.function.id for each in plan.gaps.of("gap") if each.function.id not in by_role]


def _unanswered(plan: ReviewedPlan, functions: list[str]) -> Iterator[Hit]:
    key = Key("actions")
    standing = plan.standing(key)
    if standing in ("later", "unasked"):
        return
    if standing == "said":  # there are actions, and this function is in none of them
        standing = "open" if plan.is_passed("actions") else "ahead"
    elif standing == "settled":
        standing = "open"
    answered = _answered(plan)
    for name in functions:
        if name not in answered:
            yield Hit(key, (plan.label(name),), name, standing=standing, cell=Key("coverage", ("", name), "status"))


def _answered(plan: ReviewedPlan) -> set[str]:
    return {
        name
        for table, column in _ANSWERS
        for row in (plan.kept_actions() if table == "actions" else plan.rows(table))
        for name in plan.ticks(Key(table, (row,), column))
    }


# ---- not for us


def not_for_us_action(plan: ReviewedPlan) -> Iterator[Hit]:
    """An action names a function that was said to be not for the area."""
    yield from _not_for_us(plan, "actions", plan.actions())


def not_for_us_need(plan: ReviewedPlan) -> Iterator[Hit]:
    """A learning need names such a function."""
    yield from _not_for_us(plan, "needs", plan.rows("needs"))


def not_for_us_provision(plan: ReviewedPlan) -> Iterator[Hit]:
    """Somebody is to take on such a function."""
    yield from _not_for_us(plan, "future_provision", plan.rows("future_provision"))


def not_for_us_role(plan: ReviewedPlan) -> Iterator[Hit]:
    """A local role does such a function, or is to."""
    for row, name, function, cell in plan.cells(plan.roles):
        if cell.status in _PLANNED and plan.level(function) == "not_for_us":
            yield _at(plan, plan.roles, row, name, function, "status")


def wanted_and_not(plan: ReviewedPlan) -> Iterator[Hit]:
    """A function is both wanted and not for the area."""
    refused = plan.ticks(Key("functions_not_for_us"))
    for name in plan.ticks(plan.key("functions_wanted")):
        if name in refused:
            yield Hit(plan.key("functions_wanted"), (plan.label(name),), name)


def essential_not_wanted(plan: ReviewedPlan) -> Iterator[Hit]:
    """A function is called essential, but is not among those that are wanted."""
    wanted = plan.ticks(plan.key("functions_wanted"))
    for name in plan.ticks(Key("functions_essential")):
        if name not in wanted:
            yield Hit(plan.key("functions_wanted"), (plan.label(name),), name)


def _not_for_us(plan: ReviewedPlan, table: str, rows: list[str]) -> Iterator[Hit]:
    for row in rows:
        key = Key(table, (row,), "functions")
        for name in plan.ticks(key):
            if plan.level(name) == "not_for_us":
                yield _against(plan, key, row, plan.title(table, row), name)


def _against(plan: ReviewedPlan, key: Key, row: str, title: str, function: str) -> Hit:
    return Hit(key, (title, plan.label(function)), f"{row}.{function}", {"function": plan.label(function)})


def _at(plan: ReviewedPlan, which: CoverageMap, row: str, name: str, function: str, column: str) -> Hit:
    """What is to be put right in a cell of a map."""
    cell = Key(which.name, (row, function), column)
    return _against(plan, plan.map_key(which, row), row, name, function)._replace(cell=cell, is_in_cell=True)


# ---- maps that say two things


def leads_without_doing(plan: ReviewedPlan) -> Iterator[Hit]:
    """Somebody leads on a function that they do not do."""
    for which in (plan.coverage, plan.roles):
        for row, name, function, cell in plan.cells(which):
            if cell.leads and cell.status == "none":
                yield _at(plan, which, row, name, function, "leads")


def two_leads(plan: ReviewedPlan) -> Iterator[Hit]:
    """Two or more organisations lead on one function."""
    leads: dict[str, list[tuple[str, str]]] = {}
    for row, name, function, cell in plan.cells(plan.coverage):
        if cell.leads and cell.status != "none":
            leads.setdefault(function, []).append((row, name))
    for function, found in leads.items():
        if len(found) > 1:
            names = tuple(name for _, name in found)
            words = {"function": plan.label(function), "who": " and ".join(names)}
            hit = Hit(plan.map_key(plan.coverage, found[0][0]), (plan.label(function),), function, words, names)
            yield hit._replace(cell=Key("coverage", (found[0][0], function), "leads"), is_in_cell=True)


def maps_disagree(plan: ReviewedPlan) -> Iterator[Hit]:
    """A role does a function that no organisation does, though every one of them was asked."""
    nobody = {each.function.id for each in plan.gaps.of("gap")}
    for row, name, function, cell in plan.cells(plan.roles):
        if function in nobody and cell.status in _PLANNED:
            yield _at(plan, plan.roles, row, name, function, "status")


def cell_ends_first(plan: ReviewedPlan) -> Iterator[Hit]:
    """The funding of somebody for a function ends before the day on which they are to begin."""
    for which in (plan.coverage, plan.roles):
        for row, name, function, cell in plan.cells(which):
            if cell.starts and cell.funded_until and cell.funded_until <= cell.starts:
                hit = _at(plan, which, row, name, function, "funded_until")
                words = {**hit.words, "starts": cell.starts, "until": cell.funded_until}
                yield hit._replace(rests_on=(cell.starts, cell.funded_until), words=words)


def planned_day_gone(plan: ReviewedPlan) -> Iterator[Hit]:
    """Somebody was to begin with a function on a day that has gone."""
    for which in (plan.coverage, plan.roles):
        for row, name, function, cell in plan.cells(which):
            if cell.status == "planned" and cell.starts and cell.starts < plan.today:
                hit = _at(plan, which, row, name, function, "status")
                yield hit._replace(rests_on=(cell.starts,), words={**hit.words, "day": cell.starts})


def all_done_but_gaps(plan: ReviewedPlan) -> Iterator[Hit]:
    """All functions were said to be done now, and there are gaps."""
    if plan.one("all_delivered") != "every":
        return
    gaps = list(dict.fromkeys([*_gaps(plan), *plan.ticks(plan.key("functions_short"))]))
    if gaps:
        names = tuple(plan.label(name) for name in gaps)
        yield Hit(plan.key("all_delivered"), names)


def none_now_but_done(plan: ReviewedPlan) -> Iterator[Hit]:
    """Nobody was said to do any function now, and somebody does."""
    if plan.one("any_now") != "no":
        return
    found = [
        name for which in (plan.coverage, plan.roles) for _, name, _, cell in plan.cells(which) if cell.status in DOING
    ]
    if found:
        yield Hit(plan.key("any_now"), tuple(dict.fromkeys(found)))


RULES: Mapping[str, Callable[[ReviewedPlan], Iterator[Hit]]] = {
    "gap-no-action": gap_no_action,
    "useful-gap-no-action": useful_gap_no_action,
    "said-gap-no-action": said_gap_no_action,
    "not-for-us-action": not_for_us_action,
    "not-for-us-need": not_for_us_need,
    "not-for-us-provision": not_for_us_provision,
    "not-for-us-role": not_for_us_role,
    "wanted-and-not": wanted_and_not,
    "essential-not-wanted": essential_not_wanted,
    "leads-without-doing": leads_without_doing,
    "two-leads": two_leads,
    "maps-disagree": maps_disagree,
    "cell-ends-first": cell_ends_first,
    "planned-day-gone": planned_day_gone,
    "all-done-but-gaps": all_done_but_gaps,
    "none-now-but-done": none_now_but_done,
}
