"""An organisation or a role: one that is on the list already, or a new name as typed."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.baredates import NO_NAME, is_bare_date
from assistant.understand.picks import names_of, read_choice, stem
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.words import phrase_set, simple, tidy

LONGEST = 200
_MOST = 6
_FEW_LETTERS = 3
_SHORTEST = 4
"""A name of so few letters is like too many others."""

_NOBODY = phrase_set("nobody|no one|noone|none|nothing|no body|none yet|nobody yet|no one yet|not anyone")
_SELF = phrase_set("me|myself|us|ourselves|i do|we do|i am|i will|we will|my team|our team|it is me|its me|i lead")
_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"))


def read_name(prompt: Prompt, text: str) -> Reading:
    """The row that a name stands for, or "+Name" for a new one."""
    name = tidy(text[: 20 * LONGEST])
    if len(name) > LONGEST:
        return Refused("That is long for a name. Type only the name or the job title.")
    quoted = _quoted(name) or name.removeprefix("+").strip() * name.startswith("+")
    if quoted and prompt.add:
        return Read(f"+{quoted}", quoted)
    said = simple(name)
    if not said:
        return Refused("Type a name or a job title.")
    known = _known(prompt, said, name) or _no_name(said)
    if known:
        return known
    return _new(prompt, said, name) if prompt.add else read_choice(prompt, text)


def _no_name(said: str) -> Refused | None:
    """What to say to words for nobody, or for the one who types."""
    if said in _NOBODY:
        return Refused("If nobody does this now, type “not for us”. If you cannot tell, type “don't know”.")
    if said in _SELF:
        return Refused("Type the name or the job title, so that everyone can tell who is meant.")
    return None


def _new(prompt: Prompt, said: str, name: str) -> Reading:
    """A name that is not on the list: new, or asked about where it is near to others; a date is none."""
    if is_bare_date(name):
        return Refused(NO_NAME)
    near = near_names(said, prompt.picks)
    return ask_about(name, near) if near else Read(f"+{name}", name)


def _quoted(name: str) -> str:
    """A name in quotes: it is new, however near it comes to another."""
    for opening, closing in _QUOTES:
        if len(name) > 2 and name.startswith(opening) and name.endswith(closing):
            return name[1:-1].strip()
    return ""


def _without_article(said: str) -> str:
    """A name without "the" or "our" in front."""
    for article in ("the ", "our ", "a ", "an "):
        if said.startswith(article):
            return said.removeprefix(article)
    return said


def known_name(said: str, picks: Sequence[Pick]) -> Pick | None:
    """The pick with this name; only letters in capitals, spaces, signs and "the" may differ."""
    short = _without_article(said)
    same = [pick for pick in picks if any(_without_article(each) == short for each in names_of(pick))]
    joined = short.replace(" ", "")
    parted = (
        pick
        for pick in picks
        if len(joined) > _SHORTEST and any(_without_article(each).replace(" ", "") == joined for each in names_of(pick))
    )
    return same[0] if same else next(parted, None)


def near_names(said: str, picks: Sequence[Pick]) -> tuple[Pick, ...]:
    """The picks whose names are near to one that none of them has: it begins so, has these words, or is spelt so."""
    short = _without_article(said)
    if not short:
        return ()
    typed = {stem(word) for word in short.split()}
    named = [(pick, tuple(map(_without_article, names_of(pick)))) for pick in picks]
    begins = [pick for pick, names in named if any(each.startswith(short + " ") for each in names)]
    holds = [pick for pick, names in named if any(typed <= {stem(word) for word in each.split()} for each in names)]
    near = [pick for pick, names in named if any(_alike(short, each) for each in names)]
    return tuple(begins or holds or near)


def ask_about(name: str, near: Sequence[Pick]) -> Unsure:
    """The question whether a name is one of those near to it, or new."""
    new = Pick(f"+{name}", f"{name} (new)", (name,))
    if len(near) == 1:
        return Unsure((near[0], new), f"Did you mean “{near[0].label}”, or is “{name}” new?")
    labels = ", ".join(pick.label for pick in near[:_MOST])
    say = f"Did you mean one of these: {labels}? For a new one, type it in quotes."
    return Unsure((*near[:_MOST], new), say)


def _known(prompt: Prompt, said: str, name: str) -> Reading | None:
    """The one on the list with this name or number."""
    pick = known_name(said, prompt.picks)
    if pick:
        return Read(pick.id, pick.label)
    figures = name.rstrip(".)").removeprefix("#")
    if figures.isdecimal() and prompt.picks and len(figures) < 4:
        at = int(figures) - 1
        if 0 <= at < len(prompt.picks):
            return Read(prompt.picks[at].id, prompt.picks[at].label)
        return Refused(f"There are {len(prompt.picks)} on the list. Type one of their numbers, or a name.")
    return None


def _alike(typed: str, name: str) -> bool:
    """Whether two names differ by a slip of the finger, or one stops in the middle of a word of the other."""
    begun = len(typed) >= _FEW_LETTERS and name.startswith(typed)
    if begun or (len(name) > _SHORTEST and typed.startswith(name) and typed[len(name) :][:1].isalnum()):
        return True
    if abs(len(typed) - len(name)) > 2 or len(typed) <= _SHORTEST:
        return False
    return OSA.distance(typed, name, score_cutoff=2) <= (1 if len(typed) < 9 else 2)
