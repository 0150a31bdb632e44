"""What ticks come to as a reading: repeated back where a part was guessed, or is told in words of one's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.flow.facts import Json
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.names import ask_about
from assistant.understand.reading import Read, Reading, Refused
from assistant.understand.words import phrase_set, simple

_DENIES = re.compile(r"\b(?:not|no|never|except|nor|without|but)\b|n['’]t\b|\d", re.IGNORECASE)
_OTHERS = phrase_set(
    """
    someone else|somebody else|something else|somewhere else|other|others|another|anyone else|other people
    """
)
_TOLD = 4
"""From so many words on, a "not" in them belongs to what is told."""


@dataclass(slots=True)
class Ticked:
    """What has been ticked so far, with what was guessed and what is not on the list."""

    found: dict[str, str] = field(default_factory=dict)
    guessed: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    near: dict[str, tuple[Pick, ...]] = field(default_factory=dict)
    """New names that are near to known ones, by their names."""
    parts: dict[str, str] = field(default_factory=dict)
    """The words in which a name that was guessed stands, by its label: they may hold more than was read."""


def reading_of(prompt: Prompt, ticked: Ticked, text: str) -> Reading:
    """What was ticked as a reading; words that are no tick are those of something else, where that is on the list."""
    alone = next((pick for pick in prompt.picks if pick.alone and not pick.detail and ticked.found.get(pick.id)), None)
    if alone:
        return Refused(f"“{alone.label}” goes by itself, with no words beside it. If there is something, pick that.")
    strange = " and ".join(f"“{part}”" for part in ticked.strange[:3])
    other = other_of(prompt.picks)
    if other and ticked.guessed and list(ticked.found.items()) == [(other.id, "")]:
        ticked = Ticked(strange=[text])  # "I watch how others do it" names nothing on the list
    if other and ticked.strange and other.id not in ticked.found:
        own = _own_words(ticked, text)
        if own:
            found = {**ticked.found, other.id: own}
            return read_of(prompt.picks, found, _with_guesses(ticked, f"I took your words as “{other.label}”."))
    is_told = prompt.kind == "functions"  # its everyday words are read in another way, which takes all or says what not
    if is_told and ticked.guessed and not any(letter.isdigit() for letter in text):
        return _not_sure(ticked)
    if ticked.found and strange and not is_told and not _DENIES.search(" ".join(ticked.strange)):
        missed = f"I could not find {strange}: say it in other words."
        return read_of(prompt.picks, ticked.found, _with_guesses(ticked, missed))
    return _of_ticks(prompt, ticked, strange)


def _not_sure(ticked: Ticked) -> Refused:
    listed = " or ".join(f"“{label}”" for label in ticked.guessed[:3])
    return Refused(f"Did you mean {listed}? Type numbers or names from the list, with commas between them.")


def _of_ticks(prompt: Prompt, ticked: Ticked, strange: str) -> Reading:
    if strange:
        return Refused(f"{strange} is not on the list. Type numbers or names from the list, with commas between them.")
    if not ticked.found:
        return Refused("Type numbers or names from the list, with commas between them.")
    if ticked.near:
        return _new_ones(prompt.picks, ticked)
    return read_of(prompt.picks, ticked.found, _with_guesses(ticked))


def _with_guesses(ticked: Ticked, more: str = "") -> str:
    """Why an answer is repeated back: what was guessed, from which words where they may hold more, and what else."""
    whole = ", ".join(f"“{label}”" for label in dict.fromkeys(ticked.guessed) if label not in ticked.parts)
    parts = ", ".join(f"“{words}” as “{label}”" for label, words in ticked.parts.items())
    said = (f"I took {whole} from what you said." if whole else "", f"I took {parts}." if parts else "", more)
    return " ".join(filter(None, said))


def other_of(picks: Sequence[Pick]) -> Pick | None:
    """The pick for whatever is not on the list, where there is one."""
    return next((pick for pick in picks if simple(pick.label) in _OTHERS), None)


def _own_words(ticked: Ticked, text: str) -> str:
    """What is told in words of one's own; a number, or what is denied of the list, is not."""
    if ticked.found:
        told = ", ".join(ticked.strange)
        return "" if _DENIES.search(told) else told
    is_told = not text.rstrip().endswith("?") and (len(text.split()) >= _TOLD or not _DENIES.search(text))
    return text.strip() if is_told and any(letter.isalpha() for letter in text) else ""


def _new_ones(picks: Sequence[Pick], ticked: Ticked) -> Reading:
    """New names near to known ones: one alone is asked about, several are repeated back as new."""
    name, near = next(iter(ticked.near.items()))
    if list(ticked.found.items()) == [(f"+{name}", "")] and len(near) == 1:
        return ask_about(name, near)
    each = (f"{new}; near it: {', '.join(pick.label for pick in near[:3])}" for new, near in ticked.near.items())
    return read_of(picks, ticked.found, f"New on the list: {'. '.join(each)}.")


def read_of(picks: Sequence[Pick], found: dict[str, str], why: str = "") -> Read:
    """The ticks in the order of the list; new names come last."""
    value: dict[str, Json] = {pick.id: found[pick.id] for pick in picks if pick.id in found}
    value.update({name: detail for name, detail in found.items() if name not in value})
    labels = {pick.id: pick.label for pick in picks}
    shown = "; ".join(
        labels.get(name, name.removeprefix("+")) + (f" ({detail})" if detail else "") for name, detail in value.items()
    )
    return Read(value, shown or "none of them", bool(why), why)
