"""Makes the questions of an interview from a role: probes, what good looks like, and a score from 0 to 4."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.catalogue.functions import Function
from assistant.flow.plurals import counted
from assistant.report.designed import LEAST_QUESTIONS, Designed
from assistant.report.paper import Block, Bullets, Cell, Column, Fact, KeyFacts, Paragraph, Room, Section, Table, Voice

_PROBES = (
    "What did you do first, and why?",
    "What was hard about it?",
    "What came of it, for the person?",
    "Who else had a part in it?",
    "What would you do in another way now?",
)
_PROBES_OF_GROUP = {
    "communication": ("How did you know that you had been understood?", "What did you hear that others had missed?"),
    "activities": ("What did the person want, and how did you find out?", "Where did your own part in it end?"),
    "information": ("What did you pass on, and what did you keep to yourself?", "How did you see that it had arrived?"),
    "business": ("How did you know that it was worth the time?", "What did you do with what you found out?"),
    "local": ("Whom did you bring in, and how did you come to know them?", "What did they gain by it?"),
}
_VALUES_PROBES = ("What made it hard?", "What did it mean for the person?")
_VALUES_GOOD = (
    "Gives a real example, with what it cost them.",
    "Speaks of people with respect, those who were difficult too.",
    "Says what they would not do, even if somebody asked.",
)
_LIVED_TITLE = "From lived experience"
_LIVED = "How would you make sure that people like me have a say in what is planned for them?"
_LIVED_PROBES = (
    "Can you tell us about a time when somebody changed your mind?",
    "What if you thought that I was wrong?",
)
_LIVED_GOOD = (
    "Speaks to the person who asked, in everyday words.",
    "Asks back, and does not guess what people want.",
    "Takes a no for an answer, and says what they would do then.",
)
_SCENARIO = (
    "This person is made up. Edna is 81 and lives alone. She came home from hospital three days ago. Her daughter "
    "rings you: the new tablets make Edna dizzy, and nobody has come to help her wash. Edna herself says that she "
    "wants no fuss. What do you do, and in which order?"
)
_SCENARIO_PROBES = (
    "Whom do you ring, and when?",
    "What is not yours to decide?",
    "How do you know that it is settled?",
)
_SCENARIO_GOOD = (
    "Talks to Edna herself, and asks what she wants and who may be told.",
    "Takes the worry about the tablets to a clinician the same day, and gives no advice on them.",
    "Finds out who was to come and wash her, and stays with it until somebody says when.",
    "Knows whom to tell if Edna is not safe.",
    "Writes down what was agreed, and rings back when promised.",
)
SCORES = (
    "0: no answer, or one that could put somebody at risk.",
    "2: some of what good looks like, told in general or with a lot of help from the probes.",
    "4: most of what good looks like, with a real example and what they learned from it.",
    "1 and 3 lie between. Score what was said, and not how well it was said.",
)
"""What the points mean; for the scenario, what they would do stands for the example."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of the interview."""

    title: str
    words: str
    probes: tuple[str, ...]
    good: tuple[str, ...]
    whose: Voice = "tool"
    """Who asks: this tool, or the person who gave the question in their own words."""
    note: str = ""


def interview(role: Designed) -> tuple[Asked, ...]:
    """All questions, in the order in which they are asked."""
    chosen = enumerate(role.interviewed())
    functions = tuple(_of_function(function, picked, number) for number, (function, picked) in chosen)
    return (*functions, _of_values(role), _of_lived_experience(role), _scenario())


def in_reserve(role: Designed) -> tuple[Asked, ...]:
    """A question for each function that the talk has no time for, to put in place of another."""
    first = len(interview(role)) + 1
    note = "In reserve: one talk has no time for all. Put it in place of another, for everybody."
    asked = (_of_function(function, True, number) for number, function in enumerate(role.in_reserve(), first))
    return tuple(replace(each, note=note) for each in asked)


def question_numbers(role: Designed) -> dict[str, int]:
    """The number of the question that each function gets, by the function's id."""
    return {function.id: number for number, (function, _) in enumerate(role.interviewed(), 1)}


def _of_function(function: Function, picked: bool, number: int) -> Asked:
    words = (
        f"In this job you would {_lowered(function.label)}. "
        "Tell us about a time when you did this, or something like it, at work or elsewhere."
    )
    probes = (_in_turn(_PROBES, number), *_PROBES_OF_GROUP.get(function.group, ()), _in_turn(_PROBES, number + 2))
    note = "" if picked else "Added by this tool: it is not among those that you said matter most."
    return Asked(function.label, words, probes, function.good_practice, note=note)


def _in_turn(probes: tuple[str, ...], number: int) -> str:
    """So that not every question has the same ones."""
    return probes[number % len(probes)]


def _of_values(role: Designed) -> Asked:
    said = role.said("values")
    named = role.picked("values").keys() - {"none"}
    ours = f" Ours are: {said.text}." if said and named else ""
    words = f"Which value matters most to you in work like this, and when was it hard to live by?{ours}"
    return Asked("Values", words, _VALUES_PROBES, _VALUES_GOOD)


def _of_lived_experience(role: Designed) -> Asked:
    panel, own = role.value("panel"), role.value("panel_question")
    note = "It is best asked by somebody with lived experience of care."
    if panel == "no":
        note = "Nobody with lived experience is on the panel this time: ask somebody beforehand how to put it."
    if isinstance(own, str) and panel in ("yes", "asked"):
        return Asked(_LIVED_TITLE, own, _LIVED_PROBES, _LIVED_GOOD, "you", note)
    return Asked(_LIVED_TITLE, _LIVED, _LIVED_PROBES, _LIVED_GOOD, note=note)


def _scenario() -> Asked:
    return Asked("A made-up person", _SCENARIO, _SCENARIO_PROBES, _SCENARIO_GOOD)


def _lowered(label: str) -> str:
    return f"{label[:1].lower()}{label[1:]}"


# ---- on paper


def questions_in_short_on_paper(role: Designed) -> tuple[Block, ...]:
    """How many questions there are and where they come from."""
    picked = [function for function, is_picked in role.interviewed() if is_picked]
    added = len(role.interviewed()) - len(picked)
    if not picked and not added:
        words = (
            "No functions are chosen yet. Choose them in the conversation, and each that matters most gets a question."
        )
        return (Paragraph(words, missing=True),)
    total = len(interview(role))
    parts = [f"{len(picked)} on what you said matters most"] if picked else []
    parts += [f"{added} on other functions of the role"] if added else []
    words = (
        f"There are {total} questions: {', '.join(parts)}, and one each on values, from lived experience and on a case."
    )
    reserve = len(role.in_reserve())
    if reserve:
        words += f" {counted(reserve, 'more question')} in reserve: every function of the role has one."
    if len(role.interviewed()) < LEAST_QUESTIONS:
        words += f" For a full interview, choose at least {LEAST_QUESTIONS} functions."
    return (Paragraph(words),)


def questions_below(role: Designed) -> tuple[Section, ...]:
    """Each question under a heading of its own."""
    made = []
    for number, asked in enumerate((*interview(role), *in_reserve(role)), 1):
        note = (Paragraph(asked.note, "tool"),) if asked.note else ()
        facts = KeyFacts((Fact("Probes", asked.probes), Fact("What good looks like", asked.good)), "tool")
        blocks = (
            Paragraph(asked.words, asked.whose),
            *note,
            facts,
            Room(3, "tool"),
            Paragraph("Score, 0 to 4: ______", "tool"),
        )
        made.append(Section(f"Question {number}: {asked.title}", blocks, 2))
    return tuple(made)


def scores_on_paper(role: Designed) -> tuple[Block, ...]:
    """What the points mean."""
    return (Bullets(SCORES, "tool", "Every answer gets 0 to 4 points:"),)


def score_sheet_on_paper(role: Designed) -> tuple[Block, ...]:
    """One line for each question, to be filled in by each member of the panel."""
    rows = tuple(
        (Cell(f"{number}. {asked.title}"), Cell("0   1   2   3   4"), Cell())
        for number, asked in enumerate(interview(role), 1)
    )
    return (
        Table("score_sheet", "Score sheet", (Column("Question", 4), Column("Score", 2), Column("Why", 5)), rows, ""),
    )
