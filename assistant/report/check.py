"""What a critical friend finds in a plan, on paper: each class as a table, and in short what is still to mend."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast, get_args

from assistant.analysis.review import Finding, Review, by_rule, review
from assistant.catalogue.review import CLASSES, CheckList, FindingClass, ReviewWords
from assistant.flow.display import cite
from assistant.flow.path import View
from assistant.report.paper import Block, Bullets, Cell, Column, Paragraph, Table

CHECK_LISTS: Collection[str] = get_args(CheckList)
"""The lists that are made here."""
_COLUMNS = (Column("What was found", 5), Column("What to do", 4), Column("Why", 4))
_MEANT = (Column("What was found", 5), Column("Why it is on purpose", 5))
_CAPTIONS: dict[FindingClass, str] = {
    "mend": "What there is to mend",
    "look": "What to look at again",
    "waiting": "What somebody is finding out, or is still to come",
}
_NONE: dict[FindingClass, str] = {
    "mend": "Nothing to mend.",
    "look": "Nothing here calls for a second look.",
    "waiting": "Nothing is waited for.",
}


def check_on_paper(what: CheckList, view: View, words: ReviewWords) -> tuple[Block, ...]:
    """One of the lists of findings.

    Args:
        what: Which list.
        view: The plan as its conversation stands.
        words: The rules, with what they say.
    """
    found = review(view, words)
    match what:
        case "check_sums":
            return (Paragraph(_say_counts(found, words)),)
        case "check_meant":
            return _meant(found)
        case "still_to_mend":
            return _in_short(found, words)
        case _:
            return _class(found, cast(FindingClass, what.removeprefix("check_")), view)


def _say_counts(found: Review, words: ReviewWords) -> str:
    counts = ", ".join(f"{len(found.of(level))} {words.classes.get(level, level).lower()}" for level in CLASSES)
    later = f" {found.later} questions come with the full set, and are not missed here." if found.later else ""
    said = f"{found.rules} things were looked at. Of what was found, {counts}, {len(found.on_purpose)} on purpose."
    return f"{said}{later}"


def _class(found: Review, level: FindingClass, view: View) -> tuple[Block, ...]:
    """The findings of a class, a row for each rule."""
    groups = by_rule(found.of(level))
    if not groups:
        return (Paragraph(_NONE[level], missing=True),)
    rows = tuple(
        (
            Cell("\n".join(each.say for each in group)),
            Cell(group[0].do),
            Cell(f"{group[0].why} {_says_who(group[0], view)}".strip()),
        )
        for group in groups
    )
    return (Table(f"check_{level}", _CAPTIONS[level], _COLUMNS, rows, voice="tool"),)


def _says_who(finding: Finding, view: View) -> str:
    cited = cite(view.index.dialogue.sources, finding.source)
    return f"The guide asks for it: {cited}." if cited else ""


def _meant(found: Review) -> tuple[Block, ...]:
    if not found.on_purpose:
        return (Paragraph("Nothing is on purpose.", missing=True),)
    rows = tuple((Cell(each.say), Cell(each.on_purpose)) for each in found.on_purpose)
    return (Table("check_meant", "On purpose", _MEANT, rows),)


def _in_short(found: Review, words: ReviewWords) -> tuple[Block, ...]:
    """What is to mend and what is waited for, a line for each rule and for each answer to come."""
    mend = tuple(_line(group) for group in by_rule(found.of("mend")))
    waiting = tuple(each.say for each in found.of("waiting"))
    lists = (("mend", mend), ("waiting", waiting))
    made = tuple(Bullets(lines, "tool", lead=f"{words.classes.get(level, level)}:") for level, lines in lists if lines)
    return made or (Paragraph(_NONE["mend"], missing=True),)


def _line(group: tuple[Finding, ...]) -> str:
    """The findings of one rule in a line, with what they are about."""
    names = "; ".join(dict.fromkeys(each.about[0] for each in group if each.about))
    return f"{group[0].title}: {names}." if names else f"{group[0].title}."
