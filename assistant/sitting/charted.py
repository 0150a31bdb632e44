"""The chart of importance against performance in lines of text, for hosts that draw nothing."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.analysis.charting import FIGURES, RatingChart, Spot, chart_of
from assistant.analysis.needs import why
from assistant.flow.path import View

NO_CHART = "There is no chart in this conversation: it shows how functions were rated, and none are rated here."
NOT_RATED = "Nothing is rated yet. The chart shows each function as soon as it has both its figures."


def chart_lines(view: View) -> list[str]:
    """The chart of a conversation in words: what stands in each place, then each function with its figures."""
    chart = chart_of(view)
    if chart is None:
        return [NO_CHART]
    return list(_lines(chart)) if chart.spots else [NOT_RATED, *uncounted_lines(chart)]


def uncounted_lines(chart: RatingChart) -> list[str]:
    """How many functions are not in the chart, and why."""
    return [f"{name}: {len(found)}. {'; '.join(each.label for each in found)}." for name, found in chart.uncounted]


def _lines(chart: RatingChart) -> Iterator[str]:
    yield f"{chart.title}. {chart.sentence}"
    for up in reversed(FIGURES):
        places = [_place(chart, across, up) for across in FIGURES if chart.at(across, up)]
        if places:
            yield f"{chart.up.label} {chart.up.figure(up)}. {chart.across.label}: {'; '.join(places)}."
    yield "The numbers stand for:"
    yield from (_function(chart, spot) for spot in chart.spots)
    yield from uncounted_lines(chart)


def _place(chart: RatingChart, across: int, up: int) -> str:
    numbers = ", ".join(f"{spot.number}" for spot in chart.at(across, up))
    return f"{chart.across.figure(across)} no. {numbers}"


def _function(chart: RatingChart, spot: Spot) -> str:
    now, matters = spot.place
    figures = f"{chart.up.label}: {chart.up.figure(matters)}. {chart.across.label}: {chart.across.figure(now)}"
    first = f" First need. {why(spot.rating)}" if spot.is_first else ""
    return f"  {spot.number}. {spot.rating.label}. {figures}.{first}"
