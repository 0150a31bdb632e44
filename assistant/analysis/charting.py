"""Sets ratings out by importance and by how it is done now: the one picture that every page and document draws."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.analysis.needs import find_needs, is_first, rank_of
from assistant.analysis.ratings import Rating, rating_questions, ratings_of
from assistant.analysis.telling import chart_in_words
from assistant.flow.model import Question
from assistant.flow.path import View

FIGURES = range(1, 6)
FIRST_PLACES = tuple((now, matters) for matters in FIGURES for now in FIGURES if is_first(Rating("", "", matters, now)))
"""Where first needs stand in the chart: (performance, importance)."""
FIRST_NAME = "First needs"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the chart: what it measures, and a word for each figure from 1 on, empty where there is none."""

    label: str
    words: tuple[str, ...]

    def figure(self, value: int) -> str:
        """A figure with its word, where it has one."""
        word = self.words[value - 1].lower()
        return f"{word} ({value})" if word else str(value)


@dataclass(frozen=True, slots=True)
class Spot:
    """One function in the chart, with the number that it goes by."""

    number: int
    rating: Rating
    is_first: bool

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands: (performance, importance)."""
        return self.rating.performance or 0, self.rating.importance or 0


@dataclass(frozen=True, slots=True)
class RatingChart:
    """Functions by importance and performance; those without both figures are counted apart."""

    title: str
    sentence: str
    brief: str
    """The sentence without names, for where a list has them."""
    across: Side
    up: Side
    spots: tuple[Spot, ...]
    """First needs by their rank, then the rest, the largest need first: those of one place follow one another."""
    uncounted: tuple[tuple[str, tuple[Rating, ...]], ...]

    def at(self, across: int, up: int) -> tuple[Spot, ...]:
        """What stands in one place."""
        return tuple(spot for spot in self.spots if spot.place == (across, up))


def chart_of(view: View) -> RatingChart | None:
    """The chart of a conversation's ratings; None where it asks for none."""
    asked, ratings = rating_questions(view.index), ratings_of(view)
    if asked is None:
        return None
    rated = sorted((each for each in ratings if each.need is not None), key=_place)
    up, across = (Side(question.label, words_of(question)) for question in asked)
    title = f"{up.label} beside {across.label[:1].lower()}{across.label[1:]}"
    spots = tuple(Spot(number, each, is_first(each)) for number, each in enumerate(rated, 1))
    sentence, brief = chart_in_words(ratings), chart_in_words(ratings, named=False)
    return RatingChart(title, sentence, brief, across, up, spots, uncounted_in(view))


def words_of(question: Question) -> tuple[str, ...]:
    """A word for each figure; where the dialogue names only the ends, the rest have none."""
    ends = question.kind.ends
    if len(ends) == len(FIGURES):
        return ends
    return (ends[0] if ends else "", "", "", "", ends[-1] if ends else "")


def uncounted_in(view: View) -> tuple[tuple[str, tuple[Rating, ...]], ...]:
    """What is not my job, not sure, or not rated, each with its name: counted, and never as zero."""
    needs = find_needs(ratings_of(view))
    mine = "Not my job" if view.index.dialogue.subject == "person" else "Not part of the work"
    groups = ((mine, needs.not_my_job), ("Not sure", needs.not_sure), ("Not rated yet", needs.not_rated))
    return tuple((name, found) for name, found in groups if found)


def _place(rating: Rating) -> tuple[bool, int, int]:
    """First needs by their rank, then the rest, the largest need first."""
    return not is_first(rating), -(rank_of(rating) if is_first(rating) else rating.need or 0), -(rating.importance or 0)
