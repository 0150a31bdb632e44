"""A number as people say it: "forty two", "1,250", "about 50", "15%", "30 days"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from assistant.flow.amounts import Amount
from assistant.flow.kinds import plain_decimal
from assistant.flow.talk import Prompt
from assistant.understand.figures import Figures, find_figures
from assistant.understand.reading import Read, Reading, Refused
from assistant.understand.units import unit_of
from assistant.understand.words import word_set, words

_NOUGHT = frozenset({"nothing", "nil", "none", "nought", "naught", "zilch", "nada", "zip", "nobody", "nowt"})
_CHANGE = word_set("fewer less more lower higher reduction increase rise drop fall cut decrease")
_VAGUE = word_set("few several lots loads many some plenty handful load lot masses tons various numerous")
_PLAIN = word_set(
    """
    it it's its is that's thats that there there's are we we've have has got i i'd would in total all please just
    only exactly a an of the be was were us our so well um er ok okay right now at and then yes no not
    """
)
_RATE = word_set("per each every annum yearly monthly weekly daily pa pcm apiece quarterly yr")
_SPANS = word_set("year yr month week day head person hour session")
_APART = frozenset({"-", "–", "—", "to", "or", "and", "/", "−"})


def with_commas(amount: Decimal) -> str:
    """A number as it is shown."""
    return f"{Decimal(plain_decimal(amount)):,f}"


def read_number(prompt: Prompt, text: str) -> Reading:
    """The number that a text says, with what it is counted in where the question leaves that open."""
    if prompt.unit and text.rstrip(" .").casefold().endswith(prompt.unit.casefold()):
        text = text.rstrip(" .")[: -len(prompt.unit)] or text
    found = find_figures(text)
    number = only_amount(found, text, with_commas)
    if isinstance(number, Refused):
        return number
    unit = unit_of(found, text) if found.amounts else ""
    if unit == "%" and _CHANGE & set(words(text)):  # "10% fewer" is no target of 10%
        return Refused("That says by how much it changes. Type the figure that it comes to.")
    wrong = _out_of_bounds(prompt, number) or _other_unit(prompt, unit)
    if wrong:
        return Refused(wrong)
    amount = Amount(number, "" if prompt.unit or prompt.whole else unit)
    shown = Amount(Decimal(plain_decimal(number)), amount.unit).words
    why = guess(found, shown, amount.unit)
    return Read(amount.plain(plain_decimal(number)), shown, bool(why), why, found.hedged)


def _other_unit(prompt: Prompt, unit: str) -> str:
    """What to say where a share or a sum of money is given, and the question counts something else."""
    if unit not in ("%", "£") or not (prompt.unit or prompt.whole) or unit == prompt.unit:
        return ""
    return f"This is counted in {prompt.unit}. Type just the number." if prompt.unit else "Type how many there are."


def only_amount(found: Figures, text: str, show: Callable[[Decimal], str]) -> Decimal | Refused:
    """The one figure there is, or what to do where there is none or more than one."""
    plain = words(text)
    if plain[:2] in (("no", "one"), ("not", "one")):
        return Decimal(0)
    if found.broken:
        return Refused(f"I cannot tell what {found.broken} is. Type it like 1250 or 1,250.")
    if len(found.amounts) > 1:
        return _several(found, show)
    if found.amounts and not _VAGUE & set(found.before):
        return -found.amounts[0] if _negative(found) else found.amounts[0]
    if _NOUGHT & set(plain) and len([word for word in plain if word not in _PLAIN]) <= 2:
        return Decimal(0)
    if _VAGUE & set(plain):
        return Refused("A number is needed here. A rough one will do, such as “about 50”.")
    return Refused("I cannot find a number in that. Type it in figures, such as 50.")


def _several(found: Figures, show: Callable[[Decimal], str]) -> Refused:
    """What to say to two figures or more."""
    if len(found.amounts) == 2 and set(found.between()) & {"and", "plus", "+"} and "between" not in found.before:
        return Refused(
            f"I can see two numbers in that. Is it {show(sum(found.amounts, Decimal(0)))} in all? Type just the one."
        )
    if len(found.amounts) == 2 and set(found.between()) & _APART:
        best = show(max(found.amounts))
        return Refused(f"One figure is needed here. Type your best guess, such as “about {best}”.")
    return Refused("I can see more than one number in that. Type just the one.")


def _negative(found: Figures) -> bool:
    """Whether a minus stands before the figure."""
    at = found.bounds[0][0]
    earlier = found.tokens[max(0, at - 2) : at]
    return bool(earlier) and (earlier[-1] in ("-", "−", "minus") or earlier[0] in ("-", "−", "minus"))


def guess(found: Figures, shown: str, unit: str = "") -> str:
    """What was guessed in reading one figure, or nothing; what is kept as its unit was not."""
    kept = words(unit)
    said = [word for word in found.before + found.after if word not in _PLAIN and word not in kept]
    if _RATE & (set(said) - {"per"} if "cent" in said else set(said)) or (_period(found) and not unit):
        return f"I took {shown} as it stands."
    if found.hedged:
        return f"You were not exact, so I took {shown}."
    if len([word for word in said if word not in _UNITS]) > 2:
        return f"I took {shown} from what you said."
    return ""


_UNITS = word_set("percent per cent pounds pound quid gbp sterling p pence people staff minus")


def _period(found: Figures) -> bool:
    """Whether "a year" or the like follows."""
    after = found.after
    if after[:2] == ["p", "a"]:
        return True
    return any(word in _SPANS and after[at - 1] in ("a", "an", "each") for at, word in enumerate(after) if at)


def _out_of_bounds(prompt: Prompt, amount: Decimal) -> str:
    """What is wrong with a number that does not fit its question."""
    if prompt.whole and amount != amount.to_integral_value():
        return "A whole number is needed here, without a point."
    return outside(amount, prompt.low, prompt.high, with_commas)


def outside(amount: Decimal, low: str, high: str, show: Callable[[Decimal], str]) -> str:
    """What is wrong with an amount beyond its limits."""
    if low and amount < Decimal(low):
        return f"It must be {show(Decimal(low))} or more."
    if high and amount > Decimal(high):
        return f"It must be {show(Decimal(high))} or less."
    return ""
