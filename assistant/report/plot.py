"""Lays out a chart of two figures: where each line, number and word of the picture stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from textwrap import wrap

from assistant.report.paper import Chart, Point

_LEFT, _TOP, _COLUMN = 118, 34, 108
_STEP = 30
"""From the middle of one number to the next."""
_A_LINE = 3
"""How many numbers stand side by side in one place."""
_LEAST_ROW = 62
_LETTERS_ACROSS, _LETTERS_UP = 15, 11
_LINE = 15
_KEY = 56
"""Room under the picture for what the shapes mean."""


@dataclass(frozen=True, slots=True)
class Box:
    """One place of the grid."""

    x: int
    y: int
    width: int
    height: int
    look: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One number, by the middle of its shape: a square where it is to be looked at, and else a circle."""

    x: int
    y: int
    number: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Word:
    """Some words; `turned` ones run upwards."""

    x: int
    y: int
    text: str
    look: str
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart laid out; `edge` is the line around the area to look at, as a path."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    edge: str
    marks: tuple[Mark, ...]
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """The lines of the grid: where each column begins, and where each row does, from the top figure down."""

    chart: Chart
    xs: tuple[int, ...]
    ys: tuple[int, ...]

    def box(self, across: int, up: int) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of a place."""
        row = len(self.chart.up.words) - up
        return self.xs[across - 1], self.ys[row], self.xs[across], self.ys[row + 1]


def lay_out(chart: Chart) -> Plot:
    """The picture of a chart; a row is as high as its fullest place needs."""
    placed: dict[tuple[int, int], list[Point]] = defaultdict(list)
    for point in chart.points:
        placed[point.across, point.up].append(point)
    columns, rows = len(chart.across.words), len(chart.up.words)
    ys = [_TOP]
    for up in range(rows, 0, -1):
        fullest = max(len(placed[across, up]) for across in range(1, columns + 1))
        ys.append(ys[-1] + max(_LEAST_ROW, -(-fullest // _A_LINE) * _STEP + 12))
    frame = _Frame(chart, tuple(_LEFT + _COLUMN * place for place in range(columns + 1)), tuple(ys))
    lines = max(len(wrap(word, _LETTERS_ACROSS)) for word in chart.across.words)
    floor = ys[-1] + _LINE * (lines + 1) + 8
    words = (*_words_beside(frame), *_words_below(frame, floor))
    key, shapes = _key(chart, floor + 22)
    marks = tuple(mark for place, points in placed.items() for mark in _marks(frame, place, points))
    return Plot(
        frame.xs[-1] + 12, floor + _KEY, _boxes(frame, columns, rows), _edge(frame), (*marks, *shapes), (*words, *key)
    )


def _boxes(frame: _Frame, columns: int, rows: int) -> tuple[Box, ...]:
    made = []
    for up in range(rows, 0, -1):
        for across in range(1, columns + 1):
            left, top, right, bottom = frame.box(across, up)
            look = "area" if (across, up) in frame.chart.area else "cell"
            made.append(Box(left, top, right - left, bottom - top, look))
    return tuple(made)


def _edge(frame: _Frame) -> str:
    """The sides of the area's places that no other place of it shares."""
    area, lines = set(frame.chart.area), []
    for across, up in frame.chart.area:
        left, top, right, bottom = frame.box(across, up)
        sides = (
            ((across - 1, up), (left, top, left, bottom)),
            ((across + 1, up), (right, top, right, bottom)),
            ((across, up + 1), (left, top, right, top)),
            ((across, up - 1), (left, bottom, right, bottom)),
        )
        lines += [line for neighbour, line in sides if neighbour not in area]
    return " ".join(f"M{x} {y}L{to_x} {to_y}" for x, y, to_x, to_y in lines)


def _marks(frame: _Frame, place: tuple[int, int], points: list[Point]) -> list[Mark]:
    left, top, right, bottom = frame.box(*place)
    lines = [points[start : start + _A_LINE] for start in range(0, len(points), _A_LINE)]
    y = (top + bottom - (len(lines) - 1) * _STEP) // 2
    made = []
    for number, line in enumerate(lines):
        x = (left + right - (len(line) - 1) * _STEP) // 2
        made += [
            Mark(x + place * _STEP, y + number * _STEP, str(point.number), point.marked)
            for place, point in enumerate(line)
        ]
    return made


def _words_beside(frame: _Frame) -> list[Word]:
    made = [Word(18, (frame.ys[0] + frame.ys[-1]) // 2, frame.chart.up.label, "axis", turned=True)]
    for figure, word in enumerate(frame.chart.up.words, 1):
        _, top, _, bottom = frame.box(1, figure)
        lines = wrap(f"{figure} {word}", _LETTERS_UP)
        y = (top + bottom - (len(lines) - 1) * _LINE) // 2 + 4
        made += [Word(_LEFT - 8, y + _LINE * number, line, "end") for number, line in enumerate(lines)]
    name = Word(_LEFT, _TOP - 12, f"{frame.chart.area_name}: inside the thick line", "name")
    return [*made, name]


def _words_below(frame: _Frame, floor: int) -> list[Word]:
    made = []
    for figure, word in enumerate(frame.chart.across.words, 1):
        middle = (frame.xs[figure - 1] + frame.xs[figure]) // 2
        lines = wrap(f"{figure} {word}", _LETTERS_ACROSS)
        made += [
            Word(middle, frame.ys[-1] + _LINE * (number + 1) + 3, line, "middle") for number, line in enumerate(lines)
        ]
    return [*made, Word((frame.xs[0] + frame.xs[-1]) // 2, floor, frame.chart.across.label, "axis")]


def _key(chart: Chart, y: int) -> tuple[tuple[Word, ...], tuple[Mark, ...]]:
    """What a square means and what a circle means."""
    left, right = _LEFT + 14, _LEFT + 14 + 2 * _COLUMN
    words = (Word(left + 20, y + 4, chart.area_name, "start"), Word(right + 20, y + 4, "All others", "start"))
    return words, (Mark(left, y, "", True), Mark(right, y, "", False))
