"""The option that says the same as a non-answer: "no idea" where "Not decided yet" is on offer."""

from __future__ import annotations

from datetime import date

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.grammar import cover
from assistant.understand.guessing import guess_command
from assistant.understand.meaning import Meant
from assistant.understand.reading import Read
from assistant.understand.words import words

_LONGEST = 300


def same_family(meant: Meant, prompt: Prompt) -> Pick | None:
    """The one option that says the same as a non-answer: "Don't know", "Not applicable"."""
    if meant not in ("dont_know", "not_applicable"):
        return None
    same = [pick for pick in prompt.picks if _says(pick.label, meant)]
    return same[0] if len(same) == 1 else None


def read_family(prompt: Prompt, text: str, today: date) -> Read | None:
    """The option that says what is meant by words for not knowing, where one does."""
    if len(text) > _LONGEST or not (same_family("dont_know", prompt) or same_family("not_applicable", prompt)):
        return None
    guess = guess_command(text.strip(), prompt, today, unread=True)
    option = same_family(guess.meaning.meant, prompt) if guess else None
    return Read(option.id, option.label) if option else None


def says_unknown(text: str) -> bool:
    """Whether every word of a text says that something is not known: "no idea" is no "No"."""
    whole = cover(words(text)).whole if len(text) <= _LONGEST else None
    return whole is not None and whole.meant == "dont_know" and not whole.loose


def _says(label: str, meant: Meant) -> bool:
    """Whether a label is itself a wording of this non-answer."""
    whole = cover(words(label)).whole
    return whole is not None and whole.meant == meant and not whole.loose
