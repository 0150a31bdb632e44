"""Puts a person's ratings on paper: what to learn first and why, what to share, what moved; never one mark for all."""

from __future__ import annotations

from decimal import Decimal

from assistant.analysis.needs import METHOD, SCALES, find_moves, find_needs, why
from assistant.analysis.ratings import Rating, looks_of, ratings_of
from assistant.flow.kinds import show_date
from assistant.flow.path import View
from assistant.report.paper import Block, Bullets, Cell, Column, Paragraph, Table

_NOT_RATED = "Nothing is rated yet."


def first_needs_on_paper(view: View) -> tuple[Block, ...]:
    """What to learn first, the largest need first, each with how it came to its place."""
    first = find_needs(ratings_of(view)).first
    if not first:
        return (Paragraph(_none(view, "No first needs show in the ratings."), missing=True),)
    rows = tuple((Cell(each.label), *_figures(each), Cell(why(each))) for each in first)
    columns = (Column("Function", 3), Column("Importance", 1), Column("Now", 1), Column("Need", 1), Column("Why", 4))
    return (Table("first_needs", "What to learn first", columns, rows, "tool"),)


def later_needs_on_paper(view: View) -> tuple[Block, ...]:
    """Needs that can wait."""
    later = find_needs(ratings_of(view)).later
    items = tuple(f"{each.label}: {why(each)}" for each in later)
    return (Bullets(items, "tool"),) if items else (Paragraph(_none(view, "Nothing else stands out."), missing=True),)


def strengths_on_paper(view: View) -> tuple[Block, ...]:
    """What the person does alone or can show others."""
    strengths = find_needs(ratings_of(view)).strengths
    items = tuple(f"{each.label} ({_how(each)})" for each in strengths)
    return (Bullets(items, "you"),) if items else (Paragraph(_none(view, "None are named yet."), missing=True),)


def _how(rating: Rating) -> str:
    return "can show others" if rating.performance == 5 else "on my own"


def uncounted_on_paper(view: View) -> tuple[Block, ...]:
    """What is not my job, not sure, or not rated: counted, and never as zero."""
    needs = find_needs(ratings_of(view))
    groups = (("Not my job", needs.not_my_job), ("Not sure", needs.not_sure), ("Not rated yet", needs.not_rated))
    items = tuple(f"{name}: {len(found)}. {_labels(found)}" for name, found in groups if found)
    return (Bullets(items, "you"),) if items else (Paragraph("Every function has both its figures."),)


def _labels(found: tuple[Rating, ...]) -> str:
    return "; ".join(rating.label for rating in found) + "."


def moves_on_paper(view: View) -> tuple[Block, ...]:
    """What moved between the last two looks."""
    looks = looks_of(view)
    if len(looks) < 2:
        return (Paragraph("This is the first look. The next one will show what moved.", missing=True),)
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
    ratings = ratings_of(view)
    if not ratings:
        return (Paragraph(_NOT_RATED, missing=True),)
    headers = (("Function", 4), ("Importance (1 to 5)", 2), ("How I do it now (1 to 5)", 2), ("Need", 1))
    rows = tuple((Cell(each.label), *_figures(each)) for each in ratings)
    return (Table("ratings", "My ratings", tuple(Column(*header) for header in headers), rows),)


def method_on_paper(_: View) -> tuple[Block, ...]:
    """The scales and the method, in words."""
    return (Paragraph(SCALES, "tool"), Paragraph(METHOD, "tool"))


def _figures(rating: Rating) -> tuple[Cell, Cell, Cell]:
    none = {"not_applicable": "N", "dont_know": "?"}.get(rating.without or "", "Not rated")
    figures = (rating.importance, rating.performance)
    importance, performance = (_figure(each) if each is not None else Cell(none, missing=True) for each in figures)
    return importance, performance, _figure(rating.need) if rating.need is not None else Cell("–", missing=True)


def _figure(value: int) -> Cell:
    return Cell(str(value), Decimal(value))


def _none(view: View, words: str) -> str:
    return words if any(rating.need is not None for rating in ratings_of(view)) else _NOT_RATED
