"""The figures in a short text, in digits or in words, and what else stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.understand.words import word_set

_PARTS = frozenset({"quarter", "quarters", "third", "thirds", "half", "fifth", "tenth"})
_BEFORE_YEAR = (["in"], ["by"], ["for"], ["since"], ["until"], ["from"], ["during"])
_SHARE = re.compile(
    r"(?:(?P<n>a|one|three) )?(?P<part>quarter|quarters|half)"
    r" (?:of )?(?:a |an )(?P<times>hundred|thousand|million|billion)\b"
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|\.\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|[£$€%+~/–—−-]")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * (number + 2) for number, word in enumerate(_TENS)
} | {"fourty": 40, "ninty": 90, "fivety": 50, "twelf": 12, "couple": 2, "pair": 2, "twa": 2, "yin": 1}  # fmt: skip
TIMES = {
    "hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "k": 1000, "grand": 1000,
    "million": 10**6, "m": 10**6, "mil": 10**6, "mill": 10**6, "mn": 10**6, "millions": 10**6,
    "billion": 10**9, "bn": 10**9, "dozen": 12, "dozens": 12, "score": 20,
}  # fmt: skip
HEDGES = word_set(
    """
    about around roughly approx approximately approximate circa c ca nearly almost maybe perhaps probably say
    estimated estimate ballpark somewhere region over under least most up more less than ish ~ + give take guess
    think reckon likely hopefully possibly near nigh towards upwards below above couple odd so
    """
)


@dataclass(slots=True)
class Figures:
    """What was found: the figures, whether a hedge stood by, and the words left over, before and after."""

    amounts: list[Decimal] = field(default_factory=list)
    hedged: bool = False
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    broken: str = ""
    """A figure with its commas or points in the wrong places."""
    bounds: list[tuple[int, int]] = field(default_factory=list)
    """Which tokens each figure came from."""
    tokens: list[str] = field(default_factory=list)

    def between(self) -> list[str]:
        """The tokens between the first two figures."""
        return self.tokens[self.bounds[0][1] : self.bounds[1][0]] if len(self.bounds) > 1 else []


def find_figures(text: str) -> Figures:
    """The figures of a text."""
    found = Figures(tokens=_tokens(text), hedged=text.rstrip().endswith("?"))
    tokens = found.tokens
    at = 0
    while at < len(tokens):
        end, amount = _amount(tokens, at)
        if amount is not None:
            found.amounts.append(amount)
            found.bounds.append((at, end))
            found.hedged = found.hedged or "couple" in tokens[at:end]
            at = end
            continue
        if tokens[at][0].isdigit():
            found.broken = tokens[at]
        if tokens[at] in _PARTS and not _share_of(tokens, at) and tokens[at + 1 : at + 2] == ["of"]:
            found.broken = f"“{tokens[at]} of”"
        _keep(found, tokens[at], tokens[at - 1] if at else "")
        at += 1
    _drop_years(found)
    return found


def _tokens(text: str) -> list[str]:
    """The tokens of a text, with "½" in words, and "ish" as a word of its own."""
    tokens: list[str] = []
    for token in _TOKEN.findall(re.sub(r"(?<=\d)½", " and a half", text.lower()).replace("’", "'")):
        if token.endswith("ish") and token[:-3] in {"", *TIMES, *SMALL}:
            tokens.extend(part for part in (token[:-3], "ish") if part)
        else:
            tokens.append(token)
    return tokens


def _drop_years(found: Figures) -> None:
    """Leaves out a year beside a figure: "£45,000 in 2027"; one figure said twice counts once."""
    for at in range(len(found.amounts) - 1, -1, -1):
        start = found.bounds[at][0]
        is_year = 1990 <= found.amounts[at] <= 2099 and found.tokens[max(0, start - 1) : start][:1] in _BEFORE_YEAR
        twice = found.amounts[at] in found.amounts[:at]
        if len(found.amounts) > 1 and (is_year or twice):
            del found.amounts[at], found.bounds[at]


def _keep(found: Figures, token: str, before: str) -> None:
    """Notes a token that is no part of a figure."""
    if token in HEDGES and not (token == "say" and before in ("i'd", "would", "we'd")):
        found.hedged = True
    elif token[0].isalpha():
        (found.after if found.amounts else found.before).append(token)


def _amount(tokens: Sequence[str], at: int) -> tuple[int, Decimal | None]:
    """The figure that begins at this token, and where it ends."""
    token = tokens[at]
    if token[0].isdigit() or token[0] == ".":
        return _in_digits(tokens, at)
    share = _share_of(tokens, at)
    if share:
        return share
    if token in SMALL or (token in ("a", "an", "half") and _leads_on(tokens, at)) or token in ("dozen", "hundred"):
        return _in_words(tokens, at)
    return at, None


def _share_of(tokens: Sequence[str], at: int) -> tuple[int, Decimal] | None:
    """The figure of "a quarter of a million" or "three quarters of a million", and where it ends."""
    match = _SHARE.match(" ".join(tokens[at : at + 6]))
    if not match:
        return None
    size = Decimal(SMALL.get(match["n"] or "", 1)) / (4 if match["part"].startswith("quarter") else 2)
    return at + len(match[0].split()), size * TIMES[match["times"]]


def _leads_on(tokens: Sequence[str], at: int) -> bool:
    """Whether "a", "an" or "half" begins a figure: "a dozen", "half a million", "a couple of hundred"."""
    following = [token for token in tokens[at + 1 : at + 4] if token not in ("a", "an", "of", "half")][:1]
    return bool(following) and (
        (following[0] in TIMES and following[0] not in ("k", "m")) or following[0] in ("couple", "pair")
    )


def _in_digits(tokens: Sequence[str], at: int) -> tuple[int, Decimal | None]:
    """A figure in digits, with its thousands and its "k" or "million"."""
    if not _GROUPED.fullmatch(tokens[at]):
        return at, None
    digits = tokens[at].replace(",", "")
    at += 1
    while "." not in digits and len(digits) <= 9 and at < len(tokens) and _is_group(tokens[at]):
        digits += tokens[at]
        at += 1
    amount = Decimal(digits)
    while at < len(tokens) and tokens[at] in TIMES:
        amount *= TIMES[tokens[at]]
        at += 1
    return _and_a_half(tokens, at, amount)


def _is_group(token: str) -> bool:
    """Whether a token goes on a figure that was written with spaces: the "000" of "18 000"."""
    return len(token) == 3 and token.isdigit()


def _and_a_half(tokens: Sequence[str], at: int, amount: Decimal) -> tuple[int, Decimal]:
    """The figure with "and a half" added, of the thing last counted, and what it is then counted in."""
    if list(tokens[at : at + 3]) == ["and", "a", "half"]:
        last = TIMES.get(tokens[at - 1], 1)
        amount += Decimal(last) / 2
        at += 3
        while at < len(tokens) and tokens[at] in TIMES:
            amount *= TIMES[tokens[at]]
            at += 1
    return at, amount


def _in_words(tokens: Sequence[str], start: int) -> tuple[int, Decimal]:
    """A figure in words: "two hundred and fifty thousand", "half a dozen", "a couple of hundred"."""
    total, part, at = Decimal(0), Decimal(0), start
    room = 1000  # what may still be added: a tens word only after hundreds, a ones word after tens
    while at < len(tokens):
        token = tokens[at]
        if token == "half" and not part:
            part, at = Decimal("0.5"), at + 1
        elif token in SMALL and SMALL[token] < room:
            part += SMALL[token]
            room = 10 if SMALL[token] >= 20 else 1
            at += 1
        elif token in TIMES and (part or total or token not in ("k", "m")):
            part = (part or Decimal(1)) * TIMES[token]
            room = 100
            if TIMES[token] >= 1000:
                total, part, room = total + part, Decimal(0), 1000
            at += 1
        elif _joins(tokens, at, start, bool(part or total)):
            at += 1
        else:
            break
    return _and_a_half(tokens, at, total + part)


def _joins(tokens: Sequence[str], at: int, start: int, begun: bool) -> bool:
    """Whether a small word or a hyphen holds a figure in words together."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if token in ("a", "an"):
        return at == start or tokens[at - 1] == "half"
    if token == "of":
        return tokens[at - 1] in ("couple", "pair") and following in TIMES
    if token == "-":
        return following in SMALL and tokens[at - 1] in _TENS and SMALL[following] < 10
    if token == "and":
        return begun and tokens[at - 1] in TIMES and following in SMALL
    return False
