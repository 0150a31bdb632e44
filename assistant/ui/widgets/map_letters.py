"""The letters, words and short names by which a map of who does what is shown: the same in its grid and heat map."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from assistant.analysis.coverage import KEY, LETTERS, STATUS_WORDS, Cell, Doer, Level, Status
from assistant.flow.kinds import show_date
from assistant.flow.literals import day_of
from assistant.ui.fold import clip, one_line

NOT_ASKED = "·"
LEVELS: dict[Level, str] = {"essential": "E", "wanted": "W", "useful": "U", "not_for_us": "N", "undecided": NOT_ASKED}
STATUS_KEYS: dict[str, Status] = {letter.casefold(): status for status, letter in LETTERS.items()}
LEVEL_KEYS: dict[str, Level] = {letter.casefold(): level for level, letter in LEVELS.items() if letter.isalpha()}

CELL_WORDS: dict[Status, str] = {**STATUS_WORDS, "unknown": "not asked yet"}
LEVEL_WORDS: dict[Level, str] = {
    "essential": "essential",
    "wanted": "wanted",
    "useful": "useful",
    "not_for_us": "not for us",
    "undecided": "not decided yet",
}
STATUS_LEGEND = " · ".join((*KEY, "Del clears"))
LEVEL_LEGEND = "E essential · W wanted · U useful · N not for us · Del undecided"
_LEAST = 5
"""So many letters tell names apart, with a number where they must."""
_SMALL = frozenset({"the", "of", "and", "for", "at", "in", "on", "to", "a", "an", "&", "-"})


def letter_of(cell: Cell) -> str:
    """What a cell shows; brackets say that it follows from something else that was said, a star that it leads."""
    if not cell.is_said:
        return NOT_ASKED
    letter = cell.letter
    return f"({letter})" if cell.implied else f"{letter}*" if cell.leads else letter


def look_of(cell: Cell) -> str:
    """The name of a cell's colours."""
    return cell.status if cell.is_said else "blank"


def short_names(names: Sequence[str], room: int) -> tuple[str, ...]:
    """Names cut to so many letters, each still unlike the others: "Northfield Council" is "Nor Cou".

    Where there is no room for names at all, the first letters are all there is.
    """
    if room < _LEAST:
        return tuple(one_line(name)[:room] for name in names)
    found: list[str] = []
    for name in names:
        short, number = _shorten(one_line(name), room), 2
        while short.casefold() in (each.casefold() for each in found):
            short = f"{clip(short, room - len(str(number))).rstrip('… ')}{number}"[:room]
            number += 1
        found.append(short)
    return tuple(found)


def _shorten(name: str, room: int) -> str:
    if cell_len(name) <= room:
        return name
    words = [word for word in name.split() if word.casefold() not in _SMALL] or name.split()
    left = room - len(words) + 1
    if len(words) == 1 or not name.isascii():
        return clip(name, room)
    if left < 2 * len(words):
        return "".join(word if word.isdecimal() else word[0] for word in words).upper()[:room]
    shares: dict[int, int] = {}
    for done, place in enumerate(sorted(range(len(words)), key=lambda place: len(words[place]))):  # short ones whole
        shares[place] = min(left // (len(words) - done), len(words[place]))
        left -= shares[place]
    return " ".join(word[: shares[place]] for place, word in enumerate(words))


def whole_name(doer: Doer) -> str:
    """An organisation's name, or a role's with whose it is."""
    return one_line(f"{doer.name} at {doer.organisation}" if doer.organisation else doer.name)


def cell_words(cell: Cell) -> str:
    """All that is known of a cell, in a line."""
    told = [_status_words(cell)]
    told += ["leads"] if cell.leads else []
    told += [f"from {_day(cell.starts)}"] if cell.starts else []
    told += [f"funded until {_day(cell.funded_until)}"] if cell.funded_until else []
    told += [_IMPACT[cell.impact]] if cell.impact in _IMPACT else []
    told += [f"note: {cell.note}"] if cell.note else []
    told += [f"evidence: {cell.evidence}"] if cell.evidence else []
    return one_line(", ".join(told))


_IMPACT = {"yes": "impact known", "partly": "impact partly known", "no": "impact not known"}


def _status_words(cell: Cell) -> str:
    if cell.status == "unknown" and cell.asked:
        who = f", {cell.who} could find out" if cell.who else ""
        return f"not known{who}" + (f" by {_day(cell.by)}" if cell.by else "")
    if cell.implied:
        return f"{CELL_WORDS[cell.status]} (this follows from another answer)"
    return CELL_WORDS[cell.status]


def _day(iso: str) -> str:
    day = day_of(iso)
    return show_date(day) if day else iso
