"""One thing picked from a list: by number, by its words, by a part of them, or spelt nearly so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.words import simple, word_set
from assistant.understand.yesno import read_yes_no

LONGEST = 400

How = Literal["number", "exact", "start", "part", "inside", "near"]
"""How something was picked, the surest first."""

_NUMBER = re.compile(
    r"(?:(?:option|number|no|choice|the)?[\s#.:]*)(\d{1,3})(?:st|nd|rd|th)?[\s.):]*(?:one|please|option)?\s*", re.I
)
_ORDINALS = {
    "first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6, "eighth": 7,
    "one": 0, "two": 1, "three": 2, "four": 3, "five": 4, "six": 5, "seven": 6, "eight": 7, "nine": 8,
    "last": -1, "bottom": -1, "top": 0,
}  # fmt: skip
_AROUND = word_set(
    """
    the a an please i i'd id would say think it its it's is that thats this one go for with lets let us we we'd
    ill i'll option number choose pick choice um er ok okay well just so definitely probably maybe perhaps guess
    suppose reckon more mostly mainly really to be me my answer mate love then now thanks ta ideally oh hmm have
    going if had has got pls plz nearest closest best by far at stage moment am are were was will do does of and
    in or
    """
)
_HEDGES = word_set("probably maybe perhaps guess suppose reckon likely nearest closest")
_NOT = word_set("not no never nor dont isnt arent wont except rather but without neither instead")
_OTHER = ("other", "something else", "something different", "another", "another one", "others")
_MANY = frozenset({"every", "each", "once", "per"})


@dataclass(frozen=True, slots=True)
class Hit:
    """What was picked, how, and the words that it was taken from."""

    picks: tuple[Pick, ...]
    how: How
    hedged: bool = False

    @property
    def sure(self) -> bool:
        """Whether nothing was guessed."""
        return len(self.picks) == 1 and self.how not in ("inside", "near") and not self.hedged


@lru_cache(maxsize=2048)
def names_of(pick: Pick) -> tuple[str, ...]:
    """Every way to name a pick, as simple words."""
    names = dict.fromkeys(simple(name.replace("_", " ")) for name in (pick.label, pick.id, *pick.aliases) if name)
    return (*names, *_OTHER) if simple(pick.label) in _OTHER else tuple(names)


def stem(word: str) -> str:
    """A word without the ending that makes it several, or says how often."""
    often = {"daily": "day", "annual": "year", "annually": "year", "co": "", "ordination": "coordination"}
    if word in often:
        return often[word]
    for ending in ("ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3 and not word.endswith("ss"):
            return word.removesuffix(ending)
    return word


def _stems(text: str) -> frozenset[str]:
    """The words of a name that matter for finding it by a part."""
    return frozenset(filter(None, (stem(word) for word in text.split())))


def _core(text: str) -> tuple[str, bool]:
    """The words typed, without manners at either end, and whether they hedge."""
    typed = text.split()
    hedged = bool(_HEDGES & set(typed))
    while typed and typed[0] in _AROUND:
        typed.pop(0)
    while typed and typed[-1] in _AROUND:
        typed.pop()
    return " ".join(typed), hedged


def find_pick(text: str, picks: Sequence[Pick]) -> Hit | None:
    """What a text picks; several where it comes equally near to each."""
    typed = simple(text) if len(text) <= LONGEST else ""
    if not picks or not typed:
        return None
    exact = _exact(typed, picks)
    if exact:
        return Hit((exact,), "exact")
    core, hedged = _core(typed)
    exact = _exact(core, picks) if core else None
    if exact:
        return Hit((exact,), "exact", hedged)
    number = _numbered(text, typed, picks) or _numbered(core, core, picks) or _number_and_name(text, picks)
    if number:
        return Hit((number,), "number", hedged)
    both = _either(text, picks)
    if both:
        return both
    return _by_words(core or typed, picks, hedged)


def _exact(typed: str, picks: Sequence[Pick]) -> Pick | None:
    """The pick with exactly this name."""
    together = typed.replace(" ", "")
    for pick in picks:
        if any(name == typed or (len(name) > 4 and name.replace(" ", "") == together) for name in names_of(pick)):
            return pick
    return None


def _numbered(text: str, typed: str, picks: Sequence[Pick]) -> Pick | None:
    """The pick with this number: "2", "option 2", "the second one", "the last"."""
    match = _NUMBER.fullmatch(text.strip())
    if match:
        at = int(match[1]) - 1
        return picks[at] if 0 <= at < len(picks) else None
    words = [word for word in typed.split() if word not in _AROUND or word == "one"]
    if len(words) > 1 and words[-1] == "one":
        words.pop()
    if len(words) == 1 and words[0] in _ORDINALS and -1 <= _ORDINALS[words[0]] < len(picks):
        return picks[_ORDINALS[words[0]]]
    return None


def _number_and_name(text: str, picks: Sequence[Pick]) -> Pick | None:
    """The pick whose number and name were both typed: "3) Care coordination"."""
    match = re.fullmatch(r"\s*(\d{1,3})[\s.):,-]+(\D.*)", text)
    at = int(match[1]) - 1 if match else -1
    if match and 0 <= at < len(picks) and simple(match[2]) in names_of(picks[at]):
        return picks[at]
    return None


def _either(text: str, picks: Sequence[Pick]) -> Hit | None:
    """The two picks of "navigation or coordination", "1 or 2"."""
    parts = re.split(r"\s+or\s+|\s*/\s*", text.strip(), maxsplit=2, flags=re.IGNORECASE)
    if len(parts) != 2 or not all(parts):
        return None
    hits = [find_pick(part, picks) for part in parts]
    found = tuple(dict.fromkeys(pick for hit in hits if hit and len(hit.picks) == 1 for pick in hit.picks))
    return Hit(found, "inside") if len(found) == 2 else None


def _by_words(core: str, picks: Sequence[Pick], hedged: bool) -> Hit | None:
    """A pick that starts so, has all of these words, stands in them, or is spelt nearly so."""
    if _NOT & set(core.split()) and not any(_NOT & set(name.split()) for pick in picks for name in names_of(pick)):
        return None
    for how, find in (("start", _starting), ("part", _partial), ("inside", _inside), ("near", _near)):
        found = find(core, picks)
        if found:
            return Hit(tuple(found), how, hedged)  # type: ignore[arg-type]
    return None


def _starting(core: str, picks: Sequence[Pick]) -> list[Pick]:
    """The picks that begin with what was typed."""
    if len(core) < 3:
        return []
    whole = [pick for pick in picks if any(name.startswith(core + " ") for name in names_of(pick))]
    return whole or [pick for pick in picks if any(name.startswith(core) for name in names_of(pick))]


def _partial(core: str, picks: Sequence[Pick]) -> list[Pick]:
    """The picks that have every word typed."""
    typed = _stems(core) - _MANY - _AROUND
    if not typed:
        return []
    found = [pick for pick in picks if any(typed <= _stems(name) for name in names_of(pick))]
    if found or len(typed) > 1 or len(core) < 4:
        return found
    begun = next(iter(typed))
    return [pick for pick in picks if any(word.startswith(begun) for name in names_of(pick) for word in name.split())]


def _inside(core: str, picks: Sequence[Pick]) -> list[Pick]:
    """The picks whose every word was typed; of two, one inside the other, only the longer."""
    denied = _NOT & set(core.split())
    typed = _stems(core)
    found = []
    for pick in picks:
        named = [name for name in names_of(pick) if denied <= set(name.split())]
        fits = [words for words in map(_weighty, named) if words and words <= typed]
        if fits:
            found.append((pick, max(fits, key=len)))
    return [pick for pick, words in found if not any(words < other for _, other in found)]


def _weighty(name: str) -> frozenset[str]:
    """The words of a name that carry its meaning."""
    return _stems(name) - _AROUND - _MANY


def _near(core: str, picks: Sequence[Pick]) -> list[Pick]:
    """The picks spelt nearly like what was typed, the nearest only where it is clearly so."""
    if len(core) < 4 or len(core) > 80:
        return []
    scored = sorted(
        ((max(_likeness(core, name) for name in names_of(pick)), at) for at, pick in enumerate(picks)), reverse=True
    )
    if not scored or scored[0][0] < 0.75:
        return []
    best = scored[0][0]
    return [
        picks[at] for score, at in sorted(scored, key=lambda pair: pair[1]) if score > best - 0.08 and score >= 0.75
    ]


def _likeness(typed: str, name: str) -> float:
    """How like two names are, as a whole or word by word."""
    whole = OSA.normalized_similarity(typed, name)
    ours, theirs = typed.split(), name.split()
    if not 0 < len(ours) <= len(theirs):
        return whole
    each = [
        max((OSA.normalized_similarity(word, other) for other in theirs if len(other) > 3), default=0.0)
        for word in ours
    ]
    return max(whole, min(each) - 0.01 if min(len(word) for word in ours) >= 4 else 0.0)


# ---- a choice


def read_choice(prompt: Prompt, text: str) -> Reading:
    """The one pick that a text means."""
    if len(text) > LONGEST:
        return Refused(f"Pick just one of these: {_listed(prompt.picks, 'or')}.")
    hit = find_pick(text, prompt.picks)
    if hit and (hit.how in ("exact", "number") or (hit.how == "start" and len(_core(simple(text))[0].split()) > 1)):
        return _picked(hit, text)
    yes_no = read_yes_no(prompt.picks, text)
    if yes_no:
        return yes_no
    if hit:
        return _picked(hit, text)
    rest = _all_but(text, prompt.picks)
    if rest:
        return Unsure(rest, f"Which one is it, then: {_listed(rest, 'or')}?")
    return Refused(f"Pick one of these, by its number or its words: {_listed(prompt.picks, 'or')}.")


def _picked(hit: Hit, text: str) -> Reading:
    """A hit as a reading."""
    if len(hit.picks) > 1:
        return Unsure(hit.picks, f"Did you mean {_listed(hit.picks, 'or')}?")
    pick = hit.picks[0]
    why = "" if hit.sure else f"I took “{pick.label}” from what you said."
    if hit.how == "near":
        why = f"I took “{' '.join(text.split())}” as “{pick.label}”."
    return Read(pick.id, pick.label, not hit.sure, why, hit.hedged)


def _all_but(text: str, picks: Sequence[Pick]) -> tuple[Pick, ...]:
    """What is left when something is ruled out: "not the council"."""
    typed = simple(text).split()
    if not _NOT & set(typed):
        return ()
    hit = find_pick(" ".join(word for word in typed if word not in _NOT), picks)
    out = hit.picks if hit and len(hit.picks) == 1 and not _NOT & set(simple(hit.picks[0].label).split()) else ()
    return tuple(pick for pick in picks if pick not in out) if out else ()


def _listed(picks: Sequence[Pick], joint: str) -> str:
    """The labels of picks in a sentence."""
    labels = [pick.label for pick in picks]
    if len(labels) > 8:
        return f"{', '.join(labels[:8])}, and {len(labels) - 8} more"
    return (
        f" {joint} ".join(filter(None, (", ".join(labels[:-1]), labels[-1]))) if labels else "nothing is on offer yet"
    )
