"""A number with what it was counted in, where that was typed with it: "90%", "30 days", "£3.50"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from assistant.flow.facts import Json

LONGEST_UNIT = 40
_AMOUNT = re.compile(
    r"(?P<pounds>£)?(?P<figure>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*(?P<unit>[^\d\s].*)?"
)


class Amount(NamedTuple):
    """A number, and its unit as typed; the unit is empty where none was."""

    number: Decimal
    unit: str = ""

    def plain(self, figure: str) -> str:
        """The amount with this way of writing its number: pounds go before it, all else after it."""
        if self.unit == "£":
            return f"-£{figure[1:]}" if figure.startswith("-") else f"£{figure}"
        space = "" if self.unit in ("", "%") else " "
        return f"{figure}{space}{self.unit}"

    @property
    def words(self) -> str:
        """The amount as people write it: 1,200, 90% or £3.50."""
        pence = self.number * 100
        in_pence = self.unit == "£" and pence % 100 and pence == pence.to_integral_value()
        return self.plain(f"{self.number:,.2f}" if in_pence else f"{self.number:,f}")


def amount_of(value: Json) -> Amount | None:
    """What a value in the plain form of a number says, or None where it is no number."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    text = str(value).strip()
    minus = text.startswith("-£")
    found = _AMOUNT.fullmatch(text[1:] if minus else text)
    if not found or (found["pounds"] and found["unit"]):
        return None
    unit = found["unit"] or ("£" if found["pounds"] else "")
    if len(unit) > LONGEST_UNIT or not unit.isprintable():
        return None
    number = Decimal(found["figure"])
    return Amount(-number if minus else number, unit)


def number_in(value: Json) -> Decimal | None:
    """The number alone, whatever it is counted in."""
    amount = amount_of(value)
    return amount.number if amount else None
