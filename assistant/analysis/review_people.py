"""Rules about people: who has no say in a plan, and who is touched by it and told nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from assistant.analysis.review_plan import Hit, ReviewedPlan, Standing
from assistant.flow.facts import Key, Value

_WHOSE_PLAN = ("people", "carers", "families")
_AS_PARTY = {"partners_now": "providers_now", "partners_new": "providers_new"}
"""What those who take part are called among those who are told."""
_AUDIENCES = Key("audiences")
_TOO_SOON: tuple[Standing, ...] = ("ahead", "later", "unasked")
"""Nobody was asked yet who is told."""


# ---- a say in the plan


def people_missing(plan: ReviewedPlan) -> Iterator[Hit]:
    """People, carers or families have no part in the plan, and nothing is said of how they come in."""
    key = plan.key("involve_missing")
    standing = plan.standing(key)
    if standing != "said":
        standing = "unknown" if standing == "unknown" else "said"
        yield from _missing(plan, standing, key)


def people_still_to_come(plan: ReviewedPlan) -> Iterator[Hit]:
    """The same where it is said how they will come in."""
    if plan.standing(plan.key("involve_missing")) == "said":
        yield from _missing(plan, "said", plan.key("involved"))


def _missing(plan: ReviewedPlan, standing: Standing, answer: Key) -> Iterator[Hit]:
    key = plan.key("involved")
    ticks = plan.ticks(key)
    if not ticks:
        return
    for party in _WHOSE_PLAN:
        if party not in ticks:
            yield Hit(key, (_party(plan, party),), party, standing=standing, answer=answer)


def _party(plan: ReviewedPlan, party: str) -> str:
    for ref in ("involved", "audiences.parties"):
        label = plan.view.answers.labels(plan.view.index.kind_of(ref)).get(party)
        if label:
            return label
    return party


# ---- being told


def party_not_told(plan: ReviewedPlan) -> Iterator[Hit]:
    """A group that has a part in the change, and that no audience reaches."""
    standing, answer = _telling(plan)
    if standing in _TOO_SOON:
        return
    touched = [*plan.ticks(plan.key("change_parties")), *plan.ticks(plan.key("involved"))]
    told = _told(plan)
    known = plan.view.answers.labels(plan.view.index.kind_of("audiences.parties"))
    by_name = any(True for _ in _organisations_not_told(plan))  # then the names say it better
    for party in dict.fromkeys(_AS_PARTY.get(each, each) for each in touched):
        if party in told or party == "other" or party not in known or (by_name and party == "providers_now"):
            continue
        yield Hit(_AUDIENCES, (known[party],), party, standing=standing, answer=answer)


def organisation_not_told(plan: ReviewedPlan) -> Iterator[Hit]:
    """An organisation that is touched by the plan, does not plan it, and that no audience reaches."""
    partners = plan.ticks(plan.key("partners"))
    yield from (hit for hit in _organisations_not_told(plan) if hit.row not in partners)


def partner_not_told(plan: ReviewedPlan) -> Iterator[Hit]:
    """The same for one that plans with the others: those who work for it may not have heard."""
    partners = plan.ticks(plan.key("partners"))
    yield from (hit for hit in _organisations_not_told(plan) if hit.row in partners)


def _organisations_not_told(plan: ReviewedPlan) -> Iterator[Hit]:
    standing, answer = _telling(plan)
    if standing in _TOO_SOON:
        return
    told = _told(plan)
    words = " ".join(plan.title("audiences", row) for row in plan.rows("audiences")).casefold()
    placed = {plan.word("future_provision", row, "organisation") for row in plan.rows("future_provision")}
    for row in plan.rows("organisations"):
        reached = "providers_now" in told
        if not _is_touched(plan, row):
            reached = reached or "providers_new" in told or row not in placed
        name = plan.title("organisations", row)
        if not reached and name.casefold() not in words:
            yield Hit(_AUDIENCES, (name,), row, standing=standing, answer=answer)


def _is_touched(plan: ReviewedPlan, organisation: str) -> bool:
    """Whether it does some of the work now and the plan may change that, or is said to change."""
    effect = plan.fact(Key("organisations", (organisation,), "plan_effect"))
    if effect is not None and isinstance(effect.answer, Value):
        return True
    is_spared = plan.standing(Key("organisations", (organisation,), "plan_effect")) == "settled"
    return plan.does_work(organisation) and not is_spared


def _told(plan: ReviewedPlan) -> set[str]:
    """The groups that some audience reaches."""
    return {party for row in plan.rows("audiences") for party in plan.ticks(Key("audiences", (row,), "parties"))}


def _telling(plan: ReviewedPlan) -> tuple[Standing, Key | None]:
    """How the answer stands on who is told, and the cell that somebody is to find out."""
    standing = plan.standing(_AUDIENCES)
    if standing != "said":
        return ("open" if standing == "settled" else standing), None
    cells = [Key("audiences", (row,), "parties") for row in plan.rows("audiences")]
    waits = next((key for key in cells if plan.standing(key) == "unknown"), None)
    if waits:
        return "unknown", waits
    return ("open" if plan.is_passed("audiences") else "ahead"), None


RULES: Mapping[str, Callable[[ReviewedPlan], Iterator[Hit]]] = {
    "people-missing": people_missing,
    "people-still-to-come": people_still_to_come,
    "party-not-told": party_not_told,
    "organisation-not-told": organisation_not_told,
    "partner-not-told": partner_not_told,
}
