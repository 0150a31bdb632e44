"""A point on a scale: "four", "4/5", "3 out of 5", or the word at an end."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.figures import find_figures
from assistant.understand.numbers import guess
from assistant.understand.picks import find_pick
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.words import simple, word_set, words

_TOP = frozenset({"top", "highest", "maximum", "max", "best", "most"})
_BOTTOM = frozenset({"bottom", "lowest", "minimum", "min", "worst", "least"})
_HIGH = word_set("high highish")
_LOW = word_set("low lowish")
_VERY = word_set("very extremely really incredibly exceptionally seriously super dead well proper ultra hugely")
_RATHER = word_set("quite fairly pretty rather reasonably relatively moderately somewhat bit generally mostly")
_BESIDE = word_set("a it it's its is i would i'd say think that thats the on side end please um er scale")
_BELOW = re.compile(r"(?:^\s*[-−–]\s*|(?<=[\s(:=,])[-−–]|\b(?:minus|negative)\s+)[\d.]", re.IGNORECASE)
"""A figure with a minus before it; a dash between words is none."""
_MIDDLE = frozenset({"medium", "middle", "middling", "halfway", "average", "midway"})


def read_scale(prompt: Prompt, text: str) -> Reading:
    """The point that a text says."""
    low, high = int(prompt.low or 1), int(prompt.high or 5)
    named = _named(prompt, text, low, high)
    if named is not None:
        return Read(named, _show(prompt, named, low, high))
    found = find_figures(text)
    if _BELOW.search(text) and len(found.amounts) == 1:
        return Refused(f"A whole number from {low} to {high} is needed here, without a minus.")
    amounts = found.amounts
    if len(amounts) == 2 and amounts[1] == high and {"/", "of"} & set(found.between()):
        amounts = amounts[:1]  # "4/5", "3 out of 5"
    if len(amounts) == 2 and all(_fits(amount, low, high) for amount in amounts):
        return Unsure(
            tuple(Pick(str(int(amount)), _show(prompt, int(amount), low, high)) for amount in amounts),
            f"Just one, please: {int(amounts[0])} or {int(amounts[1])}?",
        )
    if len(amounts) == 1 and _fits(amounts[0], low, high) and not found.broken:
        point = int(amounts[0])
        why = guess(found, str(point)) if found.hedged else ""
        return Read(point, _show(prompt, point, low, high), bool(why), why, found.hedged)
    near = _near(prompt, text, low, high) or _graded(prompt, text, low, high) or _placed(prompt, text, low, high)
    return near or Refused(f"A whole number from {low} to {high} is needed here.")


def _fits(amount: Decimal, low: int, high: int) -> bool:
    """Whether it is a point of the scale."""
    return amount == amount.to_integral_value() and low <= amount <= high


def _points(prompt: Prompt, low: int, high: int) -> dict[str, int]:
    """The points that have a word, by the word."""
    if len(prompt.ends) == 2:
        return {simple(prompt.ends[0]): low, simple(prompt.ends[1]): high}
    return {simple(end): low + at for at, end in enumerate(prompt.ends) if end}


def _named(prompt: Prompt, text: str, low: int, high: int) -> int | None:
    """The point whose word was typed, alone or with its number: "Likely", "4 (Likely)", "4, likely"."""
    typed = simple(text)
    points = _points(prompt, low, high)
    for word, point in points.items():
        if typed in (word, f"{point} {word}", f"{word} {point}"):
            return point
    joined = [point for word, point in points.items() if word.replace(" ", "") == typed.replace(" ", "")]
    if joined:
        return joined[0]
    begins = [point for word, point in points.items() if typed and word.startswith(typed + " ")]
    return begins[0] if len(begins) == 1 else None


def _near(prompt: Prompt, text: str, low: int, high: int) -> Reading | None:
    """The point whose word is spelt nearly so, or stands among others: "possibly", "quite likely"."""
    labels = [(word, point) for word, point in _labels(prompt, low, high) if word]
    hit = find_pick(text, [Pick(str(point), word) for word, point in labels])
    if hit is None or len(hit.picks) != 1 or hit.how == "number":
        return None
    point = int(hit.picks[0].id)
    shown = _show(prompt, point, low, high)
    return Read(point, shown, True, f"I took that as {shown}.")


def _placed(prompt: Prompt, text: str, low: int, high: int) -> Reading | None:
    """The point that "top", "bottom" or "in the middle" stands for."""
    plain = set(words(text))
    if len(plain) > 5:
        return None
    for said, point in ((_TOP, high), (_BOTTOM, low), (_MIDDLE, (low + high) // 2)):
        if said & plain:
            why = f"I took that as {point}."
            return Read(point, _show(prompt, point, low, high), True, why)
    return None


def _graded(prompt: Prompt, text: str, low: int, high: int) -> Reading | None:
    """The point nearest to "very high", "quite low" and the like; where anything else is said, none."""
    plain = set(words(text))
    side = plain & (_HIGH | _LOW)
    if len(side) != 1 or not plain <= side | _VERY | _RATHER | _BESIDE:
        return None
    short = 0 if plain & _VERY and not plain & _RATHER else round((high - low) / 4)
    point = high - short if side & _HIGH else low + short
    shown = _show(prompt, point, low, high)
    return Read(point, shown, True, f"I took that as {shown}.")


def _show(prompt: Prompt, point: int, low: int, high: int) -> str:
    """A point with its word, where it has one."""
    word = next((word for word, at in _labels(prompt, low, high) if at == point), "")
    return f"{point} ({word})" if word else str(point)


def _labels(prompt: Prompt, low: int, high: int) -> list[tuple[str, int]]:
    """The words of the scale as written, with their points."""
    if len(prompt.ends) == 2:
        return [(prompt.ends[0], low), (prompt.ends[1], high)]
    return [(end, low + at) for at, end in enumerate(prompt.ends)]
