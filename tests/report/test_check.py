"""The check of a plan on paper: each class with its cure, what is on purpose with its reason, and the short form."""

from __future__ import annotations

from functools import cache

from assistant import paths
from assistant.analysis.review import row_of
from assistant.catalogue.documents import DocumentPlans
from assistant.catalogue.handbook import Handbook
from assistant.library.documents import load_documents
from assistant.report.content import About, compose
from assistant.report.paper import Bullets, Paper, Paragraph, Table
from tests.analysis.sound_plan import TODAY, PlanStory, sound_plan, words


@cache
def _plans() -> DocumentPlans:
    return load_documents(paths.shipped("knowledge"))


def _paper(story: PlanStory, name: str = "plan-check") -> Paper:
    plan = _plans().named(name)
    assert plan is not None
    about = About("p1", "Morrowby", TODAY)
    return compose(plan, _plans(), story.view(), about, handbook=lambda: Handbook(review=words()))


def _texts(paper: Paper, heading: str) -> list[str]:
    section = next(each for each in paper.sections if each.heading == heading)
    found = []
    for block in section.blocks:
        if isinstance(block, Table):
            found += [cell.text for row in block.rows for cell in row]
        elif isinstance(block, Bullets):
            found += [block.lead, *block.items]
        elif isinstance(block, Paragraph):
            found.append(block.text)
    return found


def test_each_class_stands_with_its_cure_and_who_asks_for_it() -> None:
    story = sound_plan().clear("actions[a1].lead").clear("interventions[i1].lead").clear("actions[a1].due")
    story.dont_know("actions[a1].cost", "the finance lead", "2027-07-03")
    paper = _paper(story)
    assert _texts(paper, "In short")[1] == (
        "56 things were looked at. Of what was found, 2 to mend, 1 worth a second look, 1 waiting for an answer, "
        "0 on purpose."
    )
    assert _texts(paper, "To mend") == [
        "“Open one number” has no lead.",
        "Name one person or job for each.",
        "What everybody is to do, nobody does.",
        "“Open one number” has no date.",
        "Say by when it will be done.",
        "Without a date it can always wait. The guide asks for it: A guide to coordinating care (2018), section 8.",
    ]
    assert "The finance lead will find out by 3 July 2027." in _texts(paper, "Waiting for an answer")[1]
    assert "On purpose" not in [section.heading for section in paper.sections]


def test_what_is_on_purpose_stands_apart_with_its_reason() -> None:
    story = sound_plan().clear("actions[a1].lead")
    finding = story.review().findings[0]
    story.row("on_purpose", row_of(finding.id), finding=finding.say, why="We all lead.", mark=finding.mark)
    paper = _paper(story)
    assert _texts(paper, "On purpose")[1:] == ["“Open one number” has no lead.", "We all lead."]
    assert _texts(paper, "To mend") == ["Nothing to mend."]


def test_the_implementation_plan_tells_in_short_what_is_still_to_mend_and_waited_for() -> None:
    story = sound_plan().clear("actions[a1].lead").clear("interventions[i1].lead")
    story.dont_know("actions[a1].cost", "the finance lead", "2027-07-03")
    assert _texts(_paper(story, "implementation-plan"), "Still to mend")[1:] == [
        "To mend:",
        "Actions that nobody leads: Open one number.",
        "Waiting for an answer:",
        "“Open one number” has no cost. Not known yet. The finance lead will find out by 3 July 2027.",
    ]
    whole = _paper(sound_plan(), "implementation-plan")
    assert "Still to mend" not in [section.heading for section in whole.sections]
