"""Puts ratings on paper: what to learn first and why, what to share, what moved; never one mark for all."""

from __future__ import annotations

from decimal import Decimal

from assistant.analysis.needs import METHOD, find_moves, find_needs, is_first, rank_of
from assistant.analysis.ratings import Rating, looks_of, rating_questions, ratings_of
from assistant.analysis.telling import chart_in_words
from assistant.flow.kinds import show_date
from assistant.flow.model import Question
from assistant.flow.path import View
from assistant.report.answers import unless_copied
from assistant.report.paper import Axis, Block, Bullets, Cell, Chart, Column, Paragraph, Point, Table
from assistant.report.reading import is_copy

_NOT_RATED = "Nothing is rated yet."
_FIGURES = range(1, 6)
_FIRST_PLACES = tuple(
    (now, matters) for matters in _FIGURES for now in _FIGURES if is_first(Rating("", "", matters, now))
)
"""Where first needs stand in the chart: (performance, importance)."""


def first_needs_on_paper(view: View) -> tuple[Block, ...]:
    """What to learn first, the largest need first, each with the figures that gave it its place."""
    first = find_needs(ratings_of(view)).first
    if not first:
        return (Paragraph(_none(view, "No first needs show in the ratings."), missing=True),)
    rows = tuple((Cell(each.label), *_figures(each), _figure(rank_of(each))) for each in first)
    headers = (("Function", 8), ("Importance", 3), ("Now", 2), ("Need", 2), ("Importance times need", 3))
    return (Table("first_needs", "The largest need first", tuple(Column(*each) for each in headers), rows, "tool"),)


def later_needs_on_paper(view: View) -> tuple[Block, ...]:
    """Needs that can wait, in one line."""
    later = find_needs(ratings_of(view)).later
    items = (f"{each.label} (importance {each.importance}, now {each.performance})" for each in later)
    return (
        (Paragraph(f"These can wait: {'; '.join(items)}.", "tool"),) if later else _nothing(view, "Nothing can wait.")
    )


def strengths_on_paper(view: View) -> tuple[Block, ...]:
    """What the person does alone or can show others, in one line."""
    asked, strengths = rating_questions(view.index), find_needs(ratings_of(view)).strengths
    words = _words_of(asked[1]) if asked else ()
    items = tuple(f"{each.label} ({words[(each.performance or 1) - 1].lower()})" for each in strengths)
    lead = "My strengths" if _is_own(view) else "Strengths"
    return (Paragraph(f"{lead}: {'; '.join(items)}.", "you"),) if items else _nothing(view, "None are named yet.")


def _words_of(question: Question) -> tuple[str, ...]:
    """A word for each figure; where the dialogue names only the ends, the rest have none."""
    ends = question.kind.ends
    if len(ends) == len(_FIGURES):
        return ends
    return (ends[0] if ends else "", "", "", "", ends[-1] if ends else "")


def uncounted_on_paper(view: View) -> tuple[Block, ...]:
    """What is not my job, not sure, or not rated: counted, and never as zero."""
    if is_copy(view) and not _is_rated(view):
        return (Paragraph(_none(view, ""), missing=True),)
    needs = find_needs(ratings_of(view))
    mine = "Not my job" if _is_own(view) else "Not part of the work"
    groups = ((mine, needs.not_my_job), ("Not sure", needs.not_sure), ("Not rated yet", needs.not_rated))
    items = tuple(f"{name}: {len(found)}. {_labels(found)}" for name, found in groups if found)
    return (Bullets(items, "you"),) if items else (Paragraph("Every function has both its figures."),)


def _labels(found: tuple[Rating, ...]) -> str:
    return "; ".join(rating.label for rating in found) + "."


def moves_on_paper(view: View) -> tuple[Block, ...]:
    """What moved between the last two looks."""
    looks = looks_of(view)
    if len(looks) < 2:
        first = "This is the first look. The next one will show what moved."
        return (Paragraph(first if _is_rated(view) else unless_copied(view, first), missing=True),)
    days = f"From {show_date(looks[-2].day)} to {show_date(looks[-1].day)}."
    moves = find_moves(looks)
    if not moves:
        return (Paragraph(f"{days} No figure moved."),)
    rows = tuple(
        (Cell(move.label), _figure(move.before), _figure(move.now), Cell(f"{move.now - move.before:+d}"))
        for move in moves
    )
    columns = (Column("Function", 4), Column("Before", 1), Column("Now", 1), Column("Moved", 1))
    return (Paragraph(days), Table("moves", "What moved", columns, rows))


def ratings_on_paper(view: View) -> tuple[Block, ...]:
    """All figures, function by function."""
    asked, ratings = rating_questions(view.index), ratings_of(view)
    if asked is None or not ratings or (is_copy(view) and not _is_rated(view)):
        return (Paragraph(_none(view, _NOT_RATED), missing=True),)
    importance, now = (f"{question.label} (1 to 5)" for question in asked)
    headers = (("Function", 4), (importance, 2), (now, 2), ("Need", 1))
    rows = tuple((Cell(each.label), *_figures(each)) for each in ratings)
    caption = "My ratings" if _is_own(view) else "Ratings"
    return (Table("ratings", caption, tuple(Column(*header) for header in headers), rows),)


def chart_on_paper(view: View) -> tuple[Block, ...]:
    """Importance against performance: a picture on the page, a sentence and a table in every format."""
    asked, ratings = rating_questions(view.index), ratings_of(view)
    rated = sorted((each for each in ratings if each.need is not None), key=_place)
    if not rated or asked is None:
        return (Paragraph(_none(view, _NOT_RATED), missing=True),)
    importance, now = (Axis(question.label, _words_of(question)) for question in asked)
    points = tuple(
        Point(number, each.performance or 0, each.importance or 0, is_first(each))
        for number, each in enumerate(rated, 1)
    )
    headers = (("No.", 2), ("Function", 9), (importance.label, 4), (now.label, 4), ("Need", 2), ("Rank", 5))
    rows = tuple((_figure(no), Cell(each.label), *_figures(each), _rank(each)) for no, each in enumerate(rated, 1))
    table = Table("rating_chart", "First needs, then the rest", tuple(Column(*each) for each in headers), rows, "tool")
    title = f"{importance.label} beside {now.label[:1].lower()}{now.label[1:]}"
    return (Chart(title, chart_in_words(ratings), now, importance, points, _FIRST_PLACES, "First needs", table),)


def _place(rating: Rating) -> tuple[bool, int, int]:
    """First needs by their rank, then the rest, the largest need first."""
    return not is_first(rating), -(rank_of(rating) if is_first(rating) else rating.need or 0), -(rating.importance or 0)


def _rank(rating: Rating) -> Cell:
    """How a first need came to its place."""
    if not is_first(rating):
        return Cell("–")
    rank = rank_of(rating)
    return Cell(f"{rating.importance} times {rating.need} is {rank}", Decimal(rank))


def method_on_paper(view: View) -> tuple[Block, ...]:
    """The scales and the method, in words."""
    scales = (f"{question.label}: {_scale_in_words(question)}." for question in rating_questions(view.index) or ())
    return (Paragraph(" ".join(scales), "tool"), Paragraph(METHOD, "tool"))


def _scale_in_words(question: Question) -> str:
    words = zip(_FIGURES, _words_of(question), strict=True)
    return ", ".join(f"{figure} {word.lower()}" for figure, word in words if word)


def _figures(rating: Rating) -> tuple[Cell, Cell, Cell]:
    none = {"not_applicable": "N", "dont_know": "?"}.get(rating.without or "", "Not rated")
    figures = (rating.importance, rating.performance)
    importance, performance = (_figure(each) if each is not None else Cell(none, missing=True) for each in figures)
    return importance, performance, _figure(rating.need) if rating.need is not None else Cell("–", missing=True)


def _figure(value: int) -> Cell:
    return Cell(str(value), Decimal(value))


def _is_own(view: View) -> bool:
    return view.index.dialogue.subject == "person"


def _nothing(view: View, words: str) -> tuple[Block, ...]:
    """What stands where a heading would stand over nothing; in a person's own papers the section says it."""
    return () if _is_own(view) else (Paragraph(_none(view, words), missing=True),)


def _none(view: View, words: str) -> str:
    return words if _is_rated(view) else unless_copied(view, _NOT_RATED)


def _is_rated(view: View) -> bool:
    return any(rating.need is not None for rating in ratings_of(view))
