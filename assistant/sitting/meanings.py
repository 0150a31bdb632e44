"""Says what the function or the competency means that a question is about, and what each is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.competencies import Competency
from assistant.catalogue.functions import Function
from assistant.catalogue.learning import Learning
from assistant.flow.facts import Key
from assistant.flow.path import View
from assistant.flow.talk import Prompt

SUGGESTED = "this tool's suggestion"
_OWN, _OWN_ABOUT = "own_competencies", "about"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What something means: in a few plain words, and in full."""

    plain: str = ""
    full: str = ""


NO_MEANING = Meaning()


def meaning_at(prompt: Prompt, view: View, catalogue: Catalogue, learning: Learning) -> Meaning:
    """What the row of a question means; nothing where it is about none that is known."""
    row = prompt.key.rows[-1] if prompt.key and prompt.key.rows and prompt.waiting == "answer" else ""
    function, competency = catalogue.function(row), learning.competency(row)
    if function:
        return Meaning(function.about, in_parts(function.label, explained(function), good_practice(function)))
    if competency:
        return Meaning(competency.about, in_parts(competency.label, competency.about, made_of(competency)))
    own = view.state.value(Key(_OWN, (row,), _OWN_ABOUT))
    return Meaning(own, own) if isinstance(own, str) else NO_MEANING


def explained(function: Function) -> str:
    """A function in plain words, with what it means at work."""
    return f"{function.about} {function.explanation}".strip()


def good_practice(function: Function) -> str:
    """What it looks like when a function is done well."""
    return listed(f"What good looks like ({SUGGESTED})", function.good_practice)


def made_of(competency: Competency) -> str:
    """The parts of a competency, with a note where there is one."""
    return in_parts(listed("It is made of", (part.text for part in competency.parts)), competency.note)


def listed(title: str, items: Iterable[str]) -> str:
    """A title with a line for each item; nothing without items."""
    lines = [f"• {item}" for item in items]
    return "\n".join([f"{title}:", *lines]) if lines else ""


def in_parts(*parts: str) -> str:
    """Parts with an empty line between them, without those that are empty."""
    return "\n\n".join(filter(None, parts))
