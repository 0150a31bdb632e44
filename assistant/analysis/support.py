"""Works out which training and support is not there yet, as something to raise and never as a fault.

What the NHS England framework recommends holds for some people only: what does not hold for a person is not raised.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.analysis.portfolio import picks_in, value_in
from assistant.flow.choices import Choice
from assistant.flow.facts import Key, Non
from assistant.flow.index import options_of
from assistant.flow.path import View

TRAINING, INDUCTION, SUPPORT = "training_done", "induction_done", "support_there"
TEXT_MINIMUM = ("two-day-course",)
"""What the framework's text calls a minimum; its table has all three."""
_NEVER_RAISED = ("who-gives-it", "third-party", "care-certificate")
"""Either way will do, or it is for some people alone."""
_CONTACT, _MONTHLY, _NEWER = "first-contact", "monthly", "first-six-months"

Stand = Literal["there", "not_yet", "not_for_me", "not_said"]
"""How something stands: it is there, it is not there yet, it does not hold for this person, or nobody has said."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to have done or in place."""

    id: str
    label: str
    about: str
    stand: Stand


def items_of(view: View, fact: str) -> tuple[Item, ...]:
    """Everything on one of the lists of training and support, with how it stands."""
    known = view.index.shared.get(fact)
    if known is None or Key(fact) not in view.by_key:
        return ()
    picked = picks_in(view, Key(fact))
    choices = [choice for choice in options_of(known.kind).fixed if not choice.alone]
    return tuple(Item(one.id, one.label, one.about, _stand(view, fact, one, picked)) for one in choices)


def _stand(view: View, fact: str, choice: Choice, picked: tuple[str, ...]) -> Stand:
    if choice.id in picked:
        return "there"
    if not _holds(view, choice.id):
        return "not_for_me"
    if fact == SUPPORT and choice.id == _CONTACT and _names_contact(view):
        return "there"
    return "not_yet" if picked else "not_said"


def _holds(view: View, item: str) -> bool:
    """Whether a recommendation is one for this person."""
    if item == _MONTHLY:
        return value_in(view, Key("my_hours")) != "part_time"
    if item == _NEWER:
        return value_in(view, Key("time_in_post")) == "under_6_months"
    return item not in _NEVER_RAISED


def _names_contact(view: View) -> bool:
    return isinstance(value_in(view, Key("first_contact")), str)


def to_raise(view: View) -> dict[str, tuple[Item, ...]]:
    """What is not there yet, by its list."""
    lists = {fact: tuple(item for item in items_of(view, fact) if item.stand == "not_yet") for fact in _ALL}
    contact = view.answers.counted.get(Key("first_contact"))
    if contact and isinstance(contact.answer, Non) and contact.answer.reason == "dont_know":
        named = next((item for item in items_of(view, SUPPORT) if item.id == _CONTACT), None)
        if named and named.stand == "not_said":
            lists[SUPPORT] = (named, *lists[SUPPORT])
    return {fact: items for fact, items in lists.items() if items}


_ALL = (TRAINING, INDUCTION, SUPPORT)
