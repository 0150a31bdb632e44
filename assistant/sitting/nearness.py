"""Asks whether a name near to a known one is that one or new, so that neither takes the place of the other unseen."""

from __future__ import annotations

from assistant.flow.facts import Json, Key
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt, Reply
from assistant.sitting.meant import Doubt
from assistant.understand.reading import Reading, Unsure


def doubt_name(reading: Reading, text: str, prompt: Prompt, key: Key | None = None) -> Doubt | None:
    """The question which of the two is meant; None where the reading is no such doubt.

    Args:
        reading: What the words were read as at the question.
        text: The words as typed.
        prompt: The question that takes the name.
        key: The question, where it is another than the one that stands: the name is then proposed as its new answer.
    """
    if not prompt.add or not isinstance(reading, Unsure) or len(reading.candidates) != 2:
        return None
    known, new = reading.candidates
    if not new.id.startswith("+"):
        return None
    name = new.id[1:]
    picks = (
        Pick("yes", known.label, ("known", "the known one", "the one on the list", "the old one")),
        Pick("no", f"{name} (new)", (name, "new", "new one", "the new one", "it is new", "it's new", "add it")),
    )
    asking = Prompt("confirm", reading.say, "choice", prompt.key, picks=picks, progress=prompt.progress)
    proposed = key is not None
    answer, other = (Reply(_value(prompt, each.id), text, proposed, key=key) for each in (known, new))
    return Doubt(asking, answer, other, prompt)


def _value(prompt: Prompt, name: str) -> Json:
    return {name: ""} if prompt.kind == "choices" else name
