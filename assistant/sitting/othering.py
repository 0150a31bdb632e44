"""Words of one's own at a tick list: where "something else" is followed by a question of its own, they answer that."""

from __future__ import annotations

from dataclasses import replace

from assistant.flow.clauses import Comparison, Condition
from assistant.flow.facts import Json, Key
from assistant.flow.model import Question
from assistant.flow.offers import Pick
from assistant.flow.path import View
from assistant.flow.talk import Batch, Prompt, Reply, Speech, Unread
from assistant.sitting.meant import Doubt, Meant, Screen
from assistant.understand.tickreading import other_of

_YES_NO = (Pick("yes", "Yes"), Pick("no", "No"))
_AGAIN = Screen(says=(Speech("tool", "Then tick what fits, or say it in other words."),))


def ask_what_else(given: Meant, prompt: Prompt, view: View) -> Meant:
    """What was given, or, where its words belong to the question after it, both answers; what was read is asked about.

    Words that were typed beside the tick in its list were seen there already.
    """
    other = other_of(prompt.picks)
    if other is None or not (isinstance(given, Reply) and isinstance(given.value, dict)):
        return given
    words, key = given.value.get(other.id), given.key or prompt.key
    asked = _asked_after(view, prompt.id, other.id)
    if not (isinstance(words, str) and words and key == prompt.key and key):
        return given
    if asked is None:
        return given if other.detail or not given.inferred else _without(given, given.value, other, words)
    ticks = Reply({**given.value, other.id: ""}, given.raw, key=key)
    both = Batch((ticks, Reply(words, given.raw, key=Key(asked.fact, key.rows))), given.raw)
    if not given.inferred:
        return both
    labels = [pick.label for pick in prompt.picks if pick.id in given.value and pick is not other]
    told = "; ".join([*labels, f"{other.label}: {words}"])
    asking = Prompt("confirm", f"I read that as {told}. Is that right?", "choice", prompt.key, picks=_YES_NO)
    return Doubt(replace(asking, progress=prompt.progress), both, _AGAIN, prompt)


def _without(given: Reply, value: dict[str, Json], other: Pick, words: str) -> Reply | Unread:
    """Where words have no place, what else was named, and how to say the rest."""
    ticks = {name: detail for name, detail in value.items() if name != other.id}
    say = f"I could not find “{words}”: tick “{other.label}”, or say it in other words."
    return replace(given, value=ticks, why=say) if ticks else Unread(say, given.raw)


def _asked_after(view: View, ref: str, other: str) -> Question | None:
    """The question that asks for the words where something else is ticked."""
    texts = (each for each in view.index.questions.values() if each.kind.name == "text" and not each.retired)
    return next((each for each in texts if _is_for(each.when, ref, other)), None)


def _is_for(when: Condition | None, ref: str, other: str) -> bool:
    """Whether a condition is that something else is ticked, and nothing more."""
    return isinstance(when, Comparison) and (when.ref, when.test, when.value) == (ref, "includes", other)
