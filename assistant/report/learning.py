"""Puts ratings on paper: what to learn first and why, what to share, what moved; never one mark for all."""

from __future__ import annotations

from decimal import Decimal

from assistant.analysis.charting import FIGURES, FIRST_NAME, FIRST_PLACES, Side, chart_of, uncounted_in, words_of
from assistant.analysis.needs import METHOD, Move, find_moves, find_needs, is_first, rank_of
from assistant.analysis.ratings import Rating, looks_of, rating_questions, ratings_of
from assistant.analysis.shared import find_shared
from assistant.flow.kinds import show_date
from assistant.flow.model import Question
from assistant.flow.path import View
from assistant.report.answers import unless_copied
from assistant.report.paper import Axis, Block, Bullets, Cell, Chart, Column, Paragraph, Point, Table
from assistant.report.reading import Reading, is_copy

_CHOSEN, _CAUSES = "first", ("goal.cause", "goal.other_cause")
"""What somebody picked to learn first, and what is asked for each of it."""
_MOST_SAID = 3
"""How many functions stand in the sentence; the table has them all."""
_NOT_RATED = "Nothing is rated yet."


def first_needs_on_paper(view: View) -> tuple[Block, ...]:
    """What to learn first, the largest need first, each with the figures that gave it its place."""
    first = find_needs(ratings_of(view)).first
    if not first:
        return (Paragraph(_none(view, "No first needs show in the ratings."), missing=True),)
    rows = tuple((Cell(each.label), *_figures(each), _figure(rank_of(each))) for each in first)
    headers = (("Function", 8), ("Importance", 3), ("Now", 2), ("Need", 2), ("Importance times need", 3))
    return (Table("first_needs", "The largest need first", tuple(Column(*each) for each in headers), rows, "tool"),)


def needs_with_causes_on_paper(view: View) -> tuple[Block, ...]:
    """First needs and whatever else is to be learned first, each with what stands in the way, in one table."""
    ratings = {each.function: each for each in ratings_of(view)}
    first = [each.function for each in find_needs(ratings.values()).first]
    chosen = [row for row in view.answers.row_ids(_CHOSEN) if row in ratings and row not in first]
    if not (first or chosen):
        return first_needs_on_paper(view)
    rows = tuple(
        (Cell(each.label), *_figures(each), _figure(rank_of(each)) if is_first(each) else Cell("–"), _cause(view, each))
        for each in (ratings[function] for function in (*first, *chosen))
    )
    headers = (("Function", 7), ("Importance", 4), ("Now", 2), ("Need", 2), ("Times", 2), ("What stands in the way", 9))
    caption = "The largest need first. “Times” is importance times need; the last column is in my words"
    return (Table("needs_with_causes", caption, tuple(Column(*each) for each in headers), rows, "tool"),)


def _cause(view: View, rating: Rating) -> Cell:
    said = (Reading(view).said(ref, {_CHOSEN: rating.function}) for ref in _CAUSES)
    words = [each.text for each in said if each and not each.missing]
    return Cell(": ".join(words)) if words else Cell("–")


def shared_needs_on_paper(view: View) -> tuple[Block, ...]:
    """What workers shared, counted by function: how many of them need it, and in which words, never who."""
    shared = find_shared(view.state)
    if not shared.people:
        return ()
    people = "1 person" if shared.people == 1 else f"{shared.people} people"
    said = "; ".join(f"{need.telling(shared.people)} need this: {need.label}" for need in shared.needs[:_MOST_SAID])
    lead = Paragraph(f"{people} shared what they need to learn. {said or 'No first needs are among it'}.", "you")
    rows = tuple(
        (Cell(need.label), Cell(need.telling(shared.people)), Cell("; ".join(need.words) or "–"))
        for need in shared.needs
    )
    columns = (Column("Function", 4), Column("Need to learn it", 2), Column("In their own words", 5))
    return (lead, Table("shared_needs", "What most of them need comes first", columns, rows)) if rows else (lead,)


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
    words = words_of(asked[1]) if asked else ()
    items = tuple(f"{each.label} ({words[(each.performance or 1) - 1].lower()})" for each in strengths)
    lead = "My strengths" if _is_own(view) else "Strengths"
    return (Paragraph(f"{lead}: {'; '.join(items)}.", "you"),) if items else _nothing(view, "None are named yet.")


def uncounted_on_paper(view: View) -> tuple[Block, ...]:
    """What is not my job, not sure, or not rated: counted, and never as zero."""
    if is_copy(view) and not _is_rated(view):
        return (Paragraph(_none(view, ""), missing=True),)
    items = tuple(f"{name}: {len(found)}. {_labels(found)}" for name, found in uncounted_in(view))
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
        (Cell(move.label), _figure(move.before), _figure(move.now), Cell(_step(move)), Cell(_matters(move)))
        for move in moves
    )
    headers = (("Function", 8), ("Before", 2), ("Now", 2), ("Moved", 2), ("Importance", 3))
    columns = tuple(Column(*each) for each in headers)
    return (Paragraph(days), Table("moves", "What moved", columns, rows))


def _step(move: Move) -> str:
    return f"{move.now - move.before:+d}" if move.now != move.before else "–"


def _matters(move: Move) -> str:
    """How much it mattered before and now, where that changed."""
    return f"{move.importance[0]} before, {move.importance[1]} now" if move.importance else "–"


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
    chart = chart_of(view)
    if chart is None or not chart.spots:
        return (Paragraph(_none(view, _NOT_RATED), missing=True),)
    points = tuple(Point(spot.number, *spot.place, spot.is_first) for spot in chart.spots)
    headers = (("No.", 2), ("Function", 9), (chart.up.label, 4), (chart.across.label, 4), ("Need", 2), ("Rank", 5))
    rows = tuple(
        (_figure(spot.number), Cell(spot.rating.label), *_figures(spot.rating), _rank(spot.rating))
        for spot in chart.spots
    )
    table = Table("rating_chart", "First needs, then the rest", tuple(Column(*each) for each in headers), rows, "tool")
    across, up = (_axis(side) for side in (chart.across, chart.up))
    return (Chart(chart.title, chart.sentence, across, up, points, FIRST_PLACES, FIRST_NAME, table),)


def _axis(side: Side) -> Axis:
    return Axis(side.label, side.words)


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
    words = zip(FIGURES, words_of(question), strict=True)
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
