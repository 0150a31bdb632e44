"""Puts a designed role on paper: its duties, its limits, what HR fills in, and how to learn the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.analysis.support import TEXT_MINIMUM
from assistant.catalogue.functions import Function
from assistant.catalogue.handbook import Handbook
from assistant.catalogue.listings import Listing
from assistant.catalogue.training import TrainingItem
from assistant.flow.path import View
from assistant.report.designed import Designed
from assistant.report.interview import (
    question_numbers,
    questions_below,
    questions_in_short_on_paper,
    score_sheet_on_paper,
    scores_on_paper,
)
from assistant.report.paper import Block, Bullets, Cell, Column, Fact, KeyFacts, Paragraph, Section, Table
from assistant.report.reading import Said
from assistant.report.role_advert import advert_needs_on_paper, advert_post_on_paper, advert_team_on_paper
from assistant.report.tables import cell_of

FOR_HR = "For HR to fill in"
_TERMS = ("place", "hours", "pay")
_ALWAYS_HR = (
    "General duties, as in every job description of the organisation",
    "DBS check: whether there is one, and at which level",
    "Equality statement",
)
_CLINICAL = ("guide:7.activities:01", "guide:7.activities:06")
"""Functions whose words could be taken for clinical work; the catalogue explains where they end."""
_NO_FUNCTIONS = "No functions are chosen yet."
_IN_PRIMARY_CARE = "Staff in primary care"
_INDUCTION, _MINIMUM, _LIMITS = "induction", "minimum-table", "boundaries"
_NOT_THEIRS = (
    "this is the minimum for care coordinators. The two-day course is made for them, so it stands here only where you "
    "arrange it. Look also at what is asked of this role itself. Somebody who holds two personalised care roles has "
    "the standards of both to meet."
)
_LEVELS = (
    ("1. How it was", "Ask on the day: was it worth the time?"),
    ("2. What was learned", "Let them show it or explain it, before and after."),
    ("3. What is done now", "Watch the work, or ask those it is done with, after three months."),
    ("4. What came of it", "Look at the outcomes that the role is there for, after a year."),
)


# ---- the job description


def post_on_paper(role: Designed) -> tuple[Block, ...]:
    """Where the role works and whom it reports to; place, hours and pay, or that HR has to fill them in."""
    setting, manager = role.said("setting"), role.said("manager")
    said = (setting, *_terms(role), manager)
    return (KeyFacts(tuple(Fact(one.label, one.texts, one.missing) for one in said if one)),)


def advert_terms_on_paper(role: Designed) -> tuple[Block, ...]:
    """Place, hours and pay for the advert."""
    return (KeyFacts(tuple(Fact(one.label, one.texts, one.missing) for one in _terms(role))),)


def _terms(role: Designed) -> tuple[Said, ...]:
    """Place, hours and pay; what has no answer is for HR to fill in, whether it was asked already or not."""
    found = []
    for name in _TERMS:
        label, said = role.label(name), role.said(name)
        why = f" ({said.text})" if said and said.missing and not said.is_open else ""
        blank = Said(label, (f"{FOR_HR}: {label.lower()}{why}",), missing=True)
        found.append(blank if said is None or said.missing else said)
    return tuple(found)


def duties_on_paper(role: Designed) -> tuple[Block, ...]:
    """How many of the functions the role has; the duties themselves stand under the headings below."""
    functions, known = role.functions(), len(role.handbook.catalogue.functions)
    if not functions:
        return (Paragraph(_NO_FUNCTIONS, missing=True),)
    return (Paragraph(f"The role has {len(functions)} of the {known} functions of the guide, told in other words."),)


def duties_below(role: Designed) -> tuple[Section, ...]:
    """The functions of the role under the five headings of the guide."""
    chosen, made = role.functions(), []
    for group in role.handbook.catalogue.groups:
        items = tuple(_in_a_line(each) for each in chosen if each.group == group.id)
        if items:
            made.append(Section(group.title, (Bullets(items, "source"),), 2))
    return tuple(made)


def _in_a_line(function: Function) -> str:
    return f"{function.label}. {function.about}"


def limits_on_paper(role: Designed) -> tuple[Block, ...]:
    """The limits of the role: those of the framework, and what of its duties could be taken for clinical work."""
    topic = role.handbook.learning.topic(_LIMITS)
    setting = role.value("setting")
    items = [_limit(item, setting) for item in topic.items] if topic else []
    source = role.handbook.cited(topic.items[0].source[0]) if topic and topic.items and topic.items[0].source else ""
    blocks: list[Block] = [Bullets(tuple(filter(None, items)), "", f"{source}, in our words:")] if items else []
    sounding = tuple(f"{each.label}: {each.explanation}" for each in role.functions() if each.id in _CLINICAL)
    if sounding:
        lead = "These duties sound clinical. Where the role is not, this is how far they go:"
        blocks.append(Bullets(sounding, "tool", lead))
    return tuple(blocks)


def _limit(item: TrainingItem, setting: object) -> str:
    """One limit; one that holds in primary care is left out where the role is known to work elsewhere."""
    text = f"{item.label}. {item.about}".strip()
    elsewhere = setting in ("hospital", "social_care", "voluntary")
    return "" if item.staff == _IN_PRIMARY_CARE and elsewhere else text


def core_areas_on_paper(role: Designed) -> tuple[Block, ...]:
    """The areas in which every worker knows their own part."""
    items = tuple(area.label for area in role.handbook.catalogue.core_areas)
    return (Bullets(items, "source", "Every worker knows their own part in these:"),) if items else ()


def for_hr_on_paper(role: Designed) -> tuple[Block, ...]:
    """What HR has to fill in: what always falls to it, what was ticked, and what has no answer."""
    ticked = role.said("for_hr")
    others = ticked.texts if ticked and not ticked.missing else ()
    return _to_fill_in(role, (*_ALWAYS_HR, *others), _TERMS)


def advert_hr_on_paper(role: Designed) -> tuple[Block, ...]:
    """What of the advert HR has to fill in."""
    return _to_fill_in(role, _ALWAYS_HR[1:], (*_TERMS, "how_to_apply", "closing", "interviews", "contact"))


def _to_fill_in(role: Designed, items: tuple[str, ...], names: tuple[str, ...]) -> tuple[Block, ...]:
    silent = tuple(role.label(name) for name in names if role.value(name) is None)
    marked = tuple(f"{FOR_HR}: {item}" for item in (*items, *silent))
    return (Bullets(marked, "tool", "Nobody has checked these yet:", ticks=True),)


# ---- the person specification and the advert


def person_suggested_on_paper(role: Designed) -> tuple[Block, ...]:
    """What follows for the person from what matters most in the work, with the question that looks at it."""
    numbers = question_numbers(role)
    rows = tuple(
        (Cell(function.label), Cell("Can do it, or something like it"), Cell(f"I: question {numbers[function.id]}"))
        for function in role.key_functions()
        if function.id in numbers
    )
    if not rows:
        return (Paragraph("Nothing is picked yet as what matters most.", missing=True),)
    columns = (Column("What the job asks for", 4), Column("What to look for", 3), Column("How assessed", 2))
    return (Table("person_suggested", "What follows from the work", columns, rows, "tool"),)


def advert_duties_on_paper(role: Designed) -> tuple[Block, ...]:
    """Five to seven lines on what the person will do."""
    items = tuple(_in_a_line(function) for function, _ in role.advertised())
    return (Bullets(items, "source"),) if items else (Paragraph(_NO_FUNCTIONS, missing=True),)


# ---- the training plan


def ways_on_paper(role: Designed) -> tuple[Block, ...]:
    """How each function of the role can be learned, beyond what was planned."""
    planned, catalogue = role.picked("learn_first"), role.handbook.catalogue
    rows = []
    for function in (each for each in role.functions() if each.id not in planned):
        ways = []
        for way in function.ways_to_learn:
            activity = catalogue.activity(way.activity)
            ways.append(f"{activity.label}: {way.how}" if activity else way.how)
        rows.append((Cell(function.label), Cell("\n".join(ways)), Cell(), Cell()))
    if not rows:
        return (Paragraph("Every function of the role is planned above.", missing=True),)
    columns = (Column("Function", 3), Column("Ways to learn", 6), Column("Who helps", 2), Column("By when", 2))
    return (Table("role_ways", "Ways to learn the other functions", columns, tuple(rows), "tool"),)


def minimum_on_paper(role: Designed) -> tuple[Block, ...]:
    """The minimum training: what the framework names, what is arranged, and by when."""
    topic = role.handbook.learning.topic(_MINIMUM)
    by = role.said("minimum_by")
    if topic is None or role.said("minimum") is None:
        words = "The framework names a minimum for care coordinators in primary care. It was not asked for this role."
        return (Paragraph(words),)
    arranged, rows = role.picked("minimum"), []
    fits = role.value("nearest_role") == "care-coordinator"
    for item in topic.items:
        how = arranged.get(item.id)
        if item.id in TEXT_MINIMUM and how is None and not fits:
            continue
        when = cell_of(by) if how is not None else Cell("–")
        rows.append(
            (Cell(item.label), Cell(item.where), Cell(item.cost), Cell(_arranged(how), missing=how is None), when)
        )
    source = role.handbook.cited(topic.items[0].source[0]) if topic.items and topic.items[0].source else topic.title
    note = f"{source}: {topic.note if fits else _NOT_THEIRS}"
    columns = (
        Column("Training", 4), Column("Who runs it", 3), Column("Cost", 3), Column("Arranged", 2), Column("By when", 2),
    )  # fmt: skip
    return (Table("role_minimum", "The minimum that the framework names", columns, tuple(rows), ""), Paragraph(note))


def _arranged(how: str | None) -> str:
    return "Not yet" if how is None else f"Yes: {how}" if how else "Yes"


def induction_list_on_paper(role: Designed) -> tuple[Block, ...]:
    """The framework's examples of induction, to tick off."""
    topic = role.handbook.learning.topic(_INDUCTION)
    if topic is None:
        return ()
    lead = f"{role.handbook.cited(topic.source[0]) if topic.source else topic.title}, in our words:"
    return (Bullets(tuple(f"{item.label}. {item.about}" for item in topic.items), "", lead, ticks=True),)


def levels_on_paper(role: Designed) -> tuple[Block, ...]:
    """Four levels on which learning can be judged, with room to say how."""
    rows = tuple((Cell(level), Cell(how), Cell()) for level, how in _LEVELS)
    columns = (Column("Level", 2), Column("How to see it", 5), Column("Who looks, and when", 3))
    return (Table("levels", "Did it work?", columns, rows, "tool"),)


# ---- by name

_LISTS: Mapping[Listing, Callable[[Designed], tuple[Block, ...]]] = {
    "role_post": post_on_paper,
    "role_duties": duties_on_paper,
    "role_limits": limits_on_paper,
    "role_core_areas": core_areas_on_paper,
    "role_for_hr": for_hr_on_paper,
    "role_advert_hr": advert_hr_on_paper,
    "role_advert_terms": advert_terms_on_paper,
    "role_person": person_suggested_on_paper,
    "role_advert_post": advert_post_on_paper,
    "role_advert_team": advert_team_on_paper,
    "role_advert_duties": advert_duties_on_paper,
    "role_advert_needs": advert_needs_on_paper,
    "role_interview": questions_in_short_on_paper,
    "role_scores": scores_on_paper,
    "role_score_sheet": score_sheet_on_paper,
    "role_ways": ways_on_paper,
    "role_minimum": minimum_on_paper,
    "role_induction": induction_list_on_paper,
    "role_levels": levels_on_paper,
}
_BELOW: Mapping[Listing, Callable[[Designed], tuple[Section, ...]]] = {
    "role_duties": duties_below,
    "role_interview": questions_below,
}


def role_on_paper(what: Listing, view: View, handbook: Handbook) -> tuple[Block, ...]:
    """One of the lists about a designed role."""
    return _LISTS[what](Designed(view, handbook))


def role_below(what: Listing, view: View, handbook: Handbook) -> tuple[Section, ...]:
    """The sections that a list about a designed role has under its own; most have none."""
    return _BELOW[what](Designed(view, handbook)) if what in _BELOW else ()


def is_about_role(what: Listing) -> bool:
    """Whether a list is about a designed role."""
    return what in _LISTS
