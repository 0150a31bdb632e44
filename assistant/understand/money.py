"""An amount of money as people say it: "£120k", "twelve thousand pounds", "about 5k", "75p"."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.flow.kinds import show_money
from assistant.flow.talk import Prompt
from assistant.understand.figures import Figures, find_figures
from assistant.understand.numbers import guess, only_amount, outside
from assistant.understand.reading import Read, Reading, Refused
from assistant.understand.words import words

_THOUSANDTHS = re.compile(r"(?<![\d.])\d+\.\d{3}(?![\d.]|\s*[km])", re.IGNORECASE)
_FREE = frozenset({"free", "unfunded", "nowt", "gratis"})
_NO_MONEY = frozenset({"cost", "money", "charge", "budget", "funding", "costs"})
_NOT_A = frozenset({"penny", "pound", "bean", "sausage", "farthing"})
_OTHER = frozenset({"$", "€", "dollar", "dollars", "euro", "euros", "usd", "eur"})


def show_pounds(pounds: Decimal) -> str:
    """An amount as it is shown: "£120,000", "£1,234.50"."""
    return show_money(int(pounds * 100))


def read_money(prompt: Prompt, text: str) -> Reading:
    """The amount that a text says, in pence."""
    found = find_figures(text)
    if _OTHER & set(found.tokens):
        return Refused("The amount is needed in pounds, such as £500.")
    if not found.amounts and _is_free(text):
        return Read(0, "£0")
    if len(found.amounts) == 2 and _pounds_and_pence(found):
        found.amounts[:] = [found.amounts[0] + found.amounts[1] / 100]
    amount = only_amount(found, text, show_pounds)
    if isinstance(amount, Refused):
        return Refused(_about_money(amount.say))
    pounds = amount / 100 if _in_pence(found) else amount
    wrong = _wrong(prompt, pounds, text)
    if wrong:
        return Refused(wrong)
    shown = show_pounds(pounds)
    why = guess(found, shown)
    return Read(int(pounds * 100), shown, bool(why), why, found.hedged)


def _pounds_and_pence(found: Figures) -> bool:
    """Whether two figures are pounds and pence: "£3 and 50p", "ten pounds fifty"."""
    between = set(found.between())
    after = found.tokens[found.bounds[1][1] :]
    pounds = between & {"pounds", "pound", "quid"} or (after[:1] in (["p"], ["pence"]) and "£" in found.tokens)
    fits = found.amounts[1] < 100 and found.amounts[0] == found.amounts[0].to_integral_value()
    return bool(pounds) and fits and between <= {"pounds", "pound", "quid", "and"}


def _is_free(text: str) -> bool:
    """Whether the words say that there is no cost."""
    plain = words(text)
    return len(plain) <= 5 and bool(
        _FREE & set(plain)
        or (plain[:1] in (("no",), ("zero",)) and _NO_MONEY & set(plain))
        or (plain[:2] in (("not", "a"), ("not", "one")) and _NOT_A & set(plain))
    )


def _about_money(say: str) -> str:
    """The words of a refused number, about money."""
    say = say.replace("I cannot find a number in that. Type it in figures, such as 50.",
                      "I cannot find an amount in that. Type it like £500 or 120k.")  # fmt: skip
    return say.replace("A number is needed here. A rough one will do, such as “about 50”.",
                       "An amount is needed here. A rough one will do, such as “about £5,000”.")  # fmt: skip


def _in_pence(found: Figures) -> bool:
    """Whether the figure counts pence: "75p"."""
    end = found.bounds[0][1] if found.bounds else 0
    following = found.tokens[end : end + 1]
    return following in (["p"], ["pence"]) and "£" not in found.tokens and found.tokens[end + 1 : end + 2] != ["a"]


def _wrong(prompt: Prompt, pounds: Decimal, text: str) -> str:
    """What is wrong with an amount."""
    if _THOUSANDTHS.search(text) or pounds * 100 != (pounds * 100).to_integral_value():
        return "I cannot tell the pounds from the pence there. Type it like £1,250 or £12.50."
    if pounds < 0 and not prompt.low.startswith("-"):
        return "An amount below nothing does not fit here. Leave the minus out."
    return outside(pounds, prompt.low, prompt.high, show_pounds)
