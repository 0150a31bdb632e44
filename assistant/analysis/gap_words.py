"""Puts in plain words why a function stands as it does, and why an answer is worth asking for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from assistant.analysis.coverage import CoverageMap
from assistant.flow.kinds import show_date
from assistant.flow.literals import day_of

_SHOWN = 4
"""So many names are given in a sentence; the others are counted."""
_LEVELS = {"essential": "It is essential", "wanted": "It is wanted", "useful": "It is useful"}
_KINDS = {"coverage": ("organisation", "organisations"), "role_coverage": ("role", "roles")}
_COUNTED = (
    ("fragile", "{} fragile"),
    ("partly", "{} done only in part"),
    ("planned", "{} only planned"),
    ("gap", "{} done by nobody"),
    ("not_known", "{} not known"),
)


class Standing(NamedTuple):
    """What is known of one function, by name."""

    kind: str
    map: str
    level: str
    delivers: Sequence[str]
    partly: Sequence[str]
    planned: Sequence[tuple[str, str]]
    lead: str
    unknown: Sequence[str]
    doers: int
    ends: str
    ending: Sequence[tuple[str, str]] = ()


# ---- why it stands so


def reason_words(stands: Standing, today: date, note: str = "") -> str:
    """Why a function stands as it does; the note says why a gap is no failing, where it may be none."""
    match stands.kind:
        case "gap":
            return f"{_gap(stands)} {note}".strip()
        case "not_known":
            return _not_known(stands)
        case "planned":
            return _sentence(_planned(stands, today), stands)
        case "partly":
            return _sentence(f"{names(stands.partly)} {_do(stands.partly)} part of it, and nobody all of it", stands)
        case "fragile":
            return _sentence(_fragile(stands, today), stands)
        case "duplication":
            return _sentence(
                f"{names(stands.delivers)} do this, and none of them leads{_ending(stands, today)}", stands
            )
        case _:
            leads = f", and {stands.lead} leads" if stands.lead in stands.delivers else ""
            return _sentence(f"{names(stands.delivers)} do this{leads}{_ending(stands, today)}", stands)


def _gap(stands: Standing) -> str:
    if stands.doers == 1:
        return f"Nobody does it, and the one {_KINDS[stands.map][0]} on the map was asked."
    return f"Nobody does it, and all {stands.doers} were asked."


def _not_known(stands: Standing) -> str:
    one, many = _KINDS[stands.map]
    if not stands.doers:
        return f"No {one} is on the map yet."
    if len(stands.unknown) == stands.doers:
        return f"Nothing is known yet of the {_of(stands.doers, one, many)} on the map."
    return f"Nobody is known to do it, and {_missing(len(stands.unknown), stands.doers)}."


def _planned(stands: Standing, today: date) -> str:
    told = [f"{name} from {_day(starts)}" if starts else f"{name}, no date given" for name, starts in stands.planned]
    late = [name for name, starts in stands.planned if starts and starts <= today.isoformat()]
    over = f"; that day is over for {names(late)}" if late else ""
    return f"Nobody does it yet; planned by {names(told)}{over}"


def _fragile(stands: Standing, today: date) -> str:
    ended = "ran out" if stands.ends < today.isoformat() else "runs out"
    if len(stands.delivers) == 1:
        funded = f", and the funding {ended} on {_day(stands.ends)}" if stands.ends else ""
        known = "is known to do" if stands.unknown else "does"
        return f"Only {stands.delivers[0]} {known} this{funded}"
    return f"{names(stands.delivers)} do this, and the last of their funding {ended} on {_day(stands.ends)}"


def _ending(stands: Standing, today: date) -> str:
    """Whose funding runs out while others go on, and who is left where it is one alone."""
    if not stands.ending:
        return ""
    told = [
        f"{name} ({'ran' if day < today.isoformat() else 'runs'} out on {_day(day)})" for name, day in stands.ending
    ]
    left = [name for name in stands.delivers if name not in {name for name, _ in stands.ending}]
    alone = f"; then only {left[0]} is left" if len(left) == 1 else ""
    return f". Look to the funding of {names(told)}{alone}"


def _sentence(words: str, stands: Standing) -> str:
    """A whole sentence, with how many answers are missing."""
    missing = len(stands.unknown)
    return f"{words}; {_of(missing, 'answer is', 'answers are')} missing." if missing else f"{words}."


# ---- why to ask


def ask_words(doer: str, function: str, asked: bool, who: str) -> str:
    """The question that fills one place; `who` was to find out, where it was `asked` before."""
    if not asked:
        return f"Does {doer} do this: “{function}”?"
    return f"{f'Has {who} found out' if who else 'Is it known by now'} whether {doer} does this: “{function}”?"


def why_words(stands: Standing, doer: str, missing: int) -> str:
    """Why an answer is worth asking for: what it would change, and how many others the same one could give."""
    others = f" {doer} could give {missing} missing answers." if missing > 1 else ""
    return f"{_LEVELS.get(stands.level, 'It is wanted')}, and {_change(stands)}.{others}"


def _change(stands: Standing) -> str:
    match stands.kind:
        case "not_known" if len(stands.unknown) == 1:
            return "this last missing answer shows whether there is a gap"
        case "not_known":
            return "nobody is known to do it"
        case "planned":
            return "it is only planned, unless somebody does it already"
        case "partly":
            return "it is only done in part, unless somebody does all of it"
        case "fragile" if len(stands.delivers) == 1:
            return f"it rests on {stands.delivers[0]} alone, unless somebody else does it too"
        case "fragile":
            return "its funding runs out, unless somebody else does it too"
        case _:
            return "where three or more do it, one should lead"


# ---- sums


def sum_words(coverage: CoverageMap, sums: Mapping[str, int], cells: int, missing: int, undecided: int) -> str:
    """How many functions stand how, never without what is missing."""
    needed, one = sum(sums.values()), _KINDS[coverage.name][0]
    left = f" {_of(undecided, 'function is', 'functions are')} undecided." if undecided else ""
    if not needed:
        return f"No function is marked as wanted yet, so nothing can be said about gaps.{left}"
    if not coverage.doers:
        return f"{_of(needed, 'function is', 'functions are')} wanted, and no {one} is on the map yet.{left}"
    told = [words.format(sums[kind]) for kind, words in _COUNTED if sums.get(kind)]
    shared = sums.get("duplication", 0)
    done = sums.get("covered", 0) + shared
    covered = f"{done} of {_of(needed, 'function', 'functions')} wanted {'is' if done == 1 else 'are'} covered"
    led = f", {shared} of them by three or more with no lead" if shared else ""
    rest = f"; {names(told)}" if told else ""
    answers = _missing(missing, cells) if missing else "no answer is missing"
    return f"{covered}{led}{rest}; {answers}.{left}"


def names(words: Sequence[str]) -> str:
    """Names as a list in a sentence; where they are many, the last are counted."""
    shown = list(words) if len(words) <= _SHOWN + 1 else [*words[:_SHOWN], f"{len(words) - _SHOWN} more"]
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else "".join(shown)


def _missing(missing: int, of: int) -> str:
    return f"{missing} of {of} answers {'is' if missing == 1 else 'are'} missing"


def _of(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _do(doers: Sequence[str]) -> str:
    return "does" if len(doers) == 1 else "do"


def _day(iso: str) -> str:
    day = day_of(iso)
    return show_date(day) if day else iso
