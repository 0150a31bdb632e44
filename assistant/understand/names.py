"""An organisation or a role: one that is on the list already, or a new name as typed."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.picks import names_of, read_choice, stem
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.words import phrase_set, simple, tidy

LONGEST = 200

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
    known = _known(prompt, said, name)
    if known:
        return known
    if said in _NOBODY:
        return Refused("If nobody does this now, type “not for us”. If you cannot tell, type “don't know”.")
    if said in _SELF:
        return Refused("Type the name or the job title, so that everyone can tell who is meant.")
    if not prompt.add:
        return read_choice(prompt, text)
    return _nearly(prompt, said) or Read(f"+{name}", name)


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


def _known(prompt: Prompt, said: str, name: str) -> Reading | None:
    """The one on the list with this name or number."""
    short = _without_article(said)
    for pick in prompt.picks:
        if any(_without_article(each) == short for each in names_of(pick)):
            return Read(pick.id, pick.label)
    figures = name.rstrip(".)").removeprefix("#")
    if figures.isdecimal() and prompt.picks and len(figures) < 4:
        at = int(figures) - 1
        if 0 <= at < len(prompt.picks):
            return Read(prompt.picks[at].id, prompt.picks[at].label)
        return Refused(f"There are {len(prompt.picks)} on the list. Type one of their numbers, or a name.")
    return None


def _nearly(prompt: Prompt, said: str) -> Reading | None:
    """One on the list that begins so, has these words, or is spelt nearly so: repeated back, never assumed."""
    short = _without_article(said)
    typed = {stem(word) for word in short.split()}
    begins = [
        pick for pick in prompt.picks if any(_without_article(each).startswith(short + " ") for each in names_of(pick))
    ]
    holds = [
        pick for pick in prompt.picks if any(typed <= {stem(word) for word in each.split()} for each in names_of(pick))
    ]
    near = [pick for pick in prompt.picks if any(_alike(short, _without_article(each)) for each in names_of(pick))]
    found = begins or holds or near
    if len(found) == 1:
        why = "It is near to one on your list. For a new one, type it in quotes."
        return Read(found[0].id, found[0].label, True, why)
    if len(found) > 1:
        labels = ", ".join(pick.label for pick in found[:6])
        candidates = (*found[:6], Pick(f"+{said}", f"{said} (new)"))
        return Unsure(candidates, f"Did you mean one of these: {labels}? For a new one, type it in quotes.")
    return None


def _alike(typed: str, name: str) -> bool:
    """Whether two names differ by a slip of the finger."""
    if abs(len(typed) - len(name)) > 2 or len(typed) < 5:
        return False
    return OSA.distance(typed, name, score_cutoff=2) <= (1 if len(typed) < 9 else 2)
