"""For each rule of the critical friend, what spoils a sound plan and what mends it."""

from __future__ import annotations

from tests.analysis.sound_plan import FOLLOW_UP, LISTEN, PLAN_AHEAD, Change, PlanStory, cells


def gap(story: PlanStory, level: str = "functions_essential") -> PlanStory:
    story.tick("functions_wanted", LISTEN, FOLLOW_UP)
    story.tick("functions_essential", LISTEN, *([FOLLOW_UP] if level == "functions_essential" else []))
    return story.tell("organisations[o1].all_told", "yes")


def two_outcomes(story: PlanStory) -> PlanStory:
    return story.row("outcomes", "u2", what="Fewer people fall").close("outcomes")


def measured(story: PlanStory, outcome: str) -> PlanStory:
    story.row("measures", "m4", what="Falls", outcome=outcome, perspective="person", baseline=9, target=3)
    return story.close("measures")


def acted(story: PlanStory, outcome: str, row: str = "a2", **more: str) -> PlanStory:
    action = {"what": "Ring round", "lead": "p1", "due": "2027-09-30", "told": "A card"}
    return story.row("actions", row, **{**action, **more}, outcome=outcome, cost=0).close("actions")


def refused(story: PlanStory) -> PlanStory:
    return story.tick("functions_not_for_us", PLAN_AHEAD)


def funded(story: PlanStory, until: str) -> PlanStory:
    return cells(story, "coverage", "o1", LISTEN, status="delivers", funded_until=until)


def reviewed(story: PlanStory, *reached: str) -> PlanStory:
    story.tell("outcomes[u1].reached", "yes")
    for row, word in zip(("m1", "m2", "m3"), reached, strict=True):
        story.tell(f"measures[{row}].reached", word)
    return story


def two_leads(story: PlanStory, second: str) -> object:
    """Two organisations do a function, one of them leads, and the other says whether it does."""
    story.row("organisations", "o2", name="Vale Trust", part="does_now", plan_effect="None.")
    cells(story, "coverage", "o1", LISTEN, status="delivers", leads="yes")
    return cells(story, "coverage", "o2", LISTEN, status="delivers", leads=second)


CASES: dict[str, tuple[Change, Change]] = {
    "ends-first": (lambda s: s.tell("ends", "2027-03-31"), lambda s: s.tell("ends", "2029-03-31")),
    "wanted-and-not": (
        lambda s: s.tick("functions_not_for_us", LISTEN),
        lambda s: s.tick("functions_not_for_us", PLAN_AHEAD),
    ),
    "not-for-us-action": (
        lambda s: (refused(s), s.tick("actions[a1].functions", LISTEN, PLAN_AHEAD)),
        lambda s: s.tick("actions[a1].functions", LISTEN),
    ),
    "not-for-us-need": (
        lambda s: (refused(s), s.tick("needs[n1].functions", PLAN_AHEAD)),
        lambda s: s.clear("functions_not_for_us"),
    ),
    "not-for-us-provision": (
        lambda s: (refused(s), s.tick("future_provision[f1].functions", PLAN_AHEAD)),
        lambda s: s.tick("future_provision[f1].functions", LISTEN),
    ),
    "not-for-us-role": (
        lambda s: (refused(s), cells(s, "role_coverage", "j1", PLAN_AHEAD, status="delivers")),
        lambda s: cells(s, "role_coverage", "j1", PLAN_AHEAD, status="none"),
    ),
    "action-outcome-gone": (
        lambda s: (two_outcomes(s), acted(s, "u2"), s.take_out("outcomes", "u2")),
        lambda s: s.tell("actions[a2].outcome", "u1"),
    ),
    "measure-outcome-gone": (
        lambda s: (two_outcomes(s), measured(s, "u2"), s.tell("outcomes[u2].next", "stop")),
        lambda s: s.tell("measures[m4].outcome", "u1"),
    ),
    "funding-ends-first": (lambda s: funded(s, "2027-08-31"), lambda s: funded(s, "2029-03-31")),
    "action-after-end": (
        lambda s: s.tell("actions[a1].due", "2029-04-01"),
        lambda s: s.tell("actions[a1].due", "2029-03-31"),
    ),
    "action-before-start": (
        lambda s: s.tell("actions[a1].due", "2027-03-31"),
        lambda s: s.tell("actions[a1].due", "2027-04-01"),
    ),
    "action-day-gone": (
        lambda s: (s.tell("actions[a1].due", "2027-05-31"), s.tell("actions[a1].status", "on_track")),
        lambda s: s.tell("actions[a1].status", "late"),
    ),
    "change-ends-first": (
        lambda s: s.tell("interventions[i1].ends", "2027-05-01"),
        lambda s: s.tell("interventions[i1].ends", "2027-12-31"),
    ),
    "review-outside": (lambda s: s.tell("first_review", "2029-07-01"), lambda s: s.tell("first_review", "2027-07-01")),
    "outcome-after-end": (
        lambda s: s.tell("outcomes[u1].by", "2030-01-01"),
        lambda s: s.tell("outcomes[u1].by", "2028-01-01"),
    ),
    "milestone-after-end": (
        lambda s: s.tell("milestones[s1].date", "2030-01-01"),
        lambda s: s.tell("milestones[s1].date", "2028-01-01"),
    ),
    "all-done-but-gaps": (
        lambda s: (gap(s), s.tick("actions[a1].functions", FOLLOW_UP), s.tell("commissioning.all_delivered", "every")),
        lambda s: s.tell("commissioning.all_delivered", "most"),
    ),
    "none-now-but-done": (
        lambda s: (cells(s, "coverage", "o1", LISTEN, status="partly"), s.tell("commissioning.any_now", "no")),
        lambda s: s.tell("commissioning.any_now", "yes"),
    ),
    "leads-without-doing": (
        lambda s: cells(s, "coverage", "o1", LISTEN, status="none", leads="yes"),
        lambda s: cells(s, "coverage", "o1", LISTEN, status="delivers"),
    ),
    "two-leads": (
        lambda s: two_leads(s, "yes"),
        lambda s: two_leads(s, "no"),
    ),
    "cell-ends-first": (
        lambda s: cells(s, "coverage", "o1", LISTEN, status="delivers", starts="2029-04-01", funded_until="2029-03-31"),
        lambda s: cells(s, "coverage", "o1", LISTEN, status="delivers", starts="2027-04-01", funded_until="2029-03-31"),
    ),
    "maps-disagree": (
        lambda s: (gap(s, "functions_wanted"), cells(s, "role_coverage", "j1", FOLLOW_UP, status="delivers")),
        lambda s: cells(s, "coverage", "o1", FOLLOW_UP, status="delivers"),
    ),
    "planned-day-gone": (
        lambda s: cells(s, "coverage", "o1", LISTEN, status="planned", starts="2027-05-01"),
        lambda s: cells(s, "coverage", "o1", LISTEN, status="delivers"),
    ),
    "essential-not-wanted": (
        lambda s: s.tick("functions_essential", LISTEN, PLAN_AHEAD),
        lambda s: s.tick("functions_essential", LISTEN),
    ),
    "target-as-baseline": (
        lambda s: s.tell("measures[m1].target", 20),
        lambda s: s.tell("measures[m1].target", 21),
    ),
    "target-wrong-way": (
        lambda s: s.tell("measures[m1].target", 19),
        lambda s: s.tell("measures[m1].better", "lower"),
    ),
    "no-outcomes": (
        lambda s: (
            s.take_out("outcomes", "u1").not_for_us("actions[a1].outcome"),
            [s.clear(f"measures[{row}].outcome") for row in ("m1", "m2", "m3")],
        ),
        lambda s: (two_outcomes(s), measured(s, "u2"), s.tell("actions[a1].outcome", "u2")),
    ),
    "no-actions": (lambda s: s.take_out("actions", "a1"), lambda s: acted(s, "u1")),
    "plan-no-lead": (lambda s: s.clear("plan_lead"), lambda s: s.tell("plan_lead", "p1")),
    "no-first-review": (lambda s: s.clear("first_review"), lambda s: s.tell("first_review", "2027-07-01")),
    "people-missing": (
        lambda s: s.tick("commissioning.involved", "people", "families"),
        lambda s: s.tick("commissioning.involved", "people", "families", "carers"),
    ),
    "people-still-to-come": (
        lambda s: (
            s.tick("commissioning.involved", "people", "families"),
            s.tell("commissioning.involve_missing", "A talk in May"),
        ),
        lambda s: s.tick("commissioning.involved", "people", "families", "carers"),
    ),
    "gap-no-action": (gap, lambda s: s.tick("actions[a1].functions", FOLLOW_UP)),
    "useful-gap-no-action": (
        lambda s: (gap(s, "functions_useful"), cells(s, "coverage", "o1", LISTEN, status="delivers")),
        lambda s: s.tick("future_provision[f1].functions", FOLLOW_UP),
    ),
    "said-gap-no-action": (
        lambda s: (
            s.tick("functions_wanted", LISTEN, FOLLOW_UP),
            s.tick("commissioning.functions_short", FOLLOW_UP),
        ),
        lambda s: s.tick("actions[a1].functions", FOLLOW_UP),
    ),
    "action-no-lead": (lambda s: s.clear("actions[a1].lead"), lambda s: s.tell("actions[a1].lead", "p1")),
    "action-no-date": (lambda s: s.clear("actions[a1].due"), lambda s: s.tell("actions[a1].due", "2027-09-30")),
    "action-no-cost": (lambda s: s.clear("actions[a1].cost"), lambda s: s.tell("actions[a1].cost", 0)),
    "action-no-told": (lambda s: s.clear("actions[a1].told"), lambda s: s.not_for_us("actions[a1].told", "Small")),
    "action-no-outcome": (
        lambda s: (acted(s, "u1"), s.clear("actions[a2].outcome")),
        lambda s: s.tell("actions[a2].outcome", "u1"),
    ),
    "outcome-no-action": (
        lambda s: (two_outcomes(s), measured(s, "u2")),
        lambda s: s.row(
            "interventions", "i2", what="More posts", outcome="u2", lead="p1", ends="2028-01-01", check="x"
        ),
    ),
    "outcome-no-measure": (
        lambda s: (two_outcomes(s), acted(s, "u2")),
        lambda s: measured(s, "u2"),
    ),
    "measure-no-baseline": (
        lambda s: s.clear("measures[m1].baseline"),
        lambda s: s.tell("measures[m1].baseline", 0),
    ),
    "measure-no-target": (lambda s: s.clear("measures[m1].target"), lambda s: s.tell("measures[m1].target", 30)),
    "measures-one-view": (
        lambda s: [s.tell(f"measures[{row}].perspective", "person") for row in ("m1", "m2", "m3")],
        lambda s: s.tell("measures[m1].perspective", "system").tell("measures[m2].perspective", "professional"),
    ),
    "party-not-told": (
        lambda s: s.tick("commissioning.change_parties", "people", "senior"),
        lambda s: s.tick("audiences[d1].parties", "people", "carers", "families", "providers_now", "senior"),
    ),
    "organisation-not-told": (
        lambda s: s.tick("audiences[d1].parties", "people", "carers", "families"),
        lambda s: s.row("audiences", "d2", audience="Staff of Morrowby Council").close("audiences"),
    ),
    "partner-not-told": (
        lambda s: s.tick("partners", "o1").tick("audiences[d1].parties", "people", "carers", "families"),
        lambda s: s.tick("audiences[d1].parties", "people", "carers", "families", "providers_now"),
    ),
    "high-risk-no-answer": (lambda s: s.clear("risks[k1].reduce"), lambda s: s.tell("risks[k1].likelihood", 2)),
    "high-risk-no-owner": (lambda s: s.clear("risks[k1].owner"), lambda s: s.tell("risks[k1].owner", "p1")),
    "change-no-lead": (lambda s: s.clear("interventions[i1].lead"), lambda s: s.tell("interventions[i1].lead", "p1")),
    "change-no-end": (
        lambda s: s.clear("interventions[i1].ends").tell("commissioning.monitored", "partly"),
        lambda s: s.tell("interventions[i1].ends", "2027-12-31"),
    ),
    "monitored-but-missing": (
        lambda s: s.clear("interventions[i1].check"),
        lambda s: s.tell("commissioning.monitored", "partly"),
    ),
    "money-stops": (
        lambda s: s.clear("commissioning.money_later"),
        lambda s: s.tell("commissioning.viable", "yes"),
    ),
    "cost-over-budget": (
        lambda s: s.tell("actions[a1].cost", 20_000_100),
        lambda s: s.tell("actions[a1].cost", 20_000_000),
    ),
    "reached-against-measures": (
        lambda s: reviewed(s, "no", "no", "no"),
        lambda s: reviewed(s, "no", "partly", "no"),
    ),
}
