"""What each kind of question takes as a value, and how a value reads in words.

Plain forms: text, choice, organisation, role and date (ISO) are words; scale is a whole number; number is a
canonical decimal in words, with what it was counted in where that was typed ("90%"); money is whole pence; choices
and functions map each pick's id to the words beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from assistant.flow.amounts import amount_of
from assistant.flow.choices import Kind
from assistant.flow.facts import Json
from assistant.flow.offers import Pick

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class RefusalError(Exception):
    """The value is not one that the kind takes; the text says how to put it right."""


def accept(kind: Kind, value: Json, picks: Sequence[Pick] = ()) -> Json:
    """The value in its canonical plain form.

    Args:
        kind: The question's kind with its limits.
        value: The value in its plain form.
        picks: What is on offer, for the kinds that pick.

    Raises:
        RefusalError: The value does not fit.
    """
    match kind.name:
        case "choice" | "organisation" | "role":
            return _accept_choice(value, picks)
        case "choices" | "functions":
            return _accept_choices(kind, value, picks)
        case "text":
            return _accept_text(value)
        case "date":
            return _accept_date(value)
        case "rows" | "matrix":
            raise RefusalError("This is filled in row by row.")
        case _:
            return _accept_amount(kind, value)


def _accept_amount(kind: Kind, value: Json) -> int | str:
    if kind.name == "scale":
        return _accept_scale(kind, value)
    return _accept_money(kind, value) if kind.name == "money" else _accept_number(kind, value)


def _accept_text(value: Json) -> str:
    if not isinstance(value, str) or not value.strip():
        raise RefusalError("Type a few words, or say that you do not know yet.")
    return value


def _accept_choice(value: Json, picks: Sequence[Pick]) -> str:
    if isinstance(value, str) and any(pick.id == value for pick in picks):
        return value
    raise RefusalError(f"Pick one of these: {_listed(picks)}.")


def _accept_choices(kind: Kind, value: Json, picks: Sequence[Pick]) -> dict[str, Json]:
    if isinstance(value, list):
        value = {str(pick): "" for pick in value}
    if not isinstance(value, dict):
        raise RefusalError(f"Pick from these: {_listed(picks)}.")
    offered = {pick.id: pick for pick in picks}
    unknown = [name for name in value if name not in offered]
    if unknown:
        raise RefusalError(f"'{unknown[0]}' is not on the list. Pick from these: {_listed(picks)}.")
    chosen: dict[str, Json] = {pick.id: str(value[pick.id] or "") for pick in picks if pick.id in value}
    alone = [name for name in chosen if offered[name].alone]
    if alone and len(chosen) > 1:
        raise RefusalError(f"'{offered[alone[0]].label}' can only be picked by itself.")
    if not chosen and kind.least < 2:
        raise RefusalError("Pick one or more. Say 'not for us' if none fits, or 'don't know yet' if you cannot tell.")
    if len(chosen) < max(kind.least, 1):
        raise RefusalError(f"Pick at least {max(kind.least, 1)}.")
    if kind.most and len(chosen) > kind.most:
        raise RefusalError(f"Pick no more than {kind.most}.")
    return chosen


def _accept_scale(kind: Kind, value: Json) -> int:
    low, high = int(kind.low or "1"), int(kind.high or "5")
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise RefusalError(f"Give a whole number from {low} to {high}.")
    return value


def _accept_number(kind: Kind, value: Json) -> str:
    amount = amount_of(value)
    if amount is None or abs(amount.number.adjusted()) > 15:
        raise RefusalError("Give a number, such as 12 or 2.5.")
    number = amount.number
    if amount.unit and (kind.unit or kind.whole):
        raise RefusalError(f"Give just the number{f', in {kind.unit}' if kind.unit else ', such as 12'}.")
    if kind.whole and number != number.to_integral_value():
        raise RefusalError("Give a whole number, such as 12.")
    _within(kind, number, "", "")
    return amount.plain(plain_decimal(number))


def _accept_money(kind: Kind, value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= 10**17:
        raise RefusalError("Give an amount in pounds, such as 1200 or £12.50.")
    pounds = Decimal(value) / 100
    if not kind.low and pounds < 0:
        raise RefusalError("Give an amount of nothing or more.")
    _within(kind, pounds, "£", "")
    return value


def _within(kind: Kind, number: Decimal, before: str, after: str) -> None:
    if kind.low and number < Decimal(kind.low):
        raise RefusalError(f"Give {before}{kind.low}{after} or more.")
    if kind.high and number > Decimal(kind.high):
        raise RefusalError(f"Give {before}{kind.high}{after} or less.")


def _accept_date(value: Json) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise RefusalError("Give a date, such as 31 March 2027.") from None


def _listed(picks: Sequence[Pick]) -> str:
    labels = [pick.label for pick in picks]
    return ", ".join(labels) if len(labels) <= 8 else f"{', '.join(labels[:8])} and {len(labels) - 8} more"


def plain_decimal(number: Decimal) -> str:
    """A number without an exponent or needless noughts: 12, 2.5, 1200."""
    text = f"{number.normalize():f}"
    return "0" if text in ("-0", "") else text


def show(kind: Kind, value: Json, labels: Mapping[str, str]) -> str:
    """The value in words, as people would write it.

    Args:
        kind: The question's kind.
        value: The value in its plain form.
        labels: The label of each pick by its id; an id that is not there stands for itself.
    """
    match kind.name:
        case "choice" | "organisation" | "role":
            return labels.get(str(value), str(value))
        case "choices" | "functions":
            return _show_choices(value, labels)
        case "scale":
            return _show_scale(kind, value)
        case "number":
            return _show_number(kind, value)
        case "money":
            return show_money(int(str(value)))
        case "date":
            return show_date(date.fromisoformat(str(value)))
        case _:
            return str(value)


def _show_choices(value: Json, labels: Mapping[str, str]) -> str:
    if not isinstance(value, dict):
        return str(value)
    parts = []
    for name, detail in value.items():
        label = labels.get(name, name)
        parts.append(f"{label} ({detail})" if detail else label)
    return "; ".join(parts)


def _show_number(kind: Kind, value: Json) -> str:
    amount = amount_of(value)
    if amount is None:
        return str(value)
    return amount.words + (f" {kind.unit}" if kind.unit else "")


def _show_scale(kind: Kind, value: Json) -> str:
    low, high, point = int(kind.low or "1"), int(kind.high or "5"), int(str(value))
    if len(kind.ends) == high - low + 1:
        return f"{point} ({kind.ends[point - low]})"
    if len(kind.ends) == 2 and point in (low, high):
        return f"{point} ({kind.ends[0] if point == low else kind.ends[1]})"
    return f"{point} out of {high}"


def show_money(pence: int) -> str:
    """Pence as pounds: £120,000 or £12.50."""
    sign = "-" if pence < 0 else ""
    pounds, rest = divmod(abs(pence), 100)
    return f"{sign}£{pounds:,}.{rest:02}" if rest else f"{sign}£{pounds:,}"


def show_date(day: date) -> str:
    """A day as people write it: 31 March 2027."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
