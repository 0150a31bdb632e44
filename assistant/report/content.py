"""Decides what a document says: a plan of its sections and a view of the record become a finished paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import cast

from assistant.catalogue.documents import (
    Answers,
    Coverage,
    DocumentPlan,
    DocumentPlans,
    Grid,
    Listed,
    Part,
    Rows,
    SectionPlan,
    Sums,
    Terms,
    Words,
    ids_in,
)
from assistant.catalogue.handbook import Handbook
from assistant.catalogue.listings import Listing
from assistant.catalogue.map_parts import MapPart
from assistant.catalogue.review import CheckList
from assistant.flow.display import fill
from assistant.flow.path import View
from assistant.report.answers import answers_on_paper
from assistant.report.changes import changes_on_paper
from assistant.report.check import CHECK_LISTS, check_on_paper
from assistant.report.cover import cover_on_paper
from assistant.report.coverage import coverage_on_paper
from assistant.report.days import days_of, days_on_paper
from assistant.report.gaps import map_on_paper
from assistant.report.history import last_cycle, log_on_paper
from assistant.report.later import LATER, name_later_once
from assistant.report.length import is_brief
from assistant.report.linked import asks_ways, linked_on_paper, mark_ways
from assistant.report.maps import MapReading
from assistant.report.outstanding import open_on_paper, progress_in_words, warnings_on_paper
from assistant.report.own_lists import OWN_LISTS
from assistant.report.paper import Block, Day, Fact, KeyFacts, Paper, Paragraph, Section, Table
from assistant.report.question_pack import questions_on_paper
from assistant.report.reading import NOT_THERE_YET, OPEN, Reading, Unanswered, is_copy
from assistant.report.roles import is_about_role, role_below, role_on_paper
from assistant.report.tables import grid_on_paper, rows_on_paper

_NOTHING = "Your answers so far do not call for this part."


@dataclass(frozen=True, slots=True)
class About:
    """Whose document it is, and when it is written."""

    subject: str
    """The subject's id."""
    name: str
    day: date
    example: bool = False


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What every part of one document may look at."""

    plan: DocumentPlan
    plans: DocumentPlans
    reading: Reading
    about: About
    days: tuple[Day, ...]
    handbook: Callable[[], Handbook]
    maps: Callable[[], MapReading]
    elsewhere: Callable[[str], View] | None = None

    @property
    def view(self) -> View:
        return self.reading.view

    @property
    def names_left_out(self) -> bool:
        """Whether the document names, in one line, the optional sections that hold nothing."""
        return _lists(self.plan, "left_out")


def compose(
    plan: DocumentPlan,
    plans: DocumentPlans,
    view: View,
    about: About,
    elsewhere: Callable[[str], View] | None = None,
    handbook: Callable[[], Handbook] = Handbook,
) -> Paper:
    """The finished document.

    Args:
        plan: Which document, and what it holds.
        plans: All documents, for the names of those that were written before.
        view: The record as it stands.
        about: Whose it is, and the day.
        elsewhere: The same record as another dialogue sees it, for sections with answers to that one's questions.
        handbook: Gives what may be quoted; called only for a document that quotes it.
    """
    reading = Reading(last_cycle(view) if _tells_of_last_cycle(plan, view) else view)
    days = days_of(reading, plans.days, about.subject) if _lists(plan, "days") else ()
    book = cache(handbook)
    maps = cache(lambda: MapReading(reading.view, book()))
    sheet = _Sheet(plan, plans, reading, about, days, book, maps, elsewhere)
    made = [section for each in plan.sections for section in _sections(_seen_from(sheet, each), each)]
    sections = name_later_once(made, near=_heading_of(plan, "progress"))
    return Paper(
        title=plan.title,
        day=about.day,
        subtitle=about.name,
        facts=cover_on_paper(plan, reading, about.name, about.day, about.example),
        sections=tuple(sections),
        register=plan.register,
        days=sheet.days,
        sheets=tuple(_tables(sheet)),
        brief=plan.answer_first or plan.one_page or is_brief(sections),
        close=plan.one_page,
    )


def _tables(sheet: _Sheet) -> Iterator[Table]:
    """What a workbook holds, where the document says so."""
    for part in sheet.plan.sheets:
        yield from (block for block in map_on_paper(sheet.maps(), part) if isinstance(block, Table))


def _seen_from(sheet: _Sheet, section: SectionPlan) -> _Sheet:
    if not (section.asked_in and sheet.elsewhere):
        return sheet
    return replace(sheet, reading=Reading(sheet.elsewhere(section.asked_in)))


def _tells_of_last_cycle(plan: DocumentPlan, view: View) -> bool:
    """A review is written when the next round has begun already: it would have nothing to say of that one."""
    answered = (item.status == "answered" for part in view.parts if part.stage.id in plan.stages for item in part.items)
    return plan.looks_back and view.state.cycle > 1 and not any(answered)


def _lists(plan: DocumentPlan, what: Listing) -> bool:
    return bool(_heading_of(plan, what))


def _heading_of(plan: DocumentPlan, what: Listing) -> str:
    """The heading of the section that holds a list, or empty."""
    holds = (
        each.heading for each in plan.sections for part in each.parts if isinstance(part, Listed) and part.what == what
    )
    return next(holds, "")


def _sections(sheet: _Sheet, plan: SectionPlan) -> list[Section]:
    """The section that a plan asks for; several where it lists every question."""
    if any(isinstance(part, Listed) and part.what == "questions" for part in plan.parts):
        return list(questions_on_paper(sheet.view.index, plan.heading, plan.intro))
    blocks = _with_open_ones([block for part in plan.parts for block in _blocks(sheet, part)])
    if plan.optional and all(_says_nothing(block, sheet.names_left_out) for block in blocks):
        return []
    if not blocks:
        blocks = [LATER if sheet.reading.is_short() else Paragraph(_NOTHING, missing=True)]
    intro = [Paragraph(fill(sheet.view.answers, plan.intro, {}))] if plan.intro else []
    about_role = (part.what for part in plan.parts if isinstance(part, Listed) and is_about_role(part.what))
    below = (one for what in about_role for one in role_below(what, sheet.view, sheet.handbook()))
    return [Section(plan.heading, (*intro, *blocks), plan.level, plan.wide), *below]


def _says_nothing(block: Block, even_if_asked: bool) -> bool:
    """Whether it only says that something is not there; what was asked and not answered counts where it is named."""
    if isinstance(block, Paragraph):
        return block.missing
    return even_if_asked and isinstance(block, KeyFacts) and all(fact.missing for fact in block.facts)


def _with_open_ones(blocks: list[Block | Unanswered]) -> list[Block]:
    """The blocks of a section, and at its end one line that names all that has no answer yet."""
    said: list[Block] = [block for block in blocks if not isinstance(block, Unanswered)]
    labels = dict.fromkeys(label for block in blocks if isinstance(block, Unanswered) for label in block.labels)
    return [*said, KeyFacts((Fact(OPEN, (", ".join(labels),), missing=True),), "")] if labels else said


def _blocks(sheet: _Sheet, part: Part) -> tuple[Block | Unanswered, ...]:
    match part:
        case Answers(ids=ids) | Sums(ids=ids):
            return answers_on_paper(sheet.reading, ids)
        case Rows():
            return _of_rows(sheet, part)
        case Grid():
            return grid_on_paper(sheet.reading, part)
        case Coverage() | MapPart():
            return _of_maps(sheet, part)
        case Words():
            return (Paragraph(fill(sheet.view.answers, part.text, {}), part.voice),)
        case Terms():
            return (KeyFacts(tuple(Fact(term, (words,)) for term, words in part.terms), ""),)
        case Listed():
            return _listed(sheet, part)


def _of_rows(sheet: _Sheet, part: Rows) -> tuple[Block | Unanswered, ...]:
    always = part.table == sheet.plan.register and not part.where
    blocks = rows_on_paper(sheet.reading, part, always=always)
    if not asks_ways(sheet.view.index):
        return blocks
    ways = sheet.handbook().catalogue
    return tuple(each if isinstance(each, Unanswered) else mark_ways(each, ways) for each in blocks)


def _of_maps(sheet: _Sheet, part: Coverage | MapPart) -> tuple[Block | Unanswered, ...]:
    maps = sheet.maps()
    return map_on_paper(maps, part) if isinstance(part, MapPart) else coverage_on_paper(sheet.reading, part, maps)


def _listed(sheet: _Sheet, part: Listed) -> tuple[Block, ...]:
    if part.what == "counts":
        return (Paragraph(_counts(sheet.reading, part.ids)),)
    if is_about_role(part.what):
        return role_on_paper(part.what, sheet.view, sheet.handbook())
    if part.what in CHECK_LISTS:
        return check_on_paper(cast(CheckList, part.what), sheet.view, sheet.handbook().review)
    own = OWN_LISTS.get(part.what)
    return own(sheet.view) if own else _LISTS[part.what](sheet)


def _left_out(sheet: _Sheet) -> tuple[Block, ...]:
    """The optional sections that hold nothing yet, in one line."""
    optional = (section for section in sheet.plan.sections if section.optional)
    names = [section.heading for section in optional if not _sections(_seen_from(sheet, section), section)]
    lead = "Not shared, or not there" if is_copy(sheet.view) else NOT_THERE_YET
    return (KeyFacts((Fact(lead, ("; ".join(names),), missing=True),), ""),) if names else ()


def _telling_nothing(plans: DocumentPlans) -> set[str]:
    """The documents that nobody reads to know how the plan stands: blank ones, and the record itself."""
    return {plan.id for plan in plans.documents if not plan.cover}


def _counts(reading: Reading, tables: tuple[str, ...]) -> str:
    """How many rows each table has: "It holds 3 outcomes, 1 risk and no actions yet."."""
    counts = []
    for name in tables:
        known, number = reading.index.tables[name], len(reading.rows(name))
        counts.append(f"{number} {known.one if number == 1 else known.many}" if number else f"no {known.many} yet")
    listed = counts[0] if len(counts) == 1 else f"{', '.join(counts[:-1])} and {counts[-1]}"
    return f"It holds {listed}."


_LISTS: dict[Listing, Callable[[_Sheet], tuple[Block, ...]]] = {
    "progress": lambda sheet: (Paragraph(progress_in_words(sheet.view)),),
    "open_questions": lambda sheet: open_on_paper(sheet.view),
    "open_here": lambda sheet: open_on_paper(sheet.view, frozenset(ids_in(sheet.plan))),
    "left_out": lambda sheet: _left_out(sheet),
    "warnings": lambda sheet: warnings_on_paper(sheet.view),
    "days": lambda sheet: days_on_paper(sheet.days, always=sheet.plan.register == "dates"),
    "need_competencies": lambda sheet: linked_on_paper(sheet.view, sheet.handbook().learning),
    "log": lambda sheet: log_on_paper(sheet.view, {plan.id: plan.title for plan in sheet.plans.documents}),
    "changes": lambda sheet: changes_on_paper(sheet.view, {sheet.plan.id, *_telling_nothing(sheet.plans)}),
}
